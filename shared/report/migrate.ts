/**
 * From the first shape of a report to the second. The second only adds to the first: a report of the first is one of the second whose parts
 * have no names yet. They get some here, so that acts, claims and sources can name them. docs/report.md.
 */
import { FIRST_REPORT_SCHEMA, REPORT_SCHEMA, type Report, reportDraftSchema } from './schema.ts';

/** Lists whose entries are given names, with the letter that a name begins with. */
const KEYED = { where: 'w', acts: 'a', people: 'p', sources: 's', steps: 't' } as const;

/**
 * The report with a name for each of its parts; nothing else is touched, and names that are there stay. The same report always gets the
 * same names. One of a later shape, or without parts to name, is given back as it is.
 */
export function migrateReport(report: Report): Report {
  if ((report.schema ?? FIRST_REPORT_SCHEMA) > REPORT_SCHEMA) return report;
  const taken = new Set<string>();
  for (const name of namesOf(KEYED)) for (const { key } of report[name] ?? []) if (key !== undefined) taken.add(key);
  const lists = {
    where: keyed(report.where, KEYED.where, taken),
    acts: keyed(report.acts, KEYED.acts, taken),
    people: keyed(report.people, KEYED.people, taken),
    sources: keyed(report.sources, KEYED.sources, taken),
    steps: keyed(report.steps, KEYED.steps, taken),
  };
  const changed = namesOf(KEYED).filter((name) => lists[name] !== report[name]);
  if (changed.length === 0) return report;
  return { ...report, schema: REPORT_SCHEMA, ...Object.fromEntries(changed.map((name) => [name, lists[name]])) };
}

function namesOf<Name extends string>(table: Readonly<Record<Name, unknown>>): Name[] {
  const isName = (name: string): name is Name => Object.hasOwn(table, name);
  return Object.keys(table).filter(isName);
}

function keyed<Entry extends { key?: string | undefined }>(
  entries: Entry[] | undefined,
  letter: string,
  taken: Set<string>,
): Entry[] | undefined {
  if (entries === undefined || entries.every(({ key }) => key !== undefined)) return entries;
  return entries.map((entry, index) => {
    let number = index + 1;
    if (entry.key !== undefined) return entry;
    while (taken.has(`${letter}${number}`)) number++;
    const key = `${letter}${number}`;
    taken.add(key);
    return { ...entry, key };
  });
}

const TOP = new Set(
  'schema title narrative language when where acts people sources evidence steps tags urgency gaps'.split(' '),
);
const DATE = 'precision from fromTime to toTime zone offset partOfDay asTold';
const INSIDE: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    when: DATE,
    'steps.date': DATE,
    where: 'name country kind precision note',
    acts: 'act parent note',
    people: 'name description unidentified role degree actorType actorParent relation note',
    sources: 'who connection knowing reliability anonymity note',
    evidence: 'id path originalName size sha256 mediaType description material obtained',
    steps: 'kind what to date response note',
    gaps: 'when where acts people sources evidence steps',
  }).map(([path, names]) => [path, new Set(names.split(' '))]),
);

/** The clock times of the first shape end at the minute. */
const hasSeconds = (name: string, value: unknown) =>
  (name === 'fromTime' || name === 'toTime') && typeof value === 'string' && value.length > 'HH:MM'.length;

/** Whether a report says something that the first shape has no name for: then it has to say that it is of the second. */
export function needsSecondShape(report: Readonly<Record<string, unknown>>): boolean {
  const beyond = (value: unknown, path: string): boolean => {
    if (Array.isArray(value)) return value.some((one) => beyond(one, path));
    const known = INSIDE[path];
    if (known === undefined || typeof value !== 'object' || value === null) return false;
    return Object.entries(value).some(
      ([name, one]) =>
        one !== undefined && (!known.has(name) || hasSeconds(name, one) || beyond(one, `${path}.${name}`)),
    );
  };
  return Object.entries(report).some(
    ([name, one]) =>
      one !== undefined && Object.hasOwn(reportDraftSchema.shape, name) && (!TOP.has(name) || beyond(one, name)),
  );
}
