import type { GapField, Report } from '../../../shared/report/schema.ts';
import { flat } from '../fields/field.ts';
import { asLines, type Line, type LineWords, linesOf } from '../fields/lines.ts';
import { REPORT } from '../fields/report-fields.ts';

/** The fields of a report in the order of the form. Each has a message `editor.<field>`. */
export const REPORT_FIELDS = [
  'title',
  'narrative',
  'addenda',
  'when',
  'where',
  'acts',
  'people',
  'sources',
  'claims',
  'evidence',
  'missing',
  'identifiers',
  'steps',
  'followUps',
  'links',
  'ties',
  'before',
  'impact',
  'whyBelieved',
  'statedReason',
  'stillAtRisk',
  'riskBy',
  'asked',
  'summary',
  'tnr',
  'language',
  'translations',
  'account',
  'verification',
  'verificationWhy',
  'rights',
  'originState',
  'hostState',
  'sensitivity',
  'monitoring',
  'tags',
  'urgency',
  'remarks',
  'care',
  'passedOn',
  'persons',
  'groups',
  'gaps',
] as const satisfies readonly (keyof Report)[];
export type ReportField = (typeof REPORT_FIELDS)[number];

export interface ReportLine {
  readonly field: ReportField;
  /** A single value, or what stands below the field's name. */
  readonly lines: readonly Line[];
}

/** What a report says, field by field; fields that say nothing are left out. */
export function reportLines(report: Report, words: LineWords): readonly ReportLine[] {
  return REPORT_FIELDS.flatMap((field) => {
    const lines = field === 'gaps' ? gapLines(report.gaps, words) : linesOf(report, onlyField(field), words);
    return lines.length === 0 ? [] : [{ field, lines }];
  });
}

const ALL = flat(REPORT);
function onlyField(name: ReportField) {
  return ALL.filter((field) => field.name === name);
}

function gapLines(gaps: Report['gaps'], { text, label }: LineWords): Line[] {
  const names: readonly GapField[] = REPORT_FIELDS.filter((field) => isGap(field));
  const lines = names.flatMap((name) => {
    const reason = gaps?.[name];
    return reason === undefined ? [] : [{ label: text(`editor.${name}`), value: label(reason), lines: [] }];
  });
  return lines.length === 0 ? [] : [{ label: text('editor.gaps'), value: '', lines }];
}

const GAPS: readonly string[] = [
  'when',
  'where',
  'acts',
  'people',
  'sources',
  'evidence',
  'steps',
  'claims',
  'identifiers',
  'impact',
  'whyBelieved',
  'statedReason',
  'stillAtRisk',
  'before',
] satisfies readonly GapField[];
function isGap(name: string): name is GapField {
  return GAPS.includes(name);
}

/** The lines of a field as text, for comparing: without the field's own name. */
export function plainLines({ lines }: ReportLine): readonly string[] {
  return lines.flatMap((line) => [...(line.value === '' ? [] : [line.value]), ...asLines(line.lines)]);
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
  const of = (lines: readonly ReportLine[], field: ReportField) => {
    const found = lines.find((line) => line.field === field);
    return found === undefined ? [] : plainLines(found);
  };
  return REPORT_FIELDS.map((field) => {
    const before = of(left, field);
    const after = of(right, field);
    return { field, left: before, right: after, same: before.join('\n') === after.join('\n') };
  }).filter((line) => line.left.length > 0 || line.right.length > 0);
}
