import { describe, expect, test } from 'vitest';
import { ACT_CODES } from '../../shared/report/acts.ts';
import { CODE_LISTS, type CodeListName, isCodeOf } from '../../shared/report/codes.ts';
import { HURIDOCS_TABLES } from '../../shared/report/huridocs.ts';
import {
  COUNTABLE_FOR_FREEDOM_HOUSE,
  countableForFreedomHouse,
  huridocsNumbers,
  OUTSIDE_HEADINGS,
  proposedHeadings,
  TRAIT_OF_ACT,
} from '../../shared/report/standards.ts';

const names = Object.keys(CODE_LISTS) as CodeListName[];

describe('HURIDOCS numbers', () => {
  test.each<[CodeListName, string, ReturnType<typeof huridocsNumbers>]>([
    ['act', 'killing', [{ list: '04', number: '01-01-01', near: false }]],
    ['act', 'excess-force', [{ list: '04', number: '01-01-05-01', near: true }]],
    ['act', 'harsh-sentence', [{ list: '29', number: '04', near: false }]],
    ['act', 'incommunicado', [{ list: '30', near: false }]],
    [
      'act',
      'pretrial-detention',
      [
        { list: '04', number: '03-01-02', near: false },
        { list: '04', number: '03-01-02-02', near: true },
      ],
    ],
    ['act', 'spyware', []],
    ['relation', 'fiance', [{ list: '21', number: '01-01-07', near: false }]],
    ['statement-signed', 'signed-not-understood', [{ list: '36', number: '05', near: false }]],
    ['status-at-end', 'lost-work', [{ list: '25', number: '20-02', near: false }]],
    ['victim-trait', 'exile', [{ list: '23', number: '04-11', near: false }]],
    ['incident-link', 'part-of', [{ list: '22', number: '21', near: false }]],
    ['impact', 'impact-unknown', [{ list: '44', number: '99', near: false }]],
  ])('%s %s', (list, code, numbers) => {
    expect(huridocsNumbers(list, code)).toEqual(numbers);
  });

  test('every entry that is written can be read, and each belongs to a code', () => {
    for (const list of names) {
      for (const [code, written] of Object.entries(HURIDOCS_TABLES[list]?.numbers ?? {})) {
        expect(isCodeOf(list, code)).toBe(true);
        expect(huridocsNumbers(list, code)).toHaveLength(written.split(' ').length);
      }
    }
  });

  test('two codes of a list share an entry only where the standard draws no line between them', () => {
    const shared = names.map((list): [string, number] => {
      const own = Object.values(HURIDOCS_TABLES[list]?.numbers ?? {});
      return [list, own.length - new Set(own).size];
    });
    expect(Object.fromEntries(shared.filter(([list, count]) => list !== 'act' && count > 0))).toEqual({
      // Three state bodies; platform and bank; two unknowns.
      'actor-type': 4,
      // Client and service.
      relation: 1,
      // Three homes, five vehicles, three stations.
      'place-type': 8,
    });
  });

  test('a list without a counterpart, an own term and a later code have none', () => {
    expect(huridocsNumbers('consent-status', 'consent-given')).toEqual([]);
    expect(huridocsNumbers('act', 'x-drone')).toEqual([]);
    expect(huridocsNumbers('act', 'constructor')).toEqual([]);
  });
});

describe('headings of transnational repression', () => {
  test('are proposed once each and in the order of the list', () => {
    const acts = ['relative-questioned', 'spyware', 'torture', 'phishing', 'abduction-abroad'];
    expect(proposedHeadings(acts, { targetLivesAbroad: true })).toEqual([
      'direct-attack',
      'digital-threat',
      'coercion-by-proxy',
    ]);
  });

  test('nothing is proposed from acts that have none, from own terms, or from no acts', () => {
    for (const acts of [[], ['torture'], ['x-drone'], ['new-in-2030']]) {
      expect(proposedHeadings(acts, { targetLivesAbroad: true })).toEqual([]);
    }
  });

  test('where the target lives decides, and nobody guesses it', () => {
    expect(proposedHeadings(['spyware'], { targetLivesAbroad: undefined })).toEqual([]);
    expect(proposedHeadings(['spyware'], { targetLivesAbroad: false })).toEqual(['not-tnr']);
    expect(proposedHeadings([], { targetLivesAbroad: false })).toEqual([]);
  });

  test('every proposed heading exists and has its names outside', () => {
    for (const act of ACT_CODES) {
      for (const heading of proposedHeadings([act], { targetLivesAbroad: true })) {
        expect(isCodeOf('tnr-heading', heading)).toBe(true);
        expect(Object.hasOwn(OUTSIDE_HEADINGS, heading)).toBe(true);
      }
    }
    expect(OUTSIDE_HEADINGS['mobility-control']).toEqual({
      freedomHouse: 'Mobility controls',
      ohchr: 'Limits on movement',
    });
  });
});

test('what Freedom House counts', () => {
  expect(COUNTABLE_FOR_FREEDOM_HOUSE).toHaveLength(8);
  expect(countableForFreedomHouse('refoulement')).toBe(true);
  expect(countableForFreedomHouse('spyware')).toBe(false);
  // Each is one that is done to somebody abroad, or can be.
  for (const act of COUNTABLE_FOR_FREEDOM_HOUSE) {
    expect(proposedHeadings([act], { targetLivesAbroad: true })).toHaveLength(1);
  }
});

test('an act that is done to a relative says so', () => {
  expect(TRAIT_OF_ACT['relative-detained']).toBe('relative-of-target');
  for (const act of ACT_CODES) {
    if (TRAIT_OF_ACT[act] !== undefined) {
      expect(proposedHeadings([act], { targetLivesAbroad: true })).toEqual(['coercion-by-proxy']);
    }
  }
});
