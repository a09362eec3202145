/** The two file dialogs, answered by a test or by a page of our own. */
import { join } from 'node:path';
import type { OpenDialogOptions, OpenDialogReturnValue, SaveDialogOptions, SaveDialogReturnValue } from 'electron';
import type { AskedDialog, SaveAnswer } from './control.ts';

export interface FileDialogs {
  /** True while a page opens that is the dialog's own. */
  readonly expectsPage: boolean;
  open(options: OpenDialogOptions): Promise<OpenDialogReturnValue>;
  save(options: SaveDialogOptions): Promise<SaveDialogReturnValue>;
}

/** Dialogs whose answers a test has prepared, one for each dialog in order; a dialog without an answer is cancelled. */
export class PreparedDialogs implements FileDialogs {
  readonly expectsPage = false;
  readonly #opens: (readonly string[] | null)[] = [];
  readonly #saves: SaveAnswer[] = [];
  readonly #asked: (asked: AskedDialog) => void;

  constructor(asked: (asked: AskedDialog) => void) {
    this.#asked = asked;
  }

  answerOpen(paths: readonly string[] | null): void {
    this.#opens.push(paths);
  }

  answerSave(answer: SaveAnswer): void {
    this.#saves.push(answer);
  }

  async open(options: OpenDialogOptions): Promise<OpenDialogReturnValue> {
    this.#asked({ kind: 'open', options });
    const paths = this.#opens.shift() ?? null;
    return paths === null ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: [...paths] };
  }

  async save(options: SaveDialogOptions): Promise<SaveDialogReturnValue> {
    this.#asked({ kind: 'save', options });
    const answer = this.#saves.shift() ?? null;
    if (answer === null) return { canceled: true, filePath: '' };
    return {
      canceled: false,
      filePath: 'path' in answer ? answer.path : join(answer.folder, options.defaultPath ?? 'file'),
    };
  }
}
