import { FormatError } from '../errors.ts';
import { checkPaperHtml, isHeadOf } from '../paper/paper-html.ts';
import { jsonParts } from '../report/json.ts';
import { REPORT_LIMITS } from '../report/limits.ts';
import { type ReadReport, readReport } from '../report/read.ts';
import { BASE, type BagInfo, BUNDLE_JSON, DECLARATION, manifestText, readBagInfo, TAG_FILES } from './bagit.ts';
import { BUNDLE_JSON_LIMITS, type Bundle, formsOf, readBundleJson } from './bundle.ts';
import type { Crc32 } from './crc32.ts';
import { checkReportHtml } from './html.ts';
import { BAG_LIMITS } from './limits.ts';
import { MAX_ENTRIES, MAX_NAME } from './names.ts';
import { isPdf, PDF_MARK_BYTES } from './pdf.ts';
import { hexOf, type NewSha256 } from './sha256.ts';
import { readSignatureFile, SIGNATURE_FILE_LENGTH, type SignatureFile, signedMessage } from './signature-file.ts';
import { type ZipFile, zipFiles } from './zip-reader.ts';

/** Takes the files of a bag as they pass. Until `readBag` has ended without an error nothing of it is verified. */
export interface BagSink {
  /** @param name after the base directory, for example `data/evidence/0001.jpg`; always safe as a relative path. @param size in bytes */
  begin(name: string, size: number): void | Promise<void>;
  /** @param bytes valid until the returned promise is done; not to be kept */
  write(bytes: Uint8Array): void | Promise<void>;
  end(): void | Promise<void>;
}

/** What the signature of a bag claims, its place in this bag already checked. */
export interface SignatureToCheck {
  readonly file: SignatureFile;
  /** The bytes that the Ed25519 signature is over (section 9.4). */
  readonly message: Uint8Array;
  /** sender-card.txt as it lies in the bag. */
  readonly senderCard: Uint8Array;
}

export interface ReadBagOptions {
  sha256: NewSha256;
  /** A faster CRC-32 of the platform, if there is one. */
  crc32?: Crc32 | undefined;
  sink?: BagSink | undefined;
  /**
   * Checks what needs cryptography: that the card is whole, that `signingKey` is the card's, that `slotHeader` is the digest of the sealed
   * bundle's first 9,728 bytes, and the Ed25519 signature over `message`. Throws FormatError 'altered' when one of these fails.
   */
  checkSignature(signature: SignatureToCheck): void | Promise<void>;
}

/** A report as it lay in a bag. */
export type BagReportRead = Extract<ReadReport, { ok: true }> & { readonly json: string; readonly html: string };

/** A bag that was read to its end and verified. */
export interface BagSummary {
  readonly bundle: Bundle;
  /** bundle.json with the names that this version does not know. */
  readonly whole: unknown;
  readonly reports: readonly BagReportRead[];
  /** Both are there, and the signature was checked, or neither is: the bag is unsigned. */
  readonly signed: SignatureToCheck | undefined;
  /** 64 hexadecimal digits. */
  readonly tagManifestSha256: string;
  readonly info: BagInfo;
  /** By name after the base directory, in the order of the bag. Sizes in bytes. */
  readonly files: readonly BagFile[];
}
export interface BagFile {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

/**
 * Reads a bag forward, holding reports and tag files in memory but no evidence, and checks all that docs/format.md says in section 9.
 * @param bytes the ZIP; pieces of any size
 * @throws FormatError 'malformed', 'too-new', or 'altered' for a signature that does not verify; what the sink throws passes through
 */
export async function readBag(bytes: AsyncIterable<Uint8Array>, options: ReadBagOptions): Promise<BagSummary> {
  const files = zipFiles(bytes, options.crc32 === undefined ? {} : { crc32: options.crc32 });
  try {
    return await new BagReading(files, options).summary();
  } finally {
    await files.return();
  }
}

const malformed = (rule: string, cause?: unknown) => new FormatError('malformed', rule, cause);

class BagReading {
  readonly #zip: AsyncGenerator<ZipFile, void, undefined>;
  readonly #options: ReadBagOptions;
  readonly #seen: BagFile[] = [];
  #next: ZipFile | undefined;

  constructor(zip: AsyncGenerator<ZipFile, void, undefined>, options: ReadBagOptions) {
    this.#zip = zip;
    this.#options = options;
  }

  async summary(): Promise<BagSummary> {
    await this.#advance();
    if ((await this.#text(TAG_FILES.declaration, 128)) !== DECLARATION) throw malformed('bagit.txt of another form');
    const info = readBagInfo(await this.#text(TAG_FILES.info, 256));
    const senderCard = this.#isNext(TAG_FILES.senderCard)
      ? await this.#kept(TAG_FILES.senderCard, BAG_LIMITS.senderCard, 'altered')
      : undefined;

    const firstPayload = this.#seen.length;
    const { bundle, whole } = readBundleJson(await this.#kept(BUNDLE_JSON, BUNDLE_JSON_LIMITS.bytes));
    const reports = bundle.kind === 'reports' ? await this.#reports(bundle) : [];
    await this.#forms(bundle);
    if (bundle.kind === 'reports') await this.#evidence(bundle);
    const payload = this.#seen.slice(firstPayload);
    this.#checkOxum(info, payload);

    const tags = this.#seen.slice(0, firstPayload);
    const manifest = await this.#text(TAG_FILES.manifest, MAX_ENTRIES * (64 + 2 + MAX_NAME + 1));
    if (manifest !== manifestText(payload)) throw malformed('manifest differs from the files');
    const tagged = [...tags, ...this.#seen.slice(-1)];
    const tagManifest = await this.#text(TAG_FILES.tagManifest, 4096);
    if (tagManifest !== manifestText(tagged)) throw malformed('tag manifest differs from the tag files');
    const tagManifestSha256 = this.#seen.at(-1)?.sha256 ?? '';

    const signed = await this.#signature(bundle, senderCard, tagManifestSha256);
    if (this.#next !== undefined) throw malformed('a file too many');
    if (signed !== undefined) await this.#options.checkSignature(signed);
    return { bundle, whole, reports, signed, tagManifestSha256, info, files: this.#seen };
  }

  async #reports(bundle: Extract<Bundle, { kind: 'reports' }>): Promise<BagReportRead[]> {
    const evidence = new Map(bundle.evidence.map((file) => [file.path, file]));
    const reports: BagReportRead[] = [];
    let total = 0;
    let parts = 0;
    for (const [index, { json, html, title }] of bundle.reports.entries()) {
      const number = String(index + 1).padStart(4, '0');
      if (json !== `data/reports/${number}.json` || html !== `data/reports/${number}.html`) {
        throw malformed('reports are not numbered in order');
      }
      const bytes = await this.#kept(json, REPORT_LIMITS.jsonBytes);
      total += bytes.length;
      parts += jsonParts(bytes);
      if (total > BAG_LIMITS.allReports || parts > BAG_LIMITS.parts) throw malformed('reports too large together');
      const read = readReport(bytes);
      if (!read.ok) throw malformed('a report does not follow its schema');
      for (const { path, size, sha256 } of read.report.evidence ?? []) {
        const listed = path === undefined ? undefined : evidence.get(path);
        if (listed === undefined || listed.size !== size || listed.sha256 !== sha256) {
          throw malformed('evidence of a report is not in the bag');
        }
      }
      if (title !== (read.report.title ?? '')) throw malformed('title differs between report and bundle.json');
      checkReportHtml(await this.#kept(html, BAG_LIMITS.html));
      reports.push({ ...read, json, html });
    }
    return reports;
  }

  async #forms(bundle: Bundle): Promise<void> {
    for (const [index, { html, pdf, ...listed }] of formsOf(bundle).entries()) {
      const name = `data/forms/${String(index + 1).padStart(4, '0')}`;
      if (html.path !== `${name}.html` || pdf.path !== `${name}.pdf`)
        throw malformed('forms are not numbered in order');
      const page = await this.#kept(html.path, html.size);
      this.#isListed(html);
      if (!isHeadOf(listed, checkPaperHtml(page))) throw malformed('a form differs from bundle.json');
      const mark: number[] = [];
      await this.#pass(pdf.path, pdf.size, (piece) => mark.push(...piece.subarray(0, PDF_MARK_BYTES - mark.length)));
      this.#isListed(pdf);
      if (!isPdf(Uint8Array.from(mark))) throw malformed('the print of a form is no PDF');
    }
  }

  /** The file that passed last is the one that bundle.json tells of. */
  #isListed({ size, sha256 }: Pick<BagFile, 'size' | 'sha256'>): void {
    const file = this.#seen.at(-1);
    if (file?.size !== size || file.sha256 !== sha256) throw malformed('a file differs from bundle.json');
  }

  async #evidence(bundle: Extract<Bundle, { kind: 'reports' }>): Promise<void> {
    for (const [index, { path, size, sha256 }] of bundle.evidence.entries()) {
      if (!path.startsWith(`data/evidence/${String(index + 1).padStart(4, '0')}.`)) {
        throw malformed('evidence is not numbered in order');
      }
      const file = await this.#pass(path, size);
      if (file.size !== size || file.sha256 !== sha256) throw malformed('evidence differs from bundle.json');
    }
  }

  #checkOxum(info: BagInfo, payload: readonly BagFile[]): void {
    const bytes = payload.reduce((sum, file) => sum + file.size, 0);
    if (info.payloadBytes !== bytes || info.payloadFiles !== payload.length) throw malformed('Payload-Oxum differs');
  }

  async #signature(
    bundle: Bundle,
    senderCard: Uint8Array | undefined,
    tagManifestSha256: string,
  ): Promise<SignatureToCheck | undefined> {
    const there = this.#isNext(TAG_FILES.signature);
    if (!there && senderCard === undefined) return undefined;
    if (!there || senderCard === undefined)
      throw new FormatError('altered', 'card and signature, one without the other');
    const file = readSignatureFile(await this.#text(TAG_FILES.signature, SIGNATURE_FILE_LENGTH, 'altered'));
    const card = this.#seen.find(({ name }) => name === TAG_FILES.senderCard);
    if (file.bundleId !== bundle.id || file.senderCard !== card?.sha256 || file.tagManifest !== tagManifestSha256) {
      throw new FormatError('altered', 'signature is of another bag');
    }
    return { file, message: signedMessage(file), senderCard };
  }

  async #advance(): Promise<void> {
    const next = await this.#zip.next();
    this.#next = next.done === true ? undefined : next.value;
  }

  #isNext(name: string): boolean {
    return this.#next?.name === BASE + name;
  }

  /** Lets the next file pass, which has to be `name`: to the sink, to the digest, and to `keep`. */
  async #pass(
    name: string,
    limit: number,
    keep?: (piece: Uint8Array) => void,
    wrong: 'malformed' | 'altered' = 'malformed',
  ) {
    const file = this.#next;
    if (file === undefined || !this.#isNext(name)) throw malformed('a file is missing or out of order');
    if (file.size > limit) throw new FormatError(wrong, 'a file larger than allowed');
    const { sink, sha256 } = this.#options;
    const hash = sha256();
    await sink?.begin(name, file.size);
    for await (const piece of file.pieces) {
      hash.update(piece);
      keep?.(piece);
      await sink?.write(piece);
    }
    await sink?.end();
    const seen = { name, size: file.size, sha256: hexOf(hash.digest()) };
    this.#seen.push(seen);
    await this.#advance();
    return seen;
  }

  async #kept(name: string, limit: number, wrong?: 'malformed' | 'altered'): Promise<Uint8Array> {
    const size = Math.min(this.#next?.size ?? 0, limit);
    const bytes = new Uint8Array(size);
    let at = 0;
    const keep = (piece: Uint8Array) => {
      bytes.set(piece, at);
      at += piece.length;
    };
    await this.#pass(name, limit, keep, wrong);
    return bytes;
  }

  async #text(name: string, limit: number, wrong?: 'malformed' | 'altered'): Promise<string> {
    const bytes = await this.#kept(name, limit, wrong);
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch (cause) {
      throw new FormatError(wrong ?? 'malformed', 'a tag file is not UTF-8', cause);
    }
  }
}
