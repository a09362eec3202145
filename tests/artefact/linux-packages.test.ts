/** The .deb and the AppImage, as electron-builder lays them out; the tools that it would download for the last step are replaced. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../runtime/build.ts';
import { makeAppImageTools, RUNTIME_BYTES } from './appimage-tools.ts';
import { pack } from './pack.ts';
import { PACKING_MS, packed } from './packed.ts';

const hasDpkg = process.platform === 'linux' && spawnSync('dpkg-deb', ['--version']).status === 0;

let scratch: string;
const packaging = (name: string): string => join(ROOT, 'main/packaging/linux', name);
const read = (...path: string[]): string => readFileSync(join(...path), 'utf8');
const entry = (desktop: string, key: string): string | undefined => new RegExp(`^${key}=(.*)$`, 'm').exec(desktop)?.[1];

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'daftar-linux-'));
  if (process.platform !== 'linux') return;
  // A copy: electron-builder puts the profile into the folder that it makes a package of.
  const folder = join(scratch, 'linux-unpacked');
  cpSync((await packed()).folder, folder, { recursive: true });
  const tools = join(scratch, 'tools');
  makeAppImageTools(tools);
  // electron-builder links its icons, which the system forbids where they belong to somebody else.
  const icons = join(scratch, 'icons');
  cpSync(join(ROOT, 'main/packaging/icons'), icons, { recursive: true });
  const output = join(scratch, 'output');
  await pack({
    output,
    electronDist: '',
    targets: ['--linux', ...(hasDpkg ? ['deb'] : []), 'AppImage', '--x64', '--prepackaged', folder],
    settings: [`-c.linux.icon=${icons}`],
    env: { CUSTOM_FPM_PATH: join(import.meta.dirname, 'fpm.ts'), APPIMAGE_TOOLS_PATH: tools },
  });
  const { version }: { version: string } = JSON.parse(read(ROOT, 'package.json'));
  const archive = join(scratch, 'appimage.tar');
  writeFileSync(archive, readFileSync(join(output, `daftar-${version}-linux-x86_64.AppImage`)).subarray(RUNTIME_BYTES));
  mkdirSync(join(scratch, 'appimage'));
  execFileSync('tar', ['--extract', '--file', archive, '--directory', join(scratch, 'appimage')]);
  if (hasDpkg) {
    execFileSync('dpkg-deb', [
      '--raw-extract',
      join(output, `daftar-${version}-linux-amd64.deb`),
      join(scratch, 'deb'),
    ]);
  }
}, PACKING_MS);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Runs a script with commands of ours before the system's; what it wrote. */
function runWith(commands: Readonly<Record<string, string>>, script: string, ...args: string[]): string {
  const bin = mkdtempSync(join(scratch, 'bin-'));
  for (const [name, body] of Object.entries(commands)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${body}\n`, { mode: 0o755 });
  }
  const ran = spawnSync('sh', [script, ...args], {
    encoding: 'utf8',
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` },
  });
  expect(ran.stderr).toBe('');
  expect(ran.status).toBe(0);
  return ran.stdout;
}

if (process.platform === 'linux') {
  describe('H15 the start script', () => {
    const limits = (): string => {
      const folder = mkdtempSync(join(scratch, 'start-'));
      writeFileSync(join(folder, 'daftar'), readFileSync(packaging('start.sh')), { mode: 0o755 });
      writeFileSync(
        join(folder, 'daftar-app'),
        '#!/bin/sh\numask\ngrep "core file" /proc/self/limits\ncat /proc/self/coredump_filter\nprintf "%s|" "$@"\n',
        { mode: 0o755 },
      );
      execFileSync('ln', ['-s', join(folder, 'daftar'), join(folder, 'link')]);
      return join(folder, 'link');
    };

    test('H15 the app is started without a core file, for its owner only, with the arguments it was given', () => {
      const out = spawnSync('sh', ['-c', 'ulimit -c unlimited; exec "$0" "$@"', limits(), 'a b', '--lang=az', '*'], {
        encoding: 'utf8',
      });
      expect(out.stderr).toBe('');
      expect(out.stdout).toMatch(/^0?077\nMax core file size +1 +1 +bytes *\n0+\na b\|--lang=az\|\*\|$/);
    });

    test('H15 without prlimit the limit is none at all', () => {
      const out = runWith({ prlimit: 'exit 1' }, limits());
      expect(out).toMatch(/Max core file size +0 +0 +bytes/);
    });

    // Where the kernel hands cores to a program, nobody but that program could say whether it got one.
    if (/^[\w.%-]+$/.test(readFileSync('/proc/sys/kernel/core_pattern', 'utf8').trim())) {
      test('H15 a crash of what it starts leaves no core file, where one without it does', () => {
        const folder = mkdtempSync(join(scratch, 'crash-'));
        const crash = join(folder, 'daftar-app');
        writeFileSync(join(folder, 'daftar'), readFileSync(packaging('start.sh')), { mode: 0o755 });
        writeFileSync(crash, '#!/bin/sh\nkill -SEGV $$\n', { mode: 0o755 });
        const cores = (program: string): string[] => {
          const cwd = mkdtempSync(join(scratch, 'cwd-'));
          const ran = spawnSync('sh', ['-c', 'ulimit -c unlimited; exec "$0"', program], { cwd });
          expect(ran.signal).toBe('SIGSEGV');
          return readdirSync(cwd);
        };
        expect(cores(crash)).toHaveLength(1);
        expect(cores(join(folder, 'daftar'))).toEqual([]);
      });
    }

    test('H15 it is what lies under the name of the app in the packed folder and in the AppImage', async () => {
      const { folder } = await packed();
      expect(read(folder, 'daftar')).toBe(read(packaging('start.sh')));
      expect(read(scratch, 'appimage/daftar')).toBe(read(packaging('start.sh')));
      expect(read(folder, 'daftar')).toMatch(/^[^#\n]*\bulimit -c 0\b/m);
    });
  });

  describe('H02 the AppImage', () => {
    test('H02 its desktop entry starts the app with no switch', () => {
      const desktop = read(scratch, 'appimage/daftar.desktop');
      expect(entry(desktop, 'Exec')).toBe('AppRun %U');
      expect(desktop).not.toContain('sandbox');
    });

    test.each([
      ['0', ''],
      ['1', '--no-sandbox'],
    ])(
      'H02 its launcher, where user namespaces answer %s, gives the app %j, which then refuses it',
      (status, given) => {
        writeFileSync(join(scratch, 'appimage/daftar'), '#!/bin/sh\nprintf "%s" "$*"\n', { mode: 0o755 });
        const out = spawnSync('bash', [join(scratch, 'appimage/AppRun')], {
          encoding: 'utf8',
          env: {
            ...process.env,
            APPDIR: join(scratch, 'appimage'),
            PATH: `${fakeUnshare(status)}${delimiter}${process.env.PATH}`,
          },
        });
        expect(out.stdout).toBe(given);
      },
    );

    function fakeUnshare(status: string): string {
      const bin = mkdtempSync(join(scratch, 'bin-'));
      writeFileSync(join(bin, 'unshare'), `#!/bin/sh\nexit ${status}\n`, { mode: 0o755 });
      // The launcher puts its own folder first.
      writeFileSync(join(scratch, 'appimage/unshare'), `#!/bin/sh\nexit ${status}\n`, { mode: 0o755 });
      return bin;
    }
  });
}

describe('H01 the AppArmor profile', () => {
  test('H01 is for the file that the start script starts, and gives user namespaces', () => {
    const profile = read(packaging('apparmor.profile'));
    expect(profile).toMatch(/^profile daftar \/opt\/Daftar\/daftar-app flags=\(unconfined\) \{\n {2}userns,$/m);
    expect(profile).toMatch(/^abi <abi\/4\.0>,$/m);
    expect(read(packaging('start.sh'))).toContain('/daftar-app"');
  });
});

if (hasDpkg) {
  describe('H01 the .deb', () => {
    const deb = (...path: string[]): string => read(scratch, 'deb', ...path);

    test('H01 says what it is in one word, and what it needs', () => {
      const control = deb('DEBIAN/control');
      expect(entry(control.replaceAll(': ', '='), 'Package')).toBe('daftar');
      expect(control).toMatch(/^Depends: libgtk-3-0, libnss3, libxss1, libxtst6, libatspi2\.0-0, libuuid1$/m);
      expect(control).not.toMatch(/^Recommends:/m);
      expect(control).toMatch(/^Description: Notebook\n Notebook\n?$/m);
    });

    test('H02 its desktop entry starts the script, with no switch', () => {
      const desktop = deb('usr/share/applications/daftar.desktop');
      expect(entry(desktop, 'Exec')).toBe('/opt/Daftar/daftar %U');
      expect(entry(desktop, 'Name')).toBe('Daftar');
      expect(entry(desktop, 'Comment')).toBe('Notebook');
      expect(entry(desktop, 'StartupWMClass')).toBe('daftar');
      expect(entry(desktop, 'MimeType')).toBeUndefined();
    });

    test('the icon is ours, in every size', () => {
      const sizes = readdirSync(join(scratch, 'icons')).filter((name) => name.endsWith('.png'));
      expect(sizes).toHaveLength(8);
      for (const name of sizes) {
        const place = join('usr/share/icons/hicolor', name.replace('.png', ''), 'apps/daftar.png');
        expect(readFileSync(join(scratch, 'deb', place)).equals(readFileSync(join(scratch, 'icons', name)))).toBe(true);
      }
    });

    test('H15 the start script and the binary lie in their places, with ours as scripts and profile', () => {
      expect(deb('opt/Daftar/daftar')).toBe(read(packaging('start.sh')));
      expect(statSync(join(scratch, 'deb/opt/Daftar/daftar')).mode & 0o7777).toBe(0o755);
      expect(statSync(join(scratch, 'deb/opt/Daftar/daftar-app')).mode & 0o7777).toBe(0o755);
      expect(deb('opt/Daftar/resources/apparmor-profile')).toBe(read(packaging('apparmor.profile')));
      expect(deb('DEBIAN/postinst')).toBe(read(packaging('after-install.sh')));
      expect(deb('DEBIAN/postrm')).toBe(read(packaging('after-remove.sh')));
      expect(readdirSync(join(scratch, 'deb/DEBIAN')).sort()).toEqual(['control', 'postinst', 'postrm']);
    });

    test('H01 no updater, and nothing that looks for one', () => {
      const names = readdirSync(join(scratch, 'deb'), { recursive: true, encoding: 'utf8' });
      expect(names.filter((name) => /app-update|latest.*\.yml|blockmap|package-type/.test(name))).toEqual([]);
    });
  });
}

if (process.platform === 'linux') {
  describe('H01 what the package does on the system', () => {
    /** The script, with the system's folders moved below `root`. */
    const moved = (name: string, root: string): string => {
      const script = join(scratch, `${name}-${Math.random().toString(36).slice(2)}`);
      const text = read(packaging(name)).replaceAll(/(?<![\w/])\/(opt|usr\/bin\/daftar|etc|proc)\b/g, `${root}/$1`);
      writeFileSync(script, text);
      return script;
    };
    const install = (root: string, commands: Readonly<Record<string, string>>): string =>
      runWith({ chown: 'exit 0', setpriv: 'exit 0', ...commands }, moved('after-install.sh', root));
    const fresh = (restricted: '0' | '1'): string => {
      const root = mkdtempSync(join(scratch, 'root-'));
      for (const each of ['opt/Daftar/resources', 'usr/bin', 'etc/apparmor.d', 'proc/sys/kernel']) {
        mkdirSync(join(root, each), { recursive: true });
      }
      writeFileSync(join(root, 'opt/Daftar/resources/apparmor-profile'), read(packaging('apparmor.profile')));
      writeFileSync(join(root, 'opt/Daftar/chrome-sandbox'), '', { mode: 0o755 });
      writeFileSync(join(root, 'proc/sys/kernel/apparmor_restrict_unprivileged_userns'), `${restricted}\n`);
      return root;
    };
    const ARMOR = { apparmor_status: 'exit 0', apparmor_parser: 'exit 0' };
    const NO_ARMOR = { apparmor_status: 'exit 1', apparmor_parser: 'exit 1' };
    const OLD_ARMOR = { apparmor_status: 'exit 0', apparmor_parser: 'exit 1' };
    const mode = (root: string): string =>
      (statSync(join(root, 'opt/Daftar/chrome-sandbox')).mode & 0o7777).toString(8);
    const hasProfile = (root: string): boolean => readdirSync(join(root, 'etc/apparmor.d')).includes('daftar');

    test.each([
      ['AppArmor restricts, and takes the profile', '1', ARMOR, '755', true],
      ['AppArmor restricts, and is too old for it', '1', OLD_ARMOR, '4755', false],
      ['no AppArmor', '0', NO_ARMOR, '755', false],
      ['no namespaces for users', '0', { ...ARMOR, setpriv: 'exit 1' }, '4755', true],
    ] as const)('H01 %s', (_name, restricted, commands, expected, profile) => {
      const root = fresh(restricted);
      install(root, commands);
      expect(mode(root)).toBe(expected);
      expect(hasProfile(root)).toBe(profile);
      expect(readdirSync(join(root, 'usr/bin'))).toEqual(['daftar']);
    });

    test('H01 removing takes the link and the profile away; an upgrade leaves them', () => {
      const root = fresh('1');
      install(root, ARMOR);
      const remove = moved('after-remove.sh', root);
      // The link leads to the moved folder.
      runWith(ARMOR, remove, 'upgrade');
      expect(hasProfile(root)).toBe(true);
      expect(readdirSync(join(root, 'usr/bin'))).toEqual(['daftar']);
      runWith(ARMOR, remove, 'remove');
      expect(hasProfile(root)).toBe(false);
      expect(readdirSync(join(root, 'usr/bin'))).toEqual([]);
    });
  });
}
