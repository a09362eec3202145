import type { CopyContents, StartQuestion } from '../../../shared/vault/store.ts';
import { useFormat, useText } from '../../text/text.tsx';

/** What is in each of the two copies, beside each other. */
export function CopyFacts({ question: { finding, main, second } }: { readonly question: StartQuestion }) {
  const text = useText();
  return (
    <section aria-label={text('store.found')}>
      <dl className="facts">
        <dt>{text('store.main')}</dt>
        <dd>
          {main === null ? (
            text(finding === 'main-gone' ? 'store.notThere' : 'store.notOpening')
          ) : (
            <Contents of={main} />
          )}
        </dd>
        <dt>{text('store.second')}</dt>
        <dd>{second === null ? text('store.notOpening') : <Contents of={second} />}</dd>
      </dl>
    </section>
  );
}

function Contents({ of: { reports, files, lastChangeAt } }: { readonly of: CopyContents }) {
  const text = useText();
  const format = useFormat();
  return format.facts([
    text('store.reports', { count: reports }),
    text('store.files', { count: files }),
    lastChangeAt === null ? '' : text('store.lastChange', { when: format.dateTime(lastChangeAt) }),
  ]);
}
