import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import type { VaultClient } from '../vault/client.ts';

interface Reach {
  readonly client: VaultClient;
  readonly bridge: Bridge;
}
const ReachContext = createContext<Reach | null>(null);

/** Gives everything below it the vault's client and the bridge. */
export function VaultProvider({ client, bridge, children }: Reach & { readonly children: ReactNode }) {
  const reach = useMemo(() => ({ client, bridge }), [client, bridge]);
  return <ReachContext value={reach}>{children}</ReachContext>;
}

function useReach(): Reach {
  const reach = useContext(ReachContext);
  if (reach === null) throw new Error('no vault around this part of the page');
  return reach;
}

/** The vault worker's client. */
export function useVault(): VaultClient {
  return useReach().client;
}

/** The bridge to main, for picking files, save dialogs and preferences. */
export function useBridge(): Bridge {
  return useReach().bridge;
}
