/** `daftar --self-test`, the inner half: the real page side, preload, worker and handlers, on an empty profile, in a window that nobody sees. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { MainError } from '../../shared/errors.ts';
import { DEFAULT_PREFERENCES } from '../../shared/ipc/contract.ts';
import { backups } from '../backup/backups.ts';
import { freeBytesOf } from '../disk/free-bytes.ts';
import { electronMajor } from '../electron-major.ts';
import { boundOf } from '../ipc/bounds.ts';
import { type After, copiedText } from '../ipc/clipboard.ts';
import type { Dialogs } from '../ipc/dialogs.ts';
import { eraseSecrets } from '../ipc/erase.ts';
import { pickedFiles } from '../ipc/files.ts';
import { gate } from '../ipc/gate.ts';
import { listenToPage, type Receiver } from '../ipc/handle.ts';
import { handlersOf, type Services } from '../ipc/handlers.ts';
import { preferencesFile } from '../ipc/preferences.ts';
import { savedFiles } from '../ipc/save.ts';
import { mirrorOf } from '../mirror/mirror.ts';
import { sentinelOf } from '../mirror/sentinel.ts';
import { SELF_TEST_URL } from '../static/map.ts';
import { SELF_TEST_MS } from './apart.ts';
import { protocol } from './protocol.ts';

/** What the inner half needs of the rest of main. */
export interface Stage {
  /** The empty profile. */
  readonly folder: string;
  readonly receiver: Receiver;
  /** A window as the app has it, not shown. */
  readonly makeWindow: () => Pick<BrowserWindow, 'loadURL' | 'destroy'> & {
    readonly webContents: { on(event: 'render-process-gone', listener: () => void): unknown };
  };
  readonly about: Services['about'];
  readonly after: After;
  readonly now: () => number;
  readonly write: (line: string) => void;
}

/** A little earlier than the outer half, which could only kill. */
const PATIENCE_MS = SELF_TEST_MS - 20_000;
/** Bytes of the evidence: two pieces of a file, and a bit. */
const EVIDENCE_BYTES = 150_001;

const refuse = (): never => {
  throw new MainError('forbidden');
};

/** Resolves to true when every step was ok. Writes nothing outside `folder`. */
export async function testInside(stage: Stage): Promise<boolean> {
  const { folder } = stage;
  const steps = protocol(stage.write);
  const evidence = join(folder, 'picked.bin');
  const bundle = join(folder, 'sealed.bin');
  writeFileSync(
    evidence,
    Uint8Array.from({ length: EVIDENCE_BYTES }, (_, index) => index % 251),
    { mode: 0o600, flag: 'wx' },
  );
  // The user's part: the evidence first, the bundle when it has been sealed.
  const picks = [evidence, bundle];
  const dialogs: Dialogs = {
    open: async () => picks.splice(0, 1),
    save: async () => bundle,
  };
  const files = pickedFiles(dialogs);
  const saves = savedFiles(dialogs);
  const mirror = mirrorOf(folder, electronMajor());
  const calls = gate((channel) => boundOf(channel).rate, stage.now);
  let current: ReturnType<Stage['makeWindow']> | undefined;

  const open = (): void => {
    const former = current;
    const window = stage.makeWindow();
    current = window;
    former?.destroy();
    window.webContents.on('render-process-gone', () => {
      if (current === window) steps.giveUp();
    });
    window.loadURL(SELF_TEST_URL).catch(() => {
      if (current === window) steps.giveUp();
    });
  };

  listenToPage(
    stage.receiver,
    handlersOf({
      about: stage.about,
      files,
      saves,
      erase: eraseSecrets(folder),
      database: { remove: refuse },
      mirror,
      sentinel: sentinelOf(folder),
      // In a temporary folder, for a few seconds: there is nothing to keep space for.
      reserve: { keep: async () => ({ kept: false }), release: async () => ({ freed: 0 }), end: async () => undefined },
      // The user's clipboard is none of a self-test's business.
      copied: copiedText(
        { readText: async () => '', writeText: async () => undefined, clear: () => undefined },
        stage.after,
      ),
      press: { pdf: refuse, print: refuse, abort: () => undefined },
      backups: backups(async () => null),
      preferences: preferencesFile(folder, DEFAULT_PREFERENCES),
      freeBytes: () => freeBytesOf(folder),
      opening: () => undefined,
      armLock: () => undefined,
      locked: () => {
        calls.renew();
        mirror.pause();
        Promise.allSettled([files.closeAll(), saves.abortAll()]).then(open);
      },
      secretEntry: () => undefined,
      wiping: { start: refuse, goOn: refuse, begun: false },
      settling: { report: refuse, settle: refuse },
      selfTest: (step, isOk) => steps.tell(step, isOk),
    }),
    { gate: calls, isCurrent: (contents) => Object.is(contents, current?.webContents) },
  );

  const stop = stage.after(PATIENCE_MS, () => steps.giveUp());
  open();
  try {
    return await steps.outcome;
  } finally {
    stop();
    await Promise.allSettled([files.closeAll(), saves.abortAll(), mirror.end()]);
  }
}
