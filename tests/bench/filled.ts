/** A profile with ten thousand reports, written by the app's own worker. It takes minutes, so it is kept for the next run. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeVault, PASSPHRASE } from '../e2e/steps.ts';
import { launch } from '../electron/launch.ts';
import { ROOT } from '../runtime/build.ts';
import { BUILT, CACHE } from './app.ts';
import { REPORTS, reportOf } from './reports.ts';
import { installSpy } from './spy.ts';

export { PASSPHRASE };

const AT_ONCE = 25;
/** What a filled profile depends on: made anew when one of them changes. */
const SOURCES = [
  'docs/format.md',
  'renderer/vault/report-kinds.ts',
  'shared/report/schema.ts',
  'tests/bench/reports.ts',
];

/** The folder of the profile. Fills one where there is none of these formats. */
export async function filledProfile(say: (text: string) => void): Promise<string> {
  const hash = createHash('sha256');
  for (const source of SOURCES) hash.update(readFileSync(join(ROOT, source)));
  const folder = join(CACHE, `filled-${hash.digest('hex').slice(0, 12)}`);
  if (existsSync(folder)) return folder;
  const making = `${folder}.making`;
  rmSync(making, { recursive: true, force: true });
  const daftar = await launch({ userData: making, dist: BUILT });
  try {
    await installSpy(daftar.page);
    await makeVault(daftar.page, PASSPHRASE);
    for (let from = 0; from < REPORTS; from += AT_ONCE) {
      const some = Array.from({ length: Math.min(AT_ONCE, REPORTS - from) }, (_, index) => reportOf(from + index));
      await daftar.page.evaluate(async (reports) => {
        await Promise.all(
          reports.map(async (report) => {
            const { id } = await window.spy.ask('reports:create', {});
            await window.spy.ask('reports:save', { id, report });
          }),
        );
        window.spy.notes.length = 0;
      }, some);
      if ((from / AT_ONCE) % 40 === 0) say(`filling a vault: ${from} of ${REPORTS} reports`);
    }
    await daftar.close();
  } finally {
    await daftar.kill();
  }
  renameSync(making, folder);
  return folder;
}
