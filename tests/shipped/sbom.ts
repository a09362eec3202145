/** The list of parts of the shipped app, as CycloneDX 1.6 in JSON: https://cyclonedx.org/docs/1.6/json/ */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bundled, type Locked, nameAt, readLock } from './bundled.ts';

/** Where Electron is, in the lock file. It is not bundled: the app runs in it. */
export const ELECTRON = 'node_modules/electron';
/** The archives of Electron that Daftar is packed with. */
export const ELECTRON_ARCHIVES = ['linux-x64', 'linux-arm64', 'win32-x64', 'darwin-x64', 'darwin-arm64'] as const;

/** A package URL: https://github.com/package-url/purl-spec, type npm. */
export function purlOf(name: string, version: string): string {
  return `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;
}

/** A hash of the lock file as CycloneDX writes it, hexadecimal. Throws when there is none. */
function hashOf(name: string, integrity: string | undefined): { alg: 'SHA-512'; content: string } {
  const base64 = /^sha512-([A-Za-z0-9+/]{86}==)$/.exec(integrity ?? '')?.[1];
  if (base64 === undefined) throw new Error(`the lock file has no hash for ${name}`);
  return { alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') };
}

function componentOf(place: string, locked: Locked, parts: ReadonlySet<string>) {
  const name = nameAt(place, locked);
  const purl = purlOf(name, locked.version);
  const [group, rest] = name.startsWith('@') ? name.split('/') : [undefined, name];
  if (locked.license === undefined) throw new Error(`the lock file names no licence for ${name}`);
  const licence = / /.test(locked.license) ? { expression: locked.license } : { license: { id: locked.license } };
  return {
    type: place === ELECTRON ? 'framework' : 'library',
    'bom-ref': purl,
    ...(group === undefined ? {} : { group }),
    name: rest ?? name,
    version: locked.version,
    scope: 'required',
    hashes: [hashOf(name, locked.integrity)],
    licenses: [licence],
    purl,
    properties: [...parts].map((part) => ({ name: 'daftar:part', value: part })),
  };
}

/** Electron's archives with the checksums that its npm package, itself under the hash above, expects of them. */
function electronArchives(root: string, version: string) {
  const sums: Record<string, string> = JSON.parse(readFileSync(join(root, ELECTRON, 'checksums.json'), 'utf8'));
  return ELECTRON_ARCHIVES.map((system) => {
    const file = `electron-v${version}-${system}.zip`;
    const content = sums[file];
    if (content === undefined) throw new Error(`Electron names no checksum for ${file}`);
    const url = `https://github.com/electron/electron/releases/download/v${version}/${file}`;
    return { type: 'distribution', url, hashes: [{ alg: 'SHA-256', content }] };
  });
}

/** Which package a package finds under a name: the nearest node_modules upwards that has it. */
function resolvePlace(from: string, name: string, lock: Readonly<Record<string, Locked>>): string | undefined {
  const folders = [from];
  for (let at = from.lastIndexOf('/node_modules/'); at !== -1; at = from.lastIndexOf('/node_modules/', at - 1))
    folders.push(from.slice(0, at));
  return [...folders.map((folder) => `${folder}/node_modules/${name}`), `node_modules/${name}`].find((place) =>
    Object.hasOwn(lock, place),
  );
}

/** An identifier that follows from the content: RFC 9562, version 8. */
function uuidOf(content: string): string {
  const bytes = createHash('sha256').update(content).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * What the app contains: every bundled package, and Electron. The same sources give the same bytes: no time, no machine, no order of chance.
 * @param bundled from the build (`buildDaftar`)
 * @throws Error when something bundled is not in the lock file, or is there without a SHA-512 hash or a licence
 */
export function sbomOf(bundled: Bundled, root: string) {
  const lock = readLock(root);
  const project: { name: string; version: string; license: string; dependencies: Record<string, string> } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const all = new Map([...bundled, [ELECTRON, new Set(['runtime'])] as const].sort(([a], [b]) => (a < b ? -1 : 1)));
  const refs = new Map<string, string>();
  const components = [...all].map(([place, parts]) => {
    const locked = lock[place];
    if (locked === undefined) throw new Error(`${place} is bundled, but not in the lock file`);
    const component = componentOf(place, locked, parts);
    refs.set(place, component['bom-ref']);
    return place === ELECTRON
      ? { ...component, externalReferences: electronArchives(root, locked.version) }
      : component;
  });
  const needed = new Set<string>();
  const dependencies = [...refs].map(([place, ref]) => {
    const { dependencies: own = {}, peerDependencies: peers = {} } = lock[place] ?? {};
    const found = Object.keys({ ...own, ...peers })
      .flatMap((name) => refs.get(resolvePlace(place, name, lock) ?? '') ?? [])
      .sort();
    for (const each of found) needed.add(each);
    return { ref, dependsOn: found };
  });
  const reference = `daftar@${project.version}`;
  const direct = [...refs]
    .filter(
      ([place, ref]) => !needed.has(ref) || Object.hasOwn(project.dependencies, place.replace('node_modules/', '')),
    )
    .map(([, ref]) => ref);
  const body = {
    metadata: {
      lifecycles: [{ phase: 'build' }],
      component: {
        type: 'application',
        'bom-ref': reference,
        name: project.name,
        version: project.version,
        licenses: [{ license: { id: project.license } }],
      },
    },
    components,
    dependencies: [{ ref: reference, dependsOn: direct }, ...dependencies],
  };
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify(body))}`,
    version: 1,
    ...body,
  };
}

export type Sbom = ReturnType<typeof sbomOf>;
