/**
 * A kind of record: what its row holds and what its line in the directory says. Kinds are told apart only inside the encryption.
 */
import { type HexId, hexId } from '../../shared/ids.ts';
import { z } from '../../shared/zod.ts';

export interface Kind<Value, Summary> {
  /** Stands in the directory; never given another meaning. */
  readonly name: string;
  /** Of the row's shape. A row of a later version is `too-new` and left alone. */
  readonly version: number;
  readonly value: z.ZodType<Value>;
  /** What a list needs, so that no row is read for it. */
  readonly summary: z.ZodType<Summary>;
  /**
   * Rewritten too often for the directory to follow (drafts): the directory then knows the lowest revision that the row may have, and
   * the exact one only while the vault is open.
   */
  readonly loose: boolean;
}

/** Makes a kind. A summary with a field `of` names the record that this one belongs to and is forgotten with. */
export function kind<Value, Summary>(
  name: string,
  value: z.ZodType<Value>,
  summary: z.ZodType<Summary>,
  { version = 1, loose = false }: { version?: number; loose?: boolean } = {},
): Kind<Value, Summary> {
  return { name, version, value, summary, loose };
}

const base64Of = (bytes: number) =>
  z
    .string()
    .length(4 * Math.ceil(bytes / 3))
    .regex(/^[A-Za-z0-9+/]*={0,2}$/);

/** One line of a directory page: docs/format.md section 4. Keys are base64, as they stand in the page. */
export const entry = z.object({
  id: hexId,
  kind: z.string().min(1).max(40),
  revision: z.int().min(1),
  /** The last 16 bytes of the row's box. */
  tag: base64Of(16),
  key: base64Of(32),
  contentKey: base64Of(32).optional(),
  /** When it was deleted, if it waits to be forgotten. */
  deleted: z.int().min(0).optional(),
  summary: z.unknown(),
});
export type Entry = Readonly<z.infer<typeof entry>>;

/** Most entries of a page. */
export const PAGE_ENTRIES = 64;

export const directoryPage = z.object({ entries: z.array(entry).max(PAGE_ENTRIES) });

export const directoryRoot = z.object({
  generation: z.int().min(1),
  pages: z.array(z.object({ id: hexId, revision: z.int().min(1), tag: base64Of(16) })),
});

/** The record that an entry belongs to, if it belongs to one. Looked at for every entry of the vault, so it builds nothing. */
export function ownerOf({ summary }: Entry): HexId | undefined {
  if (typeof summary !== 'object' || summary === null || !('of' in summary)) return undefined;
  return typeof summary.of === 'string' ? summary.of : undefined;
}
