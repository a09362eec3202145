/** The process of the stand-in: `node process.ts SETUP` runs the built main, unchanged, with `electron` exchanged. */
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readArchives } from './archive.ts';
import type { News, Numbered, Order, Setup } from './control.ts';
import { PreparedDialogs } from './dialogs.ts';
import { StandIn } from './electron.ts';
import { SECOND_START } from './instance.ts';
import { PickerDialogs } from './picker.ts';

const setup: Setup = JSON.parse(process.argv[2] ?? '{}');
const tell = (news: News): void => {
  process.send?.(news);
};

const prepared = new PreparedDialogs((asked) => tell({ kind: 'dialog', asked }));
const standIn: StandIn = new StandIn(
  setup,
  setup.interactive ? new PickerDialogs(() => standIn.browserContext) : prepared,
  tell,
);

async function obey(order: Order): Promise<string | undefined> {
  switch (order.kind) {
    case 'begin':
      standIn.begin();
      return undefined;
    case 'answer-open':
      prepared.answerOpen(order.paths);
      return undefined;
    case 'answer-save':
      prepared.answerSave(order.answer);
      return undefined;
    case 'power':
      standIn.power.emit(order.event, { preventDefault: () => undefined });
      return undefined;
    case 'idle':
      standIn.idleSeconds = order.seconds;
      return undefined;
    case 'window-event':
      standIn.windowEvent(order.event);
      return undefined;
    case 'watching':
      standIn.watched(order.target);
      return undefined;
    case 'clipboard-read':
      return standIn.copiedText;
    case 'clipboard-write':
      standIn.copiedText = order.text;
      return undefined;
    case 'close-window':
      standIn.closeWindow();
      return undefined;
    case 'quit':
      standIn.quit();
      return undefined;
  }
}

process.on('message', (numbered: Numbered) => {
  obey(numbered.order).then((value) =>
    tell({ kind: 'done', id: numbered.id, ...(value === undefined ? {} : { value }) }),
  );
});
// A test that has died must not leave a browser behind.
process.on('disconnect', () => process.exit(0));
process.on('SIGINT', () => standIn.quit());
process.on('SIGTERM', () => standIn.quit());
process.on(SECOND_START, () => standIn.secondStart());

// What main sees of its command line is what an app is started with, and not how a stand-in is; it can start itself once more all the same.
process.execArgv = [import.meta.filename, JSON.stringify({ ...setup, args: [] })];
process.argv = [process.execPath, ...(setup.args ?? []), ...process.argv.slice(3)];
if (setup.dist.endsWith('.asar')) readArchives();
const electron = standIn.module();
Object.defineProperty(globalThis, Symbol.for('daftar.stand-in'), { value: electron });
const source = Object.keys(electron)
  .map((name) => `export const ${name} = globalThis[Symbol.for('daftar.stand-in')].${name};`)
  .join('\n');
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: 'stand-in:electron', shortCircuit: true } : next(specifier, context),
  load: (url, context, next) =>
    url === 'stand-in:electron' ? { format: 'module', source, shortCircuit: true } : next(url, context),
});

try {
  await import(pathToFileURL(join(setup.dist, 'main/index.js')).href);
  await standIn.start();
} catch (error) {
  const why = error instanceof Error ? error.message : String(error);
  tell({ kind: 'failed', why });
  process.stderr.write(`${why}\n`);
  process.exit(1);
}
