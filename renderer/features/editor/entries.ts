/**
 * Lists of entries in a form. None of these changes the list it is given. An entry has no id of its own, so a number goes with it from
 * change to change: what is half typed in its fields stays with it when an entry before it is taken out.
 */
const numbers = new WeakMap<object, number>();
let next = 1;

/** The number of an entry, for a React key. */
export function entryKey(entry: object): number {
  const known = numbers.get(entry);
  if (known !== undefined) return known;
  numbers.set(entry, next);
  next += 1;
  return next - 1;
}

export function withEntry<Entry>(list: readonly Entry[] | undefined, entry: Entry): Entry[] {
  return [...(list ?? []), entry];
}

export function withChanged<Entry extends object>(
  list: readonly Entry[] | undefined,
  at: number,
  changed: Partial<Entry>,
): Entry[] {
  return (list ?? []).map((entry, place) => {
    if (place !== at) return entry;
    const after = { ...entry, ...changed };
    numbers.set(after, entryKey(entry));
    return after;
  });
}

export function without<Entry>(list: readonly Entry[] | undefined, at: number): Entry[] {
  return (list ?? []).filter((_, place) => place !== at);
}

/** An empty text is no text. */
export function orNone(text: string): string | undefined {
  return text === '' ? undefined : text;
}
