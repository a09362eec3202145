import type { SensitiveKind } from '../report/entities.ts';
import { namedUnder } from '../report/outgoing.ts';
import type { Report, ReportEvidence, ReportPerson, ReportSource } from '../report/schema.ts';
import { aliasWords } from '../text/aliases.ts';
import { type AliasEntry, aliasText } from './aliases.ts';
import type { Identity } from './decide.ts';
import { FAMILY } from './kin.ts';
import { actsWithout, withoutSensitive } from './sensitive.ts';

/** How one person appears in a bundle. */
export interface Appearance {
  readonly identity: Identity;
  readonly alias: AliasEntry;
  /** Where the identity is `initials`. */
  readonly initials: string;
  /** What the reader may know of them besides; nothing when left out. */
  readonly tells?: ReadonlySet<SensitiveKind> | undefined;
}

const NOTHING: ReadonlySet<SensitiveKind> = new Set();

/** Something that does not go out because of a person. For the author's eyes: it names what it is. */
export interface LeftOut {
  readonly part: string;
  readonly path: string;
  readonly what: 'person' | 'source' | 'act' | 'claim' | 'identifier' | 'evidence' | 'field' | 'passage';
  readonly person: string | null;
  /** The text, or the code, that is left out. */
  readonly was: string;
  /** Of a file: its id, by which it can be put back. */
  readonly file?: string | undefined;
}

/** The person that an entry of `people` is about: its record, or the entry itself where it has none. */
export function personOf(part: string, entry: ReportPerson, index: number): string {
  return entry.person ?? entry.group ?? `${part}/people/${entry.key ?? index}`;
}
/** The same for an entry of `sources` that names somebody who is not among the people. */
export function tellerOf(part: string, source: ReportSource, index: number): string {
  return `${part}/sources/${source.key ?? index}`;
}

/** How a person is called in a field of their own. */
export function shownAs({ identity, alias, initials }: Appearance, language: string): string {
  if (identity === 'initials') return initials;
  return identity === 'alias' ? aliasText(language, alias, '', false) : aliasWords(language)[alias.kind].role;
}

const open = (identity: Identity) => identity === 'named';
const isHidden = (identity: Identity) => identity !== 'named' && identity !== 'initials';

/**
 * A report without the entries of who is not to be mentioned, and with nothing but a part and an alias of who is not to be named. An act
 * goes when all that were harmed by it go: left in, it would still be counted. Text is not looked at here.
 * @param keepFiles ids of evidence files that go out although a person who is not named can be seen in them
 */
export function withoutPeople(
  part: string,
  report: Report,
  appearances: ReadonlyMap<string, Appearance>,
  language: string,
  keepFiles: ReadonlySet<string>,
): { readonly report: Report; readonly leftOut: readonly LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const gone = new Set<string>();
  const hidden = new Set<string>();
  const appearanceOf = (id: string) => appearances.get(id);
  const leave = (what: LeftOut['what'], path: string, person: string | null, was: string | undefined) =>
    leftOut.push({ part, path, what, person, was: was ?? '' });

  const entries = (report.people ?? []).map((entry, index) => ({ entry, index, id: personOf(part, entry, index) }));
  for (const { entry, id } of entries) {
    const identity = appearanceOf(id)?.identity ?? 'named';
    if (entry.key !== undefined && identity === 'not-mentioned') gone.add(entry.key);
    if (entry.key !== undefined && isHidden(identity)) hidden.add(entry.key);
  }
  const people = entries.flatMap(({ entry, index, id }): ReportPerson[] => {
    const appearance = appearanceOf(id);
    if (appearance === undefined || open(appearance.identity))
      return [withoutSensitive(entry, appearance?.tells ?? NOTHING)];
    const path = `/people/${index}`;
    if (appearance.identity === 'not-mentioned') {
      leave('person', path, id, entry.name ?? entry.description);
      return [];
    }
    if (appearance.identity === 'initials') return [{ ...entry, name: shownAs(appearance, language) }];
    const { description, capacity, note, basisNote, ageAtTime, traits, ...rest } = entry;
    for (const [field, value] of Object.entries({ description, capacity, note, basisNote, ageAtTime })) {
      if (value !== undefined && value !== '') leave('field', `${path}/${field}`, id, value);
    }
    for (const trait of traits ?? []) leave('field', `${path}/traits`, id, trait);
    const relation = FAMILY.includes(rest.relation ?? '') ? { relation: 'other-relative' } : {};
    return [{ ...rest, ...relation, name: shownAs(appearance, language) }];
  });

  const sources = (report.sources ?? []).flatMap((source, index): ReportSource[] => {
    const told = entries.find(({ entry }) => entry.key !== undefined && entry.key === source.person);
    const id = told?.id ?? tellerOf(part, source, index);
    const appearance = appearanceOf(id);
    if (appearance === undefined || !isHidden(appearance.identity)) return [source];
    if (appearance.identity === 'not-mentioned') {
      leave('source', `/sources/${index}`, id, source.who);
      if (source.key !== undefined) gone.add(source.key);
      return [];
    }
    const { note, chainNote, setting, toldBefore, reliabilityWhy, ...rest } = source;
    for (const [field, value] of Object.entries({ note, chainNote, setting, toldBefore, reliabilityWhy })) {
      if (value !== undefined && value !== '') leave('field', `/sources/${index}/${field}`, id, value);
    }
    return [{ ...rest, who: shownAs(appearance, language) }];
  });

  const acts = (report.acts ?? []).flatMap((act, index) => {
    const harmed = (act.involved ?? []).filter(({ role }) => role === 'victim');
    if (harmed.length > 0 && harmed.every(({ who }) => gone.has(who))) {
      leave('act', `/acts/${index}`, null, act.act);
      if (act.key !== undefined) gone.add(act.key);
      return [];
    }
    const involved = act.involved?.filter(({ who }) => !gone.has(who));
    const kept = involved === undefined ? act : { ...act, involved };
    if (!harmed.some(({ who }) => hidden.has(who))) return [kept];
    const { ageAtTime, traits, ...rest } = kept;
    if (ageAtTime !== undefined) leave('field', `/acts/${index}/ageAtTime`, null, ageAtTime);
    for (const trait of traits ?? []) leave('field', `/acts/${index}/traits`, null, trait);
    return [rest];
  });

  const identifiers = report.identifiers?.filter(({ owner, seen, key }, index) => {
    if (owner === undefined || !hidden.has(owner)) return true;
    leave('identifier', `/identifiers/${index}`, null, seen);
    if (key !== undefined) gone.add(key);
    return false;
  });

  const evidence = report.evidence?.filter(({ visible, sensitivity, originalName, id, key }, index) => {
    const shows = (visible ?? []).some((who) => hidden.has(who)) && !keepFiles.has(id ?? '');
    if (!shows && sensitivity !== 'never') return true;
    // What never leaves is not put back.
    const file = sensitivity === 'never' ? {} : { file: id };
    leftOut.push({
      part,
      path: `/evidence/${index}`,
      what: 'evidence',
      person: null,
      was: originalName ?? '',
      ...file,
    });
    if (key !== undefined) gone.add(key);
    if (id !== undefined) gone.add(id);
    return false;
  });

  const claims = report.claims?.flatMap((claim, index) => {
    const values = claim.values?.filter(
      ({ sources: told }) => !(told ?? []).length || told?.some((one) => !gone.has(one)),
    );
    const empty = claim.values !== undefined && claim.values.length > 0 && values?.length === 0;
    if (!empty && !(claim.part !== undefined && gone.has(claim.part)))
      return [values === undefined ? claim : { ...claim, values }];
    leave('claim', `/claims/${index}`, null, claim.about);
    if (claim.key !== undefined) gone.add(claim.key);
    return [];
  });

  // A source that names nothing would be taken for one of the whole.
  const saying = sources.filter(({ about = [], who, key }) => {
    if (about.length === 0 || about.some((one) => !gone.has(one))) return true;
    leave('source', '/sources', null, who);
    if (key !== undefined) gone.add(key);
    return false;
  });

  const hiddenRecords = new Set([...appearances].filter(([, one]) => isHidden(one.identity)).map(([id]) => id));
  const record = <Item extends { readonly key: string; readonly knownAs?: string | undefined }>(
    list: readonly Item[] | undefined,
    name: string,
  ) =>
    list?.flatMap((one, index): ({ key: string; knownAs?: string | undefined } | Item)[] => {
      const appearance = appearanceOf(one.key);
      if (appearance === undefined || open(appearance.identity))
        return [withoutSensitive(withoutFamily(one, hiddenRecords), appearance?.tells ?? NOTHING)];
      leave('field', `/${name}/${index}`, one.key, one.knownAs);
      return appearance.identity === 'not-mentioned' ? [] : [{ key: one.key, knownAs: shownAs(appearance, language) }];
    });

  const out: Report = { ...report };
  if (report.people !== undefined) out.people = people;
  if (report.sources !== undefined) out.sources = saying;
  const tellsOf = (who: string) =>
    appearanceOf(entries.find(({ entry }) => entry.key === who)?.id ?? '')?.tells ?? NOTHING;
  if (report.acts !== undefined) out.acts = actsWithout(acts, tellsOf);
  if (identifiers !== undefined) out.identifiers = identifiers;
  if (evidence !== undefined) out.evidence = evidence;
  if (claims !== undefined) out.claims = claims;
  const persons = record(report.persons, 'persons');
  const groups = record(report.groups, 'groups');
  if (persons !== undefined) out.persons = persons;
  if (groups !== undefined) out.groups = groups;
  return { report: gone.size === 0 ? out : withoutNames(out, gone), leftOut };
}

/** A record without its lines about relatives whose name is kept back: "mother" beside a name is the mother. */
function withoutFamily<Item extends { readonly key: string; readonly knownAs?: string | undefined }>(
  one: Item & { readonly family?: readonly { readonly person?: string | undefined }[] | undefined },
  hidden: ReadonlySet<string>,
): Item {
  if (one.family === undefined) return one;
  return { ...one, family: one.family.filter(({ person }) => person === undefined || !hidden.has(person)) };
}

/** The same report without references to what is gone, single ones and those in lists. A part's own key stays. */
function withoutNames(report: Report, gone: ReadonlySet<string>): Report {
  const isGone = (one: unknown, path: string) =>
    typeof one === 'string' && gone.has(one) && !path.endsWith('key') && namedUnder(path) !== undefined;
  const walk = (one: unknown, path: string): unknown => {
    if (Array.isArray(one)) return one.filter((item) => !isGone(item, path)).map((item) => walk(item, path));
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(
      Object.entries(one)
        .map(([name, item]): [string, unknown, string] => [name, item, path === '' ? name : `${path}.${name}`])
        .filter(([, item, here]) => !isGone(item, here))
        .map(([name, item, here]) => [name, walk(item, here)]),
    );
  };
  // The walk only takes away optional references, so the shape stays.
  return walk(report, '') as Report;
}

/**
 * The report with its working copies showing whom their originals show, where nobody said it of the copy itself: without metadata, or cut to
 * a part, a picture is still of the same people. A copy with parts blacked out is left to its author.
 */
export function withCopiesShowing(report: Report): Report {
  const files = new Map((report.evidence ?? []).flatMap((file) => (file.id === undefined ? [] : [[file.id, file]])));
  const shownIn = (file: ReportEvidence | undefined, left: number): string[] | undefined => {
    if (file === undefined || file.visible !== undefined || left === 0) return file?.visible;
    if (file.copyOf === undefined || file.copyMade === 'copy-redacted') return undefined;
    return shownIn(files.get(file.copyOf), left - 1);
  };
  const evidence = report.evidence?.map((file) => {
    const visible = shownIn(file, files.size);
    return visible === undefined || visible === file.visible ? file : { ...file, visible };
  });
  return evidence === undefined ? report : { ...report, evidence };
}
