import type { Handlers } from './dispatch.ts';
import { writeMirrorSetting } from './settings.ts';

/** Handlers of the two copies. */
export const storeHandlers = {
  'start:settle': async (vault, { choice }, call) => {
    await vault.settle(choice, call);
    return {};
  },
  'start:empty': async (vault) => {
    await vault.startEmpty();
    return {};
  },
  'store:state': async ({ session }) => session.upkeep.state(session.database),
  'store:mirror-evidence': async ({ session }, { on }) => {
    await writeMirrorSetting(session, on);
    return {};
  },
} satisfies Partial<Handlers>;
