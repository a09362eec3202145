/** Evidence chunks: a file of any size, sealed in pieces that each open alone (docs/format.md section 5). */
import { FormatError } from '../shared/errors.ts';
import { checkBytes, checkWhole, concat, isZero, labelled, MAX_LENGTH, uint, zeroFilled } from './bytes.ts';
import type { ContentKey, RecordId, VaultId } from './keys.ts';
import { boxOpen, boxSeal, wipe } from './sodium.ts';

/** Plain bytes of a chunk. */
export const EVIDENCE_CHUNK = 61_424;
/** Bytes of a stored chunk. */
export const SEALED_EVIDENCE_CHUNK = 61_440;

/** Which file of which vault, and the file's length in bytes (0 to 2^40). */
export type EvidencePlace = { readonly vaultId: VaultId; readonly evidenceId: RecordId; readonly length: number };

/** Number of chunks of a file of `length` bytes. */
export function evidenceChunkCount(length: number): number {
  checkWhole(length, 0, MAX_LENGTH, 'length');
  return Math.max(1, Math.ceil(length / EVIDENCE_CHUNK));
}

/** Bytes of the file in chunk `index`. Throws `RangeError` for a chunk that the file has not. */
export function evidenceChunkSize(length: number, index: number): number {
  checkWhole(index, 0, evidenceChunkCount(length) - 1, 'chunk index');
  return Math.min(EVIDENCE_CHUNK, length - index * EVIDENCE_CHUNK);
}

/**
 * Seals chunk `index`, 61,440 bytes; `plain` is exactly the file's bytes in it. The nonce is the index, so a content key serves
 * one file and each of its chunks once. Nothing given is changed. Throws `RangeError` for a wrong size or index.
 */
export function sealEvidenceChunk(key: ContentKey, place: EvidencePlace, index: number, plain: Uint8Array): Uint8Array {
  checkBytes(key, 32, 'content key');
  checkBytes(plain, evidenceChunkSize(place.length, index), 'chunk');
  if (plain.length === EVIDENCE_CHUNK) return boxSeal(key, nonceOf(index), chunkData(place), plain);
  const filled = zeroFilled(plain, EVIDENCE_CHUNK);
  const sealed = boxSeal(key, nonceOf(index), chunkData(place), filled);
  wipe(filled);
  return sealed;
}

/**
 * Opens chunk `index` and gives the file's bytes in it. Throws {@link FormatError} `truncated`, `malformed` or `altered` as
 * section 5 says; a chunk of another place or key is `altered`. Throws `RangeError` for a chunk that the file has not.
 */
export function openEvidenceChunk(
  key: ContentKey,
  place: EvidencePlace,
  index: number,
  sealed: Uint8Array,
): Uint8Array {
  checkBytes(key, 32, 'content key');
  checkBytes(sealed, undefined, 'chunk');
  const size = evidenceChunkSize(place.length, index);
  if (sealed.length < SEALED_EVIDENCE_CHUNK) throw new FormatError('truncated', 'size of the chunk');
  if (sealed.length > SEALED_EVIDENCE_CHUNK) throw new FormatError('malformed', 'size of the chunk');
  const plain = boxOpen(key, nonceOf(index), chunkData(place), sealed);
  if (plain === null) throw new FormatError('altered', 'box of the chunk');
  if (!isZero(plain.subarray(size))) throw new FormatError('altered', 'padding of the chunk');
  return size === plain.length ? plain : plain.slice(0, size);
}

function nonceOf(index: number): Uint8Array {
  return concat(uint(0, 4), uint(index, 8));
}

function chunkData(place: EvidencePlace): Uint8Array {
  checkBytes(place.vaultId, 16, 'vault id');
  checkBytes(place.evidenceId, 16, 'evidence id');
  return labelled('daftar v1 chunk', place.vaultId, place.evidenceId);
}
