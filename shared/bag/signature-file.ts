import { FormatError } from '../errors.ts';

/** What signature.json says (docs/format.md, section 9.4). Digests are lower-case hexadecimal. */
export interface SignatureFile {
  /** 32 digits. */
  bundleId: string;
  /** SHA-256 of sender-card.txt, 64 digits. */
  senderCard: string;
  /** SHA-256 of tagmanifest-sha256.txt, 64 digits. */
  tagManifest: string;
  /** SHA-256 of the sealed bundle's first 9,728 bytes, 64 digits. */
  slotHeader: string;
  /** Canonical base64 of 32 bytes. */
  signingKey: string;
  /** Canonical base64 of 64 bytes. */
  signature: string;
}

const CONTEXT = 'daftar v1 bundle signature';
const KEY_32 = '[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=';
const SIGNATURE_64 = '[A-Za-z0-9+/]{85}[AQgw]==';

const FORM = new RegExp(
  `^\\{"context":"${CONTEXT}","version":1,"bundleId":"([0-9a-f]{32})","senderCard":"([0-9a-f]{64})",` +
    `"tagManifest":"([0-9a-f]{64})","slotHeader":"([0-9a-f]{64})","signingKey":"(${KEY_32})",` +
    `"signature":"(${SIGNATURE_64})"\\}\\n$`,
);

/** The exact text of signature.json, its line end included. */
export function signatureFileText(file: SignatureFile): string {
  const { bundleId, senderCard, tagManifest, slotHeader, signingKey, signature } = file;
  return `${JSON.stringify({ context: CONTEXT, version: 1, bundleId, senderCard, tagManifest, slotHeader, signingKey, signature })}\n`;
}

/** Bytes of signature.json: the same for every bundle, so it can be planned before there is anything to sign. */
export const SIGNATURE_FILE_LENGTH = signatureFileText({
  bundleId: '0'.repeat(32),
  senderCard: '0'.repeat(64),
  tagManifest: '0'.repeat(64),
  slotHeader: '0'.repeat(64),
  signingKey: '0'.repeat(44),
  signature: '0'.repeat(88),
}).length;

/**
 * Reads signature.json strictly: what it says is not yet believed.
 * @throws FormatError 'altered' when it has not exactly the one form, as section 9.4 says of a signature that does not verify
 */
export function readSignatureFile(text: string): SignatureFile {
  const [, bundleId, senderCard, tagManifest, slotHeader, signingKey, signature] = FORM.exec(text) ?? [];
  if (
    bundleId === undefined ||
    senderCard === undefined ||
    tagManifest === undefined ||
    slotHeader === undefined ||
    signingKey === undefined ||
    signature === undefined
  ) {
    throw new FormatError('altered', 'signature.json of another form');
  }
  return { bundleId, senderCard, tagManifest, slotHeader, signingKey, signature };
}

/** The 141 bytes that the Ed25519 signature is over. */
export function signedMessage(
  file: Pick<SignatureFile, 'bundleId' | 'senderCard' | 'tagManifest' | 'slotHeader'>,
): Uint8Array {
  const context = new TextEncoder().encode(CONTEXT);
  const digests = file.bundleId + file.senderCard + file.tagManifest + file.slotHeader;
  const message = new Uint8Array(context.length + 3 + digests.length / 2);
  message.set(context);
  message[context.length + 2] = 1;
  for (let at = 0; at < digests.length; at += 2) {
    message[context.length + 3 + at / 2] = Number.parseInt(digests.slice(at, at + 2), 16);
  }
  return message;
}
