import { HASTY_REASONS, type LockReason } from '../shared/ipc/channels.ts';
import { LOCK_BUDGET } from '../shared/limits.ts';
import { IDLE_POLL_MS, type LockAction, type LockEvent, step, UNTOUCHED } from './lock.ts';

/** What locking does to the outside. */
export interface LockEffects {
  ask(reason: LockReason): void;
  /** Resolves when no handle and no copied text is left; never rejects. */
  clean(): Promise<void>;
  freshWindow(): void;
  /** The app ends with its last window. */
  closeWindow(): void;
}
/** The part of powerMonitor that locking uses. `lock-screen` comes on macOS and Windows only; on Linux the idle state and time do the work. */
export interface Power {
  getSystemIdleTime(): number;
  /** `locked` on supported systems only. */
  getSystemIdleState(threshold: number): 'active' | 'idle' | 'locked' | 'unknown';
  on(event: 'suspend' | 'lock-screen' | 'user-did-resign-active' | 'shutdown', listener: () => void): unknown;
}
/** Time, so that a test can hold the clock. `after` and `every` return a function that stops them. */
export interface Clock {
  /** Milliseconds of a clock that never goes back. */
  now(): number;
  after(milliseconds: number, run: () => void): () => void;
  every(milliseconds: number, run: () => void): () => void;
}

export interface Locking {
  tell(event: LockEvent): void;
  /** The window has lost the focus, or is hidden. Another program used for as long as the idle time locks like an unused computer. */
  away(): void;
  /** It has the focus again. */
  back(): void;
  /** A key, the mouse or a finger was used in the window. */
  used(): void;
}

/** How long a closing window waits for the clipboard and open files. */
const CLEAN_MS = 2000;

/** Runs the state machine of lock.ts on real events. */
export function startLocking(power: Power, clock: Clock, effects: LockEffects): Locking {
  let state = UNTOUCHED;
  let awaySince: number | undefined;
  let usedAt = clock.now();
  /** Some Linux desktops say 0 for ever; a system that has once said more is believed. */
  let systemTells = false;
  let stopPoll: (() => void) | undefined;
  let stopLimit: (() => void) | undefined;
  let cleaned = Promise.resolve();

  const perform = (action: LockAction): void => {
    switch (action.kind) {
      case 'ask':
        effects.ask(action.reason);
        break;
      case 'clean':
        cleaned = effects.clean();
        break;
      case 'fresh-window':
        effects.freshWindow();
        break;
      case 'close-window': {
        // The process ends with the window, and a clipboard that answers late would keep what was copied.
        const late = new Promise<void>((resolve) => clock.after(CLEAN_MS, resolve));
        Promise.race([cleaned, late]).then(() => effects.closeWindow());
        break;
      }
    }
  };

  const asked = (): { readonly locked: boolean; readonly idle: number } => {
    try {
      const locked = power.getSystemIdleState(Math.max(1, state.armed ?? 1)) === 'locked';
      return { locked, idle: power.getSystemIdleTime() };
    } catch {
      // A system that cannot be asked is one that does not tell, whatever it told before.
      systemTells = false;
      return { locked: false, idle: 0 };
    }
  };

  const look = (): void => {
    const system = asked();
    if (system.locked) {
      tell({ kind: 'wanted', reason: 'screen-lock' });
      return;
    }
    systemTells ||= system.idle > 0;
    const since = (instant: number | undefined): number => (instant === undefined ? 0 : (clock.now() - instant) / 1000);
    tell({ kind: 'idle', seconds: Math.max(system.idle, since(awaySince), systemTells ? 0 : since(usedAt)) });
  };

  const tell = (event: LockEvent): void => {
    const next = step(state, event);
    state = next.state;
    if (state.armed === null) {
      stopPoll?.();
      stopPoll = undefined;
    } else {
      stopPoll ??= clock.every(IDLE_POLL_MS, look);
    }
    if (state.asked === null) {
      stopLimit?.();
      stopLimit = undefined;
    } else {
      const budget = HASTY_REASONS.includes(state.asked) ? LOCK_BUDGET.hasty : LOCK_BUDGET.usual;
      stopLimit ??= clock.after(budget.limit, () => {
        stopLimit = undefined;
        tell({ kind: 'too-late' });
      });
    }
    for (const action of next.actions) perform(action);
  };

  power.on('suspend', () => tell({ kind: 'wanted', reason: 'suspend' }));
  power.on('lock-screen', () => tell({ kind: 'wanted', reason: 'screen-lock' }));
  power.on('user-did-resign-active', () => tell({ kind: 'wanted', reason: 'screen-lock' }));
  power.on('shutdown', (event?: { preventDefault(): void }) => {
    // The system then waits for the app to end, which it does after the lock. Electron's types leave the event out; its documentation has it.
    event?.preventDefault();
    tell({ kind: 'wanted', reason: 'shutdown' });
  });
  return {
    tell,
    away: () => {
      awaySince ??= clock.now();
    },
    back: () => {
      awaySince = undefined;
      usedAt = clock.now();
    },
    used: () => {
      usedAt = clock.now();
    },
  };
}
