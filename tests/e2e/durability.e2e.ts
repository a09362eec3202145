/**
 * The durability suite, a little of each part: `npm run test:durability` runs all of it. What is chosen is the same each time; at which moment
 * a kill comes is not, and nothing may be lost at any.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { damages } from '../durability/damage.ts';
import { fullDisk } from '../durability/full-disk.ts';
import { kills } from '../durability/kills.ts';
import type { Outcome } from '../durability/outcome.ts';
import { situations } from '../durability/situations.ts';
import { smallDisk } from '../durability/small-disk.ts';

const SEED = 1;
/** Most of it is starts of the app, which take as long as the machine has to do meanwhile. */
const PATIENCE_MS = 600_000;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'daftar-durability-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

const fresh = (name: string): string => mkdtempSync(join(folder, `${name}-`));
const say = (): void => undefined;
const figureOf = ({ figures }: Outcome, what: string): number =>
  Number(figures.find((one) => one.what.startsWith(what))?.value);

it(
  'of eight kills, one in each kind of work, none loses what was acknowledged, and what was deleted opens nowhere',
  async () => {
    const outcome = await kills(fresh('kills'), 8, SEED, say);
    expect(outcome.failures).toEqual([]);
    expect(figureOf(outcome, 'deleted texts')).toBeGreaterThan(0);
    expect(figureOf(outcome, 'kills during unlocking')).toBe(1);
  },
  PATIENCE_MS,
);

it(
  'a full disk refuses with a code, and nothing acknowledged is lost',
  async () => {
    const disk = smallDisk(fresh('mount'), 8);
    disk?.unmount();
    const outcome = await fullDisk(fresh('full'), 2, SEED, say);
    expect(outcome.failures).toEqual([]);
    const points = figureOf(outcome, 'points');
    // Without a file system of its own there is nothing to fill, and the outcome says so.
    expect(points).toEqual(disk === undefined ? Number.NaN : 2);
  },
  PATIENCE_MS,
);

it(
  'a damaged file of one copy is made whole from the other',
  async () => {
    const outcome = await damages(fresh('damage'), 2, SEED, say);
    expect(outcome.failures).toEqual([]);
  },
  PATIENCE_MS,
);

it(
  'a copy that is gone, old or somewhere else is noticed, and everything there is kept',
  async () => {
    const outcome = await situations(fresh('situations'), 2, SEED, say);
    expect(outcome.failures).toEqual([]);
    expect(outcome.figures).toHaveLength(2);
  },
  PATIENCE_MS,
);
