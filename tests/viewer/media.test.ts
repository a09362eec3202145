import { describe, expect, test } from 'vitest';
import { findFour, streamForm } from '../../renderer/viewer/media/codecs.ts';
import { mediaType } from '../../renderer/viewer/media/sniff.ts';

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('which files can be played as a stream', () => {
  test('WebM, with the codecs that its tracks name', () => {
    const file = latin('\x1aE\xdf\xa3....webm....V_VP9....A_OPUS....\x1fC\xb6\x75....');
    expect(streamForm(file, true)).toEqual({
      mime: 'video/webm; codecs="vp9, opus"',
      restart: [0x1f, 0x43, 0xb6, 0x75],
      before: 0,
      head: file.length - 8,
    });
  });

  test('MP4 in fragments, with the profile of its picture', () => {
    const file = latin('\0\0\0\x18ftypiso5....moov..mvex..avcC\x01\x64\x00\x1f..mp4a..\0\0\0\x10moof....');
    expect(streamForm(file, true)).toMatchObject({
      mime: 'video/mp4; codecs="avc1.64001f, mp4a.40.2"',
      head: file.length - 12,
      before: 4,
    });
  });

  test.each([
    ['MP4 in one piece, whose index may stand at its end', '\0\0\0\x18ftypisom....mdat........moov....avcC'],
    ['MP4 that only says moof', '\0\0\0\x18ftypiso5....avcC....moof....'],
    ['WebM without a known codec', '\x1aE\xdf\xa3....V_MPEG4/ISO/AVC....\x1fC\xb6\x75'],
    ['WebM without a cluster', '\x1aE\xdf\xa3....V_VP9....'],
    ['nothing', ''],
  ])('not %s', (_, text) => {
    expect(streamForm(latin(text), true)).toBeUndefined();
  });

  test('four bytes are found, and not beyond the end', () => {
    expect(findFour(latin('..moof'), [...latin('moof')])).toBe(2);
    expect(findFour(latin('..moo'), [...latin('moof')])).toBe(-1);
    expect(findFour(latin('moof.moof'), [...latin('moof')], 1)).toBe(5);
  });
});

test('a player is told what the content is', () => {
  expect(mediaType(latin('OggS'), 'audio')).toBe('audio/ogg');
  expect(mediaType(latin('\0\0\0\x20ftypisom'), 'video')).toBe('video/mp4');
  expect(mediaType(latin('RIFF....WAVE'), 'audio')).toBe('audio/wav');
  expect(mediaType(Uint8Array.of(0xff, 0xf1, 0x50), 'audio')).toBe('audio/aac');
  expect(mediaType(Uint8Array.of(0xff, 0xfb, 0x50), 'audio')).toBe('audio/mpeg');
});
