import { describe, expect, it, vi } from 'vitest';
import { sha256, toHex, utf8 } from '../../crypto/index.ts';
import { lines as custodyLines } from '../../renderer/vault/custody.ts';
import {
  createEntity,
  deleteEntity,
  listEntities,
  materialOf,
  namesOf,
  openEntity,
  restoreEntity,
  STATE_STANDS,
  saveEntity,
} from '../../renderer/vault/entities.ts';
import { ENTITY_RECORDS } from '../../renderer/vault/entity-kinds.ts';
import { forget } from '../../renderer/vault/forgetting.ts';
import { exportList, row } from '../../renderer/vault/list-export.ts';
import { disclosure } from '../../renderer/vault/recipient-kinds.ts';
import { listReports, reportFacets } from '../../renderer/vault/report-list.ts';
import { openReport, openVersion } from '../../renderer/vault/report-view.ts';
import {
  createReport,
  deleteReports,
  freezeReport,
  restoreReports,
  saveDraft,
  saveReport,
} from '../../renderer/vault/reports.ts';
import type { VaultSession } from '../../renderer/vault/session.ts';
import { frozenAccountText } from '../../shared/report/canonical.ts';
import type { Person } from '../../shared/report/entities.ts';
import { readReport } from '../../shared/report/read.ts';
import type { Report } from '../../shared/report/schema.ts';
import { type ReportFilters, reportFilters } from '../../shared/vault/contract.ts';
import { codeOf, Machine, newVault, reopened } from './vault-in-node.ts';

async function opened() {
  const machine = new Machine();
  const { vault } = await newVault(machine);
  return { machine, vault, session: vault.session };
}

const person = async (session: VaultSession, value: Person) =>
  (await createEntity(session, { kind: 'person', value })).id;

async function written(session: VaultSession, report: Report): Promise<string> {
  const id = createReport(session);
  await saveReport(session, id, report);
  return id;
}

const list = (
  session: VaultSession,
  kind: 'person' | 'group' | 'case' = 'person',
  search = '',
  ids: string[] | null = null,
) => listEntities(session, { kind, search, ids, from: 0, count: 50 });
const names = (...asked: Parameters<typeof list>) => list(...asked).items.map((item) => item.name);

const narrowed = (session: VaultSession, filters: Partial<ReportFilters>) =>
  listReports(session, {
    search: '',
    filters: { ...reportFilters.parse({}), ...filters },
    order: 'title',
    from: 0,
    count: 50,
  })
    .items.map(({ title }) => title)
    .join(' ');

const job = () => ({ signal: new AbortController().signal, progress: () => undefined });

describe('people, groups and cases', () => {
  it('are kept with every former state and with names of a later version, over a lock', async () => {
    const { machine, vault, session } = await opened();
    const odd: Person = JSON.parse('{"knownAs":"Mother","shoe":43}');
    const id = await person(session, odd);
    const value: Person = { knownAs: 'Mother', names: [{ text: 'Zemfira Bozqır', kind: 'full' }] };
    await saveEntity(session, { kind: 'person', id, value });
    await saveEntity(session, { kind: 'person', id, value });
    const next = (await reopened(machine, vault)).session;
    const view = await openEntity(next, id);
    expect(view.value).toEqual({ shoe: 43, ...value, schema: 1 });
    expect(view.former.map((one) => one.value)).toEqual([{ ...odd, schema: 1 }]);
    expect(view.changedAt).toBeGreaterThanOrEqual(view.createdAt);
    expect(await codeOf(saveEntity(next, { kind: 'group', id, value: {} }))).toBe('not-found');
    expect(await codeOf(openEntity(next, 'ab'.repeat(16)))).toBe('not-found');
  });

  it('keep no state of their own for what stood a moment while it was typed', async () => {
    const { session } = await opened();
    const id = await person(session, { knownAs: 'S' });
    const states = async () => (await openEntity(session, id)).former.map(({ value }) => Reflect.get(value, 'knownAs'));
    const type = (knownAs: string) => saveEntity(session, { kind: 'person', id, value: { knownAs }, typed: true });
    const clock = vi.spyOn(Date, 'now');
    const later = (milliseconds: number) => {
      const now = Date.now() + milliseconds;
      clock.mockImplementation(() => now);
    };
    later(STATE_STANDS);
    await type('Se');
    later(1500);
    await type('Sev');
    later(STATE_STANDS - 1);
    await type('Sevda');
    expect(await states()).toEqual(['S']);
    later(STATE_STANDS);
    await type('Sevda Q.');
    expect(await states()).toEqual(['S', 'Sevda']);
    // What somebody did, and did not only type, is kept at once; and everything while the clock runs backwards.
    await saveEntity(session, { kind: 'person', id, value: { knownAs: 'Q.' } });
    later(-60_000);
    await type('Qumral');
    expect(await states()).toEqual(['S', 'Sevda', 'Sevda Q.', 'Q.']);
    clock.mockRestore();
  });

  it('of a later shape are shown and kept, not edited', async () => {
    const { machine, vault, session } = await opened();
    const id = session.records.newId();
    const value = { schema: 2, knownAs: 'Somebody', names: 'a text now', aura: ['blue'] };
    // As the first versions wrote the line.
    const summary = { name: 'Somebody', detail: 'tall', unidentified: false, changedAt: 1, newer: true };
    await session.records.write((writer) =>
      writer.put(ENTITY_RECORDS.person, id, { createdAt: 1, changedAt: 1, value, former: [] }, summary),
    );
    const next = (await reopened(machine, vault)).session;
    expect(list(next).items[0]?.detail).toEqual([{ words: 'tall' }]);
    expect(await openEntity(next, id)).toMatchObject({ newer: true, value: { knownAs: 'Somebody', aura: ['blue'] } });
    expect(await codeOf(saveEntity(next, { kind: 'person', id, value: { knownAs: 'mine' } }))).toBe('too-new');
    expect((await next.records.get(ENTITY_RECORDS.person, id)).value).toEqual(value);
  });

  it('are listed by name, found by any name, identifier or note, and told apart', async () => {
    const { machine, vault, session } = await opened();
    const mother = await person(session, {
      names: [{ text: 'Zemfira Bozqır' }],
      birth: { from: '1954' },
      note: 'teacher',
    });
    await person(session, {
      knownAs: 'Ələkbər',
      names: [{ text: 'Alekper' }],
      identifiers: [{ seen: '+994 50 123 45 67' }],
    });
    await person(session, { unidentified: true });
    await createEntity(session, { kind: 'group', value: { knownAs: 'Police', country: 'AZ' } });
    await createEntity(session, { kind: 'case', value: { name: 'The chain', summary: 'nine acts' } });
    for (const one of [session, (await reopened(machine, vault)).session]) {
      expect(names(one)).toEqual(['Ələkbər', 'Zemfira Bozqır', '']);
      expect(names(one, 'person', 'alekper')).toEqual(['Ələkbər']);
      expect(names(one, 'person', 'ələkbər')).toEqual(['Ələkbər']);
      expect(names(one, 'person', 'bozqirin teacher')).toEqual(['Zemfira Bozqır']);
      expect(names(one, 'person', '994')).toEqual(['Ələkbər']);
      expect(names(one, 'person', '', [mother])).toEqual(['Zemfira Bozqır']);
      expect(list(one).items[1]).toMatchObject({ detail: [{ words: '1954' }], unidentified: false, newer: false });
      expect(list(one).items[2]).toMatchObject({ unidentified: true });
      expect(names(one, 'group')).toEqual(['Police']);
      expect(list(one, 'group').items[0]?.detail).toEqual([{ country: 'AZ' }]);
      expect(list(one, 'case').items[0]).toMatchObject({ name: 'The chain', detail: [{ words: 'nine acts' }] });
    }
  });

  it('can be brought back until they are forgotten, with all their states', async () => {
    const { machine, vault, session } = await opened();
    const id = await person(session, { knownAs: 'one' });
    await saveEntity(session, { kind: 'person', id, value: { knownAs: 'two' } });
    await deleteEntity(session, id);
    expect(names(session)).toEqual([]);
    expect(names(session, 'person', 'two')).toEqual([]);
    expect(await codeOf(openEntity(session, id))).toBe('not-found');
    const group = (await createEntity(session, { kind: 'group', value: {} })).id;
    const untitled = await written(session, { narrative: 'first words' });
    // One without a name and one that is deleted are not the same.
    expect(namesOf(session, [id, group, untitled])).toEqual({ [group]: '', [untitled]: 'first words' });
    await restoreEntity(session, id);
    expect((await openEntity(session, id)).former).toHaveLength(1);
    expect(names(session, 'person', 'two')).toEqual(['two']);
    await deleteEntity(session, id);
    expect(await forget(session)).toBe(2);
    expect(await codeOf(restoreEntity(session, id))).toBe('not-found');
    const next = (await reopened(machine, vault)).session;
    expect(names(next)).toEqual([]);
  });
});

describe('a report that only links somebody', () => {
  const people = async (session: VaultSession, id: string) => (await openReport(session, id, [])).report.people;

  it('keeps their name in every version and draft when the record is deleted, also over a form that was open meanwhile', async () => {
    const { machine, vault, session } = await opened();
    const leyla = await person(session, { knownAs: 'Leyla', names: [{ text: 'Leyla Quliyeva', kind: 'full' }] });
    const stranger = await person(session, { knownAs: 'grey jacket', unidentified: true });
    const typed: Report = {
      narrative: 'one',
      people: [
        { key: 'p1', person: leyla, role: 'witness' },
        { key: 'p2', person: stranger },
        { key: 'p3', person: leyla, name: 'my cousin' },
      ],
    };
    const kept = [{ name: 'Leyla' }, { name: 'grey jacket', unidentified: true }, { name: 'my cousin' }];
    const id = await written(session, typed);
    await freezeReport(session, id, { ...typed, title: 'two' });
    await saveDraft(session, id, { ...typed, title: 'two', impact: 'typed' });
    const other = await written(session, { narrative: 'nobody' });
    expect(await deleteEntity(session, leyla)).toEqual({ keptIn: 1 });
    expect(await deleteEntity(session, stranger)).toEqual({ keptIn: 1 });
    expect(await people(session, id)).toMatchObject(kept);
    expect((await openVersion(session, id, 1)).report.people).toMatchObject(kept);
    expect((await openVersion(session, id, 2)).report.people).toMatchObject(kept);
    // The form has not heard of it and saves what it holds.
    await saveDraft(session, id, { ...typed, title: 'two', impact: 'more' });
    expect(await people(session, id)).toMatchObject(kept);
    await forget(session);
    await saveReport(session, id, { ...typed, title: 'two', impact: 'more' });
    expect(await people(session, id)).toMatchObject(kept);
    expect((await people(session, id))?.[0]).toEqual({ key: 'p1', person: leyla, role: 'witness', name: 'Leyla' });
    const next = (await reopened(machine, vault)).session;
    expect(await people(next, id)).toMatchObject(kept);
    expect(await people(next, other)).toBeUndefined();
  });

  it('is as it was when the deletion is taken back', async () => {
    const { session } = await opened();
    const id = await person(session, { knownAs: 'Leyla' });
    const before: Report = {
      narrative: 'one',
      people: [
        { key: 'p1', person: id },
        { key: 'p2', person: id, name: 'Leyla' },
      ],
    };
    const report = await written(session, before);
    await deleteEntity(session, id);
    await saveDraft(session, report, { ...before, impact: 'typed' });
    await restoreEntity(session, id);
    expect(await people(session, report)).toEqual(before.people);
    expect((await openVersion(session, report, 1)).report.people).toEqual(before.people);
  });

  it('does not take over a name that never leaves the notebook', async () => {
    const { session } = await opened();
    const id = await person(session, { knownAs: 'Leyla', sensitivity: 'never' });
    const report = await written(session, { narrative: 'one', people: [{ key: 'p1', person: id }] });
    expect(await deleteEntity(session, id)).toEqual({ keptIn: 0 });
    expect(await people(session, report)).toEqual([{ key: 'p1', person: id }]);
  });
});

it('what was sealed with somebody in it opens for nobody here after they are forgotten', async () => {
  const { session } = await opened();
  const [gone, kept] = [await person(session, { knownAs: 'one' }), await person(session, { knownAs: 'two' })];
  const sealed = async (named: string[]) => {
    const id = session.records.newId();
    const summary = { at: 1, bundleId: id, recipients: [], reports: [], signed: false, size: 1, receipt: null, named };
    await session.records.write((writer) =>
      writer.put(
        disclosure,
        id,
        { fileKey: 'AAAA', length: 1, fingerprints: [] },
        { ...summary, sha256: '0'.repeat(64) },
      ),
    );
    return async () => (await session.records.get(disclosure, id)).fileKey;
  };
  const [both, other] = [await sealed([gone, kept]), await sealed([kept])];
  await deleteEntity(session, gone);
  await forget(session);
  expect([await both(), await other()]).toEqual([null, 'AAAA']);
});

describe('who is named where', () => {
  it('follows saves, drafts, deletions and locks', async () => {
    const { machine, vault, session } = await opened();
    const id = await person(session, { knownAs: 'Grey jacket' });
    const report = await written(session, {
      title: 'one',
      people: [{ key: 'p1', person: id, role: 'alleged-perpetrator' }],
      acts: [{ act: 'surveillance', involved: [{ who: 'p1', role: 'alleged-perpetrator' }] }, { act: 'threat' }],
    });
    const other = await written(session, { title: 'two' });
    expect(list(session).items[0]?.reports).toBe(1);
    await saveDraft(session, other, { title: 'two', people: [{ person: id }] });
    expect(list(session).items[0]?.reports).toBe(2);
    const next = (await reopened(machine, vault)).session;
    const view = await openEntity(next, id);
    expect(view.mentions.map(({ title, roles, acts }) => [title, roles, acts])).toEqual(
      expect.arrayContaining([
        ['one', ['alleged-perpetrator'], ['surveillance']],
        ['two', [], []],
      ]),
    );
    await deleteReports(next, [report]);
    expect((await openEntity(next, id)).mentions.map(({ title }) => title)).toEqual(['two']);
    await restoreReports(next, [report]);
    expect(list(next).items[0]?.reports).toBe(2);
  });

  it('a form is filled from the reports of a case, as they are shown, and from all whom they name', async () => {
    const { session } = await opened();
    const sister = await person(session, { knownAs: 'Sister', note: 'private', consents: [] });
    const body = (await createEntity(session, { kind: 'group', value: { knownAs: 'Union', work: 'rights' } })).id;
    const author = await person(session, {
      knownAs: 'Author',
      family: [{ person: sister, relation: 'sibling' }],
      affiliations: [{ group: body }],
    });
    const inCase = await written(session, { title: 'one', people: [{ person: author }] });
    const alone = await written(session, { title: 'two', people: [{ group: body }] });
    await saveDraft(session, alone, { title: 'two, typed', people: [{ group: body }] });
    const gone = await written(session, { title: 'three' });
    const gathering = await createEntity(session, { kind: 'case', value: { name: 'c', reports: [inCase, gone] } });
    await deleteReports(session, [gone]);
    const material = await materialOf(session, { reports: [alone], case: gathering.id });
    expect(material.reports.map(({ report, draft }) => [report.title, draft])).toEqual([
      ['two, typed', true],
      ['one', false],
    ]);
    expect(material.persons[author]).toMatchObject({ knownAs: 'Author', family: [{ person: sister }] });
    expect(material.persons[sister]).toEqual({ knownAs: 'Sister' });
    expect(material.groups[body]).toMatchObject({ work: 'rights' });
    expect(material.case?.value.name).toBe('c');
    expect((await openEntity(session, gathering.id)).mentions.map(({ title }) => title)).toEqual(['one']);
    expect((await openEntity(session, author)).names).toEqual({ [sister]: 'Sister', [body]: 'Union' });
    expect(await codeOf(materialOf(session, { reports: [], case: author }))).toBe('not-found');
  });
});

describe('the list of reports', () => {
  it('is narrowed by all that reports name, before a lock and after it, and counts it', async () => {
    const { machine, vault, session } = await opened();
    const id = await person(session, { knownAs: 'Grey jacket' });
    const one = await written(session, {
      title: 'one',
      when: { calendar: 'solar-hijri', from: '1403-08-17' },
      tnr: ['direct-attack'],
      verification: 'corroborated',
      where: [{ country: 'DE', town: 'Köln' }, { country: 'AZ' }],
      people: [{ person: id }],
      evidence: [{ originalName: 'a', material: 'photo' }],
      identifiers: [{ kind: 'plate', seen: 'K-QZ 0417' }],
    });
    await written(session, { title: 'two', when: { from: '2024' }, where: [{ country: 'DE', town: 'köln' }] });
    const gathering = await createEntity(session, { kind: 'case', value: { name: 'c', reports: [one] } });
    for (const now of [session, (await reopened(machine, vault)).session]) {
      expect(narrowed(now, { persons: [id] })).toBe('one');
      expect(narrowed(now, { cases: [gathering.id] })).toBe('one');
      expect(narrowed(now, { tnr: ['direct-attack', 'mobility-controls'] })).toBe('one');
      expect(narrowed(now, { verification: ['corroborated'] })).toBe('one');
      expect(narrowed(now, { material: ['photo'] })).toBe('one');
      expect(narrowed(now, { identifiers: ['plate:KQZ0417'] })).toBe('one');
      expect(narrowed(now, { countries: ['AZ'] })).toBe('one');
      expect(narrowed(now, { countries: ['DE'], towns: ['KÖLN'] })).toBe('one two');
      expect(narrowed(now, { countries: ['AZ'], persons: ['ab'.repeat(16)] })).toBe('');
      expect(narrowed(now, { since: '2024-11-01', until: '2024-11-30' })).toBe('one two');
      expect(narrowed(now, { since: '2024-11-01', until: '2024-11-30', certainly: true })).toBe('one');
      expect(narrowed(now, { withoutEvidence: true })).toBe('one two');
      expect(reportFacets(now)).toMatchObject({
        reports: 2,
        tnr: [{ code: 'direct-attack', count: 1 }],
        verification: [{ code: 'corroborated', count: 1 }],
        material: [{ code: 'photo', count: 1 }],
        countries: [
          { country: 'DE', count: 2 },
          { country: 'AZ', count: 1 },
        ],
        towns: [{ count: 2 }],
        persons: [{ id, name: 'Grey jacket', count: 1 }],
        cases: [{ id: gathering.id, name: 'c', count: 1 }],
        indexing: null,
      });
    }
  });

  it('leaves as JSON and as a table without what is private, and no cell is a formula', async () => {
    const { machine, session } = await opened();
    const id = await person(session, { knownAs: 'Grey jacket', note: 'private words', consents: [] });
    const narrative = '=HYPERLINK("http://example.org")\nsecond; =1+1';
    const one = await written(session, {
      title: '+994 calls',
      narrative,
      people: [{ person: id, role: 'alleged-perpetrator' }],
      tags: ['private words'],
      when: { from: '2025-03-30', or: [{ from: '2025-04-01', fromTime: '10:00' }], doubted: ['clock-time'] },
    });
    await written(session, { title: 'two', urgency: 'weeks', links: [{ to: one }] });
    await written(session, { when: { from: '2025-03-01' }, acts: [{ key: 'a1', act: 'death-threat' }] });
    await saveDraft(session, createReport(session), { tags: ['nothing said yet'] });
    const request = { search: '', filters: reportFilters.parse({}) };
    const asJson = await exportList(session, { ...request, format: 'json', save: 'a1' }, job());
    const json = Buffer.concat(machine.saved.get('a1') ?? []).toString('utf8');
    expect(asJson).toEqual({ rows: 3, size: Buffer.byteLength(json) });
    const all: { number: string; report: Report }[] = JSON.parse(json);
    expect(all.map(({ number, report }) => [number, report.title])).toEqual([
      ['0001', '+994 calls'],
      ['0002', undefined],
      ['0003', 'two'],
    ]);
    expect(all[0]?.report.narrative).toBe(narrative);
    expect(all[0]?.report.persons).toEqual([{ key: all[0]?.report.people?.[0]?.person, knownAs: 'Grey jacket' }]);
    expect(all[2]?.report.links?.[0]?.to).toBe('0001');
    for (const { report } of all) expect(readReport(JSON.stringify(report))).toMatchObject({ ok: true, unknown: [] });
    const asTable = await exportList(session, { ...request, format: 'csv', save: 'a2' }, job());
    const csv = Buffer.concat(machine.saved.get('a2') ?? []).toString('utf8');
    expect(asTable.rows).toBe(3);
    expect(csv.startsWith('\uFEFF"number","title"')).toBe(true);
    expect(csv).toContain(`"'+994 calls","'=HYPERLINK(""http://example.org"")\nsecond; '=1+1"`);
    expect(csv).toContain('Grey jacket (alleged-perpetrator)');
    expect(csv).toContain('"2025-04-01 10:00","","","clock-time"');
    for (const text of [json, csv]) {
      expect(text).not.toContain('private words');
      expect(text).not.toContain(id);
      expect(text).not.toContain(one);
    }
    expect(machine.ended.slice(-2)).toEqual(['save:commit a1', 'save:commit a2']);
    expect((await custodyLines(session, one)).map(({ detail }) => detail)).toEqual(['export-clear', 'export-clear']);
    const stopped = { signal: AbortSignal.abort(), progress: () => undefined };
    expect(await codeOf(exportList(session, { ...request, format: 'csv', save: 'a3' }, stopped))).toBe('cancelled');
    expect(machine.ended.at(-1)).toBe('save:abort a3');
  });

  it('leaves without the pages of people, and without the name of who never leaves the notebook', async () => {
    const { machine, session } = await opened();
    const told = await person(session, { names: [{ text: 'Told Name' }], birth: { from: '1990-01-02' } });
    const never = await person(session, { names: [{ text: 'Never Name' }], sensitivity: 'never' });
    await written(session, {
      title: 'one',
      people: [
        { person: told, role: 'victim' },
        { person: never, name: 'Never Name', role: 'witness' },
      ],
    });
    for (const format of ['json', 'csv'] as const) {
      const request = { search: '', filters: reportFilters.parse({}), format, save: `b-${format}` };
      await exportList(session, request, job());
      const text = Buffer.concat(machine.saved.get(request.save) ?? []).toString('utf8');
      expect(text).toContain('Told Name');
      expect(text).toContain('witness');
      expect(text).not.toContain('1990');
      expect(text).not.toContain('Never Name');
    }
  });
});

it.each([
  ['=1+1', `"'=1+1"\r\n`],
  ['  @SUM(A1)', `"'  @SUM(A1)"\r\n`],
  ['\t=1', `"'\t'=1"\r\n`],
  ['\uFF1Dcmd', `"'\uFF1Dcmd"\r\n`],
  ['a;-2+3', `"a;'-2+3"\r\n`],
  ['he said "no"', '"he said ""no"""\r\n'],
  ['first\n- second', '"first\n- second"\r\n'],
  ['1 = 1', '"1 = 1"\r\n'],
])('the cell %j is written %j', (cell, line) => {
  expect(row([cell])).toBe(line);
});

describe('a first account', () => {
  it('is frozen with its hash in the custody lines, and keeps its words in every later version', async () => {
    const { machine, vault, session } = await opened();
    const id = createReport(session);
    const account = { narrative: 'as I remember it', account: { firstAccount: true } };
    const frozen = await freezeReport(session, id, account);
    expect(frozen.sha256).toBe(toHex(sha256(utf8(frozenAccountText(account, frozen.savedAt)))));
    expect(await custodyLines(session, id)).toMatchObject([{ action: 'hashed', after: frozen.sha256 }]);
    await saveDraft(session, id, { narrative: 'what I wish I had said', urgency: 'days' });
    expect((await openReport(session, id, [])).report).toEqual({ ...account, schema: 2, urgency: 'days' });
    const addendum = { key: 'd1', at: 1, text: 'later I remembered' };
    await saveReport(session, id, { narrative: 'changed', title: 'The café', addenda: [addendum] });
    const next = (await reopened(machine, vault)).session;
    await saveReport(next, id, {
      narrative: 'changed',
      title: 'The office',
      addenda: [{ ...addendum, text: 'silent edit' }],
    });
    const view = await openReport(next, id, []);
    expect(view.report).toEqual({ ...account, schema: 2, title: 'The office', addenda: [addendum] });
    expect(view.versions.map((one) => [one.version, one.frozen])).toEqual([
      [1, frozen.sha256],
      [2, null],
      [3, null],
    ]);
    expect((await openVersion(next, id, 1)).report).toEqual({ ...account, schema: 2 });
    const again = await freezeReport(next, id, { narrative: 'x', title: 'The office' });
    expect(again).toMatchObject({ version: 3, sha256: frozen.sha256 });
    expect(await codeOf(freezeReport(next, id, {}))).toBe('invalid');
  });

  it('can be a version that is there already', async () => {
    const { session } = await opened();
    const id = await written(session, { narrative: 'n' });
    const { version, sha256: hash } = await freezeReport(session, id, { narrative: 'n' });
    expect(version).toBe(1);
    expect((await openReport(session, id, [])).versions).toMatchObject([{ version: 1, frozen: hash }]);
  });
});

describe('a report of a later shape', () => {
  const later = { schema: 3, title: 'from the future', when: 'a text now', aura: { colour: 'blue' } };

  it('is listed, shown and kept whole', async () => {
    const { machine, vault, session } = await opened();
    const id = createReport(session);
    const value: Report = JSON.parse(JSON.stringify({ ...later, when: { from: '2025' } }));
    await saveReport(session, id, value);
    const next = (await reopened(machine, vault)).session;
    expect(await openReport(next, id, [])).toMatchObject({ newer: true, report: value });
    expect(narrowed(next, {})).toBe('from the future');
    expect(await codeOf(saveDraft(next, id, { title: 'mine' }))).toBe('too-new');
    expect(await codeOf(freezeReport(next, id, { title: 'mine' }))).toBe('too-new');
    expect((await openReport(next, id, [])).report).toEqual(value);
  });

  it('in a bag is read as far as it is understood, and handed on whole', () => {
    const read = readReport(JSON.stringify(later));
    expect(read).toMatchObject({ ok: true, newer: true, whole: later, report: { title: 'from the future' } });
    expect(read.ok && read.report.when).toBeUndefined();
  });
});
