/** Whether the browser engine's database keeps a row with a strict write and says that it was strict. Leaves nothing behind. */
export async function databaseIsStrict(): Promise<boolean> {
  const name = 'self-test';
  const opening = indexedDB.open(name);
  opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
  const database = await settled(opening);
  try {
    const writing = database.transaction('rows', 'readwrite', { durability: 'strict' });
    writing.objectStore('rows').put(1, 'row');
    await new Promise<void>((resolve, reject) => {
      writing.oncomplete = () => resolve();
      writing.onabort = () => reject(new Error('not written'));
    });
    const row = await settled(database.transaction('rows').objectStore('rows').get('row'));
    return writing.durability === 'strict' && row === 1;
  } finally {
    database.close();
    await settled(indexedDB.deleteDatabase(name));
  }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('no database'));
  });
}
