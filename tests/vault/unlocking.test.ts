import { describe, expect, it } from 'vitest';
import { Database } from '../../renderer/vault/database.ts';
import { estimatePassphrase } from '../../renderer/vault/passphrase-estimate.ts';
import { listReports } from '../../renderer/vault/report-list.ts';
import { openReport } from '../../renderer/vault/report-view.ts';
import { createReport, deleteReports, saveReport } from '../../renderer/vault/reports.ts';
import { readSettings, writeSettings } from '../../renderer/vault/settings.ts';
import { VaultError } from '../../shared/errors.ts';
import { reportFilters } from '../../shared/vault/contract.ts';
import { codeOf, Machine, newVault, OTHER_PASSPHRASE, PASSPHRASE, reopened, startVault } from './vault-in-node.ts';

const everything = { search: '', filters: reportFilters.parse({}), order: 'changed', from: 0, count: 50 } as const;

/** Changes the bytes of table `a` under a key (1 is the header, 2 the keyring) and gives what was there. */
async function single(machine: Machine, key: 1 | 2, change: (bytes: Uint8Array) => Uint8Array | undefined) {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = machine.engine.indexedDB.open('d');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const store = database.transaction('a', 'readwrite').objectStore('a');
  const bytes = await new Promise<Uint8Array>((resolve) => {
    const reading = store.get(key);
    reading.onsuccess = () => resolve(reading.result ?? new Uint8Array(0));
  });
  const changed = change(bytes.slice());
  await new Promise((resolve) => {
    const writing = changed === undefined ? store.delete(key) : store.put(changed, key);
    writing.onsuccess = resolve;
  });
  database.close();
  return bytes;
}

describe('making and opening a vault', () => {
  it('goes from none to unlocked, locks, and opens with the passphrase only', async () => {
    const machine = new Machine();
    const first = await startVault(machine);
    expect(await first.status()).toEqual({ state: 'none' });
    expect(await codeOf(first.unlock(PASSPHRASE))).toBe('no-vault');
    const { vault } = await newVault(machine);
    expect(await vault.status()).toEqual({ state: 'unlocked' });
    const id = createReport(vault.session);
    await saveReport(vault.session, id, { title: 'Summons', narrative: 'They called me in.' });
    const next = await reopened(machine, vault);
    const { report } = await openReport(next.session, id, []);
    expect(report).toEqual({ title: 'Summons', narrative: 'They called me in.' });
    expect(listReports(next.session, everything).items.map((item) => item.title)).toEqual(['Summons']);
    await next.prepareLock();
    const third = await startVault(machine);
    expect(await third.status()).toEqual({ state: 'locked' });
    expect(await codeOf(third.unlock('tide ladder quiet marbles'))).toBe('wrong-passphrase');
    expect(await third.status()).toEqual({ state: 'locked' });
    expect(() => third.session).toThrow('locked');
  });

  it('wants a strong passphrase and the recovery code typed back', async () => {
    const machine = new Machine();
    const vault = await startVault(machine);
    expect(await codeOf(vault.create(PASSPHRASE, ''))).toBe('recovery-code-typo');
    const { groups } = vault.proposeRecovery();
    const typed = groups.join(' ');
    const wrong = typed.replace(/^./, (digit) => String((Number(digit) + 1) % 10));
    expect(vault.checkRecovery(wrong)).toEqual({ complete: false, wrongGroups: [0] });
    expect(vault.checkRecovery(typed)).toEqual({ complete: true, wrongGroups: [] });
    expect(await codeOf(vault.create(PASSPHRASE, wrong))).toBe('recovery-code-typo');
    expect(await codeOf(vault.create('Bakı2024!', typed))).toBe('weak-passphrase');
    machine.free = 1000;
    expect(await codeOf(vault.create(PASSPHRASE, typed))).toBe('no-space');
    machine.free = 2 ** 40;
    expect(await vault.status()).toEqual({ state: 'none' });
    await vault.create(PASSPHRASE, typed);
    expect(await codeOf(vault.create(PASSPHRASE, typed))).toBe('vault-exists');
  });

  it('opens with the recovery code, which then stays valid, and the old passphrase does not', async () => {
    const machine = new Machine();
    const { vault, code } = await newVault(machine);
    const id = createReport(vault.session);
    await saveReport(vault.session, id, { title: 'Kept' });
    await vault.prepareLock();
    const second = await startVault(machine);
    expect(await codeOf(second.unlockWithRecovery('12345', OTHER_PASSPHRASE))).toBe('recovery-code-typo');
    const foreign = (await startVault(new Machine())).proposeRecovery().groups.join('-');
    expect(await codeOf(second.unlockWithRecovery(foreign, OTHER_PASSPHRASE))).toBe('wrong-passphrase');
    const persian = code.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x6f0 + Number(digit)));
    await second.unlockWithRecovery(persian, OTHER_PASSPHRASE);
    expect((await openReport(second.session, id, [])).report.title).toBe('Kept');
    await second.prepareLock();
    const third = await startVault(machine);
    expect(await codeOf(third.unlock(PASSPHRASE))).toBe('wrong-passphrase');
    await third.unlock(OTHER_PASSPHRASE);
    await third.prepareLock();
    const fourth = await startVault(machine);
    await fourth.unlockWithRecovery(code, PASSPHRASE);
    expect((await openReport(fourth.session, id, [])).report.title).toBe('Kept');
  });

  it('changes the passphrase: the former one opens nothing any more', async () => {
    const machine = new Machine();
    const { vault } = await newVault(machine);
    expect(await codeOf(vault.changePassphrase('not the passphrase at all', OTHER_PASSPHRASE))).toBe(
      'wrong-passphrase',
    );
    expect(await codeOf(vault.changePassphrase(PASSPHRASE, 'password1'))).toBe('weak-passphrase');
    await vault.changePassphrase(PASSPHRASE, OTHER_PASSPHRASE);
    const next = await reopened(machine, vault, OTHER_PASSPHRASE);
    await next.prepareLock();
    expect(await codeOf((await startVault(machine)).unlock(PASSPHRASE))).toBe('wrong-passphrase');
  });

  it('stays locked, keys and all, when opening it ends in a failure', async () => {
    const machine = new Machine();
    const { vault, code } = await newVault(machine);
    await vault.prepareLock();
    const second = await startVault(machine);
    machine.free = 1000;
    expect(await codeOf(second.unlockWithRecovery(code, OTHER_PASSPHRASE))).toBe('no-space');
    expect(await second.status()).toEqual({ state: 'locked' });
    expect(() => second.session).toThrow('locked');
    machine.free = 2 ** 40;
    machine.erase.b = null;
    machine.before = (channel) => {
      if (channel === 'erase:write') throw new VaultError('disk');
    };
    for (const _ of [1, 2]) expect(await codeOf(second.unlock(PASSPHRASE))).toBe('disk');
    expect(await second.status()).toEqual({ state: 'locked' });
    machine.before = () => undefined;
    await second.unlock(PASSPHRASE);
    expect(machine.erase.b).toEqual(machine.erase.a);
    expect(await second.status()).toEqual({ state: 'unlocked' });
  });

  it('locks only when what was asked for before is on the disk, and forgets what was deleted last', async () => {
    const machine = new Machine();
    const { vault } = await newVault(machine);
    const { session } = vault;
    const [kept, gone] = [createReport(session), createReport(session)];
    for (const id of [kept, gone]) await saveReport(session, id, { title: 'first' });
    const secret = machine.erase.a;
    const done: string[] = [];
    const writes = [
      saveReport(session, kept, { title: 'second' }).then(() => done.push('saved')),
      deleteReports(session, [gone]).then(() => done.push('deleted')),
    ];
    await vault.prepareLock();
    expect(done).toEqual(['saved', 'deleted']);
    expect(machine.erase.a).not.toEqual(secret);
    await Promise.all(writes);
    const next = await startVault(machine);
    await next.unlock(PASSPHRASE);
    expect((await openReport(next.session, kept, [])).report.title).toBe('second');
    expect([...next.session.directory.entries()].some(({ id }) => id === gone)).toBe(false);
  });

  it('takes a passphrase however the keyboard composes it', async () => {
    const machine = new Machine();
    const { vault, code } = await newVault(machine);
    await vault.prepareLock();
    const second = await startVault(machine);
    await second.unlockWithRecovery(code, 'qırmızı şəhər\u00a0gecə çörək');
    await second.prepareLock();
    await (await startVault(machine)).unlock('qırmızı s\u0327əhər gecə c\u0327o\u0308rək');
  });
});

describe('a vault that cannot be opened as it is', () => {
  it('is damaged when header or keyring are missing, cut or altered, and there is no second copy; and never none', async () => {
    const machine = new Machine();
    await (await newVault(machine)).vault.prepareLock();
    await machine.removeMirror();
    const expectDamaged = async (key: 1 | 2, code: string, change: (bytes: Uint8Array) => Uint8Array | undefined) => {
      const before = await single(machine, key, change);
      const vault = await startVault(machine);
      if (key === 1 || change(before.slice()) === undefined)
        expect(await vault.status()).toEqual({ state: 'damaged', code });
      expect(await codeOf(vault.unlock(PASSPHRASE))).toBe(code);
      await single(machine, key, () => before);
    };
    const flipped = (at: number) => (bytes: Uint8Array) => bytes.fill((bytes[at] ?? 0) ^ 1, at, at + 1);
    await expectDamaged(1, 'altered', () => undefined);
    await expectDamaged(1, 'truncated', (bytes) => bytes.slice(0, 915));
    await expectDamaged(1, 'altered', flipped(500));
    await expectDamaged(1, 'malformed', flipped(0));
    await expectDamaged(2, 'altered', () => undefined);
    await expectDamaged(2, 'altered', flipped(100));
    await (await startVault(machine)).unlock(PASSPHRASE);
  });

  it('is lost when both copies are gone but both erase files are there', async () => {
    const machine = new Machine();
    await newVault(machine);
    const emptied = new Machine();
    Object.assign(emptied.erase, machine.erase);
    const vault = await startVault(emptied);
    expect(await vault.status()).toEqual({ state: 'lost' });
    vault.proposeRecovery();
    expect(await codeOf(vault.create(PASSPHRASE, '1'))).toBe('vault-exists');
    expect(await codeOf(vault.unlock(PASSPHRASE))).toBe('truncated');
    expect((await emptied.engine.indexedDB.databases()).length).toBe(0);
  });

  it('does not open without the erase secret, and does with either file of it', async () => {
    const machine = new Machine();
    await (await newVault(machine)).vault.prepareLock();
    const { a, b } = machine.erase;
    Object.assign(machine.erase, { a: null, b: null });
    expect(await codeOf((await startVault(machine)).unlock(PASSPHRASE))).toBe('altered');
    Object.assign(machine.erase, { a: new Uint8Array(32), b });
    await (await startVault(machine)).unlock(PASSPHRASE);
    expect(machine.erase).toEqual({ a, b });
    Object.assign(machine.erase, { a, b: new Uint8Array(31) });
    await (await startVault(machine)).unlock(PASSPHRASE);
    expect(machine.erase).toEqual({ a, b });
  });

  it('of a later version is too new and is not touched', async () => {
    const machine = new Machine();
    await (await newVault(machine)).vault.prepareLock();
    await new Promise((resolve, reject) => {
      const upgrade = machine.engine.indexedDB.open('d', 20);
      upgrade.onupgradeneeded = () => upgrade.result.createObjectStore('later');
      upgrade.onsuccess = () => resolve(upgrade.result.close());
      upgrade.onerror = () => reject(upgrade.error);
    });
    const vault = await startVault(machine);
    expect(await vault.status()).toEqual({ state: 'damaged', code: 'too-new' });
    expect(await codeOf(vault.unlock(PASSPHRASE))).toBe('too-new');
    expect(await codeOf(new Database(machine.engine).open(() => undefined))).toBe('too-new');
    expect((await machine.engine.indexedDB.databases()).map((database) => database.version)).toEqual([20]);
  });

  it('that was cut short while it was made counts as none and can be made', async () => {
    for (const step of ['first erase file', 'second erase file', 'transaction']) {
      const machine = new Machine();
      const vault = await startVault(machine);
      const code = vault.proposeRecovery().groups.join('');
      let writes = 0;
      machine.before = (channel) => {
        if (channel !== 'erase:write') return;
        writes++;
        if (writes === (step === 'first erase file' ? 1 : 2)) throw new Error('power cut');
      };
      if (step === 'transaction') machine.failWrites = true;
      await expect(vault.create(PASSPHRASE, code)).rejects.toThrow();
      machine.failWrites = false;
      machine.before = () => undefined;
      const next = await startVault(machine);
      if (step === 'second erase file') {
        // The vault is whole by then.
        await next.unlock(PASSPHRASE);
        expect(machine.erase.b).toEqual(machine.erase.a);
      } else {
        expect(await next.status()).toEqual({ state: 'none' });
        await next.create(PASSPHRASE, next.proposeRecovery().groups.join(' '));
      }
      await reopened(machine, next);
    }
  });
});

describe('settings', () => {
  it('are kept, and the strictest value is in force when they cannot be read', async () => {
    const machine = new Machine();
    const { vault } = await newVault(machine);
    expect(await readSettings(vault.session)).toEqual({ autoLockSeconds: 300, autoLockFallback: false });
    await writeSettings(vault.session, 1800);
    const next = await reopened(machine, vault);
    expect(await readSettings(next.session)).toEqual({ autoLockSeconds: 1800, autoLockFallback: false });
    const line = [...next.session.directory.entries()].find((entry) => entry.kind === 'settings');
    const [row] = await next.session.database.rows([Buffer.from(line?.id ?? '', 'hex')]);
    if (row === undefined) throw new Error('no settings row');
    row[100] = (row[100] ?? 0) ^ 1;
    await next.session.database.write({ rows: [{ id: Buffer.from(line?.id ?? '', 'hex'), bytes: row }] });
    expect(await readSettings(next.session)).toEqual({ autoLockSeconds: 60, autoLockFallback: true });
    await writeSettings(next.session, 600);
    expect(await readSettings(next.session)).toEqual({ autoLockSeconds: 600, autoLockFallback: false });
    await next.session.records.write((writer) => writer.trash(line?.id ?? ''));
    expect(await readSettings(next.session)).toEqual({ autoLockSeconds: 60, autoLockFallback: true });
  });
});

describe('the passphrase estimate', () => {
  it('tells common from strong, in any script, and stays fast on long input', () => {
    for (const weak of [
      '',
      'password',
      'Bakı2024!',
      'qwertyuiop12',
      'aaaaaaaaaaaaaaaaaaaaaaaaaa',
      'azerbaijan',
      'kV9#mQ2z',
    ]) {
      expect(estimatePassphrase(weak).score, weak).toBeLessThan(3);
      expect(estimatePassphrase(weak).hints.length, weak).toBeGreaterThan(0);
    }
    for (const strong of [PASSPHRASE, OTHER_PASSPHRASE, 'mən bu gün evə gec gəldim']) {
      expect(estimatePassphrase(strong).score, strong).toBeGreaterThanOrEqual(3);
      expect(estimatePassphrase(strong).years).toBeGreaterThan(10);
    }
    const start = performance.now();
    estimatePassphrase('a1b2c3 '.repeat(146));
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
