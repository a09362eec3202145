/** Records that are no reports: people, groups, cases, recipients, disclosures, forms and aliases (docs/format.md section 12.5). */
import type { HexId } from '../../../../shared/ids.ts';
import type { EntityKind } from '../../../../shared/report/entities.ts';
import { ENTITY_RECORDS, entitySummary, formerState, readEntity } from '../../entity-kinds.ts';
import { form } from '../../form-kinds.ts';
import { indexEntity } from '../../indexing.ts';
import { aliasTable, disclosure, recipient } from '../../recipient-kinds.ts';
import { report } from '../../report-kinds.ts';
import { readable } from './files.ts';
import { inOrder, saysTheSame, type Taking, withFiles } from './taking.ts';

interface State {
  readonly at: number;
  readonly value: Record<string, unknown>;
}

/** What is different here stays as it is; what the backup has becomes a former state. Who only lagged behind goes on with it. */
export async function takeEntity(taking: Taking, kind: EntityKind, id: HexId): Promise<void> {
  const { session, backup, files, counts } = taking;
  const records = ENTITY_RECORDS[kind];
  const there = await readable(() => backup.get(records, id));
  if (there === undefined) {
    counts.left += 1;
    return;
  }
  const former: State[] = [];
  for (const item of there.former) {
    const state = await readable(() => backup.get(formerState, item.id));
    if (state !== undefined) former.push({ at: state.at, value: withFiles(state.value, files) });
  }
  const newest: State = { at: there.changedAt, value: withFiles(there.value, files) };
  const read = readEntity(kind, newest.value);

  const outcome = await session.records.write(async (writer) => {
    const put = (states: readonly State[]) =>
      states.map(({ at, value }) => {
        const formerId = session.records.newId();
        writer.put(formerState, formerId, { at, value }, { of: id });
        return { at, id: formerId };
      });
    if (session.records.line(records, id) === undefined) {
      const record = { ...there, value: newest.value, former: put(former) };
      writer.put(records, id, record, entitySummary(read, there.changedAt));
      return 'added';
    }
    const here = await session.records.get(records, id);
    const states = await session.records.getMany(
      formerState,
      here.former.map((item) => item.id),
    );
    const known = new Set([here.value, ...states.map((one) => one.value)].map(inOrder));
    const unknown = [...former, newest].filter(({ value }, index, all) => {
      const text = inOrder(value);
      return !known.has(text) && all.findIndex((one) => inOrder(one.value) === text) === index;
    });
    if (unknown.length === 0) return 'same';
    const isBehind = former.some(({ value }) => saysTheSame(value, here.value)) && unknown.includes(newest);
    const mine: State = { at: here.changedAt, value: here.value };
    const added = put(isBehind ? [...unknown.filter((one) => one !== newest), mine] : unknown);
    const current = isBehind ? newest : mine;
    const value = { ...here, changedAt: current.at, value: current.value, former: [...here.former, ...added] };
    writer.put(records, id, value, entitySummary(readEntity(kind, current.value), current.at));
    return isBehind ? 'came forward' : 'differing';
  });
  counts[outcome === 'came forward' ? 'differing' : outcome] += 1;
  if (outcome === 'added' || outcome === 'came forward') indexEntity(session, id, read);
}

/** The same card key is the same recipient. What was done to make sure of it is kept from both. */
export async function takeRecipient({ session, backup, counts }: Taking, id: HexId): Promise<void> {
  const line = backup.line(recipient, id);
  const there = await readable(() => backup.get(recipient, id));
  if (line === undefined || there === undefined) {
    counts.left += 1;
    return;
  }
  const outcome = await session.records.write(async (writer) => {
    const here = session.records
      .lines(recipient)
      .find((one) => one.id === id || one.summary.fingerprint === line.summary.fingerprint);
    if (here === undefined) {
      writer.put(recipient, id, there, line.summary);
      return 'added';
    }
    const mine = await session.records.get(recipient, here.id);
    const known = new Set(mine.log.map(inOrder));
    const more = there.log.filter((one) => !known.has(inOrder(one)));
    if (more.length === 0) return 'same';
    const log = [...mine.log, ...more].sort((a, b) => a.at - b.at);
    writer.put(recipient, here.id, { ...mine, log }, here.summary);
    return 'differing';
  });
  counts[outcome] += 1;
}

/** Of a bundle of which a report is not here any more, the key that opens it does not come back. */
export async function takeDisclosure({ session, backup, counts }: Taking, id: HexId): Promise<void> {
  const line = backup.line(disclosure, id);
  const there = await readable(() => backup.get(disclosure, id));
  if (line === undefined || there === undefined) {
    counts.left += 1;
    return;
  }
  const outcome = await session.records.write((writer) => {
    if (session.records.line(disclosure, id) !== undefined) return 'same';
    const isWhole = line.summary.reports.every((one) => session.records.line(report, one.id) !== undefined);
    writer.put(disclosure, id, isWhole ? there : { ...there, fileKey: null }, line.summary);
    return 'added';
  });
  counts[outcome] += 1;
}

export async function takeForm({ session, backup, files, counts }: Taking, id: HexId): Promise<void> {
  const line = backup.line(form, id);
  const read = await readable(() => backup.get(form, id));
  if (line === undefined || read === undefined) {
    counts.left += 1;
    return;
  }
  const there = withFiles(read, files);
  const outcome = await session.records.write(async (writer) => {
    const others = session.records
      .lines(form)
      .filter(({ summary }) => summary.of === line.summary.of && summary.form === line.summary.form);
    const values = await session.records.getMany(
      form,
      others.map((one) => one.id),
    );
    if (values.some((one) => saysTheSame(one.choice, there.choice))) return 'same';
    const isHere = session.records.line(form, id) !== undefined;
    writer.put(form, isHere ? session.records.newId() : id, there, line.summary);
    return isHere ? 'differing' : 'added';
  });
  counts[outcome] += 1;
}

/** By which alias each reader knows each person. What contradicts what is here stays away: it gets another alias when it is needed. */
export async function takeAliases({ session, backup }: Taking, id: HexId): Promise<void> {
  const there = await readable(() => backup.get(aliasTable, id));
  if (there === undefined) return;
  await session.records.write(async (writer) => {
    const [line] = session.records.lines(aliasTable);
    const entries = line === undefined ? [] : [...(await session.records.get(aliasTable, line.id)).entries];
    const before = entries.length;
    for (const one of there.entries) {
      const isTaken = entries.some(
        (other) =>
          other.reader === one.reader &&
          (other.person === one.person || (other.kind === one.kind && other.number === one.number)),
      );
      if (!isTaken) entries.push(one);
    }
    if (entries.length > before) writer.put(aliasTable, line?.id ?? session.records.newId(), { entries }, {});
  });
}
