/** The figures in docs/durability.md: what each part found when it was last run. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from './outcome.ts';

export interface Run extends Outcome {
  readonly seed: number;
  readonly commit: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly minutes: number;
}

const BEGIN = '<!-- figures: written by npm run test:durability -->';
const END = '<!-- end of figures -->';
const ORDER = ['kills', 'full-disk', 'damage', 'situations', 'large'];

/** Keeps a run, and writes the last run of each part between the marks of a page. */
export function writeFigures(cache: string, page: string, run: Run): void {
  writeFileSync(join(cache, `${run.part}.json`), `${JSON.stringify(run, null, 1)}\n`);
  const runs = ORDER.flatMap((part): Run[] => {
    const path = join(cache, `${part}.json`);
    return existsSync(path) ? [JSON.parse(readFileSync(path, 'utf8'))] : [];
  });
  const text = readFileSync(page, 'utf8');
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`${page} has no place for figures`);
  writeFileSync(page, `${text.slice(0, from + BEGIN.length)}\n\n${runs.map(tableOf).join('\n')}\n${text.slice(to)}`);
}

function tableOf({ part, figures, failures, seed, commit, date, minutes }: Run): string {
  const rows = [
    ...figures.map(({ what, value }) => `| ${cell(what)} | ${cell(value)} |`),
    `| **failures** | **${failures.length}** |`,
  ];
  const head = `**${part}**, ${date}, commit ${commit}, seed ${seed}, ${minutes} min`;
  const wrong = failures.map((failure) => `- ${failure.slice(0, 400)}\n`).join('');
  return `${head}\n\n| what | found |\n| --- | --- |\n${rows.join('\n')}\n${wrong === '' ? '' : `\n${wrong}`}`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
