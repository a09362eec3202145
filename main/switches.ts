/**
 * Switches that a packaged Daftar refuses to start with: each one would weaken the sandbox, open a door for a debugger, write a log, or move the profile.
 * An entry that ends in `*` stands for every switch that begins so.
 */
export const REFUSED = [
  'no-sandbox',
  'disable-gpu-sandbox',
  'disable-setuid-sandbox',
  'disable-seccomp-filter-sandbox',
  'no-zygote',
  'single-process',
  'in-process-gpu',
  'remote-debugging-*',
  'remote-allow-origins',
  'inspect*',
  'js-flags',
  'enable-logging',
  'log-file',
  'log-net-log',
  'net-log-*',
  'trace-*',
  'user-data-dir',
  'load-extension',
  'disable-web-security',
  'disable-site-isolation-trials',
  'allow-file-access-from-files',
  'ignore-certificate-*',
  'unsafely-treat-insecure-origin-as-secure',
  'host-rules',
  'host-resolver-rules',
  'proxy-*',
  'disk-cache-dir',
  'crash-dumps-dir',
  'enable-crash-reporter',
  'dump-browser-histograms',
] as const;

/** Which of `argv` (without the program's own name) are refused, as they were written. Pure; looks at what came from outside, so call it before main adds its own. */
export function refusedSwitches(argv: readonly string[]): string[] {
  return argv.filter((argument) => {
    const name = /^(?:--?|\/)([^=]+)/.exec(argument)?.[1]?.toLowerCase();
    if (name === undefined) return false;
    return REFUSED.some((each) => (each.endsWith('*') ? name.startsWith(each.slice(0, -1)) : name === each));
  });
}

/** The sentence for somebody who started Daftar with such a switch. */
export function refusal(refused: readonly string[]): string {
  return `Daftar does not start with ${refused.join(' ')}: it would take away protection. Start it without. If your system starts AppImages with --no-sandbox, install the .deb package instead.`;
}

/** What main sets itself, after the check: no host name ever resolves. */
export const OWN_SWITCHES = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-gpu-shader-disk-cache', ''],
  ['disable-http-cache', ''],
] as const;
