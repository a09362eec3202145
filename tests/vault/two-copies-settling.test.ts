/** Answers to the question of an unlock that fail half-way, and are given again. */
import { describe, expect, it } from 'vitest';
import { eraseSecret } from '../../crypto/index.ts';
import { writeEraseFile } from '../../renderer/vault/erase-secret.ts';
import { openReport } from '../../renderer/vault/report-view.ts';
import { createReport, saveReport } from '../../renderer/vault/reports.ts';
import type { Vault } from '../../renderer/vault/vault.ts';
import { VaultError } from '../../shared/errors.ts';
import { emptied, put, snapshot } from './raw-database.ts';
import { codeOf, Machine, newVault, OTHER_PASSPHRASE, PASSPHRASE, startVault } from './vault-in-node.ts';

const CALL = { signal: new AbortController().signal, progress: () => undefined };

async function withReport(title: string) {
  const machine = new Machine();
  const { vault, code } = await newVault(machine);
  const id = createReport(vault.session);
  await saveReport(vault.session, id, { title });
  return { machine, vault, code, id };
}

const titleOf = async (vault: Vault, id: string) => (await openReport(vault.session, id, [])).report.title;

describe('a secret that was wiped', () => {
  it('is never written over the one that opens the vault', async () => {
    expect(await codeOf(writeEraseFile(new Machine(), 'a', eraseSecret(new Uint8Array(32))))).toBe('internal');
  });
});

describe('an answer that failed', () => {
  it('leaves what opens the vault as it is when it is given again', async () => {
    const { machine, vault, id } = await withReport('first');
    await vault.prepareLock();
    const secrets = [machine.erase.a?.slice(), machine.erase.b?.slice()];
    emptied(machine);
    const next = await startVault(machine);
    await next.unlock(PASSPHRASE);
    machine.before = (channel) => {
      if (channel === 'erase:read') throw new VaultError('disk');
    };
    expect(await codeOf(next.settle('put-back', CALL))).toBe('disk');
    machine.before = () => undefined;
    expect(await codeOf(next.settle('put-back', CALL))).toBe('invalid');
    expect([machine.erase.a, machine.erase.b]).toEqual(secrets);
    const last = await startVault(machine);
    const { question } = await last.unlock(PASSPHRASE);
    if (question !== null) await last.settle('put-back', CALL);
    expect(await titleOf(last, id)).toBe('first');
  });

  it('opens the vault when it is given again after another unlock, with a new passphrase too', async () => {
    const { machine, vault, id, code } = await withReport('first');
    await vault.prepareLock();
    emptied(machine);
    const next = await startVault(machine);
    await next.unlockWithRecovery(code, OTHER_PASSPHRASE);
    machine.before = (channel) => {
      if (channel === 'erase:write') throw new VaultError('disk');
    };
    expect(await codeOf(next.settle('put-back', CALL))).toBe('disk');
    machine.before = () => undefined;
    expect(await codeOf(next.settle('put-back', CALL))).toBe('invalid');
    expect((await next.unlockWithRecovery(code, OTHER_PASSPHRASE)).question).toBeNull();
    expect(await titleOf(next, id)).toBe('first');
    await next.prepareLock();
    const last = await startVault(machine);
    await last.unlock(OTHER_PASSPHRASE);
    expect(await titleOf(last, id)).toBe('first');
  });

  it('for want of room changes nothing, and may be given again', async () => {
    const { machine, vault, id } = await withReport('first');
    await vault.prepareLock();
    emptied(machine);
    const next = await startVault(machine);
    await next.unlock(PASSPHRASE);
    machine.free = 0;
    expect(await codeOf(next.settle('put-back', CALL))).toBe('no-space');
    machine.free = 2 ** 40;
    await next.settle('put-back', CALL);
    expect(await titleOf(next, id)).toBe('first');
  });

  it('a putting back that was stopped is not followed by going on with what it has taken away', async () => {
    const { machine, vault, id } = await withReport('first');
    const before = await snapshot(machine);
    for (const title of ['second', 'third']) await saveReport(vault.session, id, { title });
    await vault.prepareLock();
    await put(machine, before);
    const next = await startVault(machine);
    expect((await next.unlock(PASSPHRASE)).question?.finding).toBe('main-older');
    const stopped = new AbortController();
    const cut = next.settle('put-back', { signal: stopped.signal, progress: () => stopped.abort() });
    expect(await codeOf(cut)).toBe('cancelled');
    expect(await codeOf(next.settle('go-on', CALL))).toBe('invalid');
    await next.settle('put-back', CALL);
    expect(await titleOf(next, id)).toBe('third');
  });
});

describe('a second copy that is being written', () => {
  it('is not looked at anew by what asks for the state or the header meanwhile', async () => {
    const { machine, vault } = await withReport('first');
    await vault.prepareLock();
    await machine.removeMirror();
    const next = await startVault(machine);
    const asked: Promise<unknown>[] = [];
    machine.calls = [];
    machine.before = (channel) => {
      if (channel === 'mirror:append') asked.push(next.status(), next.header());
    };
    await next.unlock(PASSPHRASE);
    await next.settled;
    await Promise.all(asked);
    expect(asked.length).toBeGreaterThan(0);
    await codeOf(next.changePassphrase(PASSPHRASE, OTHER_PASSPHRASE));
    expect(machine.calls.filter((channel) => channel === 'mirror:open')).toHaveLength(1);
    expect((await next.header()).vaultId).toEqual(next.session.vaultId);
  });

  it('is opened once for a header that is asked for with every letter that is typed', async () => {
    const { machine, vault } = await withReport('first');
    await vault.prepareLock();
    const next = await startVault(machine);
    machine.calls = [];
    for (let letter = 0; letter < 40; letter++) await next.header();
    expect(machine.calls.filter((channel) => channel === 'mirror:open')).toHaveLength(1);
    await next.unlock(PASSPHRASE);
    expect(machine.calls.filter((channel) => channel === 'mirror:open')).toHaveLength(2);
  });
});
