/** The main process. The only file of this zone that does something when it is imported; the order of the lines is part of the hardening. */
import { app, Menu, protocol, session } from 'electron';
import { openDaftar, testDaftar } from './daftar.ts';
import { readPreferences } from './ipc/preferences.ts';
import { APP_SCHEME } from './scheme.ts';
import { selfTestHalf, testApart, writeLine } from './self-test/apart.ts';
import { harden } from './session/harden.ts';
import { OWN_SWITCHES, refusal, refusedSwitches, refusedVariables } from './switches.ts';
import { menuTemplate } from './window/menu.ts';
import { guardNavigation } from './window/navigation.ts';
import { completeWipe } from './wipe/completing.ts';
import { profileDisk } from './wipe/profile.ts';

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
      if (half === 'none') openDaftar(wiped, firstLook);
      else testDaftar(half.folder);
    })
    .catch(() => app.exit(1));
}
