import { type Bytes, fromBase64, fromUtf8 } from './bytes.ts';
import { must } from './error.ts';
import { isObject } from './json.ts';

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

const PAPER =
  /^<!doctype html>\n<html lang="([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)" dir="(?:ltr|rtl)">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-([A-Za-z0-9+/]{43}=)'; font-src data:; base-uri 'none'; form-action 'none'">\n<meta name="viewport" content="width=device-width">\n<title>([^<]*)<\/title>\n<style>([^<]*)<\/style>\n<\/head>\n<body>\n/;
const PAPER_ELEMENTS =
  'bdi|caption|code|div|footer|h1|h2|h3|header|li|main|ol|p|section|sup|table|tbody|td|th|thead|tr|ul';
const PAPER_TAG = new RegExp(
  `^(?:/(?:${PAPER_ELEMENTS})|(?:${PAPER_ELEMENTS})(?: (?:class|dir|lang|scope)="[A-Za-z0-9 -]*")*)>`,
);
const FACE =
  /^@font-face \{ font-family: '[A-Za-z ]+'; font-weight: [0-9]+; font-style: normal; unicode-range: [U+0-9A-F,-]+; src: url\(data:font\/woff2;base64,[A-Za-z0-9+/]*={0,2}\) format\('woff2'\); \}\n/;
const RULES = ['@page', '@media', '@bottom-left', '@bottom-center', '@bottom-right'];
const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * Section 9.2, the page of a filled form.
 * @param listed its entry in bundle.json
 * @throws Refusal `malformed`.
 */
export function checkPaper(bytes: Bytes, listed: unknown): void {
  const page = fromUtf8(bytes);
  const start = PAPER.exec(page);
  must(start !== null && page.endsWith(END), 'the frame of a form');
  const [head, language, hash = '', title, style = ''] = start;
  fromBase64(hash, 32);
  must(isObject(listed) && listed.language === language, 'the language of a form');
  must(typeof listed.title === 'string' && /^\P{Cc}+$/u.test(listed.title), 'the title of a form in bundle.json');
  must(listed.title.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign) === title, 'the title of a form');
  checkStyle(style);
  const body = page.slice(head.length, -END.length);
  for (const piece of body.split('<').slice(1)) must(PAPER_TAG.test(piece), 'a tag of a form');
}

/** Letter by letter, as section 9.2 puts it. */
function checkStyle(style: string): void {
  let at = 0;
  for (let face = FACE.exec(style); face !== null; face = FACE.exec(style.slice(at))) at += face[0].length;
  while (at < style.length) {
    const sign = style.charAt(at);
    if (sign === "'") {
      const end = style.indexOf("'", at + 1);
      const string = style.slice(at + 1, end);
      must(end > at && !/[\n\r\f]/.test(string) && !/\\(?![0-9a-f])/.test(string), 'a string in the style of a form');
      at = end + 1;
      continue;
    }
    must(!'"\\*'.includes(sign), 'a sign in the style of a form');
    if (sign === '(') must(/(?:counter|:dir)$/.test(style.slice(Math.max(0, at - 7), at)), 'a function in the style');
    if (sign === '@') {
      const rule = /^@[A-Za-z0-9_-]*/.exec(style.slice(at, at + 40))?.[0] ?? '';
      must(RULES.includes(rule), 'a rule in the style of a form');
    }
    at += 1;
  }
}
