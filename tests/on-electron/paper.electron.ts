/** That Electron itself prints as the stand-in does: the PDF, what it says about the computer, and the window that is gone afterwards. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paperHtml } from '../../shared/paper/paper-html.ts';
import { makeVault } from '../e2e/steps.ts';
import { FACES } from '../shared/paper/faces.ts';
import { PAPERS } from '../shared/paper/papers.ts';
import { startApp } from './start.ts';

let folder: string;
let app: ElectronApplication;
let page: Page;
let html: string;

const windows = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
const ask = (channel: 'paper:pdf' | 'paper:print') =>
  page.evaluate(
    async ([name, text]) => {
      const answer = await window.daftar.invoke(name, { html: new TextEncoder().encode(text) });
      if (!answer.ok) return answer.code;
      if ('printed' in answer.value) return String(answer.value.printed);
      let bytes = '';
      for (const byte of answer.value.bytes) bytes += String.fromCharCode(byte);
      return btoa(bytes);
    },
    [channel, html] as const,
  );

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daftar-paper-'));
  const digest = async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
  html = new TextDecoder().decode((await paperHtml(PAPERS.az, { digest, faces: FACES })).html);
  ({ app, page } = await startApp(join(folder, 'profile')));
  await makeVault(page);
});
afterAll(async () => {
  await app?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('H01 a paper becomes a tagged PDF with its letters and without a word about the computer, in a session in memory', async () => {
  await app.evaluate(({ app: electron }) => {
    const seen: { kept: boolean; folder: string | null }[] = [];
    Object.assign(globalThis, { seen });
    electron.on('web-contents-created', (_event, { session }) => {
      seen.push({ kept: session.isPersistent(), folder: session.getStoragePath() });
    });
  });
  const pdf = Buffer.from(await ask('paper:pdf'), 'base64').toString('latin1');
  expect(pdf).toMatch(/^%PDF-/);
  expect(pdf).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
  expect(pdf).not.toMatch(/Electron|Chrome|Skia|\/CreationDate|\/Author|\/Type \/Metadata|\/URI|\/JavaScript/);
  expect(pdf.match(/\/FontFile2 \d+ 0 R/g)?.length).toBeGreaterThan(1);
  expect(await app.evaluate(() => Reflect.get(globalThis, 'seen'))).toEqual([{ kept: false, folder: null }]);
  expect(await windows()).toBe(1);
});

test('H16 a lock while the dialog of the system is open ends the job and its window', async () => {
  const printing = ask('paper:print').catch(() => 'gone');
  await expect.poll(windows).toBe(2);
  await page.keyboard.press('ControlOrMeta+l');
  await expect.poll(windows, { timeout: 30_000 }).toBe(1);
  expect(['cancelled', 'gone']).toContain(await printing);
});
