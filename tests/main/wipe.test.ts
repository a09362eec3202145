import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ARTEFACTS, artefactOf, VAULT_SESSION } from '../../main/disk/artefacts.ts';
import { completeWipe, isHeld, type ProfileDisk } from '../../main/wipe/completing.ts';
import { isMarked, MARKER, mark } from '../../main/wipe/marker.ts';
import { overwriteSecrets } from '../../main/wipe/overwrite.ts';
import { profileDisk, REACHED } from '../../main/wipe/profile.ts';
import { restartOptions } from '../../main/wipe/restart.ts';
import { settling } from '../../main/wipe/settling.ts';
import { PAGE_WITHIN_MS, type WipeEffects, wiping } from '../../main/wipe/wiping.ts';

const isRoot = process.getuid?.() === 0;
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Timers that ring when the test says so. */
function heldClock() {
  const timers = new Set<{ readonly milliseconds: number; readonly run: () => void }>();
  return {
    after: (milliseconds: number, run: () => void) => {
      const timer = { milliseconds, run };
      timers.add(timer);
      return () => {
        timers.delete(timer);
      };
    },
    async ring() {
      for (const timer of [...timers]) {
        timers.delete(timer);
        timer.run();
      }
      await turn();
    },
    get waiting() {
      return [...timers].map(({ milliseconds }) => milliseconds);
    },
  };
}

function recorded(failing: Partial<Record<keyof WipeEffects, 'throws' | 'hangs'>> = {}) {
  const done: string[] = [];
  const step = (name: keyof WipeEffects) => (): Promise<void> => {
    done.push(name);
    if (failing[name] === 'hangs') return new Promise(() => undefined);
    return failing[name] === 'throws' ? Promise.reject(new Error(name)) : Promise.resolve();
  };
  const effects: WipeEffects = {
    mark: step('mark'),
    destroySecrets: step('destroySecrets'),
    clean: step('clean'),
    destroyWindows: () => {
      done.push('destroyWindows');
      if (failing.destroyWindows !== undefined) throw new Error('destroyWindows');
    },
    clearSessions: step('clearSessions'),
    restart: () => {
      done.push('restart');
    },
  };
  return { done, effects };
}

const FIRST = ['mark', 'destroySecrets'];
const REST = ['clean', 'destroyWindows', 'clearSessions', 'restart'];

describe('H20 a wipe while the app runs', () => {
  test('H20 goes in order: the mark before the secrets, the secrets before the answer, everything else after the page has done its part', async () => {
    const { done, effects } = recorded();
    const clock = heldClock();
    const wipe = wiping(effects, clock.after);
    expect(wipe.begun).toBe(false);
    expect(await wipe.start()).toEqual({ marked: true, keysDestroyed: true });
    expect(done).toEqual(FIRST);
    expect(wipe.begun).toBe(true);
    wipe.goOn();
    await turn();
    await turn();
    expect(done).toEqual([...FIRST, ...REST]);
    await clock.ring();
    expect(done).toEqual([...FIRST, ...REST]);
  });

  test('H20 does without a page that says nothing', async () => {
    const { done, effects } = recorded();
    const clock = heldClock();
    await wiping(effects, clock.after).start();
    expect(clock.waiting).toEqual([PAGE_WITHIN_MS]);
    await clock.ring();
    await turn();
    expect(done).toEqual([...FIRST, ...REST]);
  });

  const failing: ['clean' | 'destroyWindows' | 'clearSessions', 'throws' | 'hangs'][] = [
    ['clean', 'throws'],
    ['clean', 'hangs'],
    ['destroyWindows', 'throws'],
    ['clearSessions', 'throws'],
    ['clearSessions', 'hangs'],
  ];
  test.each(failing)('H20 gets to its end when %s %s', async (name, how) => {
    const { done, effects } = recorded({ [name]: how });
    const clock = heldClock();
    const wipe = wiping(effects, clock.after);
    await wipe.start();
    wipe.goOn();
    await turn();
    await clock.ring();
    await turn();
    expect(done).toEqual([...FIRST, ...REST]);
  });

  test('H20 secrets that cannot be overwritten are told and stop nothing', async () => {
    const { done, effects } = recorded({ destroySecrets: 'throws' });
    const wipe = wiping(effects, heldClock().after);
    expect(await wipe.start()).toEqual({ marked: true, keysDestroyed: false });
    wipe.goOn();
    await turn();
    await turn();
    expect(done).toEqual([...FIRST, ...REST]);
  });

  test('H20 without a mark the secrets go all the same, nothing else does, and it can be tried again', async () => {
    const failure: Partial<Record<keyof WipeEffects, 'throws'>> = { mark: 'throws' };
    const { done, effects } = recorded(failure);
    const clock = heldClock();
    const wipe = wiping(effects, clock.after);
    expect(await wipe.start()).toEqual({ marked: false, keysDestroyed: true });
    expect(done).toEqual(FIRST);
    expect(wipe.begun).toBe(false);
    expect(clock.waiting).toEqual([]);
    expect(() => wipe.goOn()).toThrow('forbidden');
    delete failure.mark;
    expect(await wipe.start()).toEqual({ marked: true, keysDestroyed: true });
  });

  test('H20 begins once: a second start is busy, and nothing goes on before the first', async () => {
    const { done, effects } = recorded();
    const wipe = wiping(effects, heldClock().after);
    expect(() => wipe.goOn()).toThrow('forbidden');
    expect(done).toEqual([]);
    const both = await Promise.allSettled([wipe.start(), wipe.start()]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    await expect(wipe.start()).rejects.toThrow('busy');
    wipe.goOn();
    expect(() => wipe.goOn()).toThrow('forbidden');
    await turn();
    await turn();
    expect(done).toEqual([...FIRST, ...REST]);
  });

  test('H20 an AppImage is started as the file that it is, everything else as it was', () => {
    const argv = ['/tmp/.mount_x/daftar', '--lang=ru'];
    expect(restartOptions('linux', { APPIMAGE: '/home/a/Daftar.AppImage' }, argv)).toEqual({
      execPath: '/home/a/Daftar.AppImage',
      args: ['--lang=ru'],
    });
    expect(restartOptions('linux', {}, argv)).toEqual({});
    expect(restartOptions('win32', { APPIMAGE: 'x' }, argv)).toEqual({});
  });
});

describe('H20 the next start', () => {
  let profile: string;
  const at = (...names: string[]) => join(profile, ...names);
  const plant = (name: string, text = 'planted') => {
    mkdirSync(dirname(at(name)), { recursive: true });
    writeFileSync(at(name), text);
  };
  const planted = () => {
    for (const { place, example } of ARTEFACTS) {
      if (!REACHED[place]) continue;
      plant(example);
      if (place === 'session') plant(`${VAULT_SESSION}/${example}`);
    }
  };
  beforeEach(() => {
    profile = mkdtempSync(join(tmpdir(), 'daftar-wipe-'));
  });
  afterEach(() => {
    chmodSync(profile, 0o700);
    rmSync(profile, { recursive: true, force: true });
  });

  test('H20 removes nothing when no wipe was begun', () => {
    planted();
    rmSync(at(MARKER));
    const before = readdirSync(profile, { recursive: true });
    expect(completeWipe(profileDisk(profile)).outcome).toBe('none');
    expect(readdirSync(profile, { recursive: true })).toEqual(before);
  });

  test('H20 removes every artefact that may lie in the profile, in each session, and files that nobody listed', () => {
    planted();
    plant('of a later engine/file');
    plant(`${VAULT_SESSION}/unknown`);
    plant('.hidden');
    mark(profile);
    expect(completeWipe(profileDisk(profile))).toEqual({ outcome: 'done', keysDestroyed: true, left: [] });
    // What stays is the lock of the program that runs now.
    expect(readdirSync(profile)).toEqual(['SingletonLock']);
    const held = ARTEFACTS.filter(({ example }) => isHeld(example));
    expect(held.map(({ example, writer }) => [example, writer])).toEqual([['SingletonLock', 'Chromium']]);
  });

  test("H20 an artefact outside the profile that is Daftar's own would not be reached, and there is none", () => {
    const outside = ARTEFACTS.filter(({ place }) => !REACHED[place]);
    expect(outside.filter(({ writer }) => writer === 'Daftar')).toEqual([]);
    expect(outside.map(({ why }) => why).filter((why) => /vault|report|secret|key\b/.test(why))).toEqual([]);
  });

  test('H20 H21 the marker is on the list of files that may be on the disk', () => {
    expect(artefactOf('profile', MARKER)?.writer).toBe('Daftar');
  });

  test.each([
    ['torn', ''],
    ['of a later version', '2\nsomething more'],
  ])('H20 a marker that is %s counts', (_how, text) => {
    plant(MARKER, text);
    plant('state-a');
    expect(isMarked(profile)).toBe(true);
    expect(completeWipe(profileDisk(profile)).outcome).toBe('done');
    expect(readdirSync(profile)).toEqual([]);
  });

  test('H20 a folder or a link of that name does not count', () => {
    mkdirSync(at(MARKER));
    plant('state-a');
    expect(completeWipe(profileDisk(profile)).outcome).toBe('none');
    rmSync(at(MARKER), { recursive: true });
    symlinkSync(at('state-a'), at(MARKER));
    expect(completeWipe(profileDisk(profile)).outcome).toBe('none');
    expect(() => mark(profile)).toThrow();
    expect(readFileSync(at('state-a'), 'utf8')).toBe('planted');
  });

  test('H20 the marker tells nothing but a version', () => {
    mark(profile);
    mark(profile);
    expect(readFileSync(at(MARKER), 'utf8')).toBe('1\n');
  });

  test('H20 links are removed and not followed, out of the profile nothing is touched', () => {
    const outside = mkdtempSync(join(tmpdir(), 'daftar-wipe-outside-'));
    try {
      writeFileSync(join(outside, 'state-a'), 'x'.repeat(32));
      symlinkSync(outside, at('folder'));
      symlinkSync(join(outside, 'state-a'), at('state-a'));
      mark(profile);
      expect(completeWipe(profileDisk(profile))).toEqual({ outcome: 'done', keysDestroyed: true, left: [] });
      expect(readdirSync(profile)).toEqual([]);
      expect(readFileSync(join(outside, 'state-a'), 'utf8')).toBe('x'.repeat(32));
    } finally {
      rmSync(outside, { recursive: true });
    }
  });

  test('H20 secrets are overwritten where they lie, each with bytes of its own', () => {
    plant('state-a', 'a'.repeat(32));
    plant('state-b', 'b'.repeat(40));
    const read = (name: string) => readFileSync(at(name));
    // The former bytes seen through a second name of the same file: overwritten, not exchanged.
    overwriteSecrets(profile);
    expect(read('state-a')).toHaveLength(32);
    expect(read('state-b')).toHaveLength(40);
    expect(read('state-a').includes('aa')).toBe(false);
    expect(read('state-b').includes('bb')).toBe(false);
    expect(read('state-a').equals(read('state-b').subarray(0, 32))).toBe(false);
    rmSync(at('state-a'));
    overwriteSecrets(profile);
    expect(existsSync(at('state-a'))).toBe(false);
  });

  test('H20 secrets of a vault that was set aside are overwritten too, through no link', () => {
    const outside = mkdtempSync(join(tmpdir(), 'daftar-wipe-outside-'));
    try {
      plant('mirror-old-1/state-a', 'a'.repeat(32));
      plant('mirror-old-12/state-b', 'b'.repeat(32));
      plant('mirror-old-12/r-00000001', 'b'.repeat(32));
      writeFileSync(join(outside, 'state-a'), 'x'.repeat(32));
      symlinkSync(outside, at('mirror-old-2'));
      overwriteSecrets(profile);
      expect(readFileSync(at('mirror-old-1/state-a')).includes('aa')).toBe(false);
      expect(readFileSync(at('mirror-old-12/state-b')).includes('bb')).toBe(false);
      expect(readFileSync(at('mirror-old-12/r-00000001'), 'utf8')).toBe('b'.repeat(32));
      expect(readFileSync(join(outside, 'state-a'), 'utf8')).toBe('x'.repeat(32));
      mkdirSync(at('mirror-old-3/state-a'), { recursive: true });
      expect(() => overwriteSecrets(profile)).toThrow('disk');
    } finally {
      rmSync(outside, { recursive: true });
    }
  });

  test('H20 that the secret of a vault that was set aside is neither overwritten nor removed is said', () => {
    plant('mirror-old-1/state-a');
    mark(profile);
    const fails = (): never => {
      throw new Error('EIO');
    };
    const disk = { ...profileDisk(profile), overwriteSecrets: fails, remove: fails };
    expect(completeWipe(disk)).toEqual({ outcome: 'left', keysDestroyed: false, left: ['mirror-old-1'] });
  });

  test('H20 one secret that is no file does not keep the other', () => {
    mkdirSync(at('state-a'));
    plant('state-b', 'b'.repeat(32));
    expect(() => overwriteSecrets(profile)).toThrow('disk');
    expect(readFileSync(at('state-b')).includes('bb')).toBe(false);
  });

  test('H20 interrupted after every step of it, a later start completes it; secrets go first and the marker last', () => {
    const names = [
      ...['appearance.json', 'Local State', 'reserve', 'mirror', 'Partitions', 'IndexedDB', 'mirror-old-1'],
      ...['state-a', 'state-b', 'state-c', 'SingletonLock'],
    ];
    let steps = 0;
    const run = (cut: number): string[] => {
      const there = new Set([...names, MARKER]);
      const log: string[] = [];
      let count = 0;
      const step = (name: string, work: () => void) => {
        if (count === cut) throw new Cut();
        count += 1;
        log.push(name);
        work();
      };
      class Cut extends Error {}
      const disk = (dying: boolean): ProfileDisk => {
        let dead = false;
        const guarded = (name: string, work: () => void) => {
          if (dead) throw new Cut();
          try {
            step(name, work);
          } catch (error) {
            // A process that was killed does nothing more.
            dead = dying;
            throw error;
          }
        };
        return {
          isMarked: () => there.has(MARKER),
          overwriteSecrets: () => guarded('overwrite', () => undefined),
          names: () => [...there],
          remove: (name) => guarded(`remove ${name}`, () => there.delete(name)),
          flush: () => guarded('flush', () => undefined),
          unmark: () => guarded('unmark', () => there.delete(MARKER)),
        };
      };
      completeWipe(disk(true));
      const interrupted = cut < Number.POSITIVE_INFINITY;
      if (interrupted) {
        expect(there.has(MARKER)).toBe(true);
        count = Number.NEGATIVE_INFINITY;
        expect(completeWipe(disk(false)).outcome).toBe('done');
      } else {
        steps = count;
      }
      expect([...there]).toEqual(['SingletonLock']);
      return log;
    };
    expect(run(Number.POSITIVE_INFINITY)).toEqual([
      'overwrite',
      'remove mirror-old-1',
      'remove state-a',
      'remove state-b',
      'remove state-c',
      'remove mirror',
      'remove Partitions',
      'remove IndexedDB',
      'remove appearance.json',
      'remove Local State',
      'remove reserve',
      'flush',
      'unmark',
    ]);
    for (let cut = 0; cut < steps; cut += 1) run(cut);
  });

  test('H20 what cannot be removed is named, the marker stays, and another try goes on', () => {
    plant('state-a');
    plant('stuck/inside');
    mark(profile);
    const disk = profileDisk(profile);
    let isStuck = true;
    const remove = (name: string): void => {
      if (isStuck && name === 'stuck') throw new Error('EPERM');
      disk.remove(name);
    };
    expect(completeWipe({ ...disk, remove })).toEqual({ outcome: 'left', keysDestroyed: true, left: ['stuck'] });
    expect(readdirSync(profile).toSorted()).toEqual(['stuck', MARKER]);
    isStuck = false;
    expect(completeWipe({ ...disk, remove }).outcome).toBe('done');
    expect(readdirSync(profile)).toEqual([]);
  });

  test('H20 that a secret is neither overwritten nor removed is said', () => {
    plant('state-b');
    mark(profile);
    const disk = profileDisk(profile);
    const fails = (): never => {
      throw new Error('EIO');
    };
    expect(completeWipe({ ...disk, overwriteSecrets: fails, remove: fails })).toEqual({
      outcome: 'left',
      keysDestroyed: false,
      left: ['state-b'],
    });
    expect(completeWipe({ ...disk, overwriteSecrets: fails, names: fails }).keysDestroyed).toBe(false);
    // Not overwritten, but removed: nothing is left to open with.
    expect(completeWipe({ ...disk, overwriteSecrets: fails })).toMatchObject({ outcome: 'done', keysDestroyed: true });
  });

  test('H20 a marker that cannot be removed for good is no end', () => {
    mark(profile);
    const unmark = (): never => {
      throw new Error('EROFS');
    };
    expect(completeWipe({ ...profileDisk(profile), unmark })).toEqual({
      outcome: 'left',
      keysDestroyed: true,
      left: [MARKER],
    });
  });

  if (!isRoot && process.platform !== 'win32') {
    test('H20 a profile that may not be written is told, not skipped over', () => {
      plant('state-a');
      mark(profile);
      chmodSync(profile, 0o500);
      expect(completeWipe(profileDisk(profile))).toMatchObject({
        outcome: 'left',
        left: ['state-a'],
        keysDestroyed: true,
      });
    });
  }
});

describe('H20 what the next start says', () => {
  const begun = (outcome: 'none' | 'done' | 'left') => {
    const done: string[] = [];
    const left = outcome === 'left' ? Array.from({ length: 30 }, (_, index) => `f${index}`) : [];
    const effects = { unmark: () => void done.push('unmark'), restart: () => void done.push('restart') };
    return { done, settled: settling({ outcome, keysDestroyed: true, left }, '/profile', effects) };
  };

  test('H20 that it is done, until it was seen', () => {
    const { done, settled } = begun('done');
    expect(settled.report()).toEqual({ outcome: 'done', keysDestroyed: true, left: [], folder: null });
    expect(settled.report().outcome).toBe('done');
    for (const choice of ['again', 'leave'] as const) expect(() => settled.settle(choice)).toThrow('forbidden');
    settled.settle('seen');
    expect(settled.report().outcome).toBe('none');
    expect(() => settled.settle('seen')).toThrow('forbidden');
    expect(done).toEqual([]);
  });

  test('H20 what is left and where; tried again, or left there', () => {
    const again = begun('left');
    expect(again.settled.report()).toMatchObject({ outcome: 'left', folder: '/profile' });
    expect(again.settled.report().left).toHaveLength(20);
    expect(() => again.settled.settle('seen')).toThrow('forbidden');
    again.settled.settle('again');
    expect(again.done).toEqual(['restart']);
    const leave = begun('left');
    leave.settled.settle('leave');
    expect(leave.done).toEqual(['unmark', 'restart']);
  });

  test('H20 nothing, and takes no choice, where no wipe was begun', () => {
    const { done, settled } = begun('none');
    expect(settled.report()).toEqual({ outcome: 'none', keysDestroyed: true, left: [], folder: null });
    for (const choice of ['seen', 'again', 'leave'] as const) expect(() => settled.settle(choice)).toThrow('forbidden');
    expect(done).toEqual([]);
  });
});
