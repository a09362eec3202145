/**
 * A vault of every layout that there ever was opens in this version, wherever its migration was interrupted. `vault-1`: one copy, no numbers of
 * changes. `vault-2`: two copies. Both were written by the version of their time and are never written again.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openReport } from '../../renderer/vault/report-view.ts';
import type { Vault } from '../../renderer/vault/vault.ts';
import { z } from '../../shared/zod.ts';
import { evidenceBytes } from './evidence-in-vault.ts';
import { emptied, put } from './raw-database.ts';
import { Machine, reopened, startVault } from './vault-in-node.ts';

const bytes = z.string().transform((text) => new Uint8Array(Buffer.from(text, 'base64')));
const fixture = z.strictObject({
  passphrase: z.string(),
  code: z.string(),
  erase: z.strictObject({ a: bytes, b: bytes }),
  reports: z.tuple([z.string(), z.string(), z.string()]),
  a: z.array(z.tuple([z.number(), bytes])),
  b: z.array(z.tuple([bytes, bytes])),
  c: z.array(z.tuple([bytes, bytes])),
  /** Files of the profile, by their path in it. */
  files: z.record(z.string(), bytes).optional(),
});
type Fixture = z.infer<typeof fixture>;

const read = (name: string): Fixture =>
  fixture.parse(JSON.parse(readFileSync(new URL(`../fixtures/vaults/${name}.json`, import.meta.url), 'utf8')));
const CALL = { signal: new AbortController().signal, progress: () => undefined };
const EVIDENCE = new Uint8Array(70_000).map((_, index) => (index * 7 + (index >> 8)) % 256);

async function machineOf(from: Fixture): Promise<Machine> {
  const machine = new Machine();
  await put(machine, from);
  machine.erase.a = from.erase.a.slice();
  machine.erase.b = from.erase.b.slice();
  for (const [path, content] of Object.entries(from.files ?? {})) {
    mkdirSync(join(machine.profile, path, '..'), { recursive: true });
    writeFileSync(join(machine.profile, path), content);
  }
  return machine;
}

async function holdsEverything(vault: Vault, { reports }: Fixture): Promise<void> {
  const [first, second, third] = await Promise.all(reports.map((id) => openReport(vault.session, id, [])));
  expect(first?.report).toMatchObject({ title: 'The visit of Monday', narrative: 'The second version of it.' });
  expect(first?.versions.length).toBe(2);
  expect(second?.report).toMatchObject({
    title: 'Повестка брату',
    narrative: 'A draft that was not saved as a version.',
  });
  expect(third?.report).toMatchObject({ title: 'بازجویی در فرودگاه', people: [{ name: 'Gülnar', roles: ['victim'] }] });
  expect(await evidenceBytes(vault, first?.evidence[0]?.id ?? '')).toEqual(EVIDENCE);
  const listed = [...vault.session.directory.entries()].filter(
    ({ kind, deleted }) => kind === 'report' && deleted === undefined,
  );
  expect(listed.map(({ id }) => id).sort()).toEqual([...reports].sort());
}

describe.each(['vault-1', 'vault-2'])('%s', (name) => {
  const from = read(name);

  it('opens with the passphrase, without a question, and has two copies afterwards', async () => {
    const machine = await machineOf(from);
    const vault = await startVault(machine);
    expect(await vault.status()).toEqual({ state: 'locked' });
    expect(await vault.unlock(from.passphrase)).toEqual({ question: null });
    await vault.settled;
    await holdsEverything(vault, from);
    const { report } = vault.session.upkeep.state(vault.session.database);
    expect(report).toMatchObject({ secondRenewed: null, mainRenewed: null, lostRecords: 0, lostFiles: 0 });
    const next = await reopened(machine, vault, from.passphrase);
    await next.prepareLock();
    emptied(machine);
    const last = await startVault(machine);
    expect((await last.unlock(from.passphrase)).question?.finding).toBe('main-gone');
    await last.settle('put-back', CALL);
    await holdsEverything(last, from);
  });

  it('opens with its recovery code', async () => {
    const machine = await machineOf(from);
    const vault = await startVault(machine);
    await vault.unlockWithRecovery(from.code, 'another way of saying it');
    await vault.settled;
    await holdsEverything(vault, from);
  });

  it('opens whole wherever its first opening was cut short', async () => {
    const whole = await machineOf(from);
    whole.calls = [];
    await (await startVault(whole)).unlock(from.passphrase);
    const steps = whole.calls.length;
    expect(steps).toBeGreaterThan(3);
    for (let step = 0; step < steps; step++) {
      const machine = await machineOf(from);
      let calls = 0;
      // From this call on nothing is answered any more: the app has ended.
      machine.before = () => {
        calls += 1;
        if (calls > step) throw new Error('ended');
      };
      await (await startVault(machine)).unlock(from.passphrase).catch(() => undefined);
      machine.before = () => undefined;
      await machine.closeMirror();
      const next = await startVault(machine);
      expect(await next.unlock(from.passphrase), `after ${step} calls`).toEqual({ question: null });
      await next.settled;
      await holdsEverything(next, from);
      expect((await machine.mirrorState()).change).toBe(next.session.database.change);
    }
  });
});
