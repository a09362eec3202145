/** What the vault keeps of those it exchanges bundles with: recipients, the own card, disclosures and received bundles. */
import { FORM_CODES } from '../../shared/forms/form.ts';
import { hexId } from '../../shared/ids.ts';
import { ALIAS_KINDS } from '../../shared/text/aliases.ts';
import { LANGUAGES } from '../../shared/text/languages.ts';
import { decisionKept, purpose } from '../../shared/vault/redaction.ts';
import { COMPARE_CHANNELS } from '../../shared/vault/views.ts';
import { z } from '../../shared/zod.ts';
import { kind } from './kind.ts';

const digits = z.string().regex(/^[0-9]{35}$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const logLine = z.object({
  at: z.int().min(0),
  what: z.enum(['added', 'compared', 'mismatch', 'kept-separate', 'card-updated']),
  how: z.enum(['typed-digits', 'qr-picture']).nullable(),
  channel: z.enum(COMPARE_CHANNELS).nullable(),
});

/** `card` is the canonical card (docs/format.md section 6); it verified when it was added and is read again at each use. */
export const recipient = kind(
  'recipient',
  z.object({ card: z.string(), addedAt: z.int().min(0), log: z.array(logLine) }),
  z.object({
    fingerprint: digits,
    name: z.string(),
    organisation: z.string(),
    contact: z.string(),
    validUntil: z.string().nullable(),
    compared: z.boolean(),
  }),
);

export const ownCard = kind('own-card', z.object({ card: z.string() }), z.object({}));

const receipt = z.object({
  from: z.string(),
  receivedAt: z.string(),
  outcome: z.string(),
  note: z.string(),
  /** Signed by the recipient to whom this bundle went. */
  verified: z.boolean(),
});

/**
 * What went to whom. Titles are not in it: they are the reports', and are forgotten with them. `fileKey` (base64) and `length` (bytes of
 * the bag) open the sender's own copy of the sealed file (docs/format.md section 8); null once a report or a file in it was forgotten.
 */
export const disclosure = kind(
  'disclosure',
  z.object({
    fileKey: z.string().nullable(),
    length: z.int().min(0),
    fingerprints: z.array(digits),
    /** Who appeared how, and by which consents. Of disclosures from before there were purposes, nothing is known. */
    decisions: z.array(decisionKept).optional(),
  }),
  z.object({
    at: z.int().min(0),
    bundleId: hexId,
    recipients: z.array(z.string()),
    reports: z.array(z.object({ id: hexId, version: z.int().min(0) })),
    /** Records of people and groups that it may tell of. */
    named: z.array(hexId).optional(),
    /** Filled forms that went along, each with the reports that it tells of. */
    forms: z
      .array(z.object({ id: hexId, form: z.enum(FORM_CODES), language: z.enum(LANGUAGES), reports: z.array(hexId) }))
      .optional(),
    signed: z.boolean(),
    size: z.int().min(0),
    sha256,
    receipt: receipt.nullable(),
    purpose: purpose.optional(),
  }),
);

/** By which alias each reader knows each person. It only grows: a later bundle for the same reader uses the same one. One record. */
export const aliasTable = kind(
  'aliases',
  z.object({
    entries: z.array(
      z.object({ reader: z.string(), person: z.string(), kind: z.enum(ALIAS_KINDS), number: z.int().min(1) }),
    ),
  }),
  z.object({}),
);

/** A bundle that was opened and verified. Its bag lies in chunks under the entry's content key. `length` is the bag's, in bytes. */
export const received = kind(
  'received',
  z.object({
    length: z.int().min(0),
    created: z.string(),
    /** Every file of the bag by its place in it: bytes `offset` to `offset + size`. */
    files: z.array(z.object({ name: z.string(), offset: z.int().min(0), size: z.int().min(0), sha256 })),
    reports: z.array(z.unknown()),
    evidence: z.array(z.object({ name: z.string(), originalName: z.string(), mediaType: z.string() })),
    /** Filled forms: `html` and `pdf` are names of files. */
    forms: z
      .array(z.object({ form: z.string(), language: z.string(), title: z.string(), html: z.string(), pdf: z.string() }))
      .optional(),
    senderCard: z.string().nullable(),
  }),
  z.object({
    bundleId: hexId,
    openedAt: z.int().min(0),
    sha256,
    size: z.int().min(0),
    titles: z.array(z.string()),
    evidence: z.int().min(0),
    forms: z.int().min(0).optional(),
    /** Of the signer's card; null when the bundle was not signed. */
    sender: z
      .object({ fingerprint: digits, name: z.string(), organisation: z.string(), contact: z.string() })
      .nullable(),
    answered: z.boolean(),
    /** The id that it had in the vault from which it was taken in (docs/format.md section 12.5). */
    was: hexId.optional(),
  }),
);
