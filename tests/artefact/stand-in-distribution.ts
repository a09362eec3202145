/** A folder in the place of Electron's Linux distribution, so that packing can be tested where the real one is not. What is packed from it starts nothing. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** The fuses of a binary as Electron's makers leave it. */
export const DEFAULT_WIRE = '101100011';

/** Something in which fuses can be set: the beginning of an ELF file, and the wire behind its mark. */
export function standInBinary(wire: string): Buffer {
  return Buffer.concat([
    Buffer.from([0x7f, 0x45, 0x4c, 0x46]),
    Buffer.from('\nThis is a stand-in for tests. It is not Electron, and starts nothing.\n'),
    Buffer.alloc(64),
    Buffer.from(SENTINEL),
    Buffer.from([1, wire.length]),
    Buffer.from(wire),
    Buffer.alloc(64),
  ]);
}

/** @param wire what the binary's fuses are before packing, one character each */
export function makeStandInDistribution(folder: string, version: string, wire: string = DEFAULT_WIRE): void {
  for (const each of ['locales', 'resources']) mkdirSync(join(folder, each), { recursive: true });
  for (const each of ['chrome_100_percent.pak', 'resources.pak', 'LICENSE', 'LICENSES.chromium.html']) {
    writeFileSync(join(folder, each), '');
  }
  writeFileSync(join(folder, 'version'), version);
  writeFileSync(join(folder, 'electron'), standInBinary(wire), { mode: 0o755 });
  writeFileSync(join(folder, 'chrome-sandbox'), '', { mode: 0o755 });
}
