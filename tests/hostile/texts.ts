/** Texts whose characters act on those who read them, or whose length does. Names too. */
import { joined, latin, noise, zeros } from './bytes.ts';
import { type HostileInput, hostile, SCRIPT } from './input.ts';

const asText = (name: string, attacks: string, make: () => Uint8Array | string) =>
  hostile(name, attacks, 'text', 'shown', make);

export const TEXTS: readonly HostileInput[] = [
  asText('text-line.txt', 'time: one line of 60 MB', () => Buffer.alloc(60_000_000, 'never ends ')),
  asText('text-no-blanks.txt', 'time: a word of 4 MB', () => 'x'.repeat(4_000_000)),
  asText('text-lines.txt', 'time: 5 million empty lines', () => '\n'.repeat(5_000_000)),
  asText('text-direction.txt', 'marks that turn the direction', () =>
    'Sum: \u202E000,01\u202C for \u2067abc\u2069 \u200Fx\u061C'.repeat(50),
  ),
  asText('text-only-marks.txt', 'time: nothing but marks', () => '\u202E'.repeat(200_000)),
  asText('text-brackets.txt', 'marks that open 100 000 levels', () => `${'\u2067'.repeat(100_000)}x`),
  asText('text-zalgo.txt', 'time: a letter with 50 000 accents', () => `Z${'\u0301\u0489\u0336'.repeat(17_000)}algo`),
  asText('text-families.txt', 'time: a sign joined of 20 000 signs', () => '\u{1F468}\u200D'.repeat(20_000)),
  asText('text-ligature.txt', 'time: the longest ligatures there are', () => '\uFDFA\uFDFD\u{12219}'.repeat(10_000)),
  asText(
    'text-invisible.txt',
    'letters that cannot be seen',
    () => `pay\u200Bpal ${'\u{E0041}'.repeat(500)}\u2062\u2060\uFEFFend`,
  ),
  asText('text-lookalikes.txt', 'letters that look like others', () => 'раssроrt аррlе.соm \u2571 \u29F8'),
  asText('text-escapes.txt', 'sequences that act on a terminal', () =>
    '\u001b[2J\u001b]0;ran\u0007\u001b[8mhidden\u001b[0m\u001b]8;;http://192.0.2.1/ran\u0007link\u001b]8;;\u0007'.replaceAll(
      '\u0007',
      '\u001b\\',
    ),
  ),
  asText('text-formulas.csv', 'formulas of a table', () =>
    `=cmd|'/c calc'!A1,+HYPERLINK("http://192.0.2.1/ran"),@SUM(1),-2+3\n`.repeat(100),
  ),
  asText('text-columns.csv', 'time: a row of 500 000 columns', () => ','.repeat(500_000)),
  asText('text-quotes.csv', 'a quote that is never closed', () => `"${'a,'.repeat(50_000)}`),
  asText('text-deep.json', 'stack: a million brackets', () => '['.repeat(1_000_000)),
  asText(
    'text-proto.json',
    'names that objects have anyway',
    () => '{"__proto__":{"ran":1},"constructor":{"prototype":{"ran":1}},"toString":null}',
  ),
  asText('text-script.js', 'script as a text', () => SCRIPT),
  asText(
    'text-markdown.md',
    'script in a note',
    () => `[x](javascript:${SCRIPT}) ![x](http://192.0.2.1/ran.png) <script>${SCRIPT}</script>`,
  ),
  asText('text-chat.txt', 'an export of a chat with markup in names', () =>
    `[24.10.2025, 02:16] <script>${SCRIPT}</script>: <img src=x onerror="${SCRIPT}">\n`.repeat(50),
  ),
  asText(
    'text-card.vcf',
    'a card with a picture at an address',
    () => 'BEGIN:VCARD\r\nVERSION:3.0\r\nPHOTO;VALUE=URI:http://192.0.2.1/ran.jpg\r\nN:x\r\nEND:VCARD\r\n',
  ),
  hostile('text-nul.txt', 'zero bytes in a text', 'bytes', 'shown', () => `safe\0<script>${SCRIPT}</script>`),
  hostile('text-not-utf-8.txt', 'decoder: bytes that are no character', 'bytes', 'shown', () =>
    joined('text \xff\xfe\xc0\xaf\xed\xa0\x80\xf4\x90\x80\x80', noise(200, 'utf8')),
  ),
  hostile('text-overlong.txt', 'decoder: a slash in two bytes', 'bytes', 'shown', () =>
    joined('..\xc0\xaf..\xc0\xafetc\xc0\xafpasswd'),
  ),
  hostile('text-utf-16.txt', 'decoder: halves of characters', 'bytes', 'shown', () =>
    joined([0xff, 0xfe], Buffer.from(`a\ud800<script>${SCRIPT}\udc00`, 'utf16le'), [0x41]),
  ),
  hostile('text-utf-32.txt', 'decoder: four bytes for a character', 'bytes', 'shown', () =>
    joined([0xff, 0xfe, 0, 0], zeros(400)),
  ),
  hostile('text-cut-character.txt', 'decoder: a character cut off at the end', 'bytes', 'shown', () =>
    joined('end \xf0\x9f'),
  ),
];

const nothing = () => zeros(0);
const word = () => latin('word');
/** Names that lie, hide, climb or do not fit. */
export const NAMES: readonly HostileInput[] = [
  hostile('empty.jpg', 'nothing at all', 'bytes', 'shown', nothing),
  hostile('empty.pdf', 'nothing at all', 'bytes', 'shown', nothing),
  hostile('empty', 'nothing at all, and no ending', 'bytes', 'shown', nothing),
  hostile('one-byte', 'a single byte', 'bytes', 'shown', () => zeros(1)),
  hostile('receipt_\u202Efdp.exe', 'a name that reads backwards', 'text', 'shown', word),
  hostile('line\nbreak\ttab\u0007bell.txt', 'controls in a name', 'text', 'shown', word),
  hostile(
    'photo.jpg                                                                    .exe',
    'an ending that is out of sight',
    'text',
    'shown',
    word,
  ),
  hostile(`${'ə'.repeat(120)}.txt`, 'a name as long as the disk takes', 'text', 'shown', word),
  hostile("<img src=x onerror=alert('ran')>.txt", 'script in a name', 'text', 'shown', word),
  hostile('$(touch ran);`ran`&|.txt', 'commands in a name', 'text', 'shown', word),
  hostile(
    'Z\u0301\u0489\u0336\u0301\u0489\u0336algo\u200B\u2060.txt',
    'accents and nothing in a name',
    'text',
    'shown',
    word,
  ),
  hostile('CON.txt', 'a name that a system keeps for itself', 'text', 'shown', word),
  hostile('.hidden', 'a name that begins with a dot', 'text', 'shown', word),
  hostile('name.txt.', 'a name that ends with a dot', 'text', 'shown', word),
];
