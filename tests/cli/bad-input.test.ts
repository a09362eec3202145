import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { daftar, daftarJson, done, isPlainSentence, parts, tree, workFolder } from './daftar.ts';

const at = workFolder();

beforeAll(async () => {
  writeFileSync(at('secret'), 'beş dənə uzun söz burada', { mode: 0o600 });
  writeFileSync(at('wrong'), 'another', { mode: 0o600 });
  await Promise.all([
    done(['keygen', '--out', at('id'), '--no-passphrase', '--name', 'Desk']),
    done(['keygen', '--out', at('locked.id'), '--passphrase-file', at('secret')]),
    done(['keygen', '--out', at('other.id'), '--no-passphrase']),
  ]);
  await done(['card', '--identity', at('id'), '--out', at('card')]);
  writeFileSync(at('report'), '{"narrative": "what happened"}');
  await done(['seal', '--to', at('card'), '--report', at('report'), '--out', at('bundle')]);
  const card = readFileSync(at('card'), 'utf8');
  const identity = readFileSync(at('id'));
  writeFileSync(at('empty'), '');
  writeFileSync(at('noise'), Buffer.alloc(20_000, 7));
  writeFileSync(at('card-altered'), card.replace('name: Desk', 'name: Disk'));
  writeFileSync(at('card-cut'), card.slice(0, 900));
  writeFileSync(at('card-new'), card.replace('card 1', 'card 2'));
  writeFileSync(at('id-altered'), Buffer.from(identity).fill(1, 4000, 4001));
  writeFileSync(at('id-cut'), identity.subarray(0, 5000), { mode: 0o600 });
  writeFileSync(at('report-list'), '[]');
  writeFileSync(at('report-broken'), '{"narrative": ');
  writeFileSync(at('report-latin'), Buffer.from('{"narrative": "\xe9"}', 'latin1'));
  writeFileSync(at('report-twice'), '{"narrative": "a", "narrative": "b"}');
  writeFileSync(at('report-deep'), `{"narrative": "a", "x": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`);
  writeFileSync(at('report-empty'), '{"narrative": "  "}');
  writeFileSync(at('report-new'), '{"schema": 99, "narrative": "a"}');
  writeFileSync(at('report-role'), '{"narrative": "a", "people": [{"name": "x"}, {"role": "boss\\u202e"}]}');
  writeFileSync(at('passphrase-latin'), Buffer.from('\xe9t\xe9', 'latin1'), { mode: 0o600 });
  writeFileSync(at('passphrase-empty'), '\n', { mode: 0o600 });
  mkdirSync(at('folder'));
  writeFileSync(at('folder/mine'), 'mine');
  symlinkSync(at('nowhere'), at('dangling'));
});

const seal = (...more: string[]) => ['seal', '--to', at('card'), '--report', at('report'), ...more];
const open = (...more: string[]) => ['open', at('bundle'), '--identity', at('id'), ...more];

/** Words, exit status, code, and what the sentence must say. */
type Case = readonly [words: () => string[], status: number, code: string, says: RegExp];

const USAGE: readonly Case[] = [
  [() => [], 2, 'usage', /What should be done/],
  [() => ['frob'], 2, 'usage', /no verb "frob"/],
  [() => ['constructor'], 2, 'usage', /no verb/],
  [() => seal('--out', at('x'), '--frob'), 2, 'usage', /no option --frob/],
  [() => seal('--out', at('x'), '--__proto__'), 2, 'usage', /no option/],
  [() => seal('--out'), 2, 'usage', /--out needs a value/],
  [() => seal('--out', '--force'), 2, 'usage', /--out needs a value/],
  [() => seal('--out='), 2, 'usage', /--out is empty/],
  [() => seal('--out', at('x'), '--out', at('y')), 2, 'usage', /--out was given twice/],
  [() => seal('--out', at('x'), '--force=yes'), 2, 'usage', /takes no value/],
  [() => seal(), 2, 'usage', /--out is missing/],
  [() => ['seal', '--report', at('report'), '--out', at('x')], 2, 'usage', /--to is missing/],
  [() => ['seal', '--to', at('card'), '--out', at('x')], 2, 'usage', /--report is missing.*narrative/],
  [() => seal('--out', at('x'), '--to', at('card')), 2, 'usage', /given twice/],
  [
    () => seal('--out', at('x'), ...Array.from({ length: 8 }, () => ['--to', at('card')]).flat()),
    2,
    'usage',
    /8 recipient cards; 9/,
  ],
  [() => seal('--out', at('x'), '--report', '-', '--report', '-'), 2, 'usage', /one report/],
  [() => ['open'], 2, 'usage', /BUNDLE is missing/],
  [() => ['open', at('bundle'), 'more', '--identity', at('id'), '--out', at('x')], 2, 'usage', /one word too many/],
  [() => open(), 2, 'usage', /--out DIR, or --zip FILE/],
  [() => open('--out', at('x'), '--zip', at('y')), 2, 'usage', /exclude each other/],
  [() => ['open', at('bundle'), '--out', at('x')], 2, 'usage', /--identity is missing/],
  [() => ['keygen', '--out', at('x')], 2, 'usage', /--passphrase-file FILE, or --no-passphrase/],
  [() => ['keygen', '--out', at('x'), '--no-passphrase', '--passphrase-file', at('secret')], 2, 'usage', /exclude/],
  [() => ['keygen', '--out', at('x'), '--no-passphrase', '--name', ' a '], 2, 'usage', /--name cannot stand/],
  [() => ['keygen', '--out', at('x'), '--no-passphrase', '--name', 'a\u202eb'], 2, 'usage', /--name cannot stand/],
  [() => ['keygen', '--out', at('x'), '--no-passphrase', '--languages', 'a_b'], 2, 'usage', /language tags/],
  [() => ['keygen', '--out', at('x'), '--no-passphrase', '--valid-until', '2027-02-30'], 2, 'usage', /YYYY-MM-DD/],
  [() => ['keygen', '--out', at('x'), '--no-passphrase', '--valid-until', '2001-01-01'], 2, 'usage', /over already/],
  [() => ['verify', at('bundle'), '--identity', at('locked.id')], 2, 'usage', /--passphrase-file/],
];

const KEYS: readonly Case[] = [
  [
    () => ['verify', at('bundle'), '--identity', at('locked.id'), '--passphrase-file', at('wrong')],
    3,
    'wrong-passphrase',
    /does not open with this passphrase/,
  ],
  [() => ['verify', at('bundle'), '--identity', at('other.id')], 3, 'not-for-this-key-or-damaged', /another key/],
  [
    () => ['open', at('noise'), '--identity', at('id'), '--out', at('x')],
    3,
    'not-for-this-key-or-damaged',
    /not a Daftar bundle/,
  ],
];

const FORMATS: readonly Case[] = [
  [() => ['verify', at('empty'), '--identity', at('id')], 4, 'truncated', /not whole/],
  [() => ['fingerprint', at('empty')], 4, 'malformed', /not a recipient card/],
  [() => ['fingerprint', at('noise')], 4, 'malformed', /not a recipient card/],
  [() => ['fingerprint', at('card-altered')], 4, 'altered', /changed after its owner signed it/],
  [() => ['fingerprint', at('card-cut')], 4, 'truncated', /end is missing/],
  [() => ['fingerprint', at('card-new')], 5, 'too-new', /newer Daftar/],
  [() => ['card', '--identity', at('card')], 4, 'malformed', /not an identity file/],
  [() => ['card', '--identity', at('id-altered')], 4, 'altered', /changed or damaged/],
  [() => ['card', '--identity', at('id-cut')], 4, 'truncated', /end is missing/],
  [
    () => ['seal', '--to', at('id'), '--report', at('report'), '--out', at('x')],
    4,
    'malformed',
    /not a recipient card/,
  ],
  [() => seal('--out', at('x'), '--report', at('report-broken')), 4, 'malformed', /not valid JSON/],
  [() => seal('--out', at('x'), '--report', at('report-list')), 4, 'malformed', /should be an object/],
  [() => seal('--out', at('x'), '--report', at('report-latin')), 4, 'malformed', /UTF-8/],
  [() => seal('--out', at('x'), '--report', at('report-twice')), 4, 'malformed', /same name twice/],
  [() => seal('--out', at('x'), '--report', at('report-deep')), 4, 'malformed', /too deeply/],
  [() => seal('--out', at('x'), '--report', at('report-empty')), 4, 'malformed', /at least one word/],
  [() => seal('--out', at('x'), '--report', at('report-role')), 4, 'malformed', /people\[1\]\.role/],
  [() => seal('--out', at('x'), '--report', at('report-new')), 5, 'too-new', /later version/],
  [() => ['keygen', '--out', at('x'), '--passphrase-file', at('passphrase-latin')], 4, 'malformed', /UTF-8/],
  [() => ['keygen', '--out', at('x'), '--passphrase-file', at('passphrase-empty')], 4, 'malformed', /not empty/],
];

const FILES: readonly Case[] = [
  [() => ['verify', at('missing'), '--identity', at('id')], 6, 'not-found', /missing was not found/],
  [() => ['verify', at('folder'), '--identity', at('id')], 6, 'not-a-file', /not a file/],
  [() => ['inspect', at('card/inside')], 6, 'not-found', /path/],
  [() => seal('--out', at('x'), '--attach', at('missing')), 6, 'not-found', /was not found/],
  [() => seal('--out', at('x'), '--attach', at('folder')), 6, 'not-a-file', /cannot be attached/],
  [() => seal('--out', at('x'), '--attach', '/dev/null'), 6, 'not-a-file', /cannot be attached/],
  [() => seal('--out', at('x'), '--report', at('missing')), 6, 'not-found', /was not found/],
  [() => seal('--out', at('no/such/folder')), 6, 'not-found', /was not found/],
  [() => seal('--out', at('folder')), 6, 'exists', /is a folder/],
  [() => seal('--out', at('folder'), '--force'), 6, 'exists', /is a folder/],
  [() => seal('--out', at('report')), 6, 'exists', /--force/],
  [() => seal('--out', at('dangling')), 6, 'exists', /--force/],
  [() => seal('--out', at('y'.repeat(300))), 6, 'not-found', /shorter/],
  [() => open('--out', at('folder')), 6, 'exists', /--force/],
  [() => open('--out', at('report')), 6, 'exists', /not a folder/],
  [() => open('--out', at('report'), '--force'), 6, 'exists', /not a folder/],
  [() => open('--zip', at('report')), 6, 'exists', /--force/],
  [() => ['keygen', '--out', at('id'), '--no-passphrase'], 6, 'exists', /--force/],
  [() => ['card', '--identity', at('id'), '--out', at('report')], 6, 'exists', /--force/],
  [() => ['card', '--identity', at('missing')], 6, 'not-found', /was not found/],
  [() => ['keygen', '--out', at('x'), '--passphrase-file', at('missing')], 6, 'not-found', /was not found/],
];

/** Runs all cases two at a time: each is a process, and most of its time is spent starting. */
async function runAll(cases: readonly Case[]) {
  const waiting = [...cases.entries()];
  const results: Awaited<ReturnType<typeof daftarJson>>[] = [];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      results[next[0]] = await daftarJson(next[1][0]());
    }
  };
  await Promise.all([worker(), worker(), worker()]);
  return results;
}

describe.each([
  ['a wrong command', USAGE],
  ['a key that does not fit', KEYS],
  ['a file of a format that cannot be accepted', FORMATS],
  ['a file system that refuses', FILES],
])('%s', (_, cases) => {
  it('is told in a plain sentence, with its code and status, and nothing is written', async () => {
    const before = contents();
    const results = await runAll(cases);
    for (const [index, [words, status, code, says]] of cases.entries()) {
      const { json, stderr, ...run } = results[index] ?? { json: {}, stderr: '', status: null };
      const hint = `${words().join(' ')}: ${stderr}`;
      expect({ status: run.status, code: json.code, ok: json.ok }, hint).toEqual({ status, code, ok: false });
      expect(json.message, hint).toMatch(says);
      expect(stderr, hint).toContain(json.message);
      expect(isPlainSentence(stderr), hint).toBe(true);
      expect(stderr, hint).not.toContain('\u202e');
    }
    expect(contents()).toEqual(before);
    expect(parts(at())).toEqual([]);
  });
});

/** Names and bytes of everything in the folder, but for the name that points nowhere. */
function contents(): unknown {
  return [readdirSync(at()).sort(), [...tree(at())].map(([name, bytes]) => [name, bytes.toString('base64')])];
}

describe('what may be replaced', () => {
  it('a file and a folder, with --force, whole', async () => {
    writeFileSync(at('old'), 'old');
    mkdirSync(at('old-folder'));
    writeFileSync(at('old-folder/old'), 'old');
    await done(seal('--out', at('old'), '--force'));
    expect((await daftarJson(['verify', at('old'), '--identity', at('id')])).json.ok).toBe(true);
    await done(open('--out', at('old-folder'), '--force'));
    expect(tree(at('old-folder')).has('old')).toBe(false);
    expect(tree(at('old-folder')).has('data/bundle.json')).toBe(true);
    mkdirSync(at('empty-folder'));
    await done(open('--out', at('empty-folder')));
    expect(tree(at('empty-folder')).has('data/bundle.json')).toBe(true);
    expect(parts(at())).toEqual([]);
  });

  it('stays when the bundle turns out to be altered', async () => {
    const bundle = readFileSync(at('bundle'));
    bundle[bundle.length - 1] = (bundle.at(-1) ?? 0) ^ 1;
    writeFileSync(at('tampered'), bundle);
    const { json } = await daftarJson([
      'open',
      at('tampered'),
      '--identity',
      at('id'),
      '--out',
      at('folder'),
      '--force',
    ]);
    expect(json.code).toBe('altered');
    expect(tree(at('folder')).get('mine')?.toString()).toBe('mine');
  });
});

describe('a card whose last day is over', () => {
  it('is refused without --allow-expired', async () => {
    // Made by the library: the command line makes no such card.
    const { makeCard, newSeeds, ready } = await import('../../crypto/index.ts');
    await ready();
    const card = makeCard({ name: 'Past', created: '2001-01-01', validUntil: '2002-01-01' }, newSeeds());
    writeFileSync(at('past'), card.canonical);
    const words = ['seal', '--to', at('past'), '--report', at('report'), '--out', at('to-past')];
    const refused = await daftarJson(words);
    expect(refused).toMatchObject({
      status: 2,
      json: { code: 'expired', message: expect.stringMatching(/2002-01-01.*--allow-expired/) },
    });
    const allowed = await daftarJson([...words, '--allow-expired']);
    expect(allowed).toMatchObject({ status: 0, json: { ok: true, warnings: [expect.stringContaining('2002-01-01')] } });
  });
});

describe('secrets that others can read', () => {
  it('are warned of', async () => {
    chmodSync(at('locked.id'), 0o644);
    chmodSync(at('secret'), 0o640);
    const { json } = await daftarJson(['fingerprint', at('locked.id'), '--passphrase-file', at('secret')]);
    expect(json).toMatchObject({ ok: true, warnings: [expect.stringContaining('passphrase file')] });
    const { stderr } = await done(['card', '--identity', at('locked.id'), '--passphrase-file', at('secret')]);
    expect(stderr).toContain('Others on this computer can open the identity file');
  });
});

describe('a reader that goes away', () => {
  it('is no error', async () => {
    const run = await daftar(['schema'], { closedOutput: true });
    expect(run).toMatchObject({ status: 0, stderr: '' });
  });
});
