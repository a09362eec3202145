import { useRef } from 'react';
import { type Fields, flat, valueAt } from './field.ts';

/**
 * What a value holds under some names, and nothing else: the same object until one of them changes. A part of a form that is given no more
 * than this is drawn again only for what it shows.
 */
export function useSlice(value: object, names: readonly string[]): object {
  const slice = useRef<object | null>(null);
  const last = slice.current;
  if (last === null || names.some((name) => valueAt(last, name) !== valueAt(value, name)))
    slice.current = Object.fromEntries(names.map((name) => [name, valueAt(value, name)]));
  return slice.current ?? {};
}

/** The names that the fields of a table are kept under. */
export function namesIn(fields: Fields): readonly string[] {
  return flat(fields).flatMap((field) =>
    field.kind === 'code' && field.parent !== undefined ? [field.name, field.parent] : [field.name],
  );
}
