/** A change that is taken back while what it took the place of is being removed. */
import { afterEach, expect, test } from 'vitest';
import { begunMirror, bytesOf, idOf, newMirror, newProfile, removeProfiles, row, rowsOf, save } from './profile.ts';

afterEach(removeProfiles);

test('it stays when the state before it is gone already', async () => {
  const profile = newProfile();
  const mirror = await begunMirror(profile);
  const [a, b] = [idOf(1), idOf(2)];
  await save(mirror, 1, row(a, bytesOf(1, 3000)), row(b, bytesOf(2, 3000)));
  await save(mirror, 2, row(b, bytesOf(3, 3000)));
  // In turn: the plan of the compaction, the change, the rewriting.
  await Promise.all([mirror.compact({ forgotten: true }), save(mirror, 3, row(a, bytesOf(4, 3000)))]);
  await expect(mirror.retract({ change: 3 })).rejects.toThrow();
  await mirror.end();
  const again = newMirror(profile);
  const { change } = await again.open();
  const [rowA, rowB] = await rowsOf(again, a, b);
  expect(rowB).toEqual(bytesOf(3, 3000));
  expect([change, rowA]).toEqual([3, bytesOf(4, 3000)]);
});
