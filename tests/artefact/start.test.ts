/** The packed app started out of its archive, on the Electron stand-in, as an installed one: H02 and the way from a new vault to a locked one. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REFUSED_VARIABLES } from '../../main/switches.ts';
import { lock, makeVault, quiet, unlock } from '../e2e/steps.ts';
import type { News, Setup } from '../electron/control.ts';
import { launch } from '../electron/launch.ts';
import { ROOT } from '../runtime/build.ts';
import { CHECKLIST } from './dangerous.ts';
import { PACKING_MS, type Packed, packed } from './packed.ts';

let app: Packed;
let scratch: string;

beforeAll(async () => {
  app = await packed();
  scratch = mkdtempSync(join(tmpdir(), 'daftar-packed-'));
}, PACKING_MS);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Ended {
  readonly code: unknown;
  readonly stdout: string;
  readonly stderr: string;
  /** What the app did before: calls of Electron, a browser, a window. */
  readonly did: readonly string[];
  /** Whether a profile was made. */
  readonly wrote: boolean;
}

let starts = 0;

/** Starts the packed app, which has to end by itself. */
async function start(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  starts += 1;
  const userData = join(scratch, `profile-${starts}`);
  const setup: Setup = {
    dist: app.archive,
    userData,
    // A browser that is not there: an app that got as far as a window would fail in another way.
    browser: join(scratch, 'no-browser'),
    interactive: false,
    packaged: true,
    args,
  };
  const child = spawn(process.execPath, [join(ROOT, 'tests/electron/process.ts'), JSON.stringify(setup)], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, NODE_OPTIONS: '', ...env },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout?.on('data', (text) => (stdout += String(text)));
  child.stderr?.on('data', (text) => (stderr += String(text)));
  const did: string[] = [];
  child.on('message', (news: News) => did.push(news.kind === 'call' ? news.name : news.kind));
  const [code] = await once(child, 'close');
  return { code, stdout, stderr, did, wrote: existsSync(userData) };
}

/** Two at a time: there are many. */
async function startEach<T>(items: readonly T[], act: (item: T) => Promise<Ended>): Promise<Map<T, Ended>> {
  const outcomes = new Map<T, Ended>();
  const left = [...items];
  const work = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) outcomes.set(item, await act(item));
  };
  await Promise.all([work(), work()]);
  return outcomes;
}

const refusalOf = (what: string): Ended => ({
  code: 2,
  stdout: '',
  stderr: `Daftar does not start with ${what}: it could take away protection. Start it without. If your system starts AppImages with --no-sandbox, install the .deb package instead.\n`,
  did: ['enableSandbox'],
  wrote: false,
});

describe('H02 the packed app', () => {
  test(
    'H02 ends with 2 and a sentence for each switch of the checklist, before it opens a profile or a window',
    async () => {
      const outcomes = await startEach(CHECKLIST, (argument) => start([argument]));
      expect(outcomes.size).toBe(CHECKLIST.length);
      for (const [argument, ended] of outcomes) expect(ended).toEqual(refusalOf(argument));
    },
    PACKING_MS,
  );

  test(
    'H02 and for each variable that would make it write a log',
    async () => {
      // The stand-in's own Node obeys the others, and says so.
      const silent = REFUSED_VARIABLES.filter((name) => !name.startsWith('NODE_'));
      const outcomes = await startEach(silent, (name) => start([], { [name]: '' }));
      for (const [name, ended] of outcomes) expect(ended).toEqual(refusalOf(name));
      const [ofNode] = (await startEach(['NODE_REDIRECT_WARNINGS'], (name) => start([], { [name]: '' }))).values();
      expect(ofNode).toEqual(refusalOf('NODE_REDIRECT_WARNINGS'));
    },
    PACKING_MS,
  );

  test('H02 goes on with one that is allowed, up to the missing browser', async () => {
    const ended = await start(['--lang=az']);
    expect(ended.code).toBe(1);
    expect(ended.stderr).not.toMatch(/does not start with/);
    expect(ended.did).toContain('requestSingleInstanceLock');
    expect(ended.wrote).toBe(true);
  });
});

test(
  'H27 started from the archive: a vault is made, something is written, locked, and found again',
  async () => {
    const daftar = await launch({
      userData: join(scratch, 'vault'),
      dist: app.archive,
      packaged: true,
      runtime: 'stand-in',
    });
    try {
      const { page } = daftar;
      await makeVault(page);
      await page.keyboard.press('ControlOrMeta+n');
      await page.getByLabel('Title', { exact: true }).fill('A man at the door');
      await page.getByText(/^Draft saved/).waitFor();
      const fresh = await lock(daftar);
      expect(await fresh.getByText('A man at the door').count()).toBe(0);
      await unlock(fresh);
      await fresh.getByText('A man at the door').first().waitFor();
      expect(quiet(daftar)).toEqual({ outside: [], violations: [] });
      // Chromium itself remarks upon password fields; nothing that was written is among it.
      expect(daftar.consoleTexts.join('\n')).not.toContain('door');
      await daftar.close();
    } finally {
      await daftar.kill();
    }
  },
  PACKING_MS,
);
