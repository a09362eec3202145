import type { SealResult } from '../../../shared/vault/views.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { CheckValue } from './CheckValue.tsx';

/** What came of sealing: the file's size and check value, and that it was noted. */
export function SealedResult({ result, names }: { readonly result: SealResult; readonly names: string }) {
  const text = useText();
  const format = useFormat();
  return (
    <>
      <Notice tone="good">{text('seal.done')}</Notice>
      <dl className="facts">
        <dt>{text('seal.summary.to')}</dt>
        <dd>{names}</dd>
        <dt>{text('seal.done.size')}</dt>
        <dd>{format.bytes(result.size)}</dd>
        <dt>{text('seal.done.check')}</dt>
        <dd>
          <CheckValue sha256={result.sha256} />
          <p className="soft small">{text('seal.done.check.note')}</p>
        </dd>
      </dl>
      <p>{text('seal.done.recorded')}</p>
    </>
  );
}
