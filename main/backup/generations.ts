/** Generation files: listed, read and checked whole, removed (docs/format.md sections 12.1 and 12.3). */
import { createHash, randomBytes } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { compareBytes } from '../../shared/backup/bytes.ts';
import {
  AT_SECRET,
  CHECKSUM_BYTES,
  checkList,
  ENTRY_BYTES,
  GENERATION_HEAD,
  type GenerationHead,
  generationSize,
  readGenerationHead,
} from '../../shared/backup/generation.ts';
import { backupFileName } from '../../shared/backup/pack.ts';
import { FormatError } from '../../shared/errors.ts';
import { sha256 } from '../disk/sha256.ts';
import { writeAll } from '../disk/whole.ts';
import { readAt, syncNames } from './disk.ts';

const PIECE = 4 * 1_048_576;

/** A generation that was read whole. */
export interface Generation {
  readonly number: number;
  readonly path: string;
  readonly head: GenerationHead;
  /** Its entries, 56 bytes each. */
  readonly list: Uint8Array;
}

/** Reads a generation whole, its directory in passing. Throws FormatError, or what the disk says. */
export async function readGeneration(folder: string, number: number, vaultId: Uint8Array): Promise<Generation> {
  const path = join(folder, backupFileName('generation', number));
  const { head, list } = await readGenerationFile(path, vaultId);
  return { number, path, head, list };
}

/** As {@link readGeneration}, of a file under any name. */
export async function readGenerationFile(
  path: string,
  vaultId: Uint8Array,
): Promise<{ readonly head: GenerationHead; readonly list: Uint8Array }> {
  const file = await open(path, 'r');
  try {
    const head = await readHead(file);
    if (compareBytes(head.vaultId, vaultId) !== 0) throw new FormatError('altered', 'vault of the generation');
    const hash = createHash('sha256');
    const end = generationSize(head) - CHECKSUM_BYTES;
    const list = new Uint8Array(head.entries * ENTRY_BYTES);
    const atList = GENERATION_HEAD + head.directory;
    for (let at = 0; at < end; at += PIECE) {
      const bytes = await readAt(file, at, Math.min(PIECE, end - at));
      hash.update(bytes);
      const from = Math.max(at, atList);
      if (from < at + bytes.length) list.set(bytes.subarray(from - at), from - atList);
    }
    if (compareBytes(hash.digest(), await readAt(file, end, CHECKSUM_BYTES)) !== 0) {
      throw new FormatError('altered', 'checksum of the generation');
    }
    checkList(list);
    return { head, list };
  } finally {
    await file.close();
  }
}

/** The head alone. Throws FormatError, or what the disk says. */
export async function readGenerationHeadOf(folder: string, number: number): Promise<GenerationHead> {
  const file = await open(join(folder, backupFileName('generation', number)), 'r');
  try {
    return await readHead(file);
  } finally {
    await file.close();
  }
}

async function readHead(file: FileHandle): Promise<GenerationHead> {
  const { size } = await file.stat();
  return readGenerationHead(await readAt(file, 0, GENERATION_HEAD), size, sha256);
}

/** Overwrites the erase secret where it lies, then removes the file: what was kept back of it opens no more. */
export async function removeGeneration(folder: string, number: number): Promise<void> {
  const path = join(folder, backupFileName('generation', number));
  const file = await open(path, 'r+', 0o600);
  try {
    await writeAll(file, [randomBytes(32)], AT_SECRET);
    await file.sync();
  } finally {
    await file.close();
  }
  await rm(path);
  await syncNames(folder);
}
