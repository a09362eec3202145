import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import { BRIDGE_NAME, CHANNELS, LOCK_EVENT, LOCK_REASONS } from '../../shared/ipc/channels.ts';

const bridge: Bridge = Object.freeze({
  invoke: async (channel, request) => {
    // Only a name of the contract leaves the page, whatever the page was talked into.
    if (!CHANNELS.includes(channel)) return { ok: false, code: 'forbidden' };
    return ipcRenderer.invoke(channel, request);
  },
  onLockRequest: (listener) => {
    const heard = (_event: unknown, reason: unknown): void => {
      const known = LOCK_REASONS.find((each) => each === reason);
      if (known !== undefined) listener(known);
    };
    ipcRenderer.on(LOCK_EVENT, heard);
    return () => {
      ipcRenderer.removeListener(LOCK_EVENT, heard);
    };
  },
} satisfies Bridge);

contextBridge.exposeInMainWorld(BRIDGE_NAME, bridge);
