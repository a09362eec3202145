/** Names that are kept back and stand inside attached files, which go out as they are. */
import type { HexId } from '../../shared/ids.ts';
import { foldToCompare } from '../../shared/redaction/fold.ts';
import { namesInside, type Withheld } from '../../shared/redaction/proof.ts';
import type { NameInFile } from '../../shared/vault/redaction.ts';
import { readEvidenceStream } from './evidence.ts';
import { canLookInside, type TextInside, textInside } from './found/text.ts';
import type { EvidenceRecord } from './report-kinds.ts';
import type { VaultSession } from './session.ts';

/** Bytes of a file that is looked into. */
const FILE_BYTES = 33_554_432;
/** Characters and bytes of words that are kept for the next look: every decision of the user asks again. */
const KEPT_WORDS = 16_777_216;
/** What stands in files, by their id: a file never changes. */
const inside = new WeakMap<VaultSession, Map<HexId, TextInside>>();

/** The names that were found, and the files that nobody can tell about, or not about all of them. */
export async function namesInFiles(
  session: VaultSession,
  files: readonly { readonly id: HexId; readonly record: EvidenceRecord }[],
  withheld: readonly Withheld[],
): Promise<{ readonly inFiles: readonly NameInFile[]; readonly unread: readonly HexId[] }> {
  const inFiles: NameInFile[] = [];
  const unread: HexId[] = [];
  if (withheld.length === 0) return { inFiles, unread };
  for (const [id, record] of new Map(files.map((file) => [file.id, file.record]))) {
    const read = await wordsInside(session, id, record);
    if (read?.whole !== true) unread.push(id);
    for (const person of withheld) {
      for (const found of read === null ? [] : formsInside(read, person))
        inFiles.push({ evidence: id, person: person.id, found });
    }
  }
  return { inFiles, unread };
}

/** What was found of a person in a file, each form once; kept as long as the words of the file are, for the same names. */
function formsInside(read: TextInside, person: Withheld): readonly string[] {
  const known = searched.get(read) ?? new Map<string, readonly string[]>();
  searched.set(read, known);
  const before = person.forms === undefined ? undefined : known.get(person.forms);
  if (before !== undefined) return before;
  const forms = new Map(namesInside(read.pieces, [person]).map(({ found }) => [foldToCompare(found), found]));
  const found = [...forms.values()];
  if (person.forms !== undefined) known.set(person.forms, found);
  return found;
}
const searched = new WeakMap<TextInside, Map<string, readonly string[]>>();

async function wordsInside(session: VaultSession, id: HexId, record: EvidenceRecord): Promise<TextInside | null> {
  const known = inside.get(session) ?? new Map<HexId, TextInside>();
  inside.set(session, known);
  const before = known.get(id);
  if (before !== undefined) return before;
  if (record.size > FILE_BYTES || !canLookInside(record.mediaType)) return null;
  const bytes = new Uint8Array(record.size);
  let filled = 0;
  for await (const piece of readEvidenceStream(session, id)) {
    bytes.set(piece.subarray(0, bytes.length - filled), filled);
    filled += piece.length;
  }
  const part = async (offset: number, length: number) => bytes.subarray(offset, offset + length);
  const read = await textInside(part, bytes.length, record.mediaType);
  if (read === null) return null;
  known.set(id, read);
  let room = KEPT_WORDS;
  for (const [one, { pieces }] of [...known].reverse()) {
    room -= pieces.reduce((sum, piece) => sum + piece.length, 0);
    if (room < 0) known.delete(one);
  }
  return read;
}
