import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
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
    url: Buffer.from(encodeURIComponent(WORD)),
    zlib: deflateSync(Buffer.from(`before ${WORD} after`.repeat(5))),
    gzip: gzipSync(Buffer.from(`before ${WORD} after`.repeat(5))),
  };
  for (const [guise, bytes] of Object.entries(planted)) {
    it(guise, () => {
      writeFileSync(join(folder, 'blob'), Buffer.concat([Buffer.alloc(1000, 0x41), bytes, Buffer.alloc(1000, 0x42)]));
      expect(scan([folder], [WORD]).hits.length).toBeGreaterThan(0);
      expect(scan([folder], ['Başqasöz9182']).hits).toEqual([]);
    });
  }

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
