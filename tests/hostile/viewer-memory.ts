/** How much memory the processes of viewer frames hold, from outside, where the system tells (Linux). */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const LIST_MS = 250;
const LOOK_MS = 50;
const MIB = 1_048_576;

export interface ViewerMemory {
  /** The most that any one of them held since the last question, in MiB; undefined where the system does not tell. */
  peak(): number | undefined;
  stop(): void;
}

/** Watches every renderer process that starts from now on: the page's own is there already, and each viewer frame gets another. */
export async function watchViewers(page: Page): Promise<ViewerMemory> {
  const browser = page.context().browser();
  if (process.platform !== 'linux' || browser === null) return { peak: () => undefined, stop: () => undefined };
  const cdp = await browser.newBrowserCDPSession();
  const renderers = async () => {
    const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
    return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  };
  const before = new Set(await renderers());
  let viewers: readonly number[] = [];
  let peak = 0;
  const look = (): void => {
    for (const id of viewers) peak = Math.max(peak, residentBytes(id) / MIB);
  };
  const list = async (): Promise<void> => {
    viewers = (await renderers()).filter((id) => !before.has(id));
    look();
  };
  const timers = [setInterval(() => list().catch(() => undefined), LIST_MS), setInterval(look, LOOK_MS)];
  return {
    peak: () => {
      look();
      const most = peak;
      peak = 0;
      return most;
    },
    stop: () => {
      for (const timer of timers) clearInterval(timer);
      cdp.detach().catch(() => undefined);
    },
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
