/** The app packed once for all files of a test run, from the stand-in distribution. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { isAlive } from '../electron/instance.ts';
import { DIST, ROOT } from '../runtime/build.ts';
import { assertBuilt, electronVersion, pack } from './pack.ts';
import { makeStandInDistribution } from './stand-in-distribution.ts';

const CACHE = join(ROOT, '.cache/packed');

/** Time for whatever packs, in milliseconds: seconds on a quiet machine. */
export const PACKING_MS = 180_000;

/** What `--linux dir` leaves. */
export interface Packed {
  readonly folder: string;
  readonly archive: string;
}

export function packedIn(output: string): Packed {
  const folder = join(output, 'linux-unpacked');
  return { folder, archive: join(folder, 'resources/app.asar') };
}

/** Packs from a stand-in whose fuses are `wire`; into `output`, beside which the stand-in is put. */
export async function packStandIn(output: string, wire?: string): Promise<Packed> {
  const electronDist = join(output, 'electron');
  makeStandInDistribution(electronDist, electronVersion(), wire);
  await pack({ output, electronDist, targets: ['--linux', 'dir', '--x64'] });
  return packedIn(output);
}

/** Packs, or waits for the file of this run that does. Never changed by who gets it. */
export async function packed(): Promise<Packed> {
  assertBuilt();
  // Test files run in processes of their own; their parent is the run. A number may come again, with another build.
  const run = `${process.ppid}-${Math.trunc(statSync(join(DIST, 'package.json')).mtimeMs)}`;
  const mine = join(CACHE, run);
  const making = `${mine}.making`;
  mkdirSync(CACHE, { recursive: true });
  const limit = Date.now() + PACKING_MS;
  while (!existsSync(mine)) {
    if (Date.now() > limit) throw new Error('The app was not packed in time.');
    if (existsSync(making)) {
      await after(100);
      continue;
    }
    try {
      mkdirSync(making);
    } catch {
      continue;
    }
    try {
      for (const name of readdirSync(CACHE)) {
        if (!isAlive(Number.parseInt(name, 10))) rmSync(join(CACHE, name), { recursive: true, force: true });
      }
      await packStandIn(join(making, 'output'));
      renameSync(join(making, 'output'), mine);
    } finally {
      rmSync(making, { recursive: true, force: true });
    }
  }
  return packedIn(mine);
}
