/** H03: the fuses of the packed binary, whatever they were before. H28: the same archive from two packings. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkFuses, readWire, setFuses, WIRE } from '../../main/packaging/fuses.ts';
import { PACKING_MS, type Packed, packed, packStandIn } from './packed.ts';
import { DEFAULT_WIRE, standInBinary } from './stand-in-distribution.ts';

let scratch: string;
let fromDefaults: Packed;
let fromOpposite: Packed;

const opposite = (wire: string): string => [...wire].map((each) => (each === '1' ? '0' : '1')).join('');
const binaryOf = ({ folder }: Packed): string => join(folder, 'daftar-app');

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'daftar-fuses-'));
  fromDefaults = await packed();
  fromOpposite = await packStandIn(join(scratch, 'output'), opposite(WIRE));
}, PACKING_MS);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function binary(bytes: Buffer): string {
  const path = join(scratch, 'binary');
  writeFileSync(path, bytes);
  return path;
}

describe('H03 fuses', () => {
  test('H03 the table says 0 1 0 0 1 1 0 0 1', () => {
    expect(WIRE).toBe('010011001');
  });

  test('H03 the packed binary has them, from the defaults and from the opposite of each', async () => {
    expect(await readWire(binaryOf(fromDefaults))).toBe('010011001');
    expect(await readWire(binaryOf(fromOpposite))).toBe('010011001');
  });

  test('H03 one flipped fuse fails the check, each of the nine', async () => {
    const packedBytes = readFileSync(binaryOf(fromDefaults));
    const at = packedBytes.indexOf(WIRE);
    for (let fuse = 0; fuse < WIRE.length; fuse += 1) {
      const flipped = Buffer.from(packedBytes);
      flipped.writeUInt8(flipped.readUInt8(at + fuse) ^ 1, at + fuse);
      await expect(checkFuses(binary(flipped))).rejects.toThrow(/The fuses of .* have to be 010011001/);
    }
    await checkFuses(binary(packedBytes));
  });

  test('H03 a binary with a fuse that the table does not name stops the build, as does one with fewer, or none', async () => {
    await expect(setFuses(binary(standInBinary(`${DEFAULT_WIRE}0`)))).rejects.toThrow(/strictlyRequireAllFuses/);
    await expect(setFuses(binary(standInBinary(DEFAULT_WIRE.slice(1))))).rejects.toThrow(/not long enough/);
    await expect(setFuses(binary(Buffer.alloc(1000)))).rejects.toThrow(/sentinel/);
  });
});

describe('H28 building twice', () => {
  test('H28 the archives of two packings are the same bytes', () => {
    expect(readFileSync(fromOpposite.archive).equals(readFileSync(fromDefaults.archive))).toBe(true);
  });
});
