import type { LockReason } from '../shared/ipc/channels.ts';

/** How long the page may take to save its drafts and end the worker before main does it by loading a fresh page. */
export const PAGE_LOCKS_WITHIN_MS = 4000;
/** How often the time since the last input is looked at. */
export const IDLE_POLL_MS = 2000;

/** Where locking stands. `armed`: idle seconds after which an open vault locks; null when no vault is open. `asked`: why the page has been asked. */
export interface LockState {
  readonly armed: number | null;
  readonly asked: LockReason | null;
}
export const UNLOCKED_NOTHING: LockState = { armed: null, asked: null };

export type LockEvent =
  | { readonly kind: 'armed'; readonly seconds: number | null }
  | { readonly kind: 'idle'; readonly seconds: number }
  | { readonly kind: 'wanted'; readonly reason: Exclude<LockReason, 'idle'> }
  /** The page says that its worker has ended. */
  | { readonly kind: 'done' }
  /** PAGE_LOCKS_WITHIN_MS have passed since it was asked. */
  | { readonly kind: 'too-late' }
  /** The renderer process is gone, and the worker with it. */
  | { readonly kind: 'page-gone' };

export type LockAction =
  | { readonly kind: 'ask'; readonly reason: LockReason }
  /** Close file handles, empty the clipboard. */
  | { readonly kind: 'clean' }
  | { readonly kind: 'fresh-page' }
  | { readonly kind: 'close-window' };

export interface Step {
  readonly state: LockState;
  readonly actions: readonly LockAction[];
}

function ask(state: LockState, reason: LockReason): Step {
  return { state: { ...state, asked: reason }, actions: [{ kind: 'ask', reason }] };
}

function finish(closing: boolean): Step {
  return { state: UNLOCKED_NOTHING, actions: [{ kind: 'clean' }, { kind: closing ? 'close-window' : 'fresh-page' }] };
}

/** The whole behaviour of locking as a pure function: what happens next, and what main does about it. */
export function step(state: LockState, event: LockEvent): Step {
  const open = state.armed !== null;
  switch (event.kind) {
    case 'armed':
      // A page that has been asked to lock cannot argue.
      return state.asked === null ? { state: { ...state, armed: event.seconds }, actions: [] } : { state, actions: [] };
    case 'idle':
      return state.armed !== null && state.asked === null && event.seconds >= state.armed
        ? ask(state, 'idle')
        : { state, actions: [] };
    case 'wanted':
      if (event.reason === 'window-close') {
        if (!open) return finish(true);
        // Already locking for another reason: go on, but close at the end.
        return state.asked === null
          ? ask(state, 'window-close')
          : { state: { ...state, asked: 'window-close' }, actions: [] };
      }
      return open && state.asked === null ? ask(state, event.reason) : { state, actions: [] };
    case 'done':
      return finish(state.asked === 'window-close');
    case 'too-late':
      return state.asked === null ? { state, actions: [] } : finish(state.asked === 'window-close');
    case 'page-gone':
      return finish(state.asked === 'window-close');
  }
}
