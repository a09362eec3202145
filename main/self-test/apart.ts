/**
 * `daftar --self-test`, the outer half: makes a folder, has the app test itself in it as a process of its own, and removes the folder
 * whatever became of that process. Nothing else is opened meanwhile, the user's profile least of all.
 */
import { spawnSync } from 'node:child_process';
import { lstatSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

const ASKED = '--self-test';
const INSIDE = '--self-test-in=';
const PREFIX = 'daftar-self-test-';
/** How long the inner half may take altogether, in milliseconds. It gives up by itself a little earlier. */
export const SELF_TEST_MS = 120_000;

export type SelfTestHalf = 'none' | 'apart' | { readonly folder: string };

/**
 * An empty folder of ours in the system's folder for temporary files, and no link: whoever passes another one from outside could make
 * the app open a profile that is not the user's, or test itself on the user's own.
 */
function isFresh(folder: string): boolean {
  try {
    return (
      basename(folder).startsWith(PREFIX) &&
      realpathSync(dirname(folder)) === realpathSync(tmpdir()) &&
      lstatSync(folder).isDirectory() &&
      readdirSync(folder).length === 0
    );
  } catch {
    return false;
  }
}

/** Which half of the self-test a command line asks for. A folder that is not fresh is answered with a whole self-test in a folder of its own. */
export function selfTestHalf(argv: readonly string[]): SelfTestHalf {
  const folder = argv.find((each) => each.startsWith(INSIDE))?.slice(INSIDE.length);
  if (folder !== undefined && isFresh(folder)) return { folder };
  return folder !== undefined || argv.includes(ASKED) ? 'apart' : 'none';
}

/** One code, to whoever started the app in a terminal; at once, since the process may end right after it. */
export function writeLine(line: string): void {
  try {
    writeSync(1, `${line}\n`);
  } catch {
    // Started without a terminal: the exit status says it too.
  }
}

/** How this process was started. */
export interface Started {
  readonly execPath: string;
  readonly execArgv: readonly string[];
  readonly argv: readonly string[];
}

/**
 * Runs the inner half to its end, with its lines on our standard output, and returns the exit status: 0 when every step was ok and the
 * folder is gone. Blocks, so that the browser engine of this process never gets as far as opening a profile.
 */
export function testApart(started: Started, write: (line: string) => void, limit: number = SELF_TEST_MS): number {
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  const isOwn = (each: string): boolean => each === ASKED || each.startsWith(INSIDE);
  const args = [...started.execArgv, ...started.argv.slice(1).filter((each) => !isOwn(each)), `${INSIDE}${folder}`];
  // What the browser engine itself has to say is no code, and goes nowhere.
  const { status } = spawnSync(started.execPath, args, {
    stdio: ['ignore', 'inherit', 'ignore'],
    timeout: limit,
    killSignal: 'SIGKILL',
  });
  const removed = remove(folder);
  write(`removed ${removed ? 'ok' : 'FAILED'}`);
  const passed = status === 0 && removed;
  write(`self-test ${passed ? 'ok' : 'FAILED'}`);
  return passed ? 0 : 1;
}

function remove(folder: string): boolean {
  try {
    // Processes of the browser engine may need a moment to let go of their files.
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    return true;
  } catch {
    return false;
  }
}
