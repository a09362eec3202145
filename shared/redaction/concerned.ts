import type { Group, Person, SensitiveKind } from '../report/entities.ts';
import type { Report, ReportPerson, ReportPlace } from '../report/schema.ts';
import type { AliasKind } from '../text/aliases.ts';
import { aliasKind } from './aliases.ts';
import type { Concerned } from './decide.ts';
import { foldToCompare } from './fold.ts';
import { isOnlyKin, kinWords } from './kin.ts';
import { findNames, type NameForm } from './name-forms.ts';
import { sensitiveIn } from './sensitive.ts';
import { findTraces, type Trace } from './traces.ts';
import { personOf, tellerOf } from './without.ts';

/** A record of the notebook that a name may be of. */
export type NameRecord =
  | { readonly kind: 'person'; readonly value: Person }
  | { readonly kind: 'group'; readonly value: Group };

/** Somebody whom chosen reports are about, name, or only mention. */
export interface ConcernedPerson extends Concerned {
  /** Of the record; of an entry that has none, its place. */
  readonly id: string;
  /** What the author calls them. */
  readonly called: string;
  readonly names: readonly NameForm[];
  readonly traces: readonly Trace[];
  readonly initials: string;
  readonly aliasKind: AliasKind;
  /** False: no report links them, their name was met in a text. */
  readonly linked: boolean;
  /** What is known of them that a permission to be named does not cover. */
  readonly sensitive: readonly SensitiveKind[];
}

/** The fields of a place that say where it is. */
export const EXACT_PLACE = ['name', 'region', 'town', 'district', 'street', 'spot'] as const;

/** The names in a description: "house of my mother in Sabirabad" is found by the last word. Where a script has no capitals, all of it. */
function properWords(text: string): string[] {
  if (!/[\p{Lu}\p{Ll}]/u.test(text)) return [text];
  const words = text.split(/[^\p{L}\p{M}\p{N}'’-]+/u).filter((word) => word !== '');
  const names = words.filter((word, at) => /^\p{Lu}/u.test(word) && (at > 0 || words.length === 1));
  const [first = ''] = words;
  return names.length === 0 && /^\p{Lu}/u.test(first) ? [first] : names;
}

/** An entry of `where`. */
export function placeId(part: string, place: ReportPlace, index: number): string {
  return `${part}/where/${place.key ?? index}`;
}

/**
 * Places for which the author has said what others see instead. To a reader they are like somebody under another name, and the words that say
 * where they are, are searched for like an address.
 */
export function placesIn(parts: readonly { readonly id: string; readonly report: Report }[]): ConcernedPerson[] {
  return parts.flatMap(({ id, report }) =>
    (report.where ?? []).flatMap((place, index): ConcernedPerson[] => {
      const { hideAs = '' } = place;
      if (hideAs.trim() === '') return [];
      const called = EXACT_PLACE.map((name) => place[name] ?? '').find((one) => one.trim() !== '') ?? '';
      const words = EXACT_PLACE.flatMap((name) =>
        name === 'name' || name === 'spot' ? properWords(place[name] ?? '') : (place[name] ?? ''),
      );
      // "A clinic in Baku" says Baku: what stands in the words for others is not kept from them.
      const traces = words
        .filter((value) => value.trim() !== '')
        .map((value): Trace => ({ kind: 'address', value }))
        .filter((trace) => findTraces(hideAs, [trace]).length === 0);
      return [
        {
          ...{ id: placeId(id, place, index), called, hideAs, linked: true, group: false },
          ...{ names: [], roles: [], anonymity: [], consents: [], sensitive: [], initials: '', aliasKind: 'person' },
          traces,
        },
      ];
    }),
  );
}

interface Gathered {
  readonly id: string;
  readonly record: NameRecord | undefined;
  readonly entries: ReportPerson[];
  readonly roles: string[];
  readonly relations: string[];
  readonly anonymity: string[];
  readonly traces: Trace[];
  called: string;
  linked: boolean;
  author: boolean;
}

/**
 * All people and groups of the reports: those of their entries, tellers of sources, and every person of the notebook whose name stands
 * in a text for sure although nobody linked it.
 * @param records all people and groups of the notebook, by id
 */
export function concernedIn(
  parts: readonly { readonly id: string; readonly report: Report }[],
  records: ReadonlyMap<string, NameRecord>,
): ConcernedPerson[] {
  const all = new Map<string, Gathered>();
  const gather = (id: string, called: string | undefined, linked = true): Gathered => {
    const one = all.get(id) ?? {
      ...{ id, record: records.get(id), entries: [], roles: [], relations: [], anonymity: [], traces: [] },
      ...{ called: '', linked, author: false },
    };
    if (one.called === '') one.called = called ?? '';
    all.set(id, one);
    return one;
  };
  for (const { id: part, report } of parts) {
    const byKey = new Map<string, Gathered>();
    for (const [index, entry] of (report.people ?? []).entries()) {
      const one = gather(personOf(part, entry, index), entry.name ?? entry.description);
      one.entries.push(entry);
      if (entry.role !== undefined) one.roles.push(entry.role);
      if (entry.role === 'author' || (entry.key !== undefined && entry.key === report.account?.writtenBy))
        one.author = true;
      if (entry.relation !== undefined) one.relations.push(entry.relation);
      for (const age of agesIn(entry.ageAtTime)) one.traces.push(age);
      one.traces.push(...agesAt(one.record, report));
      if (entry.key !== undefined) byKey.set(entry.key, one);
    }
    for (const [index, source] of (report.sources ?? []).entries()) {
      const told = byKey.get(source.person ?? '');
      if (told === undefined && (source.who ?? '') === '') continue;
      const one = told ?? gather(tellerOf(part, source, index), source.who);
      if (told === undefined) {
        one.entries.push({ name: source.who });
        one.roles.push('source');
      }
      if (source.anonymity !== undefined) one.anonymity.push(source.anonymity);
    }
    for (const { involved = [] } of report.acts ?? []) {
      for (const { who, role } of involved) if (role !== undefined) byKey.get(who)?.roles.push(role);
    }
    for (const { owner, kind, seen } of report.identifiers ?? []) {
      byKey.get(owner ?? '')?.traces.push(...identifierTrace(kind, seen));
    }
  }
  for (const id of unlinked(parts, records, all)) gather(id, undefined, false);
  // What a relative's record says about the relation: the words for it are looked for too.
  for (const { record } of [...all.values()]) {
    for (const { person, relation } of record?.kind === 'person' ? (record.value.family ?? []) : []) {
      if (relation !== undefined) all.get(person ?? '')?.relations.push(relation);
    }
  }
  return [...all.values()].map(concerned);
}

function concerned(one: Gathered): ConcernedPerson {
  const { id, record, roles, relations, anonymity, linked, author } = one;
  const person = record?.kind === 'person' ? record.value : undefined;
  const unidentified = record?.value.unidentified ?? one.entries.some((entry) => entry.unidentified === true);
  const names = namesOf(one, unidentified);
  const called = record?.value.knownAs ?? record?.value.names?.[0]?.text ?? one.called;
  const traces = [
    ...one.traces,
    ...recordTraces(person),
    ...(record?.value.pointers ?? []).map((value): Trace => ({ kind: 'words', value })),
    ...(record?.value.identifiers ?? []).flatMap(({ kind, seen }) => identifierTrace(kind, seen)),
  ];
  const words = relations.flatMap((relation) => kinWords(relation, person?.gender));
  const about = { sensitivity: record?.value.sensitivity, unidentified, minor: person?.minor, born: bornOf(person) };
  return {
    ...about,
    ...{ id, called, names, roles, anonymity, linked, author },
    group: record?.kind === 'group' || one.entries.some((entry) => entry.group !== undefined),
    consents: record?.value.consents ?? [],
    sensitive: sensitiveIn([record?.value ?? {}, ...one.entries]),
    traces: distinct([...traces, ...words.map((value): Trace => ({ kind: 'kin', value }))]),
    initials: initialsOf(names),
    aliasKind: aliasKind({
      group: record?.kind === 'group',
      minor: person?.minor === 'yes',
      roles,
      relations,
    }),
  };
}

function namesOf({ record, entries }: Pick<Gathered, 'record' | 'entries'>, unidentified: boolean): NameForm[] {
  const names = (record?.value.names ?? []).map(({ text, kind }): NameForm => ({ form: text, kind: kind ?? 'full' }));
  const known = record?.value.knownAs;
  if (known !== undefined && known !== '') names.push({ form: known, kind: 'known-as' });
  for (const { name } of entries) {
    // "Man in a grey jacket" is nobody's name.
    if (name !== undefined && name !== '' && !unidentified) names.push({ form: name, kind: 'known-as' });
  }
  return names;
}

function initialsOf(names: readonly NameForm[]): string {
  const of = (kind: NameForm['kind']) => names.find((name) => name.kind === kind)?.form.trim() ?? '';
  const parts = [of('given'), of('family')].filter((part) => part !== '');
  const words = parts.length > 0 ? parts : (names[0]?.form.trim().split(/\s+/u) ?? []);
  return words
    .flatMap((word) => [...word].slice(0, 1))
    .filter((letter) => /\p{L}/u.test(letter))
    .map((letter) => `${letter}.`)
    .join(' ');
}

function bornOf(person: Person | undefined): string | undefined {
  const birth = person?.birth;
  const gregorian = birth?.calendar === undefined || birth.calendar === 'gregorian';
  return gregorian ? birth?.from : undefined;
}

const distinct = (traces: readonly Trace[]): Trace[] => [
  ...new Map(traces.map((trace) => [`${trace.kind} ${trace.value}`, trace])).values(),
];

/** Ages in words of the author: "71", "about 40". */
function agesIn(text: string | undefined): Trace[] {
  return [...foldToCompare(text ?? '').matchAll(/(?<![0-9])[0-9]{1,3}(?![0-9])/g)].map(
    (match): Trace => ({ kind: 'age', value: Number(match[0]) }),
  );
}

/** The ages that a year of birth leaves open in the year of the report. */
function agesAt(record: NameRecord | undefined, report: Report): Trace[] {
  if (record?.kind !== 'person') return [];
  const born = bornOf(record.value)?.slice(0, 4);
  const then =
    report.when?.calendar === undefined || report.when.calendar === 'gregorian' ? report.when?.from : undefined;
  const band = agesIn(record.value.ageBand);
  if (born === undefined || then === undefined) return band;
  const years = Number(then.slice(0, 4)) - Number(born);
  return [...band, ...[years - 1, years].filter((age) => age >= 0).map((value): Trace => ({ kind: 'age', value }))];
}

function identifierTrace(kind: string | undefined, value: string): Trace[] {
  switch (kind) {
    case 'phone-number':
      return [{ kind: 'number', value }];
    case 'email-address':
      return [{ kind: 'mail', value }];
    case 'handle':
    case 'domain':
    case 'url-id':
      return [{ kind: 'handle', value }];
    case 'phrase':
    case 'voice-or-face':
      return [];
    default:
      return contactTrace(value);
  }
}

/** What a value of no known kind looks like. */
function contactTrace(value: string): Trace[] {
  if (/.@.+\../u.test(value)) return [{ kind: 'mail', value }];
  if (/^[+(\p{Nd}][\p{Nd} ()./-]{5,}$/u.test(value.trim())) return [{ kind: 'number', value }];
  if (/\p{Nd}/u.test(value) && !value.startsWith('@')) return [{ kind: 'mark', value }];
  return value.trim() === '' ? [] : [{ kind: 'handle', value }];
}

function recordTraces(person: Person | undefined): Trace[] {
  if (person === undefined) return [];
  const words = [person.birthPlace, person.orientation, person.ethnicity, person.religion];
  for (const { what, employer } of person.occupations ?? []) words.push(what, employer);
  for (const { name, position } of person.affiliations ?? []) words.push(name, position);
  const traces: Trace[] = words.flatMap((value): Trace[] => (value === undefined ? [] : [{ kind: 'words', value }]));
  for (const { text } of person.addresses ?? []) if (text !== undefined) traces.push({ kind: 'address', value: text });
  for (const { value } of person.contacts ?? []) if (value !== undefined) traces.push(...contactTrace(value));
  for (const { number } of person.idDocuments ?? [])
    if (number !== undefined) traces.push({ kind: 'mark', value: number });
  return traces;
}

/** People whose name a text has for sure. A notebook may know thirty thousand: most are ruled out by the beginnings of the words. */
function unlinked(
  parts: readonly { readonly id: string; readonly report: Report }[],
  records: ReadonlyMap<string, NameRecord>,
  linked: ReadonlyMap<string, unknown>,
): string[] {
  const texts = parts.flatMap(({ report }) => stringsOf(report));
  const beginnings = new Set(
    texts.flatMap((text) => foldToCompare(text).match(/\p{L}+/gu) ?? []).map((word) => word.slice(0, 2)),
  );
  return [...records].flatMap(([id, { kind, value }]) => {
    if (linked.has(id) || kind !== 'person') return [];
    // "My mother" is another's in what another tells.
    const names = namesOf({ record: { kind, value }, entries: [] }, false).filter(({ form }) => !isOnlyKin(form));
    const near = names.filter(({ form }) =>
      (foldToCompare(form).match(/\p{L}+/gu) ?? []).some((word) => beginnings.has(word.slice(0, 2))),
    );
    if (near.length === 0) return [];
    return texts.some((text) => findNames(text, near).some(({ certainty }) => certainty === 'sure')) ? [id] : [];
  });
}

/** Every string of a report. */
export function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsOf);
}
