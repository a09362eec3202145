import type { FrameTable } from '../../shared/mirror/frame.ts';
import { isRemoval } from '../../shared/mirror/kinds.ts';
import type { Disk } from './disk.ts';
import type { Log } from './log.ts';
import { SEGMENT_BYTES } from './names.ts';
import { withFile } from './reading.ts';
import { keyOf } from './rows-index.ts';
import type { Store } from './store.ts';
import { walkSegment } from './walk.ts';

const ENTRY_BYTES = 56;

/** What a segment holds. */
export interface Surveyed {
  readonly segment: number;
  /** Bytes of the file. */
  readonly size: number;
  /** Bytes of the entries that hold, with their values. */
  readonly live: number;
  /** Whether something in it does not hold, or is no frame. */
  readonly hasDead: boolean;
}

/** A look over one log before it is compacted. */
export interface Survey {
  readonly segments: readonly Surveyed[];
  /** Of each id that was taken out: the segments in which something of it still lies. */
  readonly remains: ReadonlyMap<string, Set<number>>;
}

/** Whether an entry holds. What took something out holds until nothing is left of it, and in the last change always. */
export function isLive(
  store: Store,
  log: Log,
  table: FrameTable,
  segment: number,
  frame: number,
  index: number,
): boolean {
  if (log.name === 'evidence') {
    return isRemoval(table.kind(index)) || !store.chunks.isRemoved(keyOf(table.id(index)));
  }
  const held = store.rows.heldAt(table, index);
  return held?.segment === segment && held.frame === frame && held.index === index;
}

export async function surveyLog(disk: Disk, store: Store, log: Log): Promise<Survey> {
  const segments: Surveyed[] = [];
  const remains = new Map<string, Set<number>>();
  const doubled = log.name === 'evidence' ? store.chunks.doubled() : new Set<string>();
  for (const segment of log.segments) {
    segments.push(
      await withFile(disk, log.path(segment), async (file) => {
        const { size } = await file.stat();
        let live = 0;
        let hasDead = false;
        const walked = await walkSegment(file, size, log.name, store.vaultId, (table, frame) => {
          for (let index = 0; index < table.count; index += 1) {
            const key = keyOf(table.id(index));
            const isRemover = isRemoval(table.kind(index));
            if (isLive(store, log, table, segment, frame, index)) {
              live += ENTRY_BYTES + table.length(index);
              if (isRemover && !store.isOfLastChange(table, index)) hasDead = true;
              if (doubled.has(key)) hasDead = true;
              continue;
            }
            hasDead = true;
            if (isRemover || !store.isTakenOut(log.name, key)) continue;
            remains.set(key, (remains.get(key) ?? new Set()).add(segment));
          }
        });
        if (walked.hasTail || walked.damaged > 0) hasDead = true;
        return { segment, size, live, hasDead };
      }),
    );
  }
  return { segments, remains };
}

/** Neighbours whose live bytes fit into one segment, as many as possible together. */
export function runsOf(log: Log, sealed: readonly Surveyed[]): Surveyed[][] {
  const runs: Surveyed[][] = [];
  let live = 0;
  for (const each of sealed) {
    const run = runs.at(-1);
    if (run === undefined || live + each.live > SEGMENT_BYTES[log.name]) {
      runs.push([each]);
      live = each.live;
    } else {
      run.push(each);
      live += each.live;
    }
  }
  return runs;
}
