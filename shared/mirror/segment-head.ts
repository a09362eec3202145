import { FormatError } from '../errors.ts';
import { isZero, type Sha256Of, startsLike, viewOf } from './fields.ts';
import { ID_BYTES, type MirrorLog } from './kinds.ts';

/** Bytes of a segment before its first frame (docs/format.md section 11.1). */
export const SEGMENT_HEAD_BYTES = 64;
const MAGIC = new TextEncoder().encode('DAFTARML');
const VERSION = 1;
const LOG_NUMBER: Readonly<Record<MirrorLog, number>> = { records: 1, evidence: 2 };
const CHECKED = 32;

export interface SegmentHead {
  readonly log: MirrorLog;
  /** 16 bytes */
  readonly vaultId: Uint8Array;
}

/** @throws RangeError when the vault id is not 16 bytes */
export function encodeSegmentHead({ log, vaultId }: SegmentHead, sha256: Sha256Of): Uint8Array<ArrayBuffer> {
  if (vaultId.length !== ID_BYTES) throw new RangeError('a vault id has 16 bytes');
  const bytes = new Uint8Array(SEGMENT_HEAD_BYTES);
  bytes.set(MAGIC);
  viewOf(bytes).setUint16(8, VERSION);
  bytes[10] = LOG_NUMBER[log];
  bytes.set(vaultId, 16);
  bytes.set(sha256(bytes.subarray(0, CHECKED)), CHECKED);
  return bytes;
}

/**
 * @param bytes the beginning of a segment
 * @throws FormatError 'truncated', 'malformed', or 'too-new' when a later version of the format made it
 */
export function decodeSegmentHead(bytes: Uint8Array, sha256: Sha256Of): SegmentHead {
  if (bytes.length < SEGMENT_HEAD_BYTES) throw new FormatError('truncated', 'segment head');
  if (!startsLike(bytes, MAGIC, MAGIC.length)) throw new FormatError('malformed', 'not a segment');
  const checksum = sha256(bytes.subarray(0, CHECKED));
  if (!startsLike(bytes.subarray(CHECKED), checksum, 32))
    throw new FormatError('malformed', 'checksum of a segment head');
  const version = viewOf(bytes).getUint16(8);
  if (version > VERSION) throw new FormatError('too-new', 'version of a segment');
  if (version !== VERSION || !isZero(bytes, 11, 16)) throw new FormatError('malformed', 'segment head');
  const vaultId = bytes.slice(16, 16 + ID_BYTES);
  if (bytes[10] === LOG_NUMBER.records) return { log: 'records', vaultId };
  if (bytes[10] === LOG_NUMBER.evidence) return { log: 'evidence', vaultId };
  throw new FormatError('malformed', 'log of a segment');
}
