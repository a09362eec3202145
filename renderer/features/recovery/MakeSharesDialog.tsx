import { useState } from 'react';
import { FEWEST_SHARES, MOST_SHARES } from '../../../shared/limits.ts';
import { useAttempt } from '../../hooks/attempt.ts';
import { useVault } from '../../hooks/vault.tsx';
import { useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNotice, Notice } from '../../ui/Notice.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { Select } from '../../ui/Select.tsx';
import { PassphraseField } from '../../ui/TextField.tsx';
import { useToasts } from '../../ui/Toast.tsx';
import { ShareCard } from './ShareCard.tsx';

export interface MakeSharesDialogProps {
  /** There are pieces already, which stop working. */
  readonly replaces: boolean;
  readonly onClose: () => void;
}

/** How many people and how many are needed, then a card for each; only at the end the pieces open anything. */
export function MakeSharesDialog({ replaces, onClose }: MakeSharesDialogProps) {
  const text = useText();
  const client = useVault();
  const toasts = useToasts();
  const [cards, setCards] = useState<readonly (readonly string[])[] | null>(null);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const { busy, error, run } = useAttempt();

  const adopt = async () => {
    await run(async () => {
      await client.call('shares:adopt', {});
      toasts.show({ message: text('shares.adopted'), tone: 'good', seconds: 15 });
      onClose();
    });
  };
  if (cards === null) return <HowMany replaces={replaces} onDrawn={setCards} onClose={onClose} />;
  const missing = cards.length - left.size;
  return (
    <Dialog
      title={text('shares.cards.title')}
      isOpen
      onClose={onClose}
      isAlert
      isBusy={busy}
      size="wide"
      footer={
        <>
          <Button isDisabled={busy} onPress={onClose}>
            {text('common.cancel')}
          </Button>
          <Button kind="primary" isDisabled={busy} onPress={adopt}>
            {text('shares.adopt')}
          </Button>
        </>
      }
    >
      <p>{text('shares.cards.body')}</p>
      {cards.map((groups, at) => (
        <ShareCard
          key={groups.join('')}
          groups={groups}
          number={at + 1}
          of={cards.length}
          isOut={left.has(at)}
          onLeft={() => setLeft((before) => new Set(before).add(at))}
        />
      ))}
      {missing > 0 && <Notice tone="warn">{text('shares.cards.left', { count: missing })}</Notice>}
      {busy && <ProgressBar label={text('shares.adopting')} value={null} />}
      <ErrorNotice error={error} />
    </Dialog>
  );
}

interface HowManyProps extends MakeSharesDialogProps {
  readonly onDrawn: (cards: readonly (readonly string[])[]) => void;
}

/** First step, with the passphrase: whoever finds the vault open cannot make a way in for themselves. */
function HowMany({ replaces, onDrawn, onClose }: HowManyProps) {
  const text = useText();
  const client = useVault();
  const [of, setOf] = useState(3);
  const [needed, setNeeded] = useState(2);
  const [current, setCurrent] = useState('');
  const { busy, error, run } = useAttempt();

  const draw = async () => {
    if (current === '' || busy) return;
    await run(async () => {
      onDrawn((await client.call('shares:propose', { current, needed, of })).shares);
    });
  };
  return (
    <Dialog
      title={text('shares.make.title')}
      isOpen
      onClose={onClose}
      isBusy={busy}
      footer={
        <>
          <Button isDisabled={busy} onPress={onClose}>
            {text('common.cancel')}
          </Button>
          <Button kind="primary" isDisabled={busy || current === ''} onPress={draw}>
            {text('shares.make.do')}
          </Button>
        </>
      }
    >
      <p>{text('shares.make.body')}</p>
      {replaces && <Notice tone="warn">{text('shares.make.replaces')}</Notice>}
      <NumberSelect
        label={text('shares.of')}
        from={FEWEST_SHARES}
        to={MOST_SHARES}
        value={of}
        onChange={(next) => {
          setOf(next);
          setNeeded(Math.min(needed, next));
        }}
      />
      <NumberSelect label={text('shares.needed')} from={FEWEST_SHARES} to={of} value={needed} onChange={setNeeded} />
      <PassphraseField
        label={text('settings.passphrase.current')}
        value={current}
        onChange={setCurrent}
        onSubmit={draw}
        maxLength={1024}
        isDisabled={busy}
      />
      {busy && <ProgressBar label={text('shares.make.running')} value={null} />}
      <ErrorNotice error={error} />
    </Dialog>
  );
}

interface NumberSelectProps {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function NumberSelect({ label, from, to, value, onChange }: NumberSelectProps) {
  const format = useFormat();
  const numbers = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return (
    <Select
      label={label}
      value={String(value)}
      onChange={(id) => {
        const chosen = numbers.find((number) => String(number) === id);
        if (chosen !== undefined) onChange(chosen);
      }}
      options={numbers.map((number) => ({ id: String(number), label: format.number(number) }))}
    />
  );
}
