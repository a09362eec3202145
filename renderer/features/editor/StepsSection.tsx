import { REPORT_LIMITS } from '../../../shared/report/limits.ts';
import type { ReportStep } from '../../../shared/report/schema.ts';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { CodeSelect } from './CodeSelect.tsx';
import { Entry } from './Entry.tsx';
import { entryKey, orNone, withChanged, withEntry, without } from './entries.ts';
import { WhenFields } from './WhenFields.tsx';

export interface StepsSectionProps {
  readonly steps: readonly ReportStep[];
  readonly onChange: (steps: ReportStep[]) => void;
}

/** What was done about it, and what came of it. */
export function StepsSection({ steps, onChange }: StepsSectionProps) {
  const text = useText();
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
          <TextField
            label={text('step.to')}
            maxLength={REPORT_LIMITS.short}
            value={step.to ?? ''}
            onChange={(to) => change(at, { to: orNone(to) })}
          />
          <div className="entry-wide">
            <WhenFields compact when={step.date} onChange={(date) => change(at, { date })} />
          </div>
          <TextArea
            label={text('step.what')}
            rows={2}
            value={step.what ?? ''}
            onChange={(what) => change(at, { what: orNone(what) })}
          />
          <CodeSelect
            list="intervention-response"
            label={text('step.response')}
            value={step.response}
            onChange={(response) => change(at, { response })}
          />
        </Entry>
      ))}
      <div>
        <Button size="small" onPress={() => onChange(withEntry(steps, {}))}>
          {text('editor.step.add')}
        </Button>
      </div>
    </>
  );
}
