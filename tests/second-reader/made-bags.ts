import type { Answer } from './answer.ts';
import { HEADER_SIZE } from './bundle.ts';
import { type Bytes, hex, join, text } from './bytes.ts';
import type { Card } from './card.ts';
import type { Identity } from './identity.ts';
import { sha256 } from './primitives.ts';
import { bagFiles, describe, type Files, makeIdentity, seal, sign, writeCard, writeZip, zipBag } from './sealer.ts';

/** A bag that anybody could seal, and what every reader has to say to it. */
export interface MadeBag {
  readonly name: string;
  readonly answer: Answer;
  readonly sealTo: (recipient: Card) => Bytes;
}

export const sender: Identity = makeIdentity(['name: Sender', 'languages: az, ru', 'created: 2024-02-29']);
const stranger = makeIdentity();

const photo = new Uint8Array(70_000).fill(7);
const report = { json: 'data/reports/0001.json', html: 'data/reports/0001.html', title: 'A title' };
const evidence = {
  path: 'data/evidence/0001.jpg',
  originalName: 'photo.jpg',
  size: photo.length,
  sha256: hex(sha256(photo)),
  mediaType: 'image/jpeg',
};

/** A readable report with this body. */
function page(body: string, style = 'p { margin: 0 }', language = 'en'): string {
  const policy = `default-src 'none'; style-src 'sha256-${'A'.repeat(43)}='; base-uri 'none'; form-action 'none'`;
  return [
    '<!doctype html>',
    `<html lang="${language}" dir="ltr">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width">',
    '<title>A title</title>',
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** The payload of a whole bag: one report with one picture. */
export const payload: Files = [
  ['data/bundle.json', describe({ reports: [report], evidence: [evidence] })],
  [report.json, '{"schema":1,"title":"A title","narrative":"what happened"}'],
  [report.html, page('<p class="a b" dir="auto">what &lt;happened&gt;</p>')],
  [evidence.path, photo],
];
const files = bagFiles(payload);

const instead = (name: string, data: string | Bytes): Files =>
  files.map(([each, old]) => (each === name ? [each, data] : [each, old]));
const without = (name: string): Files => files.filter(([each]) => each !== name);
const withPayload = (name: string, data: string | Bytes): Files =>
  bagFiles(payload.map(([each, old]) => (each === name ? [each, data] : [each, old])));
const described = (json: string | Bytes): Files => withPayload('data/bundle.json', json);
const lists = { reports: [report], evidence: [evidence] };
const changed = (changes: Readonly<Record<string, unknown>>): Files => described(describe({ ...lists, ...changes }));
const told = { schema: 1, title: 'A title', narrative: 'what happened' };
const reported = (json: string): Files => withPayload(report.json, json);
const paged = (body: string): Files => withPayload(report.html, page(body));
const styled = (style: string): Files => withPayload(report.html, page('<p>x</p>', style));
/** Two values each, and one for the rest: `many(n)` has 2n + 2 parts. */
const many = (count: number): string => `{"x":[${'[],'.repeat(count)}[]],"title":"A title","narrative":",[{"}`;
const alone = (changes: Readonly<Record<string, unknown>>): Files =>
  bagFiles([['data/bundle.json', describe(changes)]]);
const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));
/** A bag whose one piece of evidence ends so, and is listed so. */
function ending(last: string): Files {
  const path = `data/evidence/0001.${last}`;
  const description = describe({ reports: [report], evidence: [{ ...evidence, path }] });
  return bagFiles([['data/bundle.json', description], ...payload.slice(1, 3), [path, photo]]);
}

const receipt = {
  kind: 'receipt',
  receipt: {
    bundleId: '0'.repeat(32),
    bundleSha256: '0'.repeat(64),
    receivedAt: '2026-11-20T10:47:00Z',
    outcome: 'verified-known',
  },
};

/** The page of a filled form. */
const paper = (body: string, style = ''): string =>
  page(body, style).replace("base-uri 'none'", "font-src data:; base-uri 'none'").replace('lang="en"', 'lang="ru"');
/** A bag with a filled form. */
function withForm(html = paper('<p>x</p>'), changes: Readonly<Record<string, unknown>> = {}): Files {
  const pages: Files = [
    ['data/forms/0001.html', html],
    ['data/forms/0001.pdf', '%PDF-1.7'],
  ];
  const [first, second] = pages.map(([path, data]) => {
    const bytes = typeof data === 'string' ? text(data) : data;
    return { path, size: bytes.length, sha256: hex(sha256(bytes)) };
  });
  const form = { form: 'wgeid', language: 'ru', title: 'A title', html: first, pdf: second, ...changes };
  return bagFiles([
    ['data/bundle.json', describe({ ...lists, version: 2, forms: [form] })],
    ...payload.slice(1, 3),
    ...pages,
    ...payload.slice(3),
  ]);
}

const BAGS: readonly (readonly [name: string, answer: Answer, files: Files])[] = [
  ['a whole bag', 'success', files],
  ['no reports and no evidence', 'malformed', alone({})],
  ['a receipt', 'success', alone({ ...receipt, reports: undefined, evidence: undefined })],
  ['a receipt with files', 'malformed', bagFiles([['data/bundle.json', describe(receipt)], ...payload.slice(1)])],
  ['no file', 'malformed', []],
  ['no bundle.json', 'malformed', bagFiles(payload.slice(1))],
  ['another order', 'malformed', [...files.slice(1), ...files.slice(0, 1)]],
  [
    'evidence before reports',
    'malformed',
    bagFiles([...payload.slice(0, 1), ...payload.slice(3), ...payload.slice(1, 3)]),
  ],
  ['no bagit.txt', 'malformed', without('bagit.txt')],
  ['no manifest', 'malformed', without('manifest-sha256.txt')],
  ['no tag manifest', 'malformed', without('tagmanifest-sha256.txt')],
  ['a report without its page', 'malformed', bagFiles(payload.filter(([name]) => name !== report.html))],
  ['evidence 2 without 1', 'malformed', bagFiles([...payload.slice(0, 3), ['data/evidence/0002.jpg', photo]])],
  ['a file of no kind', 'malformed', bagFiles([...payload, ['data/other.txt', '']])],
  ['other bytes than the manifest says', 'malformed', instead(evidence.path, photo.with(0, 8))],
  ['another bagit.txt', 'malformed', instead('bagit.txt', 'BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n')],
  ['another Payload-Oxum', 'malformed', instead('bag-info.txt', 'Bagging-Date: 2026-11-20\nPayload-Oxum: 1.4\n')],
  [
    'a report that names a title twice',
    'malformed',
    reported('{"schema":1,"title":"A title","title":"A title","narrative":"x"}'),
  ],
  ['a report with another title', 'malformed', reported('{"schema":1,"title":"Another","narrative":"x"}')],
  ['a report that is not JSON', 'malformed', reported('{')],
  ['a report that is no object', 'malformed', reported('[]')],
  ['a report with listed evidence', 'success', reported(JSON.stringify({ ...told, evidence: [evidence] }))],
  [
    'a report with evidence of another size',
    'malformed',
    reported(JSON.stringify({ ...told, evidence: [{ ...evidence, size: 1 }] })),
  ],
  ['evidence with an ending that runs', 'malformed', ending('exe')],
  ['evidence with an unknown ending', 'malformed', ending('xyz')],
  ['evidence with another ending of the list', 'success', ending('bin')],
  ['a form', 'success', withForm()],
  ['a form with every sign of a style', 'success', withForm(paper('<p>x</p>', "p:dir(ltr) { content: '\\27 @*(' }"))],
  ['a form of a later list', 'success', withForm(undefined, { form: 'form-2031' })],
  ['a form with a code that is none', 'malformed', withForm(undefined, { form: 'A form' })],
  ['a form in another language than it says', 'malformed', withForm(undefined, { language: 'az' })],
  ['a form whose style has a function', 'malformed', withForm(paper('<p>x</p>', 'p { width: calc(1px) }'))],
  ['a form whose style has a rule of another kind', 'malformed', withForm(paper('<p>x</p>', '@page-x { }'))],
  ['a form with an element of a readable report', 'malformed', withForm(paper('<dl></dl>'))],
  ['a form with the policy of a readable report', 'malformed', withForm(page('<p>x</p>'))],
  ['forms in a receipt', 'too-new', alone({ ...receipt, version: 2, reports: undefined, evidence: undefined })],
  ['a page with every element', 'success', paged('<main lang="az"><h1>x</h1><ol><li>&amp;</li></ol></main>')],
  ['a page with a script', 'malformed', paged('<script>1</script>')],
  ['a page with a link', 'malformed', paged('<a href="https://example.org">x</a>')],
  ['a page with a style of its own', 'malformed', paged('<p style="x">x</p>')],
  ['a page with an event', 'malformed', paged('<p onclick="x">x</p>')],
  ['a page with a large letter in a tag', 'malformed', paged('<P>x</P>')],
  ['a page with an attribute on an end tag', 'malformed', paged('<p>x</p class="a">')],
  ['a page with two spaces in a tag', 'malformed', paged('<p  class="a">x</p>')],
  ['a page with a comment', 'malformed', paged('<!-- x -->')],
  ['a page with a lone bracket', 'malformed', paged('<')],
  ['a page with a picture', 'malformed', paged('<img src="x">')],
  ['a page without its policy', 'malformed', withPayload(report.html, page('').replace(/<meta http.*\n/, ''))],
  [
    'a page with a second style',
    'malformed',
    withPayload(report.html, page('').replace('</style>', '</style><style></style>')),
  ],
  ['a page with another style sheet', 'success', styled('@media print { p { color: #000 } }')],
  ['a page whose style loads a style', 'malformed', styled('@import "http://example.org/"')],
  ['a page whose style loads a picture', 'malformed', styled('p { background: url(http://example.org/) }')],
  [
    'a page whose style hides what it loads',
    'malformed',
    styled('p { background: \\75rl\\28http://example.org/\\29 }'),
  ],
  ['a page in no language', 'malformed', withPayload(report.html, page('<p>x</p>', '', '--'))],
  ['a report with as much as fits', 'success', reported(many(499_997))],
  ['a report with a comma too many', 'malformed', reported(many(499_998))],
  ['a page with something after it', 'malformed', withPayload(report.html, `${page('<p>x</p>')}x`)],
  [
    'a page that is not UTF-8',
    'malformed',
    withPayload(report.html, join(text(page('<p>x</p>')).fill(0xff, -20, -19))),
  ],
  ['bundle.json: a report too many', 'malformed', changed({ reports: [report, report] })],
  ['bundle.json: no report listed', 'malformed', changed({ reports: [] })],
  [
    'bundle.json: pages for reports',
    'malformed',
    changed({ reports: [{ ...report, json: report.html, html: report.json }] }),
  ],
  ['bundle.json: no evidence listed', 'malformed', changed({ evidence: [] })],
  ['bundle.json: no list of evidence', 'malformed', changed({ evidence: undefined })],
  ['bundle.json: another size', 'malformed', changed({ evidence: [{ ...evidence, size: 1 }] })],
  ['bundle.json: another digest', 'malformed', changed({ evidence: [{ ...evidence, sha256: '0'.repeat(64) }] })],
  ['bundle.json: version 2', 'too-new', changed({ version: 2 })],
  ['bundle.json: version 0', 'malformed', changed({ version: 0 })],
  ['bundle.json: version 1.5', 'malformed', changed({ version: 1.5 })],
  ['bundle.json: another format', 'malformed', changed({ format: 'other' })],
  ['bundle.json: another kind', 'malformed', changed({ kind: 'other' })],
  ['bundle.json: a short id', 'malformed', changed({ id: '00' })],
  ['bundle.json: a large letter in the id', 'malformed', changed({ id: 'A'.repeat(32) })],
  ['bundle.json: seconds', 'malformed', changed({ created: '2026-11-20T10:47:01Z' })],
  ['bundle.json: no day', 'malformed', changed({ created: '2026-02-30T10:47:00Z' })],
  ['bundle.json: another time zone', 'malformed', changed({ created: '2026-11-20T10:47:00+01:00' })],
  ['bundle.json: an unknown name', 'success', changed({ later: true })],
  ['bundle.json: depth 32', 'success', changed({ x: nested(31) })],
  ['bundle.json: depth 33', 'malformed', changed({ x: nested(32) })],
  ['bundle.json: a name twice', 'malformed', described(describe({ ...lists, a: 1, b: 1 }).replace('"b"', '"\\u0061"'))],
  ['bundle.json: a byte-order mark', 'malformed', described(`\uFEFF${describe(lists)}`)],
  ['bundle.json: not UTF-8', 'malformed', described(join(text('{"a":"'), Uint8Array.of(0xff), text('"}')))],
  ['bundle.json: not JSON', 'malformed', described(`${describe(lists)},`)],
  ['bundle.json: an array', 'malformed', described('[]')],
  ['bundle.json: too many parts', 'malformed', changed({ x: Array.from({ length: 500_000 }, () => []) })],
  ['bundle.json: over 8 MiB', 'malformed', changed({ x: 'x'.repeat(8 * 1024 * 1024) })],
];

const signedFiles = bagFiles(payload, sender.card.canonical);
const brokenCard = text(writeCard(sender.signingSeed, sender.sealingSeed).replace('Aynur', 'Other'));
const mailedCard = text(writeCard(sender.signingSeed, sender.sealingSeed).replaceAll('\n', '\r\n'));
const good = (header: Bytes): string => sign(signedFiles, header, sender);
const withSignature = (signature: string | Bytes, bag = signedFiles): Files => [...bag, ['signature.json', signature]];
const withCard = (card: Bytes, header: Bytes): Files =>
  withSignature(sign(bagFiles(payload, card), header, sender), bagFiles(payload, card));

const SIGNED: readonly (readonly [name: string, answer: Answer, files: (header: Bytes) => Files])[] = [
  ['a good one', 'success', (header) => withSignature(good(header))],
  ['a card alone', 'altered', () => signedFiles],
  ['a signature alone', 'altered', (header) => withSignature(good(header), files)],
  ['another form', 'altered', (header) => withSignature(`${good(header)} `)],
  ['not UTF-8', 'altered', (header) => withSignature(text(good(header)).fill(0xff, 40, 41))],
  ['of a later version', 'altered', (header) => withSignature(good(header).replace('"version":1', '"version":2'))],
  ['for another bundle', 'altered', (header) => withSignature(sign(signedFiles, header, sender, 'ff'.repeat(16)))],
  ['for another header', 'altered', (header) => withSignature(good(header.with(0, (header[0] ?? 0) ^ 1)))],
  ['by another, under his own key', 'altered', (header) => withSignature(sign(signedFiles, header, stranger))],
  [
    "by another, under the card's key",
    'altered',
    (header) => withSignature(sign(signedFiles, header, { ...stranger, card: sender.card })),
  ],
  ['a broken card', 'altered', (header) => withCard(brokenCard, header)],
  ['a card of a later version', 'altered', (header) => withCard(text('daftar recipient card 2\n'), header)],
  ['a card that is not canonical', 'altered', (header) => withCard(mailedCard, header)],
];

const zip = zipBag(files);
const named = (...names: string[]): Bytes => writeZip(names.map((name) => ({ name, data: text('') })));
const flipped = (at: number): Bytes => zip.with(at, (zip.at(at) ?? 0) ^ 1);

const ZIPS: readonly (readonly [name: string, answer: Answer, zip: Bytes])[] = [
  ['nothing', 'malformed', new Uint8Array(0)],
  ['no entry', 'malformed', writeZip([])],
  ['cut', 'malformed', zip.subarray(0, -1)],
  ['without its end', 'malformed', zip.subarray(0, -22)],
  ['with something after it', 'malformed', join(zip, Uint8Array.of(0))],
  ['with something before it', 'malformed', join(Uint8Array.of(0), zip)],
  ['another time', 'malformed', flipped(10)],
  ['another CRC', 'malformed', flipped(14)],
  ['another packed size', 'malformed', flipped(18)],
  ['another size', 'malformed', flipped(22)],
  ['another comment length', 'malformed', flipped(zip.length - 1)],
  ['a name out of the base', 'malformed', named('bag/../bagit.txt')],
  ['a device name', 'malformed', named('bag/nul.txt')],
  ['a name twice', 'malformed', named('bag/bagit.txt', 'bag/bagit.txt')],
];

function made(name: string, answer: Answer, bagOf: (header: Bytes) => Bytes): MadeBag {
  const { length } = bagOf(new Uint8Array(HEADER_SIZE));
  return { name, answer, sealTo: (recipient) => seal([recipient], length, bagOf) };
}

/** All of them: bags as files, signed bags, and ZIP files that are none. */
export const MADE_BAGS: readonly MadeBag[] = [
  ...BAGS.map(([name, answer, bag]) => made(name, answer, () => zipBag(bag))),
  ...SIGNED.map(([name, answer, filesOf]) => made(`signature: ${name}`, answer, (header) => zipBag(filesOf(header)))),
  ...ZIPS.map(([name, answer, bytes]) => made(`zip: ${name}`, answer, () => bytes)),
];
