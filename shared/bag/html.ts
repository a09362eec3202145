import { FormatError } from '../errors.ts';

/** HTML that is known to be safe: made only by `element`, `text` and `join` of this module. */
export interface Html {
  readonly html: string;
}

const ELEMENTS = [
  'article',
  'bdi',
  'code',
  'dd',
  'div',
  'dl',
  'dt',
  'footer',
  'h1',
  'h2',
  'h3',
  'header',
  'li',
  'main',
  'ol',
  'p',
  'section',
  'ul',
] as const;
type ElementName = (typeof ELEMENTS)[number];
interface Attributes {
  class?: string;
  dir?: 'auto' | 'ltr' | 'rtl';
  lang?: string;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text of a person as HTML: nothing in it is markup, and control characters that no reader shows become signs. */
export function text(raw: string): Html {
  const html = raw
    .replaceAll('\r\n', '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, (sign) => `⟨U+${hex4(sign)}⟩`)
    .replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');
  return { html };
}

/** An element of a readable report around its children. */
export function element(name: ElementName, attributes: Attributes, ...children: readonly Html[]): Html {
  return anyElement(name, { ...attributes }, children);
}

/**
 * An element around its children, for a module that has a list of its own.
 * @throws RangeError when the value of an attribute is more than plain letters, digits, spaces and hyphens
 */
export function anyElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly Html[],
): Html {
  const written = Object.entries(attributes).map(([key, value]) => {
    if (!/^[A-Za-z0-9 -]*$/.test(value)) throw new RangeError('an attribute that has to be plain');
    return ` ${key}="${value}"`;
  });
  return { html: `<${name}${written.join('')}>${join(children).html}</${name}>` };
}

/** Pieces one after the other. */
export function join(pieces: readonly Html[]): Html {
  return { html: pieces.map((piece) => piece.html).join('') };
}

/**
 * SHA-256 of STYLE in base64, for the page's own content security policy; tests/shared/report-html.test.ts holds it against the style.
 */
export const STYLE_SHA256 = 'nVaTGEd1ps9nOk850+N1d3akVixk2spMPLR/ZB7bz2M=';

/** The one style sheet of a readable report: plain on a screen, black on white in print. */
export const STYLE = `
:root { color-scheme: light dark; }
body { font: 1rem/1.55 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { font-size: 1.1rem; margin: 2rem 0 0.5rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.15rem 1rem; margin: 0 0 1rem; }
dt { opacity: 0.75; }
dd { margin: 0; min-width: 0; overflow-wrap: anywhere; white-space: pre-wrap; }
ol, ul { padding-inline-start: 1.4rem; }
li { margin-bottom: 0.75rem; }
code { font: 0.85em/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
.narrative { white-space: pre-wrap; overflow-wrap: anywhere; }
footer { margin-top: 3rem; font-size: 0.85rem; opacity: 0.8; }
@media print {
  body { max-width: none; margin: 0; color: #000; background: #fff; }
  h2 { break-after: avoid; }
  li { break-inside: avoid; }
}
`;

const POLICY = (styleSha256: string) =>
  `default-src 'none'; style-src 'sha256-${styleSha256}'; base-uri 'none'; form-action 'none'`;

/** A whole page. The policy stands before anything of a person, so it holds for all of it. */
export function page(language: string, direction: 'ltr' | 'rtl', title: string, body: Html): string {
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY(STYLE_SHA256)}">
<meta name="viewport" content="width=device-width">
<title>${text(title).html}</title>
<style>${STYLE}</style>
</head>
<body>
${body.html}
</body>
</html>
`;
}

const HEAD =
  /^<!doctype html>\n<html lang="[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*" dir="(?:ltr|rtl)">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]='; base-uri 'none'; form-action 'none'">\n<meta name="viewport" content="width=device-width">\n<title>[^<]*<\/title>\n<style>[^<(\\"']*<\/style>\n<\/head>\n<body>\n/;
const END = '\n</body>\n</html>\n';
const TAG = otherTags(ELEMENTS, ['class', 'dir', 'lang']);

/**
 * Holds a readable report that somebody else made against the shape that `page` and `element` give: the policy first, then elements of the
 * list without any attribute that acts. So no page out of a bag can run a script, load a picture, link, post or send the reader on.
 * @param bytes UTF-8
 * @throws FormatError 'malformed'
 */
export function checkReportHtml(bytes: Uint8Array): void {
  let html: string;
  try {
    html = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new FormatError('malformed', 'readable report is not UTF-8', cause);
  }
  const head = HEAD.exec(html)?.[0];
  if (head === undefined || !html.endsWith(END) || TAG.test(html.slice(head.length, -END.length))) {
    throw new FormatError('malformed', 'readable report of another shape');
  }
}

/** Matches where a `<` begins anything but an element of the list with attributes of the list. */
export function otherTags(elements: readonly string[], attributes: readonly string[]): RegExp {
  const names = elements.join('|');
  return new RegExp(`<(?!(?:${names})(?: (?:${attributes.join('|')})="[A-Za-z0-9 -]*")*>|/(?:${names})>)`);
}

function hex4(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}
