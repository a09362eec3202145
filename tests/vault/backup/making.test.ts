import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../../renderer/vault/evidence.ts';
import { saveDraft, saveReport } from '../../../renderer/vault/reports.ts';
import { newVault, PASSPHRASE, startVault } from '../vault-in-node.ts';
import {
  attach,
  backUp,
  filesOn,
  idsOf,
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

const film = (size = 300_000) => new Uint8Array(randomBytes(size));

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

    const other = new MachineWithSticks();
    const elsewhere = await startVault(other);
    expect(await elsewhere.status()).toEqual({ state: 'none' });
    expect(await restore(other, elsewhere, stick)).toEqual({
      records: made.records,
      files: 1,
      lost: 0,
      incomplete: 0,
      forgotten: 0,
    });
    await elsewhere.settled;
    expect(titles(elsewhere.session)).toEqual(titles(session));
    for (const one of idsOf(session)) expect(await shown(elsewhere.session, one)).toEqual(await shown(session, one));
    expect(await readEvidence(elsewhere.session, file, 0, bytes.length)).toEqual(bytes);
    await elsewhere.prepareLock();
    const again = await startVault(other);
    expect(await again.unlock(PASSPHRASE)).toEqual({ question: null });
    await again.settled;
    expect(titles(again.session)).toEqual(titles(session));
    expect(again.session.upkeep.state(again.session.database).report).toMatchObject({ lostRecords: 0, lostFiles: 0 });
  });
});
