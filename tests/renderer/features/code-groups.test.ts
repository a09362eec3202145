import { expect, test } from 'vitest';
import * as format from '../../../crypto/recovery-code.ts';
import {
  codeOf,
  isFull,
  nextPlace,
  noGroups,
  RECOVERY_GROUP_SIZE,
  RECOVERY_GROUPS,
  typedInto,
} from '../../../renderer/features/recovery/code-groups.ts';

test('groups are those of the format', () => {
  expect(RECOVERY_GROUPS).toBe(format.RECOVERY_GROUPS);
  expect(RECOVERY_GROUP_SIZE).toBe(format.RECOVERY_GROUP_SIZE);
});

test('a whole code pasted into the first field fills all, whatever stands between the groups', () => {
  const groups = Array.from({ length: 10 }, (_, at) => String(10_000 + at));
  for (const between of [' ', '-', '\n', '  ', '']) {
    const typed = typedInto(noGroups(), 0, groups.join(between));
    expect(typed).toEqual(groups);
    expect(isFull(typed)).toBe(true);
    expect(codeOf(typed)).toBe(groups.join(' '));
  }
});

test('digits of other scripts count, letters do not', () => {
  expect(typedInto(noGroups(), 0, '۱۲۳۴۵')[0]).toBe('12345');
  expect(typedInto(noGroups(), 0, '٠١٢٣٤')[0]).toBe('01234');
  expect(typedInto(noGroups(), 0, 'a1b2c3')[0]).toBe('123');
});

test('typing in one group leaves the others, and the sixth digit goes on into the next', () => {
  const start = typedInto(noGroups(), 1, '99999');
  expect(typedInto(start, 0, '1234')).toEqual(['1234', '99999', ...Array.from({ length: 8 }, () => '')]);
  expect(typedInto(noGroups(), 0, '123456').slice(0, 2)).toEqual(['12345', '6']);
});

test('digits beyond the last group are dropped', () => {
  const typed = typedInto(noGroups(), 9, '1234567');
  expect(typed).toHaveLength(10);
  expect(typed[9]).toBe('12345');
});

test('the focus goes to the first group from here that is not full', () => {
  expect(nextPlace(typedInto(noGroups(), 0, '1234'), 0)).toBe(0);
  expect(nextPlace(typedInto(noGroups(), 0, '12345'), 0)).toBe(1);
  expect(nextPlace(typedInto(noGroups(), 0, '1'.repeat(50)), 0)).toBe(9);
});
