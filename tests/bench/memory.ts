/** How much memory the browser's processes hold, from outside, where the system tells (Linux). */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const EVERY_MS = 100;
const MIB = 1_048_576;

/** In MiB: the renderer processes, in which page and vault worker run, and the whole browser. */
export interface Held {
  readonly renderers: number;
  readonly all: number;
}

/** Watches from now until the answer is called; that one gives the growth to the highest values in between. Undefined where the system does not tell. */
export async function watchMemory(page: Page): Promise<() => Held | undefined> {
  const browser = page.context().browser();
  if (process.platform !== 'linux' || browser === null) return () => undefined;
  const cdp = await browser.newBrowserCDPSession();
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  await cdp.detach();
  const held = (): Held => {
    const of = (kind: (type: string) => boolean) =>
      processInfo.filter(({ type }) => kind(type)).reduce((sum, { id }) => sum + residentBytes(id), 0) / MIB;
    return { renderers: of((type) => type === 'renderer'), all: of(() => true) };
  };
  const before = held();
  let peak = before;
  const look = (): void => {
    const now = held();
    peak = { renderers: Math.max(peak.renderers, now.renderers), all: Math.max(peak.all, now.all) };
  };
  const timer = setInterval(look, EVERY_MS);
  return () => {
    look();
    clearInterval(timer);
    return { renderers: peak.renderers - before.renderers, all: peak.all - before.all };
  };
}

function residentBytes(pid: number): number {
  try {
    const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Number(line?.[1] ?? 0) * 1024;
  } catch {
    // It has ended.
    return 0;
  }
}
