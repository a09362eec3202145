/**
 * The app as it is installed: packed from Electron's own binary, with its fuses, looked at from outside only. A debugger cannot be attached to it, and
 * that is the point.
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { binaryFault } from '../../main/packaging/distribution.ts';
import { checkFuses } from '../../main/packaging/fuses.ts';
import { REFUSED_VARIABLES } from '../../main/switches.ts';
import { filesOf } from '../artefact/archive.ts';
import { CHECKLIST } from '../artefact/dangerous.ts';
import { pack } from '../artefact/pack.ts';
import { electronBinary } from '../electron/binary.ts';
import { environment } from './start.ts';

const SECONDS = 1000;
const STARTED_MS = 60 * SECONDS;

/** Where the parts of the packed app lie on this system. */
interface Installed {
  /** What a user starts. */
  readonly start: string;
  /** What holds the fuses, for @electron/fuses. */
  readonly binary: string;
  readonly archive: string;
}

function installedIn(output: string): Installed {
  if (process.platform === 'darwin') {
    const app = join(output, process.arch === 'arm64' ? 'mac-arm64' : 'mac', 'Daftar.app');
    return {
      start: join(app, 'Contents/MacOS/Daftar'),
      binary: app,
      archive: join(app, 'Contents/Resources/app.asar'),
    };
  }
  if (process.platform === 'win32') {
    const folder = join(output, process.arch === 'arm64' ? 'win-arm64-unpacked' : 'win-unpacked');
    const start = join(folder, 'Daftar.exe');
    return { start, binary: start, archive: join(folder, 'resources/app.asar') };
  }
  const folder = join(output, process.arch === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked');
  return {
    start: join(folder, 'daftar'),
    binary: join(folder, 'daftar-app'),
    archive: join(folder, 'resources/app.asar'),
  };
}

let scratch: string;
let app: Installed;
let homes = 0;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'daftar-installed-'));
  const binary = electronBinary();
  if (binary === undefined) throw new Error("Electron's binary is not installed.");
  const target = process.platform === 'darwin' ? '--mac' : process.platform === 'win32' ? '--win' : '--linux';
  await pack({
    output: join(scratch, 'output'),
    electronDist: process.platform === 'darwin' ? join(dirname(binary), '../../..') : dirname(binary),
    targets: [target, 'dir', `--${process.arch}`],
  });
  app = installedIn(join(scratch, 'output'));
});
afterEach(async () => {
  for (const child of running) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
  running.clear();
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A user of the computer who has never started the app. */
function newHome(): string {
  homes += 1;
  const home = join(scratch, `home-${homes}`);
  mkdirSync(home, { mode: 0o700 });
  return home;
}

function profileIn(home: string): string {
  if (process.platform === 'darwin') return join(home, 'Library/Application Support/daftar');
  return process.platform === 'win32' ? join(home, 'AppData/Roaming/daftar') : join(home, '.config/daftar');
}

interface Started {
  readonly child: ChildProcess;
  /** The end: exit code or signal, and all that was written. */
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null; stdout: string; stderr: string }>;
}

function start(home: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Started {
  const child = spawn(app.start, args, {
    cwd: home,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment({
      HOME: home,
      USERPROFILE: home,
      CFFIXED_USER_HOME: home,
      APPDATA: join(home, 'AppData/Roaming'),
      LOCALAPPDATA: join(home, 'AppData/Local'),
      XDG_CONFIG_HOME: join(home, '.config'),
      XDG_CACHE_HOME: join(home, '.cache'),
      XDG_DATA_HOME: join(home, '.local/share'),
      ...env,
    }),
  });
  running.add(child);
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (text) => (stdout += String(text)));
  child.stderr.on('data', (text) => (stderr += String(text)));
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, stdout, stderr }));
  return { child, ended };
}

/** Waits until the app has opened its profile and had time to show its window. */
async function isUp(home: string): Promise<void> {
  await expect
    .poll(() => existsSync(join(profileIn(home), 'Partitions')) || existsSync(join(profileIn(home), 'Local State')), {
      timeout: STARTED_MS,
    })
    .toBe(true);
  await after(5 * SECONDS);
}

async function end({ child, ended }: Started): Promise<Awaited<Started['ended']>> {
  child.kill('SIGTERM');
  return ended;
}

const below = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];

/** True when something on this machine takes connections at the port. */
function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

describe('H03 what was packed', () => {
  test('H03 is Electron, with our fuses', async () => {
    if (process.platform !== 'darwin') expect(binaryFault(app.binary)).toBeUndefined();
    await checkFuses(app.binary);
  });

  test('H27 holds the listed files', () => {
    const listed = readFileSync(join(import.meta.dirname, '../artefact/listing.txt'), 'utf8')
      .trimEnd()
      .split('\n');
    expect(filesOf(app.archive)).toEqual(listed);
  });
});

describe('H02 a switch that takes away protection', () => {
  test.each(CHECKLIST)('H02 %s', async (argument) => {
    const home = newHome();
    const { code, stderr } = await start(home, [argument]).ended;
    expect(code).toBe(2);
    expect(stderr).toContain(`Daftar does not start with ${argument}`);
    expect(below(profileIn(home)).filter((name) => /IndexedDB|Local Storage|preferences/.test(name))).toEqual([]);
  });

  test.each(REFUSED_VARIABLES)('H02 the variable %s', async (name) => {
    const home = newHome();
    const { code, stderr } = await start(home, [], { [name]: '1' }).ended;
    expect(code).toBe(2);
    expect(stderr).toContain(`Daftar does not start with ${name}`);
    expect(below(profileIn(home)).filter((each) => /IndexedDB|Local Storage|preferences/.test(each))).toEqual([]);
  });
});

describe('H03 the binary obeys its fuses', () => {
  test('H03 ELECTRON_RUN_AS_NODE makes no interpreter of it', async () => {
    const home = newHome();
    const mark = join(home, 'ran');
    const script = join(home, 'script.cjs');
    writeFileSync(script, `require('fs').writeFileSync(${JSON.stringify(mark)}, '')`);
    const started = start(home, [script], { ELECTRON_RUN_AS_NODE: '1' });
    await isUp(home);
    expect(existsSync(mark)).toBe(false);
    await end(started);
  });

  test('H03 NODE_OPTIONS loads nothing', async () => {
    const home = newHome();
    const mark = join(home, 'ran');
    const script = join(home, 'script.cjs');
    writeFileSync(script, `require('fs').writeFileSync(${JSON.stringify(mark)}, '')`);
    const started = start(home, [], { NODE_OPTIONS: `--require=${script}` });
    await isUp(home);
    expect(existsSync(mark)).toBe(false);
    await end(started);
  });

  if (process.platform !== 'win32') {
    test('H03 the signal that opens a debugger in Node opens none', async () => {
      expect(await listens(9229)).toBe(false);
      const home = newHome();
      const { child } = start(home);
      await isUp(home);
      child.kill('SIGUSR1');
      await after(2 * SECONDS);
      expect(await listens(9229)).toBe(false);
    });
  }

  if (process.platform !== 'linux') {
    test('H03 a changed archive is not run', async () => {
      const changed = join(scratch, 'changed');
      cpSync(join(scratch, 'output'), changed, { recursive: true, verbatimSymlinks: true });
      const { archive, start: program } = installedIn(changed);
      const bytes = readFileSync(archive);
      const at = bytes.lastIndexOf('requestSingleInstanceLock');
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      writeFileSync(archive, bytes);
      const home = newHome();
      const intact = app;
      app = { ...intact, start: program };
      try {
        const { code, signal } = await start(home).ended;
        expect(code === 0 && signal === null).toBe(false);
      } finally {
        app = intact;
      }
      expect(below(profileIn(home)).filter((name) => /IndexedDB/.test(name))).toEqual([]);
    });
  }
});

describe('an ordinary start', () => {
  test('H14 H22 H25 writes nothing to the console, keeps its files to their owner, and a second one ends with 0', async () => {
    const home = newHome();
    const first = start(home);
    await isUp(home);
    const second = await start(home).ended;
    expect(second).toEqual({ code: 0, signal: null, stdout: '', stderr: '' });
    expect(first.child.exitCode).toBeNull();
    const profile = profileIn(home);
    const names = below(profile);
    expect(names.length).toBeGreaterThan(0);
    if (process.platform === 'win32') {
      expect(execFileSync('icacls', [profile], { encoding: 'utf8' })).not.toMatch(
        /\\(?:Users|Everyone|Authenticated Users):/i,
      );
    } else {
      const open = names.filter((name) => {
        const found = statSync(join(profile, name), { throwIfNoEntry: false });
        return found !== undefined && !found.isSocket() && (found.mode & 0o077) !== 0;
      });
      expect(open).toEqual([]);
    }
    const { stdout, stderr } = await end(first);
    expect({ stdout, stderr }).toEqual({ stdout: '', stderr: '' });
  });

  if (process.platform === 'linux') {
    test('H15 has no core file, whatever the shell allows, and a crash leaves none', async () => {
      const home = newHome();
      const { child, ended } = start(home);
      await isUp(home);
      const limits = readFileSync(`/proc/${child.pid}/limits`, 'utf8');
      expect(limits).toMatch(/^Max core file size +[01] +[01] +bytes/m);
      child.kill('SIGSEGV');
      await ended;
      expect(below(home).filter((name) => /(?:^|\/)core(?:\.|$)|\.dmp$/.test(name))).toEqual([]);
    });

    test('H01 every child process is under the filter of the kernel', async () => {
      const home = newHome();
      const { child } = start(home);
      await isUp(home);
      const renderers = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
        .split('\n')
        .filter((line) => line.includes(app.binary) && line.includes('--type=renderer'))
        .map((line) => Number(line.trim().split(/\s+/)[0]));
      expect(renderers.length).toBeGreaterThan(0);
      for (const pid of renderers) {
        expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s*2$/m);
      }
      expect(child.exitCode).toBeNull();
    });
  }

  test('the key ring is not asked and gets no entry: no process of one is started', async () => {
    const home = newHome();
    const started = start(home);
    await isUp(home);
    const names = below(home).filter((name) => /keyrings|kwallet|login\.keychain/i.test(name));
    expect(names).toEqual([]);
    await end(started);
  });
});

const hasKeys =
  process.platform === 'win32' || (process.platform === 'linux' && spawnSync('xdotool', ['version']).status === 0);
if (hasKeys) {
  test('H23 Ctrl+Shift+I opens no developer tools', async () => {
    const home = newHome();
    const { child } = start(home);
    await isUp(home);
    const titles = (): string[] => {
      if (process.platform === 'win32') {
        const list = 'Get-Process Daftar | ForEach-Object { $_.MainWindowTitle }';
        return execFileSync('powershell', ['-NoProfile', '-Command', list], { encoding: 'utf8' }).split(/\r?\n/);
      }
      const ids = execFileSync('xdotool', ['search', '--onlyvisible', '--pid', String(child.pid)], {
        encoding: 'utf8',
      });
      return ids
        .trim()
        .split('\n')
        .map((id) => execFileSync('xdotool', ['getwindowname', id], { encoding: 'utf8' }).trim());
    };
    const before = titles();
    if (process.platform === 'win32') {
      const keys = `$s = New-Object -ComObject WScript.Shell; $s.AppActivate(${child.pid}); $s.SendKeys('^+i')`;
      execFileSync('powershell', ['-NoProfile', '-Command', keys]);
    } else {
      execFileSync('xdotool', [
        'search',
        '--onlyvisible',
        '--pid',
        String(child.pid),
        'windowfocus',
        'key',
        'ctrl+shift+i',
      ]);
    }
    await after(3 * SECONDS);
    expect(titles()).toEqual(before);
    expect(titles().filter((title) => /devtools|developer tools/i.test(title))).toEqual([]);
  });
}

test('--self-test ends with 0', async () => {
  const { code, stdout } = await start(newHome(), ['--self-test']).ended;
  expect(stdout).not.toBe('');
  expect(code).toBe(0);
});
