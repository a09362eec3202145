/**
 * Every file that may lie on the disk because of Daftar, one reason for each. What is not listed here must not be there: the end-to-end
 * test on the disk fails on it, and the wipe is tested against this list.
 */

/**
 * Where an artefact lies. `profile`: the folder of the app's data. `session`: a folder that each session of the browser engine has; the default
 * session's is the profile itself, the vault's is {@link VAULT_SESSION} in it. `temporary`: the system's folder for temporary files.
 * `home`: the user's folder, under the names that the XDG rules give by default.
 */
export type Place = 'profile' | 'session' | 'temporary' | 'home';

/** Who writes it. `system`: a library of the desktop that the browser engine loads. */
export type Writer = 'Daftar' | 'Chromium' | 'Electron' | 'system';

export interface Artefact {
  readonly place: Place;
  /** Matches the whole path below the place, with forward slashes. */
  readonly name: RegExp;
  /** One such path. */
  readonly example: string;
  readonly writer: Writer;
  /** What is in it, and why that may be there. */
  readonly why: string;
}

/** Folder of the vault's session below the profile. */
export const VAULT_SESSION = 'Partitions/vault';

/** LevelDB's own names. */
const LEVELDB = String.raw`(?:\d{6,}\.(?:log|ldb)|\d{6,}\.dbtmp|CURRENT|LOCK|LOG|LOG\.old|MANIFEST-\d{6,})`;
/** SQLite's own names beside a database. */
const SQLITE = '(?:-journal|-wal|-shm)?';
/** Chromium's disk cache in its two makes. */
const DISK_CACHE = String.raw`(?:index|index-dir/the-real-index|data_\d|f_[0-9a-f]{6}|[0-9a-f]{16}_[01s]|todelete_[0-9a-f_]+)`;

/** A file that is written under another name first, and may be left under it when the machine stops in between. */
const replaced = (names: string): string => String.raw`(?:\.org\.chromium\.Chromium\.)?(?:${names})(?:\.\w{6})?`;

const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`);

export const ARTEFACTS: readonly Artefact[] = [
  {
    place: 'profile',
    name: whole('state-[ab]'),
    example: 'state-a',
    writer: 'Daftar',
    why: 'the erase secret (docs/format.md, section 3): 32 random bytes that open nothing without the passphrase',
  },
  {
    place: 'profile',
    name: whole('state-c'),
    example: 'state-c',
    writer: 'Daftar',
    why: 'the sentinel (docs/format.md, section 11.5): that there was a vault, and sealed how far it had come',
  },
  {
    place: 'profile',
    name: whole(String.raw`mirror(?:\.part|-old-\d+)?/(?:[re]-\d{8}(?:\.part)?|lock)`),
    example: 'mirror/r-00000001',
    writer: 'Daftar',
    why: 'the second copy of the vault (docs/format.md, section 11): random ids and sealed rows and chunks; how many, how large, and how often something was saved can be seen',
  },
  {
    place: 'profile',
    name: whole(String.raw`mirror-old-\d+/state-[abc]`),
    example: 'mirror-old-1/state-a',
    writer: 'Daftar',
    why: 'erase secret and sentinel of a vault that was set aside, beside its second copy: nothing opens without the passphrase',
  },
  {
    place: 'profile',
    name: whole('reserve'),
    example: 'reserve',
    writer: 'Daftar',
    why: 'random bytes that keep space free, given up when the disk is full',
  },
  {
    place: 'profile',
    name: whole(String.raw`appearance\.json`),
    example: 'appearance.json',
    writer: 'Daftar',
    why: 'language, theme and protection from screenshots, needed before the vault is open',
  },
  {
    place: 'profile',
    name: whole('wipe'),
    example: 'wipe',
    writer: 'Daftar',
    why: 'that everything is being erased; holds nothing but a version, and goes when that is complete',
  },
  {
    place: 'profile',
    name: whole(String.raw`[0-9a-f]{16}\.part`),
    example: '00112233445566ff.part',
    writer: 'Daftar',
    why: 'a preferences file or a sentinel before it gets its name; stays only when the machine stops in between',
  },
  {
    place: 'session',
    name: whole(String.raw`IndexedDB/app_vault_0\.indexeddb\.leveldb/${LEVELDB}`),
    example: 'IndexedDB/app_vault_0.indexeddb.leveldb/000003.log',
    writer: 'Chromium',
    why: 'the vault: random ids and sealed rows, nothing else',
  },
  {
    place: 'session',
    name: whole(String.raw`IndexedDB/app_vault_0\.indexeddb\.blob/[0-9a-f/]+`),
    example: 'IndexedDB/app_vault_0.indexeddb.blob/1/00/1',
    writer: 'Chromium',
    why: 'values that the database puts into files of their own; rows are cut smaller than that, and sealed in any case',
  },
  {
    place: 'session',
    name: whole(replaced('Preferences|Secure Preferences')),
    example: 'Preferences',
    writer: 'Chromium',
    why: 'settings of a session; no path of a file, since files are chosen through main',
  },
  {
    place: 'profile',
    name: whole(replaced('Local State')),
    example: 'Local State',
    writer: 'Chromium',
    why: "settings of the browser engine and the place of the window; on Windows also the engine's own key",
  },
  {
    place: 'profile',
    name: whole('Singleton(?:Lock|Cookie|Socket)|lockfile'),
    example: 'SingletonLock',
    writer: 'Chromium',
    why: 'keeps a second start from opening the same profile; names the machine and the process',
  },
  {
    place: 'session',
    name: whole(
      `(?:Network/)?(?:(?:Cookies|Trust Tokens|Reporting and NEL|Device Bound Sessions)${SQLITE}|${replaced('Network Persistent State|TransportSecurity|SCT Auditing Pending Reports')}|NetworkDataMigrated)`,
    ),
    example: 'Network Persistent State',
    writer: 'Chromium',
    why: 'what the network service would remember of hosts; there are none',
  },
  {
    place: 'session',
    name: whole(`Local Storage/leveldb/${LEVELDB}`),
    example: 'Local Storage/leveldb/000003.log',
    writer: 'Chromium',
    why: 'opened by the engine, never used by the page',
  },
  {
    place: 'session',
    name: whole(`Session Storage/${LEVELDB}`),
    example: 'Session Storage/000003.log',
    writer: 'Chromium',
    why: "opened by the engine, never used by the page; names the page's address",
  },
  {
    place: 'session',
    name: whole(`WebStorage/QuotaManager${SQLITE}`),
    example: 'WebStorage/QuotaManager',
    writer: 'Chromium',
    why: "that the page's address has a database, and when it was last used",
  },
  {
    place: 'session',
    name: whole(`(?:DIPS|SharedStorage)${SQLITE}`),
    example: 'DIPS',
    writer: 'Chromium',
    why: "times of the first and last click on the page's address; tables that stay empty",
  },
  {
    place: 'session',
    name: whole(`Shared Dictionary/(?:db${SQLITE}|cache/${DISK_CACHE})`),
    example: 'Shared Dictionary/db',
    writer: 'Chromium',
    why: 'compression dictionaries of web servers; there are none',
  },
  {
    place: 'session',
    name: whole(`shared_proto_db/(?:metadata/)?${LEVELDB}`),
    example: 'shared_proto_db/000003.log',
    writer: 'Chromium',
    why: 'an empty database of the engine',
  },
  {
    place: 'session',
    name: whole(`VideoDecodeStats/${LEVELDB}`),
    example: 'VideoDecodeStats/000003.log',
    writer: 'Chromium',
    why: 'how smoothly a kind of film was decoded: codec and picture size, no file',
  },
  {
    place: 'session',
    name: whole(String.raw`Cache/(?:Cache_Data/${DISK_CACHE}|No_Vary_Search/(?:journal\.baj|snapshot\.baf))`),
    example: 'Cache/Cache_Data/index',
    writer: 'Chromium',
    why: "the cache of web pages, switched off: it keeps its empty index, and at most the app's own program files",
  },
  {
    place: 'session',
    name: whole(`Code Cache/(?:js|wasm|webui_js)/${DISK_CACHE}`),
    example: 'Code Cache/js/index',
    writer: 'Chromium',
    why: "compiled program code of the app's own files",
  },
  {
    place: 'session',
    name: whole(
      `(?:GPUCache|DawnCache|DawnGraphiteCache|DawnWebGPUCache|GraphiteDawnCache|GrShaderCache|ShaderCache)/${DISK_CACHE}`,
    ),
    example: 'GPUCache/data_0',
    writer: 'Chromium',
    why: 'programs of the graphics card that draw boxes and letters; not what is drawn',
  },
  {
    place: 'profile',
    name: whole(String.raw`GPUPersistentCache/\w+/\w+/(?:cache\.db${SQLITE}|cache\.journal)`),
    example: 'GPUPersistentCache/GPUCache/A1/cache.db',
    writer: 'Chromium',
    why: 'programs of the graphics card that draw boxes and letters; not what is drawn',
  },
  {
    place: 'temporary',
    name: whole(String.raw`\.?org\.chromium\.Chromium\.\w{6}/Singleton(?:Socket|Cookie)`),
    example: '.org.chromium.Chromium.aB3dE6/SingletonSocket',
    writer: 'Chromium',
    why: 'the socket over which a second start asks the first to come to the front; stays after a kill',
  },
  {
    place: 'temporary',
    name: whole(String.raw`\.?org\.chromium\.Chromium\.\w{6}`),
    example: '.org.chromium.Chromium.aB3dE6',
    writer: 'Chromium',
    why: 'made, opened, removed at once and left empty; stays only when the machine stops in between',
  },
  {
    place: 'temporary',
    name: whole(String.raw`scoped_dir\w{6}/Singleton(?:Socket|Cookie)`),
    example: 'scoped_diraB3dE6/SingletonSocket',
    writer: 'Electron',
    why: "the same under Electron's older name",
  },
  {
    place: 'home',
    name: whole(String.raw`\.cache/dconf/user`),
    example: '.cache/dconf/user',
    writer: 'system',
    why: "two bytes with which the desktop's settings tell that they changed",
  },
  {
    place: 'home',
    name: whole(String.raw`\.config/pulse/(?:cookie|[0-9a-f]{32}-runtime)`),
    example: '.config/pulse/0123456789abcdef0123456789abcdef-runtime',
    writer: 'system',
    why: 'how the sound system is reached, made when a recording is played; names the machine',
  },
  {
    place: 'home',
    name: whole(String.raw`\.cache/(?:fontconfig|mesa_shader_cache(?:_db)?|radv_builtin_shaders)/.+`),
    example: '.cache/fontconfig/0123-le64.cache-9',
    writer: 'system',
    why: 'names of installed fonts, and programs of the graphics card',
  },
  {
    place: 'home',
    name: whole(String.raw`\.(?:local/share/)?pki/nssdb/(?:cert9\.db|key4\.db|pkcs11\.txt)${SQLITE}`),
    example: '.local/share/pki/nssdb/cert9.db',
    writer: 'system',
    why: "the user's store of certificates, which the engine opens and leaves as it is",
  },
];

/** The entry that allows a file, or undefined: then it must not be there. `path` is relative to the place, with forward slashes. */
export function artefactOf(place: Exclude<Place, 'session'>, path: string): Artefact | undefined {
  const inVault = path.startsWith(`${VAULT_SESSION}/`);
  const inSession = inVault ? path.slice(VAULT_SESSION.length + 1) : path;
  return ARTEFACTS.find((each) =>
    each.place === 'session'
      ? place === 'profile' && each.name.test(inSession)
      : each.place === place && each.name.test(path),
  );
}
