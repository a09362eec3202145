import { stat } from 'node:fs/promises';
import { BUNDLE_HEADER_SIZE, PAYLOAD_CHUNK, paddedLength, TAG_SIZE } from '../../crypto/index.ts';
import { Failure } from './failure.ts';
import { about, shownPath } from './system-failure.ts';
import { sizeInWords } from './terminal.ts';
import type { Work } from './verbs.ts';

/** `daftar inspect`: what can be said of a file without a key. Its content is not read, because nothing in it can be told. */
export const inspect: Work = async (given) => {
  const path = given.operands[0] ?? '';
  const found = await about(path, () => stat(path));
  if (!found.isFile()) throw new Failure('not-a-file', `${shownPath(path)} is not a file. Give the name of a file.`);
  const sizes = possibleBag(found.size);
  const facts = {
    size: found.size,
    possible: sizes !== null,
    ...(sizes === null ? {} : { contentAtLeast: sizes.least, contentAtMost: sizes.most }),
  };
  const size = `Size: ${found.size} bytes (${sizeInWords(found.size)}).\n`;
  if (sizes === null) {
    return {
      facts,
      text: `${size}Not a whole Daftar bundle of format 1: none has this size. It may be a part of one.\n`,
    };
  }
  const range = sizes.least === sizes.most ? `${sizes.most} bytes` : `${sizes.least} to ${sizes.most} bytes`;
  return {
    facts,
    text:
      `${size}A Daftar bundle can have this size, and many other files too; without a key nobody can tell.\n` +
      `If it is one, it holds ${range}. For whom, from whom, how many files and what: not visible.\n`,
  };
};

/** The lengths of bag that lead to a file of `size` bytes, or null when none does. */
function possibleBag(size: number): { least: number; most: number } | null {
  const payload = size - BUNDLE_HEADER_SIZE;
  const chunks = Math.ceil(payload / (PAYLOAD_CHUNK + TAG_SIZE));
  const padded = payload - chunks * TAG_SIZE;
  if (payload <= 0 || padded < 1 || paddedLength(padded) !== padded) return null;
  // The padded length does not fall as the length grows, so the least one is found by halving.
  let [low, high] = [0, padded];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (paddedLength(middle) === padded) high = middle;
    else low = middle + 1;
  }
  return { least: low, most: padded };
}
