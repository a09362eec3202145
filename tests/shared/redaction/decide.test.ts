import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Concerned,
  decide,
  IDENTITY,
  moreOpen,
  PURPOSES,
  type Purpose,
  type Reading,
} from '../../../shared/redaction/decide.ts';
import type { Consent } from '../../../shared/report/entities.ts';

const reading = (purpose: Purpose, more: Partial<Reading> = {}): Reading => ({
  ...{ purpose, recipients: ['ngo'], parts: ['r1'], on: '2025-09-01' },
  ...more,
});
const person = (consents: Omit<Consent, 'key'>[], more: Partial<Concerned> = {}): Concerned => ({
  ...{ roles: ['witness'], anonymity: [], consents: consents.map((one, index) => ({ key: `c${index}`, ...one })) },
  ...more,
});
const outcome = (who: Concerned, how: Reading) => {
  const { identity, reason } = decide(who, how);
  return `${identity}, ${reason}`;
};

describe('how a person appears', () => {
  const given = { status: 'consent-given', purposes: ['share-ngo', 'un-letter-named'], identityForm: 'full-name' };

  it.each<[string, Concerned, Reading, string]>([
    ['a yes for this purpose', person([given]), reading('share-ngo'), 'named, consent-given'],
    ['nothing recorded', person([]), reading('share-ngo'), 'alias, not-asked'],
    ['the author, of whom nobody asks', person([], { author: true }), reading('share-ngo'), 'alias, own-name'],
    [
      'the author who said yes to this',
      person([given], { author: true }),
      reading('share-ngo'),
      'named, consent-given',
    ],
    ['never asked', person([{ status: 'consent-not-asked' }]), reading('share-ngo'), 'alias, not-asked'],
    [
      'not asked, and better not there at all',
      person([{ status: 'consent-not-asked', identityForm: 'not-mentioned' }]),
      reading('share-ngo'),
      'not-mentioned, not-asked',
    ],
    ['a yes for another purpose', person([given]), reading('media-use'), 'alias, other-purpose'],
    [
      'a yes for another reader',
      person([{ ...given, readers: ['lawyer'] }]),
      reading('share-ngo'),
      'alias, other-reader',
    ],
    [
      'a yes for one of two readers',
      person([{ ...given, readers: ['ngo'] }]),
      reading('share-ngo', { recipients: ['ngo', 'un'] }),
      'alias, other-reader',
    ],
    [
      'a yes for readers in words',
      person([{ ...given, readersNote: 'only Anna' }]),
      reading('share-ngo'),
      'alias, other-reader',
    ],
    ['a yes for another report', person([{ ...given, scope: ['r9'] }]), reading('share-ngo'), 'alias, other-part'],
    ['a yes until yesterday', person([{ ...given, until: '2025-08-31' }]), reading('share-ngo'), 'alias, expired'],
    ['a yes until today', person([{ ...given, until: '2025-09-01' }]), reading('share-ngo'), 'named, consent-given'],
    ['a no', person([{ status: 'consent-refused' }]), reading('share-ngo'), 'not-mentioned, consent-refused'],
    [
      'keep it only',
      person([{ status: 'consent-refused', purposes: ['keep-only'] }]),
      reading('share-ngo'),
      'not-mentioned, consent-refused',
    ],
    [
      'a no to the press, a yes to the organisation',
      person([given, { status: 'consent-refused', purposes: ['media-use'] }]),
      reading('share-ngo'),
      'named, consent-given',
    ],
    [
      'a no to the press, asked by the press',
      person([given, { status: 'consent-refused', purposes: ['media-use'] }]),
      reading('media-use'),
      'not-mentioned, consent-refused',
    ],
    ['taken back', person([{ ...given, withdrawnOn: '2025-04-18' }]), reading('share-ngo'), 'not-mentioned, withdrawn'],
    [
      'taken back, asked for something else',
      person([{ ...given, withdrawnOn: '2025-04-18' }]),
      reading('media-use'),
      'not-mentioned, withdrawn',
    ],
    [
      'taken back later than this day',
      person([{ ...given, withdrawnOn: '2025-09-02' }]),
      reading('share-ngo'),
      'named, consent-given',
    ],
    [
      'taken back, then given anew',
      person([{ ...given, withdrawnOn: '2025-04-18' }, given]),
      reading('share-ngo'),
      'named, consent-given',
    ],
    [
      'cannot be asked',
      person([{ status: 'consent-cannot-ask', capacity: 'adult-in-custody' }]),
      reading('share-ngo'),
      'alias, cannot-ask',
    ],
    [
      'a letter without the name',
      person([{ status: 'consent-partial', purposes: ['un-letter-unnamed'], identityForm: 'full-name' }]),
      reading('letter-to-state'),
      'role-only, consent-given',
    ],
    [
      'a letter with the name',
      person([{ status: 'consent-given', purposes: ['un-letter-named'] }]),
      reading('letter-to-state'),
      'named, consent-given',
    ],
    [
      'a yes, and nobody asked under which name',
      person([{ status: 'consent-given', purposes: ['share-ngo'] }]),
      reading('share-ngo'),
      'alias, form-not-asked',
    ],
    [
      'counting',
      person([{ ...given, purposes: ['research-statistics'] }]),
      reading('research-statistics'),
      'not-mentioned, consent-given',
    ],
    [
      'a child whose guardian was not asked',
      person([given], { minor: 'yes' }),
      reading('share-ngo'),
      'not-mentioned, minor-without-guardian',
    ],
    [
      'a child by its birth',
      person([given], { born: '2008' }),
      reading('share-ngo'),
      'not-mentioned, minor-without-guardian',
    ],
    ['grown up by its birth', person([given], { born: '2007-08' }), reading('share-ngo'), 'named, consent-given'],
    [
      'a child with a guardian',
      person([{ ...given, capacity: 'minor-with-guardian' }], { minor: 'yes' }),
      reading('share-ngo'),
      'named, consent-given',
    ],
    ['a child, nothing recorded', person([], { minor: 'yes' }), reading('share-ngo'), 'not-mentioned, not-asked'],
    [
      'never leaves',
      person([given], { sensitivity: 'never' }),
      reading('share-ngo'),
      'not-mentioned, sensitivity-never',
    ],
    [
      'secret, with a yes for all readers',
      person([given], { sensitivity: 'secret' }),
      reading('share-ngo'),
      'alias, sensitivity-secret',
    ],
    [
      'secret, with a yes for this reader',
      person([{ ...given, readers: ['ngo'] }], { sensitivity: 'secret' }),
      reading('share-ngo'),
      'named, consent-given',
    ],
    [
      'an official in office',
      person([{ status: 'consent-not-asked', capacity: 'not-needed-official' }]),
      reading('media-use'),
      'named, official-in-office',
    ],
    ['nobody knows the name', person([], { unidentified: true }), reading('media-use'), 'named, unidentified'],
    ['who did it', person([], { roles: ['alleged-perpetrator'] }), reading('share-ngo'), 'named, alleged-perpetrator'],
    [
      'who did it and is a victim too',
      person([], { roles: ['alleged-perpetrator', 'victim'] }),
      reading('share-ngo'),
      'alias, not-asked',
    ],
    [
      'a source who spoke for the organisation alone',
      person([given], { anonymity: ['anon-except-ngo'] }),
      reading('letter-to-state'),
      'alias, source-anonymous',
    ],
    [
      'a source who is not to be known at all',
      person([given], { anonymity: ['anon-total'] }),
      reading('share-ngo'),
      'not-mentioned, source-anonymous',
    ],
    ['a group', person([], { group: true, roles: ['victim'] }), reading('media-use'), 'named, group'],
    [
      'a group that said no',
      person([{ status: 'consent-refused' }], { group: true }),
      reading('media-use'),
      'not-mentioned, consent-refused',
    ],
  ])('%s', (_, who, how, expected) => {
    expect(outcome(who, how)).toBe(expected);
  });

  it('keeps the keys of the consents that it relies on', () => {
    const who = person([{ status: 'consent-refused', purposes: ['media-use'] }, given]);
    expect(decide(who, reading('share-ngo')).consents).toEqual(['c1']);
    expect(decide(who, reading('media-use')).consents).toEqual([]);
  });

  it('lets the user say more, with a reason, and less, without one; never of who never leaves', () => {
    const who = person([]);
    expect(decide(who, reading('share-ngo'), { identity: 'named', reason: 'asked by phone' })).toMatchObject({
      identity: 'named',
      proposed: 'alias',
      reason: 'not-asked',
      overridden: 'asked by phone',
    });
    expect(decide(who, reading('share-ngo'), { identity: 'not-mentioned', reason: '' }).identity).toBe('not-mentioned');
    expect(() => decide(who, reading('share-ngo'), { identity: 'named', reason: ' - ' })).toThrow('reason-missing');
    expect(() =>
      decide(person([given], { sensitivity: 'never' }), reading('share-ngo'), { identity: 'alias', reason: 'needed' }),
    ).toThrow('never-leaves');
  });

  it('asks authors for no reason to say their own name', () => {
    const who = person([], { author: true });
    expect(decide(who, reading('police-host-state'), { identity: 'named', reason: '' })).toMatchObject({
      identity: 'named',
      proposed: 'alias',
      overridden: '',
    });
    const never = person([], { author: true, sensitivity: 'never' });
    expect(() => decide(never, reading('share-ngo'), { identity: 'named', reason: '' })).toThrow('never-leaves');
  });

  it('names nobody whose consents do not say so', () => {
    const code = (codes: readonly string[]) => fc.constantFrom(...codes);
    const purposes: readonly string[] = Object.values(PURPOSES).flatMap((one) => [...one]);
    const line = fc.record({
      status: code([
        'consent-refused',
        'consent-not-asked',
        'consent-cannot-ask',
        'consent-withdrawn',
        'consent-expired',
        'x-later',
      ]),
      purposes: fc.array(code(purposes), { maxLength: 3 }),
      identityForm: code(['full-name', 'initials', 'alias-name', 'role-only', 'not-mentioned', 'x-later']),
    });
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 4 }),
        fc.constantFrom<Purpose>(
          'share-ngo',
          'letter-to-state',
          'public-report',
          'court-evidence',
          'research-statistics',
        ),
        (lines, purpose) => {
          const { identity } = decide(person(lines), reading(purpose));
          expect(moreOpen(identity, 'alias')).toBe(false);
          expect(IDENTITY).toContain(identity);
        },
      ),
    );
  });
});
