/** Starts the built or packed app on the stand-in with nobody to drive it, as from a terminal, and waits for its end. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { chromiumExecutable } from './chromium.ts';
import type { Setup } from './control.ts';

export interface EndedAlone {
  readonly code: unknown;
  /** Of standard output. */
  readonly lines: readonly string[];
  readonly err: string;
}

/**
 * @param how `dist`: folder of the built app, or an archive; `userData`: the user's profile; `temporary`: the system's folder for temporary files
 */
export async function startAlone(
  how: { readonly dist: string; readonly userData: string; readonly temporary: string },
  args: readonly string[],
): Promise<EndedAlone> {
  const setup: Setup = {
    dist: how.dist,
    userData: how.userData,
    browser: chromiumExecutable(),
    interactive: false,
    packaged: true,
    args,
  };
  const child = spawn(process.execPath, [join(import.meta.dirname, 'process.ts'), JSON.stringify(setup)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '', VITEST: undefined, TMPDIR: how.temporary },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (data) => (out += String(data)));
  child.stderr.on('data', (data) => (err += String(data)));
  const code = await new Promise((resolve) => child.on('close', resolve));
  return { code, lines: out.trimEnd().split('\n'), err };
}
