import { REPORT_LIMITS } from '../../../shared/report/limits.ts';
import type { ReportPlace } from '../../../shared/report/schema.ts';
import { countryOptions } from '../../text/countries.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { CodeSelect } from '../editor/CodeSelect.tsx';
import { Entry } from '../editor/Entry.tsx';
import { entryKey, orNone, withChanged, withEntry, without } from '../editor/entries.ts';
import { newPartKey } from './part-key.ts';

/** Where: in the author's words, and the country. A second place where it happened in two. */
export function WhereQuestion(props: {
  readonly places: readonly ReportPlace[];
  readonly onChange: (places: ReportPlace[]) => void;
}) {
  const text = useText();
  const format = useFormat();
  const { places, onChange } = props;
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
            options={countryOptions(format)}
            value={place.country ?? null}
            onChange={(country) => change(at, { country: country ?? undefined })}
          />
          <CodeSelect
            list="place-type"
            label={text('place.kind')}
            value={place.kind}
            onChange={(kind) => change(at, { kind })}
          />
        </Entry>
      ))}
      <div>
        <Button onPress={() => onChange(withEntry(places, { key: newPartKey() }))}>
          {text(places.length === 0 ? 'editor.place.add' : 'guided.where.another')}
        </Button>
      </div>
    </>
  );
}
