import type { Channel } from '../../shared/ipc/channels.ts';
import {
  CLIPBOARD_CHARS,
  MIRROR_CALL_BYTES,
  MIRROR_FRAME_ENTRIES,
  PAPER_HTML_BYTES,
  PIECE_BYTES,
  SENTINEL_BYTES,
} from '../../shared/limits.ts';
import { SENT_ENTRY_BYTES } from '../../shared/mirror/messages.ts';

/** How much one request may carry, counted before its shape is looked at. */
export interface Size {
  /** Objects, arrays and single values, all levels together. */
  readonly values: number;
  /** Objects inside objects; the request itself is the first. */
  readonly depth: number;
  /** UTF-16 units of all strings and names of properties together. */
  readonly chars: number;
  /** Of all buffers behind all views together, however little of them a view shows. */
  readonly bytes: number;
}

/** How often a channel may be asked. */
export interface Rate {
  /** Calls that may come at once after a quiet time. */
  readonly burst: number;
  /** Calls per second in the long run. */
  readonly perSecond: number;
  /** Calls that may be unanswered at the same time. Channels of one `group` count together, here and in their number. */
  readonly atOnce: number;
  readonly group?: string;
}

export interface Bound {
  readonly size: Size;
  readonly rate: Rate;
  readonly why: string;
}

/** A few short values: a handle, a word of a list, a number. */
const SMALL: Size = { values: 16, depth: 2, chars: 512, bytes: 0 };

/** Ids of 16 bytes. */
const ids = (count: number): Size => ({ values: 16, depth: 2, chars: 512, bytes: count * 16 });

/** What holds for a channel that the table does not name. */
const USUAL: Bound = {
  size: SMALL,
  rate: { burst: 60, perSecond: 20, atOnce: 16 },
  why: 'Asked when somebody does something; nobody clicks twenty times a second.',
};

const BOUNDS: Readonly<Partial<Record<Channel, Bound>>> = {
  'preferences:write': {
    size: SMALL,
    rate: { burst: 30, perSecond: 4, atOnce: 4 },
    why: 'Each one is a file, flushed to the disk and renamed.',
  },
  'file:pick': {
    size: SMALL,
    rate: { burst: 40, perSecond: 4, atOnce: 1, group: 'dialog' },
    why: 'One dialog at a time: a pile of them would cover the screen.',
  },
  'save:begin': {
    size: SMALL,
    rate: { burst: 40, perSecond: 4, atOnce: 1, group: 'dialog' },
    why: 'One dialog at a time: a pile of them would cover the screen.',
  },
  'file:read': {
    size: SMALL,
    rate: { burst: 4096, perSecond: 2048, atOnce: 16 },
    why: 'Each unanswered one ends in a piece of up to 1 MiB; a file is read piece after piece, as fast as the disk gives it.',
  },
  'file:close': {
    size: SMALL,
    rate: { burst: 1024, perSecond: 512, atOnce: 512 },
    why: 'As many as can be open may be closed together.',
  },
  'save:write': {
    size: { values: 16, depth: 2, chars: 512, bytes: PIECE_BYTES },
    rate: { burst: 4096, perSecond: 2048, atOnce: 16 },
    why: 'Each unanswered one holds a piece of up to 1 MiB in memory.',
  },
  'erase:read': {
    size: SMALL,
    rate: { burst: 60, perSecond: 20, atOnce: 4 },
    why: 'Two small files; read when a vault opens or forgets.',
  },
  'erase:write': {
    size: { values: 16, depth: 2, chars: 512, bytes: 32 },
    rate: { burst: 60, perSecond: 10, atOnce: 4 },
    why: 'Each one overwrites and flushes a sector; one forgetting takes two.',
  },
  'disk:free': {
    size: SMALL,
    rate: { burst: 1024, perSecond: 200, atOnce: 16 },
    why: 'Asked once for every file that is taken in.',
  },
  'backup:choose': {
    size: SMALL,
    rate: { burst: 40, perSecond: 4, atOnce: 1, group: 'dialog' },
    why: 'One dialog at a time: a pile of them would cover the screen.',
  },
  'backup:append': {
    size: { values: 16, depth: 2, chars: 512, bytes: MIRROR_CALL_BYTES + PIECE_BYTES },
    rate: { burst: 4096, perSecond: 1024, atOnce: 2 },
    why: 'Each unanswered one holds up to 8 MiB in memory; what is larger comes in several.',
  },
  'backup:missing': {
    size: { values: 16, depth: 2, chars: 512, bytes: PIECE_BYTES },
    rate: { burst: 4096, perSecond: 1024, atOnce: 4 },
    why: 'One after the other through everything that a backup holds, as fast as the disk gives it.',
  },
  'backup:name': {
    size: { values: 16, depth: 2, chars: 512, bytes: PIECE_BYTES },
    rate: { burst: 4096, perSecond: 1024, atOnce: 4 },
    why: 'One after the other through everything that a backup holds, as fast as the disk gives it.',
  },
  'backup:read': {
    size: { values: 16, depth: 2, chars: 512, bytes: PIECE_BYTES },
    rate: { burst: 4096, perSecond: 1024, atOnce: 4 },
    why: 'One after the other through everything that a backup holds, as fast as the disk gives it.',
  },
  'backup:directory': {
    size: { values: 16, depth: 2, chars: 512, bytes: PIECE_BYTES },
    rate: { burst: 4096, perSecond: 1024, atOnce: 4 },
    why: 'One after the other through everything that a backup holds, as fast as the disk gives it.',
  },
  'backup:read-back': {
    size: { values: 16, depth: 2, chars: 512, bytes: 16 },
    rate: { burst: 4096, perSecond: 1024, atOnce: 4 },
    why: 'One after the other through everything that a backup holds, as fast as the disk gives it.',
  },
  'backup:check': {
    size: { values: 16, depth: 2, chars: 512, bytes: 16 },
    rate: { burst: 4096, perSecond: 1024, atOnce: 4 },
    why: 'One after the other through everything that a backup holds, as fast as the disk gives it.',
  },
  'backup:read-directory': {
    size: { values: 16, depth: 2, chars: 512, bytes: 16 },
    rate: { burst: 4096, perSecond: 1024, atOnce: 4 },
    why: 'One after the other through everything that a backup holds, as fast as the disk gives it.',
  },
  'backup:begin': {
    size: { values: 16, depth: 2, chars: 512, bytes: 16 },
    rate: { burst: 60, perSecond: 20, atOnce: 4 },
    why: 'A few for each backup that somebody looks at.',
  },
  'backup:open': {
    size: { values: 16, depth: 2, chars: 512, bytes: 16 },
    rate: { burst: 60, perSecond: 20, atOnce: 4 },
    why: 'A few for each backup that somebody looks at.',
  },
  'backup:remove-older': {
    size: { values: 16, depth: 2, chars: 512, bytes: 16 },
    rate: { burst: 60, perSecond: 20, atOnce: 4 },
    why: 'A few for each backup that somebody looks at.',
  },
  'backup:seal': {
    size: { values: 16, depth: 2, chars: 512, bytes: 916 + 4136 + 32 },
    rate: { burst: 20, perSecond: 4, atOnce: 1 },
    why: 'Once for each backup that is made.',
  },
  'database:remove': {
    size: SMALL,
    rate: { burst: 4, perSecond: 0.2, atOnce: 1 },
    why: 'Once in the life of a damaged database.',
  },
  'mirror:open': {
    size: SMALL,
    rate: { burst: 20, perSecond: 2, atOnce: 2 },
    why: 'Asked once by each page; the first one reads all files of the mirror.',
  },
  'mirror:append': {
    size: {
      values: 16,
      depth: 2,
      chars: 512,
      bytes: MIRROR_CALL_BYTES + MIRROR_FRAME_ENTRIES * SENT_ENTRY_BYTES + 16,
    },
    rate: { burst: 4096, perSecond: 1024, atOnce: 4 },
    why: 'Each unanswered one holds up to 8 MiB in memory; evidence comes as fast as the disk takes it.',
  },
  'mirror:retract': {
    size: SMALL,
    rate: { burst: 60, perSecond: 4, atOnce: 2 },
    why: 'Only when the database refused what the mirror has; each one flushes.',
  },
  'mirror:list': {
    size: ids(1),
    rate: { burst: 1024, perSecond: 64, atOnce: 4 },
    why: 'Each answer has up to 65,536 lines, put in order.',
  },
  'mirror:rows': {
    size: ids(MIRROR_FRAME_ENTRIES),
    rate: { burst: 4096, perSecond: 1024, atOnce: 8 },
    why: 'Each unanswered one ends in up to 8 MiB; a whole vault is read so when a copy is checked or made.',
  },
  'mirror:chunks': {
    size: ids(1),
    rate: { burst: 4096, perSecond: 1024, atOnce: 8 },
    why: 'Each unanswered one ends in up to 8 MiB; a whole vault is read so when a copy is checked or made.',
  },
  'mirror:renew': {
    size: ids(1),
    rate: { burst: 10, perSecond: 0.5, atOnce: 1 },
    why: 'Each one replaces a whole folder.',
  },
  'mirror:set-aside': {
    size: SMALL,
    rate: { burst: 10, perSecond: 0.5, atOnce: 1 },
    why: 'Each one leaves a folder behind.',
  },
  'mirror:compact': {
    size: SMALL,
    rate: { burst: 20, perSecond: 1, atOnce: 1 },
    why: 'Each one reads every file of the mirror, and may write most of them.',
  },
  'mirror:drop-evidence': {
    size: SMALL,
    rate: { burst: 10, perSecond: 0.5, atOnce: 1 },
    why: 'Somebody changes a setting.',
  },
  'sentinel:write': {
    size: { values: 16, depth: 2, chars: 512, bytes: SENTINEL_BYTES },
    rate: { burst: 60, perSecond: 4, atOnce: 4 },
    why: 'At most one a second, and one before a lock; each is a file, flushed and renamed.',
  },
  'reserve:keep': {
    size: SMALL,
    rate: { burst: 10, perSecond: 0.5, atOnce: 1 },
    why: 'Each one may write 32 MiB.',
  },
  'reserve:release': {
    size: SMALL,
    rate: { burst: 10, perSecond: 0.5, atOnce: 1 },
    why: 'Once when the disk is full.',
  },
  'clipboard:write': {
    size: { values: 16, depth: 2, chars: CLIPBOARD_CHARS + 512, bytes: 0 },
    rate: { burst: 10, perSecond: 2, atOnce: 2 },
    why: 'More would take the clipboard of the whole computer away from other programs.',
  },
  'paper:pdf': {
    size: { values: 16, depth: 2, chars: 512, bytes: PAPER_HTML_BYTES },
    rate: { burst: 20, perSecond: 1, atOnce: 1, group: 'paper' },
    why: 'Each one is a window with a process of its own; there is one press.',
  },
  'paper:print': {
    size: { values: 16, depth: 2, chars: 512, bytes: PAPER_HTML_BYTES },
    rate: { burst: 20, perSecond: 1, atOnce: 1, group: 'paper' },
    why: 'Each one is a window with a process of its own, and a dialog over the screen.',
  },
  'wipe:start': {
    size: SMALL,
    rate: { burst: 2, perSecond: 0.5, atOnce: 1 },
    why: 'Once is enough. A second one is somebody trying again after a failure that was shown.',
  },
};

/** How much and how often, for one channel. */
export function boundOf(channel: Channel): Bound {
  return BOUNDS[channel] ?? USUAL;
}
