import { REPORT_LIMITS } from '../../../shared/report/limits.ts';
import type { ReportEvidence } from '../../../shared/report/schema.ts';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { CodeSelect } from '../editor/CodeSelect.tsx';
import { Entry } from '../editor/Entry.tsx';
import { entryKey, orNone, withChanged, withEntry, without } from '../editor/entries.ts';
import { WhenFields } from '../editor/WhenFields.tsx';

/** A part of the report that a file can speak for or against: an act, a person, a disputed fact. */
export interface ReportPart {
  readonly key: string;
  readonly kind: 'act' | 'person' | 'claim';
  readonly label: string;
}

export interface AboutFileProps {
  readonly entry: ReportEvidence;
  readonly parts: readonly ReportPart[];
  readonly onChange: (entry: ReportEvidence) => void;
}

/** What the author knows of a file: what it shows, what it proves, where it came from. Each answer can be left out. */
export function AboutFile({ entry, parts, onChange }: AboutFileProps) {
  const text = useText();
  const change = (part: Partial<ReportEvidence>) => onChange(cleaned({ ...entry, ...part }));
  const people = parts.filter((part) => part.kind === 'person');
  return (
    <div className="stack">
      <TextArea
        label={text('custody.about.shows')}
        value={entry.description ?? ''}
        onChange={(value) => change({ description: orNone(value) })}
      />
      <TextArea
        label={text('custody.about.notShown')}
        description={text('custody.about.notShown.hint')}
        rows={2}
        value={entry.notShown ?? ''}
        onChange={(value) => change({ notShown: orNone(value) })}
      />
      <CodeSelect
        list="material"
        label={text('custody.about.material')}
        value={entry.material}
        onChange={(material) => change({ material })}
      />
      {parts.length > 0 && (
        <Disclosure title={text('custody.about.proves')} level={3}>
          <Relations entry={entry} parts={parts} onChange={change} />
        </Disclosure>
      )}
      {people.length > 0 && (
        <fieldset className="stack">
          <legend>{text('custody.about.visible')}</legend>
          <Ticks parts={people} chosen={entry.visible} onChange={(visible) => change({ visible })} />
        </fieldset>
      )}
      <Disclosure title={text('custody.about.made')} level={3}>
        <WhenFields compact when={entry.madeWhen} onChange={(madeWhen) => change({ madeWhen })} />
        <Line
          label={text('custody.about.madeWhere')}
          value={entry.madeWhere}
          onChange={(madeWhere) => change({ madeWhere })}
        />
        <Line label={text('custody.about.madeBy')} value={entry.madeBy} onChange={(madeBy) => change({ madeBy })} />
      </Disclosure>
      <Disclosure title={text('custody.about.obtained')} level={3}>
        <CodeSelect
          list="obtained-how"
          label={text('custody.about.obtainedHow')}
          value={entry.obtained}
          onChange={(obtained) => change({ obtained })}
        />
        <Line
          label={text('custody.about.obtainedFrom')}
          value={entry.obtainedFrom}
          onChange={(obtainedFrom) => change({ obtainedFrom })}
        />
        <WhenFields compact when={entry.obtainedOn} onChange={(obtainedOn) => change({ obtainedOn })} />
        <TextArea
          label={text('custody.about.whereOriginal')}
          rows={2}
          value={entry.whereOriginal ?? ''}
          onChange={(value) => change({ whereOriginal: orNone(value) })}
        />
      </Disclosure>
      <Disclosure title={text('custody.about.limits')} level={3}>
        <CodeSelect
          list="sensitivity"
          label={text('custody.about.sensitivity')}
          value={entry.sensitivity}
          onChange={(sensitivity) => change({ sensitivity })}
        />
        <TextArea
          label={text('custody.about.legal')}
          rows={2}
          value={entry.legalLimits ?? ''}
          onChange={(value) => change({ legalLimits: orNone(value) })}
        />
      </Disclosure>
      <Disclosure title={text('custody.about.transcripts')} level={3}>
        <Transcripts entry={entry} onChange={change} />
      </Disclosure>
    </div>
  );
}

type Change = (part: Partial<ReportEvidence>) => void;

function Relations({
  entry,
  parts,
  onChange,
}: {
  readonly entry: ReportEvidence;
  readonly parts: readonly ReportPart[];
  readonly onChange: Change;
}) {
  const text = useText();
  return (
    <>
      {(['supports', 'contradicts', 'context'] as const).map((relation) => (
        <fieldset key={relation} className="stack">
          <legend>{text(`custody.about.${relation}`)}</legend>
          <Ticks parts={parts} chosen={entry[relation]} onChange={(keys) => onChange({ [relation]: keys })} />
        </fieldset>
      ))}
    </>
  );
}

function Ticks(props: {
  readonly parts: readonly ReportPart[];
  readonly chosen: readonly string[] | undefined;
  readonly onChange: (keys: string[] | undefined) => void;
}) {
  const { parts, chosen = [], onChange } = props;
  return parts.map(({ key, label }) => (
    <Checkbox
      key={key}
      isSelected={chosen.includes(key)}
      onChange={(isSelected) => {
        const keys = isSelected ? [...chosen, key] : chosen.filter((one) => one !== key);
        onChange(keys.length === 0 ? undefined : keys);
      }}
    >
      <bdi>{label}</bdi>
    </Checkbox>
  ));
}

function Line(props: {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}) {
  return (
    <TextField
      label={props.label}
      value={props.value ?? ''}
      maxLength={REPORT_LIMITS.short}
      onChange={(value) => props.onChange(orNone(value))}
    />
  );
}

function Transcripts({ entry, onChange }: { readonly entry: ReportEvidence; readonly onChange: Change }) {
  const text = useText();
  const all = entry.transcripts ?? [];
  const put = (list: NonNullable<ReportEvidence['transcripts']>) =>
    onChange({ transcripts: list.length === 0 ? undefined : list });
  return (
    <>
      {all.map((transcript, at) => (
        <Entry
          key={entryKey(transcript)}
          label={text('custody.about.transcript', { number: at + 1 })}
          onRemove={() => put(without(all, at))}
        >
          <TextArea
            label={text('custody.about.transcript.text')}
            value={transcript.text}
            onChange={(value) => put(withChanged(all, at, { text: value }))}
          />
          <Line
            label={text('custody.about.transcript.by')}
            value={transcript.by}
            onChange={(by) => put(withChanged(all, at, { by }))}
          />
        </Entry>
      ))}
      <div>
        <Button size="small" onPress={() => put(withEntry(all, { text: '' }))}>
          {text('custody.about.transcript.add')}
        </Button>
      </div>
    </>
  );
}

/** A name without a value is left out. */
function cleaned(entry: ReportEvidence): ReportEvidence {
  const { originalName, ...rest } = entry;
  return { originalName, ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) };
}
