import { REPORT_LIMITS } from '../../../shared/report/limits.ts';
import type { ReportPerson } from '../../../shared/report/schema.ts';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { CodeSelect } from '../editor/CodeSelect.tsx';
import { Entry } from '../editor/Entry.tsx';
import { entryKey, orNone, withChanged, withEntry, without } from '../editor/entries.ts';
import { newPartKey } from './part-key.ts';

/** Who was there, known by name or by a jacket. */
export function WhoQuestion(props: {
  readonly people: readonly ReportPerson[];
  readonly onChange: (people: ReportPerson[]) => void;
}) {
  const text = useText();
  const { people, onChange } = props;
  const change = (at: number, changed: Partial<ReportPerson>) => onChange(withChanged(people, at, changed));
  return (
    <>
      {people.map((person, at) => (
        <Entry
          key={entryKey(person)}
          label={text('editor.person', { number: at + 1 })}
          onRemove={() => onChange(without(people, at))}
        >
          <TextField
            label={text('person.name')}
            maxLength={REPORT_LIMITS.short}
            value={person.name ?? ''}
            onChange={(name) => change(at, { name: orNone(name) })}
          />
          <Checkbox
            isSelected={person.unidentified ?? false}
            onChange={(unidentified) => change(at, { unidentified: unidentified ? true : undefined })}
          >
            {text('person.unidentified')}
          </Checkbox>
          <CodeSelect
            list="role"
            label={text('person.role')}
            value={person.role}
            onChange={(role) => change(at, { role })}
          />
          <TextArea
            label={text('person.description')}
            rows={2}
            value={person.description ?? ''}
            onChange={(description) => change(at, { description: orNone(description) })}
          />
        </Entry>
      ))}
      <div>
        <Button onPress={() => onChange(withEntry(people, { key: newPartKey() }))}>{text('editor.person.add')}</Button>
      </div>
    </>
  );
}
