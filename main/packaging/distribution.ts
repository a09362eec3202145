/** Whether the Electron that goes into a release is the one that its makers published. */
import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** No binary of Electron is smaller, in bytes. What the tests pack in its place is a few hundred. */
export const LEAST_BINARY = 80 * 1024 * 1024;

/** Which distribution is meant: `electron-v<version>-<platform>-<arch>.zip`. */
export interface Distribution {
  readonly version: string;
  /** As Node calls it: linux, darwin, win32. */
  readonly platform: string;
  readonly arch: string;
}

/** Lower-case hexadecimal SHA-256 of a file. */
async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/**
 * Why a distribution at hand must not go into a release; undefined when it may. electron-builder checks what it downloads and nothing that it is given.
 * @param path the official zip
 * @param sums SHA-256 by file name, from the `electron` package, whose own hash is in the lock file
 */
export async function distributionFault(
  path: string,
  { version, platform, arch }: Distribution,
  sums: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  const name = `electron-v${version}-${platform}-${arch}.zip`;
  const expected = Object.hasOwn(sums, name) ? sums[name] : undefined;
  if (expected === undefined) return `No checksum is known for ${name}.`;
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() !== true)
    return `A release is made from the official ${name}, not from a folder: it alone can be checked.`;
  if (found.size < LEAST_BINARY / 2) return `${basename(path)} is too small to be an Electron distribution.`;
  return (await sha256(path)) === expected ? undefined : `The SHA-256 of ${basename(path)} is not that of ${name}.`;
}

/** Why a packed binary must not go into a release; undefined when it may. */
export function binaryFault(path: string): string | undefined {
  return statSync(path).size < LEAST_BINARY
    ? `${basename(path)} is too small to be Electron's binary. What is packed from a stand-in is for tests and goes nowhere else.`
    : undefined;
}
