/**
 * The character maps and the fourteen standard fonts that a PDF may count on, carried inside the viewer's own script: the frame has
 * no way to load anything.
 */
const CMAPS: Readonly<Record<string, string>> = import.meta.glob('../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?inline',
  import: 'default',
  eager: true,
});
const FONTS: Readonly<Record<string, string>> = import.meta.glob(
  '../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}',
  { query: '?inline', import: 'default', eager: true },
);

const FOLDERS = {
  cMapUrl: [CMAPS, 'cmaps'],
  standardFontDataUrl: [FONTS, 'standard_fonts'],
} as const;

/** What pdf.js asks for its data files; it gets them from the script and nowhere else. */
export class BundledData {
  fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const folder = kind === 'cMapUrl' || kind === 'standardFontDataUrl' ? FOLDERS[kind] : undefined;
    const url = folder?.[0][`../../../node_modules/pdfjs-dist/${folder[1]}/${filename}`];
    const comma = url?.indexOf(',') ?? -1;
    if (url === undefined || comma < 0) return Promise.reject(new Error('no such data file'));
    return Promise.resolve(Uint8Array.from(atob(url.slice(comma + 1)), (character) => character.charCodeAt(0)));
  }
}
