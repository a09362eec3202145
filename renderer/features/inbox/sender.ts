import type { SenderView } from '../../../shared/vault/views.ts';

/** The ways a sender is told apart on the screen, strongest first. A bundle that does not verify is never shown at all. */
export type SenderKind = 'known-compared' | 'known-unverified' | 'new' | 'unsigned';

export function senderKind(sender: SenderView): SenderKind {
  if (sender.state !== 'known') return sender.state;
  return sender.verification === 'compared' ? 'known-compared' : 'known-unverified';
}

export const SENDER_TONE = {
  'known-compared': 'good',
  'known-unverified': 'warn',
  new: 'warn',
  unsigned: 'warn',
} as const satisfies Record<SenderKind, 'good' | 'warn'>;

export const SENDER_SHORT = {
  'known-compared': 'sender.short.compared',
  'known-unverified': 'sender.short.unverified',
  new: 'sender.short.new',
  unsigned: 'sender.short.unsigned',
} as const satisfies Record<SenderKind, string>;
