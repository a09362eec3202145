/** A paper on its way out of the page: made into a file with its letters, then saved or printed by main. The page has shown what is in it before. */
import type { Bridge } from '../../shared/ipc/bridge.ts';
import { PIECE_BYTES } from '../../shared/limits.ts';
import type { Paper } from '../../shared/paper/paper.ts';
import { type MadePaper, paperHtml } from '../../shared/paper/paper-html.ts';
import { ask } from '../hooks/bridge.ts';

export type PaperForm = 'pdf' | 'html';

/** @throws PaperError 'too-large' */
export async function makePaper(paper: Paper): Promise<MadePaper> {
  const { FACES } = await import('./faces.ts');
  const digest = async (bytes: Uint8Array): Promise<Uint8Array> =>
    new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  return paperHtml(paper, { digest, faces: FACES });
}

/** The file itself, to be saved or to go into a bundle. Throws BridgeError. */
export async function paperFile(bridge: Bridge, made: MadePaper, form: PaperForm): Promise<Uint8Array> {
  return form === 'html' ? made.html : (await ask(bridge, 'paper:pdf', { html: made.html })).bytes;
}

/**
 * Saves a paper where the user says.
 * @param before called when all of it is written and before it has its name; when it throws, nothing is left
 * @returns the name of the file, or null when they changed their mind
 * @throws BridgeError; nothing is left under any name then
 */
export async function savePaper(
  bridge: Bridge,
  made: MadePaper,
  form: PaperForm,
  before: () => Promise<unknown> = async () => undefined,
): Promise<string | null> {
  const bytes = await paperFile(bridge, made, form);
  const place = await ask(bridge, 'save:begin', { purpose: 'paper', size: bytes.length, ending: form });
  if (place === null) return null;
  const { handle, name } = place;
  try {
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
      await ask(bridge, 'save:write', { handle, bytes: bytes.slice(at, at + PIECE_BYTES) });
    }
    await before();
    await ask(bridge, 'save:commit', { handle });
  } catch (error) {
    await bridge.invoke('save:abort', { handle });
    throw error;
  }
  return name;
}

/** @returns false when the user closed the system's dialog. Throws BridgeError. */
export async function printPaper(bridge: Bridge, made: MadePaper): Promise<boolean> {
  return (await ask(bridge, 'paper:print', { html: made.html })).printed;
}
