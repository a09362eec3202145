/** Custody lines of a backup, under the name of the file or report that they are about here. */
import { equalBytes, publicKeys } from '../../../../crypto/index.ts';
import type { HexId } from '../../../../shared/ids.ts';
import { custody, takeOver } from '../../custody.ts';
import type { Writer } from '../../records.ts';
import { readable } from './files.ts';
import type { Taking } from './taking.ts';

/** Lists in `writer` the chain that the backup has about `was`. A part that is damaged stays away; the chain then shows it. */
export async function takeCustody(taking: Taking, writer: Writer, was: HexId, of: HexId): Promise<void> {
  const { session, backup, owned } = taking;
  const lines = (owned.get(was) ?? []).flatMap((entry) => backup.line(custody, entry.id) ?? []);
  const there = publicKeys(backup.keys.keyring.seeds).signing;
  const isOurs = equalBytes(there, publicKeys(session.keys.keyring.seeds).signing);
  for (const line of lines.sort((a, b) => a.summary.first - b.summary.first)) {
    const part = await readable(() => backup.get(custody, line.id));
    if (part !== undefined) takeOver(session, writer, of, line.summary.first, part, isOurs ? undefined : there);
  }
}
