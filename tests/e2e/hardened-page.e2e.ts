/** The built page, its worker and its viewer as an attacker inside them would find them: no Node, no code from text, and no way out. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page, Worker } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { staticMap } from '../../main/static/map.ts';
import { headersOf } from '../../main/static/policies.ts';
import { type Daftar, launch } from '../electron/launch.ts';
import { DIST } from '../runtime/build.ts';
import { connectAhead, listen, sendByWebRtc } from './datagrams.ts';
import { makeVault, quiet } from './steps.ts';

const AWAY = 'https://example.org/away';

let folder: string;
let daftar: Daftar;
let page: Page;
let url: string;
/** How often the page itself has gone somewhere since its first load. */
let navigations = 0;

const worker = (): Worker => {
  const found = page.workers().find((each) => each.url().endsWith('/vault/worker.js'));
  if (found === undefined) throw new Error('no vault worker');
  return found;
};
const viewer = (): Frame => {
  const found = page.frames().find((each) => each.url().includes('//viewer/'));
  if (found === undefined) throw new Error('no viewer frame');
  return found;
};
/** What page, worker and frame have in common. */
type Inside = Pick<Frame, 'evaluate'>;
const settle = () => new Promise((resolve) => setTimeout(resolve, 250));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daftar-page-'));
  daftar = await launch({ userData: join(folder, 'profile') });
  page = daftar.page;
  page.setDefaultTimeout(15_000);
  url = page.url();
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) navigations += 1;
  });
  await makeVault(page);
  await page.keyboard.press('Control+n');
  await page.getByLabel('Title', { exact: true }).fill('A report with a file');
  const note = join(folder, 'note.txt');
  writeFileSync(note, 'words');
  await daftar.drop(page.getByRole('region', { name: 'Add files as evidence' }), [note]);
  await page.getByRole('button', { name: 'View note.txt' }).click();
  await page.getByRole('dialog').getByText('The file is shown.').waitFor({ state: 'attached' });
});
afterAll(async () => {
  await daftar?.kill();
  rmSync(folder, { recursive: true, force: true });
});

test('H05 H09 up to here, from the first screen to a shown file, no policy was broken, nothing outside asked for, and the page never left', () => {
  expect(quiet(daftar)).toEqual({ outside: [], violations: [] });
  expect(navigations).toBe(0);
});

/** Runs inside: must not use anything from outside itself. */
const nodeThere = () =>
  ['process', 'require', 'Buffer', 'module', 'global', 'setImmediate', '__dirname'].filter(
    (name) => name in globalThis,
  );
const codeFromText = async () => {
  // Out of reach of what the debugger itself may evaluate.
  await new Promise((resolve) => setTimeout(resolve, 0));
  const tries: [string, () => unknown][] = [
    ['eval', () => Reflect.apply(Reflect.get(globalThis, 'eval'), null, ['1'])],
    ['Function', () => Reflect.construct(Function, ['return 1'])],
    ['setTimeout', () => Reflect.apply(Reflect.get(globalThis, 'setTimeout'), null, ['globalThis.ran = 1', 0])],
  ];
  const outcomes: string[] = [];
  for (const [name, run] of tries) {
    try {
      run();
      outcomes.push(`${name} went through`);
    } catch {
      outcomes.push(`${name} threw`);
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 50));
  return [...outcomes, 'ran' in globalThis];
};
const pictureFrom = (address: string) =>
  new Promise<string>((resolve) => {
    const picture = new Image();
    picture.onload = () => resolve('loaded');
    picture.onerror = () => resolve('refused');
    picture.src = address;
  });

describe('what the zones find', () => {
  const zones: [string, () => Inside][] = [
    ['page', () => page],
    ['worker', worker],
    ['viewer', viewer],
  ];
  test.each(zones)('H01 nothing of Node is in the %s, which runs all the same', async (_zone, zone) => {
    expect(await zone().evaluate(nodeThere)).toEqual([]);
  });

  test.each(zones)('H05 no text becomes code in the %s', async (_zone, zone) => {
    const [evaluated, made, , ran] = await zone().evaluate(codeFromText);
    expect([evaluated, made, ran]).toEqual(['eval threw', 'Function threw', false]);
  });

  test('H05 no picture and no file of elsewhere is asked for, in page, viewer and worker', async () => {
    expect(await page.evaluate(pictureFrom, AWAY)).toBe('refused');
    expect(await viewer().evaluate(pictureFrom, AWAY)).toBe('refused');
    const fetched = (address: string) =>
      fetch(address).then(
        () => 'loaded',
        () => 'refused',
      );
    for (const [name, zone] of zones) expect(await zone().evaluate(fetched, AWAY), name).toBe('refused');
    expect(daftar.requestsOutside).toEqual([]);
  });

  test('H10 no datagram and no connection goes out by WebRTC, from page or viewer', async () => {
    const ears = await listen();
    for (const zone of [page, viewer()]) expect(await zone.evaluate(sendByWebRtc, ears.servers)).toBe('offer');
    expect(ears.heard()).toEqual({ datagrams: 1, connections: 0 });
    ears.stop();
  });

  test('H10 no link connects ahead of a request, not even to an address without a name, from page or viewer', async () => {
    const ears = await listen();
    for (const zone of [page, viewer()]) await zone.evaluate(connectAhead, ears.url);
    expect(ears.heard()).toEqual({ datagrams: 1, connections: 0 });
    ears.stop();
  });

  test('H05 every file of the built map has the policy of its kind, and each kind is there', () => {
    const map = staticMap.parse(JSON.parse(readFileSync(join(DIST, 'main/static-map.json'), 'utf8')));
    const policies = Object.entries(map).map(([address, entry]) => {
      expect(headersOf(entry)['Content-Security-Policy'], address).toMatch(
        /^default-src 'none'; .*require-trusted-types-for 'script'/,
      );
      if (address.startsWith('app://viewer/')) expect(entry.policy, address).toBe('viewer');
      return entry.policy;
    });
    expect(new Set(policies)).toEqual(new Set(['page', 'worker', 'viewer']));
    for (const script of ['worker', 'argon2']) expect(map[`app://vault/vault/${script}.js`]?.policy).toBe('worker');
  });
});

describe('H09 no way out', () => {
  afterEach(async () => {
    await settle();
    expect(page.url()).toBe(url);
    expect(page.context().pages()).toHaveLength(1);
    expect(navigations).toBe(0);
    expect(daftar.requestsOutside).toEqual([]);
    expect(await page.evaluate(() => document.title)).toBe('Daftar');
  });

  const fromInside: [string, (away: string) => void, isStopped: boolean][] = [
    [
      'takes the page with it',
      (away) => {
        if (top !== null) top.location.href = away;
      },
      false,
    ],
    ['opens a window', (away) => void window.open(away), false],
    [
      'goes elsewhere itself',
      (away) => {
        location.href = away;
      },
      true,
    ],
  ];
  test.each(fromInside)('H09 a viewer that %s gets nowhere', async (_name, act, isStopped) => {
    await viewer()
      .evaluate(act, AWAY)
      .catch(() => undefined);
    await settle();
    const dialog = page.getByRole('dialog');
    if (isStopped) {
      await dialog.getByText('Opening the file made the viewer act in a way it must not').waitFor();
      expect(page.frames()).toHaveLength(1);
    } else expect(viewer().url()).toMatch(/\/\/viewer\/index\.html$/);
  });

  const acts: [string, (away: string) => void][] = [
    [
      'a form that is submitted',
      (away) => {
        const form = document.createElement('form');
        form.action = away;
        form.method = 'post';
        document.body.append(form);
        form.submit();
      },
    ],
    [
      'location =',
      (away) => {
        location.href = away;
      },
    ],
    [
      "location = another of the app's files",
      () => {
        location.href = '/vault/worker.js';
      },
    ],
    ['location.replace', (away) => location.replace(away)],
    ['window.open', (away) => void window.open(away)],
    ['window.open of the page itself', () => void window.open('/index.html')],
    ['window.open of nothing', () => void window.open('about:blank')],
    [
      'a link to a new window',
      (away) => {
        const link = document.createElement('a');
        link.href = away;
        link.target = '_blank';
        document.body.append(link);
        link.click();
      },
    ],
    [
      'a download from elsewhere',
      (away) => {
        const link = document.createElement('a');
        link.href = away;
        link.download = 'x.html';
        document.body.append(link);
        link.click();
      },
    ],
    [
      'a download of what the page made',
      () => {
        const link = document.createElement('a');
        link.href = URL.createObjectURL(new Blob(['x']));
        link.download = 'x.txt';
        document.body.append(link);
        link.click();
      },
    ],
    [
      'a page that refreshes itself elsewhere',
      (away) => {
        const meta = document.createElement('meta');
        meta.httpEquiv = 'refresh';
        meta.content = `0;url=${away}`;
        document.head.append(meta);
      },
    ],
    [
      'a frame of elsewhere',
      (away) => {
        const frame = document.createElement('iframe');
        frame.src = away;
        document.body.append(frame);
      },
    ],
  ];
  test.each(acts)('H09 %s leads nowhere', async (_name, act) => {
    await page.evaluate(act, AWAY).catch(() => undefined);
  });

  test('H09 a javascript: address is no code', async () => {
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.setAttribute('href', 'javascript:globalThis.ranFromAddress = 1');
      document.body.append(link);
      link.click();
    });
    await settle();
    expect(await page.evaluate(() => 'ranFromAddress' in globalThis)).toBe(false);
  });

  test('H09 a link that is pressed with the middle button opens nothing', async () => {
    await page.evaluate((away) => {
      const link = document.createElement('a');
      link.href = away;
      link.id = 'middle';
      Object.assign(link.style, {
        position: 'fixed',
        top: '0',
        left: '0',
        width: '9px',
        height: '9px',
        zIndex: '9999',
      });
      document.body.append(link);
    }, AWAY);
    await page.mouse.click(4, 4, { button: 'middle' });
    await page.keyboard.down('Control');
    await page.mouse.click(4, 4);
    await page.keyboard.up('Control');
  });

  test('H09 the keys of a browser do nothing', async () => {
    for (const keys of [
      'Alt+ArrowLeft',
      'Alt+ArrowRight',
      'Backspace',
      'F5',
      'Control+r',
      'Control+t',
      'Control+n',
      'Control+u',
    ])
      await page.keyboard.press(keys);
  });

  test('H09 a file dropped beside a drop zone is not opened', async () => {
    const path = join(folder, 'dropped.html');
    writeFileSync(path, '<title>dropped</title>');
    await daftar.drop(page.locator('body'), [path]);
  });
});
