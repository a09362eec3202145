/** A backup of a vault, in the folder that was chosen for it (docs/format.md section 12). */
import { open } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { eraseSecret, SEALED_EVIDENCE_CHUNK } from '../../crypto/index.ts';
import {
  DIRECTORY_TABLES,
  findEntry,
  GENERATION_HEAD,
  type ListEntry,
  listEntryAt,
  readDirectory,
} from '../../shared/backup/generation.ts';
import { BACKUP_FOLDER } from '../../shared/backup/pack.ts';
import { PLACE_KIND, type PlaceKind } from '../../shared/backup/places.ts';
import { FormatError, MainError } from '../../shared/errors.ts';
import { readAt } from '../backup/disk.ts';
import { type BackupSet, backupSets, meantFolder } from '../backup/folders.ts';
import { type Generation, readGeneration } from '../backup/generations.ts';
import { hexOf } from '../backup/hex.ts';
import { Packs } from '../backup/packs.ts';
import { entriesOf } from '../backup/verifying.ts';
import { Failure, usageFailure } from './failure.ts';
import { about, shownPath } from './system-failure.ts';
import type { Voice } from './terminal.ts';
import { ROW_BYTES, type Tally, type VaultCopy } from './vault-copy.ts';

/**
 * Opens a generation of the backups in a folder; the newest where no number is given. Throws a {@link Failure} where there is none, or one
 * that is damaged or of a later version.
 */
export async function openBackup(path: string, number: string | undefined): Promise<VaultCopy> {
  const set = await setIn(path);
  const wanted = number === undefined ? set.generations.at(-1) : Number(number);
  if (wanted === undefined || !set.generations.includes(wanted)) {
    const there = set.generations.length === 0 ? 'none that is complete' : set.generations.join(', ');
    throw new Failure(
      'not-found',
      `${shownPath(path)} has no such backup. There: ${there}. --generation takes one of the numbers.`,
    );
  }
  try {
    const generation = await about(path, () => readGeneration(set.folder, wanted, set.vaultId));
    const packs = await about(path, () => Packs.open(set.folder, set.vaultId));
    return copyOf(set, generation, packs, await directoryOf(generation));
  } catch (error) {
    throw formatFailureOf(error, wanted, set.generations);
  }
}

function formatFailureOf(error: unknown, number: number, all: readonly number[]): unknown {
  if (!(error instanceof FormatError)) return error;
  if (error.code === 'too-new') {
    return new Failure(
      'too-new',
      `Backup ${number} was made by a newer Daftar. Install that version to use it.`,
      error,
    );
  }
  const others = all.filter((each) => each !== number);
  const hint =
    others.length === 0 ? 'There is no other one here.' : `Try another one: --generation ${others.join(', ')}.`;
  return new Failure(error.code, `Backup ${number} is damaged: its list cannot be relied on. ${hint}`, error);
}

async function setIn(path: string): Promise<BackupSet> {
  let folder: string;
  try {
    folder = await about(path, () => meantFolder(resolve(path)));
  } catch (error) {
    if (!(error instanceof MainError)) throw error;
    throw new Failure(
      'not-found',
      `${shownPath(path)} is not a folder. --backup wants the folder in which the backups are made.`,
      error,
    );
  }
  const name = basename(resolve(path));
  const sets = (await about(path, () => backupSets(folder))).filter(
    (set) => !BACKUP_FOLDER.test(name) || basename(set.folder) === name,
  );
  const [only] = sets;
  if (only === undefined) {
    throw new Failure(
      'not-found',
      `${shownPath(path)} has no backups of Daftar. --backup wants the folder in which they are made.`,
    );
  }
  if (sets.length > 1) {
    const names = sets.map((set) => shownPath(basename(set.folder))).join(', ');
    throw usageFailure(
      `Backups of several vaults lie there: ${names}. Give the folder of one of them with --backup.`,
      'vault',
    );
  }
  return only;
}

/** Rows of the directory, by id: the root's is the vault's. */
async function directoryOf({ path, head }: Generation): Promise<ReadonlyMap<string, Uint8Array>> {
  const file = await open(path, 'r');
  try {
    const bytes = await readAt(file, GENERATION_HEAD, head.directory);
    const { pages, root } = DIRECTORY_TABLES;
    const rows = readDirectory(bytes).filter(({ table }) => table === pages || table === root);
    return new Map(rows.map(({ id, bytes: row }) => [hexOf(id), row]));
  } finally {
    await file.close();
  }
}

function copyOf(
  set: BackupSet,
  generation: Generation,
  packs: Packs,
  directory: ReadonlyMap<string, Uint8Array>,
): VaultCopy {
  const { head, list, number } = generation;
  const read = async (entry: ListEntry): Promise<Uint8Array | undefined> => {
    const kind: PlaceKind = entry.kind === PLACE_KIND.row ? PLACE_KIND.row : PLACE_KIND.chunk;
    const lying = packs.find(kind, entry.id, entry.position, entry.digest);
    const value = lying === undefined ? undefined : await packs.read(lying);
    return value?.length === entry.length ? value : undefined;
  };
  const find = (kind: PlaceKind, id: Uint8Array, position: number): ListEntry | undefined => {
    const index = findEntry(list, kind, id, position);
    return index < 0 ? undefined : listEntryAt(list, index);
  };
  const counts = new Map<string, number>();
  for (const { kind, id } of entriesOf(list)) {
    if (kind === PLACE_KIND.chunk) counts.set(hexOf(id), (counts.get(hexOf(id)) ?? 0) + 1);
  }
  const others = set.generations.filter((each) => each !== number);
  return {
    title: `Backup ${number}`,
    facts: { generation: number, generations: set.generations },
    remarks: others.length === 0 ? [] : [`This is backup ${number}. There are others: ${others.join(', ')}.`],
    header: head.header,
    keyring: head.keyring,
    secrets: async () => [eraseSecret(head.secret.slice())],
    rows: (ids) =>
      inOrder(ids, async (id) => {
        const entry = find(PLACE_KIND.row, id, 0);
        return directory.get(hexOf(id)) ?? (entry === undefined ? undefined : read(entry));
      }),
    chunks: (id, from, count) =>
      inOrder(
        Array.from({ length: count }, (_, index) => from + index),
        async (position) => {
          const entry = find(PLACE_KIND.chunk, id, position);
          return entry === undefined ? undefined : read(entry);
        },
      ),
    chunkCounts: () => counts,
    tally: (voice) => tallyOf(entriesOf(list), directory.size, counts.size, read, voice),
    close: () => packs.close(),
  };
}

async function tallyOf(
  entries: readonly ListEntry[],
  directoryRows: number,
  files: number,
  read: (entry: ListEntry) => Promise<Uint8Array | undefined>,
  voice: Voice,
): Promise<Tally> {
  const progress = voice.progress('Reading');
  const bytesOf = ({ kind }: ListEntry): number => (kind === PLACE_KIND.row ? ROW_BYTES : SEALED_EVIDENCE_CHUNK);
  const of = entries.reduce((all, entry) => all + bytesOf(entry), 0);
  let [done, damagedValues, rows] = [0, 0, directoryRows];
  for (const entry of entries) {
    if (entry.kind === PLACE_KIND.row) rows += 1;
    if ((await read(entry)) === undefined) damagedValues += 1;
    done += bytesOf(entry);
    progress.at(done, of);
  }
  progress.end();
  const chunks = directoryRows + entries.length - rows;
  return { rows, files, chunks, damagedPlaces: 0, damagedValues, hasHeader: true, hasKeyring: true };
}

async function inOrder<From, To>(from: readonly From[], work: (each: From) => Promise<To>): Promise<To[]> {
  const made: To[] = [];
  for (const each of from) made.push(await work(each));
  return made;
}
