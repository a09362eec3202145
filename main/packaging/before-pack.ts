import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { archOf, isRelease, type PackContext } from './context.ts';
import { distributionFault } from './distribution.ts';

/** Called by electron-builder before it packs: a release is made from the very Electron that the lock file names. Throws a sentence. */
export async function beforePack(context: PackContext): Promise<void> {
  const { projectDir, config } = context.packager;
  const electron = join(projectDir, 'node_modules/electron');
  const { version }: { version: string } = JSON.parse(readFileSync(join(electron, 'package.json'), 'utf8'));
  if (config.electronVersion !== version) {
    throw new Error(`electron-builder.yml packs Electron ${config.electronVersion}, but ${version} is installed.`);
  }
  if (!isRelease(context) || config.electronDist === undefined || config.electronDist === null) return;
  const sums: Record<string, string> = JSON.parse(readFileSync(join(electron, 'checksums.json'), 'utf8'));
  const fault = await distributionFault(
    resolve(projectDir, String(config.electronDist)),
    { version, platform: context.electronPlatformName, arch: archOf(context) },
    sums,
  );
  if (fault !== undefined) throw new Error(fault);
}
