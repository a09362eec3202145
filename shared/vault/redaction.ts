/**
 * The part of sealing that is about people: what a bundle is for, how each person appears in it, what was found of them in the text, and
 * what was decided. The fields are spread into the selection of a bundle (contract.ts).
 */
import { hexId } from '../ids.ts';
import type { NumberLeft, Place } from '../redaction/apply.ts';
import { type DecisionReason, IDENTITY, type Identity, PURPOSES, type Purpose } from '../redaction/decide.ts';
import type { Leak } from '../redaction/proof.ts';
import type { LeftOut } from '../redaction/without.ts';
import type { Consent, SensitiveKind } from '../report/entities.ts';
import { LANGUAGES } from '../text/languages.ts';
import { z } from '../zod.ts';

const isPurpose = (value: unknown): value is Purpose => typeof value === 'string' && Object.hasOwn(PURPOSES, value);
/** The codes of `PURPOSES`, in their order. */
export const PURPOSE_CODES: readonly Purpose[] = Object.keys(PURPOSES).filter(isPurpose);

/** An id of a record, or the place of an entry that has none. */
const personId = z.string().max(200);

export const purpose = z.custom<Purpose>(isPurpose, { error: 'purpose' });

export const peopleOfBundle = {
  purpose: purpose.optional(),
  /** Of the words that stand for names. */
  language: z.enum(LANGUAGES).optional(),
  /** How people appear where the user says otherwise than their consents. A more open form needs a reason; it is noted. */
  identities: z
    .array(z.strictObject({ person: personId, identity: z.enum(IDENTITY), reason: z.string().max(2000) }))
    .max(2000)
    .optional(),
  /** What happens to what was found: to all places where it was, or to the one named by `at`. */
  treatments: z
    .array(
      z.strictObject({
        person: personId,
        found: z.string().max(1000),
        at: z.string().max(400).optional(),
        do: z.enum(['replace', 'keep', 'cut']),
      }),
    )
    .max(20_000)
    .optional(),
  /** Files that go out although somebody who is not named can be seen or heard in them. */
  keepFiles: z.array(hexId).max(1000).optional(),
  /** Files with a name inside, or that could not be searched whole, that go out all the same. Each is needed to seal, none for a preview. */
  knowingly: z.array(hexId).max(1000).optional(),
  /** Words, or beginnings of words: every sentence with one of them is left out. */
  withoutWords: z.array(z.string().max(200)).max(100).optional(),
};

/** The line of a person's permissions that speaks to a decision, as far as a screen tells of it. */
export type SaidBefore = Pick<
  Consent,
  'key' | 'status' | 'on' | 'method' | 'identityForm' | 'purposes' | 'until' | 'withdrawnOn' | 'withdrawnHow'
>;

/** How a person appears in a bundle, for the screen. */
export interface PersonAppearance {
  readonly id: string;
  /** What the author calls them; empty when they have no name. */
  readonly called: string;
  /** False: nobody linked them, their name was met in a text. */
  readonly linked: boolean;
  /** A family, an office, an organisation. */
  readonly group: boolean;
  /** A place of a report: it is shown as it is, or as its author says that others see it. */
  readonly place: boolean;
  readonly identity: Identity;
  /** What the consents allow. */
  readonly proposed: Identity;
  readonly reason: DecisionReason;
  /** What they answered, where that is the reason; null where nothing was recorded, or nothing needs to be. */
  readonly said: SaidBefore | null;
  readonly overridden: string | null;
  /** Whether the user may say more than proposed. */
  readonly fixed: boolean;
  /** What the reader sees instead of the name; empty for who is named or not mentioned. */
  readonly shownAs: string;
  /** What is known of somebody who is named, and stays because no permission covers it. */
  readonly untold: readonly SensitiveKind[];
}

/** A name that stands in an attached file, which goes out as it is. */
export interface NameInFile {
  readonly evidence: string;
  readonly person: string;
  readonly found: string;
}

export interface PeoplePreview {
  readonly people: readonly PersonAppearance[];
  readonly places: readonly Place[];
  readonly leftOut: readonly LeftOut[];
  readonly numbers: readonly NumberLeft[];
  /** As long as there are any, nothing is sealed. */
  readonly undecided: number;
  /** Names that are kept back and stand in the bag all the same; as long as there are any, nothing is sealed. */
  readonly left: readonly Leak[];
  readonly inFiles: readonly NameInFile[];
  /** Evidence that goes out and that the search cannot read: pictures, sound, packed files, and what is too large. */
  readonly unread: readonly string[];
}

/** What a disclosure keeps of it: who appeared how, and by which consents. Names are looked up when it is shown. */
export const decisionKept = z.object({
  person: personId,
  identity: z.enum(IDENTITY),
  reason: z.string().max(64),
  consents: z.array(z.string().max(64)),
  overridden: z.string().max(2000).nullable(),
});
export type DecisionKept = z.infer<typeof decisionKept>;
