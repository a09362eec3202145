import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as yauzl from 'yauzl';
import { makeCard, openIdentity, parseIdentity, ready, sealIdentity } from '../../crypto/index.ts';
import { visibleName } from '../../shared/text/visible-name.ts';
import { z } from '../../shared/zod.ts';
import { daftar, daftarJson, done, parts, SAMPLES, tree, workFolder } from './daftar.ts';

const at = workFolder();
const names = readdirSync(SAMPLES);

const openedReply = z.object({
  ok: z.literal(true),
  bundleId: z.string().regex(/^[0-9a-f]{32}$/),
  kind: z.literal('reports'),
  sender: z.discriminatedUnion('status', [
    z.object({ status: z.literal('signed'), known: z.boolean(), fingerprint: z.string(), name: z.string() }),
    z.object({ status: z.literal('unsigned') }),
  ]),
  reports: z.array(z.object({ title: z.string(), json: z.string(), html: z.string() })),
  files: z.array(
    z.object({ path: z.string(), size: z.number(), sha256: z.string(), originalName: z.string().optional() }),
  ),
});

async function opened(words: readonly string[]) {
  return openedReply.parse((await daftarJson(words)).json);
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

beforeAll(async () => {
  writeFileSync(at('secret'), 'çox gizli söz, heç kim bilmir\n', { mode: 0o600 });
  await Promise.all([
    done([
      'keygen',
      '--out',
      at('desk.id'),
      '--passphrase-file',
      at('secret'),
      '--name',
      'Desk',
      '--organisation',
      'Rights House',
      '--languages',
      'az, ru',
      '--contact',
      'desk at example.org',
      '--valid-until',
      '2999-12-31',
    ]),
    done(['keygen', '--out', at('sender.id'), '--no-passphrase', '--name', 'Aynur']),
    done(['keygen', '--out', at('other.id'), '--no-passphrase']),
  ]);
  await Promise.all([
    done(['card', '--identity', at('desk.id'), '--passphrase-file', at('secret'), '--out', at('desk.card')]),
    done(['card', '--identity', at('sender.id'), '--out', at('sender.card')]),
    done(['card', '--identity', at('other.id'), '--out', at('other.card')]),
  ]);
  writeFileSync(
    at('report.json'),
    JSON.stringify({
      title: 'Çağırış',
      narrative: 'Nə baş verdi.',
      phone: 'not sent',
      evidence: [{ originalName: 'photo.jpg', description: 'what they sent me' }],
    }),
  );
  const files = names.map((name) => join(SAMPLES, name));
  await done([
    'seal',
    '--to',
    at('desk.card'),
    '--from',
    at('sender.id'),
    '--report',
    at('report.json'),
    '--attach',
    ...files,
    '--out',
    at('signed'),
  ]);
});

describe('identity and card', () => {
  it('belong to their owner alone', () => {
    expect(statSync(at('desk.id')).size).toBe(8332);
    expect(statSync(at('signed')).mode & 0o077).toBe(0);
    expect(statSync(at('desk.id')).mode & 0o077).toBe(0);
  });

  it('the card is text with what was given, and prints the same without --out', async () => {
    const card = readFileSync(at('sender.card'), 'utf8');
    expect((await done(['card', '--identity', at('sender.id')])).stdout).toBe(card);
    expect(readFileSync(at('desk.card'), 'utf8')).toMatch(
      /^daftar recipient card 1\nname: Desk\norganisation: Rights House\nlanguages: az, ru\ncontact: desk at example\.org\ncreated: \d{4}-\d{2}-\d{2}\nvalid-until: 2999-12-31\nsigning-key: /,
    );
  });

  it('the fingerprint is seven groups of digits on one line, of the card and of the identity', async () => {
    const card = await done(['fingerprint', at('desk.card')]);
    const identity = await done(['fingerprint', at('desk.id'), '--passphrase-file', at('secret')]);
    expect(card.stdout).toMatch(/^\d{5}( \d{5}){6}\n$/);
    expect(identity.stdout).toBe(card.stdout);
    const { json } = await daftarJson(['fingerprint', at('desk.card')]);
    expect(json).toMatchObject({ ok: true, kind: 'card', fingerprint: card.stdout.replaceAll(/\s/g, '') });
  });
});

describe('a bundle with all samples', () => {
  it('comes out as it went in, as files', async () => {
    const reply = await opened([
      'open',
      at('signed'),
      '--identity',
      at('desk.id'),
      '--passphrase-file',
      at('secret'),
      '--out',
      at('opened'),
    ]);
    const files = tree(at('opened'));
    expect([...files.keys()].sort()).toEqual(reply.files.map(({ path }) => path).sort());
    for (const { path, size, sha256: hex } of reply.files) {
      expect(files.get(path)?.length).toBe(size);
      expect(sha256(files.get(path) ?? Buffer.alloc(0))).toBe(hex);
    }
    for (const line of (files.get('manifest-sha256.txt') ?? '').toString().trimEnd().split('\n')) {
      const [hex = '', path = ''] = line.split('  ');
      expect(sha256(files.get(path) ?? Buffer.from('no such file'))).toBe(hex);
    }
    const evidence = reply.files.filter(({ originalName }) => originalName !== undefined);
    expect(evidence.map(({ originalName }) => originalName)).toEqual(names);
    for (const { path, originalName } of evidence) {
      expect(files.get(path)?.equals(readFileSync(join(SAMPLES, originalName ?? '')))).toBe(true);
      expect(path).toMatch(/^data\/evidence\/\d{4}\.[a-z0-9]{1,8}$/);
    }
    expect(evidence.find(({ originalName }) => originalName === 'photo.jpg')?.path).toMatch(/\.bin$/);
    expect(evidence.find(({ originalName }) => originalName === 'xəritə.svg')?.path).toMatch(/\.bin$/);
    expect(statSync(at('opened')).mode & 0o077).toBe(0);
    expect(statSync(at('opened/data/bundle.json')).mode & 0o077).toBe(0);
  });

  it('leaves out what the schema does not know, and keeps what the report says of a file', async () => {
    const reply = await daftarJson([
      'seal',
      '--to',
      at('other.card'),
      '--report',
      at('report.json'),
      '--attach',
      join(SAMPLES, 'photo.jpg'),
      '--out',
      at('one'),
    ]);
    expect(reply.json).toMatchObject({ ok: true, signed: false, warnings: [expect.stringContaining('phone')] });
    await done(['open', at('one'), '--identity', at('other.id'), '--out', at('one.out')]);
    const report = JSON.parse(readFileSync(at('one.out/data/reports/0001.json'), 'utf8'));
    expect(report).toMatchObject({
      title: 'Çağırış',
      narrative: 'Nə baş verdi.',
      evidence: [{ description: 'what they sent me' }],
    });
    const all = [...tree(at('one.out')).values()].map(String).join('');
    expect(all).not.toContain('not sent');
    expect(all).not.toContain(at());
  });

  it('leaves out what a report holds for its author alone, and says so', async () => {
    const own = {
      narrative: 'n',
      tags: ['metro'],
      remarks: 'for me: not sent',
      care: 'sleep',
      followUps: [{ what: 'call back' }],
    };
    writeFileSync(at('own.json'), JSON.stringify(own));
    const reply = await daftarJson(['seal', '--to', at('other.card'), '--report', at('own.json'), '--out', at('own')]);
    expect(reply.json).toMatchObject({
      ok: true,
      warnings: ['followUps', 'remarks', 'care'].map((name) =>
        expect.stringContaining(`The field ${name} of the report`),
      ),
    });
    await done(['open', at('own'), '--identity', at('other.id'), '--out', at('own.out')]);
    const report = JSON.parse(readFileSync(at('own.out/data/reports/0001.json'), 'utf8'));
    expect(report).toMatchObject({ narrative: 'n', tags: ['metro'] });
    const all = [...tree(at('own.out')).values()].map(String).join('');
    for (const word of ['not sent', 'sleep', 'call back']) expect(all).not.toContain(word);
  });

  it('comes out as one ZIP that other programs open', async () => {
    await done([
      'open',
      at('signed'),
      '--identity',
      at('desk.id'),
      '--passphrase-file',
      at('secret'),
      '--zip',
      at('bag.zip'),
    ]);
    const entries = await zipEntries(at('bag.zip'));
    expect(entries.get('bag/bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    expect(entries.size).toBe(names.length + 9);
    for (const [program, words] of [
      ['unzip', ['-tq', at('bag.zip')]],
      ['python3', ['-m', 'zipfile', '-t', at('bag.zip')]],
    ] as const) {
      const run = spawnSync(program, words, { encoding: 'utf8' });
      // Where the program is missing there is nothing to compare with; yauzl has judged the file already.
      if (run.error === undefined) expect(run.status, run.stdout + run.stderr).toBe(0);
    }
  });

  it('is verified without writing: from whom, what, and shown so that nothing hides', async () => {
    const before = readdirSync(at()).sort();
    const { fingerprint } = z
      .object({ fingerprint: z.string() })
      .parse((await daftarJson(['fingerprint', at('sender.card')])).json);
    const words = ['verify', at('signed'), '--identity', at('desk.id'), '--passphrase-file', at('secret')];
    const fresh = await opened(words);
    expect(fresh.sender).toEqual({ status: 'signed', known: false, fingerprint, name: 'Aynur' });
    expect((await opened([...words, '--known', at('other.card'), '--known', at('sender.card')])).sender).toMatchObject({
      known: true,
    });
    const { stdout } = await done(words);
    expect(stdout).toContain('signed by the card of Aynur');
    expect(stdout).toContain('⟨U+202E⟩fdp.txt');
    expect(stdout).not.toContain('\u202e');
    for (const name of names) expect(stdout).toContain(visibleName(name));
    expect(readdirSync(at()).sort()).toEqual(before);
  });

  it('is from the one whose key is known, whatever name the card in the bundle has', async () => {
    await ready();
    const { seeds } = openIdentity(parseIdentity(new Uint8Array(readFileSync(at('sender.id')))));
    const card = makeCard({ name: 'Desk', organisation: 'Rights House', created: '2026-11-20' }, seeds);
    writeFileSync(at('posing.id'), sealIdentity({ seeds, card }, { kind: 'none' }), { mode: 0o600 });
    const report = ['--report', at('report.json'), '--to', at('other.card')];
    await done(['seal', ...report, '--from', at('posing.id'), '--out', at('posing')]);
    const words = ['verify', at('posing'), '--identity', at('other.id')];
    expect((await opened(words)).sender).toMatchObject({ known: false, name: 'Desk' });
    const known = [...words, '--known', at('sender.card')];
    expect((await opened(known)).sender).toMatchObject({ known: true, name: 'Aynur' });
    const { stdout } = await done(known);
    expect(stdout).toContain('signed by the card of Aynur\n');
    expect(stdout).toContain('The card in the bundle has another name on it: Desk, Rights House');
  });

  it('hides a direction mark in JSON too, without changing the name', async () => {
    const { stdout } = await daftar([
      'verify',
      at('signed'),
      '--identity',
      at('desk.id'),
      '--passphrase-file',
      at('secret'),
      '--json',
    ]);
    expect(stdout).not.toContain('\u202e');
    expect(stdout).toContain('\\u202e');
    expect(stdout).toMatch(/^\{.*\}\n$/);
  });

  it('shows a stranger its size and nothing else', async () => {
    const { stdout } = await done(['inspect', at('signed')]);
    expect(stdout).toContain(`${statSync(at('signed')).size} bytes`);
    expect(stdout).not.toMatch(/Aynur|Desk|jpg/);
    expect((await daftarJson(['inspect', at('signed')])).json).toMatchObject({ ok: true, possible: true });
    expect((await daftarJson(['inspect', at('desk.card')])).json).toMatchObject({ ok: true, possible: false });
  });
});

describe('recipients and reports', () => {
  it('all eight recipients open the same bundle; several reports, one from standard input', async () => {
    const eight = Array.from({ length: 8 }, (_, index) => at(`r${index}`));
    await Promise.all(eight.map((path) => done(['keygen', '--out', `${path}.id`, '--no-passphrase'])));
    await Promise.all(eight.map((path) => done(['card', '--identity', `${path}.id`, '--out', `${path}.card`])));
    await done(
      [
        'seal',
        ...eight.flatMap((path) => ['--to', `${path}.card`]),
        '--report',
        at('report.json'),
        '--report',
        '-',
        '--out',
        at('eight'),
      ],
      {
        input: '{"narrative": "ikinci"}',
      },
    );
    const replies = await Promise.all(eight.map((path) => opened(['verify', at('eight'), '--identity', `${path}.id`])));
    for (const reply of replies) {
      expect(reply.bundleId).toBe(replies[0]?.bundleId);
      expect(reply.reports.map(({ title }) => title)).toEqual(['Çağırış', '']);
      expect(reply.sender).toEqual({ status: 'unsigned' });
    }
    const { stdout } = await done(['verify', at('eight'), '--identity', `${eight[0]}.id`]);
    expect(stdout).toContain('not signed');
  });

  it('the same content sealed twice is not alike', async () => {
    const words = (out: string) => ['seal', '--to', at('other.card'), '--report', at('report.json'), '--out', at(out)];
    await Promise.all([done(words('twin1')), done(words('twin2'))]);
    const [one, two] = [readFileSync(at('twin1')), readFileSync(at('twin2'))];
    expect(one.length).toBe(two.length);
    expect(one.filter((byte, index) => byte === two[index]).length).toBeLessThan(one.length / 100);
  });

  it('leaves no half-written file behind', () => {
    expect(parts(at())).toEqual([]);
  });
});

describe('the other verbs', () => {
  it('the schemas are JSON Schema', async () => {
    expect(JSON.parse((await done(['schema'])).stdout)).toMatchObject({ title: 'Daftar report, schema 2' });
    expect(JSON.parse((await done(['schema', '--bundle'])).stdout)).toMatchObject({
      title: expect.stringContaining('bundle'),
    });
    expect((await daftarJson(['schema'])).json).toMatchObject({ ok: true, schema: { type: 'object' } });
  });

  it('help and version print on standard output', async () => {
    expect((await done(['--help'])).stdout).toContain('daftar keygen');
    expect((await done(['seal', '--help'])).stdout).toContain('--attach');
    expect((await done(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

/** The text of every entry, read by another program's library in its strict mode. */
function zipEntries(path: string): Promise<ReadonlyMap<string, string>> {
  return new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true }, (error, zip) => {
      if (error !== null) return reject(error);
      const entries = new Map<string, string>();
      zip.on('error', reject).on('end', () => resolve(entries));
      zip.on('entry', (entry: yauzl.Entry) => {
        zip.openReadStream(entry, (failed, stream) => {
          if (failed !== null) return reject(failed);
          const pieces: Buffer[] = [];
          stream.on('data', (piece: Buffer) => pieces.push(piece));
          stream.on('end', () => {
            entries.set(entry.fileName, Buffer.concat(pieces).toString('utf8'));
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
}
