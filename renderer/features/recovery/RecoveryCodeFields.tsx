import { useEffect, useRef, useState } from 'react';
import { useSecretEntry } from '../../hooks/secret-entry.ts';
import { useVault } from '../../hooks/vault.tsx';
import { useFormat, useText } from '../../text/text.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { codeOf, isFull, nextPlace, RECOVERY_GROUP_SIZE, RECOVERY_GROUPS, typedInto } from './code-groups.ts';

export interface RecoveryCodeFieldsProps {
  readonly groups: readonly string[];
  readonly onChange: (groups: readonly string[]) => void;
  /** Enter in a code that is full. */
  readonly onSubmit?: () => void;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
}

/** Ten small fields for a recovery code; groups that cannot be right are marked as soon as they are full. */
export function RecoveryCodeFields({
  groups,
  onChange,
  onSubmit,
  isDisabled = false,
  autoFocus = false,
}: RecoveryCodeFieldsProps) {
  const text = useText();
  const format = useFormat();
  const client = useVault();
  const entry = useSecretEntry();
  const inputs = useRef<(HTMLInputElement | null)[]>([]);
  const [wrong, setWrong] = useState<readonly number[]>([]);
  const code = codeOf(groups);

  useEffect(() => {
    let current = true;
    client.call('recovery:check', { code }).then(
      (review) => current && setWrong(review.wrongGroups),
      () => current && setWrong([]),
    );
    return () => {
      current = false;
    };
  }, [client, code]);

  // A group that is still being typed is not called wrong.
  const shown = wrong.filter((place) => groups[place]?.length === RECOVERY_GROUP_SIZE);
  const numbered = groups.map((group, place) => ({ group, place }));
  return (
    <fieldset className="recovery-fields">
      <legend className="field-label">{text('recovery.code')}</legend>
      <div className="recovery-grid" dir="ltr">
        {numbered.map(({ group, place }) => (
          <div key={place} className="recovery-group">
            <span className="kit-number" aria-hidden="true">
              {format.number(place + 1)}
            </span>
            <TextField
              label={text('recovery.group', { number: place + 1, of: RECOVERY_GROUPS })}
              labelHidden
              value={group}
              direction="ltr"
              inputMode="numeric"
              size="short"
              isDisabled={isDisabled}
              autoFocus={autoFocus && place === 0}
              onFocus={entry.onFocus}
              onBlur={entry.onBlur}
              onSubmit={() => isFull(groups) && onSubmit?.()}
              error={shown.includes(place) ? text('recovery.group.wrong', { number: place + 1 }) : undefined}
              inputRef={(input) => {
                inputs.current[place] = input;
              }}
              onChange={(typed) => {
                const next = typedInto(groups, place, typed);
                onChange(next);
                const grew = (next[place]?.length ?? 0) > group.length;
                const to = nextPlace(next, place);
                if (grew && to !== place) inputs.current[to]?.focus();
              }}
            />
          </div>
        ))}
      </div>
      <p className="field-error" aria-live="polite">
        {shown.length > 0 &&
          text('recovery.wrong', {
            count: shown.length,
            groups: format.list(shown.map((place) => format.number(place + 1))),
          })}
      </p>
    </fieldset>
  );
}
