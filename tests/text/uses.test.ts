import { describe, expect, test } from 'vitest';
import { isMessageKey } from '../../renderer/text/catalogue.ts';
import { en } from '../../renderer/text/en.ts';
import { COMPOSED } from './composed.ts';
import { shapeOf } from './translations.ts';
import { type Call, type Uses, usesIn, usesInPage } from './uses.ts';

const MESSAGES: Readonly<Record<string, string>> = en;
const uses = usesInPage();

/** A key that is put together looks like one: a word, points and pieces. */
const keyLike = (composed: string) => /^[a-zA-Z]+\.[\w.*-]*$/.test(composed);

/** The messages that a key that is put together can name. */
function named(composed: string): string[] {
  const rule = COMPOSED[composed];
  if (rule === undefined) return [];
  if (typeof rule.ends !== 'string') return rule.ends.map((end) => composed.replace('*', end)).filter(isMessageKey);
  const pattern = new RegExp(`^${composed.replaceAll('.', '\\.').replaceAll('*', '[\\w-]+')}$`);
  return Object.keys(en).filter((key) => pattern.test(key));
}

function unused(keys: readonly string[], { literals }: Uses): string[] {
  const throughPieces = new Set(Object.keys(COMPOSED).flatMap(named));
  return keys.filter((key) => !literals.has(key) && !throughPieces.has(key));
}

/** What is wrong with the values of a call, for each message that it names. */
function problems({ file, line, keys, values }: Call): string[] {
  return keys.flatMap((key) => {
    if (key.includes('*')) return [];
    const message = MESSAGES[key];
    if (message === undefined) return [`${file}:${line} names ${key}, which does not exist`];
    if (values === undefined) return [];
    const wanted = [...shapeOf(message).arguments.keys()];
    const absent = wanted.filter((name) => !values.includes(name));
    // A choice between messages may give one of them more than it says.
    const surplus = keys.length > 1 ? [] : values.filter((name) => !wanted.includes(name));
    return [
      ...absent.map((name) => `${file}:${line} gives ${key} no ${name}`),
      ...surplus.map((name) => `${file}:${line} gives ${key} a ${name} that it does not say`),
    ];
  });
}

test('every message is used by its name or through a key that is put together', () => {
  expect(unused(Object.keys(en), uses)).toEqual([]);
});

test('every key that is put together is listed with its reason, and nothing is listed that is not there', () => {
  expect([...uses.composed].filter(keyLike).sort()).toEqual(Object.keys(COMPOSED).sort());
  for (const composed of Object.keys(COMPOSED)) expect(named(composed), composed).not.toEqual([]);
});

test('every call names messages that exist and gives exactly what they say', () => {
  expect(uses.calls.length).toBeGreaterThan(500);
  expect(uses.calls.flatMap(problems)).toEqual([]);
});

describe('the check itself finds', () => {
  const inSource = (source: string) => usesIn([['x.tsx', source]]);
  test.each([
    ["text('common.progress', { done })", ['x.tsx:1 gives common.progress no of']],
    ["text('common.progress')", ['x.tsx:1 gives common.progress no done', 'x.tsx:1 gives common.progress no of']],
    ["text('common.cancel', { now: 1 })", ['x.tsx:1 gives common.cancel a now that it does not say']],
    ["text('common.nothing')", ['x.tsx:1 names common.nothing, which does not exist']],
    ["text(a ? 'common.cancel' : 'common.removeItem', { item })", []],
    ["text(a ? 'common.cancel' : 'common.removeItem')", ['x.tsx:1 gives common.removeItem no item']],
    ["text('common.removeItem', values)", []],
  ])('%s: %o', (source, expected) => {
    expect(inSource(source).calls.flatMap(problems)).toEqual(expected);
  });
  test('a message that nobody names', () => {
    expect(unused(['common.cancel', 'common.close'], inSource("text('common.close')"))).toEqual(['common.cancel']);
  });
  test('a key that is put together', () => {
    expect([...inSource('text(`when.$'.concat('{kind}`)')).composed]).toEqual(['when.*']);
  });
});
