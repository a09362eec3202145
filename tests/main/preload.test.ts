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
      structuredClone(args);
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

test('H13 one object with exactly two functions, frozen all the way down', () => {
  expect([...electron.exposed.keys()]).toEqual(['daftar']);
  expect(Reflect.ownKeys(bridge())).toEqual(['invoke', 'onLockRequest']);
  expect(Object.getPrototypeOf(bridge())).toBe(Object.prototype);
  const parts: unknown[] = [bridge()];
  for (const part of parts) {
    expect(Object.isFrozen(part)).toBe(true);
    for (const key of Reflect.ownKeys(Object(part))) {
      const property = Object.getOwnPropertyDescriptor(part, key);
      expect(property).toMatchObject({ writable: false, configurable: false });
      if (typeof property?.value === 'object' || typeof property?.value === 'function') parts.push(property.value);
    }
  }
  expect(parts).toHaveLength(3);
  // No prototype that a page could fill, and none of them can be made to build something.
  for (const part of parts.slice(1)) expect(Object(part)).not.toHaveProperty('prototype');
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

test('H13 what cannot be sent comes back as a code, without the words of the engine', async () => {
  for (const request of [() => 0, Symbol('x'), new WeakMap(), { deep: [Promise.resolve()] }]) {
    expect(await Reflect.apply(bridge().invoke, null, ['disk:free', request])).toEqual({ ok: false, code: 'internal' });
  }
});

test('H13 a page cannot add listeners without end, and one that fails does not silence the others', () => {
  const heard: unknown[] = [];
  const stops: (() => void)[] = [];
  const failing = bridge().onLockRequest(() => {
    throw new Error('text');
  });
  stops.push(failing);
  expect(Object.isFrozen(failing)).toBe(true);
  const add = () => stops.push(bridge().onLockRequest((reason) => heard.push(reason)));
  for (let count = 0; count < 7; count += 1) add();
  expect(add).toThrow('too many listeners');
  emit({}, 'suspend');
  expect(heard).toEqual(Array.from({ length: 7 }, () => 'suspend'));
  expect(electron.listeners.get(LOCK_EVENT)?.size).toBe(1);
  for (const stop of stops) {
    stop();
    stop();
  }
  add();
  emit({}, 'idle');
  expect(heard.slice(7)).toEqual(['idle']);
});
