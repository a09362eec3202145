import type { MainErrorCode } from '../errors.ts';
import type { Result } from '../result.ts';
import type { Channel, LockReason } from './channels.ts';
import type { Answers, Request } from './contract.ts';

/** `window.daftar`: exactly these two keys, frozen. No event object passes to the page. */
export interface Bridge {
  readonly invoke: <C extends Channel>(channel: C, request: Request<C>) => Promise<Result<Answers[C], MainErrorCode>>;
  /** Called when main wants the vault locked; returns a function that stops listening. */
  readonly onLockRequest: (listener: (reason: LockReason) => void) => () => void;
}
