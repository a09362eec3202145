/** What tells how something is written, or what the file calls it: alone it says nothing of what happened. */
const BESIDE = new Set(['schema', 'key', 'language', 'calendar', 'zone']);

/**
 * Whether a report, or a part of one, says anything at all: one visible character, a code, a number, a yes. A control or direction mark is no
 * text, a part that was added and left empty says nothing, and neither does how the account was written as long as there is none.
 */
export function saysSomething(value: unknown): boolean {
  if (typeof value === 'string') return /[^\p{Z}\p{C}]/u.test(value);
  if (typeof value !== 'object' || value === null) return value !== undefined && value !== null && value !== false;
  return Object.entries(value).some(
    ([name, one]) => !BESIDE.has(name) && !isPlaceholder(name, one) && saysSomething(one),
  );
}

/** What the ways of writing put there before the author has said anything: an act of no known kind, how the account came about. */
function isPlaceholder(name: string, value: unknown): boolean {
  return (name === 'act' && value === 'other-act') || name === 'account';
}
