/**
 * Filled forms that go into a bundle. Each is filled anew for the readers of that bundle; the page makes a paper of it, and the paper is
 * searched, its page and its print, before it goes.
 */
import { sha256, utf8Text } from '../../crypto/index.ts';
import type { BagForm } from '../../shared/bag/write-bag.ts';
import { VaultError } from '../../shared/errors.ts';
import type { HexId } from '../../shared/ids.ts';
import { checkValue } from '../../shared/paper/check-value.ts';
import type { Leak } from '../../shared/redaction/proof.ts';
import { codeLabel, codeLabels } from '../../shared/text/code-labels.ts';
import type { FormAlong } from '../../shared/vault/forms.ts';
import type { PeoplePreview } from '../../shared/vault/redaction.ts';
import type { Checked } from './dispatch.ts';
import { form } from './form-kinds.ts';
import { type Along, type Resolved, resolved } from './forms.ts';
import { pressedTexts } from './pressed-text.ts';
import { leftInPaper, type PeopleOfBundle } from './redaction.ts';
import type { VaultSession } from './session.ts';

type Selection = Checked<'seal:preview'>;

/** A kept form, filled for a bundle. */
export interface FormOfBundle {
  readonly along: FormAlong;
  readonly resolved: Resolved;
}

/** The chosen forms, each filled from what goes out. Throws `not-found`, `invalid`, `never-leaves`. */
export async function formsOfBundle(
  session: VaultSession,
  selection: Selection,
  bundle: Omit<Along, 'id' | 'said'>,
): Promise<FormOfBundle[]> {
  const forms: FormOfBundle[] = [];
  for (const id of new Set(selection.forms)) {
    const { choice } = await session.records.get(form, id);
    const filled = await resolved(session, choice, { ...bundle, id, said: selection });
    const { material, answers, heldBack } = filled.prepared;
    forms.push({
      along: {
        ...{ id, form: choice.form, language: choice.language, typed: choice.answers },
        prepared: { material, answers, heldBack },
        beyond: filled.reports.filter((report) => !bundle.reports.has(report)).length,
      },
      resolved: filled,
    });
  }
  return forms;
}

/** What was found of people in the reports, and in the forms what is not found there. */
export function withForms(people: PeoplePreview, forms: readonly FormOfBundle[]): PeoplePreview {
  const previews = [people, ...forms.map(({ resolved: { prepared } }) => prepared.people)];
  const once = <Item>(items: readonly Item[], name: (item: Item) => string, isBetter?: (item: Item) => boolean) => {
    const all = new Map<string, Item>();
    for (const item of items) if (!all.has(name(item)) || isBetter?.(item) === true) all.set(name(item), item);
    return [...all.values()];
  };
  const places = once(
    previews.flatMap((one) => one.places),
    ({ key, person, found }) => JSON.stringify([key, person, found]),
    // Undecided in one of them is undecided.
    ({ does }) => does === null,
  );
  return {
    ...people,
    people: once(
      previews.flatMap((one) => one.people),
      ({ id }) => id,
    ),
    places,
    leftOut: once(
      previews.flatMap((one) => one.leftOut),
      ({ part, path, what, was }) => JSON.stringify([part, path, what, was]),
    ),
    numbers: once(
      previews.flatMap((one) => one.numbers),
      ({ part, path, found, before }) => JSON.stringify([part, path, found, before]),
    ),
    undecided: places.filter(({ does }) => does === null).length,
    left: previews.flatMap((one) => one.left),
  };
}

/** What the page has made of the forms, as it goes into the bag; nothing as long as it has made none. Throws `invalid` when it is not of these forms. */
export function papersOf(forms: readonly FormOfBundle[], { papers = [] }: Selection): BagForm[] {
  if (papers.length === 0) return [];
  if (papers.length !== forms.length) throw new VaultError('invalid');
  return forms.map(({ along: { id, form: code, language } }) => {
    const made = papers.find((paper) => paper.form === id);
    if (made === undefined) throw new VaultError('invalid');
    const { html, pdf } = made;
    return { form: code, language, title: codeLabel(code, codeLabels(language)), html, pdf };
  });
}

/**
 * Names that are kept back and can be read in a paper all the same.
 * @throws VaultError `invalid` when a PDF is not the print of its page, `internal` when it cannot be read
 */
export async function leftInPapers(
  forms: readonly FormOfBundle[],
  papers: readonly BagForm[],
  bundle: PeopleOfBundle,
  selection: Selection,
): Promise<Leak[]> {
  const found: Leak[] = [];
  for (const [index, { html, pdf }] of papers.entries()) {
    const own = forms[index]?.resolved.people;
    if (own === undefined) throw new VaultError('internal');
    const page = utf8Text(html);
    const print = await pressedTexts(pdf).catch((error: unknown) => {
      throw new VaultError('internal', error);
    });
    if (!(await isPrintOf(page, print))) throw new VaultError('invalid');
    const known = new Set(own.people.map(({ id }) => id));
    const withheld = [...own.withheld, ...bundle.withheld.filter(({ id }) => !known.has(id))];
    const words = { name: `data/forms/${String(index + 1).padStart(4, '0')}`, page: withoutStyle(page), print };
    found.push(...leftInPaper(words, { ...own, withheld }, selection));
  }
  return found;
}

/** The digits at the foot of every printed page are those of this page and no other. */
async function isPrintOf(page: string, print: readonly string[]): Promise<boolean> {
  const main = page.slice(page.indexOf('<main'), page.lastIndexOf('</main>') + '</main>'.length);
  const check = (await checkValue(main, async (bytes) => sha256(bytes))).replaceAll(' ', '');
  return print.some((text) => text.replace(/[^0-9]/g, '').includes(check));
}

/** The letters that a page brings along are long runs of base64, which say nothing. */
function withoutStyle(page: string): string {
  return page.slice(0, page.indexOf('<style>')) + page.slice(page.indexOf('</style>'));
}

/** Everything that a bundle with these forms tells of besides its reports: for the log, and for a later forgetting. */
export function toldBy(forms: readonly FormOfBundle[]): {
  readonly forms: { id: HexId; form: FormAlong['form']; language: FormAlong['language']; reports: HexId[] }[];
  readonly named: readonly HexId[];
} {
  return {
    forms: forms.map(({ along: { id, form: code, language }, resolved: { reports } }) => {
      return { id, form: code, language, reports: [...reports] };
    }),
    named: forms.flatMap(({ resolved: { named } }) => named),
  };
}
