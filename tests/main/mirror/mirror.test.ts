/** The mirror on a real disk: what goes in comes out, also after it was closed. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { sha256 } from '../../../main/disk/sha256.ts';
import { MainError } from '../../../shared/errors.ts';
import { MIRROR_CALL_BYTES } from '../../../shared/limits.ts';
import { encodeSegmentHead } from '../../../shared/mirror/segment-head.ts';
import {
  append,
  begunMirror,
  bytesOf,
  chunk,
  chunksOf,
  chunksRemoved,
  ELECTRON,
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

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'fine';
  } catch (error) {
    if (error instanceof MainError) return error.code;
    throw error;
  }
};

describe('before there is one', () => {
  test('it is absent, nothing is made, and nothing can be written', async () => {
    const profile = newProfile();
    const mirror = newMirror(profile);
    expect(await mirror.open()).toEqual({
      state: 'absent',
      vaultId: null,
      change: 0,
      rows: 0,
      files: 0,
      damaged: 0,
      header: null,
      keyring: null,
      sentinel: null,
      electron: ELECTRON,
    });
    expect(readdirSync(profile)).toEqual([]);
    expect(await codeOf(save(mirror, 1, row(idOf(1), bytesOf(1, 10))))).toBe('not-found');
    expect(await codeOf(mirror.list({ log: 'records', above: 0, after: null }))).toBe('not-found');
    await mirror.setAside({ secrets: false });
    expect(readdirSync(profile)).toEqual([]);
  });

  test('a renewed one counts as absent until its first change is whole', async () => {
    const profile = newProfile();
    const mirror = await begunMirror(profile);
    await keep(mirror, chunk(idOf(9), 0, bytesOf(9, 100)));
    await append(mirror, 'records', 5, [row(idOf(1), bytesOf(1, 10))], { last: false });
    await mirror.end();
    expect(await newMirror(profile).open()).toMatchObject({ state: 'absent', vaultId: null, change: 0, files: 0 });
  });
});

describe('what goes in comes out', () => {
  test('header, keyring, rows and chunks, at once and after it was closed', async () => {
    const profile = newProfile();
    const mirror = await begunMirror(profile);
    const [head, ring, one, two] = [bytesOf(1, 916), bytesOf(2, 4136), bytesOf(3, 2000), bytesOf(4, 1)];
    await keep(mirror, chunk(idOf(50), 0, bytesOf(50, 61_440)), chunk(idOf(50), 1, bytesOf(51, 7)));
    await save(mirror, 7, header(head), keyring(ring), row(idOf(1), one), row(idOf(2), two));
    const check = async (now: ReturnType<typeof newMirror>) => {
      expect(await now.open()).toMatchObject({
        state: 'present',
        vaultId: VAULT,
        change: 7,
        rows: 2,
        files: 1,
        damaged: 0,
        header: head,
        keyring: ring,
      });
      expect(await rowsOf(now, idOf(2), idOf(3), idOf(1))).toEqual([two, undefined, one]);
      expect(await chunksOf(now, idOf(50), 0, 3)).toEqual([bytesOf(50, 61_440), bytesOf(51, 7), undefined]);
      expect(await chunksOf(now, idOf(1), 0, 1)).toEqual([undefined]);
    };
    await check(mirror);
    await mirror.end();
    await check(newMirror(profile));
  });

  test('a later change takes the place of an earlier one, and within a change the last entry holds', async () => {
    const profile = newProfile();
    const mirror = await begunMirror(profile);
    await save(mirror, 1, row(idOf(1), bytesOf(1, 30)), row(idOf(2), bytesOf(2, 30)), row(idOf(3), bytesOf(3, 30)));
    await save(mirror, 2, row(idOf(1), bytesOf(11, 40)), rowRemoved(idOf(2)));
    await save(mirror, 3, row(idOf(3), bytesOf(31, 5)), row(idOf(3), bytesOf(32, 6)));
    await mirror.end();
    const again = newMirror(profile);
    expect(await again.open()).toMatchObject({ change: 3, rows: 2 });
    expect(await rowsOf(again, idOf(1), idOf(2), idOf(3))).toEqual([bytesOf(11, 40), undefined, bytesOf(32, 6)]);
    const lines = await listed(again, 'records');
    expect(lines.map(({ id }) => id)).toEqual([idOf(1), idOf(2), idOf(3)].sort(Buffer.compare));
    expect(lines.find(({ id }) => Buffer.compare(id, idOf(2)) === 0)).toMatchObject({ kind: 4, length: 0, change: 2 });
    expect(lines.find(({ id }) => Buffer.compare(id, idOf(1)) === 0)).toEqual({
      id: idOf(1),
      kind: 3,
      length: 40,
      change: 2,
      digest: new Uint8Array(sha256(bytesOf(11, 40)).subarray(0, 16)),
    });
    expect((await listed(again, 'records', 2)).map(({ id }) => id)).toEqual([idOf(3)]);
    expect(await listed(again, 'records', 3)).toEqual([]);
  });

  test('chunks come in any order, are counted once, and go with their file', async () => {
    const profile = newProfile();
    const mirror = await begunMirror(profile);
    for (const at of [5, 4, 0, 1, 9, 1, 2]) await keep(mirror, chunk(idOf(1), at, bytesOf(at, 50 + at)));
    await keep(mirror, chunk(idOf(2), 0, bytesOf(2, 10)), chunk(idOf(3), 0, bytesOf(3, 10)));
    await keep(mirror, chunksRemoved(idOf(2)));
    await save(mirror, 1, row(idOf(1), bytesOf(1, 10)));
    await mirror.end();
    const again = newMirror(profile);
    expect(await again.open()).toMatchObject({ files: 2 });
    expect((await listed(again, 'evidence')).map(({ id, kind, length, change }) => [id, kind, length, change])).toEqual(
      [
        [idOf(1), 5, 6, 0],
        [idOf(3), 5, 1, 0],
      ].sort(([one], [other]) => Buffer.compare(one as Uint8Array, other as Uint8Array)),
    );
    expect((await chunksOf(again, idOf(1), 0, 10)).map((each) => each?.length)).toEqual([
      ...[50, 51, 52, undefined, 54, 55, undefined, undefined, undefined, 59],
    ]);
    expect(await chunksOf(again, idOf(2), 0, 1)).toEqual([undefined]);
  });

  test('a row that is larger than a message, and more rows than fit into one answer', async () => {
    const profile = newProfile();
    const mirror = await begunMirror(profile);
    const large = bytesOf(1, MIRROR_CALL_BYTES + 100_001);
    await save(mirror, 1, row(idOf(1), large));
    await save(mirror, 2, ...[2, 3, 4].map((number) => row(idOf(number), bytesOf(number, 3 * 2 ** 20))));
    expect(await rowsOf(mirror, idOf(1), idOf(2))).toEqual([large]);
    expect((await rowsOf(mirror, idOf(2), idOf(3), idOf(4))).map((each) => each?.length)).toEqual([
      ...[3 * 2 ** 20, 3 * 2 ** 20],
    ]);
    await mirror.end();
    const again = newMirror(profile);
    await again.open();
    expect(await rowsOf(again, idOf(1))).toEqual([large]);
  });
});

describe('what does not fit', () => {
  test('is refused, and nothing of it is written', async () => {
    const profile = newProfile();
    const mirror = await begunMirror(profile);
    await save(mirror, 3, row(idOf(1), bytesOf(1, 10)));
    const size = () => statSync(join(profile, 'mirror/r-00000001')).size;
    const before = size();
    const some = row(idOf(2), bytesOf(2, 10));
    for (const change of [0, 1, 3, 5]) expect(await codeOf(save(mirror, change, some))).toBe('invalid');
    expect(await codeOf(append(mirror, 'records', 4, [some], { vaultId: OTHER_VAULT }))).toBe('invalid');
    expect(await codeOf(save(mirror, 4, chunk(idOf(2), 0, bytesOf(2, 10))))).toBe('invalid');
    expect(await codeOf(save(mirror, 4, { ...some, position: 1 }))).toBe('invalid');
    expect(await codeOf(save(mirror, 4, { ...rowRemoved(idOf(2)), bytes: bytesOf(1, 1) }))).toBe('invalid');
    expect(await codeOf(save(mirror, 4, { ...header(bytesOf(1, 916)), id: OTHER_VAULT }))).toBe('invalid');
    expect(await codeOf(keep(mirror, some))).toBe('invalid');
    expect(await codeOf(save(mirror, 4))).toBe('invalid');
    expect(size()).toBe(before);
    await save(mirror, 4, some);
  });

  test('messages that do not go on where the one before ended', async () => {
    const profile = newProfile();
    const mirror = await begunMirror(profile);
    const large = bytesOf(1, 20);
    const entries = (await import('../../../shared/mirror/messages.ts')).packSent([
      { kind: 3, id: idOf(1), length: 20, position: 0 },
    ]);
    const part = (from: number, length: number, more: object = {}) =>
      codeOf(
        mirror.append({
          log: 'records',
          vaultId: VAULT.slice(),
          change: 1,
          last: true,
          entries: from === 0 ? entries.slice() : new Uint8Array(),
          from,
          bytes: large.slice(from, from + length),
          ...more,
        }),
      );
    expect(await part(5, 5)).toBe('invalid');
    expect(await part(0, 5)).toBe('fine');
    expect(await part(6, 5)).toBe('invalid');
    // What was begun is gone with that.
    expect(await part(5, 5)).toBe('invalid');
    for (const wrong of [{ change: 2 }, { last: false }, { entries: entries.slice() }, { bytes: bytesOf(1, 16) }]) {
      expect(await part(0, 5)).toBe('fine');
      expect(await part(5, 5, wrong)).toBe('invalid');
    }
    expect(await part(0, 5)).toBe('fine');
    expect(await part(5, 0)).toBe('invalid');
    expect(await part(0, 5)).toBe('fine');
    await mirror.open();
    expect(await part(5, 15)).toBe('invalid');
    expect(await part(0, 5)).toBe('fine');
    expect(await part(5, 15)).toBe('fine');
    expect(await rowsOf(mirror, idOf(1))).toEqual([large]);
  });
});

describe('a change that is taken back', () => {
  test('the last one, and what was before it holds again', async () => {
    const profile = newProfile();
    const mirror = await begunMirror(profile);
    await save(mirror, 1, row(idOf(1), bytesOf(1, 10)));
    await save(mirror, 2, row(idOf(1), bytesOf(2, 20)), row(idOf(2), bytesOf(3, 10)));
    await mirror.retract({ change: 2 });
    expect(await rowsOf(mirror, idOf(1), idOf(2))).toEqual([bytesOf(1, 10), undefined]);
    await mirror.retract({ change: 2 });
    await save(mirror, 2, row(idOf(2), bytesOf(4, 10)));
    await mirror.end();
    const again = newMirror(profile);
    expect(await again.open()).toMatchObject({ change: 2, rows: 2, damaged: 0 });
    expect(await rowsOf(again, idOf(1), idOf(2))).toEqual([bytesOf(1, 10), bytesOf(4, 10)]);
    await again.retract({ change: 2 });
    expect(await rowsOf(again, idOf(1), idOf(2))).toEqual([bytesOf(1, 10), undefined]);
    expect(await codeOf(again.retract({ change: 0 }))).toBe('fine');
  });

  test('one of which not all frames came, whoever takes it back', async () => {
    const profile = newProfile();
    const mirror = await begunMirror(profile);
    await save(mirror, 1, row(idOf(1), bytesOf(1, 10)));
    for (const drop of [() => mirror.retract({ change: 2 }), () => mirror.open()]) {
      await append(mirror, 'records', 2, [row(idOf(1), bytesOf(2, 20))], { last: false });
      await append(mirror, 'records', 2, [row(idOf(2), bytesOf(2, 20))], { last: false });
      expect(await rowsOf(mirror, idOf(1), idOf(2))).toEqual([bytesOf(1, 10), undefined]);
      expect(await codeOf(save(mirror, 3, row(idOf(3), bytesOf(3, 3))))).toBe('invalid');
      await drop();
      expect(await rowsOf(mirror, idOf(1), idOf(2))).toEqual([bytesOf(1, 10), undefined]);
    }
    await append(mirror, 'records', 2, [row(idOf(1), bytesOf(2, 20))], { last: false });
    await append(mirror, 'records', 2, [row(idOf(2), bytesOf(3, 20))]);
    expect(await rowsOf(mirror, idOf(1), idOf(2))).toEqual([bytesOf(2, 20), bytesOf(3, 20)]);
    await mirror.end();
    expect(await newMirror(profile).open()).toMatchObject({ change: 2, rows: 2, damaged: 0 });
  });

  test('an earlier one cannot be', async () => {
    const mirror = await begunMirror(newProfile());
    await save(mirror, 1, row(idOf(1), bytesOf(1, 10)));
    await save(mirror, 2, row(idOf(1), bytesOf(1, 10)));
    expect(await codeOf(mirror.retract({ change: 1 }))).toBe('invalid');
  });
});

describe('segments', () => {
  test('a new one begins when one is full, and never in the middle of a change', async () => {
    const profile = newProfile();
    const mirror = await begunMirror(profile);
    const large = bytesOf(1, 7 * 2 ** 20);
    for (const at of [1, 2]) await append(mirror, 'records', 1, [row(idOf(at), large)], { last: false });
    for (const at of [3, 4]) await append(mirror, 'records', 1, [row(idOf(at), large)], { last: at === 4 });
    expect(namesIn(profile)).toEqual(['lock', 'r-00000001']);
    await save(mirror, 2, row(idOf(5), bytesOf(5, 5)));
    expect(namesIn(profile)).toEqual(['lock', 'r-00000001', 'r-00000002']);
    await mirror.end();
    const again = newMirror(profile);
    expect(await again.open()).toMatchObject({ change: 2, rows: 5, damaged: 0 });
    expect(await rowsOf(again, idOf(5))).toEqual([bytesOf(5, 5)]);
    await again.retract({ change: 2 });
    expect(await again.open()).toMatchObject({ change: 1, rows: 4, damaged: 0 });
  });
});

describe('another one in its place', () => {
  test('of the same vault: its evidence stays, its records are gone; of another: it is set aside', async () => {
    const profile = newProfile();
    const mirror = await begunMirror(profile);
    await keep(mirror, chunk(idOf(1), 0, bytesOf(1, 100)));
    await save(mirror, 1, row(idOf(1), bytesOf(1, 10)));
    await mirror.renew({ vaultId: VAULT.slice() });
    expect(readdirSync(profile)).toEqual(['mirror']);
    expect(namesIn(profile)).toEqual(['e-00000001', 'lock', 'r-00000001']);
    expect(await mirror.open()).toMatchObject({ state: 'absent', change: 0 });
    expect((await chunksOf(mirror, idOf(1), 0, 1))[0]).toEqual(bytesOf(1, 100));
    expect((await rowsOf(mirror, idOf(1)))[0]).toBeUndefined();
    await save(mirror, 9, row(idOf(2), bytesOf(2, 10)));
    await mirror.renew({ vaultId: OTHER_VAULT.slice() });
    expect(readdirSync(profile).sort()).toEqual(['mirror', 'mirror-old-1']);
    expect(readdirSync(join(profile, 'mirror-old-1')).sort()).toEqual(['e-00000001', 'r-00000001']);
    expect(await codeOf(save(mirror, 1, row(idOf(2), bytesOf(2, 10))))).toBe('invalid');
    await append(mirror, 'records', 1, [row(idOf(2), bytesOf(2, 10))], { vaultId: OTHER_VAULT });
    expect(await mirror.open()).toMatchObject({ state: 'present', vaultId: OTHER_VAULT, change: 1 });
  });

  test('set aside, with what opens it when that is wanted', async () => {
    const profile = newProfile();
    for (const secrets of [false, true]) {
      const mirror = await begunMirror(profile);
      await save(mirror, 1, row(idOf(1), bytesOf(1, 10)));
      for (const name of ['state-a', 'state-b', 'state-c']) writeFileSync(join(profile, name), 'x');
      await mirror.setAside({ secrets });
      expect(await mirror.open()).toMatchObject({ state: 'absent' });
      await mirror.end();
    }
    expect(readdirSync(profile).sort()).toEqual(['mirror-old-1', 'mirror-old-2']);
    expect(readdirSync(join(profile, 'mirror-old-1'))).toEqual(['r-00000001']);
    expect(readdirSync(join(profile, 'mirror-old-2')).sort()).toEqual(['r-00000001', 'state-a', 'state-b', 'state-c']);
  });

  test('set aside without a mirror: what would open it goes all the same', async () => {
    const profile = newProfile();
    writeFileSync(join(profile, 'state-a'), 'x');
    const mirror = newMirror(profile);
    await mirror.open();
    await mirror.setAside({ secrets: true });
    expect(readdirSync(profile)).toEqual(['mirror-old-1']);
    expect(readdirSync(join(profile, 'mirror-old-1'))).toEqual(['state-a']);
  });
});

describe('evidence that is not wanted here', () => {
  test('goes at once, and new evidence can come', async () => {
    const profile = newProfile();
    const mirror = await begunMirror(profile);
    await keep(mirror, chunk(idOf(1), 0, bytesOf(1, 100)));
    await save(mirror, 1, row(idOf(1), bytesOf(1, 10)));
    await mirror.dropEvidence();
    expect(namesIn(profile)).toEqual(['lock', 'r-00000001']);
    expect(await mirror.open()).toMatchObject({ files: 0, rows: 1 });
    await keep(mirror, chunk(idOf(2), 0, bytesOf(2, 100)));
    await mirror.end();
    const again = newMirror(profile);
    expect(await again.open()).toMatchObject({ files: 1, rows: 1, damaged: 0 });
    expect(await chunksOf(again, idOf(2), 0, 1)).toEqual([bytesOf(2, 100)]);
  });
});

describe('who may be at it', () => {
  test('a living process keeps others out, a dead one does not, and the end gives it up', async () => {
    const profile = newProfile();
    const mirror = await begunMirror(profile);
    await save(mirror, 1, row(idOf(1), bytesOf(1, 10)));
    expect(readFileSync(join(profile, 'mirror/lock'), 'latin1')).toBe('4000001');
    const other = newMirror(profile, undefined, { own: 4_000_002, isAlive: (pid) => pid === 4_000_001 });
    expect(await other.open()).toMatchObject({ state: 'held', change: 0, vaultId: null });
    expect(await codeOf(save(other, 2, row(idOf(1), bytesOf(1, 10))))).toBe('forbidden');
    expect(await codeOf(other.renew({ vaultId: VAULT.slice() }))).toBe('forbidden');
    expect(await codeOf(other.setAside({ secrets: false }))).toBe('forbidden');
    expect(await codeOf(other.compact({ forgotten: true }))).toBe('forbidden');
    await mirror.end();
    expect(existsSync(join(profile, 'mirror/lock'))).toBe(false);
    expect(await other.open()).toMatchObject({ state: 'present', change: 1 });
    expect(await codeOf(mirror.open())).toBe('forbidden');
    other.release();
    expect(existsSync(join(profile, 'mirror/lock'))).toBe(false);
    for (const left of ['4000009', '', 'nonsense', '0', '-1', '9'.repeat(20)]) {
      writeFileSync(join(profile, 'mirror/lock'), left);
      const next = newMirror(profile);
      expect(await next.open(), left).toMatchObject({ state: 'present' });
      await next.end();
    }
  });

  test('a mirror of a later version is refused, and nothing in it changes', async () => {
    const profile = newProfile();
    mkdirSync(join(profile, 'mirror'));
    const head = encodeSegmentHead({ log: 'records', vaultId: VAULT }, sha256);
    head[9] = 2;
    head.set(sha256(head.subarray(0, 32)), 32);
    writeFileSync(join(profile, 'mirror/r-00000001'), head);
    writeFileSync(join(profile, 'mirror/r-00000002.part'), 'x');
    const mirror = newMirror(profile);
    expect(await mirror.open()).toMatchObject({ state: 'too-new', change: 0, vaultId: null });
    expect(await codeOf(save(mirror, 1, row(idOf(1), bytesOf(1, 10))))).toBe('forbidden');
    expect(await codeOf(mirror.renew({ vaultId: VAULT.slice() }))).toBe('forbidden');
    expect(await codeOf(mirror.setAside({ secrets: true }))).toBe('forbidden');
    expect(await codeOf(rowsOf(mirror, idOf(1)))).toBe('forbidden');
    await mirror.end();
    expect(namesIn(profile)).toEqual(['r-00000001', 'r-00000002.part']);
    expect(new Uint8Array(readFileSync(join(profile, 'mirror/r-00000001')))).toEqual(head);
  });

  test('what is there is readable by the user alone', async () => {
    const profile = newProfile();
    const mirror = await begunMirror(profile);
    await keep(mirror, chunk(idOf(1), 0, bytesOf(1, 100)));
    for (const name of ['.', ...namesIn(profile)])
      expect(statSync(join(profile, 'mirror', name)).mode & 0o077, name).toBe(0);
  });
});
