import { open } from 'node:fs/promises';

/** Makes a new or renamed name in `folder` survive a power cut. Windows cannot open folders and flushes names by itself. */
export async function syncFolder(folder: string, platform: NodeJS.Platform = process.platform): Promise<void> {
  if (platform === 'win32') return;
  const opened = await open(folder, 'r');
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}
