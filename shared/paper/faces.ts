/** The letters that a paper carries with it: which piece of which typeface holds which characters. */

/** The pieces, with the characters of each as CSS writes them. They are the ranges of the font packages; tests/shared/paper.test.ts compares. */
export const SUBSETS = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
  'cyrillic-ext': 'U+0460-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F',
  arabic:
    'U+0600-06FF,U+0750-077F,U+0870-088E,U+0890-0891,U+0897-08E1,U+08E3-08FF,U+200C-200E,U+2010-2011,U+204F,U+2E41,U+FB50-FDFF,U+FE70-FE74,U+FE76-FEFC,U+102E0-102FB,U+10E60-10E7E,U+10EC2-10EC4,U+10EFC-10EFF,U+1EE00-1EE03,U+1EE05-1EE1F,U+1EE21-1EE22,U+1EE24,U+1EE27,U+1EE29-1EE32,U+1EE34-1EE37,U+1EE39,U+1EE3B,U+1EE42,U+1EE47,U+1EE49,U+1EE4B,U+1EE4D-1EE4F,U+1EE51-1EE52,U+1EE54,U+1EE57,U+1EE59,U+1EE5B,U+1EE5D,U+1EE5F,U+1EE61-1EE62,U+1EE64,U+1EE67-1EE6A,U+1EE6C-1EE72,U+1EE74-1EE77,U+1EE79-1EE7C,U+1EE7E,U+1EE80-1EE89,U+1EE8B-1EE9B,U+1EEA1-1EEA3,U+1EEA5-1EEA9,U+1EEAB-1EEBB,U+1EEF0-1EEF1',
} as const;
export type Subset = keyof typeof SUBSETS;
export const WEIGHTS = [400, 700] as const;
export type Weight = (typeof WEIGHTS)[number];

/** One piece of a typeface in one weight, as a WOFF2 file in base64. */
export interface Face {
  readonly subset: Subset;
  readonly weight: Weight;
  readonly base64: string;
}

/** The names under which a paper's style knows them: the pieces that go from left to right, and the one that goes the other way. */
export const FAMILY = 'Daftar Paper';
export const FAMILY_RTL = 'Daftar Paper RTL';

const NAMES = Object.keys(SUBSETS).filter((name): name is Subset => name in SUBSETS);
const RANGES = NAMES.map((name) => ({
  name,
  ranges: SUBSETS[name].split(',').map((range) => {
    const [first = '', last = first] = range.slice(2).split('-');
    return { first: Number.parseInt(first, 16), last: Number.parseInt(last, 16) };
  }),
}));

/** The pieces that a text needs. `latin` always: it has the spaces, the digits and the full stop. */
export function subsetsOf(text: string): ReadonlySet<Subset> {
  const needed = new Set<Subset>(['latin']);
  const points = new Set<number>();
  for (const sign of text) points.add(sign.codePointAt(0) ?? 0);
  for (const point of points) {
    // What the Latin piece holds too, such as a dash or a joiner, needs no other.
    const holding = RANGES.filter(({ ranges }) => ranges.some(({ first, last }) => point >= first && point <= last));
    const first = holding[0]?.name;
    if (first !== undefined) needed.add(first);
  }
  return needed;
}

/** `@font-face` rules for the faces whose pieces a text needs. */
export function faceRules(text: string, faces: readonly Face[]): string {
  const needed = subsetsOf(text);
  return faces
    .filter(({ subset }) => needed.has(subset))
    .sort((a, b) => NAMES.indexOf(a.subset) - NAMES.indexOf(b.subset) || a.weight - b.weight)
    .map(
      ({ subset, weight, base64 }) =>
        `@font-face { font-family: '${subset === 'arabic' ? FAMILY_RTL : FAMILY}'; font-weight: ${weight}; font-style: normal; unicode-range: ${rangesIn(subset)}; src: url(data:font/woff2;base64,${plainBase64(base64)}) format('woff2'); }`,
    )
    .join('\n');
}

/** The Arabic piece has a space of its own. With it a line of Persian is one run, so that a PDF holds its words in the order in which they are read. */
function rangesIn(subset: Subset): string {
  return subset === 'arabic' ? `U+0020,${SUBSETS.arabic}` : SUBSETS[subset];
}

function plainBase64(text: string): string {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) throw new RangeError('a font that is not base64');
  return text;
}
