/**
 * The width and height of a picture, read from its first bytes before any decoder sees it: a file of a few kilobytes can ask for
 * gigabytes of pixels. Pure; never throws; reads nothing outside the bytes.
 */

/** Most pixels that are decoded: 256 MiB as four bytes each. Fifty-megapixel photographs fit. */
export const MOST_PIXELS = 2 ** 26;
/** Longest side; what the engine's canvas takes. */
export const LONGEST_SIDE = 32_767;

export interface PictureHeader {
  readonly format: 'jpeg' | 'png' | 'gif' | 'webp' | 'bmp' | 'avif';
  /** pixels, as stored (a picture lying on its side is not turned yet) */
  readonly width: number;
  readonly height: number;
}

/** Undefined when the bytes are no picture that is known here, or end before they say how large it is. */
export function pictureHeader(bytes: Uint8Array): PictureHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (startsWith(bytes, [0xff, 0xd8, 0xff])) return jpeg(view);
    if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return png(view);
    if (ascii(view, 0, 4) === 'GIF8') return gif(view);
    if (ascii(view, 0, 4) === 'RIFF' && ascii(view, 8, 4) === 'WEBP') return webp(view);
    if (ascii(view, 0, 2) === 'BM') return bmp(view);
    if (ascii(view, 4, 4) === 'ftyp') return avif(view);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return undefined;
}

/** Whether a picture of this size may be decoded at all. */
export function fitsInMemory(size: { readonly width: number; readonly height: number }): boolean {
  return (
    size.width > 0 &&
    size.height > 0 &&
    size.width <= LONGEST_SIDE &&
    size.height <= LONGEST_SIDE &&
    size.width * size.height <= MOST_PIXELS
  );
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function ascii(view: DataView, offset: number, length: number): string {
  if (offset + length > view.byteLength) throw new RangeError('end of file');
  return String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + offset, length));
}

function jpeg(view: DataView): PictureHeader | undefined {
  let largest: PictureHeader | undefined;
  let at = 2;
  while (at + 4 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return largest;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    // After "start of scan" come entropy-coded bytes; every frame header that a decoder heeds stands before.
    if (marker === 0xda || marker === 0xd9) return largest;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) {
      const found = { format: 'jpeg' as const, height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
      if (largest === undefined || found.width * found.height > largest.width * largest.height) largest = found;
    }
    const standsAlone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    const length = standsAlone ? 0 : view.getUint16(at + 2);
    if (!standsAlone && length < 2) return largest;
    at += 2 + length;
  }
  return largest;
}

function png(view: DataView): PictureHeader | undefined {
  if (ascii(view, 12, 4) !== 'IHDR') return undefined;
  return { format: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

function gif(view: DataView): PictureHeader | undefined {
  const screen = { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  const flags = view.getUint8(10);
  let at = 13 + (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  // A first frame that reaches beyond the screen makes the decoder's picture larger.
  while (view.getUint8(at) === 0x21) {
    at += 2;
    for (let length = view.getUint8(at); length !== 0; length = view.getUint8(at)) at += length + 1;
    at += 1;
  }
  if (view.getUint8(at) !== 0x2c) return undefined;
  return {
    format: 'gif',
    width: Math.max(screen.width, view.getUint16(at + 1, true) + view.getUint16(at + 5, true)),
    height: Math.max(screen.height, view.getUint16(at + 3, true) + view.getUint16(at + 7, true)),
  };
}

function webp(view: DataView): PictureHeader | undefined {
  const uint24 = (offset: number) => view.getUint16(offset, true) | (view.getUint8(offset + 2) << 16);
  switch (ascii(view, 12, 4)) {
    case 'VP8X':
      return { format: 'webp', width: uint24(24) + 1, height: uint24(27) + 1 };
    case 'VP8L': {
      if (view.getUint8(20) !== 0x2f) return undefined;
      const bits = view.getUint32(21, true);
      return { format: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8 ':
      if (uint24(23) !== 0x2a019d) return undefined;
      return { format: 'webp', width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    default:
      return undefined;
  }
}

function bmp(view: DataView): PictureHeader | undefined {
  if (view.getUint32(14, true) === 12) {
    return { format: 'bmp', width: view.getUint16(18, true), height: view.getUint16(20, true) };
  }
  return { format: 'bmp', width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
}

function avif(view: DataView): PictureHeader | undefined {
  const brands = ascii(view, 8, Math.min(view.getUint32(0), 256, view.byteLength) - 8);
  if (!/avif|avis/.test(brands)) return undefined;
  // Every size ("ispe") of the index is heeded, the largest counts: which one the decoder takes is the file's choice.
  const end = Math.min(view.byteLength - 20, 1_048_576);
  let largest: PictureHeader | undefined;
  for (let at = 0; at <= end; at += 1) {
    if (view.getUint32(at) !== 0x69737065) continue;
    const found = { format: 'avif' as const, width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (largest === undefined || found.width * found.height > largest.width * largest.height) largest = found;
  }
  return largest;
}
