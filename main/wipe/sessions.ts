import type { Session } from 'electron';

/** What is called of a session. */
export type Cleared = Pick<Session, 'clearData' | 'clearStorageData' | 'clearCache'>;

/** Has the browser engine drop everything that it keeps for some sessions. Rejects when a part of it failed, after all of it was tried. */
export async function clearSessions(sessions: readonly Cleared[]): Promise<void> {
  const work = sessions.flatMap((each) => [each.clearStorageData(), each.clearData(), each.clearCache()]);
  const failed = (await Promise.allSettled(work)).find((result) => result.status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}
