import type { ReportView } from '../../../shared/vault/views.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ReportText } from './ReportText.tsx';

/** A report of a newer Daftar: shown and kept, not edited. */
export function NewerReport({ view }: { readonly view: ReportView }) {
  const text = useText();
  const { go } = useNavigation();
  return (
    <div className="screen">
      <div>
        <Button onPress={() => go({ name: 'reports' })}>{text('editor.back')}</Button>
      </div>
      <Notice tone="warn">{text('editor.newer')}</Notice>
      <ReportText report={view.report} />
    </div>
  );
}
