/** What is decided in electron-builder.yml and the files it names, read from them: docs/packaging.md says why. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UNWANTED_KEYS } from '../../main/packaging/after-pack.ts';
import { withoutKeys } from '../../main/packaging/property-list.ts';
import { ROOT } from '../runtime/build.ts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** The simple values of the file, by `section.key`; it has no more than three levels. Lists and other blocks are left out. */
function valuesOf(yaml: string): Map<string, string> {
  const values = new Map<string, string>();
  const place: string[] = [];
  for (const line of yaml.split('\n')) {
    const found = /^( *)([A-Za-z]+):(?: (.*))?$/.exec(line);
    if (found === null) continue;
    const depth = (found[1] ?? '').length / 2;
    place.splice(depth, place.length, found[2] ?? '');
    if (found[3] !== undefined) values.set(place.join('.'), found[3]);
  }
  return values;
}

const values = valuesOf(read('electron-builder.yml'));

describe('electron-builder.yml', () => {
  test.each([
    ['appId', 'org.daftar.app'],
    ['productName', 'Daftar'],
    ['directories.app', 'dist'],
    ['directories.output', 'release'],
    ['asar', 'true'],
    ['disableAsarIntegrity', 'false'],
    ['npmRebuild', 'false'],
    ['removePackageScripts', 'true'],
    ['publish', 'null'],
    ['detectUpdateChannel', 'false'],
    ['generateUpdatesFilesForAllChannels', 'false'],
    ['forceCodeSigning', 'false'],
    ['beforePack', './main/packaging/before-pack.ts'],
    ['afterPack', './main/packaging/after-pack.ts'],
    ['toolsets.appimage', '1.0.3'],
    ['appImage.executableArgs', '[]'],
    ['linux.target', '[deb, AppImage]'],
    ['linux.icon', 'main/packaging/icons'],
    ['mac.icon', 'main/packaging/icons/icon.icns'],
    ['win.icon', 'main/packaging/icons/icon.ico'],
    ['linux.category', 'Office'],
    ['linux.executableName', 'daftar'],
    ['linux.executableArgs', '[]'],
    ['deb.recommends', '[]'],
    ['deb.appArmorProfile', 'main/packaging/linux/apparmor.profile'],
    ['mac.hardenedRuntime', 'true'],
    ['mac.gatekeeperAssess', 'true'],
    ['mac.strictVerify', 'true'],
    ['mac.notarize', 'true'],
    ['mac.extendInfo.LSFileQuarantineEnabled', 'true'],
    ['mac.extendInfo.NSAppTransportSecurity.NSAllowsArbitraryLoads', 'false'],
    ['dmg.writeUpdateInfo', 'false'],
    ['win.target', 'nsis'],
    ['win.requestedExecutionLevel', 'asInvoker'],
    ['win.signtoolOptions.signingHashAlgorithms', '[sha256]'],
    ['nsis.oneClick', 'false'],
    ['nsis.perMachine', 'true'],
    ['nsis.allowToChangeInstallationDirectory', 'false'],
    ['nsis.deleteAppDataOnUninstall', 'false'],
    ['nsis.runAfterFinish', 'false'],
    ['nsis.differentialPackage', 'false'],
    ['nsis.packElevateHelper', 'false'],
    ['nsis.createDesktopShortcut', 'false'],
    ['nsis.include', 'main/packaging/windows/installer.nsh'],
  ])('%s is %s', (key, value) => {
    expect(values.get(key)).toBe(value);
  });

  test('H26 packs the Electron that is installed, exactly', () => {
    const { devDependencies }: { devDependencies: Record<string, string> } = JSON.parse(read('package.json'));
    expect(values.get('electronVersion')).toBe(devDependencies.electron);
  });

  test('H03 sets no fuses by itself: one way, and it is the strict one', () => {
    expect([...values.keys()].filter((key) => key.startsWith('electronFuses'))).toEqual([]);
    expect(read('electron-builder.yml')).not.toMatch(/^electronFuses:/m);
  });

  test('H02 no line that is no comment names the sandbox', () => {
    const lines = read('electron-builder.yml').split('\n');
    expect(lines.filter((line) => /sandbox/.test(line) && !/^\s*#/.test(line))).toEqual([]);
  });

  test('every file that it names is there', () => {
    const named = [...values.values()].filter((value) => /^(?:\.\/)?main\//.test(value));
    expect(named.length).toBeGreaterThan(7);
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

describe('macOS', () => {
  test.each(['entitlements', 'entitlements.inherit'])('H01 %s: V8 may run, and nothing else is loosened', (name) => {
    const list = read(`main/packaging/mac/${name}.plist`);
    expect([...list.matchAll(/<key>(.*)<\/key>/g)].map((found) => found[1])).toEqual([
      'com.apple.security.cs.allow-jit',
    ]);
  });

  test('H08 what Electron would ask of the system, and Daftar does not, is taken out, and nothing else', () => {
    const kept = '  <key>CFBundleName</key>\n  <string>Daftar</string>';
    const secure = '<key>NSAllowsArbitraryLoads</key>\n    <false/>';
    const list = (more: string, loose: string): string =>
      `<plist version="1.0">\n<dict>\n${kept}${more}\n  <key>NSAppTransportSecurity</key>\n  <dict>\n    ${secure}${loose}\n  </dict>\n</dict>\n</plist>\n`;
    const asks = UNWANTED_KEYS.filter((key) => key.endsWith('UsageDescription'))
      .map((key) => `\n  <key>${key}</key>\n  <string>This app needs access</string>`)
      .join('');
    const domains =
      '\n    <key>NSAllowsLocalNetworking</key>\n    <true/>\n    <key>NSExceptionDomains</key>\n    <dict>\n      <key>localhost</key>\n      <dict>\n        <key>NSIncludesSubdomains</key>\n        <false/>\n      </dict>\n    </dict>';
    expect(withoutKeys(list(asks, domains), UNWANTED_KEYS)).toBe(list('', ''));
    expect(withoutKeys(list('', ''), UNWANTED_KEYS)).toBe(list('', ''));
    expect(() => withoutKeys('<dict><key>a</key><dict><key>b</key>', ['a'])).toThrow(/middle of an element/);
  });
});

describe('Windows', () => {
  const include = read('main/packaging/windows/installer.nsh');
  const macro = (name: string): string =>
    new RegExp(`^!macro ${name}$([\\s\\S]*?)^!macroend$`, 'm').exec(include)?.[1] ?? '';

  test('H15 the installer takes the app out of crash reports, for the whole computer, and the uninstaller takes that back', () => {
    expect(include).toMatch(
      /^!define CRASH_REPORTS "SOFTWARE\\Microsoft\\Windows\\Windows Error Reporting\\ExcludedApplications"$/m,
    );
    expect(macro('customInstall').trim()).toBe(
      ['WriteRegDWORD HKLM "$', '{CRASH_REPORTS}" "$', '{APP_EXECUTABLE_FILENAME}" 1'].join(''),
    );
    expect(macro('customUnInstall')).toContain(
      ['DeleteRegValue HKLM "$', '{CRASH_REPORTS}" "$', '{APP_EXECUTABLE_FILENAME}"'].join(''),
    );
  });

  test('H15 no key that switches dumps on: there is none without one', () => {
    expect(include).not.toMatch(/LocalDumps/i);
  });

  test('H20 whoever removes the app is told that vaults stay, and nobody is asked in a silent removal or an update', () => {
    expect(macro('customUnInstall')).toMatch(/isUpdated[\s\S]*Vaults stay on this computer[^\n]*\/SD IDOK/);
  });
});
