/** Continues a CRC-32 (the one of ZIP, ISO 3309): `previous` is the value so far, 0 at the start. Returns an unsigned 32-bit number. */
export type Crc32 = (bytes: Uint8Array, previous?: number) => number;

/** Sixteen tables of 256 behind one another, so that sixteen bytes go in one step: several times as fast as one table. */
const STEP = 16;
const TABLES = tables();

/** CRC-32 without any help from a platform. Node has a faster one with the same signature, which callers there may inject. */
export const crc32: Crc32 = (bytes, previous = 0) => {
  const table = TABLES;
  let crc = ~previous;
  let at = 0;
  for (const end = bytes.length - STEP; at <= end; at += STEP) {
    // Written out: a loop here costs three quarters of the speed. The indexes are always in range.
    crc =
      (table[3840 + ((bytes[at] as number) ^ (crc & 0xff))] as number) ^
      (table[3584 + ((bytes[at + 1] as number) ^ ((crc >>> 8) & 0xff))] as number) ^
      (table[3328 + ((bytes[at + 2] as number) ^ ((crc >>> 16) & 0xff))] as number) ^
      (table[3072 + ((bytes[at + 3] as number) ^ (crc >>> 24))] as number) ^
      (table[2816 + (bytes[at + 4] as number)] as number) ^
      (table[2560 + (bytes[at + 5] as number)] as number) ^
      (table[2304 + (bytes[at + 6] as number)] as number) ^
      (table[2048 + (bytes[at + 7] as number)] as number) ^
      (table[1792 + (bytes[at + 8] as number)] as number) ^
      (table[1536 + (bytes[at + 9] as number)] as number) ^
      (table[1280 + (bytes[at + 10] as number)] as number) ^
      (table[1024 + (bytes[at + 11] as number)] as number) ^
      (table[768 + (bytes[at + 12] as number)] as number) ^
      (table[512 + (bytes[at + 13] as number)] as number) ^
      (table[256 + (bytes[at + 14] as number)] as number) ^
      (table[bytes[at + 15] as number] as number);
  }
  for (; at < bytes.length; at++) crc = (table[(crc ^ (bytes[at] as number)) & 0xff] as number) ^ (crc >>> 8);
  return ~crc >>> 0;
};

function tables(): Int32Array {
  const all = new Int32Array(STEP * 256);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    all[byte] = crc;
  }
  for (let at = 256; at < all.length; at++) {
    const before = all[at - 256] as number;
    all[at] = (all[before & 0xff] as number) ^ (before >>> 8);
  }
  return all;
}
