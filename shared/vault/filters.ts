import { hexId } from '../ids.ts';
import { z } from '../zod.ts';

const codes = z.array(z.string().max(80)).max(50).default([]);

/** What a list of reports can be narrowed by. Inside one field any of the values will do; the fields must all fit. */
export const reportFilters = z.strictObject({
  acts: codes,
  tags: z.array(z.string().max(200)).max(50).default([]),
  urgency: z.array(z.string().max(80)).max(10).default([]),
  tnr: codes,
  verification: codes,
  /** Kinds of material among the evidence. */
  material: codes,
  /** Ids of people and groups. */
  persons: z.array(hexId).max(50).default([]),
  cases: z.array(hexId).max(50).default([]),
  countries: z.array(z.string().max(2)).max(50).default([]),
  /** Names of towns, as the list of places has them. */
  towns: z.array(z.string().max(300)).max(50).default([]),
  /** `kind:normal` of identifiers. */
  identifiers: z.array(z.string().max(400)).max(50).default([]),
  /** `YYYY-MM-DD`; a report matches when it possibly falls in the period, or with `certainly` only when all of it does. */
  since: z.iso.date().nullable().default(null),
  until: z.iso.date().nullable().default(null),
  certainly: z.boolean().default(false),
  withEvidence: z.boolean().default(false),
  withoutEvidence: z.boolean().default(false),
  withDraft: z.boolean().default(false),
});
export type ReportFilters = z.infer<typeof reportFilters>;
