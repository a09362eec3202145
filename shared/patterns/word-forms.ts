/** The forms in which a word is compared, kept for as long as there is room: folding is slow, and most words of a notebook come again. */
import { fold, stem } from '../text/folding.ts';
import { STOP_WORDS } from './stop-words.ts';

export interface WordForm {
  readonly folded: string;
  /** Without an ending. */
  readonly stem: string;
  /** It says nothing about what is told. */
  readonly stop: boolean;
}

const known = new Map<string, WordForm>();
/** Some megabytes. A text of nothing but new words empties it again and again and is as slow as without. */
const MOST = 50_000;

/** The forms of one word as it was written. */
export function formOf(written: string): WordForm {
  const before = known.get(written);
  if (before !== undefined) return before;
  const folded = fold(written);
  const form = { folded, stem: stem(folded), stop: STOP_WORDS.has(folded) };
  if (known.size >= MOST) known.clear();
  known.set(written, form);
  return form;
}
