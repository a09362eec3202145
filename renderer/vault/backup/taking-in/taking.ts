/** What the parts of a taking-in share: both sides, what is left out, and which file here is which file there. */
import type { HexId } from '../../../../shared/ids.ts';
import type { Call } from '../../dispatch.ts';
import { type Entry, ownerOf } from '../../kind.ts';
import type { VaultSession } from '../../session.ts';
import type { OpenedBackup } from '../opened.ts';

export interface Taking {
  readonly session: VaultSession;
  readonly backup: OpenedBackup;
  readonly call: Call;
  /** Records of the backup that are left out. */
  readonly left: ReadonlySet<HexId>;
  /** Files of the backup by the id that they have here, or will have. */
  readonly files: ReadonlyMap<HexId, HexId>;
  /** What belongs to a record of the backup, by the record; without what is left out. */
  readonly owned: ReadonlyMap<HexId, readonly Entry[]>;
  readonly counts: Counts;
}

/** What became of records. */
export class Counts {
  added = 0;
  differing = 0;
  same = 0;
  /** Damaged in the backup, or of a later version. */
  left = 0;
  files = 0;
}

export function belongings(entries: Iterable<Entry>, left: ReadonlySet<HexId>): Map<HexId, Entry[]> {
  const owned = new Map<HexId, Entry[]>();
  for (const entry of entries) {
    const owner = ownerOf(entry);
    if (owner === undefined || left.has(entry.id)) continue;
    const known = owned.get(owner);
    if (known === undefined) owned.set(owner, [entry]);
    else known.push(entry);
  }
  return owned;
}

/** A value with the ids that its files have here. Ids are random: nothing else is equal to one by chance. */
export function withFiles<Value>(value: Value, files: ReadonlyMap<HexId, HexId>): Value {
  // A string for a string, and everything else as it was: the shape stays.
  return renamed(value, files) as Value;
}

function renamed(value: unknown, files: ReadonlyMap<HexId, HexId>): unknown {
  if (typeof value === 'string') return files.get(value) ?? value;
  if (Array.isArray(value)) return value.map((one) => renamed(one, files));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, renamed(one, files)]));
}

/** Whether two values say the same, in whatever order their names stand. */
export function saysTheSame(a: unknown, b: unknown): boolean {
  return inOrder(a) === inOrder(b);
}

export function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) => {
    if (typeof one !== 'object' || one === null || Array.isArray(one)) return one;
    return Object.fromEntries(Object.entries(one).sort(([first], [second]) => (first < second ? -1 : 1)));
  });
}
