/** Runs the real command line in a process of its own, and gives its files a folder that goes away. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { z } from '../../shared/zod.ts';

export const PROGRAM = fileURLToPath(new URL('../../main/cli/index.ts', import.meta.url));
export const SAMPLES = fileURLToPath(new URL('../fixtures/samples/', import.meta.url));

/** How a run ended. */
export type Run = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

/** What may differ between runs. */
export type RunOptions = {
  readonly input?: string | Uint8Array;
  /** Further words for Node itself. */
  readonly node?: readonly string[];
  /** Called with the process while it runs. */
  readonly during?: (kill: (signal: NodeJS.Signals) => void) => void;
  /** Closes standard output at once. */
  readonly closedOutput?: boolean;
};

/** Runs `daftar` with these words. No terminal is attached. */
export function daftar(words: readonly string[], options: RunOptions = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...(options.node ?? []), PROGRAM, ...words], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    if (options.closedOutput === true) child.stdout.destroy();
    child.stdin.on('error', () => undefined).end(options.input ?? '');
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
    options.during?.((signal) => child.kill(signal));
  });
}

const reply = z.looseObject({ ok: z.boolean(), code: z.string().optional(), message: z.string().optional() });

/** Runs with `--json` and gives the one object that it prints beside how it ended. */
export async function daftarJson(words: readonly string[], options?: RunOptions) {
  const run = await daftar([...words, '--json'], options);
  if (run.stdout.trim().split('\n').length !== 1) throw new Error(`not one line: ${run.stdout}${run.stderr}`);
  return { ...run, json: reply.parse(JSON.parse(run.stdout)) };
}

/** Runs and wants success; the message of a failure becomes that of the test. */
export async function done(words: readonly string[], options?: RunOptions): Promise<Run> {
  const run = await daftar(words, options);
  if (run.status !== 0) throw new Error(`daftar ${words[0]} ended with ${run.status}: ${run.stderr}`);
  return run;
}

/** A folder for one test file, removed after it. Gives paths inside it. */
export function workFolder(): (name?: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'daftar-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name = '') => join(folder, name);
}

/** Everything under a folder, by its path there with forward slashes. */
export function tree(folder: string): ReadonlyMap<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)];
    }),
  );
}

/** What lies in a folder that should not: half-written outputs. */
export function parts(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.part'));
}

/** Whether a message is one that a person can use: no trace, no path of the program, no bare code of the system. */
export function isPlainSentence(text: string): boolean {
  return /[.!?]\s*$/.test(text) && !/ {4}at |node:|\.ts:\d|\bE[A-Z]{4,}\b|undefined|\[object/.test(text);
}
