import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CODES_DOCUMENT, codesDocument } from './table.ts';

test('docs/codes.md is what `node tests/codes/table.ts` writes', () => {
  expect(readFileSync(CODES_DOCUMENT, 'utf8')).toBe(codesDocument());
});

test('the document has a row for a code, with what others call it', () => {
  const text = codesDocument();
  expect(text).toContain('| `abduction-abroad` | Abduction abroad | 04 / 03-01-04 | `direct-attack` | yes |');
  expect(text).toContain('| `harsh-sentence` | Sentence out of proportion | 29 / 04 |  |  |');
  expect(text).toContain('| `threat-carried-out` | Carried out the threat made in | `announced-by` |  |');
});
