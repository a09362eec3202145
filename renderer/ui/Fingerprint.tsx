import { useText } from '../text/text.tsx';

export interface FingerprintProps {
  /** Groups of digits, as the vault gives them. */
  readonly groups: readonly string[];
  /** Indices of groups that did not match. */
  readonly wrongGroups?: readonly number[];
  readonly size?: 'normal' | 'large';
}

/** A fingerprint as groups of digits; always left to right. */
export function Fingerprint({ groups, wrongGroups = [], size = 'normal' }: FingerprintProps) {
  const text = useText();
  const numbered = groups.map((group, place) => ({ group, place }));
  return (
    <div
      className={`fingerprint fingerprint-${size}`}
      dir="ltr"
      role="img"
      aria-label={text('fingerprint.label', { digits: groups.join(' ') })}
    >
      {numbered.map(({ group, place }) => (
        <span
          key={place}
          className={wrongGroups.includes(place) ? 'fingerprint-group fingerprint-wrong' : 'fingerprint-group'}
        >
          {group}
        </span>
      ))}
    </div>
  );
}
