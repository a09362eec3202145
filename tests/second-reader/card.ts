import { type Bytes, fromBase64, fromUtf8, join, numberOf, text } from './bytes.ts';
import { must, refuse } from './error.ts';
import { canSealTo, hash, verifies } from './primitives.ts';

/** Section 6: a recipient card whose signature verified. An optional field that was left out is undefined. */
export interface Card {
  readonly name: string;
  readonly organisation: string | undefined;
  readonly languages: readonly string[];
  readonly contact: string | undefined;
  readonly created: string;
  readonly validUntil: string | undefined;
  readonly signingKey: Bytes;
  readonly sealingKey: Bytes;
  /** The canonical card: what hashes are of. */
  readonly canonical: Bytes;
}

const LARGEST = 16_384;
const FIRST_LINE = 'daftar recipient card 1';
const BASE64_LINE = 64;

/** Reads a card as it came: applies the tolerance, then every rule of section 6, then the signature. */
export function parseCard(bytes: Bytes): Card {
  const canonical = canonicalText(bytes);
  const lines = canonical.slice(0, -1).split('\n');
  checkFirstLine(lines[0] ?? '');

  const reader = new Lines(lines);
  reader.take();
  const name = value(reader.field('name'));
  const organisation = optional(reader, 'organisation', value);
  const languages = optional(reader, 'languages', tags) ?? [];
  const contact = optional(reader, 'contact', value);
  const created = day(reader.field('created'));
  const validUntil = optional(reader, 'valid-until', day);
  const signingKey = fromBase64(reader.field('signing-key'), 32);
  const sealingKey = reader.block('sealing-key', 1216);
  must(canSealTo(sealingKey), 'nobody can seal to the sealing key');
  const signedLines = reader.position;
  const signature = reader.block('signature', 64);
  must(reader.atEnd, 'something follows the signature');

  const signed = text(`${lines.slice(0, signedLines).join('\n')}\n`);
  const message = join(text('daftar v1 card'), new Uint8Array(1), signed);
  if (!verifies(signature, message, signingKey)) refuse('altered', 'the signature of the card');
  return {
    name,
    organisation,
    languages,
    contact,
    created,
    validUntil,
    signingKey,
    sealingKey,
    canonical: text(canonical),
  };
}

/** Section 6.1: the 35 digits, without spaces. */
export function fingerprint(card: Pick<Card, 'signingKey' | 'sealingKey'>): string {
  const label = join(text('daftar v1 fingerprint'), new Uint8Array(1));
  const number = numberOf(hash(64, join(label, card.signingKey, card.sealingKey)));
  return (number % 10n ** 35n).toString().padStart(35, '0');
}

/** The canonical card in what came: section 6's tolerance, before any other rule but size and UTF-8. */
export function canonicalText(bytes: Bytes): string {
  must(bytes.length <= LARGEST, 'a card is at most 16,384 bytes');
  const lines = fromUtf8(bytes)
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .replace(/[ \t]+(?=\n|$)/g, '')
    .replace(/^\n+/, '')
    .replace(/\n+$/, '');
  return `${lines}\n`;
}

function checkFirstLine(line: string): void {
  if (line === FIRST_LINE) return;
  must(/^daftar recipient card [1-9][0-9]*$/.test(line), 'first line');
  refuse('too-new', 'card version');
}

function value(given: string): string {
  must([...given].length <= 200 && given.length > 0, 'a value is 1 to 200 code points');
  must(given.normalize('NFC') === given, 'a value is NFC');
  must(!/[\p{Cc}\p{Zl}\p{Zp}]/u.test(given), 'control character or separator in a value');
  must(!/\p{Cf}/u.test(given.replace(/(?<=[\p{L}\p{M}])[\u200C\u200D](?=\p{L})/gu, '')), 'format character in a value');
  must(!/^\p{Zs}|\p{Zs}$/u.test(given), 'a space at an end of a value');
  return given;
}

function tags(given: string): readonly string[] {
  const list = value(given).split(', ');
  for (const tag of list) must(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(tag), 'language tag');
  return list;
}

/** A real day of the Gregorian calendar, `YYYY-MM-DD`. */
export function day(given: string): string {
  must(isDay(given), 'not a real day');
  return given;
}

export function isDay(given: string): boolean {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(given) ?? [];
  if (year === undefined) return false;
  const leap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1] ?? 0;
  return Number(date) >= 1 && Number(date) <= days;
}

function optional<T>(lines: Lines, name: string, read: (given: string) => T): T | undefined {
  return lines.next(`${name}:`) ? read(lines.field(name)) : undefined;
}

/**
 * The lines of a card, taken in turn. The last line may have been cut anywhere, so unless it completes the signature,
 * needing it or anything after it is `truncated`, and it is not judged.
 */
class Lines {
  readonly #lines: readonly string[];
  readonly #complete: boolean;
  #at = 0;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
    this.#complete = lines.at(-3) === 'signature:' && (lines.at(-1) ?? '').length >= 1 + 24;
  }

  get position(): number {
    return this.#at;
  }

  get atEnd(): boolean {
    return this.#at === this.#lines.length;
  }

  take(): string {
    this.#refuseCut();
    this.#at += 1;
    return this.#lines[this.#at - 1] ?? refuse('truncated', 'the card ends early');
  }

  /** Whether the next line begins so. */
  next(start: string): boolean {
    this.#refuseCut();
    return this.#lines[this.#at]?.startsWith(start) ?? false;
  }

  /** The value of the line `name: value`. */
  field(name: string): string {
    const line = this.take();
    must(line.startsWith(`${name}: `), 'a field is missing or out of order');
    return line.slice(name.length + 2);
  }

  /** The bytes of `name:` and its base64 lines, each after one space. */
  block(name: string, length: number): Bytes {
    must(this.take() === `${name}:`, 'a field is missing or out of order');
    const characters = Math.ceil(length / 3) * 4;
    let base64 = '';
    while (base64.length < characters) {
      const expected = Math.min(BASE64_LINE, characters - base64.length);
      const line = this.take();
      must(line.length === 1 + expected && line.startsWith(' '), 'a line of base64');
      base64 += line.slice(1);
    }
    return fromBase64(base64, length);
  }

  #refuseCut(): void {
    if (!this.#complete && this.#at >= this.#lines.length - 1) refuse('truncated', 'the card ends early');
  }
}
