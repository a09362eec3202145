/** The mirror broken off at every call to the disk: what was done is there, what was being done is there wholly or not at all. */
import { readdirSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { systemDisk } from '../../../main/mirror/disk.ts';
import type { Mirror } from '../../../main/mirror/mirror.ts';
import { type Fault, type FaultyDisk, faultyDisk } from './faults.ts';
import { MemoryDisk } from './memory-disk.ts';
import { bytesOf, idOf, newMirror, newProfile, removeProfiles, row, rowsOf, save, VAULT } from './profile.ts';
import { type Content, contentOf, expectOneOf, nothing, type Step, wholeLife } from './scenario.ts';

afterEach(removeProfiles);
const STEPS = wholeLife();

interface Lived {
  /** What was there before the step that did not come to its end; what is there when all did. */
  before: Content;
  /** What of the evidence a save has flushed. */
  flushed: Map<string, string>;
  step: Step | undefined;
  error: unknown;
}

/** Lives until something throws. */
async function live(mirror: Mirror, steps: readonly Step[]): Promise<Lived> {
  const lived: Lived = { before: nothing(), flushed: new Map(), step: undefined, error: undefined };
  try {
    await mirror.open();
    for (const step of steps) {
      lived.step = step;
      if (step.name === 'drop evidence') lived.flushed = new Map();
      await step.run(mirror);
      lived.before = step.after;
      // A save has flushed the chunks that came before it.
      if (step.name.startsWith('save')) lived.flushed = new Map(step.after.chunks);
    }
    lived.step = undefined;
  } catch (error) {
    lived.error = error;
  }
  return lived;
}

/** The folder is as a finished start leaves it, and goes on being used. */
async function expectUsable(mirror: Mirror, content: Content, { flushed, step }: Lived): Promise<void> {
  if (content.change === 0) await mirror.renew({ vaultId: VAULT.slice() });
  const next = row(idOf(900), bytesOf(900, 33));
  await save(mirror, content.change + 1, next);
  expect(await rowsOf(mirror, idOf(900))).toEqual([bytesOf(900, 33)]);
  // Evidence outlives a making anew, wherever that was broken off.
  const { chunks } = await contentOf(mirror);
  for (const [key, value] of flushed)
    if (step === undefined || step.after.chunks.has(key)) expect(chunks.get(key), `${step?.name}: ${key}`).toBe(value);
}

async function callsOf(run: (disk: FaultyDisk) => Promise<unknown>): Promise<readonly string[]> {
  const disk = faultyDisk(systemDisk, Number.POSITIVE_INFINITY, 'killed');
  await run(disk);
  return disk.log;
}

describe('killed at any call to the disk', () => {
  test.each(['killed', 'killed-after-half'] satisfies Fault[])('%s', async (fault) => {
    const log = await callsOf((disk) => live(newMirror(newProfile(), disk), STEPS));
    expect(log.length).toBeGreaterThan(150);
    const chosen = [...log.entries()].filter(([index, name]) =>
      // The cut of the power that loses nothing is a kill too, at every call: a real disk is slow.
      fault === 'killed' ? index % 8 === 0 : name === 'write',
    );
    for (const [index] of chosen) {
      const at = index + 1;
      const profile = newProfile();
      const lived = await live(newMirror(profile, faultyDisk(systemDisk, at, fault)), STEPS);
      expect(lived.error).toBeDefined();
      const mirror = newMirror(profile);
      const content = await contentOf(mirror);
      expectOneOf(content, lived.before, lived.step);
      const names = readdirSync(profile, { recursive: true, encoding: 'utf8' });
      if (content.change > 0) expect(names.filter((name) => name.includes('.part'))).toEqual([]);
      await expectUsable(mirror, content, lived);
      await mirror.end();
    }
  });

  test('also while what was broken off is put in order', async () => {
    const steps = STEPS.slice(0, 10);
    const counted = faultyDisk(new MemoryDisk(), Number.POSITIVE_INFINITY, 'killed');
    await live(newMirror('/profile', counted), steps);
    for (let first = 20; first <= counted.calls; first += 1) {
      for (let second = 3; second < 40; second += 5) {
        const memory = new MemoryDisk();
        const fault: Fault = first % 2 === 0 ? 'killed' : 'killed-after-half';
        const { before, step } = await live(newMirror('/profile', faultyDisk(memory, first, fault)), steps);
        await newMirror('/profile', faultyDisk(memory, second, 'killed'))
          .open()
          .catch(() => undefined);
        expectOneOf(await contentOf(newMirror('/profile', memory)), before, step);
      }
    }
  });
});

describe('a call to the disk that fails', () => {
  test.each([
    ['ENOSPC', /write|truncate|open new|makeFolder|rename|sync/],
    ['EIO', /write|sync|truncate|rename|unlink|syncFolder/],
  ] as const)(
    '%s: the step fails or is done, nothing is left by half, and the next ones go on',
    async (fault, only) => {
      const counted = faultyDisk(new MemoryDisk(), Number.POSITIVE_INFINITY, fault);
      await live(newMirror('/profile', counted), STEPS);
      for (const [index, name] of counted.log.entries()) {
        if (!only.test(name)) continue;
        const memory = new MemoryDisk();
        const mirror = newMirror('/profile', faultyDisk(memory, index + 1, fault, only));
        const lived = await live(mirror, STEPS);
        if (lived.error !== undefined)
          expect(lived.error).toMatchObject({ message: expect.stringMatching(/ENOSPC|EIO|disk/) });
        // The page asks again, as after a lock: what is read now is what a restart would read.
        const content = await contentOf(mirror);
        expectOneOf(content, lived.before, lived.step);
        await expectUsable(mirror, content, lived);
        await mirror.end();
        expect(await newMirror('/profile', memory).open()).toMatchObject({ change: content.change + 1, damaged: 0 });
      }
    },
  );

  test('a save that failed is not there, without a restart and after one', async () => {
    const steps = STEPS.slice(0, 2);
    const log = await callsOf((disk) => live(newMirror(newProfile(), disk), steps));
    const profile = newProfile();
    const disk = faultyDisk(systemDisk, log.length + 2, 'ENOSPC');
    const mirror = newMirror(profile, disk);
    const { before } = await live(mirror, steps);
    await expect(save(mirror, 2, row(idOf(1), bytesOf(5, 4000)))).rejects.toThrow('ENOSPC');
    expect(disk.log.slice(-3)).toEqual(['stat', 'write', 'truncate']);
    const other = newMirror(profile);
    expectOneOf(await contentOf(other), before, undefined);
    await save(mirror, 2, row(idOf(1), bytesOf(6, 4000)));
    expect(await rowsOf(mirror, idOf(1))).toEqual([bytesOf(6, 4000)]);
  });
});

describe('the power is cut', () => {
  test('at any call, and of what was not flushed any part is lost', async () => {
    const log = await callsOf((disk) =>
      live(newMirror('/profile', faultyDisk(new MemoryDisk(), 1e9, 'killed')), STEPS).then(() => disk),
    );
    expect(log).toEqual([]);
    const counted = faultyDisk(new MemoryDisk(), 1e9, 'killed');
    await live(newMirror('/profile', counted), STEPS);
    let state = 12345;
    const draw = (): boolean => {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      return (state >> 16) % 2 === 0;
    };
    for (const survives of [() => false, () => true, draw]) {
      for (let at = 1; at <= counted.calls; at += 1) {
        const memory = new MemoryDisk();
        const lived = await live(newMirror('/profile', faultyDisk(memory, at, 'killed')), STEPS);
        memory.cut(survives);
        const mirror = newMirror('/profile', memory);
        const content = await contentOf(mirror);
        expectOneOf(content, lived.before, lived.step, lived.flushed);
        await expectUsable(mirror, content, lived);
      }
    }
  });
});
