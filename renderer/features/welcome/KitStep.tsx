import { useState } from 'react';
import { StartScreen } from '../../app/StartScreen.tsx';
import { ask } from '../../hooks/bridge.ts';
import { useQuery } from '../../hooks/query.ts';
import { useBridge } from '../../hooks/vault.tsx';
import { withoutIsolates } from '../../text/isolate.ts';
import { errorKey, useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ErrorNotice, Notice } from '../../ui/Notice.tsx';
import { useToasts } from '../../ui/Toast.tsx';

/** Second step: the recovery code, to be written down. It cannot be copied: the clipboard has too many readers. */
export function KitStep({ onBack, onNext }: { readonly onBack: () => void; readonly onNext: () => void }) {
  const text = useText();
  const format = useFormat();
  const bridge = useBridge();
  const toasts = useToasts();
  const proposal = useQuery('recovery:propose', {});
  const [warning, setWarning] = useState(false);
  const groups = proposal.data?.groups ?? [];
  const rows = inRows(groups);

  const save = async () => {
    setWarning(false);
    try {
      const bytes = new TextEncoder().encode(
        withoutIsolates(
          text('welcome.kit.file', {
            code: rows.map((row) => row.groups.map(({ group }) => group).join('  ')).join('\n'),
          }),
        ),
      );
      const place = await ask(bridge, 'save:begin', { purpose: 'recovery-kit', size: bytes.length });
      if (place === null) return;
      await ask(bridge, 'save:write', { handle: place.handle, bytes });
      await ask(bridge, 'save:commit', { handle: place.handle });
      toasts.show({ message: text('welcome.kit.saved'), tone: 'good' });
    } catch (error) {
      toasts.show({ message: text(errorKey(error)), tone: 'bad', seconds: 15 });
    }
  };

  return (
    <StartScreen title={text('welcome.kit.title')}>
      <p className="soft small">{text('welcome.step', { step: 2, of: 3 })}</p>
      <p>{text('welcome.kit.body')}</p>
      <ErrorNotice error={proposal.error} onRetry={proposal.reload} />
      {proposal.data === null ? (
        <p className="soft">{text('welcome.kit.typing')}</p>
      ) : (
        <section className="kit" dir="ltr" aria-label={text('welcome.kit.label', { code: groups.join(' ') })}>
          {rows.map((row) => (
            <p key={row.first} className="kit-row">
              {row.groups.map(({ group, number }) => (
                <span key={number} className="kit-group">
                  <span className="kit-number" aria-hidden="true">
                    {format.number(number)}
                  </span>
                  {group}
                </span>
              ))}
            </p>
          ))}
        </section>
      )}
      <Notice tone="warn">{text('welcome.kit.warning')}</Notice>
      <div className="row start-actions">
        <Button onPress={onBack}>{text('common.back')}</Button>
        <Button isDisabled={proposal.data === null} onPress={() => setWarning(true)}>
          {text('welcome.kit.save')}
        </Button>
        <Button kind="primary" isDisabled={proposal.data === null} onPress={onNext}>
          {text('welcome.kit.next')}
        </Button>
      </div>
      <ConfirmDialog
        title={text('welcome.kit.save.title')}
        isOpen={warning}
        confirmLabel={text('welcome.kit.save.confirm')}
        danger
        onConfirm={save}
        onClose={() => setWarning(false)}
      >
        <p>{text('welcome.kit.save.body')}</p>
      </ConfirmDialog>
    </StartScreen>
  );
}

/** Two rows, so that the eye keeps its place; numbered from 1. */
function inRows(groups: readonly string[]) {
  const numbered = groups.map((group, place) => ({ group, number: place + 1 }));
  const half = Math.ceil(numbered.length / 2);
  return [
    { first: 1, groups: numbered.slice(0, half) },
    { first: half + 1, groups: numbered.slice(half) },
  ];
}
