import { numbersTag } from '../../text/format.ts';

/** The time zone of a country that has one only; null where there are several, or none is known. */
export function onlyZoneOf(country: string): string | null {
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
}

/** The town that a zone is named after: `Asia/Baku` is Baku. */
export function townOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** What a clock in a zone shows at an instant, in the language of a BCP 47 tag; with the day where `withDay`. */
export function clockIn(zone: string, instant: number, tag: string, withDay: boolean): string {
  const day = withDay ? ({ day: 'numeric', month: 'numeric' } as const) : {};
  const clock = new Intl.DateTimeFormat(numbersTag(tag), {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    ...day,
  });
  return clock.format(instant);
}

/** The calendar day that a zone has at an instant, `YYYY-MM-DD`. */
export function dayIn(zone: string, instant: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(instant);
}
