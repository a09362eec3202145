/**
 * Bundles from others. One is opened in a single pass: its bag goes, sealed under this vault's own keys, to the disk while it is being checked, and
 * becomes a record only when everything about it verified.
 */
import {
  bundleId,
  type Card,
  checkBundleSignature,
  checkFileLength,
  digest,
  fromHex,
  openStream,
  parseCard,
  Sha256,
  sha256,
  toHex,
  utf8,
  utf8Text,
} from '../../crypto/index.ts';
import { BASE } from '../../shared/bag/bagit.ts';
import { formsOf, type Receipt } from '../../shared/bag/bundle.ts';
import { type BagSummary, readBag, type SignatureToCheck } from '../../shared/bag/read-bag.ts';
import { signatureFileText } from '../../shared/bag/signature-file.ts';
import { localHeaderLength } from '../../shared/bag/zip-records.ts';
import { planZip } from '../../shared/bag/zip-writer.ts';
import { FormatError, VaultError } from '../../shared/errors.ts';
import type { HexId } from '../../shared/ids.ts';
import { PIECE_BYTES } from '../../shared/limits.ts';
import { readReportValue } from '../../shared/report/read.ts';
import type { Report } from '../../shared/report/schema.ts';
import type { InboxOutcome, ReceivedItem, ReceivedView } from '../../shared/vault/views.ts';
import { ContentWriter, contentStream, readContent } from './content.ts';
import type { Checked } from './dispatch.ts';
import type { IncomingSource } from './evidence-source.ts';
import type { Job } from './outgoing.ts';
import { takeReceipt } from './receipts.ts';
import { received } from './recipient-kinds.ts';
import { namesOf, senderView } from './recipients.ts';
import type { Line } from './records.ts';
import type { VaultSession } from './session.ts';
import { assertSpace } from './space.ts';

type Summary = typeof received.summary._output;
type Value = typeof received.value._output;

/**
 * Opens a bundle. Throws FormatError as docs/format.md section 8.4 orders, `cancelled`, `no-space`, `truncated`, `disk`; then nothing of it is left.
 */
export async function openBundleFile(session: VaultSession, source: IncomingSource, job: Job): Promise<InboxOutcome> {
  const id = session.records.newId();
  session.intakes.add(id);
  try {
    return await receive(session, id, source, job);
  } finally {
    session.intakes.delete(id);
    await source.close().catch(() => undefined);
  }
}

async function receive(session: VaultSession, id: HexId, source: IncomingSource, job: Job): Promise<InboxOutcome> {
  const file = new Sha256();
  const { header, opener, bag } = await openStream(filePieces(source, file, job), session.keys.keyring.seeds.sealing);
  checkFileLength(opener, source.size);
  await assertSpace(session.host, opener.length);
  const key = session.records.newContentKey();
  const content = new ContentWriter(session, id, opener.length, key);
  const signer: { card?: Card } = {};
  let summary: BagSummary;
  try {
    summary = await readBag(copied(bag, content), {
      sha256: () => new Sha256(),
      checkSignature: (signature) => {
        signer.card = checkedSigner(signature, header);
      },
    });
    await content.end();
  } catch (error) {
    await content.abandon();
    throw error;
  }
  const sealedSha256 = toHex(file.digest());
  const { bundle } = summary;
  if (bundle.kind === 'receipt') {
    await content.abandon();
    return takeReceipt(session, bundle.receipt, signer.card);
  }
  const value = contentsOf(summary, opener.length, bundle.created, signer.card);
  let outcome: InboxOutcome;
  try {
    outcome = await session.records.write((writer): InboxOutcome => {
      const same = session.records
        .lines(received)
        .find((line) => line.summary.bundleId === bundle.id && line.summary.sha256 === sealedSha256);
      if (same !== undefined) return { outcome: 'already-there', id: same.id };
      writer.putWithContent(
        received,
        id,
        value,
        {
          bundleId: bundle.id,
          openedAt: Date.now(),
          sha256: sealedSha256,
          size: source.size,
          titles: listedTitles(bundle.reports.map(({ title }) => title)),
          evidence: bundle.evidence.length,
          forms: formsOf(bundle).length,
          sender: signer.card === undefined ? null : { fingerprint: signer.card.fingerprint, ...namesOf(signer.card) },
          answered: false,
        },
        key,
      );
      return { outcome: 'reports', id };
    });
  } catch (error) {
    await content.abandon();
    throw error;
  }
  if (outcome.outcome === 'reports') session.changed('inbox');
  else await content.abandon();
  return outcome;
}

const LISTED_TITLES = 20;
const LISTED_TITLE_CHARS = 160;

/** What the list shows. It is in the directory, which every unlock reads: a stranger does not decide how large that is. */
function listedTitles(titles: readonly string[]): string[] {
  const listed = titles.slice(0, LISTED_TITLES).map((title) => {
    const points = [...title];
    return points.length <= LISTED_TITLE_CHARS ? title : `${points.slice(0, LISTED_TITLE_CHARS - 1).join('')}…`;
  });
  return titles.length > LISTED_TITLES ? [...listed, '…'] : listed;
}

/** The newest first. */
export function listReceived(session: VaultSession): ReceivedItem[] {
  return session.records
    .lines(received)
    .map((line) => item(session, line))
    .sort((a, b) => b.openedAt - a.openedAt);
}

/** Throws VaultError `not-found`. */
export async function viewReceived(session: VaultSession, id: HexId): Promise<ReceivedView> {
  const line = lineOf(session, id);
  const value = await session.records.get(received, id);
  return {
    ...item(session, line),
    bundleId: line.summary.bundleId,
    created: value.created,
    sha256: line.summary.sha256,
    reports: value.reports.map(understood),
    files: value.evidence.map((file, index) => {
      const { size, sha256: hash } = fileIn(value, file.name);
      return { index, originalName: file.originalName, size, sha256: hash, mediaType: file.mediaType };
    }),
    papers: (value.forms ?? []).map(({ form, language, title, html, pdf }) => {
      const [page, print] = [fileIn(value, html), fileIn(value, pdf)];
      return {
        ...{ form, language, title },
        html: { size: page.size, sha256: page.sha256 },
        pdf: { size: print.size, sha256: print.sha256 },
      };
    }),
  };
}

/** Bytes of the evidence file at `index`, as `evidence:read` gives them. */
export async function readReceivedEvidence(
  session: VaultSession,
  id: HexId,
  index: number,
  offset: number,
  length: number,
): Promise<Uint8Array> {
  const value = await session.records.get(received, id);
  return readFile(session, id, value, value.evidence[index]?.name, offset, length);
}

/** Bytes of a filled form at `index`, its page or its PDF. */
export async function readReceivedForm(
  session: VaultSession,
  id: HexId,
  { index, as, offset, length }: Pick<Checked<'inbox:form-read'>, 'index' | 'as' | 'offset' | 'length'>,
): Promise<Uint8Array> {
  const value = await session.records.get(received, id);
  return readFile(session, id, value, value.forms?.[index]?.[as], offset, length);
}

/** Writes a filled form, in the clear, to a handle of `save:begin`, and commits or aborts it. Answers its size in bytes. */
export async function exportReceivedForm(
  session: VaultSession,
  { id, index, as, save }: Checked<'inbox:form-export'>,
  job: Job,
): Promise<number> {
  try {
    const value = await session.records.get(received, id);
    const name = value.forms?.[index]?.[as];
    if (name === undefined) throw new VaultError('not-found');
    const { size } = fileIn(value, name);
    for (let done = 0; done < size; done += PIECE_BYTES) {
      if (job.signal.aborted) throw new VaultError('cancelled');
      const bytes = await readFile(session, id, value, name, done, PIECE_BYTES);
      await session.host.call('save:write', { handle: save, bytes });
      job.progress({ done: Math.min(size, done + PIECE_BYTES), of: size });
    }
    await session.host.call('save:commit', { handle: save });
    return size;
  } catch (error) {
    await session.host.call('save:abort', { handle: save }).catch(() => undefined);
    throw error;
  }
}

function readFile(
  session: VaultSession,
  id: HexId,
  value: Value,
  name: string | undefined,
  offset: number,
  length: number,
): ReturnType<typeof readContent> {
  if (name === undefined) throw new VaultError('not-found');
  const place = fileIn(value, name);
  const from = Math.min(offset, place.size);
  const wanted = Math.min(length, place.size - from);
  return readContent(session, id, value.length, place.offset + from, wanted);
}

/** Writes the bag as one ZIP, in the clear, to a handle of `save:begin`, and commits or aborts it. Answers its size in bytes. */
export async function exportBag(session: VaultSession, id: HexId, save: string, job: Job): Promise<number> {
  try {
    const { length } = await session.records.get(received, id);
    let done = 0;
    for await (const bytes of contentStream(session, id, length)) {
      if (job.signal.aborted) throw new VaultError('cancelled');
      const size = bytes.length;
      await session.host.call('save:write', { handle: save, bytes });
      done += size;
      job.progress({ done, of: length });
    }
    await session.host.call('save:commit', { handle: save });
    return length;
  } catch (error) {
    await session.host.call('save:abort', { handle: save }).catch(() => undefined);
    throw error;
  }
}

export async function deleteReceived(session: VaultSession, id: HexId): Promise<void> {
  lineOf(session, id);
  await session.records.write((writer) => writer.trash(id));
  session.changed('inbox');
}

/** The card of whoever signed a received bundle. Throws `not-found` for an unsigned one. */
export async function senderCard(session: VaultSession, id: HexId): Promise<Card> {
  const { senderCard: text } = await session.records.get(received, id);
  if (text === null) throw new VaultError('not-found');
  return parseCard(utf8(text));
}

/** What the receipt for a received bundle says, and that one was made. */
export function receiptFor(session: VaultSession, id: HexId, note: string): Receipt {
  const { summary } = lineOf(session, id);
  const { state } = senderView(session, summary.sender);
  const minute = Math.floor(Date.now() / 60_000) * 60_000;
  return {
    bundleId: summary.bundleId,
    bundleSha256: summary.sha256,
    receivedAt: `${new Date(minute).toISOString().slice(0, 19)}Z`,
    outcome: state === 'known' ? 'verified-known' : state === 'new' ? 'verified-new' : 'unsigned',
    ...(note === '' ? {} : { note }),
  };
}

export async function markAnswered(session: VaultSession, id: HexId): Promise<void> {
  await session.records.write(async (writer) => {
    const { summary } = lineOf(session, id);
    writer.put(received, id, await session.records.get(received, id), { ...summary, answered: true });
  });
  session.changed('inbox');
}

/** The sealed file from front to back, hashed on its way. */
async function* filePieces(source: IncomingSource, hash: Sha256, job: Job): AsyncGenerator<Uint8Array, void, void> {
  for (let offset = 0; offset < source.size; offset += PIECE_BYTES) {
    if (job.signal.aborted) throw new VaultError('cancelled');
    const bytes = await source.read(offset, Math.min(PIECE_BYTES, source.size - offset));
    hash.update(bytes);
    yield bytes;
    job.progress({ done: Math.min(source.size, offset + PIECE_BYTES), of: source.size });
  }
}

async function* copied(bag: AsyncIterable<Uint8Array>, content: ContentWriter): AsyncGenerator<Uint8Array, void, void> {
  for await (const bytes of bag) {
    await content.write(bytes);
    yield bytes;
  }
}

function checkedSigner({ file, senderCard: bytes }: SignatureToCheck, header: Uint8Array): Card {
  let card: Card;
  try {
    card = parseCard(bytes);
  } catch (error) {
    throw new FormatError('altered', 'the card in the bag is broken', error);
  }
  if (utf8Text(card.canonical) !== utf8Text(bytes))
    throw new FormatError('altered', 'the card in the bag is canonical');
  const pieces = {
    bundleId: bundleId(bytesOf(file.bundleId)),
    senderCard: card.sha256,
    tagManifest: digest(bytesOf(file.tagManifest)),
    slotHeader: sha256(header),
  };
  checkBundleSignature(utf8(signatureFileText(file)), pieces, card.signingKey);
  return card;
}

function contentsOf(summary: BagSummary, length: number, created: string, signer: Card | undefined): Value {
  const { bundle } = summary;
  const zip = planZip(summary.files.map(({ name, size }) => ({ name: BASE + name, size })));
  return {
    length,
    created,
    files: summary.files.map((file, index) => {
      const entry = zip.entries[index];
      if (entry === undefined) throw new VaultError('internal');
      return { ...file, offset: entry.offset + localHeaderLength(entry) };
    }),
    reports: summary.reports.map(({ whole }) => whole),
    evidence:
      bundle.kind === 'reports'
        ? bundle.evidence.map(({ path, originalName, mediaType }) => ({ name: path, originalName, mediaType }))
        : [],
    ...(formsOf(bundle).length === 0
      ? {}
      : { forms: formsOf(bundle).map(({ html, pdf, ...form }) => ({ ...form, html: html.path, pdf: pdf.path })) }),
    senderCard: signer === undefined ? null : utf8Text(signer.canonical),
  };
}

function item(session: VaultSession, { id, summary }: Line<Summary>): ReceivedItem {
  return {
    id,
    kind: 'reports',
    openedAt: summary.openedAt,
    from: senderView(session, summary.sender),
    titles: summary.titles,
    evidence: summary.evidence,
    forms: summary.forms ?? 0,
    size: summary.size,
    answered: summary.answered,
  };
}

function fileIn(value: Value, name: string): Value['files'][number] {
  const file = value.files.find((one) => one.name === name);
  if (file === undefined) throw new VaultError('malformed');
  return file;
}

/** The fields that this version understands; what else a stranger wrote stays in the bag and does not go to the page. */
function understood(value: unknown): Report {
  const read = readReportValue(value);
  if (!read.ok) throw new VaultError('malformed');
  return read.report;
}

function bytesOf(hex: string): Uint8Array {
  const bytes = fromHex(hex);
  if (bytes === null) throw new VaultError('internal');
  return bytes;
}

function lineOf(session: VaultSession, id: HexId): Line<Summary> {
  const line = session.records.line(received, id);
  if (line === undefined) throw new VaultError('not-found');
  return line;
}
