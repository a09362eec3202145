import { type Bytes, fromBase64, fromUtf8 } from './bytes.ts';
import { must } from './error.ts';

const START =
  /^<!doctype html>\n<html lang="[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*" dir="(?:ltr|rtl)">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-([A-Za-z0-9+/]{43}=)'; base-uri 'none'; form-action 'none'">\n<meta name="viewport" content="width=device-width">\n<title>[^<]*<\/title>\n<style>[^<(\\"']*<\/style>\n<\/head>\n<body>\n/;
const END = '\n</body>\n</html>\n';
const ELEMENTS = 'article|bdi|code|dd|div|dl|dt|footer|h1|h2|h3|header|li|main|ol|p|section|ul';
const ATTRIBUTE = ' (?:class|dir|lang)="[A-Za-z0-9 -]*"';
const TAG = new RegExp(`^(?:/(?:${ELEMENTS})|(?:${ELEMENTS})(?:${ATTRIBUTE})*)>`);

/**
 * Section 9.2, a readable report: nothing in it can run, load, link or post.
 * @throws Refusal `malformed`.
 */
export function checkPage(bytes: Bytes): void {
  const page = fromUtf8(bytes);
  const start = START.exec(page);
  must(start !== null && page.endsWith(END), 'the frame of a readable report');
  fromBase64(start[1] ?? '', 32);
  const body = page.slice(start[0].length, -END.length);
  for (const piece of body.split('<').slice(1)) must(TAG.test(piece), 'a tag of a readable report');
}
