/** Continues a CRC-32 (the one of ZIP, ISO 3309): `previous` is the value so far, 0 at the start. Returns an unsigned 32-bit number. */
export type Crc32 = (bytes: Uint8Array, previous?: number) => number;

/** Eight tables, so that eight bytes go in one step: about four times as fast as one table. */
const TABLES = tables();

/** CRC-32 without any help from a platform. Node has a faster one with the same signature, which callers there may inject. */
export const crc32: Crc32 = (bytes, previous = 0) => {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = TABLES;
  let crc = ~previous;
  let at = 0;
  const eights = bytes.length - (bytes.length % 8);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (; at < eights; at += 8) {
    const low = view.getUint32(at, true) ^ crc;
    const high = view.getUint32(at + 4, true);
    crc =
      value(t7, low & 0xff) ^
      value(t6, (low >>> 8) & 0xff) ^
      value(t5, (low >>> 16) & 0xff) ^
      value(t4, low >>> 24) ^
      value(t3, high & 0xff) ^
      value(t2, (high >>> 8) & 0xff) ^
      value(t1, (high >>> 16) & 0xff) ^
      value(t0, high >>> 24);
  }
  for (; at < bytes.length; at++) crc = value(t0, (crc ^ view.getUint8(at)) & 0xff) ^ (crc >>> 8);
  return ~crc >>> 0;
};

type Table = Uint32Array;

/** The index is always 0 to 255, so there is always a value. */
function value(table: Table, index: number): number {
  return table[index] as number;
}

function tables(): [Table, Table, Table, Table, Table, Table, Table, Table] {
  const first = Uint32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    return crc;
  });
  const next = (table: Table): Table => table.map((crc) => value(first, crc & 0xff) ^ (crc >>> 8));
  const second = next(first);
  const third = next(second);
  const fourth = next(third);
  const fifth = next(fourth);
  const sixth = next(fifth);
  const seventh = next(sixth);
  return [first, second, third, fourth, fifth, sixth, seventh, next(seventh)];
}
