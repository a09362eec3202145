import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answers } from '../../../shared/ipc/contract.ts';
import { ask } from '../../hooks/bridge.ts';
import { useBridge } from '../../hooks/vault.tsx';

export type ChosenFolder = NonNullable<Answers['backup:choose']>;

export interface BackupFolder {
  /** null until one was chosen. */
  readonly folder: ChosenFolder | null;
  readonly error: unknown;
  /** Asks the user; answers null when they changed their mind or it failed. */
  readonly choose: () => Promise<ChosenFolder | null>;
}

/** A folder for as long as the component is there. Its path stays with main, and is kept nowhere. */
export function useBackupFolder(): BackupFolder {
  const bridge = useBridge();
  const open = useRef<string | null>(null);
  const [folder, setFolder] = useState<ChosenFolder | null>(null);
  const [error, setError] = useState<unknown>(null);

  const close = useCallback(() => {
    const handle = open.current;
    open.current = null;
    if (handle !== null) ask(bridge, 'backup:close', { handle }).catch(() => undefined);
  }, [bridge]);
  useEffect(() => close, [close]);

  const choose = useCallback(async () => {
    setError(null);
    try {
      const chosen = await ask(bridge, 'backup:choose', {});
      if (chosen === null) return null;
      close();
      open.current = chosen.handle;
      setFolder(chosen);
      return chosen;
    } catch (thrown) {
      setError(thrown);
      return null;
    }
  }, [bridge, close]);
  return { folder, error, choose };
}
