/**
 * What comes again, in the worker's memory: built after unlock, kept up to date by every write, never stored. It reads each report and each
 * record once and keeps what can be asked for: moments, places, identifiers, names, wordings, links and days that are due.
 */
import type { HexId } from '../../../shared/ids.ts';
import { type Due, dueInCase, dueInConsents, dueInReport } from '../../../shared/patterns/due.ts';
import { IdentifierIndex, type Sighting } from '../../../shared/patterns/identifier-index.ts';
import { findIdentifiers } from '../../../shared/patterns/identifiers.ts';
import { type Moment, type Month, momentKey, momentsOf, monthsOf } from '../../../shared/patterns/moments.ts';
import { type KnownName, NameIndex, namesIn } from '../../../shared/patterns/names.ts';
import { type PlaceSeen, placeSeen } from '../../../shared/patterns/places.ts';
import { WordingIndex } from '../../../shared/patterns/wordings.ts';
import type { EntityKind, Group, Person } from '../../../shared/report/entities.ts';
import type { Report, ReportLink } from '../../../shared/report/schema.ts';
import { type Interval, spanOf } from '../../../shared/report/when.ts';
import type { EntityRead } from '../entity-kinds.ts';
import type { ReportIndex } from '../indexing.ts';

/** What is kept of one report, apart from what stands in an index of its own. */
export interface ReportTraits {
  readonly moments: readonly Moment[];
  /** Local to the event; null for a report without a date. */
  readonly span: Interval | null;
  readonly months: readonly Month[];
  readonly places: readonly PlaceSeen[];
  readonly acts: readonly string[];
  readonly people: number;
  readonly tnr: readonly string[];
  readonly urgency: string | null;
  readonly links: readonly ReportLink[];
  readonly due: readonly Due[];
}

/** A line of the timeline with what it is sorted by. */
export interface DatedMoment {
  readonly report: HexId;
  readonly moment: Moment;
  readonly key: string;
}

/** What is due, and in which record. */
export interface DueIn {
  readonly id: HexId;
  readonly kind: 'report' | EntityKind;
  readonly due: Due;
}

export class Patterns implements ReportIndex {
  readonly identifiers = new IdentifierIndex();
  readonly names = new NameIndex();
  readonly wordings = new WordingIndex();
  readonly #traits = new Map<HexId, ReportTraits>();
  /** Reports that hold a link to one, by the id of that one. */
  readonly #linked = new Map<string, Set<HexId>>();
  readonly #entities = new Map<HexId, { readonly kind: EntityKind; readonly due: readonly Due[] }>();
  #timeline: readonly DatedMoment[] | undefined;
  #due: readonly DueIn[] | undefined;
  #changes = 0;

  /** Grows with every change: what was made of it before is out of date. */
  get changes(): number {
    return this.#changes;
  }

  put(id: HexId, report: Report): void {
    this.remove(id);
    const moments = momentsOf(report);
    const span = localSpan(report);
    this.#traits.set(id, {
      moments,
      span,
      months: monthsOf(report.when, span ?? undefined),
      places: (report.where ?? []).flatMap((place) => placeSeen(place) ?? []),
      acts: [...new Set((report.acts ?? []).map(({ act }) => act))],
      people: report.people?.length ?? 0,
      tnr: report.tnr ?? [],
      urgency: report.urgency ?? null,
      links: report.links ?? [],
      due: dueInReport(report),
    });
    for (const { to } of report.links ?? []) {
      const holders = this.#linked.get(to);
      if (holders === undefined) this.#linked.set(to, new Set([id]));
      else holders.add(id);
    }
    this.identifiers.put(id, sightingsIn(report));
    this.names.put(id, namesOfReport(report));
    this.wordings.put(id, wordingsOf(report));
  }

  remove(id: HexId): void {
    this.#stale();
    const traits = this.#traits.get(id);
    if (traits === undefined) return;
    this.#traits.delete(id);
    for (const { to } of traits.links) {
      const holders = this.#linked.get(to);
      holders?.delete(id);
      if (holders?.size === 0) this.#linked.delete(to);
    }
    this.identifiers.remove(id);
    this.names.remove(id);
    this.wordings.remove(id);
  }

  complete(): void {
    this.#stale();
  }

  putEntity(id: HexId, read: EntityRead): void {
    this.#stale();
    if (read.kind === 'case') {
      this.#entities.set(id, { kind: read.kind, due: dueInCase(read.value) });
      return;
    }
    this.#entities.set(id, { kind: read.kind, due: dueInConsents(read.value) });
    this.names.put(id, namesOfRecord(read.value));
    this.identifiers.put(
      id,
      (read.value.identifiers ?? []).map(({ kind = '', seen, partial }) => ({ kind, seen, partial })),
    );
  }

  removeEntity(id: HexId): void {
    this.#stale();
    this.#entities.delete(id);
    this.names.remove(id);
    this.identifiers.remove(id);
  }

  /** What is kept of a report; undefined as long as the index does not have it. */
  traits(id: string): ReportTraits | undefined {
    return this.#traits.get(id);
  }

  /** The reports that the index has. */
  reports(): IterableIterator<[HexId, ReportTraits]> {
    return this.#traits.entries();
  }

  /** Whether a record is a person, group or case that is not deleted, and which. */
  entityKind(id: string): EntityKind | undefined {
    return this.#entities.get(id)?.kind;
  }

  /** The reports that hold a link to one. */
  linkedFrom(id: string): ReadonlySet<HexId> {
    return this.#linked.get(id) ?? NONE;
  }

  /** Everything with a date, in the order of time. */
  timeline(): readonly DatedMoment[] {
    this.#timeline ??= [...this.#traits]
      .flatMap(([report, { moments }]) => moments.map((moment) => ({ report, moment, key: momentKey(moment) })))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    return this.#timeline;
  }

  /** Everything that is due, the earliest day first. */
  due(): readonly DueIn[] {
    this.#due ??= [
      ...[...this.#traits].flatMap(([id, { due }]) => due.map((one) => ({ id, kind: 'report' as const, due: one }))),
      ...[...this.#entities].flatMap(([id, { kind, due }]) => due.map((one) => ({ id, kind, due: one }))),
    ].sort((a, b) => (a.due.on < b.due.on ? -1 : a.due.on > b.due.on ? 1 : 0));
    return this.#due;
  }

  #stale(): void {
    this.#changes++;
    this.#timeline = undefined;
    this.#due = undefined;
  }
}

const NONE: ReadonlySet<HexId> = new Set();

/** Of the report, else of its acts from the first to the last. */
function localSpan(report: Report): Interval | null {
  const own = spanOf(report.when);
  if ((own.earliest ?? own.latest ?? own.known) !== undefined) return own;
  const spans = (report.acts ?? []).map(({ when }) => spanOf(when)).filter((one) => one.earliest ?? one.latest);
  if (spans.length === 0) return null;
  const open = { earliest: spans.some((one) => !one.earliest), latest: spans.some((one) => !one.latest) };
  return {
    earliest: open.earliest ? undefined : spans.flatMap((one) => one.earliest ?? []).sort()[0],
    latest: open.latest
      ? undefined
      : spans
          .flatMap((one) => one.latest ?? [])
          .sort()
          .at(-1),
  };
}

/** Identifiers that the report lists, those in the questions of its acts, and proposals out of its text. */
function sightingsIn(report: Report): Sighting[] {
  const found: Sighting[] = [];
  for (const { kind = '', seen, partial, owner } of report.identifiers ?? []) {
    const person = (report.people ?? []).find((one) => one.key !== undefined && one.key === owner);
    found.push({ kind, seen, partial, person: person?.person ?? person?.group });
  }
  for (const { digital, property } of report.acts ?? []) {
    if (digital?.attackerAccount !== undefined) found.push({ kind: 'handle', seen: digital.attackerAccount });
    if (digital?.url !== undefined) found.push({ kind: 'url-id', seen: digital.url });
    if (property?.accountNumber !== undefined) found.push({ kind: 'bank-account', seen: property.accountNumber });
  }
  for (const text of wordingsOf(report)) {
    for (const { kind, seen } of findIdentifiers(text.slice(0, MOST_TEXT))) found.push({ kind, seen, fromText: true });
  }
  return found;
}

/** Characters of one text in which names and numbers are looked for. */
const MOST_TEXT = 100_000;

/** Names that the report gives itself, whatever the record of the person says, and those that may stand in its text. */
function namesOfReport(report: Report): KnownName[] {
  const given = (report.people ?? []).flatMap(({ name }) =>
    name === undefined ? [] : [{ text: name, fromText: false }],
  );
  const told = wordingsOf(report).flatMap((text) => namesIn(text.slice(0, MOST_TEXT)));
  return [...given, ...[...new Set(told)].map((text) => ({ text, fromText: true }))];
}

function namesOfRecord({ knownAs, names }: Person | Group): KnownName[] {
  const texts = [knownAs, ...(names ?? []).map((one) => one.text)].filter((text) => text !== undefined);
  return [...new Set(texts)].map((text) => ({ text, fromText: false }));
}

/** The texts of a report in which a wording can come again: what was told, and what was said. */
export function wordingsOf(report: Report): string[] {
  const texts: (string | undefined)[] = [report.title, report.narrative];
  for (const one of report.addenda ?? []) texts.push(one.text);
  for (const act of report.acts ?? []) {
    texts.push(act.words, act.demand, act.note, act.threat?.condition, act.threat?.knowledgeShown);
    texts.push(act.interrogation?.proposal, act.interrogation?.threats);
    for (const topic of act.interrogation?.topics ?? []) texts.push(topic.asked);
  }
  for (const one of report.identifiers ?? []) if (one.kind === 'phrase') texts.push(one.seen);
  return texts.flatMap((text) => (text === undefined || text === '' ? [] : [text]));
}
