/**
 * Writes the test vectors of format `zip`: ZIP files of docs/format.md, section 9.1, and whole unsigned bags of section 9.2. A `v1-` file
 * that is there is never overwritten: if its contents would differ, nothing is written and the run fails.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FormatErrorCode } from '../../shared/errors.ts';
import { bagWithForm, FORM_PAGE, FORM_PDF, type MadeBag, smallBag } from '../shared/bag/bags.ts';
import { ascii, joined, type MadeFile, patched, zipOf } from '../shared/bag/zips.ts';

/** Which rules the file is held against: those of a ZIP (9.1), or those of a bag too (9.2 and 9.3). */
export type ZipRules = 'zip' | 'bag';

export interface ZipVector {
  readonly name: string;
  readonly rules: ZipRules;
  readonly expect: 'success' | FormatErrorCode;
  readonly comment: string;
  readonly body: Uint8Array;
  /** Of the contents of all files, one after the other; in success vectors. */
  readonly payload?: { readonly sha256: string; readonly length: number };
}

export const ZIP_VECTORS_FOLDER = join(import.meta.dirname, 'zip');

/** A vector as the text of its file. */
export function printZipVector({ rules, expect, comment, body, payload }: ZipVector): string {
  const fields = { format: 'zip', expect, comment, rules };
  const out = payload === undefined ? {} : { 'payload-sha256': payload.sha256, 'payload-length': payload.length };
  const header = Object.entries({ ...fields, ...out }).map(([name, value]) => `${name}: ${value}\n`);
  const lines =
    Buffer.from(body)
      .toString('base64')
      .match(/.{1,76}/g) ?? [];
  return `${header.join('')}\n${lines.map((line) => `${line}\n`).join('')}`;
}

/** The committed vectors, as text, header fields and bytes. */
export function readZipVectors(): {
  name: string;
  text: string;
  fields: Record<string, string>;
  body: Uint8Array;
}[] {
  const names = readdirSync(ZIP_VECTORS_FOLDER).filter((name) => /^v1-.*\.txt$/.test(name));
  return names.sort().map((name) => {
    const text = readFileSync(join(ZIP_VECTORS_FOLDER, name), 'utf8');
    const [header = '', body = ''] = text.split('\n\n');
    const fields = Object.fromEntries(header.split('\n').map((line) => line.split(/: (.*)/s, 2)));
    return { name, text, fields, body: new Uint8Array(Buffer.from(body, 'base64')) };
  });
}

const files = (...names: string[]): MadeFile[] => names.map((name, at) => ({ name, bytes: ascii(`content ${at}`) }));
const two = files('bag/a.txt', 'bag/data/b.bin');

function opens(
  name: string,
  rules: ZipRules,
  comment: string,
  body: Uint8Array,
  contents: readonly MadeFile[],
): ZipVector {
  const payload = joined(...contents.map(({ bytes }) => bytes));
  const sha256 = createHash('sha256').update(payload).digest('hex');
  return { name, rules, expect: 'success', comment, body, payload: { sha256, length: payload.length } };
}

const zip = (name: string, comment: string, body: Uint8Array): ZipVector => ({
  name,
  rules: 'zip',
  expect: 'malformed',
  comment,
  body,
});

const bag = (
  name: string,
  comment: string,
  change: (bag: MadeBag) => void,
  expect: FormatErrorCode = 'malformed',
): ZipVector => ({ name: `bag-${name}`, rules: 'bag', expect, comment, body: smallBag(change) });

const form = (
  name: string,
  comment: string,
  change: (bag: MadeBag) => void,
  files: Parameters<typeof bagWithForm>[1] = {},
  expect: FormatErrorCode = 'malformed',
): ZipVector => ({ name: `form-${name}`, rules: 'bag', expect, comment, body: bagWithForm(change, files) });

/** What an untouched bag holds, in the order of the ZIP. */
function filesOf(bagOf: (change: (bag: MadeBag) => void) => Uint8Array): MadeFile[] {
  let seen: MadeFile[] = [];
  bagOf((made) => {
    made.files = (all) => {
      seen = all;
      return all;
    };
  });
  return seen;
}

/** Makes every vector anew; the same run gives the same bytes. */
export function zipVectors(): ZipVector[] {
  const empty = [{ name: 'bag/empty', bytes: new Uint8Array() }];
  const longest = files(`bag/${'a'.repeat(176)}`);
  return [
    opens('two-files', 'zip', 'two files', zipOf(two), two),
    opens('empty-file', 'zip', 'one file of no bytes', zipOf(empty), empty),
    opens('longest-name', 'zip', 'a name of 180 characters', zipOf(longest), longest),
    zip('no-entry', 'an end record and nothing else', zipOf([])),
    zip('name-twice', 'two entries of one name', zipOf(files('bag/a', 'bag/a'))),
    zip('name-case', 'a name with a capital letter', zipOf(files('bag/A'))),
    zip('name-up', 'a part of a name is two dots', zipOf(files('bag/../a'))),
    zip('name-absolute', 'a name begins with a slash', zipOf(files('/bag/a'))),
    zip('name-device', 'a part of a name is a Windows device with an ending', zipOf(files('bag/nul.txt'))),
    zip('name-dot-end', 'a part of a name ends with a dot', zipOf(files('bag/a./b'))),
    zip('name-folder', 'a name is a folder of a later name', zipOf(files('bag/a', 'bag/a/b'))),
    zip('name-too-long', 'a name of 181 characters', zipOf(files(`bag/${'a'.repeat(177)}`))),
    zip('gap', 'four bytes between two entries', zipOf(two, { gapBefore: { index: 1, bytes: ascii('gap!') } })),
    zip('before-first', 'two bytes before the first entry', joined(ascii('MZ'), zipOf(two))),
    zip('after-end', 'one byte after the end record', joined(zipOf(two), Uint8Array.of(0))),
    zip('cut', 'the last byte is missing', zipOf(two).slice(0, -1)),
    zip(
      'crc',
      'both headers of the first file carry the CRC-32 of other bytes',
      zipOf(two, { crc: { index: 0, value: 1 } }),
    ),
    zip(
      'directory-name',
      'the central directory names the first file otherwise',
      zipOf(two, { central: (header, index) => (index === 0 ? patched(header, 50, 0x63) : header) }),
    ),
    zip(
      'directory-hides',
      'the central directory leaves the first file out',
      zipOf(two, { directory: (all) => all.slice(1) }),
    ),
    zip(
      'directory-link',
      'the central directory calls the files symbolic links',
      zipOf(two, { central: (header) => patched(header, 40, 0xff, 0xa1) }),
    ),
    zip(
      'deflate',
      'both headers say method 8',
      zipOf(two, { local: (header) => patched(header, 8, 8), central: (header) => patched(header, 10, 8) }),
    ),
    zip(
      'descriptor',
      'the local headers announce a data descriptor',
      zipOf(two, { local: (header) => patched(header, 6, 8) }),
    ),
    zip('date', 'the local headers carry another date', zipOf(two, { local: (header) => patched(header, 12, 0x22) })),
    zip(
      'comment',
      'the end record carries a comment',
      zipOf(two, { end: (records) => joined(patched(records, 20, 2), ascii('hi')) }),
    ),
    opens('bag-small', 'bag', 'an unsigned bag with one report and one evidence file', smallBag(), filesOf(smallBag)),
    bag('manifest', 'the manifest has another digest', (made) => {
      made.manifest = (text) => text.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
    }),
    bag('tag-manifest', 'the tag manifest leaves bagit.txt out', (made) => {
      made.tagManifest = (text) => text.replace(/^.*\n/, '');
    }),
    bag('oxum', 'Payload-Oxum counts a file more', (made) => {
      made.info = (text) => text.replace('.4\n', '.5\n');
    }),
    bag('extra', 'a file that no manifest lists', (made) => {
      made.files = (all) => [...all, { name: 'bag/extra.txt', bytes: ascii('extra') }];
    }),
    bag('evidence', 'the evidence has other bytes than bundle.json says, the manifests agree with it', (made) => {
      made.payload.splice(2, 1, { name: 'data/evidence/0001.txt', bytes: ascii('Evidence') });
    }),
    bag('ending', 'evidence with an ending of nine characters', (made) => {
      const renamed = (text: string) => text.replaceAll('0001.txt', '0001.ninechars');
      made.bundle = JSON.parse(renamed(JSON.stringify(made.bundle)));
      made.payload = made.payload.map(({ name, bytes }) => ({
        name: renamed(name),
        bytes: name.endsWith('.json') ? ascii(renamed(Buffer.from(bytes).toString())) : bytes,
      }));
    }),
    bag('script', 'a readable report with a script', (made) => {
      made.payload = made.payload.map(({ name, bytes }) => ({
        name,
        bytes: name.endsWith('.html')
          ? ascii(Buffer.from(bytes).toString().replace('</main>', '<script></script></main>'))
          : bytes,
      }));
    }),
    bag('name-twice', 'a report with one name twice in an object', (made) => {
      made.payload.splice(0, 1, {
        name: 'data/reports/0001.json',
        bytes: ascii('{"title":"","title":"","narrative":"x"}'),
      });
    }),
    bag('later', 'bundle.json of version 2', (made) => Object.assign(made.bundle, { version: 2 }), 'too-new'),
    bag('card-alone', 'a card and no signature', (made) => Object.assign(made, { card: ascii('card\n') }), 'altered'),
    bag('signature-alone', 'a signature and no card', (made) => Object.assign(made, { signature: '{}\n' }), 'altered'),
    opens('form', 'bag', 'a bag of version 2 with a filled form', bagWithForm(), filesOf(bagWithForm)),
    form('version', 'a form in a bundle.json of version 1', (made) => Object.assign(made.bundle, { version: 1 })),
    form('later', 'bundle.json of version 3', (made) => Object.assign(made.bundle, { version: 3 }), {}, 'too-new'),
    form('none', 'version 2 with an empty list of forms', (made) => {
      made.bundle = { ...made.bundle, forms: [] };
      made.payload.splice(2, 2);
    }),
    form('missing', 'the PDF of a form is missing', (made) => made.payload.splice(3, 1)),
    form('extra', 'the pages of two forms where one is listed', (made) => {
      made.payload.splice(4, 0, { name: 'data/forms/0002.html', bytes: ascii(FORM_PAGE) });
    }),
    form('order', 'the forms behind the evidence', (made) => made.payload.push(...made.payload.splice(2, 2))),
    form('page', 'a page with other bytes than bundle.json says, the manifests agree with it', (made) => {
      made.payload.splice(2, 1, { name: 'data/forms/0001.html', bytes: ascii(FORM_PAGE.replace('<td>2', '<td>3')) });
    }),
    form('print', 'a PDF with other bytes than bundle.json says, the manifests agree with it', (made) => {
      made.payload.splice(3, 1, { name: 'data/forms/0001.pdf', bytes: ascii(FORM_PDF.replace('4', '5')) });
    }),
    form('no-pdf', 'a PDF that is a page', () => {}, { print: FORM_PAGE }),
    form('title', 'a page with another title than bundle.json says', () => {}, {
      page: FORM_PAGE.replace('<title>A &amp; B', '<title>A &amp; C'),
    }),
    form('script', 'a page with a script', () => {}, { page: FORM_PAGE.replace('<main>', '<main><script></script>') }),
    form('import', 'a style that loads another one', () => {}, {
      page: FORM_PAGE.replace('@page', "@import 'http://example.org/'; @page"),
    }),
    form('letters', 'a style whose letters come from elsewhere', () => {}, {
      page: FORM_PAGE.replace('data:font/woff2;base64,d09GMg==', 'http://example.org/'),
    }),
    form('comment', 'a style that hides a rule between two comments', () => {}, {
      page: FORM_PAGE.replace('@page', "/* ' */ @import url(http://example.org/); /* ' */ @page"),
    }),
    form('escape', 'a style that writes url with a code', () => {}, {
      page: FORM_PAGE.replace('size: A4;', 'background: \\75rl\\28http://example.org/\\29;'),
    }),
    form('string', 'a string of a style that hides its end', () => {}, {
      page: FORM_PAGE.replace('size: A4;', "content: '\\'; background: url(http://example.org/) '';"),
    }),
  ];
}

if (import.meta.main) {
  mkdirSync(ZIP_VECTORS_FOLDER, { recursive: true });
  const texts = zipVectors().map(
    (vector) => [join(ZIP_VECTORS_FOLDER, `v1-${vector.name}.txt`), printZipVector(vector)] as const,
  );
  const changed = texts.filter(([path, text]) => existsSync(path) && readFileSync(path, 'utf8') !== text);
  if (changed.length > 0)
    throw new Error(`vectors of version 1 are never changed: ${changed.map(([path]) => path).join(', ')}`);
  const missing = texts.filter(([path]) => !existsSync(path));
  for (const [path, text] of missing) writeFileSync(path, text);
  console.log(`${texts.length} vectors, ${missing.length} of them new`);
}
