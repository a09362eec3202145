/** What forms are filled from, and the few questions that several forms ask of it. Whoever makes the material has decided what may leave. */
import { permissions } from '../redaction/permissions.ts';
import type { Case, Consent, Group, Person } from '../report/entities.ts';
import type { Involvement, Report, ReportAct, ReportPerson, ReportPlace, ReportStep } from '../report/schema.ts';
import { whenSortKey } from '../report/when.ts';

export interface FormMaterial {
  readonly reports: readonly { readonly id: string; readonly report: Report }[];
  /** By the id that `people[].person` of the reports names. */
  readonly persons: Readonly<Record<string, Person>>;
  readonly groups: Readonly<Record<string, Group>>;
  readonly case: Case | null;
}

/** A person or group of a report, with what is recorded of them. */
export interface Party {
  readonly report: Report;
  readonly entry: ReportPerson;
  readonly person: Person | undefined;
  readonly group: Group | undefined;
  /** Parts in acts beside the one that the entry names. */
  readonly parts: readonly { readonly act: ReportAct; readonly involvement: Involvement }[];
}

/** An act with the report that tells of it. */
export interface ToldAct {
  readonly report: Report;
  readonly act: ReportAct;
  readonly place: ReportPlace | undefined;
}

/** All parties, in the order of the reports. */
export function partiesOf({ reports, persons, groups }: FormMaterial): readonly Party[] {
  return reports.flatMap(({ report }) =>
    (report.people ?? []).map((entry) => ({
      report,
      entry,
      person: entry.person === undefined ? undefined : persons[entry.person],
      group: entry.group === undefined ? undefined : groups[entry.group],
      parts: (report.acts ?? []).flatMap((act) =>
        (act.involved ?? []).filter(({ who }) => who === entry.key).map((involvement) => ({ act, involvement })),
      ),
    })),
  );
}

/** Parties that have one of the roles, in the report or in an act; the same person or group once. */
export function withRole(material: FormMaterial, ...roles: readonly string[]): readonly Party[] {
  const seen = new Set<string>();
  return partiesOf(material).filter(({ entry, parts }) => {
    const has = [entry.role, ...parts.map(({ involvement }) => involvement.role)].some(
      (role) => role !== undefined && roles.includes(role),
    );
    const id = entry.person ?? entry.group;
    if (!has || (id !== undefined && seen.has(id))) return false;
    if (id !== undefined) seen.add(id);
    return true;
  });
}

/** What a party is called: as the report says, else as the record does. Empty when nobody knows. */
export function nameOf({ entry, person, group }: Party): string {
  return entry.name ?? person?.names?.[0]?.text ?? person?.knownAs ?? group?.names?.[0]?.text ?? group?.knownAs ?? '';
}

/** All acts by time, those without a date last, each with the date of its report where it has none of its own. */
export function actsInTime({ reports }: FormMaterial): readonly ToldAct[] {
  const told = reports.flatMap(({ report }) =>
    (report.acts ?? []).map((act) => ({
      report,
      act,
      place: (report.where ?? []).find(({ key }) => key !== undefined && key === act.where) ?? report.where?.[0],
    })),
  );
  const key = ({ act, report }: ToldAct) => whenSortKey(act.when ?? report.when) || '~';
  return told.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** Reports by the time of what they tell. */
export function reportsInTime({ reports }: FormMaterial): readonly Report[] {
  const key = (report: Report) => whenSortKey(report.when) || whenSortKey(report.acts?.[0]?.when) || '~';
  return reports.map(({ report }) => report).toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** Steps of some kinds, or all. */
export function stepsOf({ reports }: FormMaterial, ...kinds: readonly string[]): readonly ReportStep[] {
  return reports
    .flatMap(({ report }) => report.steps ?? [])
    .filter(({ kind }) => kinds.length === 0 || (kind !== undefined && kinds.includes(kind)));
}

/** Whether any act is one of these. */
export function hasAct({ reports }: FormMaterial, ...codes: readonly string[]): boolean {
  return reports.some(({ report }) => (report.acts ?? []).some(({ act }) => codes.includes(act)));
}

/** The first word that the reports have on a subject, report by report, each once. */
export function saidAbout(
  { reports }: FormMaterial,
  ...fields: readonly ('before' | 'summary' | 'impact' | 'whyBelieved' | 'statedReason' | 'stillAtRisk' | 'asked')[]
): readonly string[] {
  const said = reports.flatMap(({ report }) => fields.map((field) => report[field]));
  return [...new Set(said.filter((one) => one !== undefined).filter((one) => one.trim() !== ''))];
}

/** Consents that hold on a day, for a purpose. Whoever made the material has left only those that are for its reader and its reports. */
export function consentsFor(person: Person | undefined, purpose: string, today: string): readonly Consent[] {
  return permissions(person?.consents ?? [], { purposes: [purpose], on: today });
}
