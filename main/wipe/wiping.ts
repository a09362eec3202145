import { MainError } from '../../shared/errors.ts';
import type { Answers } from '../../shared/ipc/contract.ts';
import type { After } from '../ipc/clipboard.ts';

/** How long the page may take to have its worker overwrite the vault's rows, and to end it, before main goes on without. */
export const PAGE_WITHIN_MS = 4000;
/** How long any other step may take before the next one begins. */
export const STEP_WITHIN_MS = 4000;

/** What a wipe does to the outside, in the order in which it is done. Everything may throw, and may hang. */
export interface WipeEffects {
  mark(): Promise<void>;
  /** From here on main also refuses to write a secret. */
  destroySecrets(): Promise<void>;
  /** Gives up what is being saved, closes files, empties the clipboard. */
  clean(): Promise<void>;
  destroyWindows(): void;
  clearSessions(): Promise<void>;
  /** Starts the app again and ends this process; the next start completes the wipe. */
  restart(): void;
}

export interface Wiping {
  /**
   * The first two steps. Where the mark cannot be made nothing else follows, since no later start would complete it: the page says so,
   * and it can be tried again. Throws `busy` while a wipe is under way.
   */
  start(): Promise<Answers['wipe:start']>;
  /** The page has done what it can. Throws `forbidden` when no wipe waits for it. */
  goOn(): void;
  /** True from a successful start on: windows that go are not the end of the app, and locking has no say. */
  readonly begun: boolean;
}

/** Runs a wipe up to the restart. Nothing that fails or hangs stops what comes after it. */
export function wiping(effects: WipeEffects, after: After): Wiping {
  let stage: 'idle' | 'marking' | 'waiting' | 'ending' = 'idle';
  let stopWaiting = (): void => undefined;

  const within = (work: () => Promise<void>): Promise<boolean> =>
    new Promise((resolve) => {
      const stop = after(STEP_WITHIN_MS, () => resolve(false));
      // Through a promise of its own, so that what throws at once is a failure like any other.
      Promise.resolve()
        .then(work)
        .then(
          () => resolve(true),
          () => resolve(false),
        )
        .finally(stop);
    });

  const finish = async (): Promise<void> => {
    stage = 'ending';
    stopWaiting();
    await within(() => effects.clean());
    await within(async () => effects.destroyWindows());
    await within(() => effects.clearSessions());
    effects.restart();
  };

  return {
    async start() {
      if (stage !== 'idle') throw new MainError('busy');
      stage = 'marking';
      const marked = await within(() => effects.mark());
      const keysDestroyed = await within(() => effects.destroySecrets());
      stage = marked ? 'waiting' : 'idle';
      if (marked) stopWaiting = after(PAGE_WITHIN_MS, () => void finish());
      return { marked, keysDestroyed };
    },
    goOn() {
      if (stage !== 'waiting') throw new MainError('forbidden');
      void finish();
    },
    get begun() {
      return stage === 'waiting' || stage === 'ending';
    },
  };
}
