/** Sealing in the wizard, step by step, as a person would. */
import type { Locator, Page } from 'playwright-core';
import { isMessageKey } from '../../renderer/text/catalogue.ts';
import { en } from '../../renderer/text/en.ts';
import type { Treatment } from '../../shared/redaction/apply.ts';
import { IDENTITY, type Identity, type Purpose } from '../../shared/redaction/decide.ts';
import type { ReportPart } from '../../shared/report/parts.ts';

export interface Sealing {
  /** Words of the recipient's line, or which line it is. */
  readonly to: string | ((line: string) => boolean);
  readonly purpose?: Purpose;
  /** Of the words that stand for names, as the list of languages writes it in English. */
  readonly language?: string;
  /** Everybody by name, with this reason where they did not agree to it; left out: as they agreed. */
  readonly byName?: string;
  /** How the user lets others appear, by what they are called: the form, and the reason that a more open one needs. */
  readonly appear?: Readonly<Record<string, { readonly as: Identity; readonly reason?: string }>>;
  /** What happens to every form that is only possible, or to each by what was found. Left out: none is expected. */
  readonly possible?: Treatment | ((found: string) => Treatment);
  /** What stays at home. */
  readonly leavesOut?: LeavesOut;
  /** Comes to the wizard; left out: by the button of a report. */
  readonly opens?: () => Promise<void>;
  /** Looks at the content, and may leave something out. */
  readonly content?: (wizard: Locator) => Promise<void>;
  /** Looks at a step when it is there, before anything is done on it. */
  readonly at?: (step: string) => Promise<void>;
}

export interface LeavesOut {
  readonly fields: readonly string[];
  readonly parts: readonly ReportPart[];
  /** Words whose sentences stay. */
  readonly words: readonly string[];
  /** Original names. */
  readonly files: readonly string[];
}

const exact = true;
const next = (wizard: Locator) => wizard.getByRole('button', { name: en['common.next'], exact });

/** From "Seal…" to the last step: the place for the file is chosen by whoever calls. Answers the wizard. */
export async function sealFor(page: Page, sealing: Sealing): Promise<Locator> {
  await (sealing.opens?.() ?? page.getByRole('button', { name: 'Seal…', exact }).click());
  const wizard = page.getByRole('alertdialog');
  await choosesRecipient(wizard, sealing.to);
  await sealing.at?.('who');
  // Not compared, or expired: a second, deliberate step.
  if (await next(wizard).isDisabled()) await wizard.getByText(/^Seal anyway/).click();
  await next(wizard).click();
  for (;;) {
    const step = await stepOf(wizard);
    await sealing.at?.(step);
    if (step === 'summary') return wizard;
    if (step === 'what') {
      await wizard.getByRole('region', { name: en['seal.what.view'] }).locator('.card').first().waitFor();
      if (sealing.leavesOut !== undefined) await leavesOut(wizard, sealing.leavesOut);
      await sealing.content?.(wizard);
    } else if (step === 'purpose') await choosesPurpose(page, wizard, sealing);
    else if (step === 'people') await choosesAppearance(page, wizard, sealing);
    else await decides(wizard, sealing);
    await next(wizard).click();
    await wizard
      .getByRole('heading', { name: new RegExp(`${escaped(titleOf(step))}$`) })
      .waitFor({ state: 'detached' });
  }
}

const STEPS = ['who', 'what', 'purpose', 'people', 'found', 'summary'] as const;
type Step = (typeof STEPS)[number];
const titleOf = (step: Step) => en[`seal.step.${step}`];
const escaped = (words: string) => words.replace(/[.?*+()[\]{}|^$\\]/g, '\\$&');

async function stepOf(wizard: Locator): Promise<Step> {
  const heading = wizard.locator('.step-title');
  for (;;) {
    const shown = (await heading.textContent()) ?? '';
    const step = STEPS.find((one) => shown.trim().endsWith(titleOf(one)));
    // The first step is left as soon as what was typed has been kept.
    if (step !== undefined && step !== 'who') return step;
    await wizard.page().waitForTimeout(20);
  }
}

async function choosesRecipient(wizard: Locator, to: Sealing['to']): Promise<void> {
  const lines = wizard.locator('label');
  await lines.first().waitFor();
  const words = await lines.allTextContents();
  await lines.nth(words.findIndex((line) => (typeof to === 'string' ? line.includes(to) : to(line)))).click();
}

async function leavesOut(wizard: Locator, { fields, parts, words, files }: LeavesOut): Promise<void> {
  for (const word of words) {
    await wizard.getByRole('textbox', { name: en['seal.what.words'], exact }).fill(word);
    await wizard.page().keyboard.press('Enter');
  }
  if (parts.length > 0) await wizard.getByRole('button', { name: en['seal.what.parts'] }).click();
  for (const { field, number } of parts) {
    const title = wizard.page().locator('legend').getByText(en[`seal.field.${field}`], { exact });
    await wizard
      .locator('fieldset fieldset', { has: title })
      .locator('> .stack > label')
      .nth(number - 1)
      .click();
  }
  for (const field of fields) {
    const key = `seal.field.${field}`;
    const label = isMessageKey(key) ? en[key] : field;
    await wizard.locator('label', { hasText: new RegExp(`^${escaped(label)}$`) }).click();
  }
  for (const name of files) await wizard.locator('label', { hasText: name }).click();
}

async function choosesPurpose(page: Page, wizard: Locator, { purpose, language }: Sealing): Promise<void> {
  if (purpose !== undefined) await wizard.getByText(en[`purpose.${purpose}`], { exact }).click();
  if (language !== undefined) await chooses(page, wizard, en['purpose.language'], language);
}

const PLACE = [en['people.step.place.exact'], en['people.step.place.instead']];

async function choosesAppearance(page: Page, wizard: Locator, { byName, appear = {} }: Sealing): Promise<void> {
  const cards = wizard.locator('.person-appearance');
  const others = wizard.getByRole('button', { name: new RegExp(`^${escaped(en['people.step.open'])}`) });
  await cards.or(others).first().waitFor({ state: 'attached' });
  // Those who would be named are folded away; somebody among them may be meant.
  if (
    Object.keys(appear).length > 0 &&
    (await others.isVisible()) &&
    (await others.getAttribute('aria-expanded')) === 'false'
  )
    await others.click();
  for (let at = 0; at < (await cards.count()); at += 1) {
    const card = cards.nth(at);
    const called = ((await card.locator('strong').textContent({ timeout: 5000 })) ?? '').trim();
    const said = appear[called] ?? (byName === undefined ? undefined : { as: 'named', reason: byName });
    const choice = card.getByRole('button', {
      name: new RegExp(escaped(en['people.step.choice'].split('{name}')[0] ?? '')),
    });
    if (said === undefined || !(await choice.isVisible())) continue;
    const stands = (await choice.textContent()) ?? '';
    // A place is shown as it is, or as its author said that others see it.
    const isPlace = PLACE.some((words) => stands.includes(words));
    const form = IDENTITY.find((one) => one === said.as) ?? 'named';
    const wanted = isPlace ? PLACE[form === 'named' ? 0 : 1] : en[`identity.${form}`];
    if (wanted === undefined || stands.includes(wanted)) continue;
    await choice.click();
    await page.getByRole('option', { name: new RegExp(`^${escaped(wanted)}`) }).click();
    const reason = card.getByRole('textbox');
    if ((await reason.count()) > 0) await reason.fill(said.reason ?? '');
  }
}

/** Every place that waits is answered in the same way; what is in files goes out knowingly. */
async function decides(wizard: Locator, { possible }: Sealing): Promise<void> {
  const waiting = wizard.locator('[data-undecided]');
  for (let left = await waiting.count(); left > 0; left = await waiting.count()) {
    if (possible === undefined) throw new Error('a place waits for a decision, and none was given');
    const found = (await waiting.first().locator('strong').first().textContent()) ?? '';
    const does = typeof possible === 'string' ? possible : possible(found.trim());
    const words = { replace: /^Replace/, keep: /^Let it stand/, cut: /^Leave the sentence out/ }[does];
    await waiting.first().getByRole('radiogroup').getByText(words).click();
    while ((await waiting.count()) >= left) await wizard.page().waitForTimeout(20);
  }
  for (const box of await wizard.locator('.found-files').getByRole('checkbox').all()) {
    if (!(await box.isChecked())) await box.press('Space');
  }
}

async function chooses(page: Page, scope: Locator, label: string, option: string): Promise<void> {
  const button = scope.getByRole('button', { name: new RegExp(`${escaped(label)}$`) });
  if (((await button.textContent()) ?? '').includes(option)) return;
  await button.click();
  await page.getByRole('option', { name: option, exact }).click();
}
