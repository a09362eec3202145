/**
 * Bytes of any length under an entry's content key, as chunks (docs/format.md section 5): evidence, and the bags of received bundles. Read at any
 * place; written once, in order, in constant memory, while the next chunks are being made.
 */
import {
  contentKey,
  EVIDENCE_CHUNK,
  type EvidencePlace,
  evidenceChunkCount,
  fromBase64,
  openEvidenceChunk,
  sealEvidenceChunk,
  wipe,
} from '../../crypto/index.ts';
import { VaultError } from '../../shared/errors.ts';
import type { HexId } from '../../shared/ids.ts';
import { idOf } from './ids.ts';
import type { VaultSession } from './session.ts';

/** Chunks of one strict transaction, about 4 MiB. */
export const CHUNKS_PER_WRITE = 68;
/** Chunks that are read from the database at once: under 1 MiB, so that a stream's pieces cross every border whole. */
export const CHUNKS_PER_READ = 17;

/**
 * Up to `length` bytes from `offset` of a content of `size` bytes; fewer only at its end. Throws `not-found`; FormatError or `altered` when a
 * chunk on the way is missing or is not its own. The caller wipes the bytes.
 */
export async function readContent(
  session: VaultSession,
  id: HexId,
  size: number,
  offset: number,
  length: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const end = Math.min(size, offset + length);
  if (offset >= end) return new Uint8Array(0);
  const key = session.records.contentKey(id);
  try {
    return await readContentWith(session, key, id, size, offset, length);
  } finally {
    wipe(key);
  }
}

/** As {@link readContent}, of a content whose record is not there yet: `key` is its content key, 32 bytes, and stays the caller's. */
export async function readContentWith(
  session: VaultSession,
  key: Uint8Array,
  id: HexId,
  size: number,
  offset: number,
  length: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const end = Math.min(size, offset + length);
  if (offset >= end) return new Uint8Array(0);
  const first = Math.floor(offset / EVIDENCE_CHUNK);
  const chunks = await openChunks(session, key, id, size, first, Math.ceil(end / EVIDENCE_CHUNK) - first);
  const bytes = new Uint8Array(end - offset);
  for (const [index, plain] of chunks.entries()) {
    const start = (first + index) * EVIDENCE_CHUNK;
    const part = plain.subarray(Math.max(0, offset - start), end - start);
    bytes.set(part, Math.max(0, start - offset));
    wipe(plain);
  }
  return bytes;
}

/** The whole content in pieces of at most 1 MiB, in order. */
export async function* contentStream(
  session: VaultSession,
  id: HexId,
  size: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, void> {
  const step = CHUNKS_PER_READ * EVIDENCE_CHUNK;
  for (let offset = 0; offset < size; offset += step) yield await readContent(session, id, size, offset, step);
}

async function openChunks(
  session: VaultSession,
  content: Uint8Array,
  id: HexId,
  size: number,
  first: number,
  count: number,
): Promise<Uint8Array[]> {
  const place: EvidencePlace = { vaultId: session.vaultId, evidenceId: idOf(id), length: size };
  const sealed = await session.database.chunks(idOf(id), first, count);
  const key = contentKey(content);
  return Promise.all(
    sealed.map(async (chunk, index) => {
      try {
        if (chunk === undefined) throw new VaultError('altered');
        return openEvidenceChunk(key, place, first + index, chunk);
      } catch (error) {
        return openOther(session, id, { key, place, index: first + index }, error);
      }
    }),
  );
}

/** The chunk as it is in the mirror, when it opens there; the database gets it back. Throws `error` when it does not. */
async function openOther(
  session: VaultSession,
  id: HexId,
  { key, place, index }: { key: ReturnType<typeof contentKey>; place: EvidencePlace; index: number },
  error: unknown,
): Promise<Uint8Array> {
  const [other] = await session.database.otherChunks(idOf(id), index, 1);
  if (other === undefined) throw error;
  const plain = openEvidenceChunk(key, place, index, other);
  await session.database.repairChunks(idOf(id), index, [other]).catch(() => undefined);
  session.upkeep.repaired('files', id);
  return plain;
}

/** Writes a content whose length is known, from pieces of any size. `end` has to be called last, and throws unless all bytes came. */
export class ContentWriter {
  readonly #session: VaultSession;
  readonly #id: HexId;
  readonly #size: number;
  readonly #key: ReturnType<typeof contentKey>;
  readonly #plain = new Uint8Array(EVIDENCE_CHUNK);
  #filled = 0;
  #next = 0;
  #batch: Uint8Array[] = [];
  #writing: Promise<void> = Promise.resolve();

  /** `key` is base64, fresh, and of this content only. */
  constructor(session: VaultSession, id: HexId, size: number, key: string) {
    const bytes = fromBase64(key);
    if (bytes === null) throw new VaultError('internal');
    this.#session = session;
    this.#id = id;
    this.#size = size;
    this.#key = contentKey(bytes);
  }

  /** Takes the next bytes; does not keep the buffer. Waits when the disk is slower than the source. */
  async write(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length; ) {
      if (this.#filled === 0 && bytes.length - at >= EVIDENCE_CHUNK) {
        // A whole chunk is sealed where it lies.
        this.#seal(bytes.subarray(at, at + EVIDENCE_CHUNK));
        at += EVIDENCE_CHUNK;
      } else {
        const part = bytes.subarray(at, at + EVIDENCE_CHUNK - this.#filled);
        this.#plain.set(part, this.#filled);
        this.#filled += part.length;
        at += part.length;
        if (this.#filled === EVIDENCE_CHUNK) this.#sealFilled();
      }
      if (this.#batch.length === CHUNKS_PER_WRITE) await this.#flush();
    }
  }

  /** Resolves when everything is on the disk. */
  async end(): Promise<void> {
    if (this.#filled > 0 || this.#next === 0) this.#sealFilled();
    await this.#flush();
    await this.#writing;
    wipe(this.#key, this.#plain);
    if (this.#next !== evidenceChunkCount(this.#size)) throw new VaultError('truncated');
  }

  /** Ends without a content; the chunks that were written have no owner and are removed. */
  async abandon(): Promise<void> {
    await this.#writing.catch(() => undefined);
    wipe(this.#key, this.#plain);
    await this.#session.database.write({ removeChunks: [idOf(this.#id)] });
  }

  #sealFilled(): void {
    this.#seal(this.#plain.subarray(0, this.#filled));
    this.#filled = 0;
  }

  #seal(plain: Uint8Array): void {
    const place: EvidencePlace = { vaultId: this.#session.vaultId, evidenceId: idOf(this.#id), length: this.#size };
    this.#batch.push(sealEvidenceChunk(this.#key, place, this.#next, plain));
    this.#next += 1;
  }

  async #flush(): Promise<void> {
    await this.#writing;
    if (this.#batch.length === 0) return;
    this.#writing = this.#session.database.putChunks(idOf(this.#id), this.#next - this.#batch.length, this.#batch);
    this.#writing.catch(() => undefined);
    this.#batch = [];
  }
}
