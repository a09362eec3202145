/**
 * Electron's own files: a first start with nobody attached leaves only what the list names. The flows with their words are driven by
 * tests/e2e/disk-and-network.e2e.ts, which runs on this binary too.
 */
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { artefactOf, VAULT_SESSION } from '../../main/disk/artefacts.ts';
import { endAlone, HOME, PROFILE, startAlone, TEMPORARY } from './alone.ts';

/** Long enough for what the engine writes only after a while. */
const SECONDS = 20;

let folder: string;

function filesBelow(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((each) => !each.isDirectory())
    .map((each) => relative(root, join(each.parentPath, each.name)).split(sep).join('/'));
}

describe('what a first start leaves on the disk', () => {
  let whileRunning: string[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'daftar-alone-'));
    const child = startAlone(folder);
    await later(SECONDS * 1000);
    whileRunning = filesBelow(join(folder, PROFILE));
    await endAlone(child);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('H21 it has opened the session of the vault, and its database', () => {
    expect(whileRunning.some((path) => path.startsWith(`${VAULT_SESSION}/`))).toBe(true);
  });

  test('H21 in the profile, while it runs and afterwards: nothing that is not on the list', () => {
    const all = [...new Set([...whileRunning, ...filesBelow(join(folder, PROFILE))])];
    expect(all.length).toBeGreaterThan(5);
    expect(all.filter((path) => artefactOf('profile', path) === undefined)).toEqual([]);
  });

  if (process.platform === 'linux') {
    test("H21 in the user's own folders and the one for temporary files: nothing that is not on the list", () => {
      const unknown = [
        ...filesBelow(join(folder, HOME)).filter((path) => artefactOf('home', path) === undefined),
        ...filesBelow(join(folder, TEMPORARY)).filter((path) => artefactOf('temporary', path) === undefined),
      ];
      expect(unknown).toEqual([]);
    });
  }

  test('H21 H11 H15 no dictionary, no crash folder that holds anything, no paged-out blob, no log', () => {
    const root = join(folder, PROFILE);
    for (const name of ['Dictionaries', 'Crashpad', 'Crash Reports', 'blob_storage', 'logs']) {
      for (const at of [join(root, name), join(root, VAULT_SESSION, name)]) {
        if (existsSync(at) && statSync(at).isDirectory()) expect(filesBelow(at), at).toEqual([]);
      }
    }
  });
});
