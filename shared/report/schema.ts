import { z } from '../zod.ts';
import { CODE_LISTS, type CodeListName, isCodeOf, isOwnTerm } from './codes.ts';
import { REPORT_LIMITS as LIMITS } from './limits.ts';

/** The version of the report's shape that this program writes. */
export const REPORT_SCHEMA = 1;

/** Text of at most `limit` code points. UTF-16 length is at most twice that, which settles most cases without counting. */
const text = (limit: number) =>
  z
    .string()
    .refine((value) => value.length <= limit || (value.length <= 2 * limit && [...value].length <= limit), {
      error: `too-long:${limit}`,
    })
    .meta({ maxLength: limit });

const short = text(LIMITS.short);
const note = text(LIMITS.note);

const OWN_TERM = /^x-[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*$/u;
const ANY_CODE = /^[a-z0-9][a-z0-9-]*$/;

/** A code as this version of the lists has it. */
const codeToWrite = (list: CodeListName) =>
  z
    .string()
    .max(LIMITS.code)
    .refine((code) => isCodeOf(list, code) || (CODE_LISTS[list].open && OWN_TERM.test(code)), {
      error: `code:${list}`,
    })
    .meta(
      CODE_LISTS[list].open
        ? { anyOf: [{ enum: [...CODE_LISTS[list].codes] }, { pattern: '^x-' }] }
        : { enum: [...CODE_LISTS[list].codes] },
    );

/** A code as a later version of the lists may have it: it is kept and shown as it stands. */
const codeToRead = (list: CodeListName) =>
  z
    .string()
    .max(LIMITS.code)
    .refine((code) => ANY_CODE.test(code) || OWN_TERM.test(code), { error: `code:${list}` });

const partialDate = z
  .string()
  .refine(isPartialDate, { error: 'date' })
  .meta({ pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' });
const clockTime = z.stringFormat('clock', /^([01]\d|2[0-3]):[0-5]\d$/);

/**
 * The shape, once for what is written and once for what is read; they differ only in how strict a code is. No field transforms its
 * value, so a value that fits can be used as it came, with the names that this version does not know.
 */
const shape = (code: typeof codeToWrite) => {
  const fuzzyDate = z.object({
    /** How exact the author was. */
    precision: code('date-precision').optional(),
    /** The only, or the first, day, month or year, as local dates of the place of the event. */
    from: partialDate.optional(),
    fromTime: clockTime.optional(),
    to: partialDate.optional(),
    toTime: clockTime.optional(),
    /** IANA name of the zone of the place of the event; absent means not known. */
    zone: z
      .stringFormat('zone', /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+){0,3}$/)
      .max(64)
      .optional(),
    /** Distance from UTC of the typed times, where a document says it; it tells apart an hour that a clock showed twice. */
    offset: z.stringFormat('offset', /^[+-](0\d|1[0-4]):[0-5]\d$/).optional(),
    partOfDay: code('part-of-day').optional(),
    /** The author's own words: "after Novruz", "17 Aban". */
    asTold: short.optional(),
  });
  const place = z.object({
    name: short.optional(),
    country: z.stringFormat('country', /^[A-Z]{2}$/).optional(),
    kind: code('place-type').optional(),
    precision: code('place-precision').optional(),
    note: note.optional(),
  });
  const act = z
    .object({ act: code('act'), parent: code('act').optional(), note: note.optional() })
    .refine((value) => !isOwnTerm(value.act) || isCodeOf('act', value.parent ?? ''), {
      path: ['parent'],
      error: 'parent',
    });
  const person = z
    .object({
      name: short.optional(),
      description: note.optional(),
      /** True when the name is not known to the author. */
      unidentified: z.boolean().optional(),
      role: code('role').optional(),
      degree: code('degree').optional(),
      actorType: code('actor-type').optional(),
      /** The listed kind that an own term of `actorType` belongs to. */
      actorParent: code('actor-type').optional(),
      /** To the person harmed. */
      relation: code('relation').optional(),
      note: note.optional(),
    })
    .refine((value) => !isOwnTerm(value.actorType ?? '') || isCodeOf('actor-type', value.actorParent ?? ''), {
      path: ['actorParent'],
      error: 'parent',
    });
  const source = z.object({
    who: short.optional(),
    connection: code('source-connection').optional(),
    knowing: code('knowing').optional(),
    reliability: code('reliability').optional(),
    anonymity: code('anonymity').optional(),
    note: note.optional(),
  });
  const evidence = z.object({
    /** Inside a vault only: the evidence file's id. Never leaves. */
    id: z.string().max(64).optional(),
    /** Inside a bag only: the file's name after the base directory, `data/evidence/…`. */
    path: z.string().max(180).optional(),
    /** The name as it was received, raw: show it through shared/text/visible-name.ts, never use it on a disk. */
    originalName: text(LIMITS.fileName),
    size: z.int().min(0).max(LIMITS.fileBytes).optional(),
    sha256: z.stringFormat('sha256', /^[0-9a-f]{64}$/).optional(),
    /** From the content, not from the name. */
    mediaType: z
      .stringFormat('media-type', /^[a-z0-9!#$&^_.+-]+\/[a-z0-9!#$&^_.+-]+$/)
      .max(127)
      .optional(),
    description: note.optional(),
    material: code('material').optional(),
    obtained: code('obtained-how').optional(),
  });
  const step = z.object({
    kind: code('intervention').optional(),
    what: note.optional(),
    to: short.optional(),
    date: fuzzyDate.optional(),
    response: code('intervention-response').optional(),
    note: note.optional(),
  });
  return z.object({
    /** Version of this shape; 1 when left out. */
    schema: z.int().min(1).max(1_000_000).optional(),
    title: text(LIMITS.title).optional(),
    /** The account in the author's words. */
    narrative: text(LIMITS.narrative).optional(),
    /** BCP 47 tag of the narrative. */
    language: z
      .stringFormat('language', /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}$/)
      .max(64)
      .optional(),
    when: fuzzyDate.optional(),
    where: z.array(place).max(LIMITS.places).optional(),
    acts: z.array(act).max(LIMITS.acts).optional(),
    people: z.array(person).max(LIMITS.people).optional(),
    sources: z.array(source).max(LIMITS.sources).optional(),
    evidence: z.array(evidence).max(LIMITS.evidence).optional(),
    steps: z.array(step).max(LIMITS.steps).optional(),
    tags: z.array(text(LIMITS.tag)).max(LIMITS.tags).optional(),
    urgency: code('urgency').optional(),
    /** Why a field is empty. "Not known" and "never asked" are not the same nothing. */
    gaps: z
      .object({
        when: code('gap-reason').optional(),
        where: code('gap-reason').optional(),
        acts: code('gap-reason').optional(),
        people: code('gap-reason').optional(),
        sources: code('gap-reason').optional(),
        evidence: code('gap-reason').optional(),
        steps: code('gap-reason').optional(),
      })
      .optional(),
  });
};

/** What this version writes, whole or not yet: a draft may still be empty. */
export const reportDraftSchema = shape(codeToWrite);

/** What this version writes: at least one character of text, everything else as far as it is known. */
export const reportSchema = reportDraftSchema.refine(saysSomething, { path: [], error: 'empty' });

const readable = shape(codeToRead);

/** What this version reads: codes of later lists are accepted as they stand. */
export const reportToReadSchema = readable.refine(saysSomething, { path: [], error: 'empty' });

/**
 * One account as one person gave it at one time (docs/report.md). Everything is optional but one visible character in `title` or
 * `narrative`. Values of fields that take codes are plain strings: a report of a later version may bring codes that this one does not know.
 */
export type Report = z.infer<typeof reportDraftSchema>;

/**
 * A report at a border inside the program, a draft among them: it may be empty, it may hold codes of later lists, and names that this
 * version does not know pass through unchanged.
 */
export const report = z.custom<Report>((value) => readable.safeParse(value).success, { error: 'report' });

export type FuzzyDate = NonNullable<Report['when']>;
export type ReportPlace = NonNullable<Report['where']>[number];
export type ReportAct = NonNullable<Report['acts']>[number];
export type ReportPerson = NonNullable<Report['people']>[number];
export type ReportSource = NonNullable<Report['sources']>[number];
export type ReportEvidence = NonNullable<Report['evidence']>[number];
export type ReportStep = NonNullable<Report['steps']>[number];
/** A field whose emptiness can carry a reason. */
export type GapField = keyof NonNullable<Report['gaps']>;

/** Whether a report has the one thing it needs to be saved or sent. A control or direction mark alone is no text. */
export function saysSomething(report: { title?: string | undefined; narrative?: string | undefined }): boolean {
  return /[^\p{Z}\p{C}]/u.test(report.title ?? '') || /[^\p{Z}\p{C}]/u.test(report.narrative ?? '');
}

/** A year, a month or a day that the calendar has. */
function isPartialDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (match === null) return false;
  const [year, month, day] = [match[1], match[2], match[3]].map((part) => (part === undefined ? 1 : Number(part)));
  if (year === undefined || month === undefined || day === undefined || year === 0) return false;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
