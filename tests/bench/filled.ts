/**
 * A profile with ten thousand reports, written by the app's own worker, and unlocked once more since, as one that is in use: both copies were
 * read and compared, and the second is compacted. It takes minutes, so it is kept for the next run.
 */
import { createHash } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { report } from '../../renderer/vault/report-kinds.ts';
import type { Person } from '../../shared/report/entities.ts';
import { REPORT_SCHEMA, type Report } from '../../shared/report/schema.ts';
import { makeVault, PASSPHRASE } from '../e2e/steps.ts';
import { launch } from '../electron/launch.ts';
import { BUILT, CACHE } from './app.ts';
import { PERSONS, patternReportOf, personOf } from './pattern-reports.ts';
import { REPORTS, reportOf } from './reports.ts';
import { ask, checked, installSpy } from './spy.ts';

export { PASSPHRASE };

const AT_ONCE = 25;

/** What a profile is filled with. */
interface Filling {
  readonly persons: number;
  personOf(index: number): Person;
  reportOf(index: number, persons: readonly string[]): Report;
}

/** The folder of the profile with reports of text. Fills one where there is none of this schema and these reports. */
export function filledProfile(say: (text: string) => void): Promise<string> {
  return profileWith({ persons: 0, personOf, reportOf }, say);
}

/** As above, of reports with people, sources, evidence items, places and identifiers. */
export function patternProfile(say: (text: string) => void): Promise<string> {
  return profileWith({ persons: PERSONS, personOf, reportOf: patternReportOf }, say);
}

async function profileWith(filling: Filling, say: (text: string) => void): Promise<string> {
  const contents = createHash('sha256').update(
    JSON.stringify([
      filling.persons,
      Array.from({ length: 10 }, (_, index) => [filling.reportOf(index, []), filling.personOf(index)]),
    ]),
  );
  const key = `${REPORT_SCHEMA}.${report.version}-${contents.digest('hex').slice(0, 8)}`;
  const folder = join(CACHE, `in-use-${key}`);
  if (existsSync(folder)) return folder;
  const making = `${folder}.making`;
  rmSync(making, { recursive: true, force: true });
  const daftar = await launch({ userData: making, dist: BUILT });
  try {
    await installSpy(daftar);
    await makeVault(daftar.page, PASSPHRASE);
    const persons: string[] = [];
    for (let from = 0; from < filling.persons; from += AT_ONCE) {
      const some = pieceOf(filling.persons, from, filling.personOf);
      const ids = await daftar.page.evaluate(
        (values) => Promise.all(values.map((value) => window.spy.ask('entities:create', { kind: 'person', value }))),
        some,
      );
      persons.push(...ids.map(({ id }) => id));
    }
    for (let from = 0; from < REPORTS; from += AT_ONCE) {
      const some = pieceOf(REPORTS, from, (index) => filling.reportOf(index, persons));
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
  await settle(making);
  renameSync(making, folder);
  return folder;
}

async function settle(userData: string): Promise<void> {
  const daftar = await launch({ userData, dist: BUILT });
  try {
    await installSpy(daftar);
    await ask(daftar.page, 'vault:unlock', { passphrase: PASSPHRASE });
    await checked(daftar.page);
    await daftar.close();
  } finally {
    await daftar.kill();
  }
}

function pieceOf<Value>(all: number, from: number, make: (index: number) => Value): Value[] {
  return Array.from({ length: Math.min(AT_ONCE, all - from) }, (_, index) => make(from + index));
}
