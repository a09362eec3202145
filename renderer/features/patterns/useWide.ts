import { useSyncExternalStore } from 'react';

/** From this width on words and marks stand side by side; the style sheet has the same. */
const WIDE = window.matchMedia('(min-width: 60rem)');

function subscribe(listener: () => void): () => void {
  WIDE.addEventListener('change', listener);
  return () => WIDE.removeEventListener('change', listener);
}

/** Whether the window is wide, also when it is zoomed. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => WIDE.matches);
}
