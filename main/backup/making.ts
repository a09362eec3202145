/** One backup while it is made (docs/format.md section 12.2). The worker says what belongs to it; here it is kept, read back and named. */
import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { compareBytes } from '../../shared/backup/bytes.ts';
import {
  compareEntries,
  ENTRY_BYTES,
  generationSize,
  type ListEntry,
  putListEntry,
  writeGenerationHead,
} from '../../shared/backup/generation.ts';
import { backupFileName } from '../../shared/backup/pack.ts';
import { type ChunkRange, PLACE_KIND, type Place, type RowPlace } from '../../shared/backup/places.ts';
import { FormatError, MainError } from '../../shared/errors.ts';
import { MIRROR_FRAME_BYTES } from '../../shared/limits.ts';
import { sha256 } from '../disk/sha256.ts';
import { writeAll } from '../disk/whole.ts';
import { numbersIn, syncNames } from './disk.ts';
import { readGeneration, readGenerationFile } from './generations.ts';
import { hexOf } from './hex.ts';
import type { Lying, NewValue, Packs } from './packs.ts';
import { entriesBeyond, Verification } from './verifying.ts';

/** Bytes that stay free on the disk of a backup: names and tables of its file system need some. */
export const BACKUP_SPARE = 1_048_576;

interface Sealing {
  readonly file: FileHandle;
  readonly part: string;
  readonly hash: Hash;
  readonly list: Uint8Array;
  /** Bytes of the directory that are still to come. */
  left: number;
  at: number;
}

export class Making {
  readonly #folder: string;
  readonly #vaultId: Uint8Array;
  readonly #packs: Packs;
  /** Values that are there are read before they count. */
  readonly #thorough: boolean;
  readonly #freeBytes: (folder: string) => Promise<number>;
  readonly #rows = new Map<string, ListEntry>();
  readonly #chunks = new Map<string, ListEntry[]>();
  /** Values that came in part. */
  #coming: { readonly places: readonly Place[]; readonly bytes: Uint8Array; filled: number } | undefined;
  #verification: Verification | undefined;
  #sealing: Sealing | undefined;

  /** @param freeBytes what can still be written in a folder */
  constructor(
    folder: string,
    vaultId: Uint8Array,
    packs: Packs,
    { thorough, freeBytes }: { readonly thorough: boolean; readonly freeBytes: (folder: string) => Promise<number> },
  ) {
    this.#folder = folder;
    this.#vaultId = vaultId;
    this.#packs = packs;
    this.#thorough = thorough;
    this.#freeBytes = freeBytes;
  }

  free(): Promise<number> {
    return this.#freeBytes(this.#folder);
  }

  /** The indices of rows that no pack has. */
  async missingRows(rows: readonly RowPlace[]): Promise<number[]> {
    const missing: number[] = [];
    for (const [index, { id, digest }] of rows.entries()) {
      const lying = this.#packs.row(id, digest);
      if (await this.#isThere(lying)) continue;
      if (lying !== undefined) this.#packs.drop(PLACE_KIND.row, id, 0, digest);
      missing.push(index);
    }
    return missing;
  }

  /** Pairs of numbers: which range, and which position. */
  async missingChunks(ranges: readonly ChunkRange[]): Promise<number[]> {
    const missing: number[] = [];
    for (const [index, { id, from, count }] of ranges.entries()) {
      for (let position = from; position < from + count; position++) {
        const lying = this.#packs.chunk(id, position);
        if (await this.#isThere(lying)) continue;
        if (lying !== undefined) this.#packs.drop(PLACE_KIND.chunk, id, position, lying.digest);
        missing.push(index, position);
      }
    }
    return missing;
  }

  /**
   * Takes values, or the next bytes of values that came in part, and writes them when all are there. Throws `no-space` before anything is written,
   * `invalid` for bytes that are not the next.
   */
  async append(places: readonly Place[], from: number, bytes: Uint8Array): Promise<void> {
    if (from === 0) {
      const length = places.reduce((sum, place) => sum + place.length, 0);
      if (length > MIRROR_FRAME_BYTES) throw new MainError('too-large');
      this.#coming = { places, bytes: length === bytes.length ? bytes : new Uint8Array(length), filled: 0 };
    }
    const coming = this.#coming;
    if (coming === undefined || from !== coming.filled || (from > 0 && places.length > 0))
      throw new MainError('invalid');
    if (from + bytes.length > coming.bytes.length) throw new MainError('invalid');
    if (coming.bytes !== bytes) coming.bytes.set(bytes, from);
    coming.filled += bytes.length;
    if (coming.filled < coming.bytes.length) return;
    this.#coming = undefined;
    await this.#write(coming.places, coming.bytes);
  }

  async #write(places: readonly Place[], bytes: Uint8Array): Promise<void> {
    const kind = places[0]?.kind;
    let at = 0;
    const values = places.map((place): NewValue => {
      if (place.kind !== kind) throw new MainError('invalid');
      at += place.length;
      return { id: place.id, position: place.position, bytes: bytes.subarray(at - place.length, at) };
    });
    if (kind === undefined) throw new MainError('invalid');
    await this.#assertSpace(bytes.length);
    await this.#packs.append(kind, values);
  }

  /** Takes places into the list; the number of those that no pack has. `first` begins the list anew. */
  nameRows(rows: readonly RowPlace[], first: boolean): number {
    if (first) this.#begin();
    let unknown = 0;
    for (const { id, digest } of rows) {
      const lying = this.#packs.row(id, digest);
      if (lying === undefined) unknown += 1;
      else this.#rows.set(hexOf(id), entryOf(PLACE_KIND.row, id, 0, lying));
    }
    return unknown;
  }

  /** As {@link nameRows}. A chunk that is nowhere is no part of the backup. */
  nameChunks(ranges: readonly ChunkRange[], first: boolean): number {
    if (first) this.#begin();
    let unknown = 0;
    for (const { id, from, count } of ranges) {
      const chunks = this.#chunks.get(hexOf(id)) ?? [];
      this.#chunks.set(hexOf(id), chunks);
      for (let position = from; position < from + count; position++) {
        const lying = this.#packs.chunk(id, position);
        if (lying === undefined) unknown += 1;
        else chunks[position] = entryOf(PLACE_KIND.chunk, id, position, lying);
      }
    }
    return unknown;
  }

  /** Flushes, then reads back what the newest whole generation does not have, some at a time. */
  async verify(from: number): Promise<{ next: number; of: number; damaged: Place[] }> {
    if (from === 0 || this.#verification === undefined) {
      await this.#packs.flush();
      this.#verification = new Verification(this.#packs, entriesBeyond(this.#list(), await this.#newestList()));
    }
    const { next, damaged } = await this.#verification.go(from);
    return { next, of: this.#verification.of, damaged };
  }

  /** Begins the file of the generation. */
  async seal(keys: { header: Uint8Array; keyring: Uint8Array; secret: Uint8Array }, directory: number): Promise<void> {
    await this.giveUp();
    if (this.#verification === undefined) throw new MainError('invalid');
    const list = this.#list();
    const head = { vaultId: this.#vaultId, ...keys, directory, entries: list.length / ENTRY_BYTES };
    await this.#assertSpace(generationSize(head));
    const part = join(this.#folder, 'g.part');
    await rm(part, { force: true });
    const file = await open(part, 'wx', 0o600);
    const bytes = writeGenerationHead(head, sha256);
    this.#sealing = { file, part, hash: createHash('sha256'), list, left: directory, at: 0 };
    await this.#put(this.#sealing, bytes);
  }

  /** The next bytes of the directory. */
  async directory(bytes: Uint8Array): Promise<void> {
    const sealing = this.#sealing;
    if (sealing === undefined || bytes.length > sealing.left) throw new MainError('invalid');
    sealing.left -= bytes.length;
    await this.#put(sealing, bytes);
  }

  /** Ends the file, reads it back whole, and gives it its name: from then on there is a backup. Answers its number. */
  async finish(): Promise<number> {
    const sealing = this.#sealing;
    if (sealing === undefined || sealing.left !== 0) throw new MainError('invalid');
    await this.#put(sealing, sealing.list);
    const checksum = sealing.hash.copy().digest();
    await writeAll(sealing.file, [checksum], sealing.at);
    await sealing.file.sync();
    await sealing.file.close();
    this.#sealing = undefined;
    try {
      const { list } = await readGenerationFile(sealing.part, this.#vaultId);
      if (compareBytes(list, sealing.list) !== 0) throw new MainError('disk');
    } catch (error) {
      await rm(sealing.part, { force: true }).catch(() => undefined);
      throw error instanceof FormatError ? new MainError('disk', error) : error;
    }
    const number = ((await numbersIn(this.#folder, 'generation')).at(-1) ?? 0) + 1;
    await rename(sealing.part, join(this.#folder, backupFileName('generation', number)));
    await syncNames(this.#folder);
    return number;
  }

  /** What was appended stays; what was not named is removed. */
  async giveUp(): Promise<void> {
    const sealing = this.#sealing;
    this.#sealing = undefined;
    if (sealing === undefined) return;
    await sealing.file.close().catch(() => undefined);
    await rm(sealing.part, { force: true }).catch(() => undefined);
  }

  async #isThere(lying: Lying | undefined): Promise<boolean> {
    if (lying === undefined || !this.#thorough) return lying !== undefined;
    return (await this.#packs.read(lying)) !== undefined;
  }

  async #put(sealing: Sealing, bytes: Uint8Array): Promise<void> {
    try {
      await writeAll(sealing.file, [bytes], sealing.at);
    } catch (error) {
      await this.giveUp();
      throw error;
    }
    sealing.hash.update(bytes);
    sealing.at += bytes.length;
  }

  async #assertSpace(bytes: number): Promise<void> {
    if ((await this.free()) < bytes + BACKUP_SPARE) throw new MainError('no-space');
  }

  #begin(): void {
    this.#rows.clear();
    this.#chunks.clear();
    this.#verification = undefined;
  }

  #list(): Uint8Array {
    const parts: Uint8Array[] = [];
    const add = (entry: ListEntry) => {
      const bytes = new Uint8Array(ENTRY_BYTES);
      putListEntry(bytes, 0, entry);
      parts.push(bytes);
    };
    for (const entry of this.#rows.values()) add(entry);
    for (const chunks of this.#chunks.values()) for (const entry of chunks) if (entry !== undefined) add(entry);
    parts.sort(compareEntries);
    const list = new Uint8Array(parts.length * ENTRY_BYTES);
    for (const [index, part] of parts.entries()) list.set(part, index * ENTRY_BYTES);
    return list;
  }

  /** Of the newest generation that is whole: all that it names was read back when it was made. */
  async #newestList(): Promise<Uint8Array> {
    if (this.#thorough) return new Uint8Array(0);
    for (const number of (await numbersIn(this.#folder, 'generation')).reverse()) {
      try {
        return (await readGeneration(this.#folder, number, this.#vaultId)).list;
      } catch (error) {
        if (!(error instanceof FormatError)) throw error;
      }
    }
    return new Uint8Array(0);
  }
}

function entryOf(kind: number, id: Uint8Array, position: number, { length, digest }: Lying): ListEntry {
  return { kind, id, position, length, digest };
}
