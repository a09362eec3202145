import { useEffect, useRef, useState } from 'react';
import type { PassphraseEstimate } from '../../../shared/vault/views.ts';
import { isMessageKey } from '../../text/catalogue.ts';
import { useText } from '../../text/text.tsx';
import { PassphraseField } from '../../ui/TextField.tsx';
import { NEEDED_SCORE, usePassphraseEstimate } from './usePassphraseEstimate.ts';

export interface NewPassphraseProps {
  readonly label: string;
  readonly againLabel: string;
  /** The passphrase when it is strong enough and typed twice alike, else null. */
  readonly onChange: (passphrase: string | null) => void;
  readonly onSubmit?: () => void;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
}

/** Choosing a passphrase: an honest estimate of what it costs to guess, and typing it twice. */
export function NewPassphrase({ label, againLabel, onChange, ...rest }: NewPassphraseProps) {
  const text = useText();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [left, setLeft] = useState(false);
  const estimate = usePassphraseEstimate(passphrase);
  const strong = estimate !== null && estimate.score >= NEEDED_SCORE;
  const differs = again !== '' && again !== passphrase && (left || again.length >= passphrase.length);
  const accepted = strong && again === passphrase ? passphrase : null;

  const tell = useRef(onChange);
  useEffect(() => {
    tell.current = onChange;
  });
  useEffect(() => tell.current(accepted), [accepted]);

  const submit = rest.onSubmit === undefined ? {} : { onSubmit: rest.onSubmit };
  return (
    <>
      <PassphraseField
        label={label}
        value={passphrase}
        onChange={setPassphrase}
        maxLength={1024}
        autoFocus={rest.autoFocus ?? false}
        isDisabled={rest.isDisabled ?? false}
      />
      <Strength typed={passphrase !== ''} estimate={estimate} />
      <PassphraseField
        label={againLabel}
        value={again}
        onChange={setAgain}
        onBlur={() => setLeft(true)}
        maxLength={1024}
        isDisabled={rest.isDisabled ?? false}
        error={differs ? text('welcome.passphrase.differs') : undefined}
        {...submit}
      />
    </>
  );
}

function Strength({ typed, estimate }: { readonly typed: boolean; readonly estimate: PassphraseEstimate | null }) {
  const text = useText();
  const score = estimate?.score ?? null;
  const hints = (estimate?.hints ?? []).map((hint) => `passphrase.hint.${hint}`).filter(isMessageKey);
  return (
    <div className="strength" aria-live="polite" data-score={score ?? 'none'}>
      <svg className="strength-bar" viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
        <rect className="progress-track" width="100" height="2" />
        <rect className="strength-fill" width={score === null ? 0 : 20 + score * 20} height="2" />
      </svg>
      <p className="small">
        {score === null || estimate === null ? (
          <span className="soft">{typed ? text('common.loading') : text('passphrase.needed')}</span>
        ) : (
          <>
            <strong>{text(`passphrase.score.${score}`)}.</strong>{' '}
            {estimate.years > 1_000_000
              ? text('passphrase.years.more')
              : text('passphrase.years', { years: roughly(estimate.years) })}{' '}
            {score < NEEDED_SCORE && text('passphrase.needed')}
          </>
        )}
      </p>
      {hints.length > 0 && (
        <ul className="small soft strength-hints">
          {hints.map((hint) => (
            <li key={hint}>{text(hint)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Two digits are more than an estimate can mean. */
function roughly(years: number): number {
  if (years < 1) return 0;
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(years)) - 1);
  return Math.round(years / unit) * unit;
}
