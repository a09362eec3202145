const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const ANYTHING_ELSE = /(?![\p{Script=Arabic}\p{Script=Hebrew}])[\p{L}\p{N}]/u;

/** A plate, a number, a name with digits: letters and digits that belong together, and groups of digits after them. */
const RUN =
  /[+(]?[\p{Script=Latin}\p{Nd}](?:[\p{Script=Latin}\p{Nd}._@/:()+-]*[\p{Script=Latin}\p{Nd})])?(?:[ \u00A0][+(]?\p{Nd}(?:[\p{Nd}().-]*[\p{Nd})])?)*/gu;
/** As many digits in groups are a number to call; fewer are numbers beside each other. */
const NUMBER_DIGITS = 7;

export interface Run {
  readonly text: string;
  /** It is read from left to right, whatever stands around it. */
  readonly held: boolean;
}

/**
 * A text in pieces: those that text from right to left would put into another order (`10-AB-123` would be read `AB-123-10`, the groups of a
 * telephone number would come back to front) are marked. Only where there are letters from right to left.
 */
export function runsOf(text: string): readonly Run[] {
  if (!RIGHT_TO_LEFT.test(text)) return text === '' ? [] : [{ text, held: false }];
  const runs: Run[] = [];
  let from = 0;
  const put = (to: number, held: boolean) => {
    if (to > from) runs.push({ text: text.slice(from, to), held });
    from = to;
  };
  for (const { 0: found, index } of text.matchAll(RUN)) {
    const isNumber = /^[+(]/.test(found) || (found.match(/\p{Nd}/gu)?.length ?? 0) >= NUMBER_DIGITS;
    const whole = isNumber ? found : (found.split(/[ \u00A0]/)[0] ?? found);
    if (!/\p{Nd}/u.test(whole) || /^\(?\p{Nd}+\)?$/u.test(whole)) continue;
    put(index, false);
    put(index + whole.length, true);
  }
  put(text.length, false);
  return runs;
}

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
