import { useEffect, useRef, useState } from 'react';
import type { HexId } from '../../../shared/ids.ts';
import { visibleName } from '../../../shared/text/visible-name.ts';
import type { SealSelection } from '../../../shared/vault/contract.ts';
import type { RecipientItem, SealResult } from '../../../shared/vault/views.ts';
import { useSession } from '../../app/session.ts';
import { ask } from '../../hooks/bridge.ts';
import { shareDone, useJob } from '../../hooks/job.ts';
import { useQuery } from '../../hooks/query.ts';
import { useBridge, useVault } from '../../hooks/vault.tsx';
import { useCodes } from '../../text/codes.ts';
import { errorCode, errorKey, useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNotice, Notice } from '../../ui/Notice.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { ContentStep } from './ContentStep.tsx';
import { PurposeStep } from './PurposeStep.tsx';
import { papersFor, titlesOf } from './papers.ts';
import { FoundStep } from './people/FoundStep.tsx';
import { PeopleStep } from './people/PeopleStep.tsx';
import { isReady, type RecipientChoice, RecipientStep } from './RecipientStep.tsx';
import { SealedResult } from './SealedResult.tsx';
import { SummaryStep } from './SummaryStep.tsx';
import { isAnswered, type Step, stepFrom, stepsOf } from './steps.ts';
import { useBundle } from './useBundle.ts';

const NOBODY: RecipientChoice = { chosen: [], understood: false };

export interface SealWizardProps {
  /** The reports to seal, at least one. */
  readonly reports: readonly HexId[];
  /** Kept forms that go along from the start. */
  readonly forms?: readonly HexId[];
  readonly onClose: () => void;
}

/** From chosen reports to a sealed file: for whom, what, what for, how people appear, a last look, and the seal. */
export function SealWizard({ reports, forms = [], onClose }: SealWizardProps) {
  const text = useText();
  const format = useFormat();
  const bridge = useBridge();
  const { label } = useCodes();
  const job = useJob();
  const { unsaved } = useSession();
  const [step, setStep] = useState<Step>('who');
  const [who, setWho] = useState<RecipientChoice>(NOBODY);
  const [isPast, setIsPast] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [result, setResult] = useState<SealResult | null>(null);

  const list = useQuery('recipients:list', {}, ['recipients']);
  const recipients = (list.data?.recipients ?? []).filter((each) => who.chosen.includes(each.id));
  const names = namesOf(recipients, format.list);
  const bundle = useBundle(reports, isPast ? who.chosen : [], forms);
  const client = useVault();
  const [making, setMaking] = useState(false);
  const { preview } = bundle;
  const steps = stepsOf(bundle);
  const heading = useStepHeading(step);
  const go = (to: Step) => {
    setError(null);
    setStep(to);
    setIsPast(to !== 'who');
  };

  // What was typed or removed a moment ago belongs to what is shown: it is put into the vault before the preview is made.
  const next = async () => {
    await unsaved.keep();
    go(stepFrom(steps, step, 1));
  };
  const seal = async () => {
    if (preview.data === null) return;
    setError(null);
    try {
      const { forms: along } = preview.data;
      setMaking(along.length > 0);
      const papers = await papersFor(bridge, along);
      const selection: SealSelection = {
        ...bundle.selection,
        knowingly: [...bundle.decisions.knowingly],
        ...(papers.length === 0 ? {} : { papers }),
      };
      // How large it is, and that no name can be read in a paper, is known as soon as there are any.
      const { sealedSize } = papers.length === 0 ? preview.data : await client.call('seal:preview', selection);
      setMaking(false);
      const place = await ask(bridge, 'save:begin', { purpose: 'bundle', size: sealedSize });
      if (place === null) return;
      const sealed = await job.run('seal:start', { selection, save: place.handle });
      if (sealed !== null) setResult(sealed);
    } catch (caught) {
      setError(caught);
    } finally {
      setMaking(false);
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
        <SealedResult result={result} names={names} />
      </Dialog>
    );
  }
  const isFirst = step === 'who';
  const titles = titlesOf(
    bundle.everything?.reports ?? [],
    preview.data?.forms ?? [],
    text('seal.what.untitled'),
    label,
  );
  const people = preview.data?.people;
  return (
    <Dialog
      title={text('seal.title')}
      isOpen
      isAlert
      isBusy={job.running || making}
      onClose={onClose}
      size="full"
      footer={
        making ? null : job.running ? (
          <Button onPress={job.cancel}>{text('common.cancel')}</Button>
        ) : (
          <>
            <Button onPress={isFirst ? onClose : () => go(stepFrom(steps, step, -1))}>
              {text(isFirst ? 'common.cancel' : 'common.back')}
            </Button>
            {step === 'summary' ? (
              <Button kind="primary" isDisabled={!isAnswered(bundle, step)} onPress={seal}>
                {text('seal.start')}
              </Button>
            ) : (
              <Button
                kind="primary"
                isDisabled={isFirst ? !isReady(recipients, who) : !isAnswered(bundle, step)}
                onPress={next}
              >
                {text('common.next')}
              </Button>
            )}
          </>
        )
      }
    >
      <h3 className="step-title" ref={heading} tabIndex={-1}>
        {steps.includes(step) && !isFirst && (
          <span className="soft">{text('seal.steps', { step: steps.indexOf(step) + 1, steps: steps.length })}</span>
        )}{' '}
        {text(`seal.step.${step}`)}
      </h3>
      {isFirst && <RecipientStep list={list} choice={who} onChoice={setWho} onLeave={onClose} />}
      {step === 'what' && (
        <ContentStep
          preview={preview}
          everything={bundle.everything}
          files={bundle.files}
          names={names}
          omissions={bundle.omissions}
          onOmissions={bundle.setOmissions}
          withoutWords={bundle.withoutWords}
          onWithoutWords={bundle.setWithoutWords}
          originals={bundle.originals}
          onOriginals={bundle.setOriginals}
          exposed={bundle.exposed}
          signed={bundle.signed}
          onSigned={bundle.setSigned}
          offered={bundle.offered}
          forms={bundle.forms}
          onForms={bundle.setForms}
        />
      )}
      {step === 'purpose' && (
        <PurposeStep
          purpose={bundle.purpose}
          onPurpose={bundle.setPurpose}
          language={bundle.language}
          onLanguage={bundle.setLanguage}
          copies={bundle.copies}
          onLookAtFiles={() => go('what')}
        />
      )}
      {step === 'people' && people !== undefined && (
        <PeopleStep preview={people} decisions={bundle.decisions} onChange={bundle.setDecisions} />
      )}
      {step === 'found' && people !== undefined && (
        <FoundStep
          preview={people}
          decisions={bundle.decisions}
          onChange={bundle.setDecisions}
          files={bundle.files.map(({ id, originalName }) => ({ id, name: originalName }))}
          takenOut={bundle.takenOut.map(({ id, originalName }) => ({ id, name: originalName }))}
          onFile={bundle.setFile}
          titles={titles}
        />
      )}
      {step === 'summary' && preview.data !== null && (
        <SummaryStep
          preview={preview}
          data={preview.data}
          files={bundle.files}
          names={names}
          recipients={recipients}
          signed={bundle.signed}
          purpose={bundle.purpose}
          onPurpose={() => go('purpose')}
        />
      )}
      {(step === 'people' || step === 'found' || step === 'purpose') && <ErrorNotice error={preview.error} />}
      {making && <ProgressBar label={text('papers.making')} value={null} />}
      {job.running && (
        <ProgressBar
          label={text('seal.running')}
          value={shareDone(job.progress)}
          detail={
            job.progress === null
              ? undefined
              : text('common.progress', { done: format.bytes(job.progress.done), of: format.bytes(job.progress.of) })
          }
        />
      )}
      <SealProblem
        error={error ?? job.error}
        onFound={() => {
          preview.reload();
          go('found');
        }}
      />
    </Dialog>
  );
}

/** Two errors say that something was found about people: what to do is one step back. */
function SealProblem({ error, onFound }: { readonly error: unknown; readonly onFound: () => void }) {
  const text = useText();
  const code = errorCode(error);
  if (error === null || (code !== 'undecided' && code !== 'name-left')) return <ErrorNotice error={error} />;
  return (
    <Notice tone="bad" action={<Button onPress={onFound}>{text('seal.stopped.go')}</Button>}>
      {text(errorKey(error))}
    </Notice>
  );
}

/** The heading takes the focus on every step but the first, which is where the dialog begins. */
function useStepHeading(step: Step) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    heading.current?.focus();
  }, [step]);
  return heading;
}

function namesOf(recipients: readonly RecipientItem[], list: (items: readonly string[]) => string): string {
  return list(recipients.map((recipient) => visibleName(recipient.name)));
}
