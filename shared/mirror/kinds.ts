import { ENTRY_KINDS, type EntryKind } from './messages.ts';

/** The two logs of a mirror (docs/format.md section 11.1). */
export type MirrorLog = 'records' | 'evidence';
/** What has frames: the logs of a mirror, and the packs of a backup (section 12.1). */
export type FrameKeeper = MirrorLog | 'pack';

/** Bytes of an id. */
export const ID_BYTES = 16;

const { header, keyring, row, rowRemoved, chunk, chunksRemoved } = ENTRY_KINDS;
const STANDS_IN: Readonly<Record<FrameKeeper, readonly number[]>> = {
  records: [header, keyring, row, rowRemoved],
  evidence: [chunk, chunksRemoved],
  pack: [row, chunk],
};

/** Whether a number is a kind that stands there. */
export function isKindIn(keeper: FrameKeeper, kind: number): kind is EntryKind {
  return STANDS_IN[keeper].includes(kind);
}

/** Whether entries of this kind have no value. */
export function isRemoval(kind: EntryKind): boolean {
  return kind === rowRemoved || kind === chunksRemoved;
}
