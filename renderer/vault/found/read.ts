/** What a file says about itself, by its kind. */
import type { Found } from '../../../shared/evidence/found.ts';
import { findInFilm } from './film.ts';
import { Findings, type ReadPart } from './findings.ts';
import { findInMail } from './mail.ts';
import { findInOffice } from './office.ts';
import { findInPdf } from './pdf.ts';
import { findInPicture } from './picture.ts';
import { findInId3, findInVorbisComment, findInWebm } from './sound.ts';

/** Bytes from the beginning in which most formats say what they say. */
const HEAD = 262_144;
/** Bytes that are read at once for small questions, of which some formats ask hundreds. */
const WINDOW = 65_536;

/**
 * Reads what stands in the file, at most within the limits of shared/evidence/found.ts. A file that is damaged, or is made to mislead a parser, gives
 * what was found until then. Throws only what `read` throws.
 */
export async function foundIn(read: ReadPart, size: number, mediaType: string): Promise<readonly Found[]> {
  const findings = new Findings();
  let refused: unknown;
  let window = { offset: 0, bytes: new Uint8Array(0) };
  const guarded: ReadPart = async (offset, length) => {
    const wanted = Math.min(length, size - offset);
    if (wanted <= 0) return new Uint8Array(0);
    try {
      if (wanted > WINDOW) return await read(offset, wanted);
      const at = offset - window.offset;
      if (at < 0 || at + wanted > window.bytes.length) {
        window = { offset, bytes: new Uint8Array(await read(offset, Math.min(WINDOW, size - offset))) };
      }
      return window.bytes.subarray(offset - window.offset, offset - window.offset + wanted);
    } catch (error) {
      refused = error;
      throw error;
    }
  };
  try {
    await look(guarded, size, mediaType, findings);
  } catch {
    // A parser ran off the end of what it was given: what it found before counts.
  }
  if (refused !== undefined) throw refused;
  return findings.all;
}

async function look(read: ReadPart, size: number, mediaType: string, findings: Findings): Promise<void> {
  const way = WAYS.find(([types]) => types.test(mediaType))?.[1];
  await way?.(read, size, findings);
}

type Way = (read: ReadPart, size: number, findings: Findings) => Promise<void>;

const byHead =
  (find: (head: Uint8Array, findings: Findings) => void): Way =>
  async (read, _, findings) =>
    find(await read(0, HEAD), findings);

const WAYS: readonly (readonly [RegExp, Way])[] = [
  [/^image\/(?:jpeg|png|webp|heic|heif|avif|tiff|gif)$/, byHead(findInPicture)],
  [/^application\/pdf$/, findInPdf],
  [/^message\/rfc822$/, byHead(findInMail)],
  [/openxmlformats|opendocument|^application\/(?:zip|epub\+zip)$/, findInOffice],
  [/^(?:video|audio)\/(?:mp4|quicktime|3gpp)$/, findInFilm],
  [/^(?:(?:audio|video|application)\/ogg|audio\/flac)$/, byHead(findInVorbisComment)],
  [/^audio\/mpeg$/, byHead(findInId3)],
  [/\/(?:webm|x-matroska)$/, byHead(findInWebm)],
];
