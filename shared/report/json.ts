/** Why a JSON text is not accepted. */
export type JsonProblem = 'not-json' | 'too-deep' | 'name-twice' | 'too-large' | 'not-text';

/** A JSON text that breaks a rule of docs/format.md (section 1) or a limit. The message is the code. */
export class JsonError extends Error {
  override readonly name = 'JsonError';
  readonly problem: JsonProblem;
  constructor(problem: JsonProblem, cause?: unknown) {
    super(problem, cause === undefined ? undefined : { cause });
    this.problem = problem;
  }
}

/**
 * Parses JSON that somebody else wrote. Size, depth and doubled names are checked before any value is built.
 * @param bytes UTF-8; one byte-order mark is not accepted (docs/format.md, section 1)
 * @throws JsonError
 */
export function parseJsonBytes(bytes: Uint8Array, limits: { bytes: number; depth: number }): unknown {
  if (bytes.length > limits.bytes) throw new JsonError('too-large');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new JsonError('not-text', cause);
  }
  return parseJsonText(text, limits.depth);
}

/** As parseJsonBytes, for a text whose size is known to be acceptable. */
export function parseJsonText(text: string, depth: number): unknown {
  scan(text, depth);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new JsonError('not-json', cause);
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * How much a JSON text builds: its commas and opening brackets and braces outside of strings. An empty list is 3 bytes of text and many
 * times as much memory, so its size alone says little. Nothing is checked.
 */
export function jsonParts(bytes: Uint8Array): number {
  let parts = 0;
  let inString = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (inString) {
      if (byte === BACKSLASH) at++;
      else if (byte === QUOTE) inString = false;
    } else if (byte === QUOTE) inString = true;
    else if (byte === 0x2c || byte === 0x5b || byte === 0x7b) parts++;
  }
  return parts;
}

/**
 * Walks the text once without building anything. It assumes nothing about a broken text but that it ends; JSON.parse judges it
 * afterwards. Only names before a colon are unescaped and compared.
 */
function scan(text: string, maxDepth: number): void {
  /** The names seen in each open object; undefined stands for a list. */
  const open: (Set<string> | undefined)[] = [];
  let lastString: { start: number; end: number } | undefined;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case QUOTE: {
        const end = endOfString(text, at);
        lastString = { start: at, end };
        at = end - 1;
        break;
      }
      case 0x3a: {
        const names = open.at(-1);
        if (names === undefined || lastString === undefined) throw new JsonError('not-json');
        const name = unescaped(text.slice(lastString.start, lastString.end));
        if (names.has(name)) throw new JsonError('name-twice');
        names.add(name);
        break;
      }
      case 0x7b:
      case 0x5b:
        if (open.length === maxDepth) throw new JsonError('too-deep');
        open.push(text.charCodeAt(at) === 0x7b ? new Set() : undefined);
        break;
      case 0x7d:
      case 0x5d:
        open.pop();
        break;
    }
  }
}

/** The index after the closing quotation mark of the string that begins at `start`. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) return at + 1;
    if (unit === BACKSLASH) at++;
  }
  throw new JsonError('not-json');
}

function unescaped(literal: string): string {
  try {
    return String(JSON.parse(literal));
  } catch (cause) {
    throw new JsonError('not-json', cause);
  }
}
