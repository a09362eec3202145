import { expect, test } from 'vitest';
import { ADD_ONS } from '../../shared/report/act-shape.ts';
import { addOnsFor } from '../../shared/report/add-ons-for.ts';
import { CODE_LISTS } from '../../shared/report/codes.ts';

test('an act calls for the questions of its kind, each once', () => {
  expect(addOnsFor('arrest')).toEqual(['detention']);
  expect(addOnsFor('informal-interrogation')).toEqual(['interrogation']);
  expect(addOnsFor('unexplained-death')).toContain('death');
  expect(addOnsFor('surveillance')).toEqual([]);
  const called = CODE_LISTS.act.codes.flatMap((act) => addOnsFor(act));
  for (const act of CODE_LISTS.act.codes) expect(new Set(addOnsFor(act)).size, act).toBe(addOnsFor(act).length);
  // No add-on that nothing leads to.
  expect([...new Set(called)].sort()).toEqual([...ADD_ONS].sort());
});

test('an own term is offered what the listed act that it belongs to calls for; an unknown code nothing', () => {
  expect(addOnsFor('x-taken-to-a-hut', 'abduction')).toEqual(addOnsFor('abduction'));
  expect(addOnsFor('x-taken-to-a-hut')).toEqual([]);
  expect(addOnsFor('x-one', 'x-two')).toEqual([]);
  expect(addOnsFor('of-a-later-list')).toEqual([]);
});
