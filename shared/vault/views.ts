/**
 * View models: what the vault worker hands to the user interface, and no more than is on the screen. Times are instants in
 * milliseconds since 1970 (UTC). Ids are random hex; they never leave the app.
 */
import type { FormCode } from '../forms/form.ts';
import type { HexId } from '../ids.ts';
import type { Identity, Purpose } from '../redaction/decide.ts';
import type { ReportPart } from '../report/parts.ts';
import type { Report } from '../report/schema.ts';
import type { Language } from '../text/languages.ts';
import type { CopyView } from './copies.ts';
import type { FormAlong } from './forms.ts';
import type { PeoplePreview } from './redaction.ts';

export interface VaultStatus {
  /**
   * `damaged`: there is a vault that cannot be opened as it is; `code` says why. `lost`: there was one, and neither copy is there. Neither ever
   * leads to "create a vault".
   */
  readonly state: 'none' | 'locked' | 'unlocked' | 'damaged' | 'lost';
  readonly code?: string;
  /** Of `locked`: whether only the second copy can be tried. Missing means no. */
  readonly onlySecond?: boolean;
}

/** The estimate for a passphrase while it is typed. */
export interface PassphraseEstimate {
  /** 0 (guessed at once) to 4 (not within centuries at this vault's cost per guess). A vault needs 3. */
  readonly score: 0 | 1 | 2 | 3 | 4;
  /** Years to guess it, at one second of one machine per guess on ten thousand machines. */
  readonly years: number;
  /** Keys of the message catalogue below `passphrase.hint.`. */
  readonly hints: readonly string[];
}

export interface ReportListItem {
  readonly id: HexId;
  readonly title: string;
  /** The first words of the narrative, for a report without a title. */
  readonly excerpt: string;
  readonly when: Report['when'];
  readonly acts: readonly string[];
  readonly tags: readonly string[];
  readonly urgency: string | null;
  readonly verification: string | null;
  readonly evidence: number;
  readonly createdAt: number;
  readonly changedAt: number;
  /** There is text in the draft that is not yet a version. */
  readonly draft: boolean;
  /** Written by a newer Daftar: shown and kept, not edited. */
  readonly newer: boolean;
}

export interface ReportList {
  readonly total: number;
  readonly from: number;
  readonly items: readonly ReportListItem[];
  /** How far the search index is; null when it is complete. Until then full-text search may miss reports, and the screen says so. */
  readonly indexing: { readonly done: number; readonly of: number } | null;
}

export interface Facets {
  readonly reports: number;
  readonly tags: readonly { readonly tag: string; readonly count: number }[];
  readonly acts: readonly { readonly act: string; readonly count: number }[];
  readonly tnr: readonly { readonly code: string; readonly count: number }[];
  readonly verification: readonly { readonly code: string; readonly count: number }[];
  readonly material: readonly { readonly code: string; readonly count: number }[];
  readonly countries: readonly { readonly country: string; readonly count: number }[];
  readonly towns: readonly { readonly town: string; readonly count: number }[];
  /** Only those that a report names, most frequent first, at most 200. */
  readonly persons: readonly { readonly id: HexId; readonly name: string; readonly count: number }[];
  readonly cases: readonly { readonly id: HexId; readonly name: string; readonly count: number }[];
  /** Of what the index knows so far. */
  readonly indexing: { readonly done: number; readonly of: number } | null;
}

export interface VersionItem {
  /** 1 for the first. */
  readonly version: number;
  readonly savedAt: number;
  readonly title: string;
  /** hex, of the account's text as it was frozen; null for a version that was not. */
  readonly frozen: string | null;
}

export interface EvidenceView {
  readonly id: HexId;
  readonly originalName: string;
  /** bytes */
  readonly size: number;
  /** hex, of the original bytes at intake */
  readonly sha256: string;
  /** From content, not from the name. */
  readonly mediaType: string;
  readonly takenInAt: number;
  /** Codes of the list evidence-danger: `type-mismatch`, `name-misleading`, `zero-length`, `active-content` … */
  readonly dangers: readonly string[];
  /** Only of a working copy. */
  readonly copy?: CopyView;
}

export interface ReportView {
  readonly id: HexId;
  /** The draft if there is one, else the newest version. */
  readonly report: Report;
  readonly draftSavedAt: number | null;
  readonly version: number;
  readonly versions: readonly VersionItem[];
  readonly createdAt: number;
  readonly changedAt: number;
  readonly newer: boolean;
  readonly evidence: readonly EvidenceView[];
  readonly disclosures: readonly DisclosureItem[];
}

export type Verification = 'unverified' | 'compared';
export const COMPARE_CHANNELS = ['in-person', 'phone', 'video', 'vouched'] as const;
export type CompareChannel = (typeof COMPARE_CHANNELS)[number];

export interface RecipientItem {
  readonly id: HexId;
  readonly name: string;
  readonly organisation: string;
  readonly verification: Verification;
  /** `YYYY-MM-DD` or null */
  readonly validUntil: string | null;
  readonly expired: boolean;
}

export interface RecipientView extends RecipientItem {
  readonly contact: string;
  readonly languages: readonly string[];
  readonly created: string;
  /** Seven groups of five digits. */
  readonly fingerprint: readonly string[];
  readonly addedAt: number;
  readonly log: readonly {
    readonly at: number;
    readonly what: 'added' | 'compared' | 'mismatch' | 'kept-separate' | 'card-updated';
    readonly how: 'typed-digits' | 'qr-picture' | null;
    readonly channel: CompareChannel | null;
  }[];
  readonly disclosures: readonly DisclosureItem[];
}

/** What became of a card that was added. */
export type CardOutcome =
  | { readonly outcome: 'added' | 'already-there' | 'updated'; readonly id: HexId }
  /** A hard stop: somebody known appears with another key. Nothing was stored. */
  | {
      readonly outcome: 'key-changed';
      readonly known: RecipientItem;
      readonly name: string;
      readonly fingerprint: readonly string[];
    };

export interface OwnCard {
  /** Empty, like `text`, until the owner has given a name; only then can a bundle carry it. */
  readonly name: string;
  readonly organisation: string;
  readonly contact: string;
  readonly languages: readonly string[];
  readonly validUntil: string | null;
  /** The card file's text, docs/format.md section 6. */
  readonly text: string;
  readonly fingerprint: readonly string[];
}

/** One file or field that may go out, as the recipient will see it. */
export interface SealPreview {
  readonly reports: readonly {
    readonly id: HexId;
    /** Exactly what goes out. */
    readonly report: Report;
    /** The names of the fields that have a value and can be left out, in the order of the form. */
    readonly fields: readonly string[];
    /** The single entries that can be left out, those that are left out among them. */
    readonly parts: readonly ReportPart[];
    readonly evidence: readonly EvidenceView[];
    /** Names of files that stay, because the author gave them for other readers only. */
    readonly forOthers: readonly string[];
    /** What the author wrote has to be covered in a file before it goes out. */
    readonly cover: readonly { readonly evidence: HexId; readonly what: string }[];
  }[];
  readonly files: number;
  /** bytes of the bag, and of the sealed file on disk; without forms as long as there are no papers of them */
  readonly bagSize: number;
  readonly sealedSize: number;
  /** The name on the own card; null when the bundle goes without a name. */
  readonly signedAs: string | null;
  /** Dangers of what would go out: `location-inside`, `author-inside`, `name-misleading` …, by evidence id. */
  readonly warnings: readonly { readonly evidence: HexId; readonly danger: string }[];
  /** How people appear, what was found of them, and what is left for the user to decide. */
  readonly people: PeoplePreview;
  /** In the order in which they were asked for. */
  readonly forms: readonly FormAlong[];
}

export interface SealResult {
  readonly disclosure: HexId;
  /** bytes of the sealed file */
  readonly size: number;
  /** hex, SHA-256 of the sealed file */
  readonly sha256: string;
}

export interface DisclosureItem {
  readonly id: HexId;
  readonly at: number;
  readonly recipients: readonly string[];
  readonly reports: readonly { readonly id: HexId; readonly title: string; readonly version: number }[];
  readonly signed: boolean;
  /** Null of those from before there were purposes. */
  readonly purpose: Purpose | null;
  /** Filled forms that went along. */
  readonly forms: readonly { readonly form: FormCode; readonly language: Language }[];
  readonly size: number;
  readonly sha256: string;
  readonly receipt: {
    readonly from: string;
    readonly receivedAt: string;
    readonly outcome: string;
    readonly note: string;
    readonly verified: boolean;
  } | null;
}

/** A disclosure that a person appears in. */
export interface PersonInDisclosure {
  readonly disclosure: DisclosureItem;
  readonly identity: Identity;
  /** Keys of the person's consents that it relied on. */
  readonly consents: readonly string[];
  /** Why the user said more than the consents allowed. */
  readonly overridden: string | null;
}

/** Somebody whom a disclosure is about: how they appeared in it, and why. */
export interface PersonOfDisclosure {
  /** What the author calls them today; empty where their record or report is gone. */
  readonly called: string;
  readonly identity: Identity;
  /** A `DecisionReason`, or one of a later list. */
  readonly reason: string;
  /** Why the user said something else than the permissions. */
  readonly overridden: string | null;
}

/** From whom a bundle is, in the four ways that are told apart (a bundle that does not verify is refused and never gets here). */
export interface SenderView {
  readonly state: 'known' | 'new' | 'unsigned';
  readonly recipient: HexId | null;
  /** A new sender who bears the name or contact of somebody known, with another key: the screen warns of an impostor. */
  readonly resembles: RecipientItem | null;
  readonly name: string;
  readonly organisation: string;
  readonly fingerprint: readonly string[];
  readonly verification: Verification;
}

export interface ReceivedItem {
  readonly id: HexId;
  readonly kind: 'reports' | 'receipt';
  readonly openedAt: number;
  readonly from: SenderView;
  readonly titles: readonly string[];
  readonly evidence: number;
  /** Filled forms. */
  readonly forms: number;
  readonly size: number;
  readonly answered: boolean;
}

export interface ReceivedView extends ReceivedItem {
  readonly bundleId: string;
  readonly created: string;
  readonly sha256: string;
  readonly reports: readonly Report[];
  /** `index` is the position that `inbox:evidence-read` takes. */
  readonly files: readonly {
    readonly index: number;
    readonly originalName: string;
    readonly size: number;
    readonly sha256: string;
    readonly mediaType: string;
  }[];
  /** In the order that `inbox:form-read` counts. Titles and codes are a stranger's. */
  readonly papers: readonly ReceivedPaper[];
}

/** A filled form in a received bundle. Sizes in bytes. */
export interface ReceivedPaper {
  readonly form: string;
  readonly language: string;
  readonly title: string;
  readonly html: { readonly size: number; readonly sha256: string };
  readonly pdf: { readonly size: number; readonly sha256: string };
}

/** What opening a bundle led to. */
export type InboxOutcome =
  | { readonly outcome: 'reports'; readonly id: HexId }
  | { readonly outcome: 'receipt'; readonly disclosure: HexId }
  /** A receipt for a bundle that this vault does not remember. */
  | { readonly outcome: 'receipt-unknown' }
  | { readonly outcome: 'already-there'; readonly id: HexId };

export interface VaultSettings {
  /** seconds, one of AUTO_LOCK_SECONDS */
  readonly autoLockSeconds: number;
  /** The setting was missing or unreadable; the strictest value is in force and the screen says so. */
  readonly autoLockFallback: boolean;
}

/** Progress of a long request, in bytes. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}
