/**
 * What reports keep of a person or group whose record is deleted: the name by which they were known. Who was there is the report's own
 * account and must not go with a link; the record itself goes whole.
 */
import { FormatError, VaultError } from '../../shared/errors.ts';
import type { HexId } from '../../shared/ids.ts';
import type { Report, ReportPerson } from '../../shared/report/schema.ts';
import { ENTITY_RECORDS, type EntityRead, entitySummary } from './entity-kinds.ts';
import type { Writer } from './records.ts';
import { draft, readStored, report, toStored, version } from './report-kinds.ts';
import type { VaultSession } from './session.ts';

/** What an entry that only links a record takes over from it. */
type Known = Pick<ReportPerson, 'name' | 'unidentified'>;

interface Kept extends Known {
  /** By report: the entries that had no name of their own. */
  readonly entries: Map<HexId, Set<string>>;
}

/** Of the records that can still be brought back. Nothing of it outlives the session, as no offer to undo does. */
const kept = new WeakMap<VaultSession, Map<HexId, Kept>>();

/**
 * Lists in `writer` that every version and draft of the reports that name the record has its name where it only had the link, and answers
 * which reports those are. A name that never leaves the notebook is not put there: the mark that holds it back goes with the record.
 */
export async function keepName(
  session: VaultSession,
  writer: Writer,
  id: HexId,
  read: EntityRead | undefined,
): Promise<HexId[]> {
  if (read === undefined || read.kind === 'case' || read.value.sensitivity === 'never') return [];
  const { name, unidentified } = entitySummary(read, 0);
  if (name === '') return [];
  const known: Known = unidentified ? { name, unidentified } : { name };
  const entries = new Map<HexId, Set<string>>();
  const reports: HexId[] = [];
  for (const one of reportsThatMayName(session, id)) {
    const unnamed = new Set<string>();
    const isChanged = await changeTexts(session, writer, one, (entry) => {
      if (!isLinked(entry, id) || isNamed(entry)) return entry;
      if (entry.key !== undefined) unnamed.add(entry.key);
      return { ...entry, ...known };
    });
    if (!isChanged) continue;
    entries.set(one, unnamed);
    reports.push(one);
  }
  recordsOf(session).set(id, { ...known, entries });
  return reports;
}

/** Takes `keepName` back, but for what the author has written otherwise since. */
export async function giveNameBack(session: VaultSession, writer: Writer, id: HexId): Promise<HexId[]> {
  const known = recordsOf(session).get(id);
  if (known === undefined) return [];
  const reports: HexId[] = [];
  for (const [one, unnamed] of known.entries) {
    if (session.records.line(report, one) === undefined) continue;
    const isChanged = await changeTexts(session, writer, one, (entry) => {
      if (!isLinked(entry, id) || entry.name !== known.name || !unnamed.has(entry.key ?? '')) return entry;
      const { name, unidentified, ...rest } = entry;
      return known.unidentified === true || unidentified === undefined ? rest : { ...rest, unidentified };
    });
    if (isChanged) reports.push(one);
  }
  recordsOf(session).delete(id);
  return reports;
}

/** Whether a report links somebody whose record is not there, and says no name itself. */
export function linksDeleted(session: VaultSession, { people = [] }: Report): boolean {
  return people.some((entry) => isUnnamedAndGone(session, entry));
}

/** What comes over an earlier text, of a form that was open while a record was deleted: the names that the report has kept stay. */
export function keepNames(session: VaultSession, before: Report, later: Report): Report {
  if (!linksDeleted(session, later)) return later;
  const people = later.people?.map((entry) => {
    if (!isUnnamedAndGone(session, entry)) return entry;
    const same = (before.people ?? []).filter((one) => linkOf(one) === linkOf(entry) && isNamed(one));
    const { name, unidentified } = same.find(({ key }) => key === entry.key) ?? same[0] ?? {};
    if (name === undefined) return entry;
    return unidentified === undefined ? { ...entry, name } : { ...entry, name, unidentified };
  });
  return { ...later, people };
}

const linkOf = ({ person, group }: ReportPerson) => person ?? group;
const isLinked = ({ person, group }: ReportPerson, id: HexId) => person === id || group === id;
const isNamed = ({ name }: ReportPerson) => (name ?? '').trim() !== '';

function isUnnamedAndGone({ records }: VaultSession, entry: ReportPerson): boolean {
  const id = linkOf(entry);
  if (id === undefined || isNamed(entry)) return false;
  return [ENTITY_RECORDS.person, ENTITY_RECORDS.group].every((kind) => records.line(kind, id) === undefined);
}

/** Those that name it as they stand, and those whose newest version may say something else than their draft. */
function reportsThatMayName({ mentions, records }: VaultSession, id: HexId): ReadonlySet<HexId> {
  const drafts = records.lines(report).filter(({ summary }) => summary.draft !== null);
  const may = [...mentions.naming(id), ...drafts.map((line) => line.id)];
  return new Set(may.filter((one) => records.line(report, one) !== undefined));
}

/** Changes the people of every text of a report; true when one differs. What does not open, or is of a later Daftar, stays as it is. */
async function changeTexts(
  session: VaultSession,
  writer: Writer,
  id: HexId,
  change: (entry: ReportPerson) => ReportPerson,
): Promise<boolean> {
  try {
    return await changeEachText(session, writer, id, change);
  } catch (error) {
    if (error instanceof FormatError || error instanceof VaultError) return false;
    throw error;
  }
}

async function changeEachText(
  session: VaultSession,
  writer: Writer,
  id: HexId,
  change: (entry: ReportPerson) => ReportPerson,
): Promise<boolean> {
  const { records } = session;
  const changed = (stored: Readonly<Record<string, unknown>>) => {
    const { report: value, newer } = readStored(stored);
    const people = value.people?.map(change);
    const differs = !newer && people?.some((entry, at) => entry !== value.people?.[at]) === true;
    return differs ? toStored({ ...value, people }) : undefined;
  };
  const line = records.line(report, id);
  if (line === undefined) return false;
  const record = await records.get(report, id);
  const newest = record.report === null ? undefined : changed(record.report);
  if (newest !== undefined) writer.put(report, id, { ...record, report: newest }, line.summary);
  let isChanged = newest !== undefined;
  for (const { id: former } of record.former) {
    const row = await records.get(version, former);
    const text = changed(row.report);
    if (text === undefined) continue;
    writer.put(version, former, { ...row, report: text }, { of: id });
    isChanged = true;
  }
  const typed = record.draft === null ? undefined : records.line(draft, record.draft);
  if (typed !== undefined) {
    const row = await records.get(draft, typed.id);
    const text = changed(row.report);
    if (text !== undefined) writer.put(draft, typed.id, { ...row, report: text }, typed.summary);
    isChanged ||= text !== undefined;
  }
  return isChanged;
}

function recordsOf(session: VaultSession): Map<HexId, Kept> {
  const known = kept.get(session) ?? new Map<HexId, Kept>();
  kept.set(session, known);
  return known;
}
