import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { compress } from 'snappyjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHROMIUM_FLAGS, chromiumExecutable } from '../electron/chromium.ts';
import { scan } from './scan/scan.ts';

const WORD = 'Qızılağac7304 zambak';

describe('the search for typed words finds a planted one', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'daftar-scan-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const utf8 = Buffer.from(WORD);
  const planted: Record<string, Buffer> = {
    'utf-8': utf8,
    'utf-16le': Buffer.from(WORD, 'utf16le'),
    'utf-16be': Buffer.from(WORD, 'utf16le').swap16(),
    hex: Buffer.from(utf8.toString('hex')),
    HEX: Buffer.from(utf8.toString('hex').toUpperCase()),
    'base64, shifted by none': Buffer.from(
      Buffer.concat([Buffer.from('abc'), utf8, Buffer.from('xyz')]).toString('base64'),
    ),
    'base64, shifted by one': Buffer.from(
      Buffer.concat([Buffer.from('a'), utf8, Buffer.from('xyz')]).toString('base64'),
    ),
    'base64, shifted by two': Buffer.from(
      Buffer.concat([Buffer.from('ab'), utf8, Buffer.from('xyz')]).toString('base64'),
    ),
    base64url: Buffer.from(Buffer.concat([Buffer.from('a'), utf8, Buffer.from('xyz')]).toString('base64url')),
    'base64 of utf-16': Buffer.from(Buffer.from(`.${WORD}.`, 'utf16le').toString('base64')),
    'hex of utf-16': Buffer.from(Buffer.from(WORD, 'utf16le').toString('hex')),
    url: Buffer.from(encodeURIComponent(WORD)),
    'url, in small letters': Buffer.from(encodeURIComponent(WORD).toLowerCase()),
    zlib: deflateSync(Buffer.from(`before ${WORD} after`.repeat(5))),
    'zlib that was cut off': deflateSync(Buffer.from(`before ${WORD} after ${noise(2000)}`)).subarray(0, 200),
    gzip: gzipSync(Buffer.from(`before ${WORD} after`.repeat(5))),
    'deflate in a ZIP': zipEntry(deflateRawSync(Buffer.from(`before ${WORD} after`))),
    'a database value that Blink wrapped': Buffer.concat([
      Buffer.from([0xff, 0x11, 0x02]),
      compress(Buffer.from(`before ${WORD} after `.repeat(50))),
    ]),
  };
  for (const [guise, bytes] of Object.entries(planted)) {
    it(guise, () => {
      writeFileSync(join(folder, 'blob'), Buffer.concat([Buffer.alloc(1000, 0x41), bytes, Buffer.alloc(1000, 0x42)]));
      expect(scan([folder], [WORD]).hits.length).toBeGreaterThan(0);
      expect(scan([folder], ['Başqasöz9182']).hits).toEqual([]);
    });
  }

  const whole: Record<string, readonly [name: string, bytes: Buffer]> = {
    'deflate without a header': ['blob', deflateRawSync(Buffer.from(`before ${WORD} after`))],
    brotli: ['blob', brotliCompressSync(Buffer.from(`before ${WORD} after`))],
    'a log of LevelDB, cut by a record header': ['000003.log', logOf(utf8)],
    'the name of a file': [`${WORD}.txt`, Buffer.from('x')],
    'the name of a file, URL-encoded': [encodeURIComponent(WORD), Buffer.from('x')],
    'the name of a file, in hex': [utf8.toString('hex'), Buffer.from('x')],
  };
  for (const [guise, [name, bytes]] of Object.entries(whole)) {
    it(guise, () => {
      writeFileSync(join(folder, name), bytes);
      expect(scan([folder], [WORD]).hits.length).toBeGreaterThan(0);
      expect(scan([folder], ['Başqasöz9182']).hits).toEqual([]);
    });
  }

  it('the name of a folder, and where a link points', () => {
    mkdirSync(join(folder, WORD));
    symlinkSync(`nowhere/${WORD}`, join(folder, 'link'));
    expect(scan([folder], [WORD]).hits.map(({ file, inside }) => [file, inside])).toEqual(
      expect.arrayContaining([
        [join(folder, WORD), 'file name'],
        [join(folder, 'link'), 'plain'],
      ]),
    );
  });

  it('at the first and the last byte of a file, and several words that begin alike', () => {
    writeFileSync(join(folder, 'blob'), `${WORD} and ${WORD}lar and Qızılbaş`);
    const words = [WORD, `${WORD}lar`, 'Qızılbaş', 'Qızılgül'];
    expect([...new Set(scan([folder], words).hits.map(({ word }) => word))].sort()).toEqual(words.slice(0, 3).sort());
  });

  it("inside a real Chromium's snappy-compressed database blocks", async () => {
    const open = () =>
      chromium.launchPersistentContext(folder, {
        executablePath: chromiumExecutable(),
        args: [...CHROMIUM_FLAGS],
        headless: true,
      });
    for (const round of [1, 2]) {
      const context = await open();
      await context.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<title>x</title>' }));
      const page = await context.newPage();
      await page.goto('https://planted.invalid/');
      // More than LevelDB keeps in its log, so that it writes compressed tables; the second round makes sure that they are on the disk.
      await page.evaluate(
        ([word, write]) =>
          new Promise<void>((resolve, reject) => {
            const opening = indexedDB.open('planted', 1);
            opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
            opening.onerror = () => reject(opening.error);
            opening.onsuccess = () => {
              const work = opening.result.transaction('rows', 'readwrite', { durability: 'strict' });
              if (write) {
                for (let row = 0; row < 1500; row += 1) {
                  work.objectStore('rows').put(`${'filling '.repeat(400)}${word}${' filling'.repeat(400)}`, row);
                }
              }
              work.oncomplete = () => resolve();
              work.onerror = () => reject(work.error);
            };
          }),
        [WORD, round === 1] as const,
      );
      await context.close();
    }
    const inTables = scan([folder], [WORD]).hits.filter((hit) => hit.inside === 'leveldb table');
    expect(inTables.length).toBeGreaterThan(0);
    expect(readdirSync(folder).length).toBeGreaterThan(0);
  });
});

/** Letters that nothing can make shorter. */
function noise(length: number): string {
  return randomBytes(length).toString('base64');
}

/** A local header of a ZIP file, and its data. */
function zipEntry(deflated: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.write('PK\x03\x04', 'latin1');
  header.writeUInt16LE(8, 8);
  header.writeUInt16LE(5, 26);
  return Buffer.concat([header, Buffer.from('a.txt'), deflated]);
}

/** A LevelDB log in which a word lies across two blocks of 32 KiB. */
function logOf(word: Buffer): Buffer {
  const record = (kind: number, bytes: Buffer): Buffer => {
    const header = Buffer.alloc(7);
    header.writeUInt16LE(bytes.length, 4);
    header[6] = kind;
    return Buffer.concat([header, bytes]);
  };
  const first = Buffer.concat([Buffer.alloc(32_768 - 7 - 9, 0x41), word.subarray(0, 9)]);
  return Buffer.concat([record(2, first), record(4, word.subarray(9))]);
}
