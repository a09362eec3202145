import { describe, expect, test } from 'vitest';
import { textFor } from '../../../renderer/text/catalogue.ts';
import { formatFor } from '../../../renderer/text/format.ts';
import { isolated, withoutIsolates } from '../../../renderer/text/isolate.ts';
import { whenText } from '../../../renderer/text/when.ts';
import type { FuzzyDate } from '../../../shared/report/schema.ts';
import { runsOf } from '../../../shared/text/runs.ts';

const FA = 'fa-IR-u-ca-persian-nu-arabext';
const NOON = new Date(2025, 8, 12, 12, 5).getTime();

describe('Azerbaijani, of which Chromium has no data', () => {
  const az = formatFor('az');
  test('numbers and sizes', () => {
    expect(az.number(1_234_567.8)).toBe('1.234.567,8');
    expect(az.bytes(12)).toBe('12 bayt');
    expect(az.bytes(12_345_678)).toBe('12,3 MB');
    expect(az.percent(0.42)).toBe('42%');
  });
  test('lists, countries and languages', () => {
    expect(az.list(['a'])).toBe('a');
    expect(az.list(['a', 'b', 'c'])).toBe('a, b və c');
    expect(az.country('DE')).toBe('Almaniya');
    expect(az.country('XX')).toBe('XX');
    expect(az.language('fa-IR')).toBe('fars');
  });
  test('the order of the alphabet', () => {
    const alphabet = 'abcçdeəfgğhxıijkqlmnoöprsştuüvyz';
    expect([...alphabet].sort().sort(az.compare).join('')).toBe(alphabet);
    expect(['Həsən', 'Xədicə', 'İlham', 'Qasım', 'Leyla', 'Hezi'].sort(az.compare)).toEqual([
      'Hezi',
      'Həsən',
      'Xədicə',
      'İlham',
      'Qasım',
      'Leyla',
    ]);
  });
});

describe('Persian', () => {
  const fa = formatFor(FA);
  test('its own digits and calendar', () => {
    expect(fa.number(1234)).toBe('۱٬۲۳۴');
    expect(fa.day(NOON)).toBe('۲۱ شهریور ۱۴۰۴');
    expect(fa.dateTime(NOON)).toMatch(/^۲۱ شهریور ۱۴۰۴.*۱۲:۰۵$/);
    // Farvardin 1 of 1404, a year after a leap year of 366 days.
    expect(fa.day(new Date(2025, 2, 21).getTime())).toMatch(/^۱ .*۱۴۰۴$/);
  });
  test('a day is given in its calendar; a month or a year is not, for it is none there', () => {
    expect(fa.partialDate('2025-09-12')).toMatch(/^۲۱ \S+ ۱۴۰۴$/);
    expect(fa.partialDate('2025')).toContain('۲۰۲۵');
  });
  test('a number in a sentence has Persian digits, a plate does not turn the sentence', () => {
    const text = textFor('fa', FA);
    expect(text('common.progress', { done: 3, of: 12 })).toContain('۱۲');
    expect(text('common.removeItem', { item: '10-AB-123' })).toContain('\u206810-AB-123\u2069');
    expect(text('common.removeItem', { item: 'مریم' })).not.toContain('\u2068');
  });
  test('sizes have Persian words', () => {
    expect([fa.bytes(812), fa.bytes(12_400), fa.bytes(3_000_000)]).toEqual(['۸۱۲ بایت', '۱۲٫۴ کیلوبایت', '۳ مگابایت']);
  });
  test('what stands beside each other has its own signs between, and no piece moves another', () => {
    expect(fa.facts(['مریم', '', '10-AB-123'])).toBe('مریم؛ \u206810-AB-123\u2069');
    expect(fa.words(['image/png', 'مریم'])).toBe('\u2068image/png\u2069، مریم');
    expect(fa.list(['Sevda', 'Əli'])).toBe('\u2068Sevda\u2069 و \u2068Əli\u2069');
    const ru = formatFor('ru');
    expect(ru.facts(['+994 50 123', '', 'Мария', 'مریم'])).toBe('+994 50 123 · Мария · \u2068مریم\u2069');
    expect(ru.words(['один', 'два'])).toBe('один, два');
  });
});

describe('what is put into a sentence', () => {
  test('is isolated where it could turn the words around it, and only there', () => {
    expect(isolated('photo.jpg', 'ltr')).toBe('photo.jpg');
    expect(isolated('مریم (2)', 'ltr')).toBe('\u2068مریم (2)\u2069');
    expect(isolated('+49 30 1234', 'rtl')).toBe('\u2068+49 30 1234\u2069');
    expect(isolated('…', 'rtl')).toBe('…');
  });
  test('line by line, and the marks can be taken out again', () => {
    expect(isolated('ABCD\nEFGH', 'rtl')).toBe('\u2068ABCD\u2069\n\u2068EFGH\u2069');
    expect(withoutIsolates(isolated('ABCD\nEFGH', 'rtl'))).toBe('ABCD\nEFGH');
  });
  test('plates and numbers inside text from right to left keep their order, and nothing else is touched', () => {
    const held = (text: string) => runsOf(text).flatMap((run) => (run.held ? [run.text] : []));
    expect(held('با خودروی 10-AB-123 آمد، از +994 50 123 45 67 زنگ زد، فایل IMG_0417.JPG.')).toEqual([
      '10-AB-123',
      '+994 50 123 45 67',
      'IMG_0417.JPG',
    ]);
    expect(held('شمارهٔ ۰۲۱ ۸۸۷۷ ۶۶۵۵ (We know) در ۱۴۰۴ با ۳ نفر')).toEqual(['۰۲۱ ۸۸۷۷ ۶۶۵۵']);
    expect(held('ساعت 14:30 10 نفر')).toEqual(['14:30']);
    expect(held('Машина 10-AB-123')).toEqual([]);
    const text = 'تماس از +994 50 123 45 67';
    expect(
      runsOf(text)
        .map((run) => run.text)
        .join(''),
    ).toBe(text);
    expect(isolated(text, 'rtl')).toBe('\u2068تماس از \u2066+994 50 123 45 67\u2069\u2069');
    expect(withoutIsolates(isolated(text, 'ltr'))).toBe(text);
  });
  test('counts stay counts', () => {
    expect(textFor('en', 'en-GB')('reports.count', { count: 10_000 })).toBe('10,000 reports');
  });
});

describe('a date in the calendar it was typed in', () => {
  const say = (tag: string, when: FuzzyDate) => whenText(when, textFor('en', 'en-GB'), formatFor(tag), (code) => code);
  test('is named, and its day is given in the language’s own', () => {
    const typed: FuzzyDate = { calendar: 'solar-hijri', from: '1403-07-05' };
    expect(say('en-GB', typed)).toBe('5 Mehr 1403 (Solar Hijri), which is 26 September 2024');
    expect(say('en-GB', { calendar: 'solar-hijri', from: '1403-07' })).toBe('Mehr 1403 (Solar Hijri)');
    expect(say('en-GB', { calendar: 'julian', from: '1917-10-25' })).toContain('7 November 1917');
    expect(say('en-GB', { calendar: 'lunar-hijri', from: '1446-01-10' })).toContain('which is about');
  });
  test('in Persian, Solar Hijri is the one that needs no name', () => {
    expect(say(FA, { calendar: 'solar-hijri', from: '1403-07-05' })).toMatch(/^\u2068?۵ \S+ ۱۴۰۳\u2069?$/);
    expect(say(FA, { from: '2024-09-26' })).toMatch(/۲۶ .*۲۰۲۴.*۵ \S+ ۱۴۰۳/);
  });
});
