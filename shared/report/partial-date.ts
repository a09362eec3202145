/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` that the calendar has. */

/** Most days of a month in calendars whose own arithmetic is not needed to refuse a typing error. */
const DAYS: Readonly<Record<string, (month: number) => number>> = {
  'solar-hijri': (month) => (month <= 6 ? 31 : 30),
  'lunar-hijri': () => 30,
  julian: (month) => (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31),
};

/** Whether a text is a date that its calendar can have; Gregorian when no calendar is named. An unknown calendar takes any. */
export function isPartialDate(value: string, calendar = 'gregorian'): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (match === null) return false;
  const [year, month, day] = [match[1], match[2], match[3]].map((part) => (part === undefined ? 1 : Number(part)));
  if (year === undefined || month === undefined || day === undefined || year === 0) return false;
  if (calendar !== 'gregorian') return month >= 1 && month <= 12 && day >= 1 && day <= (DAYS[calendar]?.(month) ?? 31);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
