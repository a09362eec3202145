/**
 * A PNG that came from an untrusted place, rebuilt: its pixels and nothing else, and its blacked-out boxes looked at in the pixels themselves. Only the form
 * that a canvas writes is taken: 8 bits, colour with or without transparency, not interlaced.
 */
import { crc32 } from '../../../shared/bag/crc32.ts';
import { FormatError } from '../../../shared/errors.ts';
import { COPY_PIXELS, COPY_SIDE, type PixelBox } from '../../../shared/evidence/copy.ts';
import { joinBytes } from '../../../shared/join-bytes.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

interface Header {
  readonly width: number;
  readonly height: number;
  /** bytes of a pixel: 3 or 4 */
  readonly depth: 3 | 4;
}

/**
 * The file with its header and pixels alone; every other chunk, and whatever stands behind the last, is left out. Throws FormatError `malformed` when it is
 * of another form, when the pixels are not exactly those of one picture, or when a box is not black throughout.
 */
export async function rebuiltPng(bytes: Uint8Array, boxes: readonly PixelBox[]): Promise<Uint8Array<ArrayBuffer>> {
  if (!SIGNATURE.every((byte, index) => bytes[index] === byte)) throw refused('signature');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let header: Uint8Array | undefined;
  const pixels: Uint8Array[] = [];
  let ended = false;
  for (let at = 8; at + 12 <= bytes.length && !ended; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (at + 12 + length > bytes.length) throw refused('length of a chunk');
    if (type === 'IHDR') header ??= bytes.subarray(at + 8, at + 8 + length);
    if (type === 'IDAT') pixels.push(bytes.subarray(at + 8, at + 8 + length));
    if (type === 'IEND') ended = true;
    at += 12 + length;
  }
  if (header === undefined || !ended || pixels.length === 0) throw refused('chunks');
  await checkPixels(pixels, readHeader(header), boxes);
  return joinBytes([
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', header),
    ...pixels.map((part) => chunk('IDAT', part)),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

function readHeader(header: Uint8Array): Header {
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  if (header.length !== 13) throw refused('header');
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const isKnown = header[8] === 8 && header[10] === 0 && header[11] === 0 && header[12] === 0;
  const depth = header[9] === 6 ? 4 : header[9] === 2 ? 3 : undefined;
  if (!isKnown || depth === undefined) throw refused('form');
  if (width < 1 || height < 1 || width > COPY_SIDE || height > COPY_SIDE || width * height > COPY_PIXELS) {
    throw refused('size');
  }
  return { width, height, depth };
}

/** Unpacks line by line; no more than two lines are held. */
async function checkPixels(
  pixels: readonly Uint8Array[],
  { width, height, depth }: Header,
  boxes: readonly PixelBox[],
): Promise<void> {
  if (boxes.some((box) => box.x + box.width > width || box.y + box.height > height)) throw refused('box outside');
  const bytes = width * depth;
  let above = new Uint8Array(bytes);
  let line = new Uint8Array(bytes);
  let filter = -1;
  let filled = 0;
  let y = 0;
  const stream = new Blob(pixels.map((part) => part.slice())).stream().pipeThrough(new DecompressionStream('deflate'));
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      for (let at = 0; at < value.length; ) {
        if (y === height) throw refused('pixels behind the last');
        if (filter < 0) {
          filter = value[at] ?? 0;
          if (filter > 4) throw refused('filter');
          at += 1;
          continue;
        }
        const part = value.subarray(at, at + bytes - filled);
        line.set(part, filled);
        filled += part.length;
        at += part.length;
        if (filled < bytes) continue;
        unfilter(filter, line, above, depth);
        checkLine(line, y, depth, boxes);
        [above, line] = [line, above];
        filter = -1;
        filled = 0;
        y += 1;
      }
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    throw error instanceof FormatError ? error : refused('pixels', error);
  }
  if (y !== height || filter >= 0) throw refused('too few pixels');
}

/** PNG specification, section 9.2. */
function unfilter(filter: number, line: Uint8Array, above: Uint8Array, depth: number): void {
  if (filter === 0) return;
  for (let at = 0; at < line.length; at++) {
    const left = at < depth ? 0 : (line[at - depth] ?? 0);
    const up = above[at] ?? 0;
    const corner = at < depth ? 0 : (above[at - depth] ?? 0);
    line[at] = ((line[at] ?? 0) + predicted(filter, left, up, corner)) & 0xff;
  }
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const estimate = left + up - corner;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

function checkLine(line: Uint8Array, y: number, depth: 3 | 4, boxes: readonly PixelBox[]): void {
  for (const box of boxes) {
    if (y < box.y || y >= box.y + box.height) continue;
    for (let at = box.x * depth; at < (box.x + box.width) * depth; at++) {
      const wanted = depth === 4 && at % 4 === 3 ? 255 : 0;
      if (line[at] !== wanted) throw refused('box that is not black');
    }
  }
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let n = 0; n < 4; n++) bytes[4 + n] = type.charCodeAt(n);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

function refused(what: string, cause?: unknown): FormatError {
  return new FormatError('malformed', `${what} of a copied picture`, cause);
}
