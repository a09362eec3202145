import type { MirrorLog } from '../../shared/mirror/kinds.ts';

/** Folder of the mirror in the profile. */
export const MIRROR_FOLDER = 'mirror';
/** What was the mirror until a new one took its place, and is being removed. */
export const FORMER_FOLDER = 'mirror.part';
/** A mirror that was set aside, by its number. */
export const SET_ASIDE = /^mirror-old-\d+$/;
export const setAsideFolder = (number: number): string => `${MIRROR_FOLDER}-old-${number}`;
/** What it takes to open a mirror, beside the passphrase (docs/format.md sections 3 and 11.5); the last of them says most about whether there is a vault. */
export const SECRET_FILES = ['state-c', 'state-b', 'state-a'] as const;
/** Who is at the mirror (docs/format.md section 11.6). */
export const LOCK_FILE = 'lock';
/** Ending of what is being written. */
export const PART = '.part';

const LETTER: Readonly<Record<MirrorLog, string>> = { records: 'r', evidence: 'e' };
const MOST = 99_999_999;

/** Bytes from which on a segment is not appended to any more. */
export const SEGMENT_BYTES: Readonly<Record<MirrorLog, number>> = { records: 16 * 2 ** 20, evidence: 64 * 2 ** 20 };

/** @throws RangeError beyond eight digits */
export function segmentName(log: MirrorLog, number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > MOST) throw new RangeError('number of a segment');
  return `${LETTER[log]}-${String(number).padStart(8, '0')}`;
}

/** The numbers of the segments of one log among the names of a folder, in their order. */
export function segmentsOf(log: MirrorLog, names: readonly string[]): number[] {
  return names
    .flatMap((name) => {
      const number = /^([re])-(\d{8})$/.exec(name);
      return number?.[1] === LETTER[log] && Number(number[2]) > 0 ? [Number(number[2])] : [];
    })
    .sort((one, other) => one - other);
}
