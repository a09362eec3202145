/** From chosen reports to a sealed file: what goes out is shown before, exactly, and written down after. */
import { type Card, payloadShape, randomBytes, toBase64, toHex, wipe } from '../../crypto/index.ts';
import type { BagEvidence, BagPlan } from '../../shared/bag/write-bag.ts';
import { VaultError } from '../../shared/errors.ts';
import type { HexId } from '../../shared/ids.ts';
import { withCopiesShowing } from '../../shared/redaction/without.ts';
import { migrateReport } from '../../shared/report/migrate.ts';
import { namesForBundle, outgoingReport, reportNumbers, withRecords } from '../../shared/report/outgoing.ts';
import { partsOf, type ReportPart, withoutParts } from '../../shared/report/parts.ts';
import { saysSomething } from '../../shared/report/says-something.ts';
import type { Report, ReportEvidence } from '../../shared/report/schema.ts';
import type { DecisionKept, PeoplePreview } from '../../shared/vault/redaction.ts';
import type { SealPreview, SealResult } from '../../shared/vault/views.ts';
import { append, type CustodyStep } from './custody.ts';
import type { Checked } from './dispatch.ts';
import { nameOf as recordName, recordsNamed } from './entities.ts';
import { evidenceView, readEvidenceStream } from './evidence.ts';
import { noteMade } from './forms.ts';
import { type Knowingly, sentKnowingly } from './knowingly.ts';
import { namesInFiles } from './names-in-files.ts';
import { type Job, plannedBag, writeSealed } from './outgoing.ts';
import { readOwnCard } from './own-card.ts';
import { disclosure } from './recipient-kinds.ts';
import { cardOfRecipient, isOneRecipient } from './recipients.ts';
import type { Writer } from './records.ts';
import {
  fileName,
  filesOfReports,
  keepAliases,
  leftIn,
  type PeopleOfBundle,
  readerOf,
  redactedFor,
} from './redaction.ts';
import { draft, type EvidenceRecord, evidence, readStored } from './report-kinds.ts';
import { reportRecord, saveReport } from './reports.ts';
import { type FormOfBundle, formsOfBundle, leftInPapers, papersOf, toldBy, withForms } from './sealed-forms.ts';
import type { VaultSession } from './session.ts';

type Selection = Checked<'seal:preview'>;

/** The fields that have a value of their own and can be left out, in the order of the form. Fields for the author alone never go out. */
const FIELDS = [
  'title',
  'narrative',
  'language',
  'translations',
  'account',
  'addenda',
  'when',
  'where',
  'acts',
  'people',
  'sources',
  'claims',
  'missing',
  'identifiers',
  'steps',
  'links',
  'ties',
  'urgency',
  'before',
  'summary',
  'impact',
  'whyBelieved',
  'statedReason',
  'stillAtRisk',
  'riskBy',
  'asked',
  'tnr',
  'originState',
  'hostState',
  'rights',
  'verification',
  'verificationWhy',
  'gaps',
] as const satisfies readonly (keyof Report)[];

interface ChosenReport {
  readonly id: HexId;
  /** That was read; 0 for a draft that never was one. */
  readonly version: number;
  /** What goes out; before `prepared` has ended, under the names that it has in the notebook. */
  readonly report: Report;
  /** All of it, what was left out too: whom it is about is seen there. */
  readonly whole: Report;
  readonly fields: readonly string[];
  readonly parts: readonly ReportPart[];
  readonly evidence: readonly { readonly id: HexId; readonly record: EvidenceRecord; readonly file: BagEvidence }[];
  /** Names of files that are for other readers. */
  readonly forOthers: readonly string[];
  readonly cover: SealPreview['reports'][number]['cover'];
}

/**
 * What the recipients would get. Throws VaultError `not-found`, `invalid`, `too-large`, and `cancelled` once the signal is given: who ticks
 * ten boxes waits for the last view only.
 */
export async function previewSeal(
  session: VaultSession,
  selection: Selection,
  signal?: AbortSignal,
): Promise<SealPreview> {
  const { chosen, plan, signer, people, found, forms } = await prepared(session, selection, signal);
  const { fileLength } = payloadShape(plan.length);
  return {
    reports: chosen.map(({ id, report, fields, parts, forOthers, cover, evidence: files }) => ({
      id,
      report: asSeen(report, files),
      fields,
      parts,
      forOthers,
      cover,
      evidence: files.map((file) => evidenceView(file.id, file.record)),
    })),
    files: new Set(chosen.flatMap((one) => one.evidence.map(({ id }) => id))).size,
    bagSize: plan.length,
    sealedSize: fileLength,
    signedAs: signer?.fields.name ?? null,
    warnings: chosen.flatMap((one) =>
      one.evidence.flatMap(({ id, record }) => record.dangers.map((danger) => ({ evidence: id, danger }))),
    ),
    people: {
      ...found,
      ...(await namesInFiles(
        session,
        chosen.flatMap((one) => one.evidence),
        people.withheld,
      )),
    },
    forms: forms.map(({ along }) => along),
  };
}

/** The report with what it says about its files, which is as much a part of what goes out as the files are. */
function asSeen(report: Report, files: ChosenReport['evidence']): Report {
  if (files.length === 0) return report;
  const entries = files.map(({ file: { originalName, size, sha256, mediaType, key } }) => {
    const said = report.evidence?.find((one) => one.key === key);
    return { ...said, originalName, size, sha256, mediaType };
  });
  return { ...report, evidence: entries };
}

/**
 * Seals and writes to the handle `save`, which it commits, or aborts when anything fails. A draft that goes out becomes a version first, so
 * that what was sent can be looked up. The log is written before the file gets its name: a file without a log would be worse than a log without a file.
 */
export async function seal(
  session: VaultSession,
  { selection, save }: Checked<'seal:start'>,
  job: Job,
): Promise<SealResult> {
  try {
    const recipients = await cardsOf(session, selection);
    for (const { id } of selection.reports) await keepDraftAsVersion(session, id);
    const { chosen, plan, signer, people, named, found, forms } = await prepared(session, selection);
    if (selection.signed && signer === undefined) throw new VaultError('invalid');
    if (forms.length !== (selection.papers ?? []).length) throw new VaultError('invalid');
    if (found.undecided > 0) throw new VaultError('undecided');
    if (found.left.length > 0) throw new VaultError('name-left');
    const knowingly = await sentKnowingly(session, chosen, people, selection.knowingly ?? []);
    const written = await writeSealed(session, plan, { recipients, signer }, save, job);
    const { size, sha256, fileKey } = written;
    const id = session.records.newId();
    const names = recipients.map(({ fields }) => fields.name);
    const told = toldBy(forms);
    const decisions = decisionsOf(people, forms);
    const records = [...new Set([...named, ...told.named])];
    const also = told.forms.flatMap(({ reports }) => reports);
    await session.records.write(async (writer) => {
      writer.put(
        disclosure,
        id,
        {
          fileKey: toBase64(fileKey),
          length: plan.length,
          fingerprints: recipients.map(({ fingerprint }) => fingerprint),
          decisions,
        },
        {
          at: Date.now(),
          bundleId: plan.bundle.id,
          recipients: recipients.map(({ fields }) => fields.name),
          reports: chosen.map(({ id: reportId, version }) => ({ id: reportId, version })),
          signed: signer !== undefined,
          size,
          sha256,
          receipt: null,
          purpose: people.purpose,
          ...(records.length === 0 ? {} : { named: records }),
          ...(told.forms.length === 0 ? {} : { forms: told.forms }),
        },
      );
      await keepAliases(session, allDecisions(people, forms), writer);
      await noteMade(session, told.forms, writer);
      const step = { action: 'sealed', after: sha256, recipients: names } as const;
      await noteSealing(session, chosen, also, step, writer, knowingly);
    });
    wipe(fileKey);
    try {
      await session.host.call('save:commit', { handle: save });
    } catch (error) {
      await session.records.write(async (writer) => {
        writer.trash(id);
        const step = { action: 'sealed', detail: 'not-written', recipients: names } as const;
        await noteSealing(session, chosen, also, step, writer);
      });
      throw error;
    }
    session.changed('disclosures');
    return { disclosure: id, size, sha256 };
  } catch (error) {
    await session.host.call('save:abort', { handle: save }).catch(() => undefined);
    throw error;
  }
}

/** How everybody appeared: in the reports, and who is in a form alone, there. */
function decisionsOf(people: PeopleOfBundle, forms: readonly FormOfBundle[]): DecisionKept[] {
  const all = new Map<string, DecisionKept>();
  for (const one of allDecisions(people, forms)) if (!all.has(one.person)) all.set(one.person, one);
  return [...all.values()];
}

function allDecisions(people: PeopleOfBundle, forms: readonly FormOfBundle[]): readonly DecisionKept[] {
  return [...people.decisions, ...forms.flatMap(({ resolved }) => resolved.people.decisions)];
}

/** A custody line for each report and each file that goes out; `also` are reports that a form tells of. */
async function noteSealing(
  session: VaultSession,
  chosen: readonly ChosenReport[],
  also: readonly HexId[],
  step: CustodyStep,
  writer: Writer,
  knowingly: Knowingly = new Map(),
): Promise<void> {
  const ids = new Set([...chosen.flatMap((one) => [one.id, ...one.evidence.map((file) => file.id)]), ...also]);
  for (const id of ids) await append(session, id, [step, ...(knowingly.get(id) ?? [])], writer);
}

async function cardsOf(session: VaultSession, { recipients }: Selection): Promise<Card[]> {
  const cards = await Promise.all([...new Set(recipients)].map((id) => cardOfRecipient(session, id)));
  // One bundle is for one organisation: what each may see differs.
  if (!isOneRecipient(cards)) throw new VaultError('invalid');
  return cards;
}

interface Prepared {
  readonly chosen: readonly ChosenReport[];
  readonly plan: BagPlan;
  readonly signer: Card | undefined;
  readonly people: PeopleOfBundle;
  /** Records of people and groups that its reports name. */
  readonly named: readonly HexId[];
  /** Of people, in the reports and in the forms; nothing yet of attached files. */
  readonly found: PeoplePreview;
  readonly forms: readonly FormOfBundle[];
}

async function prepared(session: VaultSession, selection: Selection, signal?: AbortSignal): Promise<Prepared> {
  const files = new Map<HexId, BagEvidence>();
  const names = namesForBundle(() => toHex(randomBytes(8)));
  const whole: ChosenReport[] = [];
  for (const one of selection.reports)
    whole.push(await choose(session, one, selection.recipients, files, names.record));
  if (whole.some((one) => one.whole.sensitivity === 'never')) throw new VaultError('never-leaves');
  const records = await recordsNamed(
    session,
    whole.map((one) => one.whole),
  );
  const reader = readerOf(await cardsOf(session, selection), selection.recipients);
  // All was read; the search, which takes long, begins here.
  if (signal?.aborted === true) throw new VaultError('cancelled');
  const people = await redactedFor(
    session,
    selection,
    reader,
    whole.map(({ id, report, whole: all }) => ({
      id,
      all,
      // Who is meant by a part of the report is seen in its list of people, which may be left out after that.
      report: withRecords({ ...report, ...(all.people === undefined ? {} : { people: all.people }) }, records),
    })),
    filesOfReports(whole.map(({ id, report }) => [id, report])),
  );
  const forms = await formsOfBundle(session, selection, {
    reader,
    appear: new Map(people.people.map(({ id, identity }) => [id, identity])),
    reports: new Map(whole.map(({ id, report }) => [id, report])),
  });
  const papers = papersOf(forms, selection);
  const redacted = new Map(people.redaction.reports.map(({ id, report }) => [id, report]));
  const told = whole.map((one) => {
    const report = redacted.get(one.id) ?? {};
    return { ...one, report: one.report.people === undefined ? withoutTable(report) : report };
  });
  const gone = filesLeftOut(whole, told);
  const chosen = told.map((one): ChosenReport => {
    const list = one.evidence.filter(({ id }) => !gone.has(id));
    for (const { id, file } of list)
      file.originalName = fileName(one.report, id, file.originalName) ?? file.originalName;
    return {
      ...one,
      evidence: list,
      report: outgoingReport(one.id, one.report, {
        ...names,
        reports: reportNumbers(whole.map(({ id }) => id)),
        // A file that was left out of this report is not told of in it, whatever another report says.
        evidence: new Set(list.map(({ id }) => id)),
      }),
    };
  });
  const signer = selection.signed ? await readOwnCard(session) : undefined;
  const plan = plannedBag({
    content: {
      kind: 'reports',
      reports: chosen.map(({ report, evidence: list }) => ({ report, evidence: list.map(({ file }) => file) })),
      forms: papers,
    },
    reading: { language: selection.language ?? 'en', headings: selection.headings },
    bundleId: toHex(randomBytes(16)),
    now: Date.now(),
    senderCard: signer?.canonical,
  });
  const named = [...Object.keys(records.persons), ...Object.keys(records.groups)];
  const left = leftIn(plan, signer !== undefined, people, selection);
  const inPapers = await leftInPapers(forms, papers, people, selection);
  const { places, leftOut, numbers, undecided } = people.redaction;
  const own = { people: people.people, places, leftOut, numbers, undecided, inFiles: [], unread: [] };
  const found = withForms({ ...own, left: [...left, ...inPapers] }, forms);
  return { chosen, plan, signer, people, named, found, forms };
}

/** The report without its lists of people: what was decided about them has been done. */
function withoutTable({ people: _, persons: __, groups: ___, ...rest }: Report): Report {
  return rest;
}

/** Files that a decision about people took out of one report go out under no other. */
function filesLeftOut(whole: readonly ChosenReport[], told: readonly ChosenReport[]): Set<HexId> {
  const gone = new Set<HexId>();
  for (const [index, one] of whole.entries()) {
    const stays = new Set(told[index]?.report.evidence?.map(({ id }) => id));
    for (const { id } of one.evidence) if (!stays.has(id)) gone.add(id);
  }
  return gone;
}

/** One report with what was left out taken away. A file under two reports is one file of the bag: `files` holds them by id. */
async function choose(
  session: VaultSession,
  { id, omitFields, omitEvidence, omitParts = [] }: Selection['reports'][number],
  recipients: readonly HexId[],
  files: Map<HexId, BagEvidence>,
  nameOf: (id: HexId) => string,
): Promise<ChosenReport> {
  const record = await reportRecord(session, id);
  const source = record.draft === null ? record.report : (await session.records.get(draft, record.draft)).report;
  if (source === null) throw new VaultError('invalid');
  const whole = withCopiesShowing(migrateReport(readStored(source).report));
  const present = FIELDS.filter((field) => saysSomething(whole[field]));
  const kept = new Set<string>(present.filter((field) => !omitFields.includes(field)));
  const report: Report = Object.fromEntries(
    Object.entries(withoutParts(whole, new Set(omitParts)))
      .filter(([field]) => kept.has(field))
      .map(([field, value]) => [field, Array.isArray(value) ? value.filter(saysSomething) : value]),
  );
  const list: ChosenReport['evidence'][number][] = [];
  const said: ReportEvidence[] = [];
  const forOthers: string[] = [];
  const cover: SealPreview['reports'][number]['cover'][number][] = [];
  for (const evidenceId of record.evidence.filter((one) => !omitEvidence.includes(one))) {
    const item = await session.records.get(evidence, evidenceId);
    const entry = whole.evidence?.find((one) => one.id === evidenceId);
    if (!isFor(entry, recipients)) {
      forOthers.push(item.originalName);
      continue;
    }
    if (entry?.cover !== undefined) cover.push({ evidence: evidenceId, what: entry.cover });
    said.push(entry ?? { id: evidenceId, originalName: item.originalName });
    const file = files.get(evidenceId) ?? {
      originalName: item.originalName,
      size: item.size,
      sha256: item.sha256,
      crc32: item.crc32,
      mediaType: item.mediaType,
      key: nameOf(evidenceId),
      open: () => readEvidenceStream(session, evidenceId),
    };
    files.set(evidenceId, file);
    list.push({ id: evidenceId, record: item, file });
  }
  const told = said.length === 0 ? report : { ...report, evidence: said };
  const parts = partsOf(whole, calledIn(session, whole));
  return { id, version: record.version, report: told, whole, fields: present, parts, evidence: list, forOthers, cover };
}

/** A file that was meant for some readers goes to a bundle that nobody else can open. */
function isFor({ onlyFor = [] }: Pick<ReportEvidence, 'onlyFor'> = {}, recipients: readonly HexId[]): boolean {
  return onlyFor.length === 0 || recipients.every((id) => onlyFor.includes(id));
}

/** What the people of a report are called, by their keys in it. */
function calledIn(session: VaultSession, { people = [] }: Report): Map<string, string> {
  return new Map(
    people.flatMap(({ key, name, person, group, description }): [string, string][] => {
      const record = person ?? group;
      const called = name ?? (record === undefined ? undefined : recordName(session, record)) ?? description;
      return key === undefined || called === undefined ? [] : [[key, called]];
    }),
  );
}

async function keepDraftAsVersion(session: VaultSession, id: HexId): Promise<void> {
  const record = await reportRecord(session, id);
  if (record.draft === null) return;
  const { report } = readStored((await session.records.get(draft, record.draft)).report);
  if (saysSomething(report)) await saveReport(session, id, report);
}
