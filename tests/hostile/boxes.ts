/** MP4 as nested boxes, and WebM as nested elements. */
import { be32, joined } from './bytes.ts';

/** A box of MP4: its length, four letters, and what is in it. */
export function box(type: string, ...parts: readonly Uint8Array[]): Buffer {
  const body = joined(...parts);
  return joined(be32(body.length + 8), type, body);
}
/** A box with version and flags. */
export const fullBox = (type: string, flags: number, ...parts: readonly Uint8Array[]): Buffer =>
  box(type, be32(flags), ...parts);

/** Where the body of the box lies that a path of types leads to, from `from` on; the nth of its kind. Throws when there is none. */
export function findBox(
  file: Buffer,
  path: readonly string[],
  nth = 0,
  from = 0,
  to = file.length,
): readonly [number, number] {
  const [type, ...rest] = path;
  let left = nth;
  for (let at = from; at + 8 <= to; at += file.readUInt32BE(at)) {
    if (file.toString('latin1', at + 4, at + 8) !== type) continue;
    if (rest.length === 0 && left-- > 0) continue;
    const end = at + file.readUInt32BE(at);
    return rest.length === 0 ? [at + 8, end] : findBox(file, rest, nth, at + 8, end);
  }
  throw new Error(`no ${path.join('/')}`);
}

/** An element of WebM: its id in hexadecimal, its length in eight bytes, and what is in it. */
export function element(id: string, body: Uint8Array): Buffer {
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE(BigInt(body.length) | (1n << 56n));
  return joined(Buffer.from(id, 'hex'), length, body);
}
/** The same without a length: it goes on until something else begins. */
export const endless = (id: string, body: Uint8Array): Buffer =>
  joined(Buffer.from(id, 'hex'), Buffer.from('01ffffffffffffff', 'hex'), body);
