import { useCallback, useEffect, useState } from 'react';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '../../shared/ipc/contract.ts';
import { ask } from '../hooks/bridge.ts';

/** What main keeps before a vault is open: language, theme, and whether the window may be captured. null until it has answered. The theme is applied to the document. */
export function usePreferences(bridge: Bridge): [Preferences | null, (preferences: Preferences) => void] {
  const [preferences, setPreferences] = useState<Preferences | null>(null);

  useEffect(() => {
    ask(bridge, 'preferences:read', {}).then(setPreferences, () => setPreferences(DEFAULT_PREFERENCES));
  }, [bridge]);

  const theme = preferences?.theme ?? 'system';
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);

  const change = useCallback(
    (next: Preferences) => {
      setPreferences(next);
      // Not kept is no harm: the choice holds for this run.
      bridge.invoke('preferences:write', next).catch(() => undefined);
    },
    [bridge],
  );
  return [preferences, change];
}
