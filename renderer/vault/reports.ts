/** Writing reports: drafts, versions, deleting and bringing back. */

import { sha256, toHex, utf8 } from '../../crypto/index.ts';
import { FormatError, VaultError } from '../../shared/errors.ts';
import type { HexId } from '../../shared/ids.ts';
import { frozenAccountText, keepAddenda, keepFrozen } from '../../shared/report/canonical.ts';
import { migrateReport } from '../../shared/report/migrate.ts';
import { saysSomething } from '../../shared/report/says-something.ts';
import type { Report } from '../../shared/report/schema.ts';
import { append } from './custody.ts';
import { keepNames, linksDeleted } from './deleted-names.ts';
import { indexReport, unindexReport } from './indexing.ts';
import type { Writer } from './records.ts';
import {
  digestOf,
  draft,
  type ReportRecord,
  type ReportSummary,
  readStored,
  report,
  toStored,
  version,
} from './report-kinds.ts';
import type { VaultSession } from './session.ts';

/** A new report. Nothing of it is written before it has a word or a file. */
export function createReport(session: VaultSession): HexId {
  const id = session.records.newId();
  session.unwritten.set(id, Date.now());
  return id;
}

/** The record of a report, of an unwritten one too. Throws `not-found`, or what is wrong with its row. */
export async function reportRecord(session: VaultSession, id: HexId): Promise<ReportRecord> {
  const createdAt = session.unwritten.get(id);
  if (createdAt === undefined) return session.records.get(report, id);
  return { createdAt, version: 0, savedAt: null, report: null, former: [], evidence: [], draft: null };
}

/** Lists the writing of a report's record, with its summary, in `writer`. */
export function putReport(writer: Writer, id: HexId, record: ReportRecord): void {
  writer.put(report, id, record, summaryOf(record));
}

function summaryOf(record: ReportRecord): ReportSummary {
  const { createdAt, savedAt, evidence, draft: draftId, frozen } = record;
  const read = record.report === null ? null : readStored(record.report);
  const digest = read === null ? null : digestOf(read.report, savedAt ?? createdAt, read.newer);
  const line = { digest, createdAt, evidence: evidence.length, draft: draftId };
  return frozen === undefined ? line : { ...line, frozen: true };
}

/**
 * Seals what is typed; on the disk when it resolves. A draft that says nothing of a report that is not written yet leaves no trace. Of a frozen
 * account only what was added counts.
 */
export async function saveDraft(session: VaultSession, id: HexId, typed: Report): Promise<{ savedAt: number }> {
  const savedAt = Date.now();
  if (session.unwritten.has(id) && isBlank(typed)) return { savedAt };
  let value = typed;
  await session.records.write(async (writer) => {
    const line = session.records.line(report, id)?.summary;
    const existing = line?.draft ?? null;
    // The row of the report is read only where it decides: drafts are written every few words.
    if (line?.frozen === true || linksDeleted(session, typed)) {
      value = await kept(session, await reportRecord(session, id), typed);
    }
    const record = { savedAt, report: toStored(value) };
    const summary = { of: id, digest: digestOf(value, savedAt, false) };
    if (existing !== null && (await isRewritten(() => writer.rewrite(draft, existing, record, summary)))) return;
    const current = await reportRecord(session, id);
    refuseNewer(current);
    const draftId = session.records.newId();
    if (existing !== null) writer.trash(existing);
    writer.put(draft, draftId, record, summary);
    putReport(writer, id, { ...current, draft: draftId });
  });
  written(session, id, value);
  return { savedAt };
}

/** What may come over what is there: frozen words, addenda, and the names of those whose records are deleted stay. */
async function kept(session: VaultSession, current: ReportRecord, given: Report): Promise<Report> {
  const { report: newest, frozen } = current;
  let later = given;
  if (linksDeleted(session, later)) {
    const before = current.draft === null ? newest : (await session.records.get(draft, current.draft)).report;
    if (before !== null) later = keepNames(session, readStored(before).report, later);
  }
  if (newest === null) return later;
  const value = keepAddenda(readStored(newest).report, later);
  if (frozen === undefined) return value;
  const former = current.former.find((one) => one.version === frozen.version);
  const account = former === undefined ? newest : (await session.records.get(version, former.id)).report;
  return keepFrozen(readStored(account).report, value);
}

/** A draft row that was damaged is replaced by a new one: what is typed now counts. */
async function isRewritten(rewrite: () => Promise<void>): Promise<boolean> {
  try {
    await rewrite();
    return true;
  } catch (error) {
    if (error instanceof FormatError || (error instanceof VaultError && error.code === 'altered')) return false;
    throw error;
  }
}

/**
 * Makes a version of what is given, and ends the draft. What does not differ from the newest version makes no new one. Over a frozen account
 * the frozen words stay, and whatever else is new is saved.
 * Throws `invalid` for a report that says nothing, `too-new` for one that a later Daftar wrote.
 */
export async function saveReport(
  session: VaultSession,
  id: HexId,
  value: Report,
): Promise<{ version: number; savedAt: number }> {
  if (!saysSomething(value)) throw new VaultError('invalid');
  const saved = await session.records.write(async (writer) => {
    const next = await nextVersion(session, writer, id, await reportRecord(session, id), value);
    if (next.changed) putReport(writer, id, next.record);
    return next;
  });
  written(session, id, saved.value);
  return { version: saved.record.version, savedAt: saved.savedAt };
}

/**
 * As saveReport; the version is a first account from then on. The SHA-256 of its account (docs/report.md, "A frozen account") is signed into
 * the custody lines of the report. A report has one frozen account: freezing again saves, and answers with the hash that there is.
 */
export async function freezeReport(
  session: VaultSession,
  id: HexId,
  value: Report,
): Promise<{ version: number; savedAt: number; sha256: string }> {
  // What is frozen is the account: a report of codes alone has none.
  if (!saysSomething({ title: value.title, narrative: value.narrative })) throw new VaultError('invalid');
  const saved = await session.records.write(async (writer) => {
    const next = await nextVersion(session, writer, id, await reportRecord(session, id), value);
    if (next.record.frozen !== undefined) {
      if (next.changed) putReport(writer, id, next.record);
      return { ...next, frozen: next.record.frozen };
    }
    const account = frozenAccountText(next.value, next.savedAt);
    const frozen = { version: next.record.version, sha256: toHex(sha256(utf8(account))), at: next.savedAt };
    putReport(writer, id, { ...next.record, frozen });
    await append(session, id, { action: 'hashed', after: frozen.sha256 }, writer);
    return { ...next, frozen };
  });
  written(session, id, saved.value);
  return { version: saved.record.version, savedAt: saved.savedAt, sha256: saved.frozen.sha256 };
}

interface NextVersion {
  /** To be put; `changed` is false when it is what is there already. */
  readonly record: ReportRecord;
  readonly changed: boolean;
  readonly savedAt: number;
  readonly value: Report;
}

/** Lists in `writer` what a new version needs beside the report's record, which the caller puts. */
async function nextVersion(
  session: VaultSession,
  writer: Writer,
  id: HexId,
  current: ReportRecord,
  given: Report,
): Promise<NextVersion> {
  refuseNewer(current);
  const value = await kept(session, current, given);
  if (current.draft !== null) writer.trash(current.draft);
  const stored = toStored(value);
  if (current.report !== null && current.savedAt !== null && isSame(stored, current.report)) {
    const record = { ...current, draft: null };
    return { record, changed: current.draft !== null, savedAt: current.savedAt, value };
  }
  const savedAt = Date.now();
  const former = [...current.former];
  if (current.report !== null) {
    const item = { version: current.version, savedAt: current.savedAt ?? current.createdAt };
    const formerId = session.records.newId();
    writer.put(version, formerId, { ...item, report: current.report }, { of: id });
    former.push({ ...item, title: digestOf(readStored(current.report).report, 0, false).title, id: formerId });
  }
  const record = { ...current, version: current.version + 1, savedAt, report: stored, former, draft: null };
  return { record, changed: true, savedAt, value };
}

/** Ends the draft; the newest version is what is shown again. A report that has neither version nor file is deleted with it. */
export async function discardDraft(session: VaultSession, id: HexId): Promise<void> {
  if (session.unwritten.delete(id)) return;
  const left = await session.records.write(async (writer) => {
    const current = await reportRecord(session, id);
    if (current.draft === null) return current;
    if (current.version === 0 && current.evidence.length === 0) {
      writer.trash(id);
      return null;
    }
    writer.trash(current.draft);
    putReport(writer, id, { ...current, draft: null });
    return current;
  });
  if (left === null) unindexReport(session, id);
  else written(session, id, left.report === null ? {} : readStored(left.report).report);
  session.changed('reports');
}

/** Out of sight with everything that belongs to them; nothing happens when one of them is not there (`not-found`). */
export async function deleteReports(session: VaultSession, ids: readonly HexId[]): Promise<void> {
  await session.records.write((writer) => {
    for (const id of ids) {
      if (session.unwritten.has(id)) continue;
      if (session.records.line(report, id) === undefined) throw new VaultError('not-found');
      writer.trash(id);
    }
  });
  for (const id of ids) {
    session.unwritten.delete(id);
    unindexReport(session, id);
  }
  session.changed('reports');
}

/** Brings deleted reports back. Throws `not-found` when one of them is not there any more. */
export async function restoreReports(session: VaultSession, ids: readonly HexId[]): Promise<void> {
  await session.records.write((writer) => {
    for (const id of ids) {
      if (session.records.deletedLine(report, id) === undefined) throw new VaultError('not-found');
      writer.restore(id);
    }
  });
  await session.records.write(async (writer) => {
    for (const id of ids) await append(session, id, { action: 'deleted-mark', detail: 'taken-back' }, writer);
  });
  for (const id of ids) await reindex(session, id);
  session.changed('reports');
}

/** Brings the search index up to a report that was changed by other means than its text. */
export async function reindex(session: VaultSession, id: HexId): Promise<void> {
  const current = await reportRecord(session, id);
  const text = current.draft === null ? current.report : (await session.records.get(draft, current.draft)).report;
  indexReport(session, id, text === null ? {} : readStored(text).report);
}

function written(session: VaultSession, id: HexId, value: Report): void {
  session.unwritten.delete(id);
  indexReport(session, id, value);
  session.changed('reports');
}

function refuseNewer(current: ReportRecord): void {
  if (current.report !== null && readStored(current.report).newer) throw new VaultError('too-new');
}

function isBlank(value: Report): boolean {
  return Object.values(toStored(value)).every((one) => one === '' || (Array.isArray(one) && one.length === 0));
}

/** Whether it says the same; names that were only given to the parts make no version of their own. */
function isSame(stored: unknown, before: Readonly<Record<string, unknown>>): boolean {
  return sameJson(stored, before) || sameJson(stored, toStored(migrateReport(readStored(before).report)));
}

function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
