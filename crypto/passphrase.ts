/** Passphrases: preparation and Argon2id (docs/format.md section 1.1). */
import { FormatError } from '../shared/errors.ts';
import { checkBytes, checkWhole, utf8, utf8Text } from './bytes.ts';
import { type Root, root } from './keys.ts';
import { argon2id, wipe } from './sodium.ts';

/** Argon2id's cost: memory in KiB and the number of passes. */
export type Argon2Cost = { readonly memory: number; readonly passes: number };

/** The bounds of section 1.1: memory in KiB and passes. */
export const ARGON2_LIMITS = {
  memory: { min: 262_144, max: 1_048_576 },
  passes: { min: 3, max: 10 },
} as const;

/** What an identity file or a vault gets when nothing was calibrated: 256 MiB and 3 passes. */
export const LOWEST_COST: Argon2Cost = { memory: ARGON2_LIMITS.memory.min, passes: ARGON2_LIMITS.passes.min };

/** Whether a cost lies within {@link ARGON2_LIMITS}. */
export function isArgon2Cost(cost: Argon2Cost): boolean {
  const { memory, passes } = ARGON2_LIMITS;
  return (
    cost.memory >= memory.min && cost.memory <= memory.max && cost.passes >= passes.min && cost.passes <= passes.max
  );
}

/**
 * Prepares a passphrase as an OpaqueString and gives its UTF-8 bytes, which the caller wipes.
 * Throws {@link FormatError} `malformed` for an empty one and for text that is not well-formed Unicode.
 */
export function preparePassphrase(text: string): Uint8Array {
  if (typeof text !== 'string') throw new TypeError('passphrase is not a string');
  if (text === '') throw new FormatError('malformed', 'a passphrase is not empty');
  if (/\p{Cs}/u.test(text)) throw new FormatError('malformed', 'a passphrase is well-formed Unicode');
  return utf8(text.replaceAll(/\p{Zs}/gu, ' ').normalize('NFC'));
}

/**
 * The passphrase in a passphrase file: one final line end is dropped. Prepare it with {@link preparePassphrase}.
 * Throws {@link FormatError} `malformed` for bytes that are not UTF-8, that begin with a byte-order mark, or that hold nothing.
 */
export function passphraseOfFile(bytes: Uint8Array): string {
  checkBytes(bytes, undefined, 'passphrase file');
  const text = utf8Text(bytes);
  if (text.startsWith('\ufeff')) throw new FormatError('malformed', 'a passphrase file has no byte-order mark');
  const passphrase = text.replace(/\r?\n$/, '');
  if (passphrase === '') throw new FormatError('malformed', 'a passphrase is not empty');
  return passphrase;
}

/**
 * The root of a passphrase: Argon2id over its prepared bytes, with a salt of 16 bytes. Takes about a second and the memory that
 * `cost` says. The caller wipes `prepared` and the root.
 * Throws `RangeError` for a cost out of bounds, `Error` when the machine cannot give the memory.
 */
export function passphraseRoot(prepared: Uint8Array, salt: Uint8Array, cost: Argon2Cost): Root {
  checkBytes(prepared, undefined, 'passphrase');
  if (prepared.length === 0) throw new RangeError('passphrase is empty');
  checkBytes(salt, 16, 'salt');
  checkWhole(cost.memory, ARGON2_LIMITS.memory.min, ARGON2_LIMITS.memory.max, 'memory');
  checkWhole(cost.passes, ARGON2_LIMITS.passes.min, ARGON2_LIMITS.passes.max, 'passes');
  return root(argon2id(prepared, salt, cost.memory, cost.passes));
}

/**
 * A cost that takes about `target` milliseconds here, measured by one run at the lowest cost; never below it.
 * Passes grow first, because they cost time and no memory, and memory when passes are at their limit.
 * `now` gives milliseconds, for example `performance.now`.
 */
export function calibrateArgon2(now: () => number, target = 1000): Argon2Cost {
  const start = now();
  wipe(argon2id(new Uint8Array(8), new Uint8Array(16), LOWEST_COST.memory, LOWEST_COST.passes));
  return costForTime(now() - start, target);
}

/** The calculation of {@link calibrateArgon2}: `elapsed` is what the lowest cost took, in milliseconds. */
export function costForTime(elapsed: number, target: number): Argon2Cost {
  const { memory, passes } = ARGON2_LIMITS;
  const times = elapsed > 0 ? target / elapsed : 1;
  const wanted = Math.floor(passes.min * times);
  if (wanted <= passes.max) return { memory: memory.min, passes: Math.max(passes.min, wanted) };
  const more = Math.floor((memory.min * wanted) / passes.max);
  return { memory: Math.min(memory.max, more), passes: passes.max };
}
