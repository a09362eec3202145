import { MainError } from '../../shared/errors.ts';
import type { SelfTestStep } from '../../shared/self-test.ts';
import type { Backups } from '../backup/backups.ts';
import type { Mirror } from '../mirror/mirror.ts';
import type { Reserve } from '../mirror/reserve.ts';
import type { Sentinel } from '../mirror/sentinel.ts';
import type { Press } from '../print/press.ts';
import type { Settling } from '../wipe/settling.ts';
import type { Wiping } from '../wipe/wiping.ts';
import type { CopiedText } from './clipboard.ts';
import type { DatabaseFolder } from './database-folder.ts';
import type { EraseSecrets } from './erase.ts';
import type { Files } from './files.ts';
import type { Handlers } from './handle.ts';
import type { PreferencesFile } from './preferences.ts';
import type { Saves } from './save.ts';

/** What stands behind the channels. */
export interface Services {
  readonly about: { version: string; platform: string; languages: string[] };
  readonly files: Files;
  readonly saves: Saves;
  readonly erase: EraseSecrets;
  readonly database: DatabaseFolder;
  readonly mirror: Mirror;
  readonly sentinel: Sentinel;
  readonly reserve: Reserve;
  readonly copied: CopiedText;
  readonly press: Press;
  readonly backups: Backups;
  readonly preferences: PreferencesFile;
  /** Free bytes where the profile lies. */
  readonly freeBytes: () => Promise<number>;
  /** The page reads or writes an erase secret: it opens a vault, or makes one. */
  readonly opening: () => void;
  /** Auto-lock after this many seconds without input. */
  readonly armLock: (seconds: number) => void;
  readonly locked: () => void;
  /** Whether a field for a passphrase or recovery code has the focus. */
  readonly secretEntry: (focused: boolean) => void;
  readonly wiping: Wiping;
  readonly settling: Settling;
  /** Hears the steps of a self-test; there only while one runs. */
  readonly selfTest?: (step: SelfTestStep, isOk: boolean) => void;
}

/** Which service answers which channel. */
export function handlersOf(services: Services): Handlers {
  const {
    files,
    saves,
    erase,
    database,
    mirror,
    sentinel,
    reserve,
    copied,
    press,
    backups,
    preferences,
    wiping,
    settling,
  } = services;
  return {
    'app:info': async () => services.about,
    'preferences:read': () => preferences.read(),
    'preferences:write': (chosen) => preferences.write(chosen),
    'file:pick': (request) => files.pick(request),
    'file:read': (request) => files.read(request),
    'file:close': (request) => files.close(request),
    'save:begin': (request) => saves.begin(request),
    'save:write': (request) => saves.write(request),
    'save:commit': (request) => saves.commit(request),
    'save:abort': (request) => saves.abort(request),
    'erase:read': () => {
      services.opening();
      return erase.read();
    },
    'erase:write': (request) => {
      services.opening();
      return erase.write(request);
    },
    'disk:free': async () => ({ bytes: await services.freeBytes() }),
    'backup:choose': (request) => backups.choose(request),
    'backup:close': (request) => backups.close(request),
    'backup:begin': (request) => backups.begin(request),
    'backup:missing': (request) => backups.missing(request),
    'backup:append': (request) => backups.append(request),
    'backup:name': (request) => backups.name(request),
    'backup:read-back': (request) => backups['read-back'](request),
    'backup:seal': (request) => backups.seal(request),
    'backup:directory': (request) => backups.directory(request),
    'backup:finish': (request) => backups.finish(request),
    'backup:generations': (request) => backups.generations(request),
    'backup:open': (request) => backups.open(request),
    'backup:read-directory': (request) => backups['read-directory'](request),
    'backup:read': (request) => backups.read(request),
    'backup:check': (request) => backups.check(request),
    'backup:remove-older': (request) => backups['remove-older'](request),
    'database:remove': () => database.remove(),
    'mirror:open': () => mirror.open(),
    'mirror:append': (request) => mirror.append(request),
    'mirror:retract': (request) => mirror.retract(request),
    'mirror:list': (request) => mirror.list(request),
    'mirror:rows': (request) => mirror.rows(request),
    'mirror:chunks': (request) => mirror.chunks(request),
    'mirror:renew': (request) => mirror.renew(request),
    'mirror:set-aside': (request) => mirror.setAside(request),
    'mirror:compact': (request) => mirror.compact(request),
    'mirror:drop-evidence': () => mirror.dropEvidence(),
    'sentinel:write': (request) => sentinel.write(request),
    'reserve:keep': () => reserve.keep(),
    'reserve:release': () => reserve.release(),
    'clipboard:write': (request) => copied.write(request),
    'paper:pdf': (request) => press.pdf(request),
    'paper:print': (request) => press.print(request),
    'lock:idle': async ({ seconds }) => {
      services.armLock(seconds);
      return {};
    },
    'lock:done': async () => {
      services.locked();
      return {};
    },
    'entry:secret': async ({ focused }) => {
      services.secretEntry(focused);
      return {};
    },
    'wipe:report': async () => settling.report(),
    'wipe:start': () => wiping.start(),
    'wipe:go-on': async () => {
      wiping.goOn();
      return {};
    },
    'wipe:settle': async ({ choice }) => {
      settling.settle(choice);
      return {};
    },
    'self-test:step': async ({ step, ok }) => {
      if (services.selfTest === undefined) throw new MainError('forbidden');
      services.selfTest(step, ok);
      return {};
    },
  };
}
