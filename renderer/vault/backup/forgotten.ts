/** The ids of what a vault has forgotten (docs/format.md section 12.4), so that no backup brings it back. */
import { fromBase64, newId, newKey, recordId, rowKey, toBase64 } from '../../../crypto/index.ts';
import { FormatError, VaultError } from '../../../shared/errors.ts';
import type { HexId } from '../../../shared/ids.ts';
import { z } from '../../../shared/zod.ts';
import { custody } from '../custody.ts';
import { formerState } from '../entity-kinds.ts';
import { hexOf, idOf } from '../ids.ts';
import { type Entry, type Kind, kind, ownerOf } from '../kind.ts';
import { version } from '../report-kinds.ts';
import { sealRecordRow } from '../sealed-rows.ts';
import type { VaultSession } from '../session.ts';

/** Ids of one record, and records. */
const RECORD_IDS = 1024;
const MOST_RECORDS = 64;

/** base64 of ids, 16 bytes each. `at` puts the records in order: 1 for the first. */
export const forgotten = kind('forgotten', z.object({ ids: z.string() }), z.object({ at: z.int().min(1) }));

/** Of whatever holds records: the open vault, or a backup. */
export interface ForgottenSource {
  lines(kind: typeof forgotten): { readonly id: HexId; readonly summary: { readonly at: number } }[];
  get<Value>(kind: Kind<Value, unknown>, id: HexId): Promise<Value>;
}

/** All of them. A record that cannot be read hides no other. */
export async function forgottenIds(records: ForgottenSource): Promise<Set<HexId>> {
  const ids = new Set<HexId>();
  for (const { id } of records.lines(forgotten)) {
    for (const one of await idsOf(records, id)) ids.add(one);
  }
  return ids;
}

/** The id under which a file came from elsewhere; it counts as its own. */
export function formerId({ summary }: Pick<Entry, 'summary'>): HexId | undefined {
  if (typeof summary !== 'object' || summary === null || !('was' in summary)) return undefined;
  return typeof summary.was === 'string' ? summary.was : undefined;
}

/** Kinds that come back only with what they belong to. */
const PARTS: readonly string[] = [version.name, custody.name, formerState.name];

/** What a forgetting of some lines has to write down, and what it takes out of the directory; part of its transaction. */
export async function rememberForgotten(
  session: VaultSession,
  doomed: readonly Entry[],
): Promise<{ readonly put: { readonly line: Entry; readonly bytes: Uint8Array }[]; readonly removed: HexId[] }> {
  const going = new Set(doomed.map(({ id }) => id));
  const ids = doomed
    .filter((line) => !PARTS.includes(line.kind) && !going.has(ownerOf(line) ?? ''))
    .flatMap((line) => [line.id, ...(formerId(line) === undefined ? [] : [formerId(line) ?? ''])]);
  if (ids.length === 0) return { put: [], removed: [] };
  const records = session.records.lines(forgotten).sort((a, b) => a.summary.at - b.summary.at);
  const newest = records.at(-1);
  const known = newest === undefined ? [] : await idsOf(session.records, newest.id);
  const all = [...known, ...ids];
  const parts = Array.from({ length: Math.ceil(all.length / RECORD_IDS) }, (_, index) =>
    all.slice(index * RECORD_IDS, (index + 1) * RECORD_IDS),
  );
  const first = newest?.summary.at ?? 1;
  const put = parts.map((part, index) => sealed(session, index === 0 ? newest?.id : undefined, first + index, part));
  const more = records.length + parts.length - (newest === undefined ? 0 : 1) - MOST_RECORDS;
  return { put, removed: records.slice(0, Math.max(0, more)).map(({ id }) => id) };
}

function sealed(session: VaultSession, former: HexId | undefined, at: number, ids: readonly HexId[]) {
  const id = former ?? hexOf(newId(recordId));
  const revision = (session.directory.entry(id)?.revision ?? 0) + 1;
  const key = newKey(rowKey);
  const bytes = new Uint8Array(ids.length * 16);
  for (const [index, one] of ids.entries()) bytes.set(idOf(one), index * 16);
  const row = sealRecordRow(session.vaultId, idOf(id), key, revision, {
    version: forgotten.version,
    value: { ids: toBase64(bytes) },
  });
  const line: Entry = { id, kind: forgotten.name, revision, tag: row.tag, key: toBase64(key), summary: { at } };
  return { line, bytes: row.bytes };
}

async function idsOf(records: ForgottenSource, id: HexId): Promise<HexId[]> {
  try {
    const bytes = fromBase64((await records.get(forgotten, id)).ids) ?? new Uint8Array(0);
    return Array.from({ length: Math.floor(bytes.length / 16) }, (_, index) =>
      hexOf(bytes.subarray(index * 16, (index + 1) * 16)),
    );
  } catch (error) {
    if (error instanceof FormatError || error instanceof VaultError) return [];
    throw error;
  }
}

/** The lines that are left out when these ids are: they themselves, and what belongs to them. */
export function withoutForgotten(entries: Iterable<Entry>, ids: ReadonlySet<HexId>): Set<HexId> {
  const all = [...entries];
  const out = new Set<HexId>();
  for (const line of all) {
    if (ids.has(line.id) || ids.has(formerId(line) ?? '')) out.add(line.id);
  }
  // What belongs to what belongs to one: until nothing is added.
  for (let before = -1; before !== out.size; ) {
    before = out.size;
    for (const line of all) if (out.has(ownerOf(line) ?? '')) out.add(line.id);
  }
  return out;
}
