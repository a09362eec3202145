import { useEffect, useState } from 'react';
import type { StartQuestion } from '../../../shared/vault/store.ts';
import { StartScreen } from '../../app/StartScreen.tsx';
import { useSession } from '../../app/session.ts';
import { useJob } from '../../hooks/job.ts';
import { useUnattended } from '../../hooks/unattended.ts';
import { errorCode, errorKey, useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { RestoreFromBackup } from '../backup/RestoreFromBackup.tsx';
import { HelpLink } from '../help/HelpLink.tsx';
import { CopyFacts } from './CopyFacts.tsx';
import { type Choice, offersOf } from './offers.ts';
import { StartEmpty } from './StartEmpty.tsx';

export interface StartQuestionProps {
  readonly question: StartQuestion;
  readonly onOpened: () => void;
  /** The notebook was given up for an empty one. */
  readonly onEmptied: () => void;
  /** A backup was taken instead of what is here. */
  readonly onRestored: () => void;
}

/** The passphrase was right, and the two copies differ by more than Daftar may decide: what was found, and what to do about it. */
export function StartQuestionScreen({ question, onOpened, onEmptied, onRestored }: StartQuestionProps) {
  const text = useText();
  const { lock } = useSession();
  const job = useJob();
  const [restoring, setRestoring] = useState(false);
  const [chosen, setChosen] = useState<Choice | null>(null);
  useUnattended(job.running);
  const { finding, second, filesMissing } = question;
  const { first, also } = offersOf(question);

  // An answer that failed may have taken the question with it, and no other answer is heard then: what is there now shows after another unlock.
  const isOver = errorCode(job.error) === 'invalid';
  useEffect(() => {
    if (isOver) lock();
  }, [isOver, lock]);

  const settle = async (choice: Choice) => {
    setChosen(choice);
    if ((await job.run('start:settle', { choice })) !== null) onOpened();
    else setChosen(null);
  };
  if (restoring) return <RestoreFromBackup onOpened={onRestored} onBack={() => setRestoring(false)} />;
  if (chosen !== null) return <Settling choice={chosen} progress={job.progress} onLock={lock} />;

  const means = (choice: Choice) => (
    <>
      <p>{text(wordsOf(choice, finding))}</p>
      {choice === 'put-back' && filesMissing > 0 && (
        <Notice tone="warn">{text('store.putBack.filesMissing', { count: filesMissing })}</Notice>
      )}
    </>
  );
  const button = (choice: Choice, kind: 'primary' | 'secondary') => (
    <div>
      <Button kind={kind} onPress={() => settle(choice)}>
        {text(labelOf(choice, finding))}
      </Button>
    </div>
  );
  return (
    <StartScreen
      key="asked"
      title={text(`store.asked.${finding}.title`)}
      help={finding === 'both-older' ? 'away' : 'broken'}
      foot={
        <Button kind="quiet" size="small" onPress={lock}>
          {text('store.later')}
        </Button>
      }
    >
      <p>{text(`store.asked.${finding}.body`)}</p>
      <CopyFacts question={question} />
      {job.error !== null && <Notice tone="bad">{text('store.failed', { reason: text(errorKey(job.error)) })}</Notice>}
      {first !== null && (
        <>
          {means(first)}
          {button(first, 'primary')}
        </>
      )}
      {finding === 'both-older' && <HelpLink topic="away" />}
      <section className="stack">
        <h2>{text('store.otherwise')}</h2>
        {also !== null && (
          <>
            {means(also)}
            {button(also, 'secondary')}
          </>
        )}
        <p>{text('store.restore.what')}</p>
        <div>
          <Button onPress={() => setRestoring(true)}>{text('store.restore')}</Button>
        </div>
      </section>
      <StartEmpty hasSecond={second !== null} onEmptied={onEmptied} />
    </StartScreen>
  );
}

function labelOf(choice: Choice, finding: StartQuestion['finding']) {
  if (choice === 'put-back') return 'store.putBack';
  return finding === 'both-older' ? 'store.goOn.notebook' : 'store.goOn';
}

function wordsOf(choice: Choice, finding: StartQuestion['finding']) {
  if (choice === 'put-back') return 'store.putBack.what';
  return finding === 'both-older' ? 'store.goOn.both' : 'store.goOn.older';
}

function Settling(props: {
  readonly choice: Choice;
  readonly progress: { readonly done: number; readonly of: number } | null;
  readonly onLock: () => void;
}) {
  const text = useText();
  const format = useFormat();
  const { choice, progress, onLock } = props;
  if (choice === 'go-on')
    return (
      <StartScreen key="running" title={text('unlock.opening')}>
        <ProgressBar label={text('unlock.opening')} value={null} />
      </StartScreen>
    );
  return (
    <StartScreen key="running" title={text('store.running')} help="broken">
      <ProgressBar
        label={text('store.running')}
        value={progress === null || progress.of === 0 ? null : progress.done / progress.of}
        detail={
          progress === null
            ? undefined
            : text('common.progress', { done: format.number(progress.done), of: format.number(progress.of) })
        }
      />
      <p>{text('store.running.detail')}</p>
      <div className="row">
        <Button onPress={onLock}>{text('app.lock')}</Button>
      </div>
    </StartScreen>
  );
}
