/** `signature.json` of a bag: from whom a bundle is (docs/format.md section 9.4). Its text form is shared/bag's; what needs a key is here. */
import {
  readSignatureFile,
  SIGNATURE_FILE_LENGTH,
  type SignatureFile,
  signatureFileText,
  signedMessage,
} from '../shared/bag/signature-file.ts';
import { FormatError } from '../shared/errors.ts';
import { checkBytes, utf8, utf8Text } from './bytes.ts';
import type { BundleId, Digest, SigningPublicKey, SigningSeed } from './keys.ts';
import { ed25519PublicKey, ed25519Sign, ed25519Verify, fromBase64, toBase64, toHex } from './sodium.ts';

/** Bytes of every `signature.json`, so a bag's length is known before it is sealed. */
export const SIGNATURE_FILE_SIZE = SIGNATURE_FILE_LENGTH;

/** What a signature binds: the bundle's id and SHA-256s of card, tag manifest and the file's first 9,728 bytes. */
export type SignedPieces = {
  readonly bundleId: BundleId;
  readonly senderCard: Digest;
  readonly tagManifest: Digest;
  readonly slotHeader: Digest;
};

/** The bytes of `signature.json`, {@link SIGNATURE_FILE_SIZE} of them. The seed stays the caller's. */
export function signBundle(pieces: SignedPieces, seed: SigningSeed): Uint8Array {
  const unsigned = fileOf(pieces, ed25519PublicKey(seed));
  return utf8(signatureFileText({ ...unsigned, signature: toBase64(ed25519Sign(signedMessage(unsigned), seed)) }));
}

/**
 * Checks the bytes of `signature.json` against what the reader computed itself and the key of the card in the bag.
 * Returns when it verifies; throws {@link FormatError} `altered` for any other form, another key, a value that differs, or a
 * signature that does not verify.
 */
export function checkBundleSignature(file: Uint8Array, pieces: SignedPieces, cardKey: SigningPublicKey): void {
  checkBytes(file, undefined, 'signature.json');
  const text = textOf(file);
  const expected = { ...fileOf(pieces, cardKey), signature: readSignatureFile(text).signature };
  // Printing it anew settles form, values and key in one comparison, with no JSON parser to disagree with another one.
  if (text !== signatureFileText(expected)) throw new FormatError('altered', 'signature.json');
  const signature = fromBase64(expected.signature);
  if (signature === null || !ed25519Verify(signature, signedMessage(expected), cardKey)) {
    throw new FormatError('altered', 'signature of the bundle');
  }
}

function fileOf(pieces: SignedPieces, key: Uint8Array): Omit<SignatureFile, 'signature'> {
  return {
    bundleId: toHex(pieces.bundleId),
    senderCard: toHex(pieces.senderCard),
    tagManifest: toHex(pieces.tagManifest),
    slotHeader: toHex(pieces.slotHeader),
    signingKey: toBase64(key),
  };
}

function textOf(file: Uint8Array): string {
  try {
    return utf8Text(file);
  } catch (cause) {
    throw new FormatError('altered', 'signature.json', cause);
  }
}
