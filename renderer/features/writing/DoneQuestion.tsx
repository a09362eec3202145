import { REPORT_LIMITS } from '../../../shared/report/limits.ts';
import type { ReportStep } from '../../../shared/report/schema.ts';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { CodeSelect } from '../editor/CodeSelect.tsx';
import { Entry } from '../editor/Entry.tsx';
import { entryKey, orNone, withChanged, withEntry, without } from '../editor/entries.ts';
import { newPartKey } from './part-key.ts';

/** What was done about it, and what came of it. Nothing is an answer too, with its reason. */
export function DoneQuestion(props: {
  readonly steps: readonly ReportStep[];
  readonly onChange: (steps: ReportStep[]) => void;
}) {
  const text = useText();
  const { steps, onChange } = props;
  const change = (at: number, changed: ReportStep) => onChange(withChanged(steps, at, changed));
  return (
    <>
      {steps.map((step, at) => (
        <Entry
          key={entryKey(step)}
          label={text('editor.step', { number: at + 1 })}
          onRemove={() => onChange(without(steps, at))}
        >
          <CodeSelect
            list="intervention"
            label={text('step.kind')}
            value={step.kind}
            onChange={(kind) => change(at, { kind })}
          />
          {step.kind === 'no-step' ? (
            <TextArea
              label={text('guided.done.whyNot')}
              rows={2}
              value={step.whyNot ?? ''}
              onChange={(whyNot) => change(at, { whyNot: orNone(whyNot) })}
            />
          ) : (
            <>
              <TextField
                label={text('step.to')}
                maxLength={REPORT_LIMITS.short}
                value={step.to ?? ''}
                onChange={(to) => change(at, { to: orNone(to) })}
              />
              <CodeSelect
                list="intervention-response"
                label={text('step.response')}
                value={step.response}
                onChange={(response) => change(at, { response })}
              />
            </>
          )}
          <TextArea
            label={text('step.what')}
            rows={2}
            value={step.what ?? ''}
            onChange={(what) => change(at, { what: orNone(what) })}
          />
        </Entry>
      ))}
      <div>
        <Button onPress={() => onChange(withEntry(steps, { key: newPartKey() }))}>{text('editor.step.add')}</Button>
      </div>
    </>
  );
}
