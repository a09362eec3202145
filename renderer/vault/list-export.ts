/** The list of reports as it is filtered, in the clear, as a table or as JSON: docs/report.md, "A list in the clear". */
import { randomBytes, toHex } from '../../crypto/index.ts';
import { VaultError } from '../../shared/errors.ts';
import type { HexId } from '../../shared/ids.ts';
import { PIECE_BYTES } from '../../shared/limits.ts';
import type { ExportedGroup, ExportedPerson } from '../../shared/report/entities.ts';
import { migrateReport } from '../../shared/report/migrate.ts';
import {
  namesForBundle,
  outgoingReport,
  type Records,
  type Renaming,
  reportNumbers,
  withRecords,
} from '../../shared/report/outgoing.ts';
import { saysSomething } from '../../shared/report/says-something.ts';
import type { Report, ReportEvidence } from '../../shared/report/schema.ts';
import { utcSpanOf } from '../../shared/report/when.ts';
import type { PatternAnswers } from '../../shared/vault/patterns.ts';
import { append } from './custody.ts';
import type { Checked } from './dispatch.ts';
import { newestOf, recordsNamed } from './entities.ts';
import type { Job } from './outgoing.ts';
import { evidence } from './report-kinds.ts';
import { filteredReports } from './report-list.ts';
import { reportRecord } from './reports.ts';
import type { VaultSession } from './session.ts';

/** Custody lines that reach the disk together. */
const LINES_AT_ONCE = 200;

/**
 * Writes what the list shows to the handle of `save:begin`, which it commits, or aborts when anything fails. Reports that say nothing yet are
 * not in it. The caller waits until the index is complete: before that, the list may lack some.
 */
export async function exportList(
  session: VaultSession,
  { search, filters, format, save }: Checked<'patterns:export'>,
  job: Job,
): Promise<PatternAnswers['patterns:export']> {
  try {
    const names = namesForBundle(() => toHex(randomBytes(8)));
    const chosen = [];
    for (const item of filteredReports(session, { search, filters, order: 'happened' })) {
      // Most have words, which the list knows; only one without is read to see whether it says anything.
      const hasWords = saysSomething({ title: item.title, narrative: item.excerpt });
      if (hasWords || (await told(session, item.id, { ...names, reports: new Map() })) !== null) chosen.push(item);
    }
    const reports = reportNumbers(chosen.map(({ id }) => id));
    const out = new Output(session, save);
    await out.text(format === 'csv' ? `\uFEFF${row(COLUMNS)}` : '[');
    const left: HexId[] = [];
    for (const [index, { id }] of chosen.entries()) {
      if (job.signal.aborted) throw new VaultError('cancelled');
      const one = await told(session, id, { ...names, reports });
      if (one === null) continue;
      const { report, savedAt } = one;
      const number = reports.get(id) ?? '';
      if (format === 'csv') await out.text(row(cellsOf(report, number, savedAt)));
      else await out.text(`${left.length === 0 ? '' : ','}\n${JSON.stringify({ number, savedAt, report })}`);
      left.push(id);
      job.progress({ done: index + 1, of: chosen.length });
    }
    if (format === 'json') await out.text('\n]\n');
    await out.flush();
    await session.host.call('save:commit', { handle: save });
    await noteExport(session, left);
    return { rows: left.length, size: out.size };
  } catch (error) {
    await session.host.call('save:abort', { handle: save }).catch(() => undefined);
    throw error;
  }
}

/**
 * One report as it leaves: with the people that it names and what is known of its files, without what is for the author alone. Null for one
 * that says nothing to others, or is marked as never leaving the notebook.
 */
async function told(
  session: VaultSession,
  id: HexId,
  renaming: Omit<Renaming, 'evidence'>,
): Promise<{ report: Report; savedAt: string } | null> {
  const { report, changedAt } = await newestOf(session, id);
  if (report.sensitivity === 'never') return null;
  const record = await reportRecord(session, id);
  const files = await session.records.getMany(evidence, record.evidence);
  const entries = files.map(({ originalName, size, sha256, mediaType }, index): ReportEvidence => {
    const evidenceId = record.evidence[index];
    const said = report.evidence?.find((one) => one.id === evidenceId);
    return { ...said, ...(evidenceId === undefined ? {} : { id: evidenceId }), originalName, size, sha256, mediaType };
  });
  const whole = calledOnly(migrateReport(report), await recordsNamed(session, [report]));
  const leaving = entries.filter(({ sensitivity }) => sensitivity !== 'never');
  const out = outgoingReport(
    id,
    { ...whole, evidence: leaving },
    { ...renaming, evidence: new Set(leaving.flatMap((one) => one.id ?? [])) },
  );
  return saysSomething(out) ? { report: out, savedAt: new Date(changedAt).toISOString() } : null;
}

/**
 * The report with what the people and groups that it names are called, and nothing else of their pages. Who is marked as never leaving the
 * notebook has no name in it; what the author wrote in the texts stays as it is.
 */
function calledOnly(report: Report, records: Records): Report {
  const stays = (key: string | undefined) =>
    key !== undefined && (records.persons[key] ?? records.groups[key])?.sensitivity === 'never';
  const people = report.people?.map((one) => {
    if (!stays(one.person ?? one.group)) return one;
    const { name, person, group, ...rest } = one;
    return rest;
  });
  const { persons, groups, ...rest } = withRecords({ ...report, ...(people === undefined ? {} : { people }) }, records);
  const called = ({ key, knownAs, names }: ExportedPerson | ExportedGroup) => ({
    key,
    ...(knownAs === undefined ? {} : { knownAs }),
    ...(names === undefined ? {} : { names }),
  });
  return {
    ...rest,
    ...(persons === undefined ? {} : { persons: persons.map(called) }),
    ...(groups === undefined ? {} : { groups: groups.map(called) }),
  };
}

async function noteExport(session: VaultSession, ids: readonly HexId[]): Promise<void> {
  for (let at = 0; at < ids.length; at += LINES_AT_ONCE) {
    await session.records.write(async (writer) => {
      for (const id of ids.slice(at, at + LINES_AT_ONCE)) {
        await append(session, id, { action: 'copied', detail: 'export-clear' }, writer);
      }
    });
  }
}

/** Text on its way to the disk, in pieces. */
class Output {
  readonly #session: VaultSession;
  readonly #save: string;
  #waiting: string[] = [];
  #length = 0;
  /** bytes, as far as they were written */
  size = 0;

  constructor(session: VaultSession, save: string) {
    this.#session = session;
    this.#save = save;
  }

  async text(text: string): Promise<void> {
    this.#waiting.push(text);
    this.#length += text.length;
    if (this.#length > PIECE_BYTES / 2) await this.flush();
  }

  async flush(): Promise<void> {
    const bytes = new TextEncoder().encode(this.#waiting.join(''));
    this.#waiting = [];
    this.#length = 0;
    this.size += bytes.length;
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
      const piece = bytes.slice(at, at + PIECE_BYTES);
      await this.#session.host.call('save:write', { handle: this.#save, bytes: piece });
    }
  }
}

const COLUMNS = [
  ...['number', 'title', 'narrative', 'language', 'when_precision', 'when_calendar', 'when_from', 'when_from_time'],
  ...['when_to', 'when_to_time', 'when_to_precision', 'when_or', 'when_zone', 'when_offset', 'when_doubted'],
  ...['when_as_told', 'earliest', 'latest', 'earliest_latest_utc', 'places'],
  ...['countries', 'acts', 'tnr', 'people', 'sources', 'identifiers', 'evidence', 'evidence_sha256', 'steps'],
  ...['verification', 'urgency', 'summary', 'impact', 'saved_at'],
];

function cellsOf(report: Report, number: string, savedAt: string): string[] {
  const { when } = report;
  const span = utcSpanOf(when);
  const nameOf = (key: string | undefined) => {
    const record = [...(report.persons ?? []), ...(report.groups ?? [])].find((one) => one.key === key);
    return record?.knownAs ?? record?.names?.[0]?.text;
  };
  const people = (report.people ?? []).map((one) =>
    withMark(one.name ?? nameOf(one.person ?? one.group) ?? one.description, one.role),
  );
  return [
    ...[number, report.title, report.narrative, report.language, when?.precision, when?.calendar, when?.from],
    ...[when?.fromTime, when?.to, when?.toTime, when?.toPrecision, listed((when?.or ?? []).map(otherDay)), when?.zone],
    ...[when?.offset, listed(when?.doubted ?? []), when?.asTold, span.earliest, span.latest],
    span.earliest === undefined && span.latest === undefined ? '' : span.utc ? 'yes' : 'no',
    listed((report.where ?? []).map((one) => listed([one.name, one.town, one.country], ', '))),
    listed([...new Set((report.where ?? []).map((one) => one.country))]),
    listed((report.acts ?? []).map((one) => one.act)),
    listed(report.tnr ?? []),
    listed(people),
    listed((report.sources ?? []).map((one) => one.who)),
    listed((report.identifiers ?? []).map((one) => withMark(one.seen, one.kind))),
    listed((report.evidence ?? []).map((one) => one.originalName)),
    listed((report.evidence ?? []).map((one) => one.sha256)),
    listed((report.steps ?? []).map((one) => listed([one.kind, one.what, one.to, one.reference], ', '))),
    ...[report.verification, report.urgency, report.summary, report.impact, savedAt],
  ].map((one) => one ?? '');
}

/** `2025-04-08 10:00`, or two of them with `/` between, as ISO 8601 writes an interval. */
function otherDay({ from, fromTime, to, toTime }: NonNullable<NonNullable<Report['when']>['or']>[number]): string {
  return listed([listed([from, fromTime], ' '), listed([to, toTime], ' ')], '/');
}

function withMark(text: string | undefined, mark: string | undefined): string | undefined {
  if (text === undefined || text === '') return mark;
  return mark === undefined ? text : `${text} (${mark})`;
}

function listed(values: readonly (string | undefined)[], between = ' | '): string {
  return values.filter((one) => one !== undefined && one !== '').join(between);
}

/** One line of RFC 4180: every cell in quotation marks, ended by CR LF. */
export function row(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${withoutFormula(cell).replaceAll('"', '""')}"`).join(',')}\r\n`;
}

/**
 * A cell that a spreadsheet could take for a formula gets an apostrophe in front, as OWASP advises against CSV injection; so does a part of
 * it that another program may take for a cell, because it separates cells by `;` or a tab. The text is otherwise as it is, and in JSON it is
 * untouched. https://owasp.org/www-community/attacks/CSV_Injection
 */
function withoutFormula(cell: string): string {
  return cell.replace(/^(?=\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])|^(?=[\t\r\n])/u, "'").replace(PART, "$1'");
}
const PART = /([;\t\r\n]["' \t]*)(?=[=@\uFF1D\uFF20]|[+\-\uFF0B\uFF0D]\S)/gu;
