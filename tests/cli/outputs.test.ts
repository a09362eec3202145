import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { onEarlyEnd, undoAll } from '../../main/cli/cleanup.ts';
import { Failure } from '../../main/cli/failure.ts';
import { FolderSink } from '../../main/cli/folder-sink.ts';
import { createOutputFile, type FileWriting, systemWriting } from '../../main/cli/output-file.ts';
import { createPartFile, writeWhole } from '../../main/cli/part-file.ts';
import { createPartFolder } from '../../main/cli/part-folder.ts';
import { partName } from '../../main/cli/part-name.ts';
import { WriteBehind } from '../../main/cli/write-behind.ts';
import { workFolder } from './daftar.ts';

const at = workFolder();
const MEBIBYTE = 1_048_576;

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: made by the test`), { code, syscall: 'write' });
}

/** A disk with room for so many bytes. */
function diskOf(room: number): FileWriting {
  let left = room;
  return {
    sync: systemWriting.sync,
    write(fd, bytes, offset, length, position) {
      if (left === 0) return Promise.reject(systemError('ENOSPC'));
      const part = Math.min(left, length);
      left -= part;
      return systemWriting.write(fd, bytes, offset, part, position);
    },
  };
}

async function failureOf(work: Promise<unknown>): Promise<Failure> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('nothing failed');
}

describe('a full disk', () => {
  it('ends an output file with a sentence, and nothing is left', async () => {
    mkdirSync(at('full'));
    const part = createPartFile(at('full/file'), { force: false, system: diskOf(3 * MEBIBYTE) });
    const output = new WriteBehind(part);
    const failure = await failureOf(
      (async () => {
        for (let piece = 0; piece < 20; piece++) await output.write(new Uint8Array(MEBIBYTE));
        await output.end();
      })(),
    );
    expect(failure).toMatchObject({ code: 'no-space', message: expect.stringMatching(/no space left for .*file\./) });
    await output.settle();
    await part.discard();
    expect(readdirSync(at('full'))).toEqual([]);
  });

  it('that shows only when everything is flushed does so too', async () => {
    mkdirSync(at('late'));
    const system = { ...systemWriting, sync: () => Promise.reject(systemError('EDQUOT')) };
    const part = createPartFile(at('late/file'), { force: false, system });
    await part.write(new Uint8Array(10), 0);
    expect((await failureOf(part.finish())).code).toBe('no-space');
    expect(readdirSync(at('late'))).toEqual([]);
  });

  it.each([0, 1])('ends a folder likewise (%i bytes of room)', async (room) => {
    mkdirSync(at(`full-folder-${room}`));
    const folder = createPartFolder(at(`full-folder-${room}/out`), { force: false });
    const sink = new FolderSink(folder, at('out'), diskOf(room));
    const failure = await failureOf(
      (async () => {
        await sink.begin('data/evidence/0001.bin');
        await sink.write(new Uint8Array(2 * MEBIBYTE));
        sink.end();
        await sink.finish();
      })(),
    );
    expect(failure.code).toBe('no-space');
    await sink.settle();
    folder.discard();
    expect(readdirSync(at(`full-folder-${room}`))).toEqual([]);
  });

  it('a write that takes nothing without an error is a full disk', async () => {
    const file = createOutputFile(at('zero'), { shown: 'zero', system: { ...systemWriting, write: async () => 0 } });
    expect((await failureOf(file.write(new Uint8Array(1), 0))).code).toBe('no-space');
    await file.close();
  });
});

describe('an output file', () => {
  it('appears under its name only when it is finished', async () => {
    mkdirSync(at('one'));
    const part = createPartFile(at('one/file'), { force: false });
    await part.write(new Uint8Array([1, 2, 3]), 0);
    expect(readdirSync(at('one'))).toEqual([expect.stringMatching(/^\.file\.[0-9a-f]{12}\.part$/)]);
    await part.finish();
    expect(readdirSync(at('one'))).toEqual(['file']);
    expect([...readFileSync(at('one/file'))]).toEqual([1, 2, 3]);
    expect(statSync(at('one/file')).mode & 0o777).toBe(0o600);
    await part.discard();
    expect(readdirSync(at('one'))).toEqual(['file']);
  });

  it('does not replace what appeared meanwhile', async () => {
    mkdirSync(at('race'));
    const part = createPartFile(at('race/file'), { force: false });
    await part.write(new Uint8Array([1]), 0);
    writeFileSync(at('race/file'), 'somebody else');
    expect((await failureOf(part.finish())).code).toBe('exists');
    expect(readdirSync(at('race'))).toEqual(['file']);
    expect(readFileSync(at('race/file'), 'utf8')).toBe('somebody else');
  });

  it('replaces a file with force', async () => {
    writeFileSync(at('forced'), 'old');
    await writeWhole(at('forced'), new Uint8Array([7]), { force: true });
    expect([...readFileSync(at('forced'))]).toEqual([7]);
  });

  it('is removed when the program ends early', () => {
    mkdirSync(at('early'));
    createPartFile(at('early/file'), { force: false });
    createPartFolder(at('early/folder'), { force: false }).makeFolder('data/evidence');
    expect(readdirSync(at('early'))).toHaveLength(2);
    undoAll();
    expect(readdirSync(at('early'))).toEqual([]);
  });

  it('has a short name while it is written, however long the final one is', () => {
    const long = `${'ə'.repeat(120)}.bin`;
    expect(Buffer.byteLength(basename(partName(at(long))))).toBeLessThan(255);
  });
});

describe('an output folder', () => {
  it('is moved aside and back when the rename fails', () => {
    mkdirSync(at('kept'));
    writeFileSync(at('kept/old'), 'old');
    const folder = createPartFolder(at('kept'), { force: true });
    folder.discard();
    expect(() => folder.finish()).toThrow(Failure);
    expect(readFileSync(at('kept/old'), 'utf8')).toBe('old');
    expect(readdirSync(at()).filter((name) => name.startsWith('.kept'))).toEqual([]);
  });

  it('does not replace a folder that was filled meanwhile', () => {
    mkdirSync(at('filled'));
    const folder = createPartFolder(at('filled'), { force: false });
    writeFileSync(at('filled/other'), 'other');
    expect(() => folder.finish()).toThrow(expect.objectContaining({ code: 'exists' }));
    expect(readdirSync(at('filled'))).toEqual(['other']);
  });
});

describe('writing behind', () => {
  it('puts bytes where they belong, whatever the order', async () => {
    const part = createPartFile(at('places'), { force: false });
    const output = new WriteBehind(part);
    const piece = new Uint8Array(100).fill(1);
    await output.write(piece, 0);
    piece.fill(3);
    await output.write(piece, 200);
    piece.fill(2);
    await output.write(piece, 100);
    piece.fill(4);
    await output.write(piece, 300);
    piece.fill(0);
    await output.end();
    await part.finish();
    const written = readFileSync(at('places'));
    expect(
      [0, 100, 200, 300].map((place) => written.subarray(place, place + 100).every((byte) => byte === place / 100 + 1)),
    ).toEqual([true, true, true, true]);
    expect(written.length).toBe(400);
  });

  it('takes more than it holds', async () => {
    const part = createPartFile(at('long'), { force: false });
    const output = new WriteBehind(part);
    const pieces = Array.from({ length: 90 }, (_, index) => new Uint8Array(MEBIBYTE - 1).fill(index));
    for (const piece of pieces) await output.write(piece);
    await output.end();
    await part.finish();
    expect(Buffer.compare(readFileSync(at('long')), Buffer.concat(pieces))).toBe(0);
  });
});

describe('what is undone at an early end', () => {
  it('runs the latest first, and one that fails keeps no other from running', () => {
    const order: number[] = [];
    onEarlyEnd(() => order.push(1));
    onEarlyEnd(() => {
      throw new Error('fails');
    });
    const keep = onEarlyEnd(() => order.push(2));
    onEarlyEnd(() => order.push(3));
    keep();
    undoAll();
    undoAll();
    expect(order).toEqual([3, 1]);
    expect(existsSync(at('nothing'))).toBe(false);
  });
});
