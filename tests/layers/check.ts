/** `npm run layers`: judges every import of the project by the table, and looks for names that are banned. */
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { bannedIn } from './banned.ts';
import { type Import, importsOf } from './imports.ts';
import { NO_NETWORK, OFFLINE_ZONES, PACKAGES, ZONES, type Zone } from './table.ts';

/** What is wrong with one import. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly why: string;
}

const SOURCE = /\.(?:ts|tsx|mts|cts|js|mjs|cjs|jsx)$/;
const OUTSIDE = new Set(['node_modules', 'dist', 'release', '.cache', '.git', 'coverage']);

/** Package name of `@scope/name/path` or `name/path`. */
function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function judgeFile(zone: Zone, file: string, target: string): string | undefined {
  if (target.startsWith('../')) return `${target} lies outside the project`;
  const packaged = /^node_modules\/(.*)$/.exec(target)?.[1];
  if (packaged !== undefined) return judgePackage(file, packaged);
  const own = ZONES.find((each) => each.files.test(target));
  if (own === zone || zone.mayImport.some((each) => each.test(target))) return undefined;
  if (zone.name === 'configuration' && own === undefined && !target.includes('/')) return undefined;
  return `${zone.name} may not import ${target}${own === undefined ? '' : ` (${own.name})`}`;
}

function judgePackage(file: string, specifier: string): string | undefined {
  const name = packageOf(specifier);
  const allowed = Object.hasOwn(PACKAGES, name) ? PACKAGES[name] : undefined;
  if (allowed === undefined) return `${name} is uncategorised: give it a place in tests/layers/table.ts`;
  return allowed.some((each) => each.test(file)) ? undefined : `${name} may not be imported here`;
}

function judgeNode(zone: Zone, specifier: string): string | undefined {
  const name = specifier.replace(/^node:/, '');
  if (!zone.node) return `${zone.name} may not use Node (${specifier})`;
  if (OFFLINE_ZONES.includes(zone.name) && NO_NETWORK.includes(packageOf(name)))
    return `${specifier} could open a connection`;
  return undefined;
}

/** Why one import is against the table; undefined when it is not. */
export function judge(file: string, { specifier, form }: Import): string | undefined {
  const zone = ZONES.find((each) => each.files.test(file));
  if (zone === undefined) return 'the file is in no zone';
  if (specifier === undefined) {
    // A test may build a URL or a path from parts; what runs in the app says what it loads.
    return zone.name === 'tests' || zone.name === 'second reader' ? undefined : `a computed ${form} cannot be judged`;
  }
  const path = specifier.replace(/\?.*$/, '');
  if (/^\.\.?(?:\/|$)/.test(path)) return judgeFile(zone, file, posix.join(posix.dirname(file), path));
  if (path.startsWith('/')) return form === 'URL' ? undefined : `${path} is not relative`;
  if (path.startsWith('node:') || builtinModules.includes(path)) return judgeNode(zone, path);
  return judgePackage(file, path);
}

/** Every finding in one text. */
export function findingsIn(file: string, text: string): Finding[] {
  const imports = importsOf(file, text).flatMap((each) => {
    const why = judge(file, each);
    return why === undefined ? [] : [{ file, line: each.line, why }];
  });
  return [...imports, ...bannedIn(file, text)];
}

/** Source files below `root`, as paths with forward slashes; `skip` leaves folders out. */
export function sourcesBelow(root: string, skip: readonly string[] = []): string[] {
  const walk = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((each) => {
      const path = join(folder, each.name);
      const name = relative(root, path).split(sep).join('/');
      if (each.isDirectory()) return OUTSIDE.has(each.name) || skip.includes(name) ? [] : walk(path);
      return each.isFile() && SOURCE.test(each.name) ? [name] : [];
    });
  return walk(root).sort();
}

/** Every finding below `root`. */
export function check(root: string, skip: readonly string[] = ['tests/layers/broken']): Finding[] {
  return sourcesBelow(root, skip).flatMap((file) => findingsIn(file, readFileSync(join(root, file), 'utf8')));
}

/** Dependencies that the table does not know, and entries that are no dependency any more. */
export function uncategorised(packageJson: string): string[] {
  const {
    dependencies = {},
    devDependencies = {},
    optionalDependencies = {},
  }: Record<string, Record<string, string>> = JSON.parse(packageJson);
  const used = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
  return [
    ...used.filter((name) => !Object.hasOwn(PACKAGES, name)).map((name) => `${name} is not in tests/layers/table.ts`),
    ...Object.keys(PACKAGES)
      .filter((name) => !used.includes(name))
      .map((name) => `${name} is in tests/layers/table.ts, but not in package.json`),
  ];
}

if (import.meta.main) {
  const root = resolve(dirname(import.meta.filename), '../..');
  const findings = check(root);
  const packages = uncategorised(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const { file, line, why } of findings) console.error(`${file}:${line} ${why}`);
  for (const why of packages) console.error(`package.json: ${why}`);
  console.log(`${sourcesBelow(root).length} files, ${findings.length + packages.length} findings`);
  process.exitCode = findings.length + packages.length === 0 ? 0 : 1;
}
