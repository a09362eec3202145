/** Pictures that lie about their size, unpack to more than they are, never end, or carry something else. */
import { crc32, deflateSync } from 'node:zlib';
import { be16, be32, joined, latin, le16, le32, noise, sample, zeros, zlibZeros } from './bytes.ts';
import { type HostileInput, hostile, SCRIPT } from './input.ts';

const HTML = `<html><script>${SCRIPT}</script></html>`;

// PNG

const chunk = (type: string, data: Uint8Array = zeros(0), sum?: number) =>
  joined(be32(data.length), type, data, be32(sum ?? crc32(data, crc32(type))));
const ihdr = (width: number, height: number, depth = 8, color = 0, interlace = 0) =>
  chunk('IHDR', joined(be32(width), be32(height), [depth, color, 0, 0, interlace]));
const SIGNATURE = latin('\x89PNG\r\n\x1a\n');
const IEND = chunk('IEND');
/** Grey rows of a picture of this size. */
const rows = (width: number, height: number) => zlibZeros((width + 1) * height);
const png = (...chunks: readonly Uint8Array[]) => joined(SIGNATURE, ...chunks);
/** A small sound picture with chunks put in before its pixels. */
const pngWith = (...chunks: readonly Uint8Array[]) => png(ihdr(16, 16), ...chunks, chunk('IDAT', rows(16, 16)), IEND);

const frameControl = (at: number, width = 16, height = 16, x = 0) =>
  chunk('fcTL', joined(be32(at), be32(width), be32(height), be32(x), be32(0), be16(1), be16(100), [0, 0]));
function animatedPng(frames: number, loops: number, width = 16): Buffer {
  const parts: Buffer[] = [];
  for (let frame = 1; frame < frames; frame += 1) {
    parts.push(frameControl(2 * frame - 1, width), chunk('fdAT', joined(be32(2 * frame), rows(16, 16))));
  }
  const control = chunk('acTL', joined(be32(frames), be32(loops)));
  return png(ihdr(16, 16), control, frameControl(0), chunk('IDAT', rows(16, 16)), ...parts, IEND);
}

const PNGS: readonly HostileInput[] = [
  hostile('png-claims-4-billion.png', 'memory: sides of 2^32 - 1', 'picture', 'too-many-pixels', () =>
    png(ihdr(0xffffffff, 0xffffffff), chunk('IDAT', rows(1, 1)), IEND),
  ),
  hostile('png-claims-60000.png', 'memory: 14 GB of pixels in 60 bytes', 'picture', 'too-many-pixels', () =>
    png(ihdr(60_000, 60_000, 8, 6)),
  ),
  hostile('png-one-row-too-many.png', 'memory: just above the limit', 'picture', 'too-many-pixels', () =>
    png(ihdr(8192, 8193), chunk('IDAT', rows(16, 16)), IEND),
  ),
  hostile(
    'png-as-large-as-may-be.png',
    'memory: 2^26 pixels from 65 KB, as many as are decoded',
    'picture',
    'shown',
    () => png(ihdr(8192, 8192), chunk('IDAT', rows(8192, 8192)), IEND),
  ),
  hostile('png-long-line.png', 'memory: one row of 2 million pixels', 'picture', 'too-many-pixels', () =>
    png(ihdr(2_000_000, 1), chunk('IDAT', rows(2_000_000, 1)), IEND),
  ),
  hostile('png-no-width.png', 'decoder: width 0', 'picture', 'unreadable', () =>
    png(ihdr(0, 16), chunk('IDAT', rows(0, 16)), IEND),
  ),
  hostile('png-pixels-bomb.png', 'zlib bomb: 50 MB of pixels for a picture of 16 by 16', 'picture', 'shown', () =>
    png(ihdr(16, 16), chunk('IDAT', zlibZeros(50_000_000)), IEND),
  ),
  hostile('png-profile-bomb.png', 'zlib bomb: a colour profile of 100 MB', 'picture', 'shown', () =>
    pngWith(chunk('iCCP', joined('x\0\0', zlibZeros(100_000_000)))),
  ),
  hostile('png-text-bomb.png', 'zlib bomb: 200 texts of 1 MB', 'picture', 'shown', () =>
    pngWith(...Array.from({ length: 200 }, () => chunk('zTXt', joined('Comment\0\0', zlibZeros(1_000_000))))),
  ),
  hostile('png-text-html.png', 'script: a page in a text chunk', 'picture', 'shown', () =>
    pngWith(chunk('tEXt', joined('Title\0', HTML)), chunk('iTXt', joined('Author\0\0\0\0\0', HTML))),
  ),
  hostile('png-xmp-entities.png', 'XML bomb in XMP', 'picture', 'shown', () =>
    pngWith(
      chunk(
        'iTXt',
        joined(
          'XML:com.adobe.xmp\0\0\0\0\0',
          '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "http://192.0.2.1/x">]><x:xmpmeta xmlns:x="adobe:ns:meta/">&b;&c;</x:xmpmeta>',
        ),
      ),
    ),
  ),
  hostile('png-exif-noise.png', 'metadata reader: noise as EXIF', 'picture', 'shown', () =>
    pngWith(chunk('eXIf', joined('MM\0*', noise(2000, 'exif')))),
  ),
  hostile('png-many-chunks.png', 'time: 50 000 chunks', 'picture', 'shown', () =>
    pngWith(Buffer.concat(Array.from({ length: 50_000 }, () => chunk('juNk', latin('x'))))),
  ),
  hostile('png-wrong-sum-header.png', 'decoder: wrong CRC of the header', 'picture', 'unreadable', () => {
    const bytes = pngWith();
    bytes[29] = (bytes[29] ?? 0) ^ 1;
    return bytes;
  }),
  hostile('png-wrong-sum-pixels.png', 'decoder: wrong CRC of the pixels', 'picture', 'unreadable', () =>
    png(ihdr(16, 16), chunk('IDAT', rows(16, 16), 0), IEND),
  ),
  hostile('png-cut.png', 'decoder: cut off in its pixels', 'picture', 'unreadable', () =>
    png(ihdr(1000, 1000), chunk('IDAT', deflateSync(noise(1_001_000, 'cut')))).subarray(0, 5000),
  ),
  hostile('png-no-pixels.png', 'decoder: no pixels at all', 'picture', 'unreadable', () => png(ihdr(16, 16), IEND)),
  hostile('png-length-lie.png', 'decoder: a chunk that claims 4 GB', 'picture', 'unreadable', () =>
    png(ihdr(16, 16), be32(0xffffffff), latin('IDAT'), rows(16, 16)),
  ),
  hostile('png-pixels-first.png', 'decoder: pixels before the header', 'picture', 'unreadable', () =>
    png(chunk('IDAT', rows(16, 16)), ihdr(16, 16), IEND),
  ),
  hostile('png-two-headers.png', 'decoder: a second, larger header', 'picture', 'unreadable', () =>
    png(ihdr(16, 16), ihdr(30_000, 30_000), chunk('IDAT', rows(16, 16)), IEND),
  ),
  hostile('png-no-palette.png', 'decoder: indices without a palette', 'picture', 'unreadable', () =>
    png(ihdr(16, 16, 8, 3), chunk('IDAT', rows(16, 16)), IEND),
  ),
  hostile('png-depth-77.png', 'decoder: 77 bits for a pixel', 'picture', 'unreadable', () =>
    png(ihdr(16, 16, 77), chunk('IDAT', rows(16, 16)), IEND),
  ),
  hostile('png-frames-3000.png', 'time: an animation of 3000 frames', 'picture', 'shown', () => animatedPng(3000, 1)),
  hostile('png-endless.png', 'time: an animation without an end', 'picture', 'shown', () => animatedPng(3, 0)),
  hostile('png-frame-outside.png', 'decoder: frames larger than the picture', 'picture', 'shown', () =>
    animatedPng(3, 0, 60_000),
  ),
  hostile('png-frames-lie.png', 'memory: 2^31 frames claimed', 'picture', 'shown', () =>
    png(
      ihdr(16, 16),
      chunk('acTL', joined(be32(0x7fffffff), be32(0))),
      frameControl(0),
      chunk('IDAT', rows(16, 16)),
      IEND,
    ),
  ),
];

// GIF

const gifStart = (width: number, height: number) =>
  joined('GIF89a', le16(width), le16(height), [0x80, 0, 0], [0, 0, 0, 255, 255, 255]);
const gifFrame = (width = 1, height = 1, data: readonly number[] = [2, 0x44, 1]) =>
  joined([0x2c], zeros(4), le16(width), le16(height), [0, 2, data.length - 1], data.slice(1), [0]);
const gifControl = latin('\x21\xf9\x04\x04\x00\x00\x00\x00');
const gifLoop = latin('\x21\xff\x0bNETSCAPE2.0\x03\x01\x00\x00\x00');
const pixel = joined([0x2c], zeros(4), le16(1), le16(1), [0, 2, 2, 0x44, 1, 0]);

const GIFS: readonly HostileInput[] = [
  hostile('gif-endless.gif', 'time: an animation without an end', 'picture', 'shown', () =>
    joined(gifStart(1, 1), gifLoop, gifControl, pixel, gifControl, pixel, ';'),
  ),
  hostile('gif-frames-20000.gif', 'time: 20 000 frames', 'picture', 'shown', () =>
    joined(gifStart(1, 1), gifLoop, ...Array.from({ length: 20_000 }, () => joined(gifControl, pixel)), ';'),
  ),
  hostile('gif-screen-65535.gif', 'memory: a screen of 65535 by 65535', 'picture', 'too-many-pixels', () =>
    joined(gifStart(65_535, 65_535), pixel, ';'),
  ),
  hostile('gif-frame-65535.gif', 'memory: a frame beyond its screen', 'picture', 'too-many-pixels', () =>
    joined(gifStart(1, 1), gifFrame(65_535, 65_535), ';'),
  ),
  hostile('gif-second-frame.gif', 'memory: the second frame is the large one', 'picture', 'shown', () =>
    joined(gifStart(1, 1), pixel, gifFrame(65_535, 65_535), ';'),
  ),
  hostile('gif-codes.gif', 'decoder: codes that were never defined', 'picture', 'unreadable', () =>
    joined(gifStart(64, 64), [0x2c], zeros(4), le16(64), le16(64), [0, 8, 250], noise(250, 'lzw').fill(0xff), [0], ';'),
  ),
  hostile('gif-script.gif', 'script: GIF and JavaScript at once', 'picture', 'unreadable', () =>
    joined('GIF89a=1;', SCRIPT, '/*', zeros(40), '*/'),
  ),
  hostile('gif-comment-html.gif', 'script: a page in a comment', 'picture', 'shown', () =>
    joined(gifStart(1, 1), '\x21\xfe', [HTML.length], HTML, [0], pixel, ';'),
  ),
  hostile('gif-blocks.gif', 'time: a million empty comments', 'picture', 'shown', () =>
    joined(gifStart(1, 1), '\x21\xfe\x01x\x00'.repeat(1_000_000), pixel, ';'),
  ),
  hostile('gif-no-frame.gif', 'decoder: no picture in it', 'picture', 'unreadable', () => joined(gifStart(9, 9), ';')),
  hostile('gif-cut.gif', 'decoder: cut off', 'picture', 'unreadable', () => joined(gifStart(9, 9), [0x2c, 0, 0])),
];

// JPEG

const segment = (marker: number, body: Uint8Array) => joined([0xff, marker], be16(body.length + 2), body);
const PHOTO = 'IMG_20250919_190831.jpg';
/** The sample photograph with segments put in front. */
const jpegWith = (...parts: readonly Uint8Array[]) => {
  const photo = sample(PHOTO);
  return joined(photo.subarray(0, 2), ...parts, photo.subarray(2));
};
const exif = (body: Uint8Array) => segment(0xe1, joined('Exif\0\0', body));
/** A little-endian EXIF directory: entries of twelve bytes, then where the next one stands. */
const directory = (entries: readonly Uint8Array[], next: number) =>
  joined('II*\0', le32(8), le16(entries.length), ...entries, le32(next));
const entry = (tag: number, type: number, count: number, value: number) =>
  joined(le16(tag), le16(type), le32(count), le32(value));
const frameHeader = (marker: number, width: number, height: number) =>
  segment(marker, joined([8], be16(height), be16(width), [1, 1, 0x11, 0]));
const QUANTISATION = segment(0xdb, joined([0], new Uint8Array(64).fill(1)));
const HUFFMAN = segment(0xc4, joined([0, 1, ...new Uint8Array(15)], [0]));
const HUFFMAN_AC = segment(0xc4, joined([0x10, 1, ...new Uint8Array(15)], [0]));

/** A progressive picture of many scans with next to nothing in each. */
function scans(side: number, count: number): Buffer {
  const first = joined(segment(0xda, joined([1, 1, 0, 0, 0, 0x01])), zeros(4));
  const refine = joined(segment(0xda, joined([1, 1, 0, 0, 0, 0x10])), zeros(4));
  return joined(
    [0xff, 0xd8],
    QUANTISATION,
    frameHeader(0xc2, side, side),
    HUFFMAN,
    HUFFMAN_AC,
    first,
    Buffer.concat(Array.from({ length: count }, () => refine)),
    [0xff, 0xd9],
  );
}

const JPEGS: readonly HostileInput[] = [
  hostile('jpeg-exif-loop.jpg', 'metadata reader: a directory that follows itself', 'picture', 'shown', () =>
    jpegWith(exif(directory([entry(0x8769, 4, 1, 8), entry(0x8825, 4, 1, 8)], 8))),
  ),
  hostile('jpeg-exif-bomb.jpg', 'metadata reader: 5000 entries of 4 GB each', 'picture', 'shown', () =>
    jpegWith(
      exif(
        directory(
          Array.from({ length: 5000 }, (_, at) => entry(at, 2, 0xffffffff, 8)),
          0,
        ),
      ),
    ),
  ),
  hostile('jpeg-exif-html.jpg', 'script: a page as description, artist and comment', 'picture', 'shown', () => {
    const at = 8 + 2 + 3 * 12 + 4;
    const entries = [0x10e, 0x13b, 0x9286].map((tag) => entry(tag, 2, HTML.length, at));
    return jpegWith(exif(joined(directory(entries, 0), HTML)), segment(0xfe, latin(HTML)));
  }),
  hostile('jpeg-exif-turned.jpg', 'decoder: an orientation that there is not', 'picture', 'shown', () =>
    jpegWith(exif(directory([entry(0x112, 3, 1, 77)], 0))),
  ),
  hostile('jpeg-exif-preview.jpg', 'decoder: a preview that points at the file itself', 'picture', 'shown', () =>
    jpegWith(exif(directory([entry(0x201, 4, 1, 0), entry(0x202, 4, 1, 0x7fffffff)], 8))),
  ),
  hostile('jpeg-profile-bomb.jpg', 'memory: a colour profile in 255 pieces that claims 4 GB', 'picture', 'shown', () =>
    jpegWith(
      ...Array.from({ length: 255 }, (_, at) =>
        segment(0xe2, joined('ICC_PROFILE\0', [at + 1, 255], be32(0xffffffff), noise(2000, `icc${at}`))),
      ),
    ),
  ),
  hostile('jpeg-65500.jpg', 'memory: 65500 by 65500 pixels', 'picture', 'too-many-pixels', () =>
    joined(
      [0xff, 0xd8],
      QUANTISATION,
      frameHeader(0xc0, 65_500, 65_500),
      HUFFMAN,
      segment(0xda, joined([1, 1, 0, 0, 63, 0])),
    ),
  ),
  hostile('jpeg-two-frames.jpg', 'memory: a small frame header, then a large one', 'picture', 'too-many-pixels', () =>
    joined([0xff, 0xd8], frameHeader(0xc0, 8, 8), frameHeader(0xc2, 65_000, 65_000), sample(PHOTO).subarray(2)),
  ),
  hostile('jpeg-no-height.jpg', 'decoder: height 0, to be told later', 'picture', 'unreadable', () =>
    joined(
      [0xff, 0xd8],
      QUANTISATION,
      frameHeader(0xc0, 16, 0),
      HUFFMAN,
      segment(0xda, joined([1, 1, 0, 0, 63, 0])),
      zeros(9),
    ),
  ),
  hostile('jpeg-scans.jpg', 'time: 200 passes over 16 million pixels', 'picture', 'unreadable', () => scans(4000, 200)),
  hostile('jpeg-segments.jpg', 'time: 100 000 empty segments', 'picture', 'shown', () =>
    jpegWith(Buffer.concat(Array.from({ length: 100_000 }, () => segment(0xef, zeros(0))))),
  ),
  hostile('jpeg-cut.jpg', 'decoder: cut off in its pixels', 'picture', 'unreadable', () =>
    sample(PHOTO).subarray(0, 120_000),
  ),
  hostile('jpeg-cut-header.jpg', 'decoder: cut off in its header', 'picture', 'unreadable', () =>
    sample(PHOTO).subarray(0, 40),
  ),
  hostile('jpeg-noise.jpg', 'decoder: noise where the pixels are', 'picture', 'shown', () => {
    const photo = sample(PHOTO);
    const start = photo.length - 150_000;
    return joined(
      photo.subarray(0, start),
      noise(149_998, 'scan').map((byte) => (byte === 0xff ? 0xfe : byte)),
      [0xff, 0xd9],
    );
  }),
  hostile('jpeg-and-page.jpg', 'script: a picture and a page at once', 'picture', 'shown', () =>
    joined(sample(PHOTO), HTML),
  ),
  hostile('jpeg-in-name-only.jpg', 'script: a page called a picture', 'text', 'shown', () => HTML),
];

// WebP, BMP, AVIF and what is not decoded

const riff = (body: Uint8Array, claimed = body.length + 4) => joined('RIFF', le32(claimed), 'WEBP', body);
const TINY_WEBP = Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 'base64');
const le24 = (value: number) => le32(value).subarray(0, 3);
const bmp = (width: number, height: number, bits: number, compression: number, pixels: Uint8Array) =>
  joined(
    'BM',
    le32(54 + pixels.length),
    le32(0),
    le32(54),
    le32(40),
    le32(width),
    le32(height),
    le16(1),
    le16(bits),
    le32(compression),
    zeros(20),
    pixels,
  );
const box = (type: string, ...parts: readonly Uint8Array[]) => {
  const body = joined(...parts);
  return joined(be32(body.length + 8), type, body);
};
const fullBox = (type: string, ...parts: readonly Uint8Array[]) => box(type, zeros(4), ...parts);
const avif = (...parts: readonly Uint8Array[]) =>
  joined(box('ftyp', latin('avif'), zeros(4), latin('avifmif1')), ...parts);
const avifSized = (width: number, height: number) =>
  avif(
    fullBox(
      'meta',
      fullBox('hdlr', zeros(4), latin('pict'), zeros(13)),
      fullBox('pitm', be16(1)),
      box('iprp', box('ipco', fullBox('ispe', be32(width), be32(height)))),
    ),
    box('mdat', noise(200, 'av1')),
  );

const OTHERS: readonly HostileInput[] = [
  hostile('webp-claims-16384.webp', 'memory: 16384 by 16384 pixels', 'picture', 'too-many-pixels', () =>
    riff(joined('VP8X', le32(10), zeros(4), le24(16_383), le24(16_383), TINY_WEBP.subarray(12))),
  ),
  hostile('webp-small-outside.webp', 'memory: 1 by 1 outside, 16384 by 16384 inside', 'picture', 'unreadable', () => {
    const inside = Buffer.from(TINY_WEBP.subarray(12));
    inside.writeUInt32LE(0x0fffffff, 9);
    return riff(joined('VP8X', le32(10), zeros(4), le24(0), le24(0), inside));
  }),
  hostile('webp-lossless-16384.webp', 'memory: 2^28 pixels, lossless', 'picture', 'too-many-pixels', () => {
    const bytes = Buffer.from(TINY_WEBP);
    bytes.writeUInt32LE(0x0fffffff, 21);
    return bytes;
  }),
  hostile('webp-cut.webp', 'decoder: cut off', 'picture', 'unreadable', () => TINY_WEBP.subarray(0, 28)),
  hostile('webp-length-lie.webp', 'decoder: a RIFF of 4 GB', 'picture', 'unreadable', () =>
    riff(TINY_WEBP.subarray(12), 0xfffffffe),
  ),
  hostile('webp-frames.webp', 'time: 5000 frames', 'picture', 'shown', () => {
    const frame = joined('ANMF', le32(16 + 22), zeros(6), zeros(6), le24(0), [0], TINY_WEBP.subarray(12));
    return riff(
      joined(
        'VP8X',
        le32(10),
        [2, 0, 0, 0],
        le24(0),
        le24(0),
        'ANIM',
        le32(6),
        zeros(6),
        ...Array.from({ length: 5000 }, () => frame),
      ),
    );
  }),
  hostile('webp-noise.webp', 'decoder: noise', 'picture', 'unreadable', () =>
    riff(joined('VP8L', le32(500), [0x2f, 99, 0xc0, 24, 0], noise(495, 'vp8l'))),
  ),
  hostile('bmp-claims-2-billion.bmp', 'memory: 2^31 - 1 pixels wide', 'picture', 'too-many-pixels', () =>
    bmp(0x7fffffff, 1, 24, 0, zeros(9)),
  ),
  hostile('bmp-upside-down.bmp', 'decoder: a height of -2^31', 'picture', 'too-many-pixels', () =>
    bmp(8, 0x80000000, 24, 0, zeros(9)),
  ),
  hostile('bmp-runs.bmp', 'decoder: runs that leave the picture', 'picture', 'shown', () =>
    bmp(64, 64, 8, 1, joined(zeros(1024), Buffer.from('ff010002ffff'.repeat(2000), 'hex'))),
  ),
  hostile('bmp-no-bits.bmp', 'decoder: no bits for a pixel', 'picture', 'unreadable', () =>
    bmp(64, 64, 0, 0, zeros(9)),
  ),
  hostile('bmp-cut.bmp', 'decoder: cut off', 'picture', 'unreadable', () => bmp(64, 64, 24, 0, zeros(64))),
  hostile('avif-claims-60000.avif', 'memory: 60000 by 60000 pixels', 'picture', 'too-many-pixels', () =>
    avifSized(60_000, 60_000),
  ),
  hostile('avif-noise.avif', 'decoder: noise', 'picture', 'unreadable', () => avifSized(64, 64)),
  hostile('avif-no-size.avif', 'memory: a size that is not told', 'picture', 'unreadable', () =>
    avif(box('mdat', noise(3000, 'avif'))),
  ),
  hostile('avif-nested.avif', 'stack: 3000 boxes inside each other', 'picture', 'unreadable', () => {
    let inside: Buffer = fullBox('ispe', be32(8), be32(8));
    for (let depth = 0; depth < 3000; depth += 1) inside = box('ipco', inside);
    return avif(fullBox('meta', inside));
  }),
  hostile('ico-bomb.ico', 'memory: an icon of 60000 by 60000', 'bytes', 'shown', () =>
    joined([0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 1, 0, 32, 0], le32(33), le32(22), png(ihdr(60_000, 60_000))),
  ),
  hostile('tiff-loop.tif', 'time: a directory that follows itself', 'bytes', 'shown', () =>
    directory([entry(0x100, 4, 1, 0xffffffff)], 8),
  ),
  hostile('heic-bomb.heic', 'memory: 60000 by 60000 pixels', 'bytes', 'shown', () =>
    joined(
      box('ftyp', latin('heic'), zeros(4)),
      fullBox('meta', box('iprp', box('ipco', fullBox('ispe', be32(60_000), be32(60_000))))),
    ),
  ),
];

export const PICTURES: readonly HostileInput[] = [...PNGS, ...GIFS, ...JPEGS, ...OTHERS];
