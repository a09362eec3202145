import { REPORT_LIMITS } from '../../../shared/report/limits.ts';
import type { ReportPlace } from '../../../shared/report/schema.ts';
import { countryOptions } from '../../text/countries.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { CodeSelect } from './CodeSelect.tsx';
import { Entry } from './Entry.tsx';
import { entryKey, orNone, withChanged, withEntry, without } from './entries.ts';

export interface PlacesSectionProps {
  readonly places: readonly ReportPlace[];
  readonly onChange: (places: ReportPlace[]) => void;
}

/** Where it happened; several places, also online. */
export function PlacesSection({ places, onChange }: PlacesSectionProps) {
  const text = useText();
  const format = useFormat();
  const countries = countryOptions(format);
  const change = (at: number, changed: ReportPlace) => onChange(withChanged(places, at, changed));
  return (
    <>
      {places.map((place, at) => (
        <Entry
          key={entryKey(place)}
          label={text('editor.place', { number: at + 1 })}
          onRemove={() => onChange(without(places, at))}
        >
          <TextField
            label={text('place.name')}
            description={text('place.name.hint')}
            maxLength={REPORT_LIMITS.short}
            value={place.name ?? ''}
            onChange={(name) => change(at, { name: orNone(name) })}
          />
          <ComboBox
            label={text('place.country')}
            options={countries}
            value={place.country ?? null}
            onChange={(country) => change(at, { country: country ?? undefined })}
          />
          <CodeSelect
            list="place-type"
            label={text('place.kind')}
            value={place.kind}
            onChange={(kind) => change(at, { kind })}
          />
          <CodeSelect
            list="place-precision"
            label={text('place.precision')}
            value={place.precision}
            onChange={(precision) => change(at, { precision })}
          />
          <TextArea
            label={text('editor.note')}
            rows={2}
            value={place.note ?? ''}
            onChange={(note) => change(at, { note: orNone(note) })}
          />
        </Entry>
      ))}
      <div>
        <Button size="small" onPress={() => onChange(withEntry(places, {}))}>
          {text('editor.place.add')}
        </Button>
      </div>
    </>
  );
}
