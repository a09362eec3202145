import { useEffect } from 'react';
import { AUTO_LOCK_SECONDS, AUTO_LOCK_STRICTEST } from '../../shared/limits.ts';
import { useBridge } from './vault.tsx';

/**
 * For a screen before the vault is open: where a passphrase was typed, main locks with nobody at the computer as soon as it ever does. While
 * something works that takes long, somebody may go away and come back, and it locks after the longest time that there is.
 */
export function useUnattended(working: boolean): void {
  const bridge = useBridge();
  useEffect(() => {
    if (!working) return;
    const lockAfter = (seconds: (typeof AUTO_LOCK_SECONDS)[number]) => {
      bridge.invoke('lock:idle', { seconds }).catch(() => undefined);
    };
    lockAfter(AUTO_LOCK_SECONDS.at(-1) ?? AUTO_LOCK_STRICTEST);
    return () => lockAfter(AUTO_LOCK_STRICTEST);
  }, [bridge, working]);
}
