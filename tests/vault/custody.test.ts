import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { append, custody, lines, verify } from '../../renderer/vault/custody.ts';
import { exportEvidence, noteViewing, removeEvidence } from '../../renderer/vault/evidence.ts';
import { incomingSource } from '../../renderer/vault/evidence-source.ts';
import { forget } from '../../renderer/vault/forgetting.ts';
import { takeInEvidence } from '../../renderer/vault/intake.ts';
import { writeOwnCard } from '../../renderer/vault/own-card.ts';
import { createReport, deleteReports, restoreReports, saveReport } from '../../renderer/vault/reports.ts';
import type { VaultSession } from '../../renderer/vault/session.ts';
import { type CustodyLine, custodyLineText } from '../../shared/evidence/custody-line.ts';
import { PROGRAM } from '../../shared/version.ts';
import { Machine, newVault, reopened } from './vault-in-node.ts';

const job = () => ({ signal: new AbortController().signal, progress: () => undefined });
const HANDLE = 'ab'.repeat(16);

async function withFile() {
  const machine = new Machine();
  const { vault } = await newVault(machine);
  const { session } = vault;
  const report = createReport(session);
  await saveReport(session, report, { title: 'With evidence' });
  const bytes = new TextEncoder().encode('what was said');
  const source = incomingSource(machine, { from: 'drop', file: new File([bytes], 'said.txt') });
  const { id } = await takeInEvidence(session, report, source, job());
  return { machine, vault, session, report, id, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Puts lines in the place of those of a chain's only part, under its old signature. */
async function forge(session: VaultSession, of: string, change: (lines: CustodyLine[]) => CustodyLine[]) {
  const part = session.records.lines(custody).find(({ summary }) => summary.of === of);
  if (part === undefined) throw new Error('no chain');
  const value = await session.records.get(custody, part.id);
  const changed = { ...value, lines: change(value.lines) };
  await session.records.write((writer) => writer.put(custody, part.id, changed, part.summary));
}

afterEach(() => {
  vi.useRealTimers();
});

describe('custody lines', () => {
  it('name the program as it is packed', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(PROGRAM).toBe(`Daftar ${version}`);
  });

  it('are written when a file is taken in, looked at and exported, and are there after a lock', async () => {
    const { machine, vault, session, id, sha256 } = await withFile();
    await noteViewing(session, id);
    await exportEvidence(session, id, HANDLE, job());
    const next = (await reopened(machine, vault)).session;
    const { lines: all, state } = await verify(next, id);
    expect(state).toEqual({ whole: true });
    expect(all).toMatchObject([
      { action: 'taken-in', after: sha256, by: 'author', program: PROGRAM },
      { action: 'viewed' },
      { action: 'copied', detail: 'export-clear', before: sha256, after: sha256 },
    ]);
    for (const [index, line] of all.entries()) {
      expect(Math.abs(line.at - Date.now())).toBeLessThan(60_000);
      expect(line.offset).toBe(0 - new Date(line.at).getTimezoneOffset());
      const before = all[index - 1];
      if (before === undefined) continue;
      expect(line.previous).toBe(createHash('sha256').update(custodyLineText(before)).digest('hex'));
    }
  });

  it('can be hashed from docs/format.md alone: names in their order, absent ones left out', () => {
    const line: CustodyLine = {
      previous: 'ab'.repeat(32),
      note: 'söz "iki"\n',
      at: 5,
      by: 'author',
      program: 'Daftar 0.1.0',
      offset: 240,
      action: 'transcribed',
    };
    expect(custodyLineText(line)).toBe(
      `{"at":5,"offset":240,"action":"transcribed","by":"author","program":"Daftar 0.1.0","note":"söz \\"iki\\"\\n","previous":"${'ab'.repeat(32)}"}`,
    );
  });

  it('say where a chain was changed, cut, reordered or continued by another key', async () => {
    const { session, id } = await withFile();
    for (const action of ['viewed', 'verified', 'transcribed', 'translated'] as const)
      await append(session, id, { action });
    const kept = await lines(session, id);
    const cases: [number, (all: CustodyLine[]) => CustodyLine[]][] = [
      [3, (all) => all.map((line, n) => (n === 2 ? { ...line, note: 'put in later' } : line))],
      [2, (all) => all.filter((_, n) => n !== 2)],
      [3, (all) => all.slice(0, -1)],
      [1, ([first, second, third, ...rest]) => [first, third, second, ...rest].filter((line) => line !== undefined)],
      [4, (all) => all.map((line, n) => (n === 4 ? { ...line, by: 'somebody else' } : line))],
      [0, (all) => all.map((line, n) => (n === 0 ? { ...line, previous: '0'.repeat(64) } : line))],
    ];
    for (const [brokenAt, change] of cases) {
      await forge(session, id, change);
      expect((await verify(session, id)).state).toEqual({ whole: false, brokenAt });
      await forge(session, id, () => kept);
      expect((await verify(session, id)).state).toEqual({ whole: true });
    }
  });

  it('go on in a new record after 64, still one chain, and a missing record shows', async () => {
    const { machine, vault, session, report } = await withFile();
    await append(
      session,
      report,
      Array.from({ length: 150 }, () => ({ action: 'verified' as const })),
    );
    const next = (await reopened(machine, vault)).session;
    await append(next, report, { action: 'viewed' });
    const { lines: all, state } = await verify(next, report);
    expect([all.length, all.at(-1)?.action, state]).toEqual([151, 'viewed', { whole: true }]);
    const parts = next.records.lines(custody).filter(({ summary }) => summary.of === report);
    expect(parts.map(({ summary }) => summary.count).sort((a, b) => a - b)).toEqual([23, 64, 64]);
    const middle = parts.find(({ summary }) => summary.first === 64)?.id ?? '';
    await next.records.write((writer) => writer.trash(middle));
    expect((await verify(next, report)).state).toEqual({ whole: false, brokenAt: 64 });
  });

  it('that were damaged on the disk do not stand in the way of a save, and the damage stays visible', async () => {
    const { session, id } = await withFile();
    const part = session.records.lines(custody).find(({ summary }) => summary.of === id);
    const [row] = await session.database.rows([Buffer.from(part?.id ?? '', 'hex')]);
    if (row === undefined) throw new Error('no row');
    await session.database.write({ rows: [{ id: Buffer.from(part?.id ?? '', 'hex'), bytes: row.fill(0, 100, 110) }] });
    await append(session, id, { action: 'viewed' });
    const { lines: all, state } = await verify(session, id);
    expect(all.map(({ action }) => action)).toEqual(['viewed']);
    expect(state).toEqual({ whole: false, brokenAt: 0 });
  });

  it('mark a clock that went backwards', async () => {
    const { session, id } = await withFile();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 86_400_000 });
    await append(session, id, { action: 'viewed' });
    vi.useRealTimers();
    await append(session, id, { action: 'viewed' });
    expect((await lines(session, id)).map(({ clockDoubt }) => clockDoubt)).toEqual([undefined, true, undefined]);
  });

  it('are forgotten with the file and with the report, and come back with the report', async () => {
    const { machine, vault, session, report, id } = await withFile();
    await append(session, report, { action: 'verified' });
    await deleteReports(session, [report]);
    expect(session.records.lines(custody)).toEqual([]);
    await restoreReports(session, [report]);
    expect((await lines(session, id)).map(({ action }) => action)).toEqual(['taken-in']);
    expect((await verify(session, report)).lines).toMatchObject([
      { action: 'verified' },
      { action: 'deleted-mark', detail: 'taken-back' },
    ]);
    await removeEvidence(session, report, id);
    expect(await lines(session, id)).toEqual([]);
    const { lines: left } = await verify(session, report);
    expect(left.at(-1)).toMatchObject({ action: 'deleted-mark', detail: 'file-removed' });
    expect(left.at(-1)).not.toHaveProperty('before');
    await forget(session);
    await deleteReports(session, [report]);
    await forget(session);
    const next = (await reopened(machine, vault)).session;
    expect([...next.directory.entries()].filter((entry) => entry.kind === 'custody')).toEqual([]);
  });

  it('bear the name of the own card from the time that there is one', async () => {
    const { session, id } = await withFile();
    await writeOwnCard(session, { name: 'Aynur', organisation: '', contact: '', languages: [], validUntil: null });
    await append(session, id, { action: 'viewed' });
    expect((await lines(session, id)).map(({ by }) => by)).toEqual(['author', 'Aynur']);
  });

  it('put into the same write as their owner are deleted with it', async () => {
    const { session, report } = await withFile();
    await session.records.write(async (writer) => {
      await append(session, report, { action: 'verified' }, writer);
      writer.trash(report);
    });
    expect(session.records.lines(custody)).toEqual([]);
  });
});
