import { chmodSync, copyFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appOf, binaryOf, isRelease, type PackContext } from './context.ts';
import { binaryFault } from './distribution.ts';
import { setFuses } from './fuses.ts';
import { plainModes } from './modes.ts';
import { withoutKeys } from './property-list.ts';

/** What Electron's own list asks for and Daftar does not: devices, and plain HTTP to this very computer. */
export const UNWANTED_KEYS = [
  'NSAudioCaptureUsageDescription',
  'NSBluetoothAlwaysUsageDescription',
  'NSBluetoothPeripheralUsageDescription',
  'NSCameraUsageDescription',
  'NSMicrophoneUsageDescription',
  'NSExceptionDomains',
  'NSAllowsLocalNetworking',
];

/**
 * Called by electron-builder between packing and signing: sets the fuses; on Linux puts the start script in the binary's place, which gets the name
 * `<executable>-app`, and makes permissions those of an installed program; on macOS takes out of the bundle's list what Daftar does not ask for.
 * Throws when a release would hold a stand-in.
 */
export async function afterPack(context: PackContext): Promise<void> {
  const binary = binaryOf(context);
  const fault = isRelease(context) ? binaryFault(binary) : undefined;
  if (fault !== undefined) throw new Error(fault);
  await setFuses(binary);
  if (context.electronPlatformName === 'linux') {
    renameSync(binary, `${binary}-app`);
    copyFileSync(join(import.meta.dirname, 'linux/start.sh'), binary);
    chmodSync(binary, 0o755);
    plainModes(context.appOutDir);
  }
  if (context.electronPlatformName === 'darwin') {
    const list = join(appOf(context), 'Contents/Info.plist');
    writeFileSync(list, withoutKeys(readFileSync(list, 'utf8'), UNWANTED_KEYS));
  }
}
