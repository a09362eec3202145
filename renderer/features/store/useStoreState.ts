import { useEffect } from 'react';
import type { StoreState } from '../../../shared/vault/store.ts';
import { type Query, useQuery } from '../../hooks/query.ts';
import { useVault } from '../../hooks/vault.tsx';

/** While both copies are read, how far that is changes many times a second: it is asked for this often at most, in milliseconds. */
const PACE = 250;

/** How the two copies are, asked again when that changes. */
export function useStoreState(): Query<StoreState> {
  const client = useVault();
  const state = useQuery('store:state', {});
  const { reload } = state;
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | null = null;
    const stop = client.onChanged((what) => {
      if (what !== 'store' || waiting !== null) return;
      waiting = setTimeout(() => {
        waiting = null;
        reload();
      }, PACE);
    });
    return () => {
      stop();
      if (waiting !== null) clearTimeout(waiting);
    };
  }, [client, reload]);
  return state;
}
