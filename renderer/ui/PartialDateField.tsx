import { useId, useMemo, useState } from 'react';
import { Group } from 'react-aria-components';
import { useLocaleInfo, useText } from '../text/text.tsx';
import { type DateDetail, type DateParts, partsOf, readParts } from './partial-date.ts';
import { Select } from './Select.tsx';
import { TextField } from './TextField.tsx';

export interface PartialDateFieldProps {
  readonly label: string;
  readonly detail: DateDetail;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` */
  readonly value: string | undefined;
  /** Told only of dates that the calendar has, and of undefined when there is none. */
  readonly onChange: (value: string | undefined) => void;
  readonly isDisabled?: boolean;
}

/** Day, month and year as three small fields, as many of them as are known. */
export function PartialDateField({ label, detail, value, onChange, isDisabled = false }: PartialDateFieldProps) {
  const text = useText();
  const labelId = useId();
  const { format } = useLocaleInfo();
  const [parts, setParts] = useState<DateParts>(() => partsOf(value));
  const [left, setLeft] = useState(false);
  const [given, setGiven] = useState(value);
  if (given !== value) {
    // Set from outside, for example by "today" or by clearing: what is typed gives way.
    setGiven(value);
    if (readParts(parts, detail).value !== value) setParts(partsOf(value));
  }
  const months = useMemo(() => {
    const names = new Intl.DateTimeFormat(format, { month: 'long', timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, month) => ({
      id: String(month + 1).padStart(2, '0'),
      label: names.format(Date.UTC(2024, month, 1)),
    }));
  }, [format]);

  const { problem } = readParts(parts, detail);
  const change = (changed: Partial<DateParts>) => {
    const next = { ...parts, ...changed };
    setParts(next);
    const read = readParts(next, detail).value;
    if (read !== value) {
      setGiven(read);
      onChange(read);
    }
  };
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
      </div>
      {shown && (
        <p className="field-error" role="alert">
          {text(`date.problem.${problem}`)}
        </p>
      )}
    </Group>
  );
}
