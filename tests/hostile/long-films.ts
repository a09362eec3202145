/** Films of more than an hour from the five seconds of the samples: the same seconds again and again, each time later. */
import { box, findBox, fullBox } from './boxes.ts';
import { be32, joined, sample, zeros } from './bytes.ts';

const SECONDS = 5;
const CLUSTER = Buffer.from('1f43b675', 'hex');
const UNKNOWN_LENGTH = Buffer.from('01ffffffffffffff', 'hex');

/** Length in bytes of the number at `at` that says how long an element is. */
const lengthBytes = (file: Buffer, at: number): number => Math.clz32(file[at] ?? 0) - 23;

/** The sample WebM, its one cluster `times` over. The file has neither a length nor an index, as a recording that was never finished. */
export function longWebm(times: number): Buffer {
  const file = Buffer.from(sample('VID_20251106_234712.webm'));
  const first = file.indexOf(CLUSTER);
  const second = file.indexOf(CLUSTER, first + 4);
  const cluster = file.subarray(first + 4 + lengthBytes(file, first + 4), second > 0 ? second : file.length);
  const time = cluster.indexOf(Buffer.of(0xe7));
  const blocks = cluster.subarray(time + 2 + ((cluster[time + 1] ?? 0) & 0x7f));
  // What stands before the first cluster, without the segment's length.
  const segment = file.indexOf(Buffer.from('18538067', 'hex'));
  const head = file.subarray(segment + 4 + lengthBytes(file, segment + 4), first);
  const parts: Buffer[] = [file.subarray(0, segment + 4), UNKNOWN_LENGTH, head];
  for (let round = 0; round < times; round += 1) {
    parts.push(CLUSTER, UNKNOWN_LENGTH, joined([0xe7, 0x84], be32(round * SECONDS * 1000)), blocks);
  }
  return Buffer.concat(parts);
}

interface Track {
  readonly timescale: number;
  readonly samples: readonly {
    readonly data: Buffer;
    readonly duration: number;
    readonly isKey: boolean;
    readonly shift: number;
  }[];
  readonly header: Buffer;
}

/** The first track of the sample film: its samples, and its header with empty tables. */
function firstTrack(file: Buffer): Track {
  const path = ['moov', 'trak', 'mdia', 'minf', 'stbl'];
  const table = (type: string) => file.subarray(...findBox(file, [...path, type]));
  const [sizes, places, chunks, times, keys, shifts] = ['stsz', 'stco', 'stsc', 'stts', 'stss', 'ctts'].map(table) as [
    Buffer,
    Buffer,
    Buffer,
    Buffer,
    Buffer,
    Buffer,
  ];
  const runs = (of: Buffer) =>
    Array.from(
      { length: of.readUInt32BE(4) },
      (_, at) => [of.readUInt32BE(8 + at * 8), of.readUInt32BE(12 + at * 8)] as const,
    ).flatMap(([count, value]) => Array.from({ length: count }, () => value));
  const durations = runs(times);
  const offsets = runs(shifts);
  const keyNumbers = new Set(Array.from({ length: keys.readUInt32BE(4) }, (_, at) => keys.readUInt32BE(8 + at * 4)));
  const perChunk = (chunk: number) => {
    let count = 0;
    for (let at = 0; at < chunks.readUInt32BE(4); at += 1)
      if (chunks.readUInt32BE(8 + at * 12) <= chunk) count = chunks.readUInt32BE(12 + at * 12);
    return count;
  };
  const samples: Track['samples'][number][] = [];
  for (let chunk = 0; chunk < places.readUInt32BE(4); chunk += 1) {
    let at = places.readUInt32BE(8 + chunk * 4);
    for (let inChunk = perChunk(chunk + 1); inChunk > 0; inChunk -= 1) {
      const number = samples.length;
      const size = sizes.readUInt32BE(12 + number * 4);
      samples.push({
        data: file.subarray(at, at + size),
        duration: durations[number] ?? 0,
        isKey: keyNumbers.has(number + 1),
        shift: offsets[number] ?? 0,
      });
      at += size;
    }
  }
  const whole = (names: readonly string[]) => {
    const [start, end] = findBox(file, names);
    return file.subarray(start - 8, end);
  };
  const empty = (type: string) => fullBox(type, 0, zeros(type === 'stsz' ? 8 : 4));
  const header = box(
    'trak',
    whole(['moov', 'trak', 'tkhd']),
    box(
      'mdia',
      whole(['moov', 'trak', 'mdia', 'mdhd']),
      whole(['moov', 'trak', 'mdia', 'hdlr']),
      box(
        'minf',
        whole(['moov', 'trak', 'mdia', 'minf', 'vmhd']),
        whole(['moov', 'trak', 'mdia', 'minf', 'dinf']),
        box('stbl', whole([...path, 'stsd']), empty('stts'), empty('stsc'), empty('stsz'), empty('stco')),
      ),
    ),
  );
  const [mdhd] = findBox(file, ['moov', 'trak', 'mdia', 'mdhd']);
  return { timescale: file.readUInt32BE(mdhd + 12), samples, header };
}

/** The picture of the sample MP4 in fragments, `times` over. */
export function longMp4(times: number): Buffer {
  const file = Buffer.from(sample('VID_20251106_234712.mp4'));
  const { samples, header } = firstTrack(file);
  const [mvhdStart, mvhdEnd] = findBox(file, ['moov', 'mvhd']);
  const trex = fullBox('trex', 0, be32(1), be32(1), be32(0), be32(0), be32(0));
  const moov = box('moov', file.subarray(mvhdStart - 8, mvhdEnd), header, box('mvex', trex));
  const data = box('mdat', ...samples.map((each) => each.data));
  const length = samples.reduce((sum, { duration }) => sum + duration, 0);
  const rows = joined(
    ...samples.map((each) =>
      joined(
        be32(each.duration),
        be32(each.data.length),
        be32(each.isKey ? 0x0200_0000 : 0x0101_0000),
        be32(each.shift),
      ),
    ),
  );
  const fragment = (round: number): Buffer => {
    // Where the samples begin, counted from the start of the fragment, is known once it has a length.
    const moof = (offset: number) =>
      box(
        'moof',
        fullBox('mfhd', 0, be32(round + 1)),
        box(
          'traf',
          fullBox('tfhd', 0x020000, be32(1)),
          fullBox('tfdt', 0x0100_0000, be32(Math.floor((round * length) / 2 ** 32)), be32((round * length) % 2 ** 32)),
          fullBox('trun', 0x000f01, be32(samples.length), be32(offset), rows),
        ),
      );
    return moof(moof(0).length + 8);
  };
  const parts: Buffer[] = [box('ftyp', Buffer.from('iso5\0\0\x02\0iso5iso6mp41', 'latin1')), moov];
  for (let round = 0; round < times; round += 1) parts.push(fragment(round), data);
  return Buffer.concat(parts);
}
