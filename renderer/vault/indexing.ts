/**
 * What the worker keeps in memory about all reports: the words in them, who and what they name, what comes again. Each report and each
 * record of a person, group or case is read once after unlock, a few at a time, so that requests are answered in between.
 */
import type { HexId } from '../../shared/ids.ts';
import { ENTITY_KINDS, type EntityKind } from '../../shared/report/entities.ts';
import type { Report } from '../../shared/report/schema.ts';
import { ENTITY_RECORDS, type EntityRead, entitySearchText, readEntity } from './entity-kinds.ts';
import { draft, evidence, readStored, report } from './report-kinds.ts';
import { type ReportSearch, searchText } from './search.ts';
import type { VaultSession } from './session.ts';

/** What belongs to a report and does not stand in it. */
export interface ReportExtras {
  readonly evidenceNames: readonly string[];
}

/**
 * A reader of every report: of its draft if there is one, else of its newest version. `put` replaces what was known of that report.
 * Restored reports are put again; a report that cannot be read is never put.
 */
export interface ReportIndex {
  put(id: HexId, report: Report, extras: ReportExtras): void;
  remove(id: HexId): void;
  /** Every report and record has been read once. */
  complete(): void;
  /** A person, group or case that was read, made, changed or restored. */
  putEntity?(id: HexId, read: EntityRead): void;
  removeEntity?(id: HexId): void;
}

/** The words of reports, and of the records beside them, as one of the readers. */
export function searchIndex(reports: ReportSearch, entities: ReportSearch): ReportIndex {
  return {
    put: (id, value, { evidenceNames }) => reports.put(id, searchText(value, evidenceNames)),
    remove: (id) => reports.remove(id),
    complete: () => {
      reports.complete();
      entities.complete();
    },
    putEntity: (id, read) => entities.put(id, entitySearchText(read)),
    removeEntity: (id) => entities.remove(id),
  };
}

/** Reports that are read at once; their indexing takes some ten milliseconds. */
const AT_ONCE = 32;
/** How many pieces pass between two notes to the page. */
const NOTE_EVERY = 20;

/** Indexes every report, its draft in place of its newest version. A report that cannot be read is left out. */
export async function buildIndex(session: VaultSession): Promise<void> {
  const lines = session.records.lines(report);
  session.search.expect(lines.map((line) => line.id));
  session.entitySearch.expect(
    ENTITY_KINDS.flatMap((kind) => session.records.lines(ENTITY_RECORDS[kind]).map(({ id }) => id)),
  );
  // Cases are few, and the list of reports can be narrowed by them.
  await readEntities(session, 'case');
  const names = new Map<HexId, string[]>();
  for (const { summary } of session.records.lines(evidence)) {
    const known = names.get(summary.of);
    if (known === undefined) names.set(summary.of, [summary.name]);
    else known.push(summary.name);
  }
  for (let at = 0, pieces = 1; at < lines.length && !session.closed; at += AT_ONCE, pieces++) {
    const ids = lines.slice(at, at + AT_ONCE).map((line) => line.id);
    for (const [id, value] of await reportsOf(session, ids)) {
      // What was written meanwhile is in the index already, newer than this.
      if (!session.search.isMissing(id)) continue;
      for (const index of session.indexes) index.put(id, value, { evidenceNames: names.get(id) ?? [] });
    }
    if (pieces % NOTE_EVERY === 0) session.changed('indexing');
    await new Promise((resolve) => setTimeout(resolve));
  }
  await readEntities(session, 'person');
  await readEntities(session, 'group');
  for (const index of session.indexes) index.complete();
  session.changed('indexing');
}

/** Brings every index up to a report as it is now. */
export function indexReport(session: VaultSession, id: HexId, value: Report): void {
  const evidenceNames = session.records
    .lines(evidence)
    .filter((line) => line.summary.of === id)
    .map((line) => line.summary.name);
  for (const index of session.indexes) index.put(id, value, { evidenceNames });
}

/** Takes a report out of every index. */
export function unindexReport(session: VaultSession, id: HexId): void {
  for (const index of session.indexes) index.remove(id);
}

/** Brings every index up to a person, group or case as it is now. */
export function indexEntity(session: VaultSession, id: HexId, read: EntityRead): void {
  for (const index of session.indexes) index.putEntity?.(id, read);
}

/** Takes a person, group or case out of every index. */
export function unindexEntity(session: VaultSession, id: HexId): void {
  for (const index of session.indexes) index.removeEntity?.(id);
}

async function reportsOf(session: VaultSession, ids: readonly HexId[]): Promise<[HexId, Report][]> {
  const read: [HexId, Report][] = [];
  for (const id of ids) {
    try {
      const line = session.records.line(report, id);
      if (line === undefined) continue;
      const record = await session.records.get(report, id);
      const stored = record.draft === null ? record.report : (await session.records.get(draft, record.draft)).report;
      read.push([id, stored === null ? {} : readStored(stored).report]);
    } catch {
      // The list shows it all the same, and opening it says what is wrong.
    }
  }
  return read;
}

async function readEntities(session: VaultSession, kind: EntityKind): Promise<void> {
  const ids = session.records.lines(ENTITY_RECORDS[kind]).map(({ id }) => id);
  for (let at = 0; at < ids.length && !session.closed; at += AT_ONCE) {
    for (const id of ids.slice(at, at + AT_ONCE)) {
      try {
        if (session.records.line(ENTITY_RECORDS[kind], id) === undefined) continue;
        const read = readEntity(kind, (await session.records.get(ENTITY_RECORDS[kind], id)).value);
        if (session.entitySearch.isMissing(id)) indexEntity(session, id, read);
      } catch {
        // As above: the list shows it, opening it says what is wrong.
      }
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
}
