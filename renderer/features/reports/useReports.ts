import { useCallback, useMemo, useRef } from 'react';
import type { HexId } from '../../../shared/ids.ts';
import type { VaultRequest } from '../../../shared/vault/contract.ts';
import type { ReportListItem } from '../../../shared/vault/views.ts';
import { type LongList, usePages } from '../../hooks/pages.ts';
import { useVault } from '../../hooks/vault.tsx';

export type ReportQuery = Omit<VaultRequest<'reports:list'>, 'from' | 'count'>;

export interface Reports extends LongList<ReportListItem> {
  /** The ids of all rows between two indices, asking for those that are not here. */
  readonly idsBetween: (first: number, last: number) => Promise<readonly HexId[]>;
}

const WINDOW = 500;

/** The reports that answer a query, fetched as far as they are looked at. */
export function useReports(query: ReportQuery): Reports {
  const client = useVault();
  const latest = useRef(query);
  latest.current = query;
  const list = usePages(
    JSON.stringify(query),
    (from, count) => client.call('reports:list', { ...query, from, count }),
    ['reports', 'indexing'],
  );
  const idsBetween = useCallback(
    async (first: number, last: number) => {
      const ids: HexId[] = [];
      for (let from = first; from <= last; from += WINDOW) {
        const count = Math.min(WINDOW, last - from + 1);
        const answer = await client.call('reports:list', { ...latest.current, from, count });
        ids.push(...answer.items.map((item) => item.id));
      }
      return ids;
    },
    [client],
  );
  return useMemo(() => ({ ...list, idsBetween }), [list, idsBetween]);
}
