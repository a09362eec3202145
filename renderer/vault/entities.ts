/** People, groups and cases: kept whole with every former state, listed from the directory, and what a form is filled from. */
import { FormatError, VaultError } from '../../shared/errors.ts';
import type { HexId } from '../../shared/ids.ts';
import { ENTITY_KINDS, type EntityKind, type Group, type Person } from '../../shared/report/entities.ts';
import type { Report } from '../../shared/report/schema.ts';
import type { EntityAnswers, EntityItem, EntityView, Material, Mention } from '../../shared/vault/entities.ts';
import { giveNameBack, keepName } from './deleted-names.ts';
import type { Checked } from './dispatch.ts';
import {
  ENTITY_RECORDS,
  type EntityRead,
  type EntityRecord,
  entityFacts,
  entityKindOf,
  entitySummary,
  entityToStored,
  formerState,
  namesOfLater,
  readEntity,
} from './entity-kinds.ts';
import { indexEntity, unindexEntity } from './indexing.ts';
import { recipient } from './recipient-kinds.ts';
import type { Writer } from './records.ts';
import { draft, readStored } from './report-kinds.ts';
import { reportItem } from './report-list.ts';
import { reindex, reportRecord } from './reports.ts';
import { hasWords, queryWords } from './search.ts';
import type { VaultSession } from './session.ts';

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

type Item = Omit<EntityItem, 'reports'>;
interface Kept {
  readonly changes: number;
  readonly items: readonly Item[];
}
const kept = new WeakMap<VaultSession, Map<EntityKind, Kept>>();

/** A window of those that fit, by name; those without a name come last. */
export function listEntities(session: VaultSession, request: Checked<'entities:list'>): EntityAnswers['entities:list'] {
  const { kind, search, ids, from, count } = request;
  const only = ids === null ? null : new Set(ids);
  const wanted = queryWords(search);
  const found = session.entitySearch.find(search);
  const items = byName(session, kind).filter((item) => {
    if (only !== null && !only.has(item.id)) return false;
    if (found === null || found.has(item.id)) return true;
    return (
      session.entitySearch.isMissing(item.id) &&
      hasWords([item.name, ...item.detail.flatMap((one) => ('words' in one ? [one.words] : []))].join(' '), wanted)
    );
  });
  return {
    total: items.length,
    from,
    items: items.slice(from, from + count).map((item) => ({ ...item, reports: reportsOf(session, item).length })),
  };
}

function byName(session: VaultSession, kind: EntityKind): readonly Item[] {
  const known = kept.get(session) ?? new Map<EntityKind, Kept>();
  kept.set(session, known);
  const before = known.get(kind);
  const { changes } = session.directory;
  if (before?.changes === changes) return before.items;
  const left = new Map(
    session.records
      .lines(ENTITY_RECORDS[kind])
      .map(({ id, summary }) => [id, { id, kind, ...summary, detail: entityFacts(summary.detail) }] as const),
  );
  // In the order from before the change: sorting what is nearly in order compares each name about once.
  const items: Item[] = [];
  for (const { id } of before?.items ?? []) {
    const item = left.get(id);
    if (item === undefined) continue;
    items.push(item);
    left.delete(id);
  }
  items.push(...left.values());
  items.sort((a, b) => {
    if (a.name === '' || b.name === '') return a.name === b.name ? order(a.id, b.id) : a.name === '' ? 1 : -1;
    return collator.compare(a.name, b.name) || order(a.id, b.id);
  });
  known.set(kind, { changes, items });
  return items;
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The reports that name it, or that it gathers, and that are not deleted. */
function reportsOf(session: VaultSession, { id, kind }: { readonly id: HexId; readonly kind: EntityKind }): HexId[] {
  const ids = kind === 'case' ? session.mentions.gathered(id) : session.mentions.naming(id);
  return [...ids].filter((one) => reportItem(session, one) !== undefined);
}

/** Everything about one of them. Throws `not-found`, or what is wrong with a row. */
export async function openEntity(session: VaultSession, id: HexId): Promise<EntityView> {
  const kind = kindOf(session, id);
  const record = await session.records.get(ENTITY_RECORDS[kind], id);
  const states = await session.records.getMany(
    formerState,
    record.former.map((one) => one.id),
  );
  const read = readEntity(kind, record.value);
  const { createdAt, changedAt } = record;
  const base = { id, createdAt, changedAt, newer: read.newer, mentions: mentionsOf(session, id, read) };
  const names = namesIn(session, read);
  const former = <Value>(pick: (state: EntityRead) => Value | undefined) =>
    states.map(({ at, value: stored }) => {
      const value = pick(readEntity(kind, stored));
      if (value === undefined) throw new VaultError('internal');
      return { at, value };
    });
  switch (read.kind) {
    case 'person': {
      const states = former((one) => (one.kind === 'person' ? one.value : undefined));
      return { ...base, kind: 'person', value: read.value, names, former: states };
    }
    case 'group': {
      const states = former((one) => (one.kind === 'group' ? one.value : undefined));
      return { ...base, kind: 'group', value: read.value, names, former: states };
    }
    case 'case': {
      const states = former((one) => (one.kind === 'case' ? one.value : undefined));
      return { ...base, kind: 'case', value: read.value, names, former: states };
    }
  }
}

function mentionsOf(session: VaultSession, id: HexId, read: EntityRead): Mention[] {
  const ids = read.kind === 'case' ? (read.value.reports ?? []) : session.mentions.naming(id);
  const mentions: Mention[] = [];
  for (const report of ids) {
    const item = reportItem(session, report);
    if (item === undefined) continue;
    const said = read.kind === 'case' ? undefined : session.mentions.facts(report)?.named.get(id);
    mentions.push({
      report,
      title: item.title || item.excerpt,
      when: item.when,
      roles: said?.roles ?? [],
      acts: said?.acts ?? (read.kind === 'case' ? item.acts : []),
    });
  }
  return mentions;
}

/** The records that a value names, each once. */
function idsIn(read: EntityRead): HexId[] {
  const ids: (string | undefined)[] = [];
  if (read.kind === 'case') {
    const { reports, persons, readers } = read.value;
    ids.push(...(reports ?? []), ...(persons ?? []), ...(readers ?? []).map((one) => one.recipient));
  } else {
    for (const line of read.value.consents ?? []) {
      ids.push(line.givenByPerson, ...(line.readers ?? []), ...(line.scope ?? []));
    }
    if (read.kind === 'group') ids.push(...(read.value.members ?? []));
    else {
      const { family, guardian, affiliations, sameAs } = read.value;
      ids.push(guardian, ...(family ?? []).map((one) => one.person), ...(affiliations ?? []).map((one) => one.group));
      ids.push(...(sameAs ?? []).map((one) => one.person));
    }
  }
  return [...new Set(ids)].filter((one) => one !== undefined);
}

function namesIn(session: VaultSession, read: EntityRead): Record<string, string> {
  return namesOf(session, idsIn(read));
}

/** What those of the ids are called that are not deleted. */
export function namesOf(session: VaultSession, ids: readonly HexId[]): Record<string, string> {
  const names: [string, string][] = [];
  for (const id of ids) {
    const name = nameOf(session, id);
    if (name !== undefined) names.push([id, name]);
  }
  return Object.fromEntries(names);
}

/** The name of a person, group, case, report or recipient; undefined when there is none, or when it is deleted. */
export function nameOf(session: VaultSession, id: HexId): string | undefined {
  for (const kind of ENTITY_KINDS) {
    const line = session.records.line(ENTITY_RECORDS[kind], id);
    if (line !== undefined) return line.summary.name;
  }
  const item = reportItem(session, id);
  if (item !== undefined) return item.title || item.excerpt;
  return session.records.line(recipient, id)?.summary.name;
}

export async function createEntity(
  session: VaultSession,
  { kind, value }: Checked<'entities:create'>,
): Promise<{ id: HexId }> {
  const id = session.records.newId();
  const now = Date.now();
  const read = await session.records.write((writer) =>
    put(writer, kind, id, { createdAt: now, changedAt: now, value: entityToStored(value), former: [] }),
  );
  changed(session, id, read);
  return { id };
}

/** What a run of writing has saved by itself counts as a state once it stood for so long, in milliseconds. */
export const STATE_STANDS = 5000;

/**
 * Writes it whole; the state before is kept. What does not differ is not written. Throws `not-found`; `too-new` for one that a later
 * Daftar wrote.
 */
export async function saveEntity(
  session: VaultSession,
  { kind, id, value, typed }: Checked<'entities:save'>,
): Promise<{ changedAt: number }> {
  const saved = await session.records.write(async (writer) => {
    const current = await session.records.get(ENTITY_RECORDS[kind], id);
    if (readEntity(kind, current.value).newer) throw new VaultError('too-new');
    const stored = { ...namesOfLater(kind, current.value), ...entityToStored(value) };
    if (JSON.stringify(stored) === JSON.stringify(current.value)) return { changedAt: current.changedAt, read: null };
    const changedAt = Date.now();
    const stood = changedAt - current.changedAt;
    const former = [...current.former];
    // After a clock was set back everything is kept.
    if (typed !== true || stood < 0 || stood >= STATE_STANDS) {
      const formerId = session.records.newId();
      writer.put(formerState, formerId, { at: current.changedAt, value: current.value }, { of: id });
      former.push({ at: current.changedAt, id: formerId });
    }
    return { changedAt, read: put(writer, kind, id, { ...current, changedAt, value: stored, former }) };
  });
  if (saved.read !== null) changed(session, id, saved.read);
  return { changedAt: saved.changedAt };
}

/**
 * Out of the lists with its former states. Reports and cases that name it keep what they say, and reports that only link it keep its name:
 * answers how many those are. Throws `not-found`.
 */
export async function deleteEntity(session: VaultSession, id: HexId): Promise<{ keptIn: number }> {
  const kind = kindOf(session, id);
  const reports = await session.records.write(async (writer) => {
    writer.trash(id);
    return keepName(session, writer, id, await readOrNot(session, kind, id));
  });
  unindexEntity(session, id);
  for (const one of reports) await reindex(session, one);
  if (reports.length > 0) session.changed('reports');
  session.changed('entities');
  return { keptIn: reports.length };
}

/** Undefined when its row does not open: it can be deleted all the same. */
async function readOrNot(session: VaultSession, kind: EntityKind, id: HexId): Promise<EntityRead | undefined> {
  try {
    return readEntity(kind, (await session.records.get(ENTITY_RECORDS[kind], id)).value);
  } catch (error) {
    if (error instanceof FormatError || error instanceof VaultError) return undefined;
    throw error;
  }
}

/** Throws `not-found` when it is not there any more. */
export async function restoreEntity(session: VaultSession, id: HexId): Promise<void> {
  const kind = ENTITY_KINDS.find((one) => session.records.deletedLine(ENTITY_RECORDS[one], id) !== undefined);
  if (kind === undefined) throw new VaultError('not-found');
  const reports = await session.records.write((writer) => {
    writer.restore(id);
    return giveNameBack(session, writer, id);
  });
  const record = await session.records.get(ENTITY_RECORDS[kind], id);
  changed(session, id, readEntity(kind, record.value));
  for (const one of reports) await reindex(session, one);
  if (reports.length > 0) session.changed('reports');
}

/**
 * The reports that were asked for and those of the case, each its draft if there is one, else its newest version; the people and groups that
 * they and the case name; of the family, guardians and members of those, only what they are called.
 */
export async function materialOf(session: VaultSession, request: Checked<'entities:material'>): Promise<Material> {
  const gathering = request.case === null ? null : { id: request.case, value: await readCase(session, request.case) };
  const chosen = new Set(request.reports);
  for (const id of gathering?.value.reports ?? []) if (reportItem(session, id) !== undefined) chosen.add(id);
  const reports = [];
  const named = new Set<HexId>(gathering?.value.persons ?? []);
  for (const id of chosen) {
    const { report, changedAt, draft: isDraft } = await newestOf(session, id);
    reports.push({ id, report, changedAt, draft: isDraft });
    for (const { person, group } of report.people ?? []) {
      for (const one of [person, group]) if (one !== undefined) named.add(one);
    }
  }
  const persons: Record<string, Person> = {};
  const groups: Record<string, Group> = {};
  const beyond = new Set<HexId>();
  for (const id of named) {
    const read = await readIfThere(session, id);
    if (read === undefined || read.kind === 'case') continue;
    if (read.kind === 'person') {
      persons[id] = read.value;
      const { family, guardian, affiliations } = read.value;
      const ids = [
        guardian,
        ...(family ?? []).map((one) => one.person),
        ...(affiliations ?? []).map((one) => one.group),
      ];
      for (const one of ids) if (one !== undefined) beyond.add(one);
    } else {
      groups[id] = read.value;
      for (const one of read.value.members ?? []) beyond.add(one);
    }
  }
  for (const id of beyond) {
    if (named.has(id)) continue;
    const read = await readIfThere(session, id);
    if (read === undefined || read.kind === 'case') continue;
    const { knownAs, names } = read.value;
    const called = { ...(knownAs === undefined ? {} : { knownAs }), ...(names === undefined ? {} : { names }) };
    if (read.kind === 'person') persons[id] = called;
    else groups[id] = called;
  }
  return { reports, persons, groups, case: gathering };
}

/** A report as it is shown: the draft if there is one, else the newest version. Throws `not-found`. */
export async function newestOf(
  session: VaultSession,
  id: HexId,
): Promise<{ readonly report: Report; readonly changedAt: number; readonly draft: boolean; readonly version: number }> {
  const record = await reportRecord(session, id);
  const { version } = record;
  if (record.draft !== null) {
    const typed = await session.records.get(draft, record.draft);
    return { report: readStored(typed.report).report, changedAt: typed.savedAt, draft: true, version };
  }
  const report = record.report === null ? {} : readStored(record.report).report;
  return { report, changedAt: record.savedAt ?? record.createdAt, draft: false, version };
}

/** A person, group or case; undefined when there is none of that id, or when it is deleted. Throws what is wrong with its row. */
export async function readIfThere(session: VaultSession, id: HexId): Promise<EntityRead | undefined> {
  const kind = ENTITY_KINDS.find((one) => session.records.line(ENTITY_RECORDS[one], id) !== undefined);
  if (kind === undefined) return undefined;
  return readEntity(kind, (await session.records.get(ENTITY_RECORDS[kind], id)).value);
}

/** The people and groups that reports name, by id. */
export async function recordsNamed(
  session: VaultSession,
  reports: readonly Report[],
): Promise<Pick<Material, 'persons' | 'groups'>> {
  const persons: Record<string, Person> = {};
  const groups: Record<string, Group> = {};
  const ids = reports.flatMap(({ people }) => (people ?? []).flatMap(({ person, group }) => [person, group]));
  for (const id of new Set(ids)) {
    const read = id === undefined ? undefined : await readIfThere(session, id);
    if (id === undefined || read === undefined) continue;
    if (read.kind === 'person') persons[id] = read.value;
    if (read.kind === 'group') groups[id] = read.value;
  }
  return { persons, groups };
}

export async function readCase(session: VaultSession, id: HexId) {
  const read = await readIfThere(session, id);
  if (read?.kind !== 'case') throw new VaultError('not-found');
  return read.value;
}

function put(writer: Writer, kind: EntityKind, id: HexId, record: EntityRecord): EntityRead {
  const read = readEntity(kind, record.value);
  writer.put(ENTITY_RECORDS[kind], id, record, entitySummary(read, record.changedAt));
  return read;
}

function changed(session: VaultSession, id: HexId, read: EntityRead): void {
  indexEntity(session, id, read);
  session.changed('entities');
}

function kindOf(session: VaultSession, id: HexId): EntityKind {
  const entry = session.directory.entry(id);
  const kind = entry?.deleted === undefined ? entityKindOf(entry?.kind ?? '') : undefined;
  if (kind === undefined) throw new VaultError('not-found');
  return kind;
}
