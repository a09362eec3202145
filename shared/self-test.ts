/**
 * The steps of `daftar --self-test`, in their order. Each is printed as its code and `ok` or `FAILED`; the first that fails is the last.
 * The page tells them; main hears only the page of the window that is open.
 */
export const SELF_TEST_STEPS = [
  /** The page runs, and main answers it. */
  'window',
  /** libsodium runs in WebAssembly, in the worker under its own policy. */
  'wasm',
  /** The database takes strict writes. */
  'database',
  'vault-made',
  /** main keeps the two files of the erase secret. */
  'erase-files',
  'report-written',
  'evidence-kept',
  /** The worker has ended. */
  'locked',
  /** The renderer process has ended, and another has begun. */
  'fresh-window',
  'wasm-again',
  'wrong-passphrase-refused',
  'reopened',
  'report-read',
  'evidence-read',
  'card-made',
  'recipient-added',
  'sealed',
  'bundle-opened',
  'bundle-compared',
  'locked-again',
] as const;
export type SelfTestStep = (typeof SELF_TEST_STEPS)[number];
