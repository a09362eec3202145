import { useLayoutEffect, useRef, useState } from 'react';
import { calendarOf } from '../../../shared/text/languages.ts';
import { localDigits } from '../../../shared/text/when.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { labelsThatFit, type Period, type Tick, ticksOf } from './time-scale.ts';

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
  const ticks = ticksOf(period);
  const [from, to] = [format.partialDate(dayOf(period.from)), format.partialDate(dayOf(period.to - DAY))];
  return (
    <div className="time-axis">
      <p className="small soft time-shown" aria-live="polite">
        {from === to ? from : text('timeline.scale', { from, to })}
      </p>
      <Ticks ticks={ticks} labels={ticks.map(label)} />
    </div>
  );
}

/** As many lines with labels as there is room for: the words of a language and the size of letters decide how many. */
function Ticks({ ticks, labels }: { readonly ticks: readonly Tick[]; readonly labels: readonly string[] }) {
  const box = useRef<HTMLDivElement>(null);
  const [fitting, setFitting] = useState<ReadonlySet<number>>(new Set([0]));
  const starts = ticks.map(({ at }) => at).join(' ');
  const words = labels.join('\n');
  useLayoutEffect(() => {
    const { current } = box;
    if (current === null || starts === '' || words === '') return;
    const measure = () => {
      const widths = [...current.querySelectorAll('span')].map((label) => label.offsetWidth);
      setFitting(labelsThatFit(starts.split(' ').map(Number), widths, current.clientWidth));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    measure();
    return () => observer.disconnect();
  }, [starts, words]);
  return (
    <div ref={box} className="time-ticks" aria-hidden="true">
      {ticks.map((tick, place) => (
        <span
          key={tick.at}
          className={fitting.has(place) ? 'time-tick' : 'time-tick time-tick-bare'}
          style={{ insetInlineStart: `${tick.at * 100}%` }}
        >
          {labels[place]}
        </span>
      ))}
    </div>
  );
}
