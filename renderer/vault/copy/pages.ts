/** A PDF of nothing but pictures: one JPEG on each page. No text, no properties, no identifiers, no dates. */

import { joinBytes } from '../../../shared/join-bytes.ts';
import type { RebuiltJpeg } from './jpeg.ts';

/** Dots per inch of the pages, which settles how large they are on paper. */
export const PAGE_DPI = 150;

export function pdfOfPages(pages: readonly RebuiltJpeg[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const offsets: number[] = [];
  let length = 0;
  const put = (part: string | Uint8Array) => {
    const bytes = typeof part === 'string' ? Uint8Array.from(part, (character) => character.charCodeAt(0)) : part;
    parts.push(bytes);
    length += bytes.length;
  };
  const object = (number: number, ...body: readonly (string | Uint8Array)[]) => {
    offsets[number] = length;
    put(`${number} 0 obj\n`);
    for (const part of body) put(part);
    put('\nendobj\n');
  };
  put('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n');
  object(1, '<</Type/Catalog/Pages 2 0 R>>');
  const kids = pages.map((_, index) => `${3 + 3 * index} 0 R`).join(' ');
  object(2, `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`);
  for (const [index, { bytes, width, height, components }] of pages.entries()) {
    const [page, content, picture] = [3 + 3 * index, 4 + 3 * index, 5 + 3 * index];
    const [wide, high] = [points(width), points(height)];
    const drawing = `q ${wide} 0 0 ${high} 0 0 cm /P Do Q`;
    object(
      page,
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${wide} ${high}]/Contents ${content} 0 R/Resources<</XObject<</P ${picture} 0 R>>>>>>`,
    );
    object(content, `<</Length ${drawing.length}>>\nstream\n${drawing}\nendstream`);
    const colours = components === 1 ? 'DeviceGray' : 'DeviceRGB';
    object(
      picture,
      `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/${colours}/BitsPerComponent 8/Filter/DCTDecode/Length ${bytes.length}>>\nstream\n`,
      bytes,
      '\nendstream',
    );
  }
  const start = length;
  const count = 3 + 3 * pages.length;
  const lines = Array.from(
    { length: count - 1 },
    (_, index) => `${String(offsets[index + 1] ?? 0).padStart(10, '0')} 00000 n \n`,
  );
  put(
    `xref\n0 ${count}\n0000000000 65535 f \n${lines.join('')}trailer\n<</Size ${count}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`,
  );
  return joinBytes(parts);
}

function points(pixels: number): string {
  return ((pixels * 72) / PAGE_DPI).toFixed(2);
}
