import { useCallback, useInsertionEffect, useRef } from 'react';

/**
 * One function for as long as the component is there; it does what the newest of those given does. For handlers of memoised parts, which a
 * new function would draw again. It is for events: while the component is being drawn it still does what the one before did.
 */
export function useSteady<Args extends readonly unknown[], Result>(act: (...args: Args) => Result) {
  const latest = useRef(act);
  useInsertionEffect(() => {
    latest.current = act;
  });
  return useCallback((...args: Args): Result => latest.current(...args), []);
}
