/** Parts of a ZIP and packed streams, each unpacked within a hard bound. Nothing in them is followed. */
import { latin1, type ReadPart, utf8Loose } from './findings.ts';

/** Bytes of the end record, with the longest comment that may follow it. */
const END = 65_557;

export interface PackedPart {
  /** As it stands in the directory. */
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly stored: number;
  /** Of the local header. */
  readonly offset: number;
}

/** What was unpacked, and whether that is all of it. */
export interface Unpacked {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly whole: boolean;
}
const NOTHING: Unpacked = { bytes: new Uint8Array(0), whole: false };

/**
 * The parts that the directory at the end of a ZIP lists, in its order.
 * @param most bytes of the directory that are read
 */
export async function packedParts(
  read: ReadPart,
  size: number,
  most: number,
): Promise<{ readonly parts: readonly PackedPart[]; readonly whole: boolean }> {
  const tail = await read(Math.max(0, size - END), Math.min(size, END));
  const at = latin1(tail).lastIndexOf('PK\x05\x06');
  if (at < 0 || at + 22 > tail.length) return { parts: [], whole: false };
  const end = viewOf(tail);
  const length = end.getUint32(at + 12, true);
  const directory = await read(end.getUint32(at + 16, true), Math.min(length, most));
  const parts: PackedPart[] = [];
  const view = viewOf(directory);
  let from = 0;
  for (; from + 46 <= directory.length && view.getUint32(from, true) === 0x02014b50; ) {
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((offset) => view.getUint16(from + offset, true));
    parts.push({
      name: utf8Loose(directory.subarray(from + 46, from + 46 + name)),
      method: view.getUint16(from + 10, true),
      encrypted: (view.getUint16(from + 8, true) & 1) !== 0,
      stored: view.getUint32(from + 20, true),
      offset: view.getUint32(from + 42, true),
    });
    from += 46 + name + extra + comment;
  }
  // One that is longer than its bytes, or has other records in between, lists more than was read here.
  return { parts, whole: from === length && parts.length === end.getUint16(at + 10, true) };
}

/** One part, if it is stored in at most `stored` bytes, as far as `unpacked` bytes. */
export async function unpackedPart(
  read: ReadPart,
  part: PackedPart,
  most: { readonly stored: number; readonly unpacked: number },
): Promise<Unpacked> {
  if (part.stored > most.stored || part.encrypted) return NOTHING;
  const header = await read(part.offset, 30);
  if (header.length < 30 || viewOf(header).getUint32(0, true) !== 0x04034b50) return NOTHING;
  const names = viewOf(header).getUint16(26, true) + viewOf(header).getUint16(28, true);
  const bytes = await read(part.offset + 30 + names, part.stored);
  if (part.method === 0) return { bytes: bytes.slice(0, most.unpacked), whole: bytes.length <= most.unpacked };
  return part.method === 8 ? inflated(bytes, most.unpacked, 'deflate-raw') : NOTHING;
}

/** Unpacks at most `most` bytes and leaves the rest; what is broken ends where it breaks. */
export async function inflated(bytes: Uint8Array, most: number, format: 'deflate' | 'deflate-raw'): Promise<Unpacked> {
  const reader = new Blob([bytes.slice()]).stream().pipeThrough(new DecompressionStream(format)).getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  let whole = true;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const piece = value.subarray(0, most - length);
      pieces.push(piece);
      length += piece.length;
      if (piece.length < value.length) {
        whole = false;
        await reader.cancel();
        break;
      }
    }
  } catch {
    // What came before the damage is kept.
    whole = false;
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return { bytes: all, whole };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
