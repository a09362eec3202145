/**
 * The screens about the two copies of the notebook, each in every state, under axe and in five languages. The page is the app's own; the vault
 * behind it says what the test tells it to. That a real one says so is shown elsewhere.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TRANSLATIONS } from '../../renderer/text/catalogue.ts';
import { en } from '../../renderer/text/en.ts';
import { LOCALES } from '../../renderer/text/locales.ts';
import { AUTO_LOCK_STRICTEST } from '../../shared/limits.ts';
import { SECOND_TROUBLES, START_FINDINGS, type StartQuestion, type StoreState } from '../../shared/vault/store.ts';
import { configOf } from '../../vite.config.ts';
import { type Daftar, launch } from '../electron/launch.ts';
import { DIST, ROOT } from '../runtime/build.ts';
import { writeStaticMap } from '../runtime/static-map.ts';
import type { Said, Says } from '../start/said.ts';
import { Looked } from './axe.ts';
import { goTo, PASSPHRASE, quiet } from './steps.ts';

const PICTURES = process.env.DAFTAR_PICTURES;
const DAY = Date.UTC(2026, 4, 3, 12, 5);

let folder: string;
let daftar: Daftar;
let page: Page;
const looked = new Looked();
const check = (name: string) => looked.at(page, `store-${name}`);
const button = (name: string) => page.getByRole('button', { name, exact: true });
const heading = (name: string) => page.getByRole('heading', { name, exact: true });
const focused = () => page.evaluate(() => document.activeElement?.tagName);
const asked = (method: string) =>
  page.evaluate((name) => window.asked.filter(([one]) => one === name).map(([, request]) => request), method);

const answers = (value: unknown): Said => ({ answers: value });
const begin = async (says: Says) => {
  await page.evaluate((all) => window.begin(all), says);
};
const question = (finding: StartQuestion['finding'], filesMissing = 0): StartQuestion => ({
  finding,
  main:
    finding === 'main-older' || finding === 'both-older'
      ? { reports: 11, files: 3, lastChangeAt: DAY - 7 * 86_400_000 }
      : null,
  second: { reports: 12, files: 1, lastChangeAt: DAY },
  filesMissing,
});
/** The passphrase is typed, and this is asked. */
async function unlocked(found: StartQuestion | null, says: Says = {}): Promise<void> {
  await begin({
    'vault:status': answers({ state: 'locked', onlySecond: found?.finding === 'main-gone' }),
    'vault:unlock': answers({ question: found }),
    ...says,
  });
  await page.locator('input[type="password"]').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.locator('input[type="password"]').waitFor({ state: 'detached' });
}
const WHOLE: StoreState = {
  report: {
    at: DAY,
    repairedRecords: 0,
    repairedFiles: 0,
    lostRecords: 0,
    lostFiles: 0,
    replayed: 0,
    secondRenewed: null,
    mainRenewed: null,
  },
  checking: null,
  mirrorEvidence: true,
  filesBehind: 0,
  trouble: null,
};
const opened = (state: StoreState, says: Says = {}) =>
  unlocked(null, {
    'settings:read': answers({ autoLockSeconds: 300, autoLockFallback: false }),
    'reports:list': answers({ total: 0, from: 0, items: [], indexing: null }),
    'store:state': answers(state),
    ...says,
  });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daftar-start-'));
  const dist = join(folder, 'dist');
  cpSync(DIST, dist, { recursive: true });
  await build({ configFile: false, ...configOf('page', join(ROOT, 'tests/start/probe'), dist) });
  writeStaticMap(dist);
  daftar = await launch({ userData: join(folder, 'profile'), dist });
  page = daftar.page;
  page.setDefaultTimeout(15_000);
}, 120_000);
afterAll(async () => {
  await daftar?.kill();
  rmSync(folder, { recursive: true, force: true });
});

describe('when the two copies differ', () => {
  it('the screen to unlock says in one sentence that the main copy is missing', async () => {
    await begin({ 'vault:status': answers({ state: 'locked', onlySecond: true }) });
    await page.getByText(en['unlock.onlySecond']).waitFor();
    await check('only-second');
    await begin({ 'vault:status': answers({ state: 'locked' }) });
    await page.locator('input[type="password"]').waitFor();
    expect(await page.getByText(en['unlock.onlySecond']).count()).toBe(0);
  });

  it.each(START_FINDINGS)('%s: it begins at the heading, and axe finds nothing', async (finding) => {
    await unlocked(question(finding, 2));
    await heading(en[`store.asked.${finding}.title`]).waitFor();
    await expect.poll(focused).toBe('H1');
    await check(finding);
    expect(await button(en['store.empty.do']).count()).toBe(0);
  });

  it('it is put back with progress and nothing to close it but the lock, and then opens', async () => {
    await unlocked(question('main-gone'), { 'start:settle': { isAt: { done: 1200, of: 5000 } } });
    await button(en['store.putBack']).click();
    await heading(en['store.running']).waitFor();
    await page.getByText('1,200 of 5,000').waitFor();
    await expect.poll(focused).toBe('H1');
    await check('putting-back');
    expect(await page.getByRole('main').getByRole('button', { name: en['store.putBack'] }).count()).toBe(0);
    expect(await asked('start:settle')).toEqual([{ choice: 'put-back' }]);
    // Somebody may leave it alone meanwhile, but not for ever.
    await daftar.power.setIdle(AUTO_LOCK_STRICTEST + 1);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    await heading(en['store.running']).waitFor();
    await daftar.power.setIdle(0);
    await unlocked(question('main-gone'), { 'start:settle': answers({}) });
    await button(en['store.putBack']).click();
    await page.getByRole('heading', { name: en['reports.title'], level: 1 }).waitFor();
  });

  it('when that fails it says so, and offers the same again', async () => {
    await unlocked(question('main-damaged'), { 'start:settle': { refuses: 'no-space' } });
    await button(en['store.putBack']).click();
    await page
      .getByRole('alert')
      .getByText(/^It did not work: /)
      .waitFor();
    await check('failed');
    expect(await button(en['store.putBack']).isEnabled()).toBe(true);
  });

  it('when the question is over by then, it locks, and what is there now is asked anew', async () => {
    await unlocked(question('main-gone'), { 'start:settle': { refuses: 'disk' } });
    await button(en['store.putBack']).click();
    await page
      .getByRole('alert')
      .getByText(/^It did not work: /)
      .waitFor();
    await page.evaluate(() => window.further({ 'start:settle': { refuses: 'invalid' } }));
    await button(en['store.putBack']).click();
    await page.getByText(en['app.locking']).waitFor();
  });

  it('the older one can be opened as it is, where that is told to be possible', async () => {
    await unlocked(question('main-older'), { 'start:settle': answers({}) });
    await page.getByText(en['store.goOn.older']).waitFor();
    await button(en['store.goOn']).click();
    await page.getByRole('heading', { name: en['reports.title'], level: 1 }).waitFor();
    expect(await asked('start:settle')).toEqual([{ choice: 'go-on' }]);
  });
});

describe('starting empty', () => {
  it('is behind a disclosure and a typed word, and what is there then is asked anew', async () => {
    await begin({ 'vault:status': answers({ state: 'lost' }), 'start:empty': answers({}) });
    await heading(en['store.lost.title']).waitFor();
    await check('lost');
    await button(en['store.empty']).click();
    const last = button(en['store.empty.do']);
    expect(await last.isDisabled()).toBe(true);
    await check('lost-empty');
    const field = page.getByRole('textbox');
    await field.fill(`${en['store.empty.word']}!`);
    expect(await last.isDisabled()).toBe(true);
    await field.press('Enter');
    await field.fill(en['store.empty.word'].toUpperCase());
    expect(await asked('start:empty')).toEqual([]);
    await page.evaluate(() => window.further({ 'vault:status': { answers: { state: 'none' } } }));
    await last.click();
    await heading(en['welcome.title']).waitFor();
    expect(await asked('start:empty')).toEqual([{ confirmed: 'start empty' }]);
  });

  it('leads nowhere when the vault says that it is still lost, or refuses', async () => {
    await begin({ 'vault:status': answers({ state: 'lost' }), 'start:empty': answers({}) });
    await button(en['store.empty']).click();
    await page.getByRole('textbox').fill(en['store.empty.word']);
    await button(en['store.empty.do']).click();
    await button(en['store.empty']).waitFor();
    await expect.poll(async () => (await asked('vault:status')).length).toBe(2);
    await heading(en['store.lost.title']).waitFor();
    await begin({
      'vault:status': answers({ state: 'damaged', code: 'truncated' }),
      'start:empty': { refuses: 'vault-exists' },
    });
    await button(en['store.empty']).click();
    await page.getByRole('textbox').fill(en['store.empty.word']);
    await check('damaged-empty');
    await button(en['store.empty.do']).click();
    await page
      .getByRole('alert')
      .getByText(/Everything is as it was/)
      .waitFor();
  });

  it('a backup stands above it, and one can go back', async () => {
    await begin({ 'vault:status': answers({ state: 'lost' }) });
    await button(en['store.restore']).click();
    await heading(en['backup.restore.title']).waitFor();
    await check('lost-restore');
    await button(en['common.back']).click();
    await heading(en['store.lost.title']).waitFor();
  });

  it('is not there for a vault of a newer Daftar', async () => {
    await begin({ 'vault:status': answers({ state: 'damaged', code: 'too-new' }) });
    await page.getByText(en['trouble.too-new']).waitFor();
    expect(await button(en['store.empty']).count()).toBe(0);
    await check('too-new');
  });
});

describe('in the open notebook', () => {
  const report = { ...WHOLE.report, at: DAY, repairedRecords: 2, repairedFiles: 1, lostRecords: 0, lostFiles: 0 };
  const repaired: StoreState = { ...WHOLE, report: { ...report, replayed: 1, secondRenewed: null, mainRenewed: null } };
  const lost: StoreState = {
    ...WHOLE,
    report: { ...report, lostRecords: 1, lostFiles: 2, replayed: 0, secondRenewed: 'damaged', mainRenewed: null },
    filesBehind: 4,
    trouble: 'no-space',
  };

  it('what was put right is a note that can be put away, and comes again when there is more', async () => {
    await opened(repaired);
    const note = page.getByText(en['store.report'], { exact: true });
    await note.waitFor();
    await page.getByText('2 entries were damaged in one copy and have been repaired from the other.').waitFor();
    await check('note');
    await button(en['store.report.seen']).click();
    await note.waitFor({ state: 'detached' });
    await page.evaluate((state) => window.further({ 'store:state': { answers: state } }), lost);
    await note.waitFor();
    await page.getByText(en['store.report.restore']).waitFor();
    await check('note-lost');
  });

  it('two whole copies are not spoken of', async () => {
    await opened(WHOLE);
    await page.getByRole('heading', { name: en['reports.empty.title'] }).waitFor();
    expect(await page.getByText(en['store.report'], { exact: true }).count()).toBe(0);
  });

  it.each(SECOND_TROUBLES)('the list of reports says quietly that there is no second copy: %s', async (trouble) => {
    await opened({ ...WHOLE, trouble });
    await page.getByRole('status').getByText(en[`store.trouble.${trouble}`]).waitFor();
    if (trouble === 'no-space') await check('trouble');
  });

  it('the settings show both copies in every state', async () => {
    await opened(WHOLE);
    await goTo(page, 'Settings');
    await page.getByText(/^Both copies were compared/).waitFor();
    await check('settings-whole');
    const show = (state: StoreState) =>
      page.evaluate((shown) => window.further({ 'store:state': { answers: shown } }), state);
    await show({ ...WHOLE, report: null });
    await page.getByText(en['store.settings.notYet']).waitFor();
    await show({ ...WHOLE, checking: { done: 300, of: 1000 } });
    await page.getByRole('progressbar', { name: en['store.settings.reading'] }).waitFor();
    await check('settings-reading');
    await show(lost);
    await page.getByText('4 evidence files are not in the second copy yet.').waitFor();
    await page.getByText(en['store.trouble.no-space']).waitFor();
    await check('settings-lost');
    expect(await page.getByText(/^Both copies were compared/).count()).toBe(0);
  });

  it('evidence can be kept once, and twice again by one press', async () => {
    await opened(WHOLE, { 'store:mirror-evidence': answers({}) });
    await goTo(page, 'Settings');
    await page.getByText(en['store.evidence']).click();
    await page.getByText(en['store.evidence.off']).waitFor();
    await button(en['common.undo']).click();
    await expect.poll(() => asked('store:mirror-evidence')).toEqual([{ on: false }, { on: true }]);
  });
});

describe('when the disk is full', () => {
  it('a quick note says that it is not saved and what to do, and keeps the words', async () => {
    const id = 'ab'.repeat(16);
    await opened(WHOLE, { 'reports:create': answers({ id }), 'reports:draft': { refuses: 'no-space' } });
    await button(en['writing.quick']).click();
    const field = page.getByRole('textbox', { name: en['editor.narrative'] });
    await field.fill('Two men in a grey car');
    await page.getByRole('alert').getByText(en['editor.save.full']).waitFor();
    expect(await field.inputValue()).toBe('Two men in a grey car');
    await check('not-saved');
    // With room again, the press saves it.
    const savedAt = DAY;
    await page.evaluate((at) => window.further({ 'reports:draft': { answers: { savedAt: at } } }), savedAt);
    await button(en['common.retry']).click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await page.getByText(/^Draft saved/).waitFor();
    expect(await asked('reports:draft')).toHaveLength(2);
  });
});

describe('in every language', () => {
  it.each(LOCALES.map(({ tag, name }) => [tag, name] as const))('%s', async (tag, name) => {
    const words = TRANSLATIONS[tag];
    const word = (key: keyof typeof en): string => words[key] ?? en[key];
    const shown = async (screen: string) => {
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, `${tag} ${screen}`).toBeLessThanOrEqual(1);
      if (PICTURES === undefined) return;
      mkdirSync(PICTURES, { recursive: true });
      await page.screenshot({ path: join(PICTURES, `store-${tag}-${screen}.png`), fullPage: true });
    };
    await begin({ 'vault:status': answers({ state: 'lost' }) });
    await page.getByRole('button', { name, exact: true }).click();
    await heading(word('store.lost.title')).waitFor();
    await button(word('store.empty')).click();
    await page.getByRole('textbox').fill(word('store.empty.word'));
    expect(await button(word('store.empty.do')).isEnabled()).toBe(true);
    await shown('lost');
    for (const finding of START_FINDINGS) {
      await unlocked(question(finding, 3));
      await heading(word(`store.asked.${finding}.title`)).waitFor();
      await shown(finding);
    }
    await unlocked(question('main-gone'), { 'start:settle': { isAt: { done: 1200, of: 5000 } } });
    await button(word('store.putBack')).click();
    await heading(word('store.running')).waitFor();
    await shown('running');
    const report = { ...lostReport(), secondRenewed: 'other-notebook' as const };
    await opened({ ...WHOLE, report, trouble: 'held', filesBehind: 2 });
    await page.getByText(word('store.report'), { exact: true }).waitFor();
    await shown('note');
    await page
      .getByRole('button', { name: word('app.nav.settings'), exact: true })
      .first()
      .click();
    await heading(word('store.settings')).waitFor();
    await heading(word('store.settings')).scrollIntoViewIfNeeded();
    await shown('settings');
  });
});

function lostReport() {
  return {
    at: DAY,
    repairedRecords: 5,
    repairedFiles: 1,
    lostRecords: 2,
    lostFiles: 1,
    replayed: 1,
    mainRenewed: 'main-gone' as const,
  };
}

it('nothing went out, every field is quiet', () => {
  expect(quiet(daftar)).toEqual({ outside: [], violations: [] });
  expect(looked.loud).toEqual([]);
  expect([...looked.titles]).toEqual(['Daftar']);
});
