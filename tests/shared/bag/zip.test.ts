import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 as nodeCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import yauzl from 'yauzl';
import { crc32 } from '../../../shared/bag/crc32.ts';
import { isBagName } from '../../../shared/bag/names.ts';
import { zipFiles } from '../../../shared/bag/zip-reader.ts';
import { centralHeader, endRecords, localHeader, readLocalHeader } from '../../../shared/bag/zip-records.ts';
import { planZip, zipBytes } from '../../../shared/bag/zip-writer.ts';
import { ascii, collected, type Departures, inPieces, joined, type MadeFile, patched, zipOf } from './zips.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'daftar-zip-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const written = (files: readonly MadeFile[]) => {
  const plan = planZip(files.map(({ name, bytes }) => ({ name, size: bytes.length })));
  const content = (index: number) => {
    const { bytes } = files[index] ?? { bytes: new Uint8Array() };
    return { crc32: crc32(bytes), bytes: inPieces(bytes, 1000) };
  };
  return { plan, bytes: collected(zipBytes(plan, content)) };
};

async function readAll(zip: Uint8Array, pieceSize?: number): Promise<MadeFile[]> {
  const files: MadeFile[] = [];
  for await (const { name, pieces } of zipFiles(inPieces(zip, pieceSize))) {
    files.push({ name, bytes: await collected(pieces) });
  }
  return files;
}

const files: MadeFile[] = [
  { name: 'bag/bagit.txt', bytes: ascii('first') },
  { name: 'bag/data/empty.txt', bytes: new Uint8Array() },
  { name: 'bag/data/large.bin', bytes: Uint8Array.from({ length: 200_000 }, (_, at) => (at * 7919) >> 3) },
  { name: 'bag/z', bytes: ascii('last') },
];

const fileArbitrary = fc.uniqueArray(
  fc.record({
    name: fc.stringMatching(/^bag\/[a-z][a-z0-9_-]{4,9}\.[a-z]{3}$/),
    bytes: fc.uint8Array({ maxLength: 300 }),
  }),
  { minLength: 1, maxLength: 8, selector: ({ name }) => name },
);

describe('CRC-32', () => {
  test('agrees with the platform, whole and in pieces', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(200), (bytes, cut) => {
        expect(crc32(bytes)).toBe(nodeCrc32(bytes));
        expect(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut)))).toBe(nodeCrc32(bytes));
      }),
    );
    expect(crc32(ascii('123456789'))).toBe(0xcbf43926);
  });
});

describe('writer', () => {
  test('writes what was planned, and what the page says', async () => {
    const { plan, bytes } = written(files);
    const zip = await bytes;
    expect(zip.length).toBe(plan.length);
    expect(zip).toEqual(zipOf(files));
  });

  test('whatever is written is read back, in pieces of any size', async () => {
    await fc.assert(
      fc.asyncProperty(fileArbitrary, fc.integer({ min: 1, max: 400 }), async (made, pieceSize) => {
        const { plan, bytes } = written(made);
        const zip = await bytes;
        expect(zip.length).toBe(plan.length);
        expect(await readAll(zip, pieceSize)).toEqual(made);
      }),
      { numRuns: 50 },
    );
  });

  test.each([-1, 1])('an entry that is %i byte off stops the ZIP', async (off) => {
    const plan = planZip([{ name: 'a', size: 5 }]);
    const bytes = zipBytes(plan, () => ({ crc32: 0, bytes: [new Uint8Array(5 + off)] }));
    await expect(collected(bytes)).rejects.toThrow(RangeError);
  });
});

describe('other readers', () => {
  let path: string;
  beforeAll(async () => {
    path = join(folder, 'ours.zip');
    writeFileSync(path, await written(files).bytes);
  });

  test('unzip finds nothing to complain about', () => {
    const { status, stdout } = spawnSync('unzip', ['-tqq', path], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  });

  test("Python's zipfile reads the same", () => {
    const script =
      'import sys,zipfile,zlib,json\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\n' +
      'print(json.dumps([[i.filename,i.file_size,zlib.crc32(z.read(i)),i.compress_type,oct(i.external_attr>>16)] for i in z.infolist()]))';
    const listed: unknown = JSON.parse(execFileSync('python3', ['-c', script, path], { encoding: 'utf8' }));
    expect(listed).toEqual(files.map(({ name, bytes }) => [name, bytes.length, nodeCrc32(bytes), 0, '0o100644']));
  });

  test('yauzl, strict, reads the same', async () => {
    const zip = await yauzl.openPromise(path, { strictFileNames: true, validateEntrySizes: true });
    const seen: MadeFile[] = [];
    for await (const entry of zip.eachEntry()) {
      const stream = await zip.openReadStreamPromise(entry);
      seen.push({ name: entry.fileName, bytes: await collected(stream) });
    }
    expect(seen).toEqual(files);
  });
});

describe('ZIP64', () => {
  const big = 0xffffffff;
  test('a size below the border has no extra, one at the border has', () => {
    expect(localHeader({ name: 'a', size: big - 1, crc32: 1 })).toHaveLength(31);
    const header = localHeader({ name: 'a', size: big, crc32: 1 });
    expect(header).toHaveLength(31 + 20);
    expect(header.subarray(4, 6)).toEqual(Uint8Array.of(45, 0));
    expect(header.subarray(18, 26)).toEqual(new Uint8Array(8).fill(0xff));
    expect(header.subarray(31)).toEqual(
      Uint8Array.of(1, 0, 16, 0, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0),
    );
    expect(readLocalHeader(header)).toEqual({ name: 'a', size: big, crc32: 1 });
  });

  test('a central header names what does not fit, and only that', () => {
    expect(centralHeader({ name: 'a', size: 5, crc32: 1, offset: big - 1 })).toHaveLength(47);
    const far = centralHeader({ name: 'a', size: 5, crc32: 1, offset: big });
    expect(far.subarray(20, 28)).toEqual(Uint8Array.of(5, 0, 0, 0, 5, 0, 0, 0));
    expect(far.subarray(47)).toEqual(Uint8Array.of(1, 0, 8, 0, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0));
    expect(centralHeader({ name: 'a', size: big, crc32: 1, offset: big })).toHaveLength(47 + 28);
  });

  test('the end records change at 65,535 entries and at 4 GiB', () => {
    expect(endRecords({ entries: 0xfffe, offset: 1, size: 1 })).toHaveLength(22);
    expect(endRecords({ entries: 0xffff, offset: 1, size: 1 })).toHaveLength(98);
    expect(endRecords({ entries: 1, offset: big - 1, size: 1 })).toHaveLength(22);
    expect(endRecords({ entries: 1, offset: big, size: 1 })).toHaveLength(98);
    expect(endRecords({ entries: 1, offset: 1, size: big })).toHaveLength(98);
  });

  test('a plan over the borders gives the length without a byte written', () => {
    const around = [big - 1, big, 2 ** 33].map((size, at) => ({ name: `bag/data/${at}`, size }));
    const plan = planZip([...around, { name: 'bag/z', size: 3 }]);
    const locals = around.reduce((sum, { name, size }) => sum + 30 + name.length + (size < big ? 0 : 20) + size, 0);
    expect(plan.entries[3]?.offset).toBe(locals);
    expect(plan.directory.offset).toBe(locals + 30 + 5 + 3);
    const centrals = 46 + 10 + (46 + 10 + 28) + (46 + 10 + 28) + (46 + 5 + 12);
    expect(plan.directory.size).toBe(centrals);
    expect(plan.length).toBe(plan.directory.offset + centrals + 98);
  });

  test('a ZIP of more than 4 GiB is read to its end, and Python reads its directory', {
    timeout: 120_000,
  }, async () => {
    const block = new Uint8Array(1 << 20);
    const blocks = 4097;
    let crc = 0;
    for (let at = 0; at < blocks; at++) crc = nodeCrc32(block, crc);
    const plan = planZip([
      { name: 'bag/huge', size: blocks * block.length },
      { name: 'bag/after', size: 2 },
    ]);
    const stream = () =>
      zipBytes(plan, (index) =>
        index === 0
          ? { crc32: crc, bytes: Array(blocks).fill(block) }
          : { crc32: nodeCrc32(ascii('ok')), bytes: [ascii('ok')] },
      );
    const seen: [string, number][] = [];
    for await (const { name, size } of zipFiles(stream(), { crc32: nodeCrc32 })) seen.push([name, size]);
    expect(seen).toEqual([
      ['bag/huge', blocks * block.length],
      ['bag/after', 2],
    ]);

    // The same ZIP with a hole for the huge entry, for a reader that seeks.
    const tail: Uint8Array[] = [];
    let at = 0;
    for await (const piece of stream()) {
      if (piece !== block) tail.push(piece.slice());
      at += piece.length;
    }
    expect(at).toBe(plan.length);
    const script =
      'import sys,zipfile,io\n' +
      'head=sys.stdin.buffer.read(int(sys.argv[1])); tail=sys.stdin.buffer.read()\n' +
      'f=open(sys.argv[3],"w+b"); f.write(head); f.seek(int(sys.argv[2]),1); f.write(tail); f.flush()\n' +
      'z=zipfile.ZipFile(f); print([(i.filename,i.file_size) for i in z.infolist()], z.read("bag/after").decode())';
    const [first = new Uint8Array(), ...rest] = tail;
    const args = ['-c', script, String(first.length), String(blocks * block.length), join(folder, 'sparse.zip')];
    const said = execFileSync('python3', args, { input: joined(first, ...rest), encoding: 'utf8' });
    expect(said.trim()).toBe(`[('bag/huge', ${blocks * block.length}), ('bag/after', 2)] ok`);
  });
});

describe('names', () => {
  test.each([
    'a',
    'bag/data/0001.jpg',
    'a-b_c.d',
    'com',
    'con1',
    'x/nul2',
    'com0.txt',
    'lptx.txt',
    `${'a'.repeat(180)}`,
  ])('%s is a name', (name) => {
    expect(isBagName(name)).toBe(true);
  });
  test.each(
    [
      '',
      '/',
      '/a',
      'a/',
      'a//b',
      '.',
      '..',
      'a/../b',
      './a',
      'a.',
      '.a',
      'a./b',
      'A',
      'bag/Data',
      'a b',
      'a\\b',
      'c:',
      'ə',
      'a\0',
    ].concat(['con', 'con.txt', 'a/nul', 'nul.', 'aux/b', 'prn.a.b', 'com1', 'com9.txt', 'lpt9', 'a'.repeat(181)]),
  )('%j is not', (name) => {
    expect(isBagName(name)).toBe(false);
  });
});

describe('what is refused', () => {
  const two = [
    { name: 'bag/a', bytes: ascii('one') },
    { name: 'bag/b', bytes: ascii('two') },
  ];
  const named = (...names: string[]) => names.map((name, at) => ({ name, bytes: ascii(`file ${at}`) }));
  const shape = (departures: Departures) => zipOf(two, departures);

  test.each<[string, Uint8Array]>([
    ['an empty file', new Uint8Array()],
    ['a ZIP without entries', zipOf([])],
    ['a name twice', zipOf(named('bag/a', 'bag/a'))],
    ['names that differ in case', zipOf(named('bag/a', 'bag/A'))],
    ['a way up', zipOf(named('bag/../a'))],
    ['an absolute name', zipOf(named('/bag/a'))],
    ['a backslash', zipOf(named('bag\\a'))],
    ['a device', zipOf(named('bag/nul.txt'))],
    ['a file that is a folder', zipOf(named('bag/a', 'bag/a/b'))],
    ['a folder that is a file', zipOf(named('bag/a/b', 'bag/a'))],
    ['a folder entry', zipOf(named('bag/', 'bag/a'))],
    ['a name too long', zipOf(named(`bag/${'a'.repeat(177)}`))],
    ['a gap', shape({ gapBefore: { index: 1, bytes: ascii('hidden') } })],
    ['bytes before the first entry', joined(ascii('MZ'), zipOf(two))],
    ['bytes after the end', joined(zipOf(two), Uint8Array.of(0))],
    ['a second ZIP after the first', joined(zipOf(two), zipOf(two))],
    ['a wrong CRC-32', shape({ crc: { index: 0, value: 1 } })],
    ['compression', shape({ local: (header) => patched(header, 8, 8), central: (header) => patched(header, 10, 8) })],
    ['encryption', shape({ local: (header) => patched(header, 6, 1), central: (header) => patched(header, 8, 1) })],
    ['a data descriptor', shape({ local: (header) => patched(header, 6, 8) })],
    ['another date', shape({ local: (header) => patched(header, 12, 0x22) })],
    ['an extra field', shape({ local: (header) => joined(patched(header, 28, 4), Uint8Array.of(9, 9, 0, 0)) })],
    [
      'a ZIP64 extra that is not needed',
      shape({ local: (header) => joined(patched(header, 28, 4), Uint8Array.of(1, 0, 0, 0)) }),
    ],
    [
      'a directory with another name',
      shape({ central: (header, at) => (at === 0 ? patched(header, 50, 0x63) : header) }),
    ],
    ['a directory with another size', shape({ central: (header) => patched(header, 20, 2) })],
    ['a directory with another offset', shape({ central: (header) => patched(header, 42, 9) })],
    ['a link in the directory', shape({ central: (header) => patched(header, 40, 0xff, 0xa1) })],
    ['a directory that hides an entry', shape({ directory: (entries) => entries.slice(1) })],
    ['a directory that adds one', shape({ directory: (entries) => [...entries, ...entries.slice(0, 1)] })],
    ['a directory in another order', shape({ directory: (entries) => entries.toReversed() })],
    ['a comment', shape({ end: (records) => joined(patched(records, 20, 2), ascii('hi')) })],
    ['another count', shape({ end: (records) => patched(records, 8, 3, 0, 3, 0) })],
    ['another directory offset', shape({ end: (records) => patched(records, 16, 1) })],
    [
      'more than 10,000 entries',
      zipOf(Array.from({ length: 10_001 }, (_, at) => ({ name: `f${at}`, bytes: new Uint8Array() }))),
    ],
  ])('%s', async (_, zip) => {
    await expect(readAll(zip)).rejects.toMatchObject({ name: 'FormatError', code: 'malformed' });
  });

  test('10,000 entries are not too many', async () => {
    const many = Array.from({ length: 10_000 }, (_, at) => ({ name: `f${at}`, bytes: new Uint8Array() }));
    expect(await readAll(zipOf(many))).toHaveLength(10_000);
  });

  test('a size that claims more than a tebibyte is refused at once', async () => {
    const header = localHeader({ name: 'bag/a', size: 2 ** 40 + 1, crc32: 0 });
    await expect(readAll(header)).rejects.toMatchObject({ code: 'malformed', rule: 'larger than 1 TiB' });
  });

  test('any flipped bit, any cut and any addition', async () => {
    const zip = zipOf(two);
    for (let bit = 0; bit < zip.length * 8; bit++) {
      const at = bit >> 3;
      await expect(readAll(patched(zip, at, (zip[at] ?? 0) ^ (1 << (bit & 7)))), `bit ${bit}`).rejects.toMatchObject({
        code: 'malformed',
      });
    }
    for (let length = 0; length < zip.length; length++) {
      await expect(readAll(zip.subarray(0, length))).rejects.toMatchObject({ code: 'malformed' });
    }
    await fc.assert(
      fc.asyncProperty(fc.nat(zip.length), fc.uint8Array({ minLength: 1, maxLength: 9 }), async (at, more) => {
        await expect(readAll(joined(zip.subarray(0, at), more, zip.subarray(at)))).rejects.toMatchObject({
          code: 'malformed',
        });
      }),
    );
  });

  test('bytes that a consumer did not read are checked all the same', async () => {
    const zip = zipOf(two, { crc: { index: 0, value: 1 } });
    const passOver = async () => {
      for await (const _ of zipFiles(inPieces(zip))) {
        // looks at nothing
      }
    };
    await expect(passOver()).rejects.toMatchObject({ code: 'malformed', rule: 'CRC-32 differs' });
  });

  test('the source is closed when reading stops early', async () => {
    let closed = false;
    async function* source() {
      try {
        yield zipOf(two);
      } finally {
        closed = true;
      }
    }
    for await (const _ of zipFiles(source())) break;
    expect(closed).toBe(true);
  });
});
