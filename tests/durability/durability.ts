/**
 * `npm run test:durability`: the whole suite, or the parts that are named; `--seed N` and `--count N` repeat what a failure names. Prints what
 * it found and writes the figures into docs/durability.md. Status 1 when anything failed.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildDaftar, DIST, isStale, ROOT } from '../runtime/build.ts';
import { damages } from './damage.ts';
import { writeFigures } from './figures.ts';
import { fullDisk } from './full-disk.ts';
import { kills } from './kills.ts';
import { LARGE_GIB, large } from './large.ts';
import type { Outcome, Say } from './outcome.ts';
import { situations } from './situations.ts';

type Play = (folder: string, count: number, seed: number, say: Say) => Promise<Outcome>;
const ALL = 10_000;

/** Parts, and how much of each is the whole of it. */
const PARTS: readonly { readonly name: string; readonly play: Play; readonly count: number }[] = [
  { name: 'kills', play: kills, count: 200 },
  { name: 'full-disk', play: fullDisk, count: 50 },
  { name: 'damage', play: damages, count: ALL },
  { name: 'situations', play: situations, count: ALL },
  { name: 'large', play: large, count: LARGE_GIB },
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' }, count: { type: 'string' } },
});
const unknown = positionals.filter((name) => !PARTS.some((part) => part.name === name));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. Parts: ${PARTS.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

if (isStale(DIST)) {
  console.error('building the app');
  await buildDaftar();
}
const commit = execFileSync('git', ['rev-parse', '--short=10', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim();
// On a disk: a folder in memory would flush in no time.
const cache = join(ROOT, '.cache/durability');
mkdirSync(cache, { recursive: true });

let failed = false;
for (const { name, play, count } of PARTS) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  console.error(`== ${name}, seed ${seed}`);
  const folder = mkdtempSync(join(cache, `${name}-`));
  const began = Date.now();
  try {
    const outcome = await play(folder, Number(values.count ?? count), seed, (text) => console.error(`   ${text}`));
    failed ||= outcome.failures.length > 0;
    writeFigures(cache, join(ROOT, 'docs/durability.md'), {
      ...outcome,
      part: name,
      seed,
      commit,
      date: new Date().toISOString().slice(0, 10),
      minutes: Math.ceil((Date.now() - began) / 60_000),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
process.exit(failed ? 1 : 0);
