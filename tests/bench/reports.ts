/** Ten thousand reports of 2 KiB, the same ones every time, whose words are about as many and as unevenly spread as those of people. */
import type { Report } from '../../shared/report/schema.ts';

export const REPORTS = 10_000;
/** UTF-8 bytes of each report's text. */
export const REPORT_BYTES = 2048;

const SYLLABLES =
  'an ber cal dor el far gen hal is jor ka lem mi nor os pel qua rem sal tor um ver wil xen yor za thi bro cre dun eth fli gro hep ily'.split(
    ' ',
  );
const WORDS = 40_000;
const TAGS = ['work', 'family', 'border', 'phone', 'court', 'clinic', 'university', 'street'];
const ACTS = ['short-detention', 'device-confiscation', 'assembly-restricted', 'participants-filmed'];

/** Word `rank` of the vocabulary, 0 being the most frequent. */
export function wordOf(rank: number): string {
  const next = numbers(rank * 7919 + 17);
  const count = rank < 40 ? 1 : rank < 900 ? 2 : 3;
  return (
    Array.from({ length: count }, () => SYLLABLES[next() % SYLLABLES.length]).join('') + (rank % 7 === 0 ? 's' : '')
  );
}

/** Report `index`. */
export function reportOf(index: number): Report {
  const next = numbers(index + 1);
  const word = () => wordOf(Math.floor(WORDS ** ((next() % 100_000) / 100_000)) - 1);
  const title = Array.from({ length: 5 }, word).join(' ');
  let narrative = '';
  for (let count = 0; narrative.length < REPORT_BYTES - title.length; count += 1) {
    narrative += `${word()}${count % 12 === 11 ? '.' : ''} `;
  }
  const day = new Date(Date.UTC(2015, 0, 1 + (next() % 4000))).toISOString().slice(0, 10);
  const pick = (list: readonly string[]) => list[next() % list.length] ?? '';
  return {
    title,
    narrative: narrative.slice(0, REPORT_BYTES - title.length),
    when: { precision: 'exact-day', from: day },
    tags: [pick(TAGS)],
    acts: [{ act: pick(ACTS) }],
  };
}

/** Numbers that look random and are always the same: xorshift of 32 bits. */
export function numbers(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1) | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}
