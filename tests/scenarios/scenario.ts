/**
 * Situations of the kind the users live in, as what somebody types. All persons, offices, numbers, plates, domains and papers are
 * invented. Records (people, groups, cases, reports) are named by local keys that no two scenarios share; parts of a report by keys of that report.
 */
import { readFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import type { Identity, Purpose } from '../../shared/redaction/decide.ts';
import type { Case, Consent, Group, Person } from '../../shared/report/entities.ts';
import type { FuzzyDate, Report } from '../../shared/report/schema.ts';

/** How a report is written down. */
export type Way = 'quick' | 'guided' | 'debrief' | 'editor';

export interface ScenarioReport {
  /** Local key, by which links and cases name the report. */
  readonly key: string;
  readonly way: Way;
  /** When it was begun, as its author tells: local time of the author, `YYYY-MM-DDTHH:MM`. */
  readonly begun?: string;
  /**
   * Refers to people, groups and other reports by local keys, those of other scenarios too (what does not exist yet is put in when it
   * does). The times of `addenda` are the program's: they are not compared.
   */
  readonly report: Report;
}

/** The bytes of an evidence file: one of the samples, or made for the scenario because only the file's name and place in the report matter. */
export type EvidenceFile =
  | { readonly sample: string }
  | { readonly made: 'picture' | 'paper' | 'note'; readonly name: string };

/** What a reader must be able to read. */
export interface ReaderFact {
  /** What must hold, in words. */
  readonly fact: string;
  /** Of the report in the opened bag, as `asRead` gives it. */
  readonly holds: (report: Report) => boolean;
}

/** One reader of a sealed report, and what that reader must and must not find. */
export interface Reader {
  /** Local key of the recipient, also in `readers` of consents. */
  readonly recipient: string;
  readonly name: string;
  readonly purpose: Purpose;
  /** The day of sealing. */
  readonly on: string;
  /** How people appear by their consents alone: local key of a person and form. */
  readonly shown: Readonly<Record<string, Identity>>;
  /**
   * Whom the author lets appear otherwise, and why where it is as more: local key of a person or group; of a source that is neither, its
   * own words.
   */
  readonly appear: Readonly<Record<string, { readonly as: Identity; readonly why?: string }>>;
  /** Fields that the author leaves out. */
  readonly leftOutFields: readonly string[];
  /**
   * Keys of entries that the author leaves out by hand, since what they tell would lead to somebody without a name. What goes because its
   * people go is not among them.
   */
  readonly leftOut: readonly string[];
  /** Words, or beginnings of words, whose sentences the author leaves out. */
  readonly withoutWords: readonly string[];
  /** What is found in the text and asked about: of these the whole sentence is left out. */
  readonly cut: readonly string[];
  /** Of these nothing: they are no trace. What else is found and asked about gets the words that stand for the name. */
  readonly kept: readonly string[];
  /** Evidence (keys) that goes along. Everything else stays. */
  readonly evidence: readonly string[];
  /** Nowhere in the opened bag: every form of names, words and traces that the report or its records hold. */
  readonly withheld: readonly string[];
  /** Codes that tell of it: no value of the structured report. */
  readonly withheldCodes: readonly string[];
  /** In the opened bag, in the words of the readable report or of the structured one. */
  readonly facts: readonly string[];
  readonly reads: readonly ReaderFact[];
}

export interface Seal {
  /** Local keys of the reports that go out. */
  readonly reports: readonly string[];
  readonly readers: readonly Reader[];
}

/** Everything that was stored, with ids of people, groups, cases and reports turned back into local keys. */
export interface Loaded {
  readonly reports: ReadonlyMap<string, Report>;
  readonly persons: ReadonlyMap<string, Person>;
  readonly groups: ReadonlyMap<string, Group>;
  readonly cases: ReadonlyMap<string, Case>;
}

/** The heading of the scenario that a fact stands under. */
export type Heading =
  | 'Account'
  | 'Acts'
  | 'Claims'
  | 'Persons'
  | 'Sources'
  | 'Evidence'
  | 'Identifiers'
  | 'Steps'
  | 'Consents'
  | 'Links'
  | 'Output'
  | 'Must not go wrong';

export interface Fact {
  readonly under: Heading;
  /** What must hold, in words. */
  readonly fact: string;
  readonly holds: (loaded: View) => boolean;
}

export interface Scenario {
  /** `S01` to `S12`. */
  readonly code: string;
  readonly title: string;
  /** BCP 47 tag of the account. */
  readonly language: string;
  readonly persons: Readonly<Record<string, Person>>;
  readonly groups: Readonly<Record<string, Group>>;
  readonly cases: Readonly<Record<string, Case>>;
  /** Readers whose cards are in the notebook, by local key: consents and files name them. */
  readonly recipients?: Readonly<Record<string, { readonly name: string; readonly organisation: string }>>;
  readonly reports: readonly ScenarioReport[];
  /** Of every evidence entry, by its key. */
  readonly files: Readonly<Record<string, EvidenceFile>>;
  readonly seal?: Seal;
  readonly facts: readonly Fact[];
}

/** Reads what was loaded. In a report, names of parts stand resolved: see `resolved`. */
export class View {
  readonly #loaded: Loaded;
  constructor(loaded: Loaded) {
    this.#loaded = loaded;
  }
  report(key: string): Report {
    return resolved(found(this.#loaded.reports, key));
  }
  person(key: string): Person {
    return found(this.#loaded.persons, key);
  }
  group(key: string): Group {
    return found(this.#loaded.groups, key);
  }
  case(key: string): Case {
    return found(this.#loaded.cases, key);
  }
  /** The act of that number, from 1; its date too. */
  act(report: string, number: number): NonNullable<Report['acts']>[number] {
    const act = this.report(report).acts?.[number - 1];
    if (act === undefined) throw new RangeError(`${report} has no act ${number}`);
    return act;
  }
  when(report: string, number: number): FuzzyDate {
    return this.act(report, number).when ?? {};
  }
  claim(report: string, number: number): NonNullable<Report['claims']>[number] {
    const claim = this.report(report).claims?.[number - 1];
    if (claim === undefined) throw new RangeError(`${report} has no claim ${number}`);
    return claim;
  }
  /** The consent lines of a person, in their order. */
  consents(person: string): readonly Consent[] {
    return this.person(person).consents ?? [];
  }
}

function found<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new RangeError(`nothing is stored as ${key}`);
  return value;
}

/**
 * A report in which every name of a part is what it names: a person the local key of the record (or name, or description), a place its
 * name, an act `act 1`, a claim `claim 1`, a source `source 1`, a file its original name. So two reports compare although a program gave other names.
 */
export function resolved(report: Report): Report {
  const names = new Map<string, string>();
  const put = (key: string | undefined, name: string | undefined) => {
    if (key !== undefined && name !== undefined) names.set(key, name);
  };
  for (const one of report.people ?? []) put(one.key, one.person ?? one.group ?? one.name ?? one.description);
  for (const [index, one] of (report.where ?? []).entries()) put(one.key, one.name ?? `place ${index + 1}`);
  for (const [index, one] of (report.acts ?? []).entries()) put(one.key, `act ${index + 1}`);
  for (const [index, one] of (report.claims ?? []).entries()) put(one.key, `claim ${index + 1}`);
  for (const [index, one] of (report.sources ?? []).entries()) put(one.key, `source ${index + 1}`);
  for (const one of report.identifiers ?? []) put(one.key, one.seen);
  for (const one of report.evidence ?? []) {
    put(one.key, one.originalName);
    put(one.id, one.originalName);
  }
  return named(report, names) as Report;
}

/** A report as its reader knows it: people and groups are what the reader sees them called, the record's name where it came along. */
export function asRead(report: Report): Report {
  const called = new Map<string, string | undefined>();
  for (const { key, knownAs } of [...(report.persons ?? []), ...(report.groups ?? [])]) called.set(key, knownAs);
  const people = report.people?.map(({ person, group, name, ...rest }) => ({
    ...rest,
    name: name ?? called.get(person ?? group ?? ''),
  }));
  return resolved({ ...report, ...(people === undefined ? {} : { people }) });
}

const dayOf = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10);
const INSTANTS_OF_THIS_RUN = new RegExp(
  `(?:${dayOf(Date.now() - 86_400_000)}|${dayOf(Date.now())}|${dayOf(Date.now() + 86_400_000)})T[\\d:.]+(?:Z|[+-]\\d\\d:\\d\\d)?`,
  'g',
);

/**
 * Which of the words stand in a text, whatever the case, as a word or as its beginning. A number is one by itself only: parts of a bag
 * have names of drawn digits.
 */
export function standing(words: readonly string[], text: string): string[] {
  // When something was written or sealed is no word of the account: of any three o'clock, one instant in an hour looks like it.
  const all = text.replace(INSTANTS_OF_THIS_RUN, '').toLowerCase();
  return words.filter((word) => {
    const own = word.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const before = /^\p{L}/u.test(word) ? '(?<!\\p{L})' : '';
    const alone = /^\d+$/.test(word);
    return new RegExp(alone ? `(?<![\\p{L}\\p{N}])${own}(?![\\p{L}\\p{N}])` : `${before}${own}`, 'u').test(all);
  });
}

/** Fields that hold names of parts of the same report. */
const PART_FIELDS = new Set([
  ...['who', 'where', 'whereAtEnd', 'person', 'interpreter', 'owner', 'toldBy', 'writtenBy', 'part', 'evidence'],
  ...['arrestWhere', 'place', 'foundWhere', 'arrestedBy', 'present', 'aimedAt', 'chain', 'sources'],
  ...['supports', 'contradicts', 'context', 'visible', 'copyOf', 'same'],
]);
/** What only the program gives: names of parts, ids, the time of an addendum, what it read out of a file. */
const GIVEN = new Set(['key', 'id', 'at', 'size', 'sha256', 'mediaType', 'path', 'schema']);

function named(value: unknown, names: ReadonlyMap<string, string>, field = '', inside = ''): unknown {
  if (typeof value === 'string') return namesPart(field, inside) ? (names.get(value) ?? value) : value;
  // Items of a list are told apart from a text of the same field: `about` of a claim is prose, of a source it names parts.
  if (Array.isArray(value)) return value.map((item) => named(item, names, field, '[]'));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, item]) => !GIVEN.has(name) || (name === 'key' && names.has(String(item))))
      .map(([name, item]) => [name, name === 'key' ? names.get(String(item)) : named(item, names, name, field)]),
  );
}

function namesPart(field: string, inside: string): boolean {
  // Elsewhere it is the kind of an act.
  if (field === 'act') return inside === 'links' || inside === 'ties' || inside === 'anchor';
  if (field === 'about') return inside === '[]';
  // A link of a report names another report, which is no part.
  if (field === 'to') return inside === 'links';
  return PART_FIELDS.has(field);
}

/** Where something that was entered is not, or is not the same, in what was read: paths; empty when nothing was lost. */
export function lost(entered: unknown, read: unknown, path = ''): string[] {
  if (Array.isArray(entered)) {
    if (!Array.isArray(read)) return [path];
    return [
      ...(entered.length === read.length ? [] : [`${path}.length`]),
      ...entered.flatMap((item, index) => lost(item, read[index], `${path}[${index}]`)),
    ];
  }
  if (typeof entered === 'object' && entered !== null) {
    if (typeof read !== 'object' || read === null) return [path];
    const values = new Map<string, unknown>(Object.entries(read));
    return Object.entries(entered)
      .filter(([name, item]) => !GIVEN.has(name) && item !== undefined)
      .flatMap(([name, item]) => lost(item, values.get(name), path === '' ? name : `${path}.${name}`));
  }
  return entered === read ? [] : [path];
}

/**
 * Whether `value` says at least what `pattern` says: in an object each named field, in a list each item somewhere. `undefined` in a pattern
 * says that nothing stands there.
 */
export function says(value: unknown, pattern: unknown): boolean {
  if (Array.isArray(pattern))
    return Array.isArray(value) && pattern.every((item) => value.some((one) => says(one, item)));
  if (pattern instanceof RegExp) return typeof value === 'string' && pattern.test(value);
  if (typeof pattern === 'object' && pattern !== null) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const values = new Map<string, unknown>(Object.entries(value));
    return Object.entries(pattern).every(([name, item]) => says(values.get(name), item));
  }
  return Object.is(value, pattern);
}

/** A fact about what says something. */
export function fact(under: Heading, words: string, holds: (loaded: View) => boolean): Fact {
  return { under, fact: words, holds };
}

/** What is entered, as if it had been stored. */
export function asEntered(scenarios: readonly Scenario[]): Loaded {
  const reports = new Map<string, Report>();
  const persons = new Map<string, Person>();
  const groups = new Map<string, Group>();
  const cases = new Map<string, Case>();
  for (const scenario of scenarios) {
    for (const { key, report } of scenario.reports) reports.set(key, report);
    for (const [key, person] of Object.entries(scenario.persons)) persons.set(key, person);
    for (const [key, group] of Object.entries(scenario.groups)) groups.set(key, group);
    for (const [key, one] of Object.entries(scenario.cases)) cases.set(key, one);
  }
  return { reports, persons, groups, cases };
}

/** A day that is known. */
export const onDay = (from: string, zone?: string): FuzzyDate => ({
  precision: 'exact-day',
  from,
  ...(zone === undefined ? {} : { zone }),
});
/** A minute that is known. */
export const at = (from: string, fromTime: string, zone: string): FuzzyDate => ({
  precision: 'exact-minute',
  from,
  fromTime,
  zone,
});
/** "About", to the minute that was said. */
export const about = (from: string, fromTime: string, zone: string): FuzzyDate => ({
  precision: 'estimate',
  from,
  fromTime,
  zone,
});
export const between = (from: string, to: string, zone?: string): FuzzyDate => ({
  precision: 'between',
  from,
  to,
  ...(zone === undefined ? {} : { zone }),
});

const SAMPLES = new URL('../fixtures/samples/', import.meta.url);

/** The file's name as it is received. */
export const nameOf = (file: EvidenceFile): string => ('sample' in file ? file.sample : file.name);

export function bytesOf(file: EvidenceFile): Uint8Array {
  if ('sample' in file) return readFileSync(new URL(encodeURIComponent(file.sample), SAMPLES));
  if (file.made === 'picture') return picture(file.name);
  if (file.made === 'paper') return paper(file.name);
  return new TextEncoder().encode(`${file.name}\n`);
}

/** A grey PNG of one row whose pixels are the bytes of the name: no two are the same file. */
function picture(name: string): Uint8Array {
  const pixels = new TextEncoder().encode(name);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(pixels.length, 0);
  header.writeUInt32BE(1, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from([0, ...pixels]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8 + body.length);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), 4 + body.length);
  return frame;
}

/** One empty A4 page; each is another file by its name in a comment. */
function paper(name: string): Uint8Array {
  const parts = [
    `%PDF-1.4\n%${Buffer.from(name).toString('hex')}\n`,
    '1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n',
    '2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n',
    '3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>\nendobj\n',
  ];
  let length = 0;
  const starts = parts.map((part) => {
    length += part.length;
    return length - part.length;
  });
  const table = ['0000000000 65535 f \n', ...starts.slice(1).map((at) => `${String(at).padStart(10, '0')} 00000 n \n`)];
  const end = `xref\n0 4\n${table.join('')}trailer\n<</Size 4/Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`;
  return new TextEncoder().encode(parts.join('') + end);
}
