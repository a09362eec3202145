import type { IpcMainInvokeEvent } from 'electron';
import { MainError, type MainErrorCode } from '../../shared/errors.ts';
import { CHANNELS, type Channel } from '../../shared/ipc/channels.ts';
import { type Answers, type Request, requests } from '../../shared/ipc/contract.ts';
import type { Result } from '../../shared/result.ts';
import { systemCode } from '../disk/system-code.ts';
import { VAULT_ORIGIN } from '../static/map.ts';
import { boundOf } from './bounds.ts';
import type { Gate } from './gate.ts';
import { fits } from './measure.ts';

/** What the guard looks at in the sender's frame; Electron's WebFrameMain has the first three. */
export interface Sender {
  readonly url: string;
  readonly origin: string;
  readonly parent: unknown;
  /** Whether the frame belongs to the window that is open now; one that was locked away may still be sending. */
  readonly isCurrent: boolean;
}
/** What answers each channel. May throw MainError; anything else becomes `internal`. */
export type Handlers = { readonly [C in Channel]: (request: Request<C>) => Promise<Answers[C]> };
export type Reply = Result<Answers[Channel], MainErrorCode>;
/** As much of an event as is looked at. */
export type Asked = Pick<IpcMainInvokeEvent, 'senderFrame' | 'sender'>;
/** The one method of ipcMain that is used. */
export interface Receiver {
  handle(channel: string, listener: (event: IpcMainInvokeEvent, ...args: unknown[]) => Promise<Reply>): void;
}
/** What the guard needs to know of the rest of main. */
export interface Guard {
  readonly gate: Gate;
  /** True for the contents of the one window that is open. */
  readonly isCurrent: (contents: IpcMainInvokeEvent['sender']) => boolean;
}

/** True for the main frame of the vault's page in our window and for nothing else. A frame that is gone is null. */
export function isOurPage(sender: Sender | null): boolean {
  return (
    sender?.isCurrent === true &&
    sender.parent === null &&
    sender.origin === VAULT_ORIGIN &&
    sender.url.startsWith(`${VAULT_ORIGIN}/`)
  );
}

function codeOf(error: unknown): MainErrorCode {
  if (error instanceof MainError) return error.code;
  switch (systemCode(error)) {
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

/** A code whatever was thrown, even something that throws when it is looked at. */
function failure(error: unknown): Result<never, MainErrorCode> {
  try {
    return { ok: false, code: codeOf(error) };
  } catch {
    return { ok: false, code: 'internal' };
  }
}

/**
 * One call, checked: who asks, how often, exactly one argument, how much it carries, its shape. Never throws; nothing but a Result comes back.
 * What is refused has cost no more than the look at it.
 */
export async function answer<C extends Channel>(
  channel: C,
  handler: (request: Request<C>) => Promise<Answers[C]>,
  gate: Gate,
  sender: Sender | null,
  args: readonly unknown[],
): Promise<Result<Answers[C], MainErrorCode>> {
  if (!isOurPage(sender)) return { ok: false, code: 'forbidden' };
  const leave = gate.enter(channel);
  if (leave === undefined) return { ok: false, code: 'busy' };
  try {
    const [request] = args;
    // An empty buffer has no property either, and would pass for a request without any.
    const isObject = !ArrayBuffer.isView(request);
    if (args.length !== 1 || !isObject || !fits(request, boundOf(channel).size)) return { ok: false, code: 'invalid' };
    const parsed = requests[channel].safeParse(request);
    if (!parsed.success) return { ok: false, code: 'invalid' };
    return { ok: true, value: await handler(parsed.data as Request<C>) };
  } catch (error) {
    return failure(error);
  } finally {
    leave();
  }
}

/** A frame that was destroyed in between throws when it is looked at: the same as no frame. */
function senderOf({ senderFrame, sender }: Asked, isCurrent: Guard['isCurrent']): Sender | null {
  if (senderFrame === null) return null;
  const { url, origin, parent } = senderFrame;
  return { url, origin, parent, isCurrent: isCurrent(sender) };
}

function listen<C extends Channel>(receiver: Receiver, channel: C, handler: Handlers[C], guard: Guard): void {
  receiver.handle(channel, async (event, ...args) => {
    let sender: Sender | null = null;
    try {
      sender = senderOf(event, guard.isCurrent);
    } catch {
      // Stays null.
    }
    return answer(channel, handler, guard.gate, sender, args);
  });
}

/** One listener per channel of the contract, all of them guarded. */
export function listenToPage(receiver: Receiver, handlers: Handlers, guard: Guard): void {
  for (const channel of CHANNELS) listen(receiver, channel, handlers[channel], guard);
}
