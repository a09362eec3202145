/**
 * The promise of forgetting, attacked: somebody has the passphrase, the recovery code, every value that was ever written to the
 * database, and the erase files as they are now. Whatever can be opened with that is opened; nothing forgotten may be in it.
 */
import { describe, expect, it } from 'vitest';
import { removeEvidence } from '../../renderer/vault/evidence.ts';
import { forget } from '../../renderer/vault/forgetting.ts';
import { takeInEvidence } from '../../renderer/vault/intake.ts';
import { disclosure } from '../../renderer/vault/recipient-kinds.ts';
import { listReports } from '../../renderer/vault/report-list.ts';
import { openReport } from '../../renderer/vault/report-view.ts';
import {
  createReport,
  deleteReports,
  discardDraft,
  restoreReports,
  saveDraft,
  saveReport,
} from '../../renderer/vault/reports.ts';
import type { Vault } from '../../renderer/vault/vault.ts';
import { reportFilters } from '../../shared/vault/contract.ts';
import { type Loot, plunder as plunderLoot } from './plunder.ts';
import {
  codeOf,
  Machine,
  newVault,
  OTHER_PASSPHRASE,
  PASSPHRASE,
  recordingPuts,
  reopened,
  startVault,
  type Written,
} from './vault-in-node.ts';

const everything = { search: '', filters: reportFilters.parse({}), order: 'changed', from: 0, count: 50 } as const;
const job = () => ({ signal: new AbortController().signal, progress: () => undefined });
const source = (name: string, bytes: Uint8Array) => ({
  name,
  size: bytes.length,
  read: async (offset: number, length: number) => bytes.slice(offset, offset + length),
  close: async () => undefined,
});

const idOf = ({ key }: Written) => (key instanceof Uint8Array ? Buffer.from(key.subarray(0, 16)).toString('hex') : '');
const placeOf = ({ key }: Written) =>
  key instanceof Uint8Array ? new DataView(key.slice().buffer).getUint32(16) : Number.NaN;

/** Every row that was ever whole: slices of one id in the order in which they were written. */
function wholeRows(written: readonly Written[]): { id: string; value: Uint8Array }[] {
  const rows: { id: string; value: Uint8Array }[] = [];
  for (const one of written.filter(({ store }) => store === 'b')) {
    const last = rows.at(-1);
    if (placeOf(one) > 0 && last?.id === idOf(one)) last.value = Buffer.concat([last.value, one.value]);
    else rows.push({ id: idOf(one), value: one.value });
  }
  return rows;
}

/** Everything that can be read out of what was ever written, as one text. */
function plunder(
  written: readonly Written[],
  passphrases: readonly string[],
  codes: readonly string[],
  machine: Machine,
): string {
  const singles = (key: number) =>
    written.filter((one) => one.store === 'a' && one.key === key).map((one) => one.value);
  const loot: Loot = {
    headers: singles(1),
    keyrings: singles(2),
    rows: wholeRows(written),
    chunks: written
      .filter(({ store }) => store === 'c')
      .map((one) => ({ id: idOf(one), index: placeOf(one), value: one.value })),
  };
  const eraseSecrets = [machine.erase.a, machine.erase.b].filter((secret) => secret !== null);
  return plunderLoot(loot, { passphrases, codes, eraseSecrets });
}

/** A vault with things that stay and things that go; every word of what goes begins with `GONE`. */
async function fill(vault: Vault) {
  const { session } = vault;
  const [kept, gone, edited] = [createReport(session), createReport(session), createReport(session)];
  await saveReport(session, kept, { title: 'KEPT title', narrative: 'KEPT one' });
  await saveReport(session, kept, { title: 'KEPT title', narrative: 'KEPT two' });
  await takeInEvidence(session, kept, source('KEPT.txt', Buffer.from('KEPT bytes')), job());
  await saveDraft(session, gone, { title: 'GONE draft of a deleted report' });
  await saveReport(session, gone, { title: 'GONE title', narrative: 'GONE first version' });
  await saveReport(session, gone, { title: 'GONE title', narrative: 'GONE second version', tags: ['GONE tag'] });
  await saveDraft(session, gone, { title: 'GONE draft of a deleted report, again' });
  await takeInEvidence(session, gone, source('GONE.txt', Buffer.alloc(130_000, 'GONE bytes ')), job());
  await saveReport(session, edited, { title: 'KEPT three' });
  const { id: removed } = await takeInEvidence(
    session,
    edited,
    source('GONE too.txt', Buffer.from('GONE removed')),
    job(),
  );
  await saveReport(session, edited, { title: 'KEPT four', evidence: [{ id: removed, originalName: 'GONE too.txt' }] });
  await saveReport(session, edited, { title: 'KEPT five', evidence: [{ id: removed, originalName: 'GONE too.txt' }] });
  await saveDraft(session, edited, { title: 'GONE typed', narrative: 'GONE and taken out again' });
  await saveDraft(session, edited, { title: 'KEPT draft', evidence: [{ id: removed, originalName: 'GONE too.txt' }] });
  const discarded = createReport(session);
  await saveReport(session, discarded, { title: 'KEPT six' });
  await saveDraft(session, discarded, { title: 'GONE discarded draft' });
  for (const [id, fileKey] of [
    [kept, 'KEPT file key'],
    [gone, 'GONE file key'],
    [edited, 'GONE file key of a bundle with a removed file'],
  ] as const) {
    const out = { at: 1, bundleId: '0'.repeat(32), recipients: ['KEPT recipient'], reports: [{ id, version: 1 }] };
    const file = { signed: true, size: 1, sha256: '0'.repeat(64), receipt: null };
    await session.records.write((writer) =>
      writer.put(disclosure, session.records.newId(), { fileKey, length: 1, fingerprints: [] }, { ...out, ...file }),
    );
  }
  return { kept, gone, edited, removed, discarded };
}

const KEPT = [
  'KEPT title',
  'KEPT one',
  'KEPT two',
  'KEPT bytes',
  'KEPT three',
  'KEPT four',
  'KEPT five',
  'KEPT draft',
  'KEPT file key',
];

async function drop(vault: Vault, ids: Awaited<ReturnType<typeof fill>>): Promise<void> {
  await deleteReports(vault.session, [ids.gone]);
  await removeEvidence(vault.session, ids.edited, ids.removed);
  await discardDraft(vault.session, ids.discarded);
}

describe('forgetting', () => {
  it('leaves nothing of what was deleted to somebody who has the passphrase and every byte ever written', async () => {
    const written: Written[] = [];
    const machine = new Machine();
    await recordingPuts(written, async () => {
      const { vault, code } = await newVault(machine);
      const ids = await fill(vault);
      // The attack itself works: before the forgetting it finds everything.
      const before = plunder(written, [PASSPHRASE], [code], machine);
      for (const word of [
        ...KEPT,
        'GONE title',
        'GONE first',
        'GONE second',
        'GONE tag',
        'GONE bytes',
        'GONE removed',
        'GONE file key',
      ]) {
        expect(before, word).toContain(word);
      }
      for (const word of ['GONE typed', 'GONE and taken', 'GONE discarded', 'GONE too.txt', 'GONE draft']) {
        expect(before, word).toContain(word);
      }
      await drop(vault, ids);
      expect(plunder(written, [PASSPHRASE], [code], machine)).toContain('GONE');
      expect(await forget(vault.session)).toBeGreaterThan(0);
      const after = plunder(written, [PASSPHRASE], [code], machine);
      expect(after).not.toContain('GONE');
      for (const word of KEPT) expect(after, word).toContain(word);
      // And the vault itself still has what stays.
      const next = await reopened(machine, vault);
      expect((await openReport(next.session, ids.kept, [])).evidence.length).toBe(1);
      expect((await openReport(next.session, ids.edited, [])).report.title).toBe('KEPT draft');
      expect(await codeOf(openReport(next.session, ids.gone, []))).toBe('not-found');
      expect(await next.session.database.chunkOwners()).toHaveLength(1);
    });
  });

  it('happens on lock at the latest, and at the next unlock when the lock was cut off', async () => {
    for (const way of ['lock', 'killed']) {
      const written: Written[] = [];
      const machine = new Machine();
      await recordingPuts(written, async () => {
        const { vault, code } = await newVault(machine);
        await drop(vault, await fill(vault));
        if (way === 'lock') await vault.prepareLock();
        else {
          const next = await startVault(machine);
          await next.unlock(PASSPHRASE);
          await next.settled;
        }
        expect(plunder(written, [PASSPHRASE], [code], machine)).not.toContain('GONE');
      });
    }
  });

  it('comes with a new passphrase, and the former one then opens nothing at all', async () => {
    const written: Written[] = [];
    const machine = new Machine();
    await recordingPuts(written, async () => {
      const { vault, code } = await newVault(machine);
      await drop(vault, await fill(vault));
      await vault.changePassphrase(PASSPHRASE, OTHER_PASSPHRASE);
      expect(plunder(written, [PASSPHRASE], [], machine)).toBe('');
      const after = plunder(written, [PASSPHRASE, OTHER_PASSPHRASE], [code], machine);
      expect(after).not.toContain('GONE');
      for (const word of KEPT) expect(after, word).toContain(word);
    });
  });

  it('can be taken back until then', async () => {
    const machine = new Machine();
    const { vault } = await newVault(machine);
    const ids = await fill(vault);
    await deleteReports(vault.session, [ids.gone, ids.kept]);
    expect(listReports(vault.session, everything).total).toBe(2);
    expect(listReports(vault.session, { ...everything, search: 'kept two' }).total).toBe(0);
    expect(await codeOf(openReport(vault.session, ids.gone, []))).toBe('not-found');
    await restoreReports(vault.session, [ids.kept]);
    expect(listReports(vault.session, { ...everything, search: 'kept two' }).total).toBe(1);
    const view = await openReport(vault.session, ids.kept, []);
    expect(view.versions.map((item) => item.version)).toEqual([1, 2]);
    expect(view.evidence.length).toBe(1);
    await forget(vault.session);
    expect(await codeOf(restoreReports(vault.session, [ids.gone]))).toBe('not-found');
    const next = await reopened(machine, vault);
    expect((await openReport(next.session, ids.kept, [])).report.narrative).toBe('KEPT two');
  });

  it('cut off at any step leaves a vault that opens and forgets in the end', async () => {
    const steps = ['erase:read', 'first erase file', 'transaction', 'erase:read again', 'second erase file'] as const;
    for (const step of steps) {
      const written: Written[] = [];
      const machine = new Machine();
      await recordingPuts(written, async () => {
        const { vault, code } = await newVault(machine);
        const ids = await fill(vault);
        await drop(vault, ids);
        let reads = 0;
        let writes = 0;
        machine.before = (channel) => {
          if (channel === 'erase:read') reads++;
          if (channel === 'erase:write') writes++;
          const cut =
            (step === 'erase:read' && reads === 1) ||
            (step === 'first erase file' && writes === 1) ||
            (step === 'erase:read again' && reads === 2) ||
            (step === 'second erase file' && writes === 2);
          if (cut) throw new Error('power cut');
          if (step === 'transaction' && channel === 'erase:write') machine.failWrites = true;
        };
        await expect(forget(vault.session), step).rejects.toThrow();
        machine.before = () => undefined;
        machine.failWrites = false;
        // The power is back: another worker, the same disk.
        const next = await startVault(machine);
        await next.unlock(PASSPHRASE);
        await next.settled;
        expect(machine.erase.a, step).toEqual(machine.erase.b);
        expect((await openReport(next.session, ids.edited, [])).report.title, step).toBe('KEPT draft');
        const after = plunder(written, [PASSPHRASE], [code], machine);
        expect(after, step).not.toContain('GONE');
        for (const word of KEPT) expect(after, word).toContain(word);
        await reopened(machine, next);
      });
    }
  });

  it('cut off while a passphrase was changed leaves either the former or the new one, whole', async () => {
    for (const cutAt of [1, 2]) {
      const machine = new Machine();
      const { vault } = await newVault(machine);
      const id = createReport(vault.session);
      await saveReport(vault.session, id, { title: 'Kept' });
      let writes = 0;
      machine.before = (channel) => {
        if (channel === 'erase:write' && ++writes === cutAt) throw new Error('power cut');
      };
      await expect(vault.changePassphrase(PASSPHRASE, OTHER_PASSPHRASE)).rejects.toThrow();
      machine.before = () => undefined;
      const next = await startVault(machine);
      const [valid, invalid] = cutAt === 1 ? [PASSPHRASE, OTHER_PASSPHRASE] : [OTHER_PASSPHRASE, PASSPHRASE];
      expect(await codeOf(next.unlock(invalid))).toBe('wrong-passphrase');
      await next.unlock(valid);
      expect((await openReport(next.session, id, [])).report.title).toBe('Kept');
    }
  });

  it('goes on in the same vault after a failure', async () => {
    const machine = new Machine();
    const { vault } = await newVault(machine);
    const ids = await fill(vault);
    await deleteReports(vault.session, [ids.gone]);
    machine.failWrites = true;
    await expect(forget(vault.session)).rejects.toThrow('disk');
    machine.failWrites = false;
    await saveReport(vault.session, ids.kept, { title: 'KEPT after all' });
    expect(await forget(vault.session)).toBeGreaterThan(0);
    const next = await reopened(machine, vault);
    expect((await openReport(next.session, ids.kept, [])).report.title).toBe('KEPT after all');
  });
});
