import type { ReportPerson } from '../../../shared/report/schema.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { Entry } from '../editor/Entry.tsx';
import { entryKey, orNone, withChanged, withEntry, without } from '../editor/entries.ts';
import type { Topic } from './debrief-act.ts';
import { newPartKey } from './part-key.ts';

export interface TopicLogProps {
  readonly topics: readonly Topic[];
  /** The people of the report: those who were asked about are marked among them. */
  readonly people: readonly ReportPerson[];
  readonly onChange: (topics: Topic[]) => void;
}

/** What was asked, in which words, about whom, and what was answered; in the order in which it came. */
export function TopicLog({ topics, people, onChange }: TopicLogProps) {
  const text = useText();
  const format = useFormat();
  const change = (at: number, changed: Partial<Topic>) => onChange(withChanged(topics, at, changed));
  const known = people.flatMap(({ key, name, description }) =>
    key === undefined ? [] : [{ key, label: name ?? description ?? text('writing.unnamed') }],
  );
  return (
    <>
      {topics.map((topic, at) => (
        <Entry
          key={entryKey(topic)}
          label={text('debrief.topic', { number: format.number(at + 1) })}
          onRemove={() => onChange(without(topics, at))}
        >
          <TextArea
            label={text('debrief.topic.asked')}
            rows={2}
            grows
            value={topic.asked ?? ''}
            onChange={(value) => change(at, { asked: orNone(value) })}
          />
          <RadioGroup
            label={text('debrief.topic.words')}
            options={(['own-words', 'reconstructed'] as const).map((id) => ({
              id,
              label: text(`debrief.topic.${id}`),
            }))}
            value={topic.words ?? null}
            onChange={(value) =>
              change(at, { words: value === 'own-words' || value === 'reconstructed' ? value : undefined })
            }
          />
          <TextArea
            label={text('debrief.topic.answer')}
            rows={2}
            grows
            value={topic.answer ?? ''}
            onChange={(value) => change(at, { answer: orNone(value) })}
          />
          {known.length > 0 && (
            <fieldset className="field">
              <legend className="field-label">{text('debrief.topic.about')}</legend>
              {known.map(({ key, label }) => {
                const about = topic.about ?? [];
                return (
                  <Checkbox
                    key={key}
                    isSelected={about.includes(key)}
                    onChange={(on) => change(at, { about: on ? [...about, key] : about.filter((one) => one !== key) })}
                  >
                    <bdi>{label}</bdi>
                  </Checkbox>
                );
              })}
            </fieldset>
          )}
        </Entry>
      ))}
      <div>
        <Button onPress={() => onChange(withEntry(topics, { key: newPartKey() }))}>{text('debrief.topic.add')}</Button>
      </div>
    </>
  );
}
