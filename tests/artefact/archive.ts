/** Reading a packed archive, with nothing taken on trust. */
import { createHash } from 'node:crypto';
import { extractFile, getRawHeader, listPackage, statFile } from '@electron/asar';

/** Every file of the archive, with forward slashes, sorted. */
export function filesOf(archive: string): string[] {
  return listPackage(archive, { isPack: false })
    .map((path) => path.replaceAll('\\', '/').replace(/^\//, ''))
    .filter((path) => !('files' in statFile(archive, path)))
    .sort();
}

export function textOf(archive: string, path: string): string {
  return extractFile(archive, path).toString('utf8');
}

/** Files whose bytes are not those that the archive's own header promises, and files without a promise. */
export function alteredFiles(archive: string): string[] {
  return filesOf(archive).filter((path) => {
    const entry = statFile(archive, path);
    if (!('integrity' in entry) || entry.integrity === undefined) return true;
    return createHash('sha256').update(extractFile(archive, path)).digest('hex') !== entry.integrity.hash;
  });
}

/** SHA-256 of the header, as Electron compares it on macOS and Windows. */
export function headerHash(archive: string): string {
  return createHash('sha256').update(getRawHeader(archive).headerString).digest('hex');
}
