/**
 * Erasing everything, on a real profile: from the open vault and from the locked one, interrupted by a kill -9, and with something that
 * cannot be removed. Afterwards somebody with the passphrase, the recovery code and every byte opens nothing, and finds no trace.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseHeader, ready } from '../../crypto/index.ts';
import { MARKER } from '../../main/wipe/marker.ts';
import { type Daftar, launch } from '../electron/launch.ts';
import { plunder } from '../vault/plunder.ts';
import { scan } from './scan/scan.ts';
import { lootOf } from './scan/values.ts';
import { goTo, lock, makeVault, PASSPHRASE, quiet } from './steps.ts';

const WORD = 'qwzambakxvqaranquş';
const ERASE = 'Erase everything on this computer…';

let folder: string;
let profile: string;
let daftar: Daftar;
let page: Page;

const inProfile = (name: string) => join(profile, name);
const eraseFiles = () => ['state-a', 'state-b'].map((name) => readFileSync(inProfile(name)));
const done = () => page.getByText('Everything was erased', { exact: true });

async function start(): Promise<void> {
  daftar = await launch({ userData: profile });
  page = daftar.page;
  page.setDefaultTimeout(15_000);
}

/** Everything that opens with the passphrase, the code, and the erase files as they are. */
function attack(code: string): string {
  return plunder(lootOf(profile), {
    passphrases: [PASSPHRASE],
    codes: [code],
    eraseSecrets: eraseFiles().map((bytes) => new Uint8Array(bytes)),
  });
}

/** The ids of all vaults whose header lies anywhere in the profile, in hexadecimal. */
function vaultIds(): string[] {
  return lootOf(profile).headers.flatMap((header) => {
    try {
      return [Buffer.from(parseHeader(header).vaultId).toString('hex')];
    } catch {
      return [];
    }
  });
}

function filesBelow(root: string): string[] {
  return readdirSync(root, { withFileTypes: true }).flatMap((entry) => {
    const path = join(root, entry.name);
    return entry.isDirectory() ? filesBelow(path) : entry.isFile() ? [path] : [];
  });
}

/** Files with these bytes in them. */
function holding(hex: string): string[] {
  const bytes = Buffer.from(hex, 'hex');
  return filesBelow(profile).filter((path) => readFileSync(path).includes(bytes));
}

async function writeSomething(): Promise<void> {
  await page.keyboard.press('Control+n');
  await page.getByLabel('Title', { exact: true }).fill(WORD);
  await page.getByRole('textbox', { name: 'What happened' }).fill(`${WORD} in the account`);
  await page.keyboard.press('Control+s');
  await page.getByText('Version 1 saved').first().waitFor();
}

/** From the button to the last press, with the keyboard alone. */
async function erase(): Promise<void> {
  await page.getByRole('button', { name: ERASE }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('alertdialog', { name: 'Erase everything' });
  const confirm = dialog.getByRole('button', { name: 'Erase everything now' });
  await dialog.getByText('There is no undo.').waitFor();
  expect(await confirm.isDisabled()).toBe(true);
  await page.keyboard.type('eras');
  await page.keyboard.press('Enter');
  expect(await confirm.isDisabled()).toBe(true);
  await page.keyboard.type('e');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await confirm.evaluate((button) => button === document.activeElement)).toBe(true);
  expect(existsSync(inProfile(MARKER))).toBe(false);
  await page.keyboard.press('Enter');
}

beforeAll(async () => {
  await ready();
  folder = mkdtempSync(join(tmpdir(), 'daftar-wipe-'));
  profile = join(folder, 'profile');
  mkdirSync(profile);
  await start();
});
afterAll(async () => {
  await daftar?.kill();
  rmSync(folder, { recursive: true, force: true });
});

describe('H20 erasing everything', () => {
  it('H20 from the open vault: at once nothing opens, and after the restart nothing is left', async () => {
    const code = await makeVault(page);
    await writeSomething();
    expect(attack(code)).toContain(WORD);
    const [id = ''] = vaultIds();
    expect(id).toHaveLength(32);
    expect(holding(id)).not.toEqual([]);
    const former = eraseFiles();

    await goTo(page, 'Settings');
    await erase();
    await daftar.ended;
    expect(quiet(daftar)).toEqual({ outside: [], violations: [] });
    // As somebody would find it who stops the next start.
    expect(readFileSync(inProfile(MARKER), 'utf8')).toBe('1\n');
    eraseFiles().forEach((bytes, index) => {
      expect(bytes.equals(former[index] ?? bytes)).toBe(false);
    });
    expect(attack(code)).toBe('');
    if (daftar.runtime === 'stand-in') {
      expect(daftar.calls.slice(daftar.calls.indexOf('destroy'))).toEqual([
        'destroy',
        'session().clearStorageData',
        'session().clearData',
        'session().clearCache',
        'session(persist:vault).clearStorageData',
        'session(persist:vault).clearData',
        'session(persist:vault).clearCache',
        'relaunch',
      ]);
    }

    await start();
    await done().waitFor();
    await page.getByText('Spare places of an SSD').waitFor();
    for (const name of [MARKER, 'state-a', 'state-b', 'appearance.json'])
      expect(existsSync(inProfile(name))).toBe(false);
    expect(scan([profile], [WORD, 'account', id]).hits.filter(({ word }) => word !== 'account')).toEqual([]);
    expect(holding(id)).toEqual([]);
    expect(vaultIds()).toEqual([]);
  });

  it('H20 it is said once, and a new vault is a vault like any other', async () => {
    await page.keyboard.press('Enter');
    await makeVault(page);
    page = await lock(daftar);
    expect(await done().count()).toBe(0);
    expect(vaultIds()).toHaveLength(1);
  });

  it('H20 from the locked vault, killed right after the press: the next start completes it', async () => {
    await page.getByLabel('Passphrase', { exact: true }).waitFor();
    await erase();
    while (!existsSync(inProfile(MARKER))) await new Promise((resolve) => setTimeout(resolve, 1));
    await daftar.kill();
    expect(existsSync(inProfile(MARKER))).toBe(true);
    await start();
    await done().waitFor();
    expect(existsSync(inProfile(MARKER))).toBe(false);
    expect(vaultIds()).toEqual([]);
    await daftar.close();
  });

  it('H20 what cannot be removed is named; no vault can be made there; another try completes it', async () => {
    // No text names this file, so nothing that is given its name finds it: also where the test runs as root.
    const stuck = Buffer.concat([Buffer.from(inProfile('stuck-')), Buffer.from([0xff])]);
    writeFileSync(stuck, 'x');
    writeFileSync(inProfile(MARKER), '');
    await start();
    await page.getByRole('heading', { name: 'Not everything could be removed' }).waitFor();
    await page.getByText('The keys were destroyed').waitFor();
    await page.getByText('stuck-').waitFor();
    expect(await page.getByRole('button', { name: 'Make a vault' }).count()).toBe(0);
    const refused = await page.evaluate(() =>
      window.daftar.invoke('erase:write', { file: 'a', secret: new Uint8Array(32) }),
    );
    expect(refused).toEqual({ ok: false, code: 'forbidden' });
    rmSync(stuck);
    await Promise.allSettled([page.getByRole('button', { name: 'Try again' }).click(), daftar.ended]);
    expect(existsSync(inProfile(MARKER))).toBe(true);
    await start();
    await done().waitFor();
    expect(existsSync(inProfile(MARKER))).toBe(false);
    await daftar.close();
  });

  it('H20 or it is left there, and Daftar starts anew', async () => {
    const stuck = Buffer.concat([Buffer.from(inProfile('stuck-')), Buffer.from([0xff])]);
    writeFileSync(stuck, 'x');
    writeFileSync(inProfile(MARKER), '1\n');
    await start();
    await Promise.allSettled([
      page.getByRole('button', { name: 'Leave it there and start anew' }).click(),
      daftar.ended,
    ]);
    expect(existsSync(inProfile(MARKER))).toBe(false);
    expect(existsSync(stuck)).toBe(true);
  });
});
