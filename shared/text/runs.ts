/** A letter that is written from right to left. */
export const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

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
