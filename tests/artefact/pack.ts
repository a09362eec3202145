/** electron-builder on the built app, with no way to a network. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, ROOT } from '../runtime/build.ts';
import { withOurNode } from '../runtime/steps.ts';

export interface Packing {
  /** Receives `linux-unpacked` and what is made of it. */
  readonly output: string;
  /** Electron's distribution, or the stand-in for it. */
  readonly electronDist: string;
  /** What is asked of electron-builder: `--linux dir` and the like. */
  readonly targets: readonly string[];
  /** Further settings: `-c.key=value`. */
  readonly settings?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

/** Throws a sentence when there is nothing to pack. */
export function assertBuilt(): void {
  if (!existsSync(join(DIST, 'package.json'))) throw new Error('The app is not built. Run: npm run build');
}

/** The version of Electron that the app is packed with. */
export function electronVersion(): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(ROOT, 'node_modules/electron/package.json'), 'utf8'),
  );
  return version;
}

/** A network namespace of its own where this system lets us have one, with nothing in it; empty where not. */
function namespace(): readonly string[] {
  for (const way of [['-n'], ['-rn']]) {
    try {
      execFileSync('unshare', [...way, 'true'], { stdio: 'ignore' });
      return ['unshare', ...way];
    } catch {}
  }
  return [];
}

/** For systems without namespaces: every download goes to a port where nobody listens. */
const NOWHERE = Object.fromEntries(
  ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY'].flatMap((name) =>
    [name, name.toLowerCase()].map((each) => [each, 'http://127.0.0.1:9']),
  ),
);

/** Packs; answers what electron-builder said, and throws that when it failed. */
export async function pack({ output, electronDist, targets, settings = [], env = {} }: Packing): Promise<string> {
  assertBuilt();
  const [command = process.execPath, ...args] = [
    ...namespace(),
    process.execPath,
    join(ROOT, 'node_modules/electron-builder/cli.js'),
    ...targets,
    '--publish',
    'never',
    `-c.electronDist=${electronDist}`,
    `-c.directories.output=${output}`,
    ...settings,
  ];
  const child = spawn(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...withOurNode(), ...NOWHERE, ...env },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(said);
  return said;
}
