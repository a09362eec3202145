import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bytes } from './bytes.ts';

/** Section 10: one file of `tests/vectors/`. */
export interface Vector {
  readonly name: string;
  readonly fields: ReadonlyMap<string, string>;
  readonly body: Bytes;
}

const FOLDER = join(import.meta.dirname, '..', 'vectors');

/** A text header `name: value`, an empty line, then base64. */
export function parseVector(name: string, source: string): Vector {
  const end = source.indexOf('\n\n');
  if (end < 0) throw new Error(`${name}: no empty line after the header`);
  const fields = new Map(
    source
      .slice(0, end)
      .split('\n')
      .map((line): [string, string] => {
        const colon = line.indexOf(': ');
        if (colon < 1) throw new Error(`${name}: a header line without ": "`);
        return [line.slice(0, colon), line.slice(colon + 2)];
      }),
  );
  return { name, fields, body: new Uint8Array(Buffer.from(source.slice(end), 'base64')) };
}

export function readVector(format: string, file: string): Vector {
  return parseVector(`${format}/${file}`, readFileSync(join(FOLDER, format, file), 'utf8'));
}

/** All vectors of a format, by name. */
export function readVectors(format: string): Vector[] {
  const files = readdirSync(join(FOLDER, format)).filter((file) => file.endsWith('.txt'));
  return files.sort().map((file) => readVector(format, file));
}

/** A field that must be there. */
export function fieldOf(vector: Vector, field: string): string {
  const value = vector.fields.get(field);
  if (value === undefined) throw new Error(`${vector.name}: no field ${field}`);
  return value;
}
