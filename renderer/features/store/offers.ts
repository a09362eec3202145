import type { StartQuestion } from '../../../shared/vault/store.ts';

export type Choice = 'put-back' | 'go-on';

export interface Offers {
  /** What Daftar suggests; null when neither copy opens. */
  readonly first: Choice | null;
  readonly also: Choice | null;
}

/** What can be done about a finding. When both copies are old, what is newer is in neither, and there is nothing to put back from. */
export function offersOf({ finding, main, second }: StartQuestion): Offers {
  const putBack = second === null ? null : 'put-back';
  switch (finding) {
    case 'main-gone':
    case 'main-damaged':
      return { first: putBack, also: null };
    case 'main-older':
      if (main === null) return { first: putBack, also: null };
      return putBack === null ? { first: 'go-on', also: null } : { first: putBack, also: 'go-on' };
    case 'both-older':
      return { first: 'go-on', also: null };
  }
}
