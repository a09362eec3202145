import { MainError } from '../../shared/errors.ts';
import type { Answers, Request } from '../../shared/ipc/contract.ts';
import type { WipeReport } from './completing.ts';

/** Names that are shown; a folder with more left in it needs a look at itself. */
const SHOWN = 20;

export interface Settling {
  report(): Answers['wipe:report'];
  /**
   * `seen`: the user has read that everything was erased. `again`: starts the app again, which tries again. `leave`: what is left stays,
   * and Daftar starts as new; it needs a start of its own, for the profile is only now the user's. Throws `forbidden` where the choice does not fit.
   */
  settle(choice: Request<'wipe:settle'>['choice']): void;
}

/** What this run says about the wipe that it completed, until the user has answered. */
export function settling(
  found: WipeReport,
  userData: string,
  effects: { readonly unmark: () => void; readonly restart: () => void },
): Settling {
  let current = found;
  return {
    report: () => ({
      outcome: current.outcome,
      keysDestroyed: current.keysDestroyed,
      left: current.left.slice(0, SHOWN),
      folder: current.outcome === 'left' ? userData : null,
    }),
    settle(choice) {
      if (current.outcome !== (choice === 'seen' ? 'done' : 'left')) throw new MainError('forbidden');
      if (choice === 'seen') {
        current = { outcome: 'none', keysDestroyed: false, left: [] };
        return;
      }
      if (choice === 'leave') effects.unmark();
      effects.restart();
    },
  };
}
