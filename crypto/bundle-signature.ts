/** `signature.json` of a bag: from whom a bundle is (docs/format.md section 9.4). */
import { FormatError } from '../shared/errors.ts';
import { checkBytes, concat, uint, utf8 } from './bytes.ts';
import type { BundleId, Digest, SigningPublicKey, SigningSeed } from './keys.ts';
import { ed25519PublicKey, ed25519Sign, ed25519Verify, equalBytes, fromBase64, toBase64, toHex } from './sodium.ts';

const CONTEXT = 'daftar v1 bundle signature';

/** Bytes of every `signature.json`, so a bag's length is known before it is sealed. */
export const SIGNATURE_FILE_SIZE = 503;

/** What a signature binds: the bundle's id and SHA-256s of card, tag manifest and the file's first 9,728 bytes. */
export type SignedPieces = {
  readonly bundleId: BundleId;
  readonly senderCard: Digest;
  readonly tagManifest: Digest;
  readonly slotHeader: Digest;
};

/** The bytes of `signature.json`, {@link SIGNATURE_FILE_SIZE} of them. The seed stays the caller's. */
export function signBundle(pieces: SignedPieces, seed: SigningSeed): Uint8Array {
  const message = signedMessage(pieces);
  return signatureFile(pieces, ed25519PublicKey(seed), ed25519Sign(message, seed));
}

/**
 * Checks the bytes of `signature.json` against what the reader computed itself and the key of the card in the bag.
 * Returns when it verifies; throws {@link FormatError} `altered` for any other form, another key, a value that differs, or a
 * signature that does not verify.
 */
export function checkBundleSignature(file: Uint8Array, pieces: SignedPieces, cardKey: SigningPublicKey): void {
  checkBytes(file, undefined, 'signature.json');
  const signature = signatureIn(file);
  // Printing it anew settles form, values and key in one comparison, with no JSON parser to disagree with another one.
  if (signature === null || !equalBytes(file, signatureFile(pieces, cardKey, signature))) {
    throw new FormatError('altered', 'signature.json');
  }
  if (!ed25519Verify(signature, signedMessage(pieces), cardKey))
    throw new FormatError('altered', 'signature of the bundle');
}

function signedMessage(pieces: SignedPieces): Uint8Array {
  const { bundleId, senderCard, tagManifest, slotHeader } = pieces;
  return concat(utf8(CONTEXT), uint(0, 1), uint(1, 2), bundleId, senderCard, tagManifest, slotHeader);
}

function signatureFile(pieces: SignedPieces, key: Uint8Array, signature: Uint8Array): Uint8Array {
  const fields: readonly (readonly [string, string])[] = [
    ['bundleId', toHex(pieces.bundleId)],
    ['senderCard', toHex(pieces.senderCard)],
    ['tagManifest', toHex(pieces.tagManifest)],
    ['slotHeader', toHex(pieces.slotHeader)],
    ['signingKey', toBase64(key)],
    ['signature', toBase64(signature)],
  ];
  const rest = fields.map(([name, value]) => `"${name}":"${value}"`).join(',');
  return utf8(`{"context":"${CONTEXT}","version":1,${rest}}\n`);
}

/** The signature at its fixed place near the end of the file. */
function signatureIn(file: Uint8Array): Uint8Array | null {
  if (file.length !== SIGNATURE_FILE_SIZE) return null;
  const text = String.fromCharCode(...file.subarray(file.length - 91, file.length - 3));
  const signature = fromBase64(text);
  return signature?.length === 64 ? signature : null;
}
