/** What specs do to a page alike on both runtimes. */
import type { BrowserContext, Locator } from 'playwright-core';

/** Collects console texts of every page, its workers and frames. */
export function watchConsole(context: BrowserContext, texts: string[]): void {
  context.on('console', (message) => texts.push(message.text()));
  context.on('weberror', (error) => texts.push(`uncaught: ${error.error().message}`));
}

/** A drop of real files through the browser's own input pipeline; nothing passes through the test's memory. */
export async function dropFiles(target: Locator, paths: readonly string[]): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (box === null) throw new Error('the drop target is not visible');
  const page = target.page();
  const cdp = await page.context().newCDPSession(page);
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await cdp.send('Input.dispatchDragEvent', { type, ...at, data });
  }
  await cdp.detach();
}
