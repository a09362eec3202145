import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { duplicateSigns, type InCommon } from '../../../shared/patterns/duplicates.ts';
import { IdentifierIndex } from '../../../shared/patterns/identifier-index.ts';
import { compareIdentifiers, normalIdentifier } from '../../../shared/patterns/identifiers.ts';
import { momentKey, momentsOf, monthsOf } from '../../../shared/patterns/moments.ts';
import { groupPlaces, placeSeen } from '../../../shared/patterns/places.ts';

describe('moments', () => {
  test('take the zone of the place where the date has none, and the span of the acts where the report has no date', () => {
    const [whole, act] = momentsOf({
      where: [{ key: 'b', zone: 'Asia/Baku', country: 'AZ' }],
      acts: [
        {
          key: 'a',
          act: 'threat',
          where: 'b',
          when: { precision: 'exact-minute', from: '2025-11-07', fromTime: '02:40' },
        },
        { key: 'undated', act: 'threat' },
      ],
    });
    expect(act).toMatchObject({ act: 'a', earliest: '2025-11-06T22:40', latest: '2025-11-06T22:40', utc: true });
    expect(whole).toMatchObject({ act: null, earliest: '2025-11-06T22:40', utc: true, acts: ['threat'] });
    expect(momentsOf({ title: 'no date', acts: [{ key: 'a', act: 'threat' }] })).toEqual([]);
  });

  test('keep one day apart from another, and a time that is known where both sides are open', () => {
    const acts = [
      { key: 'either', act: 'threat', when: { from: '2025-04-06', or: [{ from: '2025-06-08' }], zone: 'Asia/Baku' } },
      {
        key: 'open',
        act: 'threat',
        when: { precision: 'before', toPrecision: 'after', from: '2025-05-01', to: '2025-05-03' },
      },
      { key: 'clock', act: 'threat', when: { precision: 'estimate', fromTime: '02:45' } },
    ];
    const [whole, either, open] = momentsOf({ acts });
    expect(either?.pieces).toEqual([
      { earliest: '2025-04-05T20:00', latest: '2025-04-06T19:59' },
      { earliest: '2025-06-07T20:00', latest: '2025-06-08T19:59' },
    ]);
    expect(open).toMatchObject({
      act: 'open',
      earliest: null,
      latest: null,
      known: { from: '2025-05-01T23:59', to: '2025-05-03T00:00' },
    });
    expect(open === undefined ? '' : momentKey(open)).toBe('2025-05-01T23:59/9999-12-31T23:59');
    expect(whole?.act).toBeNull();
    expect(momentsOf({ acts: acts.slice(2) })).toEqual([]);
    expect(monthsOf(acts[0]?.when)).toEqual([
      { month: '2025-04', certain: false },
      { month: '2025-06', certain: false },
    ]);
    expect(monthsOf(acts[1]?.when)).toEqual([{ month: '2025-05', certain: true }]);
  });

  test('sort by their beginning, or by the only end that is known', () => {
    expect(
      momentKey({ earliest: null, latest: '2025-01-01T10:00' }) <
        momentKey({ earliest: '2025-01-01T10:01', latest: null }),
    ).toBe(true);
  });

  test('count in one month for certain, or in every month that they may be in and in no other', () => {
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [from, to] = one < other ? [one, other] : [other, one];
        const months = monthsOf({ precision: 'between', from, to });
        const certain = months.filter((month) => month.certain);
        expect(certain.length).toBe(from.slice(0, 7) === to.slice(0, 7) ? 1 : 0);
        if (months.length > 0) {
          expect(months.map(({ month }) => month)).toContain(from.slice(0, 7));
          expect(months.at(-1)?.month).toBe(to.slice(0, 7));
        }
        expect(months.length).toBeLessThanOrEqual(24);
        expect(monthsOf({ precision: 'exact-day', from: one })).toEqual([{ month: one.slice(0, 7), certain: true }]);
      }),
    );
    expect(
      monthsOf({ precision: 'estimate', from: '2025-03-31' }).map(({ month, certain }) => [month, certain]),
    ).toEqual([
      ['2025-03', false],
      ['2025-04', false],
    ]);
    expect(monthsOf(undefined)).toEqual([]);
  });
});

describe('places', () => {
  test('are counted once for each report, whatever it says of them', () => {
    const writing = fc.constantFrom('Bakı', 'BAKI', 'bakı', 'Gəncə', '');
    const place = fc.record({ country: fc.constantFrom('AZ', 'DE'), town: writing, name: writing });
    fc.assert(
      fc.property(fc.array(fc.array(place, { maxLength: 4 }), { maxLength: 6 }), (reports) => {
        const seen = reports.map((places, at) => [at, places.flatMap((one) => placeSeen(one) ?? [])] as const);
        for (const country of groupPlaces(seen)) {
          const having = reports.filter((places) => places.some((one) => one.country === country.country));
          expect(country.reports).toBe(having.length);
          expect(new Set(country.towns.map((town) => town.town.toLocaleLowerCase('az'))).size).toBe(
            country.towns.length,
          );
          for (const { reports: count, places } of country.towns)
            for (const one of places) expect(new Set(one.reports).size).toBeLessThanOrEqual(count);
        }
      }),
    );
  });
});

describe('an index of identifiers', () => {
  test('finds whatever comparing one by one finds, also after removing', () => {
    const seen = fc.oneof(
      fc.stringMatching(/^[AB0O?]{3,5}$/).map((text) => ({ kind: 'plate', seen: text })),
      fc.stringMatching(/^(\+994|0)?[01]{7,9}$/).map((text) => ({ kind: 'phone-number', seen: text })),
      fc.constantFrom('x.example/a', 'www.x.example', 'y.example').map((text) => ({ kind: 'url-id', seen: text })),
      fc.constantFrom('x.example', 'y.example').map((text) => ({ kind: 'domain', seen: text })),
    );
    fc.assert(
      fc.property(fc.array(seen, { maxLength: 12 }), seen, (all, one) => {
        const index = new IdentifierIndex();
        for (const [at, sighting] of all.entries()) index.put(`${at}`, [sighting]);
        index.remove('1');
        const asked = normalIdentifier(one.kind, one.seen);
        if (asked === null) return;
        const found = index.find(asked, 100).flatMap(({ known }) => [...known.sightings.keys()]);
        const expected = all.flatMap((sighting, at) => {
          const known = normalIdentifier(sighting.kind, sighting.seen);
          return at === 1 || known === null || compareIdentifiers(asked, known) === null ? [] : [`${at}`];
        });
        expect(found.sort()).toEqual(expected.sort());
      }),
    );
  });
});

describe('signs that two reports tell of one event', () => {
  const day = (date: string) => ({ earliest: `${date}T00:00`, latest: `${date}T23:59` });
  const nothing: InCommon = {
    times: [null, null],
    place: false,
    act: false,
    nameWords: 0,
    nameReports: 0,
    identifierReports: 0,
    rareWords: 0,
    shorter: 100,
  };
  test.each<[string, Partial<InCommon>, readonly string[] | null]>([
    ['nothing', {}, null],
    ['a date alone', { times: [day('2025-05-04'), day('2025-05-04')] }, null],
    [
      'a night between two days, one town, one act',
      { times: [day('2025-05-03'), day('2025-05-05')], place: true, act: true },
      ['date', 'place'],
    ],
    ['a town on one day, different acts', { times: [day('2025-05-04'), day('2025-05-04')], place: true }, null],
    ['a name that nobody else has', { nameWords: 2, nameReports: 2 }, ['name']],
    [
      'the same on days far apart',
      { times: [day('2025-05-04'), day('2025-06-04')], nameWords: 2, nameReports: 2 },
      null,
    ],
    ['the name of the author', { times: [day('2025-05-04'), day('2025-05-04')], nameWords: 2, nameReports: 400 }, null],
    [
      'a plate on one day',
      { times: [day('2025-05-04'), day('2025-05-04')], identifierReports: 2 },
      ['date', 'identifier'],
    ],
    ['a plate without a day', { identifierReports: 2 }, null],
    ['rare words alone, however many', { rareWords: 50 }, null],
    [
      'an interval of a year',
      {
        times: [day('2025-05-04'), { earliest: '2025-01-01T00:00', latest: '2025-12-31T23:59' }],
        place: true,
        act: true,
      },
      null,
    ],
  ])('%s', (_, common, signs) => {
    expect(duplicateSigns({ ...nothing, ...common })).toEqual(signs);
  });
});
