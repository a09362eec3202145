import { useState } from 'react';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ReportLines } from './ReportLines.tsx';
import { hasLost, reportLines } from './report-lines.ts';
import { useStoreState } from './useStoreState.ts';

/**
 * After an unlock that had something to put right: what it was, until it is put away. It stays readable in the settings.
 * @param isShown false where the same is on the screen already
 */
export function StoreNote({ isShown }: { readonly isShown: boolean }) {
  const text = useText();
  const state = useStoreState();
  // The reading of everything goes on after the unlock, and may find more: that is told again.
  const [seen, setSeen] = useState('');
  const report = state.data?.report ?? null;
  const lines = report === null ? [] : reportLines(report);
  const said = JSON.stringify(lines);
  if (!isShown || report === null || lines.length === 0 || seen === said) return null;
  return (
    <div className="banner" role="status">
      <Notice
        tone={hasLost(report) ? 'warn' : 'plain'}
        title={text('store.report')}
        action={
          <Button size="small" onPress={() => setSeen(said)}>
            {text('store.report.seen')}
          </Button>
        }
      >
        <ReportLines report={report} />
      </Notice>
    </div>
  );
}
