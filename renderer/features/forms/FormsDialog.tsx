import { useEffect, useMemo, useRef, useState } from 'react';
import { VaultError } from '../../../shared/errors.ts';
import type { OwnAnswer } from '../../../shared/forms/fill.ts';
import type { FormCode } from '../../../shared/forms/form.ts';
import { FORMS } from '../../../shared/forms/forms.ts';
import type { HexId } from '../../../shared/ids.ts';
import type { Language } from '../../../shared/text/languages.ts';
import type { FormChoice, FormView, PreparedForm } from '../../../shared/vault/forms.ts';
import { useKeeper, useSession } from '../../app/session.ts';
import { useQuery } from '../../hooks/query.ts';
import { useVault } from '../../hooks/vault.tsx';
import { errorKey, useLocaleInfo, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNotice, Notice } from '../../ui/Notice.tsx';
import { useToasts } from '../../ui/Toast.tsx';
import { Autosave, type SaveState, WRITING } from '../editor/autosave.ts';
import { notSaved } from '../editor/not-saved.ts';
import { useUndoOffer } from '../reports/useUndoOffer.ts';
import { askable, listed, NOTHING_DECIDED, type PeopleDecisions } from '../seal/people/decisions.ts';
import { FoundStep } from '../seal/people/FoundStep.tsx';
import { PeopleStep } from '../seal/people/PeopleStep.tsx';
import { ChooseStep } from './ChooseStep.tsx';
import { FillStep } from './FillStep.tsx';
import { filledForm } from './filled.ts';
import { HeldFiles } from './HeldFiles.tsx';
import { PaperStep } from './PaperStep.tsx';

const STEPS = ['choose', 'people', 'fill', 'paper'] as const;
type Step = (typeof STEPS)[number];

export interface FormsDialogProps {
  readonly of: { readonly report: HexId } | { readonly case: HexId };
  readonly onClose: () => void;
  /** To where the words can be written that are missing. */
  readonly onToReport: () => void;
  /** To the seal, with this paper among what goes out. */
  readonly onSeal: (form: HexId, reports: readonly HexId[]) => void;
}

/** What is chosen and typed. */
interface Draft {
  readonly form: FormCode;
  readonly language: Language;
  readonly reader: FormChoice['reader'];
  readonly answers: Readonly<Record<string, OwnAnswer>>;
  readonly decisions: PeopleDecisions;
}

/** From a report or a case to a paper: for whom, who is named how, what is missing, and the paper. */
export function FormsDialog({ of, onClose, onToReport, onSeal }: FormsDialogProps) {
  const text = useText();
  const client = useVault();
  const toasts = useToasts();
  const { tag } = useLocaleInfo();
  const { unsaved } = useSession();
  const offerUndo = useUndoOffer();
  const [step, setStep] = useState<Step>('choose');
  const [draft, setDraft] = useState<Draft | null>(null);
  const [language, setLanguage] = useState<Language>(tag);
  const [opened, setOpened] = useState<FormView | null>(null);
  const [knows, setKnows] = useState(false);
  const [saveState, setSaveState] = useState<SaveState>({ name: 'unchanged' });
  const owner = 'report' in of ? of.report : of.case;
  const begun = useQuery('forms:list', { of: owner });
  const scope = useMemo(
    () => ('report' in of ? { reports: [of.report], case: null } : { reports: [], case: of.case }),
    [of],
  );

  const [saved] = useState<{ id: HexId | null }>({ id: null });
  const [autosave] = useState(
    () =>
      new Autosave<FormChoice>({
        write: async (choice) => {
          const { id, changedAt } = await client.call('forms:save', { id: saved.id, choice });
          saved.id = id;
          return { savedAt: changedAt };
        },
        ...WRITING,
        onState: setSaveState,
      }),
  );
  useKeeper(() => autosave.keep());
  useEffect(
    () => () => {
      autosave.end();
    },
    [autosave],
  );

  const base = draft === null ? null : { ...scope, form: draft.form, language: draft.language, reader: draft.reader };
  // As proposed for this reader: what the user says otherwise is held against it.
  const isPastChoosing = step !== 'choose';
  const proposed = useQuery('forms:prepare', base === null || !isPastChoosing ? null : { ...base, answers: {} });
  const choiceOf = ({ form, language, reader, answers, decisions }: Draft): FormChoice => ({
    ...{ ...scope, form, language, reader, answers },
    ...askable(decisions, proposed.data?.people.people ?? []),
  });
  const choice = draft === null ? null : choiceOf(draft);
  const prepared = useQuery('forms:prepare', isPastChoosing && proposed.data !== null ? choice : null);

  // Whatever was decided or typed is kept, once the first step is behind.
  const kept = JSON.stringify(choice);
  const isKnown = isPastChoosing && proposed.data !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the choice is compared by what it says
  useEffect(() => {
    saveAsItIs();
  }, [kept, isKnown]);

  const change = (next: Partial<Draft>) => setDraft((before) => (before === null ? before : { ...before, ...next }));
  // At once and not only when it is drawn: the vault may be about to lock, and several answers may be added in one go.
  const latest = useRef(draft);
  latest.current = draft;
  const typing = useRef<Readonly<Record<string, OwnAnswer>>>({});
  const saveAsItIs = () => {
    if (latest.current === null || !isKnown) return;
    autosave.change(choiceOf({ ...latest.current, answers: { ...latest.current.answers, ...typing.current } }));
  };
  // A crash takes no more of an answer that is being typed than of other words.
  const type = (id: string, given: OwnAnswer | null) => {
    const { [id]: _, ...others } = typing.current;
    typing.current = given === null ? others : { ...others, [id]: given };
    saveAsItIs();
  };
  const answer = (id: string, given: OwnAnswer) => {
    if (latest.current === null) return;
    latest.current = { ...latest.current, answers: { ...latest.current.answers, [id]: given } };
    setDraft(latest.current);
    type(id, null);
  };
  const choose = (form: FormCode) =>
    setDraft({ form, language, reader: { body: form }, answers: {}, decisions: NOTHING_DECIDED });
  const open = async (id: HexId) => {
    try {
      const view = await client.call('forms:open', { id });
      saved.id = id;
      setOpened(view);
      setLanguage(view.choice.language);
      setDraft(draftOf(view.choice));
      setStep('fill');
    } catch (error) {
      toasts.show({ message: text(errorKey(error)), tone: 'bad', seconds: 15 });
    }
  };
  const remove = async (id: HexId) => {
    try {
      await client.call('forms:delete', { id });
    } catch (error) {
      toasts.show({ message: text(errorKey(error)), tone: 'bad', seconds: 15 });
      return;
    }
    begun.reload();
    offerUndo(text('forms.deleted'), async () => {
      await client.call('forms:restore', { id });
      begun.reload();
    });
  };
  // What is typed into an answer and not kept by its button is kept when the answer goes.
  const goTo = async (next: Step) => {
    await unsaved.keep();
    setStep(next);
  };
  const leave = async (then: () => void) => {
    await unsaved.keep();
    // Whoever was told that it cannot be saved, and goes all the same, is not kept here.
    if ((await autosave.keep()) || saveState.name === 'failed') then();
  };

  const at = STEPS.indexOf(step);
  const filled =
    draft === null || prepared.data === null ? null : filledForm({ ...draft, typed: draft.answers }, prepared.data);
  const isStopped = (filled?.form.warnings.some(({ grave }) => grave) ?? false) && !knows;
  const isReady =
    prepared.data !== null &&
    !prepared.loading &&
    prepared.error === null &&
    prepared.data.people.undecided === 0 &&
    prepared.data.people.left.length === 0;
  const made = async () => {
    if (!(await autosave.keep()) || saved.id === null) throw new VaultError('internal');
    await client.call('forms:made', { id: saved.id });
  };
  const seal = async () => {
    if (prepared.data === null || !(await autosave.keep()) || saved.id === null) return;
    onSeal(
      saved.id,
      prepared.data.material.reports.map(({ id }) => id),
    );
  };
  return (
    <Dialog
      title={text('forms.title')}
      isOpen
      isAlert
      size="full"
      onClose={() => leave(onClose)}
      footer={
        <>
          <Button onPress={() => (at === 0 ? leave(onClose) : goTo(STEPS[at - 1] ?? 'choose'))}>
            {text(at === 0 ? 'common.cancel' : 'common.back')}
          </Button>
          {step === 'paper' ? (
            <Button kind="primary" onPress={() => leave(onClose)}>
              {text('common.done')}
            </Button>
          ) : (
            <Button
              kind="primary"
              isDisabled={draft === null || (step === 'fill' && (isStopped || filled === null))}
              onPress={() => goTo(STEPS[at + 1] ?? 'paper')}
            >
              {text('common.next')}
            </Button>
          )}
        </>
      }
    >
      <h3 className="step-title">
        <span className="soft">{text('forms.steps', { step: at + 1 })}</span> {text(`forms.step.${step}`)}
      </h3>
      {saveState.name === 'failed' && (
        <Notice tone="bad" action={<Button onPress={() => autosave.keep()}>{text('common.retry')}</Button>}>
          {notSaved(text, saveState.error)}
        </Notice>
      )}
      {step === 'choose' && (
        <ChooseStep
          form={draft?.form ?? null}
          language={draft?.language ?? language}
          reader={draft?.reader ?? null}
          onForm={(form) => {
            // Another paper is another record.
            saved.id = null;
            setOpened(null);
            setKnows(false);
            choose(form);
          }}
          onLanguage={(next) => {
            setLanguage(next);
            change({ language: next });
          }}
          onReader={(reader) => change({ reader })}
          begun={begun.data?.forms ?? []}
          onOpen={open}
          onDelete={remove}
        />
      )}
      {isPastChoosing && <ErrorNotice error={proposed.error ?? prepared.error} onRetry={prepared.reload} />}
      {isPastChoosing && prepared.data === null && prepared.error === null && (
        <p className="soft">{text('common.loading')}</p>
      )}
      {step === 'people' && draft !== null && prepared.data !== null && (
        <>
          <PeopleStep
            preview={prepared.data.people}
            decisions={draft.decisions}
            onChange={(decisions) => change({ decisions })}
          />
          {prepared.data.people.people.length > 0 && (
            <FoundStep
              preview={withoutFiles(prepared.data)}
              decisions={draft.decisions}
              onChange={(decisions) => change({ decisions })}
              files={[]}
              takenOut={[]}
              onFile={() => undefined}
              titles={new Map()}
            />
          )}
          <HeldFiles
            files={proposed.data?.files ?? []}
            kept={draft.decisions.keepFiles}
            onKeep={(id, isKept) =>
              change({ decisions: { ...draft.decisions, keepFiles: listed(draft.decisions.keepFiles, id, isKept) } })
            }
          />
        </>
      )}
      {step === 'fill' && draft !== null && filled !== null && (
        <FillStep
          form={draft.form}
          filled={filled.form}
          language={draft.language}
          answers={draft.answers}
          onAnswer={answer}
          onTyping={type}
          changed={opened !== null && opened.version !== FORMS[draft.form].version}
          knows={knows}
          onKnows={setKnows}
          onToReport={() => leave(onToReport)}
        />
      )}
      {step === 'paper' && filled !== null && prepared.data !== null && (
        <PaperStep
          paper={filled.paper}
          people={prepared.data.people}
          missing={filled.form.missing.length}
          isReady={isReady && !isStopped}
          onMade={made}
          onDecide={() => setStep('people')}
          onSeal={seal}
        />
      )}
    </Dialog>
  );
}

function draftOf({ form, language, reader, answers, identities, treatments, keepFiles }: FormChoice): Draft {
  const decisions = { identities: identities ?? [], treatments: treatments ?? [], keepFiles: keepFiles ?? [] };
  return { form, language, reader, answers, decisions: { ...NOTHING_DECIDED, ...decisions } };
}

/** Files are listed with the reasons for all of them, not only with people. */
function withoutFiles({ people }: PreparedForm): PreparedForm['people'] {
  return { ...people, leftOut: people.leftOut.filter(({ what }) => what !== 'evidence') };
}
