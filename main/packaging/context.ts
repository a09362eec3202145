import { join } from 'node:path';
import { pathToFuseFile } from '@electron/fuses';

/** What electron-builder tells a hook, as far as ours look at it. */
export interface PackContext {
  /** Folder of the unpacked app. */
  readonly appOutDir: string;
  readonly electronPlatformName: string;
  /** Index in electron-builder's own list. */
  readonly arch: number;
  readonly targets: readonly { readonly name: string }[];
  readonly packager: {
    readonly projectDir: string;
    /** On Linux. */
    readonly executableName?: string;
    readonly appInfo: { readonly productFilename: string };
    readonly config: { readonly electronVersion?: string | null; readonly electronDist?: unknown };
  };
}

const ARCHES = ['ia32', 'x64', 'armv7l', 'arm64', 'universal'];

export function archOf({ arch }: PackContext): string {
  return ARCHES[arch] ?? 'unknown';
}

/** True when something is made that can be handed out; a plain folder is for looking at and for tests. */
export function isRelease({ targets }: PackContext): boolean {
  return targets.some(({ name }) => name !== 'dir');
}

/** The app as it is started: an executable file, on macOS a bundle. */
export function appOf({ appOutDir, electronPlatformName, packager }: PackContext): string {
  const { productFilename } = packager.appInfo;
  if (electronPlatformName === 'darwin') return join(appOutDir, `${productFilename}.app`);
  if (electronPlatformName === 'win32') return join(appOutDir, `${productFilename}.exe`);
  return join(appOutDir, packager.executableName ?? productFilename);
}

/** The file that holds Electron's code and fuses. */
export function binaryOf(context: PackContext): string {
  return pathToFuseFile(appOf(context));
}
