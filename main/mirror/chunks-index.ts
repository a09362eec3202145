import type { FrameTable } from '../../shared/mirror/frame.ts';
import { ENTRY_KINDS } from '../../shared/mirror/messages.ts';
import { keyOf } from './rows-index.ts';

/** Neighbouring chunks of one file in one frame. Lengths and digests stay in the frame: a mirror may have millions of chunks. */
export interface Run {
  readonly segment: number;
  /** Where the frame begins. */
  readonly frame: number;
  /** Which entry of the frame is the first. */
  readonly index: number;
  /** Index of the first chunk in the file. */
  readonly position: number;
  /** Number of chunks. */
  count: number;
}

const inOrder = (one: Run, other: Run): number =>
  one.segment - other.segment || one.frame - other.frame || one.index - other.index;

/** Which chunks are there, and where (docs/format.md section 11.2). */
export class ChunksIndex {
  readonly #files = new Map<string, Run[]>();
  readonly #removed = new Set<string>();

  /** Takes in a frame. */
  add(table: FrameTable, segment: number, frame: number): void {
    let last: Run | undefined;
    for (let index = 0; index < table.count; index += 1) {
      const position = table.position(index);
      // A run has one kind, since what takes a file out ends it, and one id: most entries cost no key.
      const isSame = last !== undefined && table.kind(index) === ENTRY_KINDS.chunk && table.goesOn(index);
      if (last !== undefined && isSame && position === last.position + last.count) {
        last.count += 1;
        continue;
      }
      last = undefined;
      const key = keyOf(table.id(index));
      if (table.kind(index) === ENTRY_KINDS.chunksRemoved) {
        this.#removed.add(key);
        this.#files.delete(key);
        continue;
      }
      if (this.#removed.has(key)) continue;
      last = { segment, frame, index, position, count: 1 };
      const runs = this.#files.get(key);
      if (runs === undefined) this.#files.set(key, [last]);
      else runs.push(last);
    }
  }

  /** Evidence files with a chunk. */
  get files(): number {
    return this.#files.size;
  }
  /** Ids of evidence files with a chunk, in their order. */
  ids(): string[] {
    return [...this.#files.keys()].sort();
  }
  /** Number of chunks of a file, those that are there twice counted once. */
  count(key: string): number {
    const runs = [...(this.#files.get(key) ?? [])].sort((one, other) => one.position - other.position);
    let count = 0;
    let end = 0;
    for (const run of runs) {
      const runEnd = run.position + run.count;
      count += Math.max(0, runEnd - Math.max(run.position, end));
      end = Math.max(end, runEnd);
    }
    return count;
  }
  /** The runs that have a chunk, the newest first. */
  runsWith(key: string, position: number): Run[] {
    const runs = this.#files.get(key) ?? [];
    return runs.filter((run) => position >= run.position && position < run.position + run.count).reverse();
  }
  /** Files of which a chunk is there more than once. */
  doubled(): Set<string> {
    const all = (runs: readonly Run[]) => runs.reduce((sum, { count }) => sum + count, 0);
    return new Set([...this.#files].filter(([key, runs]) => all(runs) > this.count(key)).map(([key]) => key));
  }
  isRemoved(key: string): boolean {
    return this.#removed.has(key);
  }
  forgetRemoval(key: string): void {
    this.#removed.delete(key);
  }
  clear(): void {
    this.#files.clear();
    this.#removed.clear();
  }
  /** Leaves out all that lies in these segments. */
  forgetSegments(segments: ReadonlySet<number>): void {
    for (const [key, runs] of this.#files) {
      const left = runs.filter(({ segment }) => !segments.has(segment));
      if (left.length === 0) this.#files.delete(key);
      else if (left.length < runs.length) this.#files.set(key, left);
    }
  }
  /** After frames were taken in that do not lie at the end. */
  reorder(): void {
    for (const runs of this.#files.values()) runs.sort(inOrder);
  }
}
