import { expect, test } from 'vitest';
import { alsoTold, type Reading } from '../../../shared/redaction/decide.ts';
import { actsWithout, sensitiveIn, withoutSensitive } from '../../../shared/redaction/sensitive.ts';
import { SENSITIVE_KINDS } from '../../../shared/report/entities.ts';

const reading: Reading = { purpose: 'legal-advice', recipients: ['lawyer'], parts: ['r1'], on: '2025-09-01' };
const given = { key: 'c1', status: 'consent-given', purposes: ['legal-advice'], alsoTells: ['orientation' as const] };

test('only a permission that stands for these readers, this purpose and this day tells more than a name', () => {
  expect([...alsoTold([given], reading)]).toEqual(['orientation']);
  for (const lines of [
    [],
    [{ ...given, status: 'consent-refused' }],
    [{ ...given, withdrawnOn: '2025-08-31' }],
    [{ ...given, until: '2025-08-31' }],
    [{ ...given, purposes: ['share-ngo'] }],
    [{ ...given, readers: ['somebody-else'] }],
    [{ ...given, scope: ['r2'] }],
    [{ ...given, alsoTells: [] }],
  ])
    expect([...alsoTold(lines, reading)]).toEqual([]);
  expect([...alsoTold([given, { ...given, key: 'c2', alsoTells: ['health' as const] }], reading)].sort()).toEqual([
    'health',
    'orientation',
  ]);
});

const deniz = {
  knownAs: 'Deniz',
  orientation: 'x',
  pronouns: 'she',
  healthNeeds: 'two medicines',
  religion: 'y',
  ethnicity: 'z',
  traits: ['lgbtq', 'ill', 'campaigner'],
};

test('what nobody permitted goes, in fields and among the traits', () => {
  expect(withoutSensitive(deniz, new Set())).toEqual({ knownAs: 'Deniz', traits: ['campaigner'] });
  expect(withoutSensitive(deniz, new Set(['health']))).toEqual({
    knownAs: 'Deniz',
    healthNeeds: 'two medicines',
    traits: ['ill', 'campaigner'],
  });
  expect(withoutSensitive(deniz, new Set(SENSITIVE_KINDS))).toEqual(deniz);
  expect(withoutSensitive({ traits: ['ill'] }, new Set())).toEqual({});
});

test('what is known of somebody is named, so that the screen can say that it stays', () => {
  expect(sensitiveIn([deniz])).toEqual(['health', 'orientation', 'ethnicity', 'religion']);
  expect(sensitiveIn([{ knownAs: 'x' }, { traits: ['disabled'] }])).toEqual(['health']);
  expect(sensitiveIn([{ orientation: '', traits: ['woman'] }])).toEqual([]);
});

test('an act tells of those whom it harmed what all of them permit', () => {
  const act = {
    act: 'short-detention',
    traits: ['lgbtq', 'ill', 'woman'],
    involved: [
      { who: 'a', role: 'victim' },
      { who: 'b', role: 'victim' },
      { who: 'c', role: 'alleged-perpetrator' },
    ],
  };
  const tells = (who: string) => new Set(who === 'a' ? (['health', 'orientation'] as const) : (['health'] as const));
  expect(actsWithout([act], tells)[0]?.traits).toEqual(['ill', 'woman']);
  expect(actsWithout([{ ...act, involved: [] }], tells)[0]?.traits).toEqual(['woman']);
});
