/** Makes sure that the tests on Linux can see every packet and every socket of the app; they are never skipped. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './steps.ts';

/** Programs, and the package of Debian and its kin that has each. */
const TOOLS = { strace: 'strace', ip: 'iproute2', tcpdump: 'tcpdump', unshare: 'util-linux' } as const;
type Tool = keyof typeof TOOLS;
const NAMES: readonly Tool[] = ['strace', 'ip', 'tcpdump', 'unshare'];

/** A search path that has the folders for the administrator's programs too; a user's often leaves them out. */
export function capturePath(path: string | undefined): string {
  return [...(path ?? '').split(delimiter), '/usr/sbin', '/sbin'].filter((folder) => folder !== '').join(delimiter);
}

/** The programs that are not on the path; always none on other systems than Linux, where the capture is not made. */
export function missingTools(platform: NodeJS.Platform, path: string): readonly Tool[] {
  if (platform !== 'linux') return [];
  const isIn = (tool: string, folder: string): boolean => {
    try {
      accessSync(join(folder, tool), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  };
  return NAMES.filter((tool) => !path.split(delimiter).some((folder) => isIn(tool, folder)));
}

/** A sentence that says what to do about it. */
export function missingSentence(tools: readonly Tool[]): string {
  const packages = tools.map((tool) => TOOLS[tool]).join(' ');
  return `The test that no packet leaves the app needs ${tools.join(', ')}. Install what is missing (on Debian or Ubuntu: apt-get install ${packages}), and start the tests again.`;
}

/** Root in a namespace of one's own is enough to give it an interface. */
export function asRoot(): readonly string[] {
  return process.getuid?.() === 0 ? [] : ['--map-root-user'];
}

/** Why no network namespace can be made here, as a sentence; undefined when one can. */
function namespaceRefused(path: string): string | undefined {
  const tried = spawnSync('unshare', [...asRoot(), '--net', 'ip', 'link'], { env: { ...process.env, PATH: path } });
  if (tried.status === 0) return undefined;
  return 'The test that no packet leaves the app needs a network namespace, and this system does not let one be made. Run the tests as root, or allow namespaces to users, and start the tests again.';
}

/** True when everything is there, or could be installed by the system's package manager as root; else says what is missing. */
export async function provideCapture(): Promise<boolean> {
  if (process.platform !== 'linux') {
    console.log('Packets and sockets of the app are captured on Linux only; here its requests are watched.');
    return true;
  }
  const path = capturePath(process.env.PATH);
  const missing = missingTools(process.platform, path);
  if (missing.length > 0 && process.getuid?.() === 0) {
    console.log(`Installing ${missing.join(', ')} with apt-get.`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-q'], env);
    const packages = missing.map((tool) => TOOLS[tool]);
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], env);
  }
  const still = missingTools(process.platform, path);
  const problem = still.length > 0 ? missingSentence(still) : namespaceRefused(path);
  if (problem !== undefined) console.error(problem);
  return problem === undefined;
}
