/** How the command line fails: a code for programs, a sentence for people, an exit status for scripts. */
import type { FormatErrorCode } from '../../shared/errors.ts';

/** What can go wrong besides the formats themselves. */
export type FailureCode =
  | FormatErrorCode
  | 'usage'
  | 'expired'
  | 'not-found'
  | 'exists'
  | 'no-space'
  | 'permission'
  | 'not-a-file'
  | 'changed'
  | 'disk'
  | 'cancelled'
  | 'internal';

/** The exit status of each code, as the README lists them. */
export const EXIT_STATUS: Readonly<Record<FailureCode, number>> = {
  internal: 1,
  usage: 2,
  expired: 2,
  'wrong-passphrase': 3,
  'not-for-this-key-or-damaged': 3,
  altered: 4,
  truncated: 4,
  malformed: 4,
  'too-new': 5,
  'not-found': 6,
  exists: 6,
  'no-space': 6,
  permission: 6,
  'not-a-file': 6,
  changed: 6,
  disk: 6,
  cancelled: 130,
};

/** An expected failure. `message` is the whole sentence for the person: what is wrong and what to do. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: FailureCode;
  constructor(code: FailureCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

/** A wrong command; `verb` says whose help to read. */
export function usageFailure(message: string, verb?: string): Failure {
  return new Failure('usage', `${message} See "daftar ${verb === undefined ? '' : `${verb} `}--help".`);
}
