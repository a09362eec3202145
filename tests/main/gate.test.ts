import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundOf } from '../../main/ipc/bounds.ts';
import { gate } from '../../main/ipc/gate.ts';
import { CHANNELS } from '../../shared/ipc/channels.ts';
import { MIRROR_CALL_BYTES, PAPER_HTML_BYTES, PIECE_BYTES } from '../../shared/limits.ts';

/** A gate with one rate for everything, and a clock that is set by hand. */
function door(rate: { burst: number; perSecond: number; atOnce: number; group?: string }) {
  let time = 0;
  const made = gate(
    () => rate,
    () => time,
  );
  return {
    ...made,
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

describe('H12 how many calls come through', () => {
  test('a burst, then as many as the rate gives, and never more than a burst after a long rest', () => {
    const { enter, pass } = door({ burst: 3, perSecond: 2, atOnce: 100 });
    const through = (calls: number) => Array.from({ length: calls }, () => enter('disk:free')).filter(Boolean).length;
    expect(through(10)).toBe(3);
    pass(500);
    expect(through(10)).toBe(1);
    pass(1000);
    expect(through(10)).toBe(2);
    pass(3_600_000);
    expect(through(10)).toBe(3);
  });

  test('over any row of calls and pauses no more than burst + rate × time', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 0, max: 100 }),
        fc.array(fc.nat(500), { maxLength: 200 }),
        (burst, perSecond, pauses) => {
          const { enter, pass } = door({ burst, perSecond, atOnce: 1000 });
          let let_in = 0;
          let time = 0;
          for (const pause of pauses) {
            pass(pause);
            time += pause;
            const leave = enter('disk:free');
            if (leave !== undefined) let_in += 1;
            leave?.();
            expect(let_in).toBeLessThanOrEqual(burst + (perSecond * time) / 1000 + 1e-9);
          }
        },
      ),
    );
  });

  test('what is unanswered is bounded, and leaving twice makes room once', () => {
    const { enter } = door({ burst: 100, perSecond: 0, atOnce: 2 });
    const first = enter('disk:free');
    const second = enter('disk:free');
    expect(enter('disk:free')).toBeUndefined();
    first?.();
    first?.();
    expect(enter('disk:free')).toBeDefined();
    expect(enter('disk:free')).toBeUndefined();
    second?.();
    expect(enter('disk:free')).toBeDefined();
  });

  test('a clock that goes back takes nothing away', () => {
    const { enter, pass } = door({ burst: 2, perSecond: 1, atOnce: 100 });
    enter('disk:free');
    pass(-10_000);
    expect(enter('disk:free')).toBeDefined();
    expect(enter('disk:free')).toBeUndefined();
  });

  test('one dialog at a time, whichever of the two; a new page does not wait for the old one', () => {
    const doors = gate(
      (channel) => boundOf(channel).rate,
      () => 0,
    );
    const old = doors.enter('file:pick');
    expect(old).toBeDefined();
    expect(doors.enter('save:begin')).toBeUndefined();
    expect(doors.enter('file:pick')).toBeUndefined();
    doors.renew();
    const fresh = doors.enter('save:begin');
    expect(fresh).toBeDefined();
    old?.();
    expect(doors.enter('file:pick')).toBeUndefined();
    fresh?.();
    expect(doors.enter('file:pick')).toBeDefined();
  });
});

test('H12 the two dialogs together come no more often than one of them may', () => {
  const doors = gate(
    (channel) => boundOf(channel).rate,
    () => 0,
  );
  let shown = 0;
  for (let count = 0; count < 100; count += 1) {
    const leave = doors.enter(count % 2 === 0 ? 'file:pick' : 'save:begin');
    if (leave !== undefined) shown += 1;
    leave?.();
  }
  expect(shown).toBe(boundOf('file:pick').rate.burst);
});

describe('H12 the bounds', () => {
  test.each([...CHANNELS])('%s has a reason, and what is under way on it holds little', (channel) => {
    const { size, rate, why } = boundOf(channel);
    expect(why.length).toBeGreaterThan(20);
    expect(rate.burst).toBeGreaterThanOrEqual(rate.perSecond);
    expect(rate.atOnce).toBeGreaterThanOrEqual(1);
    // A paper comes whole, one at a time: main hands it to a window at once.
    // A save, an intake and a check write to the mirror side by side: none of them may be refused because of the others.
    const most = channel.startsWith('paper:')
      ? PAPER_HTML_BYTES + PIECE_BYTES
      : channel === 'mirror:append'
        ? 4 * (MIRROR_CALL_BYTES + PIECE_BYTES)
        : 20 * PIECE_BYTES;
    expect((size.bytes + size.chars * 2) * rate.atOnce).toBeLessThanOrEqual(most);
  });

  test('what is written to the disk or shown to the user comes slowly', () => {
    for (const channel of ['file:pick', 'save:begin', 'preferences:write', 'erase:write', 'clipboard:write'] as const)
      expect(boundOf(channel).rate.perSecond, channel).toBeLessThanOrEqual(10);
  });
});
