/**
 * The vault worker's request interface, as one value: what each method takes (checked by zod in the worker, strictly) and what it
 * answers. Long methods report `Progress` and can be cancelled by the request's id; a cancelled one fails with `cancelled` and leaves nothing.
 */
import { MOST_FORMS } from '../bag/bundle.ts';
import { hexId } from '../ids.ts';
import {
  AUTO_LOCK_SECONDS,
  CARD_BYTES,
  FILE_BYTES,
  PAPER_HTML_BYTES,
  PAPER_PDF_BYTES,
  PIECE_BYTES,
} from '../limits.ts';
import { type Report, report } from '../report/schema.ts';
import { WIPE_CONFIRMED } from '../wipe.ts';
import { z } from '../zod.ts';
import { type BackupVaultAnswers, backupRequests } from './backup.ts';
import { type CopyAnswers, copyRequests } from './copies.ts';
import { type CustodyAnswers, custodyRequests } from './custody.ts';
import { type EntityAnswers, entityRequests } from './entities.ts';
import { reportFilters } from './filters.ts';
import { type FormAnswers, formRequests } from './forms.ts';
import { type PatternAnswers, patternRequests } from './patterns.ts';
import { type RecoveryAnswers, recoveryRequests } from './recovery.ts';
import { peopleOfBundle } from './redaction.ts';
import { type Opened, type StoreAnswers, storeRequests } from './store.ts';
import {
  type CardOutcome,
  COMPARE_CHANNELS,
  type DisclosureItem,
  type EvidenceView,
  type Facets,
  type InboxOutcome,
  type OwnCard,
  type PassphraseEstimate,
  type PersonInDisclosure,
  type PersonOfDisclosure,
  type ReceivedItem,
  type ReceivedView,
  type RecipientItem,
  type RecipientView,
  type ReportList,
  type ReportView,
  type SealPreview,
  type SealResult,
  type VaultSettings,
  type VaultStatus,
} from './views.ts';

const nothing = z.strictObject({});
const passphrase = z.string().min(1).max(1024);
const handle = z.string().regex(/^[0-9a-f]{32}$/);
const piece = { offset: z.int().min(0).max(FILE_BYTES), length: z.int().min(0).max(PIECE_BYTES) };
const window = { from: z.int().min(0), count: z.int().min(1).max(500) };

/** Where the bytes of an incoming file are: a File that was dropped on the page, or a file picked through main. */
export const incoming = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('drop'), file: z.custom<Blob & { readonly name: string }>() }),
  z.strictObject({
    from: z.literal('picked'),
    handle,
    name: z.string().max(4096),
    size: z.int().min(0).max(FILE_BYTES),
  }),
]);
export type Incoming = z.infer<typeof incoming>;

export { type ReportFilters, reportFilters } from './filters.ts';
export const REPORT_ORDERS = ['changed', 'happened', 'title'] as const;

const bytes = (most: number) => z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length <= most);

/** A form as the page has made it (shared/paper/paper-html.ts), and the PDF that the press has made of that. */
const paper = z.strictObject({ form: hexId, html: bytes(PAPER_HTML_BYTES), pdf: bytes(PAPER_PDF_BYTES) });

/** Which parts of which reports go out, to whom. Absent fields and evidence go out; listed ones are left out. */
export const sealSelection = z.strictObject({
  reports: z
    .array(
      z.strictObject({
        id: hexId,
        omitFields: z.array(z.string().max(40)).max(40),
        omitEvidence: z.array(hexId).max(1000),
        /** Single entries of lists, by their keys: shared/report/parts.ts. */
        omitParts: z.array(z.string().max(64)).max(5000).optional(),
      }),
    )
    .min(1)
    .max(500),
  /** One bundle is for one organisation; several keys of the same recipient may be given. */
  recipients: z.array(hexId).min(1).max(8),
  /** false: "send without my name". */
  signed: z.boolean(),
  /** Kept forms that go along, each made anew for these readers. */
  forms: z.array(hexId).max(MOST_FORMS).optional(),
  /** Of the readable reports, by the path of the field, in the language of the bundle. Without them fields go by their names in the schema. */
  headings: z.record(z.string().max(100), z.string().max(300)).optional(),
  /** The same forms as papers; what is shown before they are made has none. */
  papers: z.array(paper).max(MOST_FORMS).optional(),
  ...peopleOfBundle,
});
export type SealSelection = z.infer<typeof sealSelection>;

const cardFields = z.strictObject({
  name: z.string().min(1).max(200),
  organisation: z.string().max(200),
  contact: z.string().max(200),
  languages: z.array(z.string().max(35)).max(20),
  validUntil: z.iso.date().nullable(),
});

/** What each method takes. */
export const vaultRequests = {
  'vault:status': nothing,
  /** Draws a new recovery code and keeps it in the worker until `vault:create`. */
  'recovery:propose': nothing,
  /** Which groups of a typed code cannot be right, before anything is tried. */
  'recovery:check': z.strictObject({ code: z.string().max(400) }),
  'passphrase:estimate': z.strictObject({ passphrase: z.string().max(1024) }),
  /** Fails with `recovery-code-typo` when what was typed back is not the proposed code, with `weak-passphrase` below score 3. */
  'vault:create': z.strictObject({ passphrase, recoveryTypedBack: z.string().max(400) }),
  'vault:unlock': z.strictObject({ passphrase }),
  'vault:unlock-with-recovery': z.strictObject({ code: z.string().max(400), newPassphrase: passphrase }),
  'vault:change-passphrase': z.strictObject({ current: passphrase, next: passphrase }),
  /** Completes pending forgetting; the client then ends the worker. */
  'vault:prepare-lock': nothing,
  /** Overwrites header and keyring with random bytes; open, locked or damaged. For the wipe: main has destroyed the erase secrets before, and the client ends the worker. */
  'vault:destroy': z.strictObject({ confirmed: z.literal(WIPE_CONFIRMED) }),

  'reports:list': z.strictObject({
    search: z.string().max(500),
    filters: reportFilters,
    order: z.enum(REPORT_ORDERS),
    ...window,
  }),
  'reports:facets': nothing,
  'reports:create': nothing,
  'reports:open': z.strictObject({ id: hexId }),
  /** Seals what is typed; durable when it answers. Not yet a version. */
  'reports:draft': z.strictObject({ id: hexId, report }),
  /** Makes the draft a version. */
  'reports:save': z.strictObject({ id: hexId, report }),
  /**
   * Makes the draft a version that is frozen: a first account. The SHA-256 of its account (docs/report.md) is signed into the custody lines.
   * Later versions keep its words and add to it (`addenda`, and whatever is not the account). A report has one frozen version.
   */
  'reports:freeze': z.strictObject({ id: hexId, report }),
  'reports:discard-draft': z.strictObject({ id: hexId }),
  'reports:version': z.strictObject({ id: hexId, version: z.int().min(1) }),
  /** Out of sight at once; forgotten for good at `vault:forget` or lock, until then `reports:restore` brings them back. */
  'reports:delete': z.strictObject({ ids: z.array(hexId).min(1).max(1000) }),
  'reports:restore': z.strictObject({ ids: z.array(hexId).min(1).max(1000) }),
  'vault:forget': nothing,

  'evidence:add': z.strictObject({ report: hexId, file: incoming }),
  'evidence:read': z.strictObject({
    id: hexId,
    offset: z.int().min(0).max(FILE_BYTES),
    length: z.int().min(0).max(PIECE_BYTES),
    /** The first piece for somebody who looks at the file: a custody line is written. */
    viewing: z.boolean().default(false),
  }),
  'evidence:remove': z.strictObject({ report: hexId, id: hexId }),
  /** To a handle of `save:begin`; an export in the clear. */
  'evidence:export': z.strictObject({ id: hexId, save: handle }),

  'recipients:list': nothing,
  'recipients:open': z.strictObject({ id: hexId }),
  'recipients:add': z.strictObject({ card: z.string().max(CARD_BYTES), keepSeparate: z.boolean() }),
  /** The person reads the digits out, the user types them, the program compares. Logged either way. */
  'recipients:compare': z.strictObject({
    id: hexId,
    digits: z.string().max(200),
    how: z.enum(['typed-digits', 'qr-picture']),
    channel: z.enum(COMPARE_CHANNELS),
  }),
  'recipients:remove': z.strictObject({ id: hexId }),
  'card:own': nothing,
  'card:write': cardFields,

  'seal:preview': sealSelection,
  /** To a handle of `save:begin`, which it commits or aborts. */
  'seal:start': z.strictObject({ selection: sealSelection, save: handle }),
  'disclosures:list': nothing,
  'disclosures:open': z.strictObject({ id: hexId }),
  'disclosures:people': z.strictObject({ id: hexId }),
  /** What went out that a person appears in, with the consents that it relied on: after a withdrawal, who has to be asked. */
  'disclosures:of-person': z.strictObject({ person: hexId }),

  'inbox:open': z.strictObject({ file: incoming }),
  'inbox:list': nothing,
  'inbox:view': z.strictObject({ id: hexId }),
  'inbox:evidence-read': z.strictObject({ id: hexId, index: z.int().min(0).max(10_000), ...piece }),
  /** Bytes of a filled form, its page or its PDF. */
  'inbox:form-read': z.strictObject({
    id: hexId,
    index: z.int().min(0).max(MOST_FORMS),
    as: z.enum(['html', 'pdf']),
    ...piece,
  }),
  /** The same to a handle of `save:begin`; an export in the clear. */
  'inbox:form-export': z.strictObject({
    id: hexId,
    index: z.int().min(0).max(MOST_FORMS),
    as: z.enum(['html', 'pdf']),
    save: handle,
  }),
  /** The bag as one ZIP to a handle of `save:begin`; an export in the clear. */
  'inbox:export': z.strictObject({ id: hexId, save: handle }),
  /** Makes the signed receipt, sealed to the sender's card; fails with `not-found` for an unsigned bundle. */
  'inbox:answer': z.strictObject({ id: hexId, note: z.string().max(2000), save: handle }),
  /** Adds the sender's card, which came in the bundle, to the recipients. */
  'inbox:add-sender': z.strictObject({ id: hexId }),
  'inbox:delete': z.strictObject({ id: hexId }),

  ...entityRequests,
  ...patternRequests,
  ...formRequests,

  'settings:read': nothing,
  'settings:write': z.strictObject({ autoLockSeconds: z.literal([...AUTO_LOCK_SECONDS]) }),
  ...custodyRequests,
  ...copyRequests,
  ...recoveryRequests,
  ...storeRequests,
  ...backupRequests,
} satisfies Record<string, z.ZodType>;

export type VaultMethod = keyof typeof vaultRequests;
/** What a caller gives: defaults may be left out. */
export type VaultRequest<M extends VaultMethod> = z.input<(typeof vaultRequests)[M]>;
type Done = Record<string, never>;

/** What each method answers. */
export interface VaultAnswers
  extends EntityAnswers,
    PatternAnswers,
    FormAnswers,
    CustodyAnswers,
    CopyAnswers,
    StoreAnswers,
    BackupVaultAnswers,
    RecoveryAnswers {
  'vault:status': VaultStatus;
  'recovery:propose': { readonly groups: readonly string[] };
  'recovery:check': { readonly complete: boolean; readonly wrongGroups: readonly number[] };
  'passphrase:estimate': PassphraseEstimate;
  'vault:create': Done;
  'vault:unlock': Opened;
  'vault:unlock-with-recovery': Opened;
  'vault:unlock-with-shares': Opened;
  'vault:change-passphrase': Done;
  'vault:prepare-lock': Done;
  'vault:destroy': Done;
  'reports:list': ReportList;
  'reports:facets': Facets;
  'reports:create': { readonly id: string };
  'reports:open': ReportView;
  'reports:draft': { readonly savedAt: number };
  'reports:save': { readonly version: number; readonly savedAt: number };
  'reports:freeze': { readonly version: number; readonly savedAt: number; readonly sha256: string };
  'reports:discard-draft': Done;
  'reports:version': { readonly version: number; readonly savedAt: number; readonly report: Report };
  'reports:delete': Done;
  'reports:restore': Done;
  'vault:forget': { readonly forgotten: number };
  'evidence:add': EvidenceView;
  'evidence:read': { readonly bytes: Uint8Array };
  'evidence:remove': Done;
  'evidence:export': { readonly size: number };
  'recipients:list': { readonly recipients: readonly RecipientItem[] };
  'recipients:open': RecipientView;
  'recipients:add': CardOutcome;
  /** `wrongGroups` are indices 0 to 6; all seven when the number of digits is wrong. */
  'recipients:compare': { readonly match: boolean; readonly wrongGroups: readonly number[] };
  'recipients:remove': Done;
  'card:own': OwnCard;
  'card:write': OwnCard;
  'seal:preview': SealPreview;
  'seal:start': SealResult;
  'disclosures:list': { readonly disclosures: readonly DisclosureItem[] };
  'disclosures:open': DisclosureItem;
  /** Null of one from before this was kept. */
  'disclosures:people': { readonly people: readonly PersonOfDisclosure[] | null };
  'disclosures:of-person': { readonly disclosures: readonly PersonInDisclosure[] };
  'inbox:open': InboxOutcome;
  'inbox:list': { readonly received: readonly ReceivedItem[] };
  'inbox:view': ReceivedView;
  'inbox:evidence-read': { readonly bytes: Uint8Array };
  'inbox:form-read': { readonly bytes: Uint8Array };
  'inbox:form-export': { readonly size: number };
  'inbox:export': { readonly size: number };
  'inbox:answer': { readonly size: number; readonly sha256: string };
  'inbox:add-sender': CardOutcome;
  'inbox:delete': Done;
  'settings:read': VaultSettings;
  'settings:write': VaultSettings;
}
