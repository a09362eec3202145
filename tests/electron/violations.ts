/** Collects what the browser reports against a content security policy, in the page, its workers and its frames. */
import type { Page } from 'playwright-core';

/** One complaint of the browser, as it words it. */
export type Violation = string;

function isViolation(text: string): boolean {
  return /content security policy|trusted ?types? |requires 'Trusted/i.test(text);
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly entry?: { readonly text?: string; readonly url?: string } };
}

/**
 * The log of a page, of each worker and each frame in another process; it is replayed from its beginning, so nothing is missed.
 * @param found called once for each different violation
 */
export async function watchViolations(page: Page, found: (violation: Violation) => void): Promise<void> {
  // A worker's entry comes twice, from the page and from the worker itself.
  const seen = new Set<Violation>();
  const note = (entry: { text?: string; url?: string } | undefined): void => {
    if (entry?.text === undefined || !isViolation(entry.text)) return;
    const violation = `${entry.text} (${entry.url ?? ''})`;
    if (seen.has(violation)) return;
    seen.add(violation);
    found(violation);
  };
  const cdp = await page.context().newCDPSession(page);
  cdp.on('Log.entryAdded', ({ entry }) => note(entry));
  cdp.on('Target.attachedToTarget', ({ sessionId }) => {
    const message = JSON.stringify({ id: 1, method: 'Log.enable' });
    cdp.send('Target.sendMessageToTarget', { sessionId, message }).catch(() => undefined);
  });
  cdp.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { method, params }: Message = JSON.parse(message);
    if (method === 'Log.entryAdded') note(params?.entry);
  });
  await cdp.send('Log.enable');
  await cdp.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
}
