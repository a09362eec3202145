/** The rules for what a person may write on a recipient card (docs/format.md section 6). */

/** What a card says besides its keys. Days are `YYYY-MM-DD`. */
export type CardFields = {
  readonly name: string;
  readonly organisation?: string;
  readonly languages?: readonly string[];
  readonly contact?: string;
  readonly created: string;
  readonly validUntil?: string;
};

const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u;
const FORMAT = /(?!(?<=[\p{L}\p{M}])[\u200c\u200d](?=\p{L}))\p{Cf}/u;
const LANGUAGE = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;

/** Whether a text may stand as a value: 1 to 200 code points, NFC, nothing invisible, no space at either end. */
export function isCardValue(value: string): boolean {
  const size = [...value].length;
  return (
    size >= 1 &&
    size <= 200 &&
    !CONTROL.test(value) &&
    !FORMAT.test(value) &&
    value.normalize('NFC') === value &&
    !/^\p{Zs}|\p{Zs}$/u.test(value)
  );
}

/** Whether a text is language tags joined by `, `. */
export function isLanguageList(value: string): boolean {
  return value.split(', ').every((tag) => LANGUAGE.test(tag));
}

/** Whether a text is a day of the Gregorian calendar, `YYYY-MM-DD`. */
export function isDay(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}
