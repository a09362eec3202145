import { describe, expect, test } from 'vitest';
import { consentsFor } from '../../../shared/forms/material.ts';
import { type Concerned, decide } from '../../../shared/redaction/decide.ts';
import { type Asked, permissions, speakingTo } from '../../../shared/redaction/permissions.ts';
import type { Consent } from '../../../shared/report/entities.ts';

const yes: Consent = {
  ...{ key: 'c1', status: 'consent-given', capacity: 'adult-self', identityForm: 'full-name' },
  purposes: ['police-host-state'],
};
const no = (more: Partial<Consent> = {}): Consent => ({ key: 'c2', status: 'consent-refused', ...more });
const TODAY = '2026-11-21';
const asked = (more: Partial<Asked> = {}): Asked => ({ purposes: ['police-host-state'], on: TODAY, ...more });
const keys = (lines: readonly Consent[], more: Partial<Asked> = {}) =>
  permissions(lines, asked(more)).map(({ key }) => key);

describe('a permission', () => {
  test.each<[string, readonly Consent[], readonly string[]]>([
    ['is a yes for the purpose', [yes], ['c1']],
    ['may be given in part', [{ ...yes, status: 'consent-partial' }], ['c1']],
    ['for another purpose is none', [{ ...yes, purposes: ['media-use'] }], []],
    ['holds to its last day', [{ ...yes, until: TODAY }], ['c1']],
    ['has run out the day after', [{ ...yes, until: '2026-11-20' }], []],
    ['is taken back on the day that was said', [{ ...yes, withdrawnOn: TODAY }], []],
    ['is not taken back before', [{ ...yes, withdrawnOn: '2026-11-22' }], ['c1']],
    ['ends with a later no to everything', [yes, no()], []],
    ['ends with a later no to this', [yes, no({ purposes: ['police-host-state'] })], []],
    ['ends with a later "keep it to yourself"', [yes, no({ purposes: ['keep-only'] })], []],
    ['stays with a later no to something else', [yes, no({ purposes: ['media-use'] })], ['c1']],
    ['stands again when a yes follows the no', [no(), yes], ['c1']],
    ['ends when it was taken back in a line of its own', [yes, no({ status: 'consent-withdrawn' })], []],
    [
      'is not what was never asked',
      [yes, no({ status: 'consent-not-asked', purposes: ['police-host-state'] })],
      ['c1'],
    ],
  ])('%s', (_, lines, held) => {
    expect(keys(lines)).toEqual(held);
    expect(consentsFor({ consents: [...lines] }, 'police-host-state', TODAY).map(({ key }) => key)).toEqual(held);
    // What is sealed and what a form says never differ.
    const person: Concerned = { roles: [], anonymity: [], consents: lines };
    const decision = decide(person, { purpose: 'police-host-state', recipients: [], parts: [], on: TODAY });
    expect(decision.identity === 'named').toBe(held.length > 0);
  });

  test('for certain readers covers a bundle for them, all of them, and nobody else', () => {
    const some = { ...yes, readers: ['ngo', 'lawyer'] };
    expect(keys([some], { recipients: ['ngo'] })).toEqual(['c1']);
    expect(keys([some], { recipients: ['ngo', 'lawyer'] })).toEqual(['c1']);
    expect(keys([some], { recipients: ['ngo', 'other'] })).toEqual([]);
    expect(keys([{ ...yes, readersNote: 'only the fund' }], { recipients: ['ngo'] })).toEqual([]);
  });

  test('for certain reports covers them with their files, and a bundle with another report not', () => {
    const one = { ...yes, scope: ['r1'] };
    const files = (...lines: readonly [string, readonly string[]][]) => new Map(lines);
    expect(keys([one], { parts: ['r1'], files: files(['f1', ['r1']], ['f2', ['r1']]) })).toEqual(['c1']);
    expect(keys([one], { parts: ['r1', 'r2'] })).toEqual([]);
    // A file that goes out under another report too is another report's.
    expect(keys([one], { parts: ['r1'], files: files(['f1', ['r1', 'r2']]) })).toEqual([]);
    expect(keys([{ ...yes, scope: ['r1', 'f1'] }], { parts: ['r1'], files: files(['f1', ['r1', 'r2']]) })).toEqual([
      'c1',
    ]);
    // A file of no report that goes out is covered by its own name alone.
    expect(keys([one], { parts: ['r1'], files: files(['f1', []]) })).toEqual([]);
    // A yes to a file is none to the report that tells of it.
    expect(keys([{ ...yes, scope: ['f1'] }], { parts: ['r1'], files: files(['f1', ['r1']]) })).toEqual([]);
    expect(keys([{ ...yes, scopeNote: 'not the part about my son' }], { parts: ['r1'] })).toEqual([]);
  });

  test('that is for others does not speak here, and a no always does', () => {
    const lines = [{ ...yes, readers: ['lawyer'] }, no(), { ...yes, key: 'c3', scope: ['r9'] }, { ...yes, key: 'c4' }];
    expect(speakingTo(lines, { recipients: ['ngo'], parts: ['r1'] }).map(({ key }) => key)).toEqual(['c2', 'c4']);
  });
});
