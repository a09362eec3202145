/** Logs of the browser engine's database that a power cut tore, in the format of LevelDB. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tornAt } from '../../main/session/log-end.ts';
import { cutTornLogs } from '../../main/session/torn-logs.ts';

const BLOCK = 32_768;

/** CRC-32C bit by bit, masked as LevelDB does. */
function masked(bytes: Uint8Array): number {
  let crc = 0xffff_ffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0x82f6_3b78 : 0);
  }
  crc = ~crc >>> 0;
  return (((crc >>> 15) | (crc << 17)) + 0xa282_ead8) >>> 0;
}

/** Writes records one after the other as LevelDB does, and answers where each of them ends. */
function logOf(sizes: readonly number[]): { bytes: Uint8Array; ends: number[] } {
  const parts: Uint8Array[] = [];
  const ends: number[] = [];
  let at = 0;
  const put = (part: Uint8Array) => {
    parts.push(part);
    at += part.length;
  };
  for (const [number, size] of sizes.entries()) {
    let done = 0;
    do {
      let left = BLOCK - (at % BLOCK);
      if (left < 7) {
        put(new Uint8Array(left));
        left = BLOCK;
      }
      const some = Math.min(size - done, left - 7);
      const isLast = done + some === size;
      const piece = new Uint8Array(7 + some).fill(number + 1, 7);
      piece[6] = done === 0 ? (isLast ? 1 : 2) : isLast ? 4 : 3;
      const view = new DataView(piece.buffer);
      view.setUint32(0, masked(piece.subarray(6)), true);
      view.setUint16(4, some, true);
      put(piece);
      done += some;
    } while (done < size);
    ends.push(at);
  }
  return { bytes: new Uint8Array(Buffer.concat(parts)), ends };
}

test('the check sum is the one of RFC 3720', () => {
  // Of 32 zeros: 8a9136aa.
  const crc = 0x8a91_36aa;
  expect(masked(new Uint8Array(32))).toBe((((crc >>> 15) | (crc << 17)) + 0xa282_ead8) >>> 0);
});

describe('where a log is torn', () => {
  const SIZES = [10, 0, 300, 40_000, 5, 100_000, 77];

  test('nowhere, when it ends with a whole record', () => {
    for (let count = 0; count <= SIZES.length; count += 1)
      expect(tornAt(logOf(SIZES.slice(0, count)).bytes)).toBe(undefined);
  });

  test('at any length: behind the last record that is whole', () => {
    const { bytes, ends } = logOf(SIZES);
    for (let length = 1; length < bytes.length; length += length < 400 || length % BLOCK > BLOCK - 12 ? 1 : 997) {
      const whole = ends.findLast((end) => end <= length) ?? 0;
      expect(tornAt(bytes.subarray(0, length)), String(length)).toBe(whole === length ? undefined : whole);
    }
  });

  test('what was never written is zero, or anything', () => {
    const { bytes, ends } = logOf(SIZES);
    const last = ends.at(-2) ?? 0;
    const zeros = bytes.slice();
    zeros.fill(0, last + 30);
    expect(tornAt(zeros)).toBe(last);
    expect(tornAt(new Uint8Array(Buffer.concat([bytes, new Uint8Array(70_000)])))).toBe(bytes.length);
    expect(tornAt(new Uint8Array(Buffer.concat([bytes, new Uint8Array(5000).fill(1)])))).toBe(bytes.length);
  });

  test('nowhere, when something whole follows: that is damage, and stays as it is', () => {
    const { bytes, ends } = logOf(SIZES);
    for (const at of [3, 40, (ends[2] ?? 0) + 20, (ends[4] ?? 0) + 50_000]) {
      const garbled = bytes.slice();
      garbled[at] = (garbled[at] ?? 0) ^ 1;
      expect(tornAt(garbled), String(at)).toBe(undefined);
    }
  });

  test('a record of several blocks of which the beginning is missing is no end', () => {
    const { bytes, ends } = logOf([100_000, 5]);
    const shorter = bytes.subarray(BLOCK);
    expect(ends).toHaveLength(2);
    expect(tornAt(shorter)).toBe(undefined);
  });
});

describe('in the folder of the engine', () => {
  let storage: string;
  beforeEach(() => {
    storage = mkdtempSync(join(tmpdir(), 'daftar-torn-'));
  });
  afterEach(() => rmSync(storage, { recursive: true }));

  test('the newest log and the newest manifest are cut, and nothing else is touched', () => {
    const folder = join(storage, 'IndexedDB/app_vault_0.indexeddb.leveldb');
    mkdirSync(folder, { recursive: true });
    const { bytes, ends } = logOf([10, 20, 30]);
    const torn = bytes.subarray(0, bytes.length - 4);
    const files = ['000009.log', '000010.log', 'MANIFEST-000002', 'MANIFEST-000011', '000012.ldb', 'CURRENT', 'LOG'];
    for (const name of files) writeFileSync(join(folder, name), torn);
    mkdirSync(join(storage, 'IndexedDB/app_vault_0.indexeddb.blob'));
    writeFileSync(join(storage, 'IndexedDB/app_vault_0.indexeddb.blob/000013.log'), torn);
    cutTornLogs(storage);
    const cut = files.filter((name) => statSync(join(folder, name)).size !== torn.length);
    expect(cut).toEqual(['000010.log', 'MANIFEST-000011']);
    expect(readFileSync(join(folder, '000010.log')).equals(torn.subarray(0, ends[1]))).toBe(true);
    expect(statSync(join(storage, 'IndexedDB/app_vault_0.indexeddb.blob/000013.log')).size).toBe(torn.length);
  });

  test('a log may have nothing left, a manifest may not', () => {
    const folder = join(storage, 'IndexedDB/x.leveldb');
    mkdirSync(folder, { recursive: true });
    for (const name of ['000003.log', 'MANIFEST-000001'])
      writeFileSync(join(folder, name), logOf([10]).bytes.subarray(0, 12));
    cutTornLogs(storage);
    expect(statSync(join(folder, '000003.log')).size).toBe(0);
    expect(statSync(join(folder, 'MANIFEST-000001')).size).toBe(12);
  });

  test('what is no file, or is not there, is left to the engine', () => {
    cutTornLogs(null);
    cutTornLogs(storage);
    const folder = join(storage, 'IndexedDB/x.leveldb');
    mkdirSync(join(folder, '000003.log'), { recursive: true });
    writeFileSync(join(storage, 'kept'), logOf([10]).bytes.subarray(0, 12));
    if (process.platform !== 'win32') symlinkSync(join(storage, 'kept'), join(folder, 'MANIFEST-000001'));
    writeFileSync(join(storage, 'IndexedDB/y.leveldb'), 'x');
    cutTornLogs(storage);
    expect(existsSync(join(folder, '000003.log'))).toBe(true);
    expect(statSync(join(storage, 'kept')).size).toBe(12);
  });
});
