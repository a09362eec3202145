import { bundleSealer, headerMac } from '../../../crypto/bundle.ts';
import { dummyBundleSlot, sealBundleSlot } from '../../../crypto/bundle-slot.ts';
import { concat, uint } from '../../../crypto/bytes.ts';
import {
  type BundleSealer,
  createBundle,
  type Identity,
  PAYLOAD_CHUNK,
  type Random,
  sodiumCipher,
  utf8,
} from '../../../crypto/index.ts';
import { type FileKey, fileKey, type SealingPublicKey } from '../../../crypto/keys.ts';
import { chunkNonce, payloadKey, payloadShape } from '../../../crypto/stream.ts';
import type { Vector } from '../vector.ts';
import { identityField, person, reader } from './people.ts';
import { type Draft, flipped, payloadFields, replaced, search, seededRandom, vectorsOf } from './tools.ts';

const HEADER = 9728;
const SLOT = 1212;
const SLOTS = 8 * SLOT;
const me = reader();
const others = Array.from({ length: 7 }, (_, i) => person(`Colleague ${i + 1}`).card.sealingKey);
const small = payload(100);
/** A bundle with one recipient in slot 3, from which most of the broken ones are made. */
const sample = sealedAt(3, small);

/** Vectors of sealed bundles (section 8). Every one carries the identity that tries to open it. */
export function bundleVectors(): Vector[] {
  const drafts = [...good(), ...slotFailures(), ...plainFailures(), ...lengthFailures(), ...payloadFailures()];
  const identity = identityField(me);
  return vectorsOf(
    'bundle',
    drafts.map((draft) => ({ ...draft, fields: { identity, ...draft.fields } })),
  );
}

/** `size` bytes that are neither zero nor regular. */
function payload(size: number): Uint8Array {
  return seededRandom(`payload ${size}`).bytes(size);
}

function wholeFile(sealer: BundleSealer, bag: Uint8Array): Uint8Array {
  const chunks = Array.from({ length: sealer.chunkCount }, (_, i) =>
    sealer.sealChunk(i, bag.subarray(i * PAYLOAD_CHUNK, (i + 1) * PAYLOAD_CHUNK)),
  );
  return concat(sealer.header, ...chunks);
}

function bundleOf(name: string, recipients: readonly SealingPublicKey[], bag: Uint8Array): Uint8Array {
  return wholeFile(createBundle({ recipients, length: bag.length, random: seededRandom(name) }), bag);
}

type SlotMaker = (index: number, random: Random) => Uint8Array;

/** A slot table in which the given slots are made so and the others are unused. */
function table(name: string, makers: Readonly<Record<number, SlotMaker>>): Uint8Array {
  const random = seededRandom(name);
  return concat(...Array.from({ length: 8 }, (_, i) => makers[i]?.(i, random) ?? dummyBundleSlot(random)));
}

function keyOf(name: string): FileKey {
  return fileKey(seededRandom(`file key ${name}`).bytes(32));
}

/** A slot as it should be, or with other fields in it. */
function slotFor(to: SealingPublicKey, key: FileKey, length: number | Uint8Array, version = 1, zero = 0): SlotMaker {
  const field = typeof length === 'number' ? uint(length, 8) : length;
  return (index, random) => sealBundleSlot(index, to, { version, zero, length: field, fileKey: key }, random);
}

function sealedAt(slot: number, bag: Uint8Array): { file: Uint8Array; key: FileKey } {
  const key = keyOf(`slot ${slot}`);
  const slots = table(`slot ${slot}`, { [slot]: slotFor(me.card.sealingKey, key, bag.length) });
  return { file: wholeFile(bundleSealer(key, bag.length, slots, sodiumCipher), bag), key };
}

function good(): Draft[] {
  const opens = (name: string, comment: string, body: Uint8Array, bag: Uint8Array, identity?: Identity): Draft => ({
    name,
    expect: 'success',
    comment,
    fields: { ...(identity === undefined ? {} : { identity: identityField(identity) }), ...payloadFields(bag) },
    body,
  });
  const sized = (size: number, comment: string): Draft => {
    const bag = payload(size);
    return opens(`size-${size}`, comment, bundleOf(`size ${size}`, [me.card.sealingKey], bag), bag);
  };
  const own = me.card.sealingKey;
  const key = keyOf('twice');
  const twice = table('twice', { 2: slotFor(own, key, 100), 5: slotFor(own, keyOf('twice, second'), 100) });
  const point = table('zero point', {
    1: (_, random) => replaced(dummyBundleSlot(random), 1088, new Uint8Array(32)),
    4: slotFor(own, key, 100),
  });
  const eighth = person('Colleague 7');
  return [
    opens('every-bit', 'one recipient in slot 0: small, for trying every bit', sealedAt(0, small).file, small),
    opens('slot-3', 'one recipient in slot 3', sample.file, small),
    opens('slot-7', 'one recipient in slot 7', sealedAt(7, small).file, small),
    opens(
      'two-recipients',
      'two recipients, opened by the second',
      bundleOf('two', [others[0] ?? own, own], small),
      small,
    ),
    opens(
      'eight-recipients',
      'eight recipients, opened by the first',
      bundleOf('eight', [own, ...others], small),
      small,
    ),
    opens(
      'eight-recipients-last',
      'the same, opened by the last',
      bundleOf('eight', [own, ...others], small),
      small,
      eighth,
    ),
    opens(
      'first-slot-counts',
      'two slots open, and the first one is the one to use',
      wholeFile(bundleSealer(key, 100, twice, sodiumCipher), small),
      small,
    ),
    opens(
      'zero-point',
      'a zero X25519 point before the own slot, where a decapsulation may fail',
      wholeFile(bundleSealer(key, 100, point, sodiumCipher), small),
      small,
    ),
    sized(0, 'an empty bag'),
    sized(1, 'one byte'),
    sized(16_384, 'as many bytes as the least padding gives'),
    sized(16_385, 'one byte more, and the first step of Padmé'),
    sized(65_535, 'one byte less than a chunk'),
    sized(65_536, 'exactly a chunk'),
    sized(65_537, 'one byte more than a chunk'),
  ];
}

function bad(expect: Draft['expect'], name: string, comment: string, body: Uint8Array): Draft {
  return { name, expect, comment, body };
}

/** A sound file whose MAC fits what was done to its slots. */
function withTable(slots: Uint8Array, key: FileKey, bag: Uint8Array = small): Uint8Array {
  return wholeFile(bundleSealer(key, bag.length, slots, sodiumCipher), bag);
}

function slotFailures(): Draft[] {
  const own = me.card.sealingKey;
  const { file, key } = sample;
  const at = 3 * SLOT;
  const slot = (i: number) => file.subarray(i * SLOT, (i + 1) * SLOT);
  const swapped = (a: number, b: number) => replaced(replaced(file, a * SLOT, slot(b)), b * SLOT, slot(a));
  const two = (first: SlotMaker, second: SlotMaker) => table('two contents', { 1: first, 6: second });
  const stranger = others[0] ?? own;
  const unknown = 'not-for-this-key-or-damaged';
  return [
    bad(unknown, 'other-key', 'sealed to somebody else', bundleOf('other', [stranger], small)),
    bad(unknown, 'random', 'a file of random bytes', payload(26_128)),
    bad(unknown, 'own-ciphertext', 'a bit of the ML-KEM part of the own slot changed', flipped(file, at + 10)),
    bad(unknown, 'own-point', 'a bit of the X25519 part of the own slot changed', flipped(file, at + 1100)),
    bad(unknown, 'own-commitment', 'a bit of the commitment of the own slot changed', flipped(file, at + 1130)),
    bad(unknown, 'own-slot-moved', 'the own slot exchanged with an unused one', swapped(3, 4)),
    bad('altered', 'own-box', 'a bit of the box of the own slot changed', flipped(file, at + 1160)),
    bad('altered', 'own-box-tag', 'a bit of the tag of the own slot changed', flipped(file, at + 1211)),
    bad('altered', 'unused-slot', 'a bit of an unused slot changed', flipped(file, 7 * SLOT + 500)),
    bad('altered', 'unused-slot-moved', 'two unused slots exchanged', swapped(0, 7)),
    bad('altered', 'mac', 'a bit of the header MAC changed', flipped(file, SLOTS + 31)),
    bad(
      'altered',
      'mac-of-other',
      'the header MAC of another bundle',
      replaced(file, SLOTS, sealedAt(7, small).file.subarray(SLOTS, HEADER)),
    ),
    bad(
      'altered',
      'two-keys',
      'the other recipient was given the file key that the MAC is made with',
      withTable(two(slotFor(stranger, key, 100), slotFor(own, keyOf('mine'), 100)), key),
    ),
    bad(
      'altered',
      'two-lengths',
      'the other recipient was given the length that the MAC is made with',
      withTable(two(slotFor(stranger, key, 100), slotFor(own, key, 99)), key),
    ),
    bad(
      'altered',
      'first-slot-wrong',
      'two slots open, and the first one has another file key',
      withTable(two(slotFor(own, keyOf('mine'), 100), slotFor(own, key, 100)), key),
    ),
  ];
}

function plainFailures(): Draft[] {
  const own = me.card.sealingKey;
  const make = (name: string, version: number, zero: number, length: Uint8Array, isMacGood = true) => {
    const key = keyOf(name);
    const slots = table(name, { 2: slotFor(own, key, length, version, zero) });
    const mac = headerMac(key, version, length, slots);
    return concat(slots, isMacGood ? mac : flipped(mac, 0), payload(16_400));
  };
  const ordinary = uint(100, 8);
  const largest = uint(2 ** 40 + 1, 8);
  return [
    bad('too-new', 'version-2', 'version 2', make('version 2', 2, 0, ordinary)),
    bad(
      'too-new',
      'version-2-mac',
      'version 2, whose MAC may be made in another way',
      make('version 2 mac', 2, 0, ordinary, false),
    ),
    bad('malformed', 'version-0', 'version 0', make('version 0', 0, 0, ordinary)),
    bad('malformed', 'zero-field', 'the zero field is one', make('zero field', 1, 1, ordinary)),
    bad('malformed', 'length-limit', 'a length one above 2^40', make('length', 1, 0, largest)),
    bad(
      'malformed',
      'length-largest',
      'the largest length that eight bytes can say',
      make('largest', 1, 0, new Uint8Array(8).fill(255)),
    ),
    bad(
      'altered',
      'zero-field-mac',
      'the zero field is one and the MAC does not fit: the MAC comes first',
      make('zero mac', 1, 1, ordinary, false),
    ),
    bad(
      'altered',
      'length-limit-mac',
      'a length above 2^40 and a MAC that does not fit: the MAC comes first',
      make('length mac', 1, 0, largest, false),
    ),
  ];
}

function lengthFailures(): Draft[] {
  const { file } = sample;
  const two = bundleOf('two chunks', [me.card.sealingKey], payload(65_537));
  return [
    bad('truncated', 'empty', 'no byte at all', new Uint8Array(0)),
    bad('truncated', 'cut-in-header', 'the last byte of the header is missing', file.slice(0, HEADER - 1)),
    bad('truncated', 'cut-after-header', 'the header alone', file.slice(0, HEADER)),
    bad('truncated', 'cut-last-byte', 'the last byte is missing', file.slice(0, -1)),
    bad('truncated', 'cut-between-chunks', 'the last chunk is missing', two.slice(0, HEADER + 65_552)),
    bad('altered', 'extended', 'one byte more', concat(file, uint(0, 1))),
    bad('altered', 'extended-by-chunk', 'the last chunk stands twice', concat(file, file.subarray(HEADER))),
  ];
}

function payloadFailures(): Draft[] {
  const { file, key } = sample;
  const own = me.card.sealingKey;
  const three = bundleOf('three chunks', [own], payload(131_073));
  const chunk = (i: number) => three.subarray(HEADER + i * 65_552, HEADER + (i + 1) * 65_552);
  const mac = file.subarray(SLOTS, HEADER);
  const sealAs = (index: number, isLast: boolean, plain: Uint8Array) =>
    replaced(file, HEADER, sodiumCipher.seal(payloadKey(key, 100, mac), chunkNonce(index, isLast), plain));
  const padded = (bytes: Uint8Array) => replaced(new Uint8Array(payloadShape(100).padded), 0, bytes);
  const other = search(
    'other payload',
    (random) => random.bytes(16_384),
    () => true,
  );
  return [
    bad('altered', 'payload', 'a bit of the payload changed', flipped(file, HEADER + 50)),
    bad('altered', 'payload-padding', 'a bit of the sealed padding changed', flipped(file, HEADER + 9000)),
    bad('altered', 'payload-tag', 'a bit of the last tag changed', flipped(file, -1)),
    bad(
      'altered',
      'chunks-swapped',
      'two chunks exchanged',
      concat(three.subarray(0, HEADER), chunk(1), chunk(0), three.subarray(HEADER + 2 * 65_552)),
    ),
    bad('altered', 'last-flag-missing', 'the last chunk without its flag', sealAs(0, false, padded(small))),
    bad('altered', 'wrong-index', 'a chunk sealed under another index', sealAs(1, true, padded(small))),
    bad(
      'altered',
      'other-payload-key',
      'a payload sealed under the payload key of another MAC',
      replaced(
        file,
        HEADER,
        sodiumCipher.seal(payloadKey(key, 100, flipped(mac, 0)), chunkNonce(0, true), padded(small)),
      ),
    ),
    bad('malformed', 'padding', 'padding that is not zero', sealAs(0, true, padded(concat(small, uint(1, 1))))),
    bad(
      'malformed',
      'padding-end',
      'the last byte of the padding is not zero',
      sealAs(0, true, flipped(padded(small), -1)),
    ),
    bad('malformed', 'padding-all', 'random bytes instead of padding', sealAs(0, true, replaced(other, 0, small))),
    bad(
      'altered',
      'header-of-other',
      'the payload of another bundle for the same recipient',
      concat(file.subarray(0, HEADER), sealedAt(7, utf8('x'.repeat(100))).file.subarray(HEADER)),
    ),
  ];
}
