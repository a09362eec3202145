/**
 * The part of the vault worker's request interface that is about people, groups and cases: records that outlive one report and that reports
 * name by id. Spread into `vaultRequests` (contract.ts).
 */
import { hexId } from '../ids.ts';
import {
  type Case,
  caseToRead,
  ENTITY_KINDS,
  type EntityKind,
  type Group,
  groupToRead,
  type Person,
  personToRead,
} from '../report/entities.ts';
import type { Report } from '../report/schema.ts';
import { z } from '../zod.ts';

const checked = <Value>(schema: z.ZodType) =>
  z.custom<Value>((value) => schema.safeParse(value).success, { error: 'entity' });
const value = {
  person: checked<Person>(personToRead),
  group: checked<Group>(groupToRead),
  case: checked<Case>(caseToRead),
};
const kind = z.enum(ENTITY_KINDS);
const typed = z.boolean().optional();

export const entityRequests = {
  /** Those whose names, other writings or notes have all words of `search`; by name. `ids`: only these, in any state but deleted. */
  'entities:list': z.strictObject({
    kind,
    search: z.string().max(500),
    ids: z.array(hexId).max(500).nullable().default(null),
    from: z.int().min(0),
    count: z.int().min(1).max(500),
  }),
  /** What people, groups, cases, reports and recipients are called. */
  'entities:names': z.strictObject({ ids: z.array(hexId).max(1000) }),
  'entities:open': z.strictObject({ id: hexId }),
  'entities:create': z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('person'), value: value.person }),
    z.strictObject({ kind: z.literal('group'), value: value.group }),
    z.strictObject({ kind: z.literal('case'), value: value.case }),
  ]),
  /**
   * Writes it whole; the state before is kept as a former version. Names of later versions that the stored value has stay. `typed`: saved by
   * itself while somebody writes, so what stood for less than five seconds is not kept as a state of its own.
   */
  'entities:save': z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('person'), id: hexId, value: value.person, typed }),
    z.strictObject({ kind: z.literal('group'), id: hexId, value: value.group, typed }),
    z.strictObject({ kind: z.literal('case'), id: hexId, value: value.case, typed }),
  ]),
  /** Out of the lists; reports keep what they say themselves, and the name where they only link it. Can be restored until it is forgotten. */
  'entities:delete': z.strictObject({ id: hexId }),
  'entities:restore': z.strictObject({ id: hexId }),
  /** All that a form is filled from: the reports, and the people, groups and cases that they name. */
  'entities:material': z.strictObject({ reports: z.array(hexId).max(500), case: hexId.nullable() }),
} satisfies Record<string, z.ZodType>;

/** What tells two of the same name apart: words of the author, a code of the field, a country by ISO 3166. */
export type EntityFact = { readonly words: string } | { readonly code: string } | { readonly country: string };

export interface EntityItem {
  readonly id: string;
  readonly kind: EntityKind;
  /** `knownAs`, else the first name; empty when there is none. */
  readonly name: string;
  readonly detail: readonly EntityFact[];
  readonly unidentified: boolean;
  /** How many reports name it. */
  readonly reports: number;
  readonly changedAt: number;
  readonly newer: boolean;
}

/** A report that names a person or group, or that a case gathers. */
export interface Mention {
  readonly report: string;
  readonly title: string;
  readonly when: Report['when'];
  /** Roles in it, codes; empty for a case. */
  readonly roles: readonly string[];
  readonly acts: readonly string[];
}

interface EntityViewOf<Kind extends EntityKind, Value> {
  readonly id: string;
  readonly kind: Kind;
  readonly value: Value;
  readonly createdAt: number;
  readonly changedAt: number;
  /** Written by a newer Daftar: shown and kept, not edited. */
  readonly newer: boolean;
  readonly mentions: readonly Mention[];
  /** Names of the people, groups and reports that the value names, by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly former: readonly { readonly at: number; readonly value: Value }[];
}
export type EntityView = EntityViewOf<'person', Person> | EntityViewOf<'group', Group> | EntityViewOf<'case', Case>;

export interface Material {
  /** `draft`: what is given is typed and not yet a version. */
  readonly reports: readonly {
    readonly id: string;
    readonly report: Report;
    readonly changedAt: number;
    readonly draft?: boolean;
  }[];
  readonly persons: Readonly<Record<string, Person>>;
  readonly groups: Readonly<Record<string, Group>>;
  readonly case: { readonly id: string; readonly value: Case } | null;
}

type Done = Record<string, never>;
export interface EntityAnswers {
  'entities:list': { readonly total: number; readonly from: number; readonly items: readonly EntityItem[] };
  /** By id; empty for one without a name. One that is deleted is not in it. */
  'entities:names': { readonly names: Readonly<Record<string, string>> };
  'entities:open': EntityView;
  'entities:create': { readonly id: string };
  'entities:save': { readonly changedAt: number };
  /** How many reports the name was put into. */
  'entities:delete': { readonly keptIn: number };
  'entities:restore': Done;
  'entities:material': Material;
}
