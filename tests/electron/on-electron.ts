/** launch() on real Electron, through playwright; the app is the same, its dialogs and clock are answered inside main. */

import { resolve } from 'node:path';
import { _electron, type Page } from 'playwright-core';
import type { AskedDialog } from './control.ts';
import type { Daftar } from './launch.ts';
import { dropFiles, watchConsole } from './page-tools.ts';
import { watchViolations } from './violations.ts';

/** Kept on main's global, since functions that are evaluated there cannot close over anything here. */
interface Prepared {
  opens: (string[] | null)[];
  saves: ({ path: string } | { folder: string } | null)[];
  asked: AskedDialog[];
  outside: string[];
}

export async function launchOnElectron(binary: string, dist: string, userData: string): Promise<Daftar> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const isRoot = process.getuid?.() === 0;
  const app = await _electron.launch({
    executablePath: binary,
    args: [...(isRoot ? ['--no-sandbox'] : []), `--user-data-dir=${userData}`, resolve(dist, 'main/index.js')],
    env: Object.fromEntries(Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined)),
  });
  const ended = new Promise<void>((done) => app.once('close', () => done()));
  await app.evaluate(({ app: electron, dialog, session }) => {
    // The test starts the next one itself, to have hold of it.
    electron.relaunch = () => undefined;
    const prepared: Prepared = { opens: [], saves: [], asked: [], outside: [] };
    Object.assign(globalThis, { daftarTest: prepared });
    dialog.showOpenDialog = async (...args: unknown[]) => {
      prepared.asked.push({ kind: 'open', options: Object(args.at(-1)) });
      const paths = prepared.opens.shift() ?? null;
      return { canceled: paths === null, filePaths: paths ?? [] };
    };
    dialog.showSaveDialog = async (...args: unknown[]) => {
      const options: Electron.SaveDialogOptions = Object(args.at(-1));
      prepared.asked.push({ kind: 'save', options });
      const answer = prepared.saves.shift() ?? null;
      if (answer === null) return { canceled: true, filePath: '' };
      return { canceled: false, filePath: 'path' in answer ? answer.path : `${answer.folder}/${options.defaultPath}` };
    };
    for (const each of [session.defaultSession, session.fromPartition('persist:vault')]) {
      each.webRequest.onErrorOccurred((details) => {
        if (!/^(app|blob|devtools):/.test(details.url)) prepared.outside.push(details.url);
      });
    }
  });
  let output = '';
  // The lines about the debugger are playwright's own doing.
  const note = (data: unknown) => (output += String(data).replaceAll(/^(?:Debugger|DevTools) .*\n/gm, ''));
  for (const stream of [app.process().stdout, app.process().stderr]) stream?.on('data', note);
  const first = await app.firstWindow();
  const asked: AskedDialog[] = [];
  const requestsOutside: string[] = [];
  const cspViolations: string[] = [];
  const consoleTexts: string[] = [];
  watchConsole(app.context(), consoleTexts);
  const watch = (page: Page): Promise<void> => watchViolations(page, (violation) => cspViolations.push(violation));
  await watch(first);
  app.on('window', (page) => void watch(page).catch(() => undefined));
  const poll = setInterval(() => {
    app
      .evaluate(() => {
        const { daftarTest }: { daftarTest?: Prepared } = Object(globalThis);
        return { asked: daftarTest?.asked.splice(0) ?? [], outside: daftarTest?.outside.splice(0) ?? [] };
      })
      .then((news) => {
        asked.push(...news.asked);
        requestsOutside.push(...news.outside);
      })
      .catch(() => undefined);
  }, 200);
  poll.unref();

  return {
    runtime: 'electron',
    get page() {
      return app.windows().at(-1) ?? first;
    },
    userData,
    dialogs: {
      answerOpen: (paths) =>
        app.evaluate(
          (_electron, each) => {
            const { daftarTest }: { daftarTest?: Prepared } = Object(globalThis);
            daftarTest?.opens.push(each);
          },
          paths === null ? null : [...paths],
        ),
      answerSave: (answer) =>
        app.evaluate((_electron, each) => {
          const { daftarTest }: { daftarTest?: Prepared } = Object(globalThis);
          daftarTest?.saves.push(each);
        }, answer),
      asked,
    },
    power: {
      emit: (event) =>
        app.evaluate(({ powerMonitor }, each) => {
          powerMonitor.emit(each, { preventDefault: () => undefined });
        }, event),
      setIdle: (seconds) =>
        app.evaluate(({ powerMonitor }, each) => {
          powerMonitor.getSystemIdleTime = () => each;
        }, seconds),
    },
    window: {
      emit: (event) =>
        app.evaluate(({ BrowserWindow }, each) => {
          BrowserWindow.getAllWindows()[0]?.emit(each);
        }, event),
    },
    processes: async () => {
      const main = app.process().pid ?? 0;
      const renderers = await app.evaluate(({ app: electron }) =>
        electron
          .getAppMetrics()
          .filter(({ type }) => type === 'Tab')
          .map(({ pid }) => pid),
      );
      return { main, browser: main, renderers };
    },
    clipboard: {
      read: () => app.evaluate(({ clipboard }) => clipboard.readText()),
      write: (text) => app.evaluate(({ clipboard }, each) => clipboard.writeText(each), text),
    },
    requestsOutside,
    cspViolations,
    consoleTexts,
    output: () => output,
    calls: [],
    drop: dropFiles,
    ended,
    close: async () => {
      clearInterval(poll);
      const ended = app.waitForEvent('close');
      await app.evaluate(({ BrowserWindow }) => {
        for (const window of BrowserWindow.getAllWindows()) window.close();
      });
      await ended;
    },
    kill: async () => {
      clearInterval(poll);
      const ended = app.waitForEvent('close');
      app.process().kill('SIGKILL');
      await ended;
    },
  };
}
