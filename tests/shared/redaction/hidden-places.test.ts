import { describe, expect, it } from 'vitest';
import { redact } from '../../../shared/redaction/apply.ts';
import { placesIn } from '../../../shared/redaction/concerned.ts';
import { decide, type Reading } from '../../../shared/redaction/decide.ts';
import type { Report } from '../../../shared/report/schema.ts';

const reading: Reading = { purpose: 'share-ngo', recipients: ['ngo'], parts: ['r1'], on: '2025-09-01' };
const report: Report = {
  narrative: 'A man stood before the school in Malmö at noon. In Malmö it rained; the street was empty.',
  where: [
    { key: 'w1', name: 'the school', town: 'Malmö', country: 'SE', hideAs: 'a school in Sweden' },
    { key: 'w2', name: 'Ebertplatz', town: 'Cologne', country: 'DE' },
  ],
};

const seen = (shown: boolean) => {
  const people = placesIn([{ id: 'r1', report }]).map((place) => {
    const { identity } = decide(place, reading, shown ? { identity: 'named', reason: '' } : undefined);
    return { ...place, identity, alias: { reader: 'ngo', person: place.id, kind: place.aliasKind, number: 0 } };
  });
  return redact([{ id: 'r1', report, extra: null }], people, [], 'en');
};

describe('a place with words for others', () => {
  it('is seen in those words, in its entry and in the text, until the author shows it to these readers', () => {
    const hidden = seen(false);
    expect(hidden.reports[0]?.report).toEqual({
      narrative:
        'A man stood before the school in a school in Sweden at noon. In a school in Sweden it rained; the street was empty.',
      where: [{ key: 'w1', name: 'a school in Sweden', country: 'SE' }, report.where?.[1]],
    });
    expect(hidden.leftOut.map(({ path, was }) => [path, was])).toEqual([
      ['/where/0/name', 'the school'],
      ['/where/0/town', 'Malmö'],
    ]);
    expect(seen(true).reports[0]?.report).toEqual(report);
  });

  it('needs no reason to be shown, and is no person who could be left out', () => {
    const [place] = placesIn([{ id: 'r1', report }]);
    if (place === undefined) throw new RangeError('no place');
    expect(decide(place, reading)).toEqual({
      identity: 'alias',
      proposed: 'alias',
      reason: 'place-hidden',
      consents: [],
      overridden: null,
    });
    expect(decide(place, reading, { identity: 'named', reason: '' }).identity).toBe('named');
    expect(decide(place, reading, { identity: 'not-mentioned', reason: '' }).identity).toBe('alias');
  });

  it('is found by its names and by no common word; what others see anyway is not looked for', () => {
    const traces = (where: NonNullable<Report['where']>[number]) =>
      placesIn([{ id: 'r1', report: { where: [where] } }])[0]?.traces.map(({ value }) => value);
    expect(traces({ name: 'house of my mother in Sabirabad', hideAs: 'a town' })).toEqual(['Sabirabad']);
    expect(traces({ name: 'klinika', town: 'Bakı', hideAs: 'Bakıda bir yer' })).toEqual([]);
    expect(traces({ name: 'Ebertplatz', street: 'Neusser Straße 4', hideAs: 'x' })).toEqual([
      'Ebertplatz',
      'Neusser Straße 4',
    ]);
    expect(placesIn([{ id: 'r1', report: { where: [{ name: 'x', hideAs: ' ' }] } }])).toEqual([]);
  });
});
