import type { Report } from '../../../shared/report/schema.ts';
import type { ReportPart } from './AboutFile.tsx';

/** What a file of this report can speak for or against: the acts, people and disputed facts that can be named. */
export function partsOfReport(
  { acts = [], people = [], claims = [] }: Report,
  label: (code: string) => string,
): ReportPart[] {
  return [
    ...acts.flatMap((act) => part('act', act.key, label(act.act))),
    ...people.flatMap((person) => part('person', person.key, person.name)),
    ...claims.flatMap((claim) => part('claim', claim.key, claim.about)),
  ];
}

function part(kind: ReportPart['kind'], key: string | undefined, label: string | undefined): ReportPart[] {
  return key === undefined || label === undefined || label === '' ? [] : [{ kind, key, label }];
}
