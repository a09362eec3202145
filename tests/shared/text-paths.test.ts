import { expect, test } from 'vitest';
import { entityName, reportPlace } from '../../shared/report/text-paths.ts';

test('words are words, wherever they stand', () => {
  for (const pointer of [
    '/title',
    '/narrative',
    '/where/0/name',
    '/acts/3/words',
    '/acts/0/involved/1/basisNote',
    '/acts/0/detention/places/0/name',
    '/acts/0/interrogation/topics/12/asked',
    '/when/asTold',
    '/claims/0/values/0/value',
    '/evidence/0/originalName',
    '/evidence/0/transcripts/0/text',
    '/tags/0',
    '/persons/0/names/0/text',
    '/persons/0/addresses/0/text',
  ])
    expect(reportPlace(pointer), pointer).toBe('words');
});

test('codes, keys, days and zones are none', () => {
  for (const pointer of [
    '/acts/0/act',
    '/acts/0/channel/0',
    '/acts/0/placeKind',
    '/acts/0/positions/0/position',
    '/acts/0/involved/0/who',
    '/where/0/kind',
    '/where/0/zone',
    '/when/zone',
    '/when/from',
    '/tnr/0',
    '/sources/0/connection',
    '/sources/0/about/0',
    '/people/0/relation',
    '/evidence/0/sha256',
    '/links/0/to',
    '/account/toldBy',
  ])
    expect(reportPlace(pointer), pointer).toBe('other');
});

test('what the schema does not have is not known', () => {
  expect(reportPlace('/later')).toBe('unknown');
  expect(reportPlace('/acts/0/later')).toBe('unknown');
  expect(entityName('later')).toBe('unknown');
});

test('a name that is words in one place is taken as words in a record', () => {
  for (const name of ['knownAs', 'text', 'kind', 'value', 'note']) expect(entityName(name), name).toBe('words');
  for (const name of ['status', 'gender', 'residence', 'identityForm', 'purposes', 'zone', 'calendar'])
    expect(entityName(name), name).toBe('other');
});
