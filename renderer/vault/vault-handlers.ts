import type { Handlers } from './dispatch.ts';
import { forget, owesForgetting } from './forgetting.ts';
import { estimatePassphrase } from './passphrase-estimate.ts';
import { readSettings, writeSettings } from './settings.ts';

/** Handlers of the vault itself, the recovery code, the passphrase and the settings. */
export const vaultHandlers = {
  'vault:status': (vault) => vault.status(),
  'recovery:propose': (vault) => vault.proposeRecovery(),
  'recovery:check': (vault, { code }) => vault.checkRecovery(code),
  'passphrase:estimate': (_, { passphrase }) => estimatePassphrase(passphrase),
  'vault:create': async (vault, { passphrase, recoveryTypedBack }) => {
    await vault.create(passphrase, recoveryTypedBack);
    return {};
  },
  'vault:unlock': (vault, { passphrase }) => vault.unlock(passphrase),
  'vault:unlock-with-recovery': (vault, { code, newPassphrase }) => vault.unlockWithRecovery(code, newPassphrase),
  'vault:change-passphrase': async (vault, { current, next }) => {
    await vault.changePassphrase(current, next);
    return {};
  },
  'vault:prepare-lock': async (vault) => {
    await vault.prepareLock();
    return {};
  },
  'vault:destroy': async (vault) => {
    await vault.destroy();
    return {};
  },
  'vault:forget': async ({ session }) => ({ forgotten: owesForgetting(session) ? await forget(session) : 0 }),
  'settings:read': ({ session }) => readSettings(session),
  'settings:write': ({ session }, { autoLockSeconds }) => writeSettings(session, autoLockSeconds),
} satisfies Partial<Handlers>;
