/** Sound and film that is cut off, lies about lengths, never ends, or points elsewhere. */
import { box, element, endless, findBox, fullBox } from './boxes.ts';
import { be16, be32, joined, latin, le16, le32, noise, sample, zeros } from './bytes.ts';
import { type HostileInput, hostile, type Outcome, REMOTE, SCRIPT } from './input.ts';

const film = () => Buffer.from(sample('VID_20251106_234712.mp4'));
const webm = () => Buffer.from(sample('VID_20251106_234712.webm'));
const speech = () => Buffer.from(sample('audio_2025-10-24_02-16-33.ogg'));

const video = (name: string, attacks: string, outcome: Outcome, make: () => Uint8Array) =>
  hostile(name, attacks, 'video', outcome, make);
const audio = (name: string, attacks: string, outcome: Outcome, make: () => Uint8Array) =>
  hostile(name, attacks, 'audio', outcome, make);

const FTYP = box('ftyp', latin('isom'), be32(512), latin('isomavc1mp41'));
/** The sample film with bytes written over a table of its first track. */
function changed(path: readonly string[], offset: number, bytes: Uint8Array): Buffer {
  const file = film();
  const [at] = findBox(file, ['moov', 'trak', 'mdia', ...path]);
  file.set(bytes, at + offset);
  return file;
}
const TABLES = ['minf', 'stbl'];
const MOVIE_AT = 32;
/** A box put behind the movie's index, where no place in the file moves that the index knows of. */
const behind = (...extra: readonly Uint8Array[]) => joined(film(), ...extra);

function boxesInside(depth: number): Buffer {
  let inside = zeros(0);
  for (let level = 0; level < depth; level += 1) inside = box('moov', inside);
  return inside;
}

const FILMS: readonly HostileInput[] = [
  video('mp4-cut.mp4', 'decoder: cut off in its pictures', 'shown', () => film().subarray(0, 40_000)),
  video('mp4-cut-index.mp4', 'decoder: cut off in its index', 'unsupported', () => film().subarray(0, 2000)),
  video('mp4-only-a-head.mp4', 'decoder: nothing but its type', 'unsupported', () => FTYP),
  video('mp4-deep.mp4', 'stack: 20 000 boxes inside each other', 'unsupported', () =>
    joined(FTYP, boxesInside(20_000)),
  ),
  video('mp4-million-boxes.mp4', 'time: 400 000 empty boxes', 'unsupported', () =>
    joined(FTYP, Buffer.concat(Array.from({ length: 400_000 }, () => box('free')))),
  ),
  video('mp4-index-of-4-billion.mp4', 'memory: a table of 2^32 sizes', 'unsupported', () =>
    changed([...TABLES, 'stsz'], 8, be32(0xffffffff)),
  ),
  video('mp4-places-of-4-billion.mp4', 'memory: a table of 2^32 places', 'shown', () =>
    changed([...TABLES, 'stco'], 4, be32(0xffffffff)),
  ),
  video('mp4-times-of-4-billion.mp4', 'memory: 2^32 pictures of no length', 'shown', () =>
    changed([...TABLES, 'stts'], 4, joined(be32(1), be32(0xffffffff), be32(0))),
  ),
  video('mp4-places-outside.mp4', 'decoder: pictures behind the end', 'shown', () =>
    changed([...TABLES, 'stco'], 8, Buffer.alloc(60, 0x7f)),
  ),
  video('mp4-size-65535.mp4', 'memory: pictures of 65535 by 65535', 'shown', () =>
    changed([...TABLES, 'stsd'], 8 + 8 + 24, joined(be16(65_535), be16(65_535))),
  ),
  video('mp4-noise.mp4', 'decoder: noise as pictures', 'shown', () => {
    const file = film();
    file.set(noise(file.length - 4100, 'mp4'), 4100);
    return file;
  }),
  video('mp4-endless.mp4', 'time: lasts 580 million years', 'shown', () => {
    const file = film();
    const [at] = findBox(file, ['moov', 'mvhd']);
    file.set(be32(0xfffffffe), at + 16);
    return file;
  }),
  video('mp4-elsewhere.mp4', 'loading: the pictures lie at an address', 'shown', () => {
    const file = film();
    const [at] = findBox(file, ['moov', 'trak', 'mdia', 'minf', 'dinf', 'dref']);
    file.set(be32(0), at + 8 + 8);
    return file;
  }),
  video('mov-reference.mov', 'loading: a film that is only an address', 'unsupported', () =>
    joined(
      box('ftyp', latin('qt  '), be32(512), latin('qt  ')),
      box(
        'moov',
        box(
          'rmra',
          box('rmda', fullBox('rdrf', 0, latin('url '), be32(REMOTE.length + 9), latin(`${REMOTE}/ran.mov\0`))),
        ),
      ),
    ),
  ),
  video('mov-packed-index.mov', 'zlib bomb: an index that is packed', 'unsupported', () =>
    joined(
      box('ftyp', latin('qt  '), be32(512), latin('qt  ')),
      box('moov', box('cmov', box('dcom', latin('zlib')), box('cmvd', be32(0xffffffff), noise(500, 'cmov')))),
    ),
  ),
  video('mp4-locked.mp4', 'asking for a licence: DRM', 'shown', () =>
    behind(fullBox('pssh', 0, noise(16, 'pssh'), be32(40), latin(`<LA_URL>${REMOTE}/ran</LA_URL>         `))),
  ),
  video('mp4-html.mp4', 'script: a page as title', 'shown', () =>
    behind(box('udta', box('\xa9nam', be16(SCRIPT.length), be16(0), latin(SCRIPT)))),
  ),
  video('mp4-length-lie.mp4', 'decoder: a box of 2^64 bytes', 'unsupported', () =>
    joined(FTYP, be32(1), 'moov', Buffer.alloc(8, 0xff), noise(500, 'moov')),
  ),
  video('mp4-length-0.mp4', 'endless: boxes of no length', 'unsupported', () =>
    joined(FTYP, be32(0), 'moov', be32(0), 'moov'),
  ),
  video('mp4-no-handler.mp4', 'decoder: an index without tracks', 'unsupported', () =>
    joined(FTYP, box('moov', film().subarray(MOVIE_AT + 8, MOVIE_AT + 116))),
  ),
  video('mp4-fragments.mp4', 'endless: 50 000 empty fragments', 'unsupported', () =>
    joined(FTYP, Buffer.concat(Array.from({ length: 50_000 }, () => box('moof', fullBox('mfhd', 0, be32(1)))))),
  ),
  video('video.3gp', 'decoder: noise as a film of a phone', 'unsupported', () =>
    joined(box('ftyp', latin('3gp5'), be32(0)), noise(5000, '3gp')),
  ),
  video('video.avi', 'decoder: a format of old, an index of itself', 'unsupported', () =>
    joined('RIFF', le32(0xfffffff0), 'AVI LIST', le32(0xfffffff0), noise(5000, 'avi')),
  ),
];

const EBML = element('1a45dfa3', element('4282', latin('webm')));
const INFO = element('1549a966', element('2ad7b1', be32(1_000_000)));
const track = (...extra: readonly Uint8Array[]) =>
  element(
    '1654ae6b',
    element(
      'ae',
      joined(element('d7', Buffer.of(1)), element('83', Buffer.of(1)), element('86', latin('V_VP9')), ...extra),
    ),
  );

const WEBMS: readonly HostileInput[] = [
  video('webm-cut.webm', 'decoder: cut off', 'shown', () => webm().subarray(0, 20_000)),
  video('webm-only-a-head.webm', 'decoder: nothing but its head', 'unsupported', () => webm().subarray(0, 60)),
  video('webm-length-lie.webm', 'memory: a track of 2^56 bytes', 'unsupported', () =>
    joined(EBML, endless('18538067', joined(INFO, Buffer.from('1654ae6b01fffffffffffffe', 'hex'), noise(500, 'webm')))),
  ),
  video('webm-endless.webm', 'endless: clusters without length and content', 'unsupported', () =>
    joined(
      EBML,
      endless(
        '18538067',
        joined(INFO, track(), Buffer.concat(Array.from({ length: 50_000 }, () => endless('1f43b675', zeros(0))))),
      ),
    ),
  ),
  video('webm-deep.webm', 'stack: 30 000 elements inside each other', 'unsupported', () => {
    let inside: Buffer = zeros(0);
    for (let level = 0; level < 3000; level += 1) inside = element('18538067', inside);
    return joined(EBML, inside);
  }),
  video('webm-empty-elements.webm', 'time: a million empty elements', 'unsupported', () =>
    joined(EBML, endless('18538067', Buffer.alloc(2_000_000, Buffer.of(0xec, 0x80)))),
  ),
  video('webm-size.webm', 'memory: pictures of 2^31 by 2^31', 'unsupported', () =>
    joined(
      EBML,
      endless(
        '18538067',
        joined(
          INFO,
          track(element('e0', joined(element('b0', be32(0x7fffffff)), element('ba', be32(0x7fffffff))))),
          endless('1f43b675', noise(500, 'size')),
        ),
      ),
    ),
  ),
  video('webm-private.webm', 'memory: 2 MB for the decoder', 'unsupported', () =>
    joined(EBML, endless('18538067', joined(INFO, track(element('63a2', zeros(2_000_000)))))),
  ),
  video('webm-locked.webm', 'asking for a licence: DRM', 'shown', () =>
    joined(
      EBML,
      endless(
        '18538067',
        joined(
          INFO,
          track(
            element('6d80', element('6240', element('5035', element('47e2', noise(16, 'key'))))),
            element('e0', joined(element('b0', be16(64)), element('ba', be16(64)))),
          ),
          endless('1f43b675', noise(500, 'key')),
        ),
      ),
    ),
  ),
  video('webm-attachment.webm', 'script: a page and a font attached', 'shown', () =>
    joined(
      webm(),
      element(
        '1941a469',
        element(
          '61a7',
          joined(
            element('466e', latin('ran.html')),
            element('4660', latin('text/html')),
            element('465c', latin(`<script>${SCRIPT}</script>`)),
          ),
        ),
      ),
    ),
  ),
  video('webm-noise.webm', 'decoder: noise as pictures', 'shown', () => {
    const file = webm();
    file.set(noise(30_000, 'vp9'), 6000);
    return file;
  }),
  video('matroska.mkv', 'subtitles with styles and fonts of their own', 'unsupported', () =>
    joined(
      element('1a45dfa3', element('4282', latin('matroska'))),
      endless(
        '18538067',
        joined(
          INFO,
          element(
            '1654ae6b',
            element(
              'ae',
              joined(
                element('86', latin('S_TEXT/ASS')),
                element('63a2', latin(`[Script Info]\n{\\fn${REMOTE}/ran.ttf}`)),
              ),
            ),
          ),
        ),
      ),
    ),
  ),
  video('theora.ogv', 'decoder: noise as Theora', 'unsupported', () =>
    joined('OggS\0\x02', zeros(20), [1, 42], '\x80theora', noise(500, 'theora')),
  ),
];

const wave = (rate: number, channels: number, bits: number, claimed: number, data: Uint8Array) =>
  joined(
    'RIFF',
    le32(claimed),
    'WAVEfmt ',
    le32(16),
    le16(1),
    le16(channels),
    le32(rate),
    le32(rate * channels),
    le16(channels),
    le16(bits),
    'data',
    le32(claimed),
    data,
  );
const id3 = (frames: Uint8Array, claimed = frames.length) =>
  joined('ID3\x03\0\0', [(claimed >> 21) & 127, (claimed >> 14) & 127, (claimed >> 7) & 127, claimed & 127], frames);
const MP3_FRAME = joined([0xff, 0xfb, 0x90, 0x64], zeros(413));
const MP3 = Buffer.concat(Array.from({ length: 100 }, () => MP3_FRAME));

const SOUNDS: readonly HostileInput[] = [
  audio('ogg-cut.ogg', 'decoder: cut off', 'shown', () => speech().subarray(0, 20_000)),
  audio('ogg-only-a-head.ogg', 'decoder: nothing but its first page', 'unsupported', () => speech().subarray(0, 47)),
  audio('ogg-noise.ogg', 'decoder: noise as pages', 'unsupported', () => joined('OggS\0\x02', noise(50_000, 'ogg'))),
  audio('ogg-pages.ogg', 'endless: 50 000 empty pages', 'unsupported', () =>
    Buffer.alloc(27 * 50_000, joined('OggS\0\x02', zeros(21))),
  ),
  audio('ogg-chain.ogg', 'endless: 60 recordings one after the other', 'shown', () =>
    Buffer.concat(Array.from({ length: 60 }, speech)),
  ),
  audio('ogg-comments.ogg', 'memory: 2^32 comments of 4 GB', 'unsupported', () => {
    const file = speech();
    const at = file.indexOf('OpusTags');
    file.set(joined(le32(0xffffffff), le32(0xffffffff)), at + 8);
    return file;
  }),
  audio('ogg-comment-html.ogg', 'script: a page as a comment', 'unsupported', () => {
    const file = speech();
    const at = file.indexOf('OpusTags');
    file.write('<script>ran()', at + 12, 'latin1');
    return file;
  }),
  audio('wav-4-gigabytes.wav', 'memory: 4 GB claimed, 100 there', 'shown', () =>
    wave(8000, 1, 8, 0xfffffff0, zeros(100)),
  ),
  audio('wav-channels.wav', 'memory: 65535 channels', 'unsupported', () => wave(8000, 65_535, 8, 1000, zeros(1000))),
  audio('wav-rate-1.wav', 'time: one sample a second', 'unsupported', () => wave(1, 1, 8, 1000, zeros(1000))),
  audio('wav-rate-4-billion.wav', 'memory: 2^32 samples a second', 'unsupported', () =>
    wave(0xffffffff, 1, 8, 1000, zeros(1000)),
  ),
  audio('wav-no-bits.wav', 'decoder: no bits for a sample', 'unsupported', () => wave(8000, 1, 0, 1000, zeros(1000))),
  audio('mp3-picture.mp3', 'loading: a cover at an address', 'shown', () =>
    joined(id3(joined('APIC', be32(40), zeros(2), '\0-->\0\x03\0http://192.0.2.1/ran.png        ')), MP3),
  ),
  audio('mp3-html.mp3', 'script: a page as title and lyrics', 'shown', () =>
    joined(id3(joined('TIT2', be32(SCRIPT.length + 1), zeros(2), '\0', SCRIPT)), MP3),
  ),
  audio('mp3-id3-lie.mp3', 'memory: tags of 256 MB', 'shown', () => joined(id3(zeros(100), 0x0fffffff), MP3)),
  audio('mp3-endless.mp3', 'endless: two minutes of silence without an index', 'shown', () =>
    Buffer.concat(Array.from({ length: 5_000 }, () => MP3_FRAME)),
  ),
  audio('mp3-noise.mp3', 'decoder: noise', 'unsupported', () => joined([0xff, 0xfb], noise(50_000, 'mp3'))),
  audio('flac.flac', 'memory: blocks that claim 16 MB each', 'unsupported', () =>
    joined('fLaC', Buffer.from('84ffffff', 'hex'), noise(5000, 'flac')),
  ),
  audio('aac.aac', 'decoder: noise', 'unsupported', () => joined([0xff, 0xf1, 0x50, 0x80], noise(5000, 'aac'))),
  audio('amr.amr', 'a format that is not played', 'unsupported', () => joined('#!AMR\n', noise(5000, 'amr'))),
];

export const MEDIA: readonly HostileInput[] = [...FILMS, ...WEBMS, ...SOUNDS];
