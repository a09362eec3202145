/** That a lock ends the renderer's process on Electron itself, and what is left in main's memory. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOCK_BUDGET } from '../../shared/limits.ts';
import { timesInMemory } from '../e2e/memory.ts';
import { goTo, makeVault, unlock } from '../e2e/steps.ts';
import { startApp } from './start.ts';

const TITLE = 'Draft on the binary';
/** Letters that a keyboard types one by one, so that no message of the test carries the word. */
const TYPED = 'zambakxqaranqusxwvz';
/** Put into main by the test, to show that the search finds what is there. */
const PLANTED = 'plantedxinxmainxwvz';

let folder: string;
let app: ElectronApplication;
let page: Page;

const rendererPid = () =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0);
const account = () => page.getByRole('textbox', { name: 'What happened' });

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** The page of the fresh window, once it asks for the passphrase. */
async function locked(within = 30_000): Promise<void> {
  await expect
    .poll(
      async () => {
        const newest = app.windows().at(-1);
        if (newest === undefined) return false;
        page = newest;
        return page
          .getByLabel('Passphrase', { exact: true })
          .isVisible()
          .catch(() => false);
      },
      { timeout: within },
    )
    .toBe(true);
}

async function openDraft(): Promise<void> {
  await goTo(page, 'Reports');
  await page.getByRole('option', { name: TITLE }).click();
  await account().waitFor();
}

async function type(word: string): Promise<void> {
  await account().click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(word);
  await page.getByText(/^Draft saved/).waitFor();
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daftar-electron-lock-'));
  ({ app, page } = await startApp(join(folder, 'profile')));
  await makeVault(page);
  await page.keyboard.press('ControlOrMeta+n');
  await page.getByLabel('Title', { exact: true }).fill(TITLE);
  await page.getByText(/^Draft saved/).waitFor();
});
afterAll(async () => {
  await app?.close().catch(() => undefined);
  rmSync(folder, { recursive: true, force: true });
});

describe('H16 what locks', () => {
  const powered = (event: string) => () =>
    app.evaluate(({ powerMonitor }, each) => {
      powerMonitor.emit(each, { preventDefault: () => undefined });
    }, event);
  const ways: [string, () => Promise<unknown>, number?][] = [
    ['the computer going to sleep', powered('suspend')],
    ['the screen lock', powered('lock-screen')],
    ['another user taking over', powered('user-did-resign-active')],
    [
      'nobody using the computer for long',
      () =>
        app.evaluate(({ powerMonitor }) => {
          powerMonitor.getSystemIdleTime = () => 100_000;
        }),
    ],
    [
      'another program used for long',
      async () => {
        await page.evaluate(() => window.daftar.invoke('lock:idle', { seconds: 60 }));
        await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.blur());
      },
      90_000,
    ],
    ['the key, with a dialog open', () => pressLock()],
    ['the button', () => page.getByRole('button', { name: 'Lock', exact: true }).click()],
    [
      'a page that hangs when the computer goes to sleep',
      async () => {
        page
          .evaluate(() => {
            for (;;);
          })
          .catch(() => undefined);
        await powered('suspend')();
      },
      LOCK_BUDGET.hasty.limit + 30_000,
    ],
    [
      'a renderer that dies',
      () =>
        app.evaluate(({ BrowserWindow }) => {
          BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
        }),
    ],
  ];

  test.each(ways)('H16 %s: a fresh window, and the old process is gone', async (_name, act, within) => {
    await openDraft();
    await type(TYPED);
    const former = await rendererPid();
    expect(isAlive(former)).toBe(true);
    await act();
    await locked(within);
    await app.evaluate(({ powerMonitor }) => {
      powerMonitor.getSystemIdleTime = () => 0;
    });
    await expect.poll(() => isAlive(former)).toBe(false);
    expect(await rendererPid()).not.toBe(former);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    expect(await page.content()).not.toContain(TYPED);
    await unlock(page);
    await openDraft();
    expect(await account().inputValue()).toBe(TYPED);
    await account().fill('');
    await page.getByText(/^Draft saved/).waitFor();
  });

  test('H16 the fresh window is where the old one was', async () => {
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 50, width: 950, height: 640 }),
    );
    const boundsOf = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
    const before = await boundsOf();
    await pressLock();
    await locked();
    expect(await boundsOf()).toEqual(before);
    await unlock(page);
  });
});

if (process.platform === 'linux') {
  test('H16 after a lock the memory of main does not hold what was typed', async () => {
    const main = app.process().pid ?? 0;
    await app.evaluate((_electron, word) => {
      Object.assign(globalThis, { planted: word });
    }, PLANTED);
    expect(timesInMemory(main, [PLANTED])[0]).toBeGreaterThan(0);
    // Another word than before: the one of the tests above was read back through main's own debugging port.
    const word = [...TYPED].reverse().join('');
    await openDraft();
    await type(word);
    await pressLock();
    await locked();
    expect(timesInMemory(main, [word])).toEqual([0]);
  });
}

async function pressLock(): Promise<void> {
  await page.keyboard.press('F1');
  await page.getByRole('dialog').waitFor();
  // The page may be gone before the key is up again.
  await page.keyboard.press('ControlOrMeta+l').catch(() => undefined);
}
