import { FormatError } from '../errors.ts';

/** The base directory that all names in a bag begin with (RFC 8493, section 4.2). */
export const BASE = 'bag/';

/** The tag files, by name after the base directory. */
export const TAG_FILES = {
  declaration: 'bagit.txt',
  info: 'bag-info.txt',
  senderCard: 'sender-card.txt',
  manifest: 'manifest-sha256.txt',
  tagManifest: 'tagmanifest-sha256.txt',
  signature: 'signature.json',
} as const;

/** Where the table of contents lies. */
export const BUNDLE_JSON = 'data/bundle.json';

/** The whole of bagit.txt. */
export const DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** What bag-info.txt says: the day, and the payload's bytes and files. */
export interface BagInfo {
  date: string;
  payloadBytes: number;
  payloadFiles: number;
}

/** The exact text of bag-info.txt. */
export function bagInfoText({ date, payloadBytes, payloadFiles }: BagInfo): string {
  return `Bagging-Date: ${date}\nPayload-Oxum: ${payloadBytes}.${payloadFiles}\n`;
}

/** @throws FormatError 'malformed' when the text has not exactly the one form, or its day does not exist */
export function readBagInfo(text: string): BagInfo {
  const match = /^Bagging-Date: (\d{4}-\d{2}-\d{2})\nPayload-Oxum: (\d{1,16})\.(\d{1,5})\n$/.exec(text);
  const info = { date: match?.[1] ?? '', payloadBytes: Number(match?.[2]), payloadFiles: Number(match?.[3]) };
  if (match === null || bagInfoText(info) !== text || !isDay(info.date)) {
    throw new FormatError('malformed', 'bag-info.txt of another form');
  }
  return info;
}

/** The exact text of a manifest: one line for each file, in the order given. Names are relative to the base directory. */
export function manifestText(files: readonly { name: string; sha256: string }[]): string {
  return files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
