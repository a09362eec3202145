/**
 * Ten thousand reports with ten thousand people, sources and evidence items each, the same ones every time: the texts of reports.ts, with
 * what patterns are made of. Names, plates and towns come again as unevenly as words do.
 */
import type { Person } from '../../shared/report/entities.ts';
import type { Report } from '../../shared/report/schema.ts';
import { numbers, REPORTS, reportOf, wordOf } from './reports.ts';

export const PERSONS = 2000;
const TOWNS = 80;
const PLATES = 4000;
const NUMBERS = 4000;
const ZONES = ['Asia/Baku', 'Europe/Berlin', 'Europe/Prague', 'Europe/Istanbul', 'Asia/Tehran'];
const COUNTRIES = ['AZ', 'DE', 'CZ', 'TR', 'IR'];
const HEADINGS = ['threat-from-distance', 'coercion-by-proxy', 'digital-threat', 'mobility-control'];
const VERIFICATION = ['confirmed-violation', 'possible', 'not-assessed'];
const ACTS = ['threat', 'following', 'short-detention', 'device-confiscation'];

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** First name and surname of person `index`. */
export function nameOf(index: number): string {
  return `${capital(wordOf(900 + (index % 300)))} ${capital(wordOf(2000 + index))}`;
}

/** A plate that no country has. */
export function plateOf(index: number): string {
  const letter = (at: number) => String.fromCharCode(65 + (at % 26));
  return `00-${letter(index)}${letter(Math.floor(index / 26))}-${String(index % 1000).padStart(3, '0')}`;
}

/** Below the exchange 00, which nobody has. */
export function phoneOf(index: number): string {
  return `+994 00 ${String(1_000_000 + index * 37)}`;
}

/** Record `index` of a person. */
export function personOf(index: number): Person {
  return {
    names: [{ text: nameOf(index), kind: 'full' }],
    identifiers: [{ kind: 'phone-number', seen: phoneOf(index) }],
    consents: [{ key: 'c', status: 'consent-given', askAgainOn: `2027-0${(index % 9) + 1}-01` }],
  };
}

/** Report `index`; `persons` are the ids of the records. */
export function patternReportOf(index: number, persons: readonly string[]): Report {
  const base = reportOf(index);
  const next = numbers(index + 77_777);
  /** Low numbers far more often than high ones. */
  const uneven = (most: number) => Math.floor(most ** ((next() % 100_000) / 100_000)) - 1;
  const from = base.when?.from ?? '';
  const person = uneven(PERSONS);
  const [first, second] = [next() % ZONES.length, next() % ZONES.length];
  const id = persons[person];
  return {
    ...base,
    where: [0, 1].map((at) => ({
      key: `w${at}`,
      country: COUNTRIES[at === 0 ? first : second] ?? 'AZ',
      town: capital(wordOf(5000 + uneven(TOWNS))),
      name: `${wordOf(6000 + uneven(2000))} street`,
      kind: 'street-square',
      zone: ZONES[at === 0 ? first : second] ?? 'Asia/Baku',
    })),
    acts: [0, 1].map((at) => ({
      key: `a${at}`,
      act: ACTS[next() % ACTS.length] ?? 'threat',
      where: `w${at}`,
      when: { precision: 'exact-minute', from, fromTime: `${10 + (next() % 12)}:30` },
      words: `${wordOf(next() % 30_000)} ${wordOf(next() % 30_000)} ${wordOf(next() % 3000)}`,
    })),
    people: [{ key: 'p', name: nameOf(person), role: 'victim', ...(id === undefined ? {} : { person: id }) }],
    sources: [{ key: 's', who: nameOf(uneven(PERSONS)), connection: 'eyewitness' }],
    evidence: [{ key: 'e', originalName: `IMG_${index}.jpg`, material: 'photo', description: wordOf(uneven(20_000)) }],
    identifiers: [
      {
        key: 'i',
        kind: 'plate',
        seen: index % 20 === 0 ? plateOf(uneven(PLATES)).replace(/\d$/, '?') : plateOf(uneven(PLATES)),
      },
      { key: 'j', kind: 'phone-number', seen: phoneOf(uneven(NUMBERS)), owner: 'p' },
    ],
    tnr: [HEADINGS[next() % HEADINGS.length] ?? 'digital-threat'],
    followUps: [{ key: 'f', on: `2027-0${(index % 9) + 1}-15`, what: 'ask again' }],
    verification: VERIFICATION[index % VERIFICATION.length] ?? 'unverified',
  };
}

/** How many people, sources and evidence items stand in all reports together. */
export const ITEMS = REPORTS * 3;
