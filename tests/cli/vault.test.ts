/** `daftar vault`: a real vault's second copy, whole and damaged, checked, repaired and exported by the real program. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { mirrorOf } from '../../main/mirror/mirror.ts';
import { createReport, deleteReports, saveDraft, saveReport } from '../../renderer/vault/reports.ts';
import { packSent } from '../../shared/mirror/messages.ts';
import { FILE } from '../fixtures/backup-1/make.ts';
import { addEvidence } from '../vault/evidence-in-vault.ts';
import { Machine, newVault, PASSPHRASE, reopened } from '../vault/vault-in-node.ts';
import { daftar, daftarJson, isPlainSentence, tree, workFolder } from './daftar.ts';

const at = workFolder();
const LARGE = 61_424 * 3 + 17;
let [report, second, deleted, code] = ['', '', '', ''];
let small: { id: string; bytes: Uint8Array };
let large: { id: string; bytes: Uint8Array };

beforeAll(async () => {
  writeFileSync(at('passphrase'), `${PASSPHRASE}\n`, { mode: 0o600 });
  writeFileSync(at('wrong'), 'another', { mode: 0o600 });
  const machine = new Machine();
  const made = await newVault(machine, { index: false });
  let { vault } = made;
  code = made.code;
  writeFileSync(at('code'), code, { mode: 0o600 });
  writeFileSync(
    at('code-typo'),
    code.replace(/^\d/, (digit) => String((Number(digit) + 1) % 10)),
    { mode: 0o600 },
  );
  report = createReport(vault.session);
  await saveReport(vault.session, report, { title: 'Şahidin dedikləri', narrative: 'first' });
  await saveReport(vault.session, report, { title: 'Şahidin dedikləri', narrative: 'a secret word: quokka' });
  second = createReport(vault.session);
  await saveReport(vault.session, second, { title: 'second' });
  await saveDraft(vault.session, second, { title: 'second, being written' });
  small = await addEvidence(vault, machine, report, 5);
  large = await addEvidence(vault, machine, report, LARGE);
  vault = await reopened(machine, vault);
  deleted = createReport(vault.session);
  await saveReport(vault.session, deleted, { title: 'was forgotten' });
  await deleteReports(vault.session, [deleted]);
  await vault.prepareLock();
  await machine.closeMirror();
  cpSync(machine.profile, at('profile'), { recursive: true });
  for (const letter of ['a', 'b'] as const) {
    const secret = machine.erase[letter];
    if (secret !== null) writeFileSync(at(`profile/state-${letter}`), secret);
  }
});

const PASS = () => ['--passphrase-file', at('passphrase')];
const vaultOf = (action: string, profile: string, ...more: string[]) => [
  'vault',
  action,
  '--profile',
  at(profile),
  ...more,
];
const mirror = (profile: string, name = '') => join(at(profile), 'mirror', name);
/** All bytes of a folder, to see that nothing changed. */
const print = (folder: string): string => {
  const hash = createHash('sha256');
  for (const [name, bytes] of [...tree(folder)].sort(([one], [other]) => (one < other ? -1 : 1)))
    hash.update(name).update(bytes);
  return hash.digest('hex');
};
let copies = 0;
/** A copy of the profile, for doing damage to. */
function copied(): string {
  copies += 1;
  cpSync(at('profile'), at(`copy-${copies}`), { recursive: true });
  return `copy-${copies}`;
}
function changedAt(path: string, place: number): void {
  const bytes = readFileSync(path);
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}
const segments = (profile: string, letter: 'r' | 'e'): string[] =>
  readdirSync(mirror(profile))
    .filter((name) => name.startsWith(`${letter}-`))
    .sort()
    .map((name) => mirror(profile, name));
const recordsFile = (profile: string): string => segments(profile, 'r')[0] ?? '';
const newestRecordsFile = (profile: string): string => segments(profile, 'r').at(-1) ?? '';
const evidenceFile = (profile: string): string => segments(profile, 'e')[0] ?? '';

describe('check', () => {
  it('a whole copy: counts without a passphrase, everything with one, and changes nothing', async () => {
    const before = print(at('profile'));
    const without = await daftarJson(vaultOf('check', 'profile'));
    expect(without).toMatchObject({
      status: 0,
      json: { ok: true, files: 2, chunks: 5, damagedPlaces: 0, damagedValues: 0 },
    });
    expect(without.json).not.toHaveProperty('contents');
    for (const how of [PASS(), ['--recovery-code-file', at('code')]]) {
      const { status, json, stderr } = await daftarJson(vaultOf('check', 'profile', ...how));
      expect([status, stderr]).toEqual([0, '']);
      expect(json.contents).toMatchObject({
        older: 0,
        damaged: 0,
        missing: 0,
        pagesLost: 0,
        filesWhole: 2,
        filesDamaged: 0,
      });
      expect(Reflect.get(Object(json.contents), 'records')).toBeGreaterThan(5);
    }
    const told = await daftar(vaultOf('check', 'profile', ...PASS()));
    expect(told.stdout).toMatch(
      /2 files in 5 pieces.*\nNothing in it is damaged\.\nIt opens: \d+ records, and 2 files.*\nEvery record and every file opens\.\n$/,
    );
    expect(print(at('profile'))).toBe(before);
  });

  it('a damaged row and a damaged piece: how many, and which kind of loss', async () => {
    const profile = copied();
    changedAt(evidenceFile(profile), statSync(evidenceFile(profile)).size - 700);
    const { json: whole } = await daftarJson(vaultOf('check', 'profile'));
    const { status, json, stdout } = await daftarJson(vaultOf('check', profile, ...PASS()));
    expect(status).toBe(4);
    expect(json).toMatchObject({ ok: false, code: 'altered', damagedValues: 1, rows: whole.rows });
    expect(json.contents).toMatchObject({ damaged: 0, missing: 0, filesWhole: 1, filesDamaged: 1 });
    expect(stdout).not.toContain('quokka');
    const told = await daftar(vaultOf('check', profile));
    expect(told.status).toBe(4);
    expect(told.stdout).toContain('1 row or piece is damaged.');
    expect(isPlainSentence(told.stderr)).toBe(true);
  });

  it('a damaged place in the files', async () => {
    const profile = copied();
    changedAt(recordsFile(profile), 90);
    const { status, json } = await daftarJson(vaultOf('check', profile));
    expect(status).toBe(4);
    expect(json.damagedPlaces).toBeGreaterThan(0);
  });

  it('a copy that was set aside, with what opens it', async () => {
    cpSync(mirror('profile'), at('mirror-old-1'), { recursive: true });
    for (const name of ['state-a', 'state-b']) cpSync(at(`profile/${name}`), at(`mirror-old-1/${name}`));
    const { status, json } = await daftarJson(vaultOf('check', 'mirror-old-1', ...PASS()));
    expect([status, json.ok]).toEqual([0, true]);
    // Whoever gives the folder around it is told of it.
    const around = await daftar(['vault', 'check', '--profile', at('')]);
    expect([around.status, around.stdout]).toEqual([6, '']);
    expect(around.stderr).toMatch(/one that was set aside\. To use that one, give --profile .*mirror-old-1"?\.\n$/);
  });
});

describe('a backup', () => {
  const FIXTURE = join(import.meta.dirname, '../fixtures/backup-1');
  const data = readdirSync(FIXTURE).find((name) => name.startsWith('data-')) ?? '';
  let sticks = 0;
  const stick = (): string => {
    sticks += 1;
    cpSync(join(FIXTURE, data), join(at(`stick-${sticks}`), data), { recursive: true });
    return `stick-${sticks}`;
  };
  const backup = (action: string, name: string, ...more: string[]) => ['vault', action, '--backup', at(name), ...more];
  const CODE = ['--recovery-code-file', join(FIXTURE, 'code.txt')];

  it('is checked and exported like the copy beside the app, an older one too', async () => {
    const name = stick();
    const before = print(at(name));
    const without = await daftarJson(backup('check', name));
    expect(without).toMatchObject({
      status: 0,
      json: { ok: true, generation: 2, generations: [1, 2], files: 1, damagedValues: 0 },
    });
    expect((await daftar(backup('check', name))).stdout).toMatch(
      /^This is backup 2\. There are others: 1\.\nBackup 2 has \d+ rows and 1 file in \d+ pieces?\.\nNothing in it is damaged\.\n$/,
    );
    const older = await daftarJson(backup('check', `${name}/${data}`, '--generation', '1', ...CODE));
    expect(older).toMatchObject({
      status: 0,
      json: { generation: 1, contents: { damaged: 0, missing: 0, older: 0, filesWhole: 1, filesDamaged: 0 } },
    });
    const out = await daftarJson(backup('export', name, '--out', at('from-backup'), ...PASS()));
    expect(out).toMatchObject({ status: 0, json: { files: 1, lost: [] } });
    const all = [...tree(at('from-backup')).values()];
    expect(all.some((bytes) => bytes.includes('Səhər saat səkkizdə qapı döyüldü'))).toBe(true);
    expect(all.some((bytes) => bytes.equals(FILE))).toBe(true);
    expect(print(at(name))).toBe(before);
  });

  it('damaged: what is lost is told; one whose list is damaged is refused, and the others are named', async () => {
    const name = stick();
    const pack = join(at(name), data, 'p-00000001');
    const bytes = readFileSync(pack);
    const value = statSync(pack).size - 900;
    bytes[value] = (bytes[value] ?? 0) ^ 1;
    writeFileSync(pack, bytes);
    expect(await daftarJson(backup('check', name))).toMatchObject({
      status: 4,
      json: { code: 'altered', damagedValues: 1 },
    });
    changedAt(join(at(name), data, 'g-00000002'), 6000);
    const refused = await daftar(backup('check', name));
    expect([refused.status, refused.stdout]).toEqual([4, '']);
    expect(refused.stderr).toContain(
      'Backup 2 is damaged: its list cannot be relied on. Try another one: --generation 1.',
    );
  });

  const wrong: readonly (readonly [string, () => string[], number, RegExp])[] = [
    [
      'a generation that is not there',
      () => backup('check', stick(), '--generation', '7'),
      6,
      /no such backup\. There: 1, 2/,
    ],
    ['a generation that is no number', () => backup('check', stick(), '--generation', 'x'), 2, /takes a number/],
    ['a folder without backups', () => backup('check', 'profile'), 6, /has no backups/],
    ['a file', () => backup('check', 'passphrase'), 6, /is not a folder/],
    ['a folder that is not there', () => backup('check', 'nowhere'), 6, /was not found/],
    ['to be repaired', () => backup('repair', stick(), '--profile', at('profile')), 2, /has no option --backup/],
    ['and a profile', () => backup('check', stick(), '--profile', at('profile')), 2, /exclude each other/],
    ['neither', () => ['vault', 'check'], 2, /--profile DIR, or --backup DIR/],
    ['a generation of a profile', () => vaultOf('check', 'profile', '--generation', '1'), 2, /belongs to --backup/],
  ];
  it.each(wrong)('%s', async (_name, words, status, says) => {
    const run = await daftar(words());
    expect([run.status, run.stdout]).toEqual([status, '']);
    expect(run.stderr).toMatch(says);
    expect(isPlainSentence(run.stderr)).toBe(true);
  });

  it('of several vaults in one folder: which is asked', async () => {
    const name = stick();
    const other = Buffer.from(readFileSync(join(at(name), data, 'p-00000001')).subarray(0, 64));
    other.fill(5, 16, 32);
    createHash('sha256').update(other.subarray(0, 32)).digest().copy(other, 32);
    const folder = `data-${createHash('sha256').update(other.subarray(16, 32)).digest('hex').slice(0, 8)}`;
    mkdirSync(join(at(name), folder));
    writeFileSync(join(at(name), folder, 'p-00000001'), other);
    const run = await daftar(backup('check', name));
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('Backups of several vaults lie there');
    expect((await daftar(backup('check', `${name}/${data}`))).status).toBe(0);
    expect((await daftar(backup('check', `${name}/${folder}`))).stderr).toContain('There: none that is complete');
  });
});

describe('what cannot be opened', () => {
  const cases: readonly (readonly [string, () => string[], number, RegExp])[] = [
    [
      'a wrong passphrase',
      () => vaultOf('check', 'profile', '--passphrase-file', at('wrong')),
      3,
      /does not open with this/,
    ],
    [
      'a recovery code with a wrong digit',
      () => vaultOf('check', 'profile', '--recovery-code-file', at('code-typo')),
      4,
      /ten groups of five digits/,
    ],
    ['nobody to ask', () => vaultOf('check', 'profile', '--contents'), 2, /--passphrase-file FILE/],
    [
      'nobody to ask, to export',
      () => vaultOf('export', 'profile', '--out', at('nothing')),
      2,
      /--passphrase-file FILE/,
    ],
    ['a folder without a copy', () => ['vault', 'check', '--profile', at('')], 6, /no second copy/],
    ['a folder that is not there', () => vaultOf('check', 'nowhere'), 6, /was not found/],
    ['no profile', () => ['vault', 'repair'], 2, /--profile is missing/],
    ['no action', () => ['vault'], 2, /check, repair or export is missing/],
    ['another action', () => vaultOf('burn', 'profile'), 2, /none of check, repair and export/],
    [
      'an option of another action',
      () => vaultOf('check', 'profile', '--write'),
      2,
      /"daftar vault check" has no option --write/,
    ],
    ['an export without a place', () => vaultOf('export', 'profile', ...PASS()), 2, /--out is missing/],
    [
      'both ways in',
      () => vaultOf('check', 'profile', ...PASS(), '--recovery-code-file', at('code')),
      2,
      /exclude each other/,
    ],
  ];
  it.each(cases)('%s', async (_name, words, status, says) => {
    const before = print(at('profile'));
    const run = await daftar(words());
    expect([run.status, run.stdout]).toEqual([status, '']);
    expect(run.stderr).toMatch(says);
    expect(isPlainSentence(run.stderr)).toBe(true);
    expect(print(at('profile'))).toBe(before);
  });

  it('without the erase secrets, or with those of another state', async () => {
    const profile = copied();
    rmSync(at(`${profile}/state-a`));
    rmSync(at(`${profile}/state-b`), { force: true });
    const missing = await daftar(vaultOf('check', profile, ...PASS()));
    expect([missing.status, missing.stdout]).toEqual([6, '']);
    expect(missing.stderr).toContain('state-a and state-b are missing');
    writeFileSync(at(`${profile}/state-a`), Buffer.alloc(32, 1));
    const other = await daftar(vaultOf('check', profile, ...PASS()));
    expect(other.status).toBe(4);
    expect(other.stderr).toContain('do not open the keyring');
  });
});

describe('export', () => {
  it('every record and every file, in the clear, and it says so', async () => {
    const before = print(at('profile'));
    const { status, json, stderr } = await daftarJson(vaultOf('export', 'profile', '--out', at('out'), ...PASS()));
    expect(status).toBe(0);
    expect(stderr).toContain('in the clear');
    expect(json).toMatchObject({ ok: true, files: 2, lost: [], pagesLost: 0 });
    const files = tree(at('out'));
    const read = (name: string): unknown => JSON.parse(String(files.get(name)));
    expect(read(`records/report/${report}.json`)).toMatchObject({ id: report, kind: 'report', state: 'whole' });
    expect(String(files.get(`records/report/${report}.json`))).toContain('a secret word: quokka');
    expect([...files.keys()].filter((name) => name.startsWith('records/draft/'))).toHaveLength(1);
    expect([...files.values()].some((bytes) => bytes.includes('second, being written'))).toBe(true);
    expect([...files.values()].some((bytes) => bytes.includes('was forgotten'))).toBe(false);
    expect(files.get(`files/${small.id}.bin`)).toEqual(Buffer.from(small.bytes));
    expect(files.get(`files/${large.id}.bin`)?.equals(large.bytes)).toBe(true);
    expect(String(files.get('READ ME.txt'))).toContain('IN THE CLEAR');
    // No key goes out with it.
    for (const [name, bytes] of files)
      if (name.endsWith('.json')) expect(bytes.toString()).not.toMatch(/"(?:key|contentKey|tag)"/);
    expect(statSync(at('out')).mode & 0o077).toBe(0);
    expect(statSync(at(`out/files/${small.id}.bin`)).mode & 0o077).toBe(0);
    expect(print(at('profile'))).toBe(before);
    const again = await daftar(vaultOf('export', 'profile', '--out', at('out'), ...PASS()));
    expect([again.status, again.stdout]).toEqual([6, '']);
    // It replaces nothing, and does not tell of an option that it does not have.
    expect(again.stderr).toMatch(/exists already\. Choose another name\.\n$/);
    expect(readdirSync(at()).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('what is left of a damaged one, with a list of what is not', async () => {
    const profile = copied();
    changedAt(evidenceFile(profile), statSync(evidenceFile(profile)).size - 700);
    const { status, json } = await daftarJson(vaultOf('export', profile, '--out', at('rest'), ...PASS()));
    expect(status).toBe(4);
    expect(json).toMatchObject({
      ok: false,
      code: 'altered',
      files: 1,
      lost: [{ id: large.id, kind: 'evidence', what: 'file' }],
    });
    const file = tree(at('rest')).get(`files/${large.id}.damaged.bin`);
    expect(file).toHaveLength(LARGE);
    const differ = [...large.bytes].filter((byte, index) => file?.[index] !== byte).length;
    expect(differ).toBeGreaterThan(0);
    expect(differ).toBeLessThanOrEqual(61_424);
    expect(JSON.parse(String(tree(at('rest')).get('lost.json')))).toMatchObject({ lost: [{ id: large.id }] });
  });

  it('interrupted or full, nothing is left of it', async () => {
    const run = await daftar(vaultOf('export', 'profile', '--out', at('no/such/folder'), ...PASS()));
    expect(run.status).toBe(6);
    expect(existsSync(at('no'))).toBe(false);
  });
});

describe('repair', () => {
  it('a whole copy needs none', async () => {
    const before = print(at('profile'));
    for (const more of [[], ['--write']]) {
      const run = await daftar(vaultOf('repair', 'profile', ...more));
      expect([run.status, run.stderr]).toEqual([0, '']);
      expect(run.stdout).toContain('There is nothing to repair in its files.');
    }
    expect(print(at('profile'))).toBe(before);
  });

  it('says what it would do, and does it when it is told to', async () => {
    const profile = copied();
    const path = newestRecordsFile(profile);
    const whole = readFileSync(path);
    writeFileSync(path, Buffer.concat([whole, Buffer.alloc(300, 7)]));
    changedAt(evidenceFile(profile), 130);
    const before = print(at(profile));
    const asked = await daftarJson(vaultOf('repair', profile));
    expect(asked).toMatchObject({ status: 0, json: { written: false, plan: { removePlaces: 1 } } });
    expect(print(at(profile))).toBe(before);
    const told = await daftar(vaultOf('repair', profile));
    expect(told.stdout).toMatch(/To do: cut off.*\nTo do: write anew/);
    expect(told.stdout).toContain('Nothing was changed. With --write it is done.');
    const did = await daftarJson(vaultOf('repair', profile, '--write'));
    expect(did).toMatchObject({ status: 0, json: { written: true, after: { damagedPlaces: 0, damagedValues: 0 } } });
    expect(readdirSync(mirror(profile))).not.toContain('lock');
    const checked = await daftarJson(vaultOf('check', profile, ...PASS()));
    // The pieces that stood in the damaged place are gone: that is told, and it opens all the same.
    expect(checked.json).toMatchObject({ damagedPlaces: 0, contents: { damaged: 0, missing: 0, pagesLost: 0 } });
    expect(Reflect.get(Object(checked.json.contents), 'filesDamaged')).toBeGreaterThan(0);
  });

  it('interrupted anywhere, it loses nothing, leaves no lock, and is done by the next one', async () => {
    const profile = at('interrupted');
    const folder = join(profile, 'mirror');
    const made = mirrorOf(profile, 0);
    mkdirSync(profile);
    const vaultId = new Uint8Array(16).fill(7);
    await made.open();
    await made.renew({ vaultId: vaultId.slice() });
    const bytes = new Uint8Array(6 * 2 ** 20).fill(9);
    for (let change = 1; change <= 30; change += 1) {
      const entries = new Uint8Array(
        packSent([{ kind: 3, id: new Uint8Array(16).fill(change), length: bytes.length, position: 0 }]),
      );
      await made.append({ log: 'records', vaultId, change, last: true, entries, from: 0, bytes });
    }
    await made.end();
    changedAt(join(folder, 'r-00000001'), 90);
    let signals = 0;
    const timers: NodeJS.Timeout[] = [];
    const run = await daftar(['vault', 'repair', '--profile', profile, '--write'], {
      during: (kill) => {
        // Once it has begun to write: that is when something could be left.
        const timer = setInterval(() => {
          // A lock without its number yet holds nobody up, and is nobody's to take away.
          const isHeld = (statSync(join(folder, 'lock'), { throwIfNoEntry: false })?.size ?? 0) > 0;
          if (!isHeld && !readdirSync(folder).some((name) => name.endsWith('.part'))) return;
          clearInterval(timer);
          signals += 1;
          kill('SIGTERM');
        }, 1);
        timers.push(timer);
      },
    });
    for (const timer of timers) clearInterval(timer);
    expect([signals, run.status, run.stdout]).toEqual([1, 143, '']);
    expect(run.stderr).toContain('begin again, and the rest is done');
    expect(readdirSync(folder)).not.toContain('lock');
    const again = await daftarJson(['vault', 'repair', '--profile', profile, '--write']);
    expect(again.json).toMatchObject({ written: true, after: { rows: 29, damagedPlaces: 0, damagedValues: 0 } });
    expect(readdirSync(folder).filter((name) => !/^r-\d{8}$/.test(name))).toEqual([]);
  });

  it('told to write where nothing in the files can be mended, it writes nothing, and the exit status says that it is not whole', async () => {
    const profile = copied();
    changedAt(evidenceFile(profile), statSync(evidenceFile(profile)).size - 700);
    const before = print(at(profile));
    expect(await daftarJson(vaultOf('repair', profile, '--write'))).toMatchObject({
      status: 4,
      json: { ok: false, code: 'altered', written: false, plan: { stayDamaged: 1 } },
    });
    expect(print(at(profile))).toBe(before);
  });

  it('refuses while a living process has the copy, and writes nothing', async () => {
    const profile = copied();
    changedAt(evidenceFile(profile), 130);
    writeFileSync(mirror(profile, 'lock'), String(process.pid));
    const before = print(at(profile));
    const run = await daftar(vaultOf('repair', profile, '--write'));
    expect([run.status, run.stdout]).toEqual([6, '']);
    expect(run.stderr).toMatch(/Note: Daftar is running[\s\S]*Close it and try again\. Nothing was changed\./);
    expect(print(at(profile))).toBe(before);
    // Reading is not refused.
    const checked = await daftarJson(vaultOf('check', profile));
    expect(checked.json.warnings).toHaveLength(1);
  });
});
