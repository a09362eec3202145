import { type Bytes, fromUtf8 } from './bytes.ts';
import { must } from './error.ts';

/**
 * Reads JSON (RFC 8259) in which a name stands once in an object and nothing is nested deeper than `deepest` (the
 * outermost object counts 1).
 * @throws Refusal `malformed`.
 */
export function parseJson(bytes: Bytes, deepest: number): unknown {
  const source = fromUtf8(bytes);
  const value = parse(source);
  const open: Set<string>[] = [];
  // The source follows the grammar by now, so a string before a colon is a name of the innermost open object.
  for (const [, bracket, string, colon] of source.matchAll(/([[\]{}])|("(?:[^"\\]+|\\.)*")[ \t\r\n]*(:?)/g)) {
    if (bracket === '{' || bracket === '[') open.push(new Set());
    else if (bracket !== undefined) open.pop();
    must(open.length <= deepest, 'JSON is nested too deep');
    if (string !== undefined && colon === ':') addName(open, string);
  }
  return value;
}

/** Commas and opening brackets and braces outside of strings. */
export function partsOf(bytes: Bytes): number {
  return fromUtf8(bytes)
    .replace(/"(?:[^"\\]|\\.)*"/gs, '')
    .replace(/[^,[{]/g, '').length;
}

function addName(open: readonly Set<string>[], quoted: string): void {
  const names = open.at(-1);
  const name: unknown = parse(quoted);
  if (names === undefined || typeof name !== 'string') return;
  must(!names.has(name), 'a name stands twice in an object');
  names.add(name);
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    must(false, 'not JSON');
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
