/** The two containers in which systems want an app's icon. Both hold PNG files as they are. */

/** A picture of `size` by `size` pixels. */
export interface SizedPng {
  readonly size: number;
  readonly png: Uint8Array;
}

/** An .ico for Windows. Sizes are up to 256 pixels; throws on a larger one. */
export function icoOf(pictures: readonly SizedPng[]): Uint8Array {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(({ size, png }, index) => {
    if (size > 256) throw new RangeError('An .ico holds pictures of up to 256 pixels.');
    const entry = 6 + 16 * index;
    // 256 is written as 0.
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** The sizes in pixels that an .icns may hold as PNG, each with its names: for a plain screen, and for one with twice the points. */
const ICNS_NAMES: Readonly<Record<number, readonly string[]>> = {
  32: ['ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
};

/** An .icns for macOS. Sizes that have no name as PNG there are left out. */
export function icnsOf(pictures: readonly SizedPng[]): Uint8Array {
  const parts = pictures.flatMap(({ size, png }) =>
    (ICNS_NAMES[size] ?? []).map((name) => Buffer.concat([icnsHead(name, png.length), png])),
  );
  const whole = Buffer.concat(parts);
  return Buffer.concat([icnsHead('icns', whole.length), whole]);
}

/** Name and length; the length counts these eight bytes too. */
function icnsHead(name: string, length: number): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 0, 'latin1');
  head.writeUInt32BE(8 + length, 4);
  return head;
}
