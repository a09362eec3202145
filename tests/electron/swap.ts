/** A stock Chromium does not know `app:`; the stand-in serves the same hosts on `https:`. Nothing but the scheme is exchanged. */
const HOSTS = ['vault', 'viewer', 'paper'];

/** `app://vault/x` -> `https://vault/x`; other text is left alone. Works inside header values too. */
export function toBrowser(text: string): string {
  return text.replaceAll(/\bapp:\/\/(vault|viewer|paper)(?![\w.-])/g, 'https://$1');
}

/** `https://vault/x` -> `app://vault/x`; undefined when the URL is not one of the app's. */
export function toApp(url: string): string | undefined {
  const parsed = URL.parse(url);
  if (parsed === null || parsed.protocol !== 'https:' || !HOSTS.includes(parsed.hostname) || parsed.port !== '')
    return undefined;
  return `app:${url.slice('https:'.length)}`;
}
