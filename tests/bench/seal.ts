/**
 * `daftar seal` and `daftar open` of one 1 GiB file against `age` on the same file, wall time, everything flushed to disk, in turns.
 * Run alone: `npm run bench -- seal`. Wants `age` (Debian, Ubuntu: the package `age`), 5 GiB in the folder for temporary files
 * (or in the one that DAFTAR_BENCH names), and a machine with nothing else to do.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomFillSync } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  fsyncSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Figure, median, type Row } from './figure.ts';

const MEBIBYTE = 1_048_576;
const SIZE = 1024 * MEBIBYTE;
const ROUNDS = 3;
/** What to reach: wall time as a multiple of age's, and peak memory in MiB. */
const TARGET = { ratio: 1.2, memory: 300 } as const;

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Says on standard error how much memory the process had at most, in KiB. */
const PEAK = `data:text/javascript,process.on('exit',()=>process._rawDebug('peak '+process.resourceUsage().maxRSS))`;

/** The first row of `npm run bench`. */
export const row: Row = {
  name: 'seal',
  async measure(say) {
    const folder = mkdtempSync(join(process.env.DAFTAR_BENCH ?? tmpdir(), 'daftar-bench-'));
    try {
      return await measure(folder, say);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function measure(folder: string, say: (text: string) => void): Promise<readonly Figure[]> {
  const at = (name: string) => join(folder, name);
  const program = daftarCommand();
  const run = (...words: string[]) => timed(program.command, [...program.words, ...words]);
  say(`writing a file of ${SIZE / MEBIBYTE} MiB`);
  writeRandom(at('film'));
  writeFileSync(at('report'), '{"narrative": "what happened"}');
  await run('keygen', '--out', at('id'), '--no-passphrase');
  await run('card', '--identity', at('id'), '--out', at('card'));
  const age = ageKey(at('age.key'));
  if (age === null) say('age is not installed: there is nothing to compare with (Debian, Ubuntu: apt install age)');

  const times = { seal: rounds(), open: rounds() };
  let peak = { seal: 0, open: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    say(`round ${round + 1} of ${ROUNDS}`);
    remove(at('film.age'));
    if (age !== null)
      times.seal.age.push(await flushed('age', ['-r', age, '-o', at('film.age'), at('film')], at('film.age')));
    remove(at('bundle'));
    const sealed = await run(
      'seal',
      '--to',
      at('card'),
      '--report',
      at('report'),
      '--attach',
      at('film'),
      '--out',
      at('bundle'),
    );
    times.seal.daftar.push(sealed.time);
    if (age !== null) {
      times.open.age.push(
        await flushed('age', ['-d', '-i', at('age.key'), '-o', at('film.out'), at('film.age')], at('film.out')),
      );
      remove(at('film.out'));
    }
    const opened = await run('open', at('bundle'), '--identity', at('id'), '--out', at('out'));
    times.open.daftar.push(opened.time);
    peak = { seal: Math.max(peak.seal, sealed.peak), open: Math.max(peak.open, opened.peak) };
    if (round === 0) await compare(at('film'), join(at('out'), 'data', 'evidence', '0001.bin'));
    remove(at('out'));
  }
  return (['seal', 'open'] as const).flatMap((what) => figures(what, times[what], peak[what]));
}

type Rounds = { readonly daftar: number[]; readonly age: number[] };
const rounds = (): Rounds => ({ daftar: [], age: [] });

/** Times in milliseconds, memory in bytes. */
function figures(what: 'seal' | 'open', times: Rounds, peak: number): Figure[] {
  const seconds = times.daftar.map((time) => time / 1000);
  const measured = median(seconds);
  const age = times.age.length === 0 ? Number.NaN : median(times.age) / 1000;
  const ratio = measured / age;
  const memory = peak / MEBIBYTE;
  return [
    {
      what: `${what} 1 GiB, flushed`,
      better: 'lower',
      unit: 's',
      measured,
      reference: { what: Number.isNaN(age) ? 'age is not installed' : 'age', measured: age },
      ratio,
      target: { what: `${TARGET.ratio} times age's`, met: ratio <= TARGET.ratio },
      samples: seconds,
    },
    {
      what: `${what} 1 GiB, peak memory`,
      better: 'lower',
      unit: 'MiB',
      measured: memory,
      reference: { what: 'limit', measured: TARGET.memory },
      ratio: memory / TARGET.memory,
      target: { what: `under ${TARGET.memory} MiB`, met: memory < TARGET.memory },
    },
  ];
}

/** What `npm run daftar` runs, without npm's own start. */
function daftarCommand(): { command: string; words: string[] } {
  const settings: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const scripts = typeof settings === 'object' && settings !== null ? Reflect.get(settings, 'scripts') : undefined;
  const script: unknown = typeof scripts === 'object' && scripts !== null ? Reflect.get(scripts, 'daftar') : undefined;
  if (typeof script !== 'string' || !script.startsWith('node ')) throw new Error('package.json has no script daftar');
  return { command: process.execPath, words: ['--import', PEAK, ...script.split(' ').slice(1)] };
}

/** Runs to the end. Throws `Error` with what it said when it fails. */
function timed(command: string, words: readonly string[]): Promise<{ time: number; peak: number }> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, words, { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.on('error', reject);
    child.on('close', (status) => {
      const time = performance.now() - start;
      if (status !== 0) reject(new Error(`${command} ended with ${status}: ${said}`));
      else resolve({ time, peak: Number(/peak (\d+)/.exec(said)?.[1] ?? 0) * 1024 });
    });
  });
}

/** As `timed`, for a program that does not flush what it wrote: its file is flushed after it. */
async function flushed(command: string, words: readonly string[], output: string): Promise<number> {
  const { time } = await timed(command, words);
  const start = performance.now();
  const fd = openSync(output, 'r+');
  fsyncSync(fd);
  closeSync(fd);
  return time + performance.now() - start;
}

/** Makes a key for age and gives its public part; null where age is not installed. */
function ageKey(path: string): string | null {
  const made = spawnSync('age-keygen', ['-o', path], { encoding: 'utf8' });
  if (made.error !== undefined) return null;
  return /public key: (age1\w+)/.exec(readFileSync(path, 'utf8'))?.[1] ?? null;
}

function writeRandom(path: string): void {
  const fd = openSync(path, 'w');
  const piece = Buffer.alloc(MEBIBYTE);
  for (let written = 0; written < SIZE; written += piece.length) writeSync(fd, randomFillSync(piece));
  fsyncSync(fd);
  closeSync(fd);
}

async function compare(one: string, other: string): Promise<void> {
  const digests = [];
  for (const path of [one, other]) {
    const hash = createHash('sha256');
    for await (const piece of createReadStream(path, { highWaterMark: MEBIBYTE })) hash.update(piece);
    digests.push(hash.digest('hex'));
  }
  if (digests[0] !== digests[1]) throw new Error('the file did not come out as it went in');
}

function remove(path: string): void {
  rmSync(path, { recursive: true, force: true });
}
