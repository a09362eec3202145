import type { BrowserWindow, WebContents } from 'electron';
import { FormatError, MainError } from '../../shared/errors.ts';
import type { Answers, Request } from '../../shared/ipc/contract.ts';
import { PAPER_PDF_BYTES } from '../../shared/limits.ts';
import { checkPaperHtml } from '../../shared/paper/paper-html.ts';
import type { After } from '../ipc/clipboard.ts';
import { PRINT_OPTIONS, pdfOptions } from './options.ts';
import { withoutMetadata } from './pdf-metadata.ts';
import type { Shelf } from './shelf.ts';

/** What is used of the window of a job; Electron's BrowserWindow has all of it. */
export interface PaperWindow extends Pick<BrowserWindow, 'loadURL' | 'destroy'> {
  readonly webContents: Pick<WebContents, 'printToPDF' | 'print'> & {
    on(event: 'render-process-gone', listener: () => void): unknown;
  };
}

/** How long a paper may take to become a PDF. A print dialog takes as long as the user does. */
export const PDF_MS = 120_000;
/** What Electron calls it when the user closes the dialog without printing. */
const CHANGED_MIND = 'Print job canceled';

export interface Press {
  /** Rejects with `invalid` when the page is no paper, `busy` while another job runs, `too-large`, `cancelled` when the vault locks. */
  pdf(request: Request<'paper:pdf'>): Promise<Answers['paper:pdf']>;
  print(request: Request<'paper:print'>): Promise<Answers['paper:print']>;
  /** Ends the job under way, if there is one, its window with it. */
  abort(): void;
}

/**
 * Prints papers, one at a time: each in a window of its own, made for it and destroyed after it. The text of a paper is in the clear here, by the
 * user's own act; every buffer of it that is ours is overwritten when the job is over.
 * @param make a window that is hidden and has loaded nothing
 * @param lying where the window takes the paper from
 */
export function press(make: () => PaperWindow, lying: Shelf, after: After): Press {
  let running: { end(reason: MainError): void } | undefined;

  const job = async <T>(
    html: Uint8Array,
    run: (contents: PaperWindow['webContents'], direction: 'ltr' | 'rtl') => Promise<T>,
  ): Promise<T> => {
    if (running !== undefined) throw new MainError('busy');
    const page = new Uint8Array(html);
    let fail: (reason: MainError) => void = () => undefined;
    const ended = new Promise<never>((_resolve, reject) => {
      fail = reject;
    });
    // Nobody may be waiting for it yet, or any more.
    ended.catch(() => undefined);
    let window: PaperWindow | undefined;
    const close = (): void => {
      lying.clear();
      window?.destroy();
      // A window can be destroyed once.
      window = undefined;
    };
    running = {
      end: (reason) => {
        close();
        fail(reason);
      },
    };
    try {
      const { direction } = checkPaperHtml(page);
      const made = make();
      window = made;
      made.webContents.on('render-process-gone', () => fail(new MainError('internal')));
      const loaded = made.loadURL(lying.put(page));
      return await Promise.race([loaded.then(() => run(made.webContents, direction)), ended]);
    } catch (error) {
      if (error instanceof FormatError) throw new MainError('invalid');
      throw error;
    } finally {
      running = undefined;
      close();
      page.fill(0);
      html.fill(0);
    }
  };

  return {
    async pdf({ html }) {
      const stop = after(PDF_MS, () => running?.end(new MainError('internal')));
      try {
        const made = await job(html, (contents, direction) => contents.printToPDF(pdfOptions(direction)));
        try {
          if (made.length > PAPER_PDF_BYTES) throw new MainError('too-large');
          const bytes = withoutMetadata(made);
          // By then the answer has been copied to the page.
          after(1000, () => bytes.fill(0));
          return { bytes };
        } finally {
          made.fill(0);
        }
      } finally {
        stop();
      }
    },

    print: ({ html }) =>
      job(
        html,
        (contents) =>
          new Promise<{ printed: boolean }>((resolve, reject) => {
            contents.print(PRINT_OPTIONS, (printed, why) => {
              if (printed || why === CHANGED_MIND) resolve({ printed });
              else reject(new MainError('internal'));
            });
          }),
      ),

    abort() {
      running?.end(new MainError('cancelled'));
    },
  };
}
