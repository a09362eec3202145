/** Every value that lies anywhere in the second copy, whether or not it still counts: for the attack on forgetting. By docs/format.md section 11.2 alone. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Loot } from '../vault/plunder.ts';

const MAGIC = Buffer.from('DMF1');
const HEAD = 32;
const ENTRY = 56;
const DIGEST = 32;

interface Value {
  readonly kind: number;
  readonly id: string;
  readonly index: number;
  readonly value: Uint8Array;
}

function* valuesIn(bytes: Buffer): Generator<Value> {
  for (let frame = bytes.indexOf(MAGIC); frame >= 0; frame = bytes.indexOf(MAGIC, frame + 1)) {
    if (frame % 16 !== 0 || frame + HEAD > bytes.length) continue;
    const count = bytes.readUInt32BE(frame + 4);
    let at = frame + HEAD + count * ENTRY + DIGEST;
    for (let entry = frame + HEAD; entry < at - DIGEST && at < bytes.length; entry += ENTRY) {
      const length = bytes.readUInt32BE(entry + 4);
      const id = bytes.subarray(entry + 16, entry + 32).toString('hex');
      const kind = bytes[entry] ?? 0;
      yield { kind, id, index: bytes.readUInt32BE(entry + 32), value: bytes.subarray(at, at + length) };
      at += length;
    }
  }
}

/** @param folder of the mirror */
export function mirrorLoot(folder: string): Loot {
  const values = readdirSync(folder).flatMap((name) => [...valuesIn(readFileSync(join(folder, name)))]);
  const of = (kind: number) => values.filter((one) => one.kind === kind);
  return {
    headers: of(1).map(({ value }) => value),
    keyrings: of(2).map(({ value }) => value),
    rows: of(3),
    chunks: of(5),
    ids: [...new Set(values.map(({ id }) => id))],
  };
}
