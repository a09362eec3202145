import type { BackupState } from '../../../shared/vault/backup.ts';
import { useReloadAtPace } from '../../hooks/pace.ts';
import { type Query, useQuery } from '../../hooks/query.ts';

/** What is in no backup yet, asked again when something is written or the copies change. */
export function useBackupState(): Query<BackupState> {
  const state = useQuery('backup:state', {}, ['reports', 'entities']);
  useReloadAtPace('store', state.reload);
  return state;
}
