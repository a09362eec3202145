/** `npm run package:dir`: the app as the folder that installers are made from, in release/. Needs no network. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { electronVersion, pack } from '../artefact/pack.ts';
import { makeStandInDistribution } from '../artefact/stand-in-distribution.ts';
import { electronBinary } from '../electron/binary.ts';
import { buildDaftar, isStale, ROOT } from './build.ts';

const OUTPUT = join(ROOT, 'release');

/** What to pack for, and the folder below {@link OUTPUT} in which it then lies. */
function ownPlatform(): readonly [target: string, folder: string] {
  if (process.platform === 'darwin') return ['--mac', process.arch === 'arm64' ? 'mac-arm64' : 'mac'];
  if (process.platform === 'win32') return ['--win', 'win-unpacked'];
  return ['--linux', process.arch === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked'];
}

if (isStale()) await buildDaftar();
const binary = electronBinary();
if (binary !== undefined) {
  const [target, folder] = ownPlatform();
  // On macOS the binary lies three folders deep in the bundle.
  const electronDist = process.platform === 'darwin' ? join(dirname(binary), '../../..') : dirname(binary);
  await pack({ output: OUTPUT, electronDist, targets: [target, 'dir'] });
  console.log(`${relative(ROOT, join(OUTPUT, folder))}: packed with Electron ${electronVersion()}.`);
} else {
  const electronDist = mkdtempSync(join(tmpdir(), 'daftar-stand-in-'));
  try {
    makeStandInDistribution(electronDist, electronVersion());
    await pack({ output: OUTPUT, electronDist, targets: ['--linux', 'dir', '--x64'] });
  } finally {
    rmSync(electronDist, { recursive: true, force: true });
  }
  console.log(
    "release/linux-unpacked: packed, to be looked at. Electron's binary is not installed, and in its place lies a stand-in: THIS IS NOT AN APP, it starts nothing.",
  );
}
