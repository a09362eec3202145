/** Every sample is looked at inside the app: shown or politely refused, never run, and nothing it points at is asked for. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../renderer/text/en.ts';
import { visibleName } from '../../shared/text/visible-name.ts';
import { type Daftar, launch } from '../electron/launch.ts';
import { ROOT } from '../runtime/build.ts';
import { covered, makeVault, pressAway, quiet } from './steps.ts';

const SAMPLES = join(ROOT, 'tests/fixtures/samples');
const BOMB = 'bomb.png';
const BROKEN = 'broken.pdf';

let folder: string;
let daftar: Daftar;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daftar-viewer-'));
  daftar = await launch({ userData: join(folder, 'profile') });
  const { page } = daftar;
  page.setDefaultTimeout(45_000);
  await makeVault(page);
  await page.keyboard.press('Control+n');
  await page.getByLabel('Title', { exact: true }).fill('Files from unknown people');
  writeFileSync(join(folder, BOMB), pngOfSize(60_000, 60_000));
  writeFileSync(join(folder, BROKEN), '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n');
  const samples = readdirSync(SAMPLES).map((name) => join(SAMPLES, name));
  const files = [...samples, join(folder, BOMB), join(folder, BROKEN)];
  await daftar.dialogs.answerOpen(files);
  await page.getByRole('button', { name: 'Choose files…' }).click();
  await page
    .getByRole('button', { name: /^View / })
    .nth(files.length - 1)
    .waitFor({ timeout: 60_000 });
});
/** What one test left open would stand in the way of the next. */
afterEach(async () => {
  const dialog = daftar.page.getByRole('dialog');
  if ((await dialog.count()) > 0) await dialog.getByRole('button', { name: 'Close' }).click();
});
afterAll(async () => {
  await daftar?.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** A PNG that is nothing but its claim. */
function pngOfSize(width: number, height: number): Buffer {
  const head = Buffer.from('89504e470d0a1a0a0000000d494844520000000000000000080600000000000000', 'hex');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
}

async function view(name: string): Promise<Locator> {
  await daftar.page.getByRole('button', { name: `View ${visibleName(name)}`, exact: true }).click();
  return daftar.page.getByRole('dialog');
}
async function close(dialog: Locator): Promise<void> {
  await pressAway(daftar.page, 'Escape', () => dialog.waitFor({ state: 'detached' }));
}
function frame(): Frame {
  const found = daftar.page.frames().find((each) => each.url().includes('//viewer/'));
  if (found === undefined) throw new Error('no viewer frame');
  return found;
}
const shown = (dialog: Locator) => dialog.getByText('The file is shown.').waitFor({ state: 'attached' });

describe('looking at evidence', () => {
  test.each([
    ['IMG_0417.JPG', 'canvas'],
    ['IMG_20250919_190831.jpg', 'canvas'],
    ['Screenshot_2025-10-23-00-12-07_Telegram.png', 'canvas'],
    ['VID_20251106_234712.mp4', 'video'],
    ['VID_20251106_234712.webm', 'video'],
    ['audio_2025-10-24_02-16-33.ogg', 'audio'],
    ['cagiris_vereqesi_17-06-2024.pdf', 'canvas'],
    ['son_xeberdarliq.eml', 'table'],
    ['statement draft 2.docx', 'pre.bytes'],
    ['zəng-yazısı_2025-11-06_2344.m4a', '.note'],
    ['photo.jpg', 'pre.text'],
    ['xəritə.svg', 'pre.text'],
    ['Чат WhatsApp с контактом Мама.txt', 'pre.text'],
    ['журнал_звонков_2022-2025.csv', 'pre.text'],
    [readdirSync(SAMPLES).find((name) => name.includes('\u202E')) ?? '', 'pre.text'],
  ])('%s is shown and does not act', async (name, element) => {
    const dialog = await view(name);
    await shown(dialog);
    const inside = await frame().evaluate(() => ({
      attributes: document.documentElement.getAttributeNames(),
      title: document.title,
      active: document.querySelectorAll(
        'script:not([src]), iframe, form, a, img, svg, object, embed, base, meta[http-equiv]',
      ).length,
      origin: self.origin,
    }));
    expect(inside).toEqual({ attributes: ['lang', 'data-theme'], title: 'Viewer', active: 0, origin: 'null' });
    expect(await frame().locator(element).count()).toBeGreaterThan(0);
    await close(dialog);
    expect(quiet(daftar)).toEqual({ outside: [], violations: [] });
  });

  test('a picture that lies on its side is shown upright', async () => {
    const dialog = await view('IMG_0417.JPG');
    await shown(dialog);
    const size = await frame()
      .locator('canvas')
      .evaluate((canvas: HTMLCanvasElement) => [canvas.width, canvas.height]);
    expect(size).toEqual([1200, 1600]);
    await close(dialog);
  });

  test('a PDF is drawn with its own letters, and its text can be read aloud', async () => {
    const dialog = await view('cagiris_vereqesi_17-06-2024.pdf');
    await shown(dialog);
    expect(await frame().locator('.for-reader').textContent()).toContain('Vətəndaş');
    const dark = await frame()
      .locator('canvas')
      .evaluate((canvas: HTMLCanvasElement) => {
        const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        let count = 0;
        for (let at = 0; at < pixels.length; at += 4) if ((pixels[at] ?? 255) < 96) count += 1;
        return count;
      });
    expect(dark).toBeGreaterThan(2_000);
    await close(dialog);
  });

  test('a mail shows where it came from and that there is an attachment, and loads nothing', async () => {
    const dialog = await view('son_xeberdarliq.eml');
    await shown(dialog);
    const words = await frame().locator('#root').textContent();
    expect(words).toContain('203.0.113.77');
    expect(words).toContain('HTML part, as its source text');
    expect(words).toContain('Attachments');
    await close(dialog);
    expect(daftar.requestsOutside).toEqual([]);
  });

  test('a direction mark in a name is a sign in the list and in the viewer', async () => {
    const name = readdirSync(SAMPLES).find((each) => each.includes('\u202E')) ?? '';
    const dialog = await view(name);
    expect(await dialog.textContent()).toContain('⟨U+202E⟩fdp.txt');
    await close(dialog);
    expect(await daftar.page.locator('body').textContent()).not.toContain('\u202E');
  });

  test('a picture that claims gigabytes of pixels is refused before it is opened', async () => {
    const dialog = await view(BOMB);
    await dialog.getByText('would take too much memory').waitFor();
    await close(dialog);
  });

  test('a damaged PDF is refused with a sentence', async () => {
    const dialog = await view(BROKEN);
    await dialog.getByText('The file is damaged, or is not what it seems to be.').waitFor();
    await close(dialog);
  });

  test('a frame that hangs is taken away while the page goes on, and can be tried again', async () => {
    const dialog = await view('журнал_звонков_2022-2025.csv');
    await shown(dialog);
    frame()
      .evaluate(() => {
        for (;;);
      })
      .catch(() => undefined);
    const alive = await daftar.page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const start = performance.now();
          setTimeout(() => resolve(performance.now() - start), 200);
        }),
    );
    expect(alive).toBeLessThan(2_000);
    await dialog.getByText('took too long').waitFor();
    expect(await dialog.locator('iframe').count()).toBe(0);
    await dialog.getByRole('button', { name: 'Try again' }).click();
    await shown(dialog);
    expect(await frame().locator('pre.text').count()).toBe(1);
    await close(dialog);
  });

  test('a frame that says what it must not is taken away', async () => {
    const dialog = await view('photo.jpg');
    await shown(dialog);
    await frame().evaluate(() => {
      // As a decoder that was taken over might: leave for another address.
      location.href = 'about:blank';
    });
    await dialog.getByText('act in a way it must not').waitFor();
    await close(dialog);
  });

  test('F8 covers the file also when the keyboard is inside the frame, and it is there again afterwards', async () => {
    const dialog = await view('IMG_0417.JPG');
    await shown(dialog);
    await frame().locator('#root').focus();
    const cover = daftar.page.getByRole('heading', { name: en['writing.paused'] });
    await pressAway(daftar.page, 'F8', () => cover.waitFor());
    expect(await covered(daftar.page)).toBe(true);
    await pressAway(daftar.page, 'F8', () => dialog.locator('iframe').waitFor());
    // The keyboard is where it was. Before it is, a key would reach nobody.
    await frame().waitForFunction(() => document.hasFocus() && document.visibilityState === 'visible');
    expect(await frame().locator('canvas').count()).toBe(1);
    await close(dialog);
  });

  test('Escape closes the viewer also when the keyboard is inside the frame', async () => {
    const dialog = await view('photo.jpg');
    await shown(dialog);
    await frame().locator('#root').focus();
    await close(dialog);
  });

  test('the frame reaches neither the bridge, nor storage, nor the net, nor the page', async () => {
    const dialog = await view('photo.jpg');
    await shown(dialog);
    const reached = await frame().evaluate(async () => {
      const attempts: Record<string, () => unknown> = {
        bridge: () => Reflect.get(window, 'daftar').invoke,
        parent: () => window.parent.document,
        localStorage: () => localStorage.length,
        indexedDB: () => indexedDB.open('x'),
        cookie: () => document.cookie,
        worker: () => new Worker('index.js'),
        network: () => fetch('http://192.0.2.1/'),
        ownOrigin: () => fetch('index.js'),
        // Later, since what a test runs itself is let through.
        code: () =>
          new Promise((resolve, reject) => {
            setTimeout(() => {
              try {
                resolve(new Function('return 1')());
              } catch (error) {
                reject(error);
              }
            });
          }),
      };
      const got: string[] = [];
      for (const [name, attempt] of Object.entries(attempts)) {
        try {
          await attempt();
          got.push(name);
        } catch {
          // As it should be.
        }
      }
      return got;
    });
    expect(reached).toEqual([]);
    await close(dialog);
    expect(daftar.requestsOutside).toEqual([]);
  });
});
