/** Changes that come to the second copy in parts, or not at all. */
import { describe, expect, it } from 'vitest';
import { newId, ready, vaultId } from '../../crypto/index.ts';
import { Database } from '../../renderer/vault/database.ts';
import { idOf as bytesOf, hexOf } from '../../renderer/vault/ids.ts';
import { rowsOf } from '../../renderer/vault/mirror/anew.ts';
import { Mirror, valuesOf } from '../../renderer/vault/mirror/mirror.ts';
import { openReport } from '../../renderer/vault/report-view.ts';
import { createReport, deleteReports, saveReport } from '../../renderer/vault/reports.ts';
import { writeMirrorSetting } from '../../renderer/vault/settings.ts';
import { Store } from '../../renderer/vault/store.ts';
import { VaultError } from '../../shared/errors.ts';
import { addEvidence, evidenceBytes } from './evidence-in-vault.ts';
import { emptied, put, snapshot } from './raw-database.ts';
import { codeOf, Machine, newVault, PASSPHRASE, startVault } from './vault-in-node.ts';

const CALL = { signal: new AbortController().signal, progress: () => undefined };
const idOf = (byte: number) => new Uint8Array(16).fill(byte);

async function withReport(title: string) {
  const machine = new Machine();
  const { vault } = await newVault(machine);
  const id = createReport(vault.session);
  await saveReport(vault.session, id, { title });
  return { machine, vault, id };
}

describe('a change in several frames', () => {
  it('of which one had no room leaves nothing that the next change of the same number would take along', async () => {
    await ready();
    const machine = new Machine();
    const mirror = new Mirror(machine, newId(vaultId));
    const database = new Database(machine.engine);
    await database.open(() => undefined);
    await machine.mirrorState();
    await mirror.renew();
    const store = new Store({
      database,
      mirror,
      change: 0,
      trouble: null,
      written: () => undefined,
      freeBytes: async () => machine.free,
    });
    await store.write({ rows: [{ id: idOf(1), bytes: new Uint8Array(2000).fill(1) }] });
    let appended = 0;
    machine.before = (channel) => {
      if (channel === 'mirror:append' && ++appended === 2) throw new VaultError('no-space');
    };
    const large = (byte: number) => ({ id: idOf(byte), bytes: new Uint8Array(5 * 2 ** 20).fill(byte + 10) });
    expect(await codeOf(store.write({ rows: [large(1), large(2)] }))).toBe('no-space');
    expect(appended).toBe(2);
    machine.before = () => undefined;
    await store.write({ rows: [{ id: idOf(3), bytes: new Uint8Array(2000).fill(3) }] });
    const rows = await machine.mirrorRows([1, 2, 3].map(idOf));
    expect(rows.map((row) => row?.[0])).toEqual([1, undefined, 3]);
  });
});

describe('header and keyring of the second copy', () => {
  it('that are others than those of the database make it be written anew', async () => {
    const { machine, vault, id } = await withReport('first');
    await vault.prepareLock();
    const { session } = { session: await opened(machine) };
    const { database, directory, vaultId: of } = session.session;
    const ids = rowsOf(directory);
    const rows = (await database.rows(ids)).flatMap((bytes, index) => {
      const row = ids[index];
      return bytes === undefined || row === undefined ? [] : [{ id: row, bytes }];
    });
    const header = await database.header();
    const mirror = new Mirror(machine, of);
    await session.session.sentinel.flush();
    await mirror.renew();
    const keyring = new Uint8Array(4136).fill(7);
    await mirror.appendAll(valuesOf(of, { ...(header && { header }), keyring, rows }), database.change);

    const next = await opened(machine);
    expect(next.session.upkeep.state(next.session.database).report?.secondRenewed).toBe('damaged');
    await next.prepareLock();
    emptied(machine);
    const last = await startVault(machine);
    expect((await last.unlock(PASSPHRASE)).question?.finding).toBe('main-gone');
    await last.settle('put-back', CALL);
    expect((await openReport(last.session, id, [])).report.title).toBe('first');
  });
});

describe('evidence that the second copy lacks', () => {
  it('is not copied into the last free space', async () => {
    const { machine, vault, id } = await withReport('first');
    await writeMirrorSetting(vault.session, false);
    await addEvidence(vault, machine, id, 200_000);
    machine.free = 60 * 2 ** 20;
    await writeMirrorSetting(vault.session, true);
    await vault.prepareLock();
    const next = await opened(machine);
    expect((await machine.mirrorState()).files).toBe(0);
    expect(next.session.upkeep.state(next.session.database).filesBehind).toBe(1);
    await next.prepareLock();
    machine.free = 2 ** 40;
    const last = await opened(machine);
    expect((await machine.mirrorState()).files).toBe(1);
    expect(last.session.upkeep.state(last.session.database).filesBehind).toBe(0);
  });
});

describe('a change that is in the second copy only', () => {
  it('keeps what opens it when something deleted is to be forgotten', async () => {
    const { machine, vault, id } = await withReport('first');
    await deleteReports(vault.session, [id]);
    const other = createReport(vault.session);
    await saveReport(vault.session, other, { title: 'other' });
    machine.failWrites = true;
    machine.before = (channel) => {
      if (channel === 'mirror:retract') throw new VaultError('disk');
    };
    expect(await codeOf(vault.prepareLock())).toBe('disk');
    machine.before = () => undefined;
    const secrets = [machine.erase.a?.slice(), machine.erase.b?.slice()];
    expect(await codeOf(vault.prepareLock())).toBe('disk');
    machine.failWrites = false;
    expect([machine.erase.a, machine.erase.b]).toEqual(secrets);
    const next = await opened(machine);
    expect(next.session.directory.entry(id)).toBeUndefined();
    expect((await openReport(next.session, other, [])).report.title).toBe('other');
  });
});

async function opened(machine: Machine) {
  const vault = await startVault(machine);
  expect((await vault.unlock(PASSPHRASE)).question).toBeNull();
  await vault.settled;
  return vault;
}

describe('putting back', () => {
  it('keeps what only the older database has whole', async () => {
    const { machine, vault, id } = await withReport('first');
    const before = await snapshot(machine);
    const other = createReport(vault.session);
    for (const title of ['second', 'third']) await saveReport(vault.session, other, { title });
    const gone = createReport(vault.session);
    await saveReport(vault.session, gone, { title: 'gone' });
    await vault.prepareLock();
    await put(machine, before);
    await machine.garble(bytesOf(id));
    const next = await startVault(machine);
    expect((await next.unlock(PASSPHRASE)).question?.finding).toBe('main-older');
    await next.settle('put-back', CALL);
    await next.settled;
    expect((await openReport(next.session, id, [])).report.title).toBe('first');
    expect((await openReport(next.session, other, [])).report.title).toBe('third');
  });

  it('leaves no row in the database that the second copy does not know any more', async () => {
    const { machine, vault, id } = await withReport('first');
    const before = await snapshot(machine);
    await deleteReports(vault.session, [id]);
    await vault.prepareLock();
    const { a, b, c } = await snapshot(machine);
    // The keyring of now, so that it opens, and the rows of then.
    const rows = before.b.filter(([key]) => hexOf(key).startsWith(id));
    expect(rows.length).toBeGreaterThan(0);
    await put(machine, { a: a.filter(([key]) => key !== 1), b: [...b, ...rows], c });
    const next = await startVault(machine);
    expect((await next.unlock(PASSPHRASE)).question?.finding).toBe('main-damaged');
    await next.settle('put-back', CALL);
    expect((await snapshot(machine)).b.some(([key]) => hexOf(key).startsWith(id))).toBe(false);
  });
});

describe('a second copy that is made anew', () => {
  it('is not told of when it could not be made', async () => {
    const { machine, vault } = await withReport('first');
    await vault.prepareLock();
    await machine.removeMirror();
    machine.before = (channel) => {
      if (channel === 'mirror:append') throw new VaultError('no-space');
    };
    const next = await opened(machine);
    const { report, trouble } = next.session.upkeep.state(next.session.database);
    expect([report?.secondRenewed, trouble]).toEqual([null, 'no-space']);
  });

  it('gives the database back before what only it has whole', async () => {
    const { machine, vault, id } = await withReport('first');
    const other = createReport(vault.session);
    await saveReport(vault.session, other, { title: 'other' });
    machine.before = (channel) => {
      if (channel === 'mirror:append') throw new VaultError('disk');
    };
    await saveReport(vault.session, other, { title: 'newer' });
    machine.before = () => undefined;
    await vault.prepareLock();
    const all = await snapshot(machine);
    await put(machine, { ...all, b: all.b.filter(([key]) => !hexOf(key).startsWith(id)) });
    const next = await opened(machine);
    expect(next.session.upkeep.state(next.session.database).report).toMatchObject({
      secondRenewed: 'older',
      repairedRecords: 1,
      lostRecords: 0,
    });
    expect((await openReport(next.session, id, [])).report.title).toBe('first');
    expect((await openReport(next.session, other, [])).report.title).toBe('newer');
  });

  it('keeps the evidence that it has: it may be the only one that is whole', async () => {
    const { machine, vault, id } = await withReport('first');
    const file = await addEvidence(vault, machine, id, 200_000);
    machine.before = (channel) => {
      if (channel === 'mirror:append') throw new VaultError('disk');
    };
    await saveReport(vault.session, id, { title: 'second' });
    machine.before = () => undefined;
    await vault.prepareLock();
    const all = await snapshot(machine);
    await put(machine, { ...all, c: all.c.slice(1) });
    const next = await opened(machine);
    expect(next.session.upkeep.state(next.session.database).report).toMatchObject({
      secondRenewed: 'older',
      repairedFiles: 1,
      lostFiles: 0,
    });
    expect(await evidenceBytes(next, file.id)).toEqual(file.bytes);
  });
});
