import type { HexId } from '../../../shared/ids.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useQuery } from '../../hooks/query.ts';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorNotice } from '../../ui/Notice.tsx';
import { EditorForm } from './EditorForm.tsx';
import { NewerReport } from './NewerReport.tsx';

/** One report: opened, then written in. */
export function ReportEditor({ reportId }: { readonly reportId: HexId }) {
  const text = useText();
  const { go } = useNavigation();
  // Drafts change reports all the time: what is typed here is not asked back. Files, versions and disclosures ask again by themselves.
  const opened = useQuery('reports:open', { id: reportId }, ['disclosures']);
  if (opened.data === null) {
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
  if (opened.data.newer) return <NewerReport view={opened.data} />;
  return <EditorForm key={reportId} view={opened.data} onReload={opened.reload} />;
}
