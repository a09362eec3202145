import { expect, test } from 'vitest';
import { kindOf, QuietError, quieten } from '../../../renderer/app/quiet-errors.ts';

const WORD = 'zambakqaranquş';

/** A page whose listeners are called by hand; gives what reached the console. */
function page() {
  const listeners = new Map<string, (event: Event) => void>();
  const console: string[] = [];
  const fire = (type: string, details: object): void => {
    let prevented = false;
    const event = Object.assign(new Event(type), details, {
      preventDefault: () => {
        prevented = true;
      },
    });
    listeners.get(type)?.(event);
    if (!prevented) console.push(String(Reflect.get(event, 'error') ?? Reflect.get(event, 'reason')));
  };
  quieten({ addEventListener: (type, listener) => void listeners.set(type, listener) }, (error) =>
    fire('error', { error }),
  );
  return { fire, console };
}

const coded = (name: string, code: string) => Object.assign(new Error(WORD), { name, code });
const cases: [unknown, string][] = [
  [new TypeError(WORD), 'TypeError'],
  [new RangeError(`Invalid time zone: ${WORD}`), 'RangeError'],
  [Object.assign(new Error(WORD), { name: WORD }), 'Error'],
  [coded('VaultCallError', 'no-space'), 'VaultCallError no-space'],
  [coded('VaultCallError', WORD), 'Error'],
  [coded('Other', 'no-space'), 'Error'],
  [WORD, 'something thrown'],
  [undefined, 'something thrown'],
  [{ toString: () => WORD }, 'something thrown'],
];

test.each(cases)('H22 %o is told by its kind alone', (thrown, kind) => {
  expect(kindOf(thrown)).toBe(kind);
});

test.each(['error', 'unhandledrejection'])('H22 %s: the console gets the kind, once, and none of the text', (type) => {
  for (const [thrown, kind] of cases) {
    const { fire, console } = page();
    fire(type, type === 'error' ? { error: thrown } : { reason: thrown });
    expect(console).toEqual([`QuietError: page: ${kind}`]);
  }
});

test('H22 what is already quiet goes on as it is', () => {
  const { fire, console } = page();
  fire('error', { error: new QuietError('page: Error') });
  expect(console).toEqual(['QuietError: page: Error']);
});
