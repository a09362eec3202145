import type { MessageKey } from '../../text/catalogue.ts';

/** One part of a topic. `steps` are done in their order; a `list` has none; `warning` is what must not be overlooked. */
export type Block =
  | { readonly kind: 'lead' | 'heading' | 'words' | 'warning'; readonly says: MessageKey }
  | { readonly kind: 'list' | 'steps'; readonly says: readonly MessageKey[] };

const one = (kind: 'lead' | 'heading' | 'words' | 'warning') => (says: MessageKey) => ({ kind, says }) as const;
const many =
  (kind: 'list' | 'steps') =>
  (...says: readonly MessageKey[]) =>
    ({ kind, says }) as const;

export const lead = one('lead');
export const heading = one('heading');
export const words = one('words');
export const warning = one('warning');
export const list = many('list');
export const steps = many('steps');

/** Every message of a topic, in its order. */
export function messagesOf(blocks: readonly Block[]): readonly MessageKey[] {
  return blocks.flatMap(({ says }) => says);
}
