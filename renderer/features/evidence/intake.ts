import { useCallback, useEffect, useRef, useState } from 'react';
import type { Incoming } from '../../../shared/vault/contract.ts';
import type { EvidenceView, Progress } from '../../../shared/vault/views.ts';
import { useVault } from '../../hooks/vault.tsx';

/** One file on its way into the vault. */
export interface IntakeItem {
  readonly key: number;
  readonly name: string;
  /** bytes */
  readonly size: number;
  /** `stopping`: cancelled, while what was already written is being removed. */
  readonly state: 'waiting' | 'running' | 'stopping' | 'failed';
  readonly progress: Progress | null;
  /** What taking it in threw. */
  readonly error: unknown;
}

export interface Intake {
  /** Files that are waiting, on their way, or failed; one that is in the vault is no longer here. */
  readonly items: readonly IntakeItem[];
  readonly add: (files: readonly Incoming[]) => void;
  /** Stops a file, or takes a failed one off the list. */
  readonly drop: (key: number) => void;
  readonly retry: (key: number) => void;
}

interface Queued {
  readonly key: number;
  readonly file: Incoming;
}

/** Takes files into a report one after the other, each with progress and cancel. Leaving the screen stops what is on its way. */
export function useIntake(report: string, onAdded: (evidence: EvidenceView) => void): Intake {
  const client = useVault();
  const [items, setItems] = useState<readonly IntakeItem[]>([]);
  const files = useRef(new Map<number, Incoming>());
  const queue = useRef<Queued[]>([]);
  const running = useRef<{ readonly key: number; readonly control: AbortController } | null>(null);
  const next = useRef(0);
  const added = useRef(onAdded);
  useEffect(() => {
    added.current = onAdded;
  });

  const change = useCallback((key: number, part: Partial<IntakeItem>) => {
    setItems((before) => before.map((item) => (item.key === key ? { ...item, ...part } : item)));
  }, []);
  const forget = useCallback((key: number) => {
    files.current.delete(key);
    setItems((before) => before.filter((item) => item.key !== key));
  }, []);

  const work = useCallback(async () => {
    if (running.current !== null) return;
    for (let job = queue.current.shift(); job !== undefined; job = queue.current.shift()) {
      const { key, file } = job;
      const control = new AbortController();
      running.current = { key, control };
      change(key, { state: 'running', error: null });
      try {
        const evidence = await client.call(
          'evidence:add',
          { report, file },
          {
            signal: control.signal,
            onProgress: (progress) => {
              if (!control.signal.aborted) change(key, { progress });
            },
          },
        );
        forget(key);
        added.current(evidence);
      } catch (error) {
        if (control.signal.aborted) forget(key);
        else change(key, { state: 'failed', error, progress: null });
      }
    }
    running.current = null;
  }, [client, report, change, forget]);

  const add = useCallback(
    (incoming: readonly Incoming[]) => {
      const fresh = incoming.map((file) => {
        next.current += 1;
        files.current.set(next.current, file);
        return { key: next.current, file };
      });
      queue.current.push(...fresh);
      setItems((before) => [
        ...before,
        ...fresh.map(({ key, file }) => ({
          key,
          ...nameAndSize(file),
          state: 'waiting' as const,
          progress: null,
          error: null,
        })),
      ]);
      void work();
    },
    [work],
  );
  const drop = useCallback(
    (key: number) => {
      if (running.current?.key === key) {
        change(key, { state: 'stopping', progress: null });
        running.current.control.abort();
      } else {
        queue.current = queue.current.filter((queued) => queued.key !== key);
        forget(key);
      }
    },
    [forget, change],
  );
  const retry = useCallback(
    (key: number) => {
      const file = files.current.get(key);
      if (file === undefined) return;
      change(key, { state: 'waiting', error: null });
      queue.current.push({ key, file });
      void work();
    },
    [work, change],
  );
  useEffect(
    () => () => {
      queue.current = [];
      running.current?.control.abort();
    },
    [],
  );
  return { items, add, drop, retry };
}

function nameAndSize(file: Incoming): { readonly name: string; readonly size: number } {
  return file.from === 'drop' ? { name: file.file.name, size: file.file.size } : { name: file.name, size: file.size };
}
