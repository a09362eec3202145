import { useState } from 'react';
import { ComboBox as AriaComboBox, Button, Input, ListBox, Popover } from 'react-aria-components';
import { useText } from '../../text/text.tsx';
import { FieldLabel, FieldNotes, QUIET_INPUT } from '../../ui/Field.tsx';
import { OptionRow } from '../../ui/Select.tsx';
import { zonesFor } from './towns.ts';

export const OWN_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

export interface ZoneFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string | undefined;
  readonly onChange: (zone: string | undefined) => void;
}

const shown = (zone: string | undefined) => (zone ?? '').replaceAll('_', ' ');

/** The time zone of a place, found by the name of the zone or of a town. */
export function ZoneField({ label, hint, value, onChange }: ZoneFieldProps) {
  const text = useText();
  const [typed, setTyped] = useState(shown(value));
  const [given, setGiven] = useState(value);
  if (given !== value) {
    setGiven(value);
    setTyped(shown(value));
  }
  const zones = zonesFor(typed === shown(value) ? '' : typed, OWN_ZONE);
  const all = value === undefined || zones.includes(value) ? zones : [value, ...zones];
  return (
    <AriaComboBox
      className="field"
      menuTrigger="focus"
      allowsEmptyCollection
      validationBehavior="aria"
      items={all.map((zone) => ({ id: zone, label: shown(zone) }))}
      defaultFilter={() => true}
      value={value ?? null}
      inputValue={typed}
      onInputChange={(next) => {
        setTyped(next);
        if (next === '' && value !== undefined) onChange(undefined);
      }}
      onChange={(key) => {
        const zone = key === null ? undefined : String(key);
        setTyped(shown(zone));
        if (zone !== value) onChange(zone);
      }}
      onBlur={() => setTyped(shown(value))}
    >
      <FieldLabel label={label} labelHidden={false} />
      <div className="combo">
        <Input {...QUIET_INPUT} className="input" dir="ltr" />
        <Button className="combo-button" aria-label={text('common.options')}>
          <span aria-hidden="true" className="chevron" />
        </Button>
      </div>
      <FieldNotes description={hint} error={undefined} />
      <Popover className="popover">
        <ListBox className="listbox" renderEmptyState={() => <p className="listbox-empty">{text('common.noMatch')}</p>}>
          {(option: { readonly id: string; readonly label: string }) => <OptionRow option={option} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
