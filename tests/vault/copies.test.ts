import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rebuiltJpeg } from '../../renderer/vault/copy/jpeg.ts';
import { makeCopy } from '../../renderer/vault/copy/make.ts';
import { pdfOfPages } from '../../renderer/vault/copy/pages.ts';
import { rebuiltPng } from '../../renderer/vault/copy/png.ts';
import { lines, verify } from '../../renderer/vault/custody.ts';
import { evidenceFound, evidenceView, readEvidence } from '../../renderer/vault/evidence.ts';
import { incomingSource } from '../../renderer/vault/evidence-source.ts';
import { takeInEvidence } from '../../renderer/vault/intake.ts';
import { kind } from '../../renderer/vault/kind.ts';
import { evidence } from '../../renderer/vault/report-kinds.ts';
import { createReport, saveReport } from '../../renderer/vault/reports.ts';
import type { PixelBox } from '../../shared/evidence/copy.ts';
import { codeOf, Machine, newVault, reopened } from './vault-in-node.ts';

const PHOTO = readFileSync(new URL('../fixtures/samples/IMG_20250919_190831.jpg', import.meta.url));
const job = () => ({ signal: new AbortController().signal, progress: () => undefined });

type Pixel = readonly [red: number, green: number, blue: number, alpha: number];
const chunk = (type: string, data: Uint8Array) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const bytes = Buffer.alloc(body.length + 8);
  bytes.writeUInt32BE(data.length);
  body.copy(bytes, 4);
  bytes.writeUInt32BE(crc32(body), body.length + 4);
  return bytes;
};

interface Made {
  readonly width: number;
  readonly height: number;
  readonly pixel: (x: number, y: number) => Pixel;
  readonly depth?: 3 | 4;
  /** Filter of each line. */
  readonly filter?: (y: number) => number;
  readonly extra?: readonly Buffer[];
  readonly behind?: Buffer;
  readonly raw?: (raw: Buffer) => Buffer;
}

/** PNG specification: each byte minus its prediction. */
function png({
  width,
  height,
  pixel,
  depth = 4,
  filter = () => 0,
  extra = [],
  behind = Buffer.alloc(0),
  raw = (all) => all,
}: Made) {
  const plain = (x: number, y: number, n: number) => (x < 0 || y < 0 ? 0 : (pixel(x, y)[n] ?? 0));
  const all: number[] = [];
  for (let y = 0; y < height; y++) {
    all.push(filter(y));
    for (let x = 0; x < width; x++) {
      for (let n = 0; n < depth; n++) {
        const [left, up, corner] = [plain(x - 1, y, n), plain(x, y - 1, n), plain(x - 1, y - 1, n)];
        const distance = [left, up, corner].map((one) => Math.abs(left + up - corner - one));
        const nearest = [left, up, corner][distance.indexOf(Math.min(...distance))] ?? 0;
        const predicted = [0, left, up, (left + up) >> 1, nearest][filter(y)] ?? 0;
        all.push((plain(x, y, n) - predicted) & 255);
      }
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, depth === 4 ? 6 : 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    ...extra,
    chunk('IDAT', deflateSync(raw(Buffer.from(all)))),
    chunk('IEND', Buffer.alloc(0)),
    behind,
  ]);
}

const BLACK: Pixel = [0, 0, 0, 255];
const inside = (box: PixelBox, x: number, y: number) =>
  x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
const blackedOut =
  (box: PixelBox) =>
  (x: number, y: number): Pixel =>
    inside(box, x, y) ? BLACK : [(x * 7 + y) & 255, (y * 13) & 255, (x * y) & 255, 255];

describe('a copied PNG', () => {
  const box = { x: 3, y: 2, width: 5, height: 4 };
  const base = { width: 20, height: 11, pixel: blackedOut(box) };

  it('whose boxes are black passes with every filter, with and without transparency', async () => {
    for (const depth of [3, 4] as const) {
      for (const filter of [0, 1, 2, 3, 4]) {
        const bytes = png({ ...base, depth, filter: () => filter });
        expect(Buffer.compare(await rebuiltPng(bytes, [box]), bytes), `${depth} ${filter}`).toBe(0);
      }
      await rebuiltPng(png({ ...base, depth, filter: (y) => y % 5 }), [box]);
    }
  });

  it('in which one value of one pixel of a box is not black is refused, wherever it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(4),
        fc.nat(3),
        fc.nat(3),
        fc.integer({ min: 1, max: 255 }),
        fc.nat(4),
        async (dx, dy, n, off, filter) => {
          const pixel = (x: number, y: number): Pixel => {
            const [red, green, blue, alpha] = base.pixel(x, y);
            const here = x === box.x + dx && y === box.y + dy;
            const all = [red, green, blue, alpha].map((value, at) => (here && at === n ? (value + off) & 255 : value));
            return [all[0] ?? 0, all[1] ?? 0, all[2] ?? 0, all[3] ?? 0];
          };
          expect(await codeOf(rebuiltPng(png({ ...base, pixel, filter: () => filter }), [box]))).toBe('malformed');
        },
      ),
      { numRuns: 40 },
    );
    expect(await codeOf(rebuiltPng(png(base), [{ ...box, width: 6 }]))).toBe('malformed');
    expect(await codeOf(rebuiltPng(png(base), [{ ...box, x: 18 }]))).toBe('malformed');
  });

  it('keeps its pixels and loses everything else: texts, EXIF, profiles, what stands behind the end', async () => {
    const secret = Buffer.from('Author\0secret-name', 'latin1');
    const extra = ['tEXt', 'eXIf', 'iTXt', 'zTXt', 'iCCP', 'tIME', 'prIv'].map((type) => chunk(type, secret));
    const rebuilt = await rebuiltPng(png({ ...base, extra, behind: secret }), [box]);
    expect(Buffer.from(rebuilt).includes('secret-name')).toBe(false);
    expect(Buffer.compare(rebuilt, png(base))).toBe(0);
  });

  it('with too few pixels, too many, hidden bytes behind them, or of another form is refused', async () => {
    const cases: [string, Buffer][] = [
      ['cut', png({ ...base, raw: (all) => all.subarray(0, -5) })],
      ['a line more', png({ ...base, raw: (all) => Buffer.concat([all, all.subarray(-81)]) })],
      ['one byte more', png({ ...base, raw: (all) => Buffer.concat([all, Buffer.of(0)]) })],
      ['filter 5', png({ ...base, raw: (all) => Buffer.from(all).fill(5, 0, 1) })],
      ['no end', png(base).subarray(0, -12)],
      ['not a picture', Buffer.from('<html>')],
      ['interlaced', Buffer.from(png(base)).fill(1, 28, 29)],
      ['16 bits', Buffer.from(png(base)).fill(16, 24, 25)],
      [
        'wide',
        (() => {
          const wide = Buffer.from(png(base));
          wide.writeUInt32BE(60_000, 16);
          return wide;
        })(),
      ],
    ];
    for (const [what, bytes] of cases) expect(await codeOf(rebuiltPng(bytes, [])), what).toBe('malformed');
  });

  it('never gives anything but a copy or a refusal', async () => {
    const whole = png(base);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length),
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 }),
        async (cut, changes) => {
          const bytes = Buffer.from(whole.subarray(0, cut));
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          expect(['done', 'malformed']).toContain(await codeOf(rebuiltPng(bytes, [box])));
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('a copied JPEG', () => {
  it('keeps what is decoded and loses EXIF, preview, comments and what stands behind the end', () => {
    const comment = Buffer.concat([Buffer.of(0xff, 0xfe, 0, 13), Buffer.from('secret-name')]);
    const dirty = Buffer.concat([PHOTO.subarray(0, 2), comment, PHOTO.subarray(2), Buffer.from('secret-name')]);
    const { bytes, width, height, components } = rebuiltJpeg(dirty);
    expect([width, height, components]).toEqual([1600, 1200, 3]);
    const text = Buffer.from(bytes).toString('latin1');
    for (const trace of ['secret-name', 'Exif', 'samsung', 'R5CW-TEST-0007', 'http'])
      expect(text.includes(trace), trace).toBe(false);
    expect(bytes.length).toBeGreaterThan(200_000);
    expect(Buffer.compare(rebuiltJpeg(bytes).bytes, bytes)).toBe(0);
  });

  it('that is cut or changed is refused or stays within itself', () => {
    fc.assert(
      fc.property(
        fc.nat(PHOTO.length),
        fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { maxLength: 8 }),
        (cut, changes) => {
          const bytes = Buffer.from(PHOTO.subarray(0, cut));
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          try {
            expect(rebuiltJpeg(bytes).bytes.length).toBeLessThanOrEqual(bytes.length + 22);
          } catch (error) {
            expect(error).toMatchObject({ code: 'malformed' });
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('pages as pictures', () => {
  it('are a PDF whose table leads to each of its objects, with no property', () => {
    const page = rebuiltJpeg(PHOTO);
    const text = Buffer.from(pdfOfPages([page, page])).toString('latin1');
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
    const table = text.slice(start).match(/^\d{10} 00000 n $/gm) ?? [];
    expect(table.length).toBe(8);
    for (const [index, line] of table.entries()) {
      expect(text.slice(Number(line.slice(0, 10))).startsWith(`${index + 1} 0 obj\n`)).toBe(true);
    }
    expect(text.match(/\/MediaBox\[0 0 768\.00 576\.00\]/g)?.length).toBe(2);
    expect(/\/(?:Info|ID|Author|Producer|Metadata)\b/.test(text)).toBe(false);
  });
});

async function withPhoto() {
  const machine = new Machine();
  const { vault } = await newVault(machine);
  const { session } = vault;
  const report = createReport(session);
  await saveReport(session, report, { title: 'With evidence' });
  const source = incomingSource(machine, { from: 'drop', file: new File([PHOTO], 'van.jpg') });
  const { id } = await takeInEvidence(session, report, source, job());
  const ask = { report, of: id, name: 'copy', forWhom: ' the press ', boxes: [] as PixelBox[] };
  return { machine, vault, session, report, id, ask };
}

describe('a working copy', () => {
  const sha256 = createHash('sha256').update(PHOTO).digest('hex');

  it('is a file of its own, linked to an original that has not changed, with lines on both', async () => {
    const { machine, vault, session, id, ask } = await withPhoto();
    const box = { x: 3, y: 2, width: 5, height: 4 };
    const bytes = png({
      width: 20,
      height: 11,
      pixel: blackedOut(box),
      extra: [chunk('tEXt', Buffer.from('Author\0x'))],
    });
    const made = await makeCopy(
      session,
      { ...ask, how: 'copy-redacted', what: 'picture', parts: [new Blob([bytes])], boxes: [box] },
      job(),
    );
    const next = (await reopened(machine, vault)).session;
    const record = await next.records.get(evidence, made.id);
    expect(evidenceView(made.id, record)).toMatchObject({
      originalName: 'copy.png',
      mediaType: 'image/png',
      dangers: [],
      copy: { of: id, how: 'copy-redacted', forWhom: 'the press' },
    });
    expect(record.found).toEqual([]);
    expect((await next.records.get(evidence, id)).sha256).toBe(sha256);
    expect(Buffer.compare(await readEvidence(next, id, 0, PHOTO.length), PHOTO)).toBe(0);
    const both = { before: sha256, after: record.sha256 };
    expect(await lines(next, id)).toMatchObject([
      { action: 'taken-in', after: sha256 },
      { action: 'copy-redacted', ...both, note: 'the press' },
    ]);
    expect(await lines(next, made.id)).toMatchObject([{ action: 'taken-in', detail: 'made-here', ...both }]);
    expect((await verify(next, id)).state).toEqual({ whole: true });
  });

  it('of a picture without metadata, of pages, of a text', async () => {
    const { session, ask } = await withPhoto();
    const how = 'copy-stripped';
    const cleaned = await makeCopy(session, { ...ask, how, what: 'picture', parts: [new Blob([PHOTO])] }, job());
    expect([cleaned.record.mediaType, cleaned.record.found, cleaned.record.dangers]).toEqual(['image/jpeg', [], []]);
    const pages = await makeCopy(
      session,
      { ...ask, how, what: 'pages', parts: [new Blob([PHOTO]), new Blob([PHOTO])] },
      job(),
    );
    expect([pages.record.mediaType, pages.record.dangers]).toEqual(['application/pdf', []]);
    const said = await makeCopy(session, { ...ask, how, what: 'text', parts: [new Blob(['nə dedilər'])] }, job());
    expect([said.record.mediaType, said.record.originalName]).toEqual(['text/plain', 'copy.txt']);
  });

  it('that does not hold what was asked for is not kept', async () => {
    const { session, id, ask } = await withPhoto();
    const before = [...session.directory.entries()].length;
    const box = { x: 3, y: 2, width: 5, height: 4 };
    const whole = png({ width: 20, height: 11, pixel: () => [9, 9, 9, 255] });
    const redacted = { ...ask, how: 'copy-redacted' as const, what: 'picture' as const, boxes: [box] };
    const stripped = { ...ask, how: 'copy-stripped' as const };
    const cases: [string, Parameters<typeof makeCopy>[1]][] = [
      ['malformed', { ...redacted, parts: [new Blob([whole])] }],
      ['malformed', { ...redacted, parts: [new Blob([PHOTO])] }],
      ['invalid', { ...redacted, boxes: [], parts: [new Blob([whole])] }],
      ['malformed', { ...stripped, what: 'picture', parts: [new Blob(['<svg/>'])] }],
      ['malformed', { ...stripped, what: 'text', parts: [new Blob([new Uint8Array([0xff, 0xfe])])] }],
      ['malformed', { ...stripped, what: 'pages', parts: [new Blob([whole])] }],
      ['not-found', { ...stripped, of: 'ab'.repeat(16), what: 'text', parts: [new Blob(['x'])] }],
    ];
    for (const [code, request] of cases) expect(await codeOf(makeCopy(session, request, job())), code).toBe(code);
    expect([...session.directory.entries()].length).toBe(before);
    expect((await lines(session, id)).length).toBe(1);
    expect((await session.database.chunkOwners()).length).toBe(1);
  });
});

describe('a file that was taken in before metadata was kept', () => {
  it('opens, and its metadata is read when somebody asks, and kept', async () => {
    const { machine, vault, session, id } = await withPhoto();
    const { found: _, ...first } = await session.records.get(evidence, id);
    const versionOne = kind('evidence', evidence.value, evidence.summary, { version: 1 });
    const line = session.records.line(evidence, id);
    if (line === undefined) throw new Error('no line');
    await session.records.write((writer) => writer.put(versionOne, id, first, line.summary));
    const next = (await reopened(machine, vault)).session;
    expect(await next.records.get(evidence, id)).not.toHaveProperty('found');
    expect(await evidenceFound(next, id)).toContainEqual({
      group: 'exif',
      name: 'BodySerialNumber',
      value: 'R5CW-TEST-0007',
    });
    expect((await next.records.get(evidence, id)).found?.length).toBeGreaterThan(20);
    expect(Buffer.compare(await readEvidence(next, id, 0, PHOTO.length), PHOTO)).toBe(0);
  });
});
