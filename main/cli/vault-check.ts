/** `daftar vault check`: reads everything in the second copy of a vault, and says what is damaged. */
import { SEALED_EVIDENCE_CHUNK, wipe, wipeKeyring } from '../../crypto/index.ts';
import { unpackListed } from '../../shared/mirror/messages.ts';
import type { Store } from '../mirror/store.ts';
import { Failure } from './failure.ts';
import type { Given } from './options.ts';
import type { Outcome, Voice } from './terminal.ts';
import { openVault, saysHow } from './vault-keys.ts';
import { chunkCounts, lengthOf, readDirectory, readFilePieces, readRecords, rowsOf } from './vault-records.ts';
import { lookAtVault, type VaultSource } from './vault-source.ts';
import type { Surroundings } from './verbs.ts';

const CHUNKS_AT_ONCE = 64;
const ROWS_AT_ONCE = 256;
/** What a row is taken for in the progress, which counts bytes. */
const ROW_BYTES = 2048;

/** What can be said of a copy without a key. */
export type Tally = {
  readonly rows: number;
  readonly files: number;
  readonly chunks: number;
  /** Places in its files that are damaged, and values in them. */
  readonly damagedPlaces: number;
  readonly damagedValues: number;
  readonly hasHeader: boolean;
  readonly hasKeyring: boolean;
  readonly change: number;
};

/** What can be said with one. */
export type Contents = {
  readonly records: number;
  readonly older: number;
  readonly damaged: number;
  readonly missing: number;
  readonly pagesLost: number;
  readonly filesWhole: number;
  readonly filesDamaged: number;
};

export async function checkVault(given: Given, around: Surroundings): Promise<Outcome> {
  const source = await lookAtVault(given.need('profile'), around.voice);
  const tally = await tallyOf(source, around.voice);
  const contents = given.flag('contents') || saysHow(given) ? await contentsOf(source, given, around) : undefined;
  const facts = { ...tally, ...(contents === undefined ? {} : { contents }) };
  const text = `${[...tallyInWords(tally), ...(contents === undefined ? [] : contentsInWords(contents))].join('\n')}\n`;
  return isDamaged(tally, contents)
    ? {
        facts,
        text,
        failure: new Failure('altered', 'Something in this copy is damaged. What that means stands above.'),
      }
    : { facts, text };
}

/** Reads every value. */
export async function tallyOf({ store, found }: VaultSource, voice: Voice): Promise<Tally> {
  const progress = voice.progress('Reading');
  const { header, keyring } = await store.ofVault();
  const ids = idsOfRows(store);
  const counts = chunkCounts(store);
  const of =
    ids.length * ROW_BYTES + [...counts.values()].reduce((sum, count) => sum + count * SEALED_EVIDENCE_CHUNK, 0);
  let done = 0;
  let damagedValues = 0;
  for (let from = 0; from < ids.length; from += ROWS_AT_ONCE) {
    const rows = await rowsOf(store, ids.slice(from, from + ROWS_AT_ONCE));
    damagedValues += rows.filter((row) => row === undefined).length;
    done += rows.length * ROW_BYTES;
    progress.at(done, of);
  }
  let chunks = 0;
  for (const [id, count] of counts) {
    chunks += count;
    damagedValues += count - (await wholeChunks(store, Buffer.from(id, 'hex'), count));
    done += count * SEALED_EVIDENCE_CHUNK;
    progress.at(done, of);
  }
  progress.end();
  return {
    rows: ids.length,
    files: counts.size,
    chunks,
    damagedPlaces: found.damaged,
    damagedValues,
    hasHeader: header !== null,
    hasKeyring: keyring !== null,
    change: store.change,
  };
}

/** How many chunks of a file are whole; some may be missing between others. */
async function wholeChunks(store: Store, id: Uint8Array, count: number): Promise<number> {
  let whole = 0;
  let seen = 0;
  for (let from = 0; seen < count && from < 2 ** 32 - CHUNKS_AT_ONCE; ) {
    const { lengths } = await store.readChunks({ id: new Uint8Array(id), from, count: CHUNKS_AT_ONCE });
    const view = new DataView(lengths.buffer, lengths.byteOffset, lengths.length);
    for (let at = 0; at < lengths.length; at += 4) {
      if (store.hasChunk(id, from + at / 4)) seen += 1;
      if (view.getUint32(at) !== 0xffff_ffff) whole += 1;
    }
    from += lengths.length / 4;
  }
  return whole;
}

async function contentsOf(source: VaultSource, given: Given, around: Surroundings): Promise<Contents> {
  const vault = await openVault(source, given, around);
  try {
    const directory = await readDirectory(source.store, vault);
    if (directory === undefined) {
      throw new Failure(
        'altered',
        'The vault opens, but the root of its directory is damaged: no record can be found. A backup may have it.',
      );
    }
    const { entries, pagesLost } = directory;
    const states = { whole: 0, older: 0, damaged: 0, missing: 0 };
    let [filesWhole, filesDamaged, done] = [0, 0, 0];
    const counts = chunkCounts(source.store);
    const pieces = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const of = entries.length * ROW_BYTES + pieces * SEALED_EVIDENCE_CHUNK;
    const progress = around.voice.progress('Opening');
    for await (const record of readRecords(source.store, vault, entries)) {
      states[record.state] += 1;
      done += ROW_BYTES;
      progress.at(done, of);
      const { contentKey, id } = record.entry;
      if (contentKey === undefined || record.value === undefined) continue;
      let isWhole = true;
      for await (const piece of readFilePieces(
        source.store,
        vault,
        record.entry,
        lengthOf(record, counts.get(id) ?? 0),
      )) {
        if (piece === undefined) isWhole = false;
        else wipe(piece);
        done += SEALED_EVIDENCE_CHUNK;
        progress.at(done, of);
      }
      if (isWhole) filesWhole += 1;
      else filesDamaged += 1;
    }
    progress.end();
    const { older, damaged, missing } = states;
    return { records: entries.length, older, damaged, missing, pagesLost, filesWhole, filesDamaged };
  } finally {
    wipeKeyring(vault.keyring);
  }
}

function idsOfRows(store: Store): Uint8Array[] {
  const ids: Uint8Array[] = [];
  for (let after: Uint8Array<ArrayBuffer> | null = null; ; ) {
    const { entries, more } = store.list({ log: 'records', above: 0, after });
    const lines = unpackListed(entries) ?? [];
    for (const { id, kind } of lines) if (kind === 3) ids.push(id);
    if (!more) return ids;
    after = lines.at(-1)?.id.slice() ?? null;
  }
}

export function isDamaged(tally: Tally, contents?: Contents): boolean {
  const { damagedPlaces, damagedValues, hasHeader, hasKeyring } = tally;
  if (damagedPlaces + damagedValues > 0 || !hasHeader || !hasKeyring) return true;
  if (contents === undefined) return false;
  const { older, damaged, missing, pagesLost, filesDamaged } = contents;
  return older + damaged + missing + pagesLost + filesDamaged > 0;
}

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

export function tallyInWords(tally: Tally): string[] {
  const lines = [
    `The second copy has ${many(tally.rows, 'row', 'rows')} and ${many(tally.files, 'file', 'files')} in ${many(tally.chunks, 'piece', 'pieces')}. Its last change is number ${tally.change}.`,
  ];
  if (!tally.hasHeader) lines.push('The header is missing or damaged: without it nothing in this copy opens.');
  if (!tally.hasKeyring) lines.push('The keyring is missing or damaged: without it nothing in this copy opens.');
  if (tally.damagedPlaces > 0)
    lines.push(
      `${many(tally.damagedPlaces, 'place', 'places')} in its files cannot be read; what stood there may be missing.`,
    );
  if (tally.damagedValues > 0)
    lines.push(`${many(tally.damagedValues, 'row or piece is', 'rows or pieces are')} damaged.`);
  if (!isDamaged(tally)) lines.push('Nothing in it is damaged.');
  return lines;
}

function contentsInWords(contents: Contents): string[] {
  const { records, older, damaged, missing, pagesLost, filesWhole, filesDamaged } = contents;
  const lines = [
    `It opens: ${many(records, 'record', 'records')}, and ${many(filesWhole + filesDamaged, 'file', 'files')} that belong to them.`,
  ];
  if (pagesLost > 0)
    lines.push(
      `${many(pagesLost, 'page', 'pages')} of the directory cannot be opened: the records in them (up to 64 each) are lost here.`,
    );
  if (damaged + missing > 0) lines.push(`${many(damaged + missing, 'record is', 'records are')} damaged or missing.`);
  if (older > 0) lines.push(`${many(older, 'record is', 'records are')} in another state than the directory says.`);
  if (filesDamaged > 0) lines.push(`${many(filesDamaged, 'file is', 'files are')} not whole.`);
  if (pagesLost + damaged + missing + older + filesDamaged === 0) lines.push('Every record and every file opens.');
  return lines;
}
