import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { bagInfoText, DECLARATION, manifestText } from '../../../shared/bag/bagit.ts';
import type { BundleEvidence } from '../../../shared/bag/bundle.ts';
import type { NewSha256 } from '../../../shared/bag/sha256.ts';
import type { BagEvidence, BagInput, BagReport } from '../../../shared/bag/write-bag.ts';
import { mediaTypeOf } from '../../../shared/evidence/media-type.ts';
import { type Report, reportSchema } from '../../../shared/report/schema.ts';
import { ascii, inPieces, type MadeFile, zipOf } from './zips.ts';

/** SHA-256 of the platform, as a bag wants it. */
export const sha256: NewSha256 = () => {
  const hash = createHash('sha256');
  return { update: (bytes) => void hash.update(bytes), digest: () => new Uint8Array(hash.digest()) };
};
export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const BUNDLE_ID = '00112233445566778899aabbccddeeff';
export const NOW = Date.UTC(2026, 10, 20, 10, 41, 59, 999);

/** An evidence file with these bytes. */
export function evidenceOf(originalName: string, bytes: Uint8Array, pieceSize = 7): BagEvidence {
  return {
    originalName,
    size: bytes.length,
    sha256: digestOf(bytes),
    crc32: crc32(bytes),
    mediaType: mediaTypeOf(bytes.subarray(0, 4096), originalName),
    open: () => inPieces(bytes, pieceSize),
  };
}

/** One of the accounts in tests/fixtures/scenarios. */
export function account(name: string): Report {
  const url = new URL(`../../fixtures/scenarios/${name}.json`, import.meta.url);
  return reportSchema.parse(JSON.parse(readFileSync(url, 'utf8')));
}

/** A bag of these reports. */
export function reportsInput(reports: readonly BagReport[], more: Partial<BagInput> = {}): BagInput {
  return { content: { kind: 'reports', reports }, bundleId: BUNDLE_ID, now: NOW, sha256, ...more };
}

/** What a hand-made bag consists of; each part can be put out of order, out of shape or away. */
export interface MadeBag {
  bundle: Record<string, unknown>;
  /** Payload after bundle.json. */
  payload: MadeFile[];
  declaration?: string;
  info?: (text: string) => string;
  card?: Uint8Array;
  manifest?: (text: string) => string;
  tagManifest?: (text: string) => string;
  signature?: string;
  /** The last word on the files of the ZIP. */
  files?: (files: MadeFile[]) => MadeFile[];
}

export const HEAD = { format: 'daftar-bundle', version: 1, id: BUNDLE_ID, created: '2026-11-20T10:41:00Z' } as const;

/** A readable report of the shape that docs/format.md fixes, as short as it gets; the program's own may change, this one never does. */
const PAGE = `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width">
<title>Report</title>
<style></style>
</head>
<body>
<main><p>what happened</p></main>
</body>
</html>
`;

/** The page of a filled form, of the shape that docs/format.md fixes. */
export const FORM_PAGE = `<!doctype html>
<html lang="az" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; font-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width">
<title>A &amp; B</title>
<style>@font-face { font-family: 'Daftar Paper'; font-weight: 400; font-style: normal; unicode-range: U+0000-00FF; src: url(data:font/woff2;base64,d09GMg==) format('woff2'); }
@page { size: A4; @bottom-center { content: 'f\\f6 ' counter(page, decimal); } }
:dir(ltr) { font-family: 'Daftar Paper'; }
</style>
</head>
<body>
<main><h1>A &amp; B</h1><table><tbody><tr><th scope="row">1</th><td>2</td></tr></tbody></table></main>
</body>
</html>
`;
export const FORM_PDF = '%PDF-1.4\n%%EOF\n';

/** A small bag with a filled form before its evidence. */
export function bagWithForm(
  change: (bag: MadeBag) => void = () => {},
  { page = FORM_PAGE, print = FORM_PDF }: { readonly page?: string; readonly print?: string } = {},
): Uint8Array {
  return smallBag((bag) => {
    const files = [
      { name: 'data/forms/0001.html', bytes: ascii(page) },
      { name: 'data/forms/0001.pdf', bytes: ascii(print) },
    ];
    const [html, pdf] = files.map(({ name, bytes }) => ({ path: name, size: bytes.length, sha256: digestOf(bytes) }));
    bag.bundle = { ...bag.bundle, version: 2, forms: [{ form: 'wgad', language: 'az', title: 'A & B', html, pdf }] };
    bag.payload.splice(2, 0, ...files);
    change(bag);
  });
}

/** A bag with one small report and one evidence file, made without the writer under test. */
export function smallBag(change: (bag: MadeBag) => void = () => {}): Uint8Array {
  const report: Report = { schema: 1, narrative: 'what happened' };
  const bytes = ascii('evidence');
  const listed: BundleEvidence = {
    path: 'data/evidence/0001.txt',
    originalName: 'note.txt',
    size: bytes.length,
    sha256: digestOf(bytes),
    mediaType: 'text/plain',
  };
  const bag: MadeBag = {
    bundle: {
      ...HEAD,
      kind: 'reports',
      reports: [{ json: 'data/reports/0001.json', html: 'data/reports/0001.html', title: '' }],
      evidence: [listed],
    },
    payload: [
      { name: 'data/reports/0001.json', bytes: ascii(JSON.stringify({ ...report, evidence: [listed] })) },
      { name: 'data/reports/0001.html', bytes: ascii(PAGE) },
      { name: 'data/evidence/0001.txt', bytes },
    ],
  };
  change(bag);
  return zipOfBag(bag);
}

function zipOfBag(bag: MadeBag): Uint8Array {
  const same = (text: string) => text;
  const digests = (files: readonly MadeFile[]) => files.map(({ name, bytes }) => ({ name, sha256: digestOf(bytes) }));
  const payload = [{ name: 'data/bundle.json', bytes: ascii(JSON.stringify(bag.bundle)) }, ...bag.payload];
  const oxum = {
    date: '2026-11-20',
    payloadBytes: payload.reduce((sum, { bytes }) => sum + bytes.length, 0),
    payloadFiles: payload.length,
  };
  const tags: MadeFile[] = [
    { name: 'bagit.txt', bytes: ascii(bag.declaration ?? DECLARATION) },
    { name: 'bag-info.txt', bytes: ascii((bag.info ?? same)(bagInfoText(oxum))) },
  ];
  if (bag.card !== undefined) tags.push({ name: 'sender-card.txt', bytes: bag.card });
  const manifest = {
    name: 'manifest-sha256.txt',
    bytes: ascii((bag.manifest ?? same)(manifestText(digests(payload)))),
  };
  const tagText = (bag.tagManifest ?? same)(manifestText(digests([...tags, manifest])));
  const files = [...tags, ...payload, manifest, { name: 'tagmanifest-sha256.txt', bytes: ascii(tagText) }];
  if (bag.signature !== undefined) files.push({ name: 'signature.json', bytes: ascii(bag.signature) });
  return zipOf((bag.files ?? ((all) => all))(files.map(({ name, bytes }) => ({ name: `bag/${name}`, bytes }))));
}
