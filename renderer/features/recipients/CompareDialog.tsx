import { useState } from 'react';
import { COMPARE_CHANNELS, type CompareChannel, type RecipientView } from '../../../shared/vault/views.ts';
import { useVault } from '../../hooks/vault.tsx';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { ErrorNotice, Notice } from '../../ui/Notice.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { HelpLink } from '../help/HelpLink.tsx';
import { digitsOf, FINGERPRINT_DIGITS, groupsOf } from './digits.ts';
import { QrPicture } from './QrPicture.tsx';

const WAYS = ['typed-digits', 'qr-picture'] as const;
type Way = (typeof WAYS)[number];

interface Compared {
  readonly digits: string;
  readonly match: boolean;
  readonly wrongGroups: readonly number[];
}

/**
 * Compares a fingerprint, guided: the other person reads out, the user types, the program compares. The card's own digits are not in
 * sight meanwhile, so that nobody agrees with what they see.
 */
export function CompareDialog({
  recipient,
  onClose,
}: {
  readonly recipient: RecipientView;
  readonly onClose: () => void;
}) {
  const text = useText();
  const client = useVault();
  const [way, setWay] = useState<Way>('typed-digits');
  const [channel, setChannel] = useState<CompareChannel | null>(null);
  const [typed, setTyped] = useState('');
  const [result, setResult] = useState<Compared | null>(null);
  const [error, setError] = useState<unknown>(null);
  const digits = digitsOf(typed);

  const compare = (found: string) => {
    if (channel === null) return;
    setError(null);
    client
      .call('recipients:compare', { id: recipient.id, digits: found, how: way, channel })
      .then((answer) => setResult({ digits: found, ...answer }), setError);
  };

  if (result !== null) {
    return (
      <Dialog
        title={text('compare.title')}
        isOpen
        onClose={onClose}
        size="wide"
        footer={
          <>
            {!result.match && <Button onPress={() => setResult(null)}>{text('compare.again')}</Button>}
            <Button kind="primary" autoFocus onPress={onClose}>
              {text('common.close')}
            </Button>
          </>
        }
      >
        <ComparedNotice result={result} />
      </Dialog>
    );
  }
  return (
    <Dialog
      title={text('compare.title')}
      isOpen
      onClose={onClose}
      size="wide"
      footer={
        <>
          <Button onPress={onClose}>{text('common.cancel')}</Button>
          {way === 'typed-digits' && (
            <Button
              kind="primary"
              isDisabled={channel === null || digits.length !== FINGERPRINT_DIGITS}
              onPress={() => compare(digits)}
            >
              {text('compare.start')}
            </Button>
          )}
        </>
      }
    >
      <RadioGroup
        label={text('compare.channel')}
        description={text('compare.channel.note')}
        options={COMPARE_CHANNELS.map((id) => ({ id, label: text(`recipient.channel.${id}`) }))}
        value={channel}
        onChange={(value) => setChannel(COMPARE_CHANNELS.find((each) => each === value) ?? null)}
      />
      <RadioGroup
        label={text('compare.how')}
        options={WAYS.map((id) => ({ id, label: text(`compare.how.${id}`) }))}
        value={way}
        onChange={(value) => setWay(WAYS.find((each) => each === value) ?? 'typed-digits')}
      />
      {way === 'typed-digits' ? (
        <>
          <p>{text('compare.ask')}</p>
          <TextField
            label={text('compare.digits')}
            description={text('compare.digits.count', { count: digits.length })}
            value={typed}
            onChange={(value) => setTyped(spaced(value, typed))}
            onSubmit={() => digits.length === FINGERPRINT_DIGITS && compare(digits)}
            direction="ltr"
            inputMode="numeric"
            size="large"
            maxLength={100}
          />
        </>
      ) : (
        <QrPicture isDisabled={channel === null} onDigits={compare} />
      )}
      <ErrorNotice error={error} />
      <HelpLink topic="fingerprint" />
    </Dialog>
  );
}

/** Digits in groups while they are typed; what is deleted or put into the middle is left alone. */
function spaced(value: string, before: string): string {
  const isAppended = value.length > before.length && value.startsWith(before);
  return isAppended ? groupsOf(digitsOf(value).slice(0, FINGERPRINT_DIGITS)).join(' ') : value;
}

function ComparedNotice({ result }: { readonly result: Compared }) {
  const text = useText();
  if (result.match) {
    return (
      <Notice tone="good" title={text('compare.match.title')}>
        {text('compare.match')}
      </Notice>
    );
  }
  const all = result.wrongGroups.length >= FINGERPRINT_DIGITS / 5;
  return (
    <>
      <Notice tone="bad" title={text('compare.wrong.title')}>
        <p>{text(all ? 'compare.wrong.all' : 'compare.wrong.some')}</p>
        <p>{text('compare.wrong.stop')}</p>
      </Notice>
      <div className="stack stack-tight">
        <h3>{text('compare.typed')}</h3>
        <Fingerprint groups={groupsOf(result.digits)} wrongGroups={result.wrongGroups} size="large" />
      </div>
    </>
  );
}
