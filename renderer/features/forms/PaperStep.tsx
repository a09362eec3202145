import { useState } from 'react';
import type { Paper } from '../../../shared/paper/paper.ts';
import type { PeoplePreview } from '../../../shared/vault/redaction.ts';
import { useBridge } from '../../hooks/vault.tsx';
import { makePaper, type PaperForm, printPaper, savePaper } from '../../paper/press.ts';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useToasts } from '../../ui/Toast.tsx';
import { ClearDialog } from '../export/ClearExport.tsx';
import { PaperView } from './PaperView.tsx';

export interface PaperStepProps {
  readonly paper: Paper;
  readonly people: PeoplePreview;
  /** How many answers are missing that the body needs. */
  readonly missing: number;
  /** Nothing is in the way of making it. */
  readonly isReady: boolean;
  /** Notes in the vault that a paper leaves; throws when a name could still be read. */
  readonly onMade: () => Promise<unknown>;
  readonly onDecide: () => void;
  readonly onSeal: () => void;
}

type Way = PaperForm | 'print';
const WAYS: readonly Way[] = ['pdf', 'html', 'print'];

/** Last step: the paper as it will be, and the ways that it can leave. */
export function PaperStep({ paper, people, missing, isReady, onMade, onDecide, onSeal }: PaperStepProps) {
  const text = useText();
  const [way, setWay] = useState<Way | null>(null);
  const [leak] = people.left;
  const decide = <Button onPress={onDecide}>{text('forms.paper.decide')}</Button>;
  return (
    <>
      {people.undecided > 0 && (
        <Notice tone="warn" action={decide}>
          {text('forms.paper.undecided', { count: people.undecided })}
        </Notice>
      )}
      {people.undecided === 0 && leak !== undefined && (
        <Notice tone="bad" action={decide}>
          {text('forms.paper.left', { found: leak.found })}
        </Notice>
      )}
      {missing > 0 && <Notice tone="warn">{text('forms.paper.missing', { missing })}</Notice>}
      <div className="row">
        {WAYS.map((each) => (
          <Button key={each} isDisabled={!isReady} onPress={() => setWay(each)}>
            {text(each === 'print' ? 'forms.print' : `forms.save.${each}`)}
          </Button>
        ))}
        <Button onPress={onSeal}>{text('papers.seal')}</Button>
      </div>
      <p className="soft">{text('forms.paper.note')}</p>
      <PaperView paper={paper} label={text('forms.paper.view')} />
      {way !== null && <Leaving paper={paper} way={way} onMade={onMade} onClose={() => setWay(null)} />}
    </>
  );
}

/** Saves or prints after the warning. */
function Leaving(props: {
  readonly paper: Paper;
  readonly way: Way;
  readonly onMade: () => Promise<unknown>;
  readonly onClose: () => void;
}) {
  const { paper, way, onMade, onClose } = props;
  const text = useText();
  const bridge = useBridge();
  const toasts = useToasts();
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const leave = async (): Promise<string | null> => {
    const made = await makePaper(paper);
    if (way !== 'print') {
      const name = await savePaper(bridge, made, way, onMade);
      return name === null ? null : text('forms.saved', { name });
    }
    // The system's dialog may be closed without printing: only what was given to it is noted.
    if (!(await printPaper(bridge, made))) return null;
    await onMade();
    return text('forms.printed');
  };
  const start = async () => {
    setRunning(true);
    setError(null);
    try {
      const done = await leave();
      if (done !== null) {
        toasts.show({ message: done, tone: 'good' });
        onClose();
      }
    } catch (caught) {
      setError(caught);
    } finally {
      setRunning(false);
    }
  };
  return (
    <ClearDialog
      title={text(`forms.clear.${way}`)}
      isOpen
      onClose={onClose}
      onStart={start}
      running={running}
      share={null}
      error={error}
      {...(way === 'print' ? { confirm: text('forms.clear.print.confirm') } : {})}
    >
      <p>{text('forms.clear.what', { form: paper.title })}</p>
      {way === 'print' && <p>{text('forms.clear.print.note')}</p>}
    </ClearDialog>
  );
}
