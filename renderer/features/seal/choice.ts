import type { HexId } from '../../../shared/ids.ts';
import { fold } from '../../../shared/text/folding.ts';
import type { EvidenceView, RecipientItem } from '../../../shared/vault/views.ts';

/** What goes out, as it stands in the wizard: what is left out, by report. */
export interface Omitted {
  readonly fields: readonly string[];
  /** Single entries of lists, by their keys. */
  readonly parts: readonly string[];
  readonly evidence: readonly HexId[];
}
export type Omissions = Readonly<Record<HexId, Omitted>>;
/** Tags are the author's own words for finding things again: they stay unless they are ticked. */
export const OMITTED_AT_FIRST: Omitted = { fields: ['tags'], parts: [], evidence: [] };

/** Two keys are of one organisation when it has the same name; a recipient without one stands alone. */
function sameOrganisation(one: RecipientItem, other: RecipientItem): boolean {
  const folded = (item: RecipientItem) => fold(item.organisation).trim();
  return folded(one) !== '' && folded(one) === folded(other);
}

/** Most keys that one bundle is sealed for, docs/format.md section 8. */
export const MOST_RECIPIENTS = 8;

/**
 * The choice after one recipient was ticked or unticked. Ticking somebody of another organisation moves the choice there: one bundle is
 * for one organisation. `moved` says that this happened.
 */
export function chooseRecipient(
  all: readonly RecipientItem[],
  chosen: readonly HexId[],
  id: HexId,
  selected: boolean,
): { readonly chosen: readonly HexId[]; readonly moved: boolean } {
  if (!selected) return { chosen: chosen.filter((each) => each !== id), moved: false };
  const added = all.find((each) => each.id === id);
  if (added === undefined) return { chosen, moved: false };
  const kept = all.filter((each) => chosen.includes(each.id) && sameOrganisation(each, added));
  const next = [...kept.map((each) => each.id), id].slice(-MOST_RECIPIENTS);
  return { chosen: next, moved: kept.length < chosen.length };
}

/** What is left out after a box was ticked or unticked. */
export function omit(
  omissions: Omissions,
  report: HexId,
  part: { readonly field: string } | { readonly part: string } | { readonly evidence: HexId },
  goesOut: boolean,
): Omissions {
  const before = omissions[report] ?? OMITTED_AT_FIRST;
  const change = <Item>(list: readonly Item[], item: Item) =>
    goesOut ? list.filter((each) => each !== item) : [...list.filter((each) => each !== item), item];
  const after: Omitted =
    'field' in part
      ? { ...before, fields: change(before.fields, part.field) }
      : 'part' in part
        ? { ...before, parts: change(before.parts, part.part) }
        : { ...before, evidence: change(before.evidence, part.evidence) };
  return { ...omissions, [report]: after };
}

/** Whether there is a working copy of a file beside it. */
export function hasCopy(file: EvidenceView, beside: readonly EvidenceView[]): boolean {
  return beside.some((other) => other.copy?.of === file.id);
}

/** What the user said of originals that have a copy: whether each goes out. Of others the purpose decides. */
export type OriginalsSaid = Readonly<Record<HexId, boolean>>;

/** Whether a file goes out: of an original beside its copy, where a state or everybody reads it, only when the user says so. */
export function goesOut(
  file: EvidenceView,
  beside: readonly EvidenceView[],
  omitted: Omitted,
  originals: OriginalsSaid,
  exposed: boolean,
): boolean {
  if (omitted.evidence.includes(file.id)) return false;
  return !hasCopy(file, beside) || (originals[file.id] ?? !exposed);
}
