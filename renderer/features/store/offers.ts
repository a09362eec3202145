import type { StartQuestion } from '../../../shared/vault/store.ts';

export type Choice = 'put-back' | 'go-on';

export interface Offers {
  /** What Daftar suggests; null when neither copy opens. */
  readonly first: Choice | null;
  readonly also: Choice | null;
}

/**
 * What can be done about a finding. A main copy that opens is suggested only where the second is no newer: when both are old, what is newer is
 * in neither, and putting back gains nothing unless the second has the later change.
 */
export function offersOf({ finding, main, second }: StartQuestion): Offers {
  const putBack = second === null ? null : 'put-back';
  if (main === null || finding === 'main-gone' || finding === 'main-damaged') return { first: putBack, also: null };
  if (putBack === null) return { first: 'go-on', also: null };
  if (finding === 'main-older') return { first: putBack, also: 'go-on' };
  const secondIsLater = (second?.lastChangeAt ?? 0) > (main.lastChangeAt ?? 0);
  return secondIsLater ? { first: putBack, also: 'go-on' } : { first: 'go-on', also: null };
}
