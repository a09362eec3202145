/** Both copies of the store: what one of them lacks comes back from the other, and what cannot be decided is asked. */
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sealSentinel, settingsKey, vaultId } from '../../crypto/index.ts';
import { Database } from '../../renderer/vault/database.ts';
import { hexOf, idOf } from '../../renderer/vault/ids.ts';
import { openReport } from '../../renderer/vault/report-view.ts';
import { createReport, deleteReports, saveDraft, saveReport } from '../../renderer/vault/reports.ts';
import type { Vault } from '../../renderer/vault/vault.ts';
import { VaultError } from '../../shared/errors.ts';
import type { StoreState } from '../../shared/vault/store.ts';
import { addEvidence, evidenceBytes } from './evidence-in-vault.ts';
import { emptied, put, snapshot } from './raw-database.ts';
import { codeOf, Machine, newVault, OTHER_PASSPHRASE, PASSPHRASE, reopened, startVault } from './vault-in-node.ts';

const CALL = { signal: new AbortController().signal, progress: () => undefined };

/** A locked vault of some reports. */
async function withReports(...titles: string[]) {
  const machine = new Machine();
  const { vault } = await newVault(machine);
  const ids = await written(vault, titles);
  return { machine, vault, ids };
}

async function written(vault: Vault, titles: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const title of titles) {
    const id = createReport(vault.session);
    await saveReport(vault.session, id, { title });
    ids.push(id);
  }
  return ids;
}

const titleOf = async (vault: Vault, id = '') => (await openReport(vault.session, id, [])).report.title;
const reportOf = (vault: Vault): NonNullable<StoreState['report']> => {
  const { report } = vault.session.upkeep.state(vault.session.database);
  if (report === null) throw new Error('no report');
  return report;
};
const NOTHING = {
  repairedRecords: 0,
  repairedFiles: 0,
  lostRecords: 0,
  lostFiles: 0,
  replayed: 0,
  secondRenewed: null,
  mainRenewed: null,
};

/** Unlocks without answering. */
async function started(machine: Machine, passphrase = PASSPHRASE) {
  const vault = await startVault(machine);
  const status = await vault.status();
  const { question } = await vault.unlock(passphrase);
  return { vault, status, question };
}

/** Unlocks, and waits for the check of both copies. */
async function opened(machine: Machine) {
  const { vault, question } = await started(machine);
  expect(question).toBeNull();
  await vault.settled;
  return vault;
}

describe('two copies', () => {
  it('have every change, in the same number', async () => {
    const { machine, vault } = await withReports('first', 'second');
    const { change } = await machine.mirrorState();
    expect(change).toBe(vault.session.database.change);
    expect(change).toBeGreaterThan(3);
    await vault.prepareLock();
    const next = await opened(machine);
    expect(reportOf(next)).toMatchObject(NOTHING);
  });

  it('the database is gone: asked, put back from the second copy, evidence too', async () => {
    const { machine, vault, ids } = await withReports('first', 'second');
    const file = await addEvidence(vault, machine, ids[0] ?? '', 200_000);
    await vault.prepareLock();
    emptied(machine);
    const { vault: next, status, question } = await started(machine);
    expect(status).toEqual({ state: 'locked', onlySecond: true });
    expect(question).toMatchObject({
      finding: 'main-gone',
      main: null,
      second: { reports: 2, files: 1 },
      filesMissing: 0,
    });
    expect(codeThrown(() => next.session)).toBe('locked');
    const seen: number[] = [];
    await next.settle('put-back', { ...CALL, progress: ({ done, of }) => seen.push(done / of) });
    await next.settled;
    expect(seen.at(-1)).toBe(1);
    expect(reportOf(next)).toMatchObject({ ...NOTHING, mainRenewed: 'main-gone' });
    expect(await titleOf(next, ids[1])).toBe('second');
    expect(await evidenceBytes(next, file.id)).toEqual(file.bytes);
    // And the second copy may go now.
    await next.prepareLock();
    await machine.closeMirror();
    rmSync(join(machine.profile, 'mirror'), { recursive: true });
    const last = await opened(machine);
    expect(reportOf(last)).toMatchObject({ ...NOTHING, secondRenewed: 'missing' });
    expect(await evidenceBytes(last, file.id)).toEqual(file.bytes);
    await last.prepareLock();
    emptied(machine);
    const { vault: again } = await started(machine);
    await again.settle('put-back', CALL);
    expect(await evidenceBytes(again, file.id)).toEqual(file.bytes);
  });

  it('the question says how many files will be missing: those that are in neither copy', async () => {
    const { machine, vault, ids } = await withReports('first');
    const file = await addEvidence(vault, machine, ids[0] ?? '', 100_000);
    await vault.prepareLock();
    await machine.closeMirror();
    const mirror = join(machine.profile, 'mirror');
    for (const name of readdirSync(mirror)) if (name.startsWith('e-')) rmSync(join(mirror, name));
    // As one of an older state: the second copy has the records, this one has the file.
    const database = new Database(machine.engine);
    await database.open(() => undefined);
    await database.write({}, 1);
    database.close();
    const { vault: next, question } = await started(machine);
    expect(question).toMatchObject({ finding: 'main-older', filesMissing: 0 });
    await next.settle('put-back', CALL);
    expect(await evidenceBytes(next, file.id)).toEqual(file.bytes);
    await next.prepareLock();
    await machine.closeMirror();
    for (const name of readdirSync(mirror)) if (name.startsWith('e-')) rmSync(join(mirror, name));
    emptied(machine);
    const { question: last } = await started(machine);
    expect(last).toMatchObject({ finding: 'main-gone', filesMissing: 1 });
  });

  it('a putting back that was cut short asks again', async () => {
    const { machine, vault, ids } = await withReports('first');
    await vault.prepareLock();
    emptied(machine);
    const { vault: next } = await started(machine);
    const stopped = new AbortController();
    const cut = next.settle('put-back', { signal: stopped.signal, progress: () => stopped.abort() });
    expect(await codeOf(cut)).toBe('cancelled');
    const { vault: again, status, question } = await started(machine);
    expect(status).toEqual({ state: 'locked', onlySecond: true });
    expect(question?.finding).toBe('main-damaged');
    await again.settle('put-back', CALL);
    expect(await titleOf(again, ids[0])).toBe('first');
  });

  it('what only the second copy has, because it ended in between, is put into the database', async () => {
    const { machine, vault, ids } = await withReports('first');
    machine.failWrites = true;
    machine.before = (channel) => {
      if (channel === 'mirror:retract') throw new VaultError('disk');
    };
    expect(await codeOf(saveReport(vault.session, ids[0] ?? '', { title: 'second' }))).toBe('disk');
    machine.failWrites = false;
    machine.before = () => undefined;
    // The two differ now: nothing is written until somebody has looked.
    expect(await codeOf(saveReport(vault.session, ids[0] ?? '', { title: 'third' }))).toBe('disk');
    const next = await opened(machine);
    expect(reportOf(next)).toMatchObject({ ...NOTHING, replayed: 1 });
    expect(await titleOf(next, ids[0])).toBe('second');
  });

  it('what could not be written to the database is taken back from the second copy', async () => {
    const { machine, vault, ids } = await withReports('first');
    const { change } = await machine.mirrorState();
    machine.failWrites = true;
    expect(await codeOf(saveReport(vault.session, ids[0] ?? '', { title: 'second' }))).toBe('disk');
    machine.failWrites = false;
    expect((await machine.mirrorState()).change).toBe(change);
    await saveReport(vault.session, ids[0] ?? '', { title: 'third' });
    const next = await opened(machine);
    expect(reportOf(next)).toMatchObject(NOTHING);
    expect(await titleOf(next, ids[0])).toBe('third');
  });

  it('an older database is asked about: put back, or gone on with, and then the newer copy stays beside', async () => {
    const { machine, vault, ids } = await withReports('first');
    const before = await snapshot(machine);
    await saveReport(vault.session, ids[0] ?? '', { title: 'second' });
    await written(vault, ['other', 'another']);
    await vault.prepareLock();
    await put(machine, before);
    const { vault: next, question } = await started(machine);
    expect(question).toMatchObject({ finding: 'main-older', main: { reports: 1 }, second: { reports: 3 } });
    await next.settle('put-back', CALL);
    expect(await titleOf(next, ids[0])).toBe('second');
    await next.prepareLock();

    await put(machine, before);
    const { vault: older } = await started(machine);
    await older.settle('go-on', CALL);
    expect(await titleOf(older, ids[0])).toBe('first');
    expect(reportOf(older)).toMatchObject({ secondRenewed: 'older', mainRenewed: null });
    expect(readdirSync(machine.profile)).toContain('mirror-old-1');
    await older.prepareLock();
    expect(await titleOf(await opened(machine), ids[0])).toBe('first');
  });

  it('both put back to an older state, with the sentinel kept', async () => {
    const { machine, vault, ids } = await withReports('first');
    const before = await snapshot(machine);
    cpSync(join(machine.profile, 'mirror'), join(machine.profile, 'kept'), { recursive: true });
    await saveReport(vault.session, ids[0] ?? '', { title: 'second' });
    await vault.prepareLock();
    await put(machine, before);
    await machine.closeMirror();
    rmSync(join(machine.profile, 'mirror'), { recursive: true });
    cpSync(join(machine.profile, 'kept'), join(machine.profile, 'mirror'), { recursive: true });
    const { vault: next, question } = await started(machine);
    expect(question).toMatchObject({ finding: 'both-older', main: { reports: 1 }, second: { reports: 1 } });
    expect(await codeOf(next.settle('put-back', CALL))).toBe('invalid');
    await next.settle('go-on', CALL);
    expect(await titleOf(next, ids[0])).toBe('first');
    await next.prepareLock();
    expect((await started(machine)).question).toBeNull();
  });

  it('an older second copy is made anew', async () => {
    const { machine, vault, ids } = await withReports('first');
    cpSync(join(machine.profile, 'mirror'), join(machine.profile, 'kept'), { recursive: true });
    await saveReport(vault.session, ids[0] ?? '', { title: 'second' });
    await vault.prepareLock();
    await machine.closeMirror();
    rmSync(join(machine.profile, 'mirror'), { recursive: true });
    cpSync(join(machine.profile, 'kept'), join(machine.profile, 'mirror'), { recursive: true });
    const next = await opened(machine);
    expect(reportOf(next)).toMatchObject({ ...NOTHING, secondRenewed: 'older' });
    await next.prepareLock();
    emptied(machine);
    const { vault: again } = await started(machine);
    await again.settle('put-back', CALL);
    expect(await titleOf(again, ids[0])).toBe('second');
  });

  it('a damaged row is read from the other copy and mended; one that is damaged in both says so', async () => {
    // The last frame is looked at by main itself: a damaged one was being written.
    const { machine, vault, ids } = await withReports('first', 'second', 'last');
    await vault.prepareLock();
    const rows = await snapshot(machine);
    const garbled = new Uint8Array(1065).fill(7);
    await put(machine, {
      ...rows,
      b: rows.b.map(([key, value]) => (startsWith(key, ids[0]) ? [key, garbled] : [key, value])),
    });
    const next = await opened(machine);
    expect(reportOf(next)).toMatchObject({ ...NOTHING, repairedRecords: 1 });
    expect(await titleOf(next, ids[0])).toBe('first');
    await next.prepareLock();
    const mended = await snapshot(machine);
    expect(mended.b.find(([key]) => startsWith(key, ids[0]))?.[1]).toEqual(
      rows.b.find(([key]) => startsWith(key, ids[0]))?.[1],
    );

    await put(machine, { ...mended, b: mended.b.filter(([key]) => !startsWith(key, ids[1])) });
    await machine.garble(idOf(ids[1] ?? ''));
    const last = await opened(machine);
    expect(reportOf(last)).toMatchObject({ ...NOTHING, lostRecords: 1 });
    expect(await codeOf(openReport(last.session, ids[1] ?? '', []))).toBe('altered');
    expect(await titleOf(last, ids[0])).toBe('first');
  });

  it('a row that is damaged in the second copy is written there again', async () => {
    const { machine, vault, ids } = await withReports('first', 'last');
    await vault.prepareLock();
    await machine.garble(idOf(ids[0] ?? ''));
    const next = await opened(machine);
    expect(reportOf(next)).toMatchObject({ ...NOTHING, repairedRecords: 1 });
    await next.prepareLock();
    emptied(machine);
    const { vault: again } = await started(machine);
    await again.settle('put-back', CALL);
    expect(await titleOf(again, ids[0])).toBe('first');
  });

  it('a chunk that is missing in one copy comes from the other, on reading and in the check', async () => {
    const { machine, vault, ids } = await withReports('first');
    const file = await addEvidence(vault, machine, ids[0] ?? '', 200_000);
    await vault.prepareLock();
    const all = await snapshot(machine);
    await put(machine, { ...all, c: all.c.slice(1) });
    const next = await opened(machine);
    expect(reportOf(next)).toMatchObject({ ...NOTHING, repairedFiles: 1 });
    expect(await evidenceBytes(next, file.id)).toEqual(file.bytes);
    await next.prepareLock();
    expect((await snapshot(machine)).c).toEqual(all.c);
  });

  it('a passphrase that was changed after the older state opens the newer copy, and the former one nothing', async () => {
    const { machine, vault, ids } = await withReports('first');
    const before = await snapshot(machine);
    await vault.changePassphrase(PASSPHRASE, OTHER_PASSPHRASE);
    await saveReport(vault.session, ids[0] ?? '', { title: 'second' });
    await vault.prepareLock();
    await put(machine, before);
    expect(await codeOf(started(machine))).toBe('wrong-passphrase');
    const { vault: next, question } = await started(machine, OTHER_PASSPHRASE);
    expect(question?.finding).toBe('main-damaged');
    await next.settle('put-back', CALL);
    expect(await titleOf(next, ids[0])).toBe('second');
  });

  it('a forgetting that the database did not take is completed from the second copy', async () => {
    const { machine, vault, ids } = await withReports('first', 'second');
    await deleteReports(vault.session, [ids[0] ?? '']);
    machine.failWrites = true;
    machine.before = (channel) => {
      if (channel === 'mirror:retract') throw new VaultError('disk');
    };
    expect(await codeOf(vault.prepareLock())).toBe('disk');
    machine.failWrites = false;
    machine.before = () => undefined;
    const next = await opened(machine);
    expect(reportOf(next)).toMatchObject({ ...NOTHING, replayed: 1 });
    expect(next.session.directory.entry(ids[0] ?? '')).toBeUndefined();
    expect(await titleOf(next, ids[1])).toBe('second');
  });

  it('a change of the passphrase that the database did not take is completed from the second copy', async () => {
    const { machine, vault, ids } = await withReports('first');
    machine.failWrites = true;
    machine.before = (channel) => {
      if (channel === 'mirror:retract') throw new VaultError('disk');
    };
    expect(await codeOf(vault.changePassphrase(PASSPHRASE, OTHER_PASSPHRASE))).toBe('disk');
    machine.failWrites = false;
    machine.before = () => undefined;
    const { vault: next, question } = await started(machine, OTHER_PASSPHRASE);
    expect(question).toBeNull();
    await next.settled;
    expect(reportOf(next)).toMatchObject({ ...NOTHING, replayed: 1 });
    expect(await titleOf(next, ids[0])).toBe('first');
    await next.prepareLock();
    await machine.removeMirror();
    const { vault: last } = await started(machine, OTHER_PASSPHRASE);
    expect(await titleOf(last, ids[0])).toBe('first');
  });

  it('what was deleted stays deleted when the database is put back', async () => {
    const { machine, vault, ids } = await withReports('first', 'second');
    await deleteReports(vault.session, [ids[0] ?? '']);
    await vault.prepareLock();
    emptied(machine);
    const { vault: next } = await started(machine);
    await next.settle('put-back', CALL);
    expect(next.session.directory.entry(ids[0] ?? '')).toBeUndefined();
    expect((await machine.mirrorRows([idOf(ids[0] ?? '')]))[0]).toBeUndefined();
    expect(await titleOf(next, ids[1])).toBe('second');
  });

  it('the second copy of another notebook is set aside, unread', async () => {
    const other = await withReports('of the other');
    await other.vault.prepareLock();
    const { machine, vault, ids } = await withReports('first');
    await vault.prepareLock();
    await machine.closeMirror();
    rmSync(join(machine.profile, 'mirror'), { recursive: true });
    cpSync(join(other.machine.profile, 'mirror'), join(machine.profile, 'mirror'), { recursive: true });
    const next = await opened(machine);
    expect(reportOf(next)).toMatchObject({ ...NOTHING, secondRenewed: 'other-notebook' });
    expect(await titleOf(next, ids[0])).toBe('first');
    expect(existsSync(join(machine.profile, 'mirror-old-1'))).toBe(true);
  });

  it('a second copy that is ahead and does not open any more is set aside, not removed', async () => {
    const { machine, vault, ids } = await withReports('first');
    const before = await snapshot(machine);
    await saveReport(vault.session, ids[0] ?? '', { title: 'second' });
    // The last frame, which main looks at, is that of a draft; the pages stand before it.
    for (const title of ['third', 'fourth']) await saveDraft(vault.session, ids[0] ?? '', { title });
    const pages = vault.session.directory.ownRows();
    // It ends without a lock, which would write them once more.
    await vault.session.sentinel.flush();
    await put(machine, before);
    for (const page of pages.slice(1)) await machine.garble(page);
    // The sentinel knows better than both.
    const { vault: next, question } = await started(machine);
    expect(question).toMatchObject({ finding: 'both-older' });
    await next.settle('go-on', CALL);
    expect(reportOf(next)).toMatchObject({ ...NOTHING, secondRenewed: expect.stringMatching(/damaged|older/) });
    expect(await titleOf(next, ids[0])).toBe('first');
    expect(readdirSync(machine.profile)).toContain('mirror-old-1');
  });

  it('a wrong passphrase is a wrong passphrase, whatever is missing', async () => {
    const { machine, vault } = await withReports('first');
    await vault.prepareLock();
    expect(await codeOf(started(machine, OTHER_PASSPHRASE))).toBe('wrong-passphrase');
    emptied(machine);
    expect(await codeOf(started(machine, OTHER_PASSPHRASE))).toBe('wrong-passphrase');
  });
});

describe('a later browser engine', () => {
  it('is refused before anything is touched', async () => {
    const { machine, vault } = await withReports('first');
    const id = vaultId(vault.session.vaultId.slice());
    await vault.prepareLock();
    const mark = { change: 1, generation: 1, records: 1 };
    const bytes = sealSentinel(settingsKey(new Uint8Array(32)), { vaultId: id, electron: 9999 }, mark);
    await machine.call('sentinel:write', { bytes: bytes.slice() });
    const next = await startVault(machine);
    expect(await next.status()).toEqual({ state: 'damaged', code: 'too-new' });
    expect(await codeOf(next.unlock(PASSPHRASE))).toBe('too-new');
    expect(await codeOf(next.startEmpty())).toBe('vault-exists');
  });
});

describe('starting empty', () => {
  it('is refused while a notebook can be opened, or there is none', async () => {
    const machine = new Machine();
    const empty = await startVault(machine);
    expect(await codeOf(empty.startEmpty())).toBe('vault-exists');
    const { vault } = await newVault(machine);
    expect(await codeOf(vault.startEmpty())).toBe('vault-exists');
    await vault.prepareLock();
    expect(await codeOf((await startVault(machine)).startEmpty())).toBe('vault-exists');
  });

  it('leaves the second copy beside, with what opens it, and makes room for a new notebook', async () => {
    const { machine, vault } = await withReports('first');
    await vault.prepareLock();
    emptied(machine);
    const { vault: next } = await started(machine);
    await next.startEmpty();
    expect(await next.status()).toEqual({ state: 'none' });
    expect(readdirSync(join(machine.profile, 'mirror-old-1')).filter((name) => name.startsWith('state-'))).toEqual([
      'state-c',
    ]);
    // The other two are the machine's own here; main's part is tested with the mirror.
    expect(machine.erase).toEqual({ a: null, b: null });
    const { vault: fresh } = await newVault(machine);
    expect([...fresh.session.directory.entries()].some((entry) => entry.kind === 'report')).toBe(false);
  });

  it('is the way out where both copies are gone', async () => {
    const { machine, vault } = await withReports('first');
    await vault.prepareLock();
    emptied(machine);
    await machine.closeMirror();
    rmSync(join(machine.profile, 'mirror'), { recursive: true });
    const next = await startVault(machine);
    expect(await next.status()).toEqual({ state: 'lost' });
    expect(await codeOf(next.create(PASSPHRASE, '1'))).toBe('vault-exists');
    await next.startEmpty();
    expect(await next.status()).toEqual({ state: 'none' });
  });
});

describe('a second copy that cannot be written', () => {
  it('a full disk refuses the change, and leaves neither copy with it', async () => {
    const { machine, vault, ids } = await withReports('first');
    machine.before = (channel) => {
      if (channel === 'mirror:append') throw new VaultError('no-space');
    };
    expect(await codeOf(saveReport(vault.session, ids[0] ?? '', { title: 'second' }))).toBe('no-space');
    machine.before = () => undefined;
    expect(await titleOf(vault, ids[0])).toBe('first');
    await saveReport(vault.session, ids[0] ?? '', { title: 'third' });
    expect(await titleOf(await opened(machine), ids[0])).toBe('third');
  });

  it('any other failure is told, what is written is written once, and the next start makes it anew', async () => {
    const { machine, vault, ids } = await withReports('first');
    machine.before = (channel) => {
      if (channel === 'mirror:append') throw new VaultError('disk');
    };
    await saveReport(vault.session, ids[0] ?? '', { title: 'second' });
    machine.before = () => undefined;
    await saveReport(vault.session, ids[0] ?? '', { title: 'third' });
    expect(vault.session.upkeep.state(vault.session.database).trouble).toBe('disk');
    const next = await opened(machine);
    expect(reportOf(next)).toMatchObject({ ...NOTHING, secondRenewed: 'older' });
    expect(await titleOf(next, ids[0])).toBe('third');
  });

  it('evidence may be kept out of it, and comes back', async () => {
    const { machine, vault, ids } = await withReports('first');
    const file = await addEvidence(vault, machine, ids[0] ?? '', 100_000);
    const { writeMirrorSetting } = await import('../../renderer/vault/settings.ts');
    await writeMirrorSetting(vault.session, false);
    expect((await machine.mirrorState()).files).toBe(0);
    const next = await reopened(machine, vault);
    expect((await machine.mirrorState()).files).toBe(0);
    expect(next.session.upkeep.state(next.session.database)).toMatchObject({ mirrorEvidence: false, filesBehind: 0 });
    await writeMirrorSetting(next.session, true);
    const last = await reopened(machine, next);
    expect((await machine.mirrorState()).files).toBe(1);
    await last.prepareLock();
    emptied(machine);
    const { vault: again } = await started(machine);
    await again.settle('put-back', CALL);
    expect(await evidenceBytes(again, file.id)).toEqual(file.bytes);
  });
});

function startsWith(key: Uint8Array, id = ''): boolean {
  return hexOf(key).startsWith(id);
}

function codeThrown(work: () => unknown): string {
  try {
    work();
    return 'done';
  } catch (error) {
    return error instanceof VaultError ? error.code : String(error);
  }
}
