/** The header lines of a mail, in their order, unfolded, with encoded words readable (RFC 5322, RFC 2047). Nothing behind them is read. */
import { bytesOfLatin1, type Findings, latin1, utf8Loose } from './findings.ts';

const LINES = 2000;

/** `head`: the first bytes of the file. */
export function findInMail(head: Uint8Array, findings: Findings): void {
  const text = latin1(head);
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
  let name = '';
  let value = '';
  const tell = () => {
    if (name !== '') findings.add('mail', name, readable(value));
  };
  for (const line of text.slice(0, end).split(/\r?\n/, LINES)) {
    if (/^[ \t]/.test(line)) {
      if (value.length < 20_000) value += ` ${line.trim()}`;
      continue;
    }
    tell();
    const match = /^([!-9;-~]{1,100}):(.*)$/s.exec(line);
    name = match?.[1] ?? '';
    value = match?.[2]?.trim() ?? '';
  }
  tell();
}

/** Encoded words decoded; other bytes as UTF-8, which is what programs write that do not encode. */
function readable(raw: string): string {
  const joined = raw.replace(/(\?=)\s+(?==\?)/g, '$1');
  const parts = joined.split(/(=\?[\w.-]{1,40}(?:\*[\w-]{1,20})?\?[BbQq]\?[^?\s]{0,300}\?=)/);
  return parts.map((part, index) => (index % 2 === 1 ? decodedWord(part) : utf8Loose(bytesOfLatin1(part)))).join('');
}

function decodedWord(word: string): string {
  const [, charset = '', way = '', text = ''] = /^=\?([\w.-]+)(?:\*[\w-]+)?\?([BbQq])\?(.*)\?=$/s.exec(word) ?? [];
  try {
    const bytes =
      way.toLowerCase() === 'b'
        ? atob(text)
        : text
            .replaceAll('_', ' ')
            .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    return new TextDecoder(charset).decode(bytesOfLatin1(bytes));
  } catch {
    return word;
  }
}
