/** How numbers, sizes and instants are written in one language. Instants are milliseconds since 1970. */
export interface Format {
  readonly number: (value: number) => string;
  /** `12.4 MB`; exact below 1000 bytes. Decimal units. */
  readonly bytes: (value: number) => string;
  /** 0 to 1 as a percentage. */
  readonly percent: (value: number) => string;
  /** `3 Nov 2026` */
  readonly day: (instant: number) => string;
  /** `14:32` */
  readonly time: (instant: number) => string;
  /** `3 Nov 2026, 14:32` */
  readonly dateTime: (instant: number) => string;
  /** Today: the time; else the day. */
  readonly brief: (instant: number) => string;
  /** A calendar date `YYYY-MM-DD`, `YYYY-MM` or `YYYY` as people write it. */
  readonly partialDate: (value: string) => string;
  /** A clock time as it was typed, `14:05`; an hour alone is `14 h`. */
  readonly clock: (hour: number, minute: number | undefined) => string;
  /** `a, b and c` */
  readonly list: (items: readonly string[]) => string;
  /** Order of two texts in this language. */
  readonly compare: (a: string, b: string) => number;
  readonly language: (tag: string) => string;
  readonly country: (code: string) => string;
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** The formatters for a BCP 47 tag. */
export function formatFor(tag: string): Format {
  const number = new Intl.NumberFormat(tag);
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
  const sizes = UNITS.map(
    (unit, index) =>
      new Intl.NumberFormat(tag, {
        style: 'unit',
        unit,
        unitDisplay: index === 0 ? 'long' : 'short',
        maximumFractionDigits: index === 0 ? 0 : 1,
      }),
  );
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'medium' });
  const time = new Intl.DateTimeFormat(tag, { timeStyle: 'short' });
  const dateTime = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' });
  const utc = { timeZone: 'UTC' } as const;
  const partial = {
    day: new Intl.DateTimeFormat(tag, { ...utc, year: 'numeric', month: 'long', day: 'numeric' }),
    month: new Intl.DateTimeFormat(tag, { ...utc, year: 'numeric', month: 'long' }),
    year: new Intl.DateTimeFormat(tag, { ...utc, year: 'numeric' }),
  };
  const clock = new Intl.DateTimeFormat(tag, { ...utc, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const clockHour = new Intl.NumberFormat(tag, { style: 'unit', unit: 'hour', unitDisplay: 'narrow' });
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  const collator = new Intl.Collator(tag);
  const languages = new Intl.DisplayNames(tag, { type: 'language' });
  const countries = new Intl.DisplayNames(tag, { type: 'region' });
  return {
    number: (value) => number.format(value),
    bytes: (value) => {
      let step = 0;
      let shown = value;
      while (shown >= 999.95 && step < UNITS.length - 1) {
        shown /= 1000;
        step += 1;
      }
      return sizes[step]?.format(shown) ?? number.format(value);
    },
    percent: (value) => percent.format(value),
    day: (instant) => day.format(instant),
    time: (instant) => time.format(instant),
    dateTime: (instant) => dateTime.format(instant),
    brief: (instant) =>
      new Date(instant).toDateString() === new Date().toDateString() ? time.format(instant) : day.format(instant),
    partialDate: (value) => {
      const date = new Date(0);
      const [year = 1970, month = 1, dayOfMonth = 1] = value.split('-').map(Number);
      date.setUTCFullYear(year, month - 1, dayOfMonth);
      if (Number.isNaN(date.getTime())) return value;
      const form = value.length > 7 ? partial.day : value.length > 4 ? partial.month : partial.year;
      return form.format(date);
    },
    clock: (hour, minute) => {
      const at = new Date(Date.UTC(2024, 0, 1, hour, minute ?? 0));
      return minute === undefined ? clockHour.format(hour) : clock.format(at);
    },
    list: (items) => list.format(items),
    compare: (a, b) => collator.compare(a, b),
    language: (code) => nameOr(languages, code),
    country: (code) => nameOr(countries, code),
  };
}

function nameOr(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
