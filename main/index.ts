/** The main process. The only file of this zone that does something when it is imported; the order of the lines is part of the hardening. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, BrowserWindow, clipboard, dialog, ipcMain, Menu, powerMonitor, protocol, session } from 'electron';
import { LOCK_EVENT } from '../shared/ipc/channels.ts';
import type { Preferences } from '../shared/ipc/contract.ts';
import { boundOf } from './ipc/bounds.ts';
import { copiedText } from './ipc/clipboard.ts';
import { systemDialogs } from './ipc/dialogs.ts';
import { eraseSecrets } from './ipc/erase.ts';
import { pickedFiles } from './ipc/files.ts';
import { gate } from './ipc/gate.ts';
import { listenToPage } from './ipc/handle.ts';
import { handlersOf } from './ipc/handlers.ts';
import { preferencesFile, readPreferences } from './ipc/preferences.ts';
import { freeBytesOf, savedFiles } from './ipc/save.ts';
import { type Clock, startLocking } from './locking.ts';
import { APP_SCHEME } from './scheme.ts';
import { selfTestHalf, testApart, writeLine } from './self-test/apart.ts';
import { testInside } from './self-test/inside.ts';
import { harden } from './session/harden.ts';
import { servedMap, staticMap, VAULT_URL } from './static/map.ts';
import { serve } from './static/serve.ts';
import { OWN_SWITCHES, refusal, refusedSwitches, refusedVariables } from './switches.ts';
import { captureGuard } from './window/capture.ts';
import { windowLife } from './window/life.ts';
import { menuTemplate } from './window/menu.ts';
import { guardNavigation } from './window/navigation.ts';
import { PARTITION, windowOptions } from './window/options.ts';
import { secretEntry } from './window/secret-entry.ts';
import { completeWipe, type WipeReport } from './wipe/completing.ts';
import { mark, unmark } from './wipe/marker.ts';
import { profileDisk } from './wipe/profile.ts';
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
 * @param wiped what became of a wipe that this start has completed
 * @param firstLook language and look where none are kept
 */
function run(wiped: WipeReport, firstLook: Preferences): void {
  const userData = app.getPath('userData');

  const calls = gate(
    (channel) => boundOf(channel).rate,
    () => performance.now(),
  );
  const dialogs = systemDialogs(dialog, () => life.current);
  const files = pickedFiles(dialogs);
  const saves = savedFiles(dialogs);
  const copied = copiedText(clipboard, clock.after);
  const capture = captureGuard(preferencesFile(userData, firstLook), () => life.current);
  const secret = secretEntry(app);
  const erase = eraseSecrets(userData, wiped.outcome === 'left');
  const restart = (): void => {
    app.relaunch(restartOptions(process.platform, process.env, process.argv));
    app.exit(0);
  };
  const wipe = wiping(
    {
      mark: async () => mark(userData),
      destroySecrets: () => erase.destroy(),
      clean: async () => {
        await Promise.allSettled([files.closeAll(), saves.abortAll(), copied.clear()]);
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
      await Promise.allSettled([files.closeAll(), saves.abortAll(), copied.clear()]);
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
      copied,
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
  life.open();
  app.on('second-instance', life.toFront);
  app.on('activate', life.toFront);
}

/** The inner half of `daftar --self-test`. */
function selfTest(folder: string): void {
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

function serveFiles(isSelfTest: boolean): void {
  const made = staticMap.parse(JSON.parse(readFileSync(join(DIST, 'main/static-map.json'), 'utf8')));
  const map = servedMap(made, isSelfTest);
  const ours = session.fromPartition(PARTITION, { cache: false });
  ours.protocol.handle('app', (request) => serve(map, request, (file) => bytesOf(join(DIST, file))));
}

async function bytesOf(path: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(path));
}

process.umask(0o077);
app.enableSandbox();
const refused = app.isPackaged ? [...refusedSwitches(process.argv.slice(1)), ...refusedVariables(process.env)] : [];
const half = selfTestHalf(process.argv);
if (refused.length > 0) {
  process.stderr.write(`${refusal(refused)}\n`);
  app.exit(2);
} else if (half === 'apart') {
  app.exit(testApart(process, writeLine));
} else if (half === 'none' && !app.requestSingleInstanceLock()) {
  app.exit(0);
} else {
  // A self-test has a profile of its own, so it needs no lock and disturbs no other Daftar.
  if (half !== 'none') for (const place of ['userData', 'sessionData'] as const) app.setPath(place, half.folder);
  for (const [name, value] of OWN_SWITCHES) app.commandLine.appendSwitch(name, value);
  protocol.registerSchemesAsPrivileged([APP_SCHEME]);
  // Before anything of the profile is opened: a wipe that was begun takes all of it.
  const userData = app.getPath('userData');
  const firstLook = readPreferences(userData);
  const wiped = completeWipe(profileDisk(userData));
  app.on('session-created', (created) => harden(created, !app.isPackaged));
  app.on('web-contents-created', (_event, contents) => guardNavigation(contents));
  app.on('window-all-closed', () => app.quit());
  app
    .whenReady()
    .then(() => {
      app.configureHostResolver({ secureDnsMode: 'off', enableBuiltInResolver: false });
      harden(session.defaultSession, !app.isPackaged);
      app.clearRecentDocuments();
      Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform)));
      if (half === 'none') run(wiped, firstLook);
      else selfTest(half.folder);
    })
    .catch(() => app.exit(1));
}
