import type { Session } from 'electron';
import type { Shelf } from './shelf.ts';

/** What is set on the session of the press, besides what every session has; Electron's Session has all of it. */
export type PaperSession = Pick<Session, 'protocol'> & {
  readonly webRequest: {
    onBeforeRequest(
      listener: (details: { url: string }, callback: (response: { cancel?: boolean }) => void) => void,
    ): void;
  };
};

/** Lets one request through: for the paper that lies there. It takes the place of the filter that every session has. */
export function paperSession(session: PaperSession, lying: Shelf): void {
  session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !lying.allows(details.url) }));
  session.protocol.handle('app', (request) => lying.answer(request));
}
