/** What hands do on a form: each control is found by its role and its words. */
import type { Locator, Page } from 'playwright-core';
import { literal, text } from './words.ts';

const exact = true;

/** `kind`: the element around the field, where two of the same name stand in one form. */
const groupOf = (scope: Locator, name: string, kind: 'fieldset' | '.date-field') =>
  scope.getByRole('group', { name, exact }).and(scope.page().locator(kind)).first();

/** The box around a date, a length of time, or fields that belong together. */
export const fieldset = (scope: Locator, name: string): Locator => groupOf(scope, name, 'fieldset');
/** Day, month and year. */
export const dayFields = (scope: Locator, name: string): Locator => groupOf(scope, name, '.date-field');

export async function fill(scope: Locator, name: string, value: string): Promise<void> {
  await scope.getByRole('textbox', { name, exact }).first().fill(value);
}

/** Fills, and presses Enter: for fields that take one word after the other. */
export async function enter(scope: Locator, name: string, value: string): Promise<void> {
  const field = scope.getByRole('textbox', { name, exact }).first();
  await field.fill(value);
  await field.press('Enter');
}

/** Presses as a screen reader does: at once, wherever on the page it is. What is hidden or disabled cannot be pressed. */
export async function push(control: Locator): Promise<void> {
  await control.dispatchEvent('click');
}

export async function press(scope: Locator, name: string): Promise<void> {
  await push(scope.getByRole('button', { name, exact, disabled: false }).first());
}

export async function tick(scope: Locator, name: string, which = 0): Promise<void> {
  await push(scope.getByRole('checkbox', { name, exact }).nth(which));
}

/**
 * One of a short list, in which `chosen` stands now, as on a keyboard: the closed list takes the letters that are typed on it, and the arrows.
 * Where these do not lead there it is opened. `which`: of several options with the same words.
 */
export async function choose(
  scope: Locator,
  name: string,
  option: string,
  { chosen = text('common.notSet'), which = 0 } = {},
): Promise<void> {
  const list = (says: string) => scope.getByRole('button', { name: `${says} ${name}`, exact, disabled: false }).first();
  const says = which === 0 ? await list(chosen).evaluate(typedOnList, option) : chosen;
  if (says === option) return;
  // An entry that lacked this one answer has become a part of the report, with a form of its own.
  if (says === null) return list(option).waitFor({ state: 'attached' });
  const page = scope.page();
  const found = page.locator('.popover').getByRole('option', { name: option, exact }).nth(which);
  // A list closes when the page moves under it. Then it is opened again, as anybody would; one that only was slow to open is not closed by that.
  for (let left = TRIES; left > 0; left -= 1) {
    if ((await page.locator('.popover').count()) === 0) await push(list(says));
    const isThere = await found.waitFor({ state: 'attached', timeout: LIST_MS }).then(
      () => true,
      () => false,
    );
    if (isThere) {
      await push(found);
      return closed(page);
    }
  }
  throw new Error(`${name} does not offer ${option}`);
}

/** What lies under an open list cannot be reached: one that stays open is closed as on a keyboard. */
async function closed(page: Page): Promise<void> {
  const lists = page.locator('.popover');
  for (let left = TRIES; left > 0; left -= 1) {
    const isGone = await lists
      .first()
      .waitFor({ state: 'detached', timeout: LIST_MS })
      .then(
        () => true,
        () => false,
      );
    if (isGone) return;
    await page.keyboard.press('Escape');
  }
  throw new Error('a list stays open');
}
const TRIES = 4;
/** How long a list may take to open, in milliseconds. */
const LIST_MS = 5000;

/** One of a long list, found by typing. */
export async function search(scope: Locator, name: string, option: string, which = 0): Promise<void> {
  const box = scope.getByRole('combobox', { name, exact }).first();
  for (let left = TRIES; left > 0; left -= 1)
    if (await box.evaluate(typedAndTaken, { option, which, patience: LIST_MS })) return closed(scope.page());
  throw new Error(`${name} does not offer ${option}`);
}

/** What the closed list says then; null where it is gone. Where another option begins with the same letters, the arrows go on from there. */
async function typedOnList(list: Element, option: string): Promise<string | null> {
  const press = (key: string) =>
    list.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  const drawn = () => new Promise((resolve) => setTimeout(resolve));
  const says = () => (list.isConnected ? (list.querySelector('.select-value')?.textContent ?? '') : null);
  for (const letter of option) press(letter);
  await drawn();
  for (const arrow of ['ArrowRight', 'ArrowLeft'])
    for (let before: string | null = option; says() !== option && says() !== before; ) {
      before = says();
      press(arrow);
      await drawn();
    }
  return says();
}

/** Types as a field is filled at once, without moving the page, and takes the option. Whether it was there in time. */
async function typedAndTaken(
  field: Element,
  { option, which, patience }: { readonly option: string; readonly which: number; readonly patience: number },
): Promise<boolean> {
  if (!(field instanceof HTMLInputElement)) throw new TypeError('not a field');
  const drawn = () => new Promise((resolve) => setTimeout(resolve, 5));
  if (document.activeElement === field) {
    field.blur();
    await drawn();
  }
  field.focus({ preventScroll: true });
  field.select();
  document.execCommand('insertText', false, option);
  for (const until = performance.now() + patience; performance.now() < until; ) {
    await drawn();
    const list = document.getElementById(field.getAttribute('aria-controls') ?? '');
    const same = [...(list?.querySelectorAll('[role="option"]') ?? [])].filter((one) => one.textContent === option);
    const found = same[which];
    if (found instanceof HTMLElement) {
      found.click();
      return true;
    }
  }
  return false;
}

/** Opens what stands under a title, and answers it. A title is followed by what is in it. */
export async function open(scope: Locator, title: string): Promise<Locator> {
  const button = scope
    .getByRole('button', { name: new RegExp(`^${literal(title)}( |$)`) })
    .and(scope.page().locator('.disclosure-button'))
    .first();
  const panel = await button.evaluate((element) => {
    if (element.getAttribute('aria-expanded') !== 'true' && element instanceof HTMLElement) element.click();
    return element.getAttribute('aria-controls') ?? '';
  });
  return scope.page().locator(`[id="${panel}"]`);
}

/** An open entry of a list, by its number among them: "Person 2". */
export const entry = (scope: Locator, name: string): Locator =>
  scope.getByRole('group', { name, exact }).and(scope.page().locator('fieldset.entry')).first();
