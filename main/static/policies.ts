import type { StaticEntry } from './map.ts';
import { VAULT_ORIGIN, VIEWER_ORIGIN } from './map.ts';

const CLOSED = "connect-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

/** The page: no wasm and no eval; one trusted-types policy, which lets the two workers start. Pictures are drawn in the viewer. */
export const PAGE_CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; worker-src 'self'; " +
  `frame-src ${VIEWER_ORIGIN}; ${CLOSED}; require-trusted-types-for 'script'; trusted-types daftar`;

/** The workers: wasm, or libsodium would fall back to JavaScript without a word. A worker obeys its own header, not the page's. */
export const WORKER_CSP = `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; ${CLOSED}; require-trusted-types-for 'script'; trusted-types 'none'`;

/**
 * The viewer: no origin of its own, framed by the vault's page only. It fetches nothing: fonts and character maps of PDFs are inside its script, pictures are
 * drawn from bytes, and only sound and film need a blob.
 */
export const VIEWER_CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; media-src blob:; connect-src 'none'; worker-src 'none'; frame-src 'none'; form-action 'none'; " +
  `base-uri 'none'; object-src 'none'; frame-ancestors ${VAULT_ORIGIN}; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-scripts`;

/** Answers that are not a file of ours. */
export const NOTHING_CSP = "default-src 'none'; frame-ancestors 'none'; sandbox";

const OFF = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'clipboard-write',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];
export const PERMISSIONS_POLICY = OFF.map((name) => `${name}=()`).join(', ');

const EVERYWHERE = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
  'Permissions-Policy': PERMISSIONS_POLICY,
};

/** All headers of one answer; `undefined` stands for an answer without a file. */
export function headersOf(entry: StaticEntry | undefined): Record<string, string> {
  if (entry === undefined) return { ...EVERYWHERE, 'Content-Security-Policy': NOTHING_CSP };
  const typed = { ...EVERYWHERE, 'Content-Type': entry.type };
  switch (entry.policy) {
    case 'page':
      return {
        ...typed,
        'Content-Security-Policy': PAGE_CSP,
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Resource-Policy': 'same-origin',
      };
    case 'worker':
      return { ...typed, 'Content-Security-Policy': WORKER_CSP, 'Cross-Origin-Resource-Policy': 'same-origin' };
    case 'viewer':
      return { ...typed, 'Content-Security-Policy': VIEWER_CSP };
  }
}
