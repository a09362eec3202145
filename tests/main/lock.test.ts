import { EventEmitter } from 'node:events';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LockEvent, type LockState, step, UNTOUCHED } from '../../main/lock.ts';
import { startLocking } from '../../main/locking.ts';
import { HASTY_REASONS } from '../../shared/ipc/channels.ts';
import { AUTO_LOCK_STRICTEST, LOCK_BUDGET } from '../../shared/limits.ts';

/** Actions of a row of events from the start, and where it ends. */
function play(...events: LockEvent[]) {
  let state: LockState = UNTOUCHED;
  const actions: string[] = [];
  for (const event of events) {
    const next = step(state, event);
    state = next.state;
    actions.push(...next.actions.map((each) => (each.kind === 'ask' ? `ask ${each.reason}` : each.kind)));
  }
  return { state, actions };
}
const open: LockEvent = { kind: 'armed', seconds: 300 };
const touched: LockEvent = { kind: 'touched' };
type Reason = 'suspend' | 'screen-lock' | 'window-close' | 'hot-key' | 'shutdown';
const want = (reason: Reason): LockEvent => ({ kind: 'wanted', reason });

describe.each(Object.entries(LOCK_BUDGET))('H16 the budget of a lock, %s', (_name, budget) => {
  test('main waits for longer than all that the page does honestly', () => {
    expect(budget.lastWords + budget.forgetting).toBeLessThan(budget.limit);
  });
  test('and gives the page a second for everything around it', () => {
    expect(budget.limit - budget.lastWords - budget.forgetting).toBeGreaterThanOrEqual(1000);
  });
});

test('H16 the last words have as long as ever when the computer goes to sleep; only forgetting is left to the next unlock', () => {
  expect(LOCK_BUDGET.hasty.lastWords).toBe(LOCK_BUDGET.usual.lastWords);
  expect(LOCK_BUDGET.hasty.forgetting).toBeLessThan(1000);
  expect(HASTY_REASONS).toEqual(['suspend', 'shutdown']);
});

describe('H16 when a vault is open', () => {
  test.each(['suspend', 'screen-lock', 'hot-key'] as const)(
    'H16 %s asks the page, and its answer brings a fresh window',
    (reason) => {
      expect(play(open, want(reason)).actions).toEqual([`ask ${reason}`]);
      expect(play(open, want(reason), { kind: 'done' })).toEqual({
        state: UNTOUCHED,
        actions: [`ask ${reason}`, 'clean', 'fresh-window'],
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
    expect(play(open, want('suspend'), { kind: 'too-late' }).actions).toEqual(['ask suspend', 'clean', 'fresh-window']);
  });

  test('a page that has been asked cannot put the lock off', () => {
    const { state } = play(open, want('suspend'), { kind: 'armed', seconds: 1800 });
    expect(state).toEqual({ armed: 300, asked: 'suspend', closing: false });
  });

  test.each(['window-close', 'shutdown'] as const)('%s locks first, and closes in the end, answer or not', (reason) => {
    expect(play(open, want(reason)).actions).toEqual([`ask ${reason}`]);
    for (const end of ['done', 'too-late', 'page-gone'] as const) {
      expect(play(open, want(reason), { kind: end }).actions).toEqual([`ask ${reason}`, 'clean', 'close-window']);
    }
  });

  test.each(['window-close', 'shutdown'] as const)('%s while it locks for another reason closes as well', (reason) => {
    expect(play(open, want('suspend'), want(reason), { kind: 'done' }).actions).toEqual([
      'ask suspend',
      'clean',
      'close-window',
    ]);
  });

  test('the user locking by hand brings a fresh window too', () => {
    expect(play(open, { kind: 'done' }).actions).toEqual(['clean', 'fresh-window']);
  });

  test('a renderer that is gone by itself brings a fresh window, and what was open for it is closed', () => {
    expect(play(open, { kind: 'page-gone' }).actions).toEqual(['clean', 'fresh-window']);
  });
});

describe('H16 before the page has said anything', () => {
  test('a touched window is armed with the strictest setting', () => {
    expect(play(touched).state.armed).toBe(AUTO_LOCK_STRICTEST);
    expect(play(touched, { kind: 'idle', seconds: AUTO_LOCK_STRICTEST }).actions).toEqual(['ask idle']);
    expect(play(touched, want('suspend')).actions).toEqual(['ask suspend']);
  });
  test('the setting holds from then on, and more keys do not change it', () => {
    expect(play(touched, open, touched).state.armed).toBe(300);
  });
  test('nothing but the end of the window disarms', () => {
    expect(play(open, touched, want('suspend'), { kind: 'done' }).state).toEqual(UNTOUCHED);
  });
});

describe('when nobody has touched the window', () => {
  test('nothing asks the page', () => {
    expect(
      play(want('suspend'), want('hot-key'), { kind: 'idle', seconds: 9999 }, { kind: 'too-late' }).actions,
    ).toEqual([]);
  });
  test.each(['window-close', 'shutdown'] as const)('%s closes at once', (reason) => {
    expect(play(want(reason)).actions).toEqual(['clean', 'close-window']);
  });
});

test('H16 in any row of events: a page is never kept after it was asked and answered or ran out of time', () => {
  const event = fc.oneof(
    fc.constantFrom<LockEvent>(
      { kind: 'done' },
      { kind: 'too-late' },
      { kind: 'page-gone' },
      touched,
      want('suspend'),
      want('window-close'),
      want('shutdown'),
    ),
    fc.constantFrom(60, 300).map((seconds): LockEvent => ({ kind: 'armed', seconds })),
    fc.nat(400).map((seconds): LockEvent => ({ kind: 'idle', seconds })),
  );
  fc.assert(
    fc.property(fc.array(event), (events) => {
      const { state } = play(...events);
      for (const end of ['done', 'too-late'] as const) {
        const next = step(state, { kind: end });
        if (state.asked === null) continue;
        expect(next.state).toEqual(UNTOUCHED);
        expect(next.actions.map((each) => each.kind)).toEqual([
          'clean',
          state.closing ? 'close-window' : 'fresh-window',
        ]);
      }
    }),
  );
});

describe('H16 on real events', () => {
  function machine(clean: () => Promise<void> = async () => undefined) {
    const timers = new Set<{ at: number; every: number | undefined; run: () => void }>();
    let now = 0;
    let idle = 0;
    let screenLocked = false;
    const add = (milliseconds: number, run: () => void, every: number | undefined) => {
      const timer = { at: now + milliseconds, every, run };
      timers.add(timer);
      return () => {
        timers.delete(timer);
      };
    };
    const power = Object.assign(new EventEmitter(), {
      getSystemIdleTime: () => idle,
      getSystemIdleState: () => (screenLocked ? ('locked' as const) : ('active' as const)),
    });
    const did: string[] = [];
    const locking = startLocking(
      power,
      { now: () => now, after: (ms, run) => add(ms, run, undefined), every: (ms, run) => add(ms, run, ms) },
      {
        ask: (reason) => did.push(`ask ${reason}`),
        clean: () => {
          did.push('clean');
          return clean();
        },
        freshWindow: () => did.push('fresh window'),
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
    const settled = () => new Promise((resolve) => setImmediate(resolve));
    return {
      ...locking,
      power,
      did,
      pass,
      timers,
      settled,
      idleFor: (seconds: number) => (idle = seconds),
      lockScreen: () => (screenLocked = true),
    };
  }

  test('H16 idle: looked at from the first touch on, and not after the lock', () => {
    const { tell, did, pass, timers, idleFor } = machine();
    expect(timers.size).toBe(0);
    tell({ kind: 'armed', seconds: 60 });
    pass(10_000);
    expect(did).toEqual([]);
    idleFor(60);
    pass(3000);
    expect(did).toEqual(['ask idle']);
    tell({ kind: 'done' });
    expect(did).toEqual(['ask idle', 'clean', 'fresh window']);
    expect(timers.size).toBe(0);
    pass(100_000);
    expect(did).toHaveLength(3);
  });

  test('H16 a vault that was opened and whose page never said a setting locks after the strictest', () => {
    const { tell, did, pass, idleFor } = machine();
    tell({ kind: 'touched' });
    idleFor(AUTO_LOCK_STRICTEST - 1);
    pass(3000);
    expect(did).toEqual([]);
    idleFor(AUTO_LOCK_STRICTEST);
    pass(3000);
    expect(did).toEqual(['ask idle']);
  });

  test('H16 another program used for the idle time locks, though the computer is in use', () => {
    const { tell, away, back, did, pass, idleFor } = machine();
    idleFor(1);
    tell({ kind: 'armed', seconds: 60 });
    away();
    pass(50_000);
    back();
    pass(50_000);
    away();
    pass(30_000);
    // A second event of the same absence does not begin it anew.
    away();
    pass(29_000);
    expect(did).toEqual([]);
    pass(3000);
    expect(did).toEqual(['ask idle']);
  });

  test('H16 where the system never tells of idle time, the quiet of our own window locks', () => {
    const { tell, used, did, pass } = machine();
    tell({ kind: 'armed', seconds: 60 });
    pass(50_000);
    used();
    pass(58_000);
    expect(did).toEqual([]);
    pass(4000);
    expect(did).toEqual(['ask idle']);
  });

  test('H16 where the system has once told, a quiet window alone locks nothing', () => {
    const { tell, did, pass, idleFor } = machine();
    tell({ kind: 'armed', seconds: 60 });
    idleFor(3);
    pass(5000);
    idleFor(0);
    pass(200_000);
    expect(did).toEqual([]);
  });

  test('H16 a system that fails when it is asked counts as one that does not tell', () => {
    const { tell, power, did, pass } = machine();
    power.getSystemIdleTime = () => {
      throw new Error('no desktop');
    };
    tell({ kind: 'armed', seconds: 60 });
    pass(63_000);
    expect(did).toEqual(['ask idle']);
  });

  test('H16 also when it told before', () => {
    const { tell, power, used, did, pass, idleFor } = machine();
    tell({ kind: 'armed', seconds: 60 });
    idleFor(3);
    pass(5000);
    power.getSystemIdleTime = () => {
      throw new Error('no desktop');
    };
    used();
    pass(58_000);
    expect(did).toEqual([]);
    pass(4000);
    expect(did).toEqual(['ask idle']);
  });

  test('H16 where the system tells that the screen is locked, it is believed', () => {
    const { tell, did, pass, lockScreen } = machine();
    tell({ kind: 'armed', seconds: 1800 });
    lockScreen();
    pass(3000);
    expect(did).toEqual(['ask screen-lock']);
  });

  test.each([
    ['suspend', LOCK_BUDGET.hasty.limit],
    ['lock-screen', LOCK_BUDGET.usual.limit],
    ['user-did-resign-active', LOCK_BUDGET.usual.limit],
  ])('H16 %s, and a page that never answers', (event, limit) => {
    const { tell, power, did, pass } = machine();
    tell({ kind: 'armed', seconds: 60 });
    power.emit(event);
    pass(limit - 1);
    expect(did).toHaveLength(1);
    pass(1);
    expect(did.slice(1)).toEqual(['clean', 'fresh window']);
  });

  test('H16 a shutdown is held up until the vault is locked and the app has ended', async () => {
    const { tell, power, did, settled } = machine();
    tell({ kind: 'armed', seconds: 60 });
    let held = false;
    power.emit('shutdown', { preventDefault: () => (held = true) });
    expect(held).toBe(true);
    expect(did).toEqual(['ask shutdown']);
    tell({ kind: 'done' });
    await settled();
    expect(did).toEqual(['ask shutdown', 'clean', 'close']);
  });

  test('H16 an answer in time stops the clock', () => {
    const { tell, power, did, pass } = machine();
    tell({ kind: 'armed', seconds: 60 });
    power.emit('suspend');
    tell({ kind: 'done' });
    pass(LOCK_BUDGET.usual.limit * 2);
    expect(did).toEqual(['ask suspend', 'clean', 'fresh window']);
  });

  test('H19 the window goes only when the clipboard has been looked at', async () => {
    const cleaned = Promise.withResolvers<void>();
    const { tell, did, settled } = machine(() => cleaned.promise);
    tell({ kind: 'wanted', reason: 'window-close' });
    await settled();
    expect(did).toEqual(['clean']);
    cleaned.resolve();
    await settled();
    expect(did).toEqual(['clean', 'close']);
  });

  test('H19 a clipboard that never answers does not keep the app from ending', async () => {
    const { tell, did, pass, settled } = machine(() => new Promise(() => undefined));
    tell({ kind: 'wanted', reason: 'window-close' });
    pass(2000);
    await settled();
    expect(did).toEqual(['clean', 'close']);
  });
});
