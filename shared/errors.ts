/**
 * The typed errors of all zones. A message is the code itself: it can be shown, logged and sent over a border without carrying
 * what a user wrote. `cause` is for a debugger and is never logged.
 */

/** What can be wrong with bytes of one of Daftar's formats (docs/format.md, section 1.2). */
export const FORMAT_ERROR_CODES = [
  'wrong-passphrase',
  'not-for-this-key-or-damaged',
  'altered',
  'truncated',
  'too-new',
  'malformed',
] as const;
export type FormatErrorCode = (typeof FORMAT_ERROR_CODES)[number];

/** Bytes, text or JSON of a Daftar format that cannot be accepted. */
export class FormatError extends Error {
  override readonly name = 'FormatError';
  readonly code: FormatErrorCode;
  /** Which rule was broken, in the words of docs/format.md; constant text, never user data. */
  readonly rule: string | undefined;
  constructor(code: FormatErrorCode, rule?: string, cause?: unknown) {
    super(rule === undefined ? code : `${code}: ${rule}`, cause === undefined ? undefined : { cause });
    this.code = code;
    this.rule = rule;
  }
}

/** What the vault can refuse. The bytes-level causes keep their own codes. */
export const VAULT_ERROR_CODES = [
  ...FORMAT_ERROR_CODES,
  'no-vault',
  'vault-exists',
  'locked',
  'not-found',
  'invalid',
  'weak-passphrase',
  'recovery-code-typo',
  'shares-do-not-fit',
  'key-changed',
  // Sealing: a place that may name somebody is not decided; a name that is kept back stands in the bag.
  'undecided',
  'name-left',
  // A report that is marked as never leaving the notebook was to leave it.
  'never-leaves',
  'too-large',
  'no-space',
  'disk',
  'cancelled',
  'internal',
] as const;
export type VaultErrorCode = (typeof VAULT_ERROR_CODES)[number];

/** An expected failure of the vault worker; crosses the worker's border as its code. */
export class VaultError extends Error {
  override readonly name = 'VaultError';
  readonly code: VaultErrorCode;
  constructor(code: VaultErrorCode, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

/** What main can refuse over IPC. */
export const MAIN_ERROR_CODES = [
  'not-found',
  'exists',
  'no-space',
  'permission',
  'disk',
  'too-large',
  'invalid',
  'forbidden',
  'busy',
  'cancelled',
  'internal',
] as const;
export type MainErrorCode = (typeof MAIN_ERROR_CODES)[number];

/** An expected failure of main; crosses IPC as its code. */
export class MainError extends Error {
  override readonly name = 'MainError';
  readonly code: MainErrorCode;
  constructor(code: MainErrorCode, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}
