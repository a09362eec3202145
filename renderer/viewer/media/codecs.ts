/**
 * What MediaSource must be told about a file before it takes it: the container and its codecs, read from the first bytes. Only
 * containers that can be fed from the start without their end are known here: WebM, and MP4 in fragments.
 */
export interface StreamForm {
  /** For MediaSource.isTypeSupported and addSourceBuffer. */
  readonly mime: string;
  /** The four bytes with which a piece begins that can be decoded on its own: a WebM cluster, an MP4 fragment. */
  readonly restart: readonly [number, number, number, number];
  /** How many bytes before those four the piece begins. */
  readonly before: number;
  /** Bytes of the head that must be fed first, wherever playing starts. */
  readonly head: number;
}

const CLUSTER = [0x1f, 0x43, 0xb6, 0x75] as const;
const MOOF = [0x6d, 0x6f, 0x6f, 0x66] as const;
const WEBM_CODECS: Readonly<Record<string, string>> = {
  V_VP8: 'vp8',
  V_VP9: 'vp9',
  V_AV1: 'av01.0.08M.08',
  A_OPUS: 'opus',
  A_VORBIS: 'vorbis',
};

/** Undefined when the file cannot be fed as a stream. Pure; never throws. */
export function streamForm(bytes: Uint8Array, hasPicture: boolean): StreamForm | undefined {
  const family = hasPicture ? 'video' : 'audio';
  if (bytes[0] === 0x1a && bytes[1] === 0x45 && bytes[2] === 0xdf && bytes[3] === 0xa3) return webm(bytes, family);
  if (latin1(bytes, 4, 4) === 'ftyp') return fragmentedMp4(bytes, family);
  return undefined;
}

/** The first place from `from` where the four bytes stand, or -1. */
export function findFour(bytes: Uint8Array, four: readonly number[], from = 0): number {
  for (let at = from; at + 4 <= bytes.length; at += 1) {
    if (four.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}

function latin1(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}

function webm(bytes: Uint8Array, family: string): StreamForm | undefined {
  const head = findFour(bytes, CLUSTER);
  if (head < 0) return undefined;
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, head));
  const codecs = Object.keys(WEBM_CODECS).flatMap((id) => (text.includes(id) ? (WEBM_CODECS[id] ?? []) : []));
  if (codecs.length === 0) return undefined;
  return { mime: `${family}/webm; codecs="${codecs.join(', ')}"`, restart: CLUSTER, before: 0, head };
}

function fragmentedMp4(bytes: Uint8Array, family: string): StreamForm | undefined {
  const moof = findFour(bytes, MOOF);
  if (moof < 4) return undefined;
  const head = moof - 4;
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, head));
  if (!text.includes('mvex')) return undefined;
  const codecs: string[] = [];
  const avc = text.indexOf('avcC');
  if (avc >= 0) {
    const [profile = 0, constraints = 0, level = 0] = bytes.subarray(avc + 5, avc + 8);
    codecs.push(`avc1.${[profile, constraints, level].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`);
  }
  if (text.includes('vp09')) codecs.push('vp09.00.10.08');
  if (text.includes('av01')) codecs.push('av01.0.08M.08');
  if (text.includes('mp4a')) codecs.push('mp4a.40.2');
  if (text.includes('Opus')) codecs.push('opus');
  if (codecs.length === 0) return undefined;
  return { mime: `${family}/mp4; codecs="${codecs.join(', ')}"`, restart: MOOF, before: 4, head };
}
