/** What the check of both copies and a backup ask of a content: how long it is, and whether a chunk of it opens. */
import { type contentKey, type EvidencePlace, openEvidenceChunk, wipe } from '../../crypto/index.ts';
import { FormatError } from '../../shared/errors.ts';
import type { Entry } from './kind.ts';
import { received } from './recipient-kinds.ts';
import type { Records } from './records.ts';
import { evidence } from './report-kinds.ts';

/** Bytes of the content of an entry, out of its record; undefined for a kind that has none. Throws what is wrong with the record. */
export async function contentSizeOf(records: Records, { kind, id }: Entry): Promise<number | undefined> {
  if (kind === evidence.name) return (await records.get(evidence, id)).size;
  if (kind === received.name) return (await records.get(received, id)).length;
  return undefined;
}

/** Whether the chunk is there and is the one of its place. The key stays the caller's; what was opened is wiped. */
export function chunkOpens(
  key: ReturnType<typeof contentKey>,
  place: EvidencePlace,
  index: number,
  chunk: Uint8Array | undefined,
): chunk is Uint8Array {
  if (chunk === undefined) return false;
  try {
    wipe(openEvidenceChunk(key, place, index, chunk));
    return true;
  } catch (error) {
    if (error instanceof FormatError) return false;
    throw error;
  }
}
