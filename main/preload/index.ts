import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import { BRIDGE_NAME, CHANNELS, LOCK_EVENT, LOCK_REASONS, type LockReason } from '../../shared/ipc/channels.ts';

/** More than the page ever has; a page that adds without end runs into it instead of into memory. */
const LISTENERS = 8;
const listeners = new Set<(reason: LockReason) => void>();

ipcRenderer.on(LOCK_EVENT, (_event: unknown, reason: unknown) => {
  const known = LOCK_REASONS.find((each) => each === reason);
  if (known === undefined) return;
  for (const listener of listeners) {
    try {
      listener(known);
    } catch {
      // One that fails must not keep the request from the others.
    }
  }
});

const bridge: Bridge = Object.freeze({
  invoke: Object.freeze<Bridge['invoke']>(async (channel, request) => {
    // Only a name of the contract leaves the page, whatever the page was talked into.
    if (!CHANNELS.includes(channel)) return { ok: false, code: 'forbidden' };
    try {
      return await ipcRenderer.invoke(channel, request);
    } catch {
      // It could not be sent, or main is gone: the engine's own words about it stay here.
      return { ok: false, code: 'internal' };
    }
  }),
  onLockRequest: Object.freeze<Bridge['onLockRequest']>((listener) => {
    if (listeners.size >= LISTENERS) throw new Error('too many listeners');
    const heard = (reason: LockReason): void => listener(reason);
    listeners.add(heard);
    return Object.freeze(() => {
      listeners.delete(heard);
    });
  }),
} satisfies Bridge);

contextBridge.exposeInMainWorld(BRIDGE_NAME, bridge);
