import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MEDIA_TYPE_HEAD, mediaTypeOf } from '../../../shared/evidence/media-type.ts';

const SAMPLES = new URL('../../fixtures/samples/', import.meta.url);

/** By the beginning of the sample's name. */
const EXPECTED: Readonly<Record<string, string>> = {
  'IMG_0417.JPG': 'image/jpeg',
  'IMG_20250919_190831.jpg': 'image/jpeg',
  'Screenshot_2025-10-23-00-12-07_Telegram.png': 'image/png',
  'VID_20251106_234712.mp4': 'video/mp4',
  'VID_20251106_234712.webm': 'video/webm',
  'audio_2025-10-24_02-16-33.ogg': 'audio/ogg',
  'cagiris_vereqesi_17-06-2024.pdf': 'application/pdf',
  'photo.jpg': 'text/html',
  'son_xeberdarliq.eml': 'message/rfc822',
  'statement draft 2.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'xəritə.svg': 'image/svg+xml',
  'zəng-yazısı_2025-11-06_2344.m4a': 'application/octet-stream',
  'Чат WhatsApp с контактом Мама.txt': 'text/plain',
  'журнал_звонков_2022-2025.csv': 'text/csv',
};

describe('the media type of a file', () => {
  it.each(readdirSync(SAMPLES))('is told from the content of %s', (name) => {
    const head = readFileSync(new URL(encodeURIComponent(name), SAMPLES)).subarray(0, MEDIA_TYPE_HEAD);
    expect(mediaTypeOf(head, name)).toBe(EXPECTED[name] ?? 'text/plain');
  });

  it.each([
    ['RIFF\0\0\0\0WEBPVP8 ', 'image/webp'],
    ['RIFF\0\0\0\0WAVEfmt ', 'audio/wav'],
    ['\0\0\0\x18ftypheic', 'image/heic'],
    ['\0\0\0\x18ftypqt  ', 'video/quicktime'],
    ['\0\0\0\x18ftypM4A ', 'audio/mp4'],
    ['\0\0\0\x18ftyp3gp4', 'video/3gpp'],
    ['ID3\x03\0\0', 'audio/mpeg'],
    ['\xff\xfb\x90\0', 'audio/mpeg'],
    ['\xff\xf1\x50\x80', 'audio/aac'],
    ['PK\x03\x04\x14\0\0\0a.txt', 'application/zip'],
    ['  <!DOCTYPE html><p>', 'text/html'],
    ['a,b\n1,2\n', 'text/plain'],
    ['a\0b', 'application/octet-stream'],
    ['\xff\xfe\xfd', 'application/octet-stream'],
  ])('knows %j', (start, expected) => {
    expect(
      mediaTypeOf(
        Uint8Array.from(start, (character) => character.charCodeAt(0)),
        'x.jpg',
      ),
    ).toBe(expected);
  });

  it('does not stumble over a character cut at the end of the head', () => {
    const text = new TextEncoder().encode(`x${'ə'.repeat(MEDIA_TYPE_HEAD)}`).subarray(0, MEDIA_TYPE_HEAD);
    expect(mediaTypeOf(text, 'a.txt')).toBe('text/plain');
  });
});
