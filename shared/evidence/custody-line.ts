/**
 * One custody line: a step that was taken with an evidence file or a report (docs/format.md section 5.1). Lines are chained: each holds
 * the SHA-256 of the text of the line before it.
 */
import { z } from '../zod.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a step was exactly, where the field's list of actions has one word for several. */
export const CUSTODY_DETAILS = [
  'made-here',
  'export-clear',
  'file-removed',
  'taken-back',
  'receipt-unverified',
  'not-written',
  'name-inside',
  'not-searched',
  'name-left',
  'named-without-yes',
] as const;
export type CustodyDetail = (typeof CUSTODY_DETAILS)[number];

export const CUSTODY_NOTE_CHARS = 2000;

/** A line as it is kept. Names that are absent say nothing. */
export const custodyLine = z.object({
  /** When, by this device's clock: milliseconds since 1970 (UTC). */
  at: z.int().min(0),
  /** The device's distance from UTC then, in minutes, east positive. */
  offset: z.int().min(-1440).max(1440),
  /** The clock stood before the time of the line before: at least one of the two is wrong. */
  clockDoubt: z.literal(true).optional(),
  /** A code of the list custody-action. */
  action: z.string().min(1).max(80),
  detail: z.string().min(1).max(80).optional(),
  /** The name on the vault's own card, or `author`. */
  by: z.string().min(1).max(400),
  /** Name and version. */
  program: z.string().min(1).max(80),
  /** hex, SHA-256 of the bytes that the step began with */
  before: sha256.optional(),
  /** hex, SHA-256 of the bytes that it led to */
  after: sha256.optional(),
  recipients: z.array(z.string().max(400)).max(8).optional(),
  /** In the words of the person who took the step. */
  note: z
    .string()
    .max(2 * CUSTODY_NOTE_CHARS)
    .optional(),
  /** hex, SHA-256 of the line before; of the first one: the random start of the chain */
  previous: sha256,
});
export type CustodyLine = z.infer<typeof custodyLine>;

/** The names of a line in the one order in which they are written. */
const NAMES = [
  'at',
  'offset',
  'clockDoubt',
  'action',
  'detail',
  'by',
  'program',
  'before',
  'after',
  'recipients',
  'note',
  'previous',
] as const satisfies readonly (keyof CustodyLine)[];

/** The text of a line that is hashed: its names in their order, absent ones left out, without a space. */
export function custodyLineText(line: CustodyLine): string {
  return JSON.stringify(Object.fromEntries(NAMES.map((name) => [name, line[name]])));
}
