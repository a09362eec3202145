/** Which packages the build really puts into the app, read from its own module graph. */
import { readFileSync, realpathSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';

/** The part of a bundle that is looked at here; both kinds of output of the bundler fit. */
type Output =
  | { readonly type: 'chunk'; readonly modules: Readonly<Record<string, { readonly renderedLength: number }>> }
  | { readonly type: 'asset'; readonly originalFileNames: readonly string[] };

/**
 * Where a package lies in package-lock.json, for example `node_modules/react`, and the parts of the app (`page`, `worker` …) that hold code of it;
 * sorted by place, parts sorted.
 */
export type Bundled = ReadonlyMap<string, ReadonlySet<string>>;

/** What the build tools write into their output themselves, and whose it is. */
const WRITTEN_BY_TOOLS: readonly (readonly [RegExp, string])[] = [
  [/^rolldown\//, 'node_modules/rolldown'],
  [/^(?:vite\/|__vite-)/, 'node_modules/vite'],
];

function slashed(path: string): string {
  return path.split(sep).join('/');
}

/**
 * The package that a module belongs to, as its place in the lock file; undefined for Daftar's own sources.
 * @param root the project's folder; its node_modules may be a link
 * @throws Error on a module that is neither
 */
export function packageOf(module: string, root: string): string | undefined {
  const id = module.replace(/^\0/, '').replace(/\?.*$/s, '');
  for (const modules of [join(root, 'node_modules'), realpathSync(join(root, 'node_modules'))]) {
    const start = `${slashed(modules)}/`;
    if (!id.startsWith(start)) continue;
    const place = /^(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+/.exec(id.slice(start.length))?.[0];
    if (place !== undefined) return `node_modules/${place}`;
  }
  const tool = WRITTEN_BY_TOOLS.find(([pattern]) => pattern.test(id));
  if (tool !== undefined) return tool[1];
  if (id.startsWith(`${slashed(root)}/`) || id.startsWith(`${slashed(realpathSync(root))}/`)) return undefined;
  throw new Error(`the bundle holds something of unknown origin: ${slashed(relative(root, id))}`);
}

/** The modules of one output that left something in it. A style sheet leaves nothing in the script, and is in the app all the same. */
function modulesIn(output: Output, folder: string): string[] {
  if (output.type === 'asset') return output.originalFileNames.map((name) => slashed(resolve(folder, name)));
  return Object.entries(output.modules)
    .filter(([id, { renderedLength }]) => renderedLength > 0 || /\.css(?:\?|$)/.test(id))
    .map(([id]) => id);
}

/** Collects over several builds, one for each part of the app. */
export class Collected {
  readonly #parts = new Map<string, Set<string>>();
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  /** @param folder what the names of assets are relative to */
  add(part: string, outputs: readonly Output[], folder: string): void {
    for (const id of outputs.flatMap((output) => modulesIn(output, folder))) {
      const place = packageOf(id, this.#root);
      if (place === undefined) continue;
      this.#parts.set(place, (this.#parts.get(place) ?? new Set()).add(part));
    }
  }

  get bundled(): Bundled {
    const byName = [...this.#parts].sort(([a], [b]) => (a < b ? -1 : 1));
    return new Map(byName.map(([place, parts]) => [place, new Set([...parts].sort())]));
  }

  /** For the build of one part. */
  plugin(part: string): Plugin {
    let folder = this.#root;
    return {
      name: 'daftar:bundled',
      configResolved: (config) => {
        folder = config.root;
      },
      generateBundle: {
        order: 'post',
        handler: (_options, bundle) => this.add(part, Object.values(bundle), folder),
      },
    };
  }
}

/** One entry of package-lock.json, as far as it is used here. */
export interface Locked {
  /** Only where the package lies under another name than its own. */
  readonly name?: string;
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** Every package of the lock file by its place; the project itself is left out. */
export function readLock(root: string): Readonly<Record<string, Locked>> {
  const lock: { packages: Record<string, Locked> } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const { '': _project, ...packages } = lock.packages;
  return packages;
}

/** A package's own name: `libsodium-wrappers-sumo` for what lies in `node_modules/libsodium-wrappers`. */
export function nameAt(place: string, locked: Locked | undefined): string {
  return locked?.name ?? place.replace(/^.*node_modules\//, '');
}
