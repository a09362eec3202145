import type { CustomScheme } from 'electron';

/** `app:` as a standard, secure scheme, so that pages on it have an origin, IndexedDB and workers; and nothing beyond that, fetching included. */
export const APP_SCHEME: CustomScheme = {
  scheme: 'app',
  privileges: {
    standard: true,
    secure: true,
    supportFetchAPI: false,
    corsEnabled: false,
    bypassCSP: false,
    allowServiceWorkers: false,
    allowExtensions: false,
    codeCache: false,
    stream: false,
  },
};
