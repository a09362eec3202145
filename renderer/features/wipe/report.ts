import { useCallback, useEffect, useState } from 'react';
import type { Bridge } from '../../../shared/ipc/bridge.ts';
import type { Answers } from '../../../shared/ipc/contract.ts';
import { ask } from '../../hooks/bridge.ts';

export type WipeReport = Answers['wipe:report'];
const NONE: WipeReport = { outcome: 'none', keysDestroyed: false, left: [], folder: null };

/** What became of a wipe at this start; null until main has answered. The second value says that it was read. */
export function useWipeReport(bridge: Bridge): [WipeReport | null, () => void] {
  const [report, setReport] = useState<WipeReport | null>(null);
  useEffect(() => {
    ask(bridge, 'wipe:report', {}).then(setReport, () => setReport(NONE));
  }, [bridge]);
  const seen = useCallback(() => {
    setReport(NONE);
    bridge.invoke('wipe:settle', { choice: 'seen' }).catch(() => undefined);
  }, [bridge]);
  return [report, seen];
}
