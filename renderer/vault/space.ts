import { VaultError } from '../../shared/errors.ts';
import type { Host } from './host.ts';

/**
 * Kept free on the disk, in bytes: the browser engine replaces its database by an empty one when the disk fills up while it writes
 * (engineering notes: electron/electron #41877), so nothing is written that would bring it near.
 */
export const SPACE_RESERVE = 64 * 1_048_576;
/** A forgetting may use up most of the reserve: it is what makes space. */
export const FORGETTING_RESERVE = 16 * 1_048_576;

/** Throws VaultError `no-space` unless `bytes` can be written and `reserve` bytes stay free. */
export async function assertSpace(host: Host, bytes: number, reserve = SPACE_RESERVE): Promise<void> {
  const free = await host.call('disk:free', {});
  if (free.bytes < bytes + reserve) throw new VaultError('no-space');
}
