/** Opening a bundle: every check of docs/format.md sections 8.4 and 9, in one pass and constant memory. */
import { stat } from 'node:fs/promises';
import {
  BUNDLE_HEADER_SIZE,
  bundleId,
  type Card,
  checkBundleSignature,
  checkFileLength,
  digest,
  equalBytes,
  fromHex,
  openStream,
  PAYLOAD_CHUNK,
  parseCard,
  type SealingSeed,
  sha256,
  TAG_SIZE,
  utf8,
} from '../../crypto/index.ts';
import { type BagSink, type BagSummary, readBag, type SignatureToCheck } from '../../shared/bag/read-bag.ts';
import { signatureFileText } from '../../shared/bag/signature-file.ts';
import { FormatError } from '../../shared/errors.ts';
import { Failure } from './failure.ts';
import { formatFailure } from './format-failure.ts';
import { startHashing } from './hash-thread.ts';
import { createNodeCipher } from './node-crypto.ts';
import { nodeCrc32 } from './node-digests.ts';
import { readAhead } from './read-ahead.ts';
import { about, shownPath } from './system-failure.ts';
import type { Progress } from './terminal.ts';

/** A bundle whose every rule was checked. `card` is the sender's, undefined when it is unsigned. */
export type Opened = { readonly summary: BagSummary; readonly card: Card | undefined };

/** Where the clear bytes go while they are not yet verified. */
export type OpenedTo = {
  readonly sink?: BagSink;
  /** Takes the bag's bytes as one ZIP. A piece is the taker's until its promise is done. */
  readonly zip?: (piece: Uint8Array) => Promise<void>;
  readonly progress: Progress;
};

const CHUNKS_PER_PIECE = 16;

/** Opens and verifies the bundle in `path`. Throws a `Failure`: whatever went to `to` has to be thrown away then. */
export async function openVerified(path: string, seed: SealingSeed, to: OpenedTo): Promise<Opened> {
  const size = await bundleSize(path);
  const pieces = readAhead(path, { first: BUNDLE_HEADER_SIZE, piece: CHUNKS_PER_PIECE * (PAYLOAD_CHUNK + TAG_SIZE) });
  let card: Card | undefined;
  const hashing = startHashing(size, { crc32: false });
  try {
    const { header, opener, bag } = await openStream(watched(pieces, size, to.progress), seed, createNodeCipher());
    try {
      checkFileLength(opener, size);
      const summary = await readBag(to.zip === undefined ? bag : copied(bag, to.zip), {
        sha256: hashing.sha256,
        crc32: nodeCrc32,
        ...(to.sink === undefined ? {} : { sink: to.sink }),
        checkSignature: (signature) => {
          card = signer(signature, header);
        },
      });
      return { summary, card };
    } finally {
      await bag.return();
      opener.wipe();
    }
  } catch (error) {
    throw formatFailure(error, 'bundle', path);
  } finally {
    await hashing.stop();
    await pieces.return(undefined);
    to.progress.end();
  }
}

async function bundleSize(path: string): Promise<number> {
  const found = await about(path, () => stat(path));
  if (!found.isFile()) throw new Failure('not-a-file', `${shownPath(path)} is not a file. Give the name of a bundle.`);
  return found.size;
}

async function* watched(
  pieces: AsyncIterable<Uint8Array>,
  size: number,
  progress: Progress,
): AsyncGenerator<Uint8Array> {
  let done = 0;
  for await (const piece of pieces) {
    yield piece;
    done += piece.length;
    progress.at(done, size);
  }
}

async function* copied(
  bag: AsyncIterable<Uint8Array>,
  take: (piece: Uint8Array) => Promise<void>,
): AsyncGenerator<Uint8Array> {
  for await (const piece of bag) {
    await take(piece);
    yield piece;
  }
}

/** The sender's card, after its signature over this bundle verified. Throws {@link FormatError} `altered`. */
function signer({ file, senderCard }: SignatureToCheck, header: Uint8Array): Card {
  const card = senderCardOf(senderCard);
  const id = fromHex(file.bundleId);
  const tagManifest = fromHex(file.tagManifest);
  if (id === null || tagManifest === null) throw new FormatError('altered', 'signature.json');
  const pieces = {
    bundleId: bundleId(id),
    senderCard: card.sha256,
    tagManifest: digest(tagManifest),
    slotHeader: sha256(header),
  };
  checkBundleSignature(utf8(signatureFileText(file)), pieces, card.signingKey);
  return card;
}

function senderCardOf(bytes: Uint8Array): Card {
  try {
    const card = parseCard(bytes);
    if (equalBytes(card.canonical, bytes)) return card;
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
  }
  throw new FormatError('altered', 'card of the sender');
}
