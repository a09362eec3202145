/** What has to be done by a day: follow-ups, deadlines, permissions to ask for again. What is done, or has become pointless, is not there. */
import type { Case, Group, Person } from '../report/entities.ts';
import type { FuzzyDate, Report } from '../report/schema.ts';
import { knownSpan, spanOf } from '../report/when.ts';

export interface Due {
  /** `YYYY-MM-DD`: the earliest day that it can mean. */
  readonly on: string;
  readonly what: string;
  readonly of: 'follow-up' | 'step' | 'deadline' | 'consent' | 'consent-expiry' | 'risk';
  /** Of the part that it stands in. */
  readonly key: string | null;
}

/** Of a report: its follow-ups, the answers that are waited for, and the day until which somebody is at risk. */
export function dueInReport(report: Report): Due[] {
  const due: Due[] = [];
  for (const one of report.followUps ?? []) {
    if (one.done !== true && one.on !== undefined)
      due.push({ on: one.on, what: one.what, of: 'follow-up', key: one.key ?? null });
  }
  for (const step of report.steps ?? []) {
    const on = firstDay(step.deadline);
    const answered = step.response !== undefined && step.response !== 'answer-pending';
    const over = step.status === 'closed-step' || step.status === 'stopped';
    if (on === undefined || answered || over) continue;
    due.push({ on, what: step.what ?? step.to ?? '', of: 'step', key: step.key ?? null });
  }
  const risk = firstDay(report.riskBy);
  if (risk !== undefined) due.push({ on: risk, what: report.stillAtRisk ?? '', of: 'risk', key: null });
  return due;
}

/** Of a person or group: the days on which a permission ends or is to be asked for again. What was withdrawn is over. */
export function dueInConsents({ consents }: Pick<Person | Group, 'consents'>): Due[] {
  const due: Due[] = [];
  for (const consent of consents ?? []) {
    if (consent.withdrawnOn !== undefined) continue;
    const what = consent.scopeNote ?? consent.readersNote ?? consent.note ?? '';
    const of = { what, key: consent.key };
    if (consent.askAgainOn !== undefined) due.push({ ...of, on: consent.askAgainOn, of: 'consent' });
    if (consent.until !== undefined) due.push({ ...of, on: consent.until, of: 'consent-expiry' });
  }
  return due;
}

/** Of a case: the deadlines of offices and courts. */
export function dueInCase({ deadlines }: Case): Due[] {
  return (deadlines ?? []).flatMap((one) =>
    one.done === true || one.on === undefined
      ? []
      : [{ on: one.on, what: one.what, of: 'deadline' as const, key: one.key ?? null }],
  );
}

function firstDay(when: FuzzyDate | undefined): string | undefined {
  const { earliest, latest } = knownSpan(spanOf(when));
  return (earliest ?? latest)?.slice(0, 10);
}
