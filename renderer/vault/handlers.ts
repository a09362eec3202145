/** The one place where methods meet their handlers. A method of the contract that is missing here does not compile. */
import { backupHandlers } from './backup-handlers.ts';
import { custodyHandlers } from './custody-handlers.ts';
import type { Handlers } from './dispatch.ts';
import { entityHandlers } from './entity-handlers.ts';
import { evidenceHandlers } from './evidence-handlers.ts';
import { exchangeHandlers } from './exchange-handlers.ts';
import { formHandlers } from './form-handlers.ts';
import { patternHandlers } from './pattern-handlers.ts';
import { recoveryHandlers } from './recovery-handlers.ts';
import { reportHandlers } from './report-handlers.ts';
import { storeHandlers } from './store-handlers.ts';
import { vaultHandlers } from './vault-handlers.ts';

export const handlers: Handlers = {
  ...vaultHandlers,
  ...storeHandlers,
  ...reportHandlers,
  ...evidenceHandlers,
  ...exchangeHandlers,
  ...custodyHandlers,
  ...entityHandlers,
  ...patternHandlers,
  ...formHandlers,
  ...backupHandlers,
  ...recoveryHandlers,
};
