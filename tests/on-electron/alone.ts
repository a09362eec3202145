/**
 * The built app on Electron's own binary with nobody attached to it: no debugger, no port, a user who has never started it.
 * `node alone.ts FOLDER SECONDS` runs it once and ends it.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { electronBinary } from '../electron/binary.ts';
import { DIST } from '../runtime/build.ts';
import { environment } from './start.ts';

export const PROFILE = 'profile';
export const HOME = 'home';
export const TEMPORARY = 'temporary';

/** Starts it with all its folders below `folder`. */
export function startAlone(folder: string): ChildProcess {
  const binary = electronBinary();
  if (binary === undefined) throw new Error("Electron's binary is not installed.");
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  // Chromium has no sandbox for root, nor for who is root in a namespace of one's own only.
  const sandbox = isRoot ? ['--no-sandbox'] : [];
  for (const name of [PROFILE, HOME, TEMPORARY]) mkdirSync(join(folder, name), { recursive: true, mode: 0o700 });
  const home = join(folder, HOME);
  return spawn(binary, [...sandbox, `--user-data-dir=${join(folder, PROFILE)}`, resolve(DIST, 'main/index.js')], {
    stdio: 'ignore',
    env: environment({
      HOME: home,
      TMPDIR: join(folder, TEMPORARY),
      XDG_CONFIG_HOME: join(home, '.config'),
      XDG_CACHE_HOME: join(home, '.cache'),
      XDG_DATA_HOME: join(home, '.local/share'),
    }),
  });
}

/** As the user quitting it; as a power cut when it does not hear. */
export async function endAlone(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const limit = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(limit);
}

if (import.meta.main) {
  const [folder = '', seconds = '60'] = process.argv.slice(2);
  const child = startAlone(folder);
  await later(Number(seconds) * 1000);
  if (child.exitCode !== null || child.signalCode !== null) {
    console.error('The app ended by itself.');
    process.exit(1);
  }
  await endAlone(child);
}
