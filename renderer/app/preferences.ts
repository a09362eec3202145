import { useCallback, useEffect, useState } from 'react';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import { DEFAULT_PREFERENCES, type Preferences, SYSTEM_LANGUAGE } from '../../shared/ipc/contract.ts';
import { ask } from '../hooks/bridge.ts';
import { localeOfSystem } from '../text/locales.ts';

/**
 * What main keeps before a vault is open: language, theme, and whether the window may be captured. null until it has answered. As long as no
 * language was chosen it is the system's, where that is one of ours. The theme is applied to the document.
 */
export function usePreferences(bridge: Bridge): [Preferences | null, (preferences: Preferences) => void] {
  const [preferences, setPreferences] = useState<Preferences | null>(null);

  useEffect(() => {
    const read = async (): Promise<Preferences> => {
      const kept = await ask(bridge, 'preferences:read', {}).catch(() => DEFAULT_PREFERENCES);
      if (kept.language !== SYSTEM_LANGUAGE) return kept;
      const { languages } = await ask(bridge, 'app:info', {}).catch(() => ({ languages: navigator.languages }));
      return { ...kept, language: localeOfSystem(languages).tag };
    };
    read().then(setPreferences);
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
