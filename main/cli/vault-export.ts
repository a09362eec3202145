/** `daftar vault export`: everything in a copy of a vault, in the clear. */
import { createHash } from 'node:crypto';
import { evidenceChunkSize, wipe, wipeKeyring } from '../../crypto/index.ts';
import { z } from '../../shared/zod.ts';
import { Failure } from './failure.ts';
import { FolderSink } from './folder-sink.ts';
import type { Given } from './options.ts';
import { checkFolderFree, createPartFolder } from './part-folder.ts';
import { shownPath } from './system-failure.ts';
import type { Outcome } from './terminal.ts';
import { many } from './vault-check.ts';
import type { VaultCopy } from './vault-copy.ts';
import { type OpenVault, openVault } from './vault-keys.ts';
import {
  lengthOf,
  type RecordState,
  readDirectory,
  readFilePieces,
  readRecords,
  type VaultRecord,
} from './vault-records.ts';
import { copyOf } from './vault-source.ts';
import type { Surroundings } from './verbs.ts';

const NOTE = `Everything that could be read of a vault, IN THE CLEAR: whoever has this folder can read it.

records/KIND/ID.json  each record as the vault stores it ("value"), with its line in the directory ("summary")
files/ID.ENDING       each file as it was taken in; files/ID.damaged.ENDING where pieces are missing, with zeros in their place
lost.json             what could not be read

A record with "deleted" was waiting to be forgotten.
`;

/** What could not be written, by its id. */
type Lost = { readonly id: string; readonly kind: string; readonly what: RecordState | 'file' };
type Exported = { records: number; files: number; readonly lost: Lost[]; pagesLost: number };

export async function exportVault(given: Given, around: Surroundings): Promise<Outcome> {
  const out = given.need('out');
  checkFolderFree(out, undefined);
  const copy = await copyOf(given, around.voice);
  try {
    return await exportCopy(copy, out, given, around);
  } finally {
    await copy.close();
  }
}

async function exportCopy(copy: VaultCopy, out: string, given: Given, around: Surroundings): Promise<Outcome> {
  const vault = await openVault(copy, given, around);
  const folder = createPartFolder(out, { force: undefined });
  const sink = new FolderSink(folder, out);
  try {
    const exported = await writeAll(copy, vault, sink);
    await sink.finish();
    folder.finish();
    return outcomeOf(exported, out, around);
  } finally {
    await sink.settle();
    folder.discard();
    wipeKeyring(vault.keyring);
  }
}

function outcomeOf({ records, files, lost, pagesLost }: Exported, out: string, { voice }: Surroundings): Outcome {
  voice.say(
    `Written into ${shownPath(out)}. What lies there is in the clear: keep it where nobody finds it, and erase it when it is no longer needed.`,
  );
  const facts = { out, records, files, lost, pagesLost };
  const text = `${many(records, 'record', 'records')} and ${many(files, 'file', 'files')} written. ${lost.length + pagesLost === 0 ? 'Nothing is missing.' : 'Not everything could be read.'}\n`;
  if (lost.length + pagesLost === 0) return { facts, text };
  const failure = new Failure(
    'altered',
    'Something could not be read. It is listed in lost.json; a backup may have it.',
  );
  return { facts, text, failure };
}

async function writeAll(copy: VaultCopy, vault: OpenVault, sink: FolderSink): Promise<Exported> {
  const directory = await readDirectory(copy, vault);
  if (directory === undefined) {
    throw new Failure(
      'altered',
      'The vault opens, but the root of its directory is damaged: no record can be found. A backup may have it. Nothing was written.',
    );
  }
  const counts = copy.chunkCounts();
  const exported: Exported = { records: 0, files: 0, lost: [], pagesLost: directory.pagesLost };
  await writeText(sink, 'READ ME.txt', NOTE);
  for await (const record of readRecords(copy, vault, directory.entries)) {
    const { entry, state, version, value } = record;
    const { id, kind } = entry;
    if (state !== 'whole') exported.lost.push({ id, kind, what: state });
    // A record that is lost still has its line, and perhaps its file.
    const { key: _key, contentKey: _contentKey, tag: _tag, ...line } = entry;
    await writeText(
      sink,
      `records/${kind}/${id}.json`,
      `${JSON.stringify({ ...line, state, version, value }, undefined, 2)}\n`,
    );
    exported.records += 1;
    if (entry.contentKey === undefined) continue;
    const chunks = counts.get(id) ?? 0;
    if (await writeFile(copy, vault, record, lengthOf(record, chunks), sink)) exported.files += 1;
    else exported.lost.push({ id, kind, what: 'file' });
  }
  await writeText(
    sink,
    'lost.json',
    `${JSON.stringify({ lost: exported.lost, pagesLost: exported.pagesLost }, undefined, 2)}\n`,
  );
  return exported;
}

const evidenceValue = z.object({ originalName: z.string(), sha256: z.string() });

/** Reads a file twice, because its name says whether it is whole. @returns whether it is */
async function writeFile(
  copy: VaultCopy,
  vault: OpenVault,
  { entry, value }: VaultRecord,
  length: number,
  sink: FolderSink,
): Promise<boolean> {
  const hash = createHash('sha256');
  let isWhole = true;
  let left = length;
  for await (const piece of readFilePieces(copy, vault, entry, length)) {
    if (piece === undefined) isWhole = false;
    else {
      hash.update(piece);
      left -= piece.length;
      wipe(piece);
    }
  }
  const known = evidenceValue.safeParse(value);
  if (known.success && hash.digest('hex') !== known.data.sha256) isWhole = false;
  if (left > 0) isWhole = false;
  const ending = (known.success ? /\.([A-Za-z0-9]{1,8})$/.exec(known.data.originalName)?.[1] : undefined) ?? 'bin';
  await sink.begin(`files/${entry.id}${isWhole ? '' : '.damaged'}.${ending.toLowerCase()}`);
  let index = 0;
  for await (const piece of readFilePieces(copy, vault, entry, length)) {
    await sink.write(piece ?? new Uint8Array(evidenceChunkSize(length, index)));
    index += 1;
  }
  sink.end();
  return isWhole;
}

async function writeText(sink: FolderSink, name: string, text: string): Promise<void> {
  await sink.begin(name);
  await sink.write(new TextEncoder().encode(text));
  sink.end();
}
