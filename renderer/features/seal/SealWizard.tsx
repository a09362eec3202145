import { useState } from 'react';
import type { HexId } from '../../../shared/ids.ts';
import { visibleName } from '../../../shared/text/visible-name.ts';
import type { SealSelection } from '../../../shared/vault/contract.ts';
import type { RecipientItem, SealResult } from '../../../shared/vault/views.ts';
import { useSession } from '../../app/session.ts';
import { ask } from '../../hooks/bridge.ts';
import { useJob } from '../../hooks/job.ts';
import { useQuery } from '../../hooks/query.ts';
import { useBridge } from '../../hooks/vault.tsx';
import { useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNotice } from '../../ui/Notice.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { ContentStep } from './ContentStep.tsx';
import { OMITTED_AT_FIRST, type Omissions } from './choice.ts';
import { isReady, type RecipientChoice, RecipientStep } from './RecipientStep.tsx';
import { SealedResult } from './SealedResult.tsx';
import { SummaryStep } from './SummaryStep.tsx';

const STEPS = ['who', 'what', 'summary'] as const;
type Step = (typeof STEPS)[number];

const NOBODY: RecipientChoice = { chosen: [], understood: false };

export interface SealWizardProps {
  /** The reports to seal, at least one. */
  readonly reports: readonly HexId[];
  readonly onClose: () => void;
}

/** From chosen reports to a sealed file: for whom, what exactly they will see, a last look, and the seal. */
export function SealWizard({ reports, onClose }: SealWizardProps) {
  const text = useText();
  const format = useFormat();
  const bridge = useBridge();
  const job = useJob();
  const { unsaved } = useSession();
  const [step, setStep] = useState<Step>('who');
  const [who, setWho] = useState<RecipientChoice>(NOBODY);
  const [signed, setSigned] = useState(true);
  const [omissions, setOmissions] = useState<Omissions>({});
  const [error, setError] = useState<unknown>(null);
  const [result, setResult] = useState<SealResult | null>(null);

  const list = useQuery('recipients:list', {}, ['recipients']);
  const recipients = (list.data?.recipients ?? []).filter((each) => who.chosen.includes(each.id));
  const selection: SealSelection = {
    reports: reports.map((id) => {
      const { fields, evidence } = omissions[id] ?? OMITTED_AT_FIRST;
      return { id, omitFields: [...fields], omitEvidence: [...evidence] };
    }),
    recipients: [...who.chosen],
    signed,
  };
  const whole = { ...selection, reports: reports.map((id) => ({ id, omitFields: [], omitEvidence: [] })) };
  const hasRecipients = who.chosen.length > 0;
  const preview = useQuery('seal:preview', hasRecipients && step !== 'who' ? selection : null);
  const everything = useQuery('seal:preview', hasRecipients && step !== 'who' ? whole : null);
  const at = STEPS.indexOf(step);
  const previewFits =
    preview.data !== null && preview.error === null && !preview.loading && (!signed || preview.data.signedAs !== null);

  // What was typed or removed a moment ago belongs to what is shown: it is put into the vault before the preview is made.
  const next = async () => {
    await unsaved.keep();
    setStep(STEPS[at + 1] ?? 'summary');
  };
  const seal = async () => {
    if (preview.data === null) return;
    setError(null);
    try {
      const place = await ask(bridge, 'save:begin', { purpose: 'bundle', size: preview.data.sealedSize });
      if (place === null) return;
      const sealed = await job.run('seal:start', { selection, save: place.handle });
      if (sealed !== null) setResult(sealed);
    } catch (caught) {
      setError(caught);
    }
  };

  if (result !== null) {
    return (
      <Dialog
        title={text('seal.done.title')}
        isOpen
        isAlert
        onClose={onClose}
        size="wide"
        footer={
          <Button kind="primary" autoFocus onPress={onClose}>
            {text('common.done')}
          </Button>
        }
      >
        <SealedResult result={result} names={namesOf(recipients, format.list)} />
      </Dialog>
    );
  }
  return (
    <Dialog
      title={text('seal.title')}
      isOpen
      isAlert
      isBusy={job.running}
      onClose={onClose}
      size="full"
      footer={
        job.running ? (
          <Button onPress={job.cancel}>{text('common.cancel')}</Button>
        ) : (
          <>
            <Button onPress={at === 0 ? onClose : () => setStep(STEPS[at - 1] ?? 'who')}>
              {text(at === 0 ? 'common.cancel' : 'common.back')}
            </Button>
            {step === 'summary' ? (
              <Button kind="primary" isDisabled={!previewFits} onPress={seal}>
                {text('seal.start')}
              </Button>
            ) : (
              <Button
                kind="primary"
                isDisabled={step === 'who' ? !isReady(recipients, who) : !previewFits}
                onPress={next}
              >
                {text('common.next')}
              </Button>
            )}
          </>
        )
      }
    >
      <h3 className="step-title">
        <span className="soft">{text('seal.steps', { step: at + 1 })}</span> {text(`seal.step.${step}`)}
      </h3>
      {step === 'who' && <RecipientStep list={list} choice={who} onChoice={setWho} onLeave={onClose} />}
      {step === 'what' && (
        <ContentStep
          preview={preview}
          everything={everything.data}
          names={namesOf(recipients, format.list)}
          omissions={omissions}
          onOmissions={setOmissions}
          signed={signed}
          onSigned={setSigned}
        />
      )}
      {step === 'summary' && preview.data !== null && (
        <SummaryStep preview={preview.data} recipients={recipients} signed={signed} />
      )}
      {job.running && (
        <ProgressBar
          label={text('seal.running')}
          value={job.progress === null ? null : job.progress.done / Math.max(1, job.progress.of)}
          detail={
            job.progress === null
              ? undefined
              : text('common.progress', { done: format.bytes(job.progress.done), of: format.bytes(job.progress.of) })
          }
        />
      )}
      <ErrorNotice error={error ?? job.error} />
    </Dialog>
  );
}

function namesOf(recipients: readonly RecipientItem[], list: (items: readonly string[]) => string): string {
  return list(recipients.map((recipient) => visibleName(recipient.name)));
}
