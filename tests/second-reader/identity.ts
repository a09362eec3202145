import { type Bytes, Fields, isZero, text } from './bytes.ts';
import { type Card, canonicalText, parseCard } from './card.ts';
import { must, refuse } from './error.ts';
import { argon2id, derive, hash, openXBox, preparePassphrase, same, sealingKeyOf, signingKeyOf } from './primitives.ts';

/** Section 7: what an identity file holds. Both seeds are 32 bytes. */
export interface Identity {
  readonly signingSeed: Bytes;
  readonly sealingSeed: Bytes;
  readonly card: Card;
}

const SIZE = 8332;
const LONGEST_CARD = 8124;
const MAGIC = text('DAFTARID');

/** Opens an identity file. The passphrase is as it was typed; an unprotected file needs none and ignores it. */
export function openIdentity(file: Bytes, passphrase?: string): Identity {
  checkFrame(file);
  const fields = new Fields(file);
  fields.take(10);
  const protection = fields.number(1);
  const zero = fields.number(1);
  const memory = fields.number(4);
  const passes = fields.number(4);
  const salt = fields.take(16);
  const commitment = fields.take(32);
  const nonce = fields.take(24);
  const box = fields.take(8208);

  must(protection <= 1 && zero === 0, 'protection or zero field');
  if (protection === 0) must(memory === 0 && passes === 0, 'Argon2id parameters without a passphrase');
  else must(memory >= 262_144 && memory <= 1_048_576 && passes >= 3 && passes <= 10, 'Argon2id parameters');

  const root = protection === 0 ? new Uint8Array(32) : rootOf(passphrase, salt, memory, passes);
  const secret = derive(root, 'daftar v1 identity', salt);
  if (!same(derive(secret, 'daftar v1 identity commitment', new Uint8Array(0)), commitment)) {
    refuse(protection === 0 ? 'altered' : 'wrong-passphrase', 'commitment');
  }
  const key = derive(secret, 'daftar v1 identity key', new Uint8Array(0));
  const plain = openXBox(key, nonce, file.subarray(0, 36), box) ?? refuse('altered', 'box');
  return readPlain(plain);
}

function rootOf(passphrase: string | undefined, salt: Bytes, memory: number, passes: number): Bytes {
  if (passphrase === undefined) return refuse('wrong-passphrase', 'a passphrase is needed');
  const prepared = preparePassphrase(passphrase);
  must(prepared.length > 0, 'an empty passphrase');
  must(!/\p{Surrogate}/u.test(passphrase), 'a passphrase that is not well-formed Unicode');
  return argon2id(prepared, salt, memory, passes);
}

/** Section 2's order of checks up to the length, with this file's size and magic. */
function checkFrame(file: Bytes): void {
  must(file.length >= 44 && same(file.subarray(0, 8), MAGIC), 'magic');
  const version = new Fields(file.subarray(8)).number(2);
  if (!same(hash(32, file.subarray(0, -32)), file.subarray(-32))) {
    refuse(version === 1 && file.length < SIZE ? 'truncated' : 'altered', 'checksum');
  }
  if (version > 1) refuse('too-new', 'identity file version');
  must(version === 1 && file.length === SIZE, 'version or length');
}

function readPlain(plain: Bytes): Identity {
  const fields = new Fields(plain);
  const signingSeed = fields.take(32);
  const sealingSeed = fields.take(32);
  const length = fields.number(4);
  must(length <= LONGEST_CARD, 'card length');
  const cardBytes = fields.take(length);
  must(isZero(fields.take(LONGEST_CARD - length)), 'padding');
  must(same(text(canonicalText(cardBytes)), cardBytes), 'the card is not canonical');
  const card = parseCard(cardBytes);
  const ownKeys = same(card.signingKey, signingKeyOf(signingSeed)) && same(card.sealingKey, sealingKeyOf(sealingSeed));
  must(ownKeys, 'the keys of the card are not those of the seeds');
  return { signingSeed, sealingSeed, card };
}
