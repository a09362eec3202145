import { z } from '../zod.ts';
import { JsonError, parseJsonBytes, parseJsonText } from './json.ts';
import { REPORT_LIMITS } from './limits.ts';
import { problemsOf, type ReportProblem } from './problems.ts';
import { FIRST_REPORT_SCHEMA, REPORT_SCHEMA, type Report, reportSchema, reportToReadSchema } from './schema.ts';

/** What a text meant to be a report turned out to be. */
export type ReportInput =
  | { ok: true; report: Report; unknown: string[] }
  | { ok: false; problems: [ReportProblem, ...ReportProblem[]] };

/**
 * Accepts a report that a person or a script wrote, for example for `daftar seal --report`. Names that the schema does not have are
 * taken out and listed as paths (`people[0].phone`), so that the caller can warn: what is not understood is never sent.
 * @param json UTF-8 bytes or text, at most 16 MiB and 32 levels deep
 */
export function reportInput(json: Uint8Array | string): ReportInput {
  const parsed = parse(json);
  if (!parsed.ok) return parsed;
  if (schemaNumber(parsed.value) > REPORT_SCHEMA) return { ok: false, problems: [{ path: '', problem: 'newer' }] };
  const result = reportSchema.safeParse(parsed.value);
  if (!result.success) return { ok: false, problems: problemsOf(result.error) };
  return { ok: true, report: result.data, unknown: unknownNames(parsed.value, result.data) };
}

/** A report that another Daftar, perhaps a later one, wrote. */
export type ReadReport =
  | {
      ok: true;
      /** The fields that this version understands. */
      report: Report;
      /** Everything as it came, with the names that this version does not know: what is stored and handed on. */
      whole: Readonly<Record<string, unknown>>;
      /** Written with a later shape: `report` may lack some of it. */
      newer: boolean;
      /** Paths of what `report` lacks. */
      unknown: string[];
    }
  | { ok: false; problems: [ReportProblem, ...ReportProblem[]] };

/**
 * Reads a report out of a vault or a bundle without losing anything. Codes of later lists and unknown names are kept; of a report with
 * a later shape, a field that no longer fits is left out of `report` and stays in `whole`.
 * @param json UTF-8 bytes or text, at most 16 MiB and 32 levels deep
 */
export function readReport(json: Uint8Array | string): ReadReport {
  const parsed = parse(json);
  if (!parsed.ok) return parsed;
  return readReportValue(parsed.value);
}

/** As readReport, for a value that has been parsed already. */
export function readReportValue(value: unknown): ReadReport {
  if (!isObject(value))
    return { ok: false, problems: [{ path: '', problem: 'wrong-type', detail: 'an object in braces' }] };
  const whole = value;
  const newer = schemaNumber(whole) > REPORT_SCHEMA;
  let result = reportToReadSchema.safeParse(whole);
  if (!result.success && newer) {
    const misfits = new Set(result.error.issues.map((issue) => issue.path[0]));
    const fitting = Object.fromEntries(Object.entries(whole).filter(([name]) => !misfits.has(name)));
    result = reportToReadSchema.safeParse(fitting);
  }
  if (!result.success) return { ok: false, problems: problemsOf(result.error) };
  return { ok: true, report: result.data, whole, newer, unknown: unknownNames(whole, result.data) };
}

/** The report's shape as JSON Schema (draft 2020-12), as `daftar schema` prints it. */
export function reportJsonSchema(): Record<string, unknown> {
  return {
    ...z.toJSONSchema(reportSchema, { io: 'input' }),
    title: 'Daftar report, schema 2',
    description: 'One account of what happened. Valid when it says anything at all: one visible character, one code.',
    minProperties: 1,
  };
}

function parse(
  json: Uint8Array | string,
): { ok: true; value: unknown } | { ok: false; problems: [ReportProblem, ...ReportProblem[]] } {
  const limits = { bytes: REPORT_LIMITS.jsonBytes, depth: REPORT_LIMITS.jsonDepth };
  try {
    if (typeof json === 'string') {
      if (json.length > limits.bytes) throw new JsonError('too-large');
      return { ok: true, value: parseJsonText(json, limits.depth) };
    }
    return { ok: true, value: parseJsonBytes(json, limits) };
  } catch (error) {
    if (error instanceof JsonError) return { ok: false, problems: [{ path: '', problem: error.problem }] };
    throw error;
  }
}

/** Parsed JSON in braces. The value itself is handed on: a copy would lose a name such as `__proto__`. */
function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The number under `schema`, or 1 when there is none that could be one; the schema itself refuses what is no number. */
function schemaNumber(value: unknown): number {
  if (typeof value !== 'object' || value === null || !('schema' in value)) return FIRST_REPORT_SCHEMA;
  return typeof value.schema === 'number' && Number.isSafeInteger(value.schema) ? value.schema : FIRST_REPORT_SCHEMA;
}

/** The paths of names that `came` has and `known` has not. */
function unknownNames(came: unknown, known: unknown, path = ''): string[] {
  if (typeof came !== 'object' || came === null || typeof known !== 'object' || known === null) return [];
  const others: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(known));
  return Object.entries(came).flatMap(([name, value]) => {
    const here = Array.isArray(came) ? `${path}[${name}]` : path === '' ? name : `${path}.${name}`;
    return Object.hasOwn(others, name) ? unknownNames(value, others[name], here) : [here];
  });
}
