import { calendarOf } from '../../../shared/text/languages.ts';
import { localDigits } from '../../../shared/text/when.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { type Period, type Tick, ticksOf } from './time-scale.ts';

const DAY = 86_400_000;
const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 10);

/** The labels above the marks. A screen reader hears which part of time is shown. */
export function TimelineAxis({ period }: { readonly period: Period }) {
  const text = useText();
  const format = useFormat();
  const own = calendarOf(format.tag) === 'gregorian';
  const label = ({ day, detail, hour }: Tick) => {
    if (detail === 'hour') return localDigits(format.tag, `${String(hour).padStart(2, '0')}:00`);
    // A Gregorian month or year has no name in another calendar; its first day has.
    if (detail === 'day' || !own) return format.partialDate(day);
    return format.partialDate(day.slice(0, detail === 'month' ? 7 : 4));
  };
  const [from, to] = [format.partialDate(dayOf(period.from)), format.partialDate(dayOf(period.to - DAY))];
  return (
    <div className="time-axis">
      <p className="small soft time-shown" aria-live="polite">
        {from === to ? from : text('timeline.scale', { from, to })}
      </p>
      <div className="time-ticks" aria-hidden="true">
        {ticksOf(period).map((tick) => (
          <span key={tick.at} className="time-tick" style={{ insetInlineStart: `${tick.at * 100}%` }}>
            {label(tick)}
          </span>
        ))}
      </div>
    </div>
  );
}
