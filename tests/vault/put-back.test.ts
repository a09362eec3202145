/** Somebody changes the stored bytes while the vault is locked or open: old states, swapped rows, flipped bits. */
import { describe, expect, it } from 'vitest';
import { idOf } from '../../renderer/vault/ids.ts';
import { directoryRoot } from '../../renderer/vault/kind.ts';
import { openReport } from '../../renderer/vault/report-view.ts';
import { createReport, deleteReports, saveDraft, saveReport } from '../../renderer/vault/reports.ts';
import { openDirectoryRow } from '../../renderer/vault/sealed-rows.ts';
import type { VaultSession } from '../../renderer/vault/session.ts';
import type { Store } from '../../renderer/vault/store.ts';
import { codeOf, Machine, newVault, PASSPHRASE, reopened, startVault } from './vault-in-node.ts';

async function row(database: Store, id: Uint8Array): Promise<Uint8Array> {
  const [bytes] = await database.rows([id]);
  if (bytes === undefined) throw new Error('no such row');
  return bytes;
}

const put = (database: Store, id: Uint8Array, bytes: Uint8Array) => database.write({ rows: [{ id, bytes }] });

async function pagesOf(session: VaultSession): Promise<Uint8Array[]> {
  const { vaultId, database, keys } = session;
  const root = openDirectoryRow('root', vaultId, vaultId, keys.keyring.epochKey, await row(database, vaultId));
  return directoryRoot.parse(root.value).pages.map((page) => idOf(page.id));
}

async function withReports(...titles: string[]) {
  const machine = new Machine();
  const { vault } = await newVault(machine);
  const ids: string[] = [];
  for (const title of titles) {
    const id = createReport(vault.session);
    await saveReport(vault.session, id, { title });
    ids.push(id);
  }
  return { machine, vault, ids, database: vault.session.database };
}

describe('what was put back or swapped', () => {
  it('an old row of a report is altered, while the vault is open and after', async () => {
    const { machine, vault, ids, database } = await withReports('first');
    const id = ids[0] ?? '';
    const old = await row(database, idOf(id));
    await saveReport(vault.session, id, { title: 'second' });
    const now = await row(database, idOf(id));
    await put(database, idOf(id), old);
    expect(await codeOf(openReport(vault.session, id, []))).toBe('altered');
    const next = await reopened(machine, vault);
    expect(await codeOf(openReport(next.session, id, []))).toBe('altered');
    await put(database, idOf(id), now);
    expect((await openReport(next.session, id, [])).report.title).toBe('second');
  });

  it('two rows exchanged are altered both, and so is a row under another id or with a flipped bit', async () => {
    const { vault, ids, database } = await withReports('first', 'second');
    const [one, two] = [idOf(ids[0] ?? ''), idOf(ids[1] ?? '')];
    const [first, second] = [await row(database, one), await row(database, two)];
    await put(database, one, second);
    await put(database, two, first);
    for (const id of ids) expect(await codeOf(openReport(vault.session, id, []))).toBe('altered');
    await put(database, one, first);
    expect((await openReport(vault.session, ids[0] ?? '', [])).report.title).toBe('first');
    for (const at of [1, 25, 600, first.length - 1]) {
      const flipped = first.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 4;
      await put(database, one, flipped);
      expect(await codeOf(openReport(vault.session, ids[0] ?? '', [])), String(at)).toBe('altered');
    }
    await put(database, one, Uint8Array.of(2, ...first.subarray(1)));
    expect(await codeOf(openReport(vault.session, ids[0] ?? '', []))).toBe('too-new');
    await database.write({ removeRows: [one] });
    expect(await codeOf(openReport(vault.session, ids[0] ?? '', []))).toBe('altered');
  });

  it('an old directory page, a missing one, and an old root with new pages do not open', async () => {
    const { machine, vault, ids, database } = await withReports('first');
    const { vaultId } = vault.session;
    const [page] = await pagesOf(vault.session);
    if (page === undefined) throw new Error('no page');
    const old = { page: await row(database, page), root: await row(database, vaultId) };
    await saveReport(vault.session, ids[0] ?? '', { title: 'second' });
    await vault.prepareLock();
    const now = { page: await row(database, page), root: await row(database, vaultId) };
    const opening = async () => codeOf((await startVault(machine, { index: false })).unlock(PASSPHRASE));
    await put(database, page, old.page);
    expect(await opening()).toBe('altered');
    await put(database, page, now.page);
    await put(database, vaultId, old.root);
    expect(await opening()).toBe('altered');
    await put(database, vaultId, now.root);
    await database.write({ removeRows: [page] });
    expect(await opening()).toBe('altered');
    await put(database, page, now.page);
    expect(await opening()).toBe('done');
  });

  it('an old draft is altered as long as the vault is open, and not behind what the directory knows after', async () => {
    const { machine, vault, ids, database } = await withReports('first');
    const id = ids[0] ?? '';
    await saveDraft(vault.session, id, { title: 'draft one' });
    const draftId = [...vault.session.directory.entries()].find((line) => line.kind === 'draft')?.id ?? '';
    const one = await row(database, idOf(draftId));
    await saveDraft(vault.session, id, { title: 'draft two' });
    await saveDraft(vault.session, id, { title: 'draft three' });
    const three = await row(database, idOf(draftId));
    await put(database, idOf(draftId), one);
    expect(await codeOf(openReport(vault.session, id, []))).toBe('altered');
    await put(database, idOf(draftId), three);
    // A lock writes the directory up to the draft.
    const next = await reopened(machine, vault);
    expect((await openReport(next.session, id, [])).report.title).toBe('draft three');
    await put(database, idOf(draftId), one);
    expect(await codeOf(openReport((await reopened(machine, next)).session, id, []))).toBe('altered');
  });

  it('a crash loses no draft that was answered', async () => {
    const { machine, vault, ids } = await withReports('first');
    const id = ids[0] ?? '';
    for (const title of ['draft one', 'draft two', 'draft three']) await saveDraft(vault.session, id, { title });
    const next = await startVault(machine);
    await next.unlock(PASSPHRASE);
    await next.settled;
    expect((await openReport(next.session, id, [])).report.title).toBe('draft three');
    await saveDraft(next.session, id, { title: 'draft four' });
    const third = await startVault(machine);
    await third.unlock(PASSPHRASE);
    await third.settled;
    expect((await openReport(third.session, id, [])).report.title).toBe('draft four');
  });
});

describe('the directory', () => {
  it('keeps pages of at most 64 entries, and rewrites one page for a save', async () => {
    const { machine, vault, database } = await withReports();
    for (let n = 0; n < 150; n++) {
      const id = createReport(vault.session);
      await saveReport(vault.session, id, { title: `Report ${n}`, narrative: 'x'.repeat(200) });
    }
    const pages = await pagesOf(vault.session);
    expect(pages.length).toBeGreaterThanOrEqual(3);
    expect(pages.length).toBeLessThan(6);
    const before = await Promise.all(pages.map((page) => row(database, page)));
    const id = [...vault.session.directory.entries()].find((line) => line.kind === 'report')?.id ?? '';
    const { generation } = vault.session.directory;
    await saveReport(vault.session, id, { title: 'Changed' });
    const after = await Promise.all(pages.map((page) => row(database, page)));
    const changed = after.filter((bytes, index) => Buffer.compare(bytes, before[index] ?? new Uint8Array()) !== 0);
    // The report's own page, and the one that takes the line of its former version.
    expect(changed.length).toBeLessThanOrEqual(2);
    expect(vault.session.directory.generation).toBe(generation + 1);
    const count = [...vault.session.directory.entries()].length;
    const next = await reopened(machine, vault);
    expect([...next.session.directory.entries()].length).toBe(count);
  });

  it('writes drafts without touching pages or root', async () => {
    const { vault, ids, database } = await withReports('first');
    await saveDraft(vault.session, ids[0] ?? '', { title: 'one' });
    const { vaultId, directory } = vault.session;
    const before = [await row(database, vaultId), directory.generation];
    await saveDraft(vault.session, ids[0] ?? '', { title: 'two' });
    expect([await row(database, vaultId), directory.generation]).toEqual(before);
  });

  it('two writers at once lose nothing', async () => {
    const { machine, vault } = await withReports();
    await Promise.all(
      Array.from({ length: 30 }, async (_, n) => {
        const id = createReport(vault.session);
        await saveDraft(vault.session, id, { title: `d${n}` });
        await Promise.all([
          saveReport(vault.session, id, { title: `v${n}` }),
          saveDraft(vault.session, id, { title: `w${n}` }),
        ]);
      }),
    );
    const next = await reopened(machine, vault);
    const titles: string[] = [];
    for (const line of next.session.directory.entries()) {
      if (line.kind === 'report') titles.push((await openReport(next.session, line.id, [])).report.title ?? '');
    }
    expect(titles.sort()).toEqual(Array.from({ length: 30 }, (_, n) => `w${n}`).sort());
  });

  it('saves records on a full disk from the reserve; without it refuses, and says so', async () => {
    const { machine, vault, ids } = await withReports('first');
    machine.free = 10 * 1_048_576;
    expect(machine.hasReserve).toBe(true);
    await saveReport(vault.session, ids[0] ?? '', { title: 'second' });
    expect(machine.hasReserve).toBe(false);
    machine.free = 10 * 1_048_576;
    expect(await codeOf(saveReport(vault.session, ids[0] ?? '', { title: 'third' }))).toBe('no-space');
    machine.free = 2 ** 40;
    expect((await openReport(vault.session, ids[0] ?? '', [])).report.title).toBe('second');
  });

  it('asks the engine for strict durability in every writing transaction', async () => {
    const { vault, ids, machine } = await withReports('first');
    const seen = await machine.durabilities(async () => {
      await saveReport(vault.session, ids[0] ?? '', { title: 'second' });
      await saveDraft(vault.session, ids[0] ?? '', { title: 'third' });
      await vault.session.database.putChunks(idOf(ids[0] ?? ''), 0, [new Uint8Array(61_440)]);
      await deleteReports(vault.session, ids);
      await vault.prepareLock();
    });
    expect(seen.length).toBe(5);
    expect(new Set(seen)).toEqual(new Set(['strict']));
  });
});
