import { statfs } from 'node:fs/promises';

/** Bytes that this user can still write in `folder`. */
export async function freeBytesOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
