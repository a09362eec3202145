/** What must be undone when the program ends early: half-written outputs, a terminal without echo. */

const pending = new Set<() => void>();

/**
 * Registers an act that undoes something unfinished, and gives the function that takes it back. The act is synchronous, because it
 * also runs on a signal; it may run when there is nothing left to undo and must not throw for that.
 */
export function onEarlyEnd(undo: () => void): () => void {
  pending.add(undo);
  return () => {
    pending.delete(undo);
  };
}

const NOTHING_WRITTEN = 'Interrupted. Nothing was written.';
let sentence = NOTHING_WRITTEN;

/** What an interruption is told with from now on, and the function that takes it back: for what cannot be undone and need not be. */
export function tellWhenInterrupted(text: string): () => void {
  sentence = text;
  return () => {
    sentence = NOTHING_WRITTEN;
  };
}

/** What an interruption is told with. */
export function interruptedSentence(): string {
  return sentence;
}

/** Undoes everything registered, the latest first. One act that fails does not keep the others from running. */
export function undoAll(): void {
  const acts = [...pending].reverse();
  pending.clear();
  for (const act of acts) {
    try {
      act();
    } catch {
      // The program is ending for another reason, which is the one to tell.
    }
  }
}
