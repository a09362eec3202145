import { VaultError, type VaultErrorCode } from '../../shared/errors.ts';

/** What the browser engine calls its failures, and what they mean here. Everything else that a disk can do is `disk`. */
const CODES: Readonly<Record<string, VaultErrorCode>> = { QuotaExceededError: 'no-space' };

/** The failure of the browser engine's database as a VaultError: `no-space` or `disk`. Its text is left behind; it is the `cause`. */
export function storageError(error: unknown): VaultError {
  if (error instanceof VaultError) return error;
  for (let cause = error, depth = 0; depth < 4 && typeof cause === 'object' && cause !== null; depth++) {
    const code = CODES[String(Reflect.get(cause, 'name'))];
    if (code !== undefined) return new VaultError(code, error);
    cause = Reflect.get(cause, 'inner');
  }
  return new VaultError('disk', error);
}

/** Awaits the database and turns what it throws into a VaultError. */
export async function guarded<T>(waiting: PromiseLike<T>): Promise<T> {
  try {
    return await waiting;
  } catch (error) {
    throw storageError(error);
  }
}
