/** The licence texts of everything bundled: for the dialog in the app, and as one file beside it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import type { Licences } from '../../renderer/features/settings/licences.ts';
import { type Bundled, nameAt, readLock } from './bundled.ts';

const FILE = /^(?:licen[sc]e|notice|copying|third[-_ ]party)/i;
/** The build tools leave a few lines in the app; the licences of what they bundle themselves have no place in it. */
const OF_TOOLS = '\n# Licenses of bundled dependencies';

/** LICENSE, NOTICE and the like, in every folder of a package but those of other packages; shallow ones first. */
function licenceFiles(folder: string): string[] {
  const depth = (path: string): number => path.split(sep).length;
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && FILE.test(each.name) && !/\.(?:[cm]?[jt]sx?|json|map)$/.test(each.name))
    .map((each) => relative(folder, join(each.parentPath, each.name)))
    .filter((path) => !path.split(sep).includes('node_modules'))
    .sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
}

function textOf(path: string): string {
  const text = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n');
  const end = text.indexOf(OF_TOOLS);
  return (end === -1 ? text : text.slice(0, end)).trim();
}

/** Where a package's source is, from its package.json: an https address, or nothing. */
function sourceOf(manifest: { repository?: string | { url?: string }; homepage?: string }): string {
  const named = typeof manifest.repository === 'string' ? manifest.repository : (manifest.repository?.url ?? '');
  const address = named
    .replace(/^git\+/, '')
    .replace(/^git@github\.com:/, 'https://github.com/')
    .replace(/^(?=[\w.-]+\/[\w.-]+$)/, 'https://github.com/')
    .replace(/\.git$/, '');
  return address.startsWith('https://') ? address : (manifest.homepage ?? '');
}

/**
 * The texts of all packages in the app, each different text once.
 * @throws Error when a package has no licence named, or no text of it
 */
export function licencesOf(bundled: Bundled, root: string): Licences {
  const lock = readLock(root);
  const texts: string[] = [];
  const packages = [...bundled.keys()].map((place) => {
    const locked = lock[place];
    const name = nameAt(place, locked);
    if (locked?.license === undefined) throw new Error(`the lock file names no licence for ${name}`);
    const folder = join(root, place);
    const found = licenceFiles(folder).map((file) => textOf(join(folder, file)));
    if (found.every((text) => text === '')) throw new Error(`${name} comes without the text of its licence`);
    for (const text of found) if (text !== '' && !texts.includes(text)) texts.push(text);
    const source = sourceOf(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
    const own = [...new Set(found.filter((text) => text !== '').map((text) => texts.indexOf(text)))];
    return { name, version: locked.version, licence: locked.license, source, texts: own };
  });
  return { own: textOf(join(root, 'LICENSE')), packages, texts };
}

/** All of it as one readable text, which lies beside the app. */
export function licencesText({ own, packages, texts }: Licences): string {
  const line = '='.repeat(100);
  const head = [
    'Daftar is free software under the GNU General Public License, version 3 or any later version. Its text comes first.',
    'Below it stand the licences of the packages that are built into Daftar, each text once.',
    "Electron's own licence is in LICENSE.electron.txt, Chromium's are in LICENSES.chromium.html, both beside this file or one folder above.",
  ];
  const list = packages.map(
    ({ name, version, licence, source, texts: own }) =>
      `${name} ${version}, ${licence}, ${own.map((text) => `text ${text + 1}`).join(', ')}${source === '' ? '' : `\n    ${source}`}`,
  );
  const numbered = texts.map((text, index) => `${line}\nText ${index + 1}\n${line}\n\n${text}`);
  return `${[...head, line, own, line, 'Packages', line, list.join('\n'), ...numbered].join('\n\n')}\n`;
}

const SLOT = '@@daftar:licences@@';
const SOURCE = /\/renderer\/features\/settings\/licences\.ts$/;

/** Puts the texts into the app's own list. They are known only when everything is bundled, so first a mark is set, and then replaced. */
export function licencesPlugin(licences: () => Licences): Plugin {
  let slotted = false;
  return {
    name: 'daftar:licences',
    transform(_code, id) {
      if (!SOURCE.test(id)) return null;
      slotted = true;
      return { code: `export const LICENCES = ${JSON.stringify(SLOT)};`, map: null };
    },
    generateBundle: {
      // After the list of packages is complete.
      order: 'post',
      handler(_options, bundle) {
        if (!slotted) return;
        const slot = new RegExp(`(["'\`])${SLOT}\\1`, 'g');
        const chunks = Object.values(bundle).flatMap((each) =>
          each.type === 'chunk' && each.code.includes(SLOT) ? [each] : [],
        );
        const [chunk] = chunks;
        if (chunk === undefined || chunks.length !== 1 || chunk.code.match(slot)?.length !== 1)
          throw new Error('the place of the licences is not exactly once in the page');
        const list = JSON.stringify(licences());
        chunk.code = chunk.code.replace(slot, () => list);
      },
    },
  };
}
