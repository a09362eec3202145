/** The text form of a test vector (docs/format.md section 10; tests/vectors/README.md names the fields). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMAT_ERROR_CODES, type FormatErrorCode } from '../../shared/errors.ts';

/** The formats that have vectors of their own here. */
export const VECTOR_FORMATS = [
  ...['card', 'identity', 'bundle', 'header', 'keyring', 'row', 'chunk', 'recovery', 'share', 'shares'],
] as const;
export type VectorFormat = (typeof VECTOR_FORMATS)[number];

/** A vector: its name without `v1-`, what is expected, further fields in the order they are written, and the file's bytes. */
export type Vector = {
  readonly format: VectorFormat;
  readonly name: string;
  readonly expect: 'success' | FormatErrorCode;
  readonly comment: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
};

/** The folder of the vectors. */
export const VECTORS_FOLDER = import.meta.dirname;

/** A vector as the text of its file. */
export function printVector(vector: Vector): string {
  const { format, expect, comment, fields, body } = vector;
  const header = Object.entries({ format, expect, comment, ...fields }).map(([name, value]) => {
    if (value.includes('\n') || value === '') throw new RangeError(`value of ${name} is not one line`);
    return `${name}: ${value}\n`;
  });
  const lines =
    Buffer.from(body)
      .toString('base64')
      .match(/.{1,76}/g) ?? [];
  return `${header.join('')}\n${lines.map((line) => `${line}\n`).join('')}`;
}

/** The vector in the text of a file. */
export function parseVector(name: string, text: string): Vector {
  const [head = '', base64 = ''] = splitOnce(text, '\n\n');
  const all = Object.fromEntries(head.split('\n').map((line) => splitOnce(line, ': ')));
  const { format: formatField, expect: expectField, comment = '', ...fields } = all;
  const format = VECTOR_FORMATS.find((known) => known === formatField);
  const expect = (['success', ...FORMAT_ERROR_CODES] as const).find((known) => known === expectField);
  if (format === undefined || expect === undefined) throw new RangeError(`${name} is not a vector`);
  return { format, name, expect, comment, fields, body: new Uint8Array(Buffer.from(base64, 'base64')) };
}

/** Every committed vector of a format whose name begins with `v1-`, in the order of their names. */
export function readVectors(format: VectorFormat): Vector[] {
  const folder = join(VECTORS_FOLDER, format);
  return readdirSync(folder)
    .filter((file) => file.startsWith('v1-') && file.endsWith('.txt'))
    .sort()
    .map((file) => parseVector(file.slice(3, -4), readFileSync(join(folder, file), 'utf8')));
}

/** A field that a vector must have. */
export function field(vector: Vector, name: string): string {
  const value = vector.fields[name];
  if (value === undefined) throw new RangeError(`${vector.format}/${vector.name} has no ${name}`);
  return value;
}

/** A field in hexadecimal that a vector must have. */
export function hexField(vector: Vector, name: string): Uint8Array {
  return new Uint8Array(Buffer.from(field(vector, name), 'hex'));
}

/** A field in base64, or undefined. */
export function base64Field(vector: Vector, name: string): Uint8Array | undefined {
  const value = vector.fields[name];
  return value === undefined ? undefined : new Uint8Array(Buffer.from(value, 'base64'));
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}
