import { useCallback, useEffect, useRef, useState } from 'react';
import type { VaultAnswers, VaultMethod, VaultRequest } from '../../shared/vault/contract.ts';
import { useVault } from './vault.tsx';

export type ChangeTopic = 'reports' | 'entities' | 'recipients' | 'disclosures' | 'inbox' | 'indexing' | 'store';

export interface Query<Answer> {
  /** The newest answer; stays while a newer one is on its way. */
  readonly data: Answer | null;
  /** What the last call threw; null after a success. */
  readonly error: unknown;
  readonly loading: boolean;
  readonly reload: () => void;
}

const NO_TOPICS: readonly ChangeTopic[] = [];

/**
 * Asks the vault and asks again when one of the topics changes. Answers that come late, for an earlier request, are dropped.
 * @param request null asks nothing
 */
export function useQuery<M extends VaultMethod>(
  method: M,
  request: VaultRequest<M> | null,
  changedOn: readonly ChangeTopic[] = NO_TOPICS,
): Query<VaultAnswers[M]> {
  const client = useVault();
  const [state, setState] = useState<Omit<Query<VaultAnswers[M]>, 'reload'>>({
    data: null,
    error: null,
    loading: request !== null,
  });
  const [round, setRound] = useState(0);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  const key = JSON.stringify(request);
  const latest = useRef(request);
  latest.current = request;
  const topics = changedOn.join(' ');

  useEffect(() => {
    const asked = latest.current;
    if (asked === null || key === 'null') return;
    const control = new AbortController();
    void round;
    setState((before) => ({ ...before, loading: true }));
    client.call(method, asked, { signal: control.signal }).then(
      (data) => {
        if (!control.signal.aborted) setState({ data, error: null, loading: false });
      },
      (error: unknown) => {
        if (!control.signal.aborted) setState((before) => ({ ...before, error, loading: false }));
      },
    );
    return () => control.abort();
  }, [client, method, key, round]);

  useEffect(() => {
    if (topics === '') return;
    const listened = topics.split(' ');
    return client.onChanged((what) => {
      if (listened.includes(what)) reload();
    });
  }, [client, topics, reload]);

  return { ...state, reload };
}
