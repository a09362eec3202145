import { EventEmitter } from 'node:events';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LockEvent, type LockState, PAGE_LOCKS_WITHIN_MS, step, UNLOCKED_NOTHING } from '../../main/lock.ts';
import { startLocking } from '../../main/locking.ts';

/** Actions of a row of events from the start, and where it ends. */
function play(...events: LockEvent[]) {
  let state: LockState = UNLOCKED_NOTHING;
  const actions: string[] = [];
  for (const event of events) {
    const next = step(state, event);
    state = next.state;
    actions.push(...next.actions.map((each) => (each.kind === 'ask' ? `ask ${each.reason}` : each.kind)));
  }
  return { state, actions };
}
const open: LockEvent = { kind: 'armed', seconds: 300 };
const want = (reason: 'suspend' | 'screen-lock' | 'window-close' | 'hot-key'): LockEvent => ({
  kind: 'wanted',
  reason,
});

describe('H16 when a vault is open', () => {
  test.each(['suspend', 'screen-lock', 'hot-key'] as const)(
    '%s asks the page, and its answer brings a fresh page',
    (reason) => {
      expect(play(open, want(reason)).actions).toEqual([`ask ${reason}`]);
      expect(play(open, want(reason), { kind: 'done' })).toEqual({
        state: UNLOCKED_NOTHING,
        actions: [`ask ${reason}`, 'clean', 'fresh-page'],
      });
    },
  );

  test('idle time counts from the chosen number of seconds on, not before', () => {
    expect(play(open, { kind: 'idle', seconds: 299.9 }).actions).toEqual([]);
    expect(play(open, { kind: 'idle', seconds: 300 }).actions).toEqual(['ask idle']);
  });

  test('the page is asked once, however many reasons there are', () => {
    expect(play(open, want('suspend'), want('screen-lock'), { kind: 'idle', seconds: 999 }).actions).toEqual([
      'ask suspend',
    ]);
  });

  test('a page that does not answer is replaced all the same', () => {
    expect(play(open, want('suspend'), { kind: 'too-late' }).actions).toEqual(['ask suspend', 'clean', 'fresh-page']);
  });

  test('a page that has been asked cannot put the lock off', () => {
    const { state } = play(open, want('suspend'), { kind: 'armed', seconds: 1800 });
    expect(state).toEqual({ armed: 300, asked: 'suspend' });
  });

  test('closing the window locks first, and closes in the end, answer or not', () => {
    expect(play(open, want('window-close')).actions).toEqual(['ask window-close']);
    for (const end of ['done', 'too-late', 'page-gone'] as const) {
      expect(play(open, want('window-close'), { kind: end }).actions).toEqual([
        'ask window-close',
        'clean',
        'close-window',
      ]);
    }
  });

  test('closing while it locks for another reason closes as well', () => {
    expect(play(open, want('suspend'), want('window-close'), { kind: 'done' }).actions).toEqual([
      'ask suspend',
      'clean',
      'close-window',
    ]);
  });

  test('the user locking by hand brings a fresh page too', () => {
    expect(play(open, { kind: 'done' }).actions).toEqual(['clean', 'fresh-page']);
  });
});

describe('when no vault is open', () => {
  test('nothing asks the page', () => {
    expect(
      play(want('suspend'), want('hot-key'), { kind: 'idle', seconds: 9999 }, { kind: 'too-late' }).actions,
    ).toEqual([]);
  });
  test('the window closes at once', () => {
    expect(play(want('window-close')).actions).toEqual(['clean', 'close-window']);
  });
});

test('H16 in any row of events: a page is never kept after it was asked and answered or ran out of time', () => {
  const event = fc.oneof(
    fc.constantFrom<LockEvent>(
      { kind: 'done' },
      { kind: 'too-late' },
      { kind: 'page-gone' },
      want('suspend'),
      want('window-close'),
    ),
    fc.constantFrom(60, 300, null).map((seconds): LockEvent => ({ kind: 'armed', seconds })),
    fc.nat(400).map((seconds): LockEvent => ({ kind: 'idle', seconds })),
  );
  fc.assert(
    fc.property(fc.array(event), (events) => {
      const { state } = play(...events);
      for (const end of ['done', 'too-late'] as const) {
        const next = step(state, { kind: end });
        if (state.asked === null) continue;
        expect(next.state).toEqual(UNLOCKED_NOTHING);
        expect(next.actions.map((each) => each.kind)).toEqual([
          'clean',
          state.asked === 'window-close' ? 'close-window' : 'fresh-page',
        ]);
      }
    }),
  );
});

describe('H16 on real events', () => {
  function machine() {
    const timers = new Set<{ at: number; every: number | undefined; run: () => void }>();
    let now = 0;
    let idle = 0;
    const add = (milliseconds: number, run: () => void, every: number | undefined) => {
      const timer = { at: now + milliseconds, every, run };
      timers.add(timer);
      return () => {
        timers.delete(timer);
      };
    };
    const power = Object.assign(new EventEmitter(), { getSystemIdleTime: () => idle });
    const did: string[] = [];
    const tell = startLocking(
      power,
      { after: (ms, run) => add(ms, run, undefined), every: (ms, run) => add(ms, run, ms) },
      {
        ask: (reason) => did.push(`ask ${reason}`),
        clean: () => did.push('clean'),
        freshPage: () => did.push('fresh page'),
        closeWindow: () => did.push('close'),
      },
    );
    const pass = (milliseconds: number) => {
      const end = now + milliseconds;
      for (;;) {
        const next = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        now = next.at;
        if (next.every === undefined) timers.delete(next);
        else next.at += next.every;
        next.run();
      }
      now = end;
    };
    return { tell, power, did, pass, timers, idleFor: (seconds: number) => (idle = seconds) };
  }

  test('idle: looked at while a vault is open, and only then', () => {
    const { tell, did, pass, timers, idleFor } = machine();
    expect(timers.size).toBe(0);
    tell({ kind: 'armed', seconds: 60 });
    pass(10_000);
    expect(did).toEqual([]);
    idleFor(60);
    pass(3000);
    expect(did).toEqual(['ask idle']);
    tell({ kind: 'done' });
    expect(did).toEqual(['ask idle', 'clean', 'fresh page']);
    expect(timers.size).toBe(0);
    pass(100_000);
    expect(did).toHaveLength(3);
  });

  test.each(['suspend', 'lock-screen', 'shutdown'])('%s, and a page that never answers', (event) => {
    const { tell, power, did, pass } = machine();
    tell({ kind: 'armed', seconds: 60 });
    power.emit(event);
    pass(PAGE_LOCKS_WITHIN_MS - 1);
    expect(did).toHaveLength(1);
    pass(1);
    expect(did.slice(1)).toEqual(['clean', 'fresh page']);
  });

  test('an answer in time stops the clock', () => {
    const { tell, power, did, pass } = machine();
    tell({ kind: 'armed', seconds: 60 });
    power.emit('suspend');
    tell({ kind: 'done' });
    pass(PAGE_LOCKS_WITHIN_MS * 2);
    expect(did).toEqual(['ask suspend', 'clean', 'fresh page']);
  });
});
