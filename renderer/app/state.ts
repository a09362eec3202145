import type { VaultStatus } from '../../shared/vault/views.ts';

/** Where the app is. There is no way from `damaged` or `cannot-start` to making a vault. */
export type AppState =
  | { readonly name: 'starting' }
  | { readonly name: 'cannot-start' }
  | { readonly name: 'no-vault' }
  | { readonly name: 'locked' }
  | { readonly name: 'damaged'; readonly code: string }
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
      return state.name === 'locked' || state.name === 'no-vault' ? { name: 'open' } : state;
    case 'lock':
      return state.name === 'ended' || state.name === 'erasing' ? state : { name: 'locking' };
    case 'ended':
      return state.name === 'locking' ? { name: 'ended' } : state;
    case 'erase':
      return state.name === 'ended' ? state : { name: 'erasing' };
  }
}

function afterStatus(status: VaultStatus): AppState {
  switch (status.state) {
    case 'none':
      return { name: 'no-vault' };
    case 'locked':
      return { name: 'locked' };
    case 'unlocked':
      return { name: 'open' };
    case 'damaged':
      return { name: 'damaged', code: status.code ?? 'internal' };
  }
}
