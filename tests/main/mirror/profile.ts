/** A profile on a real disk, and a mirror in it, as the tests use them. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Disk, systemDisk } from '../../../main/mirror/disk.ts';
import type { Processes } from '../../../main/mirror/lock-file.ts';
import { type Mirror, mirrorOf } from '../../../main/mirror/mirror.ts';
import { MIRROR_CALL_BYTES } from '../../../shared/limits.ts';
import type { MirrorLog } from '../../../shared/mirror/kinds.ts';
import {
  ENTRY_KINDS,
  type EntryKind,
  type ListedEntry,
  packSent,
  unpackListed,
  unpackValues,
} from '../../../shared/mirror/messages.ts';

export const VAULT = Uint8Array.from({ length: 16 }, (_, at) => 0xa0 + at);
export const OTHER_VAULT = new Uint8Array(16).fill(0x0b);
/** An id that nothing else has. */
export const idOf = (number: number): Uint8Array => {
  const id = new Uint8Array(16);
  new DataView(id.buffer).setUint32(0, Math.imul(number + 1, 0x9e3779b1));
  new DataView(id.buffer).setUint32(12, number);
  return id;
};
/** Bytes that look like nothing, the same for the same seed. */
export const bytesOf = (seed: number, length: number): Uint8Array => {
  const bytes = new Uint8Array(length);
  let state = Math.imul(seed + 1, 0x85ebca6b) | 1;
  for (let at = 0; at < length; at += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes[at] = state;
  }
  return bytes;
};

export interface Value {
  readonly kind: EntryKind;
  readonly id: Uint8Array;
  readonly position?: number;
  readonly bytes?: Uint8Array;
}
export const row = (id: Uint8Array, bytes: Uint8Array): Value => ({ kind: ENTRY_KINDS.row, id, bytes });
export const rowRemoved = (id: Uint8Array): Value => ({ kind: ENTRY_KINDS.rowRemoved, id });
export const header = (bytes: Uint8Array): Value => ({ kind: ENTRY_KINDS.header, id: VAULT, bytes });
export const keyring = (bytes: Uint8Array): Value => ({ kind: ENTRY_KINDS.keyring, id: VAULT, bytes });
export const chunk = (id: Uint8Array, position: number, bytes: Uint8Array): Value => ({
  kind: ENTRY_KINDS.chunk,
  id,
  position,
  bytes,
});
export const chunksRemoved = (id: Uint8Array): Value => ({ kind: ENTRY_KINDS.chunksRemoved, id });

/** Appends one frame, in as many messages as it takes. */
export async function append(
  mirror: Mirror,
  log: MirrorLog,
  change: number,
  values: readonly Value[],
  { last = true, vaultId = VAULT }: { last?: boolean; vaultId?: Uint8Array } = {},
): Promise<void> {
  const bytes = new Uint8Array(Buffer.concat(values.map((value) => value.bytes ?? new Uint8Array())));
  const entries = packSent(
    values.map(({ kind, id, position = 0, bytes: own }) => ({ kind, id, position, length: own?.length ?? 0 })),
  );
  let from = 0;
  do {
    const some = bytes.slice(from, from + MIRROR_CALL_BYTES);
    await mirror.append({
      log,
      vaultId: vaultId.slice(),
      change,
      last,
      entries: from === 0 ? entries.slice() : new Uint8Array(),
      from,
      bytes: some,
    });
    from += some.length;
  } while (from < bytes.length);
}
export const save = (mirror: Mirror, change: number, ...values: Value[]): Promise<void> =>
  append(mirror, 'records', change, values);
export const keep = (mirror: Mirror, ...values: Value[]): Promise<void> => append(mirror, 'evidence', 0, values);

export async function rowsOf(mirror: Mirror, ...ids: Uint8Array[]): Promise<(Uint8Array | undefined)[]> {
  const { lengths, bytes } = await mirror.rows({ ids: new Uint8Array(Buffer.concat(ids)) });
  return unpackValues(lengths, bytes) ?? [];
}
export async function chunksOf(
  mirror: Mirror,
  id: Uint8Array,
  from: number,
  count: number,
): Promise<(Uint8Array | undefined)[]> {
  const { lengths, bytes } = await mirror.chunks({ id: id.slice(), from, count });
  return unpackValues(lengths, bytes) ?? [];
}
export async function listed(mirror: Mirror, log: MirrorLog, above = 0): Promise<ListedEntry[]> {
  const all: ListedEntry[] = [];
  for (let after: Uint8Array<ArrayBuffer> | null = null; ; ) {
    const { entries, more } = await mirror.list({ log, above, after });
    all.push(...(unpackListed(entries) ?? []));
    if (!more) return all;
    after = all.at(-1)?.id.slice() ?? null;
  }
}

/** A process that nobody else is. */
export const ALONE: Processes = { own: 4_000_001, isAlive: () => false };

/** A folder for profiles that goes with {@link removeProfiles}. */
const made: string[] = [];
export function newProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'daftar-mirror-'));
  made.push(profile);
  return profile;
}
export function removeProfiles(): void {
  for (const profile of made.splice(0)) rmSync(profile, { recursive: true, force: true });
}

export const ELECTRON = 44;
export function newMirror(profile: string, disk: Disk = systemDisk, processes: Processes = ALONE): Mirror {
  return mirrorOf(profile, ELECTRON, { disk, processes });
}
/** Opens a mirror and makes it the vault's own, empty. */
export async function begunMirror(profile: string, disk: Disk = systemDisk): Promise<Mirror> {
  const mirror = newMirror(profile, disk);
  await mirror.open();
  await mirror.renew({ vaultId: VAULT.slice() });
  return mirror;
}
/** The names in the mirror's folder. */
export const namesIn = (profile: string): string[] => readdirSync(join(profile, 'mirror')).sort();
