/** Vectors of shares (section 2.2), split here with arithmetic of their own: the library of the application cannot be given its random bytes. */
import { concat, labelled, uint, utf8 } from '../../../crypto/bytes.ts';
import { withCheckDigits } from '../../../crypto/digit-groups.ts';
import { markOf, newRecoveryCode, printShare, recoveryData, shareGroups } from '../../../crypto/index.ts';
import { vaultId } from '../../../crypto/keys.ts';
import { blake2b } from '../../../crypto/sodium.ts';
import type { Vector } from '../vector.ts';
import { type Draft, flipped, hex, payloadFields, replaced, seededRandom, vectorsOf } from './tools.ts';

const random = seededRandom('shares');
const vault = vaultId(random.bytes(16));
const other = vaultId(random.bytes(16));
const code = newRecoveryCode(random);

function times(left: number, right: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ ((product & 0x80) === 0 ? 0 : 0x11b);
    if (((right >> bit) & 1) === 1) product ^= left;
  }
  return product;
}

/** The values at each of `xs` of polynomials with these constant terms. */
function split(secret: Uint8Array, needed: number, xs: readonly number[]): Uint8Array[] {
  const coefficients = Array.from(secret, (byte) => [byte, ...random.bytes(needed - 1)]);
  return xs.map((x) =>
    Uint8Array.from(coefficients, (all) => all.reduceRight((sum, coefficient) => times(sum, x) ^ coefficient, 0)),
  );
}

function numberBytes(digits: string): Uint8Array {
  return new Uint8Array(Buffer.from(BigInt(digits).toString(16).padStart(34, '0'), 'hex'));
}

function setOf(secret: Uint8Array, needed: number, xs: readonly number[], of = vault): string[] {
  const set = random.bytes(4);
  const mark = markOf(of, set);
  return split(secret, needed, xs).map((y, at) => printShare({ needed, x: xs[at] ?? 0, mark, set, y }));
}

const secret = numberBytes(recoveryData(code));
const three = setOf(secret, 3, [7, 255, 1, 90, 23]);
const two = setOf(secret, 2, [200, 3]);
const anew = setOf(secret, 2, [200, 3]);
const foreign = setOf(secret, 2, [5, 6], other);
const tooLarge = setOf(new Uint8Array(17).fill(255), 2, [1, 2]);
const [first = ''] = three;

/** The data digits of a share, and the bytes in them. */
const dataOf = (share: string) =>
  shareGroups(share)
    .map((group) => group.slice(0, 4))
    .join('');
const bytesOf = (share: string) =>
  new Uint8Array(Buffer.from(BigInt(dataOf(share).slice(2)).toString(16).padStart(58, '0'), 'hex'));
const written = (bytes: Uint8Array, version = '01') =>
  withCheckDigits(
    version +
      BigInt(`0x${hex(bytes)}`)
        .toString()
        .padStart(70, '0'),
  );
const summed = (bytes: Uint8Array) =>
  concat(
    bytes.subarray(0, 25),
    blake2b(32, labelled('daftar v1 share', uint(1, 1), bytes.subarray(0, 25)), null).subarray(0, 4),
  );

/** Vectors of single shares as they are typed. */
export function shareVectors(): Vector[] {
  const bytes = bytesOf(first);
  const printed = shareGroups(first).join(' ');
  const fields = { needed: '3', x: '7', 'set-id': hex(bytes.subarray(4, 8)), 'vault-id': hex(vault) };
  const good = (name: string, comment: string, text: string): Draft => ({
    name,
    expect: 'success',
    comment,
    fields: { ...fields, ...payloadFields(bytes.subarray(8, 25)) },
    body: utf8(text),
  });
  const bad = (expect: Draft['expect'], name: string, comment: string, text: string): Draft => ({
    name,
    expect,
    comment,
    body: utf8(text),
  });
  const persian = printed.replace(/[0-9]/g, (digit) => String.fromCodePoint(0x6f0 + Number(digit)));
  const altered = written(flipped(bytes, 12));
  return vectorsOf('share', [
    good('printed', 'as it is printed', printed),
    good('bare', 'without any space, as its QR code holds it', first),
    good('persian-digits', 'in Persian digits, between marks of direction', `\u200f${persian}\u200e`),
    bad('malformed', 'empty', 'no byte at all', ''),
    bad('malformed', '89-digits', 'the last digit is missing', first.slice(0, -1)),
    bad(
      'malformed',
      'wrong-digit',
      'a wrong digit in the last group',
      first.slice(0, -2) + ((Number(first.at(-2)) + 1) % 10) + first.slice(-1),
    ),
    bad('malformed', 'letter', 'the letter O for a zero', `${first}O`),
    bad('malformed', 'a-code', 'a recovery code, which has 50 digits', code),
    bad('malformed', 'version-0', 'version 0', written(bytes, '00')),
    bad('too-new', 'version-2', 'version 2', written(bytes, '02')),
    bad('malformed', 'too-large', 'a number of 2^232', withCheckDigits(`01${(1n << 232n).toString()}`)),
    bad('altered', 'checksum', 'one bit of y changed, check digits made anew', altered),
    bad(
      'altered',
      'groups-far-apart',
      'the groups 3 and 13 exchanged, which have the same check digits',
      exchanged(first, 3, 13),
    ),
    bad('malformed', 'needed-1', 'k is 1', written(summed(replaced(bytes, 0, new Uint8Array([1]))))),
    bad('malformed', 'needed-11', 'k is 11', written(summed(replaced(bytes, 0, new Uint8Array([11]))))),
    bad('malformed', 'x-0', 'x is 0', written(summed(replaced(bytes, 1, new Uint8Array([0]))))),
  ]);
}

/** Vectors of several shares, one a line, from which the code is rebuilt. */
export function sharesVectors(): Vector[] {
  const draft = (
    expect: Draft['expect'],
    name: string,
    comment: string,
    shares: readonly (string | undefined)[],
  ): Draft => ({
    name,
    expect,
    comment,
    fields: { 'vault-id': hex(vault), ...(expect === 'success' ? payloadFields(utf8(code)) : {}) },
    body: utf8(`${shares.join('\n')}\n`),
  });
  const [a, b, c, d, e] = three;
  return vectorsOf('shares', [
    draft('success', 'two', '2 of 2', two),
    draft('success', 'first-three', '3 of 5', [a, b, c]),
    draft('success', 'last-three', '3 of the same 5', [e, d, c]),
    draft('success', 'others', '3 of the same 5', [b, e, a]),
    draft('malformed', 'too-few', '2 where 3 are needed', [a, b]),
    draft('malformed', 'one-twice', 'one share twice', [a, a, b]),
    draft('malformed', 'two-sets', 'of two splittings of one code', [two[0], anew[1]]),
    draft('malformed', 'other-vault', 'shares of another vault', foreign),
    draft('wrong-passphrase', 'no-code', 'the number is no code', tooLarge),
  ]);
}

function exchanged(share: string, one: number, another: number): string {
  const groups = shareGroups(share);
  return groups.map((group, at) => (at === one ? groups[another] : at === another ? groups[one] : group)).join('');
}
