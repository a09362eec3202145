/** The packs of a backup: where each value lies, reading it, and appending new ones (docs/format.md section 12.1). */
import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { compareBytes } from '../../shared/backup/bytes.ts';
import { backupFileName, PACK_BYTES, PACK_HEAD, readPackHead, writePackHead } from '../../shared/backup/pack.ts';
import { PLACE_KIND, type PlaceKind } from '../../shared/backup/places.ts';
import { FormatError, MainError } from '../../shared/errors.ts';
import { MIRROR_FRAME_BYTES } from '../../shared/limits.ts';
import {
  decodeFrameTable,
  encodeFrameTable,
  entriesOf,
  FRAME_ALIGNMENT,
  FRAME_HEAD_BYTES,
  type FrameEntry,
  type FrameTable,
  frameLength,
  isFrameLike,
  tableLength,
} from '../../shared/mirror/frame.ts';
import { digestOf, sha256 } from '../disk/sha256.ts';
import { systemCode } from '../disk/system-code.ts';
import { writeAll } from '../disk/whole.ts';
import { numbersIn, readAt, syncNames } from './disk.ts';
import { hexOf } from './hex.ts';

/** Where a value lies. */
export interface Lying {
  readonly pack: number;
  readonly at: number;
  readonly length: number;
  /** First 16 bytes of its SHA-256. */
  readonly digest: Uint8Array;
}

/** What is appended; one frame. */
export interface NewValue {
  readonly id: Uint8Array;
  readonly position: number;
  readonly bytes: Uint8Array;
}

/** Packs that are open for reading at once. */
const OPEN_PACKS = 32;
/** How much is read at once when a frame is looked for. */
const WINDOW = 1_048_576;

export class Packs {
  readonly #folder: string;
  readonly #vaultId: Uint8Array;
  /** By id and digest, as hex. */
  readonly #rows = new Map<string, Lying>();
  /** By id as hex, then by position. */
  readonly #chunks = new Map<string, Map<number, Lying>>();
  readonly #open = new Map<number, FileHandle>();
  #highest = 0;
  #writing: { readonly number: number; readonly file: FileHandle; size: number } | undefined;
  /** Packs of this run that were not flushed. */
  #unflushed = false;

  private constructor(folder: string, vaultId: Uint8Array) {
    this.#folder = folder;
    this.#vaultId = vaultId;
  }

  /** Reads heads and entries of all packs of a folder. Throws FormatError `too-new` when a later version wrote one. */
  static async open(folder: string, vaultId: Uint8Array): Promise<Packs> {
    const packs = new Packs(folder, vaultId);
    try {
      for (const number of await numbersIn(folder, 'pack')) {
        packs.#highest = Math.max(packs.#highest, number);
        await packs.#scan(number);
      }
    } catch (error) {
      await packs.close();
      throw error;
    }
    return packs;
  }

  /** Where a row in this state lies; undefined when no pack has it. */
  row(id: Uint8Array, digest: Uint8Array): Lying | undefined {
    return this.#rows.get(hexOf(id) + hexOf(digest));
  }

  /** Where a chunk lies. */
  chunk(id: Uint8Array, position: number): Lying | undefined {
    return this.#chunks.get(hexOf(id))?.get(position);
  }

  find(kind: PlaceKind, id: Uint8Array, position: number, digest: Uint8Array): Lying | undefined {
    const found = kind === PLACE_KIND.row ? this.row(id, digest) : this.chunk(id, position);
    return found !== undefined && compareBytes(found.digest, digest) === 0 ? found : undefined;
  }

  /** A value, compared with its SHA-256; undefined when it does not fit or is cut off. Throws when the disk does not answer. */
  async read(lying: Lying): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const bytes = await this.#bytes(lying);
    return bytes !== undefined && compareBytes(digestOf(bytes), lying.digest) === 0 ? bytes : undefined;
  }

  /** Counts as not there from now on: it was found damaged. */
  drop(kind: PlaceKind, id: Uint8Array, position: number, digest: Uint8Array): void {
    if (kind === PLACE_KIND.row) this.#rows.delete(hexOf(id) + hexOf(digest));
    else this.#chunks.get(hexOf(id))?.delete(position);
  }

  /** Appends values of one kind as a frame of a pack of this run. They are on the disk after {@link flush}. */
  async append(kind: PlaceKind, values: readonly NewValue[]): Promise<void> {
    const entries = values.map(
      ({ id, position, bytes }): FrameEntry => ({
        kind,
        id,
        position,
        length: bytes.length,
        change: 0,
        digest: digestOf(bytes),
      }),
    );
    const length = entries.reduce((sum, entry) => sum + entry.length, 0);
    if (entries.length === 0 || length > MIRROR_FRAME_BYTES) throw new MainError('too-large');
    const table = encodeFrameTable({ keeper: 'pack', change: 0, last: true, compacted: false }, entries, sha256);
    const frame = new Uint8Array(frameLength(entries.length, length));
    frame.set(table);
    let at = table.length;
    for (const { bytes } of values) {
      frame.set(bytes, at);
      at += bytes.length;
    }
    const pack = await this.#pack();
    const start = pack.size;
    try {
      await writeAll(pack.file, [frame], start);
    } catch (error) {
      // What was written of it is no frame; the next one stands in a pack of its own.
      this.#writing = undefined;
      await pack.file.close().catch(() => undefined);
      throw error;
    }
    pack.size += frame.length;
    this.#unflushed = true;
    let value = start + table.length;
    for (const entry of entries) {
      this.#keep(entry.kind === PLACE_KIND.row, entry, {
        pack: pack.number,
        at: value,
        length: entry.length,
        digest: entry.digest,
      });
      value += entry.length;
    }
  }

  /** Everything that was appended is on the disk when it resolves. */
  async flush(): Promise<void> {
    if (!this.#unflushed) return;
    await this.#writing?.file.sync();
    await syncNames(this.#folder);
    this.#unflushed = false;
  }

  /** Removes packs. Nothing may name a value in them. */
  async remove(numbers: readonly number[]): Promise<void> {
    for (const number of numbers) {
      await this.#open.get(number)?.close();
      this.#open.delete(number);
      await rm(join(this.#folder, backupFileName('pack', number)), { force: true });
    }
    await syncNames(this.#folder);
  }

  async close(): Promise<void> {
    const files = [...this.#open.values(), ...(this.#writing === undefined ? [] : [this.#writing.file])];
    this.#open.clear();
    this.#writing = undefined;
    await Promise.all(files.map((file) => file.close().catch(() => undefined)));
  }

  async #bytes(lying: Lying): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const file = await this.#reading(lying.pack);
    if (file === undefined) return undefined;
    try {
      const bytes = await readAt(file, lying.at, lying.length);
      return bytes.length === lying.length ? bytes : undefined;
    } catch (error) {
      // A place of the medium that cannot be read is damage of what lies there; a medium that is gone is not.
      if (systemCode(error) === 'EIO') return undefined;
      throw error;
    }
  }

  async #reading(number: number): Promise<FileHandle | undefined> {
    const known = this.#open.get(number);
    if (known !== undefined) return known;
    let file: FileHandle;
    try {
      file = await open(join(this.#folder, backupFileName('pack', number)), 'r');
    } catch (error) {
      if (systemCode(error) !== 'ENOENT') throw error;
      // One pack that was removed is damage. A folder that is gone throws here: then nothing can be said about any.
      await numbersIn(this.#folder, 'pack');
      return undefined;
    }
    for (const [oldest, handle] of this.#open) {
      if (this.#open.size < OPEN_PACKS) break;
      this.#open.delete(oldest);
      await handle.close();
    }
    this.#open.set(number, file);
    return file;
  }

  async #pack() {
    if (this.#writing !== undefined && this.#writing.size >= PACK_BYTES) {
      await this.#writing.file.sync();
      await this.#writing.file.close();
      this.#writing = undefined;
    }
    if (this.#writing === undefined) {
      const number = this.#highest + 1;
      const file = await open(join(this.#folder, backupFileName('pack', number)), 'wx', 0o600);
      this.#highest = number;
      const head = writePackHead(this.#vaultId, sha256);
      try {
        await writeAll(file, [head], 0);
      } catch (error) {
        await file.close().catch(() => undefined);
        throw error;
      }
      this.#writing = { number, file, size: head.length };
    }
    return this.#writing;
  }

  async #scan(number: number): Promise<void> {
    const file = await this.#reading(number);
    if (file === undefined) return;
    const { size } = await file.stat();
    try {
      const vaultId = readPackHead(await readAt(file, 0, PACK_HEAD), sha256);
      if (compareBytes(vaultId, this.#vaultId) !== 0) return;
    } catch (error) {
      if (!(error instanceof FormatError) || error.code === 'too-new') throw error;
      // A damaged head: what lies behind it is appended anew where it is needed.
      return;
    }
    let at: number | undefined = PACK_HEAD;
    while (at !== undefined && at < size) {
      const table = await this.#frame(file, at);
      if (table === undefined) {
        at = await nextFrame(file, at + FRAME_ALIGNMENT, size);
        continue;
      }
      let value = at + tableLength(table.count);
      for (let index = 0; index < table.count; index += 1) {
        const length = table.length(index);
        const lying = { pack: number, at: value, length, digest: table.digest(index).slice() };
        value += length;
        if (value > size) break;
        this.#keep(
          table.kind(index) === PLACE_KIND.row,
          { id: table.id(index), position: table.position(index) },
          lying,
        );
      }
      at += table.frameLength;
    }
  }

  async #frame(file: FileHandle, at: number): Promise<FrameTable | undefined> {
    const head = await readAt(file, at, FRAME_HEAD_BYTES);
    try {
      const bytes = await readAt(file, at, tableLength(entriesOf(head)));
      return decodeFrameTable(bytes, 'pack', null, sha256);
    } catch (error) {
      if (error instanceof FormatError) return undefined;
      throw error;
    }
  }

  #keep(isRow: boolean, { id, position }: { readonly id: Uint8Array; readonly position: number }, lying: Lying): void {
    const name = hexOf(id);
    if (isRow) {
      this.#rows.set(name + hexOf(lying.digest), lying);
      return;
    }
    const chunks = this.#chunks.get(name) ?? new Map<number, Lying>();
    this.#chunks.set(name, chunks);
    chunks.set(position, lying);
  }
}

/** The next place at which something says that it is a frame. */
async function nextFrame(file: FileHandle, from: number, size: number): Promise<number | undefined> {
  for (let start = from; start < size; start += WINDOW) {
    const bytes = await readAt(file, start, WINDOW);
    for (let at = 0; at < bytes.length; at += FRAME_ALIGNMENT) {
      if (isFrameLike(bytes.subarray(at, at + FRAME_ALIGNMENT))) return start + at;
    }
  }
  return undefined;
}
