/** What the beginning and the end of a file tell, kept while the file goes by in pieces. */
import { MEDIA_TYPE_HEAD, mediaTypeOf } from '../../shared/evidence/media-type.ts';

const HEAD = 262_144;
const TAIL = 65_536;

/** The first 256 KiB and the last 64 KiB of a file. */
export class FileEnds {
  readonly #head: Uint8Array<ArrayBuffer>;
  readonly #tail: Uint8Array<ArrayBuffer>;
  readonly #size: number;
  #seen = 0;

  constructor(size: number) {
    this.#size = size;
    this.#head = new Uint8Array(Math.min(size, HEAD));
    this.#tail = new Uint8Array(Math.min(size, TAIL));
  }

  /** Takes the next piece; what is needed of it is copied. */
  take(piece: Uint8Array): void {
    if (this.#seen < this.#head.length) this.#head.set(piece.subarray(0, this.#head.length - this.#seen), this.#seen);
    const tailStart = this.#size - this.#tail.length;
    const from = Math.max(0, tailStart - this.#seen);
    if (from < piece.length) this.#tail.set(piece.subarray(from), this.#seen + from - tailStart);
    this.#seen += piece.length;
  }

  get size(): number {
    return this.#size;
  }

  get head(): Uint8Array<ArrayBuffer> {
    return this.#head;
  }

  /** Both ends, one character per byte, to look for names and marks in. */
  text(): string {
    return latin(this.#head) + latin(this.#tail);
  }
}

/** The media type of a file: by its beginning, and for containers that begin alike by what both ends say. */
export function mediaTypeOfFile(ends: FileEnds, name: string): string {
  const type = mediaTypeOf(ends.head.subarray(0, MEDIA_TYPE_HEAD), name);
  switch (type) {
    case 'video/mp4': {
      const text = ends.text();
      return !/hdlr.{8}vide/s.test(text) && /hdlr.{8}soun/s.test(text) ? 'audio/mp4' : type;
    }
    case 'video/webm': {
      const text = ends.text();
      return !/V_(VP8|VP9|AV1)/.test(text) && /A_(OPUS|VORBIS)/.test(text) ? 'audio/webm' : type;
    }
    case 'application/zip':
      return zipType(ends.text());
    default:
      return type;
  }
}

/** A ZIP file names its parts once more at its end, in plain bytes. */
function zipType(names: string): string {
  if (names.includes('AndroidManifest.xml')) return 'application/vnd.android.package-archive';
  if (names.includes('META-INF/MANIFEST.MF')) return 'application/java-archive';
  if (!names.includes('[Content_Types].xml')) return 'application/zip';
  const family = /(word\/document|xl\/workbook|ppt\/presentation)/.exec(names)?.[1]?.split('/')[0] ?? '';
  return OFFICE[family] ?? 'application/zip';
}

const OFFICE: Readonly<Record<string, string>> = {
  word: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xl: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ppt: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

function latin(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}
