import type { FuzzyDate } from '../../../shared/report/schema.ts';
import { whenWords } from '../../../shared/report/when.ts';
import type { TimelineItem } from '../../../shared/vault/patterns.ts';
import type { Text } from '../../text/catalogue.ts';
import { useCodes } from '../../text/codes.ts';
import type { Format } from '../../text/format.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { doubtText, whenText } from '../../text/when.ts';
import { instantOf } from './time-scale.ts';
import { clockIn, dayIn, onlyZoneOf, townOf } from './zones.ts';

type Told = Pick<TimelineItem, 'when' | 'earliest' | 'latest' | 'utc' | 'countries'>;

/**
 * When something happened, as a person says it: the date as it was typed, the zone of its clock, and the clock of the other country where
 * an event is in two. A report without a date of its own has the time of its acts.
 */
export function timeWords(item: Told, text: Text, format: Format, label: (code: string) => string): string {
  const { when, earliest, latest, utc, countries } = item;
  const { kind } = whenWords(when);
  // Neither a time without a day nor no date at all says on which day; its acts do.
  if ((kind === 'unknown' || kind === 'clock') && (earliest ?? latest) !== null) {
    const date = (stamp: string | null) =>
      stamp === null ? text('when.unknown') : format.partialDate(stamp.slice(0, 10));
    const [from, to] = [date(earliest), date(latest)];
    const days = from === to ? from : text('timeline.fromActs', { from, to });
    return format.facts([days, kind === 'clock' ? whenText(when, text, format, label) : '']);
  }
  const said = whenText(when, text, format, label);
  if (when?.fromTime === undefined) return said;
  const doubt = doubtText(when, text, format, label);
  if (when.zone === undefined && when.offset === undefined && !utc) {
    return format.facts([said, text('timeline.zone.unknown'), doubt]);
  }
  const own = when.zone === undefined ? [] : [text('timeline.zone', { town: townOf(when.zone) })];
  // Of one day or another, each would have a clock time of its own there.
  const others =
    kind === 'either' ? [] : countries.flatMap((country) => otherClock(country, when, earliest, utc, text, format));
  return format.facts([said, ...own, ...others, doubt]);
}

/** Of a country with one zone that is not the event's own. */
function otherClock(
  country: string,
  when: FuzzyDate,
  earliest: string | null,
  utc: boolean,
  text: Text,
  format: Format,
): string[] {
  const zone = onlyZoneOf(country);
  if (zone === null || zone === when.zone || earliest === null || !utc) return [];
  const instant = instantOf(earliest);
  const ownDay = when.zone === undefined ? (when.from ?? '') : dayIn(when.zone, instant);
  const time = clockIn(zone, instant, format.tag, dayIn(zone, instant) !== ownDay);
  if (when.zone !== undefined && time === clockIn(when.zone, instant, format.tag, false)) return [];
  return [text('timeline.also', { time, town: townOf(zone) })];
}

/** `timeWords` in the user's language. */
export function useTimeWords(): (item: Told) => string {
  const text = useText();
  const format = useFormat();
  const { label } = useCodes();
  return (item) => timeWords(item, text, format, label);
}
