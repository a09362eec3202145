/** The handlers that touch the disk, on a real one. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  readSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { freeBytesOf } from '../../main/disk/free-bytes.ts';
import { type Dialogs, openOptions, saveOptions, systemDialogs } from '../../main/ipc/dialogs.ts';
import { ERASE_FILES, eraseSecrets } from '../../main/ipc/erase.ts';
import { OPEN_FILES, pickedFiles } from '../../main/ipc/files.ts';
import { PREFERENCES_FILE, preferencesFile } from '../../main/ipc/preferences.ts';
import { neutralName, OPEN_SAVES, savedFiles } from '../../main/ipc/save.ts';
import { DEFAULT_PREFERENCES, SAVE_PURPOSES } from '../../shared/ipc/contract.ts';
import { PIECE_BYTES } from '../../shared/limits.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'daftar-disk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const answering = (paths: string[], save: string | null = null): Dialogs => ({
  open: async () => paths,
  save: async () => save,
});
const evidence = { purpose: 'evidence', multiple: true } as const;
const code = (expected: string) => expect.objectContaining({ code: expected });

describe('picked files', () => {
  test('are read in pieces, at any offset, by a handle that says nothing; the last piece is short', async () => {
    const bytes = Uint8Array.from({ length: 10_000 }, (_, index) => (index * 7) % 256);
    writeFileSync(join(folder, 'Şahid.jpg'), bytes);
    const files = pickedFiles(answering([join(folder, 'Şahid.jpg')]));
    const [file] = (await files.pick(evidence)).files;
    expect(file).toEqual({ handle: expect.stringMatching(/^[0-9a-f]{32}$/), name: 'Şahid.jpg', size: 10_000 });
    const handle = file?.handle ?? '';
    await fc.assert(
      fc.asyncProperty(fc.nat(12_000), fc.nat(12_000), async (offset, length) => {
        const piece = await files.read({ handle, offset, length });
        expect(Buffer.from(piece.bytes).equals(bytes.subarray(offset, offset + length))).toBe(true);
      }),
      { numRuns: 50 },
    );
    await files.closeAll();
  });

  test('pieces asked for at the same time do not mix', async () => {
    const bytes = Uint8Array.from({ length: 3 * PIECE_BYTES }, (_, index) => index >> 16);
    writeFileSync(join(folder, 'a'), bytes);
    const files = pickedFiles(answering([join(folder, 'a')]));
    const handle = (await files.pick(evidence)).files[0]?.handle ?? '';
    const compared = await Promise.all(
      [0, 1, 2].map(async (index) => {
        const offset = index * PIECE_BYTES;
        const { bytes: piece } = await files.read({ handle, offset, length: PIECE_BYTES });
        // Now, as a reply is serialised: later it is wiped.
        return Buffer.compare(piece, bytes.subarray(offset, offset + PIECE_BYTES));
      }),
    );
    expect(compared).toEqual([0, 0, 0]);
    await files.closeAll();
  });

  test('a piece is wiped once it has been handed over', async () => {
    writeFileSync(join(folder, 'a'), 'secret');
    const files = pickedFiles(answering([join(folder, 'a')]));
    const handle = (await files.pick(evidence)).files[0]?.handle ?? '';
    const { bytes } = await files.read({ handle, offset: 0, length: 6 });
    expect(Buffer.from(bytes).toString()).toBe('secret');
    await new Promise((resolve) => setImmediate(resolve));
    expect([...bytes]).toEqual([0, 0, 0, 0, 0, 0]);
    await files.closeAll();
  });

  test('an empty file is a file', async () => {
    writeFileSync(join(folder, 'empty.m4a'), '');
    const files = pickedFiles(answering([join(folder, 'empty.m4a')]));
    const [file] = (await files.pick(evidence)).files;
    expect(file?.size).toBe(0);
    expect((await files.read({ handle: file?.handle ?? '', offset: 0, length: 10 })).bytes).toHaveLength(0);
    await files.closeAll();
  });

  test('a link, a folder, a pipe and a device are refused, and nothing stays open', async () => {
    const good = join(folder, 'good');
    writeFileSync(good, 'x');
    symlinkSync(good, join(folder, 'link'));
    mkdirSync(join(folder, 'folder'));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    for (const path of [join(folder, 'link'), join(folder, 'folder'), join(folder, 'pipe'), '/dev/zero']) {
      await expect(pickedFiles(answering([good, path])).pick(evidence), path).rejects.toEqual(code('invalid'));
    }
    const held = readdirSync('/proc/self/fd').map((fd) => {
      try {
        return execFileSync('readlink', [`/proc/${process.pid}/fd/${fd}`]).toString();
      } catch {
        return '';
      }
    });
    expect(held.filter((path) => path.includes(folder))).toEqual([]);
  });

  test('a file that is gone is not found; nothing chosen is an empty list', async () => {
    await expect(pickedFiles(answering([join(folder, 'no')])).pick(evidence)).rejects.toEqual(code('ENOENT'));
    expect(await pickedFiles(answering([])).pick(evidence)).toEqual({ files: [] });
  });

  test('a handle ends with close and with lock; closing twice does no harm', async () => {
    writeFileSync(join(folder, 'a'), 'x');
    const files = pickedFiles(answering([join(folder, 'a'), join(folder, 'a')]));
    const [first, second] = (await files.pick(evidence)).files.map(({ handle }) => handle);
    await files.close({ handle: first ?? '' });
    await files.close({ handle: first ?? '' });
    await expect(files.read({ handle: first ?? '', offset: 0, length: 1 })).rejects.toEqual(code('not-found'));
    await files.closeAll();
    await expect(files.read({ handle: second ?? '', offset: 0, length: 1 })).rejects.toEqual(code('not-found'));
  });

  test('files that were chosen in a dialog which outlived a lock are closed again', async () => {
    writeFileSync(join(folder, 'a'), 'x');
    const chosen = Promise.withResolvers<string[]>();
    const files = pickedFiles({ open: () => chosen.promise, save: async () => null });
    const picking = files.pick(evidence);
    await files.closeAll();
    chosen.resolve([join(folder, 'a')]);
    await expect(picking).rejects.toEqual(code('cancelled'));
    const held = readdirSync('/proc/self/fd').map((fd) => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`);
      } catch {
        return '';
      }
    });
    expect(held.filter((path) => path.includes(folder))).toEqual([]);
  });

  test('more files than anybody works with are refused', async () => {
    writeFileSync(join(folder, 'a'), 'x');
    const files = pickedFiles(answering(Array.from({ length: OPEN_FILES + 1 }, () => join(folder, 'a'))));
    await expect(files.pick(evidence)).rejects.toEqual(code('too-large'));
  });
});

describe('saved files', () => {
  const bundle = { purpose: 'bundle', size: 6 } as const;
  const saving = (target: string | null, free = 1_000_000) => savedFiles(answering([], target), async () => free);
  const begin = async (saves: ReturnType<typeof savedFiles>) => (await saves.begin(bundle))?.handle ?? '';

  test('appear under their name only when they are complete, readable by their owner alone', async () => {
    const target = join(folder, 'out.bin');
    const saves = saving(target);
    const handle = await begin(saves);
    expect(await saves.write({ handle, bytes: new Uint8Array([1, 2, 3]) })).toEqual({ written: 3 });
    expect(await saves.write({ handle, bytes: new Uint8Array([4, 5, 6]) })).toEqual({ written: 6 });
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^[0-9a-f]{16}\.part$/)]);
    expect(await saves.commit({ handle })).toEqual({ size: 6 });
    expect(readdirSync(folder)).toEqual(['out.bin']);
    expect([...readFileSync(target)]).toEqual([1, 2, 3, 4, 5, 6]);
    expect(statSync(target).mode & 0o777).toBe(0o600);
  });

  test('pieces written without waiting stay in order', async () => {
    const target = join(folder, 'out.bin');
    const saves = saving(target);
    const handle = await begin(saves);
    const pieces = Array.from({ length: 40 }, (_, index) => new Uint8Array(1000 + index).fill(index));
    const expected = Buffer.concat(pieces);
    const writes = pieces.map((bytes) => saves.write({ handle, bytes }));
    const size = await saves.commit({ handle });
    await Promise.all(writes);
    expect(size).toEqual({ size: expected.length });
    expect(readFileSync(target).equals(expected)).toBe(true);
  });

  test('a written piece is wiped', async () => {
    const saves = saving(join(folder, 'out.bin'));
    const handle = await begin(saves);
    const bytes = new Uint8Array([1, 2, 3]);
    await saves.write({ handle, bytes });
    expect([...bytes]).toEqual([0, 0, 0]);
    await saves.abortAll();
  });

  test('given up, or locked: nothing is left, and what was there before stays', async () => {
    const target = join(folder, 'out.bin');
    writeFileSync(target, 'before');
    const saves = saving(target);
    for (const give of [(handle: string) => saves.abort({ handle }), () => saves.abortAll()]) {
      const handle = await begin(saves);
      await saves.write({ handle, bytes: new Uint8Array(100) });
      await give(handle);
      expect(readdirSync(folder)).toEqual(['out.bin']);
      expect(readFileSync(target, 'utf8')).toBe('before');
      await expect(saves.write({ handle, bytes: new Uint8Array(1) })).rejects.toEqual(code('not-found'));
    }
  });

  test('a file whose replacement was confirmed is replaced whole', async () => {
    const target = join(folder, 'out.bin');
    writeFileSync(target, 'before, and longer');
    const saves = saving(target);
    const handle = await begin(saves);
    await saves.write({ handle, bytes: new TextEncoder().encode('after') });
    expect(readFileSync(target, 'utf8')).toBe('before, and longer');
    await saves.commit({ handle });
    expect(readFileSync(target, 'utf8')).toBe('after');
  });

  test('a link or a folder of that name is not written through', async () => {
    writeFileSync(join(folder, 'other'), 'x');
    symlinkSync(join(folder, 'other'), join(folder, 'link'));
    mkdirSync(join(folder, 'folder'));
    for (const name of ['link', 'folder']) {
      await expect(saving(join(folder, name)).begin(bundle)).rejects.toEqual(code('invalid'));
    }
    expect(readFileSync(join(folder, 'other'), 'utf8')).toBe('x');
  });

  test('a place that was chosen in a dialog which outlived a lock is not written to', async () => {
    const chosen = Promise.withResolvers<string>();
    const saves = savedFiles({ open: async () => [], save: () => chosen.promise });
    const beginning = saves.begin(bundle);
    await saves.abortAll();
    chosen.resolve(join(folder, 'out.bin'));
    await expect(beginning).rejects.toEqual(code('cancelled'));
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a disk that cannot take it says so before anything is written', async () => {
    await expect(saving(join(folder, 'out.bin'), 5).begin(bundle)).rejects.toEqual(code('no-space'));
    expect(readdirSync(folder)).toEqual([]);
    expect(await saving(join(folder, 'out.bin'), 6).begin(bundle)).not.toBeNull();
    expect(await freeBytesOf(folder)).toBeGreaterThan(0);
  });

  test('a file that cannot be put under its name leaves nothing behind', async () => {
    const saves = saving(join(folder, 'out.bin'));
    const handle = await begin(saves);
    await saves.write({ handle, bytes: new Uint8Array(3) });
    mkdirSync(join(folder, 'out.bin'));
    writeFileSync(join(folder, 'out.bin', 'x'), '');
    await expect(saves.commit({ handle })).rejects.toEqual(code('EISDIR'));
    expect(readdirSync(folder)).toEqual(['out.bin']);
  });

  test('changed their mind; too many at once', async () => {
    expect(await saving(null).begin(bundle)).toBeNull();
    const saves = saving(join(folder, 'out.bin'));
    for (let count = 0; count < OPEN_SAVES; count += 1) await saves.begin(bundle);
    await expect(saves.begin(bundle)).rejects.toEqual(code('too-large'));
    await saves.abortAll();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('H18 suggested names say nothing about who, what or when', () => {
    expect(SAVE_PURPOSES.map((purpose) => neutralName(purpose, undefined, 4821))).toEqual([
      'document-4821.bin',
      'card.txt',
      'bag.zip',
      'file-4821.bin',
      'document-4821.pdf',
      'notes-4821.txt',
    ]);
    expect(neutralName('evidence', 'jpg', 4821)).toBe('file-4821.jpg');
    expect(neutralName('paper', 'html', 4821)).toBe('document-4821.html');
    expect(neutralName('paper', 'exe', 4821)).toBe('document-4821.pdf');
  });
});

describe('H18 dialogs', () => {
  test('leave no trace in recent documents, and confirm a replacement', () => {
    expect(openOptions({ multiple: true, endings: [] })).toEqual({
      properties: ['openFile', 'dontAddToRecent', 'noResolveAliases', 'multiSelections'],
    });
    expect(saveOptions('card.txt')).toEqual({
      defaultPath: 'card.txt',
      properties: ['dontAddToRecent', 'showOverwriteConfirmation', 'createDirectory'],
    });
    expect(openOptions({ multiple: false, endings: ['txt'] }).filters?.map(({ extensions }) => extensions)).toEqual([
      ['txt'],
      ['*'],
    ]);
  });

  test('a system that gives more files than were asked for does not get them in', async () => {
    const dialog = {
      showOpenDialog: async () => ({ canceled: false, filePaths: ['/a', '/b'] }),
      showSaveDialog: async () => ({ canceled: false, filePath: '' }),
    };
    const dialogs = systemDialogs(dialog, () => null);
    expect(await dialogs.open({ multiple: false, endings: [] })).toEqual(['/a']);
    expect(await dialogs.open({ multiple: true, endings: [] })).toEqual(['/a', '/b']);
    expect(await dialogs.save('x')).toBeNull();
  });
});

describe('the erase secret', () => {
  const secret = (fill: number) => new Uint8Array(32).fill(fill);

  test('is absent at first, and comes back as it was written', async () => {
    const erase = eraseSecrets(folder);
    expect(await erase.read()).toEqual({ a: null, b: null });
    await erase.write({ file: 'a', secret: secret(1) });
    expect(await erase.read()).toEqual({ a: secret(1), b: null });
    await erase.write({ file: 'b', secret: secret(2) });
    await erase.write({ file: 'a', secret: secret(3) });
    expect(await erase.read()).toEqual({ a: secret(3), b: secret(2) });
  });

  test('H25 lies in files of 32 bytes for their owner alone', async () => {
    await eraseSecrets(folder).write({ file: 'a', secret: secret(1) });
    const found = statSync(join(folder, ERASE_FILES.a));
    expect([found.size, found.mode & 0o777]).toEqual([32, 0o600]);
  });

  test('is overwritten where it lies: the same file, seen through a descriptor that was open before', async () => {
    const erase = eraseSecrets(folder);
    await erase.write({ file: 'a', secret: secret(1) });
    const before = statSync(join(folder, ERASE_FILES.a)).ino;
    const held = openSync(join(folder, ERASE_FILES.a), 'r');
    await erase.write({ file: 'a', secret: secret(9) });
    const seen = new Uint8Array(40);
    expect(readSync(held, seen, 0, 40, 0)).toBe(32);
    closeSync(held);
    expect(seen.subarray(0, 32)).toEqual(secret(9));
    expect(statSync(join(folder, ERASE_FILES.a)).ino).toBe(before);
  });

  test('is wiped from the memory of the one who wrote it', async () => {
    const mine = secret(7);
    await eraseSecrets(folder).write({ file: 'b', secret: mine });
    expect(mine).toEqual(secret(0));
  });

  test('a file cut short holds none, and can be written again', async () => {
    const erase = eraseSecrets(folder);
    await erase.write({ file: 'a', secret: secret(1) });
    truncateSync(join(folder, ERASE_FILES.a), 5);
    expect(await erase.read()).toEqual({ a: null, b: null });
    await erase.write({ file: 'a', secret: secret(2) });
    expect(await erase.read()).toEqual({ a: secret(2), b: null });
  });

  test('a link in its place is refused and not followed', async () => {
    writeFileSync(join(folder, 'victim'), 'untouched');
    symlinkSync(join(folder, 'victim'), join(folder, ERASE_FILES.a));
    await expect(eraseSecrets(folder).read()).rejects.toEqual(code('disk'));
    await expect(eraseSecrets(folder).write({ file: 'a', secret: secret(1) })).rejects.toEqual(code('disk'));
    expect(readFileSync(join(folder, 'victim'), 'utf8')).toBe('untouched');
  });
});

describe('preferences', () => {
  test('are kept; before that, and when the file is not readable, the defaults hold', async () => {
    const file = preferencesFile(folder);
    expect(await file.read()).toEqual(DEFAULT_PREFERENCES);
    await file.write({ language: 'az', theme: 'dark', contentProtection: false });
    expect(await file.read()).toEqual({ language: 'az', theme: 'dark', contentProtection: false });
    expect(readdirSync(folder)).toEqual([PREFERENCES_FILE]);
    for (const damaged of ['', '{', '{"language":"az"}', '{"language":"az","theme":"dark","lastVault":"x"}', 'null']) {
      writeFileSync(join(folder, PREFERENCES_FILE), damaged);
      expect(await file.read()).toEqual(DEFAULT_PREFERENCES);
    }
  });

  test('H25 are for their owner alone', async () => {
    await preferencesFile(folder).write({ ...DEFAULT_PREFERENCES, theme: 'light' });
    expect(statSync(join(folder, PREFERENCES_FILE)).mode & 0o777).toBe(0o600);
  });

  test('are read as they were chosen last, also while that is still being written', async () => {
    const file = preferencesFile(folder);
    const writing = file.write({ language: 'ru', theme: 'dark', contentProtection: true });
    expect((await file.read()).language).toBe('ru');
    await writing;
  });

  test('a write that fails leaves the old ones', async () => {
    const file = preferencesFile(folder);
    await file.write({ language: 'tr', theme: 'dark', contentProtection: true });
    const elsewhere = preferencesFile(join(folder, 'no such folder'));
    await expect(elsewhere.write({ ...DEFAULT_PREFERENCES, theme: 'light' })).rejects.toEqual(code('ENOENT'));
    chmodSync(folder, 0o700);
    expect(await file.read()).toEqual({ language: 'tr', theme: 'dark', contentProtection: true });
  });
});
