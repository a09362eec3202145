import { expect, test } from 'vitest';
import { movedRow } from '../../../renderer/features/reports/grid-keys.ts';
import { PAGE, type Page, Pages } from '../../../renderer/hooks/pages.ts';

function answer(from: number, total: number, title = 'x'): Page<{ readonly title: string }> {
  return { total, items: Array.from({ length: Math.min(PAGE, total - from) }, () => ({ title })), indexing: null };
}

test('asks once for each page that is looked at', () => {
  const pages = new Pages<{ readonly title: string }>();
  expect(pages.toAsk(0, 20).map(({ from }) => from)).toEqual([0]);
  expect(pages.toAsk(0, 20)).toEqual([]);
  expect(pages.toAsk(PAGE - 1, PAGE + 5).map(({ from }) => from)).toEqual([PAGE]);
});

test('the last rows of ten thousand are found without the others', () => {
  const pages = new Pages<{ readonly title: string }>();
  const [asked] = pages.toAsk(9_950, 9_999);
  expect(asked?.from).toBe(9_900);
  pages.accept(asked?.round ?? -1, 9_900, answer(9_900, 10_000, 'last'));
  expect(pages.total).toBe(10_000);
  expect(pages.itemAt(9_999)?.title).toBe('last');
  expect(pages.itemAt(0)).toBeUndefined();
});

test('old pages stay until their new ones are here, and late answers to an old question are dropped', () => {
  const pages = new Pages<{ readonly title: string }>();
  const [before] = pages.toAsk(0, 0);
  pages.accept(before?.round ?? -1, 0, answer(0, 5, 'old'));
  pages.makeOld();
  expect(pages.itemAt(0)?.title).toBe('old');
  const [now] = pages.toAsk(0, 0);
  expect(pages.accept(before?.round ?? -1, 0, answer(0, 5, 'late'))).toBe(false);
  expect(pages.itemAt(0)?.title).toBe('old');
  expect(pages.accept(now?.round ?? -1, 0, answer(0, 3, 'new'))).toBe(true);
  expect(pages.itemAt(0)?.title).toBe('new');
  expect(pages.itemAt(4)).toBeUndefined();
});

test('pages beyond a list that has become shorter are gone', () => {
  const pages = new Pages<{ readonly title: string }>();
  for (const { from, round } of pages.toAsk(0, 3 * PAGE - 1)) pages.accept(round, from, answer(from, 3 * PAGE));
  pages.makeOld();
  const [first] = pages.toAsk(0, 0);
  pages.accept(first?.round ?? -1, 0, answer(0, 10));
  expect(pages.itemAt(2 * PAGE)).toBeUndefined();
});

test('a page that failed may be asked for again', () => {
  const pages = new Pages<{ readonly title: string }>();
  const [asked] = pages.toAsk(0, 0);
  pages.failed(0, asked?.round ?? -1);
  expect(pages.toAsk(0, 0)).toHaveLength(1);
});

test('keys move within the list and stop at its ends', () => {
  expect(movedRow('ArrowDown', 0, 10, 5)).toBe(1);
  expect(movedRow('ArrowUp', 0, 10, 5)).toBe(0);
  expect(movedRow('PageDown', 7, 10, 5)).toBe(9);
  expect(movedRow('Home', 7, 10, 5)).toBe(0);
  expect(movedRow('End', 0, 10, 5)).toBe(9);
  expect(movedRow('x', 0, 10, 5)).toBeNull();
  expect(movedRow('ArrowDown', 0, 0, 5)).toBeNull();
});
