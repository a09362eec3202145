import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { exportEvidence, readEvidence, readEvidenceStream, removeEvidence } from '../../renderer/vault/evidence.ts';
import { incomingSource } from '../../renderer/vault/evidence-source.ts';
import { idOf } from '../../renderer/vault/ids.ts';
import { takeInEvidence } from '../../renderer/vault/intake.ts';
import { evidence } from '../../renderer/vault/report-kinds.ts';
import { listReports } from '../../renderer/vault/report-list.ts';
import { openReport } from '../../renderer/vault/report-view.ts';
import { createReport, saveReport } from '../../renderer/vault/reports.ts';
import type { VaultSession } from '../../renderer/vault/session.ts';
import { reportFilters } from '../../shared/vault/contract.ts';
import { codeOf, Machine, newVault, reopened } from './vault-in-node.ts';

const CHUNK = 61_424;
const HANDLE = 'ab'.repeat(16);
const everything = { search: '', filters: reportFilters.parse({}), order: 'changed', from: 0, count: 50 } as const;

function job() {
  const controller = new AbortController();
  const seen: { done: number; of: number }[] = [];
  return {
    controller,
    seen,
    signal: controller.signal,
    progress: (one: { done: number; of: number }) => seen.push(one),
  };
}

const dropped = (machine: Machine, name: string, bytes: Uint8Array<ArrayBuffer>) =>
  incomingSource(machine, { from: 'drop', file: new File([bytes], name) });

function picked(machine: Machine, name: string, bytes: Uint8Array) {
  machine.files.set(HANDLE, bytes);
  return incomingSource(machine, { from: 'picked', handle: HANDLE, name, size: bytes.length });
}

async function withReport() {
  const machine = new Machine();
  const { vault } = await newVault(machine);
  const report = createReport(vault.session);
  await saveReport(vault.session, report, { title: 'With evidence' });
  return { machine, vault, session: vault.session, report };
}

async function whole(session: VaultSession, id: string): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of readEvidenceStream(session, id)) pieces.push(piece.slice());
  return Buffer.concat(pieces);
}

const flip = async (
  session: VaultSession,
  id: string,
  chunk: number,
  change: (bytes: Uint8Array) => Uint8Array | null,
) => {
  const [bytes] = await session.database.chunks(idOf(id), chunk, 1);
  const changed = bytes === undefined ? null : change(bytes.slice());
  if (changed !== null) await session.database.putChunks(idOf(id), chunk, [changed]);
  return bytes ?? new Uint8Array();
};

describe('evidence', () => {
  it('comes back byte for byte at every size around a chunk, a piece and a batch', async () => {
    const { machine, vault, session, report } = await withReport();
    const ids = new Map<string, Buffer>();
    for (const size of [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 17 * CHUNK, 17 * CHUNK + 1, 70 * CHUNK + 5]) {
      const bytes = Buffer.from(randomBytes(size));
      for (const from of [dropped, picked]) {
        const { id, record } = await takeInEvidence(
          session,
          report,
          from(machine, 'any.bin', new Uint8Array(bytes)),
          job(),
        );
        expect(record).toMatchObject({
          size,
          sha256: createHash('sha256').update(bytes).digest('hex'),
          crc32: crc32(bytes),
        });
        ids.set(id, bytes);
      }
    }
    expect(machine.ended.filter((one) => one === `file:close ${HANDLE}`).length).toBe(8);
    const next = (await reopened(machine, vault)).session;
    for (const [id, bytes] of ids) expect(Buffer.compare(await whole(next, id), bytes), String(bytes.length)).toBe(0);
    expect(listReports(next, everything).items[0]?.evidence).toBe(16);
    expect((await openReport(next, report, [])).evidence.map((item) => item.id)).toEqual([...ids.keys()]);
  });

  it('is read at any place, and fewer bytes only at the end', async () => {
    const { machine, session, report } = await withReport();
    const bytes = new Uint8Array(randomBytes(3 * CHUNK + 10));
    const { id } = await takeInEvidence(session, report, dropped(machine, 'a', bytes), job());
    for (const [offset, length] of [
      [0, 1],
      [CHUNK - 1, 2],
      [CHUNK, CHUNK],
      [10, 3 * CHUNK],
      [3 * CHUNK + 5, 100],
      [3 * CHUNK + 10, 5],
      [2 ** 39, 5],
      [7, 0],
    ] as const) {
      const part = await readEvidence(session, id, offset, length);
      expect(Buffer.compare(part, bytes.subarray(offset, offset + length)), `${offset} ${length}`).toBe(0);
    }
    expect(await codeOf(readEvidence(session, 'cd'.repeat(16), 0, 1))).toBe('not-found');
  });

  it('that was altered, cut, swapped or lost is not given out', async () => {
    const { machine, session, report } = await withReport();
    const bytes = new Uint8Array(randomBytes(2 * CHUNK + 10));
    const { id } = await takeInEvidence(session, report, dropped(machine, 'a', bytes), job());
    const { id: other } = await takeInEvidence(session, report, dropped(machine, 'b', bytes), job());
    const [foreign] = await session.database.chunks(idOf(other), 1, 1);
    const cases: [string, (chunk: Uint8Array) => Uint8Array][] = [
      ['altered', (chunk) => chunk.fill((chunk[9] ?? 0) ^ 1, 9, 10)],
      ['truncated', (chunk) => chunk.slice(0, -1)],
      ['altered', () => foreign ?? new Uint8Array()],
    ];
    for (const [code, change] of cases) {
      const before = await flip(session, id, 1, change);
      expect(await codeOf(whole(session, id))).toBe(code);
      expect(await codeOf(readEvidence(session, id, CHUNK, 1))).toBe(code);
      expect((await readEvidence(session, id, 0, 5)).length).toBe(5);
      await flip(session, id, 1, () => before);
    }
    await session.database.write({ removeChunks: [idOf(id)] });
    expect(await codeOf(whole(session, id))).toBe('altered');
    expect(Buffer.compare(await whole(session, other), bytes)).toBe(0);
  });

  it('whose record was damaged is shown as broken and hides neither the report nor other files', async () => {
    const { machine, session, report } = await withReport();
    const { id } = await takeInEvidence(session, report, dropped(machine, 'broken.txt', new Uint8Array(9)), job());
    await takeInEvidence(session, report, dropped(machine, 'whole.txt', new Uint8Array(9)), job());
    const [row] = await session.database.rows([idOf(id)]);
    if (row === undefined) throw new Error('no row');
    await session.database.write({ rows: [{ id: idOf(id), bytes: row.fill(0, 100, 110) }] });
    const view = await openReport(session, report, []);
    expect(view.evidence).toMatchObject([
      { originalName: 'broken.txt', dangers: ['broken-file'] },
      { originalName: 'whole.txt', size: 9 },
    ]);
  });

  it('leaves nothing when it is cancelled, when the file ends early, and when the disk fills up', async () => {
    const { machine, session, report } = await withReport();
    const bytes = new Uint8Array(150 * CHUNK);
    const owners = () => session.database.chunkOwners();
    const cancelled = job();
    const stopping = { ...cancelled, progress: () => cancelled.controller.abort() };
    expect(await codeOf(takeInEvidence(session, report, dropped(machine, 'a', bytes), stopping))).toBe('cancelled');
    expect(await owners()).toEqual([]);
    const short = incomingSource(machine, { from: 'picked', handle: HANDLE, name: 'a', size: bytes.length });
    machine.files.set(HANDLE, bytes.subarray(0, 100 * CHUNK));
    expect(await codeOf(takeInEvidence(session, report, short, job()))).toBe('truncated');
    expect(await owners()).toEqual([]);
    machine.free = 20 * 1_048_576;
    expect(await codeOf(takeInEvidence(session, report, dropped(machine, 'a', bytes), job()))).toBe('no-space');
    machine.free = 2 ** 40;
    const filling = { ...job(), progress: () => Object.assign(machine, { failWrites: true }) };
    expect(await codeOf(takeInEvidence(session, report, dropped(machine, 'a', bytes), filling))).toBe('disk');
    machine.failWrites = false;
    expect((await openReport(session, report, [])).evidence).toEqual([]);
    expect(session.intakes.size).toBe(0);
  });

  it('that a crash cut off is removed at the next unlock, and what stays is not', async () => {
    const { machine, vault, session, report } = await withReport();
    const { id } = await takeInEvidence(session, report, dropped(machine, 'kept', new Uint8Array(5)), job());
    await session.database.putChunks(randomBytes(16), 0, [new Uint8Array(61_440), new Uint8Array(61_440)]);
    expect((await session.database.chunkOwners()).length).toBe(2);
    const next = await reopened(machine, vault);
    expect(await next.session.database.chunkOwners()).toEqual([new Uint8Array(idOf(id))]);
  });

  it('can belong to a report that is not written yet, and writes it', async () => {
    const machine = new Machine();
    const { vault } = await newVault(machine);
    const report = createReport(vault.session);
    await takeInEvidence(vault.session, report, dropped(machine, 'first.txt', new Uint8Array([104, 105])), job());
    const next = await reopened(machine, vault);
    expect(listReports(next.session, everything).items).toMatchObject([{ id: report, evidence: 1, title: '' }]);
    expect(listReports(next.session, { ...everything, search: 'first' }).total).toBe(1);
    expect(
      await codeOf(takeInEvidence(next.session, 'ef'.repeat(16), dropped(machine, 'x', new Uint8Array(1)), job())),
    ).toBe('not-found');
  });

  it('says how far it is, never backwards, and ends at the whole', async () => {
    const { machine, session, report } = await withReport();
    const { seen, ...call } = job();
    const size = 200 * CHUNK;
    await takeInEvidence(session, report, dropped(machine, 'a', new Uint8Array(size)), call);
    expect(seen.at(-1)).toEqual({ done: size, of: size });
    expect(seen.every((one, n) => n === 0 || one.done >= (seen[n - 1]?.done ?? 0))).toBe(true);
    expect(seen.length).toBeGreaterThan(2);
  });

  it('is exported whole or not at all', async () => {
    const { machine, session, report } = await withReport();
    const bytes = new Uint8Array(randomBytes(40 * CHUNK + 3));
    const { id } = await takeInEvidence(session, report, dropped(machine, 'a', bytes), job());
    expect(await exportEvidence(session, id, HANDLE, job())).toBe(bytes.length);
    expect(Buffer.compare(Buffer.concat(machine.saved.get(HANDLE) ?? []), bytes)).toBe(0);
    expect(machine.ended).toContain(`save:commit ${HANDLE}`);
    const other = 'cd'.repeat(16);
    await flip(session, id, 30, (chunk) => chunk.fill(0, 0, 9));
    expect(await codeOf(exportEvidence(session, id, other, job()))).toBe('altered');
    expect(machine.ended).toContain(`save:abort ${other}`);
    expect(machine.ended).not.toContain(`save:commit ${other}`);
  });

  it('that is removed goes out of the report, its versions and its draft', async () => {
    const { machine, session, report } = await withReport();
    const { id } = await takeInEvidence(session, report, dropped(machine, 'a', new Uint8Array(9)), job());
    await saveReport(session, report, { title: 'one', evidence: [{ id, originalName: 'a' }] });
    await saveReport(session, report, { title: 'two', evidence: [{ id, originalName: 'a' }] });
    await removeEvidence(session, report, id);
    const view = await openReport(session, report, []);
    expect(view.report).toEqual({ title: 'two', evidence: [] });
    expect(view.evidence).toEqual([]);
    expect(await codeOf(readEvidence(session, id, 0, 1))).toBe('not-found');
    expect(await codeOf(removeEvidence(session, report, id))).toBe('not-found');
  });
});

describe('what a file is', () => {
  const SAMPLES = new URL('../fixtures/samples/', import.meta.url);

  it('is told from its content, with its dangers, for every sample', async () => {
    const { machine, vault, session, report } = await withReport();
    const found: Record<string, string> = {};
    const originals = new Map<string, Buffer>();
    for (const name of readdirSync(SAMPLES).filter((one) => !/^(README|index)/.test(one))) {
      const bytes = readFileSync(new URL(encodeURIComponent(name), SAMPLES));
      const { id, record } = await takeInEvidence(
        session,
        report,
        dropped(machine, name, new Uint8Array(bytes)),
        job(),
      );
      expect(record.originalName).toBe(name);
      found[`${name.slice(0, 12)} ${name.slice(-4)}`] = [record.mediaType, ...record.dangers].join(' ');
      originals.set(id, bytes);
    }
    expect(found).toMatchInlineSnapshot(`
      {
        "IMG_0417.JPG .JPG": "image/jpeg",
        "IMG_20250919 .jpg": "image/jpeg location-inside",
        "Screenshot_2 .png": "image/png",
        "VID_20251106 .mp4": "video/mp4 location-inside",
        "VID_20251106 webm": "video/webm",
        "audio_2025-1 .ogg": "audio/ogg",
        "cagiris_vere .pdf": "application/pdf author-inside",
        "photo.jpg .jpg": "text/html type-mismatch active-content",
        "son_xeberdar .eml": "message/rfc822",
        "statement dr docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document author-inside",
        "xəritə.svg .svg": "image/svg+xml active-content",
        "zəng-yazısı_ .m4a": "application/octet-stream zero-length",
        "Şahidin dedi .txt": "text/plain name-misleading",
        "Чат WhatsApp .txt": "text/plain",
        "журнал_звонк .csv": "text/csv",
      }
    `);
    const next = (await reopened(machine, vault)).session;
    for (const [id, bytes] of originals) expect(Buffer.compare(await whole(next, id), bytes)).toBe(0);
  });

  it('names macros, programs under other names, and archives', async () => {
    const { machine, session, report } = await withReport();
    const dangers = async (name: string, text: string) => {
      const bytes = new Uint8Array(Buffer.from(text, 'latin1'));
      const { id } = await takeInEvidence(session, report, dropped(machine, name, bytes), job());
      const record = await session.records.get(evidence, id);
      return [record.mediaType, ...record.dangers].join(' ');
    };
    expect(await dangers('a.pdf', 'MZ\x90\0')).toBe(
      'application/vnd.microsoft.portable-executable type-mismatch active-content',
    );
    const zip = `PK\x03\x04${'\0'.repeat(40)}`;
    expect(await dangers('a.docx', `${zip}[Content_Types].xml word/document.xml`)).toContain('wordprocessingml');
    expect(await dangers('a.docx', `${zip}[Content_Types].xml word/document.xml word/vbaProject.bin`)).toContain(
      'active-content',
    );
    expect(
      await dangers('a.pdf', '%PDF-1.7 1 0 obj << /OpenAction << /S /J#61vaScript /J#53 (x) >> /Author (A. Person) >>'),
    ).toBe('application/pdf active-content author-inside');
    expect(await dangers('b.pdf', '%PDF-1.7 << /OpenAction [3 0 R /Fit] /Title (x) >>')).toBe('application/pdf');
    expect(await dangers('c.pdf', '%PDF-1.7 << /EmbeddedFile 1 0 R >> trailer << /Encrypt 5 0 R >>')).toBe(
      'application/pdf archive-inside password-protected',
    );
    expect(await dangers('a.zip', `${zip}hello.txt`)).toBe('application/zip archive-inside');
    expect(await dangers('note.txt', 'just a note')).toBe('text/plain');
    expect(await dangers('note\u202etxt.exe', 'just a note')).toBe('text/plain type-mismatch name-misleading');
    expect(await dangers('blob', '\0\x01\x02\x03')).toBe('application/octet-stream unknown-type');
  });
});
