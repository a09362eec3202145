/**
 * The logs of LevelDB, in which the browser engine writes its databases (leveldb, doc/log_format.md): blocks of 32 KiB, in them pieces of records, each
 * with a head of 7 bytes: masked CRC-32C of type and content, length, type. A record may lie in several pieces.
 */
const BLOCK = 32_768;
const HEAD = 7;
const [FULL, FIRST, MIDDLE, LAST] = [1, 2, 3, 4];

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0x82f6_3b78 : 0);
  return value;
});

/** As LevelDB keeps it. */
function maskedCrc(bytes: Uint8Array, from: number, to: number): number {
  let crc = 0xffff_ffff;
  for (let at = from; at < to; at += 1) crc = (TABLE[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  crc = ~crc >>> 0;
  return (((crc >>> 15) | (crc << 17)) + 0xa282_ead8) >>> 0;
}

interface Piece {
  readonly type: number;
  readonly end: number;
}

/** The piece that begins here, when it is whole. */
function pieceAt(bytes: Uint8Array, view: DataView, at: number): Piece | undefined {
  if (at + HEAD > bytes.length) return undefined;
  const type = bytes[at + 6] ?? 0;
  const end = at + HEAD + view.getUint16(at + 4, true);
  const isInBlock = end <= (Math.floor(at / BLOCK) + 1) * BLOCK && end <= bytes.length;
  if (type < FULL || type > LAST || !isInBlock) return undefined;
  return maskedCrc(bytes, at + 6, end) === view.getUint32(at, true) ? { type, end } : undefined;
}

/**
 * Where a log has to be cut so that it ends with a whole record: what a power cut tore. Undefined when it does, and when something whole follows what
 * is not: then it was not torn but damaged, and what to do about that is the engine's.
 * @param bytes of the whole file
 */
export function tornAt(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let whole = 0;
  let isOpen = false;
  let at = 0;
  while (at < bytes.length) {
    const left = BLOCK - (at % BLOCK);
    if (left < HEAD) {
      at += left;
      continue;
    }
    const piece = pieceAt(bytes, view, at);
    const goesOn = piece?.type === MIDDLE || piece?.type === LAST;
    if (piece === undefined || goesOn !== isOpen) return hasPiece(bytes, view, at + 1) ? undefined : whole;
    at = piece.end;
    isOpen = piece.type === FIRST || piece.type === MIDDLE;
    if (!isOpen) whole = at;
  }
  return isOpen ? whole : undefined;
}

/** Whether a whole piece begins anywhere from here on: at any byte of this block, and wherever one can in those that follow. */
function hasPiece(bytes: Uint8Array, view: DataView, from: number): boolean {
  const next = Math.ceil(from / BLOCK) * BLOCK;
  for (let at = from; at < Math.min(next, bytes.length); at += 1)
    if (pieceAt(bytes, view, at) !== undefined) return true;
  for (let at = next; at < bytes.length; at += BLOCK) if (pieceAt(bytes, view, at) !== undefined) return true;
  return false;
}
