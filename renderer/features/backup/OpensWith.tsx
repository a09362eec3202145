import { useState } from 'react';
import type { OpensWith as Way } from '../../../shared/vault/backup.ts';
import { useText } from '../../text/text.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { PassphraseField } from '../../ui/TextField.tsx';
import { codeOf, isFull, noGroups } from '../recovery/code-groups.ts';
import { RecoveryCodeFields } from '../recovery/RecoveryCodeFields.tsx';
import { NO_SHARES, ShareFields } from '../recovery/ShareFields.tsx';

const WAYS = ['passphrase', 'code', 'shares'] as const;

export interface OpensWithProps {
  /** What was typed when it is complete, else null. */
  readonly onChange: (way: Way | null) => void;
  readonly onSubmit: () => void;
  readonly isDisabled: boolean;
  /** Of the headings in it. */
  readonly level: number;
}

/** Whether pieces are enough is seen when the backup is opened: here may be no vault to ask. */
const unasked = () => undefined;

/** What opened the notebook when the backup was made: passphrase, recovery code, or pieces. */
export function OpensWith({ onChange, onSubmit, isDisabled, level }: OpensWithProps) {
  const text = useText();
  const [way, setWay] = useState<Way['way']>('passphrase');
  const [passphrase, setPassphrase] = useState('');
  const [groups, setGroups] = useState(noGroups);
  const [shares, setShares] = useState(NO_SHARES);

  const choose = (id: string) => {
    setWay(WAYS.find((one) => one === id) ?? 'passphrase');
    setPassphrase('');
    setGroups(noGroups());
    setShares(NO_SHARES);
    onChange(null);
  };
  return (
    <>
      <RadioGroup
        label={text('backup.way')}
        value={way}
        onChange={choose}
        isDisabled={isDisabled}
        options={WAYS.map((id) => ({ id, label: text(`backup.way.${id}`) }))}
      />
      {way === 'passphrase' && (
        <PassphraseField
          label={text('backup.passphrase')}
          value={passphrase}
          onChange={(typed) => {
            setPassphrase(typed);
            onChange(typed === '' ? null : { way: 'passphrase', passphrase: typed });
          }}
          onSubmit={onSubmit}
          maxLength={1024}
          isReadOnly={isDisabled}
          autoFocus
        />
      )}
      {way === 'code' && (
        <RecoveryCodeFields
          groups={groups}
          onChange={(typed) => {
            setGroups(typed);
            onChange(isFull(typed) ? { way: 'code', code: codeOf(typed) } : null);
          }}
          onSubmit={onSubmit}
          isDisabled={isDisabled}
          autoFocus
        />
      )}
      {way === 'shares' && (
        <ShareFields
          shares={shares}
          onChange={(typed) => {
            setShares(typed);
            const given = typed.filter((one) => one.trim() !== '');
            onChange(given.length === 0 ? null : { way: 'shares', shares: given });
          }}
          onReady={unasked}
          ofAnyVault
          level={level}
          isDisabled={isDisabled}
        />
      )}
    </>
  );
}
