/** Makes the static map of `main/static/map.ts` from what the build left in dist/. */
import { readdirSync, writeFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { type StaticEntry, type StaticMap, staticMap } from '../../main/static/map.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .sort();
}

function policyOf(file: string): StaticEntry['policy'] {
  if (file.startsWith('viewer/')) return 'viewer';
  return file.startsWith('renderer/vault/') ? 'worker' : 'page';
}

/** The map for what lies in `dist`; throws on a file whose type is not known, since a browser would have to guess it. */
export function staticMapOf(dist: string): StaticMap {
  const map: Record<string, StaticEntry> = {};
  for (const [folder, origin] of [
    ['renderer', 'app://vault'],
    ['viewer', 'app://viewer'],
  ] as const) {
    for (const path of filesIn(join(dist, folder))) {
      const file = relative(dist, path).split(sep).join('/');
      const type = TYPES[extname(file)];
      if (type === undefined) throw new Error(`no content type is known for ${file}`);
      map[`${origin}/${file.slice(folder.length + 1)}`] = { file, type, policy: policyOf(file) };
    }
  }
  return staticMap.parse(map);
}

export function writeStaticMap(dist: string): void {
  writeFileSync(join(dist, 'main/static-map.json'), `${JSON.stringify(staticMapOf(dist), null, 1)}\n`);
}
