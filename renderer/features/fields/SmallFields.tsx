import { useState } from 'react';
import { REPORT_LIMITS } from '../../../shared/report/limits.ts';
import { useHalfTyped } from '../../app/session.ts';
import type { MessageKey } from '../../text/catalogue.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { orNone } from '../editor/entries.ts';
import { asNumber, asText, isFilled, valueAt } from './field.ts';
import { CONFIDENCE, isUnit, numberOf, UNIT_LABELS, UNITS, type Unit, unitFor } from './small-words.ts';

interface Labelled {
  readonly label: string;
  readonly hint?: string | undefined;
}
const described = (hint: string | undefined) => (hint === undefined ? {} : { description: hint });

export interface ChoiceFieldProps extends Labelled {
  readonly options: Readonly<Record<string, MessageKey>>;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

/** One of a few words, or nothing. */
export function ChoiceField({ label, hint, options, value, onChange }: ChoiceFieldProps) {
  const text = useText();
  return (
    <Select
      label={label}
      clearable
      options={Object.entries(options).map(([id, key]) => ({ id, label: text(key) }))}
      value={value ?? null}
      onChange={(next) => onChange(next ?? undefined)}
      {...described(hint)}
    />
  );
}

/** How sure the author is, in words. */
export function ConfidenceField(
  props: Labelled & { readonly value: number | undefined; readonly onChange: (value: number | undefined) => void },
) {
  const text = useText();
  return (
    <Select
      label={props.label}
      clearable
      options={CONFIDENCE.map((key, at) => ({ id: String(at), label: text(key) }))}
      value={props.value === undefined ? null : String(props.value)}
      onChange={(next) => props.onChange(next === null ? undefined : Number(next))}
      {...described(props.hint)}
    />
  );
}

export interface NumberFieldProps extends Labelled {
  readonly least: number;
  readonly most: number;
  readonly whole?: boolean | undefined;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

/** A number as people type it, in any digits, with a point or a comma; nothing else is kept. */
export function NumberField({ label, hint, least, most, whole = false, value, onChange }: NumberFieldProps) {
  const text = useText();
  const format = useFormat();
  const [typed, setTyped] = useState(value === undefined ? '' : String(value));
  const [given, setGiven] = useState(value);
  if (given !== value) {
    setGiven(value);
    if (numberOf(typed) !== value) setTyped(value === undefined ? '' : String(value));
  }
  const fits = (number: number | undefined): number is number =>
    number !== undefined && number >= least && number <= most && (!whole || Number.isInteger(number));
  const wrong = typed.trim() !== '' && !fits(numberOf(typed));
  return (
    <TextField
      label={label}
      inputMode="decimal"
      direction="ltr"
      maxLength={20}
      value={typed}
      error={wrong ? text('field.number.wrong', { least: format.number(least), most: format.number(most) }) : undefined}
      onChange={(next) => {
        setTyped(next);
        const number = numberOf(next);
        const kept = fits(number) ? number : undefined;
        setGiven(kept);
        if (kept !== value) onChange(kept);
      }}
      {...described(hint)}
    />
  );
}

/** How long it lasted, as it was told; a bound that nobody gave is not there. Minutes inside. */
export function DurationField({
  label,
  value,
  onChange,
}: Labelled & { readonly value: object; readonly onChange: (value: object) => void }) {
  const text = useText();
  const least = asNumber(valueAt(value, 'least'));
  const most = asNumber(valueAt(value, 'most'));
  const [unit, setUnit] = useState<Unit>(() => unitFor(least, most));
  const change = (name: string, next: unknown) => onChange({ ...value, [name]: next });
  const inUnit = (minutes: number | undefined) => (minutes === undefined ? undefined : minutes / UNITS[unit]);
  const inMinutes = (amount: number | undefined) =>
    amount === undefined ? undefined : Math.round(amount * UNITS[unit]);
  return (
    <fieldset className="plain-fieldset">
      <legend className="field-label">{label}</legend>
      <TextField
        label={text('duration.asTold')}
        description={text('duration.asTold.hint')}
        maxLength={REPORT_LIMITS.short}
        value={asText(valueAt(value, 'asTold'))}
        onChange={(next) => change('asTold', orNone(next))}
      />
      <div className="row row-top">
        <NumberField
          key={`least ${unit}`}
          label={text('field.atLeast')}
          least={0}
          most={100_000_000 / UNITS[unit]}
          value={inUnit(least)}
          onChange={(amount) => change('least', inMinutes(amount))}
        />
        <NumberField
          key={`most ${unit}`}
          label={text('field.atMost')}
          least={0}
          most={100_000_000 / UNITS[unit]}
          value={inUnit(most)}
          onChange={(amount) => change('most', inMinutes(amount))}
        />
        <Select
          label={text('duration.unit')}
          size="short"
          options={Object.entries(UNIT_LABELS).map(([id, key]) => ({ id, label: text(key) }))}
          value={unit}
          onChange={(next) => {
            if (isUnit(next)) setUnit(next);
          }}
        />
      </div>
      <Checkbox isSelected={valueAt(value, 'about') === true} onChange={(on) => change('about', on ? true : undefined)}>
        {text('duration.about')}
      </Checkbox>
    </fieldset>
  );
}

/** Languages that the field meets first; any other tag is kept as it is. */
const LANGUAGES =
  'az ru tr fa en ka hy ku ckb tly lez ar uk be kk uz tk tg ky de fr nl sv no da fi pl cs sk lt lv et ro hu it es pt el he ur hi zh'.split(
    ' ',
  );

export function LanguageField(
  props: Labelled & {
    readonly value: string | undefined;
    readonly onChange: (value: string | undefined) => void;
  },
) {
  const format = useFormat();
  const tags = props.value === undefined || LANGUAGES.includes(props.value) ? LANGUAGES : [...LANGUAGES, props.value];
  return (
    <ComboBox
      label={props.label}
      options={tags.map((tag) => ({ id: tag, label: format.language(tag) }))}
      value={props.value ?? null}
      onChange={(next) => props.onChange(next ?? undefined)}
      {...described(props.hint)}
    />
  );
}

/** Words of one's own, one after the other. */
export function WordsField(
  props: Labelled & { readonly values: readonly string[]; readonly onChange: (values: readonly string[]) => void },
) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const add = () => {
    const word = typed.trim();
    if (isFilled(word) && !props.values.includes(word)) props.onChange([...props.values, word]);
    setTyped('');
  };
  useHalfTyped(typed, add);
  return (
    <div className="field">
      <Chips
        items={props.values.map((word) => ({ id: word, label: word }))}
        onRemove={(id) => props.onChange(props.values.filter((word) => word !== id))}
      />
      <TextField
        label={props.label}
        maxLength={REPORT_LIMITS.short}
        value={typed}
        onChange={setTyped}
        onSubmit={add}
        trailing={
          <Button size="small" isDisabled={typed.trim() === ''} onPress={add}>
            {text('common.add')}
          </Button>
        }
        {...described(props.hint)}
      />
    </div>
  );
}
