/** Files that go into a bundle as evidence. */
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { BagEvidence } from '../../shared/bag/write-bag.ts';
import { MEDIA_TYPE_HEAD, mediaTypeOf } from '../../shared/evidence/media-type.ts';
import { FILE_BYTES } from '../../shared/limits.ts';
import { REPORT_LIMITS } from '../../shared/report/limits.ts';
import type { Report } from '../../shared/report/schema.ts';
import { visibleName } from '../../shared/text/visible-name.ts';
import { Failure, usageFailure } from './failure.ts';
import type { Hashing } from './hash-thread.ts';
import { readAhead } from './read-ahead.ts';
import { about, shownPath } from './system-failure.ts';
import type { Voice } from './terminal.ts';

/** A file as it was found. */
export type Attachment = FileState & {
  readonly path: string;
  /** As it is called where it lies, without the folder: what goes out. */
  readonly originalName: string;
  readonly mediaType: string;
};

const PIECE = 1_048_576;

/** Looks at a file without reading it whole. Throws a `Failure` for what is not a file, cannot be read or is too large. */
export async function findAttachment(path: string): Promise<Attachment> {
  return about(path, async () => {
    // Before it is opened: opening a pipe would wait for somebody to write.
    const found = await stat(path);
    if (!found.isFile()) {
      throw new Failure(
        'not-a-file',
        `${shownPath(path)} is not a file and cannot be attached. Pack a folder into one file first.`,
      );
    }
    if (found.size > FILE_BYTES) throw usageFailure(`${shownPath(path)} is larger than 1 TiB.`, 'seal');
    const originalName = basename(path);
    if ([...originalName].length > REPORT_LIMITS.fileName) {
      throw usageFailure(`The name of ${shownPath(path)} is too long. Rename the file.`, 'seal');
    }
    const state = await stateOf(path);
    const file = await open(path, 'r');
    try {
      const head = new Uint8Array(MEDIA_TYPE_HEAD);
      const { bytesRead } = await file.read(head, 0, head.length, 0);
      const mediaType = mediaTypeOf(head.subarray(0, bytesRead), originalName);
      return { path, originalName, mediaType, ...state };
    } finally {
      await file.close();
    }
  });
}

/** What tells one content of a file from another without reading it. */
type FileState = { readonly size: number; readonly modified: bigint; readonly file: string };

async function stateOf(path: string): Promise<FileState> {
  return about(path, async () => {
    const found = await stat(path, { bigint: true });
    return { size: Number(found.size), modified: found.mtimeNs, file: `${found.dev}:${found.ino}` };
  });
}

/** The digests of a file's bytes. */
export type Digests = { readonly sha256: string; readonly crc32: number };

/**
 * Reads a file once from beginning to end and gives its digests; `take` gets each piece, which may be used again when its promise is
 * done. `first` is the size of the first piece. Throws `changed` when the file is not what it was, before, during or after.
 */
export async function readAttachment(
  found: Attachment,
  hashing: Hashing,
  take: (piece: Uint8Array) => Promise<void> | void,
  first = PIECE,
): Promise<Digests> {
  let size = 0;
  const differs = async () => {
    const now = await stateOf(found.path);
    return now.size !== found.size || now.modified !== found.modified || now.file !== found.file;
  };
  if (await differs()) throw changed(found.path);
  const hash = hashing.file();
  for await (const piece of readAhead(found.path, { piece: PIECE, first, rooms: hash.rooms })) {
    size += piece.length;
    if (size > found.size) break;
    hash.update(piece);
    await take(piece);
  }
  if (size !== found.size || (await differs())) throw changed(found.path);
  const { sha256, crc32 } = hash.digest();
  return { sha256: Buffer.from(sha256).toString('hex'), crc32 };
}

/** The failure for a file that was written to while it was being sealed. */
export function changed(path?: string): Failure {
  const what = path === undefined ? 'An attached file' : shownPath(path);
  return new Failure(
    'changed',
    `${what} was changed while it was being sealed. Nothing was written. Try again when it is at rest.`,
  );
}

/** What a report says of an attached file, by the file's name. */
type Remarks = Pick<BagEvidence, 'description' | 'material' | 'obtained'>;

/**
 * Takes over what a report's own `evidence` list says of files with the same names, and warns of entries that no attached file has.
 */
export function remarksOf(report: Report, found: readonly Attachment[], voice: Voice): (name: string) => Remarks {
  const entries = report.evidence ?? [];
  const names = new Set(found.map(({ originalName }) => originalName));
  for (const { originalName } of entries) {
    if (names.has(originalName)) continue;
    voice.warn(
      `The report lists the file ${visibleName(originalName)}, which is not attached. It is not sent; add it with --attach.`,
    );
  }
  return (name) => {
    const { description, material, obtained } = entries.find(({ originalName }) => originalName === name) ?? {};
    return { description, material, obtained };
  };
}
