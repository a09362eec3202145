import { describe, expect, it } from 'vitest';
import { listReports } from '../../renderer/vault/report-list.ts';
import { openReport } from '../../renderer/vault/report-view.ts';
import { createReport, saveReport } from '../../renderer/vault/reports.ts';
import { reportFilters } from '../../shared/vault/contract.ts';
import { Machine, newVault, PASSPHRASE, reopened, startVault } from './vault-in-node.ts';

const everything = { search: '', filters: reportFilters.parse({}), order: 'changed', from: 0, count: 50 } as const;
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );

describe('making and opening a vault', () => {
  it('goes from none to unlocked, locks, and opens with the passphrase only', async () => {
    const machine = new Machine();
    const first = await startVault(machine);
    expect(await first.status()).toEqual({ state: 'none' });
    expect(await code(first.unlock(PASSPHRASE))).toBe('no-vault');
    const { vault } = await newVault(machine);
    expect(await vault.status()).toEqual({ state: 'unlocked' });
    const id = createReport(vault.session);
    await saveReport(vault.session, id, { title: 'Summons', narrative: 'They called me in.' });
    const next = await reopened(machine, vault);
    expect((await openReport(next.session, id, [])).report).toEqual({
      title: 'Summons',
      narrative: 'They called me in.',
    });
    expect(listReports(next.session, everything).items.map((item) => item.title)).toEqual(['Summons']);
    await next.prepareLock();
    const third = await startVault(machine);
    expect(await third.status()).toEqual({ state: 'locked' });
    expect(await code(third.unlock('tide ladder quiet marbles'))).toBe('wrong-passphrase');
    expect(await third.status()).toEqual({ state: 'locked' });
    expect(() => third.session).toThrow('locked');
  });
});
