import type { Bridge } from '../../shared/ipc/bridge.ts';
import { LOCK_BUDGET } from '../../shared/limits.ts';
import type { SelfTestStep } from '../../shared/self-test.ts';
import { VaultCallError, type VaultClient } from '../vault/client.ts';

/** Does one thing and tells main whether it worked; throws when it did not, so that nothing follows. */
export type Step = (name: SelfTestStep, work: () => Promise<boolean>) => Promise<void>;

export function stepsTo(bridge: Bridge): { step: Step; lock(vault: VaultClient): Promise<boolean> } {
  return {
    step: async (name, work) => {
      const ok = await work().catch(() => false);
      await bridge.invoke('self-test:step', { step: name, ok });
      if (!ok) throw new Error(name);
    },
    lock: async (vault) => {
      await vault.lock(LOCK_BUDGET.usual.forgetting);
      return (await codeOf(vault.call('vault:status', {}))) === 'locked';
    },
  };
}

/** The code with which the vault refuses; undefined when it does not. */
export async function codeOf(call: Promise<unknown>): Promise<string | undefined> {
  try {
    await call;
    return undefined;
  } catch (error) {
    return error instanceof VaultCallError ? error.code : 'other';
  }
}
