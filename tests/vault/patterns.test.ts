import { describe, expect, it } from 'vitest';
import { Dispatcher } from '../../renderer/vault/dispatch.ts';
import { entityHandlers } from '../../renderer/vault/entity-handlers.ts';
import { patternHandlers } from '../../renderer/vault/pattern-handlers.ts';
import { reportHandlers } from '../../renderer/vault/report-handlers.ts';
import type { Vault } from '../../renderer/vault/vault.ts';
import type { Report } from '../../shared/report/schema.ts';
import type { VaultAnswers, VaultMethod, VaultRequest } from '../../shared/vault/contract.ts';
import { Machine, newVault, reopened } from './vault-in-node.ts';

/** Asks as the page does. */
function asking(vault: Vault) {
  const dispatcher = new Dispatcher(vault, { ...patternHandlers, ...reportHandlers, ...entityHandlers });
  return async <M extends VaultMethod>(method: M, request: VaultRequest<M>): Promise<VaultAnswers[M]> => {
    const result = await dispatcher.answer(1, method, request, () => undefined);
    if (!result.ok) throw new Error(`${method}: ${result.code}`);
    return result.value;
  };
}

let kept: { readonly machine: Machine; vault: Vault } | undefined;

/** An empty notebook; one vault for all tests, because a new one takes most of a second. */
async function notebook() {
  kept ??= await (async () => {
    const machine = new Machine();
    return { machine, vault: (await newVault(machine)).vault };
  })();
  const { machine, vault } = kept;
  const ask = asking(vault);
  const { items } = await ask('reports:list', { search: '', filters: {}, order: 'changed', ...WINDOW });
  if (items.length > 0) await ask('reports:delete', { ids: items.map((item) => item.id) });
  for (const kind of ['person', 'case'] as const) {
    const { items } = await ask('entities:list', { kind, search: '', ...WINDOW });
    for (const { id } of items) await ask('entities:delete', { id });
  }
  const write = async (report: Report) => {
    const { id } = await ask('reports:create', {});
    await ask('reports:save', { id, report });
    return id;
  };
  const locked = async () => {
    const next = await reopened(machine, vault);
    kept = { machine, vault: next };
    return asking(next);
  };
  return { ask, write, locked };
}
const WINDOW = { from: 0, count: 100 };
const ALL = { search: '', filters: {}, ...WINDOW };
const NOTHING = { report: null, identifiers: [], names: [], words: [] };

/** What a person is asked for in the field's scenario of one night in two countries. */
const TWO_COUNTRIES: Report = {
  title: 'Her Friday, my Thursday',
  when: { precision: 'exact-day', from: '2025-11-06' },
  where: [
    { key: 'sabirabad', country: 'AZ', town: 'Sabirabad', kind: 'relative-home', zone: 'Asia/Baku' },
    { key: 'prague', country: 'CZ', town: 'Prague', name: 'under the lamp', kind: 'street-square' },
  ],
  acts: [
    {
      key: 'act3',
      act: 'following',
      when: { precision: 'exact-minute', from: '2025-11-06', fromTime: '23:47', zone: 'Europe/Prague' },
      where: 'prague',
    },
    {
      key: 'act1',
      act: 'relative-home-search',
      when: { precision: 'exact-minute', from: '2025-11-07', fromTime: '02:40', zone: 'Asia/Baku' },
      where: 'sabirabad',
    },
    { key: 'act2', act: 'threat', words: 'Zaur, salam gətirmişik, bax pəncərədən' },
  ],
  tnr: ['coercion-by-proxy'],
};

describe('the timeline', () => {
  it('stands in the order of time although the clocks of two countries say otherwise', async () => {
    const { ask, write } = await notebook();
    await write(TWO_COUNTRIES);
    const { items } = await ask('patterns:timeline', { ...ALL, byAct: true });
    const acts = items.filter((item) => item.act !== null);
    expect(acts.map((item) => [item.act, item.earliest, item.utc, item.countries])).toEqual([
      ['act1', '2025-11-06T22:40', true, ['AZ']],
      ['act3', '2025-11-06T22:47', true, ['CZ']],
    ]);
    const filtered = await ask('patterns:timeline', { ...ALL, filters: { acts: ['following'] }, byAct: true });
    expect(filtered.items.map((item) => item.act)).toEqual([null, 'act3']);
  });

  it('has whole intervals, open ends, and those without a date apart', async () => {
    const { ask, write } = await notebook();
    await write({ title: 'some day in March', when: { precision: 'day-unknown', from: '2025-03' } });
    await write({ title: 'ongoing', when: { precision: 'ongoing', from: '2025-02-10' } });
    await write({ title: 'by its acts', acts: [{ key: 'a', act: 'threat', when: { from: '2024-05-01' } }] });
    await write({ title: 'no date' });
    const { total, items, undated, undatedTotal } = await ask('patterns:timeline', { ...ALL, byAct: false });
    expect(total).toBe(3);
    expect(items.map((item) => [item.title, item.earliest, item.latest])).toEqual([
      ['by its acts', '2024-05-01T00:00', '2024-05-01T23:59'],
      ['ongoing', '2025-02-10T00:00', null],
      ['some day in March', '2025-03-01T00:00', '2025-03-31T23:59'],
    ]);
    expect([undated.map((one) => one.title), undatedTotal]).toEqual([['no date'], 1]);
    expect((await ask('patterns:timeline', { ...ALL, byAct: false, from: 1, count: 1 })).items).toHaveLength(1);
    expect((await ask('patterns:timeline', { ...ALL, search: 'march', byAct: false })).total).toBe(1);
  });

  it('counts by month what is certain apart from what is possible', async () => {
    const { ask, write } = await notebook();
    await write({ title: 'a', tnr: ['digital-threat'], when: { precision: 'exact-day', from: '2025-03-02' } });
    await write({
      title: 'b',
      tnr: ['digital-threat'],
      when: { precision: 'between', from: '2025-03-20', to: '2025-04-02' },
    });
    await write({ title: 'c', when: { precision: 'month-unknown', from: '1990' } });
    await write({ title: 'd', when: { precision: 'before', to: '2025-04-10' } });
    await write({ title: 'e' });
    const { months } = await ask('patterns:course', { search: '', filters: { since: '2000-01-01' } });
    expect(months).toEqual([
      { month: '2025-03', certain: 1, possible: 1, tnr: { 'digital-threat': 1 }, tnrPossible: { 'digital-threat': 1 } },
      { month: '2025-04', certain: 0, possible: 2, tnr: {}, tnrPossible: { 'digital-threat': 1 } },
    ]);
    const whole = await ask('patterns:course', { search: '', filters: { until: '1990-12-31' } });
    expect(whole.months.filter(({ month }) => month.startsWith('1990'))).toHaveLength(12);
  });
});

describe('identifiers', () => {
  it('are shown with every report, person and writing, and those that agree beside them', async () => {
    const { ask, write } = await notebook();
    const { id: man } = await ask('entities:create', {
      kind: 'person',
      value: { knownAs: 'grey jacket', identifiers: [{ kind: 'plate', seen: 'K-QZ 0417' }] },
    });
    await write({ title: 'first', identifiers: [{ kind: 'plate', seen: 'K-?? ??17', partial: true }] });
    const second = await write({
      title: 'second',
      people: [{ key: 'p', person: man }],
      identifiers: [{ kind: 'plate', seen: 'k qz 0417', owner: 'p' }],
    });
    await write({ title: 'third', narrative: 'It was K-QZ 0417 again, and K-QZ O417 in the paper.' });
    const { total, items } = await ask('patterns:identifiers', { search: '', kinds: [], ...WINDOW });
    // What only stands in a text is no entry, though its report is behind the entry of the same plate.
    expect(total).toBe(2);
    const [whole, partial] = items;
    expect(whole).toMatchObject({ kind: 'plate', normal: 'KQZ0417', partial: false, total: 2 });
    expect(whole?.reports.map((one) => one.title)).toEqual(['second', 'third']);
    expect(whole?.persons).toEqual([{ id: man, name: 'grey jacket' }]);
    expect(whole?.alike.map((one) => one.seen)).toEqual(['K-?? ??17']);
    expect(partial?.alike.map((one) => one.reports.map((report) => report.title))).toEqual([['second', 'third']]);
    expect((await ask('patterns:identifiers', { search: 'qz04', kinds: ['plate'], ...WINDOW })).total).toBe(1);
    expect((await ask('patterns:identifiers', { search: '', kinds: ['handle'], ...WINDOW })).total).toBe(0);
    const filtered = await ask('patterns:timeline', {
      ...ALL,
      filters: { identifiers: ['plate:KQZ0417'] },
      byAct: false,
    });
    expect(filtered.undated.map((one) => one.report)).toEqual([second]);
  });
});

describe('places', () => {
  it('are one whatever their writing, and bear the one that is typed most', async () => {
    const { ask, write } = await notebook();
    await write({ title: 'a', where: [{ country: 'AZ', town: 'Bakı', name: 'Metro', kind: 'metro' }] });
    await write({ title: 'b', where: [{ country: 'AZ', town: 'bakı', name: 'metro' }] });
    await write({ title: 'c', where: [{ country: 'AZ', town: 'Bakı' }, { country: 'DE' }] });
    const gone = await write({ title: 'd', where: [{ name: 'somewhere' }] });
    const { countries } = await ask('patterns:places', {});
    expect(countries.map((one) => [one.country, one.reports])).toEqual([
      ['AZ', 3],
      [null, 1],
      ['DE', 1],
    ]);
    expect(countries[0]?.towns).toMatchObject([
      {
        town: 'Bakı',
        reports: 3,
        places: [{ name: 'Metro', kind: 'metro', reports: [{ title: 'a' }, { title: 'b' }] }],
      },
    ]);
    await ask('reports:delete', { ids: [gone] });
    expect((await ask('patterns:places', {})).countries.map((one) => one.country)).toEqual(['AZ', 'DE']);
  });
});

describe('seen before', () => {
  it('offers wordings, with the sentence that they stand in, and follows every change', async () => {
    const { ask, write, locked } = await notebook();
    const prague = await write(TWO_COUNTRIES);
    const asked = { ...NOTHING, words: ['Telefonda dedi ki, salam gətirmişik, tezliklə görüşərik'] };
    const { hits } = await ask('patterns:seen-before', asked);
    expect(hits).toMatchObject([
      { what: 'words', asked: 'salam gətirmişik', met: 'Zaur, salam gətirmişik, bax pəncərədən', likeness: 'same' },
    ]);
    expect(hits[0]?.reports.map((one) => one.report)).toEqual([prague]);
    expect((await ask('patterns:seen-before', { ...asked, report: prague })).hits).toEqual([]);

    const next = await locked();
    expect((await next('patterns:seen-before', asked)).hits).toHaveLength(1);
    await next('reports:draft', { id: prague, report: { title: 'nothing of it' } });
    expect((await next('patterns:seen-before', asked)).hits).toEqual([]);
    await next('reports:discard-draft', { id: prague });
    expect((await next('patterns:seen-before', asked)).hits).toHaveLength(1);
    await next('reports:delete', { ids: [prague] });
    expect((await next('patterns:seen-before', asked)).hits).toEqual([]);
    await next('reports:restore', { ids: [prague] });
    expect((await next('patterns:seen-before', asked)).hits).toHaveLength(1);
  });

  it('offers people under every writing of their names, and the reports that name them', async () => {
    const { ask, write } = await notebook();
    const { id: officer } = await ask('entities:create', {
      kind: 'person',
      value: {
        knownAs: 'the major',
        names: [
          { text: 'Rauf Qarabağlı', kind: 'full' },
          { text: 'R. Karabagly', kind: 'misspelling' },
        ],
      },
    });
    const summons = await write({ title: 'summons', people: [{ key: 'o', person: officer, name: 'Rauf Qarabağlı' }] });
    await write({ title: 'told', narrative: 'Sonra mayor Rauf Qarabağlının otağına apardılar.' });
    const names = async (name: string) =>
      (await ask('patterns:seen-before', { ...NOTHING, names: [name] })).hits.map((hit) => [
        hit.met,
        hit.likeness,
        hit.person,
        hit.reports.map((one) => one.title),
      ]);
    const told = ['Rauf Qarabağlının', 'similar', null, ['told']];
    expect(await names('Rauf Qarabağlı')).toEqual([['Rauf Qarabağlı', 'same', officer, ['summons']], told]);
    expect(await names('Rauf Karabağlı')).toEqual([['Rauf Qarabağlı', 'similar', officer, ['summons']], told]);
    expect((await names('Karabagly'))[0]).toEqual(['R. Karabagly', 'same', officer, ['summons']]);
    expect(await names('The Major')).toEqual([['the major', 'same', officer, ['summons']]]);
    expect(await names('Kamran Əliyev')).toEqual([]);
    const inText = await ask('patterns:seen-before', {
      ...NOTHING,
      report: summons,
      words: ['Onu Rauf Karabağlı çağırdı'],
    });
    expect(inText.hits.map((hit) => [hit.asked, hit.person])).toContainEqual(['Rauf Karabağlı', officer]);
    await ask('entities:delete', { id: officer });
    expect(await names('The Major')).toEqual([]);
  });

  it('offers numbers that are the same, could be, or look alike, never from the report itself', async () => {
    const { ask, write } = await notebook();
    const first = await write({
      title: 'first',
      identifiers: [
        { kind: 'phone-number', seen: '+994 00 555 01 23' },
        { kind: 'plate', seen: 'K-QZ 0417' },
      ],
    });
    const identifiers = [
      { kind: 'phone-number', seen: '(000) 555-01-23' },
      { kind: 'plate', seen: 'K… 17' },
      { kind: 'plate', seen: 'K-QZ O417' },
      { kind: 'plate', seen: 'B-XY 1' },
    ];
    const { hits } = await ask('patterns:seen-before', { ...NOTHING, identifiers });
    expect(hits.map((hit) => [hit.asked, hit.met, hit.likeness])).toEqual([
      ['(000) 555-01-23', '+994 00 555 01 23', 'partial'],
      ['K… 17', 'K-QZ 0417', 'partial'],
      ['K-QZ O417', 'K-QZ 0417', 'similar'],
    ]);
    expect((await ask('patterns:seen-before', { ...NOTHING, report: first, identifiers })).hits).toEqual([]);
    const text = await ask('patterns:seen-before', { ...NOTHING, words: ['Yenə +994 00 555 01 23 zəng etdi'] });
    expect(text.hits).toMatchObject([{ what: 'identifier', likeness: 'same', reports: [{ report: first }] }]);
  });
});

describe('links', () => {
  it('are read from both ends', async () => {
    const { ask, write } = await notebook();
    const cause = await write({ title: 'post' });
    const effect = await write({
      title: 'search',
      links: [{ key: 'l', to: cause, kind: 'reprisal-for', via: 'same words' }],
    });
    const of = async (report: string) => (await ask('patterns:links', { report })).links;
    expect(await of(effect)).toMatchObject([
      { heldBy: effect, key: 'l', kind: 'reprisal-for', other: { report: cause }, via: 'same words' },
    ]);
    expect(await of(cause)).toMatchObject([
      { heldBy: effect, key: 'l', kind: 'led-to-reprisal', other: { title: 'search' } },
    ]);
    await ask('reports:delete', { ids: [effect] });
    expect(await of(cause)).toEqual([]);
  });
});

describe('reports that may tell of one event', () => {
  const FIRST =
    'Mingəçevirdə Elvin Bozqır adlı oğlan, 18 yaşında, gecə tapılıb, ağır vəziyyətdə. Dostları yazır ki, döyüblər. Ağ maşın görüblər. Sonra yazaram, yatmalıyam.';
  const SECOND =
    'Elvin Bozkır (bəlkə Bozkir), 17 ya 18 yaş. Ayın 4-ü 5-nə keçən gecə təxminən üçə on beş dəqiqə qalmış xəstəxanaya gətirilib, gətirən iki nəfər adını deməyib. 5-də ölüb.';
  const proposed = async (ask: ReturnType<typeof asking>, report: string) =>
    (await ask('patterns:links', { report })).duplicates.map(({ other, because }) => [
      other.report,
      [...because].sort(),
    ]);

  it('are proposed from two half-known texts alone, whichever is looked at', async () => {
    const { ask, write } = await notebook();
    // A notebook full of others, with the frequent first name and age in many of them.
    for (let at = 0; at < 30; at++)
      await write({
        narrative: `Bakıda Elvin Məmmədov${at} adlı oğlan, 18 yaşında, polisə aparıldı. Gecə saxladılar, ağ maşın var idi.`,
      });
    const first = await write({ narrative: FIRST });
    const second = await write({ narrative: SECOND });
    expect((await proposed(ask, first)).map(([id]) => id)).toEqual([second]);
    expect((await proposed(ask, second)).map(([id]) => id)).toEqual([first]);
    await write({ title: 'x', links: [{ to: first, kind: 'duplicate-suspected', decided: 'rejected' }] });
    await ask('reports:save', {
      id: second,
      report: { narrative: SECOND, links: [{ to: first, kind: 'duplicate-suspected', decided: 'rejected' }] },
    });
    expect(await proposed(ask, first)).toEqual([]);
  });

  it('are proposed when date and place, person or number agree, and say why', async () => {
    const { ask, write } = await notebook();
    const when = { precision: 'exact-day', from: '2025-05-04' };
    const one = await write({
      title: 'one',
      when,
      where: [{ town: 'Mingəçevir' }],
      acts: [{ act: 'unexplained-death' }],
      identifiers: [{ kind: 'plate', seen: '90-AB-123' }],
    });
    const night = { precision: 'between', from: '2025-05-04', to: '2025-05-05' };
    const two = await write({
      title: 'two',
      when: night,
      where: [{ town: 'mingəçevir' }],
      acts: [{ act: 'unexplained-death' }],
    });
    const three = await write({ title: 'three', when: night, identifiers: [{ kind: 'plate', seen: '90-AB-1?3' }] });
    expect(await proposed(ask, one)).toEqual([
      [two, ['date', 'place']],
      [three, ['date', 'identifier']],
    ]);
  });

  it('are not proposed for the same person on other days, the same town, or the same style', async () => {
    const { ask, write } = await notebook();
    const { id: author } = await ask('entities:create', {
      kind: 'person',
      value: { names: [{ text: 'Zaur Dəmirağac' }] },
    });
    const of = (day: string, town: string, act: string, narrative: string): Report => ({
      narrative,
      when: { precision: 'exact-day', from: day },
      where: [{ town }],
      acts: [{ act }],
      people: [{ key: 'me', person: author, name: 'Zaur Dəmirağac', role: 'victim' }],
    });
    const first = await write(of('2025-05-04', 'Praha', 'threat', 'A call at night from a number that was hidden.'));
    await write(of('2025-06-10', 'Praha', 'threat', 'A call at night from a number that was hidden, again.'));
    await write(of('2025-07-10', 'Praha', 'following', 'Two men behind me from the metro to the door.'));
    await write({ ...of('2025-05-04', 'Praha', 'smear', 'A post with my picture.'), people: [] });
    await write({ narrative: 'Sonra Baş Prokurorluq açıqlama verdi.' });
    const statement = await write({ narrative: 'Axşam Baş Prokurorluğun cavabı gəldi.' });
    await write({ narrative: 'Something else that nobody dated, in another place, about other people.' });
    expect(await proposed(ask, statement)).toEqual([]);
    expect(await proposed(ask, first)).toEqual([]);
  });
});

describe('what is due', () => {
  it('comes from reports, consents and cases, until it is done', async () => {
    const { ask, write } = await notebook();
    const report = await write({
      title: 'report',
      followUps: [
        { key: 'f', on: '2025-03-01', what: 'ask the lawyer' },
        { key: 'd', on: '2025-01-01', what: 'done', done: true },
      ],
      steps: [
        {
          key: 's',
          what: 'complaint',
          deadline: { precision: 'day-unknown', from: '2025-02' },
          response: 'answer-pending',
        },
        { key: 'r', what: 'answered', deadline: { precision: 'exact-day', from: '2025-02-01' }, response: 'promised' },
      ],
      riskBy: { precision: 'before', to: '2025-06-01' },
      stillAtRisk: 'the brother',
    });
    const { id: person } = await ask('entities:create', {
      kind: 'person',
      value: {
        knownAs: 'M.',
        consents: [
          { key: 'c1', status: 'consent-given', askAgainOn: '2025-04-01', until: '2025-05-01' },
          { key: 'c2', status: 'consent-given', until: '2025-05-01', withdrawnOn: '2025-01-05' },
        ],
      },
    });
    const { id: file } = await ask('entities:create', {
      kind: 'case',
      value: { name: 'the case', deadlines: [{ key: 'x', on: '2025-01-15', what: 'appeal' }] },
    });
    const all = await ask('patterns:due', { until: null, ...WINDOW });
    expect(all.items.map((one) => [one.on, one.of, one.what, one.in.id, one.key])).toEqual([
      ['2025-01-15', 'deadline', 'appeal', file, 'x'],
      ['2025-02-01', 'step', 'complaint', report, 's'],
      ['2025-03-01', 'follow-up', 'ask the lawyer', report, 'f'],
      ['2025-04-01', 'consent', '', person, 'c1'],
      ['2025-05-01', 'consent-expiry', '', person, 'c1'],
      ['2025-06-01', 'risk', 'the brother', report, null],
    ]);
    expect((await ask('patterns:due', { until: '2025-02-01', ...WINDOW })).total).toBe(2);
    await ask('reports:delete', { ids: [report] });
    expect((await ask('patterns:due', { until: null, ...WINDOW })).total).toBe(3);
  });
});
