import { spawn } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { ReadStream, WriteStream } from 'node:tty';
import { describe, expect, it } from 'vitest';
import { undoAll } from '../../main/cli/cleanup.ts';
import { askLine } from '../../main/cli/passphrase.ts';
import { createVoice, jsonLine, sizeInWords } from '../../main/cli/terminal.ts';
import { done, PROGRAM, workFolder } from './daftar.ts';

const at = workFolder();

/** A terminal made of pipes: what was typed goes in, what is shown comes out, and raw mode is noted. */
function fakeTerminal() {
  const typed = new PassThrough();
  const shown = new PassThrough();
  const raw: boolean[] = [];
  const input: ReadStream = Object.assign(Object.create(ReadStream.prototype), {
    isTTY: true,
    setRawMode: (on: boolean) => raw.push(on),
    on: typed.on.bind(typed),
    off: typed.off.bind(typed),
    resume: typed.resume.bind(typed),
    pause: typed.pause.bind(typed),
  });
  const output: WriteStream = Object.assign(Object.create(WriteStream.prototype), {
    isTTY: true,
    write: (text: string) => shown.write(text),
  });
  return { at: { input, output }, typed, raw, seen: () => String(shown.read() ?? '') };
}

describe('asking for a passphrase', () => {
  it('takes a line without showing it, corrections and letters of several bytes included', async () => {
    const terminal = fakeTerminal();
    const asked = askLine('Passphrase: ', terminal.at);
    const bytes = Buffer.from('wrong\x15çox giz\x7fzli\r');
    // In the middle of the first letter.
    terminal.typed.write(bytes.subarray(0, 7));
    terminal.typed.write(bytes.subarray(7));
    expect(await asked).toBe('çox gizli');
    expect(terminal.seen()).toBe('Passphrase: \n');
    expect(terminal.raw).toEqual([true, false]);
  });

  it('ends with Ctrl-C and with the end of input, the terminal as it was', async () => {
    const interrupted = fakeTerminal();
    const asked = askLine('? ', interrupted.at);
    interrupted.typed.write('abc\x03');
    await expect(asked).rejects.toMatchObject({ code: 'cancelled' });
    expect(interrupted.raw).toEqual([true, false]);
    const closed = fakeTerminal();
    const other = askLine('? ', closed.at);
    closed.typed.end();
    await expect(other).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('gives the terminal back when the program ends early', async () => {
    const terminal = fakeTerminal();
    const asked = askLine('? ', terminal.at);
    undoAll();
    expect(terminal.raw).toEqual([true, false]);
    terminal.typed.write('\r');
    await asked;
  });

  it('works at a real terminal, twice for a new identity and once for an old one', async () => {
    const made = await atTerminal(`keygen --out "${at('id')}"`, [
      ['New passphrase: ', 'unguessable'],
      ['once more: ', 'unguessable'],
    ]);
    expect(made).not.toContain('unguessable');
    expect(statSync(at('id')).size).toBe(8332);
    writeFileSync(at('file'), 'unguessable\n', { mode: 0o600 });
    const { stdout } = await done(['fingerprint', at('id'), '--passphrase-file', at('file')]);
    const shown = await atTerminal(`fingerprint "${at('id')}"`, [['Passphrase of the identity', 'unguessable']]);
    expect(shown).toContain(stdout.trim());
    const differing = await atTerminal(`keygen --out "${at('id2')}"`, [
      ['New passphrase: ', 'one'],
      ['once more: ', 'another'],
    ]);
    expect(differing).toContain('differ');
  });
});

/** Runs at a terminal of util-linux's `script`, which belongs to every Debian and Ubuntu, and answers each question when it appears. */
function atTerminal(words: string, answers: readonly (readonly [question: string, answer: string])[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('script', ['-qc', `"${process.execPath}" "${PROGRAM}" ${words}`, '/dev/null']);
    const waiting = [...answers];
    let shown = '';
    let from = 0;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      shown += text;
      const [next] = waiting;
      if (next === undefined || !shown.includes(next[0], from)) return;
      from = shown.length;
      waiting.shift();
      child.stdin.write(`${next[1]}\r`);
    });
    child.on('error', reject);
    child.on('close', () => resolve(shown));
  });
}

describe('what is printed', () => {
  it('JSON has no character that a terminal obeys, and means the same', () => {
    const value = { name: 'a\u202eb\u009bc\u001bd\u{e0041}\u2028\u00ad\u200e', plain: 'ə' };
    const line = jsonLine(value);
    expect(line.trimEnd()).not.toMatch(/\p{Cc}|\p{Cf}|\p{Zl}/u);
    expect(JSON.parse(line)).toEqual(value);
    expect(line).toContain('ə');
  });

  it('sizes are in words', () => {
    expect([0, 1, 1023, 1024, 1_572_864, 1_073_741_824, 2 ** 41].map(sizeInWords)).toEqual([
      '0 bytes',
      '1 byte',
      '1023 bytes',
      '1.0 KiB',
      '1.5 MiB',
      '1.0 GiB',
      '2.0 TiB',
    ]);
  });

  it('progress is for terminals only', () => {
    const shown: string[] = [];
    const stream = (isTTY: boolean): WriteStream =>
      Object.assign(Object.create(WriteStream.prototype), { isTTY, write: (text: string) => shown.push(text) });
    const quiet = createVoice(stream(false)).progress('Sealing');
    quiet.at(1, 2);
    quiet.end();
    expect(shown).toEqual([]);
    const loud = createVoice(stream(true));
    const progress = loud.progress('Sealing');
    progress.at(512, 1024);
    loud.warn('something');
    progress.end();
    expect(shown).toEqual(['\r\x1b[KSealing 50 % of 1.0 KiB', '\r\x1b[K', 'Note: something\n']);
    expect(loud.warnings).toEqual(['something']);
  });
});
