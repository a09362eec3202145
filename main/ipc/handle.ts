import type { IpcMainInvokeEvent } from 'electron';
import { MainError, type MainErrorCode } from '../../shared/errors.ts';
import { CHANNELS, type Channel } from '../../shared/ipc/channels.ts';
import { type Answers, type Request, requests } from '../../shared/ipc/contract.ts';
import type { Result } from '../../shared/result.ts';
import { VAULT_ORIGIN } from '../static/map.ts';

/** What the guard looks at in the sender's frame; Electron's WebFrameMain has these. */
export interface Sender {
  readonly url: string;
  readonly origin: string;
  readonly parent: unknown;
}
/** What answers each channel. May throw MainError; anything else becomes `internal`. */
export type Handlers = { readonly [C in Channel]: (request: Request<C>) => Promise<Answers[C]> };
export type Reply = Result<Answers[Channel], MainErrorCode>;
/** The one method of ipcMain that is used. */
export interface Receiver {
  handle(channel: string, listener: (event: IpcMainInvokeEvent, ...args: unknown[]) => Promise<Reply>): void;
}

/** True for the main frame of the vault's page and for nothing else. A frame that is gone is null. */
export function isOurPage(sender: Sender | null): boolean {
  return (
    sender !== null &&
    sender.parent === null &&
    sender.origin === VAULT_ORIGIN &&
    sender.url.startsWith(`${VAULT_ORIGIN}/`)
  );
}

function codeOf(error: unknown): MainErrorCode {
  if (error instanceof MainError) return error.code;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'not-found';
    case 'EEXIST':
      return 'exists';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'no-space';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'permission';
    case 'EIO':
    case 'ENXIO':
    case 'ENODEV':
      return 'disk';
    default:
      return 'internal';
  }
}

/** One call, checked: who asks, exactly one argument, its shape and size. Never throws; nothing but a Result comes back. */
export async function answer<C extends Channel>(
  channel: C,
  handler: (request: Request<C>) => Promise<Answers[C]>,
  sender: Sender | null,
  args: readonly unknown[],
): Promise<Result<Answers[C], MainErrorCode>> {
  try {
    if (!isOurPage(sender)) return { ok: false, code: 'forbidden' };
    if (args.length !== 1) return { ok: false, code: 'invalid' };
    const parsed = requests[channel].safeParse(args[0]);
    if (!parsed.success) return { ok: false, code: 'invalid' };
    return { ok: true, value: await handler(parsed.data as Request<C>) };
  } catch (error) {
    return { ok: false, code: codeOf(error) };
  }
}

function listen<C extends Channel>(receiver: Receiver, channel: C, handler: Handlers[C]): void {
  receiver.handle(channel, (event, ...args) => answer(channel, handler, senderOf(event), args));
}

/** A frame that was destroyed in between throws when it is looked at: the same as no frame. */
function senderOf(event: IpcMainInvokeEvent): Sender | null {
  try {
    const frame = event.senderFrame;
    return frame === null ? null : { url: frame.url, origin: frame.origin, parent: frame.parent };
  } catch {
    return null;
  }
}

/** One listener per channel of the contract, all of them guarded. */
export function listenToPage(receiver: Receiver, handlers: Handlers): void {
  for (const channel of CHANNELS) listen(receiver, channel, handlers[channel]);
}
