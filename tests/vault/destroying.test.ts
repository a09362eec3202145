/** The vault's part of a wipe: what opens it is overwritten, whether it is open, locked or damaged. */
import { describe, expect, it } from 'vitest';
import { Dispatcher } from '../../renderer/vault/dispatch.ts';
import { handlers } from '../../renderer/vault/handlers.ts';
import { VAULT_ERROR_CODES } from '../../shared/errors.ts';
import { WIPE_CONFIRMED } from '../../shared/wipe.ts';
import { codeOf, Machine, newVault, PASSPHRASE, recordingPuts, startVault, type Written } from './vault-in-node.ts';

const destroy = (vault: Awaited<ReturnType<typeof startVault>>, request: unknown = { confirmed: WIPE_CONFIRMED }) =>
  new Dispatcher(vault, handlers).answer(1, 'vault:destroy', request, () => undefined);

describe('H20 destroying', () => {
  it('H20 overwrites header and keyring of an open vault with random bytes of their size, and nothing can be asked of it any more', async () => {
    const machine = new Machine();
    const { vault, code } = await newVault(machine);
    const header = await vault.session.database.header();
    const keyring = await vault.session.database.keyring();
    const { database } = vault.session;
    expect(await destroy(vault)).toEqual({ ok: true, value: {} });
    const now = [await database.header(), await database.keyring()];
    expect(now.map((bytes) => bytes?.length)).toEqual([header?.length, keyring?.length]);
    expect(now[0]).not.toEqual(header);
    expect(now[1]).not.toEqual(keyring);
    expect(await codeOf(Promise.resolve().then(() => vault.session))).toBe('locked');
    const next = await startVault(machine);
    expect((await next.status()).state).toBe('damaged');
    expect(await codeOf(next.unlock(PASSPHRASE))).not.toBe('done');
    expect(await codeOf(next.unlockWithRecovery(code, PASSPHRASE))).not.toBe('done');
  });

  it('H20 overwrites them in a locked vault and in a damaged one', async () => {
    const machine = new Machine();
    const { vault } = await newVault(machine);
    await vault.prepareLock();
    const written: Written[] = [];
    await recordingPuts(written, async () => {
      expect(await destroy(await startVault(machine))).toEqual({ ok: true, value: {} });
      expect(await destroy(await startVault(machine))).toEqual({ ok: true, value: {} });
    });
    expect(written.map(({ store, key }) => [store, key])).toEqual([
      ['a', 1],
      ['a', 2],
      ['a', 1],
      ['a', 2],
    ]);
  });

  it('H20 says so where there is nothing, or the disk fails: main does without', async () => {
    expect(await destroy(await startVault(new Machine()))).toEqual({ ok: false, code: 'no-vault' });
    const machine = new Machine();
    await newVault(machine);
    machine.failWrites = true;
    try {
      const result = await destroy(await startVault(machine));
      expect(result.ok).toBe(false);
      expect(VAULT_ERROR_CODES).toContain(result.ok ? '' : result.code);
    } finally {
      machine.failWrites = false;
    }
  });

  it('H20 is not asked by accident', async () => {
    const machine = new Machine();
    const { vault } = await newVault(machine);
    for (const request of [{}, { confirmed: true }, { confirmed: 'yes' }, { confirmed: WIPE_CONFIRMED, more: 1 }])
      expect(await destroy(vault, request)).toEqual({ ok: false, code: 'invalid' });
    expect(vault.session.closed).toBe(false);
  });
});
