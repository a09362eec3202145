/** Builds the search index after unlock, a few reports at a time, so that requests are answered in between. */
import type { HexId } from '../../shared/ids.ts';
import { draft, evidence, readStored, report } from './report-kinds.ts';
import { searchText } from './search.ts';
import type { VaultSession } from './session.ts';

/** Reports that are read at once; their indexing takes some ten milliseconds. */
const AT_ONCE = 32;
/** How many pieces pass between two notes to the page. */
const NOTE_EVERY = 20;

/** Indexes every report, its draft in place of its newest version. A report that cannot be read is left out. */
export async function buildIndex(session: VaultSession): Promise<void> {
  const names = new Map<HexId, string[]>();
  for (const { summary } of session.records.lines(evidence)) {
    names.set(summary.of, [...(names.get(summary.of) ?? []), summary.name]);
  }
  const lines = session.records.lines(report);
  session.search.expect(lines.map((line) => line.id));
  for (let at = 0, pieces = 1; at < lines.length && !session.closed; at += AT_ONCE, pieces++) {
    for (const [id, text] of await textsOf(
      session,
      lines.slice(at, at + AT_ONCE).map((line) => line.id),
      names,
    )) {
      // What was written meanwhile is in the index already, newer than this.
      if (session.search.isMissing(id)) session.search.put(id, text);
    }
    if (pieces % NOTE_EVERY === 0) session.changed('indexing');
    await new Promise((resolve) => setTimeout(resolve));
  }
  session.search.complete();
  session.changed('indexing');
}

async function textsOf(
  session: VaultSession,
  ids: readonly HexId[],
  names: ReadonlyMap<HexId, readonly string[]>,
): Promise<[HexId, string][]> {
  const texts: [HexId, string][] = [];
  for (const id of ids) {
    try {
      const line = session.records.line(report, id);
      if (line === undefined) continue;
      const record = await session.records.get(report, id);
      const stored = record.draft === null ? record.report : (await session.records.get(draft, record.draft)).report;
      texts.push([id, searchText(stored === null ? {} : readStored(stored).report, names.get(id) ?? [])]);
    } catch {
      // The list shows it all the same, and opening it says what is wrong.
    }
  }
  return texts;
}
