import { beforeAll, describe, expect, it } from 'vitest';
import { Dispatcher } from '../../renderer/vault/dispatch.ts';
import { handlers } from '../../renderer/vault/handlers.ts';
import type { Vault } from '../../renderer/vault/vault.ts';
import { type VaultMethod, vaultRequests } from '../../shared/vault/contract.ts';
import { Machine, newVault, startVault } from './vault-in-node.ts';

const silent = () => undefined;
const HANDLE = 'ab'.repeat(16);

describe('requests', () => {
  let vault: Vault;
  let dispatcher: Dispatcher;
  beforeAll(async () => {
    ({ vault } = await newVault(new Machine()));
    dispatcher = new Dispatcher(vault, handlers);
  });

  it('are refused as invalid when they do not follow the contract', async () => {
    const bad: [VaultMethod, unknown][] = [
      ['reports:open', {}],
      ['reports:open', { id: '../../etc' }],
      ['reports:open', { id: HANDLE, more: 1 }],
      ['reports:list', { search: '', filters: {}, order: 'random', from: 0, count: 50 }],
      ['reports:list', { search: '', filters: {}, order: 'title', from: 0, count: 100_000 }],
      ['reports:draft', { id: HANDLE, report: { title: 7 } }],
      ['settings:write', { autoLockSeconds: 7 }],
      ['vault:unlock', { passphrase: '' }],
      ['evidence:read', { id: HANDLE, offset: 0, length: 2 ** 30 }],
    ];
    for (const [method, request] of bad) {
      expect(await dispatcher.answer(1, method, request, silent), method).toEqual({ ok: false, code: 'invalid' });
    }
    for (const method of ['toString', 'nothing', '__proto__']) {
      const answer = await dispatcher.answer(1, method as VaultMethod, {}, silent);
      expect(answer).toEqual({ ok: false, code: 'invalid' });
    }
  });

  it('get defaults filled in and answers as the contract says', async () => {
    const made = await dispatcher.answer(1, 'reports:create', {}, silent);
    const id = made.ok ? made.value.id : '';
    const report = { title: 'Through the contract' };
    expect(await dispatcher.answer(2, 'reports:save', { id, report }, silent)).toMatchObject({
      ok: true,
      value: { version: 1 },
    });
    const request = { search: 'contract', filters: {}, order: 'changed', from: 0, count: 10 };
    const list = await dispatcher.answer(3, 'reports:list', request, silent);
    expect(list).toMatchObject({ ok: true, value: { total: 1, items: [{ id, title: 'Through the contract' }] } });
    expect(await dispatcher.answer(4, 'vault:status', {}, silent)).toEqual({ ok: true, value: { state: 'unlocked' } });
    expect(await dispatcher.answer(5, 'reports:open', { id: HANDLE }, silent)).toEqual({
      ok: false,
      code: 'not-found',
    });
  });

  it('are cancelled by their id, and all of them by a lock', async () => {
    const made = await dispatcher.answer(1, 'reports:create', {}, silent);
    const report = made.ok ? made.value.id : '';
    const file = new File([new Uint8Array(20_000_000)], 'big.bin');
    const request = { report, file: { from: 'drop', file } };
    const adding = dispatcher.answer(7, 'evidence:add', request, () => dispatcher.cancel(7));
    expect(await adding).toEqual({ ok: false, code: 'cancelled' });
    let locking: Promise<unknown> | undefined;
    const again = dispatcher.answer(8, 'evidence:add', request, () => {
      locking ??= dispatcher.answer(9, 'vault:prepare-lock', {}, silent);
    });
    expect(await again).toEqual({ ok: false, code: 'cancelled' });
    expect(await locking).toEqual({ ok: true, value: {} });
    expect(await dispatcher.answer(10, 'reports:facets', {}, silent)).toEqual({ ok: false, code: 'locked' });
  });

  it('need an open vault unless they are about opening it', async () => {
    const closed = new Dispatcher(await startVault(new Machine()), handlers);
    const free = ['vault:status', 'recovery:propose', 'vault:prepare-lock'] as const;
    for (const method of free) expect((await closed.answer(1, method, {}, silent)).ok, method).toBe(true);
    for (const method of [
      'reports:facets',
      'reports:create',
      'recipients:list',
      'disclosures:list',
      'inbox:list',
      'card:own',
      'settings:read',
      'vault:forget',
    ] as const) {
      expect(await closed.answer(1, method, {}, silent), method).toEqual({ ok: false, code: 'locked' });
    }
    for (const method of Object.keys(vaultRequests)) expect(Object.hasOwn(handlers, method), method).toBe(true);
  });

  it('that fail in a way nobody expected say internal and nothing else', async () => {
    const failing = new Dispatcher(vault, {
      'vault:status': () => {
        throw new TypeError('what a user wrote');
      },
    });
    expect(await failing.answer(1, 'vault:status', {}, silent)).toEqual({ ok: false, code: 'internal' });
  });
});
