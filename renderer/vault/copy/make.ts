/** Working copies: rebuilt from what the viewer frame drew, checked, and kept beside the original, which never changes. */
import { FormatError, VaultError } from '../../../shared/errors.ts';
import { COPY_BYTES } from '../../../shared/evidence/copy.ts';
import type { Checked } from '../dispatch.ts';
import { foundIn } from '../found/read.ts';
import { type IntakeCall, takeInEvidence } from '../intake.ts';
import { type EvidenceRecord, evidence } from '../report-kinds.ts';
import { reportRecord } from '../reports.ts';
import type { VaultSession } from '../session.ts';
import { rebuiltJpeg } from './jpeg.ts';
import { pdfOfPages } from './pages.ts';
import { rebuiltPng } from './png.ts';

type Request = Checked<'evidence:copy'>;

/**
 * Takes a copy in. Throws FormatError `malformed` when it is not what it must be, VaultError `too-large`, `not-found`, and what an intake throws; then
 * nothing of it is kept.
 */
export async function makeCopy(
  session: VaultSession,
  request: Request,
  call: IntakeCall,
): Promise<{ readonly id: string; readonly record: EvidenceRecord }> {
  const { evidence: files } = await reportRecord(session, request.report);
  if (!files.includes(request.of)) throw new VaultError('not-found');
  const original = await session.records.get(evidence, request.of);
  const bytes = await rebuilt(request);
  const { ending, mediaType } = KINDS[request.what === 'picture' && isJpeg(bytes) ? 'jpeg' : request.what];
  await refuseTraces(bytes, mediaType);
  const copy = {
    of: request.of,
    ofSha256: original.sha256,
    how: request.how,
    madeAt: Date.now(),
    forWhom: request.forWhom.trim(),
  };
  const source = {
    name: `${request.name}.${ending}`,
    size: bytes.length,
    read: async (offset: number, length: number) => bytes.slice(offset, offset + length),
    close: async () => undefined,
  };
  return takeInEvidence(session, request.report, source, call, copy);
}

const KINDS = {
  picture: { ending: 'png', mediaType: 'image/png' },
  jpeg: { ending: 'jpg', mediaType: 'image/jpeg' },
  pages: { ending: 'pdf', mediaType: 'application/pdf' },
  text: { ending: 'txt', mediaType: 'text/plain' },
} as const;

async function rebuilt({ what, how, parts, boxes }: Request): Promise<Uint8Array<ArrayBuffer>> {
  if (parts.reduce((sum, part) => sum + part.size, 0) > COPY_BYTES) throw new VaultError('too-large');
  if (what === 'pages') {
    if (boxes.length > 0) throw new VaultError('invalid');
    const pages = [];
    for (const part of parts) pages.push(rebuiltJpeg(await bytesOf(part)));
    return pdfOfPages(pages);
  }
  const [only] = parts;
  if (only === undefined || parts.length > 1 || (how === 'copy-redacted') !== boxes.length > 0) {
    throw new VaultError('invalid');
  }
  const bytes = await bytesOf(only);
  if (what === 'text') return checkedText(bytes, boxes.length);
  // What is blacked out must be looked at pixel by pixel, which JPEG does not allow: it blurs every edge.
  return isJpeg(bytes) && boxes.length === 0 ? rebuiltJpeg(bytes).bytes : rebuiltPng(bytes, boxes);
}

async function bytesOf(part: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await part.arrayBuffer());
}

function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8;
}

function checkedText(bytes: Uint8Array<ArrayBuffer>, boxes: number): Uint8Array<ArrayBuffer> {
  if (boxes > 0) throw new VaultError('invalid');
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new FormatError('malformed', 'copied text', cause);
  }
  if (bytes.includes(0)) throw new FormatError('malformed', 'copied text');
  return bytes;
}

/** Groups that describe how a file is stored, not who made it where. */
const NO_TRACE = /^(?:Version|MajorBrand)$/;

/** Opened again as any file is: nothing may be found in it. */
async function refuseTraces(bytes: Uint8Array, mediaType: string): Promise<void> {
  const read = async (offset: number, length: number) => bytes.subarray(offset, offset + length);
  const left = await foundIn(read, bytes.length, mediaType);
  if (left.some(({ name }) => !NO_TRACE.test(name)))
    throw new FormatError('malformed', 'a copy that still says something');
}
