import { expect, test } from 'vitest';
import { reportDraftSchema } from '../../shared/report/schema.ts';
import { isWords, wordsIn } from '../../shared/report/text-fields.ts';
import { z } from '../../shared/zod.ts';

/** Names of the fields of the shape that hold free text, as its JSON Schema has them. */
function namesOfText(schema: unknown, name = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { items, properties, ...own }: { items?: unknown; properties?: unknown; type?: unknown } = schema;
  const isText = own.type === 'string' && !['format', 'enum', 'pattern', 'anyOf'].some((rule) => rule in own);
  const below = typeof properties === 'object' && properties !== null ? Object.entries(properties) : [];
  return [
    ...(isText ? [name] : []),
    ...namesOfText(items, name),
    ...below.flatMap(([inside, one]) => namesOfText(one, inside)),
  ];
}

test('every field that holds words is known as one', () => {
  const names = new Set(namesOfText(z.toJSONSchema(reportDraftSchema, { io: 'input' })));
  expect(names.size).toBeGreaterThan(120);
  // Names of files and fields inside the program, which nobody wrote.
  const unknown = [...names].filter(
    (name) => !isWords(name, 'Two words') && !['id', 'path', 'copyOf', 'field'].includes(name),
  );
  expect(unknown).toEqual([]);
});

test('what a person wrote is told from codes, days and names of parts', () => {
  const report = {
    title: 'a title',
    when: { from: '2025-06-07', to: '2025-06-08', asTold: 'after Novruz' },
    acts: [{ key: 'a1', act: 'threat', words: 'we brought greetings', involved: [{ who: 'p1' }] }],
    sources: [{ who: 'the neighbour', about: ['a1'] }],
    steps: [{ to: 'Police of Köln' }],
    gaps: { impact: 'not-known' },
  };
  expect(wordsIn(report)).toEqual([
    'a title',
    'after Novruz',
    'we brought greetings',
    'the neighbour',
    'Police of Köln',
  ]);
});
