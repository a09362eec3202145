import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../renderer/vault/indexing.ts';
import { listReports, reportFacets } from '../../renderer/vault/report-list.ts';
import { openReport, openVersion } from '../../renderer/vault/report-view.ts';
import {
  createReport,
  deleteReports,
  discardDraft,
  freezeReport,
  saveDraft,
  saveReport,
} from '../../renderer/vault/reports.ts';
import type { VaultSession } from '../../renderer/vault/session.ts';
import type { Report } from '../../shared/report/schema.ts';
import { fold, stem, words } from '../../shared/text/folding.ts';
import { type ReportFilters, reportFilters } from '../../shared/vault/contract.ts';
import { codeOf, Machine, newVault, PASSPHRASE, reopened, startVault } from './vault-in-node.ts';

type Order = 'changed' | 'happened' | 'title';
const list = (session: VaultSession, search = '', filters: Partial<ReportFilters> = {}, order: Order = 'changed') =>
  listReports(session, { search, filters: { ...reportFilters.parse({}), ...filters }, order, from: 0, count: 500 });
const titles = (...asked: Parameters<typeof list>) => list(...asked).items.map((item) => item.title);

async function vaultWith(...reports: Report[]) {
  const machine = new Machine();
  const { vault } = await newVault(machine);
  const ids: string[] = [];
  for (const report of reports) {
    const id = createReport(vault.session);
    await saveReport(vault.session, id, report);
    ids.push(id);
  }
  return { machine, vault, session: vault.session, ids };
}

describe('reports', () => {
  it('leave no trace before they have a word, and need one to be saved', async () => {
    const { session } = await vaultWith();
    const before = session.directory.generation;
    const id = createReport(session);
    expect((await openReport(session, id, [])).report).toEqual({});
    await saveDraft(session, id, { title: '' });
    expect(session.directory.generation).toBe(before);
    expect(list(session).total).toBe(0);
    expect(await codeOf(saveReport(session, id, { title: ' \u200b' }))).toBe('invalid');
    expect(await codeOf(freezeReport(session, id, { acts: [{ key: 'a1', act: 'death-threat' }] }))).toBe('invalid');
    await saveDraft(session, id, { tags: ['only a tag'] });
    expect(list(session).items).toMatchObject([{ title: '', draft: true, tags: ['only a tag'] }]);
    await discardDraft(session, id);
    expect(list(session).total).toBe(0);
    expect(await codeOf(openReport(session, id, []))).toBe('not-found');
  });

  it('need no words: what was only chosen from lists is a version too', async () => {
    const { session } = await vaultWith();
    const id = createReport(session);
    await saveReport(session, id, { acts: [{ key: 'a1', act: 'death-threat' }] });
    expect((await openReport(session, id, [])).version).toBe(1);
  });

  it('keep every version, and make none when nothing changed', async () => {
    const { machine, vault, session, ids } = await vaultWith({ title: 'one' });
    const id = ids[0] ?? '';
    expect((await saveReport(session, id, { title: 'two' })).version).toBe(2);
    expect((await saveReport(session, id, { title: 'two' })).version).toBe(2);
    await saveDraft(session, id, { title: 'three' });
    expect((await openReport(session, id, [])).draftSavedAt).toBeGreaterThan(0);
    const next = (await reopened(machine, vault)).session;
    const view = await openReport(next, id, []);
    expect(view).toMatchObject({ report: { title: 'three' }, version: 2 });
    expect(view.versions.map((item) => [item.version, item.title])).toEqual([
      [1, 'one'],
      [2, 'two'],
    ]);
    expect((await openVersion(next, id, 1)).report).toEqual({ title: 'one' });
    expect((await openVersion(next, id, 2)).report).toEqual({ title: 'two' });
    expect(await codeOf(openVersion(next, id, 3))).toBe('not-found');
    await discardDraft(next, id);
    expect((await openReport(next, id, [])).report).toEqual({ title: 'two' });
    expect((await openReport(next, id, [])).draftSavedAt).toBeNull();
  });

  it('keep names that this version does not know, and are not edited when they are of a later shape', async () => {
    const later = JSON.parse('{"title":"t","weather":"rain"}') as Report;
    const { machine, vault, ids, session } = await vaultWith(later);
    expect((await openReport((await reopened(machine, vault)).session, ids[0] ?? '', [])).report).toEqual(later);
    const newer = createReport(session);
    await saveReport(session, newer, { schema: 3, title: 'from the future' });
    expect(list(session, 'future').items[0]?.newer).toBe(true);
    expect(await codeOf(saveReport(session, newer, { title: 'mine' }))).toBe('too-new');
    expect(await codeOf(saveDraft(session, newer, { title: 'mine' }))).toBe('too-new');
  });

  it('of any length are written and read', async () => {
    const narrative = 'ə'.repeat(400_000);
    const { machine, vault, ids } = await vaultWith({ narrative });
    const next = await reopened(machine, vault);
    expect((await openReport(next.session, ids[0] ?? '', [])).report.narrative).toBe(narrative);
    expect(list(next.session).items[0]?.excerpt).toHaveLength(140);
  });

  it('refuse to be deleted in part', async () => {
    const { session, ids } = await vaultWith({ title: 'one' });
    expect(await codeOf(deleteReports(session, [ids[0] ?? '', 'ab'.repeat(16)]))).toBe('not-found');
    expect(list(session).total).toBe(1);
  });
});

describe('the list', () => {
  it('sorts by change, by event and by title, and gives windows', async () => {
    const { session, ids } = await vaultWith(
      { title: 'Çay', when: { from: '2024-05' } },
      { title: 'Apel', when: { from: '2025-01-03' } },
      { title: 'no date' },
      { narrative: 'Bəyanat without a title', when: { precision: 'before', to: '2020' } },
    );
    await new Promise((resolve) => setTimeout(resolve, 5));
    await saveDraft(session, ids[0] ?? '', { title: 'Çay', when: { from: '2024-05' }, tags: ['x'] });
    expect(titles(session, '', {}, 'changed')[0]).toBe('Çay');
    expect(titles(session, '', {}, 'happened')).toEqual(['Apel', 'Çay', '', 'no date']);
    expect(titles(session, '', {}, 'title')).toEqual(['Apel', '', 'Çay', 'no date']);
    const window = listReports(session, {
      search: '',
      filters: reportFilters.parse({}),
      order: 'title',
      from: 1,
      count: 2,
    });
    expect([window.total, window.from, window.items.length]).toEqual([4, 1, 2]);
  });

  it('filters', async () => {
    const { session, ids } = await vaultWith(
      {
        title: 'a',
        acts: [{ act: 'threat' }, { act: 'summons' }],
        tags: ['Bakı', 'x'],
        urgency: 'weeks',
        when: { from: '2024-05-10' },
      },
      { title: 'b', acts: [{ act: 'arrest' }], tags: ['x'], when: { from: '2024', precision: 'month-unknown' } },
      { title: 'c', when: { from: '2023-12-31' } },
      { title: 'd' },
    );
    const found = (filters: Partial<ReportFilters>) => titles(session, '', filters).sort();
    expect(found({ acts: ['threat', 'arrest'] })).toEqual(['a', 'b']);
    expect(found({ tags: ['Bakı'] })).toEqual(['a']);
    expect(found({ urgency: ['weeks'] })).toEqual(['a']);
    expect(found({ since: '2024-06-01' })).toEqual(['b', 'd']);
    expect(found({ since: '2024-01-01', until: '2024-05-31' })).toEqual(['a', 'b', 'd']);
    expect(found({ until: '2023-12-31' })).toEqual(['c', 'd']);
    await saveDraft(session, ids[2] ?? '', { title: 'c', tags: ['new'] });
    expect(found({ withDraft: true })).toEqual(['c']);
    expect(found({ withEvidence: true })).toEqual([]);
    expect(reportFacets(session)).toMatchObject({
      reports: 4,
      tags: [
        { tag: 'x', count: 2 },
        { tag: 'Bakı', count: 1 },
        { tag: 'new', count: 1 },
      ],
    });
  });
});

describe('search', () => {
  it('folds case, dots, marks, digits and the letters that keyboards swap', () => {
    expect(words('İSTANBUL, Iğdır; ISPARTA')).toEqual(['istanbul', 'igdir', 'isparta']);
    expect(fold('ıIiİ')).toBe('iiii');
    expect(fold('Şəki ÇAĞRI Gəncə')).toBe('seki cagri gence');
    expect(fold('Ёлка ещё Йод')).toBe(fold('елка еще иод'));
    expect(fold('كتابِ عربي')).toBe(fold('کتاب عربی'));
    expect(fold('۱۴۰۳ ١٤٠٣ १४०३')).toBe('1403 1403 1403');
    expect(fold('می‌روم كـــتاب')).toBe(fold('میروم کتاب'));
    expect(fold('é')).toBe(fold('e\u0301'));
    expect(stem('polisden')).toBe('polis');
    expect(stem('dan')).toBe('dan');
  });

  it('finds in four languages, by the beginning of a word and with other endings', async () => {
    const { machine, vault } = await vaultWith(
      { title: 'az', narrative: 'Məni Bakıda POLİS İDARƏSİNƏ çağırdılar, polislərdən biri hədələdi.' },
      { title: 'tr', narrative: 'İstanbul’da Iğdır plakalı araç beni takip etti; kapıyı çaldılar.' },
      { title: 'ru', narrative: 'Вызвали в отделение милиции; ещё раз угрожали родственникам.' },
      { title: 'fa', narrative: 'مأموران در تاریخ ۱۴۰۳/۰۷/۱۲ به خانه‌ی ما آمدند و كتاب‌ها را بردند' },
      { title: 'fields', people: [{ name: 'Leyla Məmmədova', role: 'witness' }], where: [{ name: 'Köln Hbf' }] },
    );
    const next = (await reopened(machine, vault)).session;
    const finds = (query: string) => titles(next, query).sort();
    expect(list(next).indexing).toBeNull();
    expect(finds('polis idaresi')).toEqual(['az']);
    expect(finds('polisler')).toEqual(['az']);
    expect(finds('POLISDEN')).toEqual(['az']);
    expect(finds('bakida')).toEqual(['az']);
    expect(finds('istanbul')).toEqual(['tr']);
    expect(finds('ISTANBUL igdir')).toEqual(['tr']);
    expect(finds('IĞDIR')).toEqual(['tr']);
    expect(finds('милиция')).toEqual(['ru']);
    expect(finds('еще')).toEqual(['ru']);
    expect(finds('родственник')).toEqual(['ru']);
    expect(finds('كتاب')).toEqual(['fa']);
    expect(finds('کتابها')).toEqual(['fa']);
    expect(finds('1403')).toEqual(['fa']);
    expect(finds('mammadova')).toEqual([]);
    expect(finds('memmedova koln')).toEqual(['fields']);
    expect(finds('leyla nobody')).toEqual([]);
    expect(finds('???')).toHaveLength(5);
    expect(finds('  ')).toHaveLength(5);
  });

  it('follows drafts, saves and deletions at once', async () => {
    const { session, ids } = await vaultWith({ title: 'old words' });
    const id = ids[0] ?? '';
    await saveDraft(session, id, { title: 'typed words' });
    expect(titles(session, 'typed')).toEqual(['typed words']);
    expect(titles(session, 'old')).toEqual([]);
    await discardDraft(session, id);
    expect(titles(session, 'old')).toEqual(['old words']);
    await deleteReports(session, [id]);
    expect(titles(session, 'old')).toEqual([]);
  });

  it('says while it is not complete, and finds by title until then', async () => {
    const { machine, vault } = await vaultWith(
      ...Array.from({ length: 70 }, (_, n) => ({ title: `Report ${n}`, narrative: `${'word '.repeat(60)} deep${n}` })),
    );
    await vault.prepareLock();
    const next = await startVault(machine, { index: false });
    await next.unlock(PASSPHRASE);
    const indexing = buildIndex(next.session);
    const early = list(next.session, 'report 69');
    expect(early.indexing).toEqual({ done: 0, of: 70 });
    expect(early.items.map((item) => item.title)).toEqual(['Report 69']);
    expect(titles(next.session, 'deep69')).toEqual([]);
    await indexing;
    expect(list(next.session).indexing).toBeNull();
    expect(titles(next.session, 'deep69')).toEqual(['Report 69']);
    expect(next.notes).toContain('indexing');
  });
});
