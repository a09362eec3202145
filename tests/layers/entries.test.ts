/** The programs of the app, from their first line: what is set before anything else runs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sourcesBelow } from './check.ts';
import { evaluationOrder, statementsOf, takenBy } from './program.ts';

const ROOT = join(import.meta.dirname, '../..');
/** What runs under a content security policy. */
const GUARDED = ['renderer/main.tsx', 'renderer/vault/worker.ts', 'renderer/vault/argon2.ts', ...framePrograms()];
const ENTRIES = [...GUARDED, 'main/index.ts', 'main/preload/index.ts', 'main/cli/start.ts'];

function scriptsOf(folder: string): string[] {
  return readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.html'))
    .flatMap((name) => [...readFileSync(join(ROOT, folder, name), 'utf8').matchAll(/<script[^>]*src="\.\/([^"]+)"/g)])
    .map(([, name]) => `${folder}/${name}`);
}
function framePrograms(): string[] {
  return scriptsOf('renderer/viewer');
}

test('every page starts with a program of the list', () => {
  expect(scriptsOf('renderer').filter((each) => !GUARDED.includes(each))).toEqual([]);
  expect(framePrograms().length).toBeGreaterThan(0);
});

describe('H07 zod compiles nothing', () => {
  test('H07 the one door to zod turns that off before it lets anything through', () => {
    const { body, text } = statementsOf(ROOT, 'shared/zod.ts');
    expect(body.map((each) => text.slice(each.start, each.end))).toEqual([
      "import { z } from 'zod';",
      'z.config({ jitless: true });',
      'export { z };',
    ]);
    const others = sourcesBelow(ROOT)
      .filter((file) => /^(?:main|renderer|crypto|shared)\//.test(file) && file !== 'shared/zod.ts')
      .filter((file) => takenBy(ROOT, file).some((taken) => /^zod(?:\/|$)/.test(taken)));
    expect(others).toEqual([]);
  });

  test.each(GUARDED)('H07 %s: zod is set by the first import, or is not there at all', (entry) => {
    const order = evaluationOrder(ROOT, entry);
    expect(order.at(-1)).toBe(entry);
    if (order.includes('zod')) expect(order.slice(0, 2)).toEqual(['zod', 'shared/zod.ts']);
    else expect(order).not.toContain('shared/zod.ts');
  });

  test.each(ENTRIES)('H07 %s: zod is set before the first file that makes a schema', (entry) => {
    const order = evaluationOrder(ROOT, entry);
    const set = order.indexOf('shared/zod.ts');
    const makers = order.filter(
      (name) =>
        /^(?:main|renderer|crypto|shared)\/.*\.tsx?$/.test(name) &&
        takenBy(ROOT, name).some((taken) => taken.endsWith('/zod.ts')),
    );
    for (const maker of makers) expect(order.indexOf(maker), maker).toBeGreaterThan(set);
    expect(set === -1).toBe(makers.length === 0);
  });

  test('H07 both programs that take requests do have it', () => {
    for (const entry of ['renderer/main.tsx', 'renderer/vault/worker.ts', 'main/index.ts'])
      expect(evaluationOrder(ROOT, entry)).toContain('shared/zod.ts');
    expect(evaluationOrder(ROOT, 'main/preload/index.ts')).not.toContain('zod');
  });
});

describe('H25 H14 nothing happens before main says so', () => {
  test('H25 the first thing that main does is to keep others out of what it will make', () => {
    const { body, text } = statementsOf(ROOT, 'main/index.ts');
    const at = body.findIndex((each) => each.type === 'ExpressionStatement' || each.type === 'IfStatement');
    const first = body[at];
    expect(text.slice(first?.start, first?.end)).toBe('process.umask(0o077);');
    // No value is computed above it by a call that could touch the disk.
    for (const each of body.slice(0, at))
      expect(text.slice(each.start, each.end)).not.toMatch(
        /^(?:const|let)[^=]*=[^>]*\b(?:open|mkdir|writeFile|mkdtemp)/,
      );
  });

  test('H25 no file of main does anything when it is imported, but the first and the preload', () => {
    const order = evaluationOrder(ROOT, 'main/index.ts').filter((name) => /^(?:main|shared)\//.test(name));
    expect(order.length).toBeGreaterThan(20);
    const active = order.filter((name) =>
      statementsOf(ROOT, name).body.some((each) =>
        [
          'ExpressionStatement',
          'IfStatement',
          'ForStatement',
          'ForOfStatement',
          'TryStatement',
          'BlockStatement',
        ].includes(each.type),
      ),
    );
    expect(active).toEqual(['shared/zod.ts', 'main/index.ts']);
  });
});
