/** A profile with ten thousand reports, written by the app's own worker. It takes minutes, so it is kept for the next run. */
import { createHash } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { report } from '../../renderer/vault/report-kinds.ts';
import { REPORT_SCHEMA } from '../../shared/report/schema.ts';
import { makeVault, PASSPHRASE } from '../e2e/steps.ts';
import { launch } from '../electron/launch.ts';
import { BUILT, CACHE } from './app.ts';
import { REPORTS, reportOf } from './reports.ts';
import { installSpy } from './spy.ts';

export { PASSPHRASE };

const AT_ONCE = 25;
/** The folder of the profile. Fills one where there is none of this schema and these reports. */
export async function filledProfile(say: (text: string) => void): Promise<string> {
  const contents = createHash('sha256').update(
    JSON.stringify(Array.from({ length: 10 }, (_, index) => reportOf(index))),
  );
  const key = `${REPORT_SCHEMA}.${report.version}-${contents.digest('hex').slice(0, 8)}`;
  const folder = join(CACHE, `filled-${key}`);
  if (existsSync(folder)) return folder;
  const making = `${folder}.making`;
  rmSync(making, { recursive: true, force: true });
  const daftar = await launch({ userData: making, dist: BUILT });
  try {
    await installSpy(daftar);
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
