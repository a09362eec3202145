/** The erase secret in its two files, which main overwrites in place, in turn (docs/format.md section 3). */
import { type EraseSecret, equalBytes, eraseSecret } from '../../crypto/index.ts';
import { VaultError } from '../../shared/errors.ts';
import type { Host } from './host.ts';

export type EraseFile = 'a' | 'b';
export interface EraseFiles {
  readonly a: EraseSecret | null;
  readonly b: EraseSecret | null;
}

/** Reads both files. One that is missing, or is not 32 bytes, is null. */
export async function readEraseFiles(host: Host): Promise<EraseFiles> {
  const { a, b } = await host.call('erase:read', {});
  return { a: secretOf(a), b: secretOf(b) };
}

/** Overwrites one file; durable when it resolves. Throws `internal` for a secret that was wiped: written, it would close the vault for good. */
export async function writeEraseFile(host: Host, file: EraseFile, secret: EraseSecret): Promise<void> {
  if (secret.every((byte) => byte === 0)) throw new VaultError('internal');
  await host.call('erase:write', { file, secret: secret.slice() });
}

/** The file that a new secret may overwrite while `current` still has to open the keyring. */
export function idleFile(files: EraseFiles, current: EraseSecret): EraseFile {
  return holds(files.a, current) ? 'b' : 'a';
}

/** The files that do not hold `current` (yet, or any more). */
export function filesWithout(files: EraseFiles, current: EraseSecret): EraseFile[] {
  const without: EraseFile[] = [];
  if (!holds(files.a, current)) without.push('a');
  if (!holds(files.b, current)) without.push('b');
  return without;
}

function holds(secret: EraseSecret | null, current: EraseSecret): boolean {
  return secret !== null && equalBytes(secret, current);
}

function secretOf(bytes: Uint8Array | null): EraseSecret | null {
  return bytes !== null && bytes.length === 32 ? eraseSecret(bytes) : null;
}
