import { VaultError } from '../../shared/errors.ts';
import type { Host } from './host.ts';

/**
 * Kept free on the disk by everything but records, in bytes: the browser engine replaces its database by an empty one when the disk fills up
 * while it writes (engineering notes: electron/electron #41877), so nothing is written that would bring it near.
 */
export const SPACE_RESERVE = 64 * 1_048_576;
/** A record may be saved down to here: what somebody has just written is worth more than room. Below, the file `reserve` is given up for it. */
export const RECORDS_RESERVE = 24 * 1_048_576;
/** Down to here when that is gone too, and for a forgetting, which is what makes space. */
export const FORGETTING_RESERVE = 16 * 1_048_576;

/** Throws VaultError `no-space` unless `bytes` can be written and `reserve` bytes stay free. */
export async function assertSpace(host: Host, bytes: number, reserve = SPACE_RESERVE): Promise<void> {
  const free = await host.call('disk:free', {});
  if (free.bytes < bytes + reserve) throw new VaultError('no-space');
}

/** As {@link assertSpace} for records, written twice: gives up the reserve before it refuses. */
export async function assertSpaceForRecords(host: Host, bytes: number): Promise<void> {
  const free = await host.call('disk:free', {});
  if (free.bytes >= 2 * bytes + RECORDS_RESERVE) return;
  await host.call('reserve:release', {}).catch(() => undefined);
  await assertSpace(host, 2 * bytes, FORGETTING_RESERVE);
}
