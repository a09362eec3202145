/** What the fields of reports, people and cases are made of: text, codes, dates, durations. docs/report.md. */
import { z } from '../zod.ts';
import { CODE_LISTS, type CodeListName, isCodeOf, isOwnTerm } from './codes.ts';
import { REPORT_LIMITS as LIMITS } from './limits.ts';
import { isPartialDate } from './partial-date.ts';

/** Text of at most `limit` code points. UTF-16 length is at most twice that, which settles most cases without counting. */
export const text = (limit: number) =>
  z
    .string()
    .refine((value) => value.length <= limit || (value.length <= 2 * limit && [...value].length <= limit), {
      error: `too-long:${limit}`,
    })
    .meta({ maxLength: limit });

/** A name, a place, an organisation: one line. */
export const short = text(LIMITS.short);
/** A remark beside a field: as long as it needs to be. */
export const note = text(LIMITS.note);

const OWN_TERM = /^x-[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*$/u;
const ANY_CODE = /^[a-z0-9][a-z0-9-]*$/;

/** A code as this version of the lists has it. */
export const codeToWrite = (list: CodeListName) =>
  z
    .string()
    .max(LIMITS.code)
    .refine((code) => isCodeOf(list, code) || (CODE_LISTS[list].open && OWN_TERM.test(code)), {
      error: `code:${list}`,
    })
    .meta(
      CODE_LISTS[list].open
        ? { anyOf: [{ enum: [...CODE_LISTS[list].codes] }, { pattern: '^x-' }] }
        : { enum: [...CODE_LISTS[list].codes] },
    );

/** A code as a later version of the lists may have it: it is kept and shown as it stands. */
export const codeToRead = (list: CodeListName) =>
  z
    .string()
    .max(LIMITS.code)
    .refine((code) => ANY_CODE.test(code) || OWN_TERM.test(code), { error: `code:${list}` });

/** How strict codes are: `codeToWrite` or `codeToRead`. */
export type CodeField = typeof codeToWrite;

/**
 * The name of a part inside its report (a person in it, a place, an act), or of a record of the vault. Random inside a vault; in a bag
 * every one is another, so that two bags cannot be compared by it.
 */
export const ref = z.stringFormat('ref', /^[a-z0-9]{1,32}$/);
export const refs = z.array(ref).max(LIMITS.refs);

/** "Unknown" is an answer; a question that nobody asked has no value. */
export const yesNo = z.enum(['yes', 'no', 'unknown']);
export const country = z.stringFormat('country', /^[A-Z]{2}$/);
export const language = z.stringFormat('language', /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}$/).max(64);
export const zone = z.stringFormat('zone', /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+){0,3}$/).max(64);
/** 0 (hardly) to 4 (certain): the author's own. */
export const confidence = z.int().min(0).max(4);
/** Milliseconds since 1970, UTC. */
export const instant = z.int().min(0).max(253_402_300_799_999);
/** A plain calendar day of the Gregorian calendar. */
export const day = z.iso.date();

/** To the minute, or to the second where a document gives it. */
const clockTime = z.stringFormat('clock', /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/);
const partialDate = z.string().max(10).meta({ pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' });

/** A date that is as exact as the author was: docs/report.md, "A date". */
export const fuzzyDate = (code: CodeField) =>
  z
    .object({
      /** How exact the author was. */
      precision: code('date-precision').optional(),
      /** How exact the end is, where it is known otherwise than the beginning; `precision` then speaks of the beginning alone. */
      toPrecision: code('date-precision').optional(),
      /** The calendar that `from` and `to` were typed in; Gregorian when left out. What was typed is kept, never converted. */
      calendar: code('calendar').optional(),
      /** The only, or the first, day, month or year, as local dates of the place of the event. */
      from: partialDate.optional(),
      fromTime: clockTime.optional(),
      to: partialDate.optional(),
      toTime: clockTime.optional(),
      /** Other days or times that it may have been instead: one or the other, and not what lies between. As exact as `precision` says. */
      or: z
        .array(
          z.object({
            from: partialDate.optional(),
            fromTime: clockTime.optional(),
            to: partialDate.optional(),
            toTime: clockTime.optional(),
          }),
        )
        .max(LIMITS.alternatives)
        .optional(),
      /** IANA name of the zone of the place of the event; absent means not known. */
      zone: zone.optional(),
      /** Distance from UTC of the typed times, where a document says it; it tells apart an hour that a clock showed twice. */
      offset: z.stringFormat('offset', /^[+-](0\d|1[0-4]):[0-5]\d$/).optional(),
      /** What of it may be wrong, as it stands in a document or was told. Nothing is corrected because of it. */
      doubted: z.array(code('date-part')).max(LIMITS.alternatives).optional(),
      partOfDay: code('part-of-day').optional(),
      /** The author's own words: "after Novruz", "17 Aban". */
      asTold: short.optional(),
      /** Counted from something else: "two days after the search". `from` and `to` hold what follows from it, if the author agreed. */
      anchor: z
        .object({
          /** Another report of the same notebook. */
          report: ref.optional(),
          /** An act of this report. */
          act: ref.optional(),
          /** Negative: before it. */
          amount: z.number().min(-100_000).max(100_000).optional(),
          unit: z.enum(['minute', 'hour', 'day', 'week', 'month', 'year']).optional(),
        })
        .optional(),
      /** Where the date is known from. */
      basis: code('basis').optional(),
    })
    .superRefine((value, context) => {
      const check = (one: { from?: string | undefined; to?: string | undefined }, path: (string | number)[]) => {
        for (const end of ['from', 'to'] as const) {
          const typed = one[end];
          if (typed !== undefined && !isPartialDate(typed, value.calendar))
            context.addIssue({ code: 'custom', path: [...path, end], message: 'date' });
        }
      };
      check(value, []);
      for (const [index, one] of (value.or ?? []).entries()) check(one, ['or', index]);
    });

/** How long something lasted, as it was told: "about five hours", "more than six". Minutes; a bound that nobody gave is not there. */
export const duration = z.object({
  asTold: short.optional(),
  least: z.int().min(0).max(100_000_000).optional(),
  most: z.int().min(0).max(100_000_000).optional(),
  about: z.boolean().optional(),
});

/** An own term of an open list stands with the listed code that it belongs to. */
export function ownTermHasParent(list: CodeListName, term: string | undefined, parent: string | undefined): boolean {
  return !isOwnTerm(term ?? '') || isCodeOf(list, parent ?? '');
}
