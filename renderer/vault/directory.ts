/**
 * The directory: which records there are, the keys that open them, and what lists show of them (docs/format.md section 4). In memory
 * it is whole; on the disk it is pages of at most 64 entries below one root. Page and root state revision and tag of what is below
 * them, so that an old row, page or slice that was put back is noticed (`altered`).
 */
import type { EpochKey, VaultId } from '../../crypto/index.ts';
import { equalBytes, newId, recordId } from '../../crypto/index.ts';
import { FormatError, VaultError } from '../../shared/errors.ts';
import type { HexId } from '../../shared/ids.ts';
import type { Change } from './database.ts';
import { hexOf, idOf } from './ids.ts';
import { directoryPage, directoryRoot, type Entry, PAGE_ENTRIES } from './kind.ts';
import { openedRows } from './opened-rows.ts';
import { openDirectoryRow, type SealedRow, sealDirectoryRow } from './sealed-rows.ts';
import type { RowSource } from './store.ts';

/** A page counts as full when its JSON is longer than this, in UTF-16 units, so that most pages fit one slice and one size class. */
const PAGE_TEXT = 26_000;

interface Page {
  readonly id: HexId;
  readonly revision: number;
  readonly tag: string;
  readonly ids: readonly HexId[];
  /** Length of the JSON when it was last sealed. */
  readonly text: number;
}

/** What a change of the directory writes, and what it makes of the memory once that is on the disk. */
export interface DirectoryPlan {
  readonly change: Required<Pick<Change, 'rows' | 'removeRows'>>;
  readonly apply: () => void;
}

export class Directory {
  readonly #vault: VaultId;
  #epochKey: EpochKey;
  #generation: number;
  #changes = 0;
  readonly #pages = new Map<HexId, Page>();
  readonly #pageOf = new Map<HexId, HexId>();
  readonly #entries = new Map<HexId, Entry>();
  /** Pages whose entries have moved on in memory only. */
  readonly #stale = new Set<HexId>();
  #repaired: readonly { readonly id: Uint8Array; readonly bytes: Uint8Array }[] = [];

  /** An empty directory, not yet written: `plan` with `everything` writes it. */
  constructor(vault: VaultId, epochKey: EpochKey) {
    this.#vault = vault;
    this.#epochKey = epochKey;
    this.#generation = 0;
  }

  /**
   * Reads root and pages from the first of `sources`, and what does not open there from the next. Throws FormatError or VaultError `altered`
   * when one of them is missing, old or not ours in all of them. {@link repaired} says what came from another than the first.
   */
  static async load(sources: readonly RowSource[], vault: VaultId, epochKey: EpochKey): Promise<Directory> {
    const directory = new Directory(vault, epochKey);
    const [root] = await openedRows(sources, [vault], (row) => {
      const opened = openDirectoryRow('root', vault, vault, epochKey, row);
      const { generation, pages } = checked(directoryRoot, opened.value);
      if (opened.revision !== generation) throw new VaultError('altered');
      return { generation, pages };
    });
    if (root === undefined) throw new VaultError('altered');
    const { generation, pages } = root.opened;
    directory.#generation = generation;
    const ids = pages.map((page) => idOf(page.id));
    const opened = await openedRows(sources, ids, (row, index) => {
      const place = pages[index];
      if (place === undefined) throw new VaultError('altered');
      const page = openDirectoryRow('page', vault, idOf(place.id), epochKey, row);
      if (page.revision !== place.revision || page.tag !== place.tag) throw new VaultError('altered');
      return { ...place, text: page.text, entries: checked(directoryPage, page.value).entries };
    });
    for (const { id, revision, tag, text, entries } of opened.map((page) => page.opened)) {
      directory.#pages.set(id, { id, revision, tag, ids: entries.map((line) => line.id), text });
      for (const line of entries) {
        if (directory.#entries.has(line.id)) throw new VaultError('altered');
        directory.#entries.set(line.id, line);
        directory.#pageOf.set(line.id, id);
      }
    }
    directory.#repaired = [root, ...opened].flatMap(({ id, bytes, isFirst }) => (isFirst ? [] : [{ id, bytes }]));
    return directory;
  }

  /** Rows of the directory itself that did not open where they should, as they are elsewhere. */
  get repaired(): readonly { readonly id: Uint8Array; readonly bytes: Uint8Array }[] {
    return this.#repaired;
  }

  /** The ids of all rows that the directory is made of, the root's among them. */
  ownRows(): Uint8Array[] {
    return [this.#vault, ...[...this.#pages.keys()].map(idOf)];
  }

  /** Whether a row is the page, or the root, that this directory has written last. True for what is neither any more. */
  holds(id: Uint8Array, row: Uint8Array | undefined): boolean {
    const page = this.#pages.get(hexOf(id));
    const isRoot = equalBytes(id, this.#vault);
    if (page === undefined && !isRoot) return true;
    if (row === undefined) return false;
    try {
      const { revision, tag } = openDirectoryRow(
        isRoot ? 'root' : 'page',
        this.#vault,
        recordId(id),
        this.#epochKey,
        row,
      );
      return page === undefined ? revision === this.#generation : revision === page.revision && tag === page.tag;
    } catch (error) {
      if (error instanceof FormatError || error instanceof VaultError) return false;
      throw error;
    }
  }

  /** Grows by one with every write of the directory. */
  get generation(): number {
    return this.#generation;
  }

  /** Moves with everything that lists could show. */
  get changes(): number {
    return this.#changes;
  }

  /** All entries, those that wait to be forgotten among them. */
  entries(): IterableIterator<Entry> {
    return this.#entries.values();
  }

  /** How many entries there are. */
  get size(): number {
    return this.#entries.size;
  }

  entry(id: HexId): Entry | undefined {
    return this.#entries.get(id);
  }

  /** Puts a newer state of an entry into memory; its page on the disk stays behind until it is next written. */
  touch(line: Entry): void {
    const page = this.#pageOf.get(line.id);
    if (page === undefined) throw new VaultError('not-found');
    this.#entries.set(line.id, line);
    this.#changes++;
    this.#stale.add(page);
  }

  /** Corrects what memory knows of an entry; the disk has it already or will get it with the page's next writing. */
  know(line: Entry): void {
    if (this.#entries.has(line.id)) this.#entries.set(line.id, line);
  }

  /** Whether `touch` has left pages behind. */
  get isStale(): boolean {
    return this.#stale.size > 0;
  }

  /**
   * Seals what a change makes of the pages; `null` takes an entry out. Nothing in memory moves before `apply`. With `everything` all
   * pages are sealed anew, under `epochKey` when one is given; otherwise those that the change touches.
   */
  plan(
    changes: ReadonlyMap<HexId, Entry | null>,
    { everything = false, epochKey = this.#epochKey }: { everything?: boolean; epochKey?: EpochKey } = {},
  ): DirectoryPlan {
    const lists = new Map<HexId, HexId[]>();
    const listOf = (page: HexId) => {
      const list = lists.get(page) ?? [...(this.#pages.get(page)?.ids ?? [])];
      lists.set(page, list);
      return list;
    };
    if (everything) for (const page of this.#pages.keys()) listOf(page);
    for (const page of this.#stale) listOf(page);
    const placed = new Map<HexId, HexId>();
    for (const [id, line] of changes) {
      const page = this.#pageOf.get(id);
      if (line === null) {
        if (page !== undefined) remove(listOf(page), id);
      } else if (page !== undefined) {
        listOf(page);
      } else {
        const roomy = this.#pageWithRoom(lists);
        listOf(roomy).push(id);
        placed.set(id, roomy);
      }
    }
    const rows: { id: Uint8Array; bytes: Uint8Array }[] = [];
    const removeRows: Uint8Array[] = [];
    const pages = new Map<HexId, Page | null>();
    for (const [id, ids] of lists) {
      if (ids.length === 0) {
        pages.set(id, null);
        if (this.#pages.has(id)) removeRows.push(idOf(id));
        continue;
      }
      const entries = ids.map((one) => changes.get(one) ?? this.#entries.get(one));
      const revision = (this.#pages.get(id)?.revision ?? 0) + 1;
      const sealed: SealedRow = sealDirectoryRow('page', this.#vault, idOf(id), epochKey, revision, { entries });
      rows.push({ id: idOf(id), bytes: sealed.bytes });
      pages.set(id, { id, revision, tag: sealed.tag, ids, text: sealed.text });
    }
    const generation = this.#generation + 1;
    const after = new Map<HexId, Page | null>([...this.#pages, ...pages]);
    const below = [...after.values()].flatMap((page) =>
      page === null ? [] : [{ id: page.id, revision: page.revision, tag: page.tag }],
    );
    const root = sealDirectoryRow('root', this.#vault, this.#vault, epochKey, generation, { generation, pages: below });
    rows.push({ id: this.#vault, bytes: root.bytes });
    return {
      change: { rows, removeRows },
      apply: () => {
        this.#epochKey = epochKey;
        this.#generation = generation;
        this.#changes++;
        for (const [id, page] of pages) {
          if (page === null) this.#pages.delete(id);
          else this.#pages.set(id, page);
        }
        for (const [id, page] of placed) this.#pageOf.set(id, page);
        for (const [id, line] of changes) {
          if (line !== null) this.#entries.set(id, line);
          else {
            this.#entries.delete(id);
            this.#pageOf.delete(id);
          }
        }
        this.#stale.clear();
      },
    };
  }

  /** A page that can take one more entry, looking at the youngest first; a new one when there is none. */
  #pageWithRoom(lists: ReadonlyMap<HexId, readonly HexId[]>): HexId {
    for (const id of [...lists.keys(), ...this.#pages.keys()].reverse()) {
      const page = this.#pages.get(id);
      const ids = lists.get(id) ?? page?.ids ?? [];
      const room =
        page === undefined || page.ids.length === 0 ? 48 : Math.floor((PAGE_TEXT * page.ids.length) / page.text);
      if (ids.length > 0 && ids.length < Math.min(PAGE_ENTRIES, room)) return id;
    }
    return hexOf(newId(recordId));
  }
}

function remove(list: HexId[], id: HexId): void {
  const at = list.indexOf(id);
  if (at >= 0) list.splice(at, 1);
}

function checked<T>(
  schema: { safeParse(value: unknown): { success: true; data: T } | { success: false } },
  value: unknown,
): T {
  const result = schema.safeParse(value);
  if (!result.success) throw new VaultError('malformed');
  return result.data;
}
