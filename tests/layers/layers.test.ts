/** The import table is kept by the project, and every rule of it is shown to find its own breach. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BANNED, bannedIn } from './banned.ts';
import { check, findingsIn, sourcesBelow, uncategorised } from './check.ts';
import { importsOf } from './imports.ts';

const ROOT = join(import.meta.dirname, '../..');
const BROKEN = join(import.meta.dirname, 'broken');

/** What must be found in each file of broken/; a file without an entry, or an entry without a file, fails. */
const BREACHES: Readonly<Record<string, RegExp>> = {
  'shared/platform.ts': /shared may not use Node \(node:fs\)/,
  'shared/upwards.ts': /shared may not import crypto\/sodium\.ts \(crypto\)/,
  'shared/second-door.ts': /zod may not be imported here/,
  'crypto/second-sodium.ts': /libsodium-wrappers may not be imported here/,
  'crypto/page.ts': /crypto may not import renderer\/ui\/view\.ts \(page\)/,
  'renderer/ui/keys.ts': /page may not import crypto\/seal\.ts/,
  'renderer/ui/inside-worker.ts': /page may not import renderer\/vault\/database\.ts \(vault worker\)/,
  'renderer/ui/own-worker.ts': /page may not import renderer\/vault\/worker\.ts/,
  'renderer/ui/main-process.ts': /page may not import main\/ipc\/files\.ts/,
  'renderer/ui/database.ts': /dexie may not be imported here/,
  'renderer/ui/computed.ts': /a computed dynamic import cannot be judged/,
  'renderer/vault/screen.ts': /vault worker may not import renderer\/app\/App\.tsx/,
  'renderer/vault/required.ts': /vault worker may not use Node \(fs\)/,
  'renderer/viewer/store.ts': /viewer may not import renderer\/vault\/database\.ts/,
  'renderer/viewer/everything.ts': /viewer may not import crypto\/\*\.ts/,
  'main/network.ts': /node:https could open a connection/,
  'main/keys.ts': /main may not import crypto\/unlock\.ts/,
  'main/tested.ts': /main may not import tests\/main\/fake\.ts \(tests\)/,
  'main/unknown.ts': /left-pad is uncategorised/,
  'main/preload/schema.ts': /preload may not import shared\/limits\.ts/,
  'main/cli/window.ts': /electron may not be imported here/,
  'main/disk/log.ts': /disk may not import main\/mirror\/log\.ts \(mirror\)/,
  'main/mirror/window.ts': /mirror may not import main\/window\/options\.ts \(main\)/,
  'main/backup/dialog.ts': /backup may not import main\/ipc\/dialogs\.ts \(main\)/,
  'main/mirror/keys.ts': /mirror may not import crypto\/row\.ts \(crypto\)/,
  'main/outside.ts': /lies outside the project/,
  'tests/second-reader/borrowed.ts': /second reader may not import crypto\/bundle\.ts/,
  'stray.ts': /the file is in no zone/,
  'main/dumps.ts': /crashReporter is banned: H15/,
  'main/dump-folder.ts': /crashDumps is banned: H15/,
  'main/from-electron.ts': /net is banned: P4/,
  'main/all-of-electron.ts': /net is banned: P4/,
  'renderer/ui/kept.ts': /localStorage is banned: P1/,
  'renderer/ui/own-store.ts': /indexedDB is banned: P1/,
  'renderer/ui/markup.tsx': /dangerouslySetInnerHTML is banned: P11/,
  'renderer/viewer/evaluated.ts': /eval is banned: P11/,
  'renderer/vault/fetched.ts': /fetch is banned: P4/,
  'shared/made.ts': /Function is banned: P11/,
};

describe('the import table', () => {
  test('the project keeps it', () => {
    expect(sourcesBelow(ROOT).length).toBeGreaterThan(100);
    expect(check(ROOT)).toEqual([]);
  });

  test('every dependency has its place, and every place its dependency', () => {
    expect(uncategorised(readFileSync(join(ROOT, 'package.json'), 'utf8'))).toEqual([]);
    expect(uncategorised('{ "dependencies": { "left-pad": "1.0.0" } }')).toContain(
      'left-pad is not in tests/layers/table.ts',
    );
    expect(uncategorised('{}')).toContain('zod is in tests/layers/table.ts, but not in package.json');
  });

  test('each breach is found, once, and nothing else', () => {
    const found = Object.fromEntries(check(BROKEN, []).map(({ file, why }) => [file, why]));
    expect(Object.keys(found).sort()).toEqual(Object.keys(BREACHES).sort());
    for (const [file, why] of Object.entries(BREACHES)) expect(found[file], file).toMatch(why);
    expect(check(BROKEN, [])).toHaveLength(Object.keys(BREACHES).length);
  });
});

describe('H11 H15 H18 H22 H23 names that the app does not use', () => {
  test.each(BANNED)('$form $name', ({ name, form, why, allowed }) => {
    const texts = {
      name: [
        `x.${name}();`,
        `x['${name}'];`,
        `Reflect.get(x, '${name}');`,
        `Reflect.get(x, \`${name}\`);`,
        `const { ${name}: y } = x;`,
        `const y = <p ${name}={x} />;`,
      ],
      call: [`${name}(x);`, `new ${name}(x);`, `window.${name}(x);`, `globalThis['${name}'](x);`],
      electron: [`import { app, ${name} } from 'electron';`, `import { ${name} as y } from 'electron';`],
    }[form];
    for (const text of texts) {
      expect(bannedIn('main/x.tsx', text), text).toEqual([
        { file: 'main/x.tsx', line: 1, why: `${name} is banned: ${why}` },
      ]);
      expect(bannedIn('tests/x.tsx', text)).toEqual([]);
    }
    const permitted = ['renderer/vault/x.tsx', 'main/print/press.ts'].filter((file) =>
      allowed.some((each) => each.test(file)),
    );
    expect(permitted.length > 0).toBe(allowed.length > 0);
    for (const file of permitted) expect(bannedIn(file, texts[0] ?? '')).toEqual([]);
  });

  test('a type, a word of a sentence and a method of that name elsewhere are none', () => {
    const text = [
      "import type { Notification } from 'electron';",
      "import { type Tray } from 'electron';",
      "const a = 'eval is not called, and nothing is kept in localStorage';",
      'const b: Function = { fetch(kind: string) { return kind; } }.fetch;',
    ].join('\n');
    expect(bannedIn('main/x.ts', text)).toEqual([]);
  });
});

describe('what counts as an import', () => {
  const forms: readonly (readonly [string, string])[] = [
    ['import', "import { a } from './x.ts';"],
    ['import', "import type { A } from './x.ts';"],
    ['import', "import './x.ts';"],
    ['export', "export { a } from './x.ts';"],
    ['export', "export * as all from './x.ts';"],
    ['export', "export type { A } from './x.ts';"],
    ['dynamic import', "const a = import('./x.ts');"],
    ['dynamic import', 'const a = import(`./x.ts`);'],
    ['type', "type A = import('./x.ts').A;"],
    ['type', "type A = typeof import('./x.ts');"],
    ['require', "import a = require('./x.ts');"],
    ['require', "const a = require('./x.ts');"],
    ['require', "importScripts('./x.ts');"],
    ['URL', "new Worker(new URL('./x.ts', import.meta.url));"],
    ['glob', "import.meta.glob('./x.ts');"],
    ['glob', "import.meta.glob(['./x.ts', '!./y.ts']);"],
  ];
  test.each(forms)('%s: %s', (form, text) => {
    expect(importsOf('a.ts', text)).toEqual([{ form, specifier: './x.ts', line: 1 }]);
  });

  test('a file of another package is that package, however it is reached', () => {
    const text = "import x from '../../node_modules/dexie/dist/dexie.mjs';";
    expect(findingsIn('renderer/ui/x.ts', text)[0]?.why).toBe('dexie may not be imported here');
  });

  test('a text that does not parse is an error, not an empty list', () => {
    expect(() => importsOf('a.ts', 'import {')).toThrow(/does not parse/);
  });
});
