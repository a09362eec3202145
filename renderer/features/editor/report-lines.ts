import type { FuzzyDate, Report } from '../../../shared/report/schema.ts';

/** The fields of a report in the order of the form. */
export const REPORT_FIELDS = [
  'title',
  'narrative',
  'when',
  'where',
  'acts',
  'people',
  'evidence',
  'sources',
  'steps',
  'tags',
  'urgency',
] as const;
export type ReportField = (typeof REPORT_FIELDS)[number];

export interface ReportLine {
  readonly field: ReportField;
  readonly values: readonly string[];
}

/** What a report says, field by field, as lines of text; fields that say nothing are left out. */
export function reportLines(
  report: Report,
  label: (code: string) => string,
  when: (date: FuzzyDate | undefined) => string,
): readonly ReportLine[] {
  const code = (value: string | undefined) => (value === undefined ? undefined : label(value));
  const values: Readonly<Record<ReportField, readonly string[]>> = {
    title: [report.title ?? ''],
    narrative: [report.narrative ?? ''],
    when: report.when === undefined ? [] : [joined([when(report.when), report.when.zone])],
    where: (report.where ?? []).map((place) =>
      joined([place.name, place.country, code(place.kind), code(place.precision), place.note]),
    ),
    acts: (report.acts ?? []).map((act) => joined([label(act.act), act.note])),
    people: (report.people ?? []).map((person) =>
      joined([
        person.name,
        code(person.role),
        code(person.actorType),
        code(person.degree),
        code(person.relation),
        person.description,
        person.note,
      ]),
    ),
    evidence: (report.evidence ?? []).map((file) => joined([file.originalName, file.description])),
    sources: (report.sources ?? []).map((source) =>
      joined([
        source.who,
        code(source.connection),
        code(source.knowing),
        code(source.reliability),
        code(source.anonymity),
        source.note,
      ]),
    ),
    steps: (report.steps ?? []).map((step) =>
      joined([
        code(step.kind),
        step.to,
        step.date === undefined ? undefined : when(step.date),
        step.what,
        code(step.response),
        step.note,
      ]),
    ),
    tags: report.tags === undefined || report.tags.length === 0 ? [] : [report.tags.map((tag) => `#${tag}`).join(' ')],
    urgency: report.urgency === undefined ? [] : [label(report.urgency)],
  };
  return REPORT_FIELDS.map((field) => ({ field, values: values[field].filter((value) => value !== '') })).filter(
    (line) => line.values.length > 0,
  );
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

/** A field of two versions beside each other. */
export interface ComparedLine {
  readonly field: ReportField;
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly same: boolean;
}

/** Two versions field by field, in the order of the form. */
export function comparedLines(left: readonly ReportLine[], right: readonly ReportLine[]): readonly ComparedLine[] {
  const of = (lines: readonly ReportLine[], field: ReportField) =>
    lines.find((line) => line.field === field)?.values ?? [];
  return REPORT_FIELDS.map((field) => {
    const before = of(left, field);
    const after = of(right, field);
    return { field, left: before, right: after, same: before.join('\n') === after.join('\n') };
  }).filter((line) => line.left.length > 0 || line.right.length > 0);
}
