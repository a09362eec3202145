import type { Script } from './fold.ts';

/**
 * What Azerbaijani, Turkish and English, Russian, and Persian hang on a name. Everything here is folded (fold.ts): ə stands as e, ı as
 * i, й as и. Vowel harmony is not asked for: names from other languages break it, and a chain too many is seen and decided by the user.
 */

/** One chain of Azerbaijani and Turkish: endearment, household, plural, possessive, case, "the one at", copula, question. */
const TURKIC = new RegExp(
  [
    '^(?:can|cigim|cik|cuk|gil)?',
    '(?:l[iu]k?|s[iu]z|c[iu])?',
    '(?:l[ae]r)?',
    '(?:[iu]?m[iu]z|[iu]?n[iu]z|s[iu]|[iu]m|m|[iu])?',
    '(?:(?:n|y)?[iu]n|[iu]m|(?:n|y)?[iu]|(?:n|y)?[ae]|n?[dt][ae]n?|y?l[ae](?:n)?|n?c[ae])?',
    '(?:k[iu](?:l[ae]r)?(?:n?[iu]n|n?[iu]|n?[ae]|n?[dt][ae]n?)?)?',
    '(?:y?[dt][iu](?:r(?:l[ae]r)?|l[ae]r|m|n)?|y?m[iu]s(?:d[iu]r|t[iu]r)?|y?s[ae]|y?[ae]m|s[ae]n|y?[iu]k|y?[iu]z)?',
    '(?:m[iu])?(?:d[iu]r)?$',
  ].join(''),
);
/** English possessive and plural. */
const ENGLISH = /^(?:s|es|s'|'s)$/;

/** What a Russian name may end in once its own ending of the nominative is off. */
const RUSSIAN = new Set([
  // given names, surnames and patronymics as nouns
  ...[
    '',
    'а',
    'я',
    'о',
    'е',
    'и',
    'ы',
    'у',
    'ю',
    'ь',
    'ью',
    'ом',
    'ем',
    'ым',
    'им',
    'ои',
    'еи',
    'ою',
    'ею',
    'ии',
    'ия',
  ],
  ...['ие', 'ию', 'ием', 'иеи', 'ью', 'ов', 'ев', 'ам', 'ям', 'ами', 'ями', 'ах', 'ях', 'ых', 'их', 'ыми', 'ими'],
  // surnames as adjectives
  ...['ыи', 'ая', 'яя', 'ого', 'его', 'ому', 'ему', 'ую', 'юю', 'ые', 'ие', 'ое', 'ее'],
]);
/** "Фаридов телефон", "Нармининой", "алиевского": adjectives made of the name. */
const RUSSIAN_ADJECTIVE =
  /^(?:ов|ев|ин|ын)(?:а|у|ы|о|е|ои|ою|ых|ым|ыми|ом|ого|ому|ск(?:ии|ая|ое|ие|ого|ому|им|ом|ои|ую|их|ими))?$/;
const RUSSIAN_SKII = /^(?:ов|ев|ин)?ск(?:ии|ая|ое|ие|ого|ому|им|ом|ои|ую|их|ими|и)$/;
/** A patronymic of the name: -ович, -евна, the spoken -ыч. */
const RUSSIAN_PATRONYMIC =
  /^(?:ович|евич|иевич|ич|ыч)(?:а|у|ем|е|и|еи|ам|ами|ах)?$|^(?:овн|евн|иевн|ичн|иничн)(?:а|ы|е|у|ои|ою|ам|ами|ах)$/;

/** Persian: plural, ezafe and the indefinite, pronouns, را, the copula, courtesy written together. */
const PERSIAN =
  /^(?:جان|خانم|خان|اقا|بیگ)?(?:ها|هایی|های|ان|یان|گان)?(?:ی|یی|ای|یه|ه)?(?:ام|ات|اش|م|ت|ش|مان|تان|شان|یم|یت|یش)?(?:را|رو|ست|است|اند|ند|یند|هم|و)?$/;

/** Persian words that are written together with the next one by haste. */
const PERSIAN_PREFIXES = ['و', 'ب', 'به', 'که', 'از', 'با'];

/** What is left of a folded Persian word behind each such word that it begins with. */
export function behindPersianPrefix(word: string): string[] {
  return PERSIAN_PREFIXES.filter((prefix) => word.startsWith(prefix)).map((prefix) => word.slice(prefix.length));
}

/** Whether `rest` is something that speakers hang on a name of this script. The empty rest is. */
export function isKnownEnding(script: Script, rest: string): boolean {
  if (rest === '') return true;
  if (rest.length > 16) return false;
  switch (script) {
    case 'latin':
      return TURKIC.test(rest) || ENGLISH.test(rest);
    case 'cyrillic':
      return (
        RUSSIAN.has(rest) || RUSSIAN_ADJECTIVE.test(rest) || RUSSIAN_SKII.test(rest) || RUSSIAN_PATRONYMIC.test(rest)
      );
    case 'arabic':
      return PERSIAN.test(rest);
    default:
      return false;
  }
}

/** Endings of a word, the longest last; the whole of a short word is never one. */
export function knownEndingsOf(script: Script, word: string, leastStem: number): string[] {
  const found: string[] = [];
  for (let at = word.length; at >= leastStem && word.length - at <= 16; at--) {
    const rest = word.slice(at);
    if (isKnownEnding(script, rest)) found.push(rest);
  }
  return found;
}

/** A beginning that all forms of a word share, and whether endings may follow at once or only ones that begin with a vowel. */
export interface Stem {
  readonly text: string;
  /** A consonant that changed or a vowel that fell out shows only before another vowel. */
  readonly beforeVowel: boolean;
  /** Endings with which it is rather the name of a relative of the other sex: Əliyev for Əliyeva. */
  readonly otherSex: RegExp | null;
}

/** The stems that the forms of a folded name begin with, its own first. */
export function stemsOf(script: Script, name: string): Stem[] {
  const stems: Stem[] = [{ text: name, beforeVowel: false, otherSex: null }];
  const add = (text: string, kind: Partial<Stem> = {}) => {
    if (text.length >= 2 && !stems.some((stem) => stem.text === text))
      stems.push({ text, beforeVowel: false, otherSex: null, ...kind });
  };
  if (script === 'latin') {
    // Mələk, Mələyin; Şəfəq, Şəfəğin; Murat, Murad'ın; Əyyub, Eyüp'ün.
    const soft = { k: ['g', 'y'], q: ['g'] }[name.at(-1) ?? ''] ?? [];
    for (const letter of soft) add(name.slice(0, -1) + letter, { beforeVowel: true });
    if (/[tp]$/.test(name)) add(name.slice(0, -1) + (name.endsWith('t') ? 'd' : 'b'));
    if (/(?:ov|ev|in|sk[iy])$/.test(name)) add(`${name.replace(/sk[iy]$/, 'skay')}a`);
    if (/(?:ova|eva|ina)$/.test(name)) add(name.slice(0, -1), { otherSex: /^/ });
    if (/ska(?:y|i)?a$/.test(name)) add(name.replace(/ska(?:y|i)?a$/, 'ski'), { otherSex: /^/ });
  }
  if (script === 'cyrillic') {
    if (/ск(?:ии|ая|ои)$|цк(?:ии|ая|ои)$/.test(name)) add(name.slice(0, -2));
    else if (/(?:ыи|ая|ои)$/.test(name) && name.length > 4) add(name.slice(0, -2));
    if (/(?:ова|ева|ина|ына)$/.test(name)) add(name.slice(0, -1), { otherSex: /^(?:|ым)$/ });
    else if (/[аяоеьиы]$/.test(name) && name.length > 2) add(name.slice(0, -1));
    // Павел, Павла; Казанец, Казанца; Лев, Льва.
    const fleeting = /^(.+)[еио]([лнцкврб])(ь?)$/.exec(name);
    if (fleeting !== null) {
      add(`${fleeting[1]}${fleeting[2]}`, { beforeVowel: true });
      add(`${fleeting[1]}ь${fleeting[2]}`, { beforeVowel: true });
      add(`${fleeting[1]}и${fleeting[2]}`, { beforeVowel: true });
    }
    // Иванович, Иваныч; Вагифовна beside Вагифович.
    const patronymic = /^(.{2,})(?:ович|евич|овна|евна|ыч)$/.exec(name);
    if (patronymic !== null) {
      for (const end of ['ович', 'евич', 'ыч', 'овн', 'евн']) {
        const man = /ч$/.test(end) !== /на$/.test(name);
        add(`${patronymic[1]}${end}`, { otherSex: man ? null : /^/ });
      }
    }
  }
  return stems;
}

const VOWEL = /^[aeiouаеиоуыэюяь]/;

/** Whether a stem may be followed by this ending. */
export function fits(script: Script, stem: Stem, rest: string): boolean {
  return (!stem.beforeVowel || VOWEL.test(rest)) && isKnownEnding(script, rest);
}

/** Courtesy and kinship words that follow a name and tell a sex or an age, folded. */
export const AFTER_NAME =
  /^(?:xanim|hanim|bey|muellim|muellime|oglu|qizi|kizi|kyzy|ogly|кызы|оглы|ханум|бек|муаллим|xala|teyze|abi|abla|hoca)/;
/** The same before a name. */
export const BEFORE_NAME =
  /^(?:mr|mrs|ms|miss|dr|prof|г-н|г-жа|господин.{0,2}|госпож.{1,2}|خانم|اقای|اقا|دکتر|sayin|cenab)$/;
