import { useState } from 'react';
import type { ReportPerson } from '../../../shared/report/schema.ts';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Fields } from '../fields/Fields.tsx';
import { type EntryFormProps, ListField } from '../fields/ListField.tsx';
import { type LineWords, summaryOf } from '../fields/lines.ts';
import { useParts } from '../fields/parts.ts';
import { RecordSearch, recordWords, useRecordNames } from '../fields/RecordFields.tsx';
import { PERSON } from '../fields/report-fields.ts';
import { SeenBefore } from '../patterns/SeenBefore.tsx';
import { RecordDialog } from '../people/RecordDialog.tsx';

export interface PeopleSectionProps {
  readonly people: readonly ReportPerson[];
  readonly onChange: (people: ReportPerson[]) => void;
  readonly onRemoving: (entry: ReportPerson) => string | null;
}

/** Who was there, who did it, who was harmed: each with a role, recorded for all reports or only in this one. */
export function PeopleSection({ people, onChange, onRemoving }: PeopleSectionProps) {
  return (
    <ListField<ReportPerson>
      entries={people}
      fields={PERSON}
      item="editor.person"
      add="editor.person.add"
      keyed
      whole={(value) => value}
      onChange={onChange}
      onRemoving={onRemoving}
      summary={inOneLine}
      form={PersonForm}
    />
  );
}

/** Named as the lists name them, then what the report says of them. */
function inOneLine(person: ReportPerson, words: LineWords): string {
  return words.format.facts([
    words.nameOf(person.key ?? '') ?? '',
    summaryOf({ ...person, name: undefined }, PERSON, words, 3),
  ]);
}

function PersonForm({ entry: person, onChange }: EntryFormProps<ReportPerson>) {
  const text = useText();
  const { author, setAuthor } = useParts();
  const { key } = person;
  return (
    <>
      <PersonLink person={person} onChange={onChange} />
      {setAuthor !== null && key !== undefined && (
        <Checkbox isSelected={author === key} onChange={(on) => setAuthor(on ? key : undefined)}>
          {text('person.me')}
        </Checkbox>
      )}
      <Fields value={person} fields={PERSON} onChange={onChange} />
      <SeenBefore names={person.person === undefined && person.name !== undefined ? [person.name] : []} />
    </>
  );
}

/** Which recorded person or group it is, if any. The record and what this report says about them stay apart. */
function PersonLink(props: { readonly person: ReportPerson; readonly onChange: (person: ReportPerson) => void }) {
  const { person, onChange } = props;
  const text = useText();
  const [opened, setOpened] = useState(false);
  const [group, setGroup] = useState(person.group !== undefined);
  const id = person.person ?? person.group;
  const kind = person.group === undefined ? 'person' : 'group';
  const { recordNames } = useParts();
  const now = useRecordNames(id === undefined ? [] : [id]);
  if (id === undefined)
    return (
      <div className="person-link">
        <RecordSearch
          kind={group ? 'group' : 'person'}
          label={text(group ? 'person.linkGroup' : 'person.link')}
          hint={text('person.link.hint')}
          without={[]}
          mayCreate
          onPick={(found) =>
            onChange(
              group
                ? { ...person, group: found.id, person: undefined }
                : { ...person, person: found.id, group: undefined },
            )
          }
        />
        <Checkbox isSelected={group} onChange={setGroup}>
          {text('person.isGroup')}
        </Checkbox>
      </div>
    );
  const name = now[id];
  // A form that was open while the record was deleted knows its name still; one that is opened later has it in the report.
  const known = person.name ?? (recordNames[id] || undefined);
  return (
    <div className="person-link row">
      {name === null ? (
        <span>
          {known === undefined ? text('person.link.deleted') : text('person.link.deleted.named', { name: known })}
        </span>
      ) : (
        <>
          <span>
            <span className="soft">{text('person.linked')}</span>{' '}
            <bdi>{name === undefined ? '…' : recordWords(kind, name, text)}</bdi>
          </span>
          <Button size="small" onPress={() => setOpened(true)}>
            {text('person.openRecord')}
          </Button>
        </>
      )}
      <Button
        size="small"
        kind="quiet"
        onPress={() =>
          // The name stays with the report: what was said here must not depend on a link.
          onChange({ ...person, person: undefined, group: undefined, name: known })
        }
      >
        {text('person.unlink')}
      </Button>
      {opened && <RecordDialog kind={kind} id={id} onClose={() => setOpened(false)} />}
    </div>
  );
}
