/** Where a passphrase comes from: a file, or a person at a terminal. */
import { passphraseOfFile, preparePassphrase, wipe } from '../../crypto/index.ts';
import { FormatError } from '../../shared/errors.ts';
import { onEarlyEnd } from './cleanup.ts';
import { Failure, usageFailure } from './failure.ts';
import { readInput } from './input-file.ts';
import { warnIfReadable } from './private-file.ts';
import { shownPath } from './system-failure.ts';
import type { Voice } from './terminal.ts';

/** Bytes that a passphrase file may have. */
const PASSPHRASE_FILE_LIMIT = 65_536;

/** A terminal to ask at: standard input and standard error. */
export type Console = {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
};

/** The passphrase in a file (docs/format.md section 1.1). Throws a {@link Failure} `malformed` for one that is none. */
export async function passphraseFromFile(path: string, voice: Voice): Promise<string> {
  const bytes = await readInput(path, PASSPHRASE_FILE_LIMIT);
  await warnIfReadable(path, 'passphrase file', voice);
  try {
    if (bytes.length > PASSPHRASE_FILE_LIMIT) throw new FormatError('malformed', 'a passphrase file is at most 64 KiB');
    const passphrase = passphraseOfFile(bytes);
    wipe(preparePassphrase(passphrase));
    return passphrase;
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    throw new Failure(
      'malformed',
      `The passphrase file ${shownPath(path)} cannot be used: it has to be UTF-8 text of at most 64 KiB, not empty, without a byte-order mark. Save it that way.`,
      error,
    );
  } finally {
    bytes.fill(0);
  }
}

/** Asks for the passphrase of an existing identity. Throws a usage failure where nobody can be asked. */
export async function askPassphrase(verb: string, what: string, at: Console): Promise<string> {
  needTerminal(at, verb, `${what} is protected by a passphrase. Give it with --passphrase-file FILE.`);
  return askLine(`Passphrase of ${what}: `, at);
}

/** Asks twice for a new passphrase. Throws a usage failure where nobody can be asked, or when the two differ or are empty. */
export async function askNewPassphrase(verb: string, at: Console): Promise<string> {
  needTerminal(at, verb, 'Say how the identity is protected: --passphrase-file FILE, or --no-passphrase.');
  const first = await askLine('New passphrase: ', at);
  if (first === '')
    throw usageFailure('The passphrase is empty. For an identity without one give --no-passphrase.', verb);
  const second = await askLine('The same once more: ', at);
  if (first !== second) throw usageFailure('The two passphrases differ. Nothing was written; begin again.', verb);
  return first;
}

function needTerminal(at: Console, verb: string, message: string): void {
  if (at.input.isTTY !== true) throw usageFailure(message, verb);
}

/** Reads one line without showing it. The terminal shows again what is typed afterwards, whatever happens. */
export async function askLine(question: string, at: Console): Promise<string> {
  const { input, output } = at;
  const restore = () => {
    input.setRawMode(false);
  };
  const keep = onEarlyEnd(restore);
  input.setRawMode(true);
  // Only now: who types at once must not be shown either.
  output.write(question);
  const decoder = new TextDecoder('utf-8');
  try {
    return await new Promise<string>((resolve, reject) => {
      let line = '';
      const end = (act: () => void) => {
        input.off('data', take);
        input.off('end', closed);
        act();
      };
      const closed = () => end(() => reject(new Failure('cancelled', 'Nothing was typed. Nothing was written.')));
      const take = (data: Uint8Array) => {
        for (const character of decoder.decode(data, { stream: true })) {
          if (character === '\r' || character === '\n') return end(() => resolve(line));
          if (character === '\x03' || character === '\x04') {
            return end(() => reject(new Failure('cancelled', 'Interrupted. Nothing was written.')));
          }
          if (character === '\x7f' || character === '\b') line = [...line].slice(0, -1).join('');
          else if (character === '\x15') line = '';
          else if (!/\p{Cc}/u.test(character)) line += character;
        }
      };
      input.on('data', take);
      input.on('end', closed);
      input.resume();
    });
  } finally {
    input.pause();
    restore();
    keep();
    output.write('\n');
  }
}
