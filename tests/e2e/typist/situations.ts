/** What both specs of situations do: type them into the screens, lock, open again, and compare fact by fact. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Daftar, launch } from '../../electron/launch.ts';
import { type Loaded, lost, type Scenario, View } from '../../scenarios/scenario.ts';
import { lock, makeVault, quiet, unlock } from '../steps.ts';
import { Entering } from './entering.ts';
import { listen } from './vault.ts';

/** How long a field may keep the typist waiting, in milliseconds: other specs run beside it. */
const PATIENCE_MS = 20_000;
/** How long one situation may take, in milliseconds. */
const ENTERING_MS = 600_000;

const PICTURES = process.env.DAFTAR_PICTURES;

/** What the screen shows where the typist could not go on. */
async function picture(daftar: Daftar, name: string): Promise<void> {
  if (PICTURES !== undefined) await daftar.page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

/** A notebook in which the situations stand. Both are there from the first test on. */
export interface Notebook {
  readonly daftar: () => Daftar;
  /** For files of the test; gone after it. */
  readonly folder: () => string;
}

/**
 * @param scenarios of one notebook: those that name reports of each other belong together
 * @param goOn what is done with them afterwards
 */
export function entersAndReads(scenarios: readonly Scenario[], goOn?: (notebook: Notebook) => void): void {
  let folder: string;
  let daftar: Daftar;
  let entering: Entering;
  let read: Loaded | undefined;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'daftar-situations-'));
    daftar = await launch({ userData: join(folder, 'profile') });
    daftar.page.setDefaultTimeout(PATIENCE_MS);
    await listen(daftar.page);
    await makeVault(daftar.page);
    entering = new Entering(daftar, folder);
  });
  afterAll(async () => {
    await daftar?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  describe('entered through the interface', () => {
    it.for(scenarios)('$code $title', { timeout: ENTERING_MS }, async (scenario, { onTestFailed }) => {
      onTestFailed(() => picture(daftar, scenario.code));
      await entering.enter(scenario);
    });
    it('what names something that came later; then locked, and opened again', { timeout: ENTERING_MS }, async () => {
      await entering.finish();
      const page = await lock(daftar);
      page.setDefaultTimeout(PATIENCE_MS);
      await listen(page);
      await unlock(page);
      read = await entering.read();
    });
  });

  describe('read back', () => {
    const typed = (): Loaded => {
      if (read === undefined) throw new Error('the situations were not typed to the end: see above');
      return read;
    };
    // Said once, and not by every fact that follows.
    beforeAll(() => {
      typed();
    });
    it.for(scenarios)('$code is there, word for word', ({ reports, persons, groups, cases }) => {
      const pairs: (readonly [string, unknown, unknown])[] = [
        ...reports.map(({ key, report }) => [key, report, typed().reports.get(key)] as const),
        ...Object.entries(persons).map(([key, one]) => [key, one, typed().persons.get(key)] as const),
        ...Object.entries(groups).map(([key, one]) => [key, one, typed().groups.get(key)] as const),
        ...Object.entries(cases).map(([key, one]) => [key, one, typed().cases.get(key)] as const),
      ];
      expect(pairs.flatMap(([key, entered, stored]) => lost(entered, stored, key))).toEqual([]);
      // Nor is there anything that nobody wrote.
      expect(pairs.flatMap(([key, entered, stored]) => lost(stored, entered, key))).toEqual([]);
    });
    it.for(scenarios.flatMap(({ code, facts }) => facts.map((fact) => ({ code, ...fact }))))(
      '$code $under: $fact',
      ({ holds }) => {
        expect(holds(new View(typed()))).toBe(true);
      },
    );
  });

  goOn?.({ daftar: () => daftar, folder: () => folder });

  it('nothing went out', () => {
    expect(quiet(daftar)).toEqual({ outside: [], violations: [] });
  });
}
