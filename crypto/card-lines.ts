/** The lines of a recipient card: tolerance, fields in order, and the base64 blocks (docs/format.md section 6). */
import { FormatError } from '../shared/errors.ts';
import { concat, utf8, utf8Text } from './bytes.ts';
import { type CardFields, isCardValue, isDay, isLanguageList } from './card-fields.ts';
import { type SealingPublicKey, type SigningPublicKey, sealingPublicKey, signingPublicKey } from './keys.ts';
import { fromBase64, toBase64, xwingEncapsulate } from './sodium.ts';

/** Bytes that a card may have as it arrives. */
export const MAX_CARD_SIZE = 16_384;

const FIRST_LINE = 'daftar recipient card 1';
/** A line of a block: 64 characters of base64, 48 bytes. */
const BLOCK_WIDTH = 64;
const BLOCK_BYTES = 48;

/** A card taken apart, its signature not yet checked. */
export type CardParts = {
  readonly fields: CardFields;
  readonly signingKey: SigningPublicKey;
  readonly sealingKey: SealingPublicKey;
  /** What the signature is over, and the 64 bytes of the signature. */
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
  /** The canonical card. */
  readonly canonical: Uint8Array;
};

/** The canonical form of a card's bytes. Throws {@link FormatError} `malformed` over 16,384 bytes or when not UTF-8. */
export function canonicalText(bytes: Uint8Array): string {
  if (bytes.length > MAX_CARD_SIZE) throw new FormatError('malformed', 'a card is at most 16,384 bytes');
  const lines = utf8Text(bytes)
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map(withoutTrailingBlanks);
  while (lines.length > 0 && lines[0] === '') lines.shift();
  while (lines.length > 0 && lines.at(-1) === '') lines.pop();
  return `${lines.join('\n')}\n`;
}

/** A loop and not a regular expression: that one takes quadratic time on a long run of spaces inside a line. */
function withoutTrailingBlanks(line: string): string {
  let end = line.length;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end--;
  return line.slice(0, end);
}

/** The lines before `signature:`, each with its line end: what a signature is over, without its label. */
export function unsignedText(fields: CardFields, signingKey: SigningPublicKey, sealingKey: SealingPublicKey): string {
  const lines = [FIRST_LINE, `name: ${fields.name}`];
  if (fields.organisation !== undefined) lines.push(`organisation: ${fields.organisation}`);
  if (fields.languages !== undefined) lines.push(`languages: ${fields.languages.join(', ')}`);
  if (fields.contact !== undefined) lines.push(`contact: ${fields.contact}`);
  lines.push(`created: ${fields.created}`);
  if (fields.validUntil !== undefined) lines.push(`valid-until: ${fields.validUntil}`);
  lines.push(`signing-key: ${toBase64(signingKey)}`, 'sealing-key:', ...blockLines(sealingKey));
  return `${lines.join('\n')}\n`;
}

/** The lines of a signature, with its line end. */
export function signatureText(signature: Uint8Array): string {
  return `${['signature:', ...blockLines(signature)].join('\n')}\n`;
}

/** What a card's signature is over. */
export function signedMessage(unsigned: string): Uint8Array {
  return concat(utf8('daftar v1 card'), new Uint8Array(1), utf8(unsigned));
}

function blockLines(bytes: Uint8Array): string[] {
  const text = toBase64(bytes);
  return Array.from(
    { length: Math.ceil(text.length / BLOCK_WIDTH) },
    (_, i) => ` ${text.slice(i * BLOCK_WIDTH, (i + 1) * BLOCK_WIDTH)}`,
  );
}

/**
 * Reads the lines of a canonical card. Throws {@link FormatError} `too-new`, `malformed` or `truncated`.
 * Whether the signature verifies is for the caller.
 */
export function readCardLines(text: string): CardParts {
  const lines = text.slice(0, -1).split('\n');
  checkFirstLine(lines[0] ?? '');
  const reader = new LineReader(lines);
  const name = reader.value('name');
  if (name === undefined) throw reader.wrong('a card has a name');
  const organisation = reader.value('organisation');
  const languages = reader.value('languages', isLanguageList);
  const contact = reader.value('contact');
  const created = reader.value('created', isDay);
  if (created === undefined) throw reader.wrong('a card has the day it was made');
  const validUntil = reader.value('valid-until', isDay);
  const signingKey = reader.key('signing-key', 32);
  const sealingKey = reader.block('sealing-key', 1216, canSealTo);
  const signedEnd = reader.position;
  const signature = reader.block('signature', 64);
  reader.end();
  return {
    fields: {
      name,
      ...(organisation === undefined ? {} : { organisation }),
      ...(languages === undefined ? {} : { languages: languages.split(', ') }),
      ...(contact === undefined ? {} : { contact }),
      created,
      ...(validUntil === undefined ? {} : { validUntil }),
    },
    signingKey: signingPublicKey(signingKey),
    sealingKey: sealingPublicKey(sealingKey),
    signed: signedMessage(`${lines.slice(0, signedEnd).join('\n')}\n`),
    signature,
    canonical: utf8(text),
  };
}

/** Whether X-Wing encapsulates to a key; one that it refuses would fail only when somebody seals to it. */
function canSealTo(key: Uint8Array): boolean {
  return xwingEncapsulate(key, new Uint8Array(64)) !== null;
}

function checkFirstLine(line: string): void {
  if (line === FIRST_LINE) return;
  if (/^daftar recipient card [1-9][0-9]*$/.test(line)) throw new FormatError('too-new', 'version of the card');
  throw new FormatError('malformed', 'first line of the card');
}

/**
 * Walks the lines after the first. A broken rule is `truncated` instead of `malformed` when it shows on the last line of a text
 * that ends before its signature is complete: that line may have been cut anywhere.
 */
class LineReader {
  position = 1;
  readonly #lines: readonly string[];

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  wrong(rule: string): FormatError {
    const last = this.position >= this.#lines.length - 1;
    return new FormatError(last && !this.#isComplete() ? 'truncated' : 'malformed', rule);
  }

  /** The value of a field if it comes next. */
  value(field: string, isValid: (value: string) => boolean = () => true): string | undefined {
    const start = `${field}: `;
    const line = this.#lines[this.position];
    if (line === undefined || !line.startsWith(start)) return undefined;
    const value = line.slice(start.length);
    if (!isCardValue(value) || !isValid(value)) throw this.wrong(`value of ${field}`);
    this.position++;
    return value;
  }

  key(field: string, size: number): Uint8Array {
    const value = this.value(field);
    const bytes = value === undefined ? null : fromBase64(value);
    if (bytes?.length === size) return bytes;
    if (value !== undefined) this.position--;
    throw this.wrong(`value of ${field}`);
  }

  block(field: string, size: number, isValid: (bytes: Uint8Array) => boolean = () => true): Uint8Array {
    this.#exact(`${field}:`);
    const block = new Uint8Array(size);
    for (let offset = 0; offset < size; offset += BLOCK_BYTES) {
      const line = this.#lines[this.position];
      const part = line?.startsWith(' ') ? fromBase64(line.slice(1)) : null;
      if (part?.length !== Math.min(BLOCK_BYTES, size - offset)) throw this.wrong(`lines of ${field}`);
      block.set(part, offset);
      if (offset + BLOCK_BYTES >= size && !isValid(block)) throw this.wrong(`value of ${field}`);
      this.position++;
    }
    return block;
  }

  end(): void {
    if (this.position !== this.#lines.length) throw new FormatError('malformed', 'the signature ends the card');
  }

  #exact(text: string): void {
    if (this.#lines[this.position] !== text) throw this.wrong(`line ${text}`);
    this.position++;
  }

  /** Whether the text goes on to the 24th character of the signature's second line. */
  #isComplete(): boolean {
    const start = this.#lines.indexOf('signature:');
    const last = start < 0 ? undefined : this.#lines[start + 2];
    return last !== undefined && (last.length >= 25 || start + 3 < this.#lines.length);
  }
}
