import { afterEach, expect, test, vi } from 'vitest';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import { BRIDGE_NAME, CHANNELS, LOCK_EVENT } from '../../shared/ipc/channels.ts';

const electron = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  invoked: [] as unknown[][],
  listeners: new Map<string, Set<(...args: unknown[]) => void>>(),
}));
vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, value: unknown) => electron.exposed.set(name, value) },
  ipcRenderer: {
    invoke: async (...args: unknown[]) => {
      electron.invoked.push(args);
      return { ok: true, value: {} };
    },
    on: (channel: string, listener: (...args: unknown[]) => void) => {
      electron.listeners.set(channel, (electron.listeners.get(channel) ?? new Set()).add(listener));
    },
    removeListener: (channel: string, listener: (...args: unknown[]) => void) =>
      electron.listeners.get(channel)?.delete(listener),
  },
}));
await import('../../main/preload/index.ts');

const bridge = (): Bridge => {
  const exposed: Bridge = Object(electron.exposed.get(BRIDGE_NAME));
  return exposed;
};
const emit = (...args: unknown[]) => {
  for (const each of electron.listeners.get(LOCK_EVENT) ?? []) each(...args);
};
afterEach(() => {
  electron.invoked.length = 0;
});

test('H13 one frozen object with exactly two functions', () => {
  expect([...electron.exposed.keys()]).toEqual(['daftar']);
  expect(Object.keys(bridge())).toEqual(['invoke', 'onLockRequest']);
  expect(Object.isFrozen(bridge())).toBe(true);
});

test('H13 only names of the contract leave the page', async () => {
  for (const channel of CHANNELS) await bridge().invoke(channel, Object({}));
  expect(electron.invoked.map(([channel]) => channel)).toEqual([...CHANNELS]);
  for (const channel of ['app:quit', '', '__proto__', 'ELECTRON_BROWSER_REQUIRE']) {
    expect(await Reflect.apply(bridge().invoke, null, [channel, {}])).toEqual({ ok: false, code: 'forbidden' });
  }
  expect(electron.invoked).toHaveLength(CHANNELS.length);
});

test('H13 a request to lock reaches the page as its reason alone; an unknown one does not', () => {
  const heard: unknown[][] = [];
  const stop = bridge().onLockRequest((...args) => heard.push(args));
  emit({ sender: 'event' }, 'idle');
  emit({ sender: 'event' }, 'no such reason');
  emit({ sender: 'event' }, { idle: true });
  expect(heard).toEqual([['idle']]);
  stop();
  emit({}, 'suspend');
  expect(heard).toHaveLength(1);
});
