/** What goes out because the user said so, against what the permissions or the search for names say: the log tells it apart from the rest. */
import { VaultError } from '../../shared/errors.ts';
import { CUSTODY_NOTE_CHARS } from '../../shared/evidence/custody-line.ts';
import type { HexId } from '../../shared/ids.ts';
import { moreOpen, needsReason } from '../../shared/redaction/decide.ts';
import type { CustodyStep } from './custody.ts';
import { namesInFiles } from './names-in-files.ts';
import type { PeopleOfBundle } from './redaction.ts';
import type { EvidenceRecord } from './report-kinds.ts';
import type { VaultSession } from './session.ts';

/** A report on its way out, with its files. */
interface Going {
  readonly id: HexId;
  readonly evidence: readonly { readonly id: HexId; readonly record: EvidenceRecord }[];
}

/** Lines of custody for reports and files, by id, beside the line that they were sealed. They name nobody. */
export type Knowingly = ReadonlyMap<HexId, readonly CustodyStep[]>;

/**
 * @param answered the files that the user answered for
 * @throws VaultError `undecided` for a file with a name inside, or that could not be searched whole, which nobody answered for
 */
export async function sentKnowingly(
  session: VaultSession,
  going: readonly Going[],
  { people, redaction, withheld }: Pick<PeopleOfBundle, 'people' | 'redaction' | 'withheld'>,
  answered: readonly HexId[],
): Promise<Knowingly> {
  const lines = new Map<HexId, CustodyStep[]>();
  const say = (id: HexId, step: Omit<CustodyStep, 'action'>) =>
    lines.set(id, [...(lines.get(id) ?? []), { action: 'sealed', ...step }]);
  const files = going.flatMap(({ evidence }) => evidence);
  const { inFiles, unread } = await namesInFiles(session, files, withheld);
  const named = new Set(inFiles.map(({ evidence }) => evidence));
  for (const { id } of new Map(files.map((file) => [file.id, file])).values()) {
    if (!named.has(id) && !unread.includes(id)) continue;
    if (!answered.includes(id)) throw new VaultError('undecided');
    say(id, { detail: named.has(id) ? 'name-inside' : 'not-searched' });
  }
  // Authors who name themselves, and a place that is shown, go against nobody's permission.
  const reasons = people.flatMap(({ identity, proposed, reason, overridden }) =>
    needsReason(reason) && moreOpen(identity, proposed) && overridden !== null ? [overridden] : [],
  );
  for (const { id } of going) {
    if (redaction.places.some(({ part, does }) => part === id && does === 'keep')) say(id, { detail: 'name-left' });
    if (reasons.length > 0) {
      const note = [...new Set(reasons)].join('\n').slice(0, CUSTODY_NOTE_CHARS);
      say(id, { detail: 'named-without-yes', note });
    }
  }
  return lines;
}
