import { describe, expect, test } from 'vitest';
import { directoryPage, PAGE_ENTRIES } from '../../renderer/vault/kind.ts';

const TAG = `${'A'.repeat(22)}==`;
const KEY = `${'+/9z'.repeat(10)}abc=`;
const ENTRY = { id: '0f'.repeat(16), kind: 'report', revision: 1, tag: TAG, key: KEY, summary: { of: null } };

const takes = (entry: unknown) => directoryPage.safeParse({ entries: [ENTRY, entry] }).success;

describe('an entry of a directory page', () => {
  test('is taken whole, with and without what may be missing', () => {
    expect(directoryPage.parse({ entries: [ENTRY] }).entries).toEqual([ENTRY]);
    expect(takes({ ...ENTRY, contentKey: KEY, deleted: 0 })).toBe(true);
    expect(takes({ ...ENTRY, revision: Number.MAX_SAFE_INTEGER, kind: 'k'.repeat(40) })).toBe(true);
  });

  test.each([
    ['no object', null],
    ['a text', 'entry'],
    ['a list', []],
    ...Object.entries({
      id: [undefined, 1, '', '0F'.repeat(16), '0f'.repeat(15), `${'0f'.repeat(16)}\n`],
      kind: [undefined, 7, '', 'k'.repeat(41)],
      revision: [undefined, '1', 0, -1, 1.5, Number.NaN, 2 ** 53],
      tag: [undefined, '', TAG.slice(1), `${TAG}=`, `${'A'.repeat(22)}-=`, KEY],
      key: [undefined, TAG, KEY.slice(1), `_${KEY.slice(1)}`, `${KEY}\n`],
      contentKey: [null, 5, TAG, ''],
      deleted: [null, -1, '1', 0.5],
    }).flatMap(([name, values]) =>
      values.map((value): [string, unknown] => [`${name} ${JSON.stringify(value)}`, { ...ENTRY, [name]: value }]),
    ),
  ])('is refused with %s', (_, entry) => {
    expect(takes(entry)).toBe(false);
  });

  test('has a place for 64', () => {
    const entries = (count: number) => Array.from({ length: count }, () => ENTRY);
    expect(directoryPage.safeParse({ entries: entries(PAGE_ENTRIES) }).success).toBe(true);
    expect(directoryPage.safeParse({ entries: entries(PAGE_ENTRIES + 1) }).success).toBe(false);
  });
});
