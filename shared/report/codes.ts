import { ACT_CODES, ACT_GROUPS, ACTS_BY_GROUP, type ActCode, type ActGroup } from './acts.ts';
import { CONSENT_LISTS } from './lists/consent.ts';
import { DETENTION_LISTS } from './lists/detention.ts';
import { DIGITAL_LISTS } from './lists/digital.ts';
import { EVENT_LISTS } from './lists/event.ts';
import { EVIDENCE_LISTS } from './lists/evidence.ts';
import type { CodeList } from './lists/list.ts';
import { PERSON_LISTS } from './lists/person.ts';
import { RECORD_LISTS } from './lists/record.ts';
import { SOURCE_LISTS } from './lists/source.ts';
import { STEP_LISTS } from './lists/step.ts';
import { WHEN_WHERE_LISTS } from './lists/when-where.ts';

export type { CodeList } from './lists/list.ts';

/** Every list of the field. Codes are unique across all of them. */
export const CODE_LISTS = {
  act: { version: 1, open: true as const, codes: ACT_CODES },
  ...EVENT_LISTS,
  ...PERSON_LISTS,
  ...SOURCE_LISTS,
  ...EVIDENCE_LISTS,
  ...WHEN_WHERE_LISTS,
  ...DETENTION_LISTS,
  ...DIGITAL_LISTS,
  ...CONSENT_LISTS,
  ...STEP_LISTS,
  ...RECORD_LISTS,
} satisfies Record<string, CodeList>;

/** The name of a list, for example `actor-type`. */
export type CodeListName = keyof typeof CODE_LISTS;
/** The codes of one list. */
export type CodeOf<List extends CodeListName> = (typeof CODE_LISTS)[List]['codes'][number];
/** Any code of any list. */
export type Code = CodeOf<CodeListName>;
export type TnrHeading = CodeOf<'tnr-heading'>;
export type DatePrecision = CodeOf<'date-precision'>;
export type PartOfDay = CodeOf<'part-of-day'>;

/** Whether `code` stands in list `name`. An `x-` term does not. */
export function isCodeOf<List extends CodeListName>(name: List, code: string): code is CodeOf<List> {
  const codes: readonly string[] = CODE_LISTS[name].codes;
  return codes.includes(code);
}

/** Whether `code` is an author's own term of an open list. */
export function isOwnTerm(code: string): boolean {
  return code.startsWith('x-');
}

/** The group under which a form shows an act; undefined for an own term or a code of a later list. */
export function groupOfAct(act: string): ActGroup | undefined {
  return ACT_GROUPS.find((group) => Object.hasOwn(ACTS_BY_GROUP[group], act));
}

/** The heading of transnational repression proposed for an act, or undefined when none is. Only ever a proposal. */
export function proposedTnrHeading(act: ActCode): TnrHeading | undefined {
  const group = groupOfAct(act);
  const headings: Readonly<Record<string, TnrHeading | null>> = group === undefined ? {} : ACTS_BY_GROUP[group];
  return headings[act] ?? undefined;
}
