import { useCallback, useEffect, useRef, useState } from 'react';
import type { HexId } from '../../../shared/ids.ts';
import type { Report } from '../../../shared/report/schema.ts';
import type { ReportView } from '../../../shared/vault/views.ts';
import { useKeeper } from '../../app/session.ts';
import { useVault } from '../../hooks/vault.tsx';
import { Autosave, type SaveState, WRITING } from './autosave.ts';

export interface ReportDraft {
  readonly report: Report;
  readonly saveState: SaveState;
  /** Whether there is something that the newest version does not have, also what no drawing shows yet. */
  readonly isChanged: () => boolean;
  /** Takes the fields that change, or makes them from the report as it is at that moment. */
  readonly change: (changed: Partial<Report> | ((before: Report) => Partial<Report>)) => void;
  /** Tries again to save what could not be saved. */
  readonly retry: () => void;
  /** Makes a version of the text as it stands. @throws VaultCallError */
  readonly saveVersion: () => Promise<{ readonly version: number; readonly savedAt: number }>;
  /** As `saveVersion`, and the account is frozen: it cannot be changed any more, only added to. @throws VaultCallError */
  readonly freeze: () => Promise<void>;
  /** Gives up what is typed and the draft; the newest version is in the form again. @throws VaultCallError */
  readonly discard: () => Promise<void>;
  /** Writes what is typed; true when it is durable. */
  readonly keep: () => Promise<boolean>;
}

/**
 * The text of one report while it is being written, saved by itself; kept before the screen is left and before the vault locks.
 * @param report its id, or how one is had: asked at each write, so it answers the same every time
 */
export function useReportDraft(
  report: HexId | (() => Promise<HexId>),
  opened: Pick<ReportView, 'report' | 'draftSavedAt'>,
): ReportDraft {
  const client = useVault();
  const named = useRef(report);
  named.current = report;
  const idOf = useCallback(async () => (typeof named.current === 'string' ? named.current : named.current()), []);
  const [shown, setShown] = useState(opened.report);
  const [saveState, setSaveState] = useState<SaveState>(
    opened.draftSavedAt === null ? { name: 'unchanged' } : { name: 'saved', at: opened.draftSavedAt },
  );
  const latest = useRef(shown);
  const changed = useRef(opened.draftSavedAt !== null);
  const [autosave] = useState(
    () =>
      new Autosave<Report>({
        write: async (value) => client.call('reports:draft', { id: await idOf(), report: value }),
        ...WRITING,
        onState: setSaveState,
      }),
  );
  useKeeper(() => autosave.keep());
  useEffect(
    () => () => {
      // Also when the screen goes because something in it broke: one more try to save what was typed.
      autosave.end();
    },
    [autosave],
  );

  const change = useCallback(
    (given: Partial<Report> | ((before: Report) => Partial<Report>)) => {
      const fields = typeof given === 'function' ? given(latest.current) : given;
      changed.current = true;
      latest.current = { ...latest.current, ...fields };
      setShown(latest.current);
      autosave.change(latest.current);
    },
    [autosave],
  );
  const keep = useCallback(() => autosave.keep(), [autosave]);
  const saveVersion = useCallback(async () => {
    const saved = await autosave.through(async () =>
      client.call('reports:save', { id: await idOf(), report: latest.current }),
    );
    if (!autosave.isUnsaved) {
      changed.current = false;
      setSaveState({ name: 'unchanged' });
    }
    return saved;
  }, [autosave, client, idOf]);
  const freeze = useCallback(async () => {
    await autosave.through(async () => client.call('reports:freeze', { id: await idOf(), report: latest.current }));
    if (!autosave.isUnsaved) {
      changed.current = false;
      setSaveState({ name: 'unchanged' });
    }
  }, [autosave, client, idOf]);
  const discard = useCallback(async () => {
    const id = await idOf();
    await autosave.through(() => client.call('reports:discard-draft', { id }));
    const { report: version } = await client.call('reports:open', { id });
    latest.current = version;
    changed.current = false;
    setShown(version);
    setSaveState({ name: 'unchanged' });
  }, [autosave, client, idOf]);
  const isChanged = useCallback(() => changed.current, []);
  return { report: shown, saveState, isChanged, change, retry: keep, saveVersion, freeze, discard, keep };
}
