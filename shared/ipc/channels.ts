/** The channel names, as plain constants: the preload takes them from here and stays free of zod. */
export const CHANNELS = [
  'app:info',
  'preferences:read',
  'preferences:write',
  'file:pick',
  'file:read',
  'file:close',
  'save:begin',
  'save:write',
  'save:commit',
  'save:abort',
  'erase:read',
  'erase:write',
  'disk:free',
  'database:remove',
  'mirror:open',
  'mirror:append',
  'mirror:retract',
  'mirror:list',
  'mirror:rows',
  'mirror:chunks',
  'mirror:renew',
  'mirror:set-aside',
  'mirror:compact',
  'mirror:drop-evidence',
  'sentinel:write',
  'reserve:keep',
  'reserve:release',
  'backup:choose',
  'backup:close',
  'backup:begin',
  'backup:missing',
  'backup:append',
  'backup:name',
  'backup:read-back',
  'backup:seal',
  'backup:directory',
  'backup:finish',
  'backup:generations',
  'backup:open',
  'backup:read-directory',
  'backup:read',
  'backup:check',
  'backup:remove-older',
  'clipboard:write',
  'paper:pdf',
  'paper:print',
  'lock:idle',
  'lock:done',
  'entry:secret',
  'wipe:report',
  'wipe:start',
  'wipe:go-on',
  'wipe:settle',
  'self-test:step',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** The one event that main sends to the page by itself. */
export const LOCK_EVENT = 'lock:request';
export const LOCK_REASONS = ['suspend', 'screen-lock', 'idle', 'window-close', 'hot-key', 'shutdown'] as const;
export type LockReason = (typeof LOCK_REASONS)[number];
/** The computer will not wait: LOCK_BUDGET.hasty holds. */
export const HASTY_REASONS: readonly LockReason[] = ['suspend', 'shutdown'];

/** The name under which the preload exposes the bridge: `window.daftar`. */
export const BRIDGE_NAME = 'daftar';
