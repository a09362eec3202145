import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visibleName } from '../../shared/text/visible-name.ts';

test.each([
  ['report \u202efdp.exe', 'report ⟨U+202E⟩fdp.exe'],
  ['a\u200bb\u00a0c\u0000.txt\n', 'a⟨U+200B⟩b⟨U+00A0⟩c⟨U+0000⟩.txt⟨U+000A⟩'],
  ['\u200cab\u200d', '⟨U+200C⟩ab⟨U+200D⟩'],
  ['photo\u{E0001}.jpg', 'photo⟨U+E0001⟩.jpg'],
  ['half \ud83d', 'half ⟨U+D83D⟩'],
  ['', ''],
])('%j is shown as %s', (name, shown) => {
  expect(visibleName(name)).toBe(shown);
});

test.each([
  'Чат WhatsApp с контактом Мама.txt',
  'xəritə.svg',
  'می‌خواهم.pdf',
  'صورة.jpg',
  '👩‍👩‍👧 ❤️.png',
  'cafe\u0301.txt',
])('%s stays as it is', (name) => {
  expect(visibleName(name)).toBe(name);
});

test('nothing that is shown can turn or hide its neighbours', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(visibleName(name)).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u200b\u2028\u2029]/u);
    }),
  );
});
