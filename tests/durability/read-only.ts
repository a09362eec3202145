import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';

/** Lets nobody write below a folder until the answer is called: for root by a mount, for everybody else by its mode. Undefined where neither helps. */
export function readOnly(folder: string): (() => void) | undefined {
  if (process.platform === 'win32') return undefined;
  if (process.getuid?.() !== 0) {
    chmodSync(folder, 0o500);
    return () => chmodSync(folder, 0o700);
  }
  if (process.platform !== 'linux') return undefined;
  try {
    execFileSync('mount', ['--bind', folder, folder], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  execFileSync('mount', ['-o', 'remount,bind,ro', folder], { stdio: 'ignore' });
  return () => {
    execFileSync('umount', ['--lazy', folder], { stdio: 'ignore' });
  };
}
