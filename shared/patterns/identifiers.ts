/**
 * Identifiers made comparable: numbers, plates, accounts. What was seen stays as it was seen; a normal form is for comparing only and is
 * never shown. Nothing is guessed: no country for a telephone number, no letter for a doubtful one.
 */
import { fold, words } from '../text/folding.ts';

/** One character that is not known. */
const ANY = '?';
/** Any number of characters that are not known, also none: not `…`, which normalising takes apart. */
const RUN = '⋯';

/** An identifier for comparing. `normal` may hold `?` for one unknown character and `⋯` for a run of them. */
export interface NormalIdentifier {
  readonly kind: string;
  readonly normal: string;
  /** Some of its characters are not known. */
  readonly partial: boolean;
  /** The form in which characters that are read for each other are one; empty for kinds that nobody reads off. */
  readonly alike: string;
}

/** `partial`: they agree as far as both are known. `similar`: one could be taken for the other. */
export type Likeness = 'same' | 'partial' | 'similar';

/** What a telephone number must have in common with another to be taken for it without its country: the digits of a subscriber. */
const SUBSCRIBER_DIGITS = 7;
/** Cyrillic letters that a plate writes as Latin ones look. */
const PLATE_LETTERS: Readonly<Record<string, string>> = {
  ...{ А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', У: 'Y', Х: 'X', І: 'I', İ: 'I' },
};
/** Characters that are read for each other on a plate, a paper, a screen. */
const READ_FOR: Readonly<Record<string, string>> = { O: '0', Q: '0', D: '0', I: '1', L: '1', B: '8', S: '5', Z: '2' };
const UNKNOWN = /[?_*•]/gu;
const DOTS = /\.{3,}|[…⋯]+/gu;

/** The form of an identifier for comparing; null when nothing of it is left to compare. */
export function normalIdentifier(kind: string, seen: string, markedPartial = false): NormalIdentifier | null {
  const normal = (NORMAL[kind] ?? plain)(seen.normalize('NFKC').replace(DOTS, RUN).trim());
  if (!/[\p{L}\p{N}]/u.test(normal)) return null;
  return {
    kind,
    normal,
    partial: markedPartial || normal.includes(ANY) || normal.includes(RUN),
    alike: alikeForm(kind, normal),
  };
}

type Normalise = (seen: string) => string;

const NORMAL: Readonly<Record<string, Normalise>> = {
  'phone-number': (seen) => {
    const known = fold(seen).replace(UNKNOWN, ANY);
    const digits = known.replace(/\(0\)/g, '').replace(/[^0-9?⋯]/g, '');
    if (/^\s*\+/.test(known)) return `+${digits}`;
    return /^00[1-9]/.test(digits) ? `+${digits.slice(2)}` : digits;
  },
  plate: (seen) =>
    [...upper(seen).replace(UNKNOWN, ANY)]
      .filter((letter) => /[\p{L}\p{N}?⋯]/u.test(letter))
      .map((letter) => PLATE_LETTERS[letter] ?? letter)
      .join(''),
  handle: (seen) => withoutMarks(seen).replace(/^@+/, '').replace(/[?*]/g, ANY).replace(/\s+/g, ''),
  'email-address': (seen) =>
    withoutMarks(seen)
      .replace(/^mailto:/, '')
      .replace(/\s+/g, ''),
  domain: host,
  'url-id': (seen) => {
    const address = plainAddress(seen);
    const at = address.search(/[/?#]/);
    return at < 0 ? address : `${address.slice(0, at).toLowerCase()}${address.slice(at)}`.replace(/\/$/, '');
  },
  'bank-account': compact,
  imei: compact,
  imsi: compact,
  badge: compact,
  'case-file-number': compact,
  'ip-address': (seen) =>
    withoutMarks(seen)
      .replace(/\[\.\]/g, '.')
      .replace(/\s+/g, ''),
  // Letters of either case are different addresses.
  wallet: (seen) => seen.replace(/\s+/g, ''),
  phrase: (seen) => words(seen).join(' '),
  'voice-or-face': (seen) => words(seen).join(' '),
};

function plain(seen: string): string {
  return fold(seen).replace(/\s+/gu, ' ').trim();
}

/** Small letters of ASCII accounts, digits of every script as one. */
function withoutMarks(seen: string): string {
  return fold(seen).trim();
}

function compact(seen: string): string {
  return upper(seen)
    .replace(UNKNOWN, ANY)
    .replace(/[^\p{L}\p{N}?⋯]/gu, '');
}

/** Capital letters, each on its own, with the marks that make another letter; digits of every script as one. */
function upper(seen: string): string {
  return seen.toUpperCase().replace(/(?![0-9])\p{Nd}/gu, (one) => fold(one));
}

/** An address without what it begins with, and as it was before somebody made it harmless to click on. */
function plainAddress(seen: string): string {
  return seen
    .trim()
    .replace(/\[\.\]|\(\.\)/g, '.')
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/^[^/@\s]*@/, '')
    .replace(/^www\./i, '')
    .replace(/\s+/g, '');
}

function host(seen: string): string {
  return plainAddress(seen)
    .replace(/[/?#:].*$/, '')
    .replace(/\.+$/, '')
    .toLowerCase();
}

function alikeForm(kind: string, normal: string): string {
  switch (kind) {
    case 'plate':
    case 'badge':
    case 'bank-account':
    case 'imei':
    case 'case-file-number':
      return [...normal].map((letter) => READ_FOR[letter] ?? letter).join('');
    case 'handle':
      return normal.replace(/[._-]/g, '').replace(/\d+$/, '');
    case 'email-address': {
      const [local = '', domain = ''] = normal.split('@');
      return `${local.replace(/\+.*$/, '').replace(/[._-]/g, '')}@${domain}`;
    }
    case 'url-id':
    case 'domain':
      return host(normal);
    default:
      return '';
  }
}

/** Kinds that name the same thing in two ways. */
function family(kind: string): string {
  return kind === 'url-id' ? 'domain' : kind;
}

/** What two identifiers have in common; null for nothing that could be told. */
export function compareIdentifiers(a: NormalIdentifier, b: NormalIdentifier): Likeness | null {
  if (family(a.kind) !== family(b.kind)) return null;
  if (a.kind === b.kind && a.normal === b.normal && !hasUnknown(a) && !hasUnknown(b)) return 'same';
  if (a.kind === b.kind && agree(a, b)) return 'partial';
  if (a.alike === b.alike) return a.alike.replace(/[?⋯@.]/g, '').length < 3 ? null : 'similar';
  return a.kind === 'plate' && isKnownEnough(a.normal, b.normal) && fitTogether(a.alike, b.alike) ? 'similar' : null;
}

const hasUnknown = ({ normal }: NormalIdentifier) => normal.includes(ANY) || normal.includes(RUN);

function agree(a: NormalIdentifier, b: NormalIdentifier): boolean {
  if (!isKnownEnough(a.normal, b.normal)) return false;
  if (a.kind === 'phone-number') return agreeAsNumbers(a.normal, b.normal);
  if (hasUnknown(a) || hasUnknown(b)) return fitTogether(a.normal, b.normal);
  // Marked as partial without saying where: a piece of the other.
  const [short, long] = a.normal.length < b.normal.length ? [a, b] : [b, a];
  return short.partial && long.normal.includes(short.normal);
}

/** Two unknown letters agree with everything; that says nothing. */
function isKnownEnough(a: string, b: string): boolean {
  const known = (normal: string) => normal.replace(/[?⋯]/g, '').length;
  return Math.min(known(a), known(b)) >= 3;
}

function agreeAsNumbers(a: string, b: string): boolean {
  if (a.startsWith('+') && b.startsWith('+')) return /[?⋯]/.test(a + b) && fitTogether(a, b);
  const [whole, ending] = a.startsWith('+') || (!b.startsWith('+') && a.length >= b.length) ? [a, b] : [b, a];
  // A zero in front is dialled only inside the country.
  const end = ending.replace(/^0+/, '');
  if (whole === ending && !/[?⋯]/.test(whole)) return true;
  if (/[?⋯]/.test(whole + end)) return fitTogether(whole.replace(/^0+|^\+/, RUN), `${RUN}${end}`);
  return end.length >= SUBSCRIBER_DIGITS && whole.endsWith(end);
}

/** Whether there is a text that both patterns describe. */
export function fitTogether(a: string, b: string): boolean {
  if (!a.includes(RUN) && !b.includes(RUN)) return fitLetterByLetter(a, b);
  const one = [...a];
  const other = [...b];
  // For each piece of `b` from its start, whether it fits the piece of `a` that was looked at so far.
  let row = [true];
  for (const [column, facing] of other.entries()) row.push(facing === RUN && row[column] === true);
  for (const character of one) {
    const next = [character === RUN && row[0] === true];
    for (const [column, facing] of other.entries()) {
      next.push(
        character === RUN || facing === RUN
          ? row[column + 1] === true || next[column] === true
          : row[column] === true && (character === facing || character === ANY || facing === ANY),
      );
    }
    row = next;
  }
  return row[other.length] === true;
}

/** Without runs, as nearly all are: a doubtful plate is tried against every plate of a notebook. */
function fitLetterByLetter(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) {
    if (a[at] !== b[at] && a[at] !== ANY && b[at] !== ANY) return false;
  }
  return true;
}

/** An identifier that may stand in a text: a proposal, never stored without a yes. */
export interface FoundIdentifier {
  readonly kind: string;
  readonly seen: string;
  /** Where it begins, in UTF-16 units. */
  readonly at: number;
}

/** Most proposals of one text. */
const MOST_FOUND = 50;
const NOT_INSIDE = '(?<![\\p{L}\\p{N}_@.+-])';
const ENDS = '(?![\\p{L}\\p{N}])';
const L = 'A-ZÄÖÜƏĞİŞÇА-ЯЁ?';
const D = '0-9?';
/** Plates as they are written where the users live and come from; capital letters only, so that words are left alone. */
const PLATES = [
  `[${D}]{2}[- ][${L}]{2}[- ][${D}]{3}`,
  `[${L}]{2}[- ][${D}]{3}[- ][${L}]{2}`,
  `[${D}]{2} [${L}]{1,3} [${D}]{2,4}`,
  `[${L}]{1,3}-[${L}]{1,2}[ -]?[${D}]{1,4}`,
  `[${L}]{1,3}-[?]{2} [${D}]{2,4}`,
  `[АВЕКМНОРСТУХABEKMHOPCTYX?][${D}]{3}[АВЕКМНОРСТУХABEKMHOPCTYX?]{2} ?[${D}]{2,3}`,
  `[${D}]{2} ?[آ-ی] ?[${D}]{3} ?(?:ایران ?)?[${D}]{2}`,
].join('|');

/** In this order: what an earlier one took is not looked at again. */
const SHAPES: readonly { readonly kind: string; readonly shape: RegExp; readonly fits?: (seen: string) => boolean }[] =
  [
    {
      kind: 'url-id',
      shape: /(?:(?:https?|hxxps?):\/\/|(?<![\p{L}\p{N}])www\.|(?<![\p{L}\p{N}.@])(?:t|wa)\.me\/)[^\s<>"'«»]+/giu,
    },
    {
      kind: 'email-address',
      shape: /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu,
    },
    {
      kind: 'bank-account',
      shape: new RegExp(`${NOT_INSIDE}[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?${ENDS}`, 'gu'),
      fits: (seen) => /^.{15,34}$/.test(seen.replace(/ /g, '')) && (seen.match(/\d/g)?.length ?? 0) >= 8,
    },
    { kind: 'handle', shape: /(?<![\p{L}\p{N}_.@/])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.]{1,28}[\p{L}\p{N}_])/gu },
    { kind: 'plate', shape: new RegExp(`${NOT_INSIDE}(?:${PLATES})${ENDS}`, 'gu'), fits: isPlate },
    {
      kind: 'phone-number',
      shape: /(?<![\p{L}\p{N}.,:/+-])(?:\+|00)?\(?\d[\d ().\u00A0/-]{5,}\d(?![\p{L}\p{N}]|[.,:]\d)/gu,
      fits: isPhone,
    },
  ];

/** Numbers, plates and accounts that may stand in a text, in their order there. */
export function findIdentifiers(text: string): FoundIdentifier[] {
  // Digits of every script as those of ASCII, at the same places.
  let left = text.replace(/(?![0-9])\p{Nd}/gu, (one) => (one.length === 1 ? fold(one) : one));
  const found: FoundIdentifier[] = [];
  for (const { kind, shape, fits } of SHAPES) {
    left = left.replace(shape, (match: string, ...rest: unknown[]) => {
      const at = rest.find((one) => typeof one === 'number');
      const seen = kind === 'url-id' ? match.replace(/[.,;:!?)\]]+$/, '') : match;
      if (typeof at !== 'number' || fits?.(seen) === false) return match;
      found.push({ kind, seen: text.slice(at, at + seen.length), at });
      return '\n'.repeat(match.length);
    });
  }
  return found.sort((a, b) => a.at - b.at).slice(0, MOST_FOUND);
}

function isPlate(seen: string): boolean {
  return /\d/.test(seen) && seen.replace(/[^\p{L}\p{N}]/gu, '').length >= 3;
}

const DATE = /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2})$/;

/** Not a date, a year with another, a sum of money in groups of three. */
function isPhone(seen: string): boolean {
  const digits = seen.replace(/\D/g, '').length;
  const international = /^(?:\+|00)/.test(seen);
  if (digits < 7 || digits > 15) return false;
  if (international) return true;
  if (seen.split(/[ \u00A0]/).some((part) => DATE.test(part))) return false;
  if (/^[1-9]\d{0,2}(?:[ .\u00A0]\d{3})+$/.test(seen)) return false;
  if (/^\d{4} ?[-/] ?\d{4}$/.test(seen)) return false;
  return digits >= 9 || seen.startsWith('0') || seen.startsWith('(') || /\d-\d\d-\d\d/.test(seen);
}
