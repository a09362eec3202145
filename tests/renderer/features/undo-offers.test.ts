import { expect, test, vi } from 'vitest';
import { undoOffered } from '../../../renderer/features/reports/undo-offers.ts';

test('nothing is forgotten while any deletion can still be undone, and once when the last offer is over', () => {
  const vault = {};
  const forget = vi.fn(async () => undefined);
  const report = undoOffered(vault, forget);
  const person = undoOffered(vault, forget);
  report();
  report();
  expect(forget).not.toHaveBeenCalled();
  person();
  expect(forget).toHaveBeenCalledTimes(1);
});

test('offers of another run of the vault do not hold it up, and a failure stays quiet', async () => {
  const forget = vi.fn(() => Promise.reject(new Error('full')));
  undoOffered({}, forget);
  undoOffered({}, forget)();
  expect(forget).toHaveBeenCalledTimes(1);
  await Promise.resolve();
});
