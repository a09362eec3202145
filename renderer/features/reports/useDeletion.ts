import { useCallback } from 'react';
import type { HexId } from '../../../shared/ids.ts';
import { useVault } from '../../hooks/vault.tsx';
import { errorKey, useText } from '../../text/text.tsx';
import { useToasts } from '../../ui/Toast.tsx';
import { useUndoOffer } from './useUndoOffer.ts';

/** As many as `reports:delete` takes at once. */
const BATCH = 1000;

/** Deletes reports and offers to bring them back; when the offer is over they are forgotten for good. */
export function useDeletion(): (ids: readonly HexId[]) => Promise<boolean> {
  const client = useVault();
  const toasts = useToasts();
  const text = useText();
  const offerUndo = useUndoOffer();
  return useCallback(
    async (ids) => {
      const fail = (error: unknown) => toasts.show({ message: text(errorKey(error)), tone: 'bad', seconds: 15 });
      try {
        for (const batch of batches(ids)) await client.call('reports:delete', { ids: batch });
      } catch (error) {
        fail(error);
        return false;
      }
      offerUndo(text('reports.deleted', { count: ids.length }), async () => {
        for (const batch of batches(ids)) await client.call('reports:restore', { ids: batch });
        toasts.show({ message: text('reports.restored', { count: ids.length }), seconds: 4 });
      });
      return true;
    },
    [client, toasts, text, offerUndo],
  );
}

function batches(ids: readonly HexId[]): HexId[][] {
  const all: HexId[][] = [];
  for (let from = 0; from < ids.length; from += BATCH) all.push(ids.slice(from, from + BATCH));
  return all;
}
