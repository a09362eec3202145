/** The single-instance lock, by a file that names a living process. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** False when another process holds the profile. */
export function takeInstanceLock(userData: string): boolean {
  mkdirSync(userData, { recursive: true, mode: 0o700 });
  const path = join(userData, 'stand-in.pid');
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (isAlive(Number(readFileSync(path, 'utf8')))) return false;
    rmSync(path, { force: true });
    return takeInstanceLock(userData);
  }
}

export function releaseInstanceLock(userData: string): void {
  rmSync(join(userData, 'stand-in.pid'), { force: true });
}
