import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../renderer/text/locales.ts';
import { LANGUAGES, type Language } from '../../shared/text/languages.ts';
import { FILES, findings, messageProblems } from './translations.ts';

const lines = (language: Language) =>
  findings(language).map(({ where, key, problem }) => `${where} ${key}: ${problem}`);

test.each(LOCALES.filter(({ ready }) => ready).map(({ tag }) => tag))('%s is offered and complete', (tag) => {
  expect(lines(tag)).toEqual([]);
});

test.each(LOCALES.filter(({ ready }) => !ready).map(({ tag }) => tag))('what %s has so far is right', (tag) => {
  expect(lines(tag).filter((line) => !line.endsWith(': missing'))).toEqual([]);
});

test('every language has its files and a place among the locales', () => {
  expect(LOCALES.map(({ tag }) => tag)).toEqual([...LANGUAGES]);
  expect(Object.keys(FILES)).toEqual([...LANGUAGES]);
});

describe('the check itself finds', () => {
  test('a key that is missing, and one that English does not have', () => {
    const { 'common.cancel': _, ...rest } = FILES.en.messages;
    const found = findings('en', { ...FILES.en, messages: { ...rest, 'common.invented': 'x' } });
    expect(found).toEqual([
      { where: 'messages', key: 'common.cancel', problem: 'missing' },
      { where: 'messages', key: 'common.invented', problem: 'English has no such key' },
    ]);
  });
  test.each<[Language, string, string, string]>([
    ['az', '{count} files', 'fayllar', 'placeholder {count} is missing'],
    ['az', 'files', '{count} fayl', 'placeholder {count} is not in English'],
    ['az', '{n, plural, one {# file} other {# files}}', '{n} fayl', '{n} is value, in English plural'],
    [
      'ru',
      '{n, plural, one {# file} other {# files}}',
      '{n, plural, one {# файл} other {# файлов}}',
      'plural {n} needs few, many',
    ],
    ['az', '{a, select, x {1} other {2}}', '{a, select, y {1} other {2}}', '{a} needs the cases other, x'],
    ['tr', 'Daftar is open', 'Defter açık', 'the name Daftar is missing'],
    ['tr', 'Daftar is open', "Daftar'ın kilidi açık", 'a single apostrophe: write ’, or double it'],
    [
      'az',
      'x',
      '{n, plural, one {#}}',
      'cannot be parsed as an ICU message (an unpaired brace, or a plural without “other”?)',
    ],
    ['az', 'x', ' ', 'empty'],
  ])('%s: “%s” as “%s”: %s', (language, english, text, problem) => {
    expect(messageProblems(language, english, text)).toContain(problem);
  });
  test('nothing in a message that is right', () => {
    const english = '{n, plural, one {# file of {who}} other {# files of {who}}}';
    const russian =
      '{n, plural, one {# файл: {who}} few {# файла: {who}} many {# файлов: {who}} other {# файла: {who}}}';
    expect(messageProblems('ru', english, russian)).toEqual([]);
  });
  test('a date sentence with another placeholder, and months that are not twelve', () => {
    const when = { ...FILES.en.when, about: 'around {day}', gregorian: { inDate: ['x'], alone: ['y'] } };
    expect(findings('en', { ...FILES.en, when }).map(({ key }) => key)).toEqual(['about', 'gregorian', 'gregorian']);
  });
  test('two codes of one list with the same label', () => {
    const codes = { ...FILES.en.codes, arrest: FILES.en.codes.imprisonment };
    expect(findings('en', { ...FILES.en, codes }).length).toBeGreaterThan(0);
  });
});

test('no message is in two parts, and every part is joined', async () => {
  const folder = join(import.meta.dirname, '../../renderer/text/en');
  const keys: string[] = [];
  for (const file of readdirSync(folder)) {
    const part: Record<string, object> = await import(join(folder, file));
    keys.push(...Object.values(part).flatMap((messages) => Object.keys(messages)));
  }
  expect(keys.sort()).toEqual(Object.keys(FILES.en.messages).sort());
});
