/** A JPEG that came from an untrusted place, rebuilt out of the segments that a decoder needs. Profiles, EXIF, previews and comments have no way through. */
import { FormatError } from '../../../shared/errors.ts';
import { COPY_PIXELS, COPY_SIDE } from '../../../shared/evidence/copy.ts';
import { joinBytes } from '../../../shared/join-bytes.ts';

/** Frame headers of the usual kinds, Huffman tables, quantisation tables, restart interval. */
const KEPT = new Set([0xc0, 0xc1, 0xc2, 0xc4, 0xdb, 0xdd]);
const FRAMES = new Set([0xc0, 0xc1, 0xc2]);
/** Start of image, and JFIF 1.1 without a preview: it says how the colours are meant. */
const START = [0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0];

export interface RebuiltJpeg {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
  /** 1 grey, 3 colours */
  readonly components: 1 | 3;
}

/** Throws FormatError `malformed`. Bytes behind the end of the picture are left out. */
export function rebuiltJpeg(bytes: Uint8Array): RebuiltJpeg {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) throw refused('start');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [Uint8Array.from(START)];
  let frame: { width: number; height: number; components: 1 | 3 } | undefined;
  let scans = 0;
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) throw refused('segment');
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) throw refused('length');
    if (FRAMES.has(marker)) {
      if (frame !== undefined) throw refused('second picture');
      frame = readFrame(bytes.subarray(at + 4, end));
    }
    if (marker === 0xda) {
      const data = endOfScan(bytes, end);
      parts.push(bytes.subarray(at, data));
      scans += 1;
      at = data;
      if (bytes[at + 1] === 0xd9) break;
      continue;
    }
    if (KEPT.has(marker)) parts.push(bytes.subarray(at, end));
    at = end;
  }
  if (frame === undefined || scans === 0) throw refused('picture');
  return { bytes: joinBytes([...parts, Uint8Array.of(0xff, 0xd9)]), ...frame };
}

function readFrame(body: Uint8Array): { width: number; height: number; components: 1 | 3 } {
  const [bits, h1 = 0, h2 = 0, w1 = 0, w2 = 0, components] = body;
  const [width, height] = [w1 * 256 + w2, h1 * 256 + h2];
  if (bits !== 8 || (components !== 1 && components !== 3)) throw refused('form');
  if (width < 1 || height < 1 || width > COPY_SIDE || height > COPY_SIDE || width * height > COPY_PIXELS) {
    throw refused('size');
  }
  return { width, height, components };
}

/** Where the coded pixels end: before the next marker that is neither a restart nor a stuffed zero. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  throw refused('end');
}

function refused(what: string): FormatError {
  return new FormatError('malformed', `${what} of a copied picture`);
}
