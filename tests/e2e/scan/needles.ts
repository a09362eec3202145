/**
 * A word in every guise in which it could lie on a disk. base64 has three, one for each position of the word within a group of three
 * bytes; of each only the characters that depend on the word alone are kept.
 */
export interface Needle {
  readonly word: string;
  readonly encoding: string;
  readonly bytes: Buffer;
}

function base64Forms(bytes: Buffer): Buffer[] {
  return [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    const first = Math.ceil((offset * 8) / 6);
    const whole = Math.floor(((offset + bytes.length) * 8) / 6);
    return Buffer.from(text.slice(first, whole), 'latin1');
  });
}

export function needlesOf(words: readonly string[]): Needle[] {
  return words.flatMap((word) => {
    const utf8 = Buffer.from(word, 'utf8');
    const utf16 = Buffer.from(word, 'utf16le');
    const swapped = Buffer.from(utf16).swap16();
    const hex = utf8.toString('hex');
    const forms: [string, Buffer][] = [
      ['utf-8', utf8],
      ['utf-16le', utf16],
      ['utf-16be', swapped],
      ['hex', Buffer.from(hex)],
      ['HEX', Buffer.from(hex.toUpperCase())],
      ['url', Buffer.from(encodeURIComponent(word))],
      ...base64Forms(utf8).map((bytes): [string, Buffer] => ['base64', bytes]),
      ...base64Forms(utf16).map((bytes): [string, Buffer] => ['base64 of utf-16', bytes]),
      ['hex of utf-16', Buffer.from(utf16.toString('hex'))],
      ['url, small', Buffer.from(encodeURIComponent(word).toLowerCase())],
      ...base64Forms(utf8).map((bytes): [string, Buffer] => [
        'base64url',
        Buffer.from(bytes.toString('latin1').replaceAll('+', '-').replaceAll('/', '_')),
      ]),
    ];
    return forms.map(([encoding, bytes]) => ({ word, encoding, bytes }));
  });
}
