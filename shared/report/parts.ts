/** The entries of a report's lists, each of which can stay at home when the rest goes out. */
import type { FuzzyDate, Report } from './schema.ts';

/** The lists, in the order of the form. People are not among them: how each appears is asked by itself, and their names are searched for. */
export const PART_LISTS = [
  'addenda',
  'where',
  'acts',
  'sources',
  'claims',
  'missing',
  'identifiers',
  'steps',
  'ties',
] as const satisfies readonly (keyof Report)[];
export type PartList = (typeof PART_LISTS)[number];

/** What an entry is called in a list: as much of it as is there. */
export interface ReportPart {
  readonly field: PartList;
  /** In the notebook; not the name that it has in a bundle. */
  readonly key: string;
  /** Its place in the list, from 1. */
  readonly number: number;
  /** Of one of several values of a claim: the claim. */
  readonly within: string | null;
  readonly code: string | null;
  readonly words: string;
  readonly when: FuzzyDate | null;
}

/**
 * Every entry that has a name of its own. Of a source that is a person of the report the words are empty.
 * @param called what the people of the report are called, by key
 */
export function partsOf(report: Report, called: ReadonlyMap<string, string> = new Map()): ReportPart[] {
  const parts: ReportPart[] = [];
  const list = <Entry extends { key?: string | undefined }>(
    field: PartList,
    entries: readonly Entry[] | undefined,
    say: (entry: Entry) => { code?: string | undefined; words?: string | undefined; when?: FuzzyDate | undefined },
    within: string | null = null,
  ) => {
    for (const [index, entry] of (entries ?? []).entries()) {
      if (entry.key === undefined) continue;
      const { code = null, words = '', when = null } = say(entry);
      parts.push({ field, key: entry.key, number: index + 1, within, code, words, when });
      if (field === 'claims' && within === null) list('claims', claimValues(report, entry.key), valueSays, entry.key);
    }
  };
  list('addenda', report.addenda, ({ text }) => ({ words: text }));
  list('where', report.where, ({ name, town, kind }) => ({ words: name ?? town, code: kind }));
  list('acts', report.acts, ({ act, when }) => ({ code: act, when }));
  list('sources', report.sources, ({ who, person, connection, material, materialOn }) => ({
    words: who ?? called.get(person ?? ''),
    code: material ?? connection,
    when: materialOn,
  }));
  list('claims', report.claims, ({ about }) => ({ words: about }));
  list('missing', report.missing, ({ what, material }) => ({ words: what, code: material }));
  list('identifiers', report.identifiers, ({ seen, kind }) => ({ words: seen, code: kind }));
  list('steps', report.steps, ({ kind, to, what, date }) => ({ code: kind, words: to ?? what, when: date }));
  list('ties', report.ties, ({ what, kind }) => ({ words: what, code: kind }));
  return parts;
}

type ClaimValue = NonNullable<NonNullable<Report['claims']>[number]['values']>[number];
const claimValues = ({ claims }: Report, key: string): readonly ClaimValue[] =>
  claims?.find((claim) => claim.key === key)?.values ?? [];

const valueSays = ({ value, when, least, most }: ClaimValue) => ({
  words: value ?? [...new Set([least, most].filter((one) => one !== undefined))].join('–'),
  when,
});

/**
 * The report without some of its entries, and without the claims that are about nothing else: those of a part that is left out, and those
 * of which no value is left. References to what is gone stay: whatever goes out loses them (`outgoingReport`).
 */
export function withoutParts(report: Report, keys: ReadonlySet<string>): Report {
  if (keys.size === 0) return report;
  const goes = ({ key }: { readonly key?: string | undefined }) => key === undefined || !keys.has(key);
  const out: Report = { ...report };
  if (report.addenda !== undefined) out.addenda = report.addenda.filter(goes);
  if (report.where !== undefined) out.where = report.where.filter(goes);
  if (report.acts !== undefined) out.acts = report.acts.filter(goes);
  if (report.sources !== undefined) out.sources = report.sources.filter(goes);
  if (report.missing !== undefined) out.missing = report.missing.filter(goes);
  if (report.identifiers !== undefined) out.identifiers = report.identifiers.filter(goes);
  if (report.steps !== undefined) out.steps = report.steps.filter(goes);
  if (report.ties !== undefined) out.ties = report.ties.filter(goes);
  if (report.claims !== undefined)
    out.claims = report.claims.flatMap((claim) => {
      if (!goes(claim) || (claim.part !== undefined && keys.has(claim.part))) return [];
      const values = claim.values?.filter(goes);
      if (values === undefined || values.length === claim.values?.length) return [claim];
      return values.length === 0 ? [] : [{ ...claim, values }];
    });
  return out;
}
