import { expect, test } from 'vitest';
import { copiedText } from '../../main/ipc/clipboard.ts';

function desk() {
  let held = '';
  let due: (() => void) | undefined;
  const waits: number[] = [];
  const copied = copiedText(
    {
      readText: async () => held,
      writeText: async (text) => {
        held = text;
      },
      clear: () => {
        held = '';
      },
    },
    (milliseconds, run) => {
      waits.push(milliseconds);
      due = run;
      return () => {
        due = undefined;
      };
    },
  );
  return {
    copied,
    waits,
    held: () => held,
    copyElsewhere: (text: string) => {
      held = text;
    },
    isDue: () => due !== undefined,
    timeIsUp: async () => {
      due?.();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

test('H19 copied text goes after its time', async () => {
  const { copied, held, waits, timeIsUp } = desk();
  await copied.write({ text: 'digits', clearAfterSeconds: 30 });
  expect(held()).toBe('digits');
  expect(waits).toEqual([30_000]);
  await timeIsUp();
  expect(held()).toBe('');
});

test('H19 what was copied elsewhere meanwhile stays, on time-out and on lock', async () => {
  const { copied, held, copyElsewhere, timeIsUp } = desk();
  await copied.write({ text: 'digits', clearAfterSeconds: 30 });
  copyElsewhere('a shopping list');
  await timeIsUp();
  expect(held()).toBe('a shopping list');
  await copied.clear();
  expect(held()).toBe('a shopping list');
});

test('H19 locking empties it at once and stops the clock', async () => {
  const { copied, held, isDue } = desk();
  await copied.write({ text: 'digits', clearAfterSeconds: 30 });
  await copied.clear();
  expect(held()).toBe('');
  expect(isDue()).toBe(false);
});

test('H19 the same text copied by the user later, after it had gone, is theirs', async () => {
  const { copied, held, copyElsewhere } = desk();
  await copied.write({ text: 'digits', clearAfterSeconds: 30 });
  await copied.clear();
  copyElsewhere('digits');
  await copied.clear();
  expect(held()).toBe('digits');
});

test('a second copy has its own time', async () => {
  const { copied, held, waits, timeIsUp } = desk();
  await copied.write({ text: 'first', clearAfterSeconds: 30 });
  await copied.write({ text: 'second', clearAfterSeconds: 60 });
  expect(waits).toEqual([30_000, 60_000]);
  await timeIsUp();
  expect(held()).toBe('');
});

test('H19 a lock in the middle of a copy takes it away again', async () => {
  let held = 'before';
  const slow = Promise.withResolvers<void>();
  const copied = copiedText(
    {
      readText: async () => held,
      writeText: async (text) => {
        await slow.promise;
        held = text;
      },
      clear: () => {
        held = '';
      },
    },
    () => () => undefined,
  );
  const writing = copied.write({ text: 'digits', clearAfterSeconds: 30 });
  const locking = copied.clear();
  slow.resolve();
  await Promise.all([writing, locking]);
  expect(held).toBe('');
});

test('H19 nothing that was copied here means that the clipboard is not even looked at', async () => {
  let looks = 0;
  const copied = copiedText(
    {
      readText: async () => {
        looks += 1;
        return '';
      },
      writeText: async () => undefined,
      clear: () => {
        looks += 1;
      },
    },
    () => () => undefined,
  );
  await copied.clear();
  expect(looks).toBe(0);
});
