/**
 * References: what the same browser's IndexedDB does with the same bytes when nothing is encrypted, checked or understood. The functions
 * run inside the browser, in the thread of the vault worker, and use nothing from outside themselves.
 */

/** Makes a database with `count` values of `size` random bytes. */
export function fillPlain({ count, size }: { count: number; size: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('plain', 1);
    opening.onerror = reject;
    opening.onupgradeneeded = () => opening.result.createObjectStore('values');
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('values', 'readwrite', { durability: 'strict' });
      const store = transaction.objectStore('values');
      for (let at = 0; at < count; at += 1) {
        store.put(crypto.getRandomValues(new Uint8Array(size)), crypto.getRandomValues(new Uint8Array(20)));
      }
      transaction.onerror = reject;
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

/** Puts `count` values of `size` bytes, each in a strict transaction of its own; milliseconds each. */
export async function putPlain({ count, size }: { count: number; size: number }): Promise<number[]> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('plain-puts', 1);
    opening.onerror = reject;
    opening.onupgradeneeded = () => opening.result.createObjectStore('values');
    opening.onsuccess = () => resolve(opening.result);
  });
  const took: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const value = crypto.getRandomValues(new Uint8Array(size));
    const start = performance.now();
    const transaction = database.transaction('values', 'readwrite', { durability: 'strict' });
    transaction.objectStore('values').put(value, crypto.getRandomValues(new Uint8Array(20)));
    await new Promise((resolve, reject) => {
      transaction.onerror = reject;
      transaction.onabort = reject;
      transaction.oncomplete = resolve;
    });
    took.push(performance.now() - start);
  }
  database.close();
  return took;
}

/** Reads all values of that database; the milliseconds from the question to the answer, without the opening. */
export function readPlain(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('plain', 1);
    opening.onerror = reject;
    opening.onsuccess = () => {
      const start = performance.now();
      const reading = opening.result.transaction('values').objectStore('values').getAll();
      reading.onerror = reject;
      reading.onsuccess = () => {
        const took = performance.now() - start;
        opening.result.close();
        if (reading.result.length === 0) reject(new Error('nothing to read'));
        else resolve(took);
      };
    };
  });
}

/**
 * Gives `total` bytes to main as chunks of the second copy, `batch` of them in a message, one after the other. Runs in the page of an open
 * vault, which has the bridge; takes milliseconds.
 */
export async function appendPlain({
  total,
  size,
  batch,
}: {
  total: number;
  size: number;
  batch: number;
}): Promise<number> {
  const pool = new Uint8Array(size * batch);
  for (let at = 0; at < pool.length; at += 65_536) crypto.getRandomValues(pool.subarray(at, at + 65_536));
  const state = await window.daftar.invoke('mirror:open', {});
  const vaultId = state.ok ? state.value.vaultId : null;
  if (vaultId === null) throw new Error('there is no second copy');
  const id = crypto.getRandomValues(new Uint8Array(16));
  const start = performance.now();
  for (let written = 0; written < total; ) {
    const count = Math.min(batch, Math.ceil((total - written) / size));
    const entries = new Uint8Array(count * 28);
    const view = new DataView(entries.buffer);
    for (let index = 0; index < count; index += 1) {
      entries[index * 28] = 5;
      view.setUint32(index * 28 + 4, size);
      entries.set(id, index * 28 + 8);
      view.setUint32(index * 28 + 24, written / size + index);
    }
    const bytes = pool.slice(0, count * size);
    const answer = await window.daftar.invoke('mirror:append', {
      log: 'evidence',
      vaultId: vaultId.slice(),
      change: 0,
      last: true,
      entries,
      from: 0,
      bytes,
    });
    if (!answer.ok) throw new Error(answer.code);
    written += count * size;
  }
  return performance.now() - start;
}

/** Writes `total` bytes as values of `size` bytes, `batch` of them in a strict transaction, one after the other; takes milliseconds. */
export async function writePlain({
  total,
  size,
  batch,
}: {
  total: number;
  size: number;
  batch: number;
}): Promise<number> {
  const pool = new Uint8Array(size * batch);
  for (let at = 0; at < pool.length; at += 65_536) crypto.getRandomValues(pool.subarray(at, at + 65_536));
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('plain', 1);
    opening.onerror = reject;
    opening.onupgradeneeded = () => opening.result.createObjectStore('values');
    opening.onsuccess = () => resolve(opening.result);
  });
  const start = performance.now();
  for (let written = 0; written < total; ) {
    const transaction = database.transaction('values', 'readwrite', { durability: 'strict' });
    const store = transaction.objectStore('values');
    for (let index = 0; index < batch && written < total; index += 1, written += size) {
      const key = new Uint8Array(20);
      new DataView(key.buffer).setUint32(16, written / size);
      // A value of its own, as a sealed chunk is.
      store.put(pool.slice(index * size, (index + 1) * size), key);
    }
    await new Promise((resolve, reject) => {
      transaction.onerror = reject;
      transaction.onabort = reject;
      transaction.oncomplete = resolve;
    });
  }
  const took = performance.now() - start;
  database.close();
  return took;
}
