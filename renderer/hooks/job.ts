import { useCallback, useEffect, useRef, useState } from 'react';
import type { VaultAnswers, VaultMethod, VaultRequest } from '../../shared/vault/contract.ts';
import type { Progress } from '../../shared/vault/views.ts';
import { useVault } from './vault.tsx';

export interface Job {
  readonly running: boolean;
  /** Bytes done and to do; null until the first report. */
  readonly progress: Progress | null;
  /** What the last run threw; null while running, after a success, and after a cancel. */
  readonly error: unknown;
  /**
   * Starts a long call. Answers null when it failed or was cancelled; the reason is in `error`. A run that is under way is not disturbed:
   * a second one answers null at once.
   */
  readonly run: <M extends VaultMethod>(method: M, request: VaultRequest<M>) => Promise<VaultAnswers[M] | null>;
  readonly cancel: () => void;
  readonly clearError: () => void;
}

interface JobState {
  readonly running: boolean;
  readonly progress: Progress | null;
  readonly error: unknown;
}

/** One long request at a time, with progress and cancel. Leaving the screen cancels it. */
export function useJob(): Job {
  const client = useVault();
  const control = useRef<AbortController | null>(null);
  const [state, setState] = useState<JobState>({ running: false, progress: null, error: null });

  const run = useCallback(
    async <M extends VaultMethod>(method: M, request: VaultRequest<M>): Promise<VaultAnswers[M] | null> => {
      if (control.current !== null) return null;
      const mine = new AbortController();
      control.current = mine;
      setState({ running: true, progress: null, error: null });
      try {
        const answer = await client.call(method, request, {
          signal: mine.signal,
          onProgress: (progress) => setState((before) => ({ ...before, progress })),
        });
        setState({ running: false, progress: null, error: null });
        return answer;
      } catch (error) {
        setState({ running: false, progress: null, error: mine.signal.aborted ? null : error });
        return null;
      } finally {
        control.current = null;
      }
    },
    [client],
  );
  const cancel = useCallback(() => control.current?.abort(), []);
  const clearError = useCallback(() => setState((before) => ({ ...before, error: null })), []);
  useEffect(() => cancel, [cancel]);
  return { ...state, run, cancel, clearError };
}

/** 0 to 1; null before the first report. */
export function shareDone(progress: Progress | null): number | null {
  return progress === null ? null : progress.done / Math.max(1, progress.of);
}
