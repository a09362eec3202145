/** `npm run bench`: measures all rows, or those that are named, prints a table and writes dist/bench.json. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { DIST } from '../runtime/build.ts';
import type { Figure, Row } from './figure.ts';
import { row as intake } from './intake.ts';
import { row as patterns } from './patterns.ts';
import { row as save } from './save.ts';
import { row as seal } from './seal.ts';
import { row as search } from './search.ts';
import { row as start } from './start.ts';
import { tableOf } from './table.ts';
import { row as unlock } from './unlock.ts';
import { row as views } from './views.ts';

const ROWS: readonly Row[] = [save, seal, unlock, start, search, patterns, views, intake];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !ROWS.some((row) => row.name === name));
if (unknown.length > 0) {
  console.error(`There is no row ${unknown.join(', ')}. Rows: ${ROWS.map((row) => row.name).join(', ')}.`);
  process.exit(2);
}

const load = loadavg()[0] ?? 0;
const cores = availableParallelism();
if (load > cores / 2) {
  console.error(
    `The machine is busy (load ${load.toFixed(1)} on ${cores} cores): figures will be worse than they could be.`,
  );
}

const rows: { name: string; figures: readonly Figure[] }[] = [];
for (const row of ROWS) {
  if (wanted.length > 0 && !wanted.includes(row.name)) continue;
  console.error(`== ${row.name}`);
  rows.push({ name: row.name, figures: await row.measure((text) => console.error(`   ${text}`)) });
}
console.log(tableOf(rows.flatMap((row) => row.figures)));
mkdirSync(DIST, { recursive: true });
const machine = { platform: process.platform, architecture: process.arch, cores, load };
writeFileSync(
  join(DIST, 'bench.json'),
  `${JSON.stringify({ date: new Date().toISOString(), machine, rows }, null, 1)}\n`,
);
process.exit(0);
