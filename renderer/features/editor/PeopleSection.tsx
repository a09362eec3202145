import { REPORT_LIMITS } from '../../../shared/report/limits.ts';
import type { ReportPerson } from '../../../shared/report/schema.ts';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { CodeSelect } from './CodeSelect.tsx';
import { Entry } from './Entry.tsx';
import { entryKey, orNone, withChanged, withEntry, without } from './entries.ts';

export interface PeopleSectionProps {
  readonly people: readonly ReportPerson[];
  readonly onChange: (people: ReportPerson[]) => void;
}

/** Who was there, who did it, who was harmed: each with a role. */
export function PeopleSection({ people, onChange }: PeopleSectionProps) {
  const text = useText();
  const change = (at: number, changed: ReportPerson) => onChange(withChanged(people, at, changed));
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
          <CodeSelect
            list="role"
            label={text('person.role')}
            value={person.role}
            onChange={(role) => change(at, { role })}
          />
          <Checkbox
            isSelected={person.unidentified === true}
            onChange={(on) => change(at, { unidentified: on ? true : undefined })}
          >
            {text('person.unidentified')}
          </Checkbox>
          <CodeSelect
            list="actor-type"
            label={text('person.actorType')}
            value={person.actorType}
            onChange={(actorType) => change(at, { actorType })}
          />
          <CodeSelect
            list="degree"
            label={text('person.degree')}
            value={person.degree}
            onChange={(degree) => change(at, { degree })}
          />
          <CodeSelect
            list="relation"
            label={text('person.relation')}
            value={person.relation}
            onChange={(relation) => change(at, { relation })}
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
        <Button size="small" onPress={() => onChange(withEntry(people, {}))}>
          {text('editor.person.add')}
        </Button>
      </div>
    </>
  );
}
