import { MainError } from '../../shared/errors.ts';
import { MIRROR_CALL_BYTES, MIRROR_FRAME_ENTRIES } from '../../shared/limits.ts';
import {
  decodeFrameTable,
  encodeFrameTable,
  type FrameEntry,
  type FrameTable,
  frameLength,
} from '../../shared/mirror/frame.ts';
import { isRemoval } from '../../shared/mirror/kinds.ts';
import { encodeSegmentHead, SEGMENT_HEAD_BYTES } from '../../shared/mirror/segment-head.ts';
import { sha256 } from '../disk/sha256.ts';
import type { Disk, DiskFile } from './disk.ts';
import type { Log } from './log.ts';
import { withFile } from './reading.ts';
import { keyOf } from './rows-index.ts';
import type { Store } from './store.ts';
import { isLive, runsOf, type Survey, surveyLog } from './survey.ts';
import { valuePlaces } from './values.ts';
import { walkSegment } from './walk.ts';
import { FileWindow } from './window.ts';

/** What is not live has to be worth it: more than this, and more than half. */
const WORTH_BYTES = 8 * 2 ** 20;
/** Of a run that is rewritten where it need not be, at least this part is not live. */
const WORTH_PART = 0.25;

/** Bytes of values that are read at once. */
const COPY_SPAN = 2 ** 20;

/** Runs one step while nothing else is at the mirror. */
export type Step = <T>(work: (store: Store) => Promise<T>) => Promise<T>;

/**
 * Removes what does not hold (docs/format.md section 11.6), a segment's worth at a time; other calls come in between.
 * @param mayGoOn asked before each step
 * @param forgotten all of it, wherever it lies
 * @returns bytes of disk that it gave back
 * @throws MainError 'cancelled' when it did not come to its end
 */
export async function compact(disk: Disk, step: Step, mayGoOn: () => boolean, forgotten: boolean): Promise<number> {
  let freed = 0;
  const goOn = (): void => {
    if (!mayGoOn()) throw new MainError('cancelled');
  };
  for (const name of ['records', 'evidence'] as const) {
    goOn();
    const { store, survey, runs } = await step((store) => planOf(disk, store, store[name], forgotten));
    for (const run of runs) {
      goOn();
      freed += await step(async (now) => {
        if (now !== store) throw new MainError('cancelled');
        return rewrite(disk, store, store[name], run, survey);
      });
    }
  }
  return Math.max(0, freed);
}

async function planOf(
  disk: Disk,
  store: Store,
  log: Log,
  forgotten: boolean,
): Promise<{ store: Store; survey: Survey; runs: number[][] }> {
  let survey = await surveyLog(disk, store, log);
  if (forgotten && survey.segments.at(-1)?.hasDead === true) {
    await store.seal(log);
    survey = await surveyLog(disk, store, log);
  }
  const sealed = survey.segments.slice(0, -1);
  const dead = (some: readonly { size: number; live: number }[]) =>
    some.reduce((sum, { size, live }) => sum + size - live, 0);
  const all = (some: readonly { size: number }[]) => some.reduce((sum, { size }) => sum + size, 0);
  const isWorth = dead(survey.segments) > Math.max(WORTH_BYTES, all(survey.segments) / 2);
  const runs = runsOf(log, sealed).filter((run) =>
    forgotten ? run.some(({ hasDead }) => hasDead) : isWorth && dead(run) > all(run) * WORTH_PART,
  );
  return { store, survey, runs: runs.map((run) => run.map(({ segment }) => segment)) };
}

/** Writes what is live in some neighbouring segments into the first of them, and removes the others. */
async function rewrite(
  disk: Disk,
  store: Store,
  log: Log,
  run: readonly number[],
  { remains }: Survey,
): Promise<number> {
  const [target] = run;
  if (target === undefined) return 0;
  const inRun = new Set(run);
  const dropped: string[] = [];
  const made: { table: Uint8Array; at: number }[] = [];
  let before = 0;
  let after = SEGMENT_HEAD_BYTES;
  const isKept = async (table: FrameTable, segment: number, frame: number, index: number): Promise<boolean> => {
    if (!isLive(store, log, table, segment, frame, index)) return false;
    const key = keyOf(table.id(index));
    if (!isRemoval(table.kind(index))) return log.name === 'records' || store.isBestChunk(table, segment, frame, index);
    if (store.isOfLastChange(table, index)) return true;
    for (const left of remains.get(key) ?? []) if (!inRun.has(left)) return true;
    dropped.push(key);
    return false;
  };

  if (log.name === 'records') store.keepLastChange();
  await log.writeWhole(target, async (file) => {
    await file.write([encodeSegmentHead({ log: log.name, vaultId: store.vaultId }, sha256)], 0);
    const frames = new FrameWriter(file, log, made);
    for (const segment of run) {
      await withFile(disk, log.path(segment), async (source) => {
        const { size } = await source.stat();
        before += size;
        const values = new FileWindow(source, COPY_SPAN);
        await walkSegment(source, size, log.name, store.vaultId, async (table, frame) => {
          const places = valuePlaces(table, frame);
          for (let index = 0; index < table.count; index += 1) {
            if (!(await isKept(table, segment, frame, index))) continue;
            // Copied as it is, damaged or not: without it an older state would hold.
            const length = table.length(index);
            const value = await values.bytes(places[index] ?? 0, length);
            await frames.add(table.entry(index), value.length === length ? value : padded(value, length));
          }
        });
      });
    }
    await frames.flush();
    after = frames.end;
  });

  for (const left of remains.values()) for (const segment of run) left.delete(segment);
  const tables = made.map(({ table, at }) => ({ at, table: decodeFrameTable(table, log.name, store.vaultId, sha256) }));
  if (log.name === 'records') {
    for (const key of dropped) store.rows.forget(key);
    for (const { table, at } of tables) store.rows.add(table, target, at, valuePlaces(table, at)[0] ?? 0);
  } else {
    for (const key of dropped) store.chunks.forgetRemoval(key);
    store.chunks.forgetSegments(inRun);
    for (const { table, at } of tables) store.chunks.add(table, target, at);
    store.chunks.reorder();
  }
  for (const segment of run) if (segment !== target) await log.remove(segment);
  // The first segment of records stays, so that one that is missing is noticed.
  if (made.length === 0 && (log.name === 'evidence' || target !== log.segments[0])) {
    await log.remove(target);
    after = 0;
  }
  return before - after;
}

/** With zeros for what the file lacks. */
function padded(value: Uint8Array, length: number): Uint8Array {
  const whole = new Uint8Array(length);
  whole.set(value);
  return whole;
}

/** Puts entries into frames, and frames into a file. */
class FrameWriter {
  readonly #file: DiskFile;
  readonly #log: Log;
  readonly #made: { table: Uint8Array; at: number }[];
  #entries: FrameEntry[] = [];
  #values: Uint8Array[] = [];
  #length = 0;
  /** Where the next frame goes. */
  end = SEGMENT_HEAD_BYTES;

  constructor(file: DiskFile, log: Log, made: { table: Uint8Array; at: number }[]) {
    this.#file = file;
    this.#log = log;
    this.#made = made;
  }

  async add(entry: FrameEntry, value: Uint8Array): Promise<void> {
    const isFull = this.#entries.length === MIRROR_FRAME_ENTRIES || this.#length + value.length > MIRROR_CALL_BYTES;
    if (isFull && this.#entries.length > 0) await this.flush();
    this.#entries.push(entry);
    this.#values.push(value);
    this.#length += value.length;
  }

  async flush(): Promise<void> {
    if (this.#entries.length === 0) return;
    const change = this.#entries.reduce((highest, entry) => Math.max(highest, entry.change), 0);
    const head = { keeper: this.#log.name, change, last: true, compacted: true };
    const table = encodeFrameTable(head, this.#entries, sha256);
    const length = frameLength(this.#entries.length, this.#length);
    const padding = new Uint8Array(length - table.length - this.#length);
    await this.#file.write([table, ...this.#values, padding], this.end);
    this.#made.push({ table, at: this.end });
    this.end += length;
    this.#entries = [];
    this.#values = [];
    this.#length = 0;
  }
}
