import type { Request } from '../../shared/ipc/contract.ts';
import { oneAtATime } from '../../shared/one-at-a-time.ts';

/** What is used of Electron's clipboard. */
export interface TextClipboard {
  readText(): Promise<string>;
  writeText(text: string): Promise<void>;
  clear(): void;
}
/** Starts a timer; returns a function that stops it. */
export type After = (milliseconds: number, run: () => void) => () => void;

export interface CopiedText {
  write(request: Request<'clipboard:write'>): Promise<Record<string, never>>;
  /** Empties the clipboard if it still holds what was copied here; on lock, when the page is gone, and at the end. */
  clear(): Promise<void>;
}

/** Text that the user copied on purpose: it goes after a time, unless something else has been copied since. */
export function copiedText(clipboard: TextClipboard, after: After): CopiedText {
  let ours: string | undefined;
  let stop = (): void => undefined;
  // In turn, so that a lock in the middle of a copy finds what it has to take away.
  const inTurn = oneAtATime();

  const clear = (): Promise<void> =>
    inTurn(async () => {
      stop();
      const mine = ours;
      ours = undefined;
      if (mine !== undefined && (await clipboard.readText()) === mine) clipboard.clear();
    });

  return {
    write: ({ text, clearAfterSeconds }) =>
      inTurn(async () => {
        stop();
        ours = text;
        await clipboard.writeText(text);
        stop = after(clearAfterSeconds * 1000, () => {
          clear().catch(() => undefined);
        });
        return {};
      }),
    clear,
  };
}
