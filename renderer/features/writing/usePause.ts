import { useCallback, useState } from 'react';
import { useHotKeys } from '../../app/hot-keys.ts';

export interface Pause {
  readonly paused: boolean;
  /** Whether what was typed before is in the vault; null as long as that is not known. */
  readonly kept: boolean | null;
  readonly pause: () => void;
  readonly goOn: () => void;
}

/** Hides at once, and keeps what was typed meanwhile: looking over a shoulder does not wait for a disk. */
export function usePause(keep: () => Promise<boolean>): Pause {
  const [paused, setPaused] = useState(false);
  const [kept, setKept] = useState<boolean | null>(null);
  const pause = useCallback(() => {
    setPaused(true);
    setKept(null);
    keep().then(setKept, () => setKept(false));
  }, [keep]);
  const goOn = useCallback(() => setPaused(false), []);
  useHotKeys((command) => {
    if (command !== 'pause') return false;
    if (paused) goOn();
    else pause();
    return true;
  });
  return { paused, kept, pause, goOn };
}
