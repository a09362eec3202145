/** What other programs can see of the window and of what is typed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PREFERENCES_FILE, preferencesFile } from '../../main/ipc/preferences.ts';
import { captureGuard } from '../../main/window/capture.ts';
import { secretEntry } from '../../main/window/secret-entry.ts';
import { DEFAULT_PREFERENCES } from '../../shared/ipc/contract.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'daftar-screen-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What a window is told, in order, when it is guarded and then loads its page. */
async function told(kept?: string): Promise<unknown[]> {
  if (kept !== undefined) writeFileSync(join(folder, PREFERENCES_FILE), kept);
  const calls: unknown[] = [];
  const window = {
    setContentProtection: (on: boolean) => calls.push(on),
    loadURL: () => calls.push('load'),
  };
  await captureGuard(preferencesFile(folder), () => window).guard(window);
  window.loadURL();
  return calls;
}

describe('H17 content protection', () => {
  test('H17 is on before anything is loaded', async () => {
    expect(await told()).toEqual([true, 'load']);
  });

  test('H17 is off only when the user has turned it off', async () => {
    expect(await told('{"language":"en","theme":"dark","contentProtection":false}')).toEqual([true, false, 'load']);
    expect(await told('{"language":"en","theme":"dark","contentProtection":true}')).toEqual([true, 'load']);
  });

  test.each([
    ['an older file without the setting', '{"language":"az","theme":"dark"}', { language: 'az', theme: 'dark' }],
    [
      'a setting that is no yes or no',
      '{"language":"az","theme":"dark","contentProtection":"off"}',
      { language: 'az' },
    ],
    ['a damaged file', '{"language":"az","contentPro', DEFAULT_PREFERENCES],
    ['an empty file', '', DEFAULT_PREFERENCES],
  ])('H17 %s means on', async (_name, kept, read) => {
    expect(await told(kept)).toEqual([true, 'load']);
    expect(await preferencesFile(folder).read()).toMatchObject({ ...read, contentProtection: true });
  });

  test('H17 a change applies at once to the open window, also when it cannot be kept', async () => {
    const calls: boolean[] = [];
    const window = { setContentProtection: (on: boolean) => calls.push(on) };
    const { preferences } = captureGuard(preferencesFile(folder), () => window);
    await preferences.write({ ...DEFAULT_PREFERENCES, contentProtection: false });
    expect(calls).toEqual([false]);
    expect((await preferences.read()).contentProtection).toBe(false);
    const lost = captureGuard(preferencesFile(join(folder, 'gone')), () => window).preferences;
    await expect(lost.write(DEFAULT_PREFERENCES)).rejects.toThrow();
    expect(calls).toEqual([false, true]);
  });

  test('H17 without a window a change is only kept', async () => {
    const { preferences } = captureGuard(preferencesFile(folder), () => null);
    await preferences.write({ ...DEFAULT_PREFERENCES, contentProtection: false });
    expect((await preferences.read()).contentProtection).toBe(false);
  });
});

describe('H24 secure keyboard entry', () => {
  test('H24 goes with the focus, and no call is made twice', () => {
    const calls: boolean[] = [];
    const entry = secretEntry({ setSecureKeyboardEntryEnabled: (on) => calls.push(on) });
    for (const focused of [false, true, true, false, false, true, false]) entry(focused);
    expect(calls).toEqual([true, false, true, false]);
  });

  test('H24 a system that has none is left alone', () => {
    expect(() => secretEntry({})(true)).not.toThrow();
  });
});
