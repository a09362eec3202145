/** A life of a mirror, step by step, with what must be there after each: for tests that break it off anywhere. */
import { expect } from 'vitest';
import type { Mirror } from '../../../main/mirror/mirror.ts';
import {
  append,
  bytesOf,
  chunk,
  chunksOf,
  chunksRemoved,
  header,
  idOf,
  keep,
  keyring,
  listed,
  row,
  rowRemoved,
  rowsOf,
  save,
  VAULT,
} from './profile.ts';

const hex = (bytes: Uint8Array | undefined | null): string => Buffer.from(bytes ?? []).toString('hex');

/** What is in a mirror: by id, and for chunks by id and position, as hexadecimal digits. */
export interface Content {
  change: number;
  rows: Map<string, string>;
  chunks: Map<string, string>;
}
const empty = (): Content => ({ change: 0, rows: new Map(), chunks: new Map() });

export interface Step {
  readonly name: string;
  readonly run: (mirror: Mirror) => Promise<unknown>;
  /** What is there when it is done. */
  readonly after: Content;
  /** What may be there besides, when it is broken off: an empty mirror. */
  readonly mayBeEmpty: boolean;
}

/** Puts steps together and keeps the account. */
class Story {
  readonly steps: Step[] = [];
  #now = empty();

  #add(name: string, run: Step['run'], tell: (content: Content) => void, mayBeEmpty = false): void {
    const { change, rows, chunks } = this.#now;
    this.#now = { change, rows: new Map(rows), chunks: new Map(chunks) };
    tell(this.#now);
    this.steps.push({ name, run, after: this.#now, mayBeEmpty });
  }
  save(rows: readonly (readonly [number, number])[], gone: readonly number[] = []): void {
    const change = this.#now.change + 1;
    const seed = change * 1000;
    const values = [
      ...rows.map(([id, length]) => row(idOf(id), bytesOf(seed + id, length))),
      ...gone.map((id) => rowRemoved(idOf(id))),
    ];
    const vault = [header(bytesOf(seed, 91)), keyring(bytesOf(seed + 1, 413))];
    this.#add(
      `save ${change}`,
      (mirror) => save(mirror, change, ...vault, ...values),
      (now) => this.#tell(now, change, rows, gone),
    );
  }
  /** A change in several frames. */
  saveInParts(rows: readonly (readonly [number, number])[]): void {
    const change = this.#now.change + 1;
    this.#add(
      `save ${change} in parts`,
      async (mirror) => {
        for (const [index, [id, length]] of rows.entries()) {
          const last = index === rows.length - 1;
          await append(mirror, 'records', change, [row(idOf(id), bytesOf(change * 1000 + id, length))], { last });
        }
      },
      (now) => this.#tell(now, change, rows, []),
    );
  }
  /** A change that is taken back again. */
  retracted(id: number): void {
    const { change, rows } = this.#now;
    this.save([[id, 50]]);
    this.#add(
      'take back',
      (mirror) => mirror.retract({ change: change + 1 }),
      (now) => Object.assign(now, { change, rows: new Map(rows) }),
    );
  }
  keep(id: number, from: number, lengths: readonly number[]): void {
    this.#add(
      `keep ${id}`,
      (mirror) =>
        keep(mirror, ...lengths.map((length, at) => chunk(idOf(id), from + at, bytesOf(id * 50 + from + at, length)))),
      (now) => {
        for (const [at, length] of lengths.entries())
          now.chunks.set(`${hex(idOf(id))} ${from + at}`, hex(bytesOf(id * 50 + from + at, length)));
      },
    );
  }
  forget(id: number): void {
    this.#add(
      `forget ${id}`,
      (mirror) => keep(mirror, chunksRemoved(idOf(id))),
      (now) => {
        for (const key of [...now.chunks.keys()]) if (key.startsWith(hex(idOf(id)))) now.chunks.delete(key);
      },
    );
  }
  compact(): void {
    this.#add(
      'compact',
      (mirror) => mirror.compact({ forgotten: true }),
      () => undefined,
    );
  }
  dropEvidence(): void {
    this.#add(
      'drop evidence',
      (mirror) => mirror.dropEvidence(),
      (now) => now.chunks.clear(),
    );
  }
  renew(): void {
    this.#add(
      'renew',
      (mirror) => mirror.renew({ vaultId: VAULT.slice() }),
      // Evidence is of no change, and stays.
      (now) => Object.assign(now, { ...empty(), chunks: now.chunks }),
      true,
    );
  }
  #tell(now: Content, change: number, rows: readonly (readonly [number, number])[], gone: readonly number[]): void {
    now.change = change;
    for (const [id, length] of rows) now.rows.set(hex(idOf(id)), hex(bytesOf(change * 1000 + id, length)));
    for (const id of gone) now.rows.delete(hex(idOf(id)));
  }
}

/** Everything that a mirror does. */
export function wholeLife(): readonly Step[] {
  const story = new Story();
  story.renew();
  story.save([
    [1, 300],
    [2, 40],
  ]);
  story.keep(100, 0, [200, 200, 10]);
  story.save([[3, 5]], [2]);
  story.saveInParts([
    [4, 60],
    [1, 61],
    [5, 62],
  ]);
  story.retracted(1);
  story.compact();
  story.keep(101, 0, [90]);
  story.keep(100, 3, [30]);
  story.save([[1, 70]], [5]);
  story.forget(101);
  story.save([[6, 80]]);
  story.compact();
  story.save([[3, 900]]);
  story.compact();
  story.keep(102, 0, [15, 16]);
  story.save([], [6]);
  story.dropEvidence();
  story.keep(103, 0, [25]);
  story.save([[1, 20]]);
  story.renew();
  story.keep(104, 0, [12]);
  story.save([[7, 13]]);
  return story.steps;
}

/** What a mirror that was just opened has. Expects that nothing in it is damaged. */
export async function contentOf(mirror: Mirror): Promise<Content> {
  const { state, change, damaged } = await mirror.open();
  expect(damaged).toBe(0);
  if (state === 'absent') return empty();
  expect(state).toBe('present');
  const content = { ...empty(), change };
  const lines = await listed(mirror, 'records');
  for (const { id, kind } of lines) {
    if (kind !== 3) continue;
    const [value] = await rowsOf(mirror, id);
    expect(value).toBeDefined();
    content.rows.set(hex(id), hex(value));
  }
  for (const { id } of await listed(mirror, 'evidence')) {
    for (const [position, value] of (await chunksOf(mirror, id, 0, 8)).entries())
      if (value !== undefined) content.chunks.set(`${hex(id)} ${position}`, hex(value));
  }
  return content;
}

const isSame = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean =>
  one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);

/**
 * Whether this is what was there before a step or after it, and of evidence at least what both have.
 * @param flushed what of the evidence is on the disk, where what came after it may not be; without it, what was there before
 */
export function expectOneOf(
  content: Content,
  before: Content,
  step: Step | undefined,
  flushed: ReadonlyMap<string, string> = before.chunks,
): void {
  const after = step?.after ?? before;
  const candidates = [before, after, ...(step?.mayBeEmpty === true ? [empty()] : [])];
  const found = candidates.find(({ change, rows }) => change === content.change && isSame(rows, content.rows));
  expect(found, `${step?.name}: change ${content.change}`).toBeDefined();
  for (const [key, value] of content.chunks)
    expect([before.chunks.get(key), after.chunks.get(key), flushed.get(key)]).toContain(value);
  if (found?.change === 0) return;
  for (const [key, value] of flushed) if (after.chunks.has(key)) expect(content.chunks.get(key), key).toBe(value);
}
export { empty as nothing };
