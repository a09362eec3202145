import { expect, test } from 'vitest';
import { textFor } from '../../../renderer/text/catalogue.ts';
import { formatFor } from '../../../renderer/text/format.ts';
import { whenText } from '../../../renderer/text/when.ts';
import type { FuzzyDate } from '../../../shared/report/schema.ts';

const say = (when: FuzzyDate | undefined) =>
  whenText(when, textFor('en', 'en-GB'), formatFor('en-GB'), (code) => `<${code}>`);

test('says no more than was typed', () => {
  expect(say(undefined)).toBe('Date not known');
  expect(say({ precision: 'exact-minute', from: '2025-09-19', fromTime: '19:08' })).toBe('19 September 2025, 19:08');
  expect(say({ precision: 'exact-day', from: '2025-09-19', fromTime: '19:08' })).toBe('19 September 2025');
  expect(say({ precision: 'day-unknown', from: '2025-09' })).toBe('September 2025');
  expect(say({ precision: 'month-unknown', from: '2025' })).toBe('2025');
  expect(say({ precision: 'estimate', from: '2025-09-19' })).toBe('about 19 September 2025');
  expect(say({ precision: 'between', from: '2024-02', to: '2024-05' })).toBe('February 2024 to May 2024');
  expect(say({ precision: 'before', to: '2025' })).toBe('not later than 2025');
});

test('two ends, one day or another, and a time without a day', () => {
  expect(say({ precision: 'estimate', toPrecision: 'ongoing', from: '2025-02-22', fromTime: '13:30' })).toBe(
    'Began about 22 February 2025, 13:30; still going on',
  );
  expect(say({ precision: 'estimate', from: '2025-04-06', or: [{ from: '2025-04-08' }], partOfDay: 'night' })).toBe(
    'about 6 April 2025 or 8 April 2025, <night>',
  );
  expect(say({ precision: 'repeated', from: '2025-04-06', or: [{ from: '2025-04-08', to: '2025-04-09' }] })).toBe(
    'several times, from 6 April 2025 or 8 April 2025 to 9 April 2025',
  );
  expect(say({ precision: 'estimate', fromTime: '02:45', asTold: 'quarter to three' })).toBe(
    'about 02:45, day not known, quarter to three',
  );
});

test('the own words stand alone where there is no date, and beside it where there is one', () => {
  expect(say({ precision: 'date-unknown', asTold: 'in winter' })).toBe('in winter');
  expect(say({ precision: 'day-unknown', from: '2025-01', partOfDay: 'night', asTold: 'in winter' })).toBe(
    'January 2025, <night>, in winter',
  );
});

test('sizes are short and never rounded to nothing', () => {
  const { bytes } = formatFor('en-GB');
  expect(bytes(0)).toBe('0 bytes');
  expect(bytes(999)).toBe('999 bytes');
  expect(bytes(1000)).toBe('1 kB');
  expect(bytes(12_345_678)).toBe('12.3 MB');
  expect(bytes(999_960)).toBe('1 MB');
});
