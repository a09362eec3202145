import { useEffect } from 'react';
import type { ChangeTopic } from './query.ts';
import { useVault } from './vault.tsx';

/** In milliseconds. */
const PACE = 250;

/** Asks again when `topic` changes, four times a second at most: how far a reading of both copies is changes far more often than that. */
export function useReloadAtPace(topic: ChangeTopic, reload: () => void): void {
  const client = useVault();
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | null = null;
    const stop = client.onChanged((what) => {
      if (what !== topic || waiting !== null) return;
      waiting = setTimeout(() => {
        waiting = null;
        reload();
      }, PACE);
    });
    return () => {
      stop();
      if (waiting !== null) clearTimeout(waiting);
    };
  }, [client, topic, reload]);
}
