/** `daftar vault check`: reads everything in a copy of a vault, and says what is damaged. */
import { SEALED_EVIDENCE_CHUNK, wipe, wipeKeyring } from '../../crypto/index.ts';
import { Failure } from './failure.ts';
import type { Given } from './options.ts';
import type { Outcome } from './terminal.ts';
import { ROW_BYTES, sum, type Tally, type VaultCopy } from './vault-copy.ts';
import { openVault, saysHow } from './vault-keys.ts';
import { lengthOf, readDirectory, readFilePieces, readRecords } from './vault-records.ts';
import { copyOf } from './vault-source.ts';
import type { Surroundings } from './verbs.ts';

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
  const copy = await copyOf(given, around.voice);
  try {
    const tally = await copy.tally(around.voice);
    const contents = given.flag('contents') || saysHow(given) ? await contentsOf(copy, given, around) : undefined;
    const facts = { ...tally, ...copy.facts, ...(contents === undefined ? {} : { contents }) };
    const told = contents === undefined ? [] : contentsInWords(contents);
    const text = `${[...copy.remarks, ...tallyInWords(copy, tally), ...told].join('\n')}\n`;
    if (!isDamaged(tally, contents)) return { facts, text };
    const failure = new Failure('altered', 'Something in this copy is damaged. What that means stands above.');
    return { facts, text, failure };
  } finally {
    await copy.close();
  }
}

async function contentsOf(copy: VaultCopy, given: Given, around: Surroundings): Promise<Contents> {
  const vault = await openVault(copy, given, around);
  try {
    const directory = await readDirectory(copy, vault);
    if (directory === undefined) {
      throw new Failure(
        'altered',
        'The vault opens, but the root of its directory is damaged: no record can be found. A backup may have it.',
      );
    }
    const { entries, pagesLost } = directory;
    const states = { whole: 0, older: 0, damaged: 0, missing: 0 };
    let [filesWhole, filesDamaged, done] = [0, 0, 0];
    const counts = copy.chunkCounts();
    const of = entries.length * ROW_BYTES + sum(counts.values()) * SEALED_EVIDENCE_CHUNK;
    const progress = around.voice.progress('Opening');
    for await (const record of readRecords(copy, vault, entries)) {
      states[record.state] += 1;
      done += ROW_BYTES;
      progress.at(done, of);
      const { contentKey, id } = record.entry;
      if (contentKey === undefined || record.value === undefined) continue;
      let isWhole = true;
      for await (const piece of readFilePieces(copy, vault, record.entry, lengthOf(record, counts.get(id) ?? 0))) {
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

export function isDamaged(tally: Tally, contents?: Contents): boolean {
  const { damagedPlaces, damagedValues, hasHeader, hasKeyring } = tally;
  if (damagedPlaces + damagedValues > 0 || !hasHeader || !hasKeyring) return true;
  if (contents === undefined) return false;
  const { older, damaged, missing, pagesLost, filesDamaged } = contents;
  return older + damaged + missing + pagesLost + filesDamaged > 0;
}

export const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

export function tallyInWords({ title }: VaultCopy, tally: Tally): string[] {
  const lines = [
    `${title} has ${many(tally.rows, 'row', 'rows')} and ${many(tally.files, 'file', 'files')} in ${many(tally.chunks, 'piece', 'pieces')}.`,
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
