/** Identifiers and what they were seen in, in memory: the same one is found at once, a doubtful one among those of its kind. */
import { compareIdentifiers, type Likeness, type NormalIdentifier, normalIdentifier } from './identifiers.ts';

/** An identifier as it stands in a report or in the record of a person or group. */
export interface Sighting {
  readonly kind: string;
  readonly seen: string;
  readonly partial?: boolean | undefined;
  /** Id of the person or group that it is believed to belong to. */
  readonly person?: string | undefined;
  /** Only met in running text; nobody has said that it is one. */
  readonly fromText?: boolean;
}

/** One identifier and everything that it was seen in. */
export interface KnownIdentifier extends NormalIdentifier {
  /** By id of what it was seen in: a report, a person or a group. */
  readonly sightings: ReadonlyMap<string, readonly Sighting[]>;
}

interface Kept extends NormalIdentifier {
  readonly sightings: Map<string, readonly Sighting[]>;
}

export interface MetIdentifier {
  readonly known: KnownIdentifier;
  readonly likeness: Likeness;
}

const keyOf = ({ kind, normal, partial }: NormalIdentifier) => `${kind}:${normal}${partial ? ':partial' : ''}`;
/** Last digits by which telephone numbers with and without their country are found together. */
const NUMBER_END = 7;

export class IdentifierIndex {
  readonly #known = new Map<string, Kept>();
  /** Under `partial` forms all that have to be tried against everything of their kind; under others what can be like each other. */
  readonly #like = new Map<string, Set<Kept>>();
  readonly #byId = new Map<string, readonly Kept[]>();

  /** Takes the identifiers of a report or a record in the place of those before. */
  put(id: string, sightings: readonly Sighting[]): void {
    this.remove(id);
    const of = new Map<Kept, Sighting[]>();
    for (const sighting of sightings) {
      const form = normalIdentifier(sighting.kind, sighting.seen, sighting.partial);
      if (form === null) continue;
      const known = this.#entry(form);
      of.set(known, [...(of.get(known) ?? []), sighting]);
    }
    for (const [known, list] of of) known.sightings.set(id, list);
    if (of.size > 0) this.#byId.set(id, [...of.keys()]);
  }

  remove(id: string): void {
    for (const known of this.#byId.get(id) ?? []) {
      known.sightings.delete(id);
      if (known.sightings.size > 0) continue;
      this.#known.delete(keyOf(known));
      for (const key of likeKeys(known)) {
        const like = this.#like.get(key);
        like?.delete(known);
        if (like?.size === 0) this.#like.delete(key);
      }
    }
    this.#byId.delete(id);
  }

  all(): Iterable<KnownIdentifier> {
    return this.#known.values();
  }

  /** What was put in with an id. */
  of(id: string): readonly KnownIdentifier[] {
    return this.#byId.get(id) ?? [];
  }

  /** Those that are written `kind:normal`, whole or partial. */
  named(key: string): readonly KnownIdentifier[] {
    return [this.#known.get(key), this.#known.get(`${key}:partial`)].filter((one) => one !== undefined);
  }

  /** Known identifiers that are or could be `asked`, the same first, then those that agree. */
  find(asked: NormalIdentifier, most: number): MetIdentifier[] {
    const tried = new Set<Kept>();
    const met: MetIdentifier[] = [];
    const attempt = (known: Kept) => {
      if (tried.has(known)) return;
      tried.add(known);
      const likeness = compareIdentifiers(asked, known);
      if (likeness !== null) met.push({ known, likeness });
    };
    // One whose characters are not all known can be any of its kind.
    const keys = isDoubtful(asked) ? [kindKey(asked)] : [...likeKeys(asked), doubtfulKey(asked)];
    for (const key of keys) for (const known of this.#like.get(key) ?? []) attempt(known);
    const order = { same: 0, partial: 1, similar: 2 };
    return met.sort((a, b) => order[a.likeness] - order[b.likeness]).slice(0, most);
  }

  #entry(form: NormalIdentifier): Kept {
    const key = keyOf(form);
    const before = this.#known.get(key);
    if (before !== undefined) return before;
    const kept: Kept = { ...form, sightings: new Map() };
    this.#known.set(key, kept);
    for (const one of likeKeys(form)) {
      const like = this.#like.get(one);
      if (like === undefined) this.#like.set(one, new Set([kept]));
      else like.add(kept);
    }
    return kept;
  }
}

const isDoubtful = ({ normal, partial }: NormalIdentifier) => partial || /[?⋯]/.test(normal);
const kindKey = ({ kind }: NormalIdentifier) => `k:${kind}`;
const doubtfulKey = ({ kind }: NormalIdentifier) => `d:${kind}`;

/** Where an identifier is kept so that what could be the same finds it. */
function likeKeys(form: NormalIdentifier): string[] {
  const keys = [kindKey(form), `=${form.kind}:${form.normal}`];
  if (isDoubtful(form)) keys.push(doubtfulKey(form));
  // An address and its domain are like each other.
  if (form.alike !== '') keys.push(`~${form.kind === 'url-id' ? 'domain' : form.kind}:${form.alike}`);
  if (form.kind === 'phone-number') keys.push(`#${form.normal.replace(/\D/g, '').slice(-NUMBER_END)}`);
  return keys;
}
