/** What every start of a stock Chromium in a test has alike. */
import { findBrowser } from '../runtime/browser.ts';

/** No graphics card, no first-run pages, and none of the browser's own errands on the network. */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--disable-crash-reporter',
  '--disable-breakpad',
  '--window-size=1280,800',
];

/** Path of an installed browser; throws a sentence that says what to install. */
export function chromiumExecutable(): string {
  const path = findBrowser();
  if (path === undefined) throw new Error('No browser was found. Install Chromium, Google Chrome or Microsoft Edge.');
  return path;
}
