import { expect, test } from 'vitest';
import { followingFrom } from '../../../renderer/features/editor/anchor.ts';
import { clockChange } from '../../../renderer/features/editor/clock-change.ts';
import { zonesFor } from '../../../renderer/features/fields/towns.ts';

test('a date that follows from another is counted in the calendar and zone of that other', () => {
  const call = {
    precision: 'exact-minute',
    calendar: 'solar-hijri',
    from: '1403-08-17',
    fromTime: '22:30',
    zone: 'Europe/Stockholm',
  };
  expect(followingFrom(call, { amount: 2, unit: 'day' })).toEqual({
    from: '1403-08-19',
    calendar: 'solar-hijri',
    zone: 'Europe/Stockholm',
  });
  expect(followingFrom({ from: '2025-02-27' }, { amount: 2, unit: 'day' })).toEqual({ from: '2025-03-01' });
  expect(followingFrom({ from: '2025-03-01' }, { amount: -1, unit: 'week' })).toEqual({ from: '2025-02-22' });
  expect(followingFrom({ from: '2024-11' }, { amount: 3, unit: 'month' })).toEqual({ from: '2025-02' });
  expect(followingFrom({ from: '2024-11-06', fromTime: '23:40' }, { amount: 30, unit: 'minute' })).toEqual({
    from: '2024-11-07',
    fromTime: '00:10',
  });
  expect(followingFrom({ from: '2024-04-02', to: '2024-04-07' }, { amount: 1, unit: 'day' })).toEqual({
    from: '2024-04-03',
    to: '2024-04-08',
  });
});

test('from one day or another follows one day or another, and seconds stay', () => {
  expect(followingFrom({ from: '2025-04-06', or: [{ from: '2025-04-08' }] }, { amount: 2, unit: 'day' })).toEqual({
    from: '2025-04-08',
    or: [{ from: '2025-04-10' }],
  });
  expect(followingFrom({ from: '2025-04-06', or: [{ from: '2025' }] }, { amount: 2, unit: 'day' })).toBeUndefined();
  expect(followingFrom({ from: '2025-10-26', fromTime: '23:59:57' }, { amount: 1, unit: 'minute' })).toEqual({
    from: '2025-10-27',
    fromTime: '00:00:57',
  });
});

test('nothing follows where it cannot be told', () => {
  expect(followingFrom(undefined, { amount: 1, unit: 'day' })).toBeUndefined();
  expect(followingFrom({ asTold: 'in spring' }, { amount: 1, unit: 'day' })).toBeUndefined();
  expect(followingFrom({ from: '2025-03' }, { amount: 2, unit: 'day' })).toBeUndefined();
  expect(followingFrom({ from: '2025-01-31' }, { amount: 1, unit: 'month' })).toBeUndefined();
  expect(followingFrom({ from: '2025-01-31' }, { amount: 2, unit: 'hour' })).toBeUndefined();
  expect(followingFrom({ from: '2025-01-31' }, { unit: 'day' })).toBeUndefined();
});

test('a clock time that was skipped or came twice is noticed, in any calendar; a document’s offset settles the doubled one', () => {
  const skipped = { from: '2025-03-30', fromTime: '03:30', zone: 'Europe/Vilnius' };
  expect(clockChange({ ...skipped, fromTime: '03:30:12' }, 'from')).toBe('skipped');
  expect(clockChange(skipped, 'from')).toBe('skipped');
  expect(clockChange({ ...skipped, offset: '+03:00' }, 'from')).toBe('skipped');
  expect(
    clockChange({ from: '1404-01-10', calendar: 'solar-hijri', fromTime: '03:30', zone: 'Europe/Vilnius' }, 'from'),
  ).toBe('skipped');
  const twice = { to: '2025-10-26', toTime: '02:30', zone: 'Europe/Stockholm' };
  expect(clockChange(twice, 'to')).toBe('twice');
  expect(clockChange({ ...twice, offset: '+02:00' }, 'to')).toBeNull();
  expect(clockChange({ ...twice, toTime: '04:30' }, 'to')).toBeNull();
  expect(clockChange({ ...twice, zone: undefined }, 'to')).toBeNull();
});

test('a zone is found by its own name and by towns that none is named after', () => {
  expect(zonesFor('', 'Europe/Prague')[0]).toBe('Europe/Prague');
  expect(zonesFor('', 'Europe/Prague').length).toBeLessThan(15);
  expect(zonesFor('tabriz', 'UTC')).toEqual(['Asia/Tehran']);
  expect(zonesFor('Köln', 'UTC')).toEqual(['Europe/Berlin']);
  expect(zonesFor('Gəncə', 'UTC')).toEqual(['Asia/Baku']);
  expect(zonesFor('Europe/Berlin', 'UTC')).toContain('Europe/Berlin');
  expect(zonesFor('new york', 'UTC')).toContain('America/New_York');
  expect(zonesFor('nowhere at all', 'UTC')).toEqual([]);
});
