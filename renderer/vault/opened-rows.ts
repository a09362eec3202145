import { FormatError, VaultError } from '../../shared/errors.ts';
import type { RowSource } from './store.ts';

/** A row that opened, and where it was found. */
export interface FoundRow<T> {
  readonly id: Uint8Array;
  readonly opened: T;
  readonly bytes: Uint8Array;
  /** False when it had to be taken from another source than the first. */
  readonly isFirst: boolean;
}

/**
 * Opens the rows of some ids, each from the first source in which it opens. Throws what the first source's row gave when it opens in none;
 * a row that is nowhere is `altered`. `open` throws FormatError or VaultError for what it does not take.
 */
export async function openedRows<T>(
  sources: readonly RowSource[],
  ids: readonly Uint8Array[],
  open: (row: Uint8Array, index: number) => T,
): Promise<FoundRow<T>[]> {
  const [first, ...others] = sources;
  const rows = (await first?.rows(ids)) ?? [];
  const found: FoundRow<T>[] = [];
  for (const [index, id] of ids.entries()) {
    const tried = attempt(rows[index], (row) => open(row, index));
    if (tried.isOpen) found.push({ id, opened: tried.value, bytes: tried.bytes, isFirst: true });
    else found.push(await elsewhere(others, id, (row) => open(row, index), tried.error));
  }
  return found;
}

async function elsewhere<T>(
  sources: readonly RowSource[],
  id: Uint8Array,
  open: (row: Uint8Array) => T,
  error: FormatError | VaultError,
): Promise<FoundRow<T>> {
  for (const source of sources) {
    const [row] = await source.rows([id]);
    const tried = attempt(row, open);
    if (tried.isOpen) return { id, opened: tried.value, bytes: tried.bytes, isFirst: false };
  }
  throw error;
}

type Attempt<T> =
  | { readonly isOpen: true; readonly value: T; readonly bytes: Uint8Array }
  | { readonly isOpen: false; readonly error: FormatError | VaultError };

function attempt<T>(bytes: Uint8Array | undefined, open: (row: Uint8Array) => T): Attempt<T> {
  if (bytes === undefined) return { isOpen: false, error: new VaultError('altered') };
  try {
    return { isOpen: true, value: open(bytes), bytes };
  } catch (error) {
    if (error instanceof FormatError || error instanceof VaultError) return { isOpen: false, error };
    throw error;
  }
}
