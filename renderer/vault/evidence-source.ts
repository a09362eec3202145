/** Where the bytes of an incoming file come from: a File that was dropped, or a picked one that main reads piece by piece. */
import { VaultError } from '../../shared/errors.ts';
import { PIECE_BYTES } from '../../shared/limits.ts';
import type { Incoming } from '../../shared/vault/contract.ts';
import type { Host } from './host.ts';

export interface IncomingSource {
  /** As the system calls it, raw. */
  readonly name: string;
  /** bytes */
  readonly size: number;
  /** Exactly `length` bytes. Throws `truncated` when the file has become shorter, `disk` when it cannot be read. */
  read(offset: number, length: number): Promise<Uint8Array>;
  /** Ends the reading; main forgets the handle. */
  close(): Promise<void>;
}

/** Opens what a request names. Nothing is read before `read`. */
export function incomingSource(host: Host, incoming: Incoming): IncomingSource {
  return incoming.from === 'drop' ? droppedSource(incoming.file) : pickedSource(host, incoming);
}

function droppedSource(file: Blob & { readonly name: string }): IncomingSource {
  return {
    name: file.name,
    size: file.size,
    read: async (offset, length) => {
      const buffer = await file
        .slice(offset, offset + length)
        .arrayBuffer()
        .catch((cause: unknown) => {
          throw new VaultError('disk', cause);
        });
      return whole(new Uint8Array(buffer), length);
    },
    close: async () => undefined,
  };
}

function pickedSource(host: Host, { handle, name, size }: Extract<Incoming, { from: 'picked' }>): IncomingSource {
  return {
    name,
    size,
    read: async (offset, length) => {
      if (length <= PIECE_BYTES) return whole((await host.call('file:read', { handle, offset, length })).bytes, length);
      const bytes = new Uint8Array(length);
      for (let at = 0; at < length; at += PIECE_BYTES) {
        const part = Math.min(PIECE_BYTES, length - at);
        const piece = await host.call('file:read', { handle, offset: offset + at, length: part });
        bytes.set(whole(piece.bytes, part), at);
        piece.bytes.fill(0);
      }
      return bytes;
    },
    close: async () => {
      await host.call('file:close', { handle });
    },
  };
}

function whole(bytes: Uint8Array, length: number): Uint8Array {
  if (bytes.length !== length) throw new VaultError('truncated');
  return bytes;
}
