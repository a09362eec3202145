/** Making a sealed bundle from files of any size in constant memory. */
import {
  bundleId,
  type Card,
  createBundle,
  digest,
  fromHex,
  type Identity,
  newId,
  sealStream,
  sha256,
  signBundle,
  toHex,
  utf8Text,
  wipe,
} from '../../crypto/index.ts';
import { BagError } from '../../shared/bag/bag-error.ts';
import { type BagEvidence, type BagPlan, planBag } from '../../shared/bag/write-bag.ts';
import type { Report } from '../../shared/report/schema.ts';
import { type Attachment, changed, digestAttachment } from './attachments.ts';
import { Failure } from './failure.ts';
import { nodeCipher, nodeCrc32, nodeSha256 } from './node-crypto.ts';
import { createPartFile } from './part-file.ts';
import type { Progress } from './terminal.ts';
import { WriteBehind } from './write-behind.ts';

/** What goes in. The attachments belong to the first report. */
export type SealContent = {
  readonly cards: readonly Card[];
  readonly reports: readonly Report[];
  readonly attachments: readonly (Attachment & Pick<BagEvidence, 'description' | 'material' | 'obtained'>)[];
  readonly from: Identity | undefined;
};

/** Where it goes. */
export type SealOutput = { readonly out: string; readonly force: boolean; readonly progress: Progress };

/** What was made. Sizes in bytes. */
export type Sealed = {
  readonly size: number;
  readonly bundleId: string;
  readonly files: readonly {
    readonly path: string;
    readonly originalName: string;
    readonly size: number;
    readonly sha256: string;
  }[];
};

/** Seals and writes. Throws a `Failure`; then nothing is left under the final name. */
export async function sealBundle(content: SealContent, { out, force, progress }: SealOutput): Promise<Sealed> {
  const part = createPartFile(out, { force });
  try {
    const sealed = await writeBundle(content, part, progress);
    await part.finish();
    return sealed;
  } catch (error) {
    throw bagFailure(error);
  } finally {
    progress.end();
    await part.discard();
  }
}

async function writeBundle(
  { cards, reports, attachments, from }: SealContent,
  part: ReturnType<typeof createPartFile>,
  progress: Progress,
): Promise<Sealed> {
  const total = 2 * attachments.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  const passed = (bytes: number) => {
    done += bytes;
    progress.at(done, total);
  };
  const evidence: BagEvidence[] = [];
  for (const { description, material, obtained, ...file } of attachments) {
    evidence.push({ ...(await digestAttachment(file, passed)), description, material, obtained });
  }
  const id = newId(bundleId);
  const plan = planBag({
    content: {
      kind: 'reports',
      reports: reports.map((report, index) => ({ report, evidence: index === 0 ? evidence : [] })),
    },
    bundleId: toHex(id),
    now: Date.now(),
    senderCard: from?.card.canonical,
    sha256: nodeSha256,
    crc32: nodeCrc32,
  });
  const sealer = createBundle({
    recipients: cards.map(({ sealingKey }) => sealingKey),
    length: plan.length,
    cipher: nodeCipher,
  });
  // Nothing records this disclosure here, so the sender's own way in is not kept.
  wipe(sealer.fileKey);
  const output = new WriteBehind(part);
  try {
    for await (const piece of sealStream(sealer, plan.bytes(signature(plan, sealer.header, from)))) {
      await output.write(piece);
      passed(piece.length);
    }
    await output.end();
  } finally {
    await output.settle();
  }
  return { size: sealer.fileLength, bundleId: toHex(id), files: filesOf(plan) };

  function signature(of: BagPlan, header: Uint8Array, by: Identity | undefined): string | undefined {
    if (by === undefined) return undefined;
    const tagManifest = fromHex(of.tagManifestSha256);
    if (tagManifest === null) throw new TypeError('a digest is hexadecimal');
    const pieces = {
      bundleId: id,
      senderCard: by.card.sha256,
      tagManifest: digest(tagManifest),
      slotHeader: sha256(header),
    };
    return utf8Text(signBundle(pieces, by.seeds.signing));
  }
}

function filesOf(plan: BagPlan): Sealed['files'] {
  if (plan.bundle.kind !== 'reports') return [];
  return plan.bundle.evidence.map(({ path, originalName, size, sha256: hex }) => ({
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
