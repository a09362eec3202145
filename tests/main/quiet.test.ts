/** H18, H22: what main says and shows outside its window. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openOptions, saveOptions } from '../../main/ipc/dialogs.ts';
import { ENDINGS } from '../../main/ipc/files.ts';
import { neutralName } from '../../main/ipc/save.ts';
import { PARTITION, TITLE, windowOptions } from '../../main/window/options.ts';
import { PICK_PURPOSES, requests, SAVE_PURPOSES } from '../../shared/ipc/contract.ts';
import { sourcesBelow } from '../layers/check.ts';

const ROOT = join(import.meta.dirname, '../..');
const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8');

describe('H22 main writes no log', () => {
  const sources = sourcesBelow(ROOT).filter((file) => /^main\/(?!cli\/|packaging\/)/.test(file));

  test('H22 two places write to the terminal: the refusal of a switch, and the self-test with its codes', () => {
    const writing = sources.filter((file) => /process\.(?:stdout|stderr)|\bconsole\b/.test(textOf(file)));
    expect(writing.filter((file) => file !== 'main/index.ts' && !file.startsWith('main/self-test/'))).toEqual([]);
    const written = [...textOf('main/index.ts').matchAll(/process\.(?:stdout|stderr)\.write\((.*)\)/g)];
    for (const [, what] of written) expect(what).toMatch(/^`\$\{refusal\(refused\)\}\\n`$/);
  });

  test('H22 no library that keeps logs, and no file with the ending of one', () => {
    // The list of files names those of the browser engine.
    for (const file of sources.filter((each) => each !== 'main/disk/artefacts.ts'))
      expect(textOf(file), file).not.toMatch(/electron-log|winston|pino|\.log['"`]/);
  });
});

describe('H18 names of files that are saved', () => {
  const ending = fc.option(fc.stringMatching(/^[a-z0-9]{1,5}$/), { nil: undefined });

  test('H18 are made of a fixed word and four digits, and are names, not paths', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SAVE_PURPOSES),
        ending,
        fc.integer({ min: 1000, max: 9999 }),
        (purpose, end, number) => {
          const name = neutralName(purpose, end, number);
          expect(name).toMatch(
            /^(?:card\.txt|bag\.zip|document-\d{4}\.(?:bin|pdf|html)|notes-\d{4}\.txt|file-\d{4}\.[a-z0-9]{1,5})$/,
          );
          expect(basename(name)).toBe(name);
          expect(name.replace(/\..*/, '')).not.toMatch(/daftar|report|evidence|sealed|recovery|key/i);
        },
      ),
    );
  });

  test('H18 the page can add an ending and nothing else', () => {
    for (const bad of ['../x', 'a/b', 'a.b', 'exe ', '', 'toolong', 'Ş', 'A', '\0'])
      expect(requests['save:begin'].safeParse({ purpose: 'evidence', size: 1, ending: bad }).success, bad).toBe(false);
  });
});

describe('H18 dialogs', () => {
  test.each([...SAVE_PURPOSES])('H18 saving a %s: exactly these options', (purpose) => {
    const name = neutralName(purpose, undefined, 1234);
    expect(saveOptions(name)).toEqual({
      defaultPath: name,
      properties: ['dontAddToRecent', 'showOverwriteConfirmation', 'createDirectory'],
    });
  });

  test.each([...PICK_PURPOSES])('H18 picking a %s: no folder, no title and no word of what it is for', (purpose) => {
    const options = openOptions({ multiple: true, endings: ENDINGS[purpose] });
    expect(Object.keys(options).filter((key) => key !== 'properties' && key !== 'filters')).toEqual([]);
    expect(options.properties).toContain('dontAddToRecent');
    for (const { name } of options.filters ?? []) expect(['', '*']).toContain(name);
  });
});

describe('H18 the title', () => {
  test('H18 is the name of the product, in the window and on every page', () => {
    expect(TITLE).toBe('Daftar');
    expect(windowOptions('', false).title).toBe(TITLE);
    const pages = readdirSync(join(ROOT, 'renderer')).filter((name) => name.endsWith('.html'));
    expect(pages).toContain('index.html');
    for (const page of pages) expect(textOf(`renderer/${page}`)).toContain(`<title>${TITLE}</title>`);
  });

  test('H18 nothing sets another one', () => {
    for (const file of sourcesBelow(ROOT).filter((each) => /^renderer\/|^main\//.test(each)))
      expect(textOf(file), file).not.toMatch(/document\.title|setTitle\((?!TITLE\))/);
  });

  test('H18 the name of the session says nothing either', () => {
    expect(PARTITION).toBe('persist:vault');
  });
});
