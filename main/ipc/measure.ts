import type { Size } from './bounds.ts';

/** The bytes of memory that a view keeps alive; undefined when it is not a Uint8Array over plain memory of a fixed size. */
function bytesBehind(view: ArrayBufferView): number | undefined {
  if (Object.getPrototypeOf(view) !== Uint8Array.prototype) return undefined;
  const { buffer } = view;
  // Shared or resizable memory could change between the check and the use; detached memory has none.
  const isPlain =
    buffer instanceof ArrayBuffer && !Reflect.get(buffer, 'resizable') && !Reflect.get(buffer, 'detached');
  return isPlain ? buffer.byteLength : undefined;
}

/**
 * Whether a request is made of plain objects, arrays, Uint8Arrays and single values, and no larger than `size`. Stops at the first
 * thing that is too much, so a huge one costs no more than an ordinary one; runs no code of what it looks at.
 */
export function fits(request: unknown, size: Size): boolean {
  let { values, chars, bytes } = size;
  const within = (value: unknown, depth: number): boolean => {
    values -= 1;
    if (values < 0) return false;
    switch (typeof value) {
      case 'string':
        chars -= value.length;
        return chars >= 0;
      case 'object':
        break;
      case 'number':
      case 'boolean':
      case 'undefined':
        return true;
      default:
        return false;
    }
    if (value === null) return true;
    if (ArrayBuffer.isView(value)) {
      const behind = bytesBehind(value);
      if (behind === undefined) return false;
      bytes -= behind;
      return bytes >= 0;
    }
    if (depth > size.depth) return false;
    if (Array.isArray(value)) {
      if (value.length > values) return false;
      for (let index = 0; index < value.length; index += 1) {
        const each = Object.getOwnPropertyDescriptor(value, index);
        if (each === undefined || !('value' in each) || !within(each.value, depth + 1)) return false;
      }
      return true;
    }
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) return false;
    for (const name of Reflect.ownKeys(value)) {
      if (typeof name !== 'string') return false;
      chars -= name.length;
      const each = Object.getOwnPropertyDescriptor(value, name);
      if (chars < 0 || each === undefined || !('value' in each) || !within(each.value, depth + 1)) return false;
    }
    return true;
  };
  return within(request, 1);
}
