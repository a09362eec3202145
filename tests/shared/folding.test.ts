import { describe, expect, test } from 'vitest';
import { fold, words } from '../../shared/text/folding.ts';

const same = (...spellings: string[]) => expect(new Set(spellings.map((each) => words(each).join(' '))).size).toBe(1);
const different = (...spellings: string[]) =>
  expect(new Set(spellings.map((each) => words(each).join(' '))).size).toBe(spellings.length);

describe('Latin letters of Azerbaijani and Turkish', () => {
  test('the dot of the i, on every keyboard', () => same('İlham', 'ilham', 'ILHAM', 'ılham', 'Ilham', 'i\u0307lham'));
  test('schwa without its key, and as other keyboards write it', () => same('şəhər', 'seher', 'ŞƏHƏR', 'şǝhǝr'));
  test('marks and cedillas', () => same('Gülçin Öğretmen', 'gulcin ogretmen', 'GÜLÇİN ÖĞRETMEN'));
  test('composed or not', () => same('Müşfiq', 'Müşfiq'.normalize('NFD')));
  test('q and k make other words', () => different('Bozqır', 'Bozkır'));
  test('an apostrophe ends the word', () => expect(words('İlham’ın')).toEqual(['ilham', 'in']));
});

describe('Cyrillic', () => {
  test('ё is found by е, й by и', () => {
    same('Фёдоров', 'федоров', 'ФЁДОРОВ');
    same('Алиев Андрей', 'алиев андреи');
  });
  test('stays apart from Latin', () => different('Алиев', 'Aliev'));
});

describe('Persian and Arabic', () => {
  test('half-space, joined and apart', () => {
    same('می‌روم', 'میروم', 'می روم');
    same('نمی‌دانم', 'نمیدانم', 'نمی دانم');
    same('گزارش‌ها', 'گزارشها', 'گزارش ها');
    same('بزرگ‌ترین', 'بزرگترین', 'بزرگ ترین');
    same('رفته‌اند', 'رفتهاند', 'رفته اند');
  });
  test('what only looks like a piece of a word stays one by itself', () => {
    expect(words('abc ها')).toEqual(['abc', 'ها']);
    expect(words('ها')).toEqual(['ها']);
    expect(words('آن می')).toEqual(['ان', 'می']);
  });
  test('ya and kaf of both keyboards, hamza and vowel signs', () => {
    same('علي', 'علی');
    same('كريم', 'کریم');
    same('مسؤول', 'مسوول');
    same('مُحَمَّد', 'محمد');
    same('سـلام', 'سلام');
  });
});

test('digits of every script', () => {
  same('12345', '۱۲۳۴۵', '١٢٣٤٥', '१२३४५');
  expect(fold('پلاک ۱۲ب۳۴۵')).toContain('12');
});
