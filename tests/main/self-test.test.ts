import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { selfTestHalf, testApart } from '../../main/self-test/apart.ts';
import { protocol } from '../../main/self-test/protocol.ts';
import { SELF_TEST_URL, type StaticMap, servedMap, VAULT_URL } from '../../main/static/map.ts';
import { refusedSwitches } from '../../main/switches.ts';
import { SELF_TEST_STEPS } from '../../shared/self-test.ts';

let made: string[] = [];
const fresh = (prefix = 'daftar-self-test-') => {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  made.push(folder);
  return folder;
};
beforeEach(() => {
  made = [];
});
afterEach(() => {
  for (const each of made) rmSync(each, { recursive: true, force: true });
});

describe('the steps', () => {
  const play = (tell: (steps: ReturnType<typeof protocol>) => void) => {
    const lines: string[] = [];
    const steps = protocol((line) => lines.push(line));
    tell(steps);
    return { lines, outcome: Promise.race([steps.outcome, Promise.resolve('not yet')]) };
  };
  const all = (steps: ReturnType<typeof protocol>) => {
    for (const step of SELF_TEST_STEPS) steps.tell(step, true);
  };

  test('all of them, in order, are a pass; each is one line', async () => {
    const { lines, outcome } = play(all);
    expect(lines).toEqual(SELF_TEST_STEPS.map((step) => `${step} ok`));
    expect(await outcome).toBe(true);
  });

  test.each(SELF_TEST_STEPS)('%s fails: it is the last line, whatever is told after it', async (step) => {
    const { lines, outcome } = play((steps) => {
      for (const each of SELF_TEST_STEPS) steps.tell(each, each !== step);
    });
    expect(lines.at(-1)).toBe(`${step} FAILED`);
    expect(lines.filter((line) => line.endsWith('FAILED'))).toHaveLength(1);
    expect(await outcome).toBe(false);
  });

  test('nothing but every step in order is a pass', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...SELF_TEST_STEPS), { maxLength: 40 }), async (told) => {
        const { outcome } = play((steps) => {
          for (const each of told) steps.tell(each, true);
        });
        const isWhole = SELF_TEST_STEPS.every((step, index) => told[index] === step);
        expect((await outcome) === true).toBe(isWhole);
      }),
    );
  });

  test('giving up is the failure of the next step; after the end it is nothing', async () => {
    const { lines, outcome } = play((steps) => {
      steps.tell('window', true);
      steps.giveUp();
      steps.giveUp();
    });
    expect(lines).toEqual(['window ok', 'wasm FAILED']);
    expect(await outcome).toBe(false);
    const whole = play((steps) => {
      all(steps);
      steps.giveUp();
    });
    expect(await whole.outcome).toBe(true);
    expect(whole.lines).toHaveLength(SELF_TEST_STEPS.length);
  });
});

describe('what a command line asks for', () => {
  test('nothing, or the whole', () => {
    expect(selfTestHalf(['daftar'])).toBe('none');
    expect(selfTestHalf(['daftar', '--self-tests', 'self-test', '--no-self-test'])).toBe('none');
    expect(selfTestHalf(['daftar', '--self-test'])).toBe('apart');
    expect(selfTestHalf(['electron', 'dist/main/index.js', '--self-test'])).toBe('apart');
  });

  test('H02 is no switch that is refused, and takes none of those away', () => {
    expect(refusedSwitches(['--self-test', '--self-test-in=/x'])).toEqual([]);
    expect(refusedSwitches(['--self-test', '--no-sandbox'])).toEqual(['--no-sandbox']);
  });

  test('the inner half only in an empty folder that the outer half could have made', () => {
    const folder = fresh();
    expect(selfTestHalf(['daftar', `--self-test-in=${folder}`])).toEqual({ folder });
    const used = fresh();
    writeFileSync(join(used, 'state-a'), 'x');
    const linked = join(tmpdir(), `daftar-self-test-link-${process.pid}`);
    symlinkSync(fresh(), linked);
    made.push(linked);
    const file = join(tmpdir(), `daftar-self-test-file-${process.pid}`);
    writeFileSync(file, '');
    made.push(file);
    const deeper = join(fresh(), 'daftar-self-test-inner');
    mkdirSync(deeper);
    for (const other of [
      used,
      linked,
      file,
      deeper,
      fresh('other-'),
      homedir(),
      '/',
      '',
      'daftar-self-test-x',
      `${folder}/..`,
    ])
      expect(selfTestHalf(['daftar', `--self-test-in=${other}`]), other).toBe('apart');
  });
});

describe('the outer half', () => {
  /** Runs Node with a text in place of the app; the folder is its last argument. */
  const apart = (script: string, limit?: number) => {
    const lines: string[] = [];
    const started = {
      execPath: process.execPath,
      execArgv: ['-e', script, '--'],
      argv: [process.execPath, '--self-test'],
    };
    const note = join(fresh('note-'), 'folder');
    process.env.NOTE = note;
    try {
      const status = testApart(started, (line) => lines.push(line), limit);
      const folder = existsSync(note) ? readFileSync(note, 'utf8') : '';
      return { status, lines, folder };
    } finally {
      delete process.env.NOTE;
    }
  };
  const head =
    "const fs = require('fs'); const folder = process.argv.at(-1).split('=')[1]; fs.writeFileSync(process.env.NOTE, folder); fs.mkdirSync(folder + '/deep'); fs.writeFileSync(folder + '/deep/file', 'x');";

  test.each([
    ['a pass', `${head} process.exit(0)`, 0, ['removed ok', 'self-test ok']],
    ['a failure', `${head} process.exit(1)`, 1, ['removed ok', 'self-test FAILED']],
    ['a crash', `${head} process.abort()`, 1, ['removed ok', 'self-test FAILED']],
    ['a process that never ends', `${head} setInterval(() => 0, 1000)`, 1, ['removed ok', 'self-test FAILED']],
  ])('%s: says so, and the folder is gone', (_name, script, expected, told) => {
    const { status, lines, folder } = apart(script, 8000);
    expect(status).toBe(expected);
    expect(lines).toEqual(told);
    expect(folder).toMatch(/daftar-self-test-/);
    expect(existsSync(folder)).toBe(false);
  });

  test('a program that cannot start is a failure, and leaves nothing', () => {
    const lines: string[] = [];
    const started = { execPath: '/no/such/program', execArgv: [], argv: ['', '--self-test'] };
    expect(testApart(started, (line) => lines.push(line))).toBe(1);
    expect(lines).toEqual(['removed ok', 'self-test FAILED']);
  });
});

test('H04 the page of the self-test is served in a self-test and in no other start', () => {
  const entry = { file: 'renderer/index.html', type: 'text/html', policy: 'page' } as const;
  const script = SELF_TEST_URL.replace('index.html', 'index.js');
  const map: StaticMap = { [VAULT_URL]: entry, [SELF_TEST_URL]: entry, [script]: entry };
  expect(Object.keys(servedMap(map, true))).toEqual([VAULT_URL, SELF_TEST_URL, script]);
  expect(Object.keys(servedMap(map, false))).toEqual([VAULT_URL]);
});
