import { createContext, useContext, useEffect, useRef } from 'react';
import type { Preferences } from '../../shared/ipc/contract.ts';
import type { Keeper, UnsavedText } from './unsaved.ts';

/** What the screens of one run of the app share. */
export interface Session {
  readonly unsaved: UnsavedText;
  /** Locks; asks first when the last words cannot be saved. */
  readonly lock: () => void;
  /** Covers everything at once; F8 does the same. What is open stays as it is below. */
  readonly hide: () => void;
  /** Main has begun to erase everything: nothing more is shown, the worker does its part and ends. */
  readonly erasing: () => void;
  readonly preferences: Preferences;
  /** Takes effect at once and is kept by main. */
  readonly setPreferences: (preferences: Preferences) => void;
}
/** Whether everything is covered at the moment. */
export const CoveredContext = createContext(false);

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('no session around this part of the page');
  return session;
}

/** Registers a keeper for as long as the component is there. */
export function useKeeper(keeper: Keeper): void {
  const { unsaved } = useSession();
  const latest = useRef(keeper);
  useEffect(() => {
    latest.current = keeper;
  });
  useEffect(() => unsaved.register(() => latest.current()), [unsaved]);
}

/**
 * For a field whose words count only when they are added: they are the author's as much as all others, so they are added before the screen is
 * left, the vault locks or a version is made.
 * @param add does nothing where nothing is typed
 */
export function useHalfTyped(typed: string, add: () => void): void {
  const { unsaved } = useSession();
  const latest = useRef({ typed, add });
  // Asked twice in a row, before anything is drawn anew, it adds once.
  const added = useRef<string | null>(null);
  useEffect(() => {
    latest.current = { typed, add };
    if (added.current !== typed) added.current = null;
  });
  useEffect(
    () =>
      unsaved.registerHalfTyped(() => {
        const now = latest.current;
        if (added.current === now.typed) return;
        added.current = now.typed;
        now.add();
      }),
    [unsaved],
  );
}
