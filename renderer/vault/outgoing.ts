/** A sealed bundle on its way to a file: the last steps that disclosures and receipts have in common. */
import {
  bundleId,
  type Card,
  createBundle,
  digest,
  type FileKey,
  fromHex,
  Sha256,
  sealStream,
  sha256,
  signBundle,
  toHex,
  utf8Text,
  wipe,
} from '../../crypto/index.ts';
import { BagError } from '../../shared/bag/bag-error.ts';
import { type BagInput, type BagPlan, planBag } from '../../shared/bag/write-bag.ts';
import { VaultError } from '../../shared/errors.ts';
import { PIECE_BYTES } from '../../shared/limits.ts';
import type { Progress } from '../../shared/vault/views.ts';
import type { VaultSession } from './session.ts';

/** Throws VaultError `cancelled` when the user has changed their mind. */
export interface Job {
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
}

/** What was written, before it has its final name. `fileKey` opens one's own copy; its holder wipes it. */
export interface Written {
  /** bytes of the sealed file */
  readonly size: number;
  /** hex */
  readonly sha256: string;
  readonly fileKey: FileKey;
}

/** Plans a bag. Throws VaultError `invalid` (nothing to read in it), `too-large`. */
export function plannedBag(input: Omit<BagInput, 'sha256'>): BagPlan {
  try {
    return planBag({ ...input, sha256: () => new Sha256() });
  } catch (error) {
    if (!(error instanceof BagError)) throw error;
    throw new VaultError(error.code === 'invalid-report' ? 'invalid' : 'too-large', error);
  }
}

/**
 * Seals a bag to `recipients` and writes it to the handle `save`, without giving it its final name. `signer` is the own card that the
 * plan was made with. On failure the caller aborts the handle.
 */
export async function writeSealed(
  session: VaultSession,
  plan: BagPlan,
  parties: { readonly recipients: readonly Card[]; readonly signer: Card | undefined },
  save: string,
  job: Job,
): Promise<Written> {
  const sealer = createBundle({
    recipients: parties.recipients.map(({ sealingKey }) => sealingKey),
    length: plan.length,
  });
  const hash = new Sha256();
  const piece = new Uint8Array(PIECE_BYTES);
  let filled = 0;
  let size = 0;
  const flush = async () => {
    if (filled === 0) return;
    if (job.signal.aborted) throw new VaultError('cancelled');
    const bytes = piece.slice(0, filled);
    hash.update(bytes);
    await session.host.call('save:write', { handle: save, bytes });
    size += filled;
    filled = 0;
    job.progress({ done: size, of: sealer.fileLength });
  };
  try {
    for await (const bytes of sealStream(
      sealer,
      plan.bytes(signatureText(session, plan, sealer.header, parties.signer)),
    )) {
      for (let at = 0; at < bytes.length; ) {
        const part = bytes.subarray(at, at + piece.length - filled);
        piece.set(part, filled);
        filled += part.length;
        at += part.length;
        if (filled === piece.length) await flush();
      }
    }
    await flush();
    return { size, sha256: toHex(hash.digest()), fileKey: sealer.fileKey };
  } catch (error) {
    wipe(sealer.fileKey);
    if (error instanceof BagError) throw new VaultError('altered', error);
    throw error;
  }
}

function signatureText(
  session: VaultSession,
  plan: BagPlan,
  header: Uint8Array,
  signer: Card | undefined,
): string | undefined {
  if (signer === undefined) return undefined;
  const pieces = {
    bundleId: bundleId(bytesOf(plan.bundle.id)),
    senderCard: signer.sha256,
    tagManifest: digest(bytesOf(plan.tagManifestSha256)),
    slotHeader: sha256(header),
  };
  return utf8Text(signBundle(pieces, session.keys.keyring.seeds.signing));
}

function bytesOf(hex: string): Uint8Array {
  const bytes = fromHex(hex);
  if (bytes === null) throw new VaultError('internal');
  return bytes;
}
