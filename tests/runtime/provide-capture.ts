/** Makes sure that the tests on Linux can see every packet and every socket of the app; they are never skipped. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './steps.ts';

/** Programs, and the package of Debian and its kin that has each. */
const TOOLS = { strace: 'strace', ip: 'iproute2', tcpdump: 'tcpdump', unshare: 'util-linux' } as const;
type Tool = keyof typeof TOOLS;

/** The ones that are not on the path; always none on other systems than Linux, where the capture is not made. */
export function missingTools(platform: NodeJS.Platform, path: string): Tool[] {
  if (platform !== 'linux') return [];
  const folders = [...path.split(delimiter), '/usr/sbin', '/sbin', '/usr/bin'].filter((folder) => folder !== '');
  const isThere = (tool: string): boolean =>
    folders.some((folder) => {
      try {
        accessSync(join(folder, tool), constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
  return (Object.keys(TOOLS) as Tool[]).filter((tool) => !isThere(tool));
}

/** A sentence that says what to do about it. */
export function missingSentence(tools: readonly Tool[]): string {
  const packages = tools.map((tool) => TOOLS[tool]).join(' ');
  return `The test that no packet leaves the app needs ${tools.join(', ')}. Install them (on Debian or Ubuntu: apt-get install ${packages}), and start the tests again.`;
}

/** True when everything is there, or could be installed by the system's package manager as root. */
export async function provideCapture(): Promise<boolean> {
  const missing = missingTools(process.platform, process.env.PATH ?? '');
  if (missing.length === 0) return true;
  if (process.getuid?.() === 0) {
    console.log(`Installing ${missing.join(', ')} with apt-get.`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-q'], env);
    const packages = missing.map((tool) => TOOLS[tool]);
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], env);
  }
  const still = missingTools(process.platform, process.env.PATH ?? '');
  if (still.length > 0) console.error(missingSentence(still));
  return still.length === 0;
}
