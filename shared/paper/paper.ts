/**
 * A paper: what is printed, as neutral data. It knows nothing of reports or forms; whoever fills it has decided what may leave, so there is
 * no field for an id, a device or a remark that would not be printed.
 */
import { z } from '../zod.ts';
import { PAPER_LIMITS } from './limits.ts';

/** BCP 47. */
const language = z.stringFormat('language', /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}$/).max(64);
const direction = z.enum(['ltr', 'rtl']);
const words = z.string().max(PAPER_LIMITS.words);
const heading = z.string().min(1).max(PAPER_LIMITS.heading);

/**
 * A piece of a line. A plain string is the paper's own words, in its language. `own` is what a person wrote: it takes its direction from
 * itself and moves nothing around it. `literal` is a plate, a number, a file name, a hash: it stands apart from the text around it, goes from
 * left to right unless all of its letters go the other way, and what would hide in it is shown. `note` refers to a footnote, the first being 1.
 */
const piece = z.union([
  words,
  z.strictObject({ own: words, language: language.optional() }),
  z.strictObject({ literal: words }),
  z.strictObject({ note: z.int().min(1).max(PAPER_LIMITS.notes) }),
]);
export type Piece = z.infer<typeof piece>;

/** A line of text. */
const line = z.union([piece, z.array(piece).max(PAPER_LIMITS.pieces)]);
export type Line = z.infer<typeof line>;

const paragraph = z.strictObject({ kind: z.literal('paragraph'), text: line });
/** An account as its author wrote it, of any length, with its own lines. Without a direction each of its lines has its own. */
const passage = z.strictObject({
  kind: z.literal('passage'),
  text: z.string().max(PAPER_LIMITS.passage),
  language: language.optional(),
  direction: direction.optional(),
});
const list = z.strictObject({
  kind: z.literal('list'),
  ordered: z.boolean(),
  items: z.array(line).max(PAPER_LIMITS.items),
});
/** Terms and what is said of each: one line, or several. */
const facts = z.strictObject({
  kind: z.literal('facts'),
  facts: z
    .array(z.strictObject({ term: line, values: z.array(line).min(1).max(PAPER_LIMITS.values) }))
    .max(PAPER_LIMITS.items),
});
const table = z
  .strictObject({
    kind: z.literal('table'),
    caption: words.optional(),
    /** Header cells. */
    columns: z.array(line).min(1).max(PAPER_LIMITS.columns),
    /** Whether the first cell of a row names the row. */
    rowHeaders: z.boolean(),
    rows: z.array(z.array(line).max(PAPER_LIMITS.columns)).max(PAPER_LIMITS.rows),
  })
  .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length));
/**
 * A secret that is copied by hand: groups of digits, the same in every language, from left to right; and the same digits as a QR code, in rows
 * of squares from the top, 1 being dark. It says nothing of what the digits are.
 */
const digits = z.strictObject({
  kind: z.literal('digits'),
  groups: z
    .array(z.stringFormat('group', /^[0-9]{5}$/))
    .min(1)
    .max(PAPER_LIMITS.groups),
  squares: z.array(z.stringFormat('squares', /^[01]+$/).max(PAPER_LIMITS.squares)).max(PAPER_LIMITS.squares),
});
const leaf = z.discriminatedUnion('kind', [paragraph, passage, list, facts, table, digits]);
export type Leaf = z.infer<typeof leaf>;

/** A question of a form, or a smaller heading, and what stands under it. */
const question = z.strictObject({
  kind: z.literal('question'),
  /** As the form counts it, for example `4a`. */
  number: z.string().min(1).max(PAPER_LIMITS.number).optional(),
  heading,
  answer: z.array(leaf).max(PAPER_LIMITS.blocks),
});
const block = z.discriminatedUnion('kind', [paragraph, passage, list, facts, table, digits, question]);
export type Block = z.infer<typeof block>;

export const paper = z.strictObject({
  /** Of the headings and of everything that has no language of its own. */
  language,
  direction,
  title: heading,
  /** Under the title, before the first section. */
  lead: z.array(leaf).max(PAPER_LIMITS.blocks),
  sections: z
    .array(z.strictObject({ heading, blocks: z.array(block).max(PAPER_LIMITS.blocks) }))
    .max(PAPER_LIMITS.sections),
  /** Left out when there is none. */
  notes: z.strictObject({ heading, items: z.array(line).min(1).max(PAPER_LIMITS.notes) }).optional(),
  /**
   * What stands beside the check value (docs/paper.md) at the end: its name, and one sentence about what it is good for. A paper without it shows
   * no check value: beside digits to be copied it would be taken for more of them.
   */
  check: z.strictObject({ heading, about: words }).optional(),
  /** At the foot of every page, beside the check value and the number of the page. */
  footer: z.string().max(PAPER_LIMITS.footer),
});
export type Paper = z.infer<typeof paper>;
