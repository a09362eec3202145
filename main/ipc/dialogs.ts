import type { BrowserWindow, Dialog, OpenDialogOptions, SaveDialogOptions } from 'electron';

/** The system's file dialogs, as the handlers need them. */
export interface Dialogs {
  /** Absolute paths; empty when the user changed their mind. */
  open(asked: { multiple: boolean; endings: readonly string[] }): Promise<string[]>;
  /** An absolute path, whose replacement the user has confirmed if something is there; null when they changed their mind. */
  save(name: string): Promise<string | null>;
}

export interface FolderDialog {
  /** The absolute path of a folder; null when they changed their mind. */
  folder(): Promise<string | null>;
}

/** A folder for backups, or with backups in it. It can be made in the dialog. */
export const FOLDER_OPTIONS: OpenDialogOptions = {
  properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
};

/** Nothing that is picked enters the system's list of recent documents; the dialog follows no link by itself. */
export function openOptions(asked: { multiple: boolean; endings: readonly string[] }): OpenDialogOptions {
  return {
    properties: [
      'openFile',
      'dontAddToRecent',
      'noResolveAliases',
      ...(asked.multiple ? (['multiSelections'] as const) : []),
    ],
    ...(asked.endings.length === 0
      ? {}
      : {
          filters: [
            { name: '', extensions: [...asked.endings] },
            { name: '*', extensions: ['*'] },
          ],
        }),
  };
}

export function saveOptions(name: string): SaveDialogOptions {
  return { defaultPath: name, properties: ['dontAddToRecent', 'showOverwriteConfirmation', 'createDirectory'] };
}

/** @param parent the window that a dialog belongs to, if there is one at that moment */
export function systemDialogs(
  dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>,
  parent: () => BrowserWindow | null,
): Dialogs & FolderDialog {
  return {
    async open(asked) {
      const window = parent();
      const options = openOptions(asked);
      const chosen = await (window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options));
      if (chosen.canceled) return [];
      return asked.multiple ? chosen.filePaths : chosen.filePaths.slice(0, 1);
    },
    async save(name) {
      const window = parent();
      const options = saveOptions(name);
      const chosen = await (window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options));
      return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath;
    },
    async folder() {
      const window = parent();
      const chosen = await (window === null
        ? dialog.showOpenDialog(FOLDER_OPTIONS)
        : dialog.showOpenDialog(window, FOLDER_OPTIONS));
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
    },
  };
}
