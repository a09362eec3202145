import { memo, useCallback, useEffect, useRef, useState } from 'react';
import type { HexId } from '../../../shared/ids.ts';
import { REPORT_LIMITS } from '../../../shared/report/limits.ts';
import { saysSomething } from '../../../shared/report/says-something.ts';
import type { Report } from '../../../shared/report/schema.ts';
import type { ReportView } from '../../../shared/vault/views.ts';
import { useHotKeys } from '../../app/hot-keys.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { errorKey, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToasts } from '../../ui/Toast.tsx';
import { PartsContext } from '../fields/parts.ts';
import { FormsDialog } from '../forms/FormsDialog.tsx';
import { HelpLink } from '../help/HelpLink.tsx';
import { SeenBefore } from '../patterns/SeenBefore.tsx';
import { useDeletion } from '../reports/useDeletion.ts';
import { SealWizard } from '../seal/SealWizard.tsx';
import { AddendaSection, useTypedAddendum, withAddendum } from '../writing/AddendaSection.tsx';
import { EditorSections } from './EditorSections.tsx';
import { orNone } from './entries.ts';
import { notSaved } from './not-saved.ts';
import { OpenReportContext } from './open-report.ts';
import { SaveStatus } from './SaveStatus.tsx';
import { useReportDraft } from './useReportDraft.ts';
import { useReportParts } from './useReportParts.ts';

export interface EditorFormProps {
  readonly view: ReportView;
  /** Asks the vault again for files, versions and disclosures. */
  readonly onReload: () => void;
}

/** One calm column: the words first, everything else below and closed. Nothing is compulsory. */
export function EditorForm({ view, onReload }: EditorFormProps) {
  const text = useText();
  const { go } = useNavigation();
  const toasts = useToasts();
  const remove = useDeletion();
  const { unsaved } = useSession();
  const draft = useReportDraft(view.id, view);
  const { report, change } = draft;
  const addendum = useTypedAddendum((typed) =>
    change((before) => ({ addenda: withAddendum(before.addenda ?? [], typed) })),
  );
  /** Papers that go along; null: nothing is being sealed. */
  const [sealing, setSealing] = useState<readonly HexId[] | null>(null);
  const [makingPaper, setMakingPaper] = useState(false);
  const [saved, setSaved] = useState({ version: view.version, at: view.versions.at(-1)?.savedAt ?? null });
  const [discarding, setDiscarding] = useState(false);
  // The fields hold half-typed text of their own: after a discard they begin anew.
  const [round, setRound] = useState(0);
  const titleField = useRef<HTMLInputElement>(null);
  const empty = !saysSomething(report);
  const isNew = useRef(view.version === 0 && view.draftSavedAt === null);

  useEffect(() => {
    if (isNew.current) titleField.current?.focus();
  }, []);

  const saveVersion = async (): Promise<boolean> => {
    if (empty) {
      toasts.show({ message: text('editor.version.empty') });
      return false;
    }
    // What is typed and not added yet is a part of it.
    unsaved.addHalfTyped();
    try {
      const { version, savedAt } = await draft.saveVersion();
      setSaved({ version, at: savedAt });
      toasts.show({ message: text('editor.version.saved', { version }), tone: 'good', seconds: 4 });
      onReload();
      return true;
    } catch (error) {
      toasts.show({ message: notSaved(text, error), tone: 'bad', seconds: 15 });
      return false;
    }
  };
  useHotKeys((command) => {
    if (command !== 'save-version') return false;
    if (sealing === null) saveVersion();
    return true;
  });
  // What is sealed is a version, so that the sender can see later what exactly went out.
  const startSealing = async () => {
    unsaved.addHalfTyped();
    if ((!draft.isChanged() && saved.version > 0) || (await saveVersion())) setSealing([]);
  };
  // A paper is made from what is typed, also before it is a version.
  const makePaper = async () => {
    if (await unsaved.keep()) setMakingPaper(true);
  };
  const removeReport = async () => {
    // What was typed last goes with it, so that undoing brings all of it back and nothing is left to save.
    await unsaved.keep();
    if (await remove([view.id])) go({ name: 'reports' });
  };

  const openReport = useCallback((id: string) => go({ name: 'report', id }), [go]);
  const discard = async () => {
    setDiscarding(false);
    try {
      await draft.discard();
      setRound((before) => before + 1);
      onReload();
    } catch (error) {
      toasts.show({ message: text(errorKey(error)), tone: 'bad', seconds: 15 });
    }
  };

  const parts = useReportParts(view.id, report, change);
  const account = view.versions.find((version) => version.frozen !== null);
  const frozen = account?.frozen ?? null;
  return (
    <div className="screen editor">
      <header className="editor-bar">
        <Button size="small" onPress={() => go({ name: 'reports' })}>
          {text('editor.back')}
        </Button>
        <SaveStatus state={draft.saveState} version={saved.version} savedAt={saved.at} onRetry={draft.retry} />
        <Button size="small" onPress={saveVersion}>
          {text('editor.version.save')}
        </Button>
        <Button size="small" isDisabled={empty} onPress={makePaper}>
          {text('forms.make')}
        </Button>
        <Button size="small" kind="primary" isDisabled={empty} onPress={startSealing}>
          {text('editor.seal')}
        </Button>
      </header>
      <div className="editor-column">
        <h1 className="visually-hidden">{text('editor.heading')}</h1>
        <TextField
          label={text('editor.title')}
          size="large"
          maxLength={REPORT_LIMITS.title}
          value={report.title ?? ''}
          inputRef={titleField}
          // A title that the frozen account had stays; one that it did not have can be given.
          isReadOnly={(account?.title ?? '') !== ''}
          onChange={(title) => change({ title: orNone(title) })}
        />
        <TextArea
          label={text('editor.narrative')}
          description={text(frozen === null ? 'editor.narrative.hint' : 'debrief.frozen.short')}
          grows
          rows={8}
          value={report.narrative ?? ''}
          isReadOnly={frozen !== null}
          onChange={(narrative) => change({ narrative: orNone(narrative) })}
        />
        <Seen id={view.id} narrative={report.narrative} identifiers={report.identifiers} people={report.people} />
        {(frozen !== null || (report.addenda ?? []).length > 0) && (
          <AddendaSection addenda={report.addenda ?? []} frozen={frozen} addendum={addendum} />
        )}
        <PartsContext value={parts}>
          <OpenReportContext value={openReport}>
            <EditorSections key={round} view={view} report={report} change={change} onReload={onReload} />
          </OpenReportContext>
        </PartsContext>
        <div className="editor-foot row">
          {saved.version > 0 && draft.saveState.name !== 'unchanged' && (
            <Button size="small" onPress={() => setDiscarding(true)}>
              {text('editor.discard', { version: saved.version })}
            </Button>
          )}
          <Button size="small" onPress={removeReport}>
            {text('editor.delete')}
          </Button>
          <HelpLink topic="deleting" />
        </div>
      </div>
      <ConfirmDialog
        title={text('editor.discard', { version: saved.version })}
        isOpen={discarding}
        danger
        confirmLabel={text('editor.discard.confirm')}
        onConfirm={discard}
        onClose={() => setDiscarding(false)}
      >
        <p>{text('editor.discard.body', { version: saved.version })}</p>
      </ConfirmDialog>
      {makingPaper && (
        <FormsDialog
          of={{ report: view.id }}
          onClose={() => setMakingPaper(false)}
          onToReport={() => setMakingPaper(false)}
          onSeal={(form) => {
            setMakingPaper(false);
            setSealing([form]);
          }}
        />
      )}
      {sealing !== null && (
        <SealWizard
          reports={[view.id]}
          forms={sealing}
          onClose={() => {
            setSealing(null);
            onReload();
          }}
        />
      )}
    </div>
  );
}

/** What was met before, anew only when something changes that is looked for. */
const Seen = memo(function Seen(props: { readonly id: HexId } & Pick<Report, 'narrative' | 'identifiers' | 'people'>) {
  const { id, narrative = '', identifiers = [], people = [] } = props;
  return (
    <SeenBefore
      level={2}
      report={id}
      identifiers={identifiers.map(({ kind = '', seen }) => ({ kind, seen }))}
      names={people.flatMap(({ name }) => name ?? [])}
      words={[narrative]}
    />
  );
});
