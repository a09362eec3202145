/**
 * Requests in, answers out: each request is checked against the contract before a handler sees it, and whatever goes wrong leaves as a
 * code. A failure that nobody expected is `internal`; its text stays here, for it could hold what a user wrote.
 */
import { FormatError, VaultError, type VaultErrorCode } from '../../shared/errors.ts';
import type { Result } from '../../shared/result.ts';
import { type VaultAnswers, type VaultMethod, vaultRequests } from '../../shared/vault/contract.ts';
import type { Progress } from '../../shared/vault/views.ts';
import type { z } from '../../shared/zod.ts';
import type { Vault } from './vault.ts';

/** What a handler gets besides its request. */
export interface Call {
  /** Aborted when the page cancels, and when the vault locks. */
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
}

/** A request as its handler sees it: checked, with defaults filled in. */
export type Checked<M extends VaultMethod> = z.output<(typeof vaultRequests)[M]>;
export type Handler<M extends VaultMethod> = (
  vault: Vault,
  request: Checked<M>,
  call: Call,
) => Promise<VaultAnswers[M]> | VaultAnswers[M];
/** Handlers by method. `vault.session` is the open vault, and throws `locked` when there is none. */
export type Handlers = { readonly [M in VaultMethod]: Handler<M> };

/** Answers requests. One is made per worker. */
export class Dispatcher {
  readonly #vault: Vault;
  readonly #handlers: Partial<Handlers>;
  readonly #running = new Map<number, AbortController>();

  constructor(vault: Vault, handlers: Partial<Handlers>) {
    this.#vault = vault;
    this.#handlers = handlers;
  }

  /** Cancels call `id` if it still runs. */
  cancel(id: number): void {
    this.#running.get(id)?.abort();
  }

  /** Cancels everything that runs, before a lock. */
  cancelAll(): void {
    for (const controller of this.#running.values()) controller.abort();
  }

  /** Never rejects. */
  async answer<M extends VaultMethod>(
    id: number,
    method: M,
    request: unknown,
    progress: (progress: Progress) => void,
  ): Promise<Result<VaultAnswers[M], VaultErrorCode>> {
    if (method === 'vault:prepare-lock' || method === 'vault:destroy') this.cancelAll();
    const controller = new AbortController();
    this.#running.set(id, controller);
    try {
      return { ok: true, value: await this.#handle(method, request, { signal: controller.signal, progress }) };
    } catch (error) {
      return { ok: false, code: controller.signal.aborted && isAbort(error) ? 'cancelled' : codeOf(error) };
    } finally {
      this.#running.delete(id);
    }
  }

  #handle<M extends VaultMethod>(method: M, request: unknown, call: Call): Promise<VaultAnswers[M]> | VaultAnswers[M] {
    if (!Object.hasOwn(vaultRequests, method)) throw new VaultError('invalid');
    const handler: Handler<M> | undefined = this.#handlers[method];
    const checked = vaultRequests[method].safeParse(request);
    if (!checked.success || handler === undefined) throw new VaultError('invalid');
    // The schema is the one of this method; the compiler cannot follow a generic index that far.
    return handler(this.#vault, checked.data as Checked<M>, call);
  }
}

function codeOf(error: unknown): VaultErrorCode {
  return error instanceof VaultError || error instanceof FormatError ? error.code : 'internal';
}

function isAbort(error: unknown): boolean {
  return typeof error === 'object' && error !== null && Reflect.get(error, 'name') === 'AbortError';
}
