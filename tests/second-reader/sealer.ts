import { randomBytes, randomInt } from 'node:crypto';
import { chacha20poly1305, xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { ed25519 } from '@noble/curves/ed25519.js';
import { ml_kem768_x25519 as xwing } from '@noble/post-quantum/hybrid.js';
import { manifest } from './bag.ts';
import { HEADER_SIZE, paddedLength } from './bundle.ts';
import { type Bytes, join, text, toBase64, u8, u16, u32, u64, u88 } from './bytes.ts';
import { type Card, parseCard } from './card.ts';
import type { Identity } from './identity.ts';
import {
  argon2id,
  derive,
  hash,
  keyedHash,
  preparePassphrase,
  sealingKeyOf,
  sha256,
  signingKeyOf,
} from './primitives.ts';
import { signatureJson, signedMessage } from './signature.ts';
import { crc32, directory, type Entry, localHeader } from './zip.ts';

/*
 * A second writer, for the tests: it gives the second reader something to read, and what it seals has to open in the
 * application. Every part that a test may want to make wrong can be given.
 */

const NOTHING = new Uint8Array(0);
const random = (length: number): Bytes => new Uint8Array(randomBytes(length));

/** Section 6: the text of a card. `lines` are those between the first line and the keys. */
export function writeCard(
  signingSeed: Bytes,
  sealingSeed: Bytes,
  lines: readonly string[] = ['name: Aynur', 'created: 2026-11-20'],
): string {
  const signed = [
    'daftar recipient card 1',
    ...lines,
    `signing-key: ${toBase64(signingKeyOf(signingSeed))}`,
    'sealing-key:',
    ...block(sealingKeyOf(sealingSeed)),
    '',
  ].join('\n');
  const signature = ed25519.sign(join(text('daftar v1 card'), u8(0), text(signed)), signingSeed);
  return `${signed}signature:\n${block(signature).join('\n')}\n`;
}

const block = (bytes: Bytes): string[] => (toBase64(bytes).match(/.{1,64}/g) ?? []).map((line) => ` ${line}`);

/** A new identity with a card of its own. */
export function makeIdentity(lines?: readonly string[]): Identity {
  const signingSeed = random(32);
  const sealingSeed = random(32);
  return { signingSeed, sealingSeed, card: parseCard(text(writeCard(signingSeed, sealingSeed, lines))) };
}

/** Section 7: an identity file, protected when a passphrase is given. `plain` replaces what is in the box. */
export function writeIdentity(identity: Identity, passphrase?: string, plain = identityPlain(identity)): Bytes {
  const [memory, passes] = passphrase === undefined ? [0, 0] : [262_144, 3];
  const salt = random(16);
  const nonce = random(24);
  const root =
    passphrase === undefined ? new Uint8Array(32) : argon2id(preparePassphrase(passphrase), salt, memory, passes);
  const secret = derive(root, 'daftar v1 identity', salt);
  const frame = join(
    text('DAFTARID'),
    u16(1),
    u8(passphrase === undefined ? 0 : 1),
    u8(0),
    u32(memory),
    u32(passes),
    salt,
  );
  const box = xchacha20poly1305(derive(secret, 'daftar v1 identity key', NOTHING), nonce, frame).encrypt(plain);
  return withChecksum(join(frame, derive(secret, 'daftar v1 identity commitment', NOTHING), nonce, box));
}

/** The bytes followed by their checksum. */
export const withChecksum = (bytes: Bytes): Bytes => join(bytes, hash(32, bytes));

/** The 8,192 bytes in the box of an identity file. */
export function identityPlain({ signingSeed, sealingSeed, card }: Identity): Bytes {
  const start = join(signingSeed, sealingSeed, u32(card.canonical.length), card.canonical);
  return join(start, new Uint8Array(8192 - start.length));
}

/** Section 9.1: a ZIP of these entries. */
export function writeZip(entries: readonly Entry[]): Bytes {
  const parts: Bytes[] = [];
  let offset = 0;
  const described = entries.map(({ name, data }) => {
    const entry = { name, crc: crc32(data), size: data.length, offset };
    parts.push(localHeader(entry), data);
    offset += localHeader(entry).length + data.length;
    return entry;
  });
  return join(...parts, directory(described, offset));
}

/** The files of a bag after `bag/`, as text or bytes. The name of a file decides nothing here. */
export type Files = readonly (readonly [name: string, data: string | Bytes])[];

const bytesOf = (data: string | Bytes): Bytes => (typeof data === 'string' ? text(data) : data);

const BUNDLE_ID = '00112233445566778899aabbccddeeff';

/** A `bundle.json` that follows the outer rules. */
export function describe(changes: Readonly<Record<string, unknown>> = {}): string {
  const value = {
    format: 'daftar-bundle',
    version: 1,
    kind: 'reports',
    id: BUNDLE_ID,
    created: '2026-11-20T10:47:00Z',
    reports: [],
    evidence: [],
  };
  return JSON.stringify({ ...value, ...changes });
}

/** Section 9.2, without the signature: payload and the tag files that follow from it. */
export function bagFiles(payload: Files, senderCard?: Bytes): Files {
  const size = payload.reduce((sum, [, data]) => sum + bytesOf(data).length, 0);
  const tags: Files = [
    ['bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'],
    ['bag-info.txt', `Bagging-Date: 2026-11-20\nPayload-Oxum: ${size}.${payload.length}\n`],
    ...(senderCard === undefined ? [] : [['sender-card.txt', senderCard] as const]),
  ];
  const payloadManifest = listed(payload);
  const tagManifest = listed([...tags, ['manifest-sha256.txt', payloadManifest]]);
  return [...tags, ...payload, ['manifest-sha256.txt', payloadManifest], ['tagmanifest-sha256.txt', tagManifest]];
}

const listed = (files: Files): string => manifest(files.map(([name, data]) => ({ name, data: bytesOf(data) })));

/** The ZIP of a bag. */
export function zipBag(files: Files): Bytes {
  return writeZip(files.map(([name, data]) => ({ name: `bag/${name}`, data: bytesOf(data) })));
}

/** Section 9.4: `signature.json` for these files and this header. */
export function sign(files: Files, header: Bytes, signer: Identity, bundleId = BUNDLE_ID): string {
  const digest = (wanted: string) => sha256(bytesOf(files.find(([name]) => name === wanted)?.[1] ?? ''));
  const signed = {
    bundleId,
    senderCard: digest('sender-card.txt'),
    tagManifest: digest('tagmanifest-sha256.txt'),
    slotHeader: sha256(header),
  };
  const signature = ed25519.sign(signedMessage(signed), signer.signingSeed);
  return signatureJson(signed, signer.card.signingKey, toBase64(signature));
}

/** What a test may make wrong in a sealed bundle. */
export interface Faults {
  readonly version?: number;
  readonly zero?: number;
  readonly slotLength?: number | bigint;
  readonly padding?: number;
  readonly slots?: readonly number[];
}

/** Section 8: seals `length` bytes; `bagOf` gets the header and gives the bag, so that it can sign the header. */
export function seal(
  recipients: readonly Card[],
  length: number,
  bagOf: (header: Bytes) => Bytes,
  faults: Faults = {},
): Bytes {
  const fileKey = random(32);
  const version = u16(faults.version ?? 1);
  const sized = join(version, u64(faults.slotLength ?? length));
  const plain = join(version, u16(faults.zero ?? 0), u64(faults.slotLength ?? length), fileKey);
  const places = faults.slots ?? shuffled(8).slice(0, recipients.length);
  const slots = Array.from({ length: 8 }, (_, index) => {
    const recipient = recipients[places.indexOf(index)];
    return recipient === undefined ? unusedSlot() : usedSlot(index, recipient.sealingKey, plain);
  });
  const table = join(...slots);
  const mac = keyedHash(32, derive(fileKey, 'daftar v1 bundle header', sized), table);
  const header = join(table, mac);
  const bag = bagOf(header);
  const padded = new Uint8Array(paddedLength(length)).fill(faults.padding ?? 0, bag.length);
  padded.set(bag);
  return join(header, ...chunks(derive(fileKey, 'daftar v1 bundle payload', join(sized, mac)), padded));
}

/** A signed or unsigned bundle of these payload files. */
export function sealBag(recipients: readonly Card[], payload: Files, signer?: Identity, faults?: Faults): Bytes {
  const files = bagFiles(payload, signer?.card.canonical);
  const bagOf = (header: Bytes) =>
    zipBag(signer === undefined ? files : [...files, ['signature.json', sign(files, header, signer)]]);
  return seal(recipients, bagOf(new Uint8Array(HEADER_SIZE)).length, bagOf, faults);
}

function usedSlot(index: number, sealingKey: Bytes, plain: Bytes): Bytes {
  const { cipherText, sharedSecret } = xwing.encapsulate(sealingKey);
  const secret = derive(sharedSecret, 'daftar v1 bundle slot', join(u8(index), cipherText, sealingKey));
  const key = derive(secret, 'daftar v1 bundle slot key', NOTHING);
  const box = chacha20poly1305(key, new Uint8Array(12)).encrypt(plain);
  return join(cipherText, derive(secret, 'daftar v1 bundle slot commitment', NOTHING), box);
}

const unusedSlot = (): Bytes => join(xwing.encapsulate(xwing.keygen().publicKey).cipherText, random(92));

function* chunks(key: Bytes, plain: Bytes): Generator<Bytes> {
  const count = Math.ceil(plain.length / 65_536);
  for (let chunk = 0; chunk < count; chunk += 1) {
    const nonce = join(u88(chunk), u8(chunk === count - 1 ? 1 : 0));
    yield chacha20poly1305(key, nonce).encrypt(plain.subarray(chunk * 65_536, (chunk + 1) * 65_536));
  }
}

function shuffled(count: number): number[] {
  const list = Array.from({ length: count }, (_, index) => index);
  return list.sort(() => randomInt(3) - 1);
}
