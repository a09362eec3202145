import type { PreferencesFile } from '../ipc/preferences.ts';

/** The part of a window that screenshots and recordings are kept away with. Electron does nothing here on Linux. */
export interface Capturable {
  setContentProtection(on: boolean): void;
}

export interface CaptureGuard {
  /** Protects at once, and unprotects only when the kept preference says so. To be awaited before the window loads anything. */
  guard(window: Capturable): Promise<void>;
  /** The same file; what is written applies at once to the window that is open. */
  readonly preferences: PreferencesFile;
}

/** @param open the window that is open, or null */
export function captureGuard(file: PreferencesFile, open: () => Capturable | null): CaptureGuard {
  return {
    async guard(window) {
      window.setContentProtection(true);
      const { contentProtection } = await file.read();
      if (!contentProtection) window.setContentProtection(false);
    },
    preferences: {
      read: () => file.read(),
      write: (chosen) => {
        open()?.setContentProtection(chosen.contentProtection);
        return file.write(chosen);
      },
    },
  };
}
