/**
 * The switches that a packaged Daftar starts with: language, looks, window system, graphics, and its own. Every other one is refused, known or not:
 * Chromium, Electron and Node have hundreds, with each version others, and among them those that end the sandbox, open a door for a debugger, write a
 * log, load code or move the profile. An entry that ends in `*` stands for every switch that begins so.
 */
export const ALLOWED = [
  'self-test',
  // The self-test's own process; only an empty folder that the self-test made itself is taken.
  'self-test-in',
  'lang',
  'force-dark-mode',
  'force-high-contrast',
  'force-prefers-reduced-motion',
  'force-renderer-accessibility',
  'force-device-scale-factor',
  'disable-smooth-scrolling',
  'disable-gpu',
  'ozone-platform',
  'ozone-platform-hint',
  'gtk-version',
  'enable-wayland-ime',
  'wayland-text-input-version',
  // macOS gives a program its process number so.
  'psn_*',
] as const;

/**
 * Variables of the environment that a packaged Daftar refuses: each makes Electron or Node write a log, a trace or a dump. Not among them are those
 * that a fuse makes void (ELECTRON_RUN_AS_NODE, NODE_OPTIONS, NODE_EXTRA_CA_CERTS), those that matter to a network only (SSLKEYLOGFILE, which some
 * virus scanners set for everybody), and those with which code gets into every program of a user (LD_PRELOAD, GTK_MODULES): who can set them needs no Daftar.
 */
export const REFUSED_VARIABLES = [
  'ELECTRON_ENABLE_LOGGING',
  'ELECTRON_LOG_FILE',
  'ELECTRON_LOG_ASAR_READS',
  'ELECTRON_ENABLE_STACK_DUMPING',
  'ELECTRON_DEFAULT_ERROR_MODE',
  'CHROME_LOG_FILE',
  'NODE_COMPILE_CACHE',
  'NODE_DEBUG',
  'NODE_DEBUG_NATIVE',
  'NODE_REDIRECT_WARNINGS',
  'NODE_V8_COVERAGE',
] as const;

/**
 * Which of `argv` (without the program's own name) are refused, as they were written. Pure; looks at what came from outside, so call it before main
 * adds its own. Reads a switch where Chromium would: with one hyphen or two, on Windows with a slash, with blanks around it.
 */
export function refusedSwitches(argv: readonly string[], platform: NodeJS.Platform = process.platform): string[] {
  const beginning = platform === 'win32' ? /^(?:--?|\/)([^=]+)/ : /^--?([^=]+)/;
  return argv.filter((argument) => {
    // U+0085 is a blank for Chromium and not for trim().
    const name = beginning.exec(argument.replaceAll('\u0085', ' ').trim())?.[1]?.toLowerCase();
    if (name === undefined || name === '-') return false;
    return !ALLOWED.some((each) => (each.endsWith('*') ? name.startsWith(each.slice(0, -1)) : name === each));
  });
}

/** Which of {@link REFUSED_VARIABLES} are set, be it to nothing. */
export function refusedVariables(env: NodeJS.ProcessEnv): string[] {
  return REFUSED_VARIABLES.filter((name) => env[name] !== undefined);
}

/** The sentence for somebody who started Daftar with such a switch or variable. */
export function refusal(refused: readonly string[]): string {
  return `Daftar does not start with ${refused.join(' ')}: it could take away protection. Start it without. If your system starts AppImages with --no-sandbox, install the .deb package instead.`;
}

/**
 * What main sets itself, after the check: no host name ever resolves, a page's WebRTC sends no datagram (neither a policy nor the request filter sees those),
 * no cache of shaders, no question to a key ring (there is nothing to keep in it).
 */
export const OWN_SWITCHES = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['disable-gpu-shader-disk-cache', ''],
  ['disable-http-cache', ''],
  ['password-store', 'basic'],
  ['use-mock-keychain', ''],
] as const;
