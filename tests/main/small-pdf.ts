/** A PDF built as Chromium builds its own: the document information first, a cross-reference table of one section, and a trailer. */
export const INFORMATION = [
  '/Title (Paper \\(draft\\))',
  '/Creator (Mozilla/5.0 \\(X11; Linux x86_64\\) Daftar/0.1.0 Electron/45.3.4)',
  '/Producer (Skia/PDF m156)',
  "/CreationDate (D:20261121135021+00'00')",
  "/ModDate (D:20261121135021+00'00')",
] as const;

/** @param information entries of the dictionary, one a line */
export function smallPdf(information: readonly string[] = INFORMATION): Uint8Array<ArrayBuffer> {
  const objects = [
    `1 0 obj\n<<${information.join('\n')}>>\nendobj\n`,
    '2 0 obj\n<</Type /Catalog\n/Pages 3 0 R>>\nendobj\n',
    '3 0 obj\n<</Type /Pages\n/Count 0\n/Kids []>>\nendobj\n',
  ];
  let text = '%PDF-1.4\n';
  const entries = objects.map((object) => {
    const at = text.length;
    text += object;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = text.length;
  text += `xref\n0 4\n0000000000 65535 f \n${entries.join('')}trailer\n<</Size 4\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${table}\n%%EOF\n`;
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}
