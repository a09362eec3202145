import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { queryWords, ReportSearch } from '../../renderer/vault/search.ts';
import { type HexId, hexId } from '../../shared/ids.ts';
import { words } from '../../shared/text/folding.ts';

const id = (number: number): HexId => hexId.parse(number.toString(16).padStart(32, '0'));

function searchIn(texts: readonly string[]): ReportSearch {
  const search = new ReportSearch();
  for (const [index, text] of texts.entries()) search.put(id(index), text);
  return search;
}

describe('search', () => {
  test('finds reports that have all words, in any order, by their beginnings', () => {
    const search = searchIn(['The gate was closed at noon', 'They closed the gates', 'A phone was taken']);
    expect(search.find('closed gat')).toEqual(new Set([id(0), id(1)]));
    expect(search.find('gat closed')).toEqual(new Set([id(0), id(1)]));
    expect(search.find('closed phone')).toEqual(new Set());
    expect(search.find('phone')).toEqual(new Set([id(2)]));
  });

  test('asks nothing of a query without words, and of one letter a whole word', () => {
    const search = searchIn(['plan B', 'plan C', 'bread']);
    expect(search.find(' - ')).toBeNull();
    expect(search.find('b')).toEqual(new Set([id(0)]));
    expect(search.find('plan b')).toEqual(new Set([id(0)]));
  });

  test('has the newest text only, however often it was replaced', () => {
    const search = searchIn(['first', 'other']);
    for (let round = 0; round < 300; round += 1) search.put(id(0), `round${round} again`);
    expect(search.find('again')).toEqual(new Set([id(0)]));
    expect(search.find('round')).toEqual(new Set([id(0)]));
    expect(search.find('round298')).toEqual(new Set());
    expect(search.find('first')).toEqual(new Set());
    expect(search.find('other')).toEqual(new Set([id(1)]));
  });

  test('gives what was found before only as long as it is true', () => {
    const search = searchIn(['the gate']);
    expect(search.find('gate')).toEqual(new Set([id(0)]));
    search.put(id(1), 'another gate');
    expect(search.find('gate')).toEqual(new Set([id(0), id(1)]));
    search.remove(id(0));
    expect(search.find('gate')).toEqual(new Set([id(1)]));
  });

  test('tells what is still to come', () => {
    const search = new ReportSearch();
    search.expect([id(0), id(1)]);
    expect(search.progress).toEqual({ done: 0, of: 2 });
    search.put(id(0), 'one');
    expect(search.progress).toEqual({ done: 1, of: 2 });
    expect(search.isMissing(id(1))).toBe(true);
    search.remove(id(1));
    expect(search.progress).toBeNull();
  });

  test('finds what reading every text from the first to the last would find', () => {
    const word = fc.constantFrom('a', 'an', 'anna', 'banner', 'bann', 'cell', 'cells', 'ceiling', 'İstanbul', 'гадали');
    const text = fc.array(word, { maxLength: 6 }).map((parts) => parts.join(' '));
    const act = fc.record({ report: fc.nat(5), text: fc.option(text) });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 200 }), fc.array(word, { minLength: 1, maxLength: 3 }), (acts, asked) => {
        const search = new ReportSearch();
        const texts = new Map<HexId, string>();
        for (const each of acts) {
          if (each.text === null) {
            search.remove(id(each.report));
            texts.delete(id(each.report));
          } else {
            search.put(id(each.report), each.text);
            texts.set(id(each.report), each.text);
          }
        }
        const query = asked.join(' ');
        const begins = (present: readonly string[]) => (start: string) =>
          present.some((one) => (start.length > 1 ? one.startsWith(start) : one === start));
        const expected = [...texts]
          .filter(([, each]) => queryWords(query).every(begins(words(each))))
          .map(([key]) => key);
        expect(search.find(query)).toEqual(new Set(expected));
      }),
      { numRuns: 300 },
    );
  });
});
