/** docs/hardening.md against the tests: each item has one, each test that names an item stands in its row, and what was not run is called so. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../runtime/build.ts';

const IDS = Array.from({ length: 29 }, (_, index) => `H${String(index + 1).padStart(2, '0')}`);
/** A title may be a template or stand on a line of its own; what matters is the id at its beginning. */
const TITLE = /\b(?:test|it|describe)(?:\.\w+)?\s*\((?:[^'"`)]*?\)\s*\(|[^'"`(]*?)?\s*['"`]((?:H\d\d[, ]*)+)/g;
const EACH = /\]\s*(?:as const)?\s*,?\s*\)\s*\(\s*['"`]((?:H\d\d[, ]*)+)/g;

interface Row {
  readonly id: string;
  readonly mechanism: readonly string[];
  readonly tests: readonly string[];
  readonly lastRun: string;
}

const paths = (cell: string) => [...cell.matchAll(/`([\w./-]+\.\w+|[\w./-]+\/)`/g)].map((found) => found[1] ?? '');
const rows: readonly Row[] = readFileSync(join(ROOT, 'docs/hardening.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| \*\*H\d\d\*\*/.test(line))
  .map((line) => {
    const [, id = '', , mechanism = '', tests = '', lastRun = ''] = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
    return { id: id.replaceAll('*', ''), mechanism: paths(mechanism), tests: paths(tests), lastRun };
  });

/** Which items the titles of a test file name. */
function named(file: string): Set<string> {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return new Set([...text.matchAll(TITLE), ...text.matchAll(EACH)].flatMap((found) => found[1]?.match(/H\d\d/g) ?? []));
}
const testFiles = readdirSync(join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' })
  .map((name) => `tests/${name.replaceAll('\\', '/')}`)
  .filter((name) => /\.(?:test|e2e|electron)\.tsx?$/.test(name))
  .sort();

test('one row for each item, in order', () => {
  expect(rows.map(({ id }) => id)).toEqual(IDS);
});

describe.each(rows)('$id', ({ id, mechanism, tests, lastRun }) => {
  test('names what does it and what shows it', () => {
    expect(mechanism.length).toBeGreaterThan(0);
    expect(tests.length).toBeGreaterThan(0);
    expect([...mechanism, ...tests].filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    expect(tests.filter((path) => !named(path).has(id))).toEqual([]);
  });

  test('says of a test on the real binary that it has not run', () => {
    const needsBinary = tests.some((path) => path.startsWith('tests/on-electron/'));
    expect(/not yet run/i.test(lastRun)).toBe(needsBinary);
    if (tests.some((path) => !path.startsWith('tests/on-electron/'))) expect(lastRun).toMatch(/every `npm test`/);
  });
});

test('every test that names an item stands in the row of that item', () => {
  const missing = testFiles.flatMap((file) =>
    [...named(file)]
      .filter((id) => !rows.some((row) => row.id === id && row.tests.includes(file)))
      .map((id) => `${id}: ${file}`),
  );
  expect(missing).toEqual([]);
});
