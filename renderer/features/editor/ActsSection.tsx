import { memo, useMemo, useState } from 'react';
import { ADD_ONS, type AddOn } from '../../../shared/report/act-shape.ts';
import { ACT_GROUPS, ACTS_BY_GROUP } from '../../../shared/report/acts.ts';
import { addOnsFor } from '../../../shared/report/add-ons-for.ts';
import type { ReportAct } from '../../../shared/report/schema.ts';
import { useSteady } from '../../hooks/steady.ts';
import { useCodes } from '../../text/codes.ts';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { ComboPicker } from '../../ui/ComboBox.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { ACT, ADD_ON_FIELDS, ADD_ON_LABELS } from '../fields/act-fields.ts';
import { OpenCodeField } from '../fields/CodeFields.tsx';
import { Fields } from '../fields/Fields.tsx';
import { filledCount, isFilled, patched } from '../fields/field.ts';
import { type EntryFormProps, ListField } from '../fields/ListField.tsx';
import { newPartKey } from '../writing/part-key.ts';

export interface ActsSectionProps {
  readonly acts: readonly ReportAct[];
  readonly onChange: (acts: ReportAct[]) => void;
  readonly onRemoving: (entry: ReportAct) => string | null;
}

const isAct = (value: object): value is ReportAct => 'act' in value && typeof value.act === 'string';

/** What was done, act by act: each with its own people, time, place and words, as far as they are known. */
export function ActsSection({ acts, onChange, onRemoving }: ActsSectionProps) {
  const add = useSteady((act: string, parent?: string) =>
    onChange([...acts, { key: newPartKey(), act, ...(parent === undefined ? {} : { parent }) }]),
  );
  return (
    <ListField
      entries={acts}
      fields={ACT}
      item="act.item"
      add={null}
      keyed
      whole={(value) => (isAct(value) ? value : undefined)}
      onChange={onChange}
      onRemoving={onRemoving}
      adding={<ActPicker onAdd={add} />}
      form={ActForm}
    />
  );
}

interface ActPickerProps {
  readonly onAdd: (act: string, parent?: string) => void;
}

/** Every kind of act, found by typing; its list is long, so it is drawn once. */
const ActPicker = memo(function ActPicker({ onAdd }: ActPickerProps) {
  const text = useText();
  const { labels, label } = useCodes();
  const groups = useMemo(
    () =>
      ACT_GROUPS.map((group) => ({
        id: group,
        label: labels[group],
        options: Object.keys(ACTS_BY_GROUP[group]).map((code) => ({ id: code, label: label(code) })),
      })),
    [labels, label],
  );
  return (
    <>
      <ComboPicker
        label={text('editor.acts.add')}
        placeholder={text('editor.acts.search')}
        groups={groups}
        onPick={onAdd}
      />
      <OwnAct onAdd={onAdd} />
    </>
  );
});

/** An act that the list does not have, under the listed one that it is nearest to. */
function OwnAct({ onAdd }: ActPickerProps) {
  const text = useText();
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <div>
        <Button kind="quiet" size="small" onPress={() => setOpen(true)}>
          {text('editor.acts.own')}
        </Button>
      </div>
    );
  return (
    <OpenCodeField
      list="act"
      label={text('act.kind')}
      value={undefined}
      hasParent
      onChange={(act, parent) => {
        if (act === undefined) return;
        onAdd(act, parent);
        setOpen(false);
      }}
    />
  );
}

/** One act: what every act has, then the questions that this kind calls for, then those that can be added. */
function ActForm({ entry: act, onChange }: EntryFormProps<ReportAct>) {
  const text = useText();
  const [byHand, setByHand] = useState<readonly AddOn[]>([]);
  const called = addOnsFor(act.act, act.parent);
  const shown = ADD_ONS.filter((name) => called.includes(name) || byHand.includes(name) || isFilled(act[name]));
  const others = ADD_ONS.filter((name) => !shown.includes(name));
  const changeAddOn = useSteady((name: AddOn, changed: object) => onChange(patched(act, name, changed)));
  return (
    <>
      <Fields value={act} fields={ACT} onChange={onChange} />
      {shown.length > 0 && <p className="field-label">{text('act.addons')}</p>}
      {shown.map((name) => (
        <AddOnFields key={name} name={name} value={act[name]} byHand={byHand.includes(name)} onChange={changeAddOn} />
      ))}
      {others.length > 0 && (
        <Disclosure level={4} title={text('act.addons.more')}>
          <div className="row">
            {others.map((name) => (
              <Button key={name} size="small" onPress={() => setByHand([...byHand, name])}>
                {text(ADD_ON_LABELS[name])}
              </Button>
            ))}
          </div>
        </Disclosure>
      )}
    </>
  );
}

interface AddOnFieldsProps {
  readonly name: AddOn;
  readonly value: object | undefined;
  /** Asked for by the author: open from the beginning. */
  readonly byHand: boolean;
  readonly onChange: (name: AddOn, changed: object) => void;
}

const AddOnFields = memo(function AddOnFields({ name, value = {}, byHand, onChange }: AddOnFieldsProps) {
  const text = useText();
  const count = filledCount(value, ADD_ON_FIELDS[name]);
  return (
    <Disclosure
      level={4}
      title={text(ADD_ON_LABELS[name])}
      defaultExpanded={byHand}
      summary={count === 0 ? undefined : text('field.filled', { count })}
    >
      <Fields value={value} fields={ADD_ON_FIELDS[name]} onChange={(changed) => onChange(name, changed)} />
    </Disclosure>
  );
});
