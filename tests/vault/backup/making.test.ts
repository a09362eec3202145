import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backupHandlers } from '../../../renderer/vault/backup-handlers.ts';
import { readEvidence } from '../../../renderer/vault/evidence.ts';
import { idOf } from '../../../renderer/vault/ids.ts';
import { recipient } from '../../../renderer/vault/recipient-kinds.ts';
import { saveDraft, saveReport } from '../../../renderer/vault/reports.ts';
import { packPlaces } from '../../../shared/backup/places.ts';
import { codeOf, newVault, OTHER_PASSPHRASE, PASSPHRASE, startVault } from '../vault-in-node.ts';
import {
  attach,
  backUp,
  bytesOn,
  filesOn,
  idsOf,
  job,
  look,
  MachineWithSticks,
  newStick,
  restore,
  shown,
  titles,
  write,
} from './machine.ts';

async function begin() {
  const machine = new MachineWithSticks();
  const { vault, code } = await newVault(machine);
  return { machine, vault, code, session: vault.session, stick: newStick() };
}

async function elsewhere() {
  const other = new MachineWithSticks();
  return { other, vault: await startVault(other) };
}

const film = (size = 300_000) => new Uint8Array(randomBytes(size));
const folderOn = (stick: string) => join(stick, readdirSync(stick)[0] ?? '');

describe('a backup', () => {
  it('holds everything, and is written back as it was on another machine', async () => {
    const { machine, vault, session, stick } = await begin();
    const id = await write(session, { title: 'First', narrative: 'Eyvan, sonra səs.' });
    await saveReport(session, id, { title: 'First, again', narrative: 'Eyvan, sonra səs.' });
    const bytes = film();
    const file = await attach(session, id, 'səs.ogg', bytes);
    const typed = await write(session, { title: 'Typed' });
    await saveDraft(session, typed, { title: 'Typed on' });
    const made = await backUp(machine, vault, stick);
    expect(made).toMatchObject({ files: 1, bytes: bytes.length, damaged: 0, incomplete: 0, removed: 0 });
    expect(Object.keys(filesOn(stick))).toEqual(['g-00000001', 'p-00000001']);

    const { other, vault: restored } = await elsewhere();
    expect(await restored.status()).toEqual({ state: 'none' });
    expect(await restore(other, restored, stick)).toEqual({
      records: made.records,
      files: 1,
      lost: 0,
      incomplete: 0,
      forgotten: 0,
    });
    await restored.settled;
    expect(titles(restored.session)).toEqual(titles(session));
    for (const one of idsOf(session)) expect(await shown(restored.session, one)).toEqual(await shown(session, one));
    expect(await readEvidence(restored.session, file, 0, bytes.length)).toEqual(bytes);
    await restored.prepareLock();
    const again = await startVault(other);
    expect(await again.unlock(PASSPHRASE)).toEqual({ question: null });
    await again.settled;
    expect(titles(again.session)).toEqual(titles(session));
    const { report } = again.session.upkeep.state(again.session.database);
    expect(report).toMatchObject({ lostRecords: 0, lostFiles: 0 });
  });

  it('opens with the recovery code of its time too, and with nothing else', async () => {
    const { machine, vault, code, session, stick } = await begin();
    await write(session, { title: 'One' });
    await backUp(machine, vault, stick);
    await vault.changePassphrase(PASSPHRASE, OTHER_PASSPHRASE);
    await write(session, { title: 'Two' });
    await backUp(machine, vault, stick);
    const handle = await machine.plug(stick);
    const open = async (opensWith: Parameters<typeof look>[2]) =>
      (await look(vault, handle, opensWith)).backups.map(({ number, state }) => [number, state]);
    expect(await open({ way: 'passphrase', passphrase: PASSPHRASE })).toEqual([
      [2, 'closed'],
      [1, 'open'],
    ]);
    expect(await open({ way: 'passphrase', passphrase: OTHER_PASSPHRASE })).toEqual([
      [2, 'open'],
      [1, 'closed'],
    ]);
    expect(await open({ way: 'code', code })).toEqual([
      [2, 'open'],
      [1, 'open'],
    ]);
    expect(await open({ way: 'passphrase', passphrase: 'another one altogether' })).toEqual([
      [2, 'closed'],
      [1, 'closed'],
    ]);
    expect(await codeOf(look(vault, handle, { way: 'code', code: '12345' }))).toBe('recovery-code-typo');
    // The slots of the open vault open what was made under them.
    const { backups } = await backupHandlers['backup:list'](vault, { handle });
    expect(backups.map(({ state }) => state)).toEqual(['open', 'open']);

    const { other, vault: restored } = await elsewhere();
    await restore(other, restored, stick, { number: 1, opensWith: { way: 'code', code } });
    expect(titles(restored.session)).toEqual(['One']);
  });

  it('writes only what is new the second time', async () => {
    const { machine, vault, session, stick } = await begin();
    const id = await write(session, { title: 'First' });
    await attach(session, id, 'film.mp4', film(2_000_000));
    const first = await backUp(machine, vault, stick);
    expect(first.written).toBeGreaterThan(2_000_000);
    const before = bytesOn(stick);
    await write(session, { title: 'Second' });
    const second = await backUp(machine, vault, stick);
    // The new report, the note of the first backup, and nothing of the film.
    expect(second.written).toBeLessThan(16_000);
    expect(bytesOn(stick) - before).toBeLessThan(80_000);
    const third = await backUp(machine, vault, stick);
    expect(third.written).toBeLessThan(4_000);
    const { other, vault: restored } = await elsewhere();
    await restore(other, restored, stick);
    expect(titles(restored.session)).toEqual(['First', 'Second']);
  });

  it('stopped in the middle leaves no backup, and the next one goes on from there', async () => {
    const { machine, vault, session, stick } = await begin();
    const id = await write(session, { title: 'First' });
    const bytes = film(12_000_000);
    await attach(session, id, 'film.mp4', bytes);
    const control = new AbortController();
    let appended = 0;
    machine.before = (channel) => {
      if (channel === 'backup:append' && ++appended === 3) control.abort();
    };
    expect(await codeOf(backUp(machine, vault, stick, { call: job(control.signal) }))).toBe('cancelled');
    expect(Object.keys(filesOn(stick)).filter((name) => name.startsWith('g-'))).toEqual([]);
    const copied = bytesOn(stick);
    expect(copied).toBeGreaterThan(4_000_000);
    machine.before = () => undefined;
    const made = await backUp(machine, vault, stick);
    expect(made.written).toBeLessThan(12_000_000 + 1_000_000 - copied + 200_000);
    const { other, vault: restored } = await elsewhere();
    expect(await restore(other, restored, stick)).toMatchObject({ files: 1, lost: 0, incomplete: 0 });
    const [report = ''] = idsOf(restored.session);
    const [file] = (await shown(restored.session, report)).evidence;
    expect(await readEvidence(restored.session, file?.id ?? '', 0, bytes.length)).toEqual(bytes);
  });

  it('is of one moment, though somebody goes on writing while it is made', async () => {
    const { machine, vault, session, stick } = await begin();
    const ids: string[] = [];
    for (let count = 0; count < 90; count++) ids.push(await write(session, { title: `Report ${count}` }));
    let round = 0;
    const writing: Promise<unknown>[] = [];
    machine.before = (channel) => {
      if (channel !== 'backup:missing' || round >= 3) return;
      round += 1;
      // Two reports say the same number at any time.
      for (const id of ids.slice(0, 2)) writing.push(saveReport(session, id, { title: `Both ${round}` }));
      writing.push(write(session, { title: `New ${round}` }));
    };
    const made = await backUp(machine, vault, stick);
    await Promise.all(writing);
    expect(made.damaged).toBe(0);
    machine.before = () => undefined;
    const { other, vault: restored } = await elsewhere();
    expect(await restore(other, restored, stick)).toMatchObject({ lost: 0 });
    for (const id of idsOf(restored.session)) {
      const { versions } = await shown(restored.session, id);
      for (const { version } of versions) expect(version).toBeGreaterThan(0);
    }
    const state = await backupHandlers['backup:state'](vault);
    const isBehind = titles(session).join() !== titles(restored.session).join();
    expect(state.hasChanges || !isBehind).toBe(true);
  });

  it('keeps the newest five, and what they name', async () => {
    const { machine, vault, session, stick } = await begin();
    const id = await write(session, { title: 'Zero' });
    const bytes = film(200_000);
    const file = await attach(session, id, 'film.mp4', bytes);
    for (let count = 1; count <= 7; count++) {
      await saveReport(session, id, { title: `Count ${count}`, evidence: [] });
      const made = await backUp(machine, vault, stick);
      expect(made.removed).toBe(count > 5 ? 1 : 0);
    }
    const names = Object.keys(filesOn(stick));
    expect(names.filter((name) => name.startsWith('g-'))).toEqual(
      [3, 4, 5, 6, 7].map((number) => `g-0000000${number}`),
    );
    // The first pack has the film, which all of them name.
    expect(names).toContain('p-00000001');
    for (const number of [3, 5, 7]) {
      const { other, vault: restored } = await elsewhere();
      expect(await restore(other, restored, stick, { number })).toMatchObject({ lost: 0, incomplete: 0 });
      expect(titles(restored.session)).toEqual([`Count ${number}`]);
      expect(await readEvidence(restored.session, file, 0, bytes.length)).toEqual(bytes);
    }
    const handle = await machine.plug(stick);
    expect(await backupHandlers['backup:remove-older'](vault, { handle })).toEqual({ removed: 4 });
    await machine.unplug();
    expect(Object.keys(filesOn(stick)).filter((name) => name.startsWith('g-'))).toEqual(['g-00000007']);
    const { other, vault: restored } = await elsewhere();
    expect(await restore(other, restored, stick)).toMatchObject({ lost: 0, incomplete: 0 });
  });

  it('leaves a record that is damaged in both copies out, says so, and has everything else', async () => {
    const { machine, vault, session, stick } = await begin();
    const id = await write(session, { title: 'Damaged' });
    const whole = await write(session, { title: 'Whole' });
    const file = await attach(session, whole, 'film.mp4', film());
    const [row] = await session.database.rows([idOf(id)]);
    if (row === undefined) throw new Error('no row');
    const damaged = row.slice();
    damaged[damaged.length - 1] = (damaged.at(-1) ?? 0) ^ 1;
    await session.database.write({ rows: [{ id: idOf(id), bytes: damaged }] });
    const [chunk] = await session.database.chunks(idOf(file), 2, 1);
    const broken = (chunk ?? new Uint8Array()).slice();
    broken[5] = (broken[5] ?? 0) ^ 1;
    await session.database.putChunks(idOf(file), 2, [broken]);
    await machine.removeMirror();
    const made = await backUp(machine, vault, stick);
    expect(made).toMatchObject({ damaged: 1, incomplete: 1 });
    const { other, vault: restored } = await elsewhere();
    expect(await restore(other, restored, stick)).toMatchObject({ lost: 0, incomplete: 1 });
    expect(titles(restored.session)).toEqual(['Whole']);
  });

  it('says in plain codes what is wrong with the stick, and goes on where it stopped', async () => {
    const { machine, vault, session, stick } = await begin();
    const id = await write(session, { title: 'First' });
    await attach(session, id, 'film.mp4', film(6_000_000));
    let appended = 0;
    const away = `${stick}-away`;
    machine.before = (channel) => {
      if (channel === 'backup:append' && ++appended === 2) renameSync(stick, away);
      if (channel === 'backup:read-back') machine.before = () => undefined;
    };
    expect(await codeOf(backUp(machine, vault, stick))).toBe('not-found');
    machine.before = () => undefined;
    renameSync(away, stick);
    expect(await backUp(machine, vault, stick)).toMatchObject({ files: 1, incomplete: 0 });
    const { other, vault: restored } = await elsewhere();
    expect(await restore(other, restored, stick)).toMatchObject({ lost: 0, incomplete: 0 });
  });

  it('is refused before a long copy when the stick is too small, and fills none of it to the last byte', async () => {
    const { machine, vault, session, stick } = await begin();
    const id = await write(session, { title: 'First' });
    await attach(session, id, 'film.mp4', film(3_000_000));
    machine.room = 2_000_000;
    expect(await codeOf(backUp(machine, vault, stick))).toBe('no-space');
    expect(bytesOn(stick)).toBeLessThan(100_000);
    // Enough by what was asked first, and then something else takes it.
    machine.room = 3_500_000;
    machine.before = (channel) => {
      if (channel === 'backup:append') machine.room = 1_100_000;
    };
    expect(await codeOf(backUp(machine, vault, stick))).toBe('no-space');
    machine.before = () => undefined;
    expect(Object.keys(filesOn(stick)).filter((name) => !name.startsWith('p-'))).toEqual([]);
    expect(await backupHandlers['backup:state'](vault)).toMatchObject({ last: null });
    machine.room = undefined;
    expect(await backUp(machine, vault, stick)).toMatchObject({ files: 1, incomplete: 0 });
  });

  it('is not begun where a later Daftar wrote, and nothing there is touched', async () => {
    const { machine, vault, session, stick } = await begin();
    await write(session, { title: 'First' });
    await backUp(machine, vault, stick);
    const pack = join(folderOn(stick), 'p-00000001');
    const bytes = readFileSync(pack);
    const { createHash } = await import('node:crypto');
    bytes[9] = 2;
    createHash('sha256').update(bytes.subarray(0, 32)).digest().copy(bytes, 32);
    writeFileSync(pack, bytes);
    const before = filesOn(stick);
    expect(await codeOf(backUp(machine, vault, stick))).toBe('too-new');
    expect(filesOn(stick)).toEqual(before);
  });

  it('takes a row that is larger than a message in several, and writes none of it when one does not follow', async () => {
    const { machine, vault, session, stick } = await begin();
    const id = session.records.newId();
    const card = 'x'.repeat(9_000_000);
    const summary = {
      fingerprint: '1'.repeat(35),
      name: 'N',
      organisation: '',
      contact: '',
      validUntil: null,
      compared: false,
    };
    await session.records.write((writer) => writer.put(recipient, id, { card, addedAt: 1, log: [] }, summary));
    expect((await backUp(machine, vault, stick)).written).toBeGreaterThan(9_000_000);
    const { other, vault: restored } = await elsewhere();
    await restore(other, restored, stick);
    expect((await restored.session.records.get(recipient, id)).card).toBe(card);
    const handle = await machine.plug(stick);
    await machine.call('backup:begin', { handle, vaultId: new Uint8Array(16), thorough: false });
    const places = packPlaces([{ kind: 3, id: new Uint8Array(16), position: 0, length: 10 }]);
    const send = (from: number, bytes: number, isFirst: boolean) =>
      codeOf(
        machine.call('backup:append', {
          handle,
          places: isFirst ? places : new Uint8Array(0),
          from,
          bytes: new Uint8Array(bytes),
        }),
      );
    expect(await send(3, 7, false)).toBe('internal');
    expect(await send(0, 3, true)).toBe('done');
    expect(await send(4, 6, false)).toBe('internal');
    expect(await send(3, 8, false)).toBe('internal');
    expect(await send(3, 7, true)).toBe('internal');
    expect(await send(3, 7, false)).toBe('done');
    expect(await send(10, 0, false)).toBe('internal');
  });

  it('two vaults share a stick, and other folders there are left alone', async () => {
    const one = await begin();
    const two = await begin();
    mkdirSync(join(one.stick, 'data-00000000'));
    writeFileSync(join(one.stick, 'data-00000000', 'mine.txt'), 'x');
    mkdirSync(join(one.stick, 'photos'));
    await write(one.session, { title: 'One' });
    await write(two.session, { title: 'Two' });
    await backUp(one.machine, one.vault, one.stick);
    await backUp(two.machine, two.vault, one.stick);
    const handle = await one.machine.plug(one.stick);
    const { found } = await backupHandlers['restore:look'](one.vault, {
      handle,
      opensWith: { way: 'passphrase', passphrase: PASSPHRASE },
    });
    expect(found).toHaveLength(2);
    expect(found.filter(({ isThis }) => isThis)).toHaveLength(1);
    expect(readFileSync(join(one.stick, 'data-00000000', 'mine.txt'), 'utf8')).toBe('x');
    rmSync(one.stick, { recursive: true });
  });
});

describe('the reminder', () => {
  it('claims no more than was read back, and counts what was written since', async () => {
    const { machine, vault, session, stick } = await begin();
    const state = () => backupHandlers['backup:state'](vault);
    expect(await state()).toMatchObject({ last: null, hasChanges: false });
    const id = await write(session, { title: 'First' });
    expect(await state()).toMatchObject({ last: null, hasChanges: true, isQuiet: false });
    await backupHandlers['backup:put-off'](vault);
    expect(await state()).toMatchObject({ last: null, isQuiet: true });
    const made = await backUp(machine, vault, stick);
    expect(await state()).toMatchObject({ hasChanges: false, since: 0, isQuiet: false, checkedAt: null });
    expect((await state()).last).toMatchObject({ at: made.at, records: made.records });
    await new Promise((resolve) => setTimeout(resolve, 3));
    await saveReport(session, id, { title: 'First, again' });
    await write(session, { title: 'Second' });
    expect(await state()).toMatchObject({ hasChanges: true, since: 2 });
    const handle = await machine.plug(stick);
    await backupHandlers['backup:check'](vault, { handle, number: 1 }, job());
    expect((await state()).checkedAt).not.toBeNull();
    expect(await state()).toMatchObject({ hasChanges: true, since: 2 });
  });

  it('is there although the clock was put back', async () => {
    const { machine, vault, session, stick } = await begin();
    const id = await write(session, { title: 'First' });
    await backUp(machine, vault, stick);
    const now = Date.now;
    Date.now = () => now() - 365 * 86_400_000;
    try {
      await saveReport(session, id, { title: 'Later, by a clock that says earlier' });
      expect(await backupHandlers['backup:state'](vault)).toMatchObject({ hasChanges: true });
    } finally {
      Date.now = now;
    }
  });
});
