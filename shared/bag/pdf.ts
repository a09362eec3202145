/** How a PDF begins (ISO 32000-2, 7.5.2). */
const MARK = '%PDF-';
export const PDF_MARK_BYTES = MARK.length;

/** Whether these are the first bytes of a PDF. */
export function isPdf(bytes: Uint8Array): boolean {
  return bytes.length >= PDF_MARK_BYTES && [...MARK].every((sign, at) => bytes[at] === sign.charCodeAt(0));
}
