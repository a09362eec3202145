import { expect, test } from 'vitest';
import { isShownWord } from '../../../renderer/features/wipe/word.ts';

test.each([
  ['erase', 'erase', 'en'],
  [' Erase ', 'erase', 'en'],
  ['ERASE', 'erase', 'en'],
  ['СТЕРЕТЬ', 'стереть', 'ru'],
  // Dotted and dotless i are two letters where they are.
  ['SİL', 'sil', 'az'],
  ['SİL', 'sil', 'tr'],
  // One letter, composed or not.
  ['o\u0308l', 'öl', 'az'],
  ['پاک', 'پاک', 'fa'],
])('H20 %s is the word %s', (typed, word, language) => {
  expect(isShownWord(typed, word, language)).toBe(true);
});

test.each([
  ['', 'erase'],
  ['eras', 'erase'],
  ['erase it', 'erase'],
  ['e r a s e', 'erase'],
  ['', ''],
])('H20 %j is not the word %j', (typed, word) => {
  expect(isShownWord(typed, word, 'en')).toBe(false);
});
