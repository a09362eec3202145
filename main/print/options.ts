import type { BrowserWindowConstructorOptions, PrintToPDFOptions, WebContentsPrintOptions } from 'electron';
import { TITLE } from '../window/options.ts';

/** The session of the press: without a folder, so the browser engine keeps it in memory. It never touches the vault's. */
export const PAPER_PARTITION = 'paper';

/** The window of one print job: never shown, without a preload and without scripts. */
export function paperWindowOptions(): BrowserWindowConstructorOptions {
  return {
    title: TITLE,
    width: 800,
    height: 1000,
    show: false,
    focusable: false,
    skipTaskbar: true,
    webPreferences: {
      partition: PAPER_PARTITION,
      javascript: false,
      images: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      webgl: false,
      spellcheck: false,
      enableWebSQL: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
      v8CacheOptions: 'none',
      devTools: false,
    },
  };
}

/**
 * Size, margins and what stands at the foot of a page come from the paper's own style; the PDF has tags for screen readers. An outline only where the
 * text goes from left to right: Chromium writes headings of the other direction into it as they lie on the page, with their words in reverse.
 */
export function pdfOptions(direction: 'ltr' | 'rtl'): PrintToPDFOptions {
  return {
    preferCSSPageSize: true,
    pageSize: 'A4',
    printBackground: false,
    displayHeaderFooter: false,
    generateTaggedPDF: true,
    generateDocumentOutline: direction === 'ltr',
  };
}

/** The system's own dialog decides the rest. No header of the engine's, which would name the time. */
export const PRINT_OPTIONS: WebContentsPrintOptions = {
  silent: false,
  printBackground: false,
  pageSize: 'A4',
  margins: { marginType: 'default' },
};
