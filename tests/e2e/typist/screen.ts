/** What hands do on a form: each control is found by its role and its words. */
import type { Locator } from 'playwright-core';
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

/** One of a short list, in which `chosen` stands now. `which`: of several options with the same words. */
export async function choose(
  scope: Locator,
  name: string,
  option: string,
  { chosen = text('common.notSet'), which = 0 } = {},
): Promise<void> {
  await take(() => press(scope, `${chosen} ${name}`), optionOf(scope, option).nth(which));
}

/** One of a long list, found by typing. */
export async function search(scope: Locator, name: string, option: string, which = 0): Promise<void> {
  const box = scope.getByRole('combobox', { name, exact }).first();
  await take(() => box.evaluate(typed, option), optionOf(scope, option).nth(which));
}

/** A list closes when the page moves under it. Then it is opened again, as anybody would. */
async function take(openList: () => Promise<void>, option: Locator): Promise<void> {
  for (let left = TRIES; ; left -= 1) {
    await openList();
    const isThere = await option.waitFor({ state: 'attached', timeout: LIST_MS }).then(
      () => true,
      () => false,
    );
    if (isThere || left === 1) return push(option);
  }
}
const TRIES = 4;
/** How long a list may take to open, in milliseconds. */
const LIST_MS = 3000;

/** As a field is filled at once, without moving the page. */
function typed(field: Element, words: string): void {
  if (!(field instanceof HTMLInputElement)) throw new TypeError('not a field');
  field.blur();
  field.focus({ preventScroll: true });
  field.select();
  document.execCommand('insertText', false, words);
}

const optionOf = (scope: Locator, name: string) =>
  scope.page().locator('.popover').getByRole('option', { name, exact });

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
