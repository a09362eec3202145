import { getDocument, type PDFDocumentProxy, type RenderTask, VerbosityLevel } from 'pdfjs-dist';
import * as pdfjsWorker from 'pdfjs-dist/build/pdf.worker.mjs';
import { COPY_PIXELS } from '../../../shared/evidence/copy.ts';
import { VIEW_WHOLE_BYTES } from '../../../shared/limits.ts';
import { type AskForCopy, isCopySize } from '../../../shared/viewer/messages.ts';
import { fitsInMemory, MOST_PIXELS } from '../picture/header.ts';
import { type Stage, type View, ViewerFailure } from '../view.ts';
import { UnpackBound } from './bound.ts';
import { BundledData } from './data.ts';
import { pdfDecoders } from './decoders.ts';

/** Most pixels of one page on screen. */
const PAGE_PIXELS = 2 ** 24;
/** Characters of a page's text that are given to a screen reader. */
const TEXT_CHARACTERS = 100_000;

/**
 * Shows a PDF page by page on a canvas. pdf.js runs without its worker (a sandboxed frame cannot have one), without wasm, without
 * fonts of the system, and draws glyphs as paths, so that no font of the file reaches the engine. No links, forms, scripts or
 * attachments: pixels and the page's text.
 */
export async function showPdf({ root, source, labels, tell }: Stage): Promise<View> {
  const data = await source.whole(VIEW_WHOLE_BYTES);
  const bound = new UnpackBound();
  Object.assign(globalThis, { pdfjsWorker, pdfDecoders, pdfBound: bound });
  const document_ = await open(data, bound);
  const canvas = document.createElement('canvas');
  canvas.className = 'paper';
  canvas.setAttribute('role', 'img');
  const text = document.createElement('div');
  text.className = 'for-reader';
  root.replaceChildren(canvas, text);

  let shown = 1;
  let percent: number | null = null;
  let running: RenderTask | undefined;

  const draw = async () => {
    running?.cancel();
    bound.reset();
    const page = await document_.getPage(shown);
    const paper = page.getViewport({ scale: 1 });
    const fit = Math.max(0.1, (root.clientWidth - 32) / paper.width);
    const wanted = (percent === null ? Math.min(fit, 2) : (percent / 100) * (96 / 72)) * devicePixelRatio;
    const scale = Math.min(wanted, Math.sqrt(PAGE_PIXELS / (paper.width * paper.height)));
    const viewport = page.getViewport({ scale });
    const size = { width: Math.floor(viewport.width), height: Math.floor(viewport.height) };
    if (!fitsInMemory(size)) throw new ViewerFailure('too-many-pixels');
    Object.assign(canvas, size);
    canvas.style.width = `${(size.width / scale) * (wanted / devicePixelRatio)}px`;
    running = page.render({ canvas, viewport, background: '#fff' });
    try {
      await running.promise;
    } catch (error) {
      // A newer drawing took this one's place.
      if (error instanceof Error && error.name === 'RenderingCancelledException') return;
      throw new ViewerFailure('unreadable', error);
    }
    if (bound.exceeded) throw new ViewerFailure('too-many-pixels');
    canvas.setAttribute('aria-label', `${labels.page} ${shown}`);
    const content = await page.getTextContent();
    const words = content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : ' ') : '')).join('');
    text.textContent = words.slice(0, TEXT_CHARACTERS);
    page.cleanup();
  };

  tell({ type: 'pages', count: document_.numPages });
  tell({ type: 'page', number: 1 });
  await draw();
  return {
    page: async (number) => {
      shown = Math.min(Math.max(1, number), document_.numPages);
      tell({ type: 'page', number: shown });
      root.scrollTo(0, 0);
      await draw();
    },
    zoom: async (value) => {
      percent = value;
      await draw();
    },
    copy: (asked) => copyPage(document_, bound, asked),
  };
}

/** Dots per inch of a page that is copied as a picture. */
const COPY_DPI = 150;
const COPY_QUALITY = 0.85;

/** A page as a JPEG: what is seen, without text that could be selected, annotations that were covered, or properties. */
async function copyPage(from: PDFDocumentProxy, bound: UnpackBound, asked: AskForCopy): Promise<Blob> {
  if (asked.type !== 'copy-page' || asked.number > from.numPages) throw new ViewerFailure('unsupported');
  bound.reset();
  const page = await from.getPage(asked.number);
  const paper = page.getViewport({ scale: 1 });
  const scale = Math.min(COPY_DPI / 72, Math.sqrt(COPY_PIXELS / (paper.width * paper.height)));
  const viewport = page.getViewport({ scale });
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: Math.floor(viewport.width), height: Math.floor(viewport.height) });
  if (!isCopySize(canvas)) throw new ViewerFailure('too-many-pixels');
  await page.render({ canvas, viewport, background: '#fff' }).promise;
  page.cleanup();
  if (bound.exceeded) throw new ViewerFailure('too-many-pixels');
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new ViewerFailure('too-many-pixels')) : resolve(blob)),
      'image/jpeg',
      COPY_QUALITY,
    );
  });
}

async function open(data: Uint8Array<ArrayBuffer>, bound: UnpackBound): Promise<PDFDocumentProxy> {
  const loading = getDocument({
    data,
    verbosity: VerbosityLevel.ERRORS,
    BinaryDataFactory: BundledData,
    cMapUrl: 'cmaps/',
    standardFontDataUrl: 'standard_fonts/',
    useWorkerFetch: false,
    useWasm: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: MOST_PIXELS,
    canvasMaxAreaInBytes: 4 * MOST_PIXELS,
  });
  // Nobody is asked for a password here: export the file and open it with the program that it was made for.
  loading.onPassword = () => void loading.destroy();
  try {
    const document_ = await loading.promise;
    if (document_.numPages < 1) throw new TypeError('no pages');
    return document_;
  } catch (error) {
    if (bound.exceeded) throw new ViewerFailure('too-many-pixels', error);
    const isLocked = error instanceof Error && (error.name === 'PasswordException' || loading.destroyed);
    throw new ViewerFailure(isLocked ? 'password' : 'unreadable', error);
  }
}
