/** Types a report into the editor, field by field, as a person would. */
import type { Locator, Page } from 'playwright-core';
import { en } from '../../renderer/text/en.ts';
import { CODE_LISTS, type CodeListName } from '../../shared/report/codes.ts';
import type { FuzzyDate, Report } from '../../shared/report/schema.ts';
import { codeLabel } from '../../shared/text/code-labels.ts';
import { CODE_LABELS_EN } from '../../shared/text/codes-en.ts';

/** Lists longer than this are found by typing. */
const MANY = 16;
const exact = true;

const numbered = (message: string, number: number) => message.replace('{number}', String(number));

async function chooseTyped(page: Page, scope: Locator, label: string, option: string): Promise<void> {
  const box = scope.getByRole('combobox', { name: label, exact });
  await box.click();
  await page.keyboard.type(option);
  await page.getByRole('option', { name: option, exact }).first().click();
}

async function chooseListed(page: Page, scope: Locator, label: string, option: string): Promise<void> {
  await scope.getByRole('button', { name: new RegExp(`${label.replace(/[?]/g, '\\?')}$`) }).click();
  await page.getByRole('option', { name: option, exact }).click();
}

async function chooseCode(page: Page, scope: Locator, list: CodeListName, label: string, code: string | undefined) {
  // An own term has no field yet.
  if (code === undefined || code.startsWith('x-')) return;
  const choose = CODE_LISTS[list].codes.length > MANY ? chooseTyped : chooseListed;
  await choose(page, scope, label, codeLabel(code, CODE_LABELS_EN));
}

async function fill(scope: Locator, label: string, value: string | undefined): Promise<void> {
  if (value !== undefined) await scope.getByRole('textbox', { name: label, exact }).fill(value);
}

async function openSection(page: Page, name: string): Promise<Locator> {
  const main = page.getByRole('main');
  const button = main.getByRole('button', { name: new RegExp(`^${name}( |$)`) });
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
  return main.getByRole('group', { name: new RegExp(`^${name}( |$)`) });
}

async function fillDate(page: Page, scope: Locator, label: string, date: string | undefined): Promise<void> {
  if (date === undefined) return;
  const group = scope.getByRole('group', { name: label, exact });
  const [year, month, day] = date.split('-');
  if (day !== undefined) await fill(group, en['date.day'], String(Number(day)));
  if (month !== undefined) {
    const name = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(
      Date.UTC(2024, Number(month) - 1),
    );
    await chooseListed(page, group, en['date.month'], name);
  }
  await fill(group, en['date.year'], year);
}

async function fillWhen(page: Page, scope: Locator, when: FuzzyDate): Promise<void> {
  await chooseCode(page, scope, 'date-precision', en['when.precision'], when.precision);
  const range = when.to !== undefined;
  await fillDate(page, scope, range ? en['when.from'] : en['when.date'], when.from);
  await fillDate(page, scope, en['when.to'], when.to);
  if (when.fromTime !== undefined) {
    await scope.getByRole('textbox', { name: en['when.time'], exact }).first().fill(when.fromTime);
  }
  if (when.toTime !== undefined) {
    await scope.getByRole('textbox', { name: en['when.time'], exact }).last().fill(when.toTime);
  }
  if (when.zone !== undefined) await chooseTyped(page, scope, en['when.zone'], when.zone.replaceAll('_', ' '));
  await fill(scope, en['when.asTold'], when.asTold);
}

/** The acts that the form offers. */
export function listedActs(report: Report): { act: string }[] {
  return (report.acts ?? []).filter(({ act }) => !act.startsWith('x-')).map(({ act }) => ({ act }));
}

/** Everything of a report that the form has a field for. The editor is open and empty; evidence is attached elsewhere. */
export async function writeReport(page: Page, report: Report): Promise<void> {
  const main = page.getByRole('main');
  await fill(main, en['editor.title'], report.title);
  await fill(main, en['editor.narrative'], report.narrative);
  if (report.when !== undefined) await fillWhen(page, await openSection(page, en['editor.when']), report.when);

  for (const [at, place] of (report.where ?? []).entries()) {
    const section = await openSection(page, en['editor.where']);
    await section.getByRole('button', { name: en['editor.place.add'] }).click();
    const entry = section.getByRole('group', { name: numbered(en['editor.place'], at + 1), exact });
    await fill(entry, en['place.name'], place.name);
    if (place.country !== undefined) {
      const name = new Intl.DisplayNames('en', { type: 'region' }).of(place.country) ?? place.country;
      await chooseTyped(page, entry, en['place.country'], name);
    }
    await chooseCode(page, entry, 'place-type', en['place.kind'], place.kind);
    await chooseCode(page, entry, 'place-precision', en['place.precision'], place.precision);
  }

  for (const { act } of listedActs(report)) {
    const section = await openSection(page, en['editor.acts']);
    await chooseTyped(page, section, en['editor.acts.add'], codeLabel(act, CODE_LABELS_EN));
  }

  for (const [at, person] of (report.people ?? []).entries()) {
    const section = await openSection(page, en['editor.people']);
    await section.getByRole('button', { name: en['editor.person.add'] }).click();
    const entry = section.getByRole('group', { name: numbered(en['editor.person'], at + 1), exact });
    if (person.unidentified === true) await entry.getByText(en['person.unidentified']).click();
    await fill(entry, en['person.name'], person.name);
    await chooseCode(page, entry, 'role', en['person.role'], person.role);
    await chooseCode(page, entry, 'actor-type', en['person.actorType'], person.actorType);
    await chooseCode(page, entry, 'degree', en['person.degree'], person.degree);
    await chooseCode(page, entry, 'relation', en['person.relation'], person.relation);
    await fill(entry, en['person.description'], person.description);
  }

  for (const [at, source] of (report.sources ?? []).entries()) {
    const section = await openSection(page, en['editor.sources']);
    await section.getByRole('button', { name: en['editor.source.add'] }).click();
    const entry = section.getByRole('group', { name: numbered(en['editor.source'], at + 1), exact });
    await fill(entry, en['source.who'], source.who);
    await chooseCode(page, entry, 'source-connection', en['source.connection'], source.connection);
    await chooseCode(page, entry, 'knowing', en['source.knowing'], source.knowing);
    await chooseCode(page, entry, 'reliability', en['source.reliability'], source.reliability);
    await chooseCode(page, entry, 'anonymity', en['source.anonymity'], source.anonymity);
  }

  for (const [at, step] of (report.steps ?? []).entries()) {
    const section = await openSection(page, en['editor.steps']);
    await section.getByRole('button', { name: en['editor.step.add'] }).click();
    const entry = section.getByRole('group', { name: numbered(en['editor.step'], at + 1), exact });
    await chooseCode(page, entry, 'intervention', en['step.kind'], step.kind);
    await fill(entry, en['step.what'], step.what);
    await fill(entry, en['step.to'], step.to);
    await chooseCode(page, entry, 'intervention-response', en['step.response'], step.response);
  }

  const section = await openSection(page, en['editor.tags']);
  for (const tag of report.tags ?? []) {
    await fill(section, en['tags.add'], tag);
    await page.keyboard.press('Enter');
  }
  await chooseCode(page, section, 'urgency', en['editor.urgency'], report.urgency);
}
