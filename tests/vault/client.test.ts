import { afterEach, describe, expect, it, vi } from 'vitest';
import { PAGE_WITHIN_MS } from '../../main/wipe/wiping.ts';
import { startVault, VaultCallError } from '../../renderer/vault/client.ts';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import type { Channel } from '../../shared/ipc/channels.ts';
import type { FromWorker, ToWorker } from '../../shared/vault/messages.ts';
import { WIPE_CONFIRMED } from '../../shared/wipe.ts';

/** A worker of which the test plays the inside. */
class PlayedWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: (() => void) | null = null;
  terminated = false;
  readonly got: ToWorker[] = [];
  readonly script: string;
  constructor(script: string) {
    this.script = script;
  }
  postMessage(message: ToWorker): void {
    this.got.push(message);
  }
  terminate(): void {
    this.terminated = true;
  }
  says(message: FromWorker): void {
    this.onmessage?.({ data: message });
  }
}

function played(invoke: (channel: Channel, request: unknown) => unknown = () => ({ ok: false, code: 'invalid' })) {
  const workers: PlayedWorker[] = [];
  const asked: { channel: Channel; request: unknown }[] = [];
  const bridge = {
    invoke: async (channel: Channel, request: unknown) => {
      asked.push({ channel, request: structuredClone(request) });
      return invoke(channel, request);
    },
    onLockRequest: () => () => undefined,
  } as unknown as Bridge;
  const client = startVault(bridge, (script) => {
    const worker = new PlayedWorker(script);
    workers.push(worker);
    return worker as unknown as Worker;
  });
  const [vault] = workers;
  if (vault === undefined) throw new Error('no worker was started');
  return { client, workers, vault, asked };
}

const calls = (worker: PlayedWorker) => worker.got.flatMap((message) => (message.type === 'call' ? [message] : []));
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
afterEach(() => vi.useRealTimers());

describe('the client of the vault', () => {
  it('is ready with wasm only', async () => {
    const good = played();
    good.vault.says({ type: 'ready', backend: 'wasm' });
    await good.client.ready;
    const slow = played();
    slow.vault.says({ type: 'ready', backend: 'other' });
    await expect(slow.client.ready).rejects.toThrow(VaultCallError);
    expect(slow.vault.terminated).toBe(true);
    const broken = played();
    broken.vault.onerror?.();
    await expect(broken.client.ready).rejects.toThrow('internal');
  });

  it('pairs answers with calls, in any order, and passes progress', async () => {
    const { client, vault } = played();
    const seen: unknown[] = [];
    const first = client.call('vault:status', {}, { onProgress: (progress) => seen.push(progress) });
    const second = client.call('reports:create', {});
    const [a, b] = calls(vault);
    vault.says({ type: 'answer', id: b?.id ?? 0, result: { ok: false, code: 'locked' } });
    vault.says({ type: 'progress', id: a?.id ?? 0, progress: { done: 1, of: 2 } });
    vault.says({ type: 'answer', id: a?.id ?? 0, result: { ok: true, value: { state: 'none' } } });
    await expect(second).rejects.toMatchObject({ code: 'locked' });
    expect(await first).toEqual({ state: 'none' });
    expect(seen).toEqual([{ done: 1, of: 2 }]);
  });

  it('cancels through the signal', async () => {
    const { client, vault } = played();
    const controller = new AbortController();
    const call = client.call('vault:status', {}, { signal: controller.signal });
    controller.abort();
    const [sent] = calls(vault);
    expect(vault.got).toContainEqual({ type: 'cancel', id: sent?.id });
    vault.says({ type: 'answer', id: sent?.id ?? 0, result: { ok: false, code: 'cancelled' } });
    await expect(call).rejects.toMatchObject({ code: 'cancelled' });
    await expect(client.call('vault:status', {}, { signal: controller.signal })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(calls(vault).length).toBe(1);
  });

  it('relays the listed channels only, and keeps no copy of what went through', async () => {
    const { vault, asked } = played(() => ({ ok: true, value: {} }));
    const secret = new Uint8Array(32).fill(7);
    vault.says({ type: 'host', id: 5, channel: 'erase:write', request: { file: 'a', secret } });
    vault.says({ type: 'host', id: 6, channel: 'clipboard:write' as 'disk:free', request: {} });
    await settled();
    expect(asked).toEqual([{ channel: 'erase:write', request: { file: 'a', secret: new Uint8Array(32).fill(7) } }]);
    expect(secret).toEqual(new Uint8Array(32));
    expect(vault.got).toContainEqual({ type: 'host-answer', id: 5, result: { ok: true, value: {} } });
    expect(vault.got).toContainEqual({ type: 'host-answer', id: 6, result: { ok: false, code: 'forbidden' } });
  });

  it('answers internal for main when the bridge throws', async () => {
    const { vault } = played(() => {
      throw new Error('no bridge');
    });
    vault.says({ type: 'host', id: 5, channel: 'disk:free', request: {} });
    await settled();
    expect(vault.got).toContainEqual({ type: 'host-answer', id: 5, result: { ok: false, code: 'internal' } });
  });

  it('starts a worker for each derivation and ends it after its answer', () => {
    const { vault, workers } = played();
    vault.says({ type: 'argon2', id: 1 });
    vault.says({ type: 'argon2', id: 2 });
    expect(workers.map((worker) => worker.script)).toEqual([
      '/vault/worker.js',
      '/vault/argon2.js',
      '/vault/argon2.js',
    ]);
    expect(vault.got.map((message) => message.type)).toEqual(['argon2-port', 'argon2-port']);
    vault.says({ type: 'argon2-done', id: 1 });
    expect(workers.map((worker) => worker.terminated)).toEqual([false, true, false]);
    workers[2]?.onerror?.();
    expect(vault.got.at(-1)).toEqual({ type: 'argon2-failed', id: 2 });
  });

  it('tells listeners until they stop', () => {
    const { client, vault } = played();
    const heard: string[] = [];
    const stop = client.onChanged((what) => heard.push(what));
    vault.says({ type: 'changed', what: 'reports' });
    stop();
    vault.says({ type: 'changed', what: 'inbox' });
    expect(heard).toEqual(['reports']);
  });

  it('locks: waits for the worker a while, ends everything, and is dead', async () => {
    vi.useFakeTimers();
    const { client, vault, workers } = played();
    vault.says({ type: 'argon2', id: 1 });
    const pending = client.call('reports:facets', {});
    pending.catch(() => undefined);
    const locking = client.lock(5000);
    expect(client.lock(5000)).toBe(locking);
    expect(calls(vault).at(-1)?.method).toBe('vault:prepare-lock');
    await expect(client.call('vault:status', {})).rejects.toMatchObject({ code: 'locked' });
    expect(vault.terminated).toBe(false);
    await vi.advanceTimersByTimeAsync(5000);
    await locking;
    expect(workers.every((worker) => worker.terminated)).toBe(true);
    await expect(pending).rejects.toMatchObject({ code: 'locked' });
  });

  it('H20 destroys: has the worker overwrite its rows, waits less than main does, and is dead', async () => {
    vi.useFakeTimers();
    const { client, vault, workers } = played();
    const destroying = client.destroy();
    expect(calls(vault).at(-1)).toMatchObject({ method: 'vault:destroy', request: { confirmed: WIPE_CONFIRMED } });
    await expect(client.call('vault:status', {})).rejects.toMatchObject({ code: 'locked' });
    await vi.advanceTimersByTimeAsync(PAGE_WITHIN_MS - 500);
    await destroying;
    expect(workers.every((worker) => worker.terminated)).toBe(true);
  });
});
