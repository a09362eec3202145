import type { Report } from '../report/schema.ts';
import { isWords, placeBelow, REPORT_TEXT, type TextPlace } from '../report/text-paths.ts';
import { aliasWords, WITHHELD } from '../text/aliases.ts';
import { aliasText } from './aliases.ts';
import { EXACT_PLACE, placeId } from './concerned.ts';
import type { Identity } from './decide.ts';
import { foldToCompare } from './fold.ts';
import { type NameFinder, type NameForm, nameFinder, type Occurrence } from './name-forms.ts';
import { findTraces, type Trace } from './traces.ts';
import { type Appearance, type LeftOut, shownAs, withoutPeople } from './without.ts';

/** A person of the reports, with how they appear and what their names are. */
export interface Redacted extends Appearance {
  readonly id: string;
  /** A family, an office, an organisation. */
  readonly group?: boolean;
  /** Of a place: what others see instead. */
  readonly hideAs?: string | undefined;
  readonly names: readonly NameForm[];
  readonly traces: readonly Trace[];
}

/** What to do with a place: put the alias, let the words stand, leave the whole sentence out. */
export type Treatment = 'replace' | 'keep' | 'cut';

/** The user's word about one place, or about all places where the same was found. */
export interface Choice {
  readonly person: string;
  /** As found, in any case. */
  readonly found: string;
  /** `Place.key`; left out: all. */
  readonly at?: string | undefined;
  readonly do: Treatment;
}

/** A place that leads to somebody whose name is kept back. */
export interface Place extends Occurrence {
  /** Names the place as long as the text before it does not change. */
  readonly key: string;
  readonly part: string;
  /** JSON pointer in the report. */
  readonly path: string;
  readonly person: string;
  /** Another person, named in this bundle, who has the same name; or a named group whose name carries it. */
  readonly sharedWith: string | null;
  /** Up to 60 characters around it. */
  readonly before: string;
  readonly after: string;
  /** Null: nobody has decided, and nothing may be sealed. */
  readonly does: Treatment | null;
  /** What stands there then. */
  readonly becomes: string;
}

/** Words that were let stand: the search of the finished bag finds them and passes them by. */
export interface Kept {
  readonly before: string;
  readonly found: string;
  readonly after: string;
}

/** A number in the text that may still count who or what was left out. */
export interface NumberLeft {
  readonly part: string;
  readonly path: string;
  readonly found: string;
  readonly before: string;
  readonly after: string;
}

export interface Redaction<Extra> {
  /** What goes out, in the order of what came in. */
  readonly reports: readonly { readonly id: string; readonly report: Report; readonly extra: Extra }[];
  readonly places: readonly Place[];
  readonly leftOut: readonly LeftOut[];
  readonly numbers: readonly NumberLeft[];
  readonly kept: readonly Kept[];
  /** Places that nobody has decided about. */
  readonly undecided: number;
}

/** What a bundle is made of: reports, each with other strings that go out beside it (names and descriptions of its files). */
export interface Part<Extra> {
  readonly id: string;
  readonly report: Report;
  readonly extra: Extra;
  /** What is words in `extra`; left out: whatever looks like it. */
  readonly extraText?: TextPlace;
}

/** Where what goes out beside a report stands: names and descriptions of files, a case, what was typed for a form. */
const BESIDE = '/files';

interface Searcher {
  readonly person: Redacted;
  readonly names: NameFinder;
}

/**
 * What goes out of the chosen reports, with every place that leads to somebody whose name is kept back replaced, left out, or listed as
 * undecided. The reports that come in are not changed.
 * @param language of the words that stand for names (BCP 47)
 * @param keepFiles see `withoutPeople`
 * @param without words, or beginnings of words: every sentence with one of them is left out
 */
export function redact<Extra>(
  parts: readonly Part<Extra>[],
  people: readonly Redacted[],
  choices: readonly Choice[],
  language: string,
  keepFiles: ReadonlySet<string> = new Set(),
  without: readonly string[] = [],
): Redaction<Extra> {
  const searchers = people.map((person): Searcher => ({ person, names: nameFinder(person.names) }));
  const appearances = new Map(people.map((person) => [person.id, person]));
  const told = decided(choices);
  const places: Place[] = [];
  const leftOut: LeftOut[] = [];
  const kept: Kept[] = [];
  const shown = new Set(
    people.filter(({ identity }) => identity !== 'named').map((one) => one.hideAs ?? shownAs(one, language)),
  );
  const unwanted = startOf(without);
  const reports = parts.map(({ id, report, extra, extraText }) => {
    const left = withoutPeople(id, report, appearances, language, keepFiles);
    const around = hiddenPlaces(id, left.report, people);
    leftOut.push(...left.leftOut, ...around.leftOut);
    const text = (value: string, path: string) => {
      // What was put there a moment ago is nobody's own words.
      if (CALLED.test(path) && shown.has(value)) return value;
      const result = inText(value, id, path, searchers, told, language, around.instead, unwanted);
      places.push(...result.places);
      kept.push(...result.kept);
      for (const was of result.cut) leftOut.push({ part: id, path, what: 'passage', person: null, was });
      return result.text;
    };
    return { id, report: mapped(around.report, '', REPORT_TEXT, text), extra: mapped(extra, BESIDE, extraText, text) };
  });
  return {
    reports,
    places,
    leftOut,
    numbers: leftOut.length === 0 ? [] : reports.flatMap(({ id, report }) => numbersIn(report, id)),
    kept,
    undecided: places.filter((place) => place.does === null).length,
  };
}

/** Where `withoutPeople` puts what somebody is called. */
const CALLED = /^\/(?:people|persons|groups|sources|where)\/\d+\/(?:name|knownAs|who)$/;

/**
 * Places of which these readers see what the author said that others see: those that were not shown, and those at the address of somebody
 * whose name is kept back. They become that, and so do the words for them wherever else they stand.
 */
function hiddenPlaces(part: string, report: Report, people: readonly Redacted[]) {
  const instead = new Map<string, string>();
  const leftOut: LeftOut[] = [];
  const addresses = people
    .filter(({ identity }) => identity !== 'named')
    .flatMap(({ id, traces }) => traces.flatMap((trace) => (trace.kind === 'address' ? [{ id, trace }] : [])));
  const where = report.where?.map((place, index) => {
    const { hideAs = '' } = place;
    if (hideAs.trim() === '') return place;
    const isThere = (trace: Trace) =>
      EXACT_PLACE.some((name) => findTraces(place[name] ?? '', [trace]).some(({ certainty }) => certainty === 'sure'));
    const own = placeId(part, place, index);
    const at = addresses.filter(({ id, trace }) => id === own || isThere(trace));
    const [first] = at;
    if (first === undefined) return place;
    for (const { trace } of at) instead.set(trace.value, hideAs);
    for (const name of EXACT_PLACE) {
      const was = place[name] ?? '';
      if (was !== '') leftOut.push({ part, path: `/where/${index}/${name}`, what: 'field', person: first.id, was });
    }
    const { name, region, town, district, street, spot, coordinates, hideAs: _, ...rest } = place;
    return { ...rest, name: hideAs };
  });
  return { report: where === undefined ? report : { ...report, where }, instead, leftOut };
}

/** Finds words that begin so; undefined where there are none. */
function startOf(words: readonly string[]): RegExp | undefined {
  const folded = words.map((word) => foldToCompare(word).trim()).filter((word) => word !== '');
  if (folded.length === 0) return undefined;
  const any = folded.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})`, 'u');
}

/** The sentences that the author does not want in it. */
function sentencesWith(text: string, unwanted: RegExp): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < text.length; ) {
    if (/\s/u.test(text[at] ?? '')) {
      at++;
      continue;
    }
    const { start, end } = sentenceAround(text, at, at + 1);
    if (unwanted.test(foldToCompare(text.slice(start, end)))) spans.push({ start, end, becomes: WITHHELD, as: 'cut' });
    at = Math.max(end, at + 1);
  }
  return spans;
}

/** A finder of everything that leads to one person. */
export function findPerson(person: Pick<Redacted, 'names' | 'traces'>): (text: string) => Occurrence[] {
  const names = nameFinder(person.names);
  return (text) => together([...names(text), ...findTraces(text, person.traces)]);
}

type Told = (place: Pick<Place, 'person' | 'found' | 'key'>) => Treatment | undefined;

function decided(choices: readonly Choice[]): Told {
  const of = (person: string, found: string, at: string) => JSON.stringify([person, foldToCompare(found), at]);
  const table = new Map(choices.map((choice) => [of(choice.person, choice.found, choice.at ?? ''), choice.do]));
  return ({ person, found, key }) => table.get(of(person, found, key)) ?? table.get(of(person, found, ''));
}

/** Every string of a value that is text, changed; a field whose text is gone goes too. The shape stays. */
function mapped<Value>(
  value: Value,
  from: string,
  place: TextPlace,
  change: (text: string, path: string) => string,
): Value {
  const walk = (one: unknown, path: string, here: TextPlace): unknown => {
    if (typeof one === 'string') return isWords(here, one) ? change(one, path) : one;
    if (Array.isArray(one)) {
      const items = one.map((item, index) => walk(item, `${path}/${index}`, here));
      return items.filter((item, index) => item !== '' || one[index] === '');
    }
    // What is no plain object (a function that opens a file) has no text.
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(
      Object.entries(one)
        .map(([key, item]): [string, unknown, unknown] => [
          key,
          walk(item, `${path}/${key}`, placeBelow(here, key)),
          item,
        ])
        .filter(([key, item, was]) => item !== '' || was === '' || REQUIRED.has(key))
        .map(([key, item]) => [key, item]),
    );
  };
  return walk(value, from, place) as Value;
}
/** Text that the schema asks for: it stays, empty. */
const REQUIRED: ReadonlySet<string> = new Set([
  'originalName',
  'seen',
  'text',
  'kind',
  'value',
  'what',
  'narrative',
  'title',
]);

interface Hit {
  readonly searcher: Searcher;
  readonly at: Occurrence;
}

/** Occurrences of one person, the surer and longer first; of what overlaps, the rest. */
function together(found: readonly Occurrence[]): Occurrence[] {
  const kept: Occurrence[] = [];
  for (const one of [...found].sort(firstOf)) kept.push(...restOf(one, kept));
  return kept.sort((a, b) => a.start - b.start);
}
const firstOf = (a: Occurrence, b: Occurrence) =>
  Number(b.certainty === 'sure') - Number(a.certainty === 'sure') ||
  b.end - b.start - (a.end - a.start) ||
  a.start - b.start;
const overlap = (a: Pick<Span, 'start' | 'end'>, b: Pick<Span, 'start' | 'end'>) => a.start < b.end && b.start < a.end;

/** The parts of an occurrence that no other has taken, as far as they say something. */
function restOf(one: Occurrence, taken: readonly Occurrence[]): Occurrence[] {
  let free = [{ start: one.start, end: one.end }];
  for (const other of taken) {
    if (!overlap(one, other)) continue;
    free = free
      .flatMap(({ start, end }) => [
        { start, end: Math.min(end, other.start) },
        { start: Math.max(start, other.end), end },
      ])
      .filter(({ start, end }) => start < end);
  }
  return free.flatMap(({ start, end }): Occurrence[] => {
    if (start === one.start && end === one.end) return [one];
    const found = one.found.slice(start - one.start, end - one.start);
    const before = /^[^\p{L}\p{N}]*/u.exec(found)?.[0].length ?? 0;
    const said = found.slice(before).replace(/[^\p{L}\p{M}\p{N}]+$/u, '');
    const from = start + before;
    return said === '' ? [] : [{ ...one, start: from, end: from + said.length, found: said }];
  });
}

function inText(
  text: string,
  part: string,
  path: string,
  searchers: readonly Searcher[],
  told: Told,
  language: string,
  instead: ReadonlyMap<string, string>,
  unwanted: RegExp | undefined,
) {
  const all: Hit[] = searchers.flatMap((searcher) =>
    together([...searcher.names(text), ...(isBack(searcher) ? findTraces(text, searcher.person.traces) : [])]).map(
      (at) => ({
        searcher,
        at,
      }),
    ),
  );
  const isNamed = ({ searcher }: Hit) => searcher.person.identity === 'named';
  const isGroup = ({ searcher }: Hit) => searcher.person.group === true;
  const isNameIn = (one: Hit, group: Hit) =>
    !isNamed(one) && one.at.by !== 'trace' && group.at.start <= one.at.start && one.at.end <= group.at.end;
  const taken: { hit: Hit; sharedWith: string | null }[] = [];
  for (const hit of [...all].sort((a, b) => firstOf(a.at, b.at) || Number(isNamed(a)) - Number(isNamed(b)))) {
    // "The Əliyev family" says the name of Əliyev: the group is named, and he is not for that.
    if (isNamed(hit) && isGroup(hit) && all.some((other) => isNameIn(other, hit))) continue;
    const same = isNamed(hit)
      ? undefined
      : all.find((other) => isNamed(other) && (equal(other.at, hit.at) || (isGroup(other) && isNameIn(hit, other))));
    const rest = restOf(
      hit.at,
      taken.map((one) => one.hit.at),
    );
    for (const at of rest)
      taken.push({ hit: { searcher: hit.searcher, at }, sharedWith: same?.searcher.person.id ?? null });
  }
  const gone = unwanted === undefined ? [] : sentencesWith(text, unwanted);
  const spans: Span[] = [...gone];
  const places: Place[] = [];
  for (const { hit, sharedWith } of taken) {
    const { searcher, at } = hit;
    const { person } = searcher;
    if (gone.some((span) => overlap(span, at))) continue;
    if (isNamed(hit)) {
      spans.push({ start: at.start, end: at.end, becomes: at.found, as: 'kept' });
      continue;
    }
    const key = `${part}${path}:${at.start}`;
    const standard: Treatment | null =
      at.certainty === 'possible' || sharedWith !== null
        ? null
        : person.identity === 'not-mentioned'
          ? 'cut'
          : 'replace';
    const does = told({ person: person.id, found: at.found, key }) ?? standard;
    const becomes = does === 'keep' ? at.found : does === 'cut' ? WITHHELD : standIn(person, at, language, instead);
    if (does === 'cut') spans.push({ ...sentenceAround(text, at.start, at.end), becomes, as: 'cut' });
    else if (does === 'replace') spans.push({ start: at.start, end: at.end, becomes, as: 'replaced' });
    else spans.push({ start: at.start, end: at.end, becomes: at.found, as: 'kept' });
    places.push({
      ...at,
      ...{ key, part, path, person: person.id, sharedWith, does, becomes },
      before: text.slice(Math.max(0, at.start - 60), at.start),
      after: text.slice(at.end, at.end + 60),
    });
  }
  places.sort((a, b) => a.start - b.start);
  return { ...rebuilt(text, spans), places };
}

const isBack = ({ person }: Searcher) => person.identity !== 'named';
const equal = (a: Occurrence, b: Occurrence) => a.start === b.start && a.end === b.end && a.certainty === b.certainty;

/** What stands in place of a name or a trace. */
function standIn(person: Redacted, at: Occurrence, language: string, instead: ReadonlyMap<string, string>): string {
  const identity: Identity = person.identity;
  // A town is no person.
  if (at.by === 'trace' && person.traces.some(({ kind, value }) => kind === 'address' && value === at.form))
    return instead.get(at.form) ?? WITHHELD;
  if (identity === 'initials') return person.initials;
  const words = aliasWords(language);
  // A number or an address becomes no person.
  if (at.by === 'trace' && !/^\p{L}/u.test(at.form)) return WITHHELD;
  if (identity === 'alias') return aliasText(language, person.alias, at.ending, /['’ʼ‘`]/u.test(at.found));
  return identity === 'role-only' ? words[person.alias.kind].role : words.person.role;
}

const ENDS = /[.!?…؟。\n]/u;

/** The sentence, or the line, that a place stands in, with the blank behind it left alone. */
function sentenceAround(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  while (from > 0 && !isEnd(text, from - 1)) from--;
  while (from < start && /\s/u.test(text[from] ?? '')) from++;
  let to = Math.max(end, from + 1);
  while (to < text.length && !isEnd(text, to - 1)) to++;
  while (to > end && text[to - 1] === '\n') to--;
  return { start: from, end: to };
}

/** A mark that ends a sentence: followed by a blank or the end, and not behind an initial or inside a number. */
function isEnd(text: string, at: number): boolean {
  const mark = text[at] ?? '';
  if (mark === '\n') return true;
  if (!ENDS.test(mark) || !/^(?:["'»”’)\]]|\s|$)/u.test(text.slice(at + 1, at + 2))) return false;
  return !(mark === '.' && /(?:^|[^\p{L}])\p{Lu}$/u.test(text.slice(Math.max(0, at - 2), at)));
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly becomes: string;
  readonly as: 'kept' | 'replaced' | 'cut';
}

/** The text with the spans put in; a span inside a sentence that is cut goes with it. */
function rebuilt(text: string, spans: readonly Span[]) {
  const cuts = merged(spans.filter((span) => span.as === 'cut'));
  const stays = spans.filter(
    (span) => span.as !== 'cut' && !cuts.some((cut) => span.start < cut.end && cut.start < span.end),
  );
  let out = '';
  let at = 0;
  const stands: { start: number; end: number }[] = [];
  let before: Span | undefined;
  for (const span of [...stays, ...cuts].sort((a, b) => a.start - b.start)) {
    const { start, end, becomes, as } = span;
    const between = text.slice(at, start);
    // "My brother Rauf" is one person, told once.
    const again =
      as === 'replaced' && before?.as === 'replaced' && before.becomes === becomes && /^\s+$/u.test(between);
    before = span;
    at = end;
    if (again) continue;
    out += between;
    if (as === 'kept') stands.push({ start: out.length, end: out.length + becomes.length });
    out += becomes;
  }
  out += text.slice(at);
  const gone = SAYS.test(text) && !SAYS.test(out.replaceAll(WITHHELD, ''));
  return {
    text: gone ? '' : out,
    cut: cuts.map(({ start, end }) => text.slice(start, end)),
    kept: gone ? [] : stands.map(({ start, end }) => contextOf(out, start, end)),
  };
}
const SAYS = /[\p{L}\p{N}]/u;

/** Cut sentences that overlap or touch, as one, so that a reader does not see how many there were. */
function merged(cuts: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const cut of [...cuts].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last !== undefined && cut.start <= last.end + 1)
      out[out.length - 1] = { ...last, end: Math.max(last.end, cut.end) };
    else out.push(cut);
  }
  return out;
}

/** Letters, digits and blanks around, which no format writes in another way. */
function contextOf(text: string, start: number, end: number): Kept {
  const before = /[\p{L}\p{M}\p{N} ]*$/u.exec(text.slice(Math.max(0, start - 16), start))?.[0] ?? '';
  const after = /^[\p{L}\p{M}\p{N} ]*/u.exec(text.slice(end, end + 16))?.[0] ?? '';
  return { before, found: text.slice(start, end), after };
}

const NUMBER_WORDS =
  'two three four five six seven eight nine ten both several iki uc dord bes alti yeddi sekkiz doqquz on bir nece dort yedi sekiz dokuz birkac два две двое три трое четыре четверо пять пятеро шесть семь восемь девять десять несколько دو سه چهار پنج شش هفت هشت نه ده چند';
const COUNTS = new Set(NUMBER_WORDS.split(' ').filter((word) => word !== 'bir' && word !== 'on'));

function numbersIn(report: Report, part: string): NumberLeft[] {
  const found: NumberLeft[] = [];
  mapped(report, '', REPORT_TEXT, (text, path) => {
    for (const match of text.matchAll(
      /(?<![\p{L}\p{N}.:/+-])(?:\p{Nd}{1,3}|\p{L}{2,9})(?![\p{L}\p{N}:/]|[.,-]\p{Nd})/gu,
    )) {
      if (!/^\p{Nd}/u.test(match[0]) && !COUNTS.has(foldToCompare(match[0]))) continue;
      const end = match.index + match[0].length;
      found.push({
        ...{ part, path, found: match[0] },
        before: text.slice(Math.max(0, match.index - 40), match.index),
        after: text.slice(end, end + 40),
      });
    }
    return text;
  });
  return found;
}
