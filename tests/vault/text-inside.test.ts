/** The words inside of office files, archives and PDFs, for the search for names before they go out. */
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { textInside } from '../../renderer/vault/found/text.ts';
import { findPerson } from '../../shared/redaction/apply.ts';
import { namesInside } from '../../shared/redaction/proof.ts';
import { joined, latin, sample, zip } from '../hostile/bytes.ts';
import { FAMILIES } from '../hostile/inputs.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const TEXT = 'application/vnd.oasis.opendocument.text';

const inside = async (bytes: Uint8Array, type: string) => {
  const read = await textInside(async (offset, length) => bytes.subarray(offset, offset + length), bytes.length, type);
  const find = findPerson({
    names: [
      { form: 'Rahilə', kind: 'given' },
      { form: 'Əliyev', kind: 'family' },
    ],
    traces: [],
  });
  const names = namesInside(read?.pieces ?? [], [{ id: 'p', find }]).map(({ found }) => found);
  return { names: [...new Set(names)], whole: read?.whole };
};
const office = (...files: readonly (readonly [name: string, text: string])[]) =>
  zip(files.map(([name, text]) => ({ name, data: Buffer.from(text) })));

describe('office files', () => {
  it('a name that is written in several pieces, in a comment, in a change that was taken out', async () => {
    const bytes = office(
      [
        'word/document.xml',
        '<w:p><w:r><w:t>Gördüm Ra</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>hiləni</w:t></w:r></w:p><w:p><w:r><w:t>Sonra</w:t></w:r></w:p>',
      ],
      ['word/comments.xml', '<w:comment w:author="R. &#x18F;liyev" w:id="1"><w:p/></w:comment>'],
      ['word/people.xml', '<w:del><w:r><w:delText>&#399;liyevin</w:delText></w:r></w:del>'],
    );
    expect(await inside(bytes, WORD)).toEqual({ names: ['Rahiləni', 'R. Əliyev', 'Əliyevin'], whole: true });
    expect(
      (await inside(office(['word/document.xml', '<w:p><w:t>Ra</w:t></w:p><w:p><w:t>hilə</w:t></w:p>']), WORD)).names,
    ).toEqual([]);
  });

  it('cells and names of sheets; a text with blanks as elements', async () => {
    const sheet = office(
      [
        'xl/sharedStrings.xml',
        '<sst><si><t>nobody</t></si><si><r><t>Rah</t></r><r><rPr><b/></rPr><t>ilə</t></r></si></sst>',
      ],
      ['xl/workbook.xml', '<sheets><sheet name="Əliyev" sheetId="1"/></sheets>'],
    );
    expect(await inside(sheet, SHEET)).toEqual({ names: ['Rahilə', 'Əliyev'], whole: true });
    const text = office([
      'content.xml',
      '<text:p><text:span>Rahil</text:span><text:span>ə</text:span><text:s/>gəldi</text:p>',
    ]);
    expect(await inside(text, TEXT)).toEqual({ names: ['Rahilə'], whole: true });
  });

  it('pictures, things inside things and locked parts are said to be unread; names of parts are read', async () => {
    const archive = zip([
      { name: 'Rahilə.jpg', data: Buffer.from('picture') },
      { name: 'notes.txt', data: Buffer.from('Əliyev', 'utf16le') },
    ]);
    expect(await inside(archive, 'application/zip')).toEqual({ names: ['Rahilə', 'Əliyev'], whole: false });
    const locked = zip([{ name: 'word/document.xml', data: Buffer.from('<w:t>Rahilə</w:t>'), flags: 1 }]);
    expect(await inside(locked, WORD)).toEqual({ names: [], whole: false });
    expect(await inside(Buffer.from('no archive'), WORD)).toEqual({ names: [], whole: false });
    expect((await inside(sample('statement draft 2.docx'), WORD)).whole).toBe(true);
  });
});

/** Codes from 1 for the letters of a text, with the table that says so. */
function coded(text: string) {
  const letters = [...new Set(text)];
  const hex = (code: number) => code.toString(16).padStart(4, '0');
  const table = letters.map((letter, at) => `<${hex(at + 1)}> <${hex(letter.charCodeAt(0))}>`).join('\n');
  const codes = (part: string) => `<${[...part].map((letter) => hex(letters.indexOf(letter) + 1)).join('')}>`;
  return {
    codes,
    table: `begincodespacerange <0000> <ffff> endcodespacerange ${letters.length} beginbfchar\n${table}\nendbfchar`,
  };
}
const object = (number: number, body: string) => `${number} 0 obj\n${body}\nendobj\n`;
const packed = (number: number, text: string, more = '') => {
  const bytes = deflateSync(latin(text));
  return joined(
    `${number} 0 obj\n<< /Filter /FlateDecode /Length ${bytes.length} ${more} >>\nstream\n`,
    bytes,
    '\nendstream\nendobj\n',
  );
};

describe('PDF', () => {
  const { codes, table } = coded('Rahilə Əliyev');
  const font = object(5, '<< /Type /Font /Subtype /Type0 /ToUnicode 6 0 R >>');
  const page = object(3, '<< /Type /Page /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>');
  const paper = (content: string, ...more: (string | Uint8Array)[]) =>
    joined('%PDF-1.7\n', page, packed(4, content), font, packed(6, table), ...more, '%%EOF');

  it('letters by their table, in pieces with kerning, letter by letter, and over two runs', async () => {
    expect(
      await inside(
        paper(`BT /F1 12 Tf [${codes('Rah')} -20 ${codes('ilə')} -250 ${codes('Əliyev')}] TJ ET ${' '.repeat(64)}`),
        'application/pdf',
      ),
    ).toEqual({
      names: ['Rahilə Əliyev'],
      whole: true,
    });
    const moved = [...'Rahilə'].map((letter) => `${codes(letter)} Tj 7 0 Td`).join(' ');
    expect((await inside(paper(`BT /F1 12 Tf 1 0 0 1 50 700 Tm ${moved} ET`), 'application/pdf')).names).toEqual([
      'Rahilə',
    ]);
    const runs = `BT /F1 12 Tf 1 0 0 1 50 700 Tm ${codes('Rahi')} Tj ET BT /F1 12 Tf 1 0 0 1 80 700 Tm ${codes('lə')} Tj ET BT 1 0 0 1 50 680 Tm ${codes('Əliyev')} Tj ET`;
    expect((await inside(paper(runs), 'application/pdf')).names).toContain('Rahilə\nƏliyev');
  });

  it('notes, fields, properties, packed objects, and what an earlier state said', async () => {
    const utf16 = `<feff${[...'Rahilə'].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`;
    const note = object(7, `<< /Type /Annot /Contents ${utf16} >>`);
    expect((await inside(paper('BT ET', note), 'application/pdf')).names).toEqual(['Rahilə']);
    const objects = `8 0 9 30 << /V (nothing here at all) >>${' '.repeat(5)}<< /T ${utf16} >>`;
    expect(
      (await inside(paper('BT ET', packed(10, objects, '/Type /ObjStm /N 2 /First 8')), 'application/pdf')).names,
    ).toEqual(['Rahilə']);
    const later = joined(paper(`BT /F1 9 Tf ${codes('Əliyev')} Tj ET`), packed(4, 'BT ET'), '%%EOF');
    expect((await inside(later, 'application/pdf')).names).toEqual(['Əliyev']);
  });

  it('a locked file, a picture, a font without a table, a drawing, a second filter are said to be unread', async () => {
    expect(
      await inside(
        joined(paper(`BT /F1 9 Tf ${codes('Rahilə')} Tj ET`), 'trailer << /Encrypt 9 0 R >>'),
        'application/pdf',
      ),
    ).toEqual({ names: [], whole: false });
    const unread = async (bytes: Uint8Array) => (await inside(bytes, 'application/pdf')).whole === false;
    expect(await unread(paper('BT ET', object(7, '<< /Subtype /Image >>')))).toBe(true);
    expect(
      await unread(joined(page, packed(4, 'BT /F1 9 Tf (x) Tj ET'), object(5, '<< /Type /Font /Subtype /Type0 >>'))),
    ).toBe(true);
    expect(await unread(paper('0 0 m 10 10 l S '.repeat(20)))).toBe(true);
    expect(await unread(paper('BT ET', packed(7, 'BT ET', '/Filter [/FlateDecode /RunLengthDecode]')))).toBe(true);
    expect(await unread(joined('%PDF-1.7 without an object'))).toBe(true);
    expect(await unread(paper('BT ET'))).toBe(false);
  });

  it('a real one: a summons with a name of three words', async () => {
    const bytes = sample('cagiris_vereqesi_17-06-2024.pdf');
    const read = await textInside(
      async (offset, length) => bytes.subarray(offset, offset + length),
      bytes.length,
      'application/pdf',
    );
    expect(read?.pieces.join('\n')).toContain('Hacıdərəli Ruslan Əjdər oğlu');
  });
});

describe('files that are made to mislead', () => {
  it.each(['pdf', 'archives'] as const)(
    '%s: each ends, and tells a bounded number of characters',
    async (family) => {
      for (const { name, make } of FAMILIES[family] ?? []) {
        const bytes = make();
        const read = await textInside(
          async (offset, length) => bytes.subarray(offset, offset + length),
          bytes.length,
          family === 'pdf' ? 'application/pdf' : 'application/zip',
        );
        expect(read?.pieces.reduce((sum, piece) => sum + piece.length, 0) ?? 0, name).toBeLessThan(48_000_000);
      }
    },
    60_000,
  );

  it('takes time in proportion to the file: brackets, objects, tables and marks without an end', async () => {
    const long = 'a '.repeat(400_000);
    for (const bytes of [
      joined('1 0 obj << /A ', '('.repeat(800_000)),
      joined('1 0 obj '.repeat(100_000)),
      joined('1 0 obj stream\n'.repeat(60_000)),
      joined('1 0 obj << >>\nstream\n', 'beginbfchar '.repeat(70_000), 'endstream endobj'),
      joined(
        '1 0 obj << >>\nstream\n',
        'beginbfrange <0> <ffffffff> <0041> endbfrange '.repeat(20_000),
        'endstream endobj',
      ),
      joined('1 0 obj << /Type /ObjStm /First 400000 >>\nstream\n', '1 0 '.repeat(100_000), long, 'endstream endobj'),
    ])
      expect(
        await textInside(
          async (offset, length) => bytes.subarray(offset, offset + length),
          bytes.length,
          'application/pdf',
        ),
      ).not.toBeNull();
    for (const text of [
      '<'.repeat(800_000),
      '<a '.repeat(300_000),
      '<!--'.repeat(200_000),
      `<a ${'b="'.repeat(300_000)}>`,
    ]) {
      const bytes = office(['content.xml', text]);
      expect(
        await textInside(async (offset, length) => bytes.subarray(offset, offset + length), bytes.length, TEXT),
      ).not.toBeNull();
    }
  }, 20_000);
});
