import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { HexId } from '../../../shared/ids.ts';
import type { VaultRequest } from '../../../shared/vault/contract.ts';
import type { ReportList, ReportListItem } from '../../../shared/vault/views.ts';
import { useVault } from '../../hooks/vault.tsx';
import { PAGE, ReportPages } from './report-pages.ts';

export type ReportQuery = Omit<VaultRequest<'reports:list'>, 'from' | 'count'>;

export interface Reports {
  readonly total: number | null;
  readonly indexing: ReportList['indexing'];
  readonly error: unknown;
  readonly itemAt: (index: number) => ReportListItem | undefined;
  /** Says which rows are on the screen. */
  readonly show: (first: number, last: number) => void;
  /** The ids of all rows between two indices, asking for those that are not here. */
  readonly idsBetween: (first: number, last: number) => Promise<readonly HexId[]>;
  readonly reload: () => void;
}

const WINDOW = 500;

/** The reports that answer a query, fetched as far as they are looked at. */
export function useReports(query: ReportQuery): Reports {
  const client = useVault();
  const pages = useRef(new ReportPages());
  const range = useRef({ first: 0, last: PAGE - 1 });
  const [, redraw] = useState(0);
  const [error, setError] = useState<unknown>(null);
  const key = JSON.stringify(query);
  const latest = useRef(query);
  latest.current = query;

  const fetchShown = useCallback(() => {
    for (const { from, round } of pages.current.toAsk(range.current.first, range.current.last)) {
      client.call('reports:list', { ...latest.current, from, count: PAGE }).then(
        (answer) => {
          if (!pages.current.accept(round, answer)) return;
          setError(null);
          redraw((before) => before + 1);
        },
        (thrown: unknown) => {
          pages.current.failed(from, round);
          setError(thrown);
        },
      );
    }
  }, [client]);

  const reload = useCallback(() => {
    pages.current.makeOld();
    fetchShown();
  }, [fetchShown]);

  useEffect(() => {
    if (key !== '') reload();
  }, [key, reload]);
  useEffect(
    () =>
      client.onChanged((what) => {
        if (what === 'reports' || what === 'indexing') reload();
      }),
    [client, reload],
  );

  const show = useCallback(
    (first: number, last: number) => {
      range.current = { first, last };
      fetchShown();
    },
    [fetchShown],
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
  const itemAt = useCallback((index: number) => pages.current.itemAt(index), []);
  const { total, indexing } = pages.current;
  return useMemo(
    () => ({ total, indexing, error, itemAt, show, idsBetween, reload }),
    [total, indexing, error, itemAt, show, idsBetween, reload],
  );
}
