import { expect, test } from 'vitest';
import { troubleKey } from '../../../renderer/features/unlock/trouble.ts';
import { isMessageKey, type MessageKey, textFor } from '../../../renderer/text/catalogue.ts';
import { en } from '../../../renderer/text/en.ts';
import { LOCALES, localeFor, localeOfSystem } from '../../../renderer/text/locales.ts';
import { FORMAT_ERROR_CODES, MAIN_ERROR_CODES, VAULT_ERROR_CODES } from '../../../shared/errors.ts';

const KEYS = Object.keys(en).filter(isMessageKey);

/** The placeholders of a message with a value for each. */
function valuesFor(message: string): Record<string, string | number> {
  const names = [...message.matchAll(/\{(\w+)(, plural)?/g)];
  return Object.fromEntries(names.map(([, name, plural]) => [name ?? '', plural === undefined ? 'value' : 3]));
}

test('every message can be parsed and filled in', () => {
  const text = textFor('en', 'en-GB');
  for (const key of KEYS) {
    const filled = text(key, valuesFor(en[key]));
    expect(filled, key).not.toBe('');
    expect(filled, key).not.toMatch(/[{}]|undefined/);
  }
});

test('every typed error has a sentence of its own', () => {
  const codes = new Set([...FORMAT_ERROR_CODES, ...VAULT_ERROR_CODES, ...MAIN_ERROR_CODES]);
  for (const code of codes) expect(isMessageKey(`error.${code}`), code).toBe(true);
  expect(new Set([...codes].map((code) => en[`error.${code}`])).size).toBeGreaterThanOrEqual(codes.size - 1);
});

test('a vault in trouble always gets words', () => {
  const known: MessageKey[] = ['too-new', 'altered', 'truncated', 'malformed', 'something-new'].map(troubleKey);
  for (const key of known) expect(en[key].length).toBeGreaterThan(20);
});

test('numbers choose their plural', () => {
  const text = textFor('en', 'en-GB');
  expect(text('reports.count', { count: 0 })).toBe('No reports');
  expect(text('reports.count', { count: 1 })).toBe('1 report');
  expect(text('reports.count', { count: 10_000 })).toBe('10,000 reports');
});

test('a language is taken as soon as it is complete; until then, and where none of ours is meant, it is English', () => {
  for (const { tag, ready } of LOCALES) {
    expect(localeFor(`${tag}-XX`).tag).toBe(ready ? tag : 'en');
    expect(localeOfSystem(['de-DE', tag]).tag).toBe(ready ? tag : 'en');
  }
  expect(localeFor('system').tag).toBe('en');
  expect(localeOfSystem([]).tag).toBe('en');
  expect(localeOfSystem(['en-US', 'ru-RU']).tag).toBe('en');
  expect(LOCALES.filter(({ direction }) => direction === 'rtl').map(({ tag }) => tag)).toEqual(['fa']);
});

test('a number is a number in every message of every language, whether the message counts it, formats it or only shows it', () => {
  for (const { tag, format } of LOCALES) {
    const text = textFor(tag, format);
    for (const key of Object.keys(en).filter(isMessageKey)) {
      const names = [...en[key].matchAll(/\{(\w+)/g)].map(([, name]) => name ?? '');
      if (names.length === 0) continue;
      const shown = text(key, Object.fromEntries(names.map((name) => [name, 1234.5])));
      expect(shown, `${tag} ${key}`).not.toMatch(/NaN|ناعدد|не\u00A0число/);
    }
  }
});
