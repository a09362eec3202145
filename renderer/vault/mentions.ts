/**
 * Who and what the reports name, in the worker's memory: built after unlock, kept up to date by every write, never stored. Lists of reports
 * are narrowed by it, and a person's page says where they are named.
 */
import type { HexId } from '../../shared/ids.ts';
import { normalIdentifier } from '../../shared/patterns/identifiers.ts';
import type { Report, ReportIdentifier } from '../../shared/report/schema.ts';
import { fold } from '../../shared/text/folding.ts';
import type { EntityRead } from './entity-kinds.ts';
import type { ReportIndex } from './indexing.ts';

/** What one report says that a list can be narrowed by. */
export interface ReportFacts {
  /** By id of the person or group. */
  readonly named: ReadonlyMap<HexId, { readonly roles: readonly string[]; readonly acts: readonly string[] }>;
  readonly tnr: readonly string[];
  readonly verification: string | null;
  readonly materials: readonly string[];
  readonly countries: readonly string[];
  readonly towns: readonly string[];
  /** `kind:normal` (shared/patterns/identifiers.ts). */
  readonly identifiers: readonly string[];
}

const NOBODY: ReadonlySet<HexId> = new Set();

export class Mentions implements ReportIndex {
  readonly #facts = new Map<HexId, ReportFacts>();
  /** Reports by id of the person or group that they name. */
  readonly #naming = new Map<HexId, Set<HexId>>();
  /** Reports by case, and the other way round. */
  readonly #gathered = new Map<HexId, ReadonlySet<HexId>>();
  #complete = false;

  /** Whether every report has been read since the unlock. */
  get completed(): boolean {
    return this.#complete;
  }

  put(id: HexId, report: Report): void {
    this.remove(id);
    const facts = factsOf(report);
    this.#facts.set(id, facts);
    for (const one of facts.named.keys()) {
      const reports = this.#naming.get(one) ?? new Set();
      reports.add(id);
      this.#naming.set(one, reports);
    }
  }

  remove(id: HexId): void {
    const facts = this.#facts.get(id);
    if (facts === undefined) return;
    this.#facts.delete(id);
    for (const one of facts.named.keys()) {
      const reports = this.#naming.get(one);
      reports?.delete(id);
      if (reports?.size === 0) this.#naming.delete(one);
    }
  }

  putEntity(id: HexId, read: EntityRead): void {
    if (read.kind !== 'case') return;
    this.#gathered.set(id, new Set(read.value.reports ?? []));
  }

  removeEntity(id: HexId): void {
    this.#gathered.delete(id);
  }

  complete(): void {
    this.#complete = true;
  }

  /** What a report says; undefined as long as the index does not have it. */
  facts(report: HexId): ReportFacts | undefined {
    return this.#facts.get(report);
  }

  /** The reports that name a person or group. */
  naming(id: HexId): ReadonlySet<HexId> {
    return this.#naming.get(id) ?? NOBODY;
  }

  /** The people and groups that a report names, with the number of reports, as far as the index is. */
  counts(): Iterable<[HexId, number]> {
    return [...this.#naming].map(([id, reports]) => [id, reports.size] as [HexId, number]);
  }

  /** The reports that a case gathers, deleted ones among them. */
  gathered(id: HexId): ReadonlySet<HexId> {
    return this.#gathered.get(id) ?? NOBODY;
  }

  get cases(): ReadonlyMap<HexId, ReadonlySet<HexId>> {
    return this.#gathered;
  }
}

const present = (values: readonly (string | undefined)[]): string[] => [
  ...new Set(values.filter((one) => one !== undefined).filter((one) => one !== '')),
];

/** What a list of reports can be narrowed by, out of one report. */
export function factsOf(report: Report): ReportFacts {
  const places = report.where ?? [];
  return {
    named: namedIn(report),
    tnr: present(report.tnr ?? []),
    verification: report.verification ?? null,
    materials: present((report.evidence ?? []).map((one) => one.material)),
    countries: present(places.map((one) => one.country)),
    towns: present(places.map((one) => one.town?.trim())),
    identifiers: present((report.identifiers ?? []).map(identifierKey)),
  };
}

/** An identifier as filters name it; undefined when nothing of it is left to compare. */
function identifierKey({ kind, seen, partial }: ReportIdentifier): string | undefined {
  const normal = normalIdentifier(kind ?? '', seen, partial);
  return normal === null ? undefined : `${normal.kind}:${normal.normal}`;
}

/** The form by which two writings of a town are one. */
export function townKey(town: string): string {
  return fold(town).replace(/\s+/gu, ' ').trim();
}

function namedIn(report: Report): ReportFacts['named'] {
  const named = new Map<HexId, { roles: string[]; acts: string[] }>();
  const add = (list: string[], value: string | undefined) => {
    if (value !== undefined && !list.includes(value)) list.push(value);
  };
  for (const entry of report.people ?? []) {
    for (const id of [entry.person, entry.group]) {
      if (id === undefined) continue;
      const one = named.get(id) ?? { roles: [], acts: [] };
      named.set(id, one);
      add(one.roles, entry.role);
      if (entry.key === undefined) continue;
      for (const act of report.acts ?? []) {
        for (const part of act.involved ?? []) {
          if (part.who !== entry.key) continue;
          add(one.roles, part.role);
          add(one.acts, act.act);
        }
      }
    }
  }
  return named;
}
