/**
 * What outlives one report: people, groups and cases. They are records of their own in a notebook, and reports name them by id. docs/report.md.
 */
import { z } from '../zod.ts';
import {
  type CodeField,
  codeToRead,
  codeToWrite,
  confidence,
  country,
  day,
  fuzzyDate,
  note,
  ref,
  refs,
  short,
  text,
  yesNo,
} from './fields.ts';
import { REPORT_LIMITS as LIMITS } from './limits.ts';

/** The version of these shapes that this program writes. */
export const ENTITY_SCHEMA = 1;

const many = <Item extends z.ZodType>(item: Item) => z.array(item).max(LIMITS.details);

/** How a name is one: every writing that was met, misspellings in papers too. */
export const NAME_KINDS = [
  'full',
  'given',
  'family',
  'patronymic',
  'birth-name',
  'nickname',
  'pseudonym',
  'transliteration',
  'misspelling',
] as const;

const name = z.object({ text: short, kind: z.enum(NAME_KINDS).optional(), note: short.optional() });

/** What a permission to be named does not cover by itself. */
export const SENSITIVE_KINDS = ['health', 'orientation', 'ethnicity', 'religion'] as const;
export type SensitiveKind = (typeof SENSITIVE_KINDS)[number];

/** Permission of one person for some readers and purposes. Lines are added and ended, never taken out. */
const consent = (code: CodeField) =>
  z.object({
    key: ref,
    status: code('consent-status'),
    capacity: code('consent-capacity').optional(),
    /** Who gave it, where it is not the person. */
    givenBy: short.optional(),
    givenByPerson: ref.optional(),
    purposes: many(code('consent-purpose')).optional(),
    /** Ids of recipients; nothing: every reader of the purpose. */
    readers: refs.optional(),
    /** Readers who are not in the list of recipients. */
    readersNote: short.optional(),
    identityForm: code('identity-form').optional(),
    /** What these readers may know besides: it goes out to nobody else, and never because there is a field for it. */
    alsoTells: many(z.enum(SENSITIVE_KINDS)).optional(),
    /** Ids of reports and evidence files; nothing: all. */
    scope: refs.optional(),
    scopeNote: note.optional(),
    informedOf: many(
      z.enum(['letter-to-state', 'becomes-public', 'replies-published', 'cannot-be-recalled']),
    ).optional(),
    method: code('consent-method').optional(),
    on: fuzzyDate(code).optional(),
    language: z.string().max(64).optional(),
    witness: short.optional(),
    until: day.optional(),
    askAgainOn: day.optional(),
    withdrawnOn: day.optional(),
    withdrawnHow: code('consent-method').optional(),
    withdrawnWhy: note.optional(),
    /** What had gone out already, and who was asked to delete it. */
    recalls: many(
      z.object({
        disclosure: ref.optional(),
        recipient: short.optional(),
        askedOn: day.optional(),
        answer: note.optional(),
        answeredOn: day.optional(),
      }),
    ).optional(),
    conflict: note.optional(),
    note: note.optional(),
  });

const common = (code: CodeField) => ({
  /** What the author calls them; may be "grey jacket". */
  knownAs: short.optional(),
  unidentified: z.boolean().optional(),
  names: many(name).optional(),
  identifiers: many(
    z.object({
      kind: code('identifier-kind').optional(),
      seen: short,
      partial: z.boolean().optional(),
      note: short.optional(),
    }),
  ).optional(),
  /** Words that nobody would take for a name and that lead there all the same: "the only woman in that department". Never leave. */
  pointers: many(short).optional(),
  sensitivity: code('sensitivity').optional(),
  /** What may happen to them if they are named. */
  risk: note.optional(),
  note: note.optional(),
});

const personFields = (code: CodeField) => {
  const date = fuzzyDate(code);
  return {
    birth: date.optional(),
    birthPlace: short.optional(),
    ageBand: short.optional(),
    gender: code('gender').optional(),
    pronouns: short.optional(),
    orientation: short.optional(),
    nationalities: many(
      z.object({
        country: country.optional(),
        status: z.enum(['present', 'former', 'lost', 'second', 'none']).optional(),
      }),
    ).optional(),
    ethnicity: short.optional(),
    religion: short.optional(),
    speaks: many(short).optional(),
    idDocuments: many(
      z.object({
        kind: short.optional(),
        number: short.optional(),
        issuer: short.optional(),
        issued: day.optional(),
        expires: day.optional(),
        whereOriginal: short.optional(),
      }),
    ).optional(),
    addresses: many(
      z.object({
        kind: z.enum(['home', 'work', 'service', 'last-known', 'safe', 'other']).optional(),
        text: note.optional(),
        country: country.optional(),
        from: date.optional(),
        to: date.optional(),
        whoMayKnow: short.optional(),
      }),
    ).optional(),
    contacts: many(
      z.object({
        channel: code('channel').optional(),
        value: short.optional(),
        safe: yesNo.optional(),
        howToUse: note.optional(),
      }),
    ).optional(),
    occupations: many(
      z.object({ what: short.optional(), employer: short.optional(), from: date.optional(), to: date.optional() }),
    ).optional(),
    affiliations: many(
      z.object({
        group: ref.optional(),
        name: short.optional(),
        position: short.optional(),
        from: date.optional(),
        to: date.optional(),
      }),
    ).optional(),
    /** What the person does for rights, and since when. */
    defenderWork: note.optional(),
    family: many(
      z.object({
        person: ref.optional(),
        name: short.optional(),
        relation: code('relation').optional(),
        note: note.optional(),
      }),
    ).optional(),
    dependants: note.optional(),
    minor: yesNo.optional(),
    /** Id of the person who may speak for them. */
    guardian: ref.optional(),
    healthNeeds: note.optional(),
    description: note.optional(),
    marks: note.optional(),
    traits: many(code('victim-trait')).optional(),
    deceased: yesNo.optional(),
    deceasedOn: date.optional(),
    residence: code('residence-status').optional(),
    hostState: country.optional(),
    reliability: code('reliability').optional(),
    /** Perhaps the same person as another record; the two are never merged. */
    sameAs: many(
      z.object({
        person: ref,
        confidence: confidence.optional(),
        basis: code('basis').optional(),
        why: note.optional(),
        decided: z.enum(['suspected', 'confirmed', 'rejected']).optional(),
      }),
    ).optional(),
  };
};

const groupFields = (code: CodeField) => ({
  countingUnit: code('counting-unit').optional(),
  kind: many(code('actor-type')).optional(),
  /** How many, by whose count, on what day. */
  sizes: many(
    z.object({
      value: short.optional(),
      least: z.number().optional(),
      most: z.number().optional(),
      by: short.optional(),
      asOf: fuzzyDate(code).optional(),
    }),
  ).optional(),
  members: refs.optional(),
  traits: many(code('victim-trait')).optional(),
  traitsNote: note.optional(),
  /** How it hangs together with a state. */
  stateLink: note.optional(),
  country: country.optional(),
  address: note.optional(),
  registration: short.optional(),
  work: note.optional(),
});

const personShape = (code: CodeField) =>
  z.object({
    schema: z.int().min(1).max(1_000_000).optional(),
    ...common(code),
    ...personFields(code),
    consents: many(consent(code)).optional(),
  });

const groupShape = (code: CodeField) =>
  z.object({
    schema: z.int().min(1).max(1_000_000).optional(),
    ...common(code),
    ...groupFields(code),
    consents: many(consent(code)).optional(),
  });

const caseShape = (code: CodeField) =>
  z.object({
    schema: z.int().min(1).max(1_000_000).optional(),
    name: short.optional(),
    summary: note.optional(),
    kind: code('case-kind').optional(),
    kindParent: code('case-kind').optional(),
    /** Ids of reports; one may be in several cases. */
    reports: z.array(ref).max(LIMITS.caseReports).optional(),
    persons: refs.optional(),
    openQuestions: many(
      z.object({ key: ref.optional(), what: text(LIMITS.note), done: z.boolean().optional() }),
    ).optional(),
    deadlines: many(
      z.object({
        key: ref.optional(),
        on: day.optional(),
        what: short,
        body: short.optional(),
        done: z.boolean().optional(),
      }),
    ).optional(),
    forms: many(code('form')).optional(),
    /** Ids of recipients, with what each may read. */
    readers: many(z.object({ recipient: ref, note: note.optional() })).optional(),
    numbers: many(z.object({ value: short, body: short.optional() })).optional(),
    asked: note.optional(),
    /** What help is needed, for a grant: category, amount in words, why. */
    needs: many(z.object({ need: code('grant-need'), amount: short.optional(), why: note.optional() })).optional(),
    /** Help that was looked at and does not fit, and why. */
    unsuitable: note.optional(),
    sensitivity: code('sensitivity').optional(),
    note: note.optional(),
  });

/** What a bag says of a person: never consents, contacts that are not safe, or the author's private notes. */
export const exportedPerson = (code: CodeField) => z.object({ key: ref, ...common(code), ...personFields(code) });
export const exportedGroup = (code: CodeField) => z.object({ key: ref, ...common(code), ...groupFields(code) });

export const personSchema = personShape(codeToWrite);
export const groupSchema = groupShape(codeToWrite);
export const caseSchema = caseShape(codeToWrite);
export const personToRead = personShape(codeToRead);
export const groupToRead = groupShape(codeToRead);
export const caseToRead = caseShape(codeToRead);

export type Person = z.infer<typeof personSchema>;
export type Group = z.infer<typeof groupSchema>;
export type Case = z.infer<typeof caseSchema>;
type ItemOf<List> = NonNullable<List> extends readonly (infer Item)[] ? Item : never;
export type PersonName = ItemOf<Person['names']>;
export type Consent = ItemOf<Person['consents']>;
export type Address = ItemOf<Person['addresses']>;
export type Contact = ItemOf<Person['contacts']>;
export type SameAs = ItemOf<Person['sameAs']>;
export type ExportedPerson = z.infer<ReturnType<typeof exportedPerson>>;
export type ExportedGroup = z.infer<ReturnType<typeof exportedGroup>>;

/** The kinds of record that outlive a report. */
export const ENTITY_KINDS = ['person', 'group', 'case'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];
export interface Entities {
  readonly person: Person;
  readonly group: Group;
  readonly case: Case;
}
