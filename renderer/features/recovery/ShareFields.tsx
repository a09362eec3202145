import { useEffect, useState } from 'react';
import { MOST_SHARES } from '../../../shared/limits.ts';
import type { SharesReview, ShareVerdict } from '../../../shared/vault/recovery.ts';
import { useSecretEntry } from '../../hooks/secret-entry.ts';
import { useVault } from '../../hooks/vault.tsx';
import type { Text } from '../../text/catalogue.ts';
import { plainDigits } from '../../text/digits.ts';
import type { Format } from '../../text/format.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextArea } from '../../ui/TextArea.tsx';

const DIGITS = 90;

/** Two empty pieces, the fewest that there can be. */
export const NO_SHARES: readonly string[] = ['', ''];

export interface ShareFieldsProps {
  readonly shares: readonly string[];
  readonly onChange: (shares: readonly string[]) => void;
  /** Whether there are enough that fit together. */
  readonly onReady: (ready: boolean) => void;
  readonly isDisabled?: boolean;
  /** Where pieces of another vault than the one here may be meant: one in a backup. */
  readonly ofAnyVault?: boolean;
  /** Of the headings in it. */
  readonly level: number;
}

/** A field for each piece, and what can be said of it while it is typed: which group is wrong, whose it is, how many are missing. */
export function ShareFields({
  shares,
  onChange,
  onReady,
  ofAnyVault = false,
  isDisabled = false,
  level,
}: ShareFieldsProps) {
  const text = useText();
  const format = useFormat();
  const client = useVault();
  const entry = useSecretEntry();
  const [review, setReview] = useState<SharesReview | null>(null);

  useEffect(() => {
    let current = true;
    client.call('shares:review', { shares: [...shares], of: ofAnyVault ? 'any-vault' : 'this-vault' }).then(
      (answer) => {
        if (!current) return;
        setReview(answer);
        onReady(answer.needed !== null && answer.good >= answer.needed);
      },
      () => current && setReview(null),
    );
    return () => {
      current = false;
    };
  }, [client, shares, onReady, ofAnyVault]);

  // The first good piece says how many there have to be.
  const needed = review?.needed ?? 0;
  useEffect(() => {
    if (shares.length < needed) onChange([...shares, ...Array<string>(needed - shares.length).fill('')]);
  }, [needed, shares, onChange]);

  const numbered = shares.map((share, place) => ({ share, place }));
  const put = (place: number, value: string) => onChange(shares.map((share, at) => (at === place ? value : share)));
  return (
    <div className="stack">
      {numbered.map(({ share, place }) => {
        const verdict = review?.shares[place];
        const { error, note } = saidOf(verdict, share, text, format);
        return (
          <TextArea
            key={place}
            label={text('shares.piece', { number: place + 1 })}
            description={note ?? text('shares.piece.note')}
            error={error}
            value={share}
            // Digits that are added fall into their groups at once; inside of what is there the cursor would jump.
            onChange={(value) => put(place, value.startsWith(share) ? inGroups(value) : value.slice(0, 600))}
            onFocus={entry.onFocus}
            onBlur={() => {
              entry.onBlur();
              put(place, inGroups(share));
            }}
            direction="ltr"
            inputMode="numeric"
            rows={3}
            isDisabled={isDisabled}
          />
        );
      })}
      <div aria-live="polite">{review !== null && <Missing review={review} />}</div>
      {shares.length < MOST_SHARES && (
        <div>
          <Button size="small" isDisabled={isDisabled} onPress={() => onChange([...shares, ''])}>
            {text('shares.piece.add')}
          </Button>
        </div>
      )}
      <Disclosure title={text('shares.lost')} level={level}>
        <ul className="bullets">
          <li>{text('shares.lost.1')}</li>
          <li>{text('shares.lost.2')}</li>
          <li>{text('shares.lost.3')}</li>
        </ul>
      </Disclosure>
    </div>
  );
}

function Missing({ review: { needed, good } }: { readonly review: SharesReview }) {
  const text = useText();
  if (needed === null) return <p className="soft">{text('shares.first')}</p>;
  if (good >= needed) return <Notice tone="good">{text('shares.enough')}</Notice>;
  return <Notice tone="warn">{text('shares.missing', { missing: needed - good, good, needed })}</Notice>;
}

/** What stands under the field of a piece. */
function saidOf(
  verdict: ShareVerdict | undefined,
  typed: string,
  text: Text,
  format: Format,
): { readonly error?: string; readonly note?: string } {
  if (verdict === undefined) return {};
  switch (verdict.state) {
    case 'empty':
      return {};
    case 'typing':
      return { note: text('shares.state.typing', { digits: verdict.digits }) };
    case 'good':
      return { note: text('shares.state.good') };
    case 'mistyped': {
      const { wrongGroups, digits } = verdict;
      if (wrongGroups.length === 0 || digits > DIGITS) return { error: text('shares.state.long', { digits }) };
      // With the digits, because nobody likes to count to the fourteenth group.
      const shown = plainDigits(typed).match(/.{1,5}/g) ?? [];
      const groups = format.list(wrongGroups.map((group) => `${format.number(group + 1)} (${shown[group] ?? ''})`));
      return { error: text('shares.state.mistyped', { count: wrongGroups.length, groups }) };
    }
    default:
      return { error: text(`shares.state.${verdict.state}`) };
  }
}

/** Digits as they stand on a card, so that the eye can compare; anything else as it was typed. */
function inGroups(typed: string): string {
  const digits = plainDigits(typed);
  return digits === '' ? typed : (digits.slice(0, 400).match(/.{1,5}/g) ?? []).join(' ');
}
