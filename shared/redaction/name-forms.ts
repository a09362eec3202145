import type { NAME_KINDS } from '../report/entities.ts';
import {
  AFTER_NAME,
  BEFORE_NAME,
  behindPersianPrefix,
  fits,
  isKnownEnding,
  knownEndingsOf,
  type Stem,
  stemsOf,
} from './endings.ts';
import { type Folded, foldToCompare, foldWithMap, type Script, scriptOf } from './fold.ts';
import { ALL_KIN_WORDS } from './kin.ts';
import { consonantKey, soundKey } from './name-key.ts';

/** A name as the record of a person holds it. */
export interface NameForm {
  readonly form: string;
  /** `known-as` may be a description: only its words with a capital letter are names by themselves. */
  readonly kind: (typeof NAME_KINDS)[number] | 'known-as';
}

/** Why a place was found. Everything but `form` is a proposal. */
export type FoundBy = 'form' | 'other-script' | 'unknown-ending' | 'spelling' | 'inside-word' | 'trace';

/** A place in a text that leads to a person. */
export interface Occurrence {
  /** UTF-16 offsets in the text as it was given. */
  readonly start: number;
  readonly end: number;
  readonly found: string;
  /** `sure`: a listed name with an ending that is known; `possible`: somebody has to look. */
  readonly certainty: 'sure' | 'possible';
  readonly by: FoundBy;
  /** What of the record it was found by. */
  readonly form: string;
  /** What is hung on the name, folded; empty when there is nothing, or it is not known. */
  readonly ending: string;
}

interface Token {
  readonly text: string;
  /** As written, marks included. */
  readonly raw: string;
  /** In the folded text. */
  readonly at: number;
  readonly script: Script;
}

interface Piece {
  readonly text: string;
  readonly raw: string;
  readonly script: Script;
  readonly stems: readonly Stem[];
  readonly sound: string;
  readonly consonants: string;
}

/** Words that are found together, or one. */
interface Pattern {
  readonly form: string;
  readonly pieces: readonly Piece[];
}

interface Match {
  readonly certainty: Occurrence['certainty'];
  readonly by: FoundBy;
  readonly form: string;
  readonly ending: string;
}

const PARTICLES =
  /^(?:oglu|ogly|qizi|kizi|kyzy|оглы|кызы|bey|bay|xanim|hanim|xan|de|da|von|van|der|el|al|ul|ibn|bin|bint|mr|mrs|ms|dr)$/;

/** The finder of one person's names in texts: making it costs more than using it. */
export type NameFinder = (text: string) => Occurrence[];

/** Every place where a text has one of the names, in any form that the languages give it, in order and without overlap. */
export function findNames(text: string, names: readonly NameForm[]): Occurrence[] {
  return nameFinder(names)(text);
}

/** @returns a function for texts of one person; names of one letter are not looked for */
export function nameFinder(names: readonly NameForm[]): NameFinder {
  const patterns = patternsOf(names);
  const single = patterns.filter(({ pieces }) => pieces.length === 1);
  const compound = patterns.filter(({ pieces }) => pieces.length > 1);
  const initials = new Set(single.map(({ pieces }) => pieces[0]?.text[0] ?? ''));
  const scripts = new Set(single.flatMap(({ pieces }) => pieces.map(({ script }) => script)));
  const memory = new Map<string, Match | null>();
  const matchOf = (token: Token): Match | null => {
    const before = memory.get(token.raw);
    if (before !== undefined) return before;
    const match = best(single, token, scripts);
    if (memory.size > 50_000) memory.clear();
    memory.set(token.raw, match);
    return match;
  };
  return (text) => {
    const { folded, tokens } = prepared(text);
    const hits: Hit[] = [];
    for (let index = 0; index < tokens.length; index++) {
      const hit = compoundAt(compound, tokens, index, folded) ?? singleAt(matchOf, tokens, index, folded);
      if (hit === null) continue;
      hits.push(hit);
      index = hit.last;
    }
    return joined(hits, tokens, folded, initials).map(({ from, to, match }) => {
      const start = folded.start[from] ?? 0;
      const end = folded.end[to - 1] ?? text.length;
      return { start, end, found: text.slice(start, end), ...match };
    });
  };
}

/** A text as it is searched. The last one is kept: one text is searched for one person after the other. */
function prepared(text: string): Prepared {
  if (latest?.text !== text) {
    const folded = foldWithMap(text);
    latest = { text, folded, tokens: tokensOf(folded, text) };
  }
  return latest;
}
interface Prepared {
  readonly text: string;
  readonly folded: Folded;
  readonly tokens: readonly Token[];
}
let latest: Prepared | undefined;

interface Hit {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
  readonly match: Match;
}

function patternsOf(names: readonly NameForm[]): Pattern[] {
  const patterns: Pattern[] = [];
  const add = (form: string, words: readonly string[]) => {
    const pieces = words.map(piece);
    if (pieces.length === 0 || pieces.every(({ text }) => text.length < 2)) return;
    if (!patterns.some((one) => sameWords(one.pieces, pieces))) patterns.push({ form, pieces });
  };
  for (const { form, kind } of names) {
    for (const part of form.trim().split(/\s+/u)) {
      const words = lettersOf(part);
      if (!isNameByItself(part, kind) || PARTICLES.test(foldToCompare(words.join('')))) continue;
      // Anna-Maria, O'Brien, Ne'mət: with the sign, without it, and, of a double name, each half.
      if (words.length > 1) {
        add(form, words);
        add(form, [words.join('')]);
        if (/\p{Pd}/u.test(part)) for (const word of words) if (word.length > 2) add(form, [word]);
      } else add(form, words);
    }
    const all = form.trim().split(/\s+/u).flatMap(lettersOf);
    if (all.length > 1 && (kind === 'known-as' || kind === 'nickname' || kind === 'pseudonym')) add(form, all);
    else if (all.length === 1 && kind === 'known-as' && !isRoleWord(form)) add(form, all);
  }
  return patterns;
}

const ROLES = new Set(
  'lawyer witness doctor source friend guard officer teacher nurse journalist driver caller stranger man woman boy girl vekil avukat sahid tanik hekim doktor dost arkadas kisi qadin kadin adam muellim адвокат свидетель врач источник друг подруга охранник следователь человек женщина мужчина وکیل شاهد دکتر دوست مرد زن'.split(
    ' ',
  ),
);

/** "mother", "lawyer": what somebody is called by everybody is no name; who it is in a family is looked for as a trace. */
function isRoleWord(form: string): boolean {
  const word = foldToCompare(form).trim();
  return ROLES.has(word) || ALL_KIN_WORDS.includes(word);
}

/** A description ("the tall man from Ganja") is no list of names; a word with a capital letter in it, or of a script without them, is one. */
function isNameByItself(part: string, kind: NameForm['kind']): boolean {
  const letters = lettersOf(part).join('');
  if (letters.length < 2) return false;
  if (kind !== 'known-as' && kind !== 'nickname' && kind !== 'pseudonym') return true;
  if (kind === 'known-as' && isRoleWord(letters)) return false;
  if (/^\p{Lu}/u.test(letters)) return true;
  return !/[\p{Ll}]/u.test(letters) && letters.length > 2;
}

function lettersOf(text: string): string[] {
  return text.match(/(?:\p{L}[\p{M}\p{Cf}]*)+/gu) ?? [];
}

function piece(raw: string): Piece {
  const text = foldToCompare(raw);
  const script = scriptOf(text);
  return {
    ...{ text, raw, script, stems: stemsOf(script, text) },
    sound: script === 'arabic' ? '' : soundKey(raw),
    consonants: consonantKey(script, raw),
  };
}

function sameWords(one: readonly Piece[], other: readonly Piece[]): boolean {
  return one.length === other.length && one.every(({ text }, index) => text === other[index]?.text);
}

function tokensOf(folded: Folded, original: string): Token[] {
  return [...folded.text.matchAll(/\p{L}+/gu)].map((match) => {
    const from = folded.start[match.index] ?? 0;
    const to = folded.end[match.index + match[0].length - 1] ?? original.length;
    return { text: match[0], raw: original.slice(from, to), at: match.index, script: scriptOf(match[0]) };
  });
}

/** An ending behind an apostrophe, hyphen or Persian gap: Deniz'in, Алагёз-то. */
function endingAfter(tokens: readonly Token[], index: number, folded: Folded): Token | null {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token === undefined || next === undefined) return null;
  const between = folded.text.slice(token.at + token.text.length, next.at);
  if (between === "'") return next.text.length <= 8 ? next : null;
  if (between === '-' && next.script === 'cyrillic') return /^(?:то|ка|таки|же)$/.test(next.text) ? next : null;
  // «نرگس ها»: the half-space was typed as a whole one.
  if (between === ' ' && next.script === 'arabic') return /^(?:ها|های|هایی|ی|ای|ام|اش)$/.test(next.text) ? next : null;
  return null;
}

function singleAt(
  matchOf: (token: Token) => Match | null,
  tokens: readonly Token[],
  index: number,
  folded: Folded,
): Hit | null {
  const token = tokens[index];
  if (token === undefined) return null;
  const match = matchOf(token);
  if (match === null) return null;
  const after = endingAfter(tokens, index, folded);
  const hang =
    after !== null &&
    (isKnownEnding(token.script, after.text) ||
      isKnownEnding(after.script, after.text) ||
      after.script !== token.script);
  const last = hang ? index + 1 : index;
  const end = hang ? after : token;
  const ending = hang ? after.text : match.ending;
  return { from: token.at, to: end.at + end.text.length, first: index, last, match: { ...match, ending } };
}

/** Names of several words, with nothing but a space, a hyphen, an apostrophe or a line break between them. Each may carry an ending. */
function compoundAt(patterns: readonly Pattern[], tokens: readonly Token[], index: number, folded: Folded): Hit | null {
  for (const { form, pieces } of patterns) {
    let ending = '';
    const fitsHere = pieces.every((word, offset) => {
      const token = tokens[index + offset];
      if (token === undefined) return false;
      const before = tokens[index + offset - 1];
      if (
        offset > 0 &&
        before !== undefined &&
        !/^[-' _.]{1,3}$/.test(folded.text.slice(before.at + before.text.length, token.at))
      )
        return false;
      const rest = restAfter(word, token);
      if (rest === null) return false;
      ending = rest.ending;
      return true;
    });
    const first = tokens[index];
    const lastIndex = index + pieces.length - 1;
    const last = tokens[lastIndex];
    if (!fitsHere || first === undefined || last === undefined) continue;
    const after = endingAfter(tokens, lastIndex, folded);
    const end = after ?? last;
    return {
      ...{
        from: first.at,
        to: end.at + end.text.length,
        first: index,
        last: after === null ? lastIndex : lastIndex + 1,
      },
      match: { certainty: 'sure', by: 'form', form, ending: after?.text ?? ending },
    };
  }
  return null;
}

function restAfter(word: Piece, token: Token): { ending: string; otherSex: boolean } | null {
  if (token.script !== word.script) return null;
  for (const stem of word.stems) {
    if (!token.text.startsWith(stem.text)) continue;
    const ending = token.text.slice(stem.text.length);
    if (fits(word.script, stem, ending)) return { ending, otherSex: stem.otherSex?.test(ending) ?? false };
  }
  return null;
}

const ORDER: readonly FoundBy[] = ['form', 'other-script', 'unknown-ending', 'spelling', 'inside-word'];

/** The surest match of one word. */
function best(patterns: readonly Pattern[], token: Token, scripts: ReadonlySet<Script>): Match | null {
  let found: Match | null = null;
  const rank = (match: Match) => (match.certainty === 'sure' ? 0 : 10) + ORDER.indexOf(match.by);
  for (const { form, pieces } of patterns) {
    const word = pieces[0];
    if (word === undefined) continue;
    const match = matched(word, form, token, patterns, scripts);
    if (match !== null && (found === null || rank(match) < rank(found))) found = match;
    if (found !== null && rank(found) === 0) break;
  }
  return found;
}

/** A name so short that its forms are words of the language: əli, əlində ("in the hand"). */
const SHORT = 3;

function matched(
  word: Piece,
  form: string,
  token: Token,
  all: readonly Pattern[],
  scripts: ReadonlySet<Script>,
): Match | null {
  const make = (certainty: Match['certainty'], by: FoundBy, ending = ''): Match => ({ certainty, by, form, ending });
  if (token.script === word.script) {
    const own = restAfter(word, token);
    if (own !== null) {
      const short = word.text.length <= SHORT && (own.ending !== '' || isSmall(token.raw));
      return make(short || own.otherSex ? 'possible' : 'sure', 'form', own.ending);
    }
    if (token.script === 'arabic') {
      const inner = behindPersianPrefix(token.text)
        .map((text) => restAfter(word, { ...token, text }))
        .find((rest) => rest !== null);
      if (inner) return make(word.text.length > SHORT ? 'sure' : 'possible', 'form', inner.ending);
    }
    const stem = word.stems.find((one) => token.text.startsWith(one.text));
    if (stem !== undefined) {
      const rest = token.text.slice(stem.text.length);
      // NarminaAlagoz: two names of the same person in one word.
      if (all.some(({ pieces }) => pieces[0] !== undefined && restAfter(pieces[0], { ...token, text: rest }) !== null))
        return make('sure', 'inside-word');
      if (stem.text.length > SHORT || rest.length <= 3) return make('possible', 'unknown-ending');
    }
    if (word.text.length >= 5 && nearlySame(word, token)) return make('possible', 'spelling');
    if (word.text.length >= 4 && token.text.includes(word.text)) return make('possible', 'inside-word');
  }
  return soundsLike(word, token, scripts) ? make('possible', 'other-script') : null;
}

function isSmall(raw: string): boolean {
  return /^\p{Ll}/u.test(raw);
}

/** One letter more, less, other, or two exchanged, before a known ending. */
function nearlySame(word: Piece, token: Token): boolean {
  return word.stems.some(
    (stem) =>
      stem.text.length >= 4 &&
      [-1, 0, 1].some((by) => {
        const length = stem.text.length + by;
        return (
          token.text.length >= length &&
          withinOne(stem.text, token.text.slice(0, length)) &&
          fits(word.script, stem, token.text.slice(length))
        );
      }),
  );
}

/** Whether two texts are one insertion, deletion, replacement or exchange of neighbours apart, or equal. */
export function withinOne(one: string, other: string): boolean {
  if (one.length > other.length) return withinOne(other, one);
  if (other.length - one.length > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  if (one.length < other.length) return one.slice(at) === other.slice(at + 1);
  if (one.slice(at + 1) === other.slice(at + 1)) return true;
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
}

function soundsLike(word: Piece, token: Token, scripts: ReadonlySet<Script>): boolean {
  const least = 2;
  if (word.script !== 'arabic' && token.script !== 'arabic') {
    if (word.sound.length < 3) return false;
    return knownEndingsOf(token.script, token.text, least).some((ending) => {
      const key = soundKey(withoutEnd(token.raw, ending));
      if (key === word.sound) return true;
      // Across alphabets one sound may be heard otherwise; within one, spelling is compared already.
      return word.sound.length >= 6 && token.script !== word.script && withinOne(key, word.sound);
    });
  }
  // Consonants alone say little: only where no name of that script is in the record.
  if (word.script === token.script || scripts.has(token.script) || word.consonants.length < 3) return false;
  const raw = token.script === 'arabic' ? [token.text, ...behindPersianPrefix(token.text)] : [token.raw];
  return raw.some((text) =>
    knownEndingsOf(token.script, foldToCompare(text), least).some(
      (ending) => consonantKey(token.script, withoutEnd(text, ending)) === word.consonants,
    ),
  );
}

/** `raw` without the letters that fold to `ending`. */
function withoutEnd(raw: string, ending: string): string {
  if (ending === '') return raw;
  const { start } = foldWithMap(raw);
  return raw.slice(0, start.at(-ending.length) ?? raw.length);
}

/** Neighbouring names of the person become one place, with initials and words of courtesy that would give away a sex. */
function joined(hits: readonly Hit[], tokens: readonly Token[], folded: Folded, initials: ReadonlySet<string>): Hit[] {
  const places: Hit[] = [];
  for (const raw of hits) {
    const hit = withNeighbours(raw, tokens, folded, initials);
    const before = places.at(-1);
    if (before === undefined) {
      places.push(hit);
      continue;
    }
    const between = folded.text.slice(before.to, hit.from);
    const together = hit.from <= before.to || /^[ .,_-]{1,2}$/.test(between);
    const surer = before.match.certainty === 'sure' || hit.match.certainty === 'sure';
    if (
      !together ||
      (hit.from > before.to && (between.includes(',') || before.match.certainty !== hit.match.certainty))
    ) {
      places.push(hit);
      continue;
    }
    const match =
      hit.match.certainty === before.match.certainty || hit.match.certainty === 'sure' ? hit.match : before.match;
    places[places.length - 1] = {
      ...{
        from: before.from,
        to: Math.max(before.to, hit.to),
        first: before.first,
        last: Math.max(before.last, hit.last),
      },
      match: { ...match, certainty: surer ? 'sure' : 'possible', ending: hit.match.ending },
    };
  }
  return places;
}

function withNeighbours(hit: Hit, tokens: readonly Token[], folded: Folded, initials: ReadonlySet<string>): Hit {
  let { from, to, first, last } = hit;
  let ending = hit.match.ending;
  for (let before = tokens[first - 1]; before !== undefined; before = tokens[first - 1]) {
    const between = folded.text.slice(before.at + before.text.length, from);
    const initial = before.text.length === 1 && initials.has(before.text) && /^\. ?$/.test(between);
    if (!initial && !(BEFORE_NAME.test(before.text) && /^\.? $/.test(between))) break;
    from = before.at;
    first--;
  }
  const next = tokens[last + 1];
  if (next !== undefined) {
    const between = folded.text.slice(to, next.at);
    const initial =
      next.text.length === 1 && initials.has(next.text) && between === ' ' && folded.text[next.at + 1] === '.';
    const courtesy = between === ' ' ? AFTER_NAME.exec(next.text) : null;
    if (initial) {
      to = next.at + 2;
      last++;
    } else if (courtesy !== null && isKnownEnding(next.script, next.text.slice(courtesy[0].length))) {
      to = next.at + next.text.length;
      ending = next.text.slice(courtesy[0].length);
      last++;
    }
  }
  return { from, to, first, last, match: { ...hit.match, ending } };
}
