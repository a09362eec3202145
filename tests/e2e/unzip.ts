/** Unpacks a ZIP with a maintained reader that shares nothing with ours. */
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';

export async function unzip(zip: string, folder: string): Promise<void> {
  const file = await yauzl.openPromise(zip, { strictFileNames: true, validateEntrySizes: true });
  for await (const entry of file.eachEntry()) {
    const path = join(folder, entry.fileName);
    mkdirSync(dirname(path), { recursive: true });
    await pipeline(await file.openReadStreamPromise(entry), createWriteStream(path));
  }
}
