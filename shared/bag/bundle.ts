import { FormatError } from '../errors.ts';
import { PAPER_HTML_BYTES, PAPER_PDF_BYTES } from '../limits.ts';
import { PAPER_LIMITS } from '../paper/limits.ts';
import { JsonError, jsonParts, parseJsonBytes } from '../report/json.ts';
import { REPORT_LIMITS } from '../report/limits.ts';
import { z } from '../zod.ts';
import { SAFE_ENDINGS } from './endings.ts';
import { BAG_LIMITS } from './limits.ts';

/** Limits of bundle.json (docs/format.md, section 9.3). */
export const BUNDLE_JSON_LIMITS = { bytes: 8 * 1024 * 1024, depth: 32 } as const;
/** Filled forms in one bundle. */
export const MOST_FORMS = 99;
/** 2 is that of a bundle with forms, 1 that of every other: what has no forms opens in every reader. */
export const BUNDLE_VERSION = { plain: 1, withForms: 2 } as const;

const codePoints = (limit: number) =>
  z
    .string()
    .refine((value) => value.length <= 2 * limit && [...value].length <= limit, { error: 'too long' })
    .meta({ maxLength: limit });

const hex = (digits: number) => z.stringFormat('hex', new RegExp(`^[0-9a-f]{${digits}}$`));

/** An instant in UTC, to the second, that the calendar has. */
const instant = z.iso.datetime({ precision: 0 });
/** Rounded down to the minute: when exactly a bundle was made is not told. */
const minute = instant.refine((value) => value.endsWith(':00Z'), { error: 'not a whole minute' });

const head = {
  format: z.literal('daftar-bundle'),
  /** Drawn at random for each bundle. */
  id: hex(32),
  created: minute,
};

const bundleReport = z.object({
  json: z.stringFormat('path', /^data\/reports\/\d{4}\.json$/),
  html: z.stringFormat('path', /^data\/reports\/\d{4}\.html$/),
  title: codePoints(REPORT_LIMITS.title),
});

const bundleEvidence = z.object({
  /** The list binds readers too: a bag that is opened puts no file on the disk that a computer would run. */
  path: z.stringFormat('path', new RegExp(`^data/evidence/\\d{4}\\.(${SAFE_ENDINGS.join('|')})$`)),
  /** As it was received: for the eye only, through shared/text/visible-name.ts. */
  originalName: codePoints(REPORT_LIMITS.fileName),
  size: z.int().min(0).max(REPORT_LIMITS.fileBytes),
  sha256: hex(64),
  mediaType: z.stringFormat('media-type', /^[a-z0-9!#$&^_.+-]+\/[a-z0-9!#$&^_.+-]+$/).max(127),
});

/** One file of a filled form. */
const formFile = (ending: 'html' | 'pdf', bytes: number) =>
  z.object({
    path: z.stringFormat('path', new RegExp(`^data/forms/\\d{4}\\.${ending}$`)),
    size: z.int().min(1).max(bytes),
    sha256: hex(64),
  });

const bundleForm = z.object({
  /** A code of the list `form`; one of a later list is shown as it is. */
  form: z.stringFormat('code', /^[a-z0-9]+(-[a-z0-9]+)*$/).max(64),
  /** Of the headings, BCP 47: what the page itself says. */
  language: z.stringFormat('language', /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/).max(64),
  /** That of the page. */
  title: codePoints(PAPER_LIMITS.heading).refine((title) => title !== '' && !/\p{Cc}/u.test(title)),
  html: formFile('html', PAPER_HTML_BYTES),
  pdf: formFile('pdf', PAPER_PDF_BYTES),
});

const receipt = z.object({
  /** Of the bundle that was received. */
  bundleId: hex(32),
  /** SHA-256 of the whole sealed file as it lay on the receiver's disk. */
  bundleSha256: hex(64),
  receivedAt: instant,
  outcome: z.enum(['verified-known', 'verified-new', 'unsigned']),
  note: codePoints(2000).optional(),
});

const plain = { ...head, version: z.literal(BUNDLE_VERSION.plain) };
const reports = {
  kind: z.literal('reports'),
  reports: z.array(bundleReport).min(1).max(9999),
  evidence: z.array(bundleEvidence).max(9999),
};

/** The table of contents of a bag, `data/bundle.json` (docs/format.md, section 9.3). */
export const bundleSchema = z.discriminatedUnion('kind', [
  z.discriminatedUnion('version', [
    z.object({ ...plain, ...reports }),
    z.object({
      ...head,
      version: z.literal(BUNDLE_VERSION.withForms),
      ...reports,
      forms: z.array(bundleForm).min(1).max(MOST_FORMS),
    }),
  ]),
  z.object({ ...plain, kind: z.literal('receipt'), receipt }),
]);

export type Bundle = z.infer<typeof bundleSchema>;
export type ReportsBundle = Extract<Bundle, { kind: 'reports' }>;
export type ReceiptBundle = Extract<Bundle, { kind: 'receipt' }>;
export type BundleReport = z.infer<typeof bundleReport>;
export type BundleEvidence = z.infer<typeof bundleEvidence>;
export type BundleForm = z.infer<typeof bundleForm>;
export type Receipt = z.infer<typeof receipt>;

/** The filled forms of a bundle; most have none. */
export function formsOf(bundle: Bundle): readonly BundleForm[] {
  return 'forms' in bundle ? bundle.forms : [];
}

/** bundle.json as JSON Schema (draft 2020-12), as `daftar schema --bundle` prints it. */
export function bundleJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(bundleSchema, { io: 'input' }), title: 'Daftar bundle, versions 1 and 2' };
}

/**
 * Reads bundle.json. Names that this version does not know are in `whole` only.
 * @throws FormatError 'too-new' for a later version, 'malformed' for anything else that does not follow the page
 */
export function readBundleJson(bytes: Uint8Array): { bundle: Bundle; whole: unknown } {
  if (jsonParts(bytes) > BAG_LIMITS.parts) throw new FormatError('malformed', 'bundle.json has too many parts');
  const whole = parsed(bytes);
  const said = z
    .object({ format: z.literal('daftar-bundle'), version: z.int().min(1), forms: z.unknown().optional() })
    .safeParse(whole);
  if (!said.success) throw new FormatError('malformed', 'bundle.json is not one');
  const known = said.data.forms === undefined ? BUNDLE_VERSION.plain : BUNDLE_VERSION.withForms;
  if (said.data.version > known) throw new FormatError('too-new', 'bundle.json of a later version');
  const bundle = bundleSchema.safeParse(whole);
  if (!bundle.success) throw new FormatError('malformed', 'bundle.json does not follow its schema', bundle.error);
  return { bundle: bundle.data, whole };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return parseJsonBytes(bytes, BUNDLE_JSON_LIMITS);
  } catch (error) {
    if (error instanceof JsonError) throw new FormatError('malformed', 'bundle.json is not acceptable JSON', error);
    throw error;
  }
}
