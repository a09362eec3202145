import { ACTS_BY_GROUP } from '../../../shared/report/acts.ts';
import { CODE_LISTS } from '../../../shared/report/codes.ts';
import { REPORT_LIMITS } from '../../../shared/report/limits.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { useCodes } from '../../text/codes.ts';
import { useText } from '../../text/text.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { CodeSelect } from '../editor/CodeSelect.tsx';
import { orNone } from '../editor/entries.ts';
import { WhenFields } from '../editor/WhenFields.tsx';
import type { CuedQuestion } from './cued-questions.ts';
import { DoneQuestion } from './DoneQuestion.tsx';
import { debriefAct, type Interrogation, withBegan, withInterrogation } from './debrief-act.ts';
import { TopicLog } from './TopicLog.tsx';
import { WhereQuestion } from './WhereQuestion.tsx';
import { WhoQuestion } from './WhoQuestion.tsx';
import { YesNo } from './YesNo.tsx';
import { YouQuestion } from './YouQuestion.tsx';

export interface CuedAnswerProps {
  readonly question: CuedQuestion;
  readonly report: Report;
  readonly onChange: (changed: Partial<Report>) => void;
}

/** What a question is answered with. */
export function CuedAnswer({ question, report, onChange }: CuedAnswerProps) {
  const text = useText();
  const { label } = useCodes();
  const act = debriefAct(report);
  const told = act?.interrogation ?? {};
  const tell = (changed: Partial<Interrogation>) => onChange({ acts: withInterrogation(report, changed) });
  const words = (field: 'shown' | 'proposal' | 'threats' | 'conditions' | 'after', rows = 5) => (
    <TextArea
      label={text(`debrief.${field}`)}
      labelHidden
      rows={rows}
      grows
      value={told[field] ?? ''}
      onChange={(value) => tell({ [field]: orNone(value) })}
    />
  );
  switch (question) {
    case 'called':
      return (
        <>
          <Select
            label={text('debrief.called.act')}
            clearable
            options={Object.keys(ACTS_BY_GROUP['summons-and-questioning']).map((code) => ({
              id: code,
              label: label(code),
            }))}
            value={act === undefined || act.act === 'other-act' ? null : act.act}
            onChange={(code) => onChange({ acts: withInterrogation(report, {}, { act: code ?? 'other-act' }) })}
          />
          <CodeSelect
            list="questioning-form"
            label={text('debrief.called.form')}
            value={told.form}
            onChange={(form) => tell({ form })}
          />
          <CodeSelect
            list="channel"
            label={text('debrief.called.channel')}
            value={told.howCalled}
            onChange={(howCalled) => tell({ howCalled })}
          />
          <TextArea
            label={text('debrief.called.note')}
            rows={3}
            value={told.howCalledNote ?? ''}
            onChange={(value) => tell({ howCalledNote: orNone(value) })}
          />
        </>
      );
    case 'when':
      return (
        <>
          <WhenFields when={told.began} onChange={(began) => onChange(withBegan(report, began))} />
          <TextField
            label={text('debrief.when.length')}
            description={text('debrief.when.length.hint')}
            maxLength={REPORT_LIMITS.short}
            value={act?.duration?.asTold ?? ''}
            onChange={(value) =>
              onChange({
                acts: withInterrogation(
                  report,
                  {},
                  { duration: value === '' ? undefined : { ...act?.duration, asTold: value } },
                ),
              })
            }
          />
        </>
      );
    case 'where':
      return <WhereQuestion places={report.where ?? []} onChange={(where) => onChange({ where })} />;
    case 'present':
      return <WhoQuestion people={report.people ?? []} onChange={(people) => onChange({ people })} />;
    case 'topics':
      return (
        <TopicLog topics={told.topics ?? []} people={report.people ?? []} onChange={(topics) => tell({ topics })} />
      );
    case 'shown':
    case 'proposal':
    case 'threats':
    case 'conditions':
    case 'after':
      return words(question);
    case 'taken':
      return (
        <>
          <YesNo
            label={text('debrief.taken.phone')}
            value={told.phoneTaken}
            onChange={(phoneTaken) => tell({ phoneTaken })}
          />
          <TextArea
            label={text('debrief.taken.note')}
            rows={4}
            value={told.taken ?? ''}
            onChange={(value) => tell({ taken: orNone(value) })}
          />
        </>
      );
    case 'signed':
      return (
        <>
          <fieldset className="field">
            <legend className="field-label">{text('debrief.signed.what')}</legend>
            {CODE_LISTS['statement-signed'].codes.map((code) => {
              const chosen = told.signed ?? [];
              return (
                <Checkbox
                  key={code}
                  isSelected={chosen.includes(code)}
                  onChange={(on) => tell({ signed: on ? [...chosen, code] : chosen.filter((one) => one !== code) })}
                >
                  {label(code)}
                </Checkbox>
              );
            })}
          </fieldset>
          <TextArea
            label={text('debrief.signed.note')}
            rows={3}
            value={told.signedNote ?? ''}
            onChange={(value) => tell({ signedNote: orNone(value) })}
          />
          <YesNo
            label={text('debrief.signed.silence')}
            value={told.toldToKeepSilent}
            onChange={(toldToKeepSilent) => tell({ toldToKeepSilent })}
          />
        </>
      );
    case 'recorded':
      return (
        <YesNo
          label={text('debrief.recorded')}
          labelHidden
          value={told.recorded}
          onChange={(recorded) => tell({ recorded })}
        />
      );
    case 'warn':
      return <DoneQuestion steps={report.steps ?? []} onChange={(steps) => onChange({ steps })} />;
    case 'care':
      return <YouQuestion report={report} onChange={onChange} />;
  }
}
