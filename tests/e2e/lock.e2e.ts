/** A locked Daftar: it locks when it should, keeps what was typed, and holds nothing of it in memory. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LOCK_BUDGET } from '../../shared/limits.ts';
import { electronBinary } from '../electron/binary.ts';
import { type Daftar, launch, relaunch } from '../electron/launch.ts';
import { heldOnHeap } from './heap.ts';
import { isAlive, timesInMemory, withWorker } from './memory.ts';
import { goTo, lock, locked, makeVault, PASSPHRASE, quiet, unlock } from './steps.ts';

const NEW_PASSPHRASE = 'яблоко ветер köhnə dəmir';
const TITLE = 'Draft that is typed and typed on';
/** Letters that a keyboard types one by one, so that no message of the test carries the word. */
const TYPED = 'zambakxqaranqusxwvz';

let folder: string;
let daftar: Daftar;
let page: Page;
let code: string;
let words = 0;

/** A word that stands nowhere else. */
const freshWord = () => {
  words += 1;
  return `zambak${words}qaranquş`;
};
const passphraseField = () => page.getByLabel('Passphrase', { exact: true });
const account = () => page.getByRole('textbox', { name: 'What happened' });
const onLinux = process.platform === 'linux';
const onStandIn = electronBinary() === undefined;

function take(next: Page): void {
  page = next;
  page.setDefaultTimeout(20_000);
}

async function openDraft(): Promise<void> {
  await goTo(page, 'Reports');
  await page.getByRole('option', { name: TITLE }).click();
  await account().waitFor();
}

function use(next: Daftar): void {
  daftar = next;
  take(daftar.page);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daftar-lock-'));
  use(await launch({ userData: join(folder, 'profile') }));
  code = await makeVault(page);
  await page.keyboard.press('Control+n');
  await page.getByLabel('Title', { exact: true }).fill(TITLE);
  await page.getByText(/^Draft saved/).waitFor();
});
afterEach(async () => {
  expect(await page.title()).toBe('Daftar');
  expect(daftar.consoleTexts.filter((text) => /zambak|tide ladder|яблоко/.test(text))).toEqual([]);
  expect(quiet(daftar)).toEqual({ outside: [], violations: [] });
});
afterAll(async () => {
  await daftar?.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** The process in which the vault's worker runs; elsewhere than on Linux every renderer. */
async function vaultProcesses(): Promise<readonly number[]> {
  const { renderers } = await daftar.processes();
  return onLinux ? withWorker(renderers) : renderers;
}

describe('H16 what locks', () => {
  const ways: [string, () => Promise<unknown>][] = [
    ['the computer going to sleep', () => daftar.power.emit('suspend')],
    ['the screen lock', () => daftar.power.emit('lock-screen')],
    ['nobody using the computer for long', () => daftar.power.setIdle(100_000)],
    ['Ctrl+L on a Cyrillic layout, with a dialog open', () => pressOnCyrillic()],
    ['the button', () => page.getByRole('button', { name: 'Lock', exact: true }).click()],
  ];
  it.each(ways)(
    'H16 %s: what was typed a moment ago is kept, and the process that held it is gone',
    async (name, act) => {
      await openDraft();
      const word = freshWord();
      await account().fill(word);
      const worker = page.workers().find((each) => each.url().endsWith('/vault/worker.js'));
      let workerGone = false;
      worker?.on('close', () => {
        workerGone = true;
      });
      expect(worker).toBeDefined();
      if (name.endsWith('dialog open')) {
        await page.keyboard.press('F1');
        await page.getByRole('dialog').waitFor();
      }
      const former = page;
      const before = await vaultProcesses();
      await act();
      take(await locked(daftar));
      await daftar.power.setIdle(0);
      expect(workerGone).toBe(true);
      expect(former.isClosed()).toBe(true);
      if (onLinux) expect(before).toHaveLength(1);
      await expect
        .poll(async () => {
          const after = (await daftar.processes()).renderers;
          return onLinux ? before.filter(isAlive) : before.every((pid) => after.includes(pid)) ? before : [];
        })
        .toEqual([]);
      expect(await page.content()).not.toContain(word);
      expect(await passphraseField().inputValue()).toBe('');
      await unlock(page);
      await openDraft();
      expect(await account().inputValue()).toBe(word);
    },
  );

  it('H16 closing the window', async () => {
    await openDraft();
    const word = freshWord();
    await account().fill(word);
    use(await relaunch(daftar, 'close'));
    await unlock(page);
    await openDraft();
    expect(await account().inputValue()).toBe(word);
  });
});

describe('H16 a page that cannot lock', () => {
  it('H16 H14 its process dies: a fresh window, a vault that opens, also beside a second opening of its database', async () => {
    await openDraft();
    const word = freshWord();
    await account().fill(word);
    await page.getByText(/^Draft saved/).waitFor();
    const [vault = 0] = await vaultProcesses();
    const cdp = await page.context().newCDPSession(page);
    // It never answers: nobody is there to do so.
    cdp.send('Page.crash').catch(() => undefined);
    take(await locked(daftar));
    if (onLinux) await expect.poll(() => isAlive(vault)).toBe(false);
    const opened = await page.evaluate(async () => {
      const all = await indexedDB.databases();
      const connections = await Promise.all(
        all.map(
          ({ name = '' }) =>
            new Promise<IDBDatabase>((resolve, reject) => {
              const asked = indexedDB.open(name);
              asked.onsuccess = () => resolve(asked.result);
              asked.onerror = () => reject(asked.error);
            }),
        ),
      );
      Object.assign(window, { connections });
      return connections.length;
    });
    expect(opened).toBeGreaterThan(0);
    await unlock(page);
    await openDraft();
    expect(await account().inputValue()).toBe(word);
    await account().fill(freshWord());
    await page.getByText(/^Draft saved/).waitFor();
  });

  it('H16 it hangs: main waits for as long as a page may take, and ends it', async () => {
    const [vault = 0] = await vaultProcesses();
    page
      .evaluate(() => {
        for (;;);
      })
      .catch(() => undefined);
    const began = performance.now();
    await daftar.power.emit('suspend');
    take(await locked(daftar));
    expect(performance.now() - began).toBeGreaterThan(LOCK_BUDGET.hasty.limit - 100);
    if (onLinux) await expect.poll(() => isAlive(vault)).toBe(false);
    await unlock(page);
  });
});

if (onStandIn && process.platform !== 'win32') {
  it('H14 a second start ends with 0, opens nothing, and brings the first to the front', async () => {
    const before = daftar.calls.length;
    await expect(launch({ userData: daftar.userData, runtime: 'stand-in' })).rejects.toThrow(/ended with 0 before/);
    await expect.poll(() => daftar.calls.slice(before)).toEqual(['show', 'focus']);
  });
}

it('what was typed two seconds before a kill -9 is there', async () => {
  await openDraft();
  const word = freshWord();
  await account().fill(word);
  await new Promise((resolve) => setTimeout(resolve, 2000));
  use(await relaunch(daftar, 'kill'));
  await unlock(page);
  await openDraft();
  expect(await account().inputValue()).toBe(word);
});

// A sandboxed renderer of Electron lets nobody read its memory: tests/on-electron/lock.electron.ts looks at what remains there.
if (onLinux && onStandIn) {
  it('H16 after a lock what was typed is neither in main nor in any renderer, and less than before in the browser engine', async () => {
    await openDraft();
    await account().click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(TYPED);
    await page.getByText(/^Draft saved/).waitFor();
    const before = await daftar.processes();
    const [vault = 0] = withWorker(before.renderers);
    // The search finds what is there, so it can be believed when it finds nothing.
    expect(timesInMemory(vault, [TYPED])[0]).toBeGreaterThan(0);
    const [inEngine = 0] = timesInMemory(before.browser, [TYPED]);
    take(await lock(daftar));
    expect(isAlive(vault)).toBe(false);
    const after = await daftar.processes();
    for (const pid of [after.main, ...after.renderers])
      expect(timesInMemory(pid, [TYPED, TITLE, PASSPHRASE])).toEqual([0, 0, 0]);
    // The engine's own process is told of what stands in a field, for input methods, and frees it without promising to overwrite it.
    expect(timesInMemory(after.browser, [TYPED])[0]).toBeLessThan(Math.max(1, inEngine));
    expect(await kept()).toEqual([0, 0, '', '']);
  });
} else {
  it('H16 after a lock no object on the heap of the page holds what was typed', async () => {
    await openDraft();
    const word = freshWord();
    await account().fill(word);
    // The search finds what is there, so it can be believed when it finds nothing.
    expect(await heldOnHeap(page, [word, TITLE])).toEqual([word, TITLE]);
    take(await lock(daftar));
    expect(await heldOnHeap(page, [word, TITLE, PASSPHRASE])).toEqual([]);
    expect(await kept()).toEqual([0, 0, '', '']);
  });
}

/** What a page can keep beside the database. */
function kept(): Promise<unknown[]> {
  return page.evaluate(() => [localStorage.length, sessionStorage.length, location.search, location.hash]);
}

describe('what opens', () => {
  it('not a wrong passphrase, which is told plainly', async () => {
    await passphraseField().fill('tide ladder quiet marbles');
    await page.keyboard.press('Enter');
    await page.getByText('This is not the passphrase of this vault.').waitFor({ timeout: 30_000 });
    expect(await page.getByRole('heading', { name: 'Reports', level: 1 }).count()).toBe(0);
    // One can go on typing at once.
    expect(await passphraseField().evaluate((field) => field === document.activeElement)).toBe(true);
  });

  it('the recovery code, with a new passphrase; the former one then opens nothing', async () => {
    await page.getByRole('button', { name: 'I forgot the passphrase' }).click();
    const typeCode = async (digits: string) => {
      for (let group = 0; group < 10; group += 1) {
        const field = page.getByRole('textbox', { name: `Group ${group + 1} of 10` });
        await field.fill(digits.slice(group * 5, group * 5 + 5));
      }
    };
    await typeCode(code.replace(/^./, (digit) => (digit === '1' ? '2' : '1')));
    await page.getByText('Group 1 is not right').first().waitFor();
    await typeCode(code);
    await page.getByLabel('New passphrase', { exact: true }).fill(NEW_PASSPHRASE);
    await page.getByLabel('The same passphrase again').fill(NEW_PASSPHRASE);
    await page.getByRole('button', { name: 'Open and change the passphrase' }).click();
    await page.getByRole('heading', { name: 'Reports', level: 1 }).waitFor({ timeout: 60_000 });
    await page.getByRole('option', { name: TITLE }).waitFor();
    take(await lock(daftar));
    await passphraseField().fill(PASSPHRASE);
    await page.keyboard.press('Enter');
    await page.getByText('This is not the passphrase of this vault.').waitFor({ timeout: 30_000 });
    await unlock(page, NEW_PASSPHRASE);
    await page.getByRole('option', { name: TITLE }).waitFor();
  });
});

describe('H19 the clipboard', () => {
  it('H19 is emptied on lock where it holds what was copied here, and left alone where it does not', async () => {
    await goTo(page, 'Recipients');
    await page.getByRole('tab', { name: 'My card' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Nərgiz');
    await page.getByRole('button', { name: 'Make the card' }).click();
    const copy = () => page.getByRole('button', { name: 'Copy the text' });
    await copy().click();
    await expect.poll(() => daftar.clipboard.read()).toMatch(/daftar/i);
    take(await lock(daftar));
    await expect.poll(() => daftar.clipboard.read()).toBe('');

    await unlock(page, NEW_PASSPHRASE);
    await goTo(page, 'Recipients');
    await page.getByRole('tab', { name: 'My card' }).click();
    await copy().click();
    await expect.poll(() => daftar.clipboard.read()).not.toBe('');
    await daftar.clipboard.write('a shopping list');
    take(await lock(daftar));
    expect(await daftar.clipboard.read()).toBe('a shopping list');
  });
});

async function pressOnCyrillic(): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const press = { modifiers: 2, key: 'д', code: 'KeyL', windowsVirtualKeyCode: 76 };
  await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...press });
  // The page may be gone before the key is up again.
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...press }).catch(() => undefined);
  await cdp.detach().catch(() => undefined);
}
