/** The single-instance lock, by a file that names a living process. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the first process hears of a second one; Windows has no such signal. */
export const SECOND_START = 'SIGUSR2';

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** False when another process holds the profile, which is then told. */
export function takeInstanceLock(userData: string): boolean {
  mkdirSync(userData, { recursive: true, mode: 0o700 });
  const path = join(userData, 'stand-in.pid');
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const holder = Number(readFileSync(path, 'utf8'));
    if (isAlive(holder)) {
      if (process.platform !== 'win32') process.kill(holder, SECOND_START);
      return false;
    }
    rmSync(path, { force: true });
    return takeInstanceLock(userData);
  }
}

/** Only of the process that holds it. */
export function releaseInstanceLock(userData: string): void {
  const path = join(userData, 'stand-in.pid');
  if (existsSync(path) && Number(readFileSync(path, 'utf8')) === process.pid) rmSync(path, { force: true });
}
