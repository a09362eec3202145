import { memo, useMemo } from 'react';
import { REPORT_LIMITS } from '../../../shared/report/limits.ts';
import { useSteady } from '../../hooks/steady.ts';
import { countryOptions } from '../../text/countries.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useNextLevel } from '../../ui/heading-level.ts';
import { KeptDayField } from '../../ui/KeptDayField.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { VisibleName } from '../../ui/VisibleName.tsx';
import { orNone } from '../editor/entries.ts';
import { WhenFields } from '../editor/WhenFields.tsx';
import { CheckList } from './CheckList.tsx';
import { CodesField, OpenCodeField } from './CodeFields.tsx';
import {
  asNumber,
  asObject,
  asObjects,
  asText,
  asTexts,
  changedBy,
  type Fields as FieldTable,
  filledCount,
  isFilled,
  isWhole,
  patched,
  type Section,
  type ValueField,
  valueAt,
} from './field.ts';
import { ListField } from './ListField.tsx';
import { PartField, SeveralPartsField } from './PartFields.tsx';
import { RecordField, SeveralRecordsField } from './RecordFields.tsx';
import { ChoiceField, ConfidenceField, DurationField, LanguageField, NumberField, WordsField } from './SmallFields.tsx';
import { namesIn, useSlice } from './slice.ts';
import { YES_NO } from './small-words.ts';
import { ZoneField } from './ZoneField.tsx';

export interface FieldsProps<Value extends object> {
  readonly value: Value;
  readonly fields: FieldTable;
  readonly onChange: (changed: Value) => void;
}

/** The fields of one part as a form: those that most parts have first, the others behind titles that say how much is in them. */
export function Fields<Value extends object>({ value, fields, onChange }: FieldsProps<Value>) {
  const set = useSteady<Parameters<SetField>, void>((field, next, parent) => {
    const changed = changedBy(value, field, next);
    onChange(field.kind === 'code' && field.parent !== undefined ? patched(changed, field.parent, parent) : changed);
  });
  return <FieldRows value={value} fields={fields} onSet={set} />;
}

/** `parent`: the listed code that an own term belongs to, where the field has a place for it. */
type SetField = (field: ValueField, next: unknown, parent?: string) => void;

interface FieldRowsProps {
  readonly value: object;
  readonly fields: FieldTable;
  readonly onSet: SetField;
}

/** A field is drawn again when its own value changes, and not for what is typed beside it. */
function FieldRows({ value, fields, onSet }: FieldRowsProps) {
  return (
    <div className="entry-fields">
      {fields.map((field) =>
        field.kind === 'section' ? (
          <FieldsSection key={field.label} value={value} section={field} onSet={onSet} />
        ) : (
          <FieldView
            key={field.name}
            field={field}
            at={valueAt(value, field.name)}
            parent={
              field.kind === 'code' && field.parent !== undefined
                ? orNone(asText(valueAt(value, field.parent)))
                : undefined
            }
            onSet={onSet}
          />
        ),
      )}
    </div>
  );
}

interface SectionProps {
  readonly value: object;
  readonly section: Section;
  readonly onSet: SetField;
}

function FieldsSection(props: SectionProps) {
  const names = useMemo(() => namesIn(props.section.fields), [props.section]);
  return <SectionView {...props} value={useSlice(props.value, names)} />;
}

const SectionView = memo(function SectionView({ value, section, onSet }: SectionProps) {
  const text = useText();
  const level = useNextLevel();
  return (
    <div className="entry-wide">
      <Disclosure
        level={level}
        title={text(section.label)}
        summary={countSummary(filledCount(value, section.fields), text)}
      >
        <FieldRows value={value} fields={section.fields} onSet={onSet} />
      </Disclosure>
    </div>
  );
});

function countSummary(count: number, text: ReturnType<typeof useText>) {
  return count === 0 ? undefined : text('field.filled', { count });
}

const WIDE: readonly ValueField['kind'][] = [
  'note',
  'date',
  'duration',
  'group',
  'list',
  'codes',
  'several-parts',
  'several-records',
];

function isWide(field: ValueField): boolean {
  return WIDE.includes(field.kind) || (field.kind === 'choice' && field.several === true);
}

interface FieldViewProps {
  readonly field: ValueField;
  readonly at: unknown;
  readonly parent: string | undefined;
  readonly onSet: SetField;
}

/** One field of a part. */
const FieldView = memo(function FieldView(props: FieldViewProps) {
  return (
    <div className={isWide(props.field) ? 'entry-wide' : 'entry-cell'}>
      <FieldControl {...props} />
    </div>
  );
});

function FieldControl({ field, at, parent, onSet }: FieldViewProps) {
  const text = useText();
  const format = useFormat();
  const label = text(field.label);
  const hint = field.hint === undefined ? undefined : text(field.hint);
  const described = hint === undefined ? {} : { description: hint };
  const set = (next: unknown) => onSet(field, next);
  const one = isFilled(at) ? asText(at) : undefined;
  switch (field.kind) {
    case 'short':
      return (
        <TextField
          label={label}
          maxLength={field.limit ?? REPORT_LIMITS.short}
          direction={field.direction ?? 'auto'}
          value={asText(at)}
          onChange={(next) => set(orNone(next))}
          {...described}
        />
      );
    case 'file-name':
      return <VisibleName name={asText(at)} />;
    case 'note':
      return (
        <TextArea
          label={label}
          rows={2}
          grows
          value={asText(at)}
          onChange={(next) => set(orNone(next))}
          {...described}
        />
      );
    case 'code':
      return (
        <OpenCodeField
          list={field.list}
          label={label}
          hint={hint}
          value={one}
          hasParent={field.parent !== undefined}
          parent={parent}
          onChange={(code, listed) => onSet(field, code, listed)}
        />
      );
    case 'codes':
      return <CodesField list={field.list} label={label} hint={hint} values={asTexts(at)} onChange={set} />;
    case 'choice':
      return field.several === true ? (
        <CheckList
          label={label}
          hint={hint}
          options={Object.entries(field.options).map(([id, key]) => ({ id, label: text(key) }))}
          values={asTexts(at)}
          onChange={set}
          nameOf={(code) => code}
        />
      ) : (
        <ChoiceField label={label} hint={hint} options={field.options} value={one} onChange={set} />
      );
    case 'yes-no':
      return <ChoiceField label={label} hint={hint} options={YES_NO} value={one} onChange={set} />;
    case 'flag':
      return (
        <Checkbox isSelected={at === true} onChange={(on) => set(on ? true : undefined)}>
          {label}
        </Checkbox>
      );
    case 'confidence':
      return <ConfidenceField label={label} hint={hint} value={asNumber(at)} onChange={set} />;
    case 'number':
      return (
        <NumberField
          label={label}
          hint={hint}
          least={field.least}
          most={field.most}
          whole={field.whole}
          value={asNumber(at)}
          onChange={set}
        />
      );
    case 'day':
      return <KeptDayField label={label} detail="day" value={one} onChange={set} />;
    case 'instant': {
      const instant = asNumber(at);
      return <p className="soft">{instant === undefined ? label : `${label}: ${format.dateTime(instant)}`}</p>;
    }
    case 'date':
      return (
        <fieldset className="plain-fieldset">
          <legend className="field-label">{label}</legend>
          {hint !== undefined && <p className="field-description">{hint}</p>}
          <WhenFields compact when={at === undefined ? undefined : asObject(at)} onChange={set} />
        </fieldset>
      );
    case 'duration':
      return <DurationField label={label} hint={hint} value={asObject(at)} onChange={set} />;
    case 'country':
      return (
        <ComboBox
          label={label}
          options={countryOptions(format)}
          value={one ?? null}
          onChange={(country) => set(country ?? undefined)}
          {...described}
        />
      );
    case 'language':
      return <LanguageField label={label} hint={hint} value={one} onChange={set} />;
    case 'zone':
      return <ZoneField label={label} hint={hint} value={one} onChange={set} />;
    case 'part':
      return <PartField to={field.to} label={label} hint={hint} value={one} onChange={set} />;
    case 'several-parts':
      return <SeveralPartsField to={field.to} label={label} hint={hint} values={asTexts(at)} onChange={set} />;
    case 'record':
      return <RecordField to={field.to} label={label} hint={hint} value={one} onChange={set} />;
    case 'several-records':
      return <SeveralRecordsField to={field.to} label={label} hint={hint} values={asTexts(at)} onChange={set} />;
    case 'words':
      return <WordsField label={label} hint={hint} values={asTexts(at)} onChange={set} />;
    case 'group':
      return (
        <fieldset className="plain-fieldset">
          <legend className="field-label">{label}</legend>
          <Fields value={asObject(at)} fields={field.fields} onChange={set} />
        </fieldset>
      );
    case 'list':
      return (
        <div className="sub-list">
          <p className="field-label">{label}</p>
          {hint !== undefined && <p className="field-description">{hint}</p>}
          <ListField
            entries={asObjects(at)}
            item={field.item}
            add={field.add}
            keyed={field.keyed === true}
            whole={(entry) => (isWhole(entry, field.fields) ? entry : undefined)}
            fields={field.fields}
            onChange={set}
          />
        </div>
      );
  }
}
