import { expect, test } from 'vitest';
import { notSaved } from '../../../renderer/features/editor/not-saved.ts';
import { textFor } from '../../../renderer/text/catalogue.ts';
import { LOCALES } from '../../../renderer/text/locales.ts';
import { VAULT_ERROR_CODES } from '../../../shared/errors.ts';

test.each(LOCALES.map(({ tag, format }) => [tag, format] as const))(
  'says that it is not saved, why, and that the text is still there: %s',
  (tag, format) => {
    const text = textFor(tag, format);
    const begins = notSaved(text, { code: 'disk' }).split(':')[0];
    const all = VAULT_ERROR_CODES.map((code) => notSaved(text, { code }));
    for (const said of all) expect(said.split(':')[0]).toBe(begins);
    expect(new Set(all).size).toBe(VAULT_ERROR_CODES.length);
    // A full disk has a sentence of its own: it is the one that somebody can do something about at once.
    expect(notSaved(text, { code: 'no-space' })).toBe(text('editor.save.full'));
    expect(notSaved(text, new Error('a name'))).not.toContain('a name');
  },
);
