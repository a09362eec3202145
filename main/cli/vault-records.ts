/** What an open vault holds: the directory, the records in it, and their files (docs/format.md sections 4 and 5). */
import {
  contentKey,
  directoryPageKey,
  directoryRootKey,
  EVIDENCE_CHUNK,
  evidenceChunkCount,
  fromBase64,
  fromHex,
  openEvidenceChunk,
  openRow,
  type RecordId,
  ROW_TABLES,
  type RowKey,
  type RowTable,
  recordId,
  rowKey,
  toBase64,
  utf8Text,
  wipe,
} from '../../crypto/index.ts';
import { FormatError } from '../../shared/errors.ts';
import { hexId } from '../../shared/ids.ts';
import { z } from '../../shared/zod.ts';
import type { VaultCopy } from './vault-copy.ts';
import type { OpenVault } from './vault-keys.ts';

const ROWS_AT_ONCE = 256;
const CHUNKS_AT_ONCE = 64;

const tag = z.string();
const base64Key = z.string();
const directoryRoot = z.object({
  generation: z.int().min(1),
  pages: z.array(z.object({ id: hexId, revision: z.int(), tag })),
});
const entry = z.object({
  id: hexId,
  kind: z.string().regex(/^[a-z][a-z-]{0,39}$/),
  revision: z.int(),
  tag,
  key: base64Key,
  contentKey: base64Key.optional(),
  deleted: z.number().optional(),
  summary: z.unknown(),
});
const directoryPage = z.object({ entries: z.array(entry) });
/** A line of the directory. */
export type VaultEntry = z.infer<typeof entry>;

/** Drafts are rewritten without the directory, which knows the lowest revision that they may have. */
const LOOSE = ['draft'];

/** The directory, as much of it as opens. */
export type VaultDirectory = {
  readonly entries: readonly VaultEntry[];
  readonly generation: number;
  /** Pages that are missing or damaged: the records in them have no keys. */
  readonly pagesLost: number;
};

/** What became of a record. `older`: it opens, but is not the state that the directory knows. */
export type RecordState = 'whole' | 'older' | 'damaged' | 'missing';
export type VaultRecord = {
  readonly entry: VaultEntry;
  readonly state: RecordState;
  /** Version of the value's shape. */
  readonly version: number | undefined;
  readonly value: unknown;
};
const recordJson = z.object({ version: z.int().min(1), value: z.unknown() });

/** @returns undefined when the root does not open: then nothing can be found */
export async function readDirectory(copy: VaultCopy, vault: OpenVault): Promise<VaultDirectory | undefined> {
  const { vaultId, keyring } = vault;
  const rootId = recordId(vaultId.slice());
  const [rootRow] = await copy.rows([rootId]);
  const rootKey = directoryRootKey(keyring.epochKey, vaultId);
  const opened = openJson(vault, rootKey, ROW_TABLES.directoryRoot, rootId, rootRow);
  wipe(rootKey);
  const root = directoryRoot.safeParse(opened?.value);
  if (!root.success) return undefined;
  const entries: VaultEntry[] = [];
  let pagesLost = 0;
  for (let from = 0; from < root.data.pages.length; from += ROWS_AT_ONCE) {
    const some = root.data.pages.slice(from, from + ROWS_AT_ONCE);
    const rows = await copy.rows(some.map(({ id }) => idOf(id)));
    for (const [index, { id }] of some.entries()) {
      const pageId = idOf(id);
      const key = directoryPageKey(keyring.epochKey, pageId);
      const page = directoryPage.safeParse(openJson(vault, key, ROW_TABLES.directoryPages, pageId, rows[index])?.value);
      wipe(key);
      if (page.success) entries.push(...page.data.entries);
      else pagesLost += 1;
    }
  }
  return { entries, generation: root.data.generation, pagesLost };
}

/** The records of the directory, one after the other. */
export async function* readRecords(
  copy: VaultCopy,
  vault: OpenVault,
  entries: readonly VaultEntry[],
): AsyncGenerator<VaultRecord, void, void> {
  for (let from = 0; from < entries.length; from += ROWS_AT_ONCE) {
    const some = entries.slice(from, from + ROWS_AT_ONCE);
    const rows = await copy.rows(some.map(({ id }) => idOf(id)));
    for (const [index, line] of some.entries()) yield readRecord(vault, line, rows[index]);
  }
}

const NOTHING = { version: undefined, value: undefined };

function readRecord(vault: OpenVault, line: VaultEntry, row: Uint8Array | undefined): VaultRecord {
  if (row === undefined) return { entry: line, state: 'missing', ...NOTHING };
  const key = keyOf(line.key);
  const opened = key === undefined ? undefined : openJson(vault, key, ROW_TABLES.records, idOf(line.id), row);
  if (key !== undefined) wipe(key);
  const read = recordJson.safeParse(opened?.value);
  if (opened === undefined || !read.success) return { entry: line, state: 'damaged', ...NOTHING };
  const isKnown = LOOSE.includes(line.kind)
    ? opened.revision >= line.revision
    : opened.revision === line.revision && opened.tag === line.tag;
  return { entry: line, state: isKnown ? 'whole' : 'older', ...read.data };
}

/** Bytes of a file that belongs to a record; a record without a length has whole chunks. */
export function lengthOf({ value }: VaultRecord, chunks: number): number {
  const size = z
    .object({
      size: z
        .int()
        .min(0)
        .max(2 ** 40),
    })
    .safeParse(value);
  return size.success ? size.data.size : chunks * EVIDENCE_CHUNK;
}

/**
 * The pieces of a file, in order; undefined for one that is missing or damaged. The caller wipes them.
 * @param length of the file, in bytes
 */
export async function* readFilePieces(
  copy: VaultCopy,
  vault: OpenVault,
  { id, contentKey: sealedKey }: VaultEntry,
  length: number,
): AsyncGenerator<Uint8Array | undefined, void, void> {
  const bytes = sealedKey === undefined ? null : fromBase64(sealedKey);
  if (bytes === null || bytes.length !== 32) return;
  const key = contentKey(bytes);
  try {
    const evidenceId = idOf(id);
    const count = evidenceChunkCount(length);
    for (let from = 0; from < count; ) {
      const wanted = Math.min(CHUNKS_AT_ONCE, count - from);
      const chunks = await copy.chunks(evidenceId, from, wanted);
      for (const [index, chunk] of chunks.entries()) {
        const place = { vaultId: vault.vaultId, evidenceId, length };
        yield chunk === undefined ? undefined : orNothing(() => openEvidenceChunk(key, place, from + index, chunk));
      }
      from += chunks.length;
    }
  } finally {
    wipe(key);
  }
}

/** @param hex 32 digits */
function idOf(hex: string): RecordId {
  const bytes = fromHex(hex);
  if (bytes === null) throw new RangeError('an id has 32 hexadecimal digits');
  return recordId(bytes);
}

function keyOf(text: string): RowKey | undefined {
  const bytes = fromBase64(text);
  return bytes?.length === 32 ? rowKey(bytes) : undefined;
}

function openJson(
  vault: OpenVault,
  key: RowKey,
  table: RowTable,
  id: RecordId,
  row: Uint8Array | undefined,
): { readonly revision: number; readonly tag: string; readonly value: unknown } | undefined {
  if (row === undefined) return undefined;
  const opened = orNothing(() => openRow(key, { vaultId: vault.vaultId, table, id }, row));
  if (opened === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(utf8Text(opened.json));
    return { revision: opened.revision, tag: toBase64(opened.tag), value };
  } catch {
    return undefined;
  } finally {
    wipe(opened.json);
  }
}

function orNothing<Value>(open: () => Value): Value | undefined {
  try {
    return open();
  } catch (error) {
    if (error instanceof FormatError) return undefined;
    throw error;
  }
}
