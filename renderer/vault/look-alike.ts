/**
 * Whether two names look the same to a reader, so that an impostor who writes a known name with other letters is noticed. Stricter than the
 * folding of search: it joins alphabets. What it makes of a name is for comparing only and is never shown.
 */
import { fold } from '../../shared/text/folding.ts';

/** For a Latin letter, the small letters, small capitals and caseless letters that stand for it in a line of text (from Unicode's confusables). */
const LOOKS: Readonly<Record<string, string>> = {
  a: 'аαɑᴀꭺꓮ',
  b: 'вβьʙɓƀᏼꓐ',
  c: 'сϲᴄƈꮯꓚ',
  d: 'ԁɗɖᴅꭰꓓ',
  e: 'еёεєҽɇᴇꭼꓰ',
  f: 'ƒꓝ',
  g: 'ɡɢɠǥցᏻꓖ',
  h: 'нһհħɦʜꮋꓧ',
  i: 'іїιɩɨɪӏlƚɫɬʟꮮꭵꓡꓲ1|',
  j: 'јյϳɉᴊꭻꓙ',
  k: 'кκƙᴋꮶꓗ',
  m: 'мɱᴍꮇꓟ',
  n: 'ηոɲŋɴꓠ',
  o: 'оοօɵᴏꓳ0',
  p: 'рρƥᴘꮲꓑ',
  q: 'ԛզʠ',
  r: 'ɍʀꮢꓣ',
  s: 'ѕꜱꮪꓢ5',
  t: 'тτŧƭᴛꭲꓔ',
  u: 'иυμսʉᴜꓴ',
  v: 'νѵʋᴠꮩꓦ',
  w: 'ԝωᴡꮃꓪ',
  x: 'хχꓫ',
  y: 'уүγƴʏꭹꓬ',
  z: 'ƶᴢꮓꓜ',
  '3': 'з',
};
const SHAPES = new Map(
  Object.entries(LOOKS).flatMap(([shape, letters]) => [...letters].map((letter) => [letter, shape])),
);
/** Pairs of letters that look like one. */
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/ci/g, 'd'],
];
/** Greek capitals that look like another Latin letter than their small forms do. */
const CAPITALS: Readonly<Record<string, string>> = { Η: 'h', Μ: 'm', Ν: 'n', Υ: 'y', Ζ: 'z' };

/** Folds a name to what it looks like; spaces, punctuation and letters that nobody sees do not count. */
export function lookAlike(text: string): string {
  // The blank letters of Hangul are letters to every other rule.
  const seen = text.normalize('NFKD').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  const letters = fold(seen).replace(/[^\p{L}\p{N}|]+/gu, '');
  const shapes = Array.from(letters, (letter) => SHAPES.get(letter) ?? letter).join('');
  return PAIRS.reduce((name, [pair, single]) => name.replace(pair, single), shapes);
}

/** Whether two names may be taken for each other, in small letters or as they are written. */
export function looksLike(one: string, other: string): boolean {
  return lookAlike(one) === lookAlike(other) || lookAlike(asWritten(one)) === lookAlike(asWritten(other));
}

function asWritten(text: string): string {
  return text.normalize('NFKD').replace(/[ΗΜΝΥΖ]/g, (capital) => CAPITALS[capital] ?? capital);
}
