/** A report of a backup beside the one that is here: texts that are not here become versions of it (docs/format.md section 12.5). */
import type { HexId } from '../../../../shared/ids.ts';
import { saysSomething } from '../../../../shared/report/says-something.ts';
import type { Writer } from '../../records.ts';
import { digestOf, draft, evidence, type ReportRecord, readStored, report, version } from '../../report-kinds.ts';
import { putReport, reindex } from '../../reports.ts';
import { takeCustody } from './custody.ts';
import { abandonAll, readable, type TakenFile, takeFiles } from './files.ts';
import { inOrder, type Taking, withFiles } from './taking.ts';

/** A text, and when it was written. */
interface Text {
  readonly savedAt: number;
  readonly report: Record<string, unknown>;
}
interface FormerText extends Text {
  readonly id: HexId;
  readonly version: number;
}

/** What the backup has of a report, with the ids that files have here. */
interface There {
  readonly record: ReportRecord;
  /** The oldest first. */
  readonly former: readonly FormerText[];
  readonly newest: Text | null;
  readonly typed: Text | null;
}

/** Takes one report in, with everything that belongs to it. */
export async function takeReport(taking: Taking, id: HexId): Promise<void> {
  const { session, counts } = taking;
  const there = await textsThere(taking, id);
  if (there === undefined) {
    counts.left += 1;
    return;
  }
  const files = await takeFiles(taking, id);
  try {
    const outcome = await session.records.write(async (writer) => {
      const isNew = session.records.line(report, id) === undefined;
      const isChanged = isNew
        ? putWhole(taking, writer, id, there, files)
        : await putBeside(taking, writer, id, there, files);
      for (const { id: file, was, key, record, name } of files) {
        writer.putWithContent(evidence, file, record, { of: id, name, was }, key);
        await takeCustody(taking, writer, was, file);
      }
      if (isNew) await takeCustody(taking, writer, id, id);
      return isNew ? 'added' : isChanged ? 'differing' : 'same';
    });
    counts[outcome] += 1;
    counts.files += files.length;
    if (outcome !== 'same') await reindex(session, id);
  } catch (error) {
    await abandonAll(taking, files);
    throw error;
  }
  for (const file of files) session.intakes.delete(file.id);
}

async function textsThere({ backup, files, left, counts }: Taking, id: HexId): Promise<There | undefined> {
  const record = await readable(() => backup.get(report, id));
  if (record === undefined) return undefined;
  const former: FormerText[] = [];
  for (const item of record.former) {
    const row = await readable(() => backup.get(version, item.id));
    if (row === undefined) counts.left += 1;
    else former.push({ ...row, id: item.id, report: withFiles(row.report, files) });
  }
  const { draft: draftId } = record;
  const typed = draftId === null || left.has(draftId) ? undefined : await readable(() => backup.get(draft, draftId));
  const savedAt = record.savedAt ?? record.createdAt;
  return {
    record,
    former,
    newest: record.report === null ? null : { savedAt, report: withFiles(record.report, files) },
    typed: typed === undefined ? null : { savedAt: typed.savedAt, report: withFiles(typed.report, files) },
  };
}

/** A report that is not here, as it is in the backup. */
function putWhole(
  taking: Taking,
  writer: Writer,
  id: HexId,
  { record, former, newest, typed }: There,
  files: readonly TakenFile[],
): true {
  for (const { id: formerId, version: number, savedAt, report: text } of former) {
    writer.put(version, formerId, { version: number, savedAt, report: text }, { of: id });
  }
  if (typed !== null && record.draft !== null) {
    const digest = digestOf(readStored(typed.report).report, typed.savedAt, false);
    writer.put(draft, record.draft, typed, { of: id, digest });
  }
  const here = new Set(former.map((one) => one.id));
  putReport(writer, id, {
    ...record,
    report: newest?.report ?? null,
    former: record.former.filter((item) => here.has(item.id)),
    evidence: evidenceHere(taking, record.evidence, files),
    draft: typed === null ? null : record.draft,
  });
  return true;
}

/** Whether anything was put. */
async function putBeside(
  taking: Taking,
  writer: Writer,
  id: HexId,
  there: There,
  files: readonly TakenFile[],
): Promise<boolean> {
  const { session } = taking;
  const here = await session.records.get(report, id);
  const former = await session.records.getMany(
    version,
    here.former.map((item) => item.id),
  );
  const typed = here.draft === null ? null : await session.records.get(draft, here.draft);
  const known = new Set(
    [...former.map((one) => one.report), here.report, typed?.report].flatMap((one) =>
      one == null ? [] : inOrder(one),
    ),
  );
  const texts = unknownTexts(there, known);
  const added = files.map((file) => file.id).filter((file) => !here.evidence.includes(file));
  if (texts.length === 0 && added.length === 0) return false;

  // Who wrote on there, and nothing here since, goes on with what was written there.
  const isBehind =
    here.report !== null &&
    typed === null &&
    there.former.some((one) => inOrder(one.report) === inOrder(here.report)) &&
    there.newest !== null;
  const next = withTexts(taking, writer, id, here, texts, isBehind);
  putReport(writer, id, { ...next, evidence: [...here.evidence, ...added] });
  return true;
}

/** Texts of the backup that are not here, the oldest first. */
function unknownTexts({ former, newest, typed }: There, known: ReadonlySet<string>): Text[] {
  const seen = new Set(known);
  const texts: Text[] = [];
  const says = typed !== null && saysSomething(readStored(typed.report).report);
  for (const text of [...former, newest, says ? typed : null]) {
    if (text === null || seen.has(inOrder(text.report))) continue;
    seen.add(inOrder(text.report));
    texts.push({ savedAt: text.savedAt, report: text.report });
  }
  return texts;
}

/** The report's record with these texts as versions. No number is given to another text: the newest text here comes again after them. */
function withTexts(
  { session }: Taking,
  writer: Writer,
  id: HexId,
  here: ReportRecord,
  texts: readonly Text[],
  isBehind: boolean,
): ReportRecord {
  if (texts.length === 0) return here;
  const mine = here.report === null ? [] : [{ savedAt: here.savedAt ?? here.createdAt, report: here.report }];
  const all = [...mine, ...texts, ...(isBehind ? [] : mine)];
  const newest = all.at(-1);
  const first = here.report === null ? here.version + 1 : here.version;
  const former = [...here.former];
  for (const [index, text] of all.slice(0, -1).entries()) {
    const formerId = session.records.newId();
    const item = { version: first + index, savedAt: text.savedAt };
    writer.put(version, formerId, { ...item, report: text.report }, { of: id });
    former.push({ ...item, title: digestOf(readStored(text.report).report, 0, false).title, id: formerId });
  }
  return {
    ...here,
    version: first + all.length - 1,
    savedAt: newest?.savedAt ?? here.savedAt,
    report: newest?.report ?? here.report,
    former,
  };
}

/** The files of a report that are here now, in their order there. */
function evidenceHere(taking: Taking, there: readonly HexId[], files: readonly TakenFile[]): HexId[] {
  const taken = new Set(files.map((file) => file.id));
  return there.flatMap((was) => {
    const id = taking.files.get(was);
    if (id === undefined) return [];
    return taken.has(id) || taking.session.records.line(evidence, id) !== undefined ? [id] : [];
  });
}
