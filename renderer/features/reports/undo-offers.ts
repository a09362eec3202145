/** Offers to undo a deletion that are open, by vault. */
const offers = new WeakMap<object, { open: number }>();

/**
 * Counts an offer to undo a deletion. Forgetting forgets everything that was deleted, so it waits for the last of the offers, whatever was
 * deleted. The function that comes back ends the offer, once, whether it was taken (after what was deleted is back) or not.
 */
export function undoOffered(vault: object, forget: () => Promise<unknown>): () => void {
  const known = offers.get(vault) ?? { open: 0 };
  offers.set(vault, known);
  known.open += 1;
  let isOver = false;
  return () => {
    if (isOver) return;
    isOver = true;
    known.open -= 1;
    // Locking forgets too, so a failure here needs no words.
    if (known.open === 0) forget().catch(() => undefined);
  };
}
