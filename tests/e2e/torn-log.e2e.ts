/** What a power cut tears off the end of the database's log: Chromium would read it once, go on writing behind the tear, and empty the database at the start after that. */
import { mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withApp } from '../durability/app.ts';
import { chanceOf } from '../durability/chance.ts';
import { lookAt } from '../durability/looking.ts';
import { databaseFolder, filesBelow, type Made, makeProfile, mirrorFolder } from '../durability/profile.ts';

let folder: string;
let made: Made;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daftar-torn-log-'));
  made = await makeProfile(folder, chanceOf(1));
}, 300_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

it('a start and an end without an unlock leave a database whose log was torn as it was, and it stands alone', async () => {
  const { now, ledger } = made;
  const log = filesBelow(now, databaseFolder(now)).findLast((path) => path.endsWith('.log'));
  if (log === undefined) throw new Error('The engine has no such file; what it has instead needs a test of its own.');
  truncateSync(join(now, log), statSync(join(now, log)).size - 1);
  await withApp(now, async ({ ask, daftar }) => {
    expect(await ask('vault:status', {})).toEqual({ state: 'locked' });
    await daftar.close();
  });
  rmSync(mirrorFolder(now), { recursive: true });
  const look = await lookAt(now, ledger);
  expect(look).toMatchObject({ refused: undefined, asked: undefined, wrong: [], unreadable: [] });
  expect(look.report?.secondRenewed).toBe('missing');
}, 300_000);
