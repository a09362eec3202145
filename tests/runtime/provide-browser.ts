/** Makes sure that end-to-end tests have a browser; they are never skipped. */
import { findBrowser } from './browser.ts';
import { run, runScript } from './steps.ts';

/** True when there is a browser, or one could be installed: by the system's package manager as root, else by playwright's own download. */
export async function provideBrowser(): Promise<boolean> {
  if (findBrowser() !== undefined) return true;
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    console.log('No browser is installed. Installing Chromium with apt-get.');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-q'], env);
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-core'], env);
    // Ubuntu's package of that name is an empty one that points to a snap.
    if (findBrowser() !== undefined) return true;
  }
  console.log("Downloading playwright's Chromium.");
  await runScript('node_modules/playwright-core/cli.js', ['install', 'chromium']);
  return findBrowser() !== undefined;
}
