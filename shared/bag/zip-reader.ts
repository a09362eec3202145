import { FormatError } from '../errors.ts';
import { joinBytes } from '../join-bytes.ts';
import { ByteSource } from './byte-source.ts';
import { type Crc32, crc32 as ownCrc32 } from './crc32.ts';
import { BagNames, isBagName, MAX_NAME } from './names.ts';
import {
  CENTRAL_SIGNATURE,
  centralHeader,
  centralHeaderLength,
  endRecords,
  LOCAL_FIXED,
  LOCAL_SIGNATURE,
  localHeader,
  readLocalHeader,
  type ZipEntry,
} from './zip-records.ts';

/** The largest size or offset that docs/format.md knows, in bytes. */
const MAX_BYTES = 2 ** 40;

/** One file of a ZIP that is being read. */
export interface ZipFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /**
   * Its bytes in order, once. A piece is valid until the next one is asked for. What is not read here is passed over, and counts for the
   * CRC-32 all the same.
   */
  readonly pieces: AsyncIterable<Uint8Array>;
}

/**
 * Reads a ZIP of docs/format.md, section 9.1, forward only and in constant memory (some bytes per entry). Each file is given out while its
 * bytes pass; that all was well is known only when the iteration has ended without an error, since the central directory comes last.
 * @throws FormatError 'malformed' for anything that is not the one allowed shape, a ZIP that ends early or goes on after its end included
 */
export async function* zipFiles(
  bytes: AsyncIterable<Uint8Array>,
  { crc32 = ownCrc32 }: { crc32?: Crc32 } = {},
): AsyncGenerator<ZipFile, void, undefined> {
  const source = new ByteSource(bytes);
  const names = new BagNames();
  const entries: ZipEntry[] = [];
  try {
    let signature = await source.take(4);
    while (asNumber(signature) === LOCAL_SIGNATURE) {
      const offset = source.position - 4;
      const entry = { ...(await localEntry(source, signature)), offset };
      names.add(entry.name);
      entries.push(entry);
      const passing = { left: entry.size, crc: 0 };
      const pieces = passingPieces(source, passing, crc32);
      yield { name: entry.name, size: entry.size, pieces };
      for await (const _ of passingPieces(source, passing, crc32)) {
        // only counted
      }
      if (passing.crc !== entry.crc32) throw new FormatError('malformed', 'CRC-32 differs');
      signature = await source.take(4);
    }
    await compareEnd(source, signature, entries);
  } finally {
    await source.close();
  }
}

async function* passingPieces(
  source: ByteSource,
  passing: { left: number; crc: number },
  crc32: Crc32,
): AsyncGenerator<Uint8Array, void, undefined> {
  while (passing.left > 0) {
    const piece = await source.some(passing.left);
    if (piece.length === 0) throw new FormatError('malformed', 'ZIP ends early');
    passing.left -= piece.length;
    passing.crc = crc32(piece, passing.crc);
    yield piece;
  }
}

/** Reads a local header after its signature and holds it against the one that the same entry has in the allowed shape. */
async function localEntry(
  source: ByteSource,
  signature: Uint8Array,
): Promise<{ name: string; size: number; crc32: number }> {
  const fixed = await source.take(LOCAL_FIXED - 4);
  const view = new DataView(fixed.buffer);
  const nameLength = view.getUint16(22, true);
  const extraLength = view.getUint16(24, true);
  if (nameLength > MAX_NAME || extraLength > 20) throw new FormatError('malformed', 'local header too long');
  const header = joinBytes([signature, fixed, await source.take(nameLength + extraLength)]);
  const entry = readLocalHeader(header);
  if (!isBagName(entry.name)) throw new FormatError('malformed', 'name not allowed in a bag');
  if (entry.size > MAX_BYTES || source.position + entry.size > MAX_BYTES) {
    throw new FormatError('malformed', 'larger than 1 TiB');
  }
  if (!sameBytes(header, localHeader(entry))) throw new FormatError('malformed', 'local header of another shape');
  return entry;
}

/** Holds directory and end records against what the entries that were seen must give, and wants nothing after them. */
async function compareEnd(source: ByteSource, signature: Uint8Array, entries: readonly ZipEntry[]): Promise<void> {
  const offset = source.position - 4;
  if (entries.length === 0) throw new FormatError('malformed', 'ZIP without entries');
  if (asNumber(signature) !== CENTRAL_SIGNATURE) throw new FormatError('malformed', 'neither a file nor the directory');
  let pending = signature;
  for (const entry of entries) {
    const rest = await source.take(centralHeaderLength(entry) - pending.length);
    if (!sameBytes(joinBytes([pending, rest]), centralHeader(entry))) {
      throw new FormatError('malformed', 'central directory differs');
    }
    pending = new Uint8Array(0);
  }
  const expected = endRecords({ entries: entries.length, offset, size: source.position - offset });
  if (!sameBytes(await source.take(expected.length), expected))
    throw new FormatError('malformed', 'end record differs');
  if ((await source.some(1)).length > 0) throw new FormatError('malformed', 'bytes after the end');
}

function asNumber(signature: Uint8Array): number {
  return new DataView(signature.buffer, signature.byteOffset).getUint32(0, true);
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
