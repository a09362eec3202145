/** The check value of a paper (docs/paper.md): whoever holds the page as a file can compute it again and compare it with a printed one. */

/** SHA-256 of bytes that are all there: 32 bytes. The shared zone has no cryptography; whoever calls brings it. */
export type Digest = (bytes: Uint8Array) => Promise<Uint8Array>;

/** Decimal digits: 99 bits, too many to find another text for. */
const DIGITS = 30;
const GROUP = 5;

/** Of the bytes from `<main` to `</main>`, both included: six groups of five digits. */
export async function checkValue(main: string, digest: Digest): Promise<string> {
  const bytes = await digest(new TextEncoder().encode(main));
  let number = 0n;
  for (const byte of bytes) number = number * 256n + BigInt(byte);
  const digits = (number % 10n ** BigInt(DIGITS)).toString().padStart(DIGITS, '0');
  return Array.from({ length: DIGITS / GROUP }, (_, at) => digits.slice(at * GROUP, (at + 1) * GROUP)).join(' ');
}
