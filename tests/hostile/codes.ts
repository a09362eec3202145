/** Pictures that are handed in as a QR code to compare a fingerprint by. */
import { crc32, deflateSync } from 'node:zlib';
import { encode } from 'uqr';
import { be32, joined, latin, noise, sample, zeros } from './bytes.ts';
import { type HostileInput, hostile, type Outcome, SCRIPT } from './input.ts';

const chunk = (type: string, data: Uint8Array) => joined(be32(data.length), type, data, be32(crc32(data, crc32(type))));
/** A grey picture from rows of bytes. */
function grey(rows: readonly Uint8Array[]): Buffer {
  const width = rows[0]?.length ?? 0;
  const header = joined(be32(width), be32(rows.length), [8, 0, 0, 0, 0]);
  const pixels = deflateSync(joined(...rows.flatMap((row) => [zeros(1), row])));
  return joined('\x89PNG\r\n\x1a\n', chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', zeros(0)));
}
/** A code with what it holds, `scale` pixels for a square. */
export function qr(content: string, scale = 4): Buffer {
  const { data } = encode(content, { border: 4 });
  return grey(
    data.flatMap((row) => {
      const pixels = Buffer.from(row.flatMap((dark) => Array.from({ length: scale }, () => (dark ? 0 : 255))));
      return Array.from({ length: scale }, () => pixels);
    }),
  );
}

const code = (name: string, attacks: string, outcome: Outcome, make: () => Uint8Array) =>
  hostile(`qr-${name}.png`, attacks, 'qr', outcome, make);

export const CODES: readonly HostileInput[] = [
  code('script', 'script as what the code holds', 'not-a-fingerprint', () => qr(SCRIPT)),
  code('address', 'an address', 'not-a-fingerprint', () => qr('http://192.0.2.1/ran')),
  code('script-address', 'an address that is a script', 'not-a-fingerprint', () => qr(`javascript:${SCRIPT}`)),
  code('digits-34', 'a digit too few', 'not-a-fingerprint', () => qr('1'.repeat(34))),
  code('digits-36', 'a digit too many', 'not-a-fingerprint', () => qr('1'.repeat(36))),
  code('digits-elsewhere', 'digits that are not those of ASCII', 'not-a-fingerprint', () => qr('\u0661'.repeat(35))),
  code('digits-line', 'digits and a second line', 'not-a-fingerprint', () =>
    qr(`${'1'.repeat(35)}\n<script>${SCRIPT}</script>`),
  ),
  code('markup', 'markup', 'not-a-fingerprint', () => qr(`<img src=x onerror="${SCRIPT}">`)),
  code('long', 'memory: the most that a code holds', 'not-a-fingerprint', () => qr('9'.repeat(5000), 2)),
  code('wifi', 'joining a network', 'not-a-fingerprint', () => qr('WIFI:S:ran;T:WPA;P:ran;;')),
  code('none', 'a picture without a code', 'no-qr-code', () => grey(Array.from({ length: 64 }, () => zeros(64)))),
  code('noise', 'time: noise in which corners are found', 'no-qr-code', () =>
    grey(Array.from({ length: 200 }, (_, at) => noise(200, `row${at}`).map((byte) => (byte & 128 ? 255 : 0)))),
  ),
  code('corners', 'time: 400 corners', 'no-qr-code', () => {
    const ring = [
      0, 0, 0, 0, 0, 0, 0, 255, 0, 255, 255, 255, 255, 255, 0, 255, 0, 255, 0, 0, 0, 255, 0, 255, 0, 255, 0, 0, 0, 255,
      0, 255, 0, 255, 0, 0, 0, 255, 0, 255, 0, 255, 255, 255, 255, 255, 0, 255, 0, 0, 0, 0, 0, 0, 0, 255, 255, 255, 255,
      255, 255, 255, 255, 255,
    ];
    return grey(
      Array.from({ length: 20 * 8 * 4 }, (_, y) =>
        Buffer.from(Array.from({ length: 20 * 8 * 4 }, (_, x) => ring[8 * ((y >> 2) % 8) + ((x >> 2) % 8)] ?? 255)),
      ),
    );
  }),
  code('damaged', 'a code whose middle is gone', 'unreadable', () => {
    const bytes = Buffer.from(qr('1'.repeat(35)));
    return bytes.subarray(0, bytes.length - 40);
  }),
  code('bomb', 'memory: 60000 by 60000 pixels', 'too-many-pixels', () =>
    joined('\x89PNG\r\n\x1a\n', chunk('IHDR', joined(be32(60_000), be32(60_000), [8, 0, 0, 0, 0]))),
  ),
  code('page', 'a page called a picture', 'unreadable', () => latin(`<html><script>${SCRIPT}</script></html>`)),
  code('photo', 'a photograph', 'no-qr-code', () => sample('IMG_20250919_190831.jpg')),
];
