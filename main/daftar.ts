/** The app itself, as opposed to its start: window, lock, wipe and the channels, joined. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, BrowserWindow, clipboard, dialog, ipcMain, powerMonitor, session } from 'electron';
import { LOCK_EVENT } from '../shared/ipc/channels.ts';
import type { Preferences } from '../shared/ipc/contract.ts';
import { backups } from './backup/backups.ts';
import { freeBytesOf } from './disk/free-bytes.ts';
import { electronMajor } from './electron-major.ts';
import { boundOf } from './ipc/bounds.ts';
import { copiedText } from './ipc/clipboard.ts';
import { databaseFolder } from './ipc/database-folder.ts';
import { systemDialogs } from './ipc/dialogs.ts';
import { eraseSecrets } from './ipc/erase.ts';
import { pickedFiles } from './ipc/files.ts';
import { gate } from './ipc/gate.ts';
import { listenToPage } from './ipc/handle.ts';
import { handlersOf } from './ipc/handlers.ts';
import { preferencesFile } from './ipc/preferences.ts';
import { savedFiles } from './ipc/save.ts';
import { type Clock, startLocking } from './locking.ts';
import { mirrorOf } from './mirror/mirror.ts';
import { reserveOf } from './mirror/reserve.ts';
import { sentinelOf } from './mirror/sentinel.ts';
import { PAPER_PARTITION, paperWindowOptions } from './print/options.ts';
import { type Press, press } from './print/press.ts';
import { paperSession } from './print/session.ts';
import { shelf } from './print/shelf.ts';
import { writeLine } from './self-test/apart.ts';
import { testInside } from './self-test/inside.ts';
import { cutTornLogs } from './session/torn-logs.ts';
import { servedMap, staticMap, VAULT_URL } from './static/map.ts';
import { serve } from './static/serve.ts';
import { captureGuard } from './window/capture.ts';
import { windowLife } from './window/life.ts';
import { PARTITION, windowOptions } from './window/options.ts';
import { secretEntry } from './window/secret-entry.ts';
import type { WipeReport } from './wipe/completing.ts';
import { mark, unmark } from './wipe/marker.ts';
import { restartOptions } from './wipe/restart.ts';
import { clearSessions } from './wipe/sessions.ts';
import { settling } from './wipe/settling.ts';
import { wiping } from './wipe/wiping.ts';

/** dist/, in which this file is built to dist/main/index.js. */
const DIST = join(import.meta.dirname, '..');

const clock: Clock = {
  now: () => performance.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  every: (milliseconds, run) => {
    const timer = setInterval(run, milliseconds);
    return () => clearInterval(timer);
  },
};

/**
 * Everything that stands behind the window, put together: each part is in a file of its own and knows nothing of the others.
 * Before `ready` nothing here may be called.
 * @param wiped what became of a wipe that this start has completed
 * @param firstLook language and look where none are kept
 */
export function openDaftar(wiped: WipeReport, firstLook: Preferences): void {
  const userData = app.getPath('userData');

  const calls = gate(
    (channel) => boundOf(channel).rate,
    () => performance.now(),
  );
  const dialogs = systemDialogs(dialog, () => life.current);
  const files = pickedFiles(dialogs);
  const saves = savedFiles(dialogs);
  const copied = copiedText(clipboard, clock.after);
  const papers = paperPress();
  const kept = backups(dialogs.folder);
  const capture = captureGuard(preferencesFile(userData, firstLook), () => life.current);
  const secret = secretEntry(app);
  const erase = eraseSecrets(userData, wiped.outcome === 'left');
  const mirror = mirrorOf(userData, electronMajor());
  const sentinel = sentinelOf(userData);
  const reserve = reserveOf(userData);
  // Whichever way it ends: a lock that stays behind is taken over, but only once its process is known to be gone.
  process.on('exit', () => mirror.release());
  const restart = (): void => {
    app.relaunch(restartOptions(process.platform, process.env, process.argv));
    app.exit(0);
  };
  const wipe = wiping(
    {
      mark: async () => mark(userData),
      destroySecrets: () => erase.destroy(),
      clean: async () => {
        papers.abort();
        const written = [mirror.end(), sentinel.end(), reserve.end()];
        await Promise.allSettled([files.closeAll(), saves.abortAll(), kept.closeAll(), copied.clear(), ...written]);
      },
      destroyWindows: () => {
        // A window that goes is not the end here: the restart is.
        app.removeAllListeners('window-all-closed').on('window-all-closed', () => undefined);
        life.end();
      },
      clearSessions: () => clearSessions([session.defaultSession, session.fromPartition(PARTITION, { cache: false })]),
      restart,
    },
    clock.after,
  );

  const locking = startLocking(powerMonitor, clock, {
    ask: (reason) => life.current?.webContents.send(LOCK_EVENT, reason),
    clean: async () => {
      calls.renew();
      secret(false);
      papers.abort();
      mirror.pause();
      await Promise.allSettled([files.closeAll(), saves.abortAll(), kept.closeAll(), copied.clear()]);
    },
    freshWindow: () => {
      if (!wipe.begun) life.replace();
    },
    closeWindow: () => life.end(),
  });

  const life = windowLife(makeWindow, (window) => capture.guard(window), VAULT_URL, {
    wantsToClose: () => locking.tell({ kind: 'wanted', reason: 'window-close' }),
    sessionEnds: () => locking.tell({ kind: 'wanted', reason: 'shutdown' }),
    pageGone: () => locking.tell({ kind: 'page-gone' }),
    away: () => {
      secret(false);
      locking.away();
    },
    back: locking.back,
    touched: () => locking.tell({ kind: 'touched' }),
    used: locking.used,
    lockKey: () => locking.tell({ kind: 'wanted', reason: 'hot-key' }),
    failed: () => app.exit(1),
  });

  listenToPage(
    ipcMain,
    handlersOf({
      about: about(),
      files,
      saves,
      erase,
      database: databaseFolder(() => session.fromPartition(PARTITION, { cache: false }).storagePath),
      mirror,
      sentinel,
      reserve,
      copied,
      press: papers,
      backups: kept,
      preferences: capture.preferences,
      freeBytes: () => freeBytesOf(userData),
      opening: () => locking.tell({ kind: 'touched' }),
      armLock: (seconds) => locking.tell({ kind: 'armed', seconds }),
      locked: () => locking.tell({ kind: 'done' }),
      secretEntry: secret,
      wiping: wipe,
      settling: settling(wiped, userData, { unmark: () => unmark(userData), restart }),
    }),
    { gate: calls, isCurrent: (contents) => contents === life.current?.webContents },
  );

  serveFiles(false);
  cutTornLogs(session.fromPartition(PARTITION, { cache: false }).storagePath);
  life.open();
  app.on('second-instance', life.toFront);
  app.on('activate', life.toFront);
}

/** The inner half of `daftar --self-test`. */
export function testDaftar(folder: string): void {
  serveFiles(true);
  testInside({
    folder,
    receiver: ipcMain,
    makeWindow,
    about: about(),
    after: clock.after,
    now: clock.now,
    write: writeLine,
  }).then(
    (passed) => app.exit(passed ? 0 : 1),
    () => app.exit(1),
  );
}

function about(): { version: string; platform: string; languages: string[] } {
  return { version: app.getVersion(), platform: process.platform, languages: app.getPreferredSystemLanguages() };
}

/** A window that is hidden and has loaded nothing. */
function makeWindow(): BrowserWindow {
  return new BrowserWindow(windowOptions(join(DIST, 'preload/index.cjs'), !app.isPackaged));
}

/** The press, with a session of its own in memory. */
function paperPress(): Press {
  const lying = shelf();
  paperSession(session.fromPartition(PAPER_PARTITION, { cache: false }), lying);
  return press(() => new BrowserWindow(paperWindowOptions()), lying, clock.after);
}

function serveFiles(isSelfTest: boolean): void {
  const made = staticMap.parse(JSON.parse(readFileSync(join(DIST, 'main/static-map.json'), 'utf8')));
  const map = servedMap(made, isSelfTest);
  const ours = session.fromPartition(PARTITION, { cache: false });
  ours.protocol.handle('app', (request) => serve(map, request, (file) => bytesOf(join(DIST, file))));
}

async function bytesOf(path: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(path));
}
