import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AliasEntry, aliasesFor, aliasKind, aliasText } from '../../../shared/redaction/aliases.ts';
import { type Choice, findPerson, type Part, type Redacted, redact } from '../../../shared/redaction/apply.ts';
import type { Identity } from '../../../shared/redaction/decide.ts';
import { kinWords } from '../../../shared/redaction/kin.ts';
import type { NameForm } from '../../../shared/redaction/name-forms.ts';
import { leaks, unescaped } from '../../../shared/redaction/proof.ts';
import { withCopiesShowing } from '../../../shared/redaction/without.ts';
import { type Report, reportSchema } from '../../../shared/report/schema.ts';
import { ALIAS_KINDS, aliasWords } from '../../../shared/text/aliases.ts';
import { LANGUAGES } from '../../../shared/text/languages.ts';
import { INFLECTED } from './inflected.ts';

const alias = (number: number, kind: AliasEntry['kind'] = 'person'): AliasEntry => ({
  reader: 'ngo',
  person: '',
  kind,
  number,
});
const who = (id: string, identity: Identity, names: string[], more: Partial<Redacted> = {}): Redacted => ({
  ...{ id, identity, alias: alias(3), initials: 'X. Y.', traces: [] },
  names: names.map((form, index): NameForm => ({ form, kind: index === 0 ? 'given' : 'family' })),
  ...more,
});
const part = (report: Report): Part<object> => ({ id: 'r1', report, extra: {} });
const out = (report: Report, people: Redacted[], choices: Choice[] = [], language = 'az') =>
  redact([part(report)], people, choices, language);
const narrative = (text: string, people: Redacted[], choices: Choice[] = [], language = 'az') =>
  out({ narrative: text }, people, choices, language).reports[0]?.report.narrative;

describe('what goes out of a text', () => {
  const ferid = who('p1', 'alias', ['Fərid', 'Alagöz']);

  it('puts the alias with its ending', () => {
    expect(narrative('Fəridin evi. Fəridə dedilər, Fəriddən aldılar; Fərid Alagözü, Fəridlə.', [ferid])).toBe(
      'Şəxs 3-ün evi. Şəxs 3-ə dedilər, Şəxs 3-dən aldılar; Şəxs 3-ü, Şəxs 3-lə.',
    );
    expect(narrative("Fərid'in, Fərid’e, Fərid'le", [ferid], [], 'tr')).toBe('Kişi 3’ün, Kişi 3’e, Kişi 3’le');
    expect(narrative("Fərid's house, Fəridgil", [ferid], [], 'en')).toBe('Person 3’s house, Person 3');
    expect(narrative('رفتم، فرید را دیدم', [who('p', 'alias', ['فرید'])], [], 'fa')).toBe('رفتم، شخص ۳ را دیدم');
  });

  it('puts a part, initials, or nothing but that something was left out', () => {
    expect(
      narrative('Dün Fərid geldi.', [who('p1', 'role-only', ['Fərid'], { alias: alias(3, 'relative') })], [], 'tr'),
    ).toBe('Dün bir yakını geldi.');
    expect(narrative('Fərid Alagözün evi', [who('p1', 'initials', ['Fərid', 'Alagöz'], { initials: 'F. A.' })])).toBe(
      'F. A. evi',
    );
    const text = 'Məni tutdular. Fərid N. Alagöz də orada idi! Sonra buraxdılar.\nAlagözgil gəldi.';
    expect(narrative(text, [who('p1', 'not-mentioned', ['Fərid', 'Alagöz'])])).toBe(
      'Məni tutdular. […] Sonra buraxdılar.\n[…]',
    );
  });

  it('tells one person once, and does not ask about the words that it put there itself', () => {
    const brother = who('p1', 'role-only', ['Фярид'], {
      alias: alias(3, 'relative'),
      traces: kinWords('sibling', 'male').map((value) => ({ kind: 'kin', value })),
    });
    const other = who('p2', 'alias', ['Эльмир'], {
      alias: alias(5, 'relative'),
      traces: kinWords('other-relative', 'male').map((value) => ({ kind: 'kin', value })),
    });
    const report: Report = {
      narrative: 'Брата Фярида позвали. Фярида, Фярида ждали.',
      people: [
        { key: 'k1', person: 'p1', role: 'lever' },
        { key: 'k2', person: 'p2', role: 'lever' },
      ],
    };
    const choices: Choice[] = [{ person: 'p1', found: 'Брата', do: 'replace' }];
    const { reports, undecided } = out(report, [brother, other], choices, 'ru');
    const { role } = aliasWords('ru').relative;
    expect(reports[0]?.report.narrative).toBe(`${role} позвали. ${role}, ${role} ждали.`);
    expect(reports[0]?.report.people?.map(({ name }) => name)).toEqual([role, 'Родственник 5']);
    expect(undecided).toBe(0);
  });

  it('makes no person of a town: what the author said others see stands there, in the place and in the text', () => {
    const mother = who('p1', 'alias', ['Xanımzər'], { traces: [{ kind: 'address', value: 'Sabirabad' }] });
    const report: Report = {
      narrative: 'Her door in Sabirabad was broken.',
      where: [
        { key: 'w1', name: 'the house, Sabirabad', town: 'Sabirabad', country: 'AZ', hideAs: 'a town in the south' },
        { key: 'w2', name: 'the street', town: 'Prague', hideAs: 'a street' },
      ],
    };
    const hidden = out(report, [mother], [], 'en');
    expect(hidden.reports[0]?.report.narrative).toBe('Her door in a town in the south was broken.');
    expect(hidden.reports[0]?.report.where).toEqual([
      { key: 'w1', country: 'AZ', name: 'a town in the south' },
      { key: 'w2', name: 'the street', town: 'Prague', hideAs: 'a street' },
    ]);
    expect(hidden.leftOut.map(({ path, was }) => [path, was])).toEqual([
      ['/where/0/name', 'the house, Sabirabad'],
      ['/where/0/town', 'Sabirabad'],
    ]);
    expect(narrative('In Sabirabad.', [mother], [], 'en')).toBe('In […].');
    expect(out(report, [{ ...mother, identity: 'named' }], [], 'en').reports[0]?.report).toEqual(report);
  });

  it('leaves out a source of nothing but what is left out: it would be taken for one of the whole', () => {
    const mother = who('p1', 'not-mentioned', ['Rəna']);
    const report: Report = {
      title: 'x',
      people: [{ key: 'k1', person: 'p1' }],
      acts: [
        { key: 'a1', act: 'bank-freeze', involved: [{ who: 'k1', role: 'victim' }] },
        { key: 'a2', act: 'threat' },
      ],
      claims: [{ key: 'c1', about: 'why', part: 'a1', values: [{ key: 'v1', sources: ['s1'] }] }],
      sources: [
        { key: 's1', connection: 'self', about: ['c1'] },
        { key: 's2', connection: 'self', about: ['a1', 'a2'] },
        { key: 's3', connection: 'self' },
      ],
    };
    const { reports } = out(report, [mother]);
    expect(reports[0]?.report.sources).toEqual([
      { key: 's2', connection: 'self', about: ['a2'] },
      { key: 's3', connection: 'self' },
    ]);
  });

  it('leaves out every sentence with words that the author does not want in it, and asks nothing about it', () => {
    const ilham = who('p1', 'alias', ['İlham']);
    const report: Report = {
      title: 'A film',
      narrative: 'They came. Видео было. The VIDEOS are not out yet, Ilham says. We wait.\nvideo',
      acts: [{ key: 'a1', act: 'threat', note: 'a video call' }],
    };
    const { reports, leftOut, places } = redact([part(report)], [ilham], [], 'en', new Set(), ['video', ' Видео ', '']);
    expect(reports[0]?.report).toEqual({
      title: 'A film',
      narrative: 'They came. […] We wait.\n[…]',
      acts: [{ key: 'a1', act: 'threat' }],
    });
    expect(leftOut.filter(({ what }) => what === 'passage').map(({ was }) => was)).toEqual([
      'Видео было. The VIDEOS are not out yet, Ilham says.',
      'video',
      'a video call',
    ]);
    expect(places).toEqual([]);
    expect(redact([part(report)], [], [], 'en', new Set(), ['ideo', '.*']).reports[0]?.report).toEqual(report);
  });

  it('leaves out a copy of a picture that shows somebody, but for one with parts blacked out', () => {
    const report: Report = {
      people: [{ key: 'p', person: 'p1' }],
      evidence: [
        { id: 'e1', originalName: 'original.jpg', visible: ['p'] },
        { id: 'e2', originalName: 'stripped.jpg', copyOf: 'e1', copyMade: 'copy-stripped' },
        { id: 'e3', originalName: 'cropped.jpg', copyOf: 'e2', copyMade: 'copy-cropped' },
        { id: 'e4', originalName: 'black.png', copyOf: 'e1', copyMade: 'copy-redacted' },
        { id: 'e5', originalName: 'nobody.jpg', copyOf: 'e1', copyMade: 'copy-cropped', visible: [] },
        { id: 'e6', originalName: 'circle.jpg', copyOf: 'e6', copyMade: 'copy-cropped' },
      ],
    };
    const goes = (keep: string[]) =>
      redact([part(withCopiesShowing(report))], [ferid], [], 'az', new Set(keep)).reports[0]?.report.evidence?.map(
        ({ id }) => id,
      );
    expect(goes([])).toEqual(['e4', 'e5', 'e6']);
    expect(goes(['e3'])).toEqual(['e3', 'e4', 'e5', 'e6']);
  });

  it('asks about a name that a named group carries, and lets the rest of its name stand', () => {
    const family = who('g1', 'named', ['Alagöz ailəsi'], { group: true });
    const report: Report = {
      narrative: 'Alagöz ailəsinə zəng etdilər. Fərid Alagöz evdə idi.',
      people: [{ key: 'p', group: 'g1', name: 'Alagöz ailəsi', role: 'victim' }],
      groups: [{ key: 'g1', knownAs: 'Alagöz ailəsi', names: [{ text: 'Alagözlər' }] }],
    };
    const open = out(report, [ferid, family]);
    expect(open.places.map(({ found, path, sharedWith, does }) => [found, path, sharedWith, does])).toEqual([
      ['Alagöz', '/narrative', 'g1', null],
      ['Fərid Alagöz', '/narrative', null, 'replace'],
      ['Alagöz', '/people/0/name', 'g1', null],
      ['Alagöz', '/groups/0/knownAs', 'g1', null],
      ['Alagözlər', '/groups/0/names/0/text', 'g1', null],
    ]);
    const decided = out(
      report,
      [ferid, family],
      [
        { person: 'p1', found: 'Alagöz', do: 'replace' },
        { person: 'p1', found: 'Alagözlər', do: 'cut' },
      ],
    );
    expect(decided.undecided).toBe(0);
    expect(decided.reports[0]?.report.groups?.[0]).toEqual({
      key: 'g1',
      knownAs: 'Şəxs 3 ailəsi',
      names: [{ text: '' }],
    });
    expect(JSON.stringify(decided.reports)).not.toContain('lagöz');
    // Of a named person, the family name is their own.
    const sister = who('p2', 'named', ['Narmina Alagöz']);
    expect(out({ narrative: 'Narmina Alagöz gəldi.' }, [ferid, sister]).places).toEqual([]);
  });

  it('leaves what is only possible to the user, and what two people share', () => {
    const named = who('p2', 'named', ['Narmina', 'Alagöz']);
    const result = out({ narrative: 'Narmina Alagöz və Ферид. Alagözü gördüm.' }, [ferid, named]);
    expect(result.undecided).toBe(2);
    expect(
      result.places.map(({ found, certainty, sharedWith, does }) => ({ found, certainty, sharedWith, does })),
    ).toEqual([
      { found: 'Ферид', certainty: 'possible', sharedWith: null, does: null },
      { found: 'Alagözü', certainty: 'sure', sharedWith: 'p2', does: null },
    ]);
    const choices: Choice[] = [
      { person: 'p1', found: 'ферид', do: 'replace' },
      { person: 'p1', found: 'Alagözü', do: 'keep' },
    ];
    const decided = out({ narrative: 'Narmina Alagöz və Ферид. Alagözü gördüm.' }, [ferid, named], choices);
    expect(decided.undecided).toBe(0);
    expect(decided.reports[0]?.report.narrative).toBe('Narmina Alagöz və Şəxs 3. Alagözü gördüm.');
    expect(decided.kept).toEqual([
      { before: '', found: 'Narmina Alagöz', after: ' və Şəxs 3' },
      { before: ' ', found: 'Alagözü', after: ' gördüm' },
    ]);
  });

  it('lets one place stand and not another', () => {
    const deniz = who('p1', 'alias', ['Deniz']);
    const key = out({ narrative: 'Deniz gəldi. deniz kənarı' }, [deniz]).places[1]?.key;
    expect(
      narrative('Deniz gəldi. deniz kənarı', [deniz], [{ person: 'p1', found: 'deniz', at: key, do: 'keep' }]),
    ).toBe('Şəxs 3 gəldi. deniz kənarı');
  });

  it('shows the age and the mother where the name was taken out', () => {
    const mother = who('p1', 'not-mentioned', ['Rəna'], {
      traces: [
        { kind: 'age', value: 71 },
        ...kinWords('parent', 'female').map((value) => ({ kind: 'kin' as const, value })),
      ],
    });
    const result = out({ narrative: 'Rəna went. Her 71-year-old mother wept.', title: 'Мама' }, [mother]);
    expect(result.places.map(({ found, does }) => `${found}: ${does}`)).toEqual([
      'Rəna: cut',
      '71-year-old: null',
      'mother: null',
      'Мама: null',
    ]);
  });

  it('changes every field and no code, and takes an empty field away', () => {
    const report: Report = {
      title: 'Fərid',
      acts: [{ act: 'threat', words: 'Fəridə de', key: 'a1' }],
      where: [{ name: 'Fəridin evi', country: 'AZ' }],
      steps: [{ to: 'Fərid', what: 'Fəridlə danışdım' }],
      tags: ['Fərid', 'ev'],
    };
    const { report: after } = out(report, [ferid]).reports[0] ?? { report: {} };
    expect(after).toEqual({
      title: 'Şəxs 3',
      acts: [{ act: 'threat', words: 'Şəxs 3-ə de', key: 'a1' }],
      where: [{ name: 'Şəxs 3-ün evi', country: 'AZ' }],
      steps: [{ to: 'Şəxs 3', what: 'Şəxs 3-lə danışdım' }],
      tags: ['Şəxs 3', 'ev'],
    });
    expect(report.title).toBe('Fərid');
    const gone = out({ title: 'a', impact: 'Fərid' }, [who('p1', 'not-mentioned', ['Fərid'])]);
    expect(gone.reports[0]?.report).toEqual({ title: 'a' });
    expect(gone.leftOut).toMatchObject([{ what: 'passage', path: '/impact', was: 'Fərid' }]);
  });

  it('changes names and descriptions of files beside the report, and what is no text passes through', () => {
    const open = () => 1;
    const extra = { files: [{ originalName: 'fərid_alagöz.jpg', description: 'Fəridin şəkli', size: 3, open }] };
    const { reports } = redact([{ id: 'r1', report: { title: 'a' }, extra }], [ferid], [], 'az');
    expect(reports[0]?.extra).toEqual({
      files: [{ originalName: 'Şəxs 3.jpg', description: 'Şəxs 3-ün şəkli', size: 3, open }],
    });
  });
});

/** A family: the author may be named, the brother is "a relative", the mother is not to be mentioned. */
const family: Report = {
  title: 'Они говорят с мамой Рэной',
  narrative: 'Фярида уволили. Маму, ей 71, вызвали. Рэну держали три часа. Письмо от Нармины Алагёз.',
  language: 'ru',
  people: [
    { key: 'k1', person: 'narmina', name: 'Narmina Alagöz', role: 'intended-target' },
    {
      key: 'k2',
      person: 'ferid',
      name: 'Fərid',
      role: 'victim',
      relation: 'sibling',
      ageAtTime: '34',
      description: 'высокий',
    },
    { key: 'k3', person: 'rena', name: 'Rəna', role: 'victim', relation: 'parent', ageAtTime: '71' },
  ],
  acts: [
    { key: 'a1', act: 'relative-dismissed', involved: [{ who: 'k2', role: 'victim' }] },
    {
      key: 'a2',
      act: 'relative-questioned',
      involved: [
        { who: 'k3', role: 'victim' },
        { who: 'k1', role: 'intended-target' },
      ],
    },
    {
      key: 'a3',
      act: 'travel-ban-relative',
      involved: [
        { who: 'k2', role: 'victim' },
        { who: 'k3', role: 'victim' },
      ],
    },
  ],
  sources: [
    { key: 's1', person: 'k3', note: 'по телефону' },
    { key: 's2', person: 'k1' },
  ],
  claims: [
    { key: 'c1', about: 'сколько часов', part: 'a2', values: [{ value: '3', sources: ['s1'] }] },
    {
      key: 'c2',
      about: 'причина',
      values: [
        { value: 'банк', sources: ['s1'] },
        { value: 'я', sources: ['s2'] },
      ],
    },
  ],
  identifiers: [{ key: 'i1', seen: '+994 00 555 01 99', owner: 'k3' }],
  evidence: [
    { id: 'e1', originalName: 'Чат с контактом Мама.txt', visible: ['k3'] },
    { id: 'e2', originalName: 'повестка.jpg', supports: ['a1', 'a2'] },
  ],
};
const people = [
  who('narmina', 'named', ['Narmina', 'Alagöz', 'Нармина', 'Алагёз']),
  who('ferid', 'role-only', ['Fərid', 'Фярид'], { alias: alias(4, 'relative') }),
  who('rena', 'not-mentioned', ['Rəna', 'Рэна'], {
    traces: [
      { kind: 'age', value: 71 },
      ...kinWords('parent', 'female').map((value) => ({ kind: 'kin' as const, value })),
    ],
  }),
];
const cutMother: Choice[] = ['мамой', 'маму', '71'].map((found) => ({ person: 'rena', found, do: 'cut' }));

describe('what goes out of a family', () => {
  const result = out(family, people, cutMother, 'ru');
  const report = result.reports[0]?.report ?? {};

  it('is still a report', () => {
    expect(reportSchema.safeParse(report).error).toBeUndefined();
  });

  it('says nothing of who is not to be mentioned, not even by what is missing', () => {
    expect(report).toMatchObject({
      title: '',
      narrative: 'кто-то из родных уволили. […] Письмо от Нармины Алагёз.',
      people: [
        { key: 'k1', name: 'Narmina Alagöz' },
        { key: 'k2', person: 'ferid', name: 'кто-то из родных', role: 'victim', relation: 'other-relative' },
      ],
      acts: [{ key: 'a1' }, { key: 'a3', involved: [{ who: 'k2' }] }],
      sources: [{ key: 's2', person: 'k1' }],
      claims: [{ key: 'c2', values: [{ value: 'я' }] }],
      identifiers: [],
      evidence: [{ id: 'e2', supports: ['a1'] }],
    });
    expect(JSON.stringify(report)).not.toMatch(/k3|a2|s1|71|34|R[əe]na|Р[эе]н|[Мм]ам|высокий/u);
    expect(result.undecided).toBe(0);
  });

  it('tells the author what was left out, and which numbers may still count it', () => {
    expect(result.leftOut.map(({ what, was }) => `${what}: ${was}`)).toEqual([
      'field: высокий',
      'field: 34',
      'person: Rəna',
      'source: Rəna'.replace('Rəna', ''),
      'act: relative-questioned',
      'identifier: +994 00 555 01 99',
      'evidence: Чат с контактом Мама.txt',
      'claim: сколько часов',
      'passage: Они говорят с мамой Рэной',
      'passage: Маму, ей 71, вызвали. Рэну держали три часа.',
    ]);
    expect(
      out(
        { ...family, narrative: 'Троих сняли с рейса, три часа, 4 человека, 12:30.' },
        people,
        cutMother,
        'ru',
      ).numbers.map(({ found }) => found),
    ).toEqual(['три', '4']);
  });
});

describe('aliases', () => {
  const random = () => 0.5;

  it('stay the same for one reader and differ between readers', () => {
    const wanted = [
      { person: 'a', kind: 'witness' as const },
      { person: 'b', kind: 'person' as const },
    ];
    const first = aliasesFor([], 'ngo', wanted, random);
    const again = aliasesFor(first.added, 'ngo', [...wanted].reverse(), () => 0.9);
    expect(again.added).toEqual([]);
    expect(again.aliases.get('a')).toEqual(first.aliases.get('a'));
    const other = aliasesFor(first.added, 'un', wanted, random);
    expect(other.aliases.get('a')?.number).not.toBe(first.aliases.get('a')?.number);
    expect(other.aliases.get('b')?.number).not.toBe(first.aliases.get('b')?.number);
  });

  it('never gives one number to two people of a reader', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(60), { maxLength: 80 }),
        fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1 }),
        (ids, draws) => {
          let draw = 0;
          const { added } = aliasesFor(
            [],
            'ngo',
            ids.map((id) => ({ person: String(id), kind: 'person' })),
            () => draws[draw++ % draws.length] ?? 0,
          );
          expect(new Set(added.map(({ number }) => number)).size).toBe(added.length);
          expect(added.length).toBe(new Set(ids).size);
          expect(Math.min(...added.map(({ number }) => number), 2)).toBe(2);
        },
      ),
    );
  });

  it('give away no sex, no age, no single relative', () => {
    const plain = { minor: false, roles: ['victim'], relations: [] };
    expect(aliasKind(plain)).toBe('person');
    expect(aliasKind({ ...plain, relations: ['parent'] })).toBe('relative');
    expect(aliasKind({ ...plain, relations: ['child'], minor: true })).toBe('person');
    expect(aliasKind({ ...plain, roles: ['witness', 'source'] })).toBe('witness');
    expect(aliasKind({ ...plain, roles: ['witness', 'co-detainee'] })).toBe('person');
    expect(aliasKind({ ...plain, roles: ['lawyer'] })).toBe('lawyer');
    expect(aliasKind({ ...plain, roles: ['victim'], relations: ['co-worker'] })).toBe('colleague');
    expect(aliasKind({ ...plain, group: true })).toBe('group');
  });

  it('are there in every language', () => {
    for (const language of LANGUAGES) {
      for (const kind of ALIAS_KINDS) {
        expect(aliasText(language, alias(7, kind), '', false)).toMatch(language === 'fa' ? /\p{L} ۷$/u : /\p{L} 7$/u);
        expect(aliasWords(language)[kind].role).toMatch(/\p{L}{2}/u);
      }
    }
  });

  it.each([
    [2, 'nin', '2-nin', '2’nin'],
    [6, 'ya', '6-ya', '6’ya'],
    [9, 'un', '9-un', '9’un'],
    [10, 'dan', '10-dan', '10’dan'],
    [40, 'da', '40-da', '40’ta'],
    [14, 'den', '14-dən', '14’ten'],
    [7, 'i', '7-ni', '7’yi'],
    [20, 'yle', '20-lə', '20’yle'],
    [30, 'larin', '30', '30'],
    [100, 'in', '100', '100'],
  ])('%i with %s', (number, ending, az, tr) => {
    expect(aliasText('az', alias(number), ending, false)).toBe(`Şəxs ${az}`);
    expect(aliasText('tr', alias(number), ending, true)).toBe(`Kişi ${tr}`);
  });
});

describe('the search of an opened bag', () => {
  const withheld = [
    {
      id: 'p1',
      find: findPerson(
        who('p1', 'alias', ['Fərid', 'Əliyev'], { traces: [{ kind: 'number', value: '+994 00 555 01 23' }] }),
      ),
    },
  ];
  const utf8 = (text: string) => new TextEncoder().encode(text);
  const search = (text: string | Uint8Array, name = 'bag/a.json') =>
    leaks([{ name, bytes: typeof text === 'string' ? utf8(text) : text }], withheld, []).map(
      ({ as, found }) => `${as}: ${found}`,
    );
  const utf16 = (text: string, little: boolean) =>
    Uint8Array.from(
      [...text].flatMap((letter) => {
        const code = letter.charCodeAt(0);
        return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
      }),
    );

  it('reads text, escapes, and two bytes a letter', () => {
    expect(search('{"a":"Əliyevin evi"}')).toEqual(['utf-8: Əliyevin']);
    expect(search('{"a":"\\u018fliyevin evi"}')).toEqual(['escaped: Əliyevin']);
    expect(search('<p>&#399;liyev&amp;</p>')).toContain('escaped: Əliyev');
    expect(search('F&#x259;rid')).toEqual(['escaped: Fərid']);
    expect(search('evidence/%C6%8Fliyev.jpg')).toEqual(['escaped: Əliyev']);
    expect(search(utf16('it was Əliyev, in the end', true))).toEqual(['utf-16le: Əliyev']);
    expect(search(utf16('it was Əliyev, in the end', false))).toEqual(['utf-16be: Əliyev']);
    expect(search('tel 994005550123')).toEqual(['utf-8: 994005550123']);
    expect(search('', 'bag/data/Əliyev.txt')).toEqual(['utf-8: Əliyev']);
    expect(search('{"a":"Vəliyev, Fəridə"}')).toEqual(['utf-8: Fəridə']);
    expect(search('nobody')).toEqual([]);
  });

  it('passes by what the user let stand, and only where it stands', () => {
    const kept = [{ before: 'dost ', found: 'Əliyevin', after: ' evi' }];
    const run = (text: string) => leaks([{ name: 'a', bytes: utf8(text) }], withheld, kept).map(({ found }) => found);
    expect(run('dost Əliyevin evi')).toEqual([]);
    expect(run('dost Əliyevin evi, Əliyevin evi')).toEqual(['Əliyevin']);
    expect(run('Fərid Əliyevin evi')).toEqual(['Fərid Əliyevin']);
  });

  it('undoes escapes and leaves the rest', () => {
    expect(unescaped('100 % &nothing; \\x \\u12 &#9999999;')).toBe('100 % &nothing; \\x \\u12 &#9999999;');
  });

  it('finds nothing of a withheld name in what goes out, whatever the report says', () => {
    const forms = INFLECTED.flatMap(({ names, sure }, index) => sure.map((form) => ({ index, form, names })));
    const formOf = (form: string) => {
      const one = forms.find((each) => each.form === form);
      if (one === undefined) throw new RangeError('not in the table');
      return one;
    };
    const [vershinskikh, narmina] = [formOf('Вершинских'), formOf('Narmina')];
    const glue = fc.constantFrom(' ', '. ', ', ', '-', '_', '/', '\n', ' və ', "'", '(', '"', ' 12 ');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...forms), glue), { minLength: 1, maxLength: 8 }),
        fc.constantFrom<Identity>('alias', 'role-only', 'not-mentioned'),
        fc.constantFrom(...LANGUAGES),
        (words, identity, language) => {
          const text = words.map(([{ form }, between]) => form + between).join('');
          const hidden = [...new Set(words.map(([{ index }]) => index))].map((index) => ({
            ...who(`p${index}`, identity, []),
            alias: alias(5 + index),
            names: INFLECTED[index]?.names ?? [],
          }));
          const first = out({ title: text, narrative: `x ${text}`, summary: text }, hidden, [], language);
          const choices = first.places
            .filter(({ does }) => does === null)
            .map(({ person, found }): Choice => ({ person, found, do: 'replace' }));
          const result = out({ title: text, narrative: `x ${text}`, summary: text }, hidden, choices, language);
          expect(result.undecided).toBe(0);
          const file = { name: 'bag/data/reports/0001.json', bytes: utf8(JSON.stringify(result.reports[0]?.report)) };
          expect(
            leaks(
              [file],
              hidden.map((one) => ({ id: one.id, find: findPerson(one) })),
              [],
            ),
          ).toEqual([]);
        },
      ),
      {
        numRuns: 300,
        // An apostrophe that reaches into the next person's name.
        examples: [
          [
            [
              [vershinskikh, "'"],
              [narmina, ' '],
              [narmina, ' '],
            ],
            'alias',
            'en',
          ],
        ],
      },
    );
  });
});
