import { useCallback } from 'react';
import { useVault } from '../../hooks/vault.tsx';
import { errorKey, useText } from '../../text/text.tsx';
import { useToasts } from '../../ui/Toast.tsx';
import { undoOffered } from './undo-offers.ts';

const UNDO_SECONDS = 15;

/** Says that something was deleted and offers to bring it back; when the last of all such offers is over, what was deleted is forgotten for good. */
export function useUndoOffer(): (message: string, restore: () => Promise<unknown>) => void {
  const client = useVault();
  const toasts = useToasts();
  const text = useText();
  return useCallback(
    (message, restore) => {
      const over = undoOffered(client, () => client.call('vault:forget', {}));
      toasts.show({
        message,
        seconds: UNDO_SECONDS,
        action: {
          label: text('common.undo'),
          onAction: () => {
            restore()
              .catch((error: unknown) => toasts.show({ message: text(errorKey(error)), tone: 'bad', seconds: 15 }))
              .finally(over);
          },
        },
        onGone: over,
      });
    },
    [client, toasts, text],
  );
}
