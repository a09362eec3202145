import { join } from 'node:path';
import { MainError } from '../../shared/errors.ts';
import type { MirrorLog } from '../../shared/mirror/kinds.ts';
import { encodeSegmentHead, SEGMENT_HEAD_BYTES } from '../../shared/mirror/segment-head.ts';
import { sha256 } from '../disk/sha256.ts';
import { type Disk, type DiskFile, removeName } from './disk.ts';
import { PART, SEGMENT_BYTES, segmentName } from './names.ts';
import type { FoundLog } from './reading.ts';

/** What goes into one log, and where it ends. One call at a time. */
export class Log {
  readonly name: MirrorLog;
  readonly folder: string;
  readonly #disk: Disk;
  readonly #vaultId: Uint8Array;
  /** Numbers of the segments of this vault, in their order. The last is appended to. */
  segments: number[];
  /** Where the next frame goes. */
  end: number;
  /** The highest number that a file of this log has, of this vault or of another. */
  #highest: number;
  #file: DiskFile | undefined;
  #isDirty = false;
  /** Whether the newest segment is not to be appended to. */
  #isSealed: boolean;

  constructor(
    disk: Disk,
    folder: string,
    name: MirrorLog,
    vaultId: Uint8Array,
    { segments, end, highest, isSealed }: Pick<FoundLog, 'segments' | 'end' | 'highest' | 'isSealed'>,
  ) {
    this.#disk = disk;
    this.folder = folder;
    this.name = name;
    this.#vaultId = vaultId;
    this.segments = [...segments];
    this.end = end;
    this.#highest = highest;
    this.#isSealed = isSealed;
  }

  get newest(): number {
    return this.segments.at(-1) ?? 0;
  }
  /** Whether something was appended that is not flushed. */
  get isDirty(): boolean {
    return this.#isDirty;
  }
  path(number: number): string {
    return join(this.folder, segmentName(this.name, number));
  }
  get isFull(): boolean {
    return this.segments.length === 0 || this.#isSealed || this.end >= SEGMENT_BYTES[this.name];
  }

  /** A new segment, which is appended to from now on. It is on the disk when this resolves. */
  async begin(): Promise<void> {
    await this.flush();
    await this.close();
    const number = this.#highest + 1;
    await this.writeWhole(number, async (file) => {
      await file.write([encodeSegmentHead({ log: this.name, vaultId: this.#vaultId }, sha256)], 0);
    });
    this.#highest = number;
    this.#isSealed = false;
    this.segments.push(number);
    this.end = SEGMENT_HEAD_BYTES;
  }

  /** Makes a segment under another name, flushes it and gives it its own. What fails leaves nothing behind. */
  async writeWhole(number: number, fill: (file: DiskFile) => Promise<void>): Promise<void> {
    const path = this.path(number);
    const part = `${path}${PART}`;
    await removeName(this.#disk, part);
    try {
      const file = await this.#disk.open(part, 'new');
      try {
        await fill(file);
        await file.sync();
      } finally {
        await file.close();
      }
      await this.#disk.rename(part, path);
    } catch (error) {
      await this.#disk.unlink(part).catch(() => undefined);
      throw error;
    }
    await this.#disk.syncFolder(this.folder);
  }

  /**
   * Writes a frame at the end. What fails is cut off again.
   * @param frame whole, in parts
   * @param isDurable whether it is flushed
   * @returns where it begins
   * @throws Unwritable when it could not be cut off again, or when somebody else changed the file
   */
  async append(frame: readonly Uint8Array[], isDurable: boolean): Promise<number> {
    const file = await this.#opened();
    const { size, links } = await file.stat();
    if (size !== this.end || links === 0) throw new Unwritable();
    const at = this.end;
    try {
      await file.write(frame, at);
      this.#isDirty = true;
      if (isDurable) await this.flush();
    } catch (error) {
      await this.cut(at, false);
      throw error;
    }
    this.end = at + frame.reduce((sum, { length }) => sum + length, 0);
    return at;
  }

  /**
   * Cuts the newest segment.
   * @throws Unwritable when that fails
   */
  async cut(to: number, isDurable: boolean): Promise<void> {
    try {
      const file = await this.#opened();
      await file.truncate(to);
      if (isDurable) await file.sync();
    } catch (error) {
      throw new Unwritable(error);
    }
    this.end = to;
  }

  /** Returns when everything is on the disk. */
  async flush(): Promise<void> {
    if (!this.#isDirty) return;
    await (await this.#opened()).sync();
    this.#isDirty = false;
  }

  /** Removes all segments, the oldest first, each durably. */
  async removeAll(): Promise<void> {
    await this.close();
    this.#isDirty = false;
    while (this.segments[0] !== undefined) await this.remove(this.segments[0]);
  }

  /** Removes one segment, durably. */
  async remove(number: number): Promise<void> {
    await removeName(this.#disk, this.path(number));
    this.segments = this.segments.filter((each) => each !== number);
    await this.#disk.syncFolder(this.folder);
  }

  async close(): Promise<void> {
    const file = this.#file;
    this.#file = undefined;
    await file?.close();
  }

  async #opened(): Promise<DiskFile> {
    this.#file ??= await this.#disk.open(this.path(this.newest), 'write');
    return this.#file;
  }
}

/** The end of a log is not what it should be; nothing is written until it was read anew. */
export class Unwritable extends MainError {
  constructor(cause?: unknown) {
    super('disk', cause);
  }
}
