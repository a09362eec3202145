import {
  centralHeader,
  centralHeaderLength,
  type Directory,
  endRecords,
  endRecordsLength,
  localHeader,
  localHeaderLength,
} from './zip-records.ts';

/** Where everything of a ZIP will lie, known before its first byte. */
export interface ZipPlan {
  readonly entries: readonly { readonly name: string; readonly size: number; readonly offset: number }[];
  readonly directory: Directory;
  /** Bytes of the whole ZIP. */
  readonly length: number;
}

/** The bytes of one entry, and their CRC-32. */
export interface ZipContent {
  crc32: number;
  /** Exactly as many bytes as planned, in pieces of any size. */
  bytes: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

/**
 * Fixes all offsets of a ZIP of docs/format.md, section 9.1, from names and sizes alone.
 * @param files ASCII names that follow the rules of names.ts, and sizes in bytes, in the order of the ZIP
 */
export function planZip(files: readonly { name: string; size: number }[]): ZipPlan {
  let offset = 0;
  const entries = files.map(({ name, size }) => {
    const entry = { name, size, offset };
    offset += localHeaderLength(entry) + size;
    return entry;
  });
  const size = entries.reduce((sum, entry) => sum + centralHeaderLength(entry), 0);
  const directory = { entries: entries.length, offset, size };
  return { entries, directory, length: offset + size + endRecordsLength(directory) };
}

/**
 * The bytes of a planned ZIP. `content` is called once for each entry, in order, when its turn has come; so an entry may depend on what
 * became known since the plan, as long as its size was right. Pieces come as `content` gives them and are not copied.
 * @throws RangeError when an entry has more or fewer bytes than planned
 */
export async function* zipBytes(
  plan: ZipPlan,
  content: (index: number) => ZipContent | Promise<ZipContent>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const crcs: number[] = [];
  for (const [index, entry] of plan.entries.entries()) {
    const { crc32, bytes } = await content(index);
    crcs.push(crc32);
    yield localHeader({ ...entry, crc32 });
    let written = 0;
    for await (const piece of bytes) {
      written += piece.length;
      if (written > entry.size) break;
      yield piece;
    }
    if (written !== entry.size) throw new RangeError('an entry has not the planned size');
  }
  for (const [index, entry] of plan.entries.entries()) yield centralHeader({ ...entry, crc32: crcs[index] ?? 0 });
  yield endRecords(plan.directory);
}

/** A piece of a ZIP, and where in it the piece lies. */
export interface PlacedBytes {
  readonly offset: number;
  readonly bytes: Uint8Array;
}

/**
 * A planned ZIP without the content of those entries whose bytes are not given: everything else in the order of the ZIP, each piece with
 * its offset. For a writer that can put bytes in any order and learns a CRC-32 only when the content has passed.
 * @throws RangeError when an entry's bytes are not as many as planned
 */
export function* zipFrame(
  plan: ZipPlan,
  content: (index: number) => { crc32: number; bytes?: Uint8Array | undefined },
): Generator<PlacedBytes, void, undefined> {
  const crcs: number[] = [];
  for (const [index, entry] of plan.entries.entries()) {
    const { crc32, bytes } = content(index);
    crcs.push(crc32);
    const header = localHeader({ ...entry, crc32 });
    yield { offset: entry.offset, bytes: header };
    if (bytes === undefined) continue;
    if (bytes.length !== entry.size) throw new RangeError('an entry has not the planned size');
    yield { offset: entry.offset + header.length, bytes };
  }
  let { offset } = plan.directory;
  for (const [index, entry] of plan.entries.entries()) {
    const header = centralHeader({ ...entry, crc32: crcs[index] ?? 0 });
    yield { offset, bytes: header };
    offset += header.length;
  }
  yield { offset, bytes: endRecords(plan.directory) };
}

/** Where the content of a planned entry begins. */
export function contentOffset(entry: ZipPlan['entries'][number]): number {
  return entry.offset + localHeaderLength(entry);
}
