import { VaultError } from '../../../shared/errors.ts';
import type { CopyContents, StartQuestion } from '../../../shared/vault/store.ts';
import type { Database } from '../database.ts';
import { hexOf } from '../ids.ts';
import { report } from '../report-kinds.ts';
import type { Mirror } from './mirror.ts';
import type { OpenedCopy, Start } from './opening.ts';

/** What the user is asked, with what each copy holds. Throws VaultError `internal` where there is nothing to ask. */
export async function questionOf(start: Start, database: Database, mirror: Mirror): Promise<StartQuestion> {
  const { finding, use, older } = start;
  if (finding === null) throw new VaultError('internal');
  const inMirror = new Set<string>();
  for await (const { id } of mirror.list('evidence')) inMirror.add(hexOf(id));
  const inMain = await database.chunkOwners().then(
    (ids) => new Set(ids.map(hexOf)),
    () => new Set<string>(),
  );
  // Where both are older they are the same.
  const main = finding === 'both-older' ? use : older;
  return {
    finding,
    main: main === undefined ? null : contentsOf(main, inMain),
    second: contentsOf(use, inMirror),
    // Chunks that only the database has stay where they are.
    filesMissing: owners(use).filter((id) => !inMirror.has(id) && !inMain.has(id)).length,
  };
}

function owners({ directory }: OpenedCopy): string[] {
  return [...directory.entries()].flatMap((line) =>
    line.contentKey === undefined || line.deleted !== undefined ? [] : [line.id],
  );
}

function contentsOf(copy: OpenedCopy, files: ReadonlySet<string>): CopyContents {
  let reports = 0;
  let lastChangeAt: number | null = null;
  for (const line of copy.directory.entries()) {
    if (line.kind !== report.name || line.deleted !== undefined) continue;
    reports += 1;
    const summary = report.summary.safeParse(line.summary);
    const at = summary.success ? summary.data.digest?.changedAt : undefined;
    if (at !== undefined) lastChangeAt = Math.max(lastChangeAt ?? 0, at);
  }
  return { reports, files: owners(copy).filter((id) => files.has(id)).length, lastChangeAt };
}
