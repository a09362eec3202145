import type { Request } from '../../shared/ipc/contract.ts';

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
  /** Empties the clipboard if it still holds what was copied here; on lock and at the end. */
  clear(): Promise<void>;
}

/** Text that the user copied on purpose: it goes after a time, unless something else has been copied since. */
export function copiedText(clipboard: TextClipboard, after: After): CopiedText {
  let ours: string | undefined;
  let stop = (): void => undefined;

  const clear = async (): Promise<void> => {
    stop();
    const mine = ours;
    ours = undefined;
    if (mine !== undefined && (await clipboard.readText()) === mine) clipboard.clear();
  };

  return {
    async write({ text, clearAfterSeconds }) {
      stop();
      await clipboard.writeText(text);
      ours = text;
      stop = after(clearAfterSeconds * 1000, () => {
        clear().catch(() => undefined);
      });
      return {};
    },
    clear,
  };
}
