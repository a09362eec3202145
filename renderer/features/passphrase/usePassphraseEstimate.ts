import { useEffect, useState } from 'react';
import type { PassphraseEstimate } from '../../../shared/vault/views.ts';
import { useVault } from '../../hooks/vault.tsx';

const PAUSE_MS = 250;
/** What a vault needs. */
export const NEEDED_SCORE = 3;

/** The vault's estimate for what is typed, a moment after the typing stops; null while there is none for exactly this text. */
export function usePassphraseEstimate(passphrase: string): PassphraseEstimate | null {
  const client = useVault();
  const [known, setKnown] = useState<{ readonly of: string; readonly estimate: PassphraseEstimate } | null>(null);
  useEffect(() => {
    if (passphrase === '') {
      setKnown(null);
      return;
    }
    let current = true;
    const timer = setTimeout(() => {
      client.call('passphrase:estimate', { passphrase }).then(
        (estimate) => current && setKnown({ of: passphrase, estimate }),
        () => current && setKnown(null),
      );
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [client, passphrase]);
  return known !== null && known.of === passphrase ? known.estimate : null;
}
