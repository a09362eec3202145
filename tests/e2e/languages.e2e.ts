/** Every language on the first screens, in the settings, and across the main screens: switched at once, without a restart, nothing typed lost. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { az } from '../../renderer/text/az.ts';
import { en } from '../../renderer/text/en.ts';
import { fa } from '../../renderer/text/fa.ts';
import { LOCALES } from '../../renderer/text/locales.ts';
import { ru } from '../../renderer/text/ru.ts';
import { tr } from '../../renderer/text/tr.ts';
import { type Daftar, launch } from '../electron/launch.ts';
import { makeVault, quiet } from './steps.ts';

const PICTURES = process.env.DAFTAR_PICTURES;
const WORDS = { en, az, ru, tr, fa };
type Tag = keyof typeof WORDS;
const TAGS: readonly Tag[] = ['az', 'ru', 'tr', 'fa', 'en'];
const AREAS = ['reports', 'people', 'cases', 'patterns', 'recipients', 'inbox', 'settings', 'help'] as const;

let folder: string;
let daftar: Daftar;
let page: Page;

const word = (tag: Tag, key: keyof typeof en): string => {
  const text: string | undefined = WORDS[tag][key];
  if (text === undefined) throw new Error(`${tag} has no ${key}`);
  return text;
};
const picture = async (name: string) => {
  if (PICTURES === undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
};
/** What the controls would say by themselves. */
const OF_THE_LIBRARY = ['Dismiss', 'Show suggestions', 'Suggestions', 'Select an item'];
/** What stands on the screen, or is read from it, in English although the language has words of its own for it. */
const leftInEnglish = (tag: Tag) => {
  const own = new Set<string>(Object.values(WORDS[tag]));
  const words = tag === 'en' ? [] : [...OF_THE_LIBRARY, ...Object.values(en).filter((said) => !own.has(said))];
  return page.evaluate((words) => {
    const english = new Set(words);
    const said = [...document.querySelectorAll('body *')].flatMap((element) => [
      ...['aria-label', 'aria-roledescription', 'placeholder', 'title'].map((name) => element.getAttribute(name) ?? ''),
      ...[...element.childNodes].map((node) => (node instanceof Text ? node.data.trim() : '')),
    ]);
    return [...new Set(said.filter((one) => english.has(one)))];
  }, words);
};
/** Pixels that stand out sideways, of the page or of what scrolls in it. */
const wide = () =>
  page.evaluate(() =>
    Math.max(
      ...[document.documentElement, ...document.querySelectorAll('.shell, main')].map(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      ),
    ),
  );
/** The same in a window as narrow as 400 % of zoom makes it. */
const wideWhenZoomed = async () => {
  const size = page.viewportSize() ?? { width: 1280, height: 800 };
  await page.setViewportSize({ width: 320, height: 480 });
  const found = await wide();
  await page.setViewportSize(size);
  return found;
};

describe('the languages', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'daftar-languages-'));
    daftar = await launch({ userData: join(folder, 'profile') });
    page = daftar.page;
    page.setDefaultTimeout(20_000);
  }, 60_000);
  afterAll(async () => {
    await daftar?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('can be chosen by their own names before there is a vault', async () => {
    await page.getByRole('button', { name: en['welcome.begin'] }).waitFor();
    for (const tag of TAGS) {
      const name = LOCALES.find((locale) => locale.tag === tag)?.name ?? '';
      await page.getByRole('button', { name, exact: true }).click();
      await page.getByRole('button', { name: word(tag, 'welcome.begin') }).waitFor();
      expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
        tag,
        tag === 'fa' ? 'rtl' : 'ltr',
      ]);
      await picture(`${tag}-welcome`);
    }
    await makeVault(page);
    // A message that passes stays in the language in which it was said.
    await page.getByText(en['kit.proven']).waitFor({ state: 'detached' });
  });

  it('are switched in the settings at once, on every screen, and what was typed stays', async () => {
    await page.getByRole('button', { name: en['reports.new'], exact: true }).first().click();
    await page.getByRole('textbox', { name: en['editor.title'], exact: true }).fill('Zəng – звонок – تماس');
    let shown: Tag = 'en';
    for (const tag of TAGS) {
      await page
        .getByRole('navigation')
        .getByRole('button', { name: word(shown, 'app.nav.settings'), exact: true })
        .click();
      await page.getByRole('button', { name: new RegExp(`${word(shown, 'settings.language')}$`) }).click();
      await page.getByRole('option').first().waitFor();
      expect(await leftInEnglish(shown), `${shown}, a list to choose from`).toEqual([]);
      await page
        .getByRole('option', { name: LOCALES.find((locale) => locale.tag === tag)?.name ?? '', exact: true })
        .click();
      await page.getByRole('heading', { name: word(tag, 'settings.title'), level: 1 }).waitFor();
      shown = tag;
      for (const area of AREAS) {
        await page
          .getByRole('navigation')
          .getByRole('button', { name: word(tag, `app.nav.${area}`), exact: true })
          .click();
        await page.locator('h1').first().waitFor();
        await picture(`${tag}-${area}`);
        // Nothing stands out of the window sideways, whatever the words and the direction.
        expect(await wide(), `${tag} ${area}`).toBe(0);
        expect(await wideWhenZoomed(), `${tag} ${area}, zoomed`).toBe(0);
        expect(await leftInEnglish(tag), `${tag} ${area}`).toEqual([]);
      }
      await page
        .getByRole('navigation')
        .getByRole('button', { name: word(tag, 'app.nav.reports'), exact: true })
        .click();
      await page.locator('[data-report]').first().click();
      const title = page.getByRole('textbox', { name: word(tag, 'editor.title'), exact: true });
      await expect.poll(() => title.inputValue()).toBe('Zəng – звонок – تماس');
      await picture(`${tag}-editor`);
      expect(await wide(), `${tag} editor`).toBe(0);
      expect(await wideWhenZoomed(), `${tag} editor, zoomed`).toBe(0);
      // English has nothing to fall back to.
      if (tag === 'en') continue;
      const acts = page.getByRole('main').getByRole('button', { name: new RegExp(`^${word(tag, 'editor.acts')}`) });
      if ((await acts.getAttribute('aria-expanded')) !== 'true') await acts.click();
      await page.getByRole('combobox', { name: word(tag, 'editor.acts.add'), exact: true }).press('ArrowDown');
      await page.getByRole('option').first().waitFor();
      expect(await leftInEnglish(tag), `${tag} editor, a list that is typed into`).toEqual([]);
      await page.keyboard.press('Escape');
    }
    expect(shown).toBe('en');
  });

  it('nothing went out', () => {
    expect(quiet(daftar)).toEqual({ outside: [], violations: [] });
  });
});
