/** A screen under axe: in light, in dark, mirrored, and at twice the size; with what every field for text has to be. */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Set to a folder to look at what was checked. */
const PICTURES = process.env.DAFTAR_PICTURES;

export interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly where: string[];
}

/** How every field for text has to be: nothing that is typed is looked up, corrected, remembered, or offered to be filled in. */
const QUIET = { spellcheck: 'false', autocomplete: 'off', autocorrect: 'off', autocapitalize: 'off' };

/** What axe finds, as the page stands. axe is put in from outside the page's own rules, which forbid it scripts. */
export async function violations(page: Page): Promise<Violation[]> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Runtime.evaluate', { expression: AXE });
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
    expression: `axe.run(document, { iframes: false, resultTypes: ['violations'] }).then(({ violations }) =>
      violations.map(({ id, impact, nodes }) => ({ id, impact, where: nodes.map(({ html, any }) => html.slice(0, 200) + ' ' + any.map(({ message }) => message).join('; ')) })))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await cdp.detach();
  if (exceptionDetails !== undefined) throw new Error(`axe did not run: ${exceptionDetails.exception?.description}`);
  return result.value;
}

/** What was looked at on all screens of a spec. */
export class Looked {
  /** Fields that are not quiet, each with its screen. */
  readonly loud: string[] = [];
  /** How many fields were looked at. */
  fields = 0;
  /** Of the window. */
  readonly titles = new Set<string>();

  async atFields(page: Page, name: string): Promise<void> {
    this.titles.add(await page.title());
    const seen = await page.evaluate((quiet) => {
      const all = document.querySelectorAll('input:not([type=checkbox], [type=radio]), textarea, [contenteditable]');
      return [...all].map((field) => ({
        field: field.outerHTML.slice(0, 300),
        wrong: [
          ...Object.keys(quiet).filter((attribute) => field.getAttribute(attribute) !== Reflect.get(quiet, attribute)),
          ...['name', 'list'].filter((attribute) => field.hasAttribute(attribute)),
        ],
      }));
    }, QUIET);
    this.fields += seen.length;
    for (const { field, wrong } of seen) if (wrong.length > 0) this.loud.push(`${name}: ${wrong.join(' ')} ${field}`);
  }

  /** The screen in both colours, mirrored in one, and at 200 % (WCAG 1.4.4): axe finds nothing, and nothing needs scrolling sideways. */
  async at(page: Page, name: string): Promise<void> {
    const found: [string, readonly Violation[]][] = [];
    await this.atFields(page, name);
    for (const [look, direction] of [
      ['light', 'ltr'],
      ['dark', 'ltr'],
      ['dark', 'rtl'],
    ] as const) {
      await page.emulateMedia({ colorScheme: look, reducedMotion: 'reduce' });
      await turn(page, direction);
      const wide = await tooWide(page);
      if (wide.length > 0) found.push([`${name}, ${look}, ${direction}, too wide: ${wide.join(', ')}`, []]);
      const bad = await violations(page);
      if (bad.length > 0) found.push([`${name}, ${look}, ${direction}`, bad]);
      await picture(page, `${name}-${look}-${direction}`);
    }
    const size = page.viewportSize() ?? { width: 1280, height: 800 };
    await page.setViewportSize({ width: Math.round(size.width / 2), height: Math.round(size.height / 2) });
    for (const direction of ['rtl', 'ltr'] as const) {
      await turn(page, direction);
      const wide = await tooWide(page);
      if (wide.length > 0) found.push([`${name}, twice the size, ${direction}, too wide: ${wide.join(', ')}`, []]);
    }
    await picture(page, `${name}-twice`);
    await page.setViewportSize(size);
    expect.soft(found, name).toEqual([]);
  }
}

function turn(page: Page, direction: 'ltr' | 'rtl'): Promise<void> {
  return page.evaluate((to) => {
    document.documentElement.dir = to;
  }, direction);
}

/** What would have to be scrolled sideways: the page, and every dialog on it. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('[role="dialog"], [role="alertdialog"], main')].flatMap(
      (box) => {
        const over = box.scrollWidth - box.clientWidth;
        return over > 1 ? [`${box.getAttribute('role') ?? box.tagName} by ${over}`] : [];
      },
    ),
  );
}

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES === undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}
