/** What is wrong with a file of one of Daftar's formats, in sentences. */
import { FormatError, type FormatErrorCode } from '../../shared/errors.ts';
import { Failure } from './failure.ts';
import { shownPath } from './system-failure.ts';

/** The kinds of file that the command line reads. */
export type FormatName = 'identity' | 'card' | 'bundle';

type Sentences = Readonly<Record<FormatErrorCode, string>>;

const NEVER = 'cannot be used.';

const IDENTITY: Sentences = {
  'wrong-passphrase':
    'does not open with this passphrase. Check the keyboard layout and capital letters and try again.',
  'not-for-this-key-or-damaged': NEVER,
  altered: 'was changed or damaged after it was made. Use a copy of it.',
  truncated: 'is not whole: its end is missing. Use a copy of it.',
  'too-new': 'was made by a newer Daftar. Install that version to use it.',
  malformed: 'is not an identity file. "daftar keygen" makes one.',
};

const CARD: Sentences = {
  'wrong-passphrase': NEVER,
  'not-for-this-key-or-damaged': NEVER,
  altered: 'was changed after its owner signed it. Ask for the card again, and compare the fingerprint with its owner.',
  truncated: 'is not whole: its end is missing. Ask for the card again, as an attached file.',
  'too-new': 'was made by a newer Daftar. Install that version to use it.',
  malformed: 'is not a recipient card, or not one that can be used. Ask for the card again, as an attached file.',
};

const BUNDLE: Sentences = {
  'wrong-passphrase': NEVER,
  'not-for-this-key-or-damaged':
    'does not open with this identity. Either it was sealed for another key, or it is not a Daftar bundle, or its beginning is damaged; these look alike. Check that the identity is the right one, and ask the sender to send it again.',
  altered: 'was altered after it was sealed. Do not rely on anything in it; ask the sender to send it again.',
  truncated: 'is not whole: its end is missing. Get it again, perhaps in another way.',
  'too-new': 'was made by a newer Daftar. Install that version to open it.',
  malformed:
    'opens, but what its sender put inside does not follow the rules of a bundle. Nothing of it was written. Tell the sender.',
};

const SENTENCES: Readonly<Record<FormatName, Sentences>> = { identity: IDENTITY, card: CARD, bundle: BUNDLE };
const NOUNS: Readonly<Record<FormatName, string>> = {
  identity: 'The identity',
  card: 'The card',
  bundle: 'The bundle',
};

/** The failure for a format error in `path`; anything else comes back as it is. */
export function formatFailure(error: unknown, format: FormatName, path: string): unknown {
  if (!(error instanceof FormatError)) return error;
  return new Failure(error.code, `${NOUNS[format]} ${shownPath(path)} ${SENTENCES[format][error.code]}`, error);
}
