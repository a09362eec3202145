import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { textFor } from '../../../renderer/text/catalogue.ts';
import { controlsSpeak, controlWords } from '../../../renderer/text/controls.ts';

const require = createRequire(import.meta.url);
/** The folder of a package of the library. */
const home = (name: string) => dirname(require.resolve(`${name}/package.json`));
/** Controls of the library that Daftar does not have. */
const NOT_USED = ['tableResizer', 'dropzoneLabel', 'colorSwatchPicker'];

describe('what the controls say by themselves', () => {
  test('is in our words for every message that the library has, or it would throw', () => {
    const words = controlWords();
    for (const name of Object.keys(words)) {
      const [, short] = name.split('/');
      const path =
        short === undefined
          ? join(home(name), 'dist/private/intl/en-US.js')
          : join(home('react-aria'), 'dist/private/intl', short, 'en-US.js');
      const keys = [...readFileSync(path, 'utf8').matchAll(/^ {4}"(.+?)": /gm)].map(([, key]) => key ?? '');
      expect(keys.length, name).toBeGreaterThan(0);
      expect(Object.keys(words[name] ?? {}).sort(), name).toEqual(keys.filter((key) => !NOT_USED.includes(key)).sort());
    }
  });

  test('follows the language', () => {
    const { countAnnouncement, focusAnnouncement } = controlWords()['@react-aria/combobox'] ?? {};
    const option = { optionText: 'Gəncə', isSelected: true, isGroupChange: true, groupTitle: 'AZ', groupCount: 2 };
    controlsSpeak(textFor('ru', 'ru'));
    expect(countAnnouncement?.({ optionCount: 5 })).toBe('На выбор 5 строк');
    expect(focusAnnouncement?.({ ...option, isGroupChange: false })).toBe('Gəncə, выбрано');
    controlsSpeak(textFor('en', 'en-GB'));
    expect(countAnnouncement?.({ optionCount: 1 })).toBe('1 line to choose from');
    expect(focusAnnouncement?.(option)).toBe('Group AZ, 2 lines. Gəncə, chosen');
    expect(focusAnnouncement?.({ optionText: 'Bakı' })).toBe('Bakı');
  });
});
