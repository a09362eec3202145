import { foldToCompare } from './fold.ts';

/**
 * Words that say how somebody is related to somebody, folded as fold.ts folds: beside a name that was taken out they still tell who it
 * is when there is only one mother. Azerbaijani, Turkish, Russian, Persian, English.
 */
const WORDS = {
  mother:
    'ana anam anan anasi anne annem annesi anneanne мать мама мамочка матери матерью mother mum mom mama مادر مامان',
  father: 'ata atam atasi baba babam babasi отец отца папа папы father dad بابا پدر',
  parent: 'valideyn ebeveyn родитель родители parent parents والدین',
  brother: 'qardas kardes abi брат братья братишка brother برادر داداش',
  sister: 'baci bacim bacisi abla сестра сестренка сестер sister خواهر ابجی',
  son: 'ogul oglum oglu сын сыновья сыновей son پسر پسرم',
  daughter:
    'qizim qizi qizlar qizlari qizlarim kizim kizi kizlar kizlari kizlarim дочь дочка дочери дочерьми daughter دختر دخترم',
  child: 'usaq usagi cocuk cocugu ребенок ребенка дети детей детьми child children kid kids بچه فرزند کودک',
  wife: 'arvad heyat xanimim karim karisi esim esi жена супруга wife همسر زن زنم زنش',
  husband: 'er erim eri koca kocam esim esi муж мужья мужьям мужьями супруг husband شوهر شوهرم',
  partner:
    'yoldas sevgili es нареченная nisanli жених невеста партнер partner fiance fiancee girlfriend boyfriend نامزد',
  relative: 'qohum akraba родственник родственница родня relative relatives فامیل خویشاوند',
  cousin:
    'emioglu emiqizi dayioglu dayiqizi xalaoglu bibioglu kuzen двоюродный двоюродная кузен кузина cousin پسرعمو دخترعمو',
  uncle: 'emi dayi amca дядя uncle عمو دایی',
  aunt: 'xala bibi teyze hala тетя тетка aunt خاله عمه',
  grandparent:
    'nene baba dede бабушка бабушек дедушка дедушек дед grandmother grandfather grandma grandpa مادربزرگ پدربزرگ',
  nephew: 'bacioglu qardasoglu yegen племянник племянница nephew niece خواهرزاده برادرزاده',
  neighbour: 'qonsu komsu сосед соседка neighbour neighbor همسایه',
  colleague: 'hemkar meslektas коллега colleague همکار',
  cellmate: 'kamerayoldasi сокамерник сокамерница cellmate inmate هم‌سلولی',
  teacher: 'muellim ogretmen учитель учительница teacher معلم',
} as const;
type Kin = keyof typeof WORDS;

const OF_RELATION: Readonly<Record<string, readonly Kin[]>> = {
  spouse: ['wife', 'husband', 'partner'],
  partner: ['partner', 'wife', 'husband'],
  fiance: ['partner'],
  parent: ['mother', 'father', 'parent'],
  child: ['son', 'daughter', 'child'],
  sibling: ['brother', 'sister'],
  'other-relative': ['relative', 'cousin', 'uncle', 'aunt', 'grandparent', 'nephew'],
  neighbour: ['neighbour'],
  'co-worker': ['colleague'],
  'shared-cell': ['cellmate'],
  teacher: ['teacher'],
};
const OF_SEX: Readonly<Record<string, readonly Kin[]>> = {
  female: ['father', 'brother', 'son', 'husband', 'uncle'],
  male: ['mother', 'sister', 'daughter', 'wife', 'aunt'],
};

/** The words for a relation of `relation` (3.7 of the field's lists); those of the other sex are left out where the sex is known. */
export function kinWords(relation: string, gender?: string | undefined): string[] {
  const not = OF_SEX[gender ?? ''] ?? [];
  return (OF_RELATION[relation] ?? []).filter((kin) => !not.includes(kin)).flatMap((kin) => WORDS[kin].split(' '));
}

/** Relations that a family has: the reader is told "a relative", never which. */
export const FAMILY: readonly string[] = [
  'spouse',
  'partner',
  'fiance',
  'parent',
  'child',
  'sibling',
  'other-relative',
];
/** All of them, for the search of an age beside a word. */
export const ALL_KIN_WORDS: readonly string[] = Object.values(WORDS).flatMap((words) => words.split(' '));

/** Whose, and which of several: beside a word of kin they make no name of it. */
const BESIDE_KIN = new Set(
  (
    'my our his her their the older elder younger little big menim bizim onun onlarin boyuk kicik benim buyuk kucuk мой моя мое мои наш наша наши ' +
    'его ее их старший старшая младший младшая من ما او ان بزرگ کوچک'
  )
    .split(' ')
    .map(foldToCompare),
);
/** Words of kin that are given names as well, where they are written as one. */
const NAMES_TOO = new Set(['ana', 'erim', 'eri', 'emi', 'hala']);
/** "My", at the end of the word: Azerbaijani and Turkish, Persian. */
const MY = ['im', 'um', 'm', 'ام', 'م'];
const KIN = new Set(ALL_KIN_WORDS);
const isKin = (word: string) =>
  KIN.has(word) || MY.some((ending) => word.endsWith(ending) && KIN.has(word.slice(0, -ending.length)));

/**
 * Whether a name says only how somebody is related: "my mother", "anam", "старший брат". In the next report it is somebody else's mother, so
 * it leads from one report to another as little as any other word.
 */
export function isOnlyKin(name: string): boolean {
  const words = foldToCompare(name).match(/\p{L}+/gu) ?? [];
  if (words.length === 1 && NAMES_TOO.has(words[0] ?? '') && /^\p{Lu}/u.test(name.trim())) return false;
  return words.some(isKin) && words.every((word) => isKin(word) || BESIDE_KIN.has(word));
}
