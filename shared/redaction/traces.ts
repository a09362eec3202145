import { isKnownEnding, stemsOf } from './endings.ts';
import { foldToCompare, foldWithMap, scriptOf } from './fold.ts';
import { ALL_KIN_WORDS } from './kin.ts';
import type { Occurrence } from './name-forms.ts';

/** What leads to a person without being a name. */
export type Trace =
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'mail'; readonly value: string }
  | { readonly kind: 'handle'; readonly value: string }
  /** A plate, an account, a paper's number: letters and digits, however they are spaced. */
  | { readonly kind: 'mark'; readonly value: string }
  | { readonly kind: 'address'; readonly value: string }
  /** Words of the record: an employer, an office, a town. They are proposals: others work there too. */
  | { readonly kind: 'words'; readonly value: string }
  /** Years of life. */
  | { readonly kind: 'age'; readonly value: number }
  /** A word such as "mother", folded. */
  | { readonly kind: 'kin'; readonly value: string };

/** Whether a trace is ever found for sure: words of kin and ages are only looked at by somebody. */
export const canBeSure = ({ kind }: Trace): boolean => kind !== 'kin' && kind !== 'age';

type Found = Pick<Occurrence, 'certainty'> & { readonly from: number; readonly to: number; readonly form: string };

/** Every place of a text that shows one of the traces, in order. A place inside another that is as sure is not told twice. */
export function findTraces(text: string, traces: readonly Trace[]): Occurrence[] {
  if (traces.length === 0) return [];
  const folded = foldWithMap(text);
  const all = searched(folded.text);
  const places = traces.flatMap((trace) => placesOf(trace, all));
  const shown = places.filter(
    (one, index) => !places.some((other, at) => contains(other, one) && (!contains(one, other) || at < index)),
  );
  return shown
    .map(({ from, to, certainty, form }) => {
      const start = folded.start[from] ?? 0;
      const end = folded.end[to - 1] ?? text.length;
      return { start, end, found: text.slice(start, end), certainty, by: 'trace' as const, form, ending: '' };
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function contains(outer: Found, inner: Found): boolean {
  const asSure = outer.certainty === 'sure' || inner.certainty === 'possible';
  return outer.from <= inner.from && outer.to >= inner.to && asSure;
}

function placesOf(trace: Trace, all: Searched): Found[] {
  switch (trace.kind) {
    case 'number':
      return numbers(trace.value, all.text);
    case 'mail':
      return mails(trace.value, all.text);
    case 'handle':
      return handles(trace.value, all.text);
    case 'mark':
      return marks(trace.value, all.text);
    case 'address':
      return addresses(trace.value, all);
    case 'words':
      return phrase(trace.value, all, 'possible');
    case 'age':
      return ages(trace.value, all.text);
    case 'kin':
      return phrase(trace.value, all, 'possible');
  }
}

const digitsOf = (text: string) => text.replace(/[^0-9]/g, '');

/** +994 50 555 01 23, 050-555-01-23, (0)50.5550123: the ends have to agree, because countries write the beginning differently. */
function numbers(value: string, text: string): Found[] {
  const own = digitsOf(foldToCompare(value));
  if (own.length < 4) return [];
  return [...text.matchAll(/(?:\+ ?)?\(?[0-9](?:[ ()./-]{0,3}[0-9]){3,}/g)].flatMap((match): Found[] => {
    const other = digitsOf(match[0]);
    const shorter = Math.min(own.length, other.length);
    const ends = Math.min(9, shorter);
    const common = (one: string, length: number) => one.slice(-length);
    const place = { from: match.index, to: match.index + match[0].length, form: value };
    if (own === other) return [{ ...place, certainty: 'sure' }];
    if (ends >= 7 && common(own, ends) === common(other, ends))
      return [{ ...place, certainty: ends >= 9 ? 'sure' : 'possible' }];
    // A number among others, written without a gap between them.
    return own.length >= 7 && other.includes(own) ? [{ ...place, certainty: 'possible' }] : [];
  });
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function every(pattern: RegExp, text: string, certainty: Found['certainty'], form: string): Found[] {
  return [...text.matchAll(pattern)].map((match) => ({
    ...{ from: match.index, to: match.index + match[0].length, certainty, form },
  }));
}

function mails(value: string, text: string): Found[] {
  const [user, host] = foldToCompare(value.trim()).split('@');
  if (user === undefined || host === undefined || user === '' || host === '') return handles(value, text);
  const dotted = host.split('.').map(literal).join(' ?(?:\\.|\\(dot\\)|\\[dot\\]| dot ) ?');
  const at = '(?:@|%40| ?[([{] ?(?:at|et|собака) ?[)\\]}] ?| (?:at|собака) )';
  const whole = every(
    new RegExp(`(?<![a-z0-9._%+-])${literal(user)} ?${at} ?${dotted}(?![a-z0-9])`, 'g'),
    text,
    'sure',
    value,
  );
  // The part before the sign is often a handle elsewhere.
  return user.length < 5
    ? whole
    : [
        ...whole,
        ...every(new RegExp(`(?<![\\p{L}\\p{N}._])${literal(user)}(?![\\p{L}\\p{N}])`, 'gu'), text, 'possible', value),
      ];
}

function handles(value: string, text: string): Found[] {
  const name = foldToCompare(value.trim())
    .replace(/^(?:https?:\/\/)?(?:www\.)?(?:t\.me|[a-z]+\.com|[a-z]+\.org)\/@?/, '')
    .replace(/^@/, '');
  if (name.length < 3) return [];
  const certainty = name.length >= 5 ? 'sure' : 'possible';
  return [
    ...every(new RegExp(`@${literal(name)}(?![\\p{L}\\p{N}_])`, 'gu'), text, 'sure', value),
    ...every(new RegExp(`(?<![\\p{L}\\p{N}_@])${literal(name)}(?![\\p{L}\\p{N}_])`, 'gu'), text, certainty, value),
  ];
}

/** Letters of plates that look alike in the two alphabets, folded. */
const ALIKE: Readonly<Record<string, string>> = {
  ...{ a: 'аa', в: 'вb', b: 'вb', e: 'еe', е: 'еe', а: 'аa', k: 'кk', к: 'кk', m: 'мm', м: 'мm', h: 'нh', н: 'нh' },
  ...{
    o: 'оo0',
    о: 'оo0',
    '0': '0oо',
    p: 'рp',
    р: 'рp',
    c: 'сc',
    с: 'сc',
    t: 'тt',
    т: 'тt',
    y: 'уy',
    у: 'уy',
    x: 'хx',
    х: 'хx',
  },
};

function marks(value: string, text: string): Found[] {
  const characters = [...foldToCompare(value)].filter((one) => /[\p{L}\p{N}]/u.test(one));
  if (characters.length < 4) return [];
  const gap = '[ .·_/-]{0,2}';
  const edge = { before: '(?<![\\p{L}\\p{N}])', after: '(?![\\p{L}\\p{N}])' };
  const exact = new RegExp(`${edge.before}${characters.map(literal).join(gap)}${edge.after}`, 'gu');
  const alike = new RegExp(
    `${edge.before}${characters.map((one) => `[${ALIKE[one] ?? literal(one)}]`).join(gap)}${edge.after}`,
    'gu',
  );
  const sure = every(exact, text, 'sure', value);
  return [
    ...sure,
    ...every(alike, text, 'possible', value).filter((one) => !sure.some(({ from }) => from === one.from)),
  ];
}

interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}
const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    ...{ text: match[0], from: match.index, to: match.index + match[0].length },
  }));

/** A folded text that is searched for many phrases. */
interface Searched {
  readonly text: string;
  /** Cut when they are first asked for. */
  readonly words: () => readonly Word[];
}
function searched(text: string): Searched {
  let words: readonly Word[] | undefined;
  return {
    text,
    words: () => {
      words ??= wordsOf(text);
      return words;
    },
  };
}

/** Tells whether a folded word of a text is a form of a folded word. */
function formsOf(own: string): (word: string) => boolean {
  const script = scriptOf(own);
  const stems = stemsOf(script, own)
    .map((stem) => stem.text)
    .filter((stem) => stem.length >= 3);
  return (word) =>
    word === own || stems.some((stem) => word.startsWith(stem) && isKnownEnding(script, word.slice(stem.length)));
}
const KIN_FORMS = ALL_KIN_WORDS.map(formsOf);

/** The words of a phrase in their order, each with whatever ending, with at most a little between them. */
function phrase(value: string, { text, words: cut }: Searched, certainty: Found['certainty']): Found[] {
  const own = wordsOf(foldToCompare(value)).map((word) => word.text);
  if (own.length === 0 || own.join('').length < 3) return [];
  const isOwn = own.map(formsOf);
  const words = cut();
  const found: Found[] = [];
  for (let index = 0; index + own.length <= words.length; index++) {
    if (isOwn[0]?.(words[index]?.text ?? '') !== true) continue;
    const part = words.slice(index, index + own.length);
    const first = part[0];
    const last = part.at(-1);
    if (first === undefined || last === undefined) continue;
    const near = part.every((word, at) => at === 0 || word.from - (part[at - 1]?.to ?? 0) <= 3);
    if (near && part.every((word, at) => isOwn[at]?.(word.text) === true)) {
      const apostrophe = /^'\p{L}{1,6}/u.exec(text.slice(last.to));
      found.push({ from: first.from, to: last.to + (apostrophe?.[0].length ?? 0), certainty, form: value });
    }
  }
  return found;
}

/** Words of addresses that are in every address. */
const STREET =
  /^(?:street|str|st|road|rd|avenue|ave|flat|apt|house|kuce|kucesi|kuc|prospekt|ev|menzil|sokak|sokagi|sk|cadde|caddesi|cad|mah|mahallesi|apartmani|no|daire|улица|ул|дом|д|кв|квартира|проспект|пр|переулок|خیابان|کوچه|پلاک|واحد|بلوار|strasse|weg|platz|ulica|ul)$/;

function addresses(value: string, all: Searched): Found[] {
  const { text } = all;
  const whole = phrase(value, all, 'sure');
  const parts = wordsOf(foldToCompare(value)).map((word) => word.text);
  const names = parts.filter((part) => part.length >= 4 && !STREET.test(part) && !/^[0-9]+$/.test(part));
  const streets = names.flatMap((name) => phrase(name, all, 'possible')).map((place) => ({ ...place, form: value }));
  const house = parts.filter((part) => /[0-9]/.test(part));
  // A street with its house number is the address, whatever stands between.
  const exact = streets.map((place) => {
    const after = text.slice(place.to, place.to + 24);
    const number = house
      .map((one) => new RegExp(`^[^\\n]{0,20}?(?<![0-9])${literal(one)}(?![0-9])`, 'u').exec(after))
      .find((one) => one !== null);
    return number ? { ...place, to: place.to + number[0].length, certainty: 'sure' as const } : place;
  });
  return [...whole, ...exact];
}

const YEARS = /^(?:[ -]?(?:year(?:s)?(?:[ -]old)?|yo\b|yas\p{L}*|лет\p{L}*|год\p{L}*|ساله|سال))/u;

function ages(value: number, text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(new RegExp(`(?<![0-9.,:/+-])${value}(?![0-9:/]|[.,][0-9])`, 'g'))) {
    const from = match.index;
    const to = from + match[0].length;
    const years = YEARS.exec(text.slice(to, to + 24));
    const around = wordsOf(text.slice(Math.max(0, from - 40), to + 40)).map((word) => word.text);
    const beside = around.some(
      (word) => KIN_FORMS.some((isForm) => isForm(word)) || /^(?:aged?|возраст\p{L}*|yasinda\p{L}*)$/u.test(word),
    );
    if (years === null && !beside) continue;
    found.push({ from, to: to + (years?.[0].length ?? 0), certainty: 'possible', form: String(value) });
  }
  return found;
}
