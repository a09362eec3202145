import { ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { describe, expect, test } from 'vitest';
import { answerOf } from './answer.ts';
import { HEADER_SIZE, openBundle, paddedLength } from './bundle.ts';
import { join, numberOf, text, u16, u32 } from './bytes.ts';
import { fingerprint, parseCard } from './card.ts';
import { openIdentity } from './identity.ts';
import { parseJson } from './json.ts';
import { payload, sender } from './made-bags.ts';
import { sha256, verifies } from './primitives.ts';
import { readBundle } from './read.ts';
import {
  bagFiles,
  identityPlain,
  makeIdentity,
  seal,
  sealBag,
  withChecksum,
  writeCard,
  writeIdentity,
  writeZip,
  zipBag,
} from './sealer.ts';
import { readZip } from './zip.ts';

const recipient = makeIdentity();
const other = sender;
const own = { sealingSeed: recipient.sealingSeed, sealingKey: recipient.card.sealingKey };

function changed(bytes: Uint8Array, at: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

/** 32 bytes, little-endian. */
function littleEndian(value: bigint): Uint8Array {
  return Uint8Array.from({ length: 32 }, (_, at) => Number((value >> BigInt(8 * at)) & 255n));
}

describe('strict Ed25519', () => {
  const { Point } = ed25519;
  const message = text('message');
  const torsion = Point.fromHex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05');

  function signature(r: bigint, extraR = Point.ZERO, extraA = Point.ZERO): [Uint8Array, Uint8Array] {
    const a = 1_234_567n;
    const R = (r === 0n ? Point.ZERO : Point.BASE.multiply(r)).add(extraR).toBytes();
    const A = Point.BASE.multiply(a).add(extraA).toBytes();
    const k = numberOf(sha512(join(R, A, message)).reverse()) % Point.Fn.ORDER;
    return [join(R, littleEndian((r + k * a) % Point.Fn.ORDER)), A];
  }

  test('a true signature verifies; small-order and mixed-order ones, on which libraries differ, do not', () => {
    const cases: [string, boolean, [Uint8Array, Uint8Array]][] = [
      ['plain', true, signature(77n)],
      ['R is the identity', false, signature(0n)],
      ['R is of small order', false, signature(0n, torsion)],
      ['R has a small-order part', false, signature(77n, torsion)],
      ['the key has a small-order part', false, signature(77n, Point.ZERO, torsion)],
    ];
    for (const [name, expected, [bytes, key]] of cases) {
      expect(ed25519.verify(bytes, message, key, { zip215: false }), `${name}: the library is laxer`).toBe(true);
      expect(verifies(bytes, message, key), name).toBe(expected);
    }
  });

  test('S above the group order does not verify', () => {
    const [bytes, key] = signature(77n);
    const s = numberOf(bytes.slice(32).reverse());
    expect(verifies(join(bytes.subarray(0, 32), littleEndian(s + Point.Fn.ORDER)), message, key)).toBe(false);
  });
});

describe('card', () => {
  const whole = writeCard(other.signingSeed, other.sealingSeed, ['name: Sender', 'created: 2024-02-29']);

  test('gives its fields and a fingerprint of 35 digits', () => {
    expect(other.card).toMatchObject({
      name: 'Sender',
      languages: ['az', 'ru'],
      created: '2024-02-29',
      contact: undefined,
    });
    expect(fingerprint(other.card)).toMatch(/^\d{35}$/);
    expect(fingerprint(other.card)).not.toBe(fingerprint(recipient.card));
  });

  test('is the same after a mail program had it', () => {
    const mailed = `\uFEFF\r\n \t\r\n${whole.replaceAll('\n', ' \t\r\n')}\r\n\r\n`;
    expect(parseCard(text(mailed)).canonical).toEqual(text(whole));
  });

  test('cut short anywhere after its first line is truncated', () => {
    const first = 'daftar recipient card 1'.length;
    for (let length = 0; length < whole.length - 1; length += 1) {
      const code = answerOf(() => parseCard(text(whole.slice(0, length))));
      expect(code, `${length} characters`).toBe(length < first ? 'malformed' : 'truncated');
    }
    expect(answerOf(() => parseCard(text(whole.slice(0, -1))))).toBe('success');
  });

  test.each([
    ['a later version', whole.replace('card 1', 'card 2'), 'too-new'],
    ['version 0', whole.replace('card 1', 'card 0'), 'malformed'],
    ['another name', whole.replace('Sender', 'Seller'), 'altered'],
    ['a day that is none', whole.replace('2024-02-29', '2023-02-29'), 'malformed'],
    ['fields in another order', whole.replace(/(name.*\n)(created.*\n)/, '$2$1'), 'malformed'],
    ['a field twice', whole.replace(/(name.*\n)/, '$1$1'), 'malformed'],
    ['something after the signature', `${whole}PS\n`, 'malformed'],
    ['a direction override', whole.replace('Sender', 'Sen\u202Eder'), 'malformed'],
    ['a joiner at the end of a word', whole.replace('Sender', 'Sender\u200C'), 'malformed'],
    ['a joiner within a word', whole.replace('Sender', 'Sen\u200Cder'), 'altered'],
    ['a decomposed letter', whole.replace('Sender', 'Se\u0301nder'), 'malformed'],
    ['201 code points', whole.replace('Sender', 'S'.repeat(201)), 'malformed'],
    ['200 code points', whole.replace('Sender', '\u{1F4D3}'.repeat(200)), 'altered'],
    ['two spaces before a value', whole.replace('name: ', 'name:  '), 'malformed'],
    ['base64 with unused bits set', whole.replace(/(signing-key: .*).=/, '$1B='), 'malformed'],
    ['more than 16,384 bytes', whole + ' '.repeat(16_385), 'malformed'],
  ])('%s', (_name, card, code) => {
    expect(answerOf(() => parseCard(text(card)))).toBe(code);
  });
});

describe('identity file', () => {
  const file = writeIdentity(recipient);

  test('opens, and ignores a passphrase it does not need', () => {
    expect(openIdentity(file, 'unneeded')).toEqual(recipient);
    expect(file.length).toBe(8332);
  });

  test('with a passphrase opens with that passphrase only, in any normal form', () => {
    const locked = writeIdentity(recipient, 'caf\u00E9\u00A0x');
    expect(openIdentity(locked, 'cafe\u0301 x')).toEqual(recipient);
    expect(answerOf(() => openIdentity(locked, 'cafe x'))).toBe('wrong-passphrase');
    expect(answerOf(() => openIdentity(locked, ''))).toBe('malformed');
    expect(answerOf(() => openIdentity(locked))).toBe('wrong-passphrase');
  });

  const body = file.subarray(0, -32);
  const set = (at: number, bytes: Uint8Array) =>
    withChecksum(join(body.subarray(0, at), bytes, body.subarray(at + bytes.length)));
  const plain = identityPlain(recipient);
  test.each([
    ['43 bytes', file.subarray(0, 43), 'malformed'],
    ['a byte short', file.subarray(0, -1), 'truncated'],
    ['a byte changed', changed(file, 5000), 'altered'],
    ['another magic', set(0, text('DAFTARVH')), 'malformed'],
    ['a later version', set(8, u16(2)), 'too-new'],
    ['a later version of another length', withChecksum(join(set(8, u16(2)), u32(0))), 'too-new'],
    ['a byte too many', withChecksum(join(body, u16(0))), 'malformed'],
    ['version 0', set(8, u16(0)), 'malformed'],
    ['protection 2', set(10, Uint8Array.of(2)), 'malformed'],
    ['zero field', set(11, Uint8Array.of(1)), 'malformed'],
    ['passes without a passphrase', set(16, u32(3)), 'malformed'],
    [
      'memory too small',
      withChecksum(join(body.subarray(0, 10), Uint8Array.of(1, 0), u32(262_143), u32(3), body.subarray(20))),
      'malformed',
    ],
    ['another commitment', set(36, new Uint8Array(32)), 'altered'],
    ['another nonce', set(68, new Uint8Array(24)), 'altered'],
    ['padding that is not zero', writeIdentity(recipient, undefined, changed(plain, 8191)), 'malformed'],
    [
      'the card of another',
      writeIdentity(recipient, undefined, identityPlain({ ...recipient, card: other.card })),
      'malformed',
    ],
  ])('%s', (_name, bytes, code) => {
    expect(answerOf(() => openIdentity(bytes))).toBe(code);
  });
});

describe('sealed bundle', () => {
  test('opens for each recipient, signed and unsigned', () => {
    const signed = sealBag([recipient.card, other.card], payload, other);
    for (const identity of [recipient, other]) {
      const read = readBundle(signed, identity);
      expect(read.signer?.canonical).toEqual(other.card.canonical);
      expect(read.files.get('data/evidence/0001.jpg')).toEqual(new Uint8Array(70_000).fill(7));
    }
    expect(readBundle(sealBag([recipient.card], payload), recipient).signer).toBeUndefined();
    expect(answerOf(() => readBundle(signed, makeIdentity()))).toBe('not-for-this-key-or-damaged');
  });

  test('lengths follow Padmé', () => {
    expect([0, 16_384, 16_385, 70_400, 2 ** 40].map(paddedLength)).toEqual([16_384, 16_384, 17_408, 71_680, 2 ** 40]);
  });

  const bag = zipBag(bagFiles(payload));
  const plain = (faults = {}) => seal([recipient.card], bag.length, () => bag, { slots: [3], ...faults });
  const file = plain();
  const slot = 3 * 1212;
  const lowPoint = join(file.subarray(0, slot + 1088), new Uint8Array(32), file.subarray(slot + 1120));
  const swapped = (at: number, size: number, to: number) =>
    join(
      file.subarray(0, at),
      file.subarray(to, to + size),
      file.subarray(at + size, to),
      file.subarray(at, at + size),
      file.subarray(to + size),
    );
  test.each([
    ['untouched', file, 'success'],
    ['nothing', new Uint8Array(0), 'truncated'],
    ['a header less one byte', file.subarray(0, HEADER_SIZE - 1), 'truncated'],
    ['a header alone', file.subarray(0, HEADER_SIZE), 'truncated'],
    ['a byte short', file.subarray(0, -1), 'truncated'],
    ['a byte too many', join(file, Uint8Array.of(0)), 'altered'],
    ['own ciphertext', changed(file, slot), 'not-for-this-key-or-damaged'],
    ['own ciphertext with a zero point', lowPoint, 'not-for-this-key-or-damaged'],
    ['own commitment', changed(file, slot + 1120), 'not-for-this-key-or-damaged'],
    ['own box', changed(file, slot + 1152), 'altered'],
    ["another's slot", changed(file, 0), 'altered'],
    ['header MAC', changed(file, 9696), 'altered'],
    ['first chunk', changed(file, 9728), 'altered'],
    ['last tag', changed(file, file.length - 1), 'altered'],
    ['own slot moved', swapped(0, 1212, slot), 'not-for-this-key-or-damaged'],
    ['other slots swapped', swapped(0, 1212, 1212), 'altered'],
    ['version 2', plain({ version: 2 }), 'too-new'],
    ['version 0', plain({ version: 0 }), 'malformed'],
    ['zero field', plain({ zero: 1 }), 'malformed'],
    ['length above 1 TiB', plain({ slotLength: 2n ** 40n + 1n }), 'malformed'],
    ['length above 2^53', plain({ slotLength: 2n ** 63n }), 'malformed'],
    ['padding', plain({ padding: 1 }), 'malformed'],
  ])('%s', (_name, bytes, code) => {
    expect(answerOf(() => openBundle(bytes, own))).toBe(code);
  });
});

describe('zip', () => {
  const zip = writeZip([
    { name: 'bag/a.txt', data: text('a') },
    { name: 'bag/b.txt', data: text('b') },
  ]);

  test('gives the files in order', () => {
    expect(readZip(zip).map(({ name }) => name)).toEqual(['bag/a.txt', 'bag/b.txt']);
  });

  test('no bit may be other than it is', () => {
    const before = sha256(zip);
    for (let bit = 0; bit < zip.length * 8; bit += 1) {
      const copy = zip.slice();
      copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(
        answerOf(() => readZip(copy)),
        `bit ${bit}`,
      ).toBe('malformed');
    }
    expect(sha256(zip)).toEqual(before);
  });

  test.each([
    '',
    '/a',
    'a/',
    'a//b',
    '../a',
    'a/./b',
    'a./b',
    '.a',
    'A',
    'a b',
    'nul',
    'x/com1.txt',
    'a'.repeat(181),
    'é',
  ])('refuses the name "%s"', (name) =>
    expect(answerOf(() => readZip(writeZip([{ name, data: text('') }])))).toBe('malformed'),
  );

  test('refuses two equal names, a file that is a folder, cut and extended files', () => {
    const named = (...names: string[]) => writeZip(names.map((name) => ({ name, data: text('') })));
    expect(answerOf(() => readZip(named('a', 'a')))).toBe('malformed');
    expect(answerOf(() => readZip(named('a/b', 'a')))).toBe('malformed');
    expect(answerOf(() => readZip(named('a', 'ab')))).toBe('success');
    for (let length = 0; length < zip.length; length += 1) {
      expect(
        answerOf(() => readZip(zip.subarray(0, length))),
        `${length} bytes`,
      ).toBe('malformed');
    }
    expect(answerOf(() => readZip(join(zip, Uint8Array.of(0))))).toBe('malformed');
  });
});

test('JSON: names are compared after their escapes are read, each object by itself', () => {
  expect(answerOf(() => parseJson(text('{"a":{"a":"a:"},"b":["a",{"a":1}]}'), 32))).toBe('success');
  expect(answerOf(() => parseJson(text('{"a":1,"\\u0061":2}'), 32))).toBe('malformed');
});
