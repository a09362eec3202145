import { type AliasKind, aliasWords } from '../text/aliases.ts';
import { localDigits } from '../text/when.ts';
import { FAMILY } from './kin.ts';

/** What a reader knows a person as. The table is kept in the notebook and only grows, so that a later bundle uses the same name. */
export interface AliasEntry {
  /** The reader: an organisation, or one recipient without any. */
  readonly reader: string;
  /** Id of the record, or of the entry of a report where there is none. */
  readonly person: string;
  readonly kind: AliasKind;
  readonly number: number;
}

/** Whom an alias is wanted for. */
export interface Wanted {
  readonly person: string;
  readonly kind: AliasKind;
}

/**
 * The kind of alias that gives away least: where several parts would fit, the plainest. A minor, a fellow prisoner, a doctor, a friend
 * is "a person": there may be only one.
 */
export function aliasKind(about: {
  readonly group?: boolean;
  readonly minor: boolean;
  readonly roles: readonly string[];
  readonly relations: readonly string[];
}): AliasKind {
  if (about.group === true) return 'group';
  if (about.minor) return 'person';
  if (about.relations.some((relation) => FAMILY.includes(relation))) return 'relative';
  const one = (role: string) => about.roles.length > 0 && about.roles.every((each) => each === role);
  if (one('lawyer')) return 'lawyer';
  if (one('source')) return 'source';
  if (
    about.roles.length > 0 &&
    about.roles.every((role) => role === 'witness' || role === 'bystander' || role === 'source')
  )
    return 'witness';
  return about.relations.length > 0 && about.relations.every((one) => one === 'co-worker') ? 'colleague' : 'person';
}

/**
 * The alias of each wanted person for one reader. Numbers are drawn, not counted: they tell neither how many there are nor who came
 * first, and two readers who lay their bundles side by side find different ones for the same person.
 * @param random a number from 0 up to, not including, 1; the vault's source of randomness
 * @returns all that are wanted, and those among them that the table did not have yet
 */
export function aliasesFor(
  table: readonly AliasEntry[],
  reader: string,
  wanted: readonly Wanted[],
  random: () => number,
): { readonly aliases: ReadonlyMap<string, AliasEntry>; readonly added: readonly AliasEntry[] } {
  const aliases = new Map<string, AliasEntry>();
  const added: AliasEntry[] = [];
  const ofReader = table.filter((entry) => entry.reader === reader);
  for (const { person, kind } of wanted) {
    if (aliases.has(person)) continue;
    const known = ofReader.find((entry) => entry.person === person);
    if (known !== undefined) {
      aliases.set(person, known);
      continue;
    }
    const taken = new Set([
      ...[...ofReader, ...added].map(({ number }) => number),
      ...table.filter((entry) => entry.person === person).map(({ number }) => number),
    ]);
    const most = Math.max(20, 3 * (taken.size + 1));
    const free = Array.from({ length: most - 1 }, (_, index) => index + 2).filter((number) => !taken.has(number));
    const number = free[Math.floor(random() * free.length)] ?? most + 1;
    const entry: AliasEntry = { reader, person, kind, number };
    added.push(entry);
    aliases.set(person, entry);
  }
  return { aliases, added };
}

/** The alias in words, with the ending of what it replaces where the number can carry it: «Şahid 3-ün», "Tanık 3'ün", "Witness 3's". */
export function aliasText(language: string, entry: AliasEntry, ending: string, apostrophe: boolean): string {
  const number = localDigits(language, String(entry.number));
  const alias = aliasWords(language)[entry.kind].alias.replace('{number}', number);
  return alias + endingFor(entry.number, ending, apostrophe);
}

/** The last sound of a number as Azerbaijani and Turkish say it: its vowel, whether it ends in one, and whether the consonant is voiceless. */
const SPOKEN: Readonly<
  Record<number, { readonly vowel: 'i' | 'ü' | 'ı' | 'u'; readonly open: boolean; readonly hard: boolean }>
> = {
  1: { vowel: 'i', open: false, hard: false },
  2: { vowel: 'i', open: true, hard: false },
  3: { vowel: 'ü', open: false, hard: true },
  4: { vowel: 'ü', open: false, hard: false },
  5: { vowel: 'i', open: false, hard: true },
  6: { vowel: 'ı', open: true, hard: false },
  7: { vowel: 'i', open: true, hard: false },
  8: { vowel: 'i', open: false, hard: false },
  9: { vowel: 'u', open: false, hard: false },
  10: { vowel: 'u', open: false, hard: false },
  20: { vowel: 'i', open: true, hard: false },
  30: { vowel: 'u', open: false, hard: false },
  40: { vowel: 'ı', open: false, hard: true },
  50: { vowel: 'i', open: true, hard: false },
  60: { vowel: 'ı', open: false, hard: true },
  70: { vowel: 'i', open: false, hard: true },
  80: { vowel: 'i', open: false, hard: false },
  90: { vowel: 'ı', open: false, hard: false },
};

/** The ending of one case, for a number; the empty text when the ending says more than a case, or the number cannot be said so. */
function endingFor(number: number, ending: string, apostrophe: boolean): string {
  if (ending === '') return '';
  if (ending === 's' && apostrophe) return '’s';
  const sound = number % 100 === 0 ? undefined : SPOKEN[number % 10 === 0 ? number % 100 : number % 10];
  if (sound === undefined) return '';
  const { vowel, open } = sound;
  const back = vowel === 'ı' || vowel === 'u';
  const wide = back ? 'a' : apostrophe ? 'e' : 'ə';
  // Azerbaijani writes d after every consonant; Turkish t after a voiceless one (4 is dört there, dörd here).
  const hard = apostrophe && (sound.hard || number % 10 === 4);
  const dental = hard ? 't' : 'd';
  const cases: readonly (readonly [RegExp, string])[] = [
    [/^n?[iu]n$/, `${open ? 'n' : ''}${vowel}n`],
    [/^[ny]?[iu]$/, `${open ? (apostrophe ? 'y' : 'n') : ''}${vowel}`],
    [/^[ny]?[ae]$/, `${open ? 'y' : ''}${wide}`],
    [/^n?[dt][ae]$/, `${dental}${wide}`],
    [/^n?[dt][ae]n$/, `${dental}${wide}n`],
    [/^y?l[ae]n?$/, `${open && apostrophe ? 'y' : ''}l${wide}`],
  ];
  const form = cases.find(([pattern]) => pattern.test(ending))?.[1];
  return form === undefined ? '' : `${apostrophe ? '’' : '-'}${form}`;
}
