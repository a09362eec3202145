/** What stands around the mirror: sentinel, reserve, who holds the lock, a disk that is full, a profile that cannot be written. */
import { execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statfsSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type Disk, systemDisk } from '../../../main/mirror/disk.ts';
import { systemProcesses } from '../../../main/mirror/lock-file.ts';
import { RESERVE_BYTES, reserveOf } from '../../../main/mirror/reserve.ts';
import { readSentinel, sentinelOf } from '../../../main/mirror/sentinel.ts';
import { SENTINEL_BYTES } from '../../../shared/limits.ts';
import { faultyDisk } from './faults.ts';
import { MemoryDisk } from './memory-disk.ts';
import {
  begunMirror,
  bytesOf,
  chunk,
  chunksOf,
  idOf,
  keep,
  newMirror,
  newProfile,
  removeProfiles,
  row,
  rowsOf,
  save,
  VAULT,
} from './profile.ts';

afterEach(removeProfiles);

describe('the sentinel', () => {
  test('is replaced whole, and told when a mirror is opened', async () => {
    const profile = newProfile();
    const sentinel = sentinelOf(profile);
    for (const seed of [1, 2]) {
      await sentinel.write({ bytes: bytesOf(seed, SENTINEL_BYTES) });
      expect(readdirSync(profile)).toEqual(['state-c']);
      expect((await newMirror(profile).open()).sentinel).toEqual(bytesOf(seed, SENTINEL_BYTES));
    }
    expect(statSync(join(profile, 'state-c')).mode & 0o077).toBe(0);
    writeFileSync(join(profile, 'state-c'), bytesOf(3, 500));
    expect((await newMirror(profile).open()).sentinel).toEqual(bytesOf(3, 500).subarray(0, SENTINEL_BYTES));
    await sentinel.end();
    await expect(sentinel.write({ bytes: bytesOf(4, SENTINEL_BYTES) })).rejects.toThrow('forbidden');
  });

  test('the old one or the new one is there, wherever it is broken off and when the power is cut', async () => {
    const [old, young] = [bytesOf(1, SENTINEL_BYTES), bytesOf(2, SENTINEL_BYTES)];
    for (const survives of [() => false, () => true]) {
      for (let at = 1; at <= 6; at += 1) {
        const memory = new MemoryDisk();
        await sentinelOf('/profile', memory).write({ bytes: old });
        const faulty = faultyDisk(memory, at, at % 2 === 0 ? 'killed' : 'killed-after-half');
        const isDone = await sentinelOf('/profile', faulty)
          .write({ bytes: young })
          .then(
            () => true,
            () => false,
          );
        memory.cut(survives);
        const now = await readSentinel(memory, '/profile');
        if (isDone) expect(now).toEqual(young);
        else expect([old, young]).toContainEqual(now);
      }
    }
  });

  test('one that is there and cannot be read is not taken for none', async () => {
    const profile = newProfile();
    mkdirSync(join(profile, 'state-c'));
    expect((await newMirror(profile).open()).sentinel).toEqual(new Uint8Array(0));
    const unreadable: Disk = {
      ...systemDisk,
      open: () => Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' })),
    };
    expect(await readSentinel(unreadable, profile)).toEqual(new Uint8Array(0));
  });

  test('one that cannot be written leaves nothing behind', async () => {
    const profile = newProfile();
    const full: Disk = {
      ...systemDisk,
      open: async (path, how) => ({
        ...(await systemDisk.open(path, how)),
        write: () => Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })),
      }),
    };
    await expect(sentinelOf(profile, full).write({ bytes: bytesOf(1, SENTINEL_BYTES) })).rejects.toThrow('ENOSPC');
    expect(readdirSync(profile)).toEqual([]);
  });
});

describe('the reserve', () => {
  const plenty = async () => 2 ** 30;

  test('is made where there is plenty of room, takes its space, and gives it up', async () => {
    const profile = newProfile();
    const reserve = reserveOf(profile, plenty);
    expect(await reserve.release()).toEqual({ freed: 0 });
    expect(await reserve.keep()).toEqual({ kept: true });
    const { size, blocks, mode } = statSync(join(profile, 'reserve'));
    expect(size).toBe(RESERVE_BYTES);
    expect(blocks * 512).toBeGreaterThanOrEqual(RESERVE_BYTES);
    expect(mode & 0o077).toBe(0);
    const first = readFileSync(join(profile, 'reserve')).subarray(0, 2 ** 20);
    expect(first.equals(readFileSync(join(profile, 'reserve')).subarray(2 ** 20, 2 ** 21))).toBe(false);
    expect(await reserve.keep()).toEqual({ kept: true });
    expect(await reserve.release()).toEqual({ freed: RESERVE_BYTES });
    expect(readdirSync(profile)).toEqual([]);
    expect(await reserve.keep()).toEqual({ kept: true });
    await reserve.end();
    await expect(reserve.keep()).rejects.toThrow('forbidden');
  });

  test('is not made where room is scarce, and one that was cut short is none', async () => {
    const profile = newProfile();
    expect(await reserveOf(profile, async () => 512 * 2 ** 20 - 1).keep()).toEqual({ kept: false });
    writeFileSync(join(profile, 'reserve'), 'x');
    expect(await reserveOf(profile, async () => 0).keep()).toEqual({ kept: false });
    expect(readdirSync(profile)).toEqual([]);
    writeFileSync(join(profile, 'reserve'), 'x');
    expect(await reserveOf(profile, plenty).keep()).toEqual({ kept: true });
    expect(statSync(join(profile, 'reserve')).size).toBe(RESERVE_BYTES);
  });

  test('what cannot be made leaves nothing behind', async () => {
    const memory = new MemoryDisk();
    const disk = faultyDisk(memory, 9, 'ENOSPC');
    await expect(reserveOf('/profile', plenty, disk).keep()).rejects.toThrow('ENOSPC');
    expect(await memory.names('/profile')).toEqual([]);
  });
});

describe('the processes of this computer', () => {
  const running = async <T>(program: string, words: string[], work: (pid: number) => Promise<T> | T): Promise<T> => {
    const child = spawn(program, words, { stdio: 'ignore' });
    try {
      await new Promise((resolve) => child.on('spawn', resolve));
      return await work(child.pid ?? 0);
    } finally {
      const gone = new Promise((resolve) => child.on('exit', resolve));
      child.kill('SIGKILL');
      await gone;
    }
  };
  const WAITING = ['-e', 'setTimeout(() => undefined, 60000)'];

  test('one that lives, one that is gone, one whose number came again, one from before the start', async () => {
    const { isAlive, own } = systemProcesses;
    expect(own).toBe(process.pid);
    expect(isAlive(process.pid, Date.now())).toBe(true);
    const pid = await running(process.execPath, WAITING, (living) => {
      expect(isAlive(living, Date.now())).toBe(true);
      expect(isAlive(living, 0)).toBe(false);
      // Linux tells when a process began: one that began an hour after the lock was written did not write it.
      if (process.platform === 'linux') expect(isAlive(living, Date.now() - 3_600_000)).toBe(false);
      return living;
    });
    expect(isAlive(pid, Date.now())).toBe(false);
  });

  test.runIf(process.platform === 'linux')('another program that has the number by chance', async () => {
    await running('sleep', ['60'], (pid) => expect(systemProcesses.isAlive(pid, Date.now())).toBe(false));
  });

  test('a lock that was left behind before the computer was started is taken over', async () => {
    const profile = newProfile();
    const mirror = await begunMirror(profile);
    await save(mirror, 1, row(idOf(1), bytesOf(1, 10)));
    await mirror.end();
    const lock = join(profile, 'mirror/lock');
    await running(process.execPath, WAITING, async (pid) => {
      writeFileSync(lock, String(pid));
      const other = newMirror(profile, systemDisk, systemProcesses);
      expect(await other.open()).toMatchObject({ state: 'held' });
      utimesSync(lock, 1, 1);
      expect(await other.open()).toMatchObject({ state: 'present' });
      expect(readFileSync(lock, 'latin1')).toBe(String(process.pid));
      await other.end();
    });
  });
});

/** A small disk of its own, where the system lets us make one. */
function smallDisk(options: string): string | undefined {
  const profile = newProfile();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', profile], { stdio: 'ignore' });
    return profile;
  } catch {
    return undefined;
  }
}
const unmounted = (profile: string): void => {
  execFileSync('umount', [profile], { stdio: 'ignore' });
};
const probe = smallDisk('size=64k');
if (probe !== undefined) unmounted(probe);
const canMount = probe !== undefined;
removeProfiles();

describe('a disk that is full', () => {
  /** Refuses to hold more than so many bytes; writes what fits, as a real one does. */
  const narrow = (room: number): { disk: Disk; room: number } => {
    const state = { room, disk: systemDisk };
    state.disk = {
      ...systemDisk,
      async open(path, how) {
        const file = await systemDisk.open(path, how);
        return {
          ...file,
          async write(parts, at) {
            const whole = Buffer.concat(parts);
            const { size } = await file.stat();
            const fits = Math.min(whole.length, state.room);
            await file.write([whole.subarray(0, fits)], at);
            state.room -= Math.max(0, at + fits - size);
            if (fits < whole.length) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
          },
          async truncate(length) {
            const { size } = await file.stat();
            await file.truncate(length);
            state.room += size - length;
          },
        };
      },
    };
    return state;
  };

  async function filled(profile: string, disk: Disk, makeRoom: () => Promise<unknown> | unknown): Promise<void> {
    const mirror = await begunMirror(profile, disk);
    let saved = 0;
    let refused = 0;
    const chunks: number[] = [];
    for (let round = 1; refused < 8; round += 1) {
      try {
        await keep(mirror, chunk(idOf(5000), round, bytesOf(round, 9000)));
        chunks.push(round);
        await save(mirror, saved + 1, row(idOf(saved + 1), bytesOf(saved + 1, 3000 + refused)));
        saved += 1;
      } catch (error) {
        expect(error).toMatchObject({ code: 'ENOSPC' });
        refused += 1;
      }
    }
    const check = async (now: typeof mirror): Promise<void> => {
      expect(await now.open()).toMatchObject({ state: 'present', change: saved, rows: saved, damaged: 0 });
      for (let id = 1; id <= saved; id += 1) expect((await rowsOf(now, idOf(id)))[0]?.length).toBeGreaterThan(2999);
      for (const round of chunks) expect(await chunksOf(now, idOf(5000), round, 1)).toEqual([bytesOf(round, 9000)]);
    };
    expect(saved).toBeGreaterThan(3);
    await check(mirror);
    // A restart on the full disk, then room: it goes on where it was.
    await mirror.end();
    const again = newMirror(profile, disk);
    await check(again);
    await makeRoom();
    await save(again, saved + 1, row(idOf(saved + 1), bytesOf(1, 3000)));
    saved += 1;
    await check(again);
    await again.end();
  }

  test('nothing that was saved is lost, nothing is left by half, and with room it goes on', async () => {
    const state = narrow(200_000);
    await filled(newProfile(), state.disk, () => {
      state.room += 50_000;
    });
  });

  test.runIf(canMount)('the same on a real one, with the reserve as the room', async () => {
    const profile = smallDisk('size=1m');
    if (profile === undefined) throw new Error('a disk could be mounted a moment ago');
    try {
      writeFileSync(join(profile, 'reserve'), bytesOf(1, 200_000));
      const free = (): number => {
        const { bavail, bsize } = statfsSync(profile);
        return bavail * bsize;
      };
      await filled(profile, systemDisk, async () => {
        const before = free();
        await reserveOf(profile).release();
        expect(free()).toBeGreaterThan(before + 190_000);
      });
    } finally {
      unmounted(profile);
    }
  });

  test.runIf(canMount)('a profile that cannot be written is read, and every write says so', async () => {
    const profile = smallDisk('size=1m');
    if (profile === undefined) throw new Error('a disk could be mounted a moment ago');
    try {
      const mirror = await begunMirror(profile);
      await save(mirror, 1, row(idOf(1), bytesOf(1, 10)));
      await mirror.end();
      execFileSync('mount', ['-o', 'remount,ro', profile], { stdio: 'ignore' });
      await expectReadOnly(profile, systemDisk);
    } finally {
      unmounted(profile);
    }
  });

  test('a profile that the user may not write is read, and every write says so', async () => {
    const profile = newProfile();
    const mirror = await begunMirror(profile);
    await save(mirror, 1, row(idOf(1), bytesOf(1, 10)));
    await mirror.end();
    // What was being written stays as it is.
    writeFileSync(join(profile, 'mirror/r-00000002.part'), 'x');
    const refuse = () => Promise.reject(Object.assign(new Error('EACCES'), { code: 'EACCES' }));
    const disk: Disk = {
      ...systemDisk,
      open: (path, how) => (how === 'read' ? systemDisk.open(path, how) : refuse()),
      rename: refuse,
      unlink: (path) => (existsSync(path) ? refuse() : systemDisk.unlink(path)),
      makeFolder: refuse,
    };
    await expectReadOnly(profile, disk);
    expect(readdirSync(join(profile, 'mirror')).sort()).toEqual(['r-00000001', 'r-00000002.part']);
  });

  async function expectReadOnly(profile: string, disk: Disk): Promise<void> {
    const mirror = newMirror(profile, disk);
    expect(await mirror.open()).toMatchObject({ state: 'present', change: 1, rows: 1 });
    expect(await rowsOf(mirror, idOf(1))).toEqual([bytesOf(1, 10)]);
    for (const write of [
      () => save(mirror, 2, row(idOf(1), bytesOf(1, 10))),
      () => keep(mirror, chunk(idOf(1), 0, bytesOf(1, 10))),
      () => mirror.retract({ change: 1 }),
      () => mirror.renew({ vaultId: VAULT.slice() }),
      () => mirror.setAside({ secrets: true }),
      () => mirror.compact({ forgotten: true }),
      () => mirror.dropEvidence(),
    ])
      await expect(write()).rejects.toThrow('permission');
    expect(await mirror.open()).toMatchObject({ state: 'present', change: 1, rows: 1 });
    await mirror.end();
  }
});

test('a mirror whose files were changed or removed under a running program is not written to any more, until it was read anew', async () => {
  const profile = newProfile();
  const mirror = await begunMirror(profile);
  await save(mirror, 1, row(idOf(1), bytesOf(1, 10)));
  const path = join(profile, 'mirror/r-00000001');
  const whole = readFileSync(path);
  writeFileSync(path, Buffer.concat([whole, Buffer.alloc(16)]));
  await expect(save(mirror, 2, row(idOf(1), bytesOf(2, 10)))).rejects.toThrow('disk');
  writeFileSync(path, whole);
  await expect(save(mirror, 2, row(idOf(1), bytesOf(2, 10)))).rejects.toThrow('disk');
  expect(await mirror.open()).toMatchObject({ change: 1 });
  await save(mirror, 2, row(idOf(1), bytesOf(2, 10)));
  execFileSync('rm', ['-r', join(profile, 'mirror')]);
  await expect(save(mirror, 3, row(idOf(1), bytesOf(2, 10)))).rejects.toThrow('disk');
  expect(await mirror.open()).toMatchObject({ state: 'absent' });
  mkdirSync(join(profile, 'mirror'));
  expect(await mirror.open()).toMatchObject({ state: 'absent' });
  await mirror.renew({ vaultId: VAULT.slice() });
  await save(mirror, 9, row(idOf(1), bytesOf(2, 10)));
  expect(await mirror.open()).toMatchObject({ state: 'present', change: 9 });
  await mirror.end();
});
