import { numbersTag } from '../../text/format.ts';

/** What was made once: the browser engine takes a millisecond for each, and a list that is scrolled asks for hundreds. */
function kept<Value>(make: (key: string) => Value): (key: string) => Value {
  const made = new Map<string, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/** The time zone of a country that has one only; null where there are several, or none is known. */
export const onlyZoneOf: (country: string) => string | null = kept((country) => {
  try {
    const locale = new Intl.Locale('und', { region: country });
    // A method since 2024, a property before; the compiler's list of either is not complete.
    const ask: unknown = Reflect.get(locale, 'getTimeZones');
    const zones: unknown = typeof ask === 'function' ? ask.call(locale) : Reflect.get(locale, 'timeZones');
    const [zone, ...more] = Array.isArray(zones) ? zones : [];
    return more.length === 0 && typeof zone === 'string' ? zone : null;
  } catch {
    return null;
  }
});

/** The town that a zone is named after: `Asia/Baku` is Baku. */
export function townOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

const formats = kept((key) => {
  const [zone = '', tag = '', written] = key.split(' ', 3);
  if (written === 'd') return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  const day = written === 'cd' ? ({ day: 'numeric', month: 'numeric' } as const) : {};
  return new Intl.DateTimeFormat(numbersTag(tag), { timeZone: zone, hour: '2-digit', minute: '2-digit', ...day });
});

/** What a clock in a zone shows at an instant, in the language of a BCP 47 tag; with the day where `withDay`. */
export function clockIn(zone: string, instant: number, tag: string, withDay: boolean): string {
  return formats(`${zone} ${tag} ${withDay ? 'cd' : 'c'}`).format(instant);
}

/** The calendar day that a zone has at an instant, `YYYY-MM-DD`. */
export function dayIn(zone: string, instant: number): string {
  return formats(`${zone} en d`).format(instant);
}
