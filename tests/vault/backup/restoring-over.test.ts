/** A backup is brought back where a notebook was that does not open by itself, and that is cut short: what was there is there still. */
import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { VaultError } from '../../../shared/errors.ts';
import { emptied } from '../raw-database.ts';
import { codeOf, newVault, PASSPHRASE, startVault } from '../vault-in-node.ts';
import { attach, backUp, job, MachineWithSticks, newStick, restore, titles, write } from './machine.ts';

/** The database is gone; the second copy has one report more than the backup. */
async function lost() {
  const machine = new MachineWithSticks();
  const { vault } = await newVault(machine);
  const id = await write(vault.session, { title: 'in the backup' });
  await attach(vault.session, id, 'film.mp4', new Uint8Array(randomBytes(3_000_000)));
  const stick = newStick();
  await backUp(machine, vault, stick);
  await write(vault.session, { title: 'written afterwards' });
  await vault.prepareLock();
  await machine.closeMirror();
  emptied(machine);
  const next = await startVault(machine, { index: false });
  expect((await next.unlock(PASSPHRASE)).question?.finding).toBe('main-gone');
  return { machine, stick, vault: next };
}

const setAside = ({ profile }: MachineWithSticks) =>
  readdirSync(profile).filter((name) => name.startsWith('mirror-old'));

/** Pulls the stick out when the files come, after everything on it was read once. */
function pulledOut(machine: MachineWithSticks): void {
  let isWriting = false;
  machine.before = (channel) => {
    if (channel === 'disk:free') isWriting = true;
    else if (isWriting && channel.startsWith('backup:')) throw new VaultError('not-found');
  };
}

describe('a restoring that is cut short', () => {
  it('leaves the second copy, its keys, and the question', async () => {
    const { machine, stick, vault } = await lost();
    pulledOut(machine);
    expect(await codeOf(restore(machine, vault, stick))).toBe('not-found');
    machine.before = () => undefined;
    expect(await vault.status()).toEqual({ state: 'locked', onlySecond: true });
    expect(setAside(machine)).toEqual([]);

    // At the next start, and after it, everything is there.
    await machine.unplug();
    await machine.closeMirror();
    const next = await startVault(machine, { index: false });
    expect((await next.unlock(PASSPHRASE)).question?.finding).toBe('main-gone');
    await next.settle('put-back', job());
    expect(titles(next.session)).toEqual(['in the backup', 'written afterwards']);
  });

  it('can be done again, and only then what was there is set aside', async () => {
    const { machine, stick, vault } = await lost();
    pulledOut(machine);
    expect(await codeOf(restore(machine, vault, stick))).toBe('not-found');
    machine.before = () => undefined;
    await machine.unplug();
    await restore(machine, vault, stick);
    expect(titles(vault.session)).toEqual(['in the backup']);
    expect(setAside(machine)).toEqual(['mirror-old-1']);
  });
});
