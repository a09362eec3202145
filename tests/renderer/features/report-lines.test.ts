import { expect, test } from 'vitest';
import { entryKey, withChanged, without } from '../../../renderer/features/editor/entries.ts';
import { proposedHeadings } from '../../../renderer/features/editor/HeadingsField.tsx';
import { mentionsOf } from '../../../renderer/features/editor/mentions.ts';
import {
  comparedLines,
  plainLines,
  REPORT_FIELDS,
  reportLines,
} from '../../../renderer/features/editor/report-lines.ts';
import type { LineWords } from '../../../renderer/features/fields/lines.ts';
import { ownTerm } from '../../../renderer/features/fields/own-term.ts';
import { isMessageKey, textFor } from '../../../renderer/text/catalogue.ts';
import { formatFor } from '../../../renderer/text/format.ts';
import { type Report, reportDraftSchema } from '../../../shared/report/schema.ts';

const words: LineWords = {
  text: textFor('en', 'en-GB'),
  format: formatFor('en-GB'),
  label: (code) => `<${code}>`,
  when: (when) => when?.from ?? '',
  nameOf: (key) => (key === 'p1' ? 'Sevda' : undefined),
};
const lines = (report: Report) => reportLines(report, words);
const plain = (report: Report) => lines(report).map((line) => [line.field, plainLines(line)]);
/** Without the marks that isolate what is put into a sentence. */
const bare = (text: string) => text.replace(/[\u2066-\u2069]/g, '');

test('every field of a report has its lines and its name', () => {
  const known = Object.keys(reportDraftSchema.shape).filter((name) => name !== 'schema');
  expect([...REPORT_FIELDS].sort()).toEqual(known.sort());
  for (const field of REPORT_FIELDS) expect(isMessageKey(`editor.${field}`), field).toBe(true);
});

test('only fields that say something are lines, in the order of the form', () => {
  expect(plain({})).toEqual([]);
  expect(
    plain({ tags: ['x'], title: 'T', people: [{ role: 'witness' }, { key: 'p2' }], urgency: 'weeks', narrative: '' }),
  ).toEqual([
    ['title', ['T']],
    ['people', ['Person 1', '\u2003Role in this: <witness>']],
    ['tags', ['x']],
    ['urgency', ['<weeks>']],
  ]);
});

test('what is deep inside is there, with the names of those it points at', () => {
  const [, acts] = plain({
    acts: [
      {
        act: 'short-detention',
        involved: [{ who: 'p1', role: 'victim' }],
        duration: { asTold: 'more than six hours', least: 360 },
        interrogation: { topics: [{ asked: 'Who pays?', about: ['gone'] }] },
        when: { from: '2025-02-22', zone: 'Asia/Baku', offset: '+04:00' },
      },
    ],
  })[0] ?? ['', []];
  expect([...(acts ?? [])].map(bare)).toEqual([
    'Act 1',
    '\u2003Kind of act: <short-detention>',
    '\u2003Who was involved',
    '\u2003\u2003Involved 1',
    '\u2003\u2003\u2003Who: Sevda',
    '\u2003\u2003\u2003Role in this: <victim>',
    '\u2003Time of this act: 2025-02-22 · Asia/Baku · UTC+04:00',
    '\u2003How long it lasted: more than six hours · at least 6 hours',
    '\u2003Questioning',
    '\u2003\u2003What was asked, in the order it came up',
    '\u2003\u2003\u2003Question 1',
    '\u2003\u2003\u2003\u2003What they asked: Who pays?',
    '\u2003\u2003\u2003\u2003Who was asked about: no longer in this report',
  ]);
});

test('a lower bound stays a lower bound, and a reason for emptiness is told', () => {
  expect(plain({ claims: [{ about: 'how many', values: [{ least: 7000 }] }], gaps: { people: 'not-known' } })).toEqual([
    [
      'claims',
      [
        'Dispute 1',
        '\u2003What is disputed: how many',
        '\u2003What is said',
        '\u2003\u2003Version 1',
        '\u2003\u2003\u2003At least: 7,000',
      ],
    ],
    ['gaps', ['People: <not-known>']],
  ]);
});

test('a comparison shows every field that either version has, and what differs', () => {
  const compared = comparedLines(
    lines({ title: 'A', narrative: 'n', acts: [{ act: 'threat', words: 'a' }] }),
    lines({ title: 'B', narrative: 'n', tags: ['t'], acts: [{ act: 'threat', words: 'b' }] }),
  );
  expect(compared.map(({ field, same }) => [field, same])).toEqual([
    ['title', false],
    ['narrative', true],
    ['acts', false],
    ['tags', false],
  ]);
});

test('where a part is named is found: in acts, sources, add-ons and dates counted from it', () => {
  const report: Report = {
    people: [{ key: 'p1' }],
    acts: [
      { key: 'a1', act: 'threat', involved: [{ who: 'p1' }] },
      { key: 'a2', act: 'threat', when: { anchor: { act: 'a1' } }, threat: { aimedAt: ['p1'] } },
    ],
    sources: [{ chain: ['p1'], about: ['a1'] }],
  };
  const numbers = (key: string) => mentionsOf(report, key).map(({ item, number }) => `${item} ${number}`);
  expect(numbers('p1')).toEqual(['act.item 1', 'act.item 2', 'editor.source 1']);
  expect(numbers('a1')).toEqual(['act.item 2', 'editor.source 1']);
  expect(numbers('nobody')).toEqual([]);
});

test('headings are proposed once each from the acts, for an own term from the act it belongs to', () => {
  expect(
    proposedHeadings([
      { act: 'relative-questioned' },
      { act: 'relative-dismissed' },
      { act: 'x-drone', parent: 'surveillance' },
      { act: 'summons' },
      { act: 'of-a-later-list' },
    ]),
  ).toEqual(['coercion-by-proxy', 'threat-from-distance']);
});

test('own words become a term of an open list, in any script', () => {
  expect(ownTerm(' Drone over the house! ')).toBe('x-Drone-over-the-house');
  expect(ownTerm('تهدید با پهپاد')).toBe('x-تهدید-با-پهپاد');
  expect(ownTerm('Qapıda yazı')).toBe('x-Qapıda-yazı');
  expect(ownTerm('—')).toBeUndefined();
  expect(ownTerm('a'.repeat(70))).toBeUndefined();
});

test('an entry keeps its key through changes, and the others theirs when one goes', () => {
  const people = [{ name: 'a' }, { name: 'b' }];
  const [first, second] = people.map(entryKey);
  expect(first).not.toBe(second);
  const changed = withChanged(people, 1, { name: 'c' });
  expect(changed.map(entryKey)).toEqual([first, second]);
  expect(without(changed, 0).map(entryKey)).toEqual([second]);
  expect(people).toEqual([{ name: 'a' }, { name: 'b' }]);
});
