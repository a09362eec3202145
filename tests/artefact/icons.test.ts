/** The app's icon: every size that is asked for, and the two containers, which hold those very pictures. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { icnsOf, icoOf } from '../../main/packaging/icon-files.ts';
import { ROOT } from '../runtime/build.ts';

const FOLDER = join(ROOT, 'main/packaging/icons');
const read = (name: string): Buffer => readFileSync(join(FOLDER, name));

/** Width and height that a PNG claims; throws on another file. */
function sizeOf(png: Buffer): readonly [number, number] {
  expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

const sizes = readdirSync(FOLDER)
  .flatMap((name) => (/^(\d+)x\1\.png$/.exec(name) ?? []).slice(1))
  .map(Number)
  .sort((a, b) => a - b);
const pictures = sizes.map((size) => ({ size, png: read(`${size}x${size}.png`) }));

test('pictures of every size, each as large as its name says', () => {
  expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256, 512]);
  for (const { size, png } of pictures) expect(sizeOf(png)).toEqual([size, size]);
});

test('icon.ico holds those of up to 256 pixels', () => {
  const small = pictures.filter(({ size }) => size <= 256);
  const ico = read('icon.ico');
  expect(ico.equals(icoOf(small))).toBe(true);
  // By the list of the file itself: count, then 16 bytes each with the length at 8 and the place at 12.
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, small.length]);
  small.forEach(({ size, png }, index) => {
    const entry = 6 + 16 * index;
    expect(ico.readUInt8(entry) || 256).toBe(size);
    const at = ico.readUInt32LE(entry + 12);
    expect(ico.subarray(at, at + ico.readUInt32LE(entry + 8)).equals(png)).toBe(true);
  });
  expect(() => icoOf(pictures)).toThrow(RangeError);
});

test('icon.icns holds them, and one of 1024 pixels', () => {
  const icns = read('icon.icns');
  expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length]);
  const found: [string, number][] = [];
  const large: Buffer[] = [];
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    const png = icns.subarray(at + 8, at + icns.readUInt32BE(at + 4));
    const [width] = sizeOf(png);
    found.push([icns.toString('latin1', at, at + 4), width]);
    if (width === 1024) large.push(png);
    else expect(png.equals(read(`${width}x${width}.png`))).toBe(true);
  }
  expect(found).toEqual([
    ['ic11', 32],
    ['ic12', 64],
    ['ic07', 128],
    ['ic08', 256],
    ['ic13', 256],
    ['ic09', 512],
    ['ic14', 512],
    ['ic10', 1024],
  ]);
  expect(icns.equals(icnsOf([...pictures, ...large.map((png) => ({ size: 1024, png }))]))).toBe(true);
});
