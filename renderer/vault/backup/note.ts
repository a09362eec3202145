/** The note of a backup: when it was made, and how much it holds (docs/format.md section 12.1). Only who opens the backup reads it. */

import {
  type EpochKey,
  openRow,
  recordId,
  sealRow,
  utf8,
  utf8Text,
  type VaultId,
  wipe,
} from '../../../crypto/index.ts';
import { backupNoteKey, ROW_TABLES } from '../../../crypto/row.ts';
import { FormatError } from '../../../shared/errors.ts';
import { z } from '../../../shared/zod.ts';

const count = z.int().min(0);
const note = z.object({
  version: z.int().min(1),
  /** Milliseconds since 1970. */
  at: count,
  records: count,
  files: count,
  /** Of the files. */
  bytes: count,
  /** Records that could not be read when it was made. */
  damaged: count,
});
export type BackupNote = Omit<z.infer<typeof note>, 'version'>;

export function sealNote(vault: VaultId, epoch: EpochKey, value: BackupNote): Uint8Array {
  const key = backupNoteKey(epoch, vault);
  const place = { vaultId: vault, table: ROW_TABLES.backupNote, id: recordId(vault.slice()) };
  try {
    return sealRow(key, place, 1, utf8(JSON.stringify({ version: 1, ...value })));
  } finally {
    wipe(key);
  }
}

/** Throws FormatError. */
export function openNote(vault: VaultId, epoch: EpochKey, row: Uint8Array): BackupNote {
  const key = backupNoteKey(epoch, vault);
  const place = { vaultId: vault, table: ROW_TABLES.backupNote, id: recordId(vault.slice()) };
  try {
    const parsed = note.safeParse(JSON.parse(utf8Text(openRow(key, place, row).json)));
    if (!parsed.success) throw new FormatError('malformed', 'note of the backup');
    const { version, ...value } = parsed.data;
    if (version > 1) throw new FormatError('too-new', 'note of the backup');
    return value;
  } catch (error) {
    if (error instanceof SyntaxError) throw new FormatError('malformed', 'note of the backup');
    throw error;
  } finally {
    wipe(key);
  }
}
