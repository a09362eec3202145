/** A backup beside a notebook that goes on: added, the same, different, deleted since; from this vault and from another. */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { append, verify } from '../../../renderer/vault/custody.ts';
import { createEntity, deleteEntity, openEntity, saveEntity } from '../../../renderer/vault/entities.ts';
import { readEvidence, removeEvidence } from '../../../renderer/vault/evidence.ts';
import { forget } from '../../../renderer/vault/forgetting.ts';
import { fromMain } from '../../../renderer/vault/host.ts';
import { disclosure, recipient } from '../../../renderer/vault/recipient-kinds.ts';
import { deleteReports, discardDraft, saveDraft, saveReport } from '../../../renderer/vault/reports.ts';
import type { VaultSession } from '../../../renderer/vault/session.ts';
import type { Vault } from '../../../renderer/vault/vault.ts';
import { emptied } from '../raw-database.ts';
import { newVault, PASSPHRASE, reopened, startVault } from '../vault-in-node.ts';
import {
  attach,
  backUp,
  idsOf,
  MachineWithSticks,
  newStick,
  restore,
  shown,
  takeIn,
  titles,
  write,
} from './machine.ts';

let machine: MachineWithSticks;
let vault: Vault;
let session: VaultSession;
let stick: string;
beforeEach(async () => {
  machine = new MachineWithSticks();
  ({ vault } = await newVault(machine));
  session = vault.session;
  stick = newStick();
});

const film = (size = 150_000) => new Uint8Array(randomBytes(size));

/** The same notebook on a second machine, from the newest backup on the stick. */
async function second() {
  const other = new MachineWithSticks();
  const there = await startVault(other);
  await restore(other, there, stick);
  return { other, there };
}

/** A notebook that was begun anew on a second machine. */
async function anew() {
  const other = new MachineWithSticks();
  const { vault: there } = await newVault(other);
  return { other, there };
}

const allTexts = async (of: VaultSession, id: string) => {
  const view = await shown(of, id);
  return view.versions.map(({ version, title }) => `${version} ${title}`);
};

describe.each(['the same notebook', 'another notebook'])('into %s', (which) => {
  it('what is not there is added whole: versions, draft, files, lines of custody, people', async () => {
    const { other, there } =
      which === 'the same notebook' ? await backUp(machine, vault, stick).then(second) : await anew();
    const bytes = film();
    const id = await write(session, { title: 'One' });
    const file = await attach(session, id, 'kamera.mp4', bytes);
    await saveReport(session, id, {
      title: 'Two',
      evidence: [
        { id: file, originalName: 'kamera.mp4', size: bytes.length, sha256: 'ab'.repeat(32), mediaType: 'video/mp4' },
      ],
    });
    await saveDraft(session, id, { title: 'Two and a half' });
    await append(session, file, { action: 'viewed' });
    const person = await createEntity(session, { kind: 'person', value: { names: [{ text: 'Leyla' }] } });
    await backUp(machine, vault, stick);

    const taken = await takeIn(other, there, stick);
    expect(taken).toMatchObject({ added: 2, files: 1, differing: 0, left: 0, forgotten: 0 });
    const mine = await shown(session, id);
    const theirs = await shown(there.session, id);
    expect(await allTexts(there.session, id)).toEqual(await allTexts(session, id));
    expect(theirs.report).toMatchObject({ title: mine.report.title });
    const [arrived] = theirs.evidence;
    expect(arrived).toMatchObject({ originalName: 'kamera.mp4', size: bytes.length });
    // A new id, so that no place of a file is ever used twice.
    expect(arrived?.id).not.toBe(file);
    expect(await readEvidence(there.session, arrived?.id ?? '', 0, bytes.length)).toEqual(bytes);
    const chain = await verify(there.session, arrived?.id ?? '');
    expect(chain.state).toEqual({ whole: true });
    expect(chain.lines.map(({ action }) => action)).toEqual(['taken-in', 'viewed']);
    expect(await openEntity(there.session, person.id)).toMatchObject({ id: person.id });

    // Again: all of it is known, the file by the id that it had.
    expect(await takeIn(other, there, stick)).toMatchObject({ added: 0, files: 0, differing: 0, left: 0 });
    expect((await shown(there.session, id)).evidence).toHaveLength(1);
    const locked = await reopened(other, there);
    expect(await readEvidence(locked.session, arrived?.id ?? '', 0, bytes.length)).toEqual(bytes);
  });

  it('what was deleted since stays deleted, the file that came from elsewhere too', async () => {
    const id = await write(session, { title: 'Kept' });
    const file = await attach(session, id, 'kamera.mp4', film());
    const gone = await write(session, { title: 'Deleted there' });
    await backUp(machine, vault, stick);
    const { other, there } = which === 'the same notebook' ? await second() : await anew();
    if (which !== 'the same notebook') await takeIn(other, there, stick);
    const [arrived] = (await shown(there.session, id)).evidence;
    await deleteReports(there.session, [gone]);
    await removeEvidence(there.session, id, arrived?.id ?? '');
    // Waiting to be forgotten, and then forgotten.
    for (const forgets of [false, true]) {
      if (forgets) await forget(there.session);
      const taken = await takeIn(other, there, stick);
      expect(taken.added, String(forgets)).toBe(0);
      expect(taken.forgotten).toBe(1);
      expect(titles(there.session)).toEqual(['Kept']);
      expect((await shown(there.session, id)).evidence).toEqual([]);
    }
    expect(file).toBeTruthy();
  });
});

describe('what is different', () => {
  it('of a report is kept as versions of it; no number is given to another text, and nothing is taken twice', async () => {
    const id = await write(session, { title: 'A' });
    await backUp(machine, vault, stick);
    const { other, there } = await second();
    await saveReport(there.session, id, { title: 'B on the second' });
    await saveDraft(session, id, { title: 'typed on the first' });
    await saveReport(session, id, { title: 'C on the first' });
    await saveDraft(session, id, { title: 'D, a draft on the first' });
    await backUp(machine, vault, stick);

    expect(await takeIn(other, there, stick)).toMatchObject({ differing: 1, added: 0 });
    const view = await shown(there.session, id);
    expect(view.report).toMatchObject({ title: 'B on the second' });
    expect(await allTexts(there.session, id)).toEqual([
      '1 A',
      '2 B on the second',
      '3 C on the first',
      '4 D, a draft on the first',
      '5 B on the second',
    ]);
    expect(await takeIn(other, there, stick)).toMatchObject({ differing: 0, added: 0 });
    expect(await allTexts(there.session, id)).toHaveLength(5);
  });

  it('of a report that lagged behind goes on with what was written there', async () => {
    const id = await write(session, { title: 'A' });
    await backUp(machine, vault, stick);
    const { other, there } = await second();
    await saveReport(session, id, { title: 'B' });
    await saveReport(session, id, { title: 'C' });
    await backUp(machine, vault, stick);
    await takeIn(other, there, stick);
    expect((await shown(there.session, id)).report).toMatchObject({ title: 'C' });
    expect(await allTexts(there.session, id)).toEqual(['1 A', '2 B', '3 C']);
  });

  it('a draft that was given up does not come back', async () => {
    const id = await write(session, { title: 'A' });
    await saveDraft(session, id, { title: 'given up later' });
    await backUp(machine, vault, stick);
    await discardDraft(session, id);
    await forget(session);
    await takeIn(machine, vault, stick);
    expect(await allTexts(session, id)).toEqual(['1 A']);
  });

  it('of a person becomes a former state, and the one here stays', async () => {
    const { id } = await createEntity(session, { kind: 'person', value: { knownAs: 'L.' } });
    await backUp(machine, vault, stick);
    const { other, there } = await second();
    await saveEntity(session, { kind: 'person', id, value: { knownAs: 'Leyla' } });
    await backUp(machine, vault, stick);
    await saveEntity(there.session, { kind: 'person', id, value: { knownAs: 'Lale' } });
    expect(await takeIn(other, there, stick)).toMatchObject({ differing: 1 });
    const view = await openEntity(there.session, id);
    expect(JSON.stringify(view)).toContain('Lale');
    expect(await takeIn(other, there, stick)).toMatchObject({ differing: 0 });
    await deleteEntity(there.session, id);
    await forget(there.session);
    expect(await takeIn(other, there, stick)).toMatchObject({ added: 0, forgotten: 1 });
  });

  it('of a recipient keeps what was done to make sure of the key, from both', async () => {
    const summary = {
      fingerprint: '1'.repeat(35),
      name: 'N',
      organisation: '',
      contact: '',
      validUntil: null,
      compared: false,
    };
    const line = (at: number) => ({ at, what: 'added', how: null, channel: null }) as const;
    const id = session.records.newId();
    await session.records.write((writer) =>
      writer.put(recipient, id, { card: 'c', addedAt: 1, log: [line(1)] }, summary),
    );
    await backUp(machine, vault, stick);
    const { other, there } = await anew();
    const mine = there.session.records.newId();
    await there.session.records.write((writer) =>
      writer.put(recipient, mine, { card: 'c', addedAt: 2, log: [line(2)] }, summary),
    );
    expect(await takeIn(other, there, stick)).toMatchObject({ differing: 1, added: 0 });
    expect(there.session.records.lines(recipient)).toHaveLength(1);
    expect((await there.session.records.get(recipient, mine)).log.map(({ at }) => at)).toEqual([1, 2]);
  });

  it('a disclosure of a report that is not here comes without the key that opens its file', async () => {
    const kept = await write(session, { title: 'Kept' });
    const gone = await write(session, { title: 'Gone' });
    for (const report of [kept, gone]) {
      await session.records.write((writer) =>
        writer.put(
          disclosure,
          session.records.newId(),
          { fileKey: 'a2V5', length: 3, fingerprints: [] },
          {
            at: 1,
            bundleId: report,
            recipients: ['R'],
            reports: [{ id: report, version: 1 }],
            signed: true,
            size: 3,
            sha256: 'ab'.repeat(32),
            receipt: null,
          },
        ),
      );
    }
    await backUp(machine, vault, stick);
    const { other, there } = await anew();
    await takeIn(other, there, stick);
    await deleteReports(there.session, [gone]);
    await forget(there.session);
    const { other: third, there: empty } = await anew();
    await takeIn(third, empty, stick);
    const keys = async (of: VaultSession) =>
      Promise.all(
        of.records
          .lines(disclosure)
          .map(async ({ id, summary }) => [summary.bundleId === kept, (await of.records.get(disclosure, id)).fileKey]),
      );
    expect((await keys(there.session)).sort()).toEqual([
      [false, null],
      [true, 'a2V5'],
    ]);
    expect((await keys(empty.session)).every(([, key]) => key === 'a2V5')).toBe(true);
  });
});

describe('deleted since', () => {
  it('an older backup is restored without what the newest one knows to be deleted', async () => {
    const kept = await write(session, { title: 'Kept' });
    const gone = await write(session, { title: 'Gone' });
    await attach(session, gone, 'kamera.mp4', film());
    await backUp(machine, vault, stick);
    await deleteReports(session, [gone]);
    await forget(session);
    await backUp(machine, vault, stick);
    const other = new MachineWithSticks();
    const there = await startVault(other);
    const restored = await restore(other, there, stick, { number: 1 });
    expect(restored.forgotten).toBeGreaterThan(0);
    expect(restored).toMatchObject({ lost: 0, files: 0 });
    expect(idsOf(there.session)).toEqual([kept]);
    // It is known on from there.
    const taken = await takeIn(other, there, stick, { number: 1 });
    expect(taken).toMatchObject({ added: 0, forgotten: 1 });
    expect(idsOf(there.session)).toEqual([kept]);
  });

  it('a restoring that is cut short leaves no vault, and can be begun again or given up for a new one', async () => {
    await write(session, { title: 'One' });
    const id = await write(session, { title: 'Two' });
    await attach(session, id, 'kamera.mp4', film(5_000_000));
    await backUp(machine, vault, stick);
    for (const goesOn of [true, false]) {
      const other = new MachineWithSticks();
      const there = await startVault(other);
      let reads = 0;
      other.before = (channel) => {
        if (channel === 'backup:read' && ++reads === 3) throw new Error('the power is cut');
      };
      await expect(restore(other, there, stick)).rejects.toThrow();
      await other.unplug();
      other.before = () => undefined;
      const next = await startVault(other);
      expect(await next.status()).toEqual({ state: 'none' });
      if (goesOn) {
        expect(await restore(other, next, stick)).toMatchObject({ lost: 0, incomplete: 0 });
        expect(titles(next.session)).toEqual(['One', 'Two']);
      } else {
        const code = next.proposeRecovery().groups.join(' ');
        await next.create(PASSPHRASE, code);
        await next.settled;
        expect(titles(next.session)).toEqual([]);
        expect(await next.session.database.chunkOwners()).toEqual([]);
      }
    }
  });

  it('where both copies are gone it comes back, and a stick that is pulled out too early changes nothing', async () => {
    const id = await write(session, { title: 'One' });
    const bytes = film();
    const file = await attach(session, id, 'kamera.mp4', bytes);
    await backUp(machine, vault, stick);
    await vault.prepareLock();
    emptied(machine);
    await machine.closeMirror();
    rmSync(join(machine.profile, 'mirror'), { recursive: true });
    const lost = await startVault(machine);
    expect(await lost.status()).toEqual({ state: 'lost' });
    machine.before = (channel) => {
      if (channel === 'backup:check') throw fromMain('not-found');
    };
    await expect(restore(machine, lost, stick)).rejects.toThrow('not-found');
    machine.before = () => undefined;
    await machine.unplug();
    expect(await lost.status()).toEqual({ state: 'lost' });
    expect(await restore(machine, lost, stick)).toMatchObject({ lost: 0, incomplete: 0 });
    const next = await reopened(machine, lost);
    expect(titles(next.session)).toEqual(['One']);
    expect(await readEvidence(next.session, file, 0, bytes.length)).toEqual(bytes);
  });

  it('nothing is restored over a vault that opens', async () => {
    await write(session, { title: 'One' });
    await backUp(machine, vault, stick);
    await vault.prepareLock();
    const locked = await startVault(machine);
    await expect(restore(machine, locked, stick)).rejects.toThrow('vault-exists');
    await locked.unlock(PASSPHRASE);
    expect(titles(locked.session)).toEqual(['One']);
  });
});
