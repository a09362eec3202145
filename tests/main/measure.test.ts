import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Size } from '../../main/ipc/bounds.ts';
import { fits } from '../../main/ipc/measure.ts';

const SIZE: Size = { values: 8, depth: 2, chars: 100, bytes: 1000 };
const nested = (levels: number): unknown => (levels === 0 ? 1 : { a: nested(levels - 1) });

describe('H12 what a request may carry', () => {
  test.each([
    ['nothing', {}],
    ['values', { a: 1, b: 'x', c: true, d: null, e: undefined }],
    ['text up to the limit', { a: 'x'.repeat(99) }],
    ['bytes up to the limit', { a: new Uint8Array(1000) }],
    ['two buffers up to the limit', { a: new Uint8Array(600), b: new Uint8Array(400) }],
    ['one level inside', { a: { b: 1 } }],
    ['a list', { a: [1, 2, 3] }],
    ['an object without a prototype', Object.create(null)],
  ])('%s fits', (_name, request) => {
    expect(fits(request, SIZE)).toBe(true);
  });

  const shared = new Uint8Array(new SharedArrayBuffer(8));
  const growing = new Uint8Array(Reflect.construct(ArrayBuffer, [8, { maxByteLength: 16 }]));
  const detached = new Uint8Array(8);
  structuredClone(detached, { transfer: [detached.buffer] });
  class Bytes extends Uint8Array {}
  class Thing {
    a = 1;
  }
  const cyclic: { self?: unknown } = {};
  cyclic.self = cyclic;

  test.each([
    ['text over the limit', { a: 'x'.repeat(100) }],
    ['long names', { ['x'.repeat(101)]: 1 }],
    ['many values', Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`k${index}`, 1]))],
    ['bytes over the limit', { a: new Uint8Array(1001) }],
    ['two buffers over the limit', { a: new Uint8Array(600), b: new Uint8Array(401) }],
    ['a small view of a large buffer', { a: new Uint8Array(new ArrayBuffer(2 ** 30), 0, 1) }],
    ['shared memory', { a: shared }],
    ['memory that can grow', { a: growing }],
    ['memory that was taken away', { a: detached }],
    ['a buffer itself', { a: new ArrayBuffer(1) }],
    ['another kind of view', { a: new Float64Array(1) }],
    ['a view of values', { a: new DataView(new ArrayBuffer(1)) }],
    ['a Buffer of Node', { a: Buffer.from('x') }],
    ['a kind of its own of Uint8Array', { a: new Bytes(1) }],
    ['something that only says it is one', { a: Object.create(Uint8Array.prototype) }],
    ['deep nesting', nested(3)],
    ['very deep nesting', nested(5000)],
    ['a circle', cyclic],
    ['a list that says it is long', { a: new Array(2 ** 32 - 1) }],
    ['a list with holes', { a: new Array(3) }],
    ['a Map', { a: new Map() }],
    ['a Date', { a: new Date() }],
    ['an instance of a class', new Thing()],
    ['an error', new Error('x')],
    ['a function', { a: () => 0 }],
    ['a symbol', { a: Symbol('x') }],
    ['a symbol as a name', { [Symbol('x')]: 1 }],
    ['a bigint', { a: 1n }],
    [
      'a property that runs code',
      {
        get a() {
          throw new Error('ran');
        },
      },
    ],
  ])('%s does not fit', (_name, request) => {
    expect(fits(request, SIZE)).toBe(false);
  });

  test('a huge request costs no more than the look at what is too much', () => {
    const wide = { list: Array.from({ length: 3_000_000 }, () => ({ a: 'x' })) };
    const text = { a: 'x'.repeat(2 ** 28) };
    const began = performance.now();
    expect(fits(wide, SIZE)).toBe(false);
    expect(fits(text, SIZE)).toBe(false);
    expect(performance.now() - began).toBeLessThan(500);
  });

  test('whatever it is, the answer is yes or no', () => {
    const anything = fc.anything({
      maxDepth: 6,
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withSparseArray: true,
      withNullPrototype: true,
      withObjectString: true,
    });
    fc.assert(
      fc.property(anything, (value) => {
        expect(typeof fits(value, SIZE)).toBe('boolean');
      }),
      { numRuns: 1000 },
    );
  });
});
