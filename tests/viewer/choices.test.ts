import { describe, expect, test } from 'vitest';
import { senderKind } from '../../renderer/features/inbox/sender.ts';
import { digitsOf, groupsOf } from '../../renderer/features/recipients/digits.ts';
import { chooseRecipient, OMITTED_AT_FIRST, omit } from '../../renderer/features/seal/choice.ts';
import type { RecipientItem, SenderView } from '../../shared/vault/views.ts';

const recipient = (id: string, organisation: string): RecipientItem => ({
  id,
  name: id,
  organisation,
  verification: 'compared',
  validUntil: null,
  expired: false,
});
const all = [
  recipient('a', 'Desk'),
  recipient('b', ' desk'),
  recipient('c', 'Other'),
  recipient('d', ''),
  recipient('e', ''),
];

describe('one bundle is for one organisation', () => {
  test('colleagues go together', () => {
    expect(chooseRecipient(all, ['a'], 'b', true)).toEqual({ chosen: ['a', 'b'], moved: false });
  });
  test('somebody of another one takes the place of the choice', () => {
    expect(chooseRecipient(all, ['a', 'b'], 'c', true)).toEqual({ chosen: ['c'], moved: true });
  });
  test('two without an organisation are not colleagues', () => {
    expect(chooseRecipient(all, ['d'], 'e', true)).toEqual({ chosen: ['e'], moved: true });
  });
  test('leaving somebody out moves nothing', () => {
    expect(chooseRecipient(all, ['a', 'b'], 'a', false)).toEqual({ chosen: ['b'], moved: false });
  });
});

describe('what is left out', () => {
  test('is kept apart by report, once each, and can come back', () => {
    const one = omit({}, 'r1', { field: 'people' }, false);
    const two = omit(omit(one, 'r1', { field: 'people' }, false), 'r2', { evidence: 'e1' }, false);
    expect(two).toEqual({
      r1: { fields: ['tags', 'people'], parts: [], evidence: [] },
      r2: { fields: ['tags'], parts: [], evidence: ['e1'] },
    });
    expect(omit(two, 'r1', { field: 'people' }, true).r1).toEqual({ fields: ['tags'], parts: [], evidence: [] });
    expect(one).toEqual({ r1: { fields: ['tags', 'people'], parts: [], evidence: [] } });
  });
  test('is also a single entry of a list', () => {
    const one = omit({}, 'r1', { part: 'a1' }, false);
    expect(omit(one, 'r1', { part: 'a2' }, false).r1?.parts).toEqual(['a1', 'a2']);
    expect(omit(one, 'r1', { part: 'a1' }, true).r1).toEqual(OMITTED_AT_FIRST);
  });
  test('tags stay until they are ticked', () => {
    expect(OMITTED_AT_FIRST).toEqual({ fields: ['tags'], parts: [], evidence: [] });
    expect(omit({}, 'r1', { field: 'tags' }, true).r1).toEqual({ fields: [], parts: [], evidence: [] });
  });
});

describe('digits as they are typed', () => {
  test.each([
    ['12345 67890', '1234567890'],
    ['12-34.5', '12345'],
    ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
    ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
    ['০১২৩৪৫৬৭৮৯', '0123456789'],
    ['０１２', '012'],
    ['no digits', ''],
  ])('%s', (typed, digits) => {
    expect(digitsOf(typed)).toBe(digits);
  });
  test('in groups of five', () => {
    expect(groupsOf('123456789012')).toEqual(['12345', '67890', '12']);
    expect(groupsOf('')).toEqual([]);
  });
});

describe('who a bundle is from is never said more strongly than it was checked', () => {
  const sender = (state: SenderView['state'], verification: SenderView['verification']): SenderView => ({
    state,
    verification,
    recipient: null,
    name: 'N',
    organisation: '',
    fingerprint: [],
    resembles: null,
  });
  test.each([
    ['known', 'compared', 'known-compared'],
    ['known', 'unverified', 'known-unverified'],
    ['new', 'unverified', 'new'],
    ['new', 'compared', 'new'],
    ['unsigned', 'unverified', 'unsigned'],
    ['unsigned', 'compared', 'unsigned'],
  ] as const)('%s and %s is %s', (state, verification, kind) => {
    expect(senderKind(sender(state, verification))).toBe(kind);
  });
});
