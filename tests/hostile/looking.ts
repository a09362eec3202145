/** Looks at crafted files through a running app's viewer, and says of each what is not as it must be. */
import type { Frame, Page } from 'playwright-core';
import { en } from '../../renderer/text/en.ts';
import { VIEWER_ERRORS } from '../../shared/viewer/messages.ts';
import type { Daftar } from '../electron/launch.ts';
import type { HostileInput, Outcome } from './input.ts';
import { watchViewers } from './viewer-memory.ts';

/** What the viewer's process may hold, in MiB: the largest picture that is decoded some times over. */
export const MOST_MIB = 1_000;
/** How long the page may be without a turn, whatever a file does. */
const MOST_GAP_MS = 1_000;

const ENDS: readonly Exclude<Outcome, 'shown'>[] = [...VIEWER_ERRORS, 'hangs', 'misbehaves'];
/** The code of the sentence that a viewer shows; the sentence itself where it is none of these. */
export const outcomeOf = (sentence: string): string =>
  sentence === '' ? 'shown' : (ENDS.find((end) => sentence.includes(String(en[`viewer.end.${end}`]))) ?? sentence);

const ELEMENTS: Readonly<Record<HostileInput['kind'], string>> = {
  picture: 'canvas.picture',
  pdf: 'canvas.paper',
  audio: 'audio.audio',
  video: 'video.video',
  text: 'pre.text',
  mail: 'table',
  bytes: 'pre.bytes, .note',
  qr: 'canvas',
};

export interface Looking {
  /** After the file was asked for: waits for it, and answers what is wrong, or nothing. `place` is "File 3 of 9". */
  look(input: HostileInput, place: string): Promise<string>;
  stop(): void;
}

export async function startLooking(daftar: Daftar): Promise<Looking> {
  const { page } = daftar;
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    dialog.dismiss().catch(() => undefined);
  });
  const memory = await watchViewers(page);
  await page.evaluate(watchPage);

  const look = async (input: HostileInput, place: string): Promise<string> => {
    const wrong: string[] = [];
    const { sentence, gap, messages } = await page.evaluate(shownOrSaid, place);
    const outcome = outcomeOf(sentence);
    if (outcome !== input.outcome) wrong.push(`${outcome} instead of ${input.outcome}`);
    if (gap > MOST_GAP_MS) wrong.push(`the page stood still for ${Math.round(gap)} ms`);
    if (messages > 0) wrong.push('a frame spoke to the page past its port');
    if (outcome === 'shown') {
      const frame = viewerFrame(page);
      const seen = JSON.stringify(await frame.evaluate(inside));
      const expected = { attributes: 'lang data-theme', title: 'Viewer', active: 0, kind: input.kind };
      if (seen !== JSON.stringify(expected)) wrong.push(seen);
      if ((await frame.locator(ELEMENTS[input.kind]).count()) === 0) wrong.push(`no ${ELEMENTS[input.kind]}`);
    }
    const held = memory.peak() ?? 0;
    if (held > MOST_MIB) wrong.push(`held ${Math.round(held)} MiB`);
    if (daftar.requestsOutside.length > 0) wrong.push(`asked for ${daftar.requestsOutside.join(' ')}`);
    if (daftar.cspViolations.length > 0) wrong.push(daftar.cspViolations.join(' '));
    if (dialogs.length > 0) wrong.push(`a dialog: ${dialogs.join(' ')}`);
    return wrong.length === 0 ? '' : `${input.name} (${input.attacks}): ${wrong.join('; ')}`;
  };
  return { look, stop: memory.stop };
}

/** The frame that shows a file now. Throws when there is none. */
export function viewerFrame(page: Page): Frame {
  const found = page.frames().find((each) => each.url().includes('//viewer/'));
  if (found === undefined) throw new Error('no viewer frame');
  return found;
}

/** Runs in the page: notes how long it was without a turn, and whatever a frame says to it. */
function watchPage(): void {
  const seen = { gap: 0, messages: 0, at: performance.now() };
  setInterval(() => {
    const now = performance.now();
    seen.gap = Math.max(seen.gap, now - seen.at - 50);
    seen.at = now;
  }, 50);
  addEventListener('message', () => {
    seen.messages += 1;
  });
  Reflect.set(window, 'seen', seen);
}

/** Runs in the page: waits until the viewer shows the file at this place or says why not, and answers that sentence. */
export function shownOrSaid(place: string): Promise<{ sentence: string; gap: number; messages: number }> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const dialog = document.querySelector('.dialog');
      if (dialog === null || !dialog.textContent.includes(place)) return;
      const said = dialog.querySelector('.notice')?.textContent ?? '';
      const isShown = dialog.querySelector('.visually-hidden[role=status]')?.textContent === 'The file is shown.';
      if (said === '' && !isShown) return;
      clearInterval(timer);
      const seen = Reflect.get(window, 'seen');
      resolve({ sentence: said, gap: seen.gap, messages: seen.messages });
      seen.gap = 0;
    }, 15);
  });
}

/** Runs in the frame: what is in it. */
function inside(): object {
  const root = document.documentElement;
  return {
    attributes: root.getAttributeNames().join(' '),
    title: document.title,
    active: document.querySelectorAll(
      'script:not([src]), iframe, form, a, img, svg, object, embed, base, meta[http-equiv], track',
    ).length,
    kind: document.getElementById('root')?.className,
  };
}
