/** What MP4, MOV and their relatives carry: times, place, device, program. Only the headers of boxes and small boxes are read. */
import { bytesOfLatin1, type Findings, latin1, type ReadPart, utf8Loose } from './findings.ts';

/** Boxes that are looked at in one file, how deep, and bytes of one that is read whole. */
const LIMITS = { boxes: 256, depth: 8, whole: 65_536 } as const;
/** Boxes that hold boxes. */
const CONTAINERS = new Set(['moov', 'udta', 'trak', 'meta', 'ilst']);
/** Seconds from 1904 to 1970. */
const EPOCH = 2_082_844_800;

interface Walk {
  readonly read: ReadPart;
  readonly findings: Findings;
  boxes: number;
  /** Names of the entries of the last `keys` box, for the numbers in `ilst`. */
  keys: string[];
}

export async function findInFilm(read: ReadPart, size: number, findings: Findings): Promise<void> {
  await walk({ read, findings, boxes: 0, keys: [] }, 0, size, '', 0);
}

async function walk(state: Walk, from: number, to: number, inside: string, depth: number): Promise<void> {
  for (let at = from; at + 8 <= to && state.boxes < LIMITS.boxes && !state.findings.isFull; ) {
    state.boxes += 1;
    const header = await state.read(at, Math.min(16, to - at));
    const box = boxAt(header, at, to);
    if (box === undefined) return;
    const { type, start, end } = box;
    if (CONTAINERS.has(type) && depth < LIMITS.depth) {
      await walk(state, type === 'meta' ? await metaStart(state.read, start) : start, end, type, depth + 1);
    } else if (end - start <= LIMITS.whole && isWanted(type, inside)) {
      readBox(state, type, inside, await state.read(start, end - start));
    }
    at = end;
  }
}

function isWanted(type: string, inside: string): boolean {
  return inside === 'udta' || inside === 'ilst' || ['ftyp', 'mvhd', 'tkhd', 'keys', 'loci'].includes(type);
}

function boxAt(header: Uint8Array, at: number, to: number): { type: string; start: number; end: number } | undefined {
  if (header.length < 8) return undefined;
  const view = viewOf(header);
  const short = view.getUint32(0);
  const long = short === 1;
  if (long && header.length < 16) return undefined;
  const size = long ? view.getUint32(8) * 2 ** 32 + view.getUint32(12) : short === 0 ? to - at : short;
  const start = at + (long ? 16 : 8);
  const end = at + size;
  return end < start || end > to ? undefined : { type: latin1(header.subarray(4, 8)), start, end };
}

/** In MP4 a `meta` box begins with four bytes of version; in MOV it does not. */
async function metaStart(read: ReadPart, start: number): Promise<number> {
  return latin1(await read(start + 4, 4)) === 'hdlr' ? start : start + 4;
}

function readBox(state: Walk, type: string, inside: string, bytes: Uint8Array): void {
  const { findings } = state;
  switch (type) {
    case 'ftyp':
      findings.add('media', 'MajorBrand', latin1(bytes.subarray(0, 4)));
      break;
    case 'mvhd':
    case 'tkhd':
      times(type === 'mvhd' ? '' : 'Track', bytes, findings);
      break;
    case 'keys':
      state.keys = keyNames(bytes);
      break;
    case 'loci':
      findings.add('media', 'Location', place3gpp(bytes));
      break;
    default:
      if (inside === 'ilst') item(state, type, bytes);
      // QuickTime's own texts: length, language, words.
      else if (type.startsWith('\xa9') && bytes.length > 4) {
        const length = viewOf(bytes).getUint16(0);
        findings.add('media', type.replace('\xa9', '©'), utf8Loose(bytes.subarray(4, 4 + length)));
      }
  }
}

function times(prefix: string, bytes: Uint8Array, findings: Findings): void {
  const view = viewOf(bytes);
  const is64 = bytes[0] === 1;
  if (bytes.length < (is64 ? 20 : 12)) return;
  const second = (at: number) => (is64 ? view.getUint32(at) * 2 ** 32 + view.getUint32(at + 4) : view.getUint32(at));
  for (const [name, value] of [
    ['CreationTime', second(4)],
    ['ModificationTime', second(is64 ? 12 : 8)],
  ] as const) {
    // Zero is what programs write that do not know.
    const milliseconds = (value - EPOCH) * 1000;
    if (value > 0 && Math.abs(milliseconds) < 8.64e15) {
      findings.add('media', `${prefix}${name}`, new Date(milliseconds).toISOString().replace('.000Z', 'Z'));
    }
  }
}

function keyNames(bytes: Uint8Array): string[] {
  const names: string[] = [];
  const view = viewOf(bytes);
  for (let at = 8; at + 8 <= bytes.length && names.length < 200; ) {
    const size = view.getUint32(at);
    if (size < 8 || at + size > bytes.length) break;
    names.push(utf8Loose(bytes.subarray(at + 8, at + size)));
    at += size;
  }
  return names;
}

/** An entry of a list of items: a `data` box of text. */
function item(state: Walk, type: string, bytes: Uint8Array): void {
  if (bytes.length < 16 || latin1(bytes.subarray(4, 8)) !== 'data') return;
  const view = viewOf(bytes);
  const kind = view.getUint32(8) & 0xff_ff_ff;
  if (kind !== 1) return;
  const number = viewOf(bytesOfLatin1(type)).getUint32(0);
  const name = state.keys[number - 1] ?? type.replace('\xa9', '©');
  state.findings.add('media', name, utf8Loose(bytes.subarray(16, Math.min(bytes.length, view.getUint32(0)))));
}

/** 3GPP: version, language, name up to a zero byte, role, then longitude, latitude and altitude in 16.16 fixed point. */
function place3gpp(bytes: Uint8Array): string {
  const zero = bytes.indexOf(0, 6);
  if (zero < 0 || zero + 14 > bytes.length) return '';
  const view = viewOf(bytes);
  const degrees = (at: number) => (view.getInt32(at) / 65_536).toFixed(5);
  return `${degrees(zero + 6)}, ${degrees(zero + 2)} ${utf8Loose(bytes.subarray(6, zero))}`.trim();
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
