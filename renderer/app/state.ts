import type { StartQuestion } from '../../shared/vault/store.ts';
import type { VaultStatus } from '../../shared/vault/views.ts';

/**
 * Where the app is. From `damaged`, `lost` and `asked` only giving up what is there, by a typed word, leads to making a vault, and only when the
 * vault then says that there is none; from `cannot-start` nothing does.
 */
export type AppState =
  | { readonly name: 'starting' }
  | { readonly name: 'cannot-start' }
  | { readonly name: 'no-vault' }
  /** `onlySecond`: the main copy is missing, the second can be tried. */
  | { readonly name: 'locked'; readonly onlySecond: boolean }
  | { readonly name: 'damaged'; readonly code: string }
  /** There was a vault, and neither copy of it is there. */
  | { readonly name: 'lost' }
  /** The passphrase was right; before the vault opens, the user decides about its two copies. */
  | { readonly name: 'asked'; readonly question: StartQuestion }
  | { readonly name: 'open' }
  | { readonly name: 'locking' }
  /** The worker has ended; main puts a fresh window in place of this one. */
  | { readonly name: 'ended' }
  /** Everything is being erased; main ends this page, and nothing leads back. */
  | { readonly name: 'erasing' };

export type AppEvent =
  | { readonly type: 'status'; readonly status: VaultStatus }
  | { readonly type: 'failed' }
  | { readonly type: 'opened' }
  /** A notebook was brought back from a backup, and is open. */
  | { readonly type: 'restored' }
  | { readonly type: 'asked'; readonly question: StartQuestion }
  /** What was there has been given up; what is there now is asked anew. */
  | { readonly type: 'emptied' }
  | { readonly type: 'lock' }
  | { readonly type: 'ended' }
  | { readonly type: 'erase' };

/** The state after an event; an event that does not belong to a state changes nothing. */
export function nextState(state: AppState, event: AppEvent): AppState {
  switch (event.type) {
    case 'status':
      return state.name === 'starting' ? afterStatus(event.status) : state;
    case 'failed':
      return state.name === 'starting' ? { name: 'cannot-start' } : state;
    case 'opened':
      return state.name === 'locked' || state.name === 'no-vault' || state.name === 'asked' ? { name: 'open' } : state;
    case 'asked':
      return state.name === 'locked' ? { name: 'asked', question: event.question } : state;
    case 'restored':
      return hasNoneThatOpens(state) || state.name === 'no-vault' ? { name: 'open' } : state;
    case 'emptied':
      return hasNoneThatOpens(state) ? { name: 'starting' } : state;
    case 'lock':
      return state.name === 'ended' || state.name === 'erasing' ? state : { name: 'locking' };
    case 'ended':
      return state.name === 'locking' ? { name: 'ended' } : state;
    case 'erase':
      return state.name === 'ended' ? state : { name: 'erasing' };
  }
}

/** Locked among them: that a vault is damaged may show only when it is opened. */
function hasNoneThatOpens({ name }: AppState): boolean {
  return name === 'damaged' || name === 'lost' || name === 'asked' || name === 'locked';
}

function afterStatus(status: VaultStatus): AppState {
  switch (status.state) {
    case 'none':
      return { name: 'no-vault' };
    case 'locked':
      return { name: 'locked', onlySecond: status.onlySecond ?? false };
    case 'unlocked':
      return { name: 'open' };
    case 'damaged':
      return { name: 'damaged', code: status.code ?? 'internal' };
    case 'lost':
      return { name: 'lost' };
  }
}
