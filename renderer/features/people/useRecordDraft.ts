import { useCallback, useEffect, useRef, useState } from 'react';
import type { VaultRequest } from '../../../shared/vault/contract.ts';
import type { EntityView } from '../../../shared/vault/entities.ts';
import { useKeeper } from '../../app/session.ts';
import { useVault } from '../../hooks/vault.tsx';
import { Autosave, type SaveState, WRITING } from '../editor/autosave.ts';

type Save = VaultRequest<'entities:save'>;

export interface RecordDraft<Value extends object> {
  readonly value: Value;
  readonly saveState: SaveState;
  readonly change: (value: Value) => void;
  /** Tries again to save what could not be saved. */
  readonly retry: () => void;
  /** Writes what is typed; true when it is durable. */
  readonly keep: () => Promise<boolean>;
}

/** A record while it is being written, saved by itself; kept before the screen is left and before the vault locks. */
export function useRecordDraft<Value extends EntityView['value']>(
  opened: Value,
  request: (value: Value) => Save,
): RecordDraft<Value> {
  const client = useVault();
  const [value, setValue] = useState(opened);
  const [saveState, setSaveState] = useState<SaveState>({ name: 'unchanged' });
  const asked = useRef(request);
  asked.current = request;
  const [autosave] = useState(
    () =>
      new Autosave<Value>({
        // Every save keeps the state before it, but for those in the middle of a sentence.
        write: async (written) => {
          const { changedAt } = await client.call('entities:save', { ...asked.current(written), typed: true });
          return { savedAt: changedAt };
        },
        ...WRITING,
        onState: setSaveState,
      }),
  );
  useKeeper(() => autosave.keep());
  useEffect(
    () => () => {
      autosave.end();
    },
    [autosave],
  );
  const change = useCallback(
    (next: Value) => {
      setValue(next);
      autosave.change(next);
    },
    [autosave],
  );
  const keep = useCallback(() => autosave.keep(), [autosave]);
  return { value, saveState, change, retry: keep, keep };
}
