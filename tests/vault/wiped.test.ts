/** Keys that are not in force are wiped, also when what they were for fails. */
import { afterEach, expect, it, vi } from 'vitest';
import { forget } from '../../renderer/vault/forgetting.ts';
import { VaultError } from '../../shared/errors.ts';
import { codeOf, Machine, newVault, PASSPHRASE, reopened } from './vault-in-node.ts';

/** Keys that were drawn, and what was in buffers when they were wiped. */
const seen = vi.hoisted(() => ({ drawn: [] as Uint8Array[], wiped: [] as string[] }));

// Everything is what it is; it is written down besides.
vi.mock('../../crypto/index.ts', async (original) => {
  const real = await original<typeof import('../../crypto/index.ts')>();
  return {
    ...real,
    newKey: (...given: Parameters<typeof real.newKey>) => {
      const key = real.newKey(...given);
      seen.drawn.push(key);
      return key;
    },
    wipe: (...buffers: Uint8Array[]): void => {
      for (const buffer of buffers) seen.wiped.push(Buffer.from(buffer).toString('hex'));
      real.wipe(...buffers);
    },
  };
});

afterEach(() => {
  seen.drawn.length = 0;
  seen.wiped.length = 0;
});

const isWiped = (key: Uint8Array): boolean => key.every((byte) => byte === 0);

it('the next keys of a forgetting for which there is no room, or which is not written', async () => {
  const machine = new Machine();
  const { vault } = await newVault(machine);
  await vault.settled;
  const { keys } = vault.session;
  for (const spoil of ['room', 'erase file'] as const) {
    seen.drawn.length = 0;
    if (spoil === 'room') machine.free = 0;
    machine.before = (channel) => {
      if (channel === 'erase:write') throw new VaultError('disk');
    };
    expect(await codeOf(forget(vault.session))).toBe(spoil === 'room' ? 'no-space' : 'disk');
    machine.free = 2 ** 40;
    machine.before = () => undefined;
    expect(seen.drawn).toHaveLength(3);
    expect(seen.drawn.every(isWiped)).toBe(true);
  }
  expect(vault.session.keys).toBe(keys);
  expect([keys.masterKey, keys.eraseSecret, keys.keyring.epochKey].some(isWiped)).toBe(false);
  await reopened(machine, vault);
});

it('the former keys of one that went well, and no other', async () => {
  const machine = new Machine();
  const { vault } = await newVault(machine);
  await vault.settled;
  const { masterKey, eraseSecret, keyring } = vault.session.keys;
  seen.drawn.length = 0;
  await forget(vault.session);
  expect([masterKey, eraseSecret, keyring.epochKey].every(isWiped)).toBe(true);
  expect(seen.drawn.some(isWiped)).toBe(false);
});

it('the copy of an erase secret that did not open what was unlocked', async () => {
  const machine = new Machine();
  const { vault } = await newVault(machine);
  await vault.prepareLock();
  const other = new Uint8Array(32).fill(0x5e);
  machine.erase.b = other.slice();
  seen.wiped.length = 0;
  const again = await reopened(machine, vault, PASSPHRASE);
  expect(seen.wiped).toContain(Buffer.from(other).toString('hex'));
  expect(isWiped(again.session.keys.eraseSecret)).toBe(false);
});
