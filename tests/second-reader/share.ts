/** Section 2.2: shares of a recovery code, with the arithmetic of GF(2^8) written out bit by bit. */
import { type Bytes, hex, join, numberOf, text, u8 } from './bytes.ts';
import { must, refuse } from './error.ts';
import { hash, same } from './primitives.ts';

export interface Share {
  readonly needed: number;
  readonly x: number;
  readonly mark: Bytes;
  readonly set: Bytes;
  readonly y: Bytes;
}

/** Section 2.1: the table of the check digits, row by row. */
const TABLE =
  '0317598642 7092154863 4206871359 1750983426 6123045978 3674209581 5869720134 8945362017 9438617205 2581436790'
    .split(' ')
    .map((row) => [...row].map(Number));

export function checkDigit(data: string, start: number): number {
  return [...data].reduce((interim, digit) => TABLE[interim]?.[Number(digit)] ?? Number.NaN, start);
}

/** Digits of any script as ASCII, what is ignored left out. */
function digitsOf(typed: string): string {
  return [...typed]
    .filter((sign) => !/^[\t\n\r\p{Zs}\p{Zl}\p{Zp}\p{Pd}\p{Cf}]$/u.test(sign))
    .map((sign) => {
      must(/^\p{Nd}$/u.test(sign), 'a character that is no digit');
      // A script has its ten digits in a row, and a row begins where the digits before it end or on a multiple of ten from there.
      let zero = sign.codePointAt(0) ?? 0;
      const code = zero;
      while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
      return String((code - zero) % 10);
    })
    .join('');
}

export function readShare(typed: string): Share {
  const digits = digitsOf(typed);
  must(digits.length === 90, 'ninety digits');
  let data = '';
  for (let group = 0; group < 18; group += 1) {
    const part = digits.slice(group * 5, group * 5 + 5);
    must(checkDigit(part.slice(0, 4), group % 10) === Number(part[4]), 'the check digit of a group');
    data += part.slice(0, 4);
  }
  const version = Number(data.slice(0, 2));
  must(version > 0, 'version zero');
  if (version > 1) refuse('too-new', 'version');
  const number = BigInt(data.slice(2));
  must(number < 1n << 232n, 'a number of 29 bytes');
  const bytes = new Uint8Array(Buffer.from(number.toString(16).padStart(58, '0'), 'hex'));
  const sum = hash(32, join(text('daftar v1 share'), u8(0), u8(version), bytes.subarray(0, 25)));
  if (!same(sum.subarray(0, 4), bytes.subarray(25))) refuse('altered', 'checksum');
  const [needed = 0, x = 0] = bytes;
  must(needed >= 2 && needed <= 10 && x !== 0, 'k and x');
  return { needed, x, mark: bytes.slice(2, 4), set: bytes.slice(4, 8), y: bytes.slice(8, 25) };
}

/** The 50 digits that k shares give. */
export function rebuild(shares: readonly Share[], vaultId: Bytes): string {
  const [first] = shares;
  must(first !== undefined && shares.length === first.needed, 'k shares');
  const kin = ({ needed, mark, set }: Share) => `${needed} ${hex(mark)} ${hex(set)}`;
  must(
    shares.every((share) => kin(share) === kin(first)),
    'one set',
  );
  must(new Set(shares.map(({ x }) => x)).size === shares.length, 'different x');
  const mark = hash(32, join(text('daftar v1 share vault'), u8(0), vaultId, first.set)).subarray(0, 2);
  must(same(mark, first.mark), 'shares of this vault');
  const secret = first.y.map((_, at) =>
    shares.reduce((sum, share) => sum ^ times(share.y[at] ?? 0, weightOf(share.x, shares)), 0),
  );
  const data = numberOf(secret).toString().padStart(40, '0');
  if (data.length > 40) refuse('wrong-passphrase', 'no code');
  return Array.from({ length: 10 }, (_, group) => {
    const part = data.slice(group * 4, group * 4 + 4);
    return part + checkDigit(part, group);
  }).join('');
}

/** Lagrange's weight of one point for the value at zero. */
function weightOf(x: number, shares: readonly Share[]): number {
  return shares
    .filter((other) => other.x !== x)
    .reduce((weight, other) => times(weight, times(other.x, inverse(other.x ^ x))), 1);
}

/** Multiplication modulo x^8 + x^4 + x^3 + x + 1, shift and add. */
export function times(left: number, right: number): number {
  let product = 0;
  let shifted = left;
  for (let bit = 0; bit < 8; bit += 1) {
    if (((right >> bit) & 1) === 1) product ^= shifted;
    shifted <<= 1;
    if (shifted > 255) shifted ^= 0x11b;
  }
  return product;
}

/** By trying all. */
function inverse(value: number): number {
  for (let other = 1; other < 256; other += 1) if (times(value, other) === 1) return other;
  throw new RangeError('zero has no inverse');
}
