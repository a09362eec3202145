/** What a page's own memory holds, as the engine's heap snapshot shows it. */
import type { Page } from 'playwright-core';

/** Those of the words that are in a string anywhere on the page's heap, after garbage was collected. */
export async function heldOnHeap(page: Page, words: readonly string[]): Promise<string[]> {
  const cdp = await page.context().newCDPSession(page);
  let snapshot = '';
  cdp.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => {
    snapshot += chunk;
  });
  await cdp.send('HeapProfiler.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await cdp.detach();
  // Parsed, because the snapshot escapes every letter beyond ASCII.
  const { strings }: { strings: string[] } = JSON.parse(snapshot);
  return words.filter((word) => strings.some((text) => text.includes(word)));
}
