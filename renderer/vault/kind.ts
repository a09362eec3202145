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

/** One line of a directory page: docs/format.md section 4. Keys are base64, as they stand in the page. */
export interface Entry {
  readonly id: HexId;
  readonly kind: string;
  readonly revision: number;
  /** The last 16 bytes of the row's box. */
  readonly tag: string;
  /** 32 bytes */
  readonly key: string;
  /** 32 bytes */
  readonly contentKey?: string;
  /** When it was deleted, if it waits to be forgotten. */
  readonly deleted?: number;
  readonly summary: unknown;
}

/** By hand, because an unlock looks at every entry of the vault and would spend a quarter of its time in a schema. */
function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  const { id, kind: name, revision, tag, key, contentKey, deleted }: Partial<Record<keyof Entry, unknown>> = value;
  return (
    typeof id === 'string' &&
    HEX_ID.test(id) &&
    typeof name === 'string' &&
    name.length >= 1 &&
    name.length <= 40 &&
    isWhole(revision, 1) &&
    typeof tag === 'string' &&
    TAG.test(tag) &&
    typeof key === 'string' &&
    KEY.test(key) &&
    (contentKey === undefined || (typeof contentKey === 'string' && KEY.test(contentKey))) &&
    (deleted === undefined || isWhole(deleted, 0))
  );
}

const HEX_ID = /^[0-9a-f]{32}$/;
/** Base64 of 16 and of 32 bytes. */
const TAG = /^[A-Za-z0-9+/]{22}==$/;
const KEY = /^[A-Za-z0-9+/]{43}=$/;

function isWhole(value: unknown, low: number): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= low;
}

/** Most entries of a page. */
export const PAGE_ENTRIES = 64;

export const directoryPage = z.object({ entries: z.array(z.custom<Entry>(isEntry)).max(PAGE_ENTRIES) });

export const directoryRoot = z.object({
  generation: z.int().min(1),
  pages: z.array(z.object({ id: hexId, revision: z.int().min(1), tag: z.string().regex(TAG) })),
});

/** The record that an entry belongs to, if it belongs to one. Looked at for every entry of the vault, so it builds nothing. */
export function ownerOf({ summary }: Entry): HexId | undefined {
  if (typeof summary !== 'object' || summary === null || !('of' in summary)) return undefined;
  return typeof summary.of === 'string' ? summary.of : undefined;
}
