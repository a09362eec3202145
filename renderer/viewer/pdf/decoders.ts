import * as fax from 'pdfjs-dist/wasm/jbig2_nowasm_fallback.js';
import * as jpeg2000 from 'pdfjs-dist/wasm/openjpeg_nowasm_fallback.js';

/** pdf.js's own decoders in plain JavaScript, by the file name under which it asks for them; the build makes it look here. */
export const pdfDecoders: Readonly<Record<string, object>> = {
  'jbig2_nowasm_fallback.js': fax,
  'openjpeg_nowasm_fallback.js': jpeg2000,
};
