import { type Bytes, hex } from './bytes.ts';
import { isDay } from './card.ts';
import { must, refuse } from './error.ts';
import { isObject, parseJson, partsOf } from './json.ts';
import { checkLists } from './lists.ts';
import { sha256 } from './primitives.ts';
import { type Entry, readZip } from './zip.ts';

/** Section 9.3, the outer rules of `data/bundle.json`; `value` is the whole of it. */
export interface BundleDescription {
  readonly id: string;
  readonly kind: 'reports' | 'receipt';
  readonly created: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** A bag that follows sections 9.1 to 9.3. Names are those after `bag/`, in the order of the ZIP. */
export interface Bag {
  readonly files: ReadonlyMap<string, Bytes>;
  readonly description: BundleDescription;
}

const BASE = 'bag/';
const BAGIT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
const DESCRIPTION = 'data/bundle.json';
const ENDINGS: ReadonlySet<string> = new Set(
  '3gp aac amr avi avif bin bmp csv docx eml flac gif heic heif jpeg jpg m4a m4v mkv mov mp3 mp4 odp ods odt oga ogg ogv opus pdf png pptx tif tiff txt wav webm webp xlsx'.split(
    ' ',
  ),
);
const LARGEST_DESCRIPTION = 8 * 1024 * 1024;
const MOST_PARTS = 1_000_000;

/** Reads a bag out of its ZIP. Whether it is signed, and by whom, is for `signature.ts`. */
export function readBag(zip: Bytes): Bag {
  const entries = readZip(zip).map(({ name, data }) => ({ name: withoutBase(name), data }));
  const files = new Map(entries.map(({ name, data }) => [name, data]));
  const payload = entries.filter(({ name }) => name.startsWith('data/'));
  checkOrder(entries, payload);
  checkTags(files, payload);
  const description = readDescription(fileOf(files, DESCRIPTION));
  if (description.kind === 'receipt') must(payload.length === 1, 'a receipt has no reports and no evidence');
  else checkLists(description.value, payload);
  return { files, description };
}

function withoutBase(name: string): string {
  must(name.startsWith(BASE), 'a file outside the base directory');
  return name.slice(BASE.length);
}

/** Section 9.2: which files, in which order. Either file of a signature may be there or not; that is judged later. */
function checkOrder(entries: readonly Entry[], payload: readonly Entry[]): void {
  const present = new Set(entries.map(({ name }) => name));
  const reports = payload.filter(({ name }) => /^data\/reports\/\d{4}\.json$/.test(name));
  const forms = payload.filter(({ name }) => /^data\/forms\/\d{4}\.html$/.test(name));
  const evidence = payload.filter(({ name }) => /^data\/evidence\/\d{4}\.[a-z0-9]+$/.test(name));
  const expected = [
    'bagit.txt',
    'bag-info.txt',
    ...(present.has('sender-card.txt') ? ['sender-card.txt'] : []),
    DESCRIPTION,
    ...reports.flatMap((_, at) => [`data/reports/${number(at)}.json`, `data/reports/${number(at)}.html`]),
    ...forms.flatMap((_, at) => [`data/forms/${number(at)}.html`, `data/forms/${number(at)}.pdf`]),
    ...evidence.map(({ name }, at) => `data/evidence/${number(at)}.${endingOf(name)}`),
    'manifest-sha256.txt',
    'tagmanifest-sha256.txt',
    ...(present.has('signature.json') ? ['signature.json'] : []),
  ];
  const names = entries.map(({ name }) => name);
  must(names.join('\n') === expected.join('\n'), 'a file is missing, in another place or not allowed');
}

function endingOf(name: string): string {
  const ending = name.split('.').at(-1) ?? '';
  must(ENDINGS.has(ending), 'the ending of an evidence file');
  return ending;
}

/** The four-digit number of the file at this index. */
const number = (index: number): string => String(index + 1).padStart(4, '0');

/** The texts of BagIt have one form only, so they are written anew and compared. */
function checkTags(files: ReadonlyMap<string, Bytes>, payload: readonly Entry[]): void {
  const info = latin1(fileOf(files, 'bag-info.txt'));
  const date = info.slice('Bagging-Date: '.length, 'Bagging-Date: YYYY-MM-DD'.length);
  const oxum = `${payload.reduce((sum, { data }) => sum + data.length, 0)}.${payload.length}`;
  must(isDay(date) && info === `Bagging-Date: ${date}\nPayload-Oxum: ${oxum}\n`, 'bag-info.txt');
  must(latin1(fileOf(files, 'bagit.txt')) === BAGIT, 'bagit.txt');
  must(latin1(fileOf(files, 'manifest-sha256.txt')) === manifest(payload), 'manifest-sha256.txt');
  const tags = ['bagit.txt', 'bag-info.txt', 'sender-card.txt', 'manifest-sha256.txt'].flatMap((name) => {
    const data = files.get(name);
    return data === undefined ? [] : [{ name, data }];
  });
  must(latin1(fileOf(files, 'tagmanifest-sha256.txt')) === manifest(tags), 'tagmanifest-sha256.txt');
}

/** What `sha256sum` prints for these files. */
export function manifest(entries: readonly Entry[]): string {
  return entries.map(({ name, data }) => `${hex(sha256(data))}  ${name}\n`).join('');
}

function readDescription(bytes: Bytes): BundleDescription {
  must(bytes.length <= LARGEST_DESCRIPTION, 'bundle.json is too long');
  must(partsOf(bytes) <= MOST_PARTS, 'bundle.json has too many parts');
  const value = parseJson(bytes, 32);
  must(isObject(value) && value.format === 'daftar-bundle', 'format of bundle.json');
  const { version, kind, id, created, forms } = value;
  must(typeof version === 'number' && Number.isInteger(version) && version >= 1, 'version of bundle.json');
  if (version > (forms === undefined ? 1 : 2)) refuse('too-new', 'version of bundle.json');
  must(kind === 'reports' || (kind === 'receipt' && version === 1), 'kind of bundle.json');
  must(typeof id === 'string' && /^[0-9a-f]{32}$/.test(id), 'id of bundle.json');
  must(typeof created === 'string' && isMinute(created), 'created of bundle.json');
  return { id, kind, created, value };
}

function isMinute(instant: string): boolean {
  return isDay(instant.slice(0, 10)) && /^.{10}T([01]\d|2[0-3]):[0-5]\d:00Z$/.test(instant);
}

const latin1 = (bytes: Bytes): string => Buffer.from(bytes).toString('latin1');

export function fileOf(files: ReadonlyMap<string, Bytes>, name: string): Bytes {
  return files.get(name) ?? refuse('malformed', 'a file is missing');
}
