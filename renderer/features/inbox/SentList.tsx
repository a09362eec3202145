import { useQuery } from '../../hooks/query.ts';
import { useText } from '../../text/text.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { HeadingLevel } from '../../ui/heading-level.ts';
import { ErrorNotice } from '../../ui/Notice.tsx';
import { DisclosureList } from './DisclosureList.tsx';

/** What was sealed here for others. */
export function SentList({ expanded }: { readonly expanded: string | null }) {
  const text = useText();
  const { data, error, reload } = useQuery('disclosures:list', {}, ['disclosures']);
  if (data === null) {
    return error === null ? (
      <p className="soft">{text('common.loading')}</p>
    ) : (
      <ErrorNotice error={error} onRetry={reload} />
    );
  }
  if (data.disclosures.length === 0) {
    return <EmptyState title={text('sent.empty.title')}>{text('sent.empty')}</EmptyState>;
  }
  return (
    <HeadingLevel value={1}>
      <DisclosureList disclosures={data.disclosures} expanded={expanded} />
    </HeadingLevel>
  );
}
