import { concat, uint, zeroFilled } from '../../../crypto/bytes.ts';
import { withChecksum } from '../../../crypto/checked-file.ts';
import { derive } from '../../../crypto/derive.ts';
import { type Identity, sealIdentity, utf8 } from '../../../crypto/index.ts';
import { xboxSeal } from '../../../crypto/sodium.ts';
import type { Vector } from '../vector.ts';
import { person, reader } from './people.ts';
import { base64, type Draft, flipped, hex, payloadFields, replaced, seededRandom, vectorsOf } from './tools.ts';

const me = reader();
const bare = sealIdentity(me, { kind: 'none' }, seededRandom('identity none'));
const start = bare.subarray(0, 36);

/** Vectors of identity files (section 7). */
export function identityVectors(): Vector[] {
  return vectorsOf('identity', [...good(), ...outside(), ...inside()]);
}

function openedFields(identity: Identity): Record<string, string> {
  return {
    ...payloadFields(identity.card.canonical),
    fingerprint: identity.card.fingerprint,
    'signing-seed': hex(identity.seeds.signing),
    'sealing-seed': hex(identity.seeds.sealing),
  };
}

function good(): Draft[] {
  const typed = 'Kəpənək\u00a0u\u0308çün\u3000٧ ';
  const kept = sealIdentity(me, { kind: 'passphrase', passphrase: typed }, seededRandom('identity passphrase'));
  const passphrase = base64(typed.replace('u\u0308', 'ü').replace('\u3000', ' '));
  const wide = {
    organisation: '𐓐'.repeat(200),
    languages: Array.from({ length: 40 }, () => 'azb'),
    contact: '語'.repeat(200),
  };
  const large = person('語'.repeat(200), wide);
  return [
    { name: 'unprotected', expect: 'success', comment: 'without a passphrase', fields: openedFields(me), body: bare },
    {
      name: 'large-card',
      expect: 'success',
      comment: 'with a card of four long values',
      fields: openedFields(large),
      body: sealIdentity(large, { kind: 'none' }, seededRandom('identity large')),
    },
    {
      name: 'passphrase',
      expect: 'success',
      comment:
        'the passphrase is given composed and with a plain space where it was set decomposed and with U+3000; its last space counts',
      fields: { passphrase, ...openedFields(me) },
      body: kept,
    },
    {
      name: 'wrong-passphrase',
      expect: 'wrong-passphrase',
      comment: 'the passphrase without its last space',
      fields: { passphrase: base64(typed.trimEnd()) },
      body: kept,
    },
  ];
}

/** What is seen without opening the box. */
function outside(): Draft[] {
  const draft = (expect: Draft['expect'], name: string, comment: string, body: Uint8Array): Draft => ({
    name,
    expect,
    comment,
    body,
  });
  const summed = (body: Uint8Array) => withChecksum(body);
  const changed = (offset: number, ...bytes: number[]) =>
    summed(replaced(bare.subarray(0, 8300), offset, new Uint8Array(bytes)));
  const guarded = (memory: number, passes: number) =>
    summed(replaced(bare.subarray(0, 8300), 10, concat(uint(1, 1), uint(0, 1), uint(memory, 4), uint(passes, 4))));
  return [
    draft('malformed', 'empty', 'no byte at all', new Uint8Array(0)),
    draft('malformed', 'short', '43 bytes', bare.slice(0, 43)),
    draft('malformed', 'magic', 'another magic number', changed(0, 0x64)),
    draft('truncated', 'cut-to-44', '44 bytes', bare.slice(0, 44)),
    draft('truncated', 'cut-last-byte', 'the last byte is missing', bare.slice(0, -1)),
    draft('altered', 'extended', 'one byte more', concat(bare, uint(0, 1))),
    draft('altered', 'checksum', 'a bit of the checksum changed', flipped(bare, -1)),
    draft('altered', 'changed', 'a bit of the box changed on the way', flipped(bare, 4000)),
    draft(
      'altered',
      'later-version-changed',
      'version 2, and the checksum does not fit',
      replaced(bare, 8, uint(2, 2)),
    ),
    draft('too-new', 'version-2', 'version 2', changed(8, 0, 2)),
    draft(
      'too-new',
      'version-2-shorter',
      'version 2 of another length',
      summed(concat(utf8('DAFTARID'), uint(2, 2), new Uint8Array(90))),
    ),
    draft('malformed', 'version-0', 'version 0', changed(8, 0, 0)),
    draft(
      'malformed',
      'longer',
      'one byte more, with a checksum that fits',
      summed(concat(bare.subarray(0, 8300), uint(0, 1))),
    ),
    draft('malformed', 'shorter', 'one byte less, with a checksum that fits', summed(bare.subarray(0, 8299))),
    draft('malformed', 'protection-2', 'a protection that there is not', changed(10, 2)),
    draft('malformed', 'zero-field', 'the zero field is one', changed(11, 1)),
    draft(
      'malformed',
      'parameters-unprotected',
      'Argon2id parameters without a passphrase',
      changed(12, 0, 4, 0, 0, 0, 0, 0, 3),
    ),
    draft('malformed', 'memory-low', 'memory one KiB below the limit', guarded(262_143, 3)),
    draft('malformed', 'memory-high', 'memory one KiB above the limit', guarded(1_048_577, 3)),
    draft('malformed', 'passes-low', 'two passes', guarded(262_144, 2)),
    draft('malformed', 'passes-high', 'eleven passes', guarded(262_144, 11)),
    draft('altered', 'salt', 'another salt, with a checksum that fits', changed(20, 1, 2, 3)),
    draft(
      'altered',
      'commitment',
      'a changed commitment, with a checksum that fits',
      summed(flipped(bare.subarray(0, 8300), 40)),
    ),
    draft(
      'altered',
      'nonce',
      'a changed nonce, with a checksum that fits',
      summed(flipped(bare.subarray(0, 8300), 70)),
    ),
    draft('altered', 'box', 'a changed box, with a checksum that fits', summed(flipped(bare.subarray(0, 8300), 5000))),
  ];
}

/** What is seen in the box. */
function inside(): Draft[] {
  const draft = (expect: Draft['expect'], name: string, comment: string, plain: Uint8Array): Draft => ({
    name,
    expect,
    comment,
    body: sealed(plain),
  });
  const other = person('Somebody Else');
  const plain = (card: Uint8Array, size = card.length, seeds = me.seeds) =>
    zeroFilled(concat(seeds.signing, seeds.sealing, uint(size, 4), card), 8192);
  const card = me.card.canonical;
  const text = new TextDecoder().decode(card);
  return [
    draft('malformed', 'card-length', 'a card length above 8,124', plain(card, 8125)),
    draft('malformed', 'card-empty', 'a card of no bytes', plain(new Uint8Array(0))),
    draft('malformed', 'padding', 'padding that is not zero', flipped(plain(card), -1)),
    draft('malformed', 'card-not-canonical', 'a card with CR LF', plain(utf8(text.replaceAll('\n', '\r\n')))),
    draft(
      'malformed',
      'other-signing-seed',
      "a signing seed that is not the card's",
      plain(card, card.length, { ...me.seeds, signing: other.seeds.signing }),
    ),
    draft(
      'malformed',
      'other-sealing-seed',
      "a sealing seed that is not the card's",
      plain(card, card.length, { ...me.seeds, sealing: other.seeds.sealing }),
    ),
    draft(
      'altered',
      'card-altered',
      'a card whose signature does not verify',
      plain(utf8(text.replace('Aynur', 'Aysel'))),
    ),
    draft('too-new', 'card-too-new', 'a card of version 2', plain(utf8(text.replace('card 1', 'card 2')))),
    draft('truncated', 'card-truncated', 'a card cut short', plain(utf8(`${text.slice(0, 300)}\n`))),
  ];
}

function sealed(plain: Uint8Array): Uint8Array {
  const secret = derive(new Uint8Array(32), 'daftar v1 identity', start.subarray(20));
  const nonce = bare.subarray(68, 92);
  const box = xboxSeal(derive(secret, 'daftar v1 identity key'), nonce, start, plain);
  return withChecksum(concat(start, derive(secret, 'daftar v1 identity commitment'), nonce, box));
}
