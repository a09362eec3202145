/** That nothing goes out which is not Electron as its makers published it. */
import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { binaryFault, distributionFault, LEAST_BINARY } from '../../main/packaging/distribution.ts';
import { ROOT } from '../runtime/build.ts';
import { electronVersion, pack } from './pack.ts';
import { PACKING_MS } from './packed.ts';
import { makeStandInDistribution } from './stand-in-distribution.ts';

const LINUX = { version: '45.3.4', platform: 'linux', arch: 'x64' };
let scratch: string;

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'daftar-release-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A file of this size, without its blocks. */
function sized(name: string, bytes: number): string {
  const path = join(scratch, name);
  writeFileSync(path, '');
  truncateSync(path, bytes);
  return path;
}

describe('H26 the Electron of a release', () => {
  test('H26 is refused when it is given as a folder, is too small, unknown, or has another hash', async () => {
    const zip = sized('electron-v45.3.4-linux-x64.zip', LEAST_BINARY);
    const hash = createHash('sha256').update(readFileSync(zip)).digest('hex');
    const sums = { 'electron-v45.3.4-linux-x64.zip': hash };
    expect(await distributionFault(zip, LINUX, sums)).toBeUndefined();
    expect(await distributionFault(scratch, LINUX, sums)).toMatch(/not from a folder/);
    expect(await distributionFault(join(scratch, 'none'), LINUX, sums)).toMatch(/not from a folder/);
    expect(await distributionFault(zip, { ...LINUX, version: '45.3.5' }, sums)).toMatch(/No checksum is known/);
    expect(await distributionFault(sized('small.zip', 1000), LINUX, sums)).toMatch(/too small/);
    appendFileSync(zip, 'x');
    expect(await distributionFault(zip, LINUX, sums)).toMatch(/The SHA-256 of .* is not that of/);
  });

  test('H26 the installed package knows the sums of every distribution that is packed', () => {
    const sums: Record<string, string> = JSON.parse(
      readFileSync(join(ROOT, 'node_modules/electron/checksums.json'), 'utf8'),
    );
    for (const which of ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64', 'win32-arm64']) {
      expect(sums[`electron-v${electronVersion()}-${which}.zip`]).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  test('H26 a binary below a sane size is refused', () => {
    expect(binaryFault(sized('daftar', LEAST_BINARY))).toBeUndefined();
    expect(binaryFault(sized('daftar', LEAST_BINARY - 1))).toMatch(/too small to be Electron's binary/);
  });

  test(
    'H26 electron-builder makes no package from a stand-in',
    async () => {
      const electronDist = join(scratch, 'stand-in');
      makeStandInDistribution(electronDist, electronVersion());
      const packing = { output: join(scratch, 'output'), electronDist, targets: ['--linux', 'deb', '--x64'] };
      await expect(pack(packing)).rejects.toThrow(/A release is made from the official electron-v.*\.zip/);
      // Not even when the check before packing is taken away.
      const nothing = join(scratch, 'nothing.cjs');
      writeFileSync(nothing, 'exports.beforePack = () => undefined;');
      await expect(pack({ ...packing, settings: [`-c.beforePack=${nothing}`] })).rejects.toThrow(
        /What is packed from a stand-in/,
      );
    },
    PACKING_MS,
  );

  test(
    'H26 nor from another version of Electron than the installed one',
    async () => {
      const electronDist = join(scratch, 'stand-in');
      mkdirSync(electronDist, { recursive: true });
      await expect(
        pack({
          output: join(scratch, 'output'),
          electronDist,
          targets: ['--linux', 'dir', '--x64'],
          settings: ['-c.electronVersion=45.3.3'],
        }),
      ).rejects.toThrow(/packs Electron 45\.3\.3, but .* is installed/);
    },
    PACKING_MS,
  );
});
