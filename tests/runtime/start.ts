/** `npm start`: the app on Electron; where its binary cannot be had, on the stand-in in an installed browser, for trying it out. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { ELECTRON_PACKAGE, electronBinary } from '../electron/binary.ts';
import type { Setup } from '../electron/control.ts';
import { findBrowser } from './browser.ts';
import { buildDaftar, DIST, isStale, ROOT } from './build.ts';
import { run } from './steps.ts';

/** Time to find out whether the release host answers at all, and for the whole download after that. */
const REACH_MS = 5000;
const DOWNLOAD_MS = 10 * 60_000;
/** An Electron that ends sooner than this with an error has not shown its window. */
const STARTED_MS = 5000;

/**
 * Folder of the stand-in's profile. Apart from Electron's own: the two have different databases, and one vault's erase secret must never overwrite the other's.
 */
export function evaluationProfile(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string): string {
  const config =
    platform === 'win32'
      ? (env.APPDATA ?? join(home, 'AppData/Roaming'))
      : platform === 'darwin'
        ? join(home, 'Library/Application Support')
        : (env.XDG_CONFIG_HOME ?? join(home, '.config'));
  return join(config, 'daftar', 'evaluation');
}

async function isReachable(): Promise<boolean> {
  const { version }: { version: string } = JSON.parse(readFileSync(join(ELECTRON_PACKAGE, 'package.json'), 'utf8'));
  const mirror = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/download/';
  try {
    const signal = AbortSignal.timeout(REACH_MS);
    const answer = await fetch(`${mirror}v${version}/SHASUMS256.txt`, { method: 'HEAD', redirect: 'follow', signal });
    return answer.ok;
  } catch {
    return false;
  }
}

/** Asks the electron package to fetch its binary, which it does by itself on a first start; quietly, and not for ever. */
async function download(): Promise<string | undefined> {
  if (!(await isReachable())) return undefined;
  console.log('Downloading Electron, once.');
  const child = spawn(process.execPath, [join(ELECTRON_PACKAGE, 'install.js')], {
    stdio: 'ignore',
    timeout: DOWNLOAD_MS,
  });
  await new Promise((resolve) => {
    child.on('error', resolve);
    child.on('exit', resolve);
  });
  return electronBinary();
}

async function onElectron(binary: string): Promise<boolean> {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const began = Date.now();
  const status = await run(binary, [...(isRoot ? ['--no-sandbox'] : []), ROOT]);
  return status === 0 || Date.now() - began > STARTED_MS;
}

async function onStandIn(why: string): Promise<number> {
  const browser = findBrowser();
  if (browser === undefined) {
    console.error(
      `${why} To try Daftar in a browser instead, install Chromium, Google Chrome or Microsoft Edge, and start it again.`,
    );
    return 1;
  }
  console.log(`${why} Opening Daftar in ${browser} instead, for trying it out only.`);
  const userData = evaluationProfile(process.platform, process.env, homedir());
  mkdirSync(userData, { recursive: true, mode: 0o700 });
  const setup: Setup = { dist: DIST, userData, browser, interactive: true };
  return run(process.execPath, [join(ROOT, 'tests/electron/process.ts'), JSON.stringify(setup)]);
}

async function start(): Promise<number> {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    console.error('Daftar opens a window and found no display: start it in a desktop session.');
    return 1;
  }
  if (isStale()) await buildDaftar();
  const binary = electronBinary() ?? (await download());
  if (binary === undefined) return onStandIn("Electron's binary could not be downloaded.");
  return (await onElectron(binary)) ? 0 : onStandIn('Electron could not start on this system.');
}

if (import.meta.main) process.exitCode = await start();
