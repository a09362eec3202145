import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Autosave, type SaveState, TRIED_AGAIN, WRITING } from '../../../renderer/features/editor/autosave.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A disk that answers when told to. */
function disk() {
  const written: string[] = [];
  const waiting: { resolve: () => void; reject: (error: unknown) => void }[] = [];
  const states: SaveState[] = [];
  const autosave = new Autosave<string>({
    write: (value) => {
      written.push(value);
      return new Promise((resolve, reject) => {
        waiting.push({ resolve: () => resolve({ savedAt: Date.now() }), reject });
      });
    },
    ...WRITING,
    onState: (state) => states.push(state),
  });
  const settle = async (how: 'resolve' | 'reject' = 'resolve', error: unknown = new Error('full')) => {
    const next = waiting.shift();
    if (next === undefined) throw new Error('nothing is being written');
    if (how === 'resolve') next.resolve();
    else next.reject(error);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { autosave, written, states, settle, last: () => states.at(-1)?.name };
}

test('writes once, a moment after the typing stops, and says saved only after the answer', async () => {
  const { autosave, written, settle, last } = disk();
  autosave.change('a');
  await vi.advanceTimersByTimeAsync(700);
  autosave.change('ab');
  expect(last()).toBe('waiting');
  await vi.advanceTimersByTimeAsync(799);
  expect(written).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(written).toEqual(['ab']);
  expect(last()).toBe('saving');
  await settle();
  expect(last()).toBe('saved');
  expect(autosave.isUnsaved).toBe(false);
});

/** What a power cut at this moment would take: milliseconds of typing that no durable value has. Each value is the instant at which it was typed. */
function lost(durable: number, typed: readonly number[]): number {
  const first = typed.find((at) => at > durable);
  return first === undefined ? 0 : Date.now() - first;
}

test.each([20, 200, 400])(
  'a power cut takes at most two seconds of somebody who never stops typing: a write of %i ms',
  async (write) => {
    let durable = 0;
    const typed: number[] = [];
    const autosave = new Autosave<number>({
      write: async (value) => {
        await new Promise((resolve) => setTimeout(resolve, write));
        durable = value;
        return { savedAt: Date.now() };
      },
      ...WRITING,
      onState: () => undefined,
    });
    let most = 0;
    for (let key = 0; key < 600; key += 1) {
      typed.push(Date.now());
      autosave.change(Date.now());
      for (let step = 0; step < 10; step += 1) {
        await vi.advanceTimersByTimeAsync(10);
        most = Math.max(most, lost(durable, typed));
      }
    }
    expect(typed.length).toBe(600);
    expect(most).toBeGreaterThan(WRITING.longest - 200);
    expect(most).toBeLessThanOrEqual(2000);
  },
);

test('and of somebody who stops, nothing after that', async () => {
  const { autosave, written } = disk();
  autosave.change('a');
  await vi.advanceTimersByTimeAsync(WRITING.delay);
  expect(written).toEqual(['a']);
});

test('what is typed while a write runs is not called saved, and goes next', async () => {
  const { autosave, written, settle, last } = disk();
  autosave.change('a');
  await vi.advanceTimersByTimeAsync(800);
  autosave.change('ab');
  await settle();
  expect(last()).toBe('waiting');
  expect(autosave.isUnsaved).toBe(true);
  await vi.advanceTimersByTimeAsync(800);
  expect(written).toEqual(['a', 'ab']);
  await settle();
  expect(last()).toBe('saved');
});

test('never two writes at once, also when the disk is slower than the typing', async () => {
  const { autosave, written, settle } = disk();
  autosave.change('a');
  await vi.advanceTimersByTimeAsync(800);
  autosave.change('ab');
  await vi.advanceTimersByTimeAsync(3000);
  expect(written).toEqual(['a']);
  await settle();
  await vi.advanceTimersByTimeAsync(1);
  expect(written).toEqual(['a', 'ab']);
});

test('a failed write keeps the text and says so; retrying writes it', async () => {
  const { autosave, written, states, settle } = disk();
  const error = Object.assign(new Error('no-space'), { code: 'no-space' });
  autosave.change('a');
  await vi.advanceTimersByTimeAsync(800);
  await settle('reject', error);
  expect(states.at(-1)).toEqual({ name: 'failed', error });
  expect(autosave.isUnsaved).toBe(true);
  const kept = autosave.keep();
  await vi.advanceTimersByTimeAsync(0);
  await settle();
  expect(await kept).toBe(true);
  expect(written).toEqual(['a', 'a']);
});

test('what could not be written is tried again by itself, and that is told only when it helps', async () => {
  const { autosave, written, states, settle, last } = disk();
  autosave.change('a');
  await vi.advanceTimersByTimeAsync(800);
  await settle('reject');
  const told = states.length;
  for (let time = 2; time <= 4; time += 1) {
    await vi.advanceTimersByTimeAsync(TRIED_AGAIN);
    expect(written).toHaveLength(time);
    await settle('reject');
  }
  expect(states).toHaveLength(told);
  expect(autosave.isUnsaved).toBe(true);
  await vi.advanceTimersByTimeAsync(TRIED_AGAIN);
  await settle();
  expect(last()).toBe('saved');
  expect(autosave.isUnsaved).toBe(false);
  await vi.advanceTimersByTimeAsync(10 * TRIED_AGAIN);
  expect(written).toHaveLength(5);
});

test('at the end it tries once more, and then no more', async () => {
  const { autosave, written, settle } = disk();
  autosave.change('a');
  const ended = autosave.end();
  await vi.advanceTimersByTimeAsync(0);
  await settle('reject');
  expect(await ended).toBe(false);
  await vi.advanceTimersByTimeAsync(10 * TRIED_AGAIN);
  expect(written).toEqual(['a']);
});

test('typing does not wait for the next try', async () => {
  const { autosave, written, settle } = disk();
  autosave.change('a');
  await vi.advanceTimersByTimeAsync(800);
  await settle('reject');
  autosave.change('ab');
  await vi.advanceTimersByTimeAsync(800);
  expect(written).toEqual(['a', 'ab']);
  await settle('reject');
  autosave.stop();
  await vi.advanceTimersByTimeAsync(10 * TRIED_AGAIN);
  expect(written).toEqual(['a', 'ab']);
});

test('a write that failed does not put its older text over what was typed since', async () => {
  const { autosave, written, settle } = disk();
  autosave.change('old');
  await vi.advanceTimersByTimeAsync(800);
  autosave.change('new');
  await settle('reject');
  const kept = autosave.keep();
  await vi.advanceTimersByTimeAsync(0);
  await settle();
  expect(await kept).toBe(true);
  expect(written).toEqual(['old', 'new']);
});

test('keep writes at once, waits for the answer, and tells when it could not', async () => {
  const { autosave, settle } = disk();
  expect(await autosave.keep()).toBe(true);
  autosave.change('a');
  const kept = autosave.keep();
  await vi.advanceTimersByTimeAsync(0);
  await settle('reject');
  expect(await kept).toBe(false);
});

test('keep waits for a running write and then writes what came after it', async () => {
  const { autosave, written, settle } = disk();
  autosave.change('a');
  await vi.advanceTimersByTimeAsync(800);
  autosave.change('ab');
  const kept = autosave.keep();
  await settle();
  await settle();
  expect(await kept).toBe(true);
  expect(written).toEqual(['a', 'ab']);
});

test('a version takes the place of the pending draft; when it fails the draft is still owed', async () => {
  const { autosave, written, last } = disk();
  autosave.change('a');
  expect(await autosave.through(async () => 7)).toBe(7);
  expect(autosave.isUnsaved).toBe(false);
  await vi.advanceTimersByTimeAsync(2000);
  expect(written).toEqual([]);
  autosave.change('ab');
  await expect(
    autosave.through(async () => {
      throw new Error('disk');
    }),
  ).rejects.toThrow('disk');
  expect(last()).toBe('failed');
  expect(autosave.isUnsaved).toBe(true);
});

test('after stop nothing is written', async () => {
  const { autosave, written } = disk();
  autosave.change('a');
  autosave.stop();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(written).toEqual([]);
});
