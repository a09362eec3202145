import type { LockReason } from '../shared/ipc/channels.ts';
import { IDLE_POLL_MS, type LockAction, type LockEvent, PAGE_LOCKS_WITHIN_MS, step, UNLOCKED_NOTHING } from './lock.ts';

/** What locking does to the outside. */
export interface LockEffects {
  ask(reason: LockReason): void;
  clean(): void;
  freshPage(): void;
  closeWindow(): void;
}
/** The part of powerMonitor that locking listens to. `lock-screen` exists on macOS and Windows only; on Linux the idle time does the work. */
export interface Power {
  getSystemIdleTime(): number;
  on(event: 'suspend' | 'lock-screen' | 'shutdown', listener: () => void): unknown;
}
/** Timers, so that a test can hold the clock. Each returns a function that stops it. */
export interface Clock {
  after(milliseconds: number, run: () => void): () => void;
  every(milliseconds: number, run: () => void): () => void;
}

/** Runs the state machine of lock.ts on real events; returns how to tell it something. */
export function startLocking(power: Power, clock: Clock, effects: LockEffects): (event: LockEvent) => void {
  let state = UNLOCKED_NOTHING;
  let stopPoll: (() => void) | undefined;
  let stopLimit: (() => void) | undefined;

  const perform = (action: LockAction): void => {
    switch (action.kind) {
      case 'ask':
        effects.ask(action.reason);
        break;
      case 'clean':
        effects.clean();
        break;
      case 'fresh-page':
        effects.freshPage();
        break;
      case 'close-window':
        effects.closeWindow();
        break;
    }
  };

  const tell = (event: LockEvent): void => {
    const next = step(state, event);
    state = next.state;
    if (state.armed === null) {
      stopPoll?.();
      stopPoll = undefined;
    } else {
      stopPoll ??= clock.every(IDLE_POLL_MS, () => tell({ kind: 'idle', seconds: power.getSystemIdleTime() }));
    }
    if (state.asked === null) {
      stopLimit?.();
      stopLimit = undefined;
    } else {
      stopLimit ??= clock.after(PAGE_LOCKS_WITHIN_MS, () => {
        stopLimit = undefined;
        tell({ kind: 'too-late' });
      });
    }
    for (const action of next.actions) perform(action);
  };

  power.on('suspend', () => tell({ kind: 'wanted', reason: 'suspend' }));
  power.on('lock-screen', () => tell({ kind: 'wanted', reason: 'screen-lock' }));
  power.on('shutdown', () => tell({ kind: 'wanted', reason: 'suspend' }));
  return tell;
}
