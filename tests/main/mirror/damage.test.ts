/** Files of the mirror that were changed, cut, removed, exchanged or cannot be read: noticed, and everything else is there. */
import { copyFileSync, cpSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type Disk, systemDisk } from '../../../main/mirror/disk.ts';
import type { Mirror } from '../../../main/mirror/mirror.ts';
import { MemoryDisk } from './memory-disk.ts';
import {
  append,
  begunMirror,
  bytesOf,
  chunk,
  chunksOf,
  header,
  idOf,
  keep,
  keyring,
  listed,
  namesIn,
  newMirror,
  newProfile,
  OTHER_VAULT,
  removeProfiles,
  row,
  rowRemoved,
  rowsOf,
  save,
  VAULT,
} from './profile.ts';

afterEach(removeProfiles);

const IDS = [1, 2, 3, 4].map(idOf);

/** Three changes, the first of which has two frames, and four chunks in two frames. */
async function made(): Promise<string> {
  const profile = newProfile();
  const mirror = await begunMirror(profile);
  await keep(mirror, chunk(idOf(50), 0, bytesOf(50, 100)), chunk(idOf(50), 1, bytesOf(51, 33)));
  await keep(mirror, chunk(idOf(50), 2, bytesOf(52, 64)), chunk(idOf(50), 3, bytesOf(53, 1)));
  await append(mirror, 'records', 1, [header(bytesOf(90, 91)), keyring(bytesOf(91, 83))], { last: false });
  await append(mirror, 'records', 1, [row(idOf(1), bytesOf(1, 40)), row(idOf(2), bytesOf(2, 41))]);
  await save(mirror, 2, row(idOf(3), bytesOf(3, 42)));
  await save(mirror, 3, row(idOf(4), bytesOf(4, 43)), row(idOf(1), bytesOf(5, 44)));
  await mirror.end();
  return profile;
}
/** The files of a mirror, by their names. */
const filesOf = (profile: string): Map<string, Uint8Array> =>
  new Map(namesIn(profile).map((name) => [name, readFileSync(join(profile, 'mirror', name))]));
/** A mirror with one file changed; in memory, because there are thousands. */
const changedMirror = (files: ReadonlyMap<string, Uint8Array>, name: string, bytes: Uint8Array) => {
  const disk = MemoryDisk.withMirror(new Map([...files, [name, bytes]]));
  return { mirror: newMirror('/profile', disk), again: () => newMirror('/profile', disk) };
};
const RECORDS = 'r-00000001';
const EVIDENCE = 'e-00000001';
const records = (profile: string) => join(profile, 'mirror', RECORDS);

/** Reads everything, so that everything that is damaged is found. */
async function everything(mirror: Mirror) {
  const first = await mirror.open();
  const rows = first.state === 'present' ? await rowsOf(mirror, ...IDS) : [];
  const chunks = first.state === 'present' ? await chunksOf(mirror, idOf(50), 0, 4) : [];
  const { damaged } = await mirror.open();
  return { ...first, damaged, lines: first.state === 'present' ? await listed(mirror, 'records') : [], rows, chunks };
}
type Everything = Awaited<ReturnType<typeof everything>>;

/** What a reader may give for a place: a value that was once written there, or nothing. */
function expectNothingWrong({ rows, chunks, header: head, keyring: ring }: Everything): void {
  const once = [[bytesOf(1, 40), bytesOf(5, 44)], [bytesOf(2, 41)], [bytesOf(3, 42)], [bytesOf(4, 43)]];
  for (const [index, value] of rows.entries()) if (value !== undefined) expect(once[index]).toContainEqual(value);
  for (const [index, value] of chunks.entries())
    if (value !== undefined) expect(value).toEqual(bytesOf(50 + index, [100, 33, 64, 1][index] ?? 0));
  if (head !== null) expect(head).toEqual(bytesOf(90, 91));
  if (ring !== null) expect(ring).toEqual(bytesOf(91, 83));
}
/** All values, in their last state. */
const isWhole = ({ rows, chunks, change }: Everything): boolean =>
  change === 3 &&
  [...rows, ...chunks].every((value) => value !== undefined) &&
  Buffer.compare(rows[0] ?? new Uint8Array(), bytesOf(5, 44)) === 0;

describe('a byte that changed', () => {
  test.each([
    ['records', RECORDS],
    ['evidence', EVIDENCE],
  ] as const)('anywhere in the log of %s', async (log, name) => {
    const files = filesOf(await made());
    const whole = files.get(name) ?? new Uint8Array();
    expect(whole.length).toBeGreaterThan(400);
    for (let at = 0; at < whole.length; at += 1) {
      const bytes = whole.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0x20;
      const found = await everything(changedMirror(files, name, bytes).mirror);
      expectNothingWrong(found);
      const isNoticed = found.damaged > 0 || found.change < 3 || found.header === null || found.keyring === null;
      // At the end of the newest segment evidence has no order that would show what is missing: the count does.
      const isShorter = log === 'evidence' && found.chunks.includes(undefined);
      if (!isWhole(found)) expect(isNoticed || isShorter, `byte ${at}`).toBe(true);
    }
  });

  test('in a head: its frames are there all the same, and new ones go elsewhere', async () => {
    const profile = await made();
    const bytes = readFileSync(records(profile));
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    writeFileSync(records(profile), bytes);
    const mirror = newMirror(profile);
    const found = await everything(mirror);
    expect(found).toMatchObject({ state: 'present', damaged: 1 });
    expect(isWhole(found)).toBe(true);
    await save(mirror, 4, row(idOf(2), bytesOf(7, 7)));
    await mirror.end();
    expect(readFileSync(records(profile)).equals(bytes)).toBe(true);
    const again = newMirror(profile);
    expect(await again.open()).toMatchObject({ change: 4, rows: 4, damaged: 1 });
    await again.compact({ forgotten: true });
    expect(await again.open()).toMatchObject({ change: 4, rows: 4, damaged: 0 });
    expect((await rowsOf(again, ...IDS)).map((value) => value?.length)).toEqual([44, 7, 42, 43]);
  });

  test('in the middle: counted once, gone with the next compaction, and what was damaged stays so until it is written anew', async () => {
    const profile = await made();
    const bytes = readFileSync(records(profile));
    const value = bytes.indexOf(bytesOf(3, 42));
    bytes[value] = (bytes[value] ?? 0) ^ 1;
    writeFileSync(records(profile), bytes);
    const mirror = newMirror(profile);
    expect(await mirror.open()).toMatchObject({ damaged: 0, rows: 4 });
    expect(await rowsOf(mirror, idOf(3))).toEqual([undefined]);
    expect(await rowsOf(mirror, idOf(3), idOf(3))).toEqual([undefined, undefined]);
    expect(await mirror.open()).toMatchObject({ damaged: 1 });
    await mirror.compact({ forgotten: true });
    // An older state of it must not come back instead.
    expect(await rowsOf(mirror, idOf(3))).toEqual([undefined]);
    await save(mirror, 4, row(idOf(3), bytesOf(8, 42)));
    expect(await rowsOf(mirror, idOf(3))).toEqual([bytesOf(8, 42)]);
    await mirror.compact({ forgotten: true });
    expect((await everything(mirror)).damaged).toBe(0);
  });
});

describe('cut off', () => {
  test('at every length: whole changes are there, in their order, and it goes on', async () => {
    const files = filesOf(await made());
    const whole = files.get(RECORDS) ?? new Uint8Array();
    let least = 3;
    for (let length = whole.length; length >= 0; length -= 1) {
      const { mirror, again } = changedMirror(files, RECORDS, whole.subarray(0, length));
      const found = await everything(mirror);
      expectNothingWrong(found);
      expect(found.change).toBeLessThanOrEqual(least);
      least = found.change;
      const states = [[], [40, 41], [40, 41, 42], [44, 41, 42, 43]];
      expect(found.rows.flatMap((value) => (value === undefined ? [] : [value.length]))).toEqual(states[found.change]);
      if (length >= 64) expect(found.damaged).toBe(0);
      if (found.change === 0) continue;
      await save(mirror, found.change + 1, row(idOf(9), bytesOf(9, 9)));
      expect(await again().open()).toMatchObject({ change: found.change + 1, damaged: 0 });
    }
    expect(least).toBe(0);
  });

  test('evidence at every length: no chunk that is not whole', async () => {
    const files = filesOf(await made());
    const whole = files.get(EVIDENCE) ?? new Uint8Array();
    for (let length = whole.length; length >= 0; length -= 1) {
      const { mirror, again } = changedMirror(files, EVIDENCE, whole.subarray(0, length));
      const found = await everything(mirror);
      expectNothingWrong(found);
      expect(found.rows).not.toContain(undefined);
      await keep(mirror, chunk(idOf(60), 0, bytesOf(60, 60)));
      await mirror.end();
      const next = again();
      await next.open();
      expect(await chunksOf(next, idOf(60), 0, 1)).toEqual([bytesOf(60, 60)]);
    }
  });

  test('on a real disk: what was being written is cut off', async () => {
    const profile = await made();
    const whole = readFileSync(records(profile));
    writeFileSync(records(profile), Buffer.concat([whole, whole.subarray(64, 300)]));
    const mirror = newMirror(profile);
    expect(await mirror.open()).toMatchObject({ damaged: 0, change: 3, rows: 4 });
    expect(readFileSync(records(profile)).equals(whole)).toBe(true);
    truncateSync(records(profile), whole.length - 30);
    await mirror.end();
    expect(await newMirror(profile).open()).toMatchObject({ damaged: 0, change: 2, rows: 3 });
    expect(statSync(records(profile)).size).toBeLessThan(whole.length - 30);
  });
});

/** Several segments of records: each seal ends one. */
async function inSegments(): Promise<string> {
  const profile = newProfile();
  const mirror = await begunMirror(profile);
  const large = 17 * 2 ** 20;
  for (const change of [1, 2, 3]) await save(mirror, change, row(idOf(change), bytesOf(change, large)));
  await save(mirror, 4, row(idOf(4), bytesOf(4, 10)));
  await mirror.end();
  return profile;
}

describe('a segment that is not the one that was written', () => {
  test('removed: each one is noticed, and the others are there', async () => {
    const whole = await inSegments();
    for (const number of [1, 2, 3, 4]) {
      const profile = newProfile();
      cpSync(whole, profile, { recursive: true });
      rmSync(join(profile, `mirror/r-0000000${number}`));
      const mirror = newMirror(profile);
      const { change, damaged, rows } = await mirror.open();
      expect(rows).toBe(3);
      expect(change < 4 || damaged > 0, `segment ${number}`).toBe(true);
      await mirror.end();
      removeSoon(profile);
    }
  });

  test('an older copy of the newest: the number of the change tells', async () => {
    const profile = await made();
    copyFileSync(records(profile), join(profile, 'older'));
    const mirror = newMirror(profile);
    await mirror.open();
    await save(mirror, 4, row(idOf(1), bytesOf(6, 6)));
    await mirror.end();
    renameSync(join(profile, 'older'), records(profile));
    const again = newMirror(profile);
    expect(await again.open()).toMatchObject({ change: 3, damaged: 0 });
  });

  test('of another vault: counted, neither read nor touched, and never appended to', async () => {
    const profile = await made();
    const other = newProfile();
    const foreign = newMirror(other);
    await foreign.open();
    await foreign.renew({ vaultId: OTHER_VAULT.slice() });
    await append(foreign, 'records', 9, [row(idOf(77), bytesOf(1, 10))], { vaultId: OTHER_VAULT });
    await foreign.end();
    const strange = join(profile, 'mirror/r-00000007');
    copyFileSync(records(other), strange);
    const before = readFileSync(strange);
    const mirror = newMirror(profile);
    const found = await everything(mirror);
    expect(found).toMatchObject({ change: 3, damaged: 1 });
    expect(isWhole(found)).toBe(true);
    expect(await rowsOf(mirror, idOf(77))).toEqual([undefined]);
    await save(mirror, 4, rowRemoved(idOf(1)));
    await mirror.compact({ forgotten: true });
    await mirror.end();
    expect(readFileSync(strange).equals(before)).toBe(true);
    expect(await newMirror(profile).open()).toMatchObject({ change: 4, rows: 3 });
  });
});

describe('a disk that cannot read a place any more', () => {
  /** Reading anything in these bytes of a file fails. */
  const badSector = (name: string, from: number, to: number): Disk => ({
    ...systemDisk,
    async open(path, how) {
      const file = await systemDisk.open(path, how);
      if (!path.endsWith(name)) return file;
      return {
        ...file,
        read: async (into, at) => {
          if (at < to && at + into.length > from) throw Object.assign(new Error('EIO'), { code: 'EIO' });
          return file.read(into, at);
        },
      };
    },
  });

  test('takes away what lies there, and nothing else', async () => {
    const profile = newProfile();
    const mirror = await begunMirror(profile);
    for (let change = 1; change <= 40; change += 1) await save(mirror, change, row(idOf(change), bytesOf(change, 900)));
    await mirror.end();
    const bad = newMirror(profile, badSector('r-00000001', 8192, 12_288));
    const { change, damaged, rows } = await bad.open();
    expect(change).toBe(40);
    expect(damaged).toBeGreaterThan(0);
    expect(rows).toBeGreaterThan(33);
    const there = await rowsOf(bad, ...Array.from({ length: 40 }, (_, index) => idOf(index + 1)));
    for (const [index, value] of there.entries())
      if (value !== undefined) expect(value).toEqual(bytesOf(index + 1, 900));
    expect(there.filter((value) => value !== undefined).length).toBeGreaterThan(32);
    await bad.end();
  });

  /** One that could be read the last time, and can the next. */
  const refused = (name: string, from: number) => badSector(name, from, Number.POSITIVE_INFINITY);

  test('cuts nothing off at the end, where it may be read the next time; nothing is written until then', async () => {
    const profile = newProfile();
    const mirror = await begunMirror(profile);
    for (let change = 1; change <= 40; change += 1) await save(mirror, change, row(idOf(change), bytesOf(change, 900)));
    await mirror.end();
    const whole = readFileSync(records(profile));
    for (const from of [whole.length - 100, whole.length - 900, 8192]) {
      const bad = newMirror(profile, refused(RECORDS, from));
      const { state, change } = await bad.open();
      expect(state).toBe('present');
      expect(change).toBeLessThan(40);
      await expect(save(bad, change + 1, row(idOf(99), bytesOf(99, 9)))).rejects.toMatchObject({ code: 'disk' });
      await bad.end();
      expect(readFileSync(records(profile)).equals(whole)).toBe(true);
    }
    const again = newMirror(profile);
    expect(await again.open()).toMatchObject({ change: 40, rows: 40, damaged: 0 });
    await save(again, 41, row(idOf(99), bytesOf(99, 9)));
    await again.end();
    // It can be made anew meanwhile.
    const bad = newMirror(profile, refused(RECORDS, 8192));
    await bad.open();
    await bad.renew({ vaultId: VAULT.slice() });
    await save(bad, 50, row(idOf(1), bytesOf(1, 900)));
    await bad.end();
    expect(await newMirror(profile).open()).toMatchObject({ change: 50, rows: 1, damaged: 0 });
  });

  test('nor of evidence, which goes on in another segment', async () => {
    const profile = newProfile();
    const mirror = await begunMirror(profile);
    await save(mirror, 1, row(idOf(1), bytesOf(1, 9)));
    for (let at = 0; at < 20; at += 1) await keep(mirror, chunk(idOf(50), at, bytesOf(at, 900)));
    await mirror.end();
    const whole = readFileSync(join(profile, 'mirror', EVIDENCE));
    const bad = newMirror(profile, refused(EVIDENCE, 8192));
    await bad.open();
    await keep(bad, chunk(idOf(51), 0, bytesOf(51, 9)));
    await save(bad, 2, row(idOf(2), bytesOf(2, 9)));
    await bad.end();
    expect(readFileSync(join(profile, 'mirror', EVIDENCE)).equals(whole)).toBe(true);
    const again = newMirror(profile);
    expect(await again.open()).toMatchObject({ change: 2, files: 2, damaged: 0 });
    expect(await chunksOf(again, idOf(50), 0, 20)).not.toContain(undefined);
    expect(await chunksOf(again, idOf(51), 0, 1)).toEqual([bytesOf(51, 9)]);
    await again.end();
  });
});

/** Large ones go at once: temporary folders lie in memory on many machines. */
function removeSoon(profile: string): void {
  rmSync(profile, { recursive: true, force: true });
}
