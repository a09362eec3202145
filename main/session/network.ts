import { VAULT_ORIGIN, VIEWER_ORIGIN } from '../static/map.ts';

const OURS = [`${VAULT_ORIGIN}/`, `${VIEWER_ORIGIN}/`];

/**
 * Whether a request may go on: the app's own files, and blobs, which never leave the process.
 * @param development lets the developer tools load themselves
 */
export function isAllowed(url: string, development: boolean): boolean {
  return (
    OURS.some((each) => url.startsWith(each)) ||
    url.startsWith('blob:') ||
    (development && url.startsWith('devtools://'))
  );
}
