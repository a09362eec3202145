import { useState } from 'react';
import type { HexId } from '../../../shared/ids.ts';
import { saysSomething } from '../../../shared/report/says-something.ts';
import type { Report } from '../../../shared/report/schema.ts';
import type { ReportView } from '../../../shared/vault/views.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { useText } from '../../text/text.tsx';
import { useToasts } from '../../ui/Toast.tsx';
import { notSaved } from '../editor/not-saved.ts';
import { type ReportDraft, useReportDraft } from '../editor/useReportDraft.ts';
import { WhenFields } from '../editor/WhenFields.tsx';
import { EvidencePanel } from '../evidence/EvidencePanel.tsx';
import { DoneQuestion } from './DoneQuestion.tsx';
import { OpenedReport } from './OpenedReport.tsx';
import { QuestionFrame } from './QuestionFrame.tsx';
import { QUESTIONS, type Question } from './questions.ts';
import { WhatQuestion } from './WhatQuestion.tsx';
import { WhereQuestion } from './WhereQuestion.tsx';
import { WhoQuestion } from './WhoQuestion.tsx';
import { YouQuestion } from './YouQuestion.tsx';

const ANSWERED: Readonly<Record<Question, (report: Report, files: number) => boolean>> = {
  what: ({ title, narrative }) => saysSomething({ title, narrative }),
  when: ({ when }) => when !== undefined,
  where: ({ where }) => (where ?? []).length > 0,
  who: ({ people }) => (people ?? []).length > 0,
  evidence: (_, files) => files > 0,
  done: ({ steps }) => (steps ?? []).length > 0,
  you: ({ care, urgency, stillAtRisk }) => care !== undefined || urgency !== undefined || stillAtRisk !== undefined,
};

/** Writing something down question by question. */
export function GuidedScreen({ reportId }: { readonly reportId: HexId }) {
  return (
    <OpenedReport id={reportId}>
      {(view, onReload) => <Guided key={view.id} view={view} onReload={onReload} />}
    </OpenedReport>
  );
}

function Guided({ view, onReload }: { readonly view: ReportView; readonly onReload: () => void }) {
  const text = useText();
  const toasts = useToasts();
  const { go } = useNavigation();
  const draft = useReportDraft(view.id, view);
  const [at, setAt] = useState(0);
  const { hide } = useSession();
  const question = QUESTIONS[at] ?? 'what';
  const last = at === QUESTIONS.length - 1;

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
  return (
    <QuestionFrame
      title={text(`guided.${question}`)}
      hint={text(`guided.${question}.hint`)}
      at={at}
      of={QUESTIONS.length}
      save={{
        state: draft.saveState,
        version: view.version,
        savedAt: view.versions.at(-1)?.savedAt ?? null,
        onRetry: draft.retry,
      }}
      answered={last || ANSWERED[question](draft.report, view.evidence.length)}
      nextLabel={text(last ? 'writing.finish' : 'common.next')}
      onBack={at === 0 ? null : () => setAt(at - 1)}
      onNext={() => (last ? finish() : setAt(at + 1))}
      onPause={hide}
      onLeave={leave}
    >
      <Answer question={question} draft={draft} view={view} onReload={onReload} />
    </QuestionFrame>
  );
}

interface AnswerProps {
  readonly question: Question;
  readonly draft: ReportDraft;
  readonly view: ReportView;
  readonly onReload: () => void;
}

function Answer({ question, draft, view, onReload }: AnswerProps) {
  const { report, change } = draft;
  switch (question) {
    case 'what':
      return <WhatQuestion report={report} onChange={change} />;
    case 'when':
      return <WhenFields when={report.when} onChange={(when) => change({ when })} />;
    case 'where':
      return <WhereQuestion places={report.where ?? []} onChange={(where) => change({ where })} />;
    case 'who':
      return <WhoQuestion people={report.people ?? []} onChange={(people) => change({ people })} />;
    case 'evidence':
      return (
        <EvidencePanel
          report={view.id}
          files={view.evidence}
          entries={report.evidence ?? []}
          onEntries={(evidence) => change({ evidence: [...evidence] })}
          onFilesChanged={onReload}
        />
      );
    case 'done':
      return <DoneQuestion steps={report.steps ?? []} onChange={(steps) => change({ steps })} />;
    case 'you':
      return <YouQuestion report={report} onChange={change} />;
  }
}
