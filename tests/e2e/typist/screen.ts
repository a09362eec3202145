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

export async function press(scope: Locator, name: string): Promise<void> {
  await scope.getByRole('button', { name, exact }).first().click();
}

export async function tick(scope: Locator, name: string, which = 0): Promise<void> {
  // The box itself is drawn beside the control, which only the keyboard reaches.
  await scope.getByRole('checkbox', { name, exact }).nth(which).press('Space');
}

/** One of a short list, in which `chosen` stands now. `which`: of several options with the same words. */
export async function choose(
  scope: Locator,
  name: string,
  option: string,
  { chosen = text('common.notSet'), which = 0 } = {},
): Promise<void> {
  await scope
    .getByRole('button', { name: `${chosen} ${name}`, exact })
    .first()
    .click();
  await optionOf(scope, option).nth(which).click();
  await closed(scope);
}

/** One of a long list, found by typing. */
export async function search(scope: Locator, name: string, option: string, which = 0): Promise<void> {
  const box = scope.getByRole('combobox', { name, exact }).first();
  await box.scrollIntoViewIfNeeded();
  await box.fill(option);
  const wanted = optionOf(scope, option).nth(which);
  for (;;) {
    // The list closes when the page is scrolled, as it is when a field comes into sight.
    const isThere = await wanted.waitFor({ timeout: PATIENCE_MS }).then(
      () => true,
      () => false,
    );
    if (isThere && (await isTaken(wanted))) break;
    await box.press('ArrowDown');
  }
  await closed(scope);
}

const PATIENCE_MS = 1500;
const isTaken = (option: Locator) =>
  option.click({ timeout: PATIENCE_MS }).then(
    () => true,
    () => false,
  );

const optionOf = (scope: Locator, name: string) =>
  scope.page().locator('.popover').getByRole('option', { name, exact });
const closed = (scope: Locator) => scope.page().locator('.popover').waitFor({ state: 'detached' });

/** Opens what stands under a title, and answers it. A title is followed by what is in it. */
export async function open(scope: Locator, title: string): Promise<Locator> {
  const button = scope
    .getByRole('button', { name: new RegExp(`^${literal(title)}( |$)`) })
    .and(scope.page().locator('.disclosure-button'));
  const first = button.first();
  if ((await first.getAttribute('aria-expanded')) !== 'true') await first.click();
  const panel = await first.getAttribute('aria-controls');
  return scope.page().locator(`[id="${panel ?? ''}"]`);
}

/** An open entry of a list, by its number among them: "Person 2". */
export const entry = (scope: Locator, name: string): Locator =>
  scope.getByRole('group', { name, exact }).and(scope.page().locator('fieldset.entry')).first();
