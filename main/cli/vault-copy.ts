/** A copy of a vault from which it can be read: the second copy beside the app's database, or a backup. */
import type { EraseSecret } from '../../crypto/index.ts';
import type { Voice } from './terminal.ts';

/** What can be said of a copy without a key, after everything in it was read. */
export type Tally = {
  readonly rows: number;
  readonly files: number;
  /** Pieces of files. */
  readonly chunks: number;
  /** Places in its files that cannot be read. */
  readonly damagedPlaces: number;
  /** Rows and pieces that are damaged or missing. */
  readonly damagedValues: number;
  readonly hasHeader: boolean;
  readonly hasKeyring: boolean;
};

/** Nothing of it writes. Values are undefined where they are missing or damaged. */
export type VaultCopy = {
  /** Begins a sentence: `The second copy`, `Backup 3`. */
  readonly title: string;
  /** Further facts for `--json`. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** Sentences that go before everything else. */
  readonly remarks: readonly string[];
  readonly header: Uint8Array | null;
  readonly keyring: Uint8Array | null;
  /** The erase secrets that lie with it; none of them opens anything without a passphrase or recovery code. The caller wipes them. */
  secrets(): Promise<EraseSecret[]>;
  rows(ids: readonly Uint8Array[]): Promise<(Uint8Array | undefined)[]>;
  /** Some chunks of a file; fewer than asked for when they would be too many at once. */
  chunks(id: Uint8Array, from: number, count: number): Promise<(Uint8Array | undefined)[]>;
  /** Number of chunks of each file that has one, by its id. */
  chunkCounts(): ReadonlyMap<string, number>;
  /** Reads everything. */
  tally(voice: Voice): Promise<Tally>;
  close(): Promise<void>;
};

/** What a row is taken for in a progress, which counts bytes. */
export const ROW_BYTES = 2048;

export const sum = (counts: Iterable<number>): number => {
  let all = 0;
  for (const count of counts) all += count;
  return all;
};
