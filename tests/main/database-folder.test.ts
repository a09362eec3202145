import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { databaseFolder } from '../../main/ipc/database-folder.ts';

it('takes away the databases of the session and nothing beside them', async () => {
  const storage = mkdtempSync(join(tmpdir(), 'daftar-database-'));
  mkdirSync(join(storage, 'IndexedDB', 'app_vault_0.indexeddb.leveldb'), { recursive: true });
  writeFileSync(join(storage, 'IndexedDB', 'app_vault_0.indexeddb.leveldb', 'CURRENT'), 'MANIFEST-000001\n');
  writeFileSync(join(storage, 'Preferences'), '{}');
  const folder = databaseFolder(() => storage);
  await folder.remove();
  // Gone is gone.
  await folder.remove();
  expect(existsSync(join(storage, 'IndexedDB'))).toBe(false);
  expect(existsSync(join(storage, 'Preferences'))).toBe(true);
  await expect(databaseFolder(() => null).remove()).rejects.toMatchObject({ code: 'disk' });
  rmSync(storage, { recursive: true });
});

it('says that it is the disk, whatever the system calls it', async () => {
  const storage = mkdtempSync(join(tmpdir(), 'daftar-database-'));
  const file = join(storage, 'file');
  writeFileSync(file, '');
  await expect(databaseFolder(() => file).remove()).rejects.toMatchObject({ code: 'disk' });
  rmSync(storage, { recursive: true });
});
