import type { MainErrorCode } from '../../shared/errors.ts';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import type { Channel } from '../../shared/ipc/channels.ts';
import type { Answers, Request } from '../../shared/ipc/contract.ts';

declare global {
  interface Window {
    /** The one door to main, as the preload exposes it. */
    readonly daftar: Bridge;
  }
}

/** An expected failure of main, as the page sees it. */
export class BridgeError extends Error {
  override readonly name = 'BridgeError';
  readonly code: MainErrorCode;
  constructor(code: MainErrorCode) {
    super(code);
    this.code = code;
  }
}

/**
 * Asks main and unwraps the answer.
 * @throws BridgeError with main's code
 */
export async function ask<C extends Channel>(to: Bridge, channel: C, request: Request<C>): Promise<Answers[C]> {
  const result = await to.invoke(channel, request);
  if (!result.ok) throw new BridgeError(result.code);
  return result.value;
}
