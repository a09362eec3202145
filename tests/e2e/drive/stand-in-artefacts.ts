/**
 * What lies in the profile because the stand-in is a stock browser and a test drives it. Electron has none of it: no windows to bring back,
 * no history, passwords, sync, extensions or offers. Names are relative to the profile. The words are searched for in all of it all the same.
 */
import { artefactOf } from '../../../main/disk/artefacts.ts';

const DATABASES = [
  'Account Web Data',
  'Affiliation Database',
  'Favicons',
  'History',
  'Login Data',
  'Login Data For Account',
  'Network Action Predictor',
  'ServerCertificate',
  'Shortcuts',
  'Top Sites',
  'Web Data',
  'declarative_performance_observer.db',
  'heavy_ad_intervention_opt_out.db',
  'MediaDeviceSalts',
  'Media History',
];
const FOLDERS = [
  'AutofillAiModelCache',
  'AutofillStrikeDatabase',
  'BudgetDatabase',
  'ClientCertificates',
  'Download Service',
  'Extension (?:Rules|Scripts|State)',
  'Feature Engagement Tracker',
  'GCM Store',
  'PersistentOriginTrials',
  'Segmentation Platform',
  'Site Characteristics Database',
  'Sync Data',
  'optimization_guide_[a-z_]+',
  '[a-z_]+_(?:db|database)',
];
const LISTS = ['BookmarkMergedSurfaceOrdering', 'LOCK', 'LOG', 'LOG.old', 'PreferredApps', 'README'];

const any = (names: readonly string[]): string => `(?:${names.map((name) => name.replaceAll('.', '\\.')).join('|')})`;

const ONLY_HERE: readonly RegExp[] = [
  // The process that runs main, and the port over which the test drives the browser.
  /^stand-in\.pid$/,
  /^(?:browser\/)?DevToolsActivePort$/,
  /^browser\/(?:Last Version|Last Browser|Variations|First Run)$/,
  /^browser\/(?:component|extensions)_crx_cache\/(?:\.org\.chromium\.Chromium\.)?metadata\.json(?:\.\w{6})?$/,
  /^browser\/segmentation_platform\/ukm_db(?:-wal|-shm|-journal)?$/,
  /^browser\/BrowserMetrics(?:-spare\.pma|\/.+)$/,
  /^browser\/Safe Browsing\/.+$/,
  // Windows to bring back after a crash: addresses of pages, and which boxes are ticked.
  /^browser\/Default\/Sessions(?:_Encrypted)?\/(?:Session|Tabs|Apps)_\d+$/,
  new RegExp(`^browser/Default/${any(DATABASES)}(?:-journal|-wal|-shm)?$`),
  new RegExp(`^browser/Default/(?:${FOLDERS.join('|')})/.+$`),
  new RegExp(String.raw`^browser/Default/(?:\.org\.chromium\.Chromium\.)?${any(LISTS)}(?:\.\w{6})?$`),
];

/** A stock browser's crash handler keeps whether it may send anything; what it would write of memory is kept from it (tests/electron/browser.ts). */
const ONLY_IN_HOME = /^\.config\/chromium\/Crash Reports\/settings\.dat$/;

/** Whether a file may be in the user's folder; `path` is relative to it. */
export function mayBeInHome(path: string): boolean {
  return ONLY_IN_HOME.test(path) || artefactOf('home', path) !== undefined;
}

/** Whether a file may be in the profile of an app on the stand-in; `path` is relative to it. */
export function mayBeInProfile(path: string): boolean {
  if (ONLY_HERE.some((name) => name.test(path))) return true;
  // The browser's own profile lies one folder down, and its addresses begin with another scheme.
  const inApp = path
    .replace(/^browser\/(?:Default\/)?/, '')
    .replace('/https_vault_0.indexeddb.', '/app_vault_0.indexeddb.');
  return artefactOf('profile', inApp) !== undefined;
}
