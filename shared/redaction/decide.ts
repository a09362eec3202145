import type { Consent, Person, SensitiveKind } from '../report/entities.ts';
import { type Asked, coversPurpose, coversReaders, isYes, lastWord, permissions } from './permissions.ts';

/** How a person appears to a reader, the most open first. */
export const IDENTITY = ['named', 'initials', 'alias', 'role-only', 'not-mentioned'] as const;
export type Identity = (typeof IDENTITY)[number];

/** Why. The first three need no consent; all others but `consent-given` keep the name back. */
export type DecisionReason =
  | 'unidentified'
  | 'official-in-office'
  | 'alleged-perpetrator'
  | 'group'
  | 'place-hidden'
  | 'consent-given'
  | 'form-not-asked'
  | 'consent-refused'
  | 'not-asked'
  | 'own-name'
  | 'cannot-ask'
  | 'withdrawn'
  | 'expired'
  | 'other-purpose'
  | 'other-reader'
  | 'other-part'
  | 'minor-without-guardian'
  | 'sensitivity-never'
  | 'sensitivity-secret'
  | 'source-anonymous';

/** What a bundle is made for, and which purposes of a consent cover it. */
export const PURPOSES = {
  'share-ngo': ['share-ngo'],
  'legal-advice': ['legal-advice'],
  'protection-grant': ['protection-grant'],
  'letter-to-state': ['un-letter-named', 'un-letter-unnamed'],
  'un-public': ['un-public-named'],
  'un-disappearance': ['un-disappearance'],
  'un-arbitrary-detention': ['un-arbitrary-detention'],
  'interpol-ccf': ['interpol-ccf'],
  'police-host-state': ['police-host-state'],
  'court-evidence': ['court-evidence'],
  'public-report': ['public-report'],
  'media-use': ['media-use'],
  'urgent-action-public': ['urgent-action-public'],
  'research-statistics': ['research-statistics'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type Purpose = keyof typeof PURPOSES;

/** What everybody may read in the end. */
const PUBLIC: readonly Purpose[] = ['un-public', 'public-report', 'media-use', 'urgent-action-public'];
/** What a state reads. */
const TO_STATE: readonly Purpose[] = ['letter-to-state', 'police-host-state', 'court-evidence', 'interpol-ccf'];

/** Who will read it, and what for. */
export interface Reading {
  readonly purpose: Purpose;
  /** Ids of the chosen recipients: a consent for named readers has to name each of them. */
  readonly recipients: readonly string[];
  /** Ids of the reports that go out: a consent for certain reports has to name each of them. */
  readonly parts: readonly string[];
  /** Files that go out, with the reports that they go out under: a consent for a report covers its files. */
  readonly files?: ReadonlyMap<string, readonly string[]>;
  /** The day of sealing, `YYYY-MM-DD`. */
  readonly on: string;
}

/** What is known of one person, or of one entry of a report that has no record. */
export interface Concerned {
  readonly group?: boolean;
  /** Wrote the report: nobody has to ask them but they themselves. */
  readonly author?: boolean;
  /** Of a place: what others see instead. */
  readonly hideAs?: string;
  readonly sensitivity?: string | undefined;
  readonly unidentified?: boolean | undefined;
  readonly minor?: Person['minor'];
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` of birth. */
  readonly born?: string | undefined;
  /** In the reports that go out. */
  readonly roles: readonly string[];
  /** Of the sources that are this person. */
  readonly anonymity: readonly string[];
  readonly consents: readonly Consent[];
}

/** The user's own word, where it differs from the proposal. */
export interface Override {
  readonly identity: Identity;
  /** Why more is said than the consents allow; recorded with the disclosure. */
  readonly reason: string;
}

export interface Decision {
  readonly identity: Identity;
  readonly reason: DecisionReason;
  /** The most open form that the records allow without the user's own word. */
  readonly proposed: Identity;
  /** Keys of the consents that it relies on. */
  readonly consents: readonly string[];
  readonly overridden: string | null;
}

/** An override that may not be: a person of sensitivity `never`, or a more open form without a reason. */
export class OverrideError extends Error {
  override readonly name = 'OverrideError';
  readonly code: 'never-leaves' | 'reason-missing';
  constructor(code: OverrideError['code']) {
    super(code);
    this.code = code;
  }
}

/**
 * How a person appears. Nothing recorded means nothing allowed.
 * @throws OverrideError
 */
export function decide(person: Concerned, reading: Reading, override?: Override | undefined): Decision {
  if (person.hideAs !== undefined) return decidePlace(override);
  const { identity, reason, consents } = propose(person, reading);
  const proposal = { identity, proposed: identity, reason, consents, overridden: null };
  if (override === undefined || override.identity === identity) return proposal;
  if (!moreOpen(override.identity, identity))
    return { ...proposal, identity: override.identity, overridden: override.reason };
  if (reason === 'sensitivity-never') throw new OverrideError('never-leaves');
  if (needsReason(reason) && !/[\p{L}\p{N}]/u.test(override.reason)) throw new OverrideError('reason-missing');
  return { ...proposal, identity: override.identity, overridden: override.reason };
}

/** Whether more may be said only for a reason that is noted: authors answer to nobody for their own name, nor for what they called a place. */
export function needsReason(reason: DecisionReason): boolean {
  return reason !== 'own-name' && reason !== 'place-hidden';
}

/** A place is shown as others see it until the user says that these readers may know it; that needs no reason. */
function decidePlace(override: Override | undefined): Decision {
  const shown = override?.identity === 'named';
  return {
    ...{ identity: shown ? 'named' : 'alias', proposed: 'alias', reason: 'place-hidden', consents: [] },
    overridden: shown ? override.reason : null,
  };
}

/** Whether `one` tells more than `other`. */
export function moreOpen(one: Identity, other: Identity): boolean {
  return IDENTITY.indexOf(one) < IDENTITY.indexOf(other);
}

const stricter = (one: Identity, other: Identity): Identity => (moreOpen(one, other) ? other : one);

type Proposal = Pick<Decision, 'identity' | 'reason' | 'consents'>;
const none = (identity: Identity, reason: DecisionReason): Proposal => ({ identity, reason, consents: [] });

/** Roles that a report is about, not from: what they did is the matter itself. */
const ADDRESSED: readonly string[] = ['alleged-perpetrator', 'official-addressed'];

function propose(person: Concerned, reading: Reading): Proposal {
  if (person.sensitivity === 'never') return none('not-mentioned', 'sensitivity-never');
  const consented = byConsent(person, reading);
  const proposal = limited(consented, person, reading);
  if (person.sensitivity === 'secret' && proposal.reason !== 'official-in-office') {
    // "Asked each time": only a consent that names these very readers is one.
    const named = person.consents.some((one) => proposal.consents.includes(one.key) && (one.readers ?? []).length > 0);
    if (!named) return none(stricter('alias', proposal.identity), 'sensitivity-secret');
  }
  return proposal;
}

function limited(proposal: Proposal, person: Concerned, reading: Reading): Proposal {
  const caps = person.anonymity.map((code) => capOf(code, reading.purpose));
  const cap = caps.reduce(stricter, 'named');
  return moreOpen(proposal.identity, cap) ? { ...proposal, identity: cap, reason: 'source-anonymous' } : proposal;
}

/** What a source asked for when it spoke. */
function capOf(anonymity: string, purpose: Purpose): Identity {
  switch (anonymity) {
    case 'anon-none':
      return 'named';
    case 'anon-public':
      return PUBLIC.includes(purpose) ? 'alias' : 'named';
    case 'anon-from-state':
      return PUBLIC.includes(purpose) || TO_STATE.includes(purpose) ? 'alias' : 'named';
    case 'anon-except-ngo':
      return purpose === 'share-ngo' ? 'named' : 'alias';
    default:
      return 'not-mentioned';
  }
}

function byConsent(person: Concerned, reading: Reading): Proposal {
  const lines = person.consents;
  if (lines.some(({ capacity }) => capacity === 'not-needed-official')) return none('named', 'official-in-office');
  if (person.unidentified === true && lines.length === 0) return none('named', 'unidentified');
  const last = lastWord(lines, askedBy(reading));
  if (last === undefined) {
    if (person.group === true && lines.length === 0) return none('named', 'group');
    if (lines.length === 0 && person.roles.length > 0 && person.roles.every((role) => ADDRESSED.includes(role)))
      return none('named', 'alleged-perpetrator');
    return none(
      strictestAsked(lines, isMinor(person, reading.on) ? 'not-mentioned' : 'alias'),
      person.author === true ? 'own-name' : whyNone(lines, reading),
    );
  }
  const { line, status } = last;
  const asked = identityOf(line.identityForm);
  const kept = (identity: Identity, reason: DecisionReason): Proposal =>
    none(stricter(identity, asked ?? identity), reason);
  switch (status) {
    case 'consent-withdrawn':
      return none('not-mentioned', 'withdrawn');
    case 'consent-refused':
      return none('not-mentioned', 'consent-refused');
    case 'consent-expired':
      return kept('alias', 'expired');
    case 'consent-cannot-ask':
      return kept('alias', 'cannot-ask');
    case 'consent-given':
    case 'consent-partial': {
      if (isMinor(person, reading.on) && line.capacity !== 'minor-with-guardian')
        return none('not-mentioned', 'minor-without-guardian');
      const most = mostOf(line, reading.purpose);
      // A yes without "under which name" is a yes to be heard, not to be named, except where the purpose says it.
      const identity = asked === undefined ? most : stricter(asked, most ?? 'named');
      return identity === undefined
        ? { identity: 'alias', reason: 'form-not-asked', consents: [line.key] }
        : { identity, reason: 'consent-given', consents: [line.key] };
    }
    default:
      return kept('alias', 'not-asked');
  }
}

/** What a purpose itself says about the name; undefined: nothing. */
function mostOf(line: Consent, purpose: Purpose): Identity | undefined {
  const given = line.purposes ?? [];
  if (purpose === 'research-statistics') return 'not-mentioned';
  if (purpose === 'letter-to-state') return given.includes('un-letter-named') ? 'named' : 'role-only';
  return purpose === 'un-public' ? 'named' : undefined;
}

/** What may be told of a person besides: by every permission that stands on that day for this purpose, these readers and these parts. */
export function alsoTold(lines: readonly Consent[], reading: Reading): ReadonlySet<SensitiveKind> {
  return new Set(permissions(lines, askedBy(reading)).flatMap(({ alsoTells }) => alsoTells ?? []));
}

/** What a reading asks of a permission. */
function askedBy({ purpose, ...rest }: Reading): Asked {
  return { purposes: PURPOSES[purpose], ...rest };
}

function whyNone(lines: readonly Consent[], reading: Reading): DecisionReason {
  const asked = askedBy(reading);
  const given = lines.filter(({ status }) => isYes(status));
  if (given.length === 0) return 'not-asked';
  const fitting = given.filter((line) => coversPurpose(line, asked));
  if (fitting.length === 0) return 'other-purpose';
  return fitting.some((line) => coversReaders(line, asked)) ? 'other-part' : 'other-reader';
}

/** A person who asked, on any occasion, to appear as less than an alias appears as that. */
function strictestAsked(lines: readonly Consent[], identity: Identity): Identity {
  return lines.map(({ identityForm }) => identityOf(identityForm) ?? 'named').reduce(stricter, identity);
}

function identityOf(form: string | undefined): Identity | undefined {
  switch (form) {
    case undefined:
      return undefined;
    case 'full-name':
      return 'named';
    case 'initials':
      return 'initials';
    case 'alias-name':
      return 'alias';
    case 'role-only':
      return 'role-only';
    default:
      // A form of a later list is taken for the strictest.
      return 'not-mentioned';
  }
}

/** Under eighteen on that day for certain, or marked so. */
function isMinor({ minor, born }: Concerned, on: string): boolean {
  if (minor !== undefined && minor !== 'unknown') return minor === 'yes';
  if (born === undefined) return false;
  const full = born.length === 10 ? born : born.length === 7 ? `${born}-01` : `${born}-01-01`;
  return `${Number(full.slice(0, 4)) + 18}${full.slice(4)}` > on;
}
