import { useState } from 'react';
import type { HexId } from '../../../shared/ids.ts';
import { saysSomething } from '../../../shared/report/says-something.ts';
import type { ReportView } from '../../../shared/vault/views.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { useText } from '../../text/text.tsx';
import { useToasts } from '../../ui/Toast.tsx';
import { notSaved } from '../editor/not-saved.ts';
import { useReportDraft } from '../editor/useReportDraft.ts';
import { CuedAnswer } from './CuedAnswer.tsx';
import { CUED_QUESTIONS, isAnswered } from './cued-questions.ts';
import { FreeRecall } from './FreeRecall.tsx';
import { OpenedReport } from './OpenedReport.tsx';
import { QuestionFrame } from './QuestionFrame.tsx';

/** After a questioning: first everything that comes to mind, then the questions that bring back more. */
export function DebriefScreen({ reportId }: { readonly reportId: HexId }) {
  return (
    <OpenedReport id={reportId}>
      {(view, onReload) => <Debrief key={view.id} view={view} onReload={onReload} />}
    </OpenedReport>
  );
}

function Debrief({ view, onReload }: { readonly view: ReportView; readonly onReload: () => void }) {
  const text = useText();
  const toasts = useToasts();
  const { go } = useNavigation();
  const draft = useReportDraft(view.id, view);
  const [frozen, setFrozen] = useState(view.versions.some((version) => version.frozen !== null));
  const [at, setAt] = useState(frozen ? 0 : -1);
  const { hide } = useSession();

  const leave = () => go({ name: 'report', id: view.id });
  const finish = async () => {
    if (saysSomething(draft.report)) {
      try {
        await draft.saveVersion();
      } catch (error) {
        toasts.show({
          message: notSaved(text, error),
          tone: 'bad',
          seconds: 15,
        });
        return;
      }
    }
    leave();
  };
  const question = CUED_QUESTIONS[at];
  if (question === undefined) {
    return (
      <FreeRecall
        view={view}
        draft={draft}
        onPause={hide}
        onLeave={leave}
        onFrozen={() => {
          onReload();
          setFrozen(true);
          setAt(0);
        }}
        onLater={() => setAt(0)}
      />
    );
  }
  const last = at === CUED_QUESTIONS.length - 1;
  return (
    <QuestionFrame
      title={text(`debrief.${question}`)}
      hint={text(`debrief.${question}.hint`)}
      at={at}
      of={CUED_QUESTIONS.length}
      save={{
        state: draft.saveState,
        version: view.version,
        savedAt: view.versions.at(-1)?.savedAt ?? null,
        onRetry: draft.retry,
      }}
      answered={last || isAnswered(question, draft.report)}
      nextLabel={text(last ? 'writing.finish' : 'common.next')}
      // To the free account too, as long as it is not kept as it was.
      onBack={at === 0 && frozen ? null : () => setAt(at - 1)}
      onNext={() => (last ? finish() : setAt(at + 1))}
      onPause={hide}
      onLeave={leave}
    >
      <CuedAnswer question={question} report={draft.report} onChange={draft.change} />
    </QuestionFrame>
  );
}
