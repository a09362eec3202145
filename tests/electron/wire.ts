/** Values over the stand-in's binding, which carries text only: JSON, with bytes as base64. page.ts has its counterpart, since nothing can be imported there. */
const BYTES = '$bytes';
/** A Map, a Date, another kind of view and the like: they cross Electron's border as what they are, and here as one that stands for all. */
const OTHER = '$other';

/** Copies as Electron's structured clone does, then writes; functions and the like throw. */
export function toWire(value: unknown): string {
  return JSON.stringify(pack(structuredClone(value)));
}

export function fromWire(text: string): unknown {
  return unpack(JSON.parse(text));
}

function pack(value: unknown): unknown {
  if (value instanceof Uint8Array)
    return { [BYTES]: Buffer.from(value.buffer, value.byteOffset, value.length).toString('base64') };
  if (Array.isArray(value)) return value.map(pack);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, pack(each)]));
}

function unpack(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpack);
  if (typeof value !== 'object' || value === null) return value;
  if (BYTES in value && typeof value[BYTES] === 'string') return new Uint8Array(Buffer.from(value[BYTES], 'base64'));
  if (OTHER in value) return new Map();
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, unpack(each)]));
}
