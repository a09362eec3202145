import { type Bag, fileOf } from './bag.ts';
import { type Bytes, fromBase64, fromHex, hex, join, text, toBase64, u16 } from './bytes.ts';
import { type Card, parseCard } from './card.ts';
import { Refusal, refuse } from './error.ts';
import { same, sha256, verifies } from './primitives.ts';

const CONTEXT = 'daftar v1 bundle signature';
/** Finds the only value that a reader cannot compute; the rest of the file is compared with what it has to be. */
const SIGNATURE = /"signature":"([A-Za-z0-9+/]{86}==)"\}\n$/;

/** What section 9.4 signs. */
export interface Signed {
  readonly bundleId: string;
  readonly senderCard: Bytes;
  readonly tagManifest: Bytes;
  readonly slotHeader: Bytes;
}

/** The bytes under the signature: 26 + 1 + 2 + 16 + 3 × 32. */
export function signedMessage({ bundleId, senderCard, tagManifest, slotHeader }: Signed): Bytes {
  return join(text(CONTEXT), new Uint8Array(1), u16(1), fromHex(bundleId), senderCard, tagManifest, slotHeader);
}

/** The one form of `signature.json`. */
export function signatureJson(signed: Signed, signingKey: Bytes, signature: string): string {
  return `${JSON.stringify({
    context: CONTEXT,
    version: 1,
    bundleId: signed.bundleId,
    senderCard: hex(signed.senderCard),
    tagManifest: hex(signed.tagManifest),
    slotHeader: hex(signed.slotHeader),
    signingKey: toBase64(signingKey),
    signature,
  })}\n`;
}

/**
 * Section 9.4: the card of the one who signed, or undefined for an unsigned bag.
 * @param header the first 9,728 bytes of the sealed bundle.
 * @throws Refusal `altered` for a signature that does not verify, whatever the fault.
 */
export function signerOf(bag: Bag, header: Bytes): Card | undefined {
  const cardBytes = bag.files.get('sender-card.txt');
  const signatureBytes = bag.files.get('signature.json');
  if (cardBytes === undefined && signatureBytes === undefined) return undefined;
  if (cardBytes === undefined || signatureBytes === undefined) return refuse('altered', 'half a signature');
  const card = cardOf(cardBytes);
  const json = Buffer.from(signatureBytes).toString('latin1');
  const signature = SIGNATURE.exec(json)?.[1] ?? refuse('altered', 'form of signature.json');
  const signed = {
    bundleId: bag.description.id,
    senderCard: sha256(cardBytes),
    tagManifest: sha256(fileOf(bag.files, 'tagmanifest-sha256.txt')),
    slotHeader: sha256(header),
  };
  if (json !== signatureJson(signed, card.signingKey, signature)) refuse('altered', 'a value of signature.json');
  if (!verifies(signatureOf(signature), signedMessage(signed), card.signingKey)) refuse('altered', 'the signature');
  return card;
}

function cardOf(bytes: Bytes): Card {
  const card = asAltered(() => parseCard(bytes));
  return same(card.canonical, bytes) ? card : refuse('altered', 'the card of the sender is not canonical');
}

const signatureOf = (base64: string): Bytes => asAltered(() => fromBase64(base64, 64));

function asAltered<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) refuse('altered', error.message);
    throw error;
  }
}
