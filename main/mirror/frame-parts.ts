import { MainError } from '../../shared/errors.ts';
import type { Request } from '../../shared/ipc/contract.ts';
import { MIRROR_FRAME_BYTES } from '../../shared/limits.ts';
import { type SentEntry, unpackSent } from '../../shared/mirror/messages.ts';

type Append = Request<'mirror:append'>;
type Head = Pick<Append, 'log' | 'vaultId' | 'change' | 'last'>;

/** A frame that has come whole. */
export interface WholeFrame {
  readonly head: Head;
  readonly entries: readonly SentEntry[];
  readonly values: Uint8Array;
}

/** Puts together the messages of one frame of one log. */
export class FrameParts {
  #coming: { head: Head; entries: readonly SentEntry[]; values: Uint8Array; got: number } | undefined;

  /** Drops a frame of which not all messages have come. */
  drop(): void {
    this.#coming = undefined;
  }

  /**
   * @returns the frame when this was its last message
   * @throws MainError 'invalid' for a message that does not go on where the one before it ended; the frame is dropped then
   */
  take({ entries: packed, from, bytes, ...head }: Append): WholeFrame | undefined {
    const before = this.#coming;
    this.#coming = undefined;
    if (from > 0) {
      const isNext = before !== undefined && before.got === from && packed.length === 0 && isSame(before.head, head);
      if (!isNext || bytes.length === 0 || from + bytes.length > before.values.length) throw new MainError('invalid');
      before.values.set(bytes, from);
      return this.#next({ ...before, got: from + bytes.length });
    }
    const entries = unpackSent(packed);
    if (entries === null || entries.length === 0) throw new MainError('invalid');
    const together = entries.reduce((sum, { length }) => sum + length, 0);
    if (together > MIRROR_FRAME_BYTES || bytes.length > together) throw new MainError('invalid');
    if (bytes.length === together) return { head, entries, values: bytes };
    const values = new Uint8Array(together);
    values.set(bytes);
    return this.#next({ head, entries, values, got: bytes.length });
  }

  #next(coming: {
    head: Head;
    entries: readonly SentEntry[];
    values: Uint8Array;
    got: number;
  }): WholeFrame | undefined {
    if (coming.got === coming.values.length) return coming;
    this.#coming = coming;
    return undefined;
  }
}

function isSame(one: Head, other: Head): boolean {
  return one.log === other.log && one.change === other.change && one.last === other.last;
}
