/** pdf.js ships no types for these modules; all that is needed of them is that they are there. */
declare module 'pdfjs-dist/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: object;
}
declare module 'pdfjs-dist/wasm/jbig2_nowasm_fallback.js';
declare module 'pdfjs-dist/wasm/openjpeg_nowasm_fallback.js';
