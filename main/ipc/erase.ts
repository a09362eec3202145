import { constants, type FileHandle, lstat, open } from 'node:fs/promises';
import { join } from 'node:path';
import { MainError } from '../../shared/errors.ts';
import type { Answers, Request } from '../../shared/ipc/contract.ts';
import { oneAtATime } from '../../shared/one-at-a-time.ts';
import { syncFolder } from '../disk/sync-folder.ts';
import { systemCode } from '../disk/system-code.ts';
import { overwriteSecrets } from '../wipe/overwrite.ts';
import { ERASE_FILES } from './erase-files.ts';

export { ERASE_FILES };

const BYTES = 32;

export interface EraseSecrets {
  /** The secret in each file; null where there is no file, or one that holds no secret because its making was cut short. */
  read(): Promise<Answers['erase:read']>;
  /** Overwrites one file in place, and returns when it is on the disk. The other is not touched. The caller keeps the order of docs/format.md, section 3. */
  write(request: Request<'erase:write'>): Promise<Answers['erase:write']>;
  /** For a wipe: random bytes in place of both secrets, on the disk when it resolves. `write` is refused from then on, whether or not it went well. */
  destroy(): Promise<void>;
}

async function readOne(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const found = await lstat(path).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  });
  if (found === null) return null;
  if (!found.isFile()) throw new MainError('disk');
  if (found.size !== BYTES) return null;
  const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const bytes = new Uint8Array(BYTES);
    const { bytesRead } = await file.read(bytes, 0, BYTES, 0);
    return bytesRead === BYTES ? bytes : null;
  } finally {
    await file.close();
  }
}

/** Opens for overwriting where the bytes lie; a new file, or a truncated one, would leave the old secret in free blocks. */
async function openInPlace(path: string): Promise<{ file: FileHandle; created: boolean }> {
  try {
    const flags = constants.O_RDWR | constants.O_CREAT | constants.O_EXCL;
    return { file: await open(path, flags, 0o600), created: true };
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
    if (!(await lstat(path)).isFile()) throw new MainError('disk');
    return { file: await open(path, constants.O_RDWR | (constants.O_NOFOLLOW ?? 0)), created: false };
  }
}

/**
 * The erase secret's two small files in the profile folder (docs/format.md, section 3). main cannot open anything with it.
 * @param isWipeOpen a wipe has left something behind: a vault made now would be erased when it is completed, so none can be
 */
export function eraseSecrets(userData: string, isWipeOpen = false): EraseSecrets {
  const inTurn = oneAtATime();
  let refused = isWipeOpen;
  return {
    read: () =>
      inTurn(async () => ({
        a: await readOne(join(userData, ERASE_FILES.a)),
        b: await readOne(join(userData, ERASE_FILES.b)),
      })),
    write: ({ file: letter, secret }) =>
      inTurn(async () => {
        if (refused) throw new MainError('forbidden');
        const { file, created } = await openInPlace(join(userData, ERASE_FILES[letter]));
        try {
          const { bytesWritten } = await file.write(secret, 0, BYTES, 0);
          if (bytesWritten !== BYTES) throw new MainError('disk');
          await file.truncate(BYTES);
          await file.sync();
        } finally {
          secret.fill(0);
          await file.close();
        }
        if (created) await syncFolder(userData);
        return {};
      }),
    destroy: () =>
      inTurn(async () => {
        refused = true;
        overwriteSecrets(userData);
      }),
  };
}
