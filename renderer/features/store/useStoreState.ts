import type { StoreState } from '../../../shared/vault/store.ts';
import { useReloadAtPace } from '../../hooks/pace.ts';
import { type Query, useQuery } from '../../hooks/query.ts';

/** How the two copies are, asked again when that changes. */
export function useStoreState(): Query<StoreState> {
  const state = useQuery('store:state', {});
  useReloadAtPace('store', state.reload);
  return state;
}
