import type { LockReason } from '../shared/ipc/channels.ts';
import { AUTO_LOCK_STRICTEST } from '../shared/limits.ts';

/** How often the time since the last input is looked at. */
export const IDLE_POLL_MS = 2000;

/** Where locking stands, for the window that is open now. */
export interface LockState {
  /** Idle seconds after which it locks; null while nobody has touched the window, so that there is nothing to lock. */
  readonly armed: number | null;
  /** Why the page has been asked. */
  readonly asked: LockReason | null;
  /** Whether the app ends with the lock. */
  readonly closing: boolean;
}
export const UNTOUCHED: LockState = { armed: null, asked: null, closing: false };

/** The reasons that main itself finds and that end the app as well. */
const ENDING: readonly LockReason[] = ['window-close', 'shutdown'];

export type LockEvent =
  /** A key was pressed in the window, or an erase secret was asked for: a vault may be open from now on, whatever the page says. */
  | { readonly kind: 'touched' }
  /** The page knows the setting. */
  | { readonly kind: 'armed'; readonly seconds: number }
  | { readonly kind: 'idle'; readonly seconds: number }
  | { readonly kind: 'wanted'; readonly reason: Exclude<LockReason, 'idle'> }
  /** The page says that its worker has ended. */
  | { readonly kind: 'done' }
  /** The limit of LOCK_BUDGET has passed since the page was asked. */
  | { readonly kind: 'too-late' }
  /** The renderer process is gone, and the worker with it. */
  | { readonly kind: 'page-gone' };

export type LockAction =
  | { readonly kind: 'ask'; readonly reason: LockReason }
  /** Close file handles, empty the clipboard. */
  | { readonly kind: 'clean' }
  /** A new window with a new renderer process; the old ones end. */
  | { readonly kind: 'fresh-window' }
  | { readonly kind: 'close-window' };

export interface Step {
  readonly state: LockState;
  readonly actions: readonly LockAction[];
}

function finish({ closing }: LockState): Step {
  return { state: UNTOUCHED, actions: [{ kind: 'clean' }, { kind: closing ? 'close-window' : 'fresh-window' }] };
}

function want(state: LockState, reason: LockReason): Step {
  const next = { ...state, closing: state.closing || ENDING.includes(reason) };
  // Already locking: it goes on, and closes at the end if it now has to.
  if (state.asked !== null) return { state: next, actions: [] };
  if (state.armed !== null) return { state: { ...next, asked: reason }, actions: [{ kind: 'ask', reason }] };
  return next.closing ? finish(next) : { state, actions: [] };
}

/** The whole behaviour of locking as a pure function: what happens next, and what main does about it. */
export function step(state: LockState, event: LockEvent): Step {
  switch (event.kind) {
    case 'touched':
      return { state: { ...state, armed: state.armed ?? AUTO_LOCK_STRICTEST }, actions: [] };
    case 'armed':
      // A page that has been asked to lock cannot argue.
      return { state: state.asked === null ? { ...state, armed: event.seconds } : state, actions: [] };
    case 'idle':
      return state.armed !== null && event.seconds >= state.armed ? want(state, 'idle') : { state, actions: [] };
    case 'wanted':
      return want(state, event.reason);
    case 'too-late':
      return state.asked === null ? { state, actions: [] } : finish(state);
    case 'done':
    case 'page-gone':
      return finish(state);
  }
}
