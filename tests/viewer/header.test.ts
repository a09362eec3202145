import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitsInMemory, LONGEST_SIDE, MOST_PIXELS, pictureHeader } from '../../renderer/viewer/picture/header.ts';

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const join = (...parts: readonly (Uint8Array | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const u16 = (value: number) => [value >> 8, value & 255];
const u32 = (value: number) => [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
const little = (bytes: readonly number[]) => [...bytes].reverse();

const png = (width: number, height: number) =>
  join([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10], u32(13), latin('IHDR'), u32(width), u32(height), [8, 6, 0, 0, 0]);
const frame = (marker: number, width: number, height: number) =>
  join([0xff, marker], u16(17), [8], u16(height), u16(width), [3], new Uint8Array(9));
const segment = (marker: number, body: Uint8Array) => join([0xff, marker], u16(body.length + 2), body);

describe('the size of a picture is read before it is decoded', () => {
  test('PNG, also one that claims four billion pixels on a side', () => {
    expect(pictureHeader(png(824, 1720))).toEqual({ format: 'png', width: 824, height: 1720 });
    expect(pictureHeader(png(0xffffffff, 0xffffffff))).toEqual({
      format: 'png',
      width: 0xffffffff,
      height: 0xffffffff,
    });
  });

  test('JPEG behind long metadata, whose own preview is not taken for the picture', () => {
    const preview = join([0xff, 0xd8], frame(0xc0, 160, 120));
    const file = join(
      [0xff, 0xd8],
      segment(0xe1, join(latin('Exif\0\0'), preview, new Uint8Array(60_000))),
      frame(0xc2, 1600, 1200),
      [0xff, 0xda],
    );
    expect(pictureHeader(file)).toEqual({ format: 'jpeg', width: 1600, height: 1200 });
  });

  test('JPEG with two frame headers counts the larger', () => {
    const file = join([0xff, 0xd8], frame(0xc0, 10, 10), frame(0xc1, 60_000, 60_000), [0xff, 0xda]);
    expect(pictureHeader(file)).toMatchObject({ width: 60_000, height: 60_000 });
  });

  test('GIF whose first frame is larger than its screen', () => {
    const file = join(
      latin('GIF89a'),
      little(u16(10)),
      little(u16(10)),
      [0, 0, 0],
      [0x21, 0xf9, 4, 0, 0, 0, 0, 0],
      [0x2c],
      little(u16(0)),
      little(u16(0)),
      little(u16(50_000)),
      little(u16(40_000)),
      [0],
    );
    expect(pictureHeader(file)).toEqual({ format: 'gif', width: 50_000, height: 40_000 });
  });

  test('WebP in its three forms', () => {
    const riff = (chunk: string, body: readonly number[]) =>
      join(latin('RIFF'), u32(0), latin('WEBP'), latin(chunk), u32(0), body);
    expect(pictureHeader(riff('VP8X', [0, 0, 0, 0, 0xff, 0xff, 0xff, 0x0f, 0, 0]))).toEqual({
      format: 'webp',
      width: 0x1000000,
      height: 16,
    });
    expect(pictureHeader(riff('VP8L', [0x2f, 0xff, 0xff, 0xff, 0x0f]))).toEqual({
      format: 'webp',
      width: 16_384,
      height: 16_384,
    });
    expect(pictureHeader(riff('VP8 ', [0, 0, 0, 0x9d, 0x01, 0x2a, 0x20, 0x03, 0x58, 0x02]))).toEqual({
      format: 'webp',
      width: 800,
      height: 600,
    });
  });

  test('BMP, upside down too', () => {
    const file = join(latin('BM'), new Uint8Array(12), little(u32(40)), little(u32(640)), little(u32(-480)));
    expect(pictureHeader(file)).toEqual({ format: 'bmp', width: 640, height: 480 });
  });

  test('AVIF counts the largest of its sizes', () => {
    const ispe = (width: number, height: number) => join(u32(20), latin('ispe'), u32(0), u32(width), u32(height));
    const file = join(
      u32(24),
      latin('ftypavif'),
      u32(0),
      latin('avifmif1'),
      ispe(100, 100),
      ispe(40_000, 30_000),
      u32(0),
    );
    expect(pictureHeader(file)).toEqual({ format: 'avif', width: 40_000, height: 30_000 });
  });

  test.each(['', 'GIF89a', 'BM', '<svg width="1"/>', '<!doctype html>', '%PDF-1.4', 'RIFF....WEBPVP8X'])(
    'no picture, or cut off: %j',
    (text) => {
      expect(pictureHeader(latin(text))).toBeUndefined();
    },
  );

  test('never throws, whatever the bytes are', () => {
    const starts = [
      [],
      [0xff, 0xd8, 0xff],
      [...png(1, 1)].slice(0, 12),
      [...latin('GIF89a')],
      [...latin('RIFF1234WEBP')],
      [...latin('BM')],
      [...latin('\0\0\0\x18ftypavif')],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 200 }), (start, rest) => {
        const header = pictureHeader(join(start, rest));
        expect(header === undefined || (header.width >= 0 && header.height >= 0)).toBe(true);
      }),
    );
  });
});

describe('what may be decoded', () => {
  test('a photograph of 50 megapixels may, a bomb may not', () => {
    expect(fitsInMemory({ width: 8192, height: 6144 })).toBe(true);
    expect(fitsInMemory({ width: 8192, height: 8192 })).toBe(true);
    expect(8192 * 8192).toBe(MOST_PIXELS);
    expect(fitsInMemory({ width: 8192, height: 8193 })).toBe(false);
    expect(fitsInMemory({ width: LONGEST_SIDE + 1, height: 1 })).toBe(false);
    expect(fitsInMemory({ width: 0xffffffff, height: 0xffffffff })).toBe(false);
    expect(fitsInMemory({ width: 0, height: 100 })).toBe(false);
  });
});

test('a real file of the tests: the smallest PNG there is', () => {
  const file = fileURLToPath(new URL('./files/dot.png', import.meta.url));
  expect(pictureHeader(readFileSync(file))).toEqual({ format: 'png', width: 1, height: 1 });
});
