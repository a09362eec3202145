/** Evidence of many kinds with words hidden in every corner: in the content, in what is written about it, and in the name of the file. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import { encode } from 'uqr';
import type { Canaries } from './canaries.ts';

const SAMPLES = join(import.meta.dirname, '../../fixtures/samples');

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

/** A TIFF block with two text fields: what the picture shows, and who made it. */
function exif(description: string, artist: string): Buffer {
  const texts = [description, artist].map((text) => Buffer.from(`${text}\0`));
  const head = Buffer.alloc(8 + 2 + 2 * 12 + 4);
  head.write('II*\0', 'latin1');
  head.writeUInt32LE(8, 4);
  head.writeUInt16LE(2, 8);
  let at = head.length;
  for (const [index, tag] of [0x010e, 0x013b].entries()) {
    const entry = 10 + index * 12;
    head.writeUInt16LE(tag, entry);
    head.writeUInt16LE(2, entry + 2);
    head.writeUInt32LE(texts[index]?.length ?? 0, entry + 4);
    head.writeUInt32LE(at, entry + 8);
    at += texts[index]?.length ?? 0;
  }
  return Buffer.concat([head, ...texts]);
}

const xmp = (title: string): string =>
  `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

/** A camera's picture with EXIF, XMP, IPTC and a comment before its own. */
function jpeg(canary: Canaries): Buffer {
  const picture = readFileSync(join(SAMPLES, 'IMG_0417.JPG'));
  const segment = (marker: number, bytes: Buffer): Buffer => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(bytes.length + 2, 2);
    return Buffer.concat([head, bytes]);
  };
  const caption = Buffer.from(canary.word('JPEG, IPTC caption'));
  const iptc = Buffer.concat([Buffer.from([0x1c, 2, 120, 0, caption.length]), caption]);
  const photoshop = [latin1('Photoshop 3.0\x008BIM\x04\x04\0\0'), uint32(iptc.length), iptc];
  return Buffer.concat([
    picture.subarray(0, 2),
    segment(
      0xe1,
      Buffer.concat([
        latin1('Exif\0\0'),
        exif(canary.word('JPEG, EXIF description'), canary.word('JPEG, EXIF artist')),
      ]),
    ),
    segment(
      0xe1,
      Buffer.concat([latin1('http://ns.adobe.com/xap/1.0/\0'), Buffer.from(xmp(canary.word('JPEG, XMP title')))]),
    ),
    segment(0xed, Buffer.concat(photoshop)),
    segment(0xfe, Buffer.from(canary.word('JPEG, comment'))),
    picture.subarray(2),
  ]);
}

/** A grey picture. `texts` go into chunks of text, plain and packed. */
function png(size: number, isDark: (x: number, y: number) => boolean, extra: readonly Buffer[]): Buffer {
  const rows = Buffer.alloc(size * (size + 1));
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) rows[y * (size + 1) + 1 + x] = isDark(x, y) ? 0 : 255;
  const header = Buffer.concat([uint32(size), uint32(size), Buffer.from([8, 0, 0, 0, 0])]);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    ...extra,
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, bytes: Buffer): Buffer {
  const named = Buffer.concat([latin1(name), bytes]);
  return Buffer.concat([uint32(bytes.length), named, uint32(crc32(named))]);
}

function screenshot(canary: Canaries): Buffer {
  return png(200, (x, y) => (x + y) % 20 < 10, [
    chunk('tEXt', latin1(`Comment\0${canary.word('PNG, text', 'latin')}`)),
    chunk('zTXt', Buffer.concat([latin1('Title\0\0'), deflateSync(latin1(canary.word('PNG, packed text', 'latin')))])),
    chunk(
      'iTXt',
      Buffer.concat([latin1('XML:com.adobe.xmp\0\0\0\0\0'), Buffer.from(xmp(canary.word('PNG, XMP title')))]),
    ),
    chunk('eXIf', exif(canary.word('PNG, EXIF description'), canary.word('PNG, EXIF artist'))),
  ]);
}

/** A picture of a QR code, as somebody would photograph it from another screen. */
export function qrPicture(text: string): Buffer {
  const { data, size } = encode(text, { border: 4 });
  const scale = 8;
  return png(size * scale, (x, y) => data[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true, []);
}

/** One page, with a title, an author, XMP, a word on the page and one in a comment. */
function pdf(canary: Canaries): Buffer {
  const content = `BT /F1 24 Tf 72 700 Td (${canary.word('PDF, page', 'latin')}) Tj ET`;
  const metadata = xmp(canary.word('PDF, XMP title'));
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Metadata 6 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Type /Metadata /Subtype /XML /Length ${Buffer.byteLength(metadata)} >>\nstream\n${metadata}\nendstream`,
    `<< /Title (${canary.word('PDF, title', 'latin')}) /Author (${canary.word('PDF, author', 'latin')}) >>`,
  ];
  let text = `%PDF-1.7\n%${canary.word('PDF, comment')}\n`;
  const places = objects.map((object, index) => {
    const place = Buffer.byteLength(text);
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = Buffer.byteLength(text);
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 7 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text);
}

function mail(canary: Canaries): Buffer {
  const attached = Buffer.from(`attached ${canary.word('mail, attachment')}\n`).toString('base64');
  const lines = [
    `From: =?utf-8?B?${Buffer.from(canary.word('mail, sender')).toString('base64')}?= <a@example.org>`,
    'To: b@example.org',
    `Subject: =?utf-8?Q?${encodeURIComponent(canary.word('mail, subject')).replaceAll('%', '=')}?=`,
    'Date: Thu, 06 Nov 2025 10:00:00 +0400',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=cut',
    '',
    '--cut',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    canary.word('mail, text'),
    '--cut',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    `<p>${canary.word('mail, HTML')}</p><img src="http://192.0.2.1/pixel">`,
    '--cut',
    `Content-Type: text/plain; name="${canary.word('mail, name of the attachment', 'latin')}.txt"`,
    'Content-Disposition: attachment',
    'Content-Transfer-Encoding: base64',
    '',
    attached,
    '--cut--',
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}

/** A ZIP of deflated entries. */
function zip(entries: readonly (readonly [name: string, text: string])[]): Buffer {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [name, text] of entries) {
    const packed = deflateRawSync(Buffer.from(text));
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x0800, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(text), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(Buffer.byteLength(text), 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([latin1('PK\x03\x04'), fields, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    central.push(Buffer.concat([latin1('PK\x01\x02\x14\0'), fields, rest, Buffer.from(name)]));
    parts.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, directory, latin1('PK\x05\x06'), end]);
}

function docx(canary: Canaries): Buffer {
  return zip([
    [
      '[Content_Types].xml',
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>',
    ],
    ['docProps/core.xml', `<creator>${canary.word('Word document, author')}</creator>`],
    ['word/document.xml', `<w:t>${canary.word('Word document, text')}</w:t>`],
  ]);
}

/** A second of a tone, with a title and an artist. */
function wav(canary: Canaries): Buffer {
  const part = (name: string, bytes: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(bytes.length);
    return Buffer.concat([latin1(name), length, bytes, Buffer.alloc(bytes.length % 2)]);
  };
  const rate = 8000;
  const form = Buffer.alloc(16);
  form.writeUInt16LE(1, 0);
  form.writeUInt16LE(1, 2);
  form.writeUInt32LE(rate, 4);
  form.writeUInt32LE(rate, 8);
  form.writeUInt16LE(1, 12);
  form.writeUInt16LE(8, 14);
  const samples = Buffer.from(Array.from({ length: rate }, (_, at) => 128 + Math.round(60 * Math.sin(at / 3))));
  const info = Buffer.concat([
    latin1('INFO'),
    part('INAM', Buffer.from(canary.word('WAV, title'))),
    part('IART', Buffer.from(canary.word('WAV, artist'))),
  ]);
  return part('RIFF', Buffer.concat([latin1('WAVE'), part('fmt ', form), part('LIST', info), part('data', samples)]));
}

/** A film of a telephone with a box of text at its end. */
function mp4(canary: Canaries): Buffer {
  const text = Buffer.from(canary.word('MP4, box of text'));
  const film = readFileSync(join(SAMPLES, 'VID_20251106_234712.mp4'));
  return Buffer.concat([film, uint32(8 + text.length), latin1('free'), text]);
}

/** Writes the files; their paths. Each has a word in its name too. */
export function writeFiles(folder: string, canary: Canaries): string[] {
  const files: readonly (readonly [ending: string, bytes: Buffer])[] = [
    ['txt', Buffer.from(`${canary.word('text, first line')}\n${canary.word('text, last line')}\n`)],
    ['utf16.txt', Buffer.from(`\uFEFF${canary.word('text in UTF-16')}\n`, 'utf16le')],
    ['jpg', jpeg(canary)],
    ['png', screenshot(canary)],
    ['pdf', pdf(canary)],
    ['eml', mail(canary)],
    ['docx', docx(canary)],
    ['zip', zip([[`${canary.word('ZIP, name inside')}.txt`, canary.word('ZIP, content')]])],
    [
      'svg',
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg"><title>${canary.word('SVG, title')}</title><text>${canary.word('SVG, text')}</text></svg>`,
      ),
    ],
    ['csv', Buffer.from(`name;number\r\n${canary.word('CSV, cell')};"${canary.word('CSV, quoted cell')}"\r\n`)],
    ['wav', wav(canary)],
    ['mp4', mp4(canary)],
  ];
  return files.map(([ending, bytes]) => {
    const path = join(folder, `${canary.word(`name of the ${ending} file`)}.${ending}`);
    writeFileSync(path, bytes);
    return path;
  });
}
