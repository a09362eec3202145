import { describe, expect, it } from 'vitest';
import { concernedIn, type NameRecord } from '../../../shared/redaction/concerned.ts';
import type { Person } from '../../../shared/report/entities.ts';
import type { Report } from '../../../shared/report/schema.ts';

const records = (people: Record<string, Person>): Map<string, NameRecord> =>
  new Map(Object.entries(people).map(([id, value]) => [id, { kind: 'person', value }]));
const report: Report = {
  narrative: 'Rəna çağırıldı. Elşəngil də. Dənizdə fırtına idi.',
  when: { from: '2025-05-21' },
  people: [
    { key: 'k1', person: 'rena', name: 'Ana', role: 'victim', relation: 'parent', ageAtTime: 'about 71' },
    { key: 'k2', name: 'Qonşu Səmayə', role: 'witness' },
    { key: 'k3', unidentified: true, name: 'Grey Jacket', role: 'alleged-perpetrator' },
  ],
  sources: [
    { who: 'Laləzar', anonymity: 'anon-total' },
    { person: 'k1', anonymity: 'anon-from-state' },
  ],
  acts: [{ act: 'threat', involved: [{ who: 'k2', role: 'victim' }] }],
  identifiers: [{ seen: '+994 00 555 01 23', kind: 'phone-number', owner: 'k2' }],
};
const rena: Person = {
  knownAs: 'Rəna',
  names: [
    { text: 'Rəna', kind: 'given' },
    { text: 'Alagözova', kind: 'family' },
  ],
  gender: 'female',
  birth: { from: '1954' },
  sensitivity: 'secret',
  occupations: [{ employer: 'Zavod' }],
  addresses: [{ text: 'Bülbül küçəsi 17' }],
  contacts: [{ value: 'rena@posta.example' }, { value: '@rena_a' }, { value: '+994 00 555 01 24' }],
  idDocuments: [{ number: 'AA 123456' }],
  consents: [{ key: 'c1', status: 'consent-refused' }],
  family: [{ person: 'elsen', relation: 'child' }],
};

describe('whom reports concern', () => {
  const people = concernedIn(
    [{ id: 'r1', report }],
    records({
      rena,
      elsen: { names: [{ text: 'Elşən', kind: 'given' }] },
      tural: { names: [{ text: 'Tural', kind: 'given' }] },
    }),
  );
  const of = (id: string) => people.find((one) => one.id === id);

  it('are those of its entries, tellers of sources, and those whose name stands in a text', () => {
    expect(people.map(({ id, called, linked, roles }) => ({ id, called, linked, roles }))).toEqual([
      { id: 'rena', called: 'Rəna', linked: true, roles: ['victim'] },
      { id: 'r1/people/k2', called: 'Qonşu Səmayə', linked: true, roles: ['witness', 'victim'] },
      { id: 'r1/people/k3', called: 'Grey Jacket', linked: true, roles: ['alleged-perpetrator'] },
      { id: 'r1/sources/0', called: 'Laləzar', linked: true, roles: ['source'] },
      { id: 'elsen', called: 'Elşən', linked: false, roles: [] },
    ]);
  });

  it('know who of them wrote the report: who is marked so, or has the role', () => {
    const author = (value: Report) => concernedIn([{ id: 'r1', report: value }], new Map()).map((one) => one.author);
    const people = [
      { key: 'k1', name: 'Səadət', role: 'victim' },
      { key: 'k2', name: 'Aytac', role: 'author' },
      { name: 'X' },
    ];
    expect(author({ people, account: { writtenBy: 'k1' } })).toEqual([true, true, false]);
    expect(author({ people })).toEqual([false, true, false]);
  });

  it('bring what they are found and decided by', () => {
    expect(of('rena')).toMatchObject({
      ...{
        sensitivity: 'secret',
        born: '1954',
        anonymity: ['anon-from-state'],
        aliasKind: 'relative',
        initials: 'R. A.',
      },
      consents: [{ key: 'c1' }],
    });
    const traces = of('rena')?.traces ?? [];
    for (const trace of [
      { kind: 'age', value: 71 },
      { kind: 'age', value: 70 },
      { kind: 'words', value: 'Zavod' },
      { kind: 'address', value: 'Bülbül küçəsi 17' },
      { kind: 'mail', value: 'rena@posta.example' },
      { kind: 'handle', value: '@rena_a' },
      { kind: 'number', value: '+994 00 555 01 24' },
      { kind: 'mark', value: 'AA 123456' },
      { kind: 'kin', value: 'mother' },
    ])
      expect(traces).toContainEqual(trace);
    expect(traces).not.toContainEqual({ kind: 'kin', value: 'father' });
    expect(of('r1/people/k2')?.traces).toEqual([{ kind: 'number', value: '+994 00 555 01 23' }]);
    expect(of('r1/people/k3')?.names).toEqual([]);
    expect(of('r1/sources/0')).toMatchObject({ anonymity: ['anon-total'], names: [{ form: 'Laləzar' }] });
    expect(of('elsen')?.traces).toContainEqual({ kind: 'kin', value: 'son' });
  });
});
