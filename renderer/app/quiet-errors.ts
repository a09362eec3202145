/** What goes wrong by surprise reaches the console as its kind alone: the text of an error can hold what somebody typed (H22). */

const KINDS = ['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError', 'DOMException', 'AggregateError'];
/** Errors of our own, whose message is a code and nothing else. */
const CODED = ['VaultCallError', 'BridgeError'];

/** An error that may be shown as it is. */
export class QuietError extends Error {
  override readonly name = 'QuietError';
}

/** The kind of whatever was thrown, with the code where it has one; never its text. */
export function kindOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return 'something thrown';
  const { name } = thrown;
  if (CODED.includes(name) && 'code' in thrown && /^[a-z-]{1,32}$/.test(String(thrown.code)))
    return `${name} ${thrown.code}`;
  return KINDS.includes(name) ? name : 'Error';
}

interface Surprise {
  preventDefault(): void;
}

/** Hears every surprise of a page. `report` is the browser's own `reportError`, which comes back here once more. */
export function quieten(
  page: { addEventListener(type: 'error' | 'unhandledrejection', listener: (event: Event) => void): void },
  report: (error: Error) => void,
): void {
  const tell = (event: Surprise, thrown: unknown): void => {
    if (thrown instanceof QuietError) return;
    event.preventDefault();
    report(new QuietError(`page: ${kindOf(thrown)}`));
  };
  page.addEventListener('error', (event) => tell(event, Reflect.get(event, 'error')));
  page.addEventListener('unhandledrejection', (event) => tell(event, Reflect.get(event, 'reason')));
}

/** For React, which would write what a part of the screen threw. */
export function reportQuietly(thrown: unknown): void {
  reportError(new QuietError(`page: ${kindOf(thrown)}`));
}
