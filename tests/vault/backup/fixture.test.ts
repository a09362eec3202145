/** Backups that earlier versions made are brought back for ever. What lies in tests/fixtures/backup-* is never made anew. */
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../../renderer/vault/evidence.ts';
import { FILE } from '../../fixtures/backup-1/make.ts';
import { newVault, startVault } from '../vault-in-node.ts';
import { idsOf, MachineWithSticks, newStick, restore, shown, takeIn, titles } from './machine.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/backup-1');
const code = readFileSync(join(FOLDER, 'code.txt'), 'utf8').trim();

/** A stick with the backup on it, as it was made. */
function stickWith(): string {
  const stick = newStick();
  const data = readdirSync(FOLDER).find((name) => name.startsWith('data-')) ?? '';
  cpSync(join(FOLDER, data), join(stick, data), { recursive: true });
  return stick;
}

async function holds(machine: MachineWithSticks, number: number | undefined, expected: readonly string[]) {
  const vault = await startVault(machine);
  const opensWith = number === 1 ? { opensWith: { way: 'code', code } as const } : {};
  const restored = await restore(machine, vault, stickWith(), {
    ...(number === undefined ? {} : { number }),
    ...opensWith,
  });
  expect(restored).toMatchObject({ files: 1, lost: 0, incomplete: 0 });
  expect(titles(vault.session).sort()).toEqual([...expected].sort());
  const eyvan = await find(vault.session, 'Eyvan');
  expect(eyvan.report).toMatchObject({ narrative: 'Səhər saat səkkizdə qapı döyüldü. Üç nəfər idi.' });
  expect(eyvan.versions.map(({ version }) => version)).toEqual([1, 2]);
  expect(await readEvidence(vault.session, eyvan.evidence[0]?.id ?? '', 0, FILE.length)).toEqual(FILE);
}

async function find(session: Parameters<typeof shown>[0], title: string) {
  for (const id of idsOf(session)) {
    const view = await shown(session, id);
    if (view.report.title === title) return view;
  }
  throw new Error('not there');
}

describe('a backup of version 1', () => {
  it('is restored from its newest generation, by the passphrase', async () => {
    await holds(new MachineWithSticks(), undefined, ['Eyvan', 'بازجویی']);
  });

  it('is restored from its oldest, by the recovery code; what the newest has forgotten stays away', async () => {
    await holds(new MachineWithSticks(), 1, ['Eyvan']);
  });

  it('is taken into another notebook', async () => {
    const machine = new MachineWithSticks();
    const { vault } = await newVault(machine);
    expect(await takeIn(machine, vault, stickWith())).toMatchObject({ added: 3, files: 1, left: 0 });
    expect(titles(vault.session).sort()).toEqual(['Eyvan', 'بازجویی'].sort());
    expect((await find(vault.session, 'بازجویی')).report).toMatchObject({ narrative: 'در فرودگاه، دو ساعت' });
  });
});
