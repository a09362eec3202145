import { expect, test } from 'vitest';
import { withAddendum } from '../../../renderer/features/writing/AddendaSection.tsx';

const first = { key: 'a', at: 1, text: 'There was a ring.' };
const second = { key: 'b', at: 2, text: 'The clock' };

test('an addition that is being typed is in the report as it is now, once, in its place', () => {
  expect(withAddendum([first], second)).toEqual([first, second]);
  expect(withAddendum([first, second], { ...first, text: 'There was no ring.' })).toEqual([
    { ...first, text: 'There was no ring.' },
    second,
  ]);
});

test('one whose words were taken out again is none, and takes no other with it', () => {
  expect(withAddendum([first, second], { ...second, text: '' })).toEqual([first]);
  expect(withAddendum([first], { ...second, text: '' })).toEqual([first]);
});
