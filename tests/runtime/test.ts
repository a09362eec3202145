/** `npm test`: everything, one after another; stops at the first failure. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { electronBinary } from '../electron/binary.ts';
import { findBrowser } from './browser.ts';
import { buildDaftar, ROOT } from './build.ts';
import { provideBrowser } from './provide-browser.ts';
import { provideCapture } from './provide-capture.ts';
import { runScript } from './steps.ts';

const RESULTS = join(ROOT, '.cache/results');

async function vitest(project: string): Promise<boolean> {
  const results = join(RESULTS, `${project}.json`);
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  return (await runScript('node_modules/vitest/vitest.mjs', args)) === 0;
}

async function browser(): Promise<boolean> {
  if (electronBinary() !== undefined) console.log("Electron's binary is installed: end-to-end tests run on it.");
  if (!(await provideBrowser())) {
    console.error(
      'The end-to-end tests need a browser. Install Chromium, Google Chrome or Microsoft Edge, and start the tests again.',
    );
    return false;
  }
  console.log(findBrowser());
  return true;
}

async function build(): Promise<boolean> {
  try {
    await buildDaftar();
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

/** What no stand-in can show. Where it cannot run it is said aloud; docs/hardening.md lists it as not yet run. */
async function electronOnly(): Promise<boolean> {
  if (electronBinary() !== undefined && process.getuid?.() === 0 && process.platform === 'linux') {
    console.log(
      'Not run: for root Chromium has no sandbox to be tested. Run the tests as an ordinary user: tests/on-electron.',
    );
    return true;
  }
  if (electronBinary() !== undefined) return vitest('electron');
  console.log(
    "Not run: Electron's binary is not installed. What only it can show: tests/on-electron, docs/hardening.md.",
  );
  return true;
}

const steps: readonly (readonly [string, () => Promise<boolean>])[] = [
  [
    'Formatting and lint',
    async () => (await runScript('node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.'])) === 0,
  ],
  ['Types', async () => (await runScript('node_modules/typescript/bin/tsc', ['-b'])) === 0],
  ['Who imports what', async () => (await runScript('tests/layers/check.ts')) === 0],
  ['Browser', browser],
  ['Capture of packets and sockets', provideCapture],
  ['Build', build],
  ['Unit tests', () => vitest('unit')],
  ['End-to-end tests', () => vitest('e2e')],
  ["On Electron's own binary", electronOnly],
];

/** Passed, failed and neither, of all runs so far. */
function count(): { passed: number; failed: number; skipped: number } {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const project of ['unit', 'e2e', 'electron']) {
    const file = join(RESULTS, `${project}.json`);
    if (!existsSync(file)) continue;
    const found: { numPassedTests?: number; numFailedTests?: number; numPendingTests?: number; numTodoTests?: number } =
      JSON.parse(readFileSync(file, 'utf8'));
    total.passed += found.numPassedTests ?? 0;
    total.failed += found.numFailedTests ?? 0;
    total.skipped += (found.numPendingTests ?? 0) + (found.numTodoTests ?? 0);
  }
  return total;
}

rmSync(RESULTS, { recursive: true, force: true });
const began = Date.now();
let broken: string | undefined;
for (const [name, step] of steps) {
  console.log(`\n== ${name}`);
  if (!(await step())) {
    broken = name;
    break;
  }
}
const { passed, failed, skipped } = count();
if (broken === undefined && skipped > 0) broken = `${skipped} tests that did not run`;
console.log(
  `\n${broken === undefined ? 'Everything passed' : `Failed: ${broken}`}, after ${Math.round((Date.now() - began) / 1000)} s.`,
);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = broken === undefined ? 0 : 1;
