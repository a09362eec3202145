/**
 * A report on its way out of a notebook (docs/report.md, "In a bundle"): the people and groups that it names are told in it, what is for the
 * author alone is gone, and every name of a part or record is another one, drawn for this bundle. A pure function of what goes in.
 */
import {
  type ExportedGroup,
  type ExportedPerson,
  exportedGroup,
  exportedPerson,
  type Group,
  type Person,
} from './entities.ts';
import { codeToRead } from './fields.ts';
import { PRIVATE_FIELDS, REPORT_SCHEMA, type Report, reportDraftToReadSchema } from './schema.ts';

/** The records that reports name, by the id that the reports name them by. */
export interface Records {
  readonly persons: Readonly<Record<string, Person>>;
  readonly groups: Readonly<Record<string, Group>>;
}

/** What the names of one bundle or export are made with. */
export interface Renaming {
  /** Of all reports that go out together: id in the notebook to what the others call it, the number of its file. */
  readonly reports: ReadonlyMap<string, string>;
  /** Ids of the evidence files that go out; what is said of others stays at home. */
  readonly evidence: ReadonlySet<string>;
  /** The new name of a person, group or evidence file, the same wherever it appears. */
  readonly record: (id: string) => string;
  /** The new name of a part of a report: the same part name in another report is another part. */
  readonly part: (report: string, key: string) => string;
}

/** What a name in a report names. */
type Named = 'part' | 'part-of-other' | 'record' | 'evidence' | 'report';

const DATES = '(?:.*\\.)?';
/** Every field that holds names, by its path; a list of names by the path of the list. The schema is held against it by a test. */
const NAMES: readonly (readonly [path: RegExp, named: Named])[] = [
  [new RegExp(`^${DATES}anchor\\.report$`), 'report'],
  [new RegExp(`^${DATES}anchor\\.act$`), 'part'],
  [/^links\.to$/, 'report'],
  // A case and a reader are never told; their names lead nowhere and are left out.
  [/^(ties\.case|evidence\.onlyFor)$/, 'record'],
  [/^people\.(person|group)$/, 'record'],
  [/^(persons|groups)\.key$/, 'record'],
  [/^persons\.(affiliations\.group|family\.person|guardian|sameAs\.person)$/, 'record'],
  [/^groups\.members$/, 'record'],
  [/^evidence\.(key|copyOf)$/, 'evidence'],
  [/^(sources|identifiers|steps)\.evidence$/, 'evidence'],
  [/^(where|acts|people|sources|claims|missing|identifiers|steps|links|ties|addenda|passedOn)\.key$/, 'part'],
  [/^(claims\.values|acts\.interrogation\.topics)\.key$/, 'part'],
  [/^account\.(toldBy|writtenBy)$/, 'part'],
  [/^acts\.(involved\.who|where|whereAtEnd|links\.to)$/, 'part'],
  [/^acts\.detention\.(arrestWhere|arrestedBy|places\.place)$/, 'part'],
  [/^acts\.interrogation\.(present|topics\.about)$/, 'part'],
  [/^acts\.(death\.foundWhere|threat\.aimedAt)$/, 'part'],
  [/^sources\.(person|about|chain|interpreter)$/, 'part'],
  [/^claims\.(part|values\.sources)$/, 'part'],
  [/^evidence\.(supports|contradicts|context|visible)$/, 'part'],
  [/^(missing\.about|identifiers\.(owner|same)|(links|ties)\.act)$/, 'part'],
  [/^links\.toAct$/, 'part-of-other'],
];

/** What the field under a path names, or undefined: it holds no name. Indices of lists are not in the path. */
export function namedUnder(path: string): Named | undefined {
  return NAMES.find(([pattern]) => pattern.test(path))?.[1];
}

/**
 * The report with a table of the people and groups that it names, under their ids as they are in the notebook. Of each, what an outsider may
 * read (docs/report.md): no consents, no notes, no risk, no address or contact that was not said to be safe to hand on.
 */
export function withRecords(report: Report, records: Records): Report {
  const persons: ExportedPerson[] = [];
  const groups: ExportedGroup[] = [];
  const seen = new Set<string>();
  for (const { person, group } of report.people ?? []) {
    const record = person === undefined || seen.has(person) ? undefined : records.persons[person];
    if (person !== undefined && record !== undefined) persons.push(toldPerson(person, record));
    const body = group === undefined || seen.has(group) ? undefined : records.groups[group];
    if (group !== undefined && body !== undefined) groups.push(toldGroup(group, body));
    for (const id of [person, group]) if (id !== undefined) seen.add(id);
  }
  const { persons: _, groups: __, ...rest } = report;
  return {
    ...rest,
    ...(persons.length === 0 ? {} : { persons }),
    ...(groups.length === 0 ? {} : { groups }),
  };
}

const personToTell = exportedPerson(codeToRead);
const groupToTell = exportedGroup(codeToRead);

function toldPerson(key: string, record: Person): ExportedPerson {
  const { risk, note, sensitivity, pointers, sameAs, addresses, contacts, idDocuments, ...rest } = record;
  const open = (addresses ?? [])
    .filter(({ kind, whoMayKnow }) => kind !== 'safe' && (whoMayKnow ?? '').trim() === '')
    .map(({ whoMayKnow, ...address }) => address);
  const safe = (contacts ?? []).filter((one) => one.safe === 'yes');
  const papers = (idDocuments ?? []).map(({ whereOriginal, ...paper }) => paper);
  return personToTell.parse({
    ...rest,
    key,
    ...(open.length === 0 ? {} : { addresses: open }),
    ...(safe.length === 0 ? {} : { contacts: safe }),
    ...(papers.length === 0 ? {} : { idDocuments: papers }),
  });
}

function toldGroup(key: string, record: Group): ExportedGroup {
  const { risk, note, sensitivity, pointers, ...rest } = record;
  return groupToTell.parse({ ...rest, key });
}

/**
 * What leaves of a report: the names of the schema and nothing else, without what is for the author alone. Names of parts and records are new
 * ones; a name of something that does not go out is left out, and with it a link to a report that stays at home. `id` is the report's own.
 * What is left may say nothing: whoever hands it on looks. Throws ZodError for a value that is no report.
 */
export function outgoingReport(id: string, report: Report, renaming: Renaming): Report {
  const known = withoutIdleSources(reportDraftToReadSchema.parse(report));
  const parts = keysIn(known);
  const told = new Set([...(known.persons ?? []), ...(known.groups ?? [])].map(({ key }) => key));
  const rename = (named: Named, name: string): string | undefined => {
    switch (named) {
      case 'part':
        return parts.has(name) ? renaming.part(id, name) : undefined;
      case 'part-of-other':
        return name;
      case 'record':
        return told.has(name) ? renaming.record(name) : undefined;
      case 'evidence':
        return renaming.evidence.has(name) ? renaming.record(name) : undefined;
      case 'report':
        return renaming.reports.get(name);
    }
  };
  const out = Object.fromEntries(Object.entries(known).filter(([name]) => !PRIVATE_FIELDS.some((one) => one === name)));
  const links = (known.links ?? [])
    .filter(({ to }) => renaming.reports.has(to))
    .map((link) => (link.toAct === undefined ? link : { ...link, toAct: renaming.part(link.to, link.toAct) }));
  // Where the place itself goes out, nobody needs what stands for it elsewhere.
  const where = known.where?.map(({ hideAs, ...place }) => place);
  const files = (known.evidence ?? [])
    .filter(({ id }) => id !== undefined && renaming.evidence.has(id))
    .map(({ id, onlyFor, cover, ...entry }) => ({ ...entry, key: id }));
  // Without the words there is only the name of a case, which stays.
  const ties = (known.ties ?? []).filter(({ what }) => what !== undefined);
  return reportDraftToReadSchema.parse(
    renamed(
      {
        ...out,
        schema: REPORT_SCHEMA,
        where,
        links: links.length === 0 ? undefined : links,
        ties: ties.length === 0 ? undefined : ties,
        evidence: files.length === 0 ? undefined : files,
      },
      '',
      rename,
    ),
  );
}

/** Without sources that are about nothing that goes out: one that names nothing would be taken for a source of the whole. */
function withoutIdleSources(report: Report): Report {
  const { sources } = report;
  if (sources === undefined) return report;
  const parts = keysIn(report);
  const goes = ({ about = [] }: (typeof sources)[number]) => about.length === 0 || about.some((key) => parts.has(key));
  return { ...report, sources: sources.filter(goes) };
}

/** The names of the parts of a report: a reference to anything else is to something that is not there. */
function keysIn(report: Report): Set<string> {
  const keys = new Set<string>();
  const walk = (value: unknown, path: string) => {
    if (Array.isArray(value)) for (const one of value) walk(one, path);
    else if (typeof value === 'object' && value !== null) {
      for (const [name, one] of Object.entries(value)) {
        const here = path === '' ? name : `${path}.${name}`;
        if (name === 'key' && typeof one === 'string' && namedUnder(here) === 'part') keys.add(one);
        walk(one, here);
      }
    }
  };
  walk(report, '');
  return keys;
}

function renamed(value: unknown, path: string, rename: (named: Named, name: string) => string | undefined): unknown {
  const named = namedUnder(path);
  if (typeof value === 'string') return named === undefined ? value : rename(named, value);
  if (Array.isArray(value)) {
    const items = value.map((one) => renamed(one, path, rename));
    return items.filter((one) => one !== undefined);
  }
  if (typeof value !== 'object' || value === null) return value;
  // Who took part in an act, if the person is not in the report any more: the whole line says nothing.
  if (path === 'acts.involved' && 'who' in value && renamed(value.who, 'acts.involved.who', rename) === undefined) {
    return undefined;
  }
  if (path === 'persons.sameAs') return undefined;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, one]) => [name, renamed(one, path === '' ? name : `${path}.${name}`, rename)] as const)
      .filter(([, one]) => one !== undefined && !(Array.isArray(one) && one.length === 0)),
  );
}

/**
 * New names for one bundle. `fresh` draws one: `[a-z0-9]`, at most 32, never the same twice; random, so that two bundles cannot be compared by
 * them.
 */
export function namesForBundle(fresh: () => string): Pick<Renaming, 'record' | 'part'> {
  const known = new Map<string, string>();
  const given = (of: string) => {
    const name = known.get(of) ?? fresh();
    known.set(of, name);
    return name;
  };
  return { record: (id) => given(id), part: (report, key) => given(`${report}/${key}`) };
}

/** What the reports of a bundle call each other: the numbers of their files. */
export function reportNumbers(ids: readonly string[]): Map<string, string> {
  return new Map(ids.map((id, index) => [id, String(index + 1).padStart(4, '0')]));
}
