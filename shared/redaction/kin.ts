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
  sister: 'baci bacim bacisi abla сестра сестренка sister خواهر ابجی',
  son: 'ogul oglum oglu сын сыновья son پسر پسرم',
  daughter: 'qizim qizi kizim kizi дочь дочка дочери daughter دختر دخترم',
  child: 'usaq usagi cocuk cocugu ребенок ребенка дети детей child children kid kids بچه فرزند کودک',
  wife: 'arvad heyat xanimim karim esim жена супруга wife همسر زن زنم',
  husband: 'er erim koca kocam муж супруг husband شوهر شوهرم',
  partner:
    'yoldas sevgili es нареченная nisanli жених невеста партнер partner fiance fiancee girlfriend boyfriend نامزد',
  relative: 'qohum akraba родственник родственница родня relative relatives فامیل خویشاوند',
  cousin:
    'emioglu emiqizi dayioglu dayiqizi xalaoglu bibioglu kuzen двоюродный двоюродная кузен кузина cousin پسرعمو دخترعمو',
  uncle: 'emi dayi amca дядя uncle عمو دایی',
  aunt: 'xala bibi teyze hala тетя тетка aunt خاله عمه',
  grandparent: 'nene baba dede бабушка дедушка дед grandmother grandfather grandma grandpa مادربزرگ پدربزرگ',
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
