import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BORDER_BYTES, decodeWindow, guessEncoding } from '../../renderer/viewer/text/decode.ts';
import { hexLines } from '../../renderer/viewer/text/hex.ts';
import { textParts } from '../../renderer/viewer/text/marks.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
};
/** Windows-1251, for Russian letters. */
const cyrillic = (text: string) =>
  Uint8Array.from(text, (letter) =>
    letter >= 'А' && letter <= 'я' ? letter.charCodeAt(0) - 0x350 : letter.charCodeAt(0),
  );

describe('the encoding of a text is guessed', () => {
  test.each([
    ['UTF-8', utf8('Mingəçevir, növbə gecəsi'), 'utf-8'],
    ['UTF-8 with a mark', utf8('\uFEFFжурнал'), 'utf-8'],
    ['UTF-16 with a mark', utf16('\uFEFFabc', true), 'utf-16le'],
    ['UTF-16 the other way round', utf16('\uFEFFabc', false), 'utf-16be'],
    ['UTF-16 without a mark', utf16('plain words in a row', true), 'utf-16le'],
    ['UTF-16 without a mark, the other way round', utf16('plain words in a row', false), 'utf-16be'],
    ['Windows Cyrillic', cyrillic('Вас вызывают для беседы'), 'windows-1251'],
    ['Windows Turkish', Uint8Array.from([0x64, 0xfc, 0x6e, 0x20, 0x67, 0x65, 0x6c, 0x64, 0x69]), 'windows-1254'],
    ['nothing', new Uint8Array(0), 'utf-8'],
  ])('%s', (_, bytes, expected) => {
    expect(guessEncoding(bytes, false)).toBe(expected);
  });

  test('a sample that ends inside a character is still UTF-8, a file that does is not', () => {
    const cut = utf8('səs').subarray(0, 2);
    expect(guessEncoding(cut, true)).toBe('utf-8');
    expect(guessEncoding(cut, false)).not.toBe('utf-8');
  });
});

describe('a text in windows', () => {
  const windows = (bytes: Uint8Array, share: number, encoding: 'utf-8' | 'utf-16le' | 'utf-16be') => {
    const parts: string[] = [];
    for (let at = 0; at < bytes.length; at += share) {
      parts.push(decodeWindow(bytes.subarray(at, at + share + BORDER_BYTES), share, encoding, at === 0));
    }
    return parts.join('');
  };

  test('put together again is the text, whatever is cut where', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 }).map((value) => value.replaceAll('\uFEFF', ''));
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 20 }), (value, half) => {
        expect(windows(utf8(value), half * 2, 'utf-8')).toBe(new TextDecoder().decode(utf8(value)));
        expect(windows(utf16(value, true), half * 2, 'utf-16le')).toBe(value);
        expect(windows(utf16(value, false), half * 2, 'utf-16be')).toBe(value);
      }),
    );
  });

  test('a byte-order mark is not part of the text, and only the first character can be one', () => {
    expect(windows(utf8('\uFEFFab\uFEFFc'), 4, 'utf-8')).toBe('ab\uFEFFc');
  });

  test('bytes that are no UTF-8 do not make a window longer than its share', () => {
    const bytes = new Uint8Array(20).fill(0x80);
    expect(decodeWindow(bytes, 10, 'utf-8', false)).toHaveLength(10);
  });
});

describe('what hides in a text is shown', () => {
  test('direction marks become signs, spelling stays', () => {
    expect(textParts('a\u202Efdp.txt')).toEqual([
      { text: 'a', mark: false },
      { text: '⟨U+202E⟩', mark: true },
      { text: 'fdp.txt', mark: false },
    ]);
    const persian = 'می\u200Cروم 👩\u200D👧';
    expect(textParts(persian)).toEqual([{ text: persian, mark: false }]);
  });

  test('line ends and tabs are text, other controls are not', () => {
    expect(textParts('a\r\nb\rc\td')).toEqual([{ text: 'a\nb\nc\td', mark: false }]);
    expect(textParts('\u0000\u001b[2J')[0]).toEqual({ text: '⟨U+0000⟩', mark: true });
  });

  test.each([
    0x61c, 0x200b, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x2066, 0x2067, 0x2068, 0x2069, 0xfeff, 0xe0041,
  ])('code point %i does not stay as it is', (code) => {
    expect(textParts(`x${String.fromCodePoint(code)}y`).map((part) => part.mark)).toEqual([false, true, false]);
  });

  test('nothing is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const back = textParts(value)
          .map(({ text, mark }) => (mark ? String.fromCodePoint(Number.parseInt(text.slice(3, -1), 16)) : text))
          .join('');
        expect(back).toBe(value.replaceAll(/\r\n?/g, '\n'));
      }),
    );
  });
});

test('bytes as rows of sixteen', () => {
  expect(hexLines(utf8('PK\u0003\u0004 a docx file'))).toBe(
    '00000000  50 4b 03 04 20 61 20 64 6f 63 78 20 66 69 6c 65  PK·· a docx file',
  );
  expect(hexLines(new Uint8Array(17)).split('\n')[1]).toMatch(/^00000010 {2}00 {45} {2}·$/);
});
