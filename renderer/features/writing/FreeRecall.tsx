import { useEffect, useRef, useState } from 'react';
import { saysSomething } from '../../../shared/report/says-something.ts';
import type { ReportView } from '../../../shared/vault/views.ts';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNotice } from '../../ui/Notice.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { orNone } from '../editor/entries.ts';
import { SaveStatus } from '../editor/SaveStatus.tsx';
import type { ReportDraft } from '../editor/useReportDraft.ts';

export interface FreeRecallProps {
  readonly view: ReportView;
  readonly draft: ReportDraft;
  readonly onFrozen: () => void;
  /** The author goes on, and the account can still be changed. */
  readonly onLater: () => void;
  readonly onPause: () => void;
  readonly onLeave: () => void;
}

/**
 * Everything that comes to mind, before anybody asks anything: questions change what is remembered (Istanbul Protocol, on free recall). No
 * other field is in sight.
 */
export function FreeRecall({ view, draft, onFrozen, onLater, onPause, onLeave }: FreeRecallProps) {
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  // What is frozen is the account: codes that were chosen before it are none.
  const empty = !saysSomething({ narrative: draft.report.narrative });

  const freeze = async () => {
    setBusy(true);
    setError(null);
    try {
      await draft.freeze();
      onFrozen();
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  };
  return (
    <div className="screen question">
      <header className="editor-bar">
        <Button size="small" onPress={onLeave}>
          {text('writing.leave')}
        </Button>
        <SaveStatus
          state={draft.saveState}
          version={view.version}
          savedAt={view.versions.at(-1)?.savedAt ?? null}
          onRetry={draft.retry}
        />
        <Button size="small" onPress={onPause}>
          {text('writing.pause')}
        </Button>
      </header>
      <div className="question-column">
        <h1 ref={heading} tabIndex={-1} className="question-title">
          {text('debrief.free')}
        </h1>
        <p className="soft">{text('debrief.free.hint')}</p>
        <TextArea
          label={text('debrief.free.label')}
          labelHidden
          rows={14}
          grows
          value={draft.report.narrative ?? ''}
          onChange={(narrative) =>
            draft.change({
              narrative: orNone(narrative),
              account: { ...draft.report.account, how: 'after-questioning-recall', firstAccount: true },
            })
          }
        />
        <div className="row question-foot">
          <Button kind="primary" isDisabled={empty} onPress={() => setAsking(true)}>
            {text('debrief.freeze')}
          </Button>
          <Button kind="quiet" onPress={onLater}>
            {text('debrief.later')}
          </Button>
        </div>
      </div>
      <Dialog
        title={text('debrief.freeze.title')}
        isOpen={asking}
        isBusy={busy}
        onClose={() => setAsking(false)}
        footer={
          <>
            <Button isDisabled={busy} onPress={() => setAsking(false)}>
              {text('debrief.freeze.back')}
            </Button>
            <Button kind="primary" isDisabled={busy} onPress={freeze}>
              {text('debrief.freeze')}
            </Button>
          </>
        }
      >
        <p>{text('debrief.freeze.does')}</p>
        <p>{text('debrief.freeze.add')}</p>
        <p className="soft">{text('debrief.freeze.proves')}</p>
        <ErrorNotice error={error} />
      </Dialog>
    </div>
  );
}
