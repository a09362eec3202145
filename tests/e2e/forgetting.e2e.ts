/**
 * The promise of forgetting, attacked on a real profile: somebody has the passphrase, the recovery code, the erase files as they are and
 * every byte that the browser engine left on the disk, and opens whatever that opens.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ready } from '../../crypto/index.ts';
import { type Daftar, launch, relaunch } from '../electron/launch.ts';
import { plunder } from '../vault/plunder.ts';
import { lootOf } from './scan/values.ts';
import { goTo, lock, makeVault, PASSPHRASE, quiet, unlock } from './steps.ts';

let folder: string;
let profile: string;
let daftar: Daftar;
let page: Page;
let code: string;

const KEPT = [
  'KEPT title',
  'KEPT account',
  'KEPT bytes',
  'KEPT report with a file less',
  'KEPT beside a discarded draft',
];
const eraseFiles = () => ['state-a', 'state-b'].map((name) => readFileSync(join(profile, name)));
const secrets = () => eraseFiles().map((bytes) => new Uint8Array(bytes));

/** Everything that opens, by now. */
function attack(eraseSecrets = secrets()): string {
  return plunder(lootOf(profile), { passphrases: [PASSPHRASE], codes: [code], eraseSecrets });
}

function use(next: Daftar): void {
  daftar = next;
  page = daftar.page;
  page.setDefaultTimeout(20_000);
}

async function newReport(title: string, account = ''): Promise<void> {
  await goTo(page, 'Reports');
  await page.keyboard.press('Control+n');
  await page.getByLabel('Title', { exact: true }).fill(title);
  if (account !== '') await page.getByRole('textbox', { name: 'What happened' }).fill(account);
}

async function saveVersion(version: number): Promise<void> {
  await page.keyboard.press('Control+s');
  await page.getByText(`Version ${version} saved`).first().waitFor();
}

async function attach(name: string, bytes: Buffer): Promise<void> {
  writeFileSync(join(folder, name), bytes);
  await daftar.drop(page.getByRole('region', { name: 'Add files as evidence' }), [join(folder, name)]);
  await page.getByRole('button', { name: `View ${name}` }).waitFor();
}

async function openReport(title: string): Promise<void> {
  await goTo(page, 'Reports');
  await page.getByRole('option', { name: title }).click();
  await page.getByRole('textbox', { name: 'What happened' }).waitFor();
}

beforeAll(async () => {
  await ready();
  folder = mkdtempSync(join(tmpdir(), 'daftar-forgetting-'));
  profile = join(folder, 'profile');
  mkdirSync(profile);
  use(await launch({ userData: profile }));
  code = await makeVault(page);

  await newReport('KEPT title', 'KEPT account of it');
  await attach('KEPT.txt', Buffer.from('KEPT bytes'));
  await saveVersion(1);

  await newReport('GONE title', 'GONE first version');
  await saveVersion(1);
  await page.getByRole('textbox', { name: 'What happened' }).fill('GONE second version');
  await attach('GONE.txt', Buffer.alloc(130_000, 'GONE bytes '));
  await saveVersion(2);
  await page.getByRole('textbox', { name: 'What happened' }).fill('GONE draft');
  await page.getByText(/^Draft saved/).waitFor();

  await newReport('KEPT report with a file less');
  await attach('LOST.txt', Buffer.from('LOST bytes of a removed file'));
  await saveVersion(1);

  await newReport('KEPT beside a discarded draft');
  await saveVersion(1);
  await page.getByRole('textbox', { name: 'What happened' }).fill('LOST draft, discarded');
  await page.getByText(/^Draft saved/).waitFor();
  await daftar.close();
});
afterAll(async () => {
  await daftar?.kill();
  rmSync(folder, { recursive: true, force: true });
});

it('before anything is deleted the attack reads everything', () => {
  const read = attack();
  const gone = ['GONE title', 'GONE first version', 'GONE second version', 'GONE draft', 'GONE bytes', 'GONE.txt'];
  for (const word of [...KEPT, ...gone, 'LOST bytes', 'LOST draft', 'LOST.txt']) expect(read, word).toContain(word);
});

it('when the offer to undo is over nothing of a deleted report can be read, even after a kill -9', async () => {
  use(await relaunch(daftar));
  await unlock(page);
  const before = secrets();
  await openReport('GONE title');
  await page.getByRole('button', { name: 'Delete this report' }).click();
  await page.getByText('Report deleted.').waitFor();
  expect(attack(before)).toContain('GONE title');
  // It is forgotten when both erase files hold a new secret.
  await expect
    .poll(() => eraseFiles().every((now, at) => !now.equals(before[at] ?? now)), { timeout: 30_000, interval: 200 })
    .toBe(true);
  await expect.poll(() => eraseFiles()[0]?.equals(eraseFiles()[1] ?? Buffer.alloc(0)), { timeout: 10_000 }).toBe(true);
  await daftar.kill();
  const read = attack();
  expect(read).not.toContain('GONE');
  for (const word of [...KEPT, 'LOST bytes', 'LOST draft']) expect(read, word).toContain(word);
  // The bytes themselves are still there: with the erase files as they were, they open.
  expect(attack(before)).toContain('GONE second version');
});

it('a removed file and a discarded draft go on lock at the latest', async () => {
  use(await relaunch(daftar));
  await unlock(page);
  await openReport('KEPT report with a file less');
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByText('The file was removed from this report.').waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Evidence');
  await openReport('KEPT beside a discarded draft');
  // With the report the offer to undo is over, and is no longer made.
  expect(await page.getByText('The file was removed from this report.').count()).toBe(0);
  await page.getByRole('button', { name: 'Go back to version 1' }).click();
  await page.getByRole('button', { name: 'Give up the draft' }).click();
  await page.getByText(/^Version 1 saved/).waitFor();
  await lock(daftar);
  expect(quiet(daftar)).toEqual({ outside: [], violations: [] });
  await daftar.close();
  const read = attack();
  expect(read).not.toContain('GONE');
  expect(read).not.toContain('LOST');
  for (const word of KEPT) expect(read, word).toContain(word);
});
