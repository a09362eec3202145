import type { Handlers } from './dispatch.ts';
import { recoveryState, rehearseKit, renewKit } from './recovery.ts';
import { adoptShares, groupsOf, proposeShares, rehearseShares, removeShares, reviewShares } from './shares.ts';

/** Handlers of the recovery kit and of shares among people. What makes or takes away a way in asks for the passphrase once more. */
export const recoveryHandlers = {
  'recovery:state': ({ session }) => recoveryState(session),
  'recovery:renew': async (vault, { current, typedBack }) => {
    await vault.withPassphrase(current, (session) => renewKit(session, vault.proposed.code, typedBack));
    vault.proposed.code = undefined;
    return {};
  },
  'recovery:rehearse': ({ session }, { code }) => rehearseKit(session, code),
  'shares:propose': async (vault, { current, needed, of }) => {
    const shares = await vault.withPassphrase(current, (session) => proposeShares(session, { needed, of }));
    vault.proposed.shares = shares;
    return { shares: groupsOf(shares) };
  },
  'shares:adopt': async (vault) => {
    await adoptShares(vault.session, vault.proposed.shares);
    vault.proposed.shares = undefined;
    return {};
  },
  'shares:remove': async (vault, { current }) => {
    await vault.withPassphrase(current, removeShares);
    return {};
  },
  'shares:review': async (vault, { shares, of }) =>
    reviewShares(shares, of === 'any-vault' ? null : (await vault.header()).vaultId),
  'shares:rehearse': async (vault, { shares }) => rehearseShares(vault.session, shares, await vault.header()),
  'vault:unlock-with-shares': (vault, { shares, newPassphrase }) => vault.unlockWithShares(shares, newPassphrase),
} satisfies Partial<Handlers>;
