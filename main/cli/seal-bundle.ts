/** Making a sealed bundle from files of any size in constant memory. */
import {
  type BundleId,
  type BundleSealer,
  bundleId,
  type Card,
  createBundle,
  digest,
  fromHex,
  type Identity,
  newId,
  PAYLOAD_CHUNK,
  sha256,
  signBundle,
  toHex,
  utf8Text,
  wipe,
} from '../../crypto/index.ts';
import { BagError } from '../../shared/bag/bag-error.ts';
import { SIGNATURE_FILE_LENGTH } from '../../shared/bag/signature-file.ts';
import { type BagEvidence, type BagPlan, planBag } from '../../shared/bag/write-bag.ts';
import type { PlacedBytes } from '../../shared/bag/zip-writer.ts';
import type { Report } from '../../shared/report/schema.ts';
import { type Attachment, changed, type Digests, readAttachment } from './attachments.ts';
import { Failure } from './failure.ts';
import { type Hashing, startHashing } from './hash-thread.ts';
import { createNodeCipher } from './node-crypto.ts';
import { nodeCrc32, nodeSha256 } from './node-digests.ts';
import { createPartFile } from './part-file.ts';
import { PayloadWriter } from './payload-writer.ts';
import type { Progress } from './terminal.ts';
import { WriteBehind } from './write-behind.ts';

/** A file with what a report says of it. */
export type SealAttachment = Attachment & Pick<BagEvidence, 'description' | 'material' | 'obtained'>;

/** What goes in. The attachments belong to the first report. */
export type SealContent = {
  readonly cards: readonly Card[];
  readonly reports: readonly Report[];
  readonly attachments: readonly SealAttachment[];
  readonly from: Identity | undefined;
};

/** Where it goes. */
export type SealOutput = { readonly out: string; readonly force: boolean; readonly progress: Progress };

/** What was made. Sizes in bytes. */
export type Sealed = {
  readonly size: number;
  readonly bundleId: string;
  readonly files: readonly SealedFile[];
};

type SealedFile = {
  readonly path: string;
  readonly originalName: string;
  readonly size: number;
  readonly sha256: string;
};

/** Large files are read once: what depends on their digests is sealed after them. At most this many, because a chunk waits for each. */
const LARGE = 8 * 1_048_576;
const LARGE_FILES = 64;

/** Stands in for digests that are not known yet; of the same length, so that every offset is right. */
const UNKNOWN: Digests = { sha256: '0'.repeat(64), crc32: 0 };

const PIECE = 1_048_576;

/** Seals and writes. Throws a `Failure`; then nothing is left under the final name. */
export async function sealBundle(content: SealContent, { out, force, progress }: SealOutput): Promise<Sealed> {
  const part = createPartFile(out, { force });
  const output = new WriteBehind(part);
  const hashing = startHashing(
    content.attachments.reduce((sum, { size }) => sum + size, 0),
    { crc32: true },
  );
  try {
    const sealed = await writeBundle(content, output, hashing, progress);
    await output.end();
    await part.finish();
    return sealed;
  } catch (error) {
    throw bagFailure(error);
  } finally {
    progress.end();
    await hashing.stop();
    await output.settle();
    await part.discard();
  }
}

async function writeBundle(
  content: SealContent,
  output: WriteBehind,
  hashing: Hashing,
  progress: Progress,
): Promise<Sealed> {
  const { attachments, cards } = content;
  const large = largest(attachments);
  const total = attachments.reduce((sum, file) => sum + (large.has(file) ? 1 : 2) * file.size, 0);
  let done = 0;
  const passed = (bytes: number) => {
    done += bytes;
    progress.at(done, total);
  };
  const known = new Map<Attachment, Digests>();
  for (const file of attachments) {
    if (!large.has(file)) known.set(file, await readAttachment(file, hashing, (piece) => passed(piece.length)));
  }
  const id = newId(bundleId);
  const now = Date.now();
  const draft = planned(content, id, now, known);
  const sealer = createBundle({
    recipients: cards.map(({ sealingKey }) => sealingKey),
    length: draft.length,
    cipher: createNodeCipher(),
  });
  // Nothing records this disclosure here, so the sender's own way in is not kept.
  wipe(sealer.fileKey);
  try {
    await output.write(sealer.header, 0);
    const payload = new PayloadWriter(sealer, output);
    const settled = settledHeaders(draft);
    await putInOrder(draft, payload, settled);
    const plan = planned(content, id, now, known);
    for (const { offset, bytes } of plan.frame(signatureOf(plan, id, sealer, content.from))) {
      if (!settled.has(offset)) await payload.put(offset, bytes);
    }
    await payload.end();
    return { size: sealer.fileLength, bundleId: toHex(id), files: filesOf(plan) };
  } finally {
    sealer.wipe();
  }

  /** Offsets of what is final before the large files are read: the local headers of all other files. */
  function settledHeaders({ evidence }: BagPlan): ReadonlySet<number> {
    const small = evidence.filter((_, index) => {
      const file = attachments[index];
      return file !== undefined && known.has(file);
    });
    return new Set(small.map(({ header }) => header));
  }

  /** Puts the attachments in place, each after its header where that is settled, so that few chunks wait. */
  async function putInOrder(plan: BagPlan, payload: PayloadWriter, settled: ReadonlySet<number>): Promise<void> {
    const headers = plan.frame(content.from === undefined ? undefined : ' '.repeat(SIGNATURE_FILE_LENGTH));
    for (const [index, file] of attachments.entries()) {
      const place = plan.evidence[index];
      if (place === undefined) throw new RangeError('a file has no place in the bag');
      if (settled.has(place.header)) {
        await payload.put(place.header, pieceAt(headers, place.header));
      }
      await putAttachment(file, place.content, payload);
    }
  }

  async function putAttachment(file: Attachment, offset: number, payload: PayloadWriter): Promise<void> {
    let at = offset;
    const before = known.get(file);
    const digests = await readAttachment(
      file,
      hashing,
      async (piece) => {
        await payload.put(at, piece);
        at += piece.length;
        passed(piece.length);
      },
      // Pieces that end where chunks end can be sealed where they lie.
      PIECE - (offset % PAYLOAD_CHUNK),
    );
    if (before !== undefined && (before.sha256 !== digests.sha256 || before.crc32 !== digests.crc32)) {
      throw changed(file.path);
    }
    known.set(file, digests);
  }
}

/** Goes on to the piece at `offset`. Not with `for`, which would end the frame where it stops. */
function pieceAt(frame: Iterator<PlacedBytes>, offset: number): Uint8Array {
  for (;;) {
    const next = frame.next();
    if (next.done === true) throw new RangeError('nothing of the bag begins here');
    if (next.value.offset === offset) return next.value.bytes;
  }
}

/** The largest of the large files. */
function largest(attachments: readonly SealAttachment[]): ReadonlySet<Attachment> {
  const large = attachments.filter(({ size }) => size >= LARGE).sort((a, b) => b.size - a.size);
  return new Set(large.slice(0, LARGE_FILES));
}

function planned(
  { reports, attachments, from }: SealContent,
  id: BundleId,
  now: number,
  known: ReadonlyMap<Attachment, Digests>,
): BagPlan {
  const evidence = attachments.map((file): BagEvidence => {
    const { originalName, size, mediaType, description, material, obtained } = file;
    const digests = known.get(file) ?? UNKNOWN;
    return { originalName, size, ...digests, mediaType, description, material, obtained, open: neverRead };
  });
  return planBag({
    content: {
      kind: 'reports',
      reports: reports.map((report, index) => ({ report, evidence: index === 0 ? evidence : [] })),
    },
    bundleId: toHex(id),
    now,
    senderCard: from?.card.canonical,
    sha256: nodeSha256,
    crc32: nodeCrc32,
  });
}

function neverRead(): never {
  throw new Error('evidence is put in place by the one who reads it');
}

function signatureOf(
  plan: BagPlan,
  id: BundleId,
  sealer: BundleSealer,
  from: Identity | undefined,
): string | undefined {
  if (from === undefined) return undefined;
  const tagManifest = fromHex(plan.tagManifestSha256);
  if (tagManifest === null) throw new TypeError('a digest is hexadecimal');
  const pieces = {
    bundleId: id,
    senderCard: from.card.sha256,
    tagManifest: digest(tagManifest),
    slotHeader: sha256(sealer.header),
  };
  return utf8Text(signBundle(pieces, from.seeds.signing));
}

function filesOf({ bundle }: BagPlan): SealedFile[] {
  if (bundle.kind !== 'reports') return [];
  return bundle.evidence.map(({ path, originalName, size, sha256: hex }) => ({
    path,
    originalName,
    size,
    sha256: hex,
  }));
}

function bagFailure(error: unknown): unknown {
  if (!(error instanceof BagError)) return error;
  switch (error.code) {
    case 'evidence-changed':
      return changed();
    case 'too-many-files':
      return new Failure(
        'usage',
        'These are more files than one bundle holds (10,000). Divide them into several bundles.',
        error,
      );
    case 'too-large':
      return new Failure('usage', 'This is more than one bundle holds. Divide it into several bundles.', error);
    case 'invalid-report':
      return new Failure(
        'malformed',
        'A report, or the name of a file, does not follow the schema that "daftar schema" prints.',
        error,
      );
  }
}
