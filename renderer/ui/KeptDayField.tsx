import { useState } from 'react';
import type { Calendar } from '../../shared/calendar.ts';
import { calendarOf } from '../../shared/text/languages.ts';
import { useLocaleInfo } from '../text/text.tsx';
import { PartialDateField } from './PartialDateField.tsx';
import { type DateDetail, keptDay, typedOf } from './partial-date.ts';

export interface KeptDayFieldProps {
  readonly label: string;
  readonly detail: DateDetail;
  /** A Gregorian day, `YYYY-MM-DD`. */
  readonly value: string | undefined;
  /** Told the Gregorian day. */
  readonly onChange: (day: string | undefined) => void;
  /** Which day a typed month or year stands for; the first when left out. */
  readonly end?: 'first' | 'last';
}

/**
 * A day that is kept as a Gregorian one and typed in the calendar that people of the language count in. Where that is another one, the
 * calendar can be chosen, and the Gregorian day stands beside it.
 */
export function KeptDayField({ label, detail, value, onChange, end = 'first' }: KeptDayFieldProps) {
  const { tag } = useLocaleInfo();
  const own = calendarOf(tag);
  const [calendar, setCalendar] = useState<Calendar>(own);
  const [typed, setTyped] = useState(() => typedOf(calendar, value));
  const isTyped = keptDay(calendar, typed, end) === value;
  const change = (next: string | undefined, typedIn = calendar) => {
    setTyped(next);
    const day = keptDay(typedIn, next, end);
    if (day !== value) onChange(day);
  };
  return (
    <PartialDateField
      label={label}
      detail={detail}
      value={isTyped ? typed : typedOf(calendar, value)}
      onChange={change}
      calendar={calendar}
      {...(own === 'gregorian'
        ? {}
        : {
            onCalendar: (chosen: Calendar, next: string | undefined) => {
              setCalendar(chosen);
              change(next, chosen);
            },
          })}
    />
  );
}
