import { canonicalJson } from '../../../shared/report/canonical.ts';
import type { FuzzyDate, Report, ReportAct } from '../../../shared/report/schema.ts';
import { newPartKey } from './part-key.ts';

export type Interrogation = NonNullable<ReportAct['interrogation']>;
export type Topic = NonNullable<Interrogation['topics']>[number];

/** The act of a report that the cued questions are about: the first that has answers to them. */
export function debriefAct(report: Report): ReportAct | undefined {
  return (report.acts ?? []).find((act) => act.interrogation !== undefined);
}

/**
 * The report's acts with an answer to a cued question. Until the author has said what kind of act it was, it is "something else":
 * nothing is concluded from the fact that questions were asked.
 */
export function withInterrogation(
  report: Report,
  changed: Partial<Interrogation>,
  act: Partial<ReportAct> = {},
): ReportAct[] {
  const acts = report.acts ?? [];
  const current = debriefAct(report);
  if (current === undefined) {
    return [...acts, { key: newPartKey(), act: 'other-act', ...act, interrogation: changed }];
  }
  return acts.map((one) =>
    one === current ? { ...one, ...act, interrogation: { ...one.interrogation, ...changed } } : one,
  );
}

/**
 * The report with the beginning of the questioning. It is the date of the report too, as long as the author has not given the report another
 * one: lists and the timeline go by that.
 */
export function withBegan(report: Report, began: FuzzyDate | undefined): Partial<Report> {
  const acts = withInterrogation(report, { began });
  const before = debriefAct(report)?.interrogation?.began;
  const follows = report.when === undefined || canonicalJson(report.when) === canonicalJson(before ?? null);
  return follows ? { acts, when: began } : { acts };
}
