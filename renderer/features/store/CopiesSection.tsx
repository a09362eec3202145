import { useEffect, useState } from 'react';
import type { StoreState } from '../../../shared/vault/store.ts';
import { useVault } from '../../hooks/vault.tsx';
import { errorKey, useFormat, useText } from '../../text/text.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { ErrorNotice, Notice } from '../../ui/Notice.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { useToasts } from '../../ui/Toast.tsx';
import { HelpLink } from '../help/HelpLink.tsx';
import { ReportLines } from './ReportLines.tsx';
import { hasLost, reportLines } from './report-lines.ts';
import { useStoreState } from './useStoreState.ts';

/** The two copies among the settings: how they are, what was put right, and whether evidence is in both. */
export function CopiesSection() {
  const text = useText();
  const state = useStoreState();
  return (
    <section className="card stack">
      <h2>{text('store.settings')}</h2>
      <p className="soft">{text('store.settings.body')}</p>
      <ErrorNotice error={state.error} onRetry={state.reload} />
      {state.data !== null && (
        <>
          <State state={state.data} />
          <EvidenceTwice kept={state.data.mirrorEvidence} onChanged={state.reload} />
        </>
      )}
      <HelpLink topic="broken" />
    </section>
  );
}

function State({ state: { report, checking, trouble, filesBehind } }: { readonly state: StoreState }) {
  const text = useText();
  const format = useFormat();
  const isWhole = report !== null && checking === null && trouble === null && filesBehind === 0 && !hasLost(report);
  return (
    <>
      {trouble !== null && <Notice tone="warn">{text(`store.trouble.${trouble}`)}</Notice>}
      {checking !== null && (
        <>
          <ProgressBar
            label={text('store.settings.reading')}
            value={checking.of === 0 ? null : checking.done / checking.of}
            detail={text('common.progress', { done: format.number(checking.done), of: format.number(checking.of) })}
          />
          <p className="soft small">{text('store.settings.reading.detail')}</p>
        </>
      )}
      {checking === null && report === null && <p>{text('store.settings.notYet')}</p>}
      {isWhole && <p>{text('store.settings.whole', { when: format.brief(report.at) })}</p>}
      {filesBehind > 0 && <p>{text('store.settings.behind', { count: filesBehind })}</p>}
      {report !== null && reportLines(report).length > 0 && (
        <div className="stack stack-tight">
          <h3>{text('store.settings.opening')}</h3>
          <ReportLines report={report} />
        </div>
      )}
    </>
  );
}

function EvidenceTwice({ kept, onChanged }: { readonly kept: boolean; readonly onChanged: () => void }) {
  const text = useText();
  const client = useVault();
  const toasts = useToasts();
  const [chosen, setChosen] = useState(kept);
  useEffect(() => setChosen(kept), [kept]);
  const turn = async (on: boolean) => {
    setChosen(on);
    try {
      await client.call('store:mirror-evidence', { on });
      toasts.show({
        message: text(on ? 'store.evidence.on' : 'store.evidence.off'),
        action: { label: text('common.undo'), onAction: () => turn(!on) },
      });
    } catch (error) {
      setChosen(!on);
      toasts.show({ message: text(errorKey(error)), tone: 'bad', seconds: 15 });
    }
    onChanged();
  };
  return (
    <>
      <Checkbox isSelected={chosen} onChange={turn}>
        {text('store.evidence')}
      </Checkbox>
      <p className="soft small">{text('store.evidence.note')}</p>
    </>
  );
}
