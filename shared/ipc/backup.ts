/**
 * The channels of a backup (docs/format.md section 12). A folder that the user chose has a handle; its path is never told. Lists of places cross
 * packed, as shared/backup/places.ts lays them out. main reads and writes ciphertext and opens nothing.
 */
import { CHUNK_RANGE_BYTES, PLACE_BYTES, ROW_PLACE_BYTES } from '../backup/places.ts';
import { MIRROR_CALL_BYTES, MIRROR_FRAME_BYTES, PIECE_BYTES } from '../limits.ts';
import { z } from '../zod.ts';

const handle = z.string().regex(/^[0-9a-f]{32}$/);
const exactly = (length: number) => z.instanceof(Uint8Array).refine((bytes) => bytes.length === length);
const atMost = (length: number) => z.instanceof(Uint8Array).refine((bytes) => bytes.length <= length);
const list = (size: number) =>
  z.instanceof(Uint8Array).refine(({ length }) => length % size === 0 && length <= PIECE_BYTES);
const vaultId = exactly(16);
/** Of a generation: a place in time, 1 for the first. */
const number = z.int().min(1).max(99_999_999);
const of = { handle, vaultId, number };
const index = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const kind = z.enum(['rows', 'chunks']);
/** Of rows: id 16, first 16 bytes of the SHA-256. Of chunks: id 16, from u32, count u32. */
const places = z.union([list(ROW_PLACE_BYTES), list(CHUNK_RANGE_BYTES)]);

export const backupRequests = {
  /** Asks the user for a folder. */
  'backup:choose': z.strictObject({}),
  'backup:close': z.strictObject({ handle }),
  /** Begins a backup. With `thorough`, what is there is read before it counts. */
  'backup:begin': z.strictObject({ handle, vaultId, thorough: z.boolean() }),
  'backup:missing': z.strictObject({ handle, kind, places }),
  /**
   * Values of one kind: kind u8, zero 3, length u32, id 16, position u32 each, and the values one after the other; or the rest of values that are
   * more than MIRROR_CALL_BYTES: `from` is the place of `bytes` in them, and only the first message, with `from` 0, has `places`. They are written
   * when all have come.
   */
  'backup:append': z.strictObject({
    handle,
    places: list(PLACE_BYTES),
    from: z.int().min(0).max(MIRROR_FRAME_BYTES),
    bytes: atMost(MIRROR_CALL_BYTES),
  }),
  /** What belongs to the backup. `first` forgets what was named before. */
  'backup:name': z.strictObject({ handle, kind, places, first: z.boolean() }),
  /** Flushes, and reads back what no earlier backup has, some from `from` on. */
  'backup:read-back': z.strictObject({ handle, from: index }),
  'backup:seal': z.strictObject({
    handle,
    header: exactly(916),
    keyring: exactly(4136),
    secret: exactly(32),
    /** Bytes of the directory that follow. */
    directory: index,
  }),
  'backup:directory': z.strictObject({ handle, bytes: atMost(PIECE_BYTES) }),
  'backup:finish': z.strictObject({ handle }),
  /** Asks again what lies in the folder. */
  'backup:generations': z.strictObject({ handle }),
  'backup:open': z.strictObject(of),
  'backup:read-directory': z.strictObject({ ...of, offset: index, length: z.int().min(0).max(PIECE_BYTES) }),
  /** Values of a generation: kind u8, zero 7, id 16, position u32 each. */
  'backup:read': z.strictObject({ ...of, places: list(PLACE_BYTES) }),
  /** Reads everything that a generation names, some from `from` on. */
  'backup:check': z.strictObject({ ...of, from: index }),
  /** Removes all but the newest `keep` whole generations, and what only they had. */
  'backup:remove-older': z.strictObject({ handle, vaultId, keep: z.int().min(1).max(100) }),
};

/** The backups of one vault in a folder. */
export interface BackupSetFound {
  readonly vaultId: Uint8Array;
  /** Numbers, ascending. */
  readonly generations: readonly number[];
}

/** How far reading is, and which places were damaged: kind u8, zero 7, id 16, position u32 each. */
export interface BackupReading {
  readonly next: number;
  readonly of: number;
  readonly damaged: Uint8Array;
}

export interface BackupAnswers {
  /** null when the user changed their mind. `writable`: whether anything could be written there. `free`: bytes. */
  'backup:choose': { handle: string; writable: boolean; free: number; sets: readonly BackupSetFound[] } | null;
  'backup:close': Record<string, never>;
  /** `too-new`: a later Daftar wrote there; nothing is written. `free`: bytes. */
  'backup:begin': { state: 'ready' | 'too-new'; free: number };
  /** u32 each. Of rows: their places in the question. Of chunks: the place of the range in the question, and the position. */
  'backup:missing': { missing: Uint8Array };
  /** Bytes that are still free. */
  'backup:append': { free: number };
  /** How many of the places no pack has; they are not in the backup. */
  'backup:name': { unknown: number };
  'backup:read-back': BackupReading;
  'backup:seal': Record<string, never>;
  'backup:directory': Record<string, never>;
  /** The number of the backup, which is there from now on, and how many older ones were removed for it. */
  'backup:finish': { number: number; removed: number };
  'backup:generations': { sets: readonly BackupSetFound[] };
  'backup:open':
    | { state: 'whole'; header: Uint8Array; keyring: Uint8Array; secret: Uint8Array; directory: number }
    | { state: 'damaged' | 'too-new' };
  'backup:read-directory': { bytes: Uint8Array };
  /** Lengths as u32, 0xffffffff for a value that is not there or is damaged. */
  'backup:read': { lengths: Uint8Array; bytes: Uint8Array };
  'backup:check': BackupReading;
  'backup:remove-older': { removed: number };
}
