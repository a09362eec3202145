/** Compaction: what does not hold goes, what holds stays, and nothing that was forgotten is left. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { MainError } from '../../../shared/errors.ts';
import {
  begunMirror,
  bytesOf,
  chunk,
  chunksOf,
  chunksRemoved,
  header,
  idOf,
  keep,
  keyring,
  listed,
  namesIn,
  newMirror,
  newProfile,
  removeProfiles,
  row,
  rowRemoved,
  rowsOf,
  save,
} from './profile.ts';

afterEach(removeProfiles);

/** All bytes of the mirror. */
const onDisk = (profile: string): Buffer =>
  Buffer.concat(namesIn(profile).map((name) => readFileSync(join(profile, 'mirror', name))));
const isOnDisk = (profile: string, bytes: Uint8Array): boolean => onDisk(profile).indexOf(bytes) !== -1;
const sizeOf = (profile: string): number =>
  readdirSync(join(profile, 'mirror')).reduce((sum, name) => sum + statSync(join(profile, 'mirror', name)).size, 0);

describe('after a forgetting', () => {
  test('nothing of what was forgotten is left, in no file, and everything else is', async () => {
    const profile = newProfile();
    const mirror = await begunMirror(profile);
    const [old, gone, file, otherFile] = [bytesOf(1, 3000), bytesOf(2, 3000), bytesOf(3, 3000), bytesOf(4, 3000)];
    await keep(mirror, chunk(idOf(50), 0, file), chunk(idOf(51), 0, otherFile));
    await save(mirror, 1, header(bytesOf(5, 91)), keyring(bytesOf(6, 92)), row(idOf(1), old), row(idOf(2), gone));
    await save(mirror, 2, row(idOf(1), bytesOf(7, 80)), rowRemoved(idOf(2)), keyring(bytesOf(8, 92)));
    await keep(mirror, chunksRemoved(idOf(50)));
    for (const value of [old, gone, file, bytesOf(6, 92)]) expect(isOnDisk(profile, value)).toBe(true);
    const before = sizeOf(profile);
    const { freed } = await mirror.compact({ forgotten: true });
    for (const value of [old, gone, file, bytesOf(6, 92)]) expect(isOnDisk(profile, value)).toBe(false);
    expect(freed).toBeGreaterThan(8000);
    expect(sizeOf(profile)).toBeLessThan(before - 8000);
    for (const now of [mirror, newMirror(profile)]) {
      expect(await now.open()).toMatchObject({ state: 'present', change: 2, rows: 1, files: 1, damaged: 0 });
      expect(await now.open()).toMatchObject({ header: bytesOf(5, 91), keyring: bytesOf(8, 92) });
      expect(await rowsOf(now, idOf(1), idOf(2))).toEqual([bytesOf(7, 80), undefined]);
      expect(await chunksOf(now, idOf(51), 0, 1)).toEqual([otherFile]);
      expect(await chunksOf(now, idOf(50), 0, 1)).toEqual([undefined]);
      await now.end();
    }
  });

  test('the ids of what was taken out go with the next one', async () => {
    const profile = newProfile();
    const mirror = await begunMirror(profile);
    await keep(mirror, chunk(idOf(50), 0, bytesOf(3, 30)));
    await save(mirror, 1, row(idOf(1), bytesOf(1, 30)), row(idOf(2), bytesOf(2, 30)));
    await save(mirror, 2, rowRemoved(idOf(2)));
    await keep(mirror, chunksRemoved(idOf(50)));
    await mirror.compact({ forgotten: true });
    // The number of the last change must not get lost.
    expect(isOnDisk(profile, idOf(2))).toBe(true);
    expect(isOnDisk(profile, idOf(50))).toBe(false);
    expect((await listed(mirror, 'records')).map(({ kind, change }) => [kind, change])).toContainEqual([4, 2]);
    await save(mirror, 3, row(idOf(3), bytesOf(4, 30)));
    await mirror.compact({ forgotten: true });
    expect(isOnDisk(profile, idOf(2))).toBe(false);
    await mirror.end();
    expect(await newMirror(profile).open()).toMatchObject({ change: 3, rows: 2, files: 0, damaged: 0 });
  });

  test('where everything holds nothing is written', async () => {
    const profile = newProfile();
    const mirror = await begunMirror(profile);
    await keep(mirror, chunk(idOf(50), 0, bytesOf(3, 30)));
    await save(mirror, 1, row(idOf(1), bytesOf(1, 30)));
    const before = onDisk(profile);
    expect(await mirror.compact({ forgotten: true })).toEqual({ freed: 0 });
    expect(onDisk(profile).equals(before)).toBe(true);
  });

  test('again and again: every state is the one that a list of values would have', async () => {
    const profile = newProfile();
    let mirror = await begunMirror(profile);
    const rows = new Map<number, Uint8Array>();
    const files = new Map<number, number>();
    let change = 0;
    for (let round = 0; round < 120; round += 1) {
      const pick = (Math.imul(round + 7, 2654435761) >>> 8) % 1000;
      const id = pick % 9;
      if (pick % 5 === 4) {
        if (rows.delete(id)) await save(mirror, ++change, rowRemoved(idOf(id)), row(idOf(99), bytesOf(round, 5)));
      } else {
        rows.set(id, bytesOf(round, pick));
        await save(mirror, ++change, row(idOf(id), bytesOf(round, pick)), row(idOf(99), bytesOf(round, 5)));
      }
      if (pick % 3 === 0) {
        files.set(round, pick % 4);
        await keep(
          mirror,
          ...Array.from({ length: (pick % 4) + 1 }, (_, at) => chunk(idOf(1000 + round), at, bytesOf(at, 40))),
        );
      }
      const [oldest] = files.keys();
      if (pick % 7 === 0 && oldest !== undefined && files.delete(oldest)) {
        await keep(mirror, chunksRemoved(idOf(1000 + oldest)));
      }
      if (pick % 6 === 0) await mirror.compact({ forgotten: true });
      if (pick % 8 === 0) {
        await mirror.end();
        mirror = newMirror(profile);
      }
      const state = await mirror.open();
      expect(state).toMatchObject({ change, damaged: 0, files: files.size });
      if (change === 0) continue;
      expect(state.rows).toBe(rows.size + 1);
      for (const each of Array.from({ length: 9 }, (_, at) => at))
        expect((await rowsOf(mirror, idOf(each)))[0]).toEqual(rows.get(each));
    }
    expect(change).toBeGreaterThan(80);
    for (const [round, last] of files)
      expect((await chunksOf(mirror, idOf(1000 + round), 0, last + 2)).map((value) => value?.length)).toEqual([
        ...Array.from({ length: last + 1 }, () => 40),
        undefined,
      ]);
  });
});

describe('where it is worth it', () => {
  test('half of a small mirror is not, half of a large one is; segments become one', async () => {
    const profile = newProfile();
    const mirror = await begunMirror(profile);
    const large = 6 * 2 ** 20;
    await save(mirror, 1, row(idOf(1), bytesOf(1, 1000)));
    await save(mirror, 2, row(idOf(1), bytesOf(2, 10)));
    expect(await mirror.compact({ forgotten: false })).toEqual({ freed: 0 });
    for (let change = 3; change < 13; change += 1) {
      const value = bytesOf(change, change % 2 === 0 ? large : 100);
      await save(mirror, change, row(idOf(change % 2 === 0 ? 2 : change), value));
    }
    expect(namesIn(profile)).toEqual(['lock', 'r-00000001', 'r-00000002']);
    const { freed } = await mirror.compact({ forgotten: false });
    expect(freed).toBeGreaterThan(2 * large);
    expect(namesIn(profile)).toEqual(['lock', 'r-00000001', 'r-00000002']);
    expect(statSync(join(profile, 'mirror/r-00000001')).size).toBeLessThan(4000);
    for (let change = 13; change < 18; change += 1) await save(mirror, change, row(idOf(2), bytesOf(change, large)));
    expect(namesIn(profile)).toEqual(['lock', 'r-00000001', 'r-00000002', 'r-00000003', 'r-00000004']);
    await mirror.compact({ forgotten: false });
    expect(namesIn(profile)).toEqual(['lock', 'r-00000001', 'r-00000004']);
    await mirror.end();
    const again = newMirror(profile);
    expect(await again.open()).toMatchObject({ change: 17, rows: 7, damaged: 0 });
    expect(await rowsOf(again, idOf(2))).toEqual([bytesOf(17, large)]);
    await again.end();
    removeProfiles();
  });

  test('other calls come in between, and a lock ends it after its step', async () => {
    const profile = newProfile();
    const mirror = await begunMirror(profile);
    await keep(mirror, chunk(idOf(50), 0, bytesOf(3, 30)));
    await save(mirror, 1, row(idOf(1), bytesOf(1, 1000)));
    await save(mirror, 2, row(idOf(1), bytesOf(2, 10)));
    const compaction = mirror.compact({ forgotten: true });
    await save(mirror, 3, row(idOf(2), bytesOf(4, 10)));
    await compaction;
    expect(await rowsOf(mirror, idOf(1), idOf(2))).toEqual([bytesOf(2, 10), bytesOf(4, 10)]);
    await save(mirror, 4, row(idOf(2), bytesOf(5, 10)));
    const stopped = mirror.compact({ forgotten: true });
    mirror.pause();
    await expect(stopped).rejects.toThrow(new MainError('cancelled'));
    expect(await mirror.open()).toMatchObject({ change: 4, rows: 2, damaged: 0 });
    expect(await rowsOf(mirror, idOf(1), idOf(2))).toEqual([bytesOf(2, 10), bytesOf(5, 10)]);
    await mirror.end();
    expect(await newMirror(profile).open()).toMatchObject({ change: 4, rows: 2, damaged: 0 });
  });
});

describe('a chunk that is there twice', () => {
  test('the newest that is whole is read and kept', async () => {
    const profile = newProfile();
    const mirror = await begunMirror(profile);
    const value = bytesOf(1, 500);
    await keep(mirror, chunk(idOf(1), 0, value), chunk(idOf(1), 1, bytesOf(2, 20)));
    await save(mirror, 1, row(idOf(1), bytesOf(1, 10)));
    await mirror.end();
    const path = join(profile, 'mirror/e-00000001');
    const { writeFileSync } = await import('node:fs');
    const spoil = (nth: number): void => {
      const bytes = readFileSync(path);
      let at = bytes.indexOf(value.subarray(0, 100));
      for (let count = 0; count < nth; count += 1) at = bytes.indexOf(value.subarray(0, 100), at + 1);
      bytes[at + 300] = (bytes[at + 300] ?? 0) ^ 1;
      writeFileSync(path, bytes);
    };
    spoil(0);
    const damaged = newMirror(profile);
    await damaged.open();
    expect(await chunksOf(damaged, idOf(1), 0, 2)).toEqual([undefined, bytesOf(2, 20)]);
    expect(await damaged.open()).toMatchObject({ damaged: 1 });
    await keep(damaged, chunk(idOf(1), 0, value));
    expect(await chunksOf(damaged, idOf(1), 0, 2)).toEqual([value, bytesOf(2, 20)]);
    await keep(damaged, chunk(idOf(1), 0, value));
    await damaged.end();
    spoil(2);
    const mended = newMirror(profile);
    await mended.open();
    expect(await chunksOf(mended, idOf(1), 0, 2)).toEqual([value, bytesOf(2, 20)]);
    expect((await listed(mended, 'evidence')).map(({ length }) => length)).toEqual([2]);
    await mended.compact({ forgotten: true });
    expect(await chunksOf(mended, idOf(1), 0, 2)).toEqual([value, bytesOf(2, 20)]);
    const left = onDisk(profile);
    expect(left.indexOf(value)).toBeGreaterThan(0);
    expect(left.indexOf(value.subarray(0, 100), left.indexOf(value) + 1)).toBe(-1);
    await mended.end();
    expect(await newMirror(profile).open()).toMatchObject({ damaged: 0, files: 1 });
  });
});
