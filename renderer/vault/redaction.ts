/** How people appear in a bundle: their consents, the reader and the purpose decide, the user may say otherwise, and nothing goes out undecided. */
import { type Card, randomBytes } from '../../crypto/index.ts';
import { SIGNATURE_FILE_LENGTH } from '../../shared/bag/signature-file.ts';
import type { BagPlan } from '../../shared/bag/write-bag.ts';
import { VaultError } from '../../shared/errors.ts';
import type { FormCode } from '../../shared/forms/form.ts';
import type { HexId } from '../../shared/ids.ts';
import { type AliasEntry, aliasesFor } from '../../shared/redaction/aliases.ts';
import { findPerson, type Kept, type Redacted, type Redaction, redact } from '../../shared/redaction/apply.ts';
import {
  type ConcernedPerson,
  concernedIn,
  type NameRecord,
  placesIn,
  stringsOf,
} from '../../shared/redaction/concerned.ts';
import {
  alsoTold,
  type Decision,
  decide,
  type Identity,
  moreOpen,
  OverrideError,
  type Purpose,
  type Reading,
} from '../../shared/redaction/decide.ts';
import { foldToCompare } from '../../shared/redaction/fold.ts';
import { type Leak, leaks, type OpenedFile, type Withheld } from '../../shared/redaction/proof.ts';
import { canBeSure } from '../../shared/redaction/traces.ts';
import { shownAs } from '../../shared/redaction/without.ts';
import type { Consent } from '../../shared/report/entities.ts';
import type { Report } from '../../shared/report/schema.ts';
import { type TextPlace, wordsIn } from '../../shared/report/text-paths.ts';
import { WITHHELD } from '../../shared/text/aliases.ts';
import type { VaultRequest } from '../../shared/vault/contract.ts';
import type { DecisionKept, PersonAppearance, SaidBefore } from '../../shared/vault/redaction.ts';
import { ENTITY_RECORDS, readEntity } from './entity-kinds.ts';
import { aliasTable } from './recipient-kinds.ts';
import type { Writer } from './records.ts';
import type { VaultSession } from './session.ts';

type Selection = VaultRequest<'seal:preview'>;
/** What the user said about people. */
type Said = Pick<Selection, 'purpose' | 'language' | 'identities' | 'treatments' | 'keepFiles' | 'withoutWords'>;

/** What may go out of a report, with the people that it tells of, and all of the report. */
export interface WholePart {
  readonly id: HexId;
  readonly report: Report;
  readonly all: Report;
}

/** Strings that go out beside reports: of a case, or typed for a form. */
export interface Beside {
  readonly id: string;
  readonly value: object;
  /** Which of its strings are words. */
  readonly text: TextPlace;
}

/** Somebody who will read it. */
export interface Reader {
  /** By which the aliases are kept. */
  readonly name: string;
  /** What a consent for certain readers has to name, each of them. */
  readonly ids: readonly string[];
}

/** Files that go out or are told of, with the reports that they go out under. */
export type FilesOfReports = ReadonlyMap<HexId, readonly HexId[]>;

/** The files that reports tell of. */
export function filesOfReports(parts: Iterable<readonly [id: HexId, report: Report]>): FilesOfReports {
  const files = new Map<HexId, HexId[]>();
  for (const [id, { evidence = [] }] of parts)
    for (const file of evidence) if (file.id !== undefined) files.set(file.id, [...(files.get(file.id) ?? []), id]);
  return files;
}

/** What else something is for than the bundle that it goes out in: a paper has a purpose of its own. The stricter of both counts for each person. */
export interface OwnPurpose extends Pick<Said, 'identities'> {
  readonly purpose: Purpose;
  /** The reports of the bundle. */
  readonly parts: readonly HexId[];
  /** How people appear in them. */
  readonly appear: ReadonlyMap<string, Identity>;
}

export interface PeopleOfBundle {
  readonly purpose: Purpose;
  /** What a permission has to cover. */
  readonly reading: Reading;
  /** The reports, then what stands beside them, each in its order. */
  readonly redaction: Redaction<object | null>;
  readonly people: readonly PersonAppearance[];
  readonly decisions: readonly DecisionKept[];
  /** Those whose name is kept back, for the search of what was made. */
  readonly withheld: readonly Withheld[];
}

/**
 * Decides about everybody in the reports and takes out of them what is not to be read.
 * @throws VaultError `invalid` for a decision that may not be
 */
export async function redactedFor(
  session: VaultSession,
  selection: Said,
  reader: Reader,
  parts: readonly WholePart[],
  files: FilesOfReports,
  beside: readonly Beside[] = [],
  own?: OwnPurpose,
  /** A form by itself decides by its kind how exact a place is told. */
  places = true,
): Promise<PeopleOfBundle> {
  const purpose = selection.purpose ?? 'share-ngo';
  const language = selection.language ?? 'en';
  const wholes = parts.map(({ id, all }) => ({ id, report: all }));
  const texts = beside.map(({ id, value, text }) => ({ id, report: { narrative: wordsIn(value, text).join('\n') } }));
  const concerned = [
    ...concernedIn([...wholes, ...texts], await everybody(session)),
    ...(places ? placesIn(wholes) : []),
  ];
  const reading: Reading = {
    purpose,
    recipients: reader.ids,
    parts: [...new Set([...parts.map(({ id }) => id), ...(own?.parts ?? [])])],
    files,
    on: new Date().toISOString().slice(0, 10),
  };
  const decided = concerned.map((person) => {
    const decision = decisionOf(person, reading, selection);
    return { person, decision: own === undefined ? decision : strictest(person, decision, reading, own) };
  });
  const aliases = await aliasesOf(
    session,
    reader.name,
    decided.filter(isPerson).map(({ person }) => ({ person: person.id, kind: person.aliasKind })),
  );
  const tells = ({ consents }: ConcernedPerson) => {
    const here = alsoTold(consents, reading);
    if (own === undefined) return here;
    const forItself = alsoTold(consents, { ...reading, purpose: own.purpose });
    return new Set([...here].filter((kind) => forItself.has(kind)));
  };
  const people = decided.map(({ person, decision }): Redacted => {
    const { id, names, traces, initials, group, hideAs } = person;
    // A place has no number: what stands for it is what its author wrote.
    const alias =
      hideAs === undefined ? aliases.get(id) : { reader: reader.name, person: id, kind: person.aliasKind, number: 0 };
    if (alias === undefined) throw new VaultError('internal');
    return {
      id,
      hideAs,
      names,
      traces,
      initials,
      alias,
      identity: decision.identity,
      group: group === true,
      tells: tells(person),
    };
  });
  return {
    purpose,
    reading,
    redaction: redact<object | null>(
      [
        ...parts.map(({ id, report }) => ({ id, report, extra: null })),
        ...beside.map(({ id, value, text }) => ({ id, report: {}, extra: value, extraText: text })),
      ],
      people,
      selection.treatments ?? [],
      language,
      new Set(selection.keepFiles),
      selection.withoutWords,
    ),
    people: decided.map(({ person, decision }, index): PersonAppearance => {
      const redacted = people[index];
      const isShown = decision.identity !== 'named' && decision.identity !== 'not-mentioned' && redacted !== undefined;
      return {
        ...{ id: person.id, called: person.called, linked: person.linked, group: person.group === true },
        place: person.hideAs !== undefined,
        ...{ identity: decision.identity, proposed: decision.proposed, reason: decision.reason },
        said: spokenFor(person.consents, decision),
        overridden: decision.overridden,
        fixed: decision.reason === 'sensitivity-never',
        shownAs: isShown ? (person.hideAs ?? shownAs(redacted, language)) : '',
        untold: decision.identity === 'named' ? person.sensitive.filter((kind) => !tells(person).has(kind)) : [],
      };
    }),
    // A place is nobody: what the log keeps is how people appeared.
    decisions: decided.filter(isPerson).map(({ person, decision: { identity, reason, consents, overridden } }) => ({
      ...{ person: person.id, identity, reason, overridden },
      consents: [...consents],
    })),
    withheld: people
      .filter(({ identity }) => identity !== 'named')
      .map(({ id, names, traces }) => {
        const sure = { names, traces: traces.filter(canBeSure) };
        return { id, find: findPerson(sure), forms: JSON.stringify(sure) };
      }),
  };
}

/** Not a place that is shown as its author says that others see it. */
const isPerson = ({ person }: { readonly person: ConcernedPerson }) => person.hideAs === undefined;

/** The line that a decision relies on, or the one that stands in its way. */
function spokenFor(consents: readonly Consent[], { reason, consents: relied }: Decision): SaidBefore | null {
  const has = (...statuses: string[]) =>
    consents.findLast(({ status, withdrawnOn }) =>
      statuses.includes(withdrawnOn === undefined ? status : 'consent-withdrawn'),
    );
  const line =
    consents.findLast(({ key }) => relied.includes(key)) ??
    (reason === 'withdrawn'
      ? has('consent-withdrawn')
      : reason === 'consent-refused'
        ? has('consent-refused')
        : reason === 'cannot-ask'
          ? has('consent-cannot-ask')
          : reason === 'official-in-office'
            ? consents.find(({ capacity }) => capacity === 'not-needed-official')
            : reason === 'expired'
              ? consents.findLast(({ status, until }) => status === 'consent-expired' || until !== undefined)
              : has('consent-given', 'consent-partial'));
  if (line === undefined) return null;
  const { key, status, on, method, identityForm, purposes, until, withdrawnOn, withdrawnHow } = line;
  return { key, status, on, method, identityForm, purposes, until, withdrawnOn, withdrawnHow };
}

function decisionOf(person: ConcernedPerson, reading: Reading, selection: Said): Decision {
  const said = selection.identities?.find((one) => one.person === person.id);
  try {
    return decide(person, reading, said);
  } catch (error) {
    if (error instanceof OverrideError) throw new VaultError('invalid', error);
    throw error;
  }
}

/** For a purpose of its own; a word of the user that does not hold for these readers is none. */
function strictest(
  person: ConcernedPerson,
  decision: Decision,
  reading: Reading,
  { purpose, identities, appear }: OwnPurpose,
): Decision {
  const said = identities?.find((one) => one.person === person.id);
  const forItself = { ...reading, purpose };
  let own: Decision;
  try {
    own = decide(person, forItself, said);
  } catch (error) {
    if (!(error instanceof OverrideError)) throw error;
    own = decide(person, forItself);
  }
  const both = moreOpen(decision.identity, own.identity) ? own : decision;
  const beside = appear.get(person.id) ?? 'named';
  return moreOpen(both.identity, beside) ? { ...both, identity: beside } : both;
}

/** All people and groups of the notebook. Read once, and again after a change. */
async function everybody(session: VaultSession): Promise<ReadonlyMap<string, NameRecord>> {
  const { changes } = session.directory;
  const before = known.get(session);
  if (before?.changes === changes) return before.records;
  const records = new Map<string, NameRecord>();
  for (const kind of ['person', 'group'] as const) {
    const ids = session.records.lines(ENTITY_RECORDS[kind]).map(({ id }) => id);
    for (let at = 0; at < ids.length; at += 500) {
      const some = ids.slice(at, at + 500);
      const values = await session.records.getMany(ENTITY_RECORDS[kind], some);
      for (const [index, { value }] of values.entries()) {
        const read = readEntity(kind, value);
        if (read.kind !== 'case') records.set(some[index] ?? '', read);
      }
    }
  }
  known.set(session, { changes, records });
  return records;
}
const known = new WeakMap<VaultSession, { changes: number; records: ReadonlyMap<string, NameRecord> }>();

/**
 * Recipients of one organisation. One bundle is for one organisation, and the aliases are the organisation's; a reader without one has their own.
 * @param ids of the recipients
 */
export function readerOf(cards: readonly Card[], ids: readonly string[]): Reader {
  const [first] = cards;
  if (first === undefined) throw new VaultError('invalid');
  const organisation = foldToCompare(first.fields.organisation ?? '').trim();
  return { name: organisation === '' ? `key ${first.fingerprint}` : `organisation ${organisation}`, ids };
}

/** A body that a form is for and that has no card: no consent for certain readers names it. */
export function bodyReader(form: FormCode): Reader {
  const name = `body ${form}`;
  return { name, ids: [name] };
}

/** Aliases that were shown and are not yet on the disk: what is sealed is what was shown. */
const shown = new WeakMap<VaultSession, AliasEntry[]>();

async function aliasesOf(session: VaultSession, reader: string, wanted: Parameters<typeof aliasesFor>[2]) {
  const drawn = shown.get(session) ?? [];
  const { aliases, added } = aliasesFor([...(await keptAliases(session)), ...drawn], reader, wanted, random);
  shown.set(session, [...drawn, ...added]);
  return aliases;
}

function random(): number {
  const bytes = randomBytes(4);
  return new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0) / 2 ** 32;
}

async function keptAliases(session: VaultSession): Promise<readonly AliasEntry[]> {
  const [line] = session.records.lines(aliasTable);
  return line === undefined ? [] : (await session.records.get(aliasTable, line.id)).entries;
}

/** Keeps the aliases of a bundle that goes out. */
export async function keepAliases(
  session: VaultSession,
  decisions: readonly DecisionKept[],
  writer: Writer,
): Promise<void> {
  const used = new Set(decisions.filter(({ identity }) => identity === 'alias').map(({ person }) => person));
  const drawn = shown.get(session) ?? [];
  const added = drawn.filter(({ person }) => used.has(person));
  if (added.length === 0) return;
  const [line] = session.records.lines(aliasTable);
  const entries = [...(await keptAliases(session)), ...added];
  writer.put(aliasTable, line?.id ?? session.records.newId(), { entries }, {});
  shown.set(
    session,
    drawn.filter(({ person }) => !used.has(person)),
  );
}

/** A file's name as the recipient reads it; undefined when what is said of the file does not go out. What opens it stays. */
export function fileName(report: Report, id: HexId, before: string): string | undefined {
  const name = report.evidence?.find((one) => one.id === id)?.originalName;
  return name === '' ? WITHHELD + (/\.[A-Za-z0-9]{1,8}$/.exec(before)?.[0] ?? '') : name;
}

/**
 * Names that are kept back and stand in the planned bag all the same, outside of the attached files: in its texts, its names, the sender's
 * card. Words that the user let stand are none.
 */
export function leftIn(plan: BagPlan, signed: boolean, people: PeopleOfBundle, selection: Said): Leak[] {
  if (people.withheld.length === 0) return [];
  const files: OpenedFile[] = [];
  let next = 0;
  let name = '';
  for (const { bytes } of plan.frame(signed ? ' '.repeat(SIGNATURE_FILE_LENGTH) : undefined)) {
    // A local header, with the name in it, begins each entry; its content follows.
    if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4)
      name = plan.files[next++]?.name ?? '';
    // The letters in a paper are no words, and its PDF is packed: papers are searched by themselves.
    if (!name.startsWith('data/forms/')) files.push({ name, bytes });
  }
  const found = left(files, people, selection);
  // The readable page says what the structured report beside it says, in headings and labels of its own: where somebody is only known as
  // "the boss", the label of a boss is not them.
  const called = ({ person, found: form }: Leak) => `${person} ${foldToCompare(form)}`;
  const told = new Set(found.filter(({ file }) => !READABLE_PAGE.test(file)).map(called));
  return found.filter((leak) => !READABLE_PAGE.test(leak.file) || told.has(called(leak)));
}
const READABLE_PAGE = /^data\/reports\/[^/]+\.html$/;

/**
 * The same for a paper that goes into a bundle. Its PDF is the print of its page: what may stand there may stand here, whatever is around it.
 * @param page without the letters that it brings along
 * @param print the words of the PDF, in every way that they can be read
 */
export function leftInPaper(
  { name, page, print }: { readonly name: string; readonly page: string; readonly print: readonly string[] },
  people: PeopleOfBundle,
  said: Said,
): Leak[] {
  if (people.withheld.length === 0) return [];
  const bytes = (text: string) => new TextEncoder().encode(text);
  const html = { name: `${name}.html`, bytes: bytes(page) };
  const called = ({ person, found }: Leak) => `${person} ${foldToCompare(found)}`;
  const stands = new Set(leaks([html], people.withheld, []).map(called));
  const pdf = print.map((text) => ({ name: `${name}.pdf`, bytes: bytes(text) }));
  return [
    ...left([html], people, said),
    ...leaks(pdf, people.withheld, []).filter((leak) => !stands.has(called(leak))),
  ];
}

/** The same for values that a paper is made from. */
export function leftInText(values: readonly object[], people: PeopleOfBundle, said: Said): Leak[] {
  if (people.withheld.length === 0) return [];
  const texts = [...new Set(values.flatMap(stringsOf))];
  return left(
    texts.map((text) => ({ name: '', bytes: new TextEncoder().encode(text) })),
    people,
    said,
  );
}

function left(files: readonly OpenedFile[], people: PeopleOfBundle, selection: Said): Leak[] {
  const stands: Kept[] = people.people.map(({ shownAs }) => ({ before: '', found: shownAs, after: '' }));
  const everywhere = new Set(
    (selection.treatments ?? [])
      .filter((one) => one.do === 'keep' && one.at === undefined)
      .map((one) => `${one.person} ${foldToCompare(one.found)}`),
  );
  return leaks(files, people.withheld, [...people.redaction.kept, ...stands]).filter(
    ({ person, found }) => !everywhere.has(`${person} ${foldToCompare(found)}`),
  );
}
