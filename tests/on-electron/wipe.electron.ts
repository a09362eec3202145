/** Erasing everything on Electron's own profile: no byte of the vault in any of its files, and the app starts as new. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { parseHeader, ready } from '../../crypto/index.ts';
import { artefactOf } from '../../main/disk/artefacts.ts';
import { MARKER } from '../../main/wipe/marker.ts';
import { scan } from '../e2e/scan/scan.ts';
import { lootOf } from '../e2e/scan/values.ts';
import { goTo, makeVault, PASSPHRASE } from '../e2e/steps.ts';
import { plunder } from '../vault/plunder.ts';
import { startApp } from './start.ts';

const WORD = 'qwzambakxvqaranquş';

let folder: string;
let userData: string;
let app: ElectronApplication | undefined;
let page: Page;
let ended: Promise<unknown>;

async function start(): Promise<ElectronApplication> {
  const started = await startApp(userData);
  app = started.app;
  page = started.page;
  ended = started.app.waitForEvent('close', { timeout: 0 });
  ended.catch(() => undefined);
  // The test starts the next one itself, to have hold of it.
  await started.app.evaluate(({ app: electron }) => {
    electron.relaunch = () => undefined;
  });
  return started.app;
}

function files(): string[] {
  return readdirSync(userData, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
const holding = (bytes: Uint8Array) => files().filter((path) => readFileSync(path).includes(Buffer.from(bytes)));

async function fill(): Promise<{ code: string; vaultId: Uint8Array }> {
  const code = await makeVault(page);
  await page.keyboard.press('ControlOrMeta+n');
  await page.getByLabel('Title', { exact: true }).fill(WORD);
  await page.keyboard.press('ControlOrMeta+s');
  await page.getByText('Version 1 saved').first().waitFor();
  const [header] = lootOf(userData).headers;
  if (header === undefined) throw new Error('the vault has no header');
  const { vaultId } = parseHeader(header);
  expect(holding(vaultId)).not.toEqual([]);
  return { code, vaultId };
}

async function erase(): Promise<void> {
  await goTo(page, 'Settings');
  await page.getByRole('button', { name: 'Erase everything on this computer…' }).click();
  await page.getByLabel('To confirm, type: erase').fill('erase');
  await page.getByRole('button', { name: 'Erase everything now' }).press('Enter');
}

async function isAsNew(vaultId: Uint8Array): Promise<void> {
  await page.getByRole('heading', { name: 'Everything was erased' }).waitFor();
  expect(existsSync(join(userData, MARKER))).toBe(false);
  expect(existsSync(join(userData, 'state-a'))).toBe(false);
  expect(scan([userData], [WORD, Buffer.from(vaultId).toString('hex')]).hits).toEqual([]);
  expect(holding(vaultId)).toEqual([]);
  expect(lootOf(userData).headers).toEqual([]);
  const names = files().map((path) => relative(userData, path).split(sep).join('/'));
  expect(names.filter((name) => artefactOf('profile', name) === undefined)).toEqual([]);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('button', { name: 'Make a vault' }).waitFor();
}

beforeAll(ready);
afterEach(async () => {
  await app?.close();
  app = undefined;
  rmSync(folder, { recursive: true, force: true });
});
afterAll(() => app?.close());

function prepare(): void {
  folder = mkdtempSync(join(tmpdir(), 'daftar-wipe-electron-'));
  userData = join(folder, 'profile');
}

test('H20 at once nothing opens; after the restart no canary and no vault id is anywhere in the profile', async () => {
  prepare();
  await start();
  const { code, vaultId } = await fill();
  await erase();
  await ended;
  const eraseSecrets = ['state-a', 'state-b'].map((name) => new Uint8Array(readFileSync(join(userData, name))));
  expect(plunder(lootOf(userData), { passphrases: [PASSPHRASE], codes: [code], eraseSecrets })).toBe('');
  await start();
  await isAsNew(vaultId);
});

test('H20 killed right after the press, the next start completes it', async () => {
  prepare();
  const running = await start();
  const { vaultId } = await fill();
  await erase();
  while (!existsSync(join(userData, MARKER))) await new Promise((resolve) => setTimeout(resolve, 1));
  running.process().kill('SIGKILL');
  await ended;
  await start();
  await isAsNew(vaultId);
});
