/** Identity files: a recipient's private seeds and card, for the command line (docs/format.md section 7). */
import { FormatError } from '../shared/errors.ts';
import { concat, isZero, readUint, uint, utf8, zeroFilled } from './bytes.ts';
import { type Card, MAX_CARD_IN_IDENTITY, parseCard } from './card.ts';
import { checkFile, withChecksum } from './checked-file.ts';
import { derive } from './derive.ts';
import { type Root, root, sealingSeed, signingSeed } from './keys.ts';
import { type Argon2Cost, isArgon2Cost, LOWEST_COST, passphraseRoot, preparePassphrase } from './passphrase.ts';
import { type Random, systemRandom } from './random.ts';
import { type IdentitySeeds, publicKeys, wipeSeeds } from './seeds.ts';
import { equalBytes, wipe, xboxOpen, xboxSeal } from './sodium.ts';

/** Bytes of an identity file. */
export const IDENTITY_SIZE = 8332;

const FILE = { magic: 'DAFTARID', size: IDENTITY_SIZE } as const;
const PLAIN = 8192;
const AT_CARD = 68;

/** An identity that is open. Whoever opened it wipes the seeds with `wipeSeeds`. */
export type Identity = { readonly seeds: IdentitySeeds; readonly card: Card };

/** An identity file whose outside was checked. `argon2` is null when no passphrase protects it. */
export type IdentityFile = {
  readonly argon2: (Argon2Cost & { readonly salt: Uint8Array }) | null;
  readonly bytes: Uint8Array;
};

/** How a new identity file is protected. */
export type IdentityProtection =
  | { readonly kind: 'none' }
  | { readonly kind: 'passphrase'; readonly passphrase: string; readonly cost?: Argon2Cost };

/**
 * Makes an identity file of 8,332 bytes. With a passphrase this runs Argon2id (at least 256 MiB, about a second).
 * Throws `RangeError` when the card has more than 8,124 bytes or does not carry the seeds' keys, {@link FormatError} `malformed`
 * for an empty passphrase. The identity stays the caller's.
 */
export function sealIdentity(
  identity: Identity,
  protection: IdentityProtection,
  random: Random = systemRandom,
): Uint8Array {
  const { seeds, card } = identity;
  if (card.canonical.length > MAX_CARD_IN_IDENTITY) throw new RangeError('the card is too long for an identity file');
  if (!carriesKeys(card, seeds)) throw new RangeError('the card does not carry the keys of the seeds');
  const salt = random.bytes(16);
  const nonce = random.bytes(24);
  const cost = protection.kind === 'none' ? { memory: 0, passes: 0 } : (protection.cost ?? LOWEST_COST);
  const start = concat(
    utf8(FILE.magic),
    uint(1, 2),
    uint(protection.kind === 'none' ? 0 : 1, 1),
    uint(0, 1),
    uint(cost.memory, 4),
    uint(cost.passes, 4),
    salt,
  );
  const from = protection.kind === 'none' ? openRoot() : rootOf(protection.passphrase, salt, cost);
  const secret = derive(from, 'daftar v1 identity', salt);
  const key = derive(secret, 'daftar v1 identity key');
  const joined = concat(seeds.signing, seeds.sealing, uint(card.canonical.length, 4), card.canonical);
  const plain = zeroFilled(joined, PLAIN);
  const commitment = derive(secret, 'daftar v1 identity commitment');
  const file = withChecksum(concat(start, commitment, nonce, xboxSeal(key, nonce, start, plain)));
  wipe(from, secret, key, joined, plain);
  return file;
}

/**
 * Checks everything that can be checked without a passphrase and says whether one is needed. `bytes` is kept, not copied.
 * Throws {@link FormatError} `malformed`, `truncated`, `altered` or `too-new`, in the order of section 7.
 */
export function parseIdentity(bytes: Uint8Array): IdentityFile {
  checkFile(bytes, FILE);
  const cost = { memory: readUint(bytes, 12, 4), passes: readUint(bytes, 16, 4) };
  const protection = bytes[10];
  if (bytes[11] !== 0) throw new FormatError('malformed', 'zero field');
  if (protection === 0) {
    if (cost.memory !== 0 || cost.passes !== 0) throw new FormatError('malformed', 'parameters without a passphrase');
    return { argon2: null, bytes };
  }
  if (protection !== 1) throw new FormatError('malformed', 'protection');
  if (!isArgon2Cost(cost)) throw new FormatError('malformed', 'Argon2id parameters');
  return { argon2: { ...cost, salt: bytes.slice(20, 36) }, bytes };
}

/**
 * Opens an identity file that {@link parseIdentity} took. `passphrase` is needed when `file.argon2` is not null (Argon2id then
 * runs) and ignored otherwise.
 * Throws {@link FormatError} `wrong-passphrase` (none given counts as wrong), `altered`, `malformed`, or what the card's rules say.
 */
export function openIdentity(file: IdentityFile, passphrase?: string): Identity {
  if (file.argon2 === null) return openWithRoot(file, openRoot());
  if (passphrase === undefined) throw new FormatError('wrong-passphrase', 'this identity has a passphrase');
  return openWithRoot(file, rootOf(passphrase, file.argon2.salt, file.argon2));
}

function openWithRoot(file: IdentityFile, from: Root): Identity {
  const { bytes } = file;
  const secret = derive(from, 'daftar v1 identity', bytes.subarray(20, 36));
  const key = derive(secret, 'daftar v1 identity key');
  try {
    if (!equalBytes(derive(secret, 'daftar v1 identity commitment'), bytes.subarray(36, 68))) {
      throw new FormatError(file.argon2 === null ? 'altered' : 'wrong-passphrase', 'commitment');
    }
    const plain = xboxOpen(key, bytes.subarray(68, 92), bytes.subarray(0, 36), bytes.subarray(92, 8300));
    if (plain === null) throw new FormatError('altered', 'box');
    try {
      return readPlain(plain);
    } finally {
      wipe(plain);
    }
  } finally {
    wipe(from, secret, key);
  }
}

function readPlain(plain: Uint8Array): Identity {
  const size = readUint(plain, 64, 4);
  if (size > MAX_CARD_IN_IDENTITY) throw new FormatError('malformed', 'length of the card');
  if (!isZero(plain.subarray(AT_CARD + size))) throw new FormatError('malformed', 'padding');
  const stored = plain.slice(AT_CARD, AT_CARD + size);
  const card = parseCard(stored);
  if (!equalBytes(card.canonical, stored)) throw new FormatError('malformed', 'the card is canonical');
  const seeds = { signing: signingSeed(plain.slice(0, 32)), sealing: sealingSeed(plain.slice(32, 64)) };
  if (!carriesKeys(card, seeds)) {
    wipeSeeds(seeds);
    throw new FormatError('malformed', 'the card carries the keys of the seeds');
  }
  return { seeds, card };
}

function carriesKeys(card: Card, seeds: IdentitySeeds): boolean {
  const keys = publicKeys(seeds);
  return equalBytes(keys.signing, card.signingKey) && equalBytes(keys.sealing, card.sealingKey);
}

/** An unprotected file is opened by a root that everybody knows. */
function openRoot(): Root {
  return root(new Uint8Array(32));
}

function rootOf(passphrase: string, salt: Uint8Array, cost: Argon2Cost): Root {
  const prepared = preparePassphrase(passphrase);
  try {
    return passphraseRoot(prepared, salt, cost);
  } finally {
    wipe(prepared);
  }
}
