import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FileEnds, mediaTypeOfFile } from '../../renderer/vault/file-ends.ts';
import { foundIn } from '../../renderer/vault/found/read.ts';
import { FOUND_LIMITS } from '../../shared/evidence/found.ts';
import { FAMILIES } from '../hostile/inputs.ts';

const SAMPLES = new URL('../fixtures/samples/', import.meta.url);

const look = (bytes: Uint8Array, mediaType: string) =>
  foundIn(async (offset, length) => bytes.subarray(offset, offset + length), bytes.length, mediaType);

function typeOf(bytes: Uint8Array, name: string): string {
  const ends = new FileEnds(bytes.length);
  ends.take(bytes);
  return mediaTypeOfFile(ends, name);
}

async function sample(name: string): Promise<Map<string, string[]>> {
  const bytes = readFileSync(new URL(encodeURIComponent(name), SAMPLES));
  const all = new Map<string, string[]>();
  for (const { group, name: key, value } of await look(bytes, typeOf(bytes, name))) {
    all.set(`${group}:${key}`, [...(all.get(`${group}:${key}`) ?? []), value]);
  }
  return all;
}

describe('what a file says about itself', () => {
  it('photograph: time with zone, place, device, serial number, preview', async () => {
    const found = await sample('IMG_20250919_190831.jpg');
    expect(Object.fromEntries(found)).toMatchObject({
      'exif:DateTimeOriginal': ['2025:09:19 19:08:31'],
      'exif:OffsetTimeOriginal': ['+02:00'],
      'exif:Make': ['samsung'],
      'exif:Model': ['SM-A546B'],
      'exif:BodySerialNumber': ['R5CW-TEST-0007'],
      'exif:Thumbnail': ['image/jpeg'],
      'gps:Latitude': ['50.9494'],
      'gps:Longitude': ['6.9589'],
    });
  });

  it('screenshot: texts of PNG', async () => {
    const found = await sample('Screenshot_2025-10-23-00-12-07_Telegram.png');
    expect(found.get('png:Software')).toEqual(['Android UP1A.231005.007']);
    expect(found.get('png:Creation Time')).toEqual(['2025:10:23 00:12:07']);
  });

  it('PDF: author of every version, program, times, XMP that differs from the page', async () => {
    const found = await sample('cagiris_vereqesi_17-06-2024.pdf');
    expect(found.get('pdf:Author')).toEqual(['kargüzarlıq-2 / K. Nəzərzadə']);
    expect(found.get('pdf:Producer')).toContain('LibreOffice 6.4');
    expect(found.get('pdf:CreationDate')).toContain("D:20240617185240+04'00'");
    expect(found.get('pdf:Saved')?.[0]).toMatch(/^[2-9]$/);
    expect(found.get('xmp:dc:creator')?.length).toBeGreaterThan(0);
  });

  it('mail: every header line, the servers in their order, encoded names readable', async () => {
    const found = await sample('son_xeberdarliq.eml');
    expect(found.get('mail:From')).toEqual(['Dostlarınız <info@dostlar.example>']);
    expect(found.get('mail:To')).toEqual(['Günay Tərlan <gunay.terlan@posteo.example>']);
    expect(found.get('mail:Subject')).toEqual(['Sonuncu xəbərdarlıq / последнее предупреждение']);
    expect(found.get('mail:Received')?.map((line) => line.slice(5, 30))).toEqual([
      'mx2.posteo.example (mx2.p',
      'relay3.mailout.dostlar.ex',
      'WIN-K7Q2 (unknown [198.51',
    ]);
    expect(found.get('mail:X-Originating-IP')).toEqual(['[198.51.100.23]']);
    expect(found.has('mail:Content-Transfer-Encoding')).toBe(false);
  });

  it('Word document: names of the people and of the machine', async () => {
    const found = await sample('statement draft 2.docx');
    const words = [...found.values()].flat();
    expect(found.has('office:dc:creator')).toBe(true);
    expect(found.has('office:cp:lastModifiedBy')).toBe(true);
    expect(found.get('office:cp:revision')).toEqual(['6']);
    expect(words.length).toBeGreaterThan(5);
  });

  it('film and sound: time, place, program', async () => {
    const film = await sample('VID_20251106_234712.mp4');
    expect(film.get('media:CreationTime')?.[0]).toMatch(/^2025-11-06T\d\d:\d\d:\d\dZ$/);
    expect(film.get('media:Location')).toEqual(['50.07549, 14.43779']);
    const sound = await sample('audio_2025-10-24_02-16-33.ogg');
    expect([...sound.keys()]).toContain('media:Vendor');
    expect([...sound.keys()].some((key) => /date/i.test(key))).toBe(true);
    const converted = await sample('VID_20251106_234712.webm');
    expect([...converted.keys()]).toContain('media:MuxingApp');
  });

  it('nothing, for an empty file, a text and a page', async () => {
    for (const name of ['zəng-yazısı_2025-11-06_2344.m4a', 'photo.jpg', 'журнал_звонков_2022-2025.csv']) {
      expect([...(await sample(name))], name).toEqual([]);
    }
  });
});

/** What the parsers may be handed: every type that has a way. */
const TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/heic',
  'application/pdf',
  'message/rfc822',
  'application/vnd.oasis.opendocument.text',
  'video/mp4',
  'audio/ogg',
  'audio/flac',
  'audio/mpeg',
  'video/webm',
];

const OF_KINDS = ['pictures', 'pdf', 'mail', 'archives', 'media'];

async function isBounded(bytes: Uint8Array, mediaType: string): Promise<void> {
  const start = performance.now();
  const all = await look(bytes, mediaType);
  expect(performance.now() - start).toBeLessThan(4000);
  expect(all.length).toBeLessThanOrEqual(FOUND_LIMITS.entries);
  let units = 0;
  for (const { name, value } of all) {
    units += name.length + value.length;
    expect(name.length).toBeLessThanOrEqual(FOUND_LIMITS.name);
    expect(value.length).toBeLessThanOrEqual(FOUND_LIMITS.value);
  }
  expect(units).toBeLessThanOrEqual(FOUND_LIMITS.all);
}

describe('a file that is made to mislead', () => {
  const samples = readdirSync(SAMPLES).map((name) => readFileSync(new URL(encodeURIComponent(name), SAMPLES)));

  it('gives a list within its limits, in time, whatever it is taken for', async () => {
    for (const { name, make } of OF_KINDS.flatMap((family) => FAMILIES[family] ?? [])) {
      const bytes = make();
      const small = bytes.length > 4 * 1_048_576 ? bytes.subarray(0, 4 * 1_048_576) : bytes;
      await isBounded(small, typeOf(small, name));
    }
  });

  it('is cut, changed or taken for another kind without a failure', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(samples.length - 1),
        fc.constantFrom(...TYPES),
        fc.nat(),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 40 }),
        async (index, type, cut, changes) => {
          const whole = samples[index] ?? new Uint8Array();
          const bytes = new Uint8Array(whole.subarray(0, whole.length === 0 ? 0 : cut % whole.length));
          for (const [at, value] of changes) if (bytes.length > 0) bytes[at % Math.min(bytes.length, 2000)] = value;
          await isBounded(bytes, type);
          await isBounded(bytes, typeOf(bytes, ''));
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each([
    ['application/pdf', `%PDF-1.4\n1 0 obj <<${'/A('.repeat(60_000)}\ntrailer <</Info 1 0 R>>`],
    ['application/pdf', `/Info 1 0 R 1 0 obj ${'/A<'.repeat(60_000)}`],
    ['application/pdf', '/Info 1 0 R 1 0 obj '.repeat(20_000)],
    ['application/pdf', `<x:xmpmeta${' a="'.repeat(60_000)}>`],
    ['application/pdf', `<x:xmpmeta>${'<a>'.repeat(80_000)}`],
    ['message/rfc822', `Subject: ${'=?utf-8?q?'.repeat(20_000)}`],
    ['message/rfc822', `Subject: ${'?= '.repeat(80_000)}`],
    ['message/rfc822', `Subject: x${' '.repeat(200_000)}x`],
    ['message/rfc822', 'A:\n '.repeat(60_000)],
  ])('%s does not keep a parser busy', async (type, text) => {
    await isBounded(Buffer.from(text, 'latin1'), type);
  });

  it('whose bytes cannot be had is a failure, not an empty list', async () => {
    const broken = foundIn(() => Promise.reject(new Error('altered')), 5000, 'image/jpeg');
    await expect(broken).rejects.toThrow('altered');
  });
});
