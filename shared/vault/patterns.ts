/**
 * The part of the vault worker's request interface that looks across reports: what comes again, in what order, where. Everything is computed
 * from an index in the worker's memory, built after unlock; `indexing` says how far it is. Spread into `vaultRequests` (contract.ts).
 */
import { hexId } from '../ids.ts';
import type { Report } from '../report/schema.ts';
import { z } from '../zod.ts';
import { reportFilters } from './filters.ts';

const window = { from: z.int().min(0), count: z.int().min(1).max(500) };
const handle = z.string().regex(/^[0-9a-f]{32}$/);

export const patternRequests = {
  /** Reports, or with `byAct` their acts too, by the time of the event: earliest first. Those without any date come in `undated`. */
  'patterns:timeline': z.strictObject({
    search: z.string().max(500),
    filters: reportFilters,
    byAct: z.boolean(),
    ...window,
  }),
  /** Numbers, plates, accounts, phrases and what they were seen in; those in most reports first. */
  'patterns:identifiers': z.strictObject({
    search: z.string().max(500),
    kinds: z.array(z.string().max(64)).max(30),
    ...window,
  }),
  /** Countries, their towns, and their places, with the number of reports. */
  'patterns:places': z.strictObject({}),
  /**
   * What was met before in other reports than `report`: identifiers that are the same or could be (a partial plate), names and other
   * writings of recorded people, and longer wordings. Asked while typing; offers, never decides.
   */
  'patterns:seen-before': z.strictObject({
    report: hexId.nullable(),
    identifiers: z.array(z.strictObject({ kind: z.string().max(64), seen: z.string().max(300) })).max(50),
    names: z.array(z.string().max(300)).max(50),
    /** Words that were spoken or written. */
    words: z.array(z.string().max(20_000)).max(20),
  }),
  /** Links of a report in both directions, and reports that may tell of the same event. */
  'patterns:links': z.strictObject({ report: hexId }),
  /** Follow-ups, deadlines, and days to ask again, of reports, people and cases; those that are not done, earliest first. */
  'patterns:due': z.strictObject({ until: z.iso.date().nullable(), ...window }),
  /** Whether what happens gets more, or worse: counts per month by heading of transnational repression, for the filtered reports. */
  'patterns:course': z.strictObject({ search: z.string().max(500), filters: reportFilters }),
  /** The list as it is filtered, in the clear, to a handle of `save:begin`. Private fields are not in it. */
  'patterns:export': z.strictObject({
    search: z.string().max(500),
    filters: reportFilters,
    format: z.enum(['csv', 'json']),
    save: handle,
  }),
} satisfies Record<string, z.ZodType>;

/** How far the index is; null when it is complete. */
export type Indexing = { readonly done: number; readonly of: number } | null;

export interface ReportName {
  readonly report: string;
  readonly title: string;
  readonly when: Report['when'];
}

export interface TimelineItem extends ReportName {
  /** Key of the act, null for the report as a whole. */
  readonly act: string | null;
  readonly acts: readonly string[];
  /**
   * The interval that holds the truth, `YYYY-MM-DDTHH:MM` (`:SS` where seconds were typed), Gregorian; null is an open end. With a known zone it is UTC (`utc` true), so
   * that what happened in two countries stands in the order of time.
   */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** One of these, and no time between them: it was one day or another. `earliest` and `latest` are around all of them. */
  readonly pieces?: readonly { readonly earliest: string | null; readonly latest: string | null }[];
  /** The first and the last time that is known of what has an open side. */
  readonly known?: { readonly from: string; readonly to: string };
  readonly utc: boolean;
  readonly countries: readonly string[];
  /** How many people and groups the report names. */
  readonly people: number;
  readonly tnr: readonly string[];
  readonly urgency: string | null;
}

export interface IdentifierItem {
  readonly kind: string;
  /** For comparing only. */
  readonly normal: string;
  /** All writings that were met, most frequent first. */
  readonly seen: readonly string[];
  readonly partial: boolean;
  /** How many reports it was seen in; `reports` holds the first hundred. */
  readonly total: number;
  readonly reports: readonly ReportName[];
  readonly persons: readonly { readonly id: string; readonly name: string }[];
  /** Others that agree as far as their characters are known; the app does not conclude. */
  readonly alike: readonly { readonly kind: string; readonly seen: string; readonly reports: readonly ReportName[] }[];
}

export interface PlaceItem {
  /** ISO 3166 alpha-2, or null where none was given. */
  readonly country: string | null;
  readonly reports: number;
  readonly towns: readonly {
    readonly town: string;
    readonly reports: number;
    readonly places: readonly {
      readonly name: string;
      readonly kind: string | null;
      readonly reports: readonly ReportName[];
    }[];
  }[];
}

export interface SeenBefore {
  readonly what: 'identifier' | 'name' | 'words';
  /** What was asked for, as typed. */
  readonly asked: string;
  /** What it met, as it stands there. */
  readonly met: string;
  readonly likeness: 'same' | 'partial' | 'similar';
  readonly person: string | null;
  readonly reports: readonly ReportName[];
}

export interface LinkItem {
  /** The report that holds the link, and its key there: only there it can be changed. */
  readonly heldBy: string;
  readonly key: string;
  /** As seen from the asked report: the inverse where the other report holds it. Null where the author gave none. */
  readonly kind: string | null;
  readonly other: ReportName;
  readonly basis: string | null;
  readonly confidence: number | null;
  readonly via: string;
  readonly decided: 'suspected' | 'confirmed' | 'rejected' | null;
}

export interface DuplicateProposal {
  readonly other: ReportName;
  /** What agrees: `date`, `place`, `name`, `identifier`, `words`. */
  readonly because: readonly ('date' | 'place' | 'name' | 'identifier' | 'words')[];
}

export interface DueItem {
  readonly on: string;
  readonly what: string;
  readonly of: 'follow-up' | 'step' | 'deadline' | 'consent' | 'consent-expiry' | 'risk';
  readonly in: { readonly kind: 'report' | 'person' | 'group' | 'case'; readonly id: string; readonly title: string };
  /** Key of the part, to mark it done. */
  readonly key: string | null;
}

export interface PatternAnswers {
  'patterns:timeline': {
    readonly total: number;
    readonly from: number;
    readonly items: readonly TimelineItem[];
    /** Reports without any date, the first five hundred of `undatedTotal`. */
    readonly undated: readonly ReportName[];
    readonly undatedTotal: number;
    readonly indexing: Indexing;
  };
  'patterns:identifiers': {
    readonly total: number;
    readonly items: readonly IdentifierItem[];
    readonly indexing: Indexing;
  };
  'patterns:places': { readonly countries: readonly PlaceItem[]; readonly indexing: Indexing };
  'patterns:seen-before': { readonly hits: readonly SeenBefore[]; readonly indexing: Indexing };
  'patterns:links': {
    readonly links: readonly LinkItem[];
    readonly duplicates: readonly DuplicateProposal[];
    readonly indexing: Indexing;
  };
  'patterns:due': { readonly total: number; readonly items: readonly DueItem[] };
  'patterns:course': {
    readonly months: readonly {
      /** `YYYY-MM`, local to the event; months without anything are not there. */
      readonly month: string;
      /** Reports that certainly fall in it. */
      readonly certain: number;
      /** Reports that may: one whose date is not exact counts in each month that it can mean, up to two years. */
      readonly possible: number;
      /** Of the certain and of the possible ones, by heading. */
      readonly tnr: Readonly<Record<string, number>>;
      readonly tnrPossible: Readonly<Record<string, number>>;
    }[];
    readonly indexing: Indexing;
  };
  'patterns:export': { readonly rows: number; readonly size: number };
}
