/** The database of a machine as bytes: taken away, kept, and put back while no vault is open. */
import { IDBFactory } from 'fake-indexeddb';
import type { Machine } from './vault-in-node.ts';

type Entries<Key> = readonly (readonly [Key, Uint8Array])[];
/** Everything that lies in the three tables. */
export interface Snapshot {
  readonly a: Entries<number>;
  readonly b: Entries<Uint8Array>;
  readonly c: Entries<Uint8Array>;
}
const NAME = 'd';
const NATIVE_VERSION = 10;
const TABLES = ['a', 'b', 'c'] as const;

const done = <T>(asked: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });

function raw(machine: Machine): Promise<IDBDatabase> {
  const asked = machine.engine.indexedDB.open(NAME, NATIVE_VERSION);
  asked.onupgradeneeded = () => {
    for (const table of TABLES) asked.result.createObjectStore(table);
  };
  return done(asked);
}

/** Chromium's silent loss: a database that was never there. */
export function emptied(machine: Machine): void {
  machine.engine = { ...machine.engine, indexedDB: new IDBFactory() };
}

export async function snapshot(machine: Machine): Promise<Snapshot> {
  const database = await raw(machine);
  const transaction = database.transaction(TABLES);
  const entriesOf = async <Key>(table: string, read: (key: IDBValidKey) => Key): Promise<Entries<Key>> => {
    const store = transaction.objectStore(table);
    const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
    return keys.map((key, index) => [read(key), values[index]] as const);
  };
  const bytes = (key: IDBValidKey) => (key instanceof ArrayBuffer ? new Uint8Array(key) : new Uint8Array(0));
  const [a, b, c] = await Promise.all([entriesOf('a', Number), entriesOf('b', bytes), entriesOf('c', bytes)]);
  database.close();
  return { a, b, c };
}

/** A database with these bytes in the place of the one that is there. */
export async function put(machine: Machine, { a, b, c }: Snapshot): Promise<void> {
  emptied(machine);
  const database = await raw(machine);
  const transaction = database.transaction(TABLES, 'readwrite');
  for (const [key, value] of a) transaction.objectStore('a').put(value, key);
  for (const [key, value] of b) transaction.objectStore('b').put(value, key.slice());
  for (const [key, value] of c) transaction.objectStore('c').put(value, key.slice());
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onerror = reject;
  });
  database.close();
}
