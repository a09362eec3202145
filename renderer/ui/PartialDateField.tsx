import { useId, useMemo, useState } from 'react';
import { Group } from 'react-aria-components';
import type { Calendar } from '../../shared/calendar.ts';
import { CODE_LISTS } from '../../shared/report/codes.ts';
import { calendarOf } from '../../shared/text/languages.ts';
import { localDigits, monthNames, writtenDate } from '../../shared/text/when.ts';
import { useCodes } from '../text/codes.ts';
import { useLocaleInfo, useText } from '../text/text.tsx';
import {
  type DateDetail,
  type DateParts,
  inOtherCalendar,
  type OtherCalendar,
  partsOf,
  readParts,
} from './partial-date.ts';
import { Select } from './Select.tsx';
import { TextField } from './TextField.tsx';

export interface PartialDateFieldProps {
  readonly label: string;
  readonly detail: DateDetail;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` */
  readonly value: string | undefined;
  /** Told only of dates that the calendar has, and of undefined when there is none. */
  readonly onChange: (value: string | undefined) => void;
  /** The calendar that `value` is in, a code of list `calendar`; Gregorian when left out. */
  readonly calendar?: string | undefined;
  /** Offers the choice of a calendar. Told the calendar, and what the typed parts are in it. */
  readonly onCalendar?: ((calendar: Calendar, value: string | undefined) => void) | undefined;
  readonly isDisabled?: boolean;
}

const CALENDARS: readonly Calendar[] = CODE_LISTS.calendar.codes;

/** Day, month and year as three small fields, as many of them as are known. */
export function PartialDateField({
  label,
  detail,
  value,
  onChange,
  calendar = 'gregorian',
  onCalendar,
  isDisabled = false,
}: PartialDateFieldProps) {
  const text = useText();
  const labelId = useId();
  const { tag } = useLocaleInfo();
  const { labels } = useCodes();
  const partsOfValue = (given: string | undefined): DateParts => {
    const { year, month, day } = partsOf(given);
    return { year: localDigits(tag, year), month, day: localDigits(tag, day) };
  };
  const [parts, setParts] = useState(() => partsOfValue(value));
  const [left, setLeft] = useState(false);
  const [given, setGiven] = useState(value);
  if (given !== value) {
    // Set from outside, for example by "today" or by clearing: what is typed gives way.
    setGiven(value);
    if (readParts(parts, detail, calendar).value !== value) setParts(partsOfValue(value));
  }
  const months = useMemo(
    () =>
      monthNames(tag, calendar).alone.map((name, month) => ({ id: String(month + 1).padStart(2, '0'), label: name })),
    [tag, calendar],
  );

  const { problem } = readParts(parts, detail, calendar);
  const change = (changed: Partial<DateParts>) => {
    const next = { ...parts, ...changed };
    setParts(next);
    const read = readParts(next, detail, calendar).value;
    if (read !== value) {
      setGiven(read);
      onChange(read);
    }
  };
  const other = inOtherCalendar(calendar, value, calendarOf(tag));
  const shown = left && problem !== null;
  return (
    <Group
      aria-label={label}
      className="date-field"
      aria-labelledby={labelId}
      isInvalid={shown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setLeft(true);
      }}
    >
      <span id={labelId} className="field-label">
        {label}
      </span>
      <div className="date-parts">
        {(detail === 'day' || detail === 'any') && (
          <TextField
            label={text('date.day')}
            labelHidden
            placeholder={text('date.day')}
            size="short"
            inputMode="numeric"
            maxLength={2}
            value={parts.day}
            isDisabled={isDisabled}
            onChange={(day) => change({ day })}
          />
        )}
        {detail !== 'year' && (
          <Select
            label={text('date.month')}
            labelHidden
            placeholder={text('date.month')}
            options={months}
            clearable
            value={parts.month === '' ? null : parts.month}
            isDisabled={isDisabled}
            onChange={(month) => change({ month: month ?? '' })}
          />
        )}
        <TextField
          label={text('date.year')}
          labelHidden
          placeholder={text('date.year')}
          size="short"
          inputMode="numeric"
          maxLength={4}
          value={parts.year}
          isDisabled={isDisabled}
          onChange={(year) => change({ year })}
        />
        {onCalendar !== undefined && (
          <div className="date-calendar">
            <Select
              label={text('date.calendar')}
              labelHidden
              options={CALENDARS.map((id) => ({ id, label: labels[id] }))}
              value={calendar}
              isDisabled={isDisabled}
              onChange={(chosen) => {
                const known = CALENDARS.find((id) => id === chosen);
                // What was typed stays as it was typed: it is now meant in the other calendar.
                if (known !== undefined) onCalendar(known, readParts(parts, detail, known).value);
              }}
            />
          </div>
        )}
      </div>
      {other !== undefined && !shown && <OtherDate other={other} typed={calendar} />}
      {shown && (
        <p className="field-error" role="alert">
          {text(`date.problem.${problem}`)}
        </p>
      )}
    </Group>
  );
}

/** The same time in the other calendar, in small print: never in place of what was typed. */
function OtherDate({ other, typed }: { readonly other: OtherCalendar; readonly typed: string }) {
  const text = useText();
  const { tag } = useLocaleInfo();
  const from = writtenDate(tag, other.from, other.calendar);
  const about = typed === 'lunar-hijri';
  if (other.to === undefined)
    return <p className="soft small">{text(about ? 'date.other.about' : 'date.other', { date: from })}</p>;
  const to = writtenDate(tag, other.to, other.calendar);
  return <p className="soft small">{text(about ? 'date.other.aboutSpan' : 'date.other.span', { from, to })}</p>;
}
