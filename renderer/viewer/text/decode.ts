import type { TextEncodingName } from '../../../shared/viewer/messages.ts';

/**
 * The encoding of a text, guessed from its first bytes: a byte-order mark, then the place of zero bytes, then whether it is UTF-8,
 * then whether it looks like Cyrillic. `cut` says that the sample ends before the file does. A guess; the user may choose another.
 */
export function guessEncoding(sample: Uint8Array, cut: boolean): TextEncodingName {
  const [first, second, third] = sample;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  let upper = 0;
  let cyrillic = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
    if (byte >= 0x80) upper += 1;
    if (byte >= 0xc0) cyrillic += 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 8 && odd > 8 * even) return 'utf-16le';
  if (even > sample.length / 8 && even > 8 * odd) return 'utf-16be';
  if (isUtf8(sample, cut)) return 'utf-8';
  // In a text in Cyrillic most bytes are letters from the upper quarter of the table; in a Latin one they are the exception.
  return upper > 0.25 * sample.length && cyrillic > 0.75 * upper ? 'windows-1251' : 'windows-1254';
}

function isUtf8(sample: Uint8Array, cut: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: cut });
    return true;
  } catch {
    return false;
  }
}

/** Bytes that a window is read longer than its share, so that the character on the border is whole. */
export const BORDER_BYTES = 4;

/**
 * The text of one window of a file: the characters that *begin* inside it. Consecutive windows give the whole text, each
 * character once. `bytes` starts at the window's offset and may reach up to BORDER_BYTES into the next; `share` is the window's own
 * length; `isFirst` drops a byte-order mark.
 */
export function decodeWindow(bytes: Uint8Array, share: number, encoding: TextEncodingName, isFirst: boolean): string {
  let from = 0;
  let to = Math.min(share, bytes.length);
  if (encoding === 'utf-8') {
    if (!isFirst) from = skipContinuation(bytes, 0);
    if (to < bytes.length) to = skipContinuation(bytes, to);
  } else if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const high = encoding === 'utf-16le' ? 1 : 0;
    const isLowSurrogate = (at: number) => ((bytes[at + high] ?? 0) & 0xfc) === 0xdc;
    if (!isFirst && isLowSurrogate(0)) from = 2;
    if (to < bytes.length && isLowSurrogate(to)) to += 2;
  }
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(from, Math.max(from, to)));
  return isFirst && text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** The first place from `at` that does not continue a character; at most three on, more is not UTF-8 and stays as it is. */
function skipContinuation(bytes: Uint8Array, at: number): number {
  for (let skipped = 0; skipped <= 3; skipped += 1) {
    if (((bytes[at + skipped] ?? 0) & 0xc0) !== 0x80) return at + skipped;
  }
  return at;
}
