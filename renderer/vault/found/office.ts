/**
 * The properties of office documents: a ZIP whose few parts about author and program are unpacked, each within a hard bound. No other part is
 * looked at, and nothing in them is followed.
 */
import { type Findings, latin1, type ReadPart, utf8Loose } from './findings.ts';
import { scanMarkup } from './markup.ts';

const PARTS = ['docProps/core.xml', 'docProps/app.xml', 'docProps/custom.xml', 'meta.xml'];
/** Bytes of the directory, of a part as it is stored, and unpacked. */
const LIMITS = { directory: 1_048_576, stored: 131_072, unpacked: 262_144 } as const;
/** Of the end record, with the longest comment that may follow it. */
const END = 65_557;

export async function findInOffice(read: ReadPart, size: number, findings: Findings): Promise<void> {
  const tail = await read(Math.max(0, size - END), Math.min(size, END));
  const at = latin1(tail).lastIndexOf('PK\x05\x06');
  if (at < 0 || at + 22 > tail.length) return;
  const end = viewOf(tail);
  const length = Math.min(end.getUint32(at + 12, true), LIMITS.directory);
  const directory = await read(end.getUint32(at + 16, true), length);
  for (const part of partsIn(directory)) {
    const xml = await unpacked(read, part);
    if (xml !== undefined) {
      scanMarkup(utf8Loose(xml), (name, value) => {
        if (!VOCABULARY.test(name)) findings.add('office', name, value);
      });
    }
  }
}

/** Counts and shapes of the text say nothing about where it came from. */
const VOCABULARY =
  /^(?:vt:|xsi:|office:|TitlesOfParts|HeadingPairs|fmtid$|pid$|meta:(?!creat|initial|edit|gener|print|user-defined))/;

interface StoredPart {
  readonly method: number;
  readonly stored: number;
  /** Of the local header. */
  readonly offset: number;
}

function partsIn(directory: Uint8Array): StoredPart[] {
  const parts: StoredPart[] = [];
  const view = viewOf(directory);
  for (let at = 0; at + 46 <= directory.length && view.getUint32(at, true) === 0x02014b50; ) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    if (PARTS.includes(latin1(directory.subarray(at + 46, at + 46 + Math.min(name ?? 0, 64))))) {
      parts.push({
        method: view.getUint16(at + 10, true),
        stored: view.getUint32(at + 20, true),
        offset: view.getUint32(at + 42, true),
      });
      if (parts.length >= PARTS.length) break;
    }
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return parts;
}

async function unpacked(read: ReadPart, part: StoredPart): Promise<Uint8Array | undefined> {
  if (part.stored > LIMITS.stored) return undefined;
  const header = await read(part.offset, 30);
  if (header.length < 30 || viewOf(header).getUint32(0, true) !== 0x04034b50) return undefined;
  const names = viewOf(header).getUint16(26, true) + viewOf(header).getUint16(28, true);
  const bytes = await read(part.offset + 30 + names, part.stored);
  if (part.method === 0) return bytes;
  return part.method === 8 ? inflated(bytes, LIMITS.unpacked) : undefined;
}

/** Unpacks at most `most` bytes and leaves the rest; what is broken ends where it breaks. */
async function inflated(bytes: Uint8Array, most: number): Promise<Uint8Array> {
  const reader = new Blob([bytes.slice()]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const whole = new Uint8Array(most);
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const part = value.subarray(0, most - length);
      whole.set(part, length);
      length += part.length;
      if (length === most) {
        await reader.cancel();
        break;
      }
    }
  } catch {
    // What came before the damage is kept.
  }
  return whole.subarray(0, length);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
