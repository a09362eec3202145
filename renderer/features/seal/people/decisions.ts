/** What the user decides about people in something that goes out: kept apart from what it goes out in. */
import type { HexId } from '../../../../shared/ids.ts';
import type { Place, Treatment } from '../../../../shared/redaction/apply.ts';
import { type Identity, moreOpen, needsReason, type Purpose } from '../../../../shared/redaction/decide.ts';
import { foldToCompare } from '../../../../shared/redaction/fold.ts';
import type { SealSelection } from '../../../../shared/vault/contract.ts';
import type { PeoplePreview, PersonAppearance } from '../../../../shared/vault/redaction.ts';

type Said<Name extends 'identities' | 'treatments'> = NonNullable<SealSelection[Name]>[number];

export interface PeopleDecisions {
  readonly identities: readonly Said<'identities'>[];
  readonly treatments: readonly Said<'treatments'>[];
  /** Files that go out although somebody who is not named can be seen or heard in them. */
  readonly keepFiles: readonly HexId[];
  /** Files with a name inside, or that nobody could look into, that go out all the same. */
  readonly knowingly: readonly HexId[];
}

export const NOTHING_DECIDED: PeopleDecisions = { identities: [], treatments: [], keepFiles: [], knowingly: [] };

const hasReason = (reason: string) => /[\p{L}\p{N}]/u.test(reason);

/** How a person appears by the user's word; the proposal takes the word back. A reason that was typed before stays. */
export function sayIdentity(
  decisions: PeopleDecisions,
  person: PersonAppearance,
  identity: Identity,
  reason?: string,
): PeopleDecisions {
  const before = decisions.identities.find((one) => one.person === person.id);
  const others = decisions.identities.filter((one) => one !== before);
  const said = { person: person.id, identity, reason: reason ?? before?.reason ?? '' };
  return { ...decisions, identities: identity === person.proposed && said.reason === '' ? others : [...others, said] };
}

/** Whether a choice tells more than the permissions allow and has no reason yet. */
export function lacksReason(decisions: PeopleDecisions, person: PersonAppearance): boolean {
  const said = decisions.identities.find((one) => one.person === person.id);
  return (
    said !== undefined &&
    moreOpen(said.identity, person.proposed) &&
    needsReason(person.reason) &&
    !hasReason(said.reason)
  );
}

/**
 * The part of the decisions that can be asked for: a more open form without a reason, or of somebody who never leaves the notebook,
 * would be refused. The rest waits here until it can.
 * @param people as proposed for these readers and this purpose
 */
export function askable(
  { identities, treatments, keepFiles }: PeopleDecisions,
  people: readonly PersonAppearance[],
): Pick<SealSelection, 'identities' | 'treatments' | 'keepFiles'> {
  const proposals = new Map(people.map((person) => [person.id, person]));
  const allowed = identities.filter(({ person, identity, reason }) => {
    const known = proposals.get(person);
    if (known === undefined) return false;
    return !moreOpen(identity, known.proposed) || (!known.fixed && (hasReason(reason) || !needsReason(known.reason)));
  });
  return {
    ...(allowed.length === 0 ? {} : { identities: allowed }),
    ...(treatments.length === 0 ? {} : { treatments: [...treatments] }),
    ...(keepFiles.length === 0 ? {} : { keepFiles: [...keepFiles] }),
  };
}

const isOf = (one: Said<'treatments'>, person: string, found: string) =>
  one.person === person && foldToCompare(one.found) === foldToCompare(found);

/** The same for all places where a form was found. */
export function treatAll(decisions: PeopleDecisions, person: string, found: string, does: Treatment): PeopleDecisions {
  const others = decisions.treatments.filter((one) => !isOf(one, person, found));
  return { ...decisions, treatments: [...others, { person, found, do: does }] };
}

/** One place only. */
export function treatPlace(
  decisions: PeopleDecisions,
  { person, found, key }: Place,
  does: Treatment,
): PeopleDecisions {
  const others = decisions.treatments.filter((one) => !(isOf(one, person, found) && one.at === key));
  return { ...decisions, treatments: [...others, { person, found, at: key, do: does }] };
}

/** A file put on a list of files, or taken off it. */
export function listed(files: readonly HexId[], id: HexId, isOn: boolean): readonly HexId[] {
  const others = files.filter((one) => one !== id);
  return isOn ? [...others, id] : others;
}

/** Files that are a risk and that nobody has answered for. */
export function filesToAnswer(preview: PeoplePreview, { knowingly }: PeopleDecisions): readonly HexId[] {
  const risky = new Set([...preview.inFiles.map(({ evidence }) => evidence), ...preview.unread]);
  return [...risky].filter((id) => !knowingly.includes(id));
}

/** Whether anybody is concerned, or anything was found, at all. */
export function isAboutPeople({ people, places, leftOut, left }: PeoplePreview): boolean {
  return people.length + places.length + leftOut.length + left.length > 0;
}

/** Everybody has a form, and a reason where one is needed. */
export function peopleDecided(preview: PeoplePreview, decisions: PeopleDecisions): boolean {
  return !preview.people.some((person) => lacksReason(decisions, person));
}

/** Nothing found waits for an answer. */
export function foundDecided(preview: PeoplePreview, decisions: PeopleDecisions): boolean {
  return preview.undecided === 0 && preview.left.length === 0 && filesToAnswer(preview, decisions).length === 0;
}

/** What everybody may read in the end, or a state reads: there a file goes out cleaned where there is a cleaned copy. */
const EXPOSED: ReadonlySet<Purpose> = new Set<Purpose>([
  ...([
    'letter-to-state',
    'un-public',
    'un-disappearance',
    'un-arbitrary-detention',
    'interpol-ccf',
    'police-host-state',
  ] as const),
  ...(['court-evidence', 'public-report', 'media-use', 'urgent-action-public'] as const),
]);
export const isExposed = (purpose: Purpose): boolean => EXPOSED.has(purpose);
