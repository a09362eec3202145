/** The kinds of record that a report is made of, and how the report inside them is read. */

import { VaultError } from '../../shared/errors.ts';
import { COPY_WAYS } from '../../shared/evidence/copy.ts';
import { FOUND_LIMITS, found } from '../../shared/evidence/found.ts';
import { hexId } from '../../shared/ids.ts';
import { needsSecondShape } from '../../shared/report/migrate.ts';
import { readReportValue } from '../../shared/report/read.ts';
import { FIRST_REPORT_SCHEMA, REPORT_SCHEMA, type Report, report as reportShape } from '../../shared/report/schema.ts';
import { z } from '../../shared/zod.ts';
import { kind } from './kind.ts';

const instant = z.int().min(0);
/** A report as it was written, with the names of later versions. */
const stored = z.record(z.string(), z.unknown());
const when = z.custom<Report['when']>((value) => value === undefined || (typeof value === 'object' && value !== null));

/** What a list shows of a text: of the newest version, or of the draft. */
export const digest = z.object({
  title: z.string(),
  excerpt: z.string(),
  when: when.optional(),
  acts: z.array(z.string()),
  tags: z.array(z.string()),
  urgency: z.string().nullable(),
  /** Absent in a line that an earlier version wrote. */
  verification: z.string().nullable().optional(),
  tnr: z.array(z.string()).optional(),
  countries: z.array(z.string()).optional(),
  changedAt: instant,
  newer: z.boolean(),
});
export type Digest = z.infer<typeof digest>;

const versionItem = z.object({ version: z.int().min(1), savedAt: instant, title: z.string(), id: hexId });

/** A report: its newest version whole, and where the former versions, the draft and the evidence are. */
export const report = kind(
  'report',
  z.object({
    createdAt: instant,
    /** 0 as long as there is only a draft. */
    version: z.int().min(0),
    savedAt: instant.nullable(),
    report: stored.nullable(),
    former: z.array(versionItem),
    evidence: z.array(hexId),
    draft: hexId.nullable(),
    /** The version that was frozen as the first account, if one was. `sha256` is hex, of its account (shared/report/canonical.ts). */
    frozen: z.object({ version: z.int().min(1), sha256: z.string().regex(/^[0-9a-f]{64}$/), at: instant }).optional(),
  }),
  z.object({
    digest: digest.nullable(),
    createdAt: instant,
    evidence: z.int().min(0),
    draft: hexId.nullable(),
    frozen: z.literal(true).optional(),
  }),
);
export type ReportRecord = z.infer<typeof report.value>;
export type ReportSummary = z.infer<typeof report.summary>;

/** A former version of a report. */
export const version = kind(
  'version',
  z.object({ version: z.int().min(1), savedAt: instant, report: stored }),
  z.object({ of: hexId }),
);

/** What is typed and not yet a version. */
export const draft = kind('draft', z.object({ savedAt: instant, report: stored }), z.object({ of: hexId, digest }), {
  loose: true,
});

/** An evidence file; its bytes are chunks under the entry's content key. */
export const evidence = kind(
  'evidence',
  z.object({
    originalName: z.string(),
    size: z.int().min(0),
    /** hex, of the original bytes */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    /** of the original bytes, so that a bag can be written in one pass */
    crc32: z.int().min(0).max(0xffff_ffff),
    mediaType: z.string(),
    takenInAt: instant,
    dangers: z.array(z.string()),
    /** What stands in the file about itself, as found; absent in records of version 1 until somebody asks. */
    found: z.array(found).max(FOUND_LIMITS.entries).optional(),
    /** Of a working copy: what it was made from. */
    copy: z
      .object({
        of: hexId,
        /** hex, of the original */
        ofSha256: z.string().regex(/^[0-9a-f]{64}$/),
        how: z.enum(COPY_WAYS),
        madeAt: instant,
        forWhom: z.string(),
      })
      .optional(),
  }),
  /** `was`: the id that it had in the vault from which it was taken in (docs/format.md section 12.5). */
  z.object({ of: hexId, name: z.string(), was: hexId.optional() }),
  { version: 2 },
);
export type EvidenceRecord = z.infer<typeof evidence.value>;

/** The report inside a stored value. Throws VaultError `malformed`. */
export function readStored(value: Readonly<Record<string, unknown>>): {
  readonly report: Report;
  readonly newer: boolean;
} {
  const newer = typeof value.schema === 'number' && value.schema > REPORT_SCHEMA;
  const asItIs = reportShape.safeParse(value);
  if (asItIs.success) return { report: asItIs.data, newer };
  const read = readReportValue(value);
  if (!read.ok) throw new VaultError('malformed');
  return { report: read.report, newer: read.newer };
}

/**
 * A report as it is stored: names without a value are left out, and what the first shape has no name for says that it is of the second. One
 * that an earlier Daftar can read whole stays readable for it.
 */
export function toStored(value: Report): Record<string, unknown> {
  const given = Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
  const schema = value.schema ?? FIRST_REPORT_SCHEMA;
  return schema < REPORT_SCHEMA && needsSecondShape(given) ? { ...given, schema: REPORT_SCHEMA } : given;
}

const TITLE_CHARS = 160;
const EXCERPT_CHARS = 140;

/** What a list shows of a report. */
export function digestOf(value: Report, changedAt: number, newer: boolean): Digest {
  const line = {
    title: cut(value.title ?? '', TITLE_CHARS),
    excerpt: cut(value.narrative ?? '', EXCERPT_CHARS),
    acts: [...new Set((value.acts ?? []).map((one) => one.act))].slice(0, 50),
    tags: (value.tags ?? []).slice(0, 50),
    urgency: value.urgency ?? null,
    verification: value.verification ?? null,
    changedAt,
    newer,
  };
  const tnr = (value.tnr ?? []).slice(0, 20);
  const countries = [...new Set((value.where ?? []).flatMap(({ country }) => country ?? []))].slice(0, 20);
  return {
    ...line,
    ...(value.when === undefined ? {} : { when: value.when }),
    // Most reports have none, and the line of each is read at every unlock.
    ...(tnr.length === 0 ? {} : { tnr }),
    ...(countries.length === 0 ? {} : { countries }),
  };
}

/** The first words of a text on one line, cut between code points. */
function cut(text: string, chars: number): string {
  const line = text
    .slice(0, chars * 4)
    .replace(/\s+/gu, ' ')
    .trim();
  const points = [...line];
  return points.length <= chars ? line : `${points.slice(0, chars - 1).join('')}…`;
}
