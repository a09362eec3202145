import type { MainErrorCode, VaultErrorCode } from '../../shared/errors.ts';
import { VaultError } from '../../shared/errors.ts';
import type { Answers, Request } from '../../shared/ipc/contract.ts';
import type { Result } from '../../shared/result.ts';
import type { FromWorker, HostChannel } from '../../shared/vault/messages.ts';

/** What main does for the vault: the few channels of shared/vault/messages.ts. */
export interface Host {
  /** Rejects with VaultError. */
  call<C extends HostChannel>(channel: C, request: Request<C>): Promise<Answers[C]>;
}

const CODES: Readonly<Record<MainErrorCode, VaultErrorCode>> = {
  'not-found': 'not-found',
  exists: 'disk',
  'no-space': 'no-space',
  permission: 'disk',
  disk: 'disk',
  'too-large': 'too-large',
  invalid: 'internal',
  forbidden: 'internal',
  busy: 'internal',
  cancelled: 'cancelled',
  internal: 'internal',
};

/** main's error as the vault's own. */
export function fromMain(code: MainErrorCode): VaultError {
  return new VaultError(CODES[code]);
}

type HostResult = Result<Answers[HostChannel], MainErrorCode>;

/** The way to main through the page, for a worker has no bridge. */
export class PageHost implements Host {
  readonly #send: (message: FromWorker) => void;
  readonly #waiting = new Map<number, (result: HostResult) => void>();
  #next = 1;

  constructor(send: (message: FromWorker) => void) {
    this.#send = send;
  }

  async call<C extends HostChannel>(channel: C, request: Request<C>): Promise<Answers[C]> {
    const id = this.#next++;
    const result = await new Promise<HostResult>((resolve) => {
      this.#waiting.set(id, resolve);
      this.#send({ type: 'host', id, channel, request });
    });
    if (!result.ok) throw fromMain(result.code);
    // The page answers a call with what the bridge gave for that channel; the pairing by id is what the type cannot express.
    return result.value as Answers[C];
  }

  /** Takes the page's answer to call `id`. */
  answer(id: number, result: HostResult): void {
    const resolve = this.#waiting.get(id);
    this.#waiting.delete(id);
    resolve?.(result);
  }
}
