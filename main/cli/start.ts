/** Reads the words, runs one verb, prints the result, and ends with an exit status. */
import { interruptedSentence, undoAll } from './cleanup.ts';
import { EXIT_STATUS, Failure } from './failure.ts';
import { run } from './run.ts';
import { createVoice, failureFacts, jsonLine, type Outcome } from './terminal.ts';

const words = process.argv.slice(2);
// Asked before anything can fail, because a failure is told as JSON too.
const wantsJson = words.slice(0, words.includes('--') ? words.indexOf('--') : undefined).includes('--json');
const voice = createVoice(process.stderr);

// A reader that closed the pipe early has what it wanted.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);
process.on('SIGINT', () => interrupted(130));
process.on('SIGTERM', () => interrupted(143));
process.on('SIGHUP', () => interrupted(129));
process.on('uncaughtException', failed);

run(words, { voice, at: { input: process.stdin, output: process.stderr } }).then(succeeded, failed);

function succeeded({ facts, text, failure }: Outcome): void {
  const warnings = voice.warnings.length > 0 ? { warnings: voice.warnings } : {};
  const told =
    failure === undefined
      ? { ok: true, ...facts, ...warnings }
      : { ...failureFacts(failure, voice.warnings), ...facts };
  if (failure !== undefined) voice.say(`daftar: ${failure.message}`);
  end(failure === undefined ? 0 : EXIT_STATUS[failure.code], wantsJson ? jsonLine(told) : (text ?? ''));
}

function failed(error: unknown): void {
  undoAll();
  const failure = error instanceof Failure ? error : defect(error);
  voice.say(`daftar: ${failure.message}`);
  end(EXIT_STATUS[failure.code], wantsJson ? jsonLine(failureFacts(failure, voice.warnings)) : '');
}

function interrupted(status: number): void {
  undoAll();
  const failure = new Failure('cancelled', interruptedSentence());
  voice.say(`daftar: ${failure.message}`);
  end(status, wantsJson ? jsonLine(failureFacts(failure, voice.warnings)) : '');
}

/** An error that nobody foresaw. Its kind is told and its text is not: that may quote what is private. */
function defect(error: unknown): Failure {
  const kind = error instanceof Error ? error.name : typeof error;
  return new Failure(
    'internal',
    `This is a defect in daftar (${kind}). Nothing was written. Please report what you did.`,
  );
}

function end(status: number, output: string): void {
  process.stdout.write(output, () => process.exit(status));
}
