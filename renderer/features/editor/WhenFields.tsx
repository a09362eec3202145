import { useState } from 'react';
import { type Calendar, fromGregorian } from '../../../shared/calendar.ts';
import { REPORT_LIMITS } from '../../../shared/report/limits.ts';
import type { FuzzyDate } from '../../../shared/report/schema.ts';
import { calendarOf } from '../../../shared/text/languages.ts';
import { useLocaleInfo, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useNextLevel } from '../../ui/heading-level.ts';
import { PartialDateField } from '../../ui/PartialDateField.tsx';
import { dayOf, dayText, isDateOf } from '../../ui/partial-date.ts';
import { TextField } from '../../ui/TextField.tsx';
import { CodesField } from '../fields/CodeFields.tsx';
import { OWN_ZONE, ZoneField } from '../fields/ZoneField.tsx';
import { AnchorFields } from './AnchorFields.tsx';
import { CodeSelect } from './CodeSelect.tsx';
import { clockChange } from './clock-change.ts';
import { Entry } from './Entry.tsx';
import { orNone } from './entries.ts';
import {
  canHaveEnd,
  clockOf,
  type DateEnds,
  type DateForm,
  dateForm,
  END_PRECISIONS,
  firstLabel,
  orNoDate,
  withoutEmpty,
  withPrecision,
  withToPrecision,
} from './fuzzy-form.ts';

export interface WhenFieldsProps {
  readonly when: FuzzyDate | undefined;
  readonly onChange: (when: FuzzyDate | undefined) => void;
  /** Fewer words around it, inside another entry. */
  readonly compact?: boolean;
}

const OFFSET = /^[+-](0\d|1[0-4]):[0-5]\d$/;
const DAY_MS = 86_400_000;

/** A date as exact as it is known: the choice of how exact decides which fields are there. */
export function WhenFields({ when, onChange, compact = false }: WhenFieldsProps) {
  const text = useText();
  const level = useNextLevel();
  const form = dateForm(when);
  const { tag } = useLocaleInfo();
  // Before anything is typed it is the calendar that people of this language count in.
  const [wanted, setWanted] = useState<string>(calendarOf(tag));
  const ends = when === undefined ? [] : [when, ...(when.or ?? [])];
  const dated = ends.some(({ from, to }) => from !== undefined || to !== undefined);
  const calendar = when?.calendar ?? (dated ? 'gregorian' : wanted);
  const change = (changed: FuzzyDate, typedIn = calendar) => {
    const next = { ...when, ...changed };
    onChange(orNoDate({ ...next, calendar: typedIn === 'gregorian' ? undefined : typedIn }));
  };
  /** @param typed what the field says in the chosen calendar; the other field's date stays if that calendar has it */
  const changeCalendar = (chosen: Calendar, typed: Pick<FuzzyDate, 'from' | 'to'>) => {
    setWanted(chosen);
    const stays = (date: string | undefined) => (date !== undefined && isDateOf(chosen, date) ? date : undefined);
    const or = when?.or?.map((one) => withoutEmpty({ ...one, from: stays(one.from), to: stays(one.to) }));
    change({ from: stays(when?.from), to: stays(when?.to), or, ...typed }, chosen);
  };
  const quick = (days: number) => {
    const day = dayOf(Date.now() - days * DAY_MS);
    const { or: _, toPrecision: __, ...one } = when ?? {};
    const exact = withPrecision(one, 'exact-day');
    const own = calendarOf(tag);
    const inOwn = own === 'gregorian' ? undefined : fromGregorian(own, day);
    const typed = inOwn === undefined ? { from: day } : { from: dayText(inOwn), calendar: own };
    const { calendar: ___, ...rest } = exact ?? {};
    setWanted(own);
    onChange({ ...rest, ...typed, zone: when?.zone ?? OWN_ZONE });
  };
  const partOfDay = (
    <CodeSelect
      list="part-of-day"
      label={text('when.partOfDay')}
      value={when?.partOfDay}
      onChange={(part) => change({ partOfDay: part })}
    />
  );
  const zone = (
    <ZoneField
      label={text('when.zone')}
      hint={text('when.zone.hint')}
      value={when?.zone}
      onChange={(chosen) => change({ zone: chosen })}
    />
  );
  const told = (
    <TextField
      label={text('when.asTold')}
      description={text('when.asTold.hint')}
      maxLength={REPORT_LIMITS.short}
      value={when?.asTold ?? ''}
      onChange={(asTold) => change({ asTold: orNone(asTold) })}
    />
  );
  const anchor = <AnchorFields when={when} onChange={onChange} />;
  const inMore = [
    when?.offset,
    when?.basis,
    when?.toPrecision,
    when?.or,
    when?.doubted,
    ...(when?.precision === 'relative' && !compact ? [] : [when?.anchor]),
    ...(compact ? [when?.partOfDay, when?.zone, when?.asTold] : []),
  ];
  const hidden = inMore.filter((value) => value !== undefined).length;
  return (
    <>
      <div className="row row-bottom">
        <div className="grow">
          <CodeSelect
            list="date-precision"
            label={text('when.precision')}
            value={when?.precision}
            onChange={(precision) => onChange(withPrecision(when, precision))}
          />
        </div>
        {!compact && (
          <>
            <Button onPress={() => quick(0)}>{text('when.today')}</Button>
            <Button onPress={() => quick(1)}>{text('when.yesterday')}</Button>
          </>
        )}
      </div>
      {(form.from !== null || form.to !== null) && (
        <div className="row row-top">
          {form.from !== null && (
            <>
              <PartialDateField
                key={`from ${form.from}`}
                label={text(firstLabel(when))}
                detail={form.from}
                value={when?.from}
                onChange={(from) => change({ from })}
                calendar={calendar}
                onCalendar={(chosen, from) => changeCalendar(chosen, { from })}
              />
              {form.time !== null && (
                <ClockField
                  key={`from ${form.time}`}
                  label={text('when.time')}
                  value={when?.fromTime}
                  onChange={(fromTime) => change({ fromTime })}
                />
              )}
            </>
          )}
          {form.to !== null && (
            <>
              <PartialDateField
                key={`to ${form.to}`}
                label={text(form.from === null ? 'when.date' : 'when.to')}
                detail={form.to}
                value={when?.to}
                onChange={(to) => change({ to })}
                calendar={calendar}
                onCalendar={form.from === null ? (chosen, to) => changeCalendar(chosen, { to }) : undefined}
              />
              {form.toTime !== null && (
                <ClockField
                  key={`to ${form.toTime}`}
                  label={text('when.time')}
                  value={when?.toTime}
                  onChange={(toTime) => change({ toTime })}
                />
              )}
            </>
          )}
        </div>
      )}
      {when !== undefined && <ClockNotices when={when} />}
      {!compact && (
        <>
          {(form.partOfDay || form.zone) && (
            <div className="two">
              {form.partOfDay && partOfDay}
              {form.zone && zone}
            </div>
          )}
          {told}
          {when?.precision === 'relative' && anchor}
        </>
      )}
      <Disclosure
        level={level}
        title={text('when.more')}
        summary={hidden === 0 ? undefined : text('field.filled', { count: hidden })}
      >
        <div className="entry-fields">
          {compact && form.partOfDay && partOfDay}
          {compact && form.zone && zone}
          {compact && told}
          {when !== undefined && (canHaveEnd(when.precision) || when.toPrecision !== undefined) && (
            <CodeSelect
              list="date-precision"
              only={END_PRECISIONS}
              label={text('when.toPrecision')}
              description={text('when.toPrecision.hint')}
              value={when.toPrecision}
              onChange={(code) => onChange(withToPrecision(when, code))}
            />
          )}
          {form.zone && <OffsetField value={when?.offset} onChange={(offset) => change({ offset })} />}
          {form.zone && (
            <CodesField
              list="date-part"
              label={text('when.doubted')}
              hint={text('when.doubted.hint')}
              values={when?.doubted ?? []}
              onChange={(parts) => change({ doubted: parts.length === 0 ? undefined : [...parts] })}
            />
          )}
          <CodeSelect
            list="basis"
            label={text('when.basis')}
            value={when?.basis}
            onChange={(basis) => change({ basis })}
          />
        </div>
        {when !== undefined && (form.from !== null || form.to !== null) && (
          <OtherDays
            form={form}
            calendar={calendar}
            or={when.or ?? NONE}
            onChange={(or) => change({ or: or.length === 0 ? undefined : [...or] })}
          />
        )}
        {(compact || when?.precision !== 'relative') && anchor}
      </Disclosure>
    </>
  );
}

const NONE: readonly DateEnds[] = [];

interface OtherDaysProps {
  readonly form: DateForm;
  readonly calendar: string;
  readonly or: readonly DateEnds[];
  readonly onChange: (or: readonly DateEnds[]) => void;
}

/** Other days that it may have been. One that is asked for and empty is on the screen alone. */
function OtherDays({ form, calendar, or, onChange }: OtherDaysProps) {
  const text = useText();
  const [asked, setAsked] = useState(0);
  const shown = Math.max(asked, or.length);
  const put = (place: number, one: DateEnds) => {
    const next = Array.from({ length: shown }, (_, at) => (at === place ? one : (or[at] ?? {})));
    // What is empty at the end is not kept; in between it holds its place.
    setAsked(shown);
    onChange(next.slice(0, next.findLastIndex((each) => Object.keys(each).length > 0) + 1));
  };
  return (
    <fieldset className="plain-fieldset">
      <legend className="field-label">{text('when.or')}</legend>
      <p className="field-description">{text('when.or.hint')}</p>
      {Array.from({ length: shown }, (_, place) => {
        const one = or[place] ?? {};
        const label = text('when.or.entry', { number: place + 1 });
        const set = (changed: DateEnds) => put(place, withoutEmpty({ ...one, ...changed }));
        return (
          <Entry
            // biome-ignore lint/suspicious/noArrayIndexKey: what is typed follows the value of its place
            key={place}
            label={label}
            onRemove={() => {
              setAsked(shown - 1);
              onChange(or.filter((_, at) => at !== place));
            }}
          >
            <div className="row row-top">
              {form.from !== null && (
                <>
                  <PartialDateField
                    label={text(form.to === null ? 'when.date' : 'when.from')}
                    detail={form.from}
                    value={one.from}
                    onChange={(from) => set({ from })}
                    calendar={calendar}
                  />
                  {form.time !== null && (
                    <ClockField
                      label={text('when.time')}
                      value={one.fromTime}
                      onChange={(fromTime) => set({ fromTime })}
                    />
                  )}
                </>
              )}
              {form.to !== null && (
                <>
                  <PartialDateField
                    label={text(form.from === null ? 'when.date' : 'when.to')}
                    detail={form.to}
                    value={one.to}
                    onChange={(to) => set({ to })}
                    calendar={calendar}
                  />
                  {form.toTime !== null && (
                    <ClockField label={text('when.time')} value={one.toTime} onChange={(toTime) => set({ toTime })} />
                  )}
                </>
              )}
            </div>
          </Entry>
        );
      })}
      {shown < REPORT_LIMITS.alternatives && (
        <Button size="small" onPress={() => setAsked(shown + 1)}>
          {text('when.or.add')}
        </Button>
      )}
    </fieldset>
  );
}

function ClockField(props: {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}) {
  const text = useText();
  const [typed, setTyped] = useState(props.value ?? '');
  const [left, setLeft] = useState(false);
  const [given, setGiven] = useState(props.value);
  if (given !== props.value) {
    // Set from outside: what is typed gives way.
    setGiven(props.value);
    if (clockOf(typed) !== props.value) setTyped(props.value ?? '');
  }
  const wrong = typed.trim() !== '' && clockOf(typed) === undefined;
  return (
    <TextField
      label={props.label}
      size="short"
      direction="ltr"
      placeholder="14:30"
      maxLength={8}
      value={typed}
      error={left && wrong ? text('when.time.wrong') : undefined}
      onBlur={() => {
        setLeft(true);
        setTyped(clockOf(typed) ?? typed);
      }}
      onChange={(next) => {
        setTyped(next);
        setGiven(clockOf(next));
        props.onChange(clockOf(next));
      }}
    />
  );
}

/** The distance from UTC that a document gives, as it is kept: `+03:00`. */
function OffsetField(props: {
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}) {
  const text = useText();
  const [typed, setTyped] = useState(props.value ?? '');
  const plain = typed.trim().replace('\u2212', '-');
  return (
    <TextField
      label={text('when.offset')}
      description={text('when.offset.hint')}
      direction="ltr"
      maxLength={6}
      value={typed}
      error={plain !== '' && plain.length >= 6 && !OFFSET.test(plain) ? text('when.offset.wrong') : undefined}
      onChange={(next) => {
        setTyped(next);
        const offset = next.trim().replace('\u2212', '-');
        props.onChange(OFFSET.test(offset) ? offset : undefined);
      }}
    />
  );
}

/** A clock time that the clocks of the place skipped or showed twice: said, never corrected; on each of the days that it may have been. */
function ClockNotices({ when }: { readonly when: FuzzyDate }) {
  const text = useText();
  const { from, fromTime, to, toTime, or = [], ...common } = when;
  const said = [{ from, fromTime, to, toTime }, ...or].flatMap((ends) =>
    (['from', 'to'] as const).flatMap((end) => {
      const change = clockChange({ ...common, ...ends }, end);
      const time = end === 'from' ? ends.fromTime : ends.toTime;
      return change === null ? [] : [text(change === 'skipped' ? 'when.skipped' : 'when.twice', { time: time ?? '' })];
    }),
  );
  return [...new Set(said)].map((notice) => (
    <p key={notice} className="clock-notice" role="status">
      {notice}
    </p>
  ));
}
