import type { CustomScheme } from 'electron';

/**
 * `app:` as a standard, secure scheme, so that pages on it have an origin, IndexedDB and workers. `corsEnabled` and `supportFetchAPI` are
 * there for the viewer alone: without an origin of its own it fetches fonts and character maps as a stranger would. The pages' policies forbid all other fetching.
 */
export const APP_SCHEME: CustomScheme = {
  scheme: 'app',
  privileges: {
    standard: true,
    secure: true,
    supportFetchAPI: true,
    corsEnabled: true,
    bypassCSP: false,
    allowServiceWorkers: false,
    allowExtensions: false,
    codeCache: false,
    stream: false,
  },
};
