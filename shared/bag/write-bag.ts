import { FormatError } from '../errors.ts';
import { PAPER_HTML_BYTES, PAPER_PDF_BYTES } from '../limits.ts';
import { checkPaperHtml, isHeadOf } from '../paper/paper-html.ts';
import { jsonParts } from '../report/json.ts';
import { REPORT_LIMITS } from '../report/limits.ts';
import { REPORT_SCHEMA, type Report, type ReportEvidence, reportToReadSchema } from '../report/schema.ts';
import { BagError } from './bag-error.ts';
import { BASE, BUNDLE_JSON, bagInfoText, DECLARATION, manifestText, TAG_FILES } from './bagit.ts';
import {
  BUNDLE_JSON_LIMITS,
  BUNDLE_VERSION,
  type Bundle,
  type BundleForm,
  bundleSchema,
  MOST_FORMS,
  type Receipt,
} from './bundle.ts';
import { type Crc32, crc32 as ownCrc32 } from './crc32.ts';
import { safeEnding } from './endings.ts';
import { BAG_LIMITS } from './limits.ts';
import { MAX_ENTRIES } from './names.ts';
import { isPdf } from './pdf.ts';
import { type ReportReading, reportHtml } from './report-html.ts';
import { hexOf, type NewSha256, sha256Hex } from './sha256.ts';
import { SIGNATURE_FILE_LENGTH } from './signature-file.ts';
import { contentOffset, type PlacedBytes, planZip, zipBytes, zipFrame } from './zip-writer.ts';

/** An evidence file that goes into a bag. What is not named here does not go out. */
export interface BagEvidence {
  originalName: string;
  /** In bytes. */
  size: number;
  /** 64 hexadecimal digits. */
  sha256: string;
  crc32: number;
  /** Detected from the content; `application/octet-stream` when nothing was. */
  mediaType: string;
  description?: string | undefined;
  material?: string | undefined;
  obtained?: string | undefined;
  /** The key of what the report itself says of it, in its `evidence` list; what is said above is then not used. */
  key?: string | undefined;
  /** Reads the file from its beginning. Called once, when its turn has come. */
  open(): AsyncIterable<Uint8Array>;
}

/** A report that goes into a bag, with exactly the evidence that goes with it. */
export interface BagReport {
  /** Of its own `evidence` list only what is said of the files beside it goes out. */
  report: Report;
  /** In the order of the report. The same object under two reports is one file in the bag. */
  evidence: readonly BagEvidence[];
}

/** A filled form that goes into a bag, as a page (shared/paper/paper-html.ts) and as the PDF of that page. */
export interface BagForm extends Pick<BundleForm, 'form' | 'language' | 'title'> {
  readonly html: Uint8Array;
  readonly pdf: Uint8Array;
}

/** What a bag is made from. */
export interface BagInput {
  content:
    | { kind: 'reports'; reports: readonly BagReport[]; forms?: readonly BagForm[] }
    | { kind: 'receipt'; receipt: Receipt };
  /** Of the readable reports; left out: English. */
  reading?: ReportReading | undefined;
  /** 32 hexadecimal digits, drawn at random for this bag. */
  bundleId: string;
  /** Milliseconds since 1970; written rounded down to the minute, UTC. */
  now: number;
  /** The sender's canonical card in a signed bundle; left out in an unsigned one. */
  senderCard?: Uint8Array | undefined;
  sha256: NewSha256;
  /** A faster CRC-32 of the platform, if there is one. */
  crc32?: Crc32 | undefined;
}

/** A bag before its first byte. */
export interface BagPlan {
  /** Of the whole ZIP in bytes. */
  readonly length: number;
  readonly bundle: Bundle;
  /** SHA-256 of tagmanifest-sha256.txt: what the signature has to cover. 64 hexadecimal digits. */
  readonly tagManifestSha256: string;
  /** SHA-256 of sender-card.txt, when there is one. */
  readonly senderCardSha256: string | undefined;
  /** Every file of the bag, by its name after `bag/`, with its size in bytes. */
  readonly files: readonly { readonly name: string; readonly size: number }[];
  /**
   * The bytes of the bag, once. Evidence is hashed again on its way.
   * @param signature the text of signature.json (signature-file.ts); wanted exactly when the bag has a sender's card
   * @throws BagError 'evidence-changed' when a file is no longer what was planned: all that was written has to be thrown away
   */
  bytes(signature?: string): AsyncGenerator<Uint8Array, void, undefined>;
  /** Where the evidence lies in the ZIP, in the order of the bag: of each file the local header and the first byte. */
  readonly evidence: readonly { readonly header: number; readonly content: number; readonly size: number }[];
  /**
   * The bag without the bytes of its evidence, each piece with its offset, in order; for a writer that puts the evidence in place
   * itself and has seen that it is what was planned. A plan made with other digests of the same length has the same offsets.
   * @param signature as for `bytes`
   */
  frame(signature?: string): Generator<PlacedBytes, void, undefined>;
}

interface File {
  /** After the base directory. */
  name: string;
  size: number;
  sha256: string;
  crc32: number;
  /** Evidence is streamed, everything else is in memory. */
  content: Uint8Array | (() => AsyncIterable<Uint8Array>);
}

/**
 * Plans a bag (docs/format.md, section 9): makes all texts, digests and offsets, and holds the reports in memory, but no evidence.
 * @throws BagError 'invalid-report', 'invalid-form', 'too-many-files', 'too-large'
 */
export function planBag(input: BagInput): BagPlan {
  const { sha256 } = input;
  const crc32 = input.crc32 ?? ownCrc32;
  const inMemory = (name: string, bytes: Uint8Array): File => ({
    name,
    size: bytes.length,
    sha256: sha256Hex(sha256, bytes),
    crc32: crc32(bytes),
    content: bytes,
  });
  const fromText = (name: string, content: string): File => inMemory(name, new TextEncoder().encode(content));

  const created = `${new Date(Math.floor(input.now / 60_000) * 60_000).toISOString().slice(0, 19)}Z`;
  const forms = formsIn(input, inMemory);
  const { bundle, reports, evidence } = payload(
    input,
    created,
    forms.map(({ listed }) => listed),
  );
  const bundleFile = fromText(BUNDLE_JSON, JSON.stringify(bundle));
  if (bundleFile.size > BUNDLE_JSON_LIMITS.bytes) throw new BagError('too-large');
  const reportFiles = reports.map(({ name, content }) => fromText(name, content));
  checkReportSizes(reportFiles);
  const evidenceFiles = evidence.map(({ path, file }) => evidenceFile(path, file, sha256, crc32));
  const payloadFiles = [bundleFile, ...reportFiles, ...forms.flatMap(({ files }) => files), ...evidenceFiles];

  const head = [
    fromText(TAG_FILES.declaration, DECLARATION),
    fromText(
      TAG_FILES.info,
      bagInfoText({
        date: created.slice(0, 10),
        payloadBytes: payloadFiles.reduce((sum, file) => sum + file.size, 0),
        payloadFiles: payloadFiles.length,
      }),
    ),
  ];
  if (input.senderCard !== undefined) head.push(inMemory(TAG_FILES.senderCard, input.senderCard));
  const manifest = fromText(TAG_FILES.manifest, manifestText(payloadFiles));
  const tagManifest = fromText(TAG_FILES.tagManifest, manifestText([...head, manifest]));
  const files = [...head, ...payloadFiles, manifest, tagManifest];
  const signed = input.senderCard !== undefined;
  const sizes = files.map(({ name, size }) => ({ name, size }));
  if (signed) sizes.push({ name: TAG_FILES.signature, size: SIGNATURE_FILE_LENGTH });
  if (sizes.length > MAX_ENTRIES) throw new BagError('too-many-files');
  const zip = planZip(sizes.map(({ name, size }) => ({ name: BASE + name, size })));
  if (zip.length > REPORT_LIMITS.fileBytes) throw new BagError('too-large');

  const withSignature = (signature: string | undefined): readonly File[] => {
    if ((signature !== undefined) !== signed || (signature ?? '').length !== (signed ? SIGNATURE_FILE_LENGTH : 0)) {
      throw new RangeError('a signature is wanted exactly when there is a card');
    }
    return signature === undefined ? files : [...files, fromText(TAG_FILES.signature, signature)];
  };

  return {
    length: zip.length,
    bundle,
    tagManifestSha256: tagManifest.sha256,
    senderCardSha256: signed ? head[2]?.sha256 : undefined,
    files: sizes,
    bytes(signature) {
      const all = withSignature(signature);
      return zipBytes(zip, (index) => {
        const { crc32, content } = at(all, index);
        return { crc32, bytes: typeof content === 'function' ? content() : [content] };
      });
    },
    evidence: zip.entries
      .filter((_, index) => typeof files[index]?.content === 'function')
      .map((entry) => ({ header: entry.offset, content: contentOffset(entry), size: entry.size })),
    frame(signature) {
      const all = withSignature(signature);
      return zipFrame(zip, (index) => {
        const { crc32, content } = at(all, index);
        return { crc32, bytes: typeof content === 'function' ? undefined : content };
      });
    },
  };
}

function at(files: readonly File[], index: number): File {
  const file = files[index];
  if (file === undefined) throw new RangeError('no such entry');
  return file;
}

/** The table of contents, the texts of the reports, and the evidence files under their names in the bag. */
function payload({ content, bundleId, reading }: BagInput, created: string, forms: readonly BundleForm[]) {
  const version = forms.length === 0 ? BUNDLE_VERSION.plain : BUNDLE_VERSION.withForms;
  const head = { format: 'daftar-bundle', version, id: bundleId, created } as const;
  if (content.kind === 'receipt') {
    const bundle = bundleSchema.parse({ ...head, kind: 'receipt', receipt: content.receipt });
    return { bundle, reports: [], evidence: [] };
  }
  if (content.reports.length === 0) throw new BagError('invalid-report');
  if (content.reports.length > 9999) throw new BagError('too-many-files');
  const paths = evidencePaths(content.reports);
  const reports: { name: string; content: string }[] = [];
  const contents = content.reports.map((each, index) => {
    const report = outgoing(each, paths);
    const [json, html] = [`data/reports/${four(index + 1)}.json`, `data/reports/${four(index + 1)}.html`];
    reports.push({ name: json, content: JSON.stringify(report) }, { name: html, content: reportHtml(report, reading) });
    return { json, html, title: report.title ?? '' };
  });
  const evidence = [...paths].map(([file, path]) => ({ path, file }));
  const listed = evidence.map(({ path, file: { originalName, size, sha256, mediaType } }) => {
    return { path, originalName, size, sha256, mediaType };
  });
  const lists = { reports: contents, evidence: listed, ...(forms.length === 0 ? {} : { forms }) };
  const bundle = bundleSchema.safeParse({ ...head, kind: 'reports', ...lists });
  if (!bundle.success) throw new BagError('invalid-report', bundle.error);
  return { bundle: bundle.data, reports, evidence };
}

/** The filled forms, each with its line in the table of contents and its two files. */
function formsIn({ content }: BagInput, inMemory: (name: string, bytes: Uint8Array) => File) {
  const forms = content.kind === 'reports' ? (content.forms ?? []) : [];
  if (forms.length > MOST_FORMS) throw new BagError('too-many-files');
  return forms.map(({ form, language, title, html, pdf }, index) => {
    if (html.length > PAPER_HTML_BYTES || pdf.length > PAPER_PDF_BYTES) throw new BagError('too-large');
    checkForm({ form, language, title, html, pdf });
    const page = inMemory(`data/forms/${four(index + 1)}.html`, html);
    const print = inMemory(`data/forms/${four(index + 1)}.pdf`, pdf);
    const listed: BundleForm = { form, language, title, html: told(page), pdf: told(print) };
    return { files: [page, print], listed };
  });
}

const told = ({ name, size, sha256 }: File) => ({ path: name, size, sha256 });

/** @throws BagError 'invalid-form' */
function checkForm({ html, pdf, ...listed }: BagForm): void {
  try {
    if (isHeadOf(listed, checkPaperHtml(html)) && isPdf(pdf)) return;
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
  }
  throw new BagError('invalid-form');
}

function evidencePaths(reports: readonly BagReport[]): Map<BagEvidence, string> {
  const paths = new Map<BagEvidence, string>();
  for (const file of reports.flatMap((each) => each.evidence)) {
    if (paths.has(file)) continue;
    const number = four(paths.size + 1);
    if (number.length > 4) throw new BagError('too-many-files');
    paths.set(file, `data/evidence/${number}.${safeEnding(file.originalName, file.mediaType)}`);
  }
  return paths;
}

/** The report as it goes out: the names of the schema and nothing else, evidence by its path in the bag. */
function outgoing({ report, evidence }: BagReport, paths: ReadonlyMap<BagEvidence, string>): Report {
  const pathOf = (key: string | undefined) => {
    const file = key === undefined ? undefined : evidence.find((one) => one.key === key);
    return file === undefined ? undefined : paths.get(file);
  };
  const entries = evidence.map((file): ReportEvidence => {
    const { originalName, size, sha256, mediaType, description, material, obtained } = file;
    const fixed = { path: paths.get(file), originalName, size, sha256, mediaType };
    const said = file.key === undefined ? undefined : report.evidence?.find(({ key }) => key === file.key);
    if (said === undefined) return { ...fixed, description, material, obtained };
    const { id: _, copyOf, ...rest } = said;
    const original = pathOf(copyOf);
    return { ...rest, ...fixed, ...(original === undefined ? {} : { copyOf: original }) };
  });
  const { evidence: _, ...rest } = report;
  const checked = reportToReadSchema.safeParse({
    ...rest,
    schema: REPORT_SCHEMA,
    ...(entries.length === 0 ? {} : { evidence: entries }),
  });
  if (!checked.success) throw new BagError('invalid-report', checked.error);
  return checked.data;
}

function checkReportSizes(files: readonly File[]): void {
  const json = files.filter((file) => file.name.endsWith('.json'));
  const html = files.filter((file) => file.name.endsWith('.html'));
  if (
    json.some((file) => file.size > REPORT_LIMITS.jsonBytes) ||
    html.some((file) => file.size > BAG_LIMITS.html) ||
    json.reduce((sum, file) => sum + file.size, 0) > BAG_LIMITS.allReports ||
    json.reduce((sum, { content }) => sum + (content instanceof Uint8Array ? jsonParts(content) : 0), 0) >
      BAG_LIMITS.parts
  ) {
    throw new BagError('too-large');
  }
}

/** A file that is read again when its turn comes, and held against what was known of it when the digests were written. */
function evidenceFile(name: string, file: BagEvidence, newSha256: NewSha256, crc32: Crc32): File {
  async function* checked(): AsyncGenerator<Uint8Array, void, undefined> {
    const hash = newSha256();
    let crc = 0;
    let size = 0;
    for await (const piece of file.open()) {
      size += piece.length;
      if (size > file.size) throw new BagError('evidence-changed');
      hash.update(piece);
      crc = crc32(piece, crc);
      yield piece;
    }
    if (size !== file.size || crc !== file.crc32 || hexOf(hash.digest()) !== file.sha256) {
      throw new BagError('evidence-changed');
    }
  }
  return { name, size: file.size, sha256: file.sha256, crc32: file.crc32, content: checked };
}

function four(number: number): string {
  return String(number).padStart(4, '0');
}
