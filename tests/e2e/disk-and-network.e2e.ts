/**
 * What the app leaves on the disk, and what it sends: one drive through every flow, with a word of its own in every place that takes text, in a
 * network namespace of its own and under strace. Then every byte is searched for the words, and every file, socket and packet accounted for.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { artefactOf } from '../../main/disk/artefacts.ts';
import { capturePath, missingSentence, missingTools } from '../runtime/provide-capture.ts';
import { type Captured, captured } from './drive/capture.ts';
import type { Folder } from './drive/person.ts';
import type { Driven, DriveSetup } from './drive/run.ts';
import { mayBeInHome, mayBeInProfile } from './drive/stand-in-artefacts.ts';
import { REACHABILITY_PROBE, socketCalls, writtenFiles } from './drive/trace.ts';
import { FILM_BYTES } from './drive/writing.ts';
import { type Hit, scan } from './scan/scan.ts';

const AT_LEAST = 60;
const RUN = join(import.meta.dirname, 'drive/run.ts');
/** Where no word may be: all that the app and its browser wrote, and what it sealed. The rest is what it was given, and what was exported by name. */
const SEARCHED: readonly Folder[] = ['profile', 'after-kill', 'temporary', 'home', 'sealed'];
const isLinux = process.platform === 'linux';

let place: string;
let driven: Driven;
let capture: Captured | undefined;

/** Other systems have neither the namespace nor strace; docs/hardening.md says what is shown there. */
function onLinux(title: string, test: () => void): void {
  if (isLinux) it(title, test);
}

/** Everything below a folder that is not a folder; paths relative to it. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => !each.isDirectory())
    .map((each) => relative(folder, join(each.parentPath, each.name)).split(sep).join('/'));
}

/** The system's folders, as this run sees them. */
function environment(): NodeJS.ProcessEnv {
  const home = join(place, 'home');
  return {
    ...process.env,
    TMPDIR: join(place, 'temporary'),
    PATH: capturePath(process.env.PATH),
    HOME: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_CACHE_HOME: join(home, '.cache'),
    XDG_DATA_HOME: join(home, '.local/share'),
    XDG_STATE_HOME: join(home, '.local/state'),
    // The command line, which the drive uses too, would keep its compiled program.
    NODE_DISABLE_COMPILE_CACHE: '1',
    // A browser that playwright downloaded lies in the real one.
    PLAYWRIGHT_BROWSERS_PATH: process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), '.cache/ms-playwright'),
  };
}

async function drive(program: readonly string[]): Promise<void> {
  if (isLinux) {
    const missing = missingTools(process.platform, capturePath(process.env.PATH));
    if (missing.length > 0) throw new Error(missingSentence(missing));
    capture = await captured(place, program, environment());
    if (capture.packets.status !== 0) throw new Error(capture.output);
    return;
  }
  const child = spawn(process.execPath, program, { stdio: ['ignore', 'inherit', 'inherit'], env: environment() });
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
}

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'daftar-drive-'));
  for (const folder of ['temporary', 'home']) mkdirSync(join(place, folder));
  const setup: DriveSetup = { place, atLeast: AT_LEAST };
  await drive([RUN, JSON.stringify(setup)]);
  driven = JSON.parse(readFileSync(join(place, 'others/driven.json'), 'utf8'));
}, 240_000);
afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('what is on the disk after every flow', () => {
  const told = (hits: readonly Hit[]): string[] =>
    hits.map(
      ({ word, file, encoding, inside }) => `${driven.places[word]}: ${relative(place, file)}, ${encoding}, ${inside}`,
    );

  it('H21 no word that was typed, no content, no name of a file, in any guise', () => {
    const words = Object.keys(driven.places);
    expect(words.length).toBeGreaterThan(100);
    const { hits, files, bytes } = scan(
      SEARCHED.map((folder) => join(place, folder)),
      words,
    );
    expect(told(hits)).toEqual([]);
    // The film is in the vault, and all of the vault was searched.
    expect(bytes).toBeGreaterThan(FILM_BYTES);
    expect(files).toBeGreaterThan(100);
  });

  it('H21 the search is one that finds them: in what was exported by name, and in what the app was given', () => {
    const found = new Set(scan([join(place, 'named')], Object.keys(driven.places)).hits.map(({ word }) => word));
    const places = [...found].map((word) => driven.places[word]);
    for (const expected of ['recovery code', 'own card, name', 'title of a received report', 'JPEG, XMP title'])
      expect(places).toContain(expected);
  });

  it('H21 no file that is not on the list', () => {
    const unknown: string[] = [];
    for (const folder of ['profile', 'after-kill'] as const)
      unknown.push(...filesBelow(join(place, folder)).filter((path) => !mayBeInProfile(path)));
    unknown.push(...filesBelow(join(place, 'home')).filter((path) => !mayBeInHome(path)));
    unknown.push(...filesBelow(join(place, 'temporary')).filter((path) => artefactOf('temporary', path) === undefined));
    expect(unknown).toEqual([]);
  });

  it('H21 outside the two copies nothing is as large as a piece of the film', () => {
    // The reserve is random bytes of one size, whatever the vault holds.
    const isKept = (path: string) => /\.indexeddb\.leveldb\/|\/mirror\/[re]-\d{8}$|\/reserve$/.test(path);
    const large = SEARCHED.flatMap((folder) => filesBelow(join(place, folder)).map((path) => join(place, folder, path)))
      .filter((path) => !isKept(path) && statSync(path, { throwIfNoEntry: false })?.isFile())
      .filter((path) => statSync(path).size > 16 * 1_048_576);
    expect(large).toEqual([]);
  });

  onLinux('H21 nothing was ever written anywhere else on the system', () => {
    const elsewhere = writtenFiles(capture?.trace ?? '').filter(
      (path) => !path.startsWith(`${place}/`) && !/^\/(?:proc|dev|sys)\//.test(path),
    );
    expect(elsewhere).toEqual([]);
    expect(writtenFiles(capture?.trace ?? '').length).toBeGreaterThan(100);
  });

  it('H22 nothing of it is on the console', () => {
    const typed = Object.keys(driven.places).filter((word) => driven.console.some((text) => text.includes(word)));
    expect(typed.map((word) => driven.places[word])).toEqual([]);
  });
});

describe('what is sent during every flow', () => {
  it('H10 no request outside the app, and nothing for a policy to block, in sixty seconds and more', () => {
    expect(driven.seconds).toBeGreaterThanOrEqual(AT_LEAST);
    expect(driven.outside).toEqual([]);
    expect(driven.violations).toEqual([]);
  });

  onLinux('H10 no packet leaves a network namespace that has a way out', () => {
    expect(capture?.packets.captured).toEqual([]);
    expect(capture?.packets.counted).toBe(0);
  });

  onLinux('H10 a packet that somebody sends there is seen and counted', () => {
    expect(capture?.packets.controlStatus).toBe(0);
    expect(capture?.packets.controlCounted).toBe(2);
    expect(capture?.packets.controlCaptured.join('\n')).toMatch(/> 203\.0\.113\.9\.9: UDP/);
    expect(capture?.packets.controlCaptured.join('\n')).toMatch(/> 2001:db8:9::9\.9: UDP/);
  });

  onLinux(`H10 the only internet socket that is used is Chromium's own question for ${REACHABILITY_PROBE}`, () => {
    const calls = socketCalls(capture?.trace ?? '');
    expect(calls.others).toEqual([]);
    // Only on the stand-in: the port over which the test drives the browser, on the loopback.
    expect(calls.debugging).toBeGreaterThan(0);
    const control = socketCalls(capture?.controlTrace ?? '');
    expect(control.others.join('\n')).toContain('203.0.113.9');
    expect(control.others.join('\n')).toContain('2001:db8:9::9');
  });
});
