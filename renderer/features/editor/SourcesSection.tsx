import { REPORT_LIMITS } from '../../../shared/report/limits.ts';
import type { ReportSource } from '../../../shared/report/schema.ts';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { CodeSelect } from './CodeSelect.tsx';
import { Entry } from './Entry.tsx';
import { entryKey, orNone, withChanged, withEntry, without } from './entries.ts';

export interface SourcesSectionProps {
  readonly sources: readonly ReportSource[];
  readonly onChange: (sources: ReportSource[]) => void;
}

/** From whom it is known, and how they know. */
export function SourcesSection({ sources, onChange }: SourcesSectionProps) {
  const text = useText();
  const change = (at: number, changed: ReportSource) => onChange(withChanged(sources, at, changed));
  return (
    <>
      {sources.map((source, at) => (
        <Entry
          key={entryKey(source)}
          label={text('editor.source', { number: at + 1 })}
          onRemove={() => onChange(without(sources, at))}
        >
          <TextField
            label={text('source.who')}
            maxLength={REPORT_LIMITS.short}
            value={source.who ?? ''}
            onChange={(who) => change(at, { who: orNone(who) })}
          />
          <CodeSelect
            list="source-connection"
            label={text('source.connection')}
            value={source.connection}
            onChange={(connection) => change(at, { connection })}
          />
          <CodeSelect
            list="knowing"
            label={text('source.knowing')}
            value={source.knowing}
            onChange={(knowing) => change(at, { knowing })}
          />
          <CodeSelect
            list="reliability"
            label={text('source.reliability')}
            value={source.reliability}
            onChange={(reliability) => change(at, { reliability })}
          />
          <CodeSelect
            list="anonymity"
            label={text('source.anonymity')}
            value={source.anonymity}
            onChange={(anonymity) => change(at, { anonymity })}
          />
          <TextArea
            label={text('editor.note')}
            rows={2}
            value={source.note ?? ''}
            onChange={(note) => change(at, { note: orNone(note) })}
          />
        </Entry>
      ))}
      <div>
        <Button size="small" onPress={() => onChange(withEntry(sources, {}))}>
          {text('editor.source.add')}
        </Button>
      </div>
    </>
  );
}
