import type { Indexing } from '../../../shared/vault/patterns.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** Says that not everything has been read yet, as long as that is so. */
export function IndexingNotice({ indexing }: { readonly indexing: Indexing }) {
  const text = useText();
  const format = useFormat();
  if (indexing === null) return null;
  return (
    <Notice>{text('patterns.indexing', { done: format.number(indexing.done), of: format.number(indexing.of) })}</Notice>
  );
}
