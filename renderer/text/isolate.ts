import { RIGHT_TO_LEFT, runsOf } from '../../shared/text/runs.ts';

const ANYTHING_ELSE = /(?![\p{Script=Arabic}\p{Script=Hebrew}])[\p{L}\p{N}]/u;

/** First strong isolate: what stands between it and the next sign takes its direction from itself and moves nothing around it. */
const ISOLATE = '\u2068';
/** Left-to-right isolate. */
const ISOLATE_HELD = '\u2066';
/** Pop directional isolate. */
const POP = '\u2069';

/**
 * A text that is put into a sentence, so that it neither turns the words around it nor is turned by them (Unicode Standard Annex #9). In
 * a sentence from left to right only letters from right to left can do that; in one from right to left anything else can, a number plate and
 * a file name first of all. An isolate ends with its line, so every line has its own.
 */
export function isolated(value: string, direction: 'ltr' | 'rtl'): string {
  const foreign = direction === 'rtl' ? ANYTHING_ELSE : RIGHT_TO_LEFT;
  if (!foreign.test(value)) return value;
  return value.replace(/[^\r\n]+/g, (line) => `${ISOLATE}${held(line)}${POP}`);
}

function held(line: string): string {
  // What was put together of isolated pieces is held already.
  if (/[\u2066-\u2069]/.test(line)) return line;
  return runsOf(line)
    .map((run) => (run.held ? `${ISOLATE_HELD}${run.text}${POP}` : run.text))
    .join('');
}

/** Without what `isolated` added: for text that leaves the app as a file and may be typed or copied from there. */
export function withoutIsolates(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '');
}
