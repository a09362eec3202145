import { FOUND_LIMITS, type Found, type FoundGroup } from '../../../shared/evidence/found.ts';

/** Bytes of a file, from `offset`; fewer only at its end. */
export type ReadPart = (offset: number, length: number) => Promise<Uint8Array>;

/** What a parser has found so far. It takes no more than the limits allow, and nothing twice, so a parser may be handed any file. */
export class Findings {
  readonly #all: Found[] = [];
  readonly #seen = new Set<string>();
  #left: number = FOUND_LIMITS.all;

  /** An empty value, or one of nothing but spaces and zero bytes, says nothing and is left out. */
  add(group: FoundGroup, name: string, value: string): void {
    const entry = {
      group,
      name: cut(trimmed(name), FOUND_LIMITS.name),
      value: cut(trimmed(value), FOUND_LIMITS.value),
    };
    if (entry.name === '' || entry.value === '' || this.isFull) return;
    const key = `${group}\0${entry.name}\0${entry.value}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#left -= entry.name.length + entry.value.length;
    if (this.#left >= 0) this.#all.push(entry);
  }

  get isFull(): boolean {
    return this.#left <= 0 || this.#all.length >= FOUND_LIMITS.entries;
  }

  get all(): readonly Found[] {
    return this.#all;
  }
}

/** Without spaces and zero bytes at either end. */
function trimmed(text: string): string {
  let from = 0;
  let to = Math.min(text.length, 8 * FOUND_LIMITS.value);
  while (from < to && isBlank(text.charAt(from))) from += 1;
  while (to > from && isBlank(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

function isBlank(character: string): boolean {
  return character === '\0' || character.trim() === '';
}

/** Between characters, never inside one. */
function cut(text: string, units: number): string {
  if (text.length <= units) return text;
  const isInside = /[\uD800-\uDBFF]/.test(text.charAt(units - 2));
  return `${text.slice(0, units - (isInside ? 2 : 1))}…`;
}

/** Bytes as characters of the same numbers. */
export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

/** UTF-8, with a sign for each byte that is none. */
export function utf8Loose(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}

/** Characters of the numbers 0 to 255 as bytes. */
export function bytesOfLatin1(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
