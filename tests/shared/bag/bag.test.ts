import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formsOf, type ReceiptBundle, readBundleJson } from '../../../shared/bag/bundle.ts';
import { safeEnding } from '../../../shared/bag/endings.ts';
import { type BagSink, readBag, type SignatureToCheck } from '../../../shared/bag/read-bag.ts';
import { readSignatureFile, SIGNATURE_FILE_LENGTH, signatureFileText } from '../../../shared/bag/signature-file.ts';
import { type BagForm, type BagReport, planBag } from '../../../shared/bag/write-bag.ts';
import { FormatError } from '../../../shared/errors.ts';
import { readReport } from '../../../shared/report/read.ts';
import { z } from '../../../shared/zod.ts';
import {
  account,
  BUNDLE_ID,
  bagWithForm,
  digestOf,
  evidenceOf,
  FORM_PAGE,
  FORM_PDF,
  HEAD,
  type MadeBag,
  NOW,
  reportsInput,
  sha256,
  smallBag,
} from './bags.ts';
import { ascii, collected, inPieces, type MadeFile, patched } from './zips.ts';

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

const unsigned = () => {
  throw new Error('there is no signature to check');
};

async function read(
  zip: Uint8Array,
  checkSignature: (signature: SignatureToCheck) => void = unsigned,
  pieceSize?: number,
) {
  const files: MadeFile[] = [];
  const pieces: Uint8Array[] = [];
  let open = '';
  const sink: BagSink = {
    begin: (name) => {
      open = name;
    },
    write: (bytes) => void pieces.push(bytes.slice()),
    end: () => {
      files.push({ name: open, bytes: new Uint8Array(Buffer.concat(pieces.splice(0))) });
    },
  };
  const summary = await readBag(inPieces(zip, pieceSize), { sha256, sink, checkSignature });
  return { summary, files };
}

const scenarioReports = (): BagReport[] => {
  const evidence = evidenceOf('\u202efdp.exe', ascii('<script>alert(1)</script>'));
  return [
    {
      report: account('s04'),
      evidence: [evidenceOf('Чат WhatsApp с контактом Мама.txt', ascii('09.05.2025, 10:00 - Мама'))],
    },
    { report: account('s06'), evidence: [evidenceOf('a.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)), evidence] },
    { report: account('s08'), evidence: [evidence, evidenceOf('empty.m4a', new Uint8Array())] },
    { report: { narrative: 'nothing but a word' }, evidence: [] },
  ];
};

const signature = (plan: { tagManifestSha256: string; senderCardSha256: string | undefined }) => ({
  bundleId: BUNDLE_ID,
  senderCard: plan.senderCardSha256 ?? '',
  tagManifest: plan.tagManifestSha256,
  slotHeader: 'ab'.repeat(32),
  signingKey: Buffer.alloc(32, 7).toString('base64'),
  signature: Buffer.alloc(64, 9).toString('base64'),
});

describe('a bag of reports', () => {
  test('is as long as planned, and comes back as it went in', async () => {
    const reports = scenarioReports();
    const plan = planBag(reportsInput(reports));
    const zip = await collected(plan.bytes());
    expect(zip.length).toBe(plan.length);
    const { summary, files } = await read(zip, unsigned, 777);
    expect(summary.bundle).toEqual(plan.bundle);
    expect(summary.bundle).toMatchObject({ ...HEAD, kind: 'reports' });
    expect(summary.signed).toBeUndefined();
    expect(summary.tagManifestSha256).toBe(plan.tagManifestSha256);
    expect(summary.files.map(({ name, size }) => ({ name, size }))).toEqual(plan.files);
    expect(files.map(({ name, bytes }) => ({ name, size: bytes.length, sha256: digestOf(bytes) }))).toEqual(
      summary.files,
    );
    const { evidence: _, ...fields } = account('s06');
    expect(summary.reports[1]?.report).toMatchObject({ ...fields, schema: 2 });
    expect(summary.reports[1]).toMatchObject({ newer: false, unknown: [], json: 'data/reports/0002.json' });
  });

  test('gives evidence safe names, the same file once, and the original name in the JSON', async () => {
    const { summary, files } = await read(await collected(planBag(reportsInput(scenarioReports())).bytes()));
    const names = files.map(({ name }) => name).filter((name) => name.includes('evidence'));
    expect(names).toEqual([
      'data/evidence/0001.txt',
      'data/evidence/0002.jpg',
      'data/evidence/0003.bin',
      'data/evidence/0004.bin',
    ]);
    const third = files.find(({ name }) => name === names[2]);
    expect(third?.bytes).toEqual(ascii('<script>alert(1)</script>'));
    for (const each of [summary.reports[1], summary.reports[2]]) {
      expect(each?.report.evidence).toContainEqual(
        expect.objectContaining({ path: names[2], originalName: '\u202efdp.exe' }),
      );
    }
  });

  test('holds no name that is not in the schema, no id and no wish of the caller', async () => {
    const planted = {
      narrative: 'x',
      id: 'SECRET',
      people: [{ name: 'A', vaultId: 'SECRET' }],
      evidence: [{ id: 'SECRET', originalName: 'SECRET' }],
    };
    const file = Object.assign(evidenceOf('a.txt', ascii('a')), { id: 'SECRET', folder: 'SECRET' });
    const zip = await collected(planBag(reportsInput([{ report: planted, evidence: [file] }])).bytes());
    expect(Buffer.from(zip).includes('SECRET')).toBe(false);
    expect(Buffer.from(zip).includes('a.txt')).toBe(true);
  });

  test('carries filled forms between the reports and the evidence, as version 2', async () => {
    const form = { form: 'wgad', language: 'az', title: 'A & B', html: ascii(FORM_PAGE), pdf: ascii(FORM_PDF) };
    const input = reportsInput(scenarioReports());
    const content = { ...input.content, kind: 'reports', reports: scenarioReports(), forms: [form, form] } as const;
    const { summary, files } = await read(await collected(planBag({ ...input, content }).bytes()), unsigned, 1);
    expect(summary.bundle.version).toBe(2);
    expect(formsOf(summary.bundle)[1]).toEqual({
      ...{ form: 'wgad', language: 'az', title: 'A & B' },
      html: { path: 'data/forms/0002.html', size: form.html.length, sha256: digestOf(form.html) },
      pdf: { path: 'data/forms/0002.pdf', size: form.pdf.length, sha256: digestOf(form.pdf) },
    });
    const names = files.map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('data/forms/'))).toEqual(
      ['0001.html', '0001.pdf', '0002.html', '0002.pdf'].map((name) => `data/forms/${name}`),
    );
    expect(names.indexOf('data/forms/0001.html')).toBe(names.indexOf('data/evidence/0001.txt') - 4);
    expect(planBag(reportsInput(scenarioReports())).bundle.version).toBe(1);
  });

  test.each<[string, Partial<BagForm>]>([
    ['a page of another shape', { html: ascii(FORM_PAGE.replace('<h1>', '<h1 onclick="x">')) }],
    ['a page with another title', { title: 'A' }],
    ['a page in another language', { language: 'en' }],
    ['a PDF that is none', { pdf: ascii('<html>') }],
  ])('takes no form with %s', (_, more) => {
    const form = { form: 'wgad', language: 'az', title: 'A & B', html: ascii(FORM_PAGE), pdf: ascii(FORM_PDF) };
    const content = { kind: 'reports', reports: scenarioReports(), forms: [{ ...form, ...more }] } as const;
    expect(() => planBag({ ...reportsInput([]), content })).toThrow('invalid-form');
  });

  test('does not change what it was given', () => {
    const reports = scenarioReports();
    const before = structuredClone(reports.map(({ report }) => report));
    planBag(reportsInput(reports));
    expect(reports.map(({ report }) => report)).toEqual(before);
  });

  test('passes on a code of a later list', async () => {
    const read1 = readReport('{"narrative":"x","acts":[{"act":"hologram"}]}');
    const report = read1.ok ? read1.report : {};
    const { summary } = await read(await collected(planBag(reportsInput([{ report, evidence: [] }])).bytes()));
    expect(summary.reports[0]?.report.acts).toEqual([{ act: 'hologram' }]);
  });

  test.each(['other bytes', 'more bytes', 'fewer bytes'])('evidence that became %s stops it', async (how) => {
    const file = evidenceOf('a.txt', ascii('evidence'));
    const now = { 'other bytes': 'Evidence', 'more bytes': 'evidence!', 'fewer bytes': 'evidenc' }[how] ?? '';
    const plan = planBag(
      reportsInput([{ report: { title: 'x' }, evidence: [{ ...file, open: () => inPieces(ascii(now)) }] }]),
    );
    await expect(collected(plan.bytes())).rejects.toMatchObject({ name: 'BagError', code: 'evidence-changed' });
  });

  test('a CRC-32 that is not that of the file stops it', async () => {
    const file = { ...evidenceOf('a.txt', ascii('evidence')), crc32: 1 };
    const plan = planBag(reportsInput([{ report: { title: 'x' }, evidence: [file] }]));
    await expect(collected(plan.bytes())).rejects.toMatchObject({ code: 'evidence-changed' });
  });

  test('what cannot be a bag is said at once', () => {
    const plan = (reports: BagReport[]) => () => planBag(reportsInput(reports));
    const many = Array.from({ length: 9_990 }, (_, at) => evidenceOf(`${at}.txt`, ascii('')));
    expect(plan([])).toThrow('invalid-report');
    expect(plan([{ report: {}, evidence: [] }])).toThrow('invalid-report');
    const spread = Array.from({ length: 5 }, (_, at) => ({
      report: { title: 'x' },
      evidence: many.slice(at * 1998, at * 1998 + 1998),
    }));
    expect(plan(spread)).toThrow('too-many-files');
    const long = { narrative: 'ə'.repeat(1_000_000), people: Array(500).fill({ note: 'ə'.repeat(20_000) }) };
    expect(plan([{ report: long, evidence: [] }])).toThrow('too-large');
    const big = { ...evidenceOf('a.bin', ascii('')), size: 2 ** 40 };
    expect(plan([{ report: { title: 'x' }, evidence: [big] }])).toThrow('too-large');
  });

  test('any report that fits goes there and back', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    const entry = fc.record({
      narrative: text.map((value) => `x${value}`),
      title: text,
      tags: fc.array(text, { maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(entry, { minLength: 1, maxLength: 3 }),
        fc.array(fc.uint8Array({ maxLength: 99 }), { maxLength: 3 }),
        async (reports, blobs) => {
          const evidence = blobs.map((bytes, at) => evidenceOf(`${at}`, bytes));
          const plan = planBag(reportsInput(reports.map((report) => ({ report, evidence }))));
          const { summary, files } = await read(await collected(plan.bytes()));
          expect(summary.reports.map(({ report: { narrative, title, tags } }) => ({ narrative, title, tags }))).toEqual(
            reports,
          );
          expect(files.filter(({ name }) => name.includes('evidence')).map(({ bytes }) => bytes)).toEqual(blobs);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('a receipt', () => {
  test('goes there and back', async () => {
    const receipt = {
      bundleId: BUNDLE_ID,
      bundleSha256: 'cd'.repeat(32),
      receivedAt: '2026-11-20T10:41:07Z',
      outcome: 'verified-new',
      note: 'Thank you',
    } as const;
    const plan = planBag({ ...reportsInput([]), content: { kind: 'receipt', receipt } });
    const { summary, files } = await read(await collected(plan.bytes()));
    expect(summary.bundle).toEqual({ ...HEAD, kind: 'receipt', receipt } satisfies ReceiptBundle);
    expect(files.filter(({ name }) => name.startsWith('data/')).map(({ name }) => name)).toEqual(['data/bundle.json']);
  });
});

describe('a signed bag', () => {
  const card = ascii('daftar recipient card 1\nname: Aynur Example\n');
  const plan = planBag(reportsInput(scenarioReports(), { senderCard: card }));
  const text = signatureFileText(signature(plan));

  test('carries the card and the signature, and has the length that was planned without it', async () => {
    const zip = await collected(planBag(reportsInput(scenarioReports(), { senderCard: card })).bytes(text));
    expect(zip.length).toBe(plan.length);
    const seen: SignatureToCheck[] = [];
    const { summary } = await read(zip, (each) => void seen.push(each));
    expect(seen).toEqual([summary.signed]);
    expect(summary.signed?.file).toEqual(signature(plan));
    expect(summary.signed?.senderCard).toEqual(card);
    const { tagManifest, senderCard, slotHeader } = signature(plan);
    const message = `${Buffer.from('daftar v1 bundle signature\0\0\x01').toString('hex')}${BUNDLE_ID}${senderCard}${tagManifest}${slotHeader}`;
    expect(Buffer.from(summary.signed?.message ?? []).toString('hex')).toBe(message);
    expect(summary.files.at(-1)?.name).toBe('signature.json');
  });

  test('is refused whole when the check says so', async () => {
    const zip = await collected(planBag(reportsInput(scenarioReports(), { senderCard: card })).bytes(text));
    const refuse = () => {
      throw new FormatError('altered', 'signature');
    };
    await expect(read(zip, refuse)).rejects.toMatchObject({ code: 'altered' });
  });

  test('wants a signature exactly when there is a card', () => {
    expect(() => plan.bytes()).toThrow(RangeError);
    expect(() => planBag(reportsInput(scenarioReports())).bytes(text)).toThrow(RangeError);
    expect(() => plan.bytes(`${text} `)).toThrow(RangeError);
  });

  test('has one form of signature.json', () => {
    expect(text).toHaveLength(SIGNATURE_FILE_LENGTH);
    expect(readSignatureFile(text)).toEqual(signature(plan));
    const zero = Buffer.alloc(32).toString('base64');
    for (const other of [
      text.trimEnd(),
      `${text}\n`,
      ` ${text}`,
      text.replace(',', ', '),
      text.replace('"version":1', '"version":2'),
      text.replace(BUNDLE_ID, BUNDLE_ID.toUpperCase()),
      text.replace(signature(plan).signingKey, `${zero.slice(0, 42)}B=`),
      text.replace(signature(plan).signature, `${signature(plan).signature.slice(0, 85)}B==`),
    ]) {
      expect(() => readSignatureFile(other), other).toThrow(FormatError);
    }
  });
});

describe('an independent check', () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'daftar-bag-'));
    writeFileSync(join(folder, 'bag.zip'), await collected(planBag(reportsInput(scenarioReports())).bytes()));
    execFileSync('unzip', ['-qq', 'bag.zip'], { cwd: folder });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('sha256sum -c agrees with both manifests, and sees a changed byte', () => {
    const cwd = join(folder, 'bag');
    for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
      expect(spawnSync('sha256sum', ['--strict', '--quiet', '-c', manifest], { cwd }).status).toBe(0);
    }
    const path = join(cwd, 'data/evidence/0001.txt');
    const bytes = readFileSync(path);
    writeFileSync(path, patched(bytes, 0, 0x31));
    expect(spawnSync('sha256sum', ['--strict', '--quiet', '-c', 'manifest-sha256.txt'], { cwd }).status).toBe(1);
    writeFileSync(path, bytes);
  });

  test('what RFC 8493 wants is there, nothing is outside the manifests, the Oxum adds up', () => {
    const bag = join(folder, 'bag');
    expect(readFileSync(join(bag, 'bagit.txt'), 'latin1')).toBe(
      'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    );
    const listed = readFileSync(join(bag, 'manifest-sha256.txt'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => line.slice(66));
    const there = readdirSync(join(bag, 'data'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(bag.length + 1));
    expect(there.sort()).toEqual(listed.toSorted());
    const bytes = there.reduce((sum, name) => sum + readFileSync(join(bag, name)).length, 0);
    expect(readFileSync(join(bag, 'bag-info.txt'), 'utf8')).toBe(
      `Bagging-Date: 2026-11-20\nPayload-Oxum: ${bytes}.${there.length}\n`,
    );
  });
});

describe('what a reader refuses', () => {
  const evil = '<!doctype html><script>fetch("http://192.0.2.1")</script>';
  const with1 = (change: (bag: MadeBag) => void) => smallBag(change);
  const bundle = (more: Record<string, unknown>) => with1((bag) => Object.assign(bag.bundle, more));
  const payload = (at: number, bytes: Uint8Array) =>
    with1((bag) => bag.payload.splice(at, 1, { name: bag.payload[at]?.name ?? '', bytes }));

  test('the bag that all of these differ from is accepted', async () => {
    const { summary } = await read(smallBag());
    expect(summary.reports[0]?.report.narrative).toBe('what happened');
  });

  test.each(['exe', 'html', 'lnk', 'later', 'x'])(
    'evidence with the ending %s, which is not in the list',
    async (ending) => {
      const renamed = (text: string) => text.replaceAll('0001.txt', `0001.${ending}`);
      const zip = with1((bag) => {
        bag.bundle = JSON.parse(renamed(JSON.stringify(bag.bundle)));
        bag.payload = bag.payload.map(({ name, bytes }) => ({
          name: renamed(name),
          bytes: ascii(renamed(textOf(bytes))),
        }));
      });
      await expect(read(zip)).rejects.toMatchObject({ code: 'malformed' });
    },
  );

  test.each<[string, (form: Record<string, unknown>) => unknown]>([
    ['a page in another folder', ({ html }) => ({ html: { ...Object(html), path: 'data/evidence/0001.html' } })],
    ['a path that goes up', ({ html }) => ({ html: { ...Object(html), path: 'data/forms/../0001.html' } })],
    ['a page that is called a PDF', ({ pdf }) => ({ html: pdf })],
    ['a page larger than a page may be', ({ html }) => ({ html: { ...Object(html), size: 32 * 2 ** 20 + 1 } })],
    ['a PDF larger than one may be', ({ pdf }) => ({ pdf: { ...Object(pdf), size: 64 * 2 ** 20 + 1 } })],
    ['a size that is not the file’s', ({ pdf }) => ({ pdf: { ...Object(pdf), size: 5 } })],
    ['no PDF', () => ({ pdf: undefined })],
    ['a language that is no tag', () => ({ language: '"><script>' })],
    ['a code that is none', () => ({ form: '../x' })],
    ['a title with a control character', () => ({ title: 'A & B\u0007' })],
  ])('a form with %s', async (_, change) => {
    const zip = bagWithForm((bag) => {
      const [form] = z.array(z.record(z.string(), z.unknown())).parse(bag.bundle.forms);
      bag.bundle.forms = [{ ...form, ...Object(change(form ?? {})) }];
    });
    await expect(read(zip)).rejects.toMatchObject({ code: 'malformed' });
  });

  test('a hundred forms', async () => {
    const zip = bagWithForm((bag) => {
      bag.bundle.forms = Array.from({ length: 100 }, () => z.array(z.unknown()).parse(bag.bundle.forms)[0]);
    });
    await expect(read(zip)).rejects.toMatchObject({ code: 'malformed' });
  });

  test('names that this version does not know are kept', async () => {
    const { summary } = await read(bundle({ later: { more: 1 } }));
    expect(summary.whole).toMatchObject({ later: { more: 1 } });
    expect(summary.bundle).not.toHaveProperty('later');
  });

  test.each<[string, string, Uint8Array]>([
    [
      'another BagIt version',
      'malformed',
      with1((bag) => {
        bag.declaration = 'BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n';
      }),
    ],
    [
      'a wrong Oxum',
      'malformed',
      with1((bag) => {
        bag.info = (text) => text.replace('.4', '.5');
      }),
    ],
    [
      'an Oxum with a leading zero',
      'malformed',
      with1((bag) => {
        bag.info = (text) => text.replace('Oxum: ', 'Oxum: 0');
      }),
    ],
    [
      'a day that does not exist',
      'malformed',
      with1((bag) => {
        bag.info = (text) => text.replace('11-20', '02-30');
      }),
    ],
    [
      'a manifest with another digest',
      'malformed',
      with1((bag) => {
        bag.manifest = (text) => text.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
      }),
    ],
    [
      'a manifest without a file',
      'malformed',
      with1((bag) => {
        bag.manifest = (text) => text.replace(/^.*\n/, '');
      }),
    ],
    [
      'a manifest with a file more',
      'malformed',
      with1((bag) => {
        bag.manifest = (text) => `${text}${'0'.repeat(64)}  data/x\n`;
      }),
    ],
    [
      'a manifest in another order',
      'malformed',
      with1((bag) => {
        bag.manifest = (text) => `${text.trimEnd().split('\n').reverse().join('\n')}\n`;
      }),
    ],
    [
      'a tag manifest that lacks one',
      'malformed',
      with1((bag) => {
        bag.tagManifest = (text) => text.replace(/^.*\n/, '');
      }),
    ],
    [
      'a file that nothing lists',
      'malformed',
      with1((bag) => {
        bag.files = (files) => [...files, { name: 'bag/extra', bytes: ascii('x') }];
      }),
    ],
    [
      'a payload file that nothing lists',
      'malformed',
      with1((bag) => {
        bag.payload.push({ name: 'data/evidence/0002.txt', bytes: ascii('x') });
      }),
    ],
    [
      'a missing evidence file',
      'malformed',
      with1((bag) => {
        bag.payload.pop();
      }),
    ],
    [
      'files in another order',
      'malformed',
      with1((bag) => {
        bag.payload.reverse();
      }),
    ],
    [
      'another base directory',
      'malformed',
      with1((bag) => {
        bag.files = (files) => files.map(({ name, bytes }) => ({ name: name.replace('bag/', 'sack/'), bytes }));
      }),
    ],
    ['evidence that is not what bundle.json says', 'malformed', payload(2, ascii('Evidence'))],
    ['a report that is no JSON', 'malformed', payload(0, ascii('{'))],
    ['a report that is empty', 'malformed', payload(0, ascii('{}'))],
    ['a report with a name twice', 'malformed', payload(0, ascii('{"title":"","title":"","narrative":"x"}'))],
    [
      'a report nested too deeply',
      'malformed',
      payload(0, ascii(`{"narrative":"x","y":${'['.repeat(99)}${']'.repeat(99)}}`)),
    ],
    [
      'a report with evidence that is not in the bag',
      'malformed',
      payload(0, ascii('{"narrative":"x","evidence":[{"originalName":"a"}]}')),
    ],
    ['a report with another title', 'malformed', payload(0, ascii('{"title":"other","narrative":"x"}'))],
    ['a readable report with a script', 'malformed', payload(1, ascii(evil))],
    ['bundle.json of a later version', 'too-new', bundle({ version: 2 })],
    ['bundle.json of a later version and shape', 'too-new', bundle({ version: 9, kind: 'letters', reports: 1 })],
    ['bundle.json of version 0', 'malformed', bundle({ version: 0 })],
    ['bundle.json of another format', 'malformed', bundle({ format: 'zip' })],
    ['bundle.json of an unknown kind', 'malformed', bundle({ kind: 'letters' })],
    ['bundle.json without reports', 'malformed', bundle({ reports: [] })],
    ['bundle.json with seconds', 'malformed', bundle({ created: '2026-11-20T10:41:01Z' })],
    ['bundle.json with a day that does not exist', 'malformed', bundle({ created: '2026-02-30T10:41:00Z' })],
    ['bundle.json with a local time', 'malformed', bundle({ created: '2026-11-20T10:41:00+04:00' })],
    [
      'evidence outside its folder',
      'malformed',
      with1((bag) => {
        bag.bundle = JSON.parse(JSON.stringify(bag.bundle).replaceAll('evidence/0001', 'reports/0001'));
      }),
    ],
    [
      'evidence numbered otherwise',
      'malformed',
      with1((bag) => {
        bag.bundle = JSON.parse(JSON.stringify(bag.bundle).replaceAll('evidence/0001', 'evidence/0007'));
        bag.payload = bag.payload.map(({ name, bytes }) => ({
          name: name.replace('evidence/0001', 'evidence/0007'),
          bytes: name.endsWith('.json') ? ascii(textOf(bytes).replaceAll('evidence/0001', 'evidence/0007')) : bytes,
        }));
      }),
    ],
    [
      'a card without a signature',
      'altered',
      with1((bag) => {
        bag.card = ascii('card');
      }),
    ],
    [
      'a signature without a card',
      'altered',
      with1((bag) => {
        bag.signature = 'x';
      }),
    ],
    [
      'a signature that is none',
      'altered',
      with1((bag) => {
        bag.card = ascii('card');
        bag.signature = '{}';
      }),
    ],
    [
      'a card of a megabyte',
      'altered',
      with1((bag) => {
        bag.card = new Uint8Array(1 << 20).fill(0x61);
        bag.signature = 'x';
      }),
    ],
  ])('%s', async (_, code, zip) => {
    await expect(read(zip)).rejects.toMatchObject({ name: 'FormatError', code });
  });

  test.each(['bundleId', 'senderCard', 'tagManifest'] as const)('a signature with another %s', async (field) => {
    const plan = planBag(reportsInput(scenarioReports(), { senderCard: ascii('card') }));
    const right = signature(plan);
    const zip = await collected(
      plan.bytes(
        signatureFileText({ ...right, [field]: right[field].replace(/^./, (digit) => (digit === '0' ? '1' : '0')) }),
      ),
    );
    await expect(read(zip, () => {})).rejects.toMatchObject({ code: 'altered' });
  });

  test('bundle.json larger than 8 MiB, before it is parsed', () => {
    const bytes = ascii(JSON.stringify({ ...HEAD, padding: 'x'.repeat(8 * 1024 * 1024) }));
    expect(() => readBundleJson(bytes)).toThrow('malformed');
  });

  test('what the sink throws comes out as it is, and the source is closed', async () => {
    let closed = false;
    async function* source() {
      try {
        yield* inPieces(smallBag(), 100);
      } finally {
        closed = true;
      }
    }
    const full = new Error('disk full');
    const sink: BagSink = { begin: () => Promise.reject(full), write: () => {}, end: () => {} };
    await expect(readBag(source(), { sha256, sink, checkSignature: unsigned })).rejects.toBe(full);
    expect(closed).toBe(true);
  });
});

test.each([
  ['photo.JPG', 'image/jpeg', 'jpg'],
  ['photo.jpeg', 'image/jpeg', 'jpeg'],
  ['photo', 'image/jpeg', 'jpg'],
  ['photo.jpg', 'text/html', 'bin'],
  ['map.svg', 'image/svg+xml', 'bin'],
  ['page.html', 'text/html', 'bin'],
  ['run.exe', 'application/octet-stream', 'bin'],
  ['run.exe', 'text/plain', 'txt'],
  ['mail.eml', 'message/rfc822', 'eml'],
  ['statement draft 2.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['statement.docx', 'application/zip', 'docx'],
  ['macro.docm', 'application/zip', 'bin'],
  ['x', 'constructor', 'bin'],
])('%s with %s ends in %s', (name, mediaType, ending) => {
  expect(safeEnding(name, mediaType)).toBe(ending);
});

test('the time of a bag is rounded down', () => {
  expect(new Date(NOW).getUTCSeconds()).toBe(59);
  expect(planBag(reportsInput(scenarioReports())).bundle.created).toBe('2026-11-20T10:41:00Z');
});
