/** The press: what it lets through, what it hands out, and what it leaves behind. */
import { createHash } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { beforeAll, describe, expect, test } from 'vitest';
import { PRINT_OPTIONS, paperWindowOptions, pdfOptions } from '../../main/print/options.ts';
import { withoutMetadata } from '../../main/print/pdf-metadata.ts';
import { type PaperWindow, type Press, press } from '../../main/print/press.ts';
import { paperSession } from '../../main/print/session.ts';
import { PAPER_CSP, type Shelf, shelf } from '../../main/print/shelf.ts';
import { MainError } from '../../shared/errors.ts';
import { PAPER_PDF_BYTES } from '../../shared/limits.ts';
import { paperHtml } from '../../shared/paper/paper-html.ts';
import { PAPERS } from '../shared/paper/papers.ts';
import { smallPdf } from './small-pdf.ts';

let made: Uint8Array;
beforeAll(async () => {
  const digest = async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
  made = (await paperHtml(PAPERS.az, { digest, faces: [] })).html;
});
const page = () => new Uint8Array(made);
const code = (name: MainError['code']) => new MainError(name);
const isZero = (bytes: Uint8Array) => bytes.every((byte) => byte === 0);

/** Windows that do what a test says, on a shelf as main has it. */
function stage(does: Partial<PaperWindow['webContents']> = {}, loads = async (): Promise<void> => undefined) {
  const lying = shelf();
  const windows: { destroyed: number; url: string; served: Response | undefined; contents: EventEmitter }[] = [];
  const timers: { milliseconds: number; run: () => void; stopped: boolean }[] = [];
  const after = (milliseconds: number, run: () => void) => {
    const timer = { milliseconds, run, stopped: false };
    timers.push(timer);
    return () => {
      timer.stopped = true;
    };
  };
  const make = (): PaperWindow => {
    const contents = Object.assign(new EventEmitter(), {
      printToPDF: async () => Buffer.from(smallPdf()),
      print: (_options: object | undefined, callback?: (printed: boolean, why: string) => void) => callback?.(true, ''),
      ...does,
    });
    const window: (typeof windows)[number] = { destroyed: 0, url: '', served: undefined, contents };
    windows.push(window);
    return {
      webContents: contents,
      loadURL: async (url) => {
        window.url = url;
        window.served = lying.answer({ url, method: 'GET' });
        await loads();
      },
      destroy: () => {
        window.destroyed += 1;
      },
    };
  };
  const ours: Press = press(make, lying, after);
  return { lying, windows, timers, press: ours };
}
const forever = (): Promise<never> => new Promise(() => undefined);

describe('H01 the window of a print job', () => {
  test('H01 option by option: no preload, no script, a session of its own in memory', () => {
    const { webPreferences, ...window } = paperWindowOptions();
    expect(window).toEqual({
      title: 'Daftar',
      width: 800,
      height: 1000,
      show: false,
      focusable: false,
      skipTaskbar: true,
    });
    expect(webPreferences).toEqual({
      partition: 'paper',
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
    });
  });

  test('a PDF has tags and an outline; printing on paper asks first, and neither adds a header', () => {
    const outlined = { generateTaggedPDF: true, displayHeaderFooter: false, generateDocumentOutline: true };
    expect(pdfOptions('ltr')).toMatchObject(outlined);
    expect(pdfOptions('rtl')).toMatchObject({ ...outlined, generateDocumentOutline: false });
    expect(PRINT_OPTIONS.silent).toBe(false);
    expect([PRINT_OPTIONS.header, PRINT_OPTIONS.footer]).toEqual([undefined, undefined]);
  });
});

describe('the shelf', () => {
  test('H04 gives the paper once, at an address that nobody can guess, and then not again', async () => {
    const lying: Shelf = shelf();
    const url = lying.put(new Uint8Array([104, 105]));
    expect(url).toMatch(/^app:\/\/paper\/[0-9a-f]{32}$/);
    expect(lying.answer({ url, method: 'POST' }).status).toBe(404);
    expect(lying.answer({ url: `${url}?`, method: 'GET' }).status).toBe(404);
    const given = lying.answer({ url, method: 'GET' });
    expect([given.status, await given.text()]).toEqual([200, 'hi']);
    expect(lying.answer({ url, method: 'GET' }).status).toBe(404);
    expect(lying.put(new Uint8Array(1))).not.toBe(url);
    expect(lying.answer({ url, method: 'GET' }).status).toBe(404);
  });

  test('H05 every answer has a policy that loads nothing', () => {
    const lying = shelf();
    const given = lying.answer({ url: lying.put(new Uint8Array(1)), method: 'GET' });
    expect(given.headers.get('Content-Security-Policy')).toBe(PAPER_CSP);
    expect(PAPER_CSP).toMatch(/^default-src 'none'; style-src 'unsafe-inline'; font-src data:; script-src 'none'; /);
    expect(PAPER_CSP).toMatch(/; sandbox$/);
    expect(given.headers.get('Cache-Control')).toBe('no-store');
    const nothing = lying.answer({ url: 'app://paper/x', method: 'GET' });
    expect([nothing.status, nothing.headers.get('Content-Security-Policy')]).toEqual([
      404,
      "default-src 'none'; frame-ancestors 'none'; sandbox",
    ]);
  });

  test('H10 the session lets nothing through but the paper that lies there', () => {
    const lying = shelf();
    let ask: ((url: string) => boolean) | undefined;
    const handled: string[] = [];
    paperSession(
      {
        webRequest: {
          onBeforeRequest: (listener) => {
            ask = (url) => {
              let cancelled: boolean | undefined;
              listener({ url }, ({ cancel }) => {
                cancelled = cancel;
              });
              return cancelled === false;
            };
          },
        },
        protocol: Object.assign(Object.create(null), { handle: (scheme: string) => handled.push(scheme) }),
      },
      lying,
    );
    expect(handled).toEqual(['app']);
    expect(ask?.('app://paper/')).toBe(false);
    const url = lying.put(new Uint8Array(1));
    expect(ask?.(url)).toBe(true);
    for (const other of [
      'app://vault/index.html',
      'https://example.org/',
      'blob:app://paper/0',
      'file:///etc/passwd',
      `${url}/x`,
      '',
    ])
      expect(ask?.(other), other).toBe(false);
    lying.clear();
    expect(ask?.(url)).toBe(false);
  });
});

describe('a job', () => {
  test('makes a PDF in a window of its own, which is gone afterwards with the text', async () => {
    const { press: ours, windows, timers, lying } = stage();
    const html = page();
    const { bytes } = await ours.pdf({ html });
    expect(Buffer.from(bytes).toString('latin1')).toContain('%PDF-1.4');
    expect(windows.map(({ destroyed }) => destroyed)).toEqual([1]);
    expect(windows[0]?.served?.status).toBe(200);
    expect(isZero(html)).toBe(true);
    expect(lying.allows(windows[0]?.url ?? '')).toBe(false);
    // The PDF itself goes when the answer has been copied.
    for (const timer of timers) if (!timer.stopped) timer.run();
    expect(isZero(bytes)).toBe(true);
  });

  test('each has another window and another address', async () => {
    const { press: ours, windows } = stage();
    await ours.pdf({ html: page() });
    await ours.print({ html: page() });
    expect(new Set(windows.map(({ url }) => url)).size).toBe(2);
    expect(windows.map(({ destroyed }) => destroyed)).toEqual([1, 1]);
  });

  test.each([
    ['nothing', () => new Uint8Array(0)],
    ['a page of another shape', () => new TextEncoder().encode('<!doctype html><p>x')],
    ['a script', () => Buffer.from(Buffer.from(made).toString().replace('<header>', '<script>x</script><header>'))],
    [
      'a link',
      () => Buffer.from(Buffer.from(made).toString().replace('<header>', '<a href="https://x.example"></a><header>')),
    ],
    ['an attribute that acts', () => Buffer.from(Buffer.from(made).toString().replace('<h1>', '<h1 onclick="x">'))],
    ['a looser policy', () => Buffer.from(Buffer.from(made).toString().replace("default-src 'none'", 'default-src *'))],
    ['bytes that are no text', () => new Uint8Array([0xff, 0xfe])],
  ])('%s is no paper: no window is made for it', async (_what, html) => {
    const { press: ours, windows } = stage();
    await expect(ours.pdf({ html: html() })).rejects.toEqual(code('invalid'));
    await expect(ours.print({ html: html() })).rejects.toEqual(code('invalid'));
    expect(windows).toEqual([]);
  });

  test('one at a time', async () => {
    const { press: ours, windows } = stage({ printToPDF: forever });
    const first = ours.pdf({ html: page() });
    await expect(ours.print({ html: page() })).rejects.toEqual(code('busy'));
    ours.abort();
    await expect(first).rejects.toEqual(code('cancelled'));
    expect(windows.map(({ destroyed }) => destroyed)).toEqual([1]);
    await expect(ours.print({ html: page() })).resolves.toEqual({ printed: true });
  });

  test.each([
    ['the PDF is made', { printToPDF: forever }, undefined],
    ['the page loads', {}, forever],
    ['the dialog is open', { print: () => undefined }, undefined],
  ])('H16 a lock while %s ends it at once', async (when, does, loads) => {
    const { press: ours, windows } = stage(does, loads);
    const html = page();
    const running = when === 'the dialog is open' ? ours.print({ html }) : ours.pdf({ html });
    const outcome = expect(running).rejects.toEqual(code('cancelled'));
    await new Promise((resolve) => setImmediate(resolve));
    ours.abort();
    expect(windows.map(({ destroyed }) => destroyed)).toEqual([1]);
    await outcome;
    expect(isZero(html)).toBe(true);
    ours.abort();
  });

  test('a process that dies, a page that does not load, and a PDF that is never done end it with a code', async () => {
    const dying = stage({ printToPDF: forever });
    const dies = expect(dying.press.pdf({ html: page() })).rejects.toEqual(code('internal'));
    dying.windows[0]?.contents.emit('render-process-gone');
    await dies;
    await expect(stage({}, () => Promise.reject(new Error('net'))).press.pdf({ html: page() })).rejects.toThrow('net');
    const slow = stage({ printToPDF: forever });
    const never = expect(slow.press.pdf({ html: page() })).rejects.toEqual(code('internal'));
    slow.timers[0]?.run();
    await never;
    expect([dying, slow].flatMap(({ windows }) => windows.map(({ destroyed }) => destroyed))).toEqual([1, 1]);
  });

  test('a dialog that is closed prints nothing, and a printer that fails is no silence', async () => {
    const says = (printed: boolean, why: string) =>
      stage({ print: (_options, callback) => callback?.(printed, why) }).press.print({ html: page() });
    await expect(says(true, '')).resolves.toEqual({ printed: true });
    await expect(says(false, 'Print job canceled')).resolves.toEqual({ printed: false });
    await expect(says(false, 'Invalid printer settings')).rejects.toEqual(code('internal'));
  });

  test('a PDF beyond all measure is not handed out', async () => {
    const large = Buffer.alloc(PAPER_PDF_BYTES + 1);
    await expect(stage({ printToPDF: async () => large }).press.pdf({ html: page() })).rejects.toEqual(
      code('too-large'),
    );
  });
});

describe('what a PDF says about the computer', () => {
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

  test('is overwritten: only the title stays, and nothing else moves', () => {
    const before = smallPdf();
    const after = withoutMetadata(before);
    expect(after).toHaveLength(before.length);
    expect(text(after)).toContain('/Title (Paper \\(draft\\))');
    expect(text(after)).not.toMatch(/Mozilla|Electron|Skia|Creator|Producer|Date|2026/);
    const beyond = (bytes: Uint8Array) => text(bytes).slice(text(bytes).indexOf('endobj'));
    expect(beyond(after)).toBe(beyond(before));
    expect(text(before)).toContain('Mozilla');
  });

  test('a title that looks like an entry stays a title, and a name in another form goes too', () => {
    const information = ['/Title (\\)/Creator \\(x)', '/Author <FEFF0130>', '/Creator (a \\\\)'];
    const after = text(withoutMetadata(smallPdf(information)));
    expect(after).toContain('/Title (\\)/Creator \\(x)');
    expect(after).not.toMatch(/Author|FEFF0130|\(a /);
  });

  test.each([
    ['not a PDF', new Uint8Array(2000)],
    ['empty', new Uint8Array(0)],
    ['a value that is neither', smallPdf(['/Title (x)', '/Creator 7 0 R'])],
    ['a string without an end', smallPdf(['/Title (x', '/Creator y'])],
    ['no information', Buffer.from(text(smallPdf()).replace('/Info 1 0 R', '           '))],
    ['a table elsewhere', Buffer.from(text(smallPdf()).replace(/startxref\n\d+/, 'startxref\n7'))],
  ])('%s: nothing is handed out', (_what, bytes) => {
    expect(() => withoutMetadata(new Uint8Array(bytes))).toThrow(code('internal'));
  });
});
