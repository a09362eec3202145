/** What may be built into the app, each with its reason. A package that is not here stops the tests: somebody has to want it first. */

/** Named in package.json and imported by Daftar's own sources. The longer reasons stand in docs/architecture.md. */
export const DIRECT: Readonly<Record<string, string>> = {
  '@fontsource/noto-sans': 'letters of printed papers: Latin with Azerbaijani letters, and Cyrillic',
  '@fontsource/vazirmatn': 'letters of printed papers: Persian',
  '@internationalized/date': 'days of the Persian and Islamic calendars',
  '@tanstack/react-virtual': 'draws only the rows on the screen, in lists of ten thousand',
  '@zxcvbn-ts/core': 'estimates a passphrase',
  '@zxcvbn-ts/language-common': 'words and patterns for that estimate',
  '@zxcvbn-ts/language-en': 'English words for that estimate',
  dexie: 'the database of the vault worker, over IndexedDB',
  exifreader: 'what a photograph says about itself',
  'intl-messageformat': 'plurals and placeholders in messages',
  jsqr: 'reads a QR code from a picture',
  'libsodium-wrappers': 'all cryptography; the sumo build, which has Argon2',
  minisearch: 'the radix tree of the search index',
  'pdfjs-dist': 'PDF in the viewer',
  'postal-mime': 'mail in the viewer',
  react: 'the screens',
  'react-aria-components': 'accessible controls, right to left',
  'react-dom': 'the screens',
  'shamir-secret-sharing': 'splits a recovery code among people, any k of n',
  uqr: 'draws QR codes',
  zod: 'checks what comes over every border',
};

/** Brought along by those above. */
export const BROUGHT_ALONG: Readonly<Record<string, string>> = {
  '@formatjs/fast-memoize': 'intl-messageformat: keeps formatters once made',
  '@formatjs/icu-messageformat-parser': 'intl-messageformat: reads the messages',
  '@formatjs/icu-skeleton-parser': 'intl-messageformat: reads number and date patterns',
  '@internationalized/number': 'react-aria: numbers in the language of the reader',
  '@internationalized/string': 'react-aria: its own words for screen readers',
  '@tanstack/virtual-core': '@tanstack/react-virtual: the arithmetic',
  '@zxcvbn-ts/dictionary-compression': '@zxcvbn-ts: unpacks the words',
  clsx: 'react-aria-components: joins class names',
  'fastest-levenshtein': '@zxcvbn-ts/core: distance between words',
  'libsodium-sumo': 'libsodium-wrappers: libsodium itself, as WebAssembly',
  'react-aria': 'react-aria-components: behaviour of controls',
  'react-stately': 'react-aria-components: state of controls',
  scheduler: 'react-dom: order of work',
  'use-sync-external-store': 'react-aria: a store read in step with the screen',
};

/** Not libraries: lines that the build tools write into what they make. */
export const WRITTEN_BY_TOOLS: Readonly<Record<string, string>> = {
  rolldown: 'joins modules: names of exports, CommonJS',
  vite: 'an empty module in the place of modules of Node that libsodium and the estimate would use there',
};

/** The one major version of Electron that Daftar is tested for. A new one is a decision: docs/release.md says what to look at. */
export const ELECTRON_MAJOR = 45;

/**
 * Packages of the lock file without a hash: programs for systems other than Linux on common processors. None is in the app or takes part in building
 * it; they check style and imports, or draw for pdf.js in Node. docs/release.md says how the list gets shorter. It may not get longer.
 */
export const WITHOUT_HASH: readonly string[] = [
  '@biomejs/cli-android-arm64',
  '@biomejs/cli-android-x64',
  '@biomejs/cli-darwin-arm64',
  '@biomejs/cli-darwin-x64',
  '@biomejs/cli-linux-arm64-musl',
  '@biomejs/cli-linux-x64-musl',
  '@biomejs/cli-win32-arm64',
  '@biomejs/cli-win32-x64',
  '@napi-rs/canvas-android-arm64',
  '@napi-rs/canvas-darwin-arm64',
  '@napi-rs/canvas-darwin-x64',
  '@napi-rs/canvas-linux-arm-gnueabihf',
  '@napi-rs/canvas-linux-arm64-musl',
  '@napi-rs/canvas-linux-riscv64-gnu',
  '@napi-rs/canvas-linux-x64-musl',
  '@napi-rs/canvas-win32-arm64-msvc',
  '@napi-rs/canvas-win32-x64-msvc',
  '@oxc-parser/binding-android-arm-eabi',
  '@oxc-parser/binding-android-arm64',
  '@oxc-parser/binding-darwin-arm64',
  '@oxc-parser/binding-darwin-x64',
  '@oxc-parser/binding-freebsd-x64',
  '@oxc-parser/binding-linux-arm-gnueabihf',
  '@oxc-parser/binding-linux-arm-musleabihf',
  '@oxc-parser/binding-linux-ppc64-gnu',
  '@oxc-parser/binding-linux-riscv64-gnu',
  '@oxc-parser/binding-linux-riscv64-musl',
  '@oxc-parser/binding-linux-s390x-gnu',
  '@oxc-parser/binding-openharmony-arm64',
  '@oxc-parser/binding-win32-arm64-msvc',
  '@oxc-parser/binding-win32-ia32-msvc',
  '@oxc-parser/binding-win32-x64-msvc',
];
