import type { ReactNode } from 'react';
import type { HexId } from '../../../shared/ids.ts';
import type { ReportView } from '../../../shared/vault/views.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useQuery } from '../../hooks/query.ts';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorNotice } from '../../ui/Notice.tsx';

/** Opens a report for a way of writing; what opening it led to is shown meanwhile. */
export function OpenedReport(props: {
  readonly id: HexId;
  readonly children: (view: ReportView, onReload: () => void) => ReactNode;
}) {
  const text = useText();
  const { go } = useNavigation();
  const opened = useQuery('reports:open', { id: props.id });
  if (opened.data !== null) return props.children(opened.data, opened.reload);
  return (
    <div className="screen">
      <div>
        <Button onPress={() => go({ name: 'reports' })}>{text('editor.back')}</Button>
      </div>
      {opened.error === null ? (
        <p className="soft">{text('common.loading')}</p>
      ) : (
        <ErrorNotice error={opened.error} onRetry={opened.reload} />
      )}
    </div>
  );
}
