import { useEffect, useRef } from 'react';
import type { HexId } from '../../../shared/ids.ts';
import { saysSomething } from '../../../shared/report/says-something.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useVault } from '../../hooks/vault.tsx';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useToasts } from '../../ui/Toast.tsx';
import { orNone } from '../editor/entries.ts';
import { notSaved } from '../editor/not-saved.ts';
import { SaveStatus } from '../editor/SaveStatus.tsx';
import { useReportDraft } from '../editor/useReportDraft.ts';

/** One box, there at once. It is a report from the first word on; everything else can come later or never. */
export function QuickNote({ onClose }: { readonly onClose: () => void }) {
  const client = useVault();
  const text = useText();
  const toasts = useToasts();
  const { go } = useNavigation();
  // Whoever writes in a hurry does not wait for the vault: the report is asked for when the first words are saved.
  const asked = useRef<Promise<HexId> | null>(null);
  const idOf = async (): Promise<HexId> => {
    asked.current ??= client.call('reports:create', {}).then(({ id }) => id);
    try {
      return await asked.current;
    } catch (error) {
      asked.current = null;
      throw error;
    }
  };
  const draft = useReportDraft(idOf, { report: {}, draftSavedAt: null });
  const area = useRef<HTMLTextAreaElement>(null);
  const empty = !saysSomething(draft.report);
  useEffect(() => {
    area.current?.focus();
  }, []);

  const open = async () => go({ name: 'report', id: await idOf() });
  const close = async () => {
    // Closed without a press on "Keep": what was typed stays as a draft, and the list shows it.
    if (!(await draft.keep())) return;
    onClose();
    if (!empty) {
      toasts.show({
        message: text('writing.quick.draft'),
        action: { label: text('writing.open'), onAction: open },
      });
    }
  };
  const keep = async () => {
    try {
      await draft.saveVersion();
      onClose();
      toasts.show({
        message: text('writing.quick.kept'),
        tone: 'good',
        action: { label: text('writing.open'), onAction: open },
      });
    } catch (error) {
      toasts.show({ message: notSaved(text, error), tone: 'bad', seconds: 15 });
    }
  };
  return (
    <Dialog
      title={text('writing.quick')}
      isOpen
      size="wide"
      onClose={close}
      footer={
        <>
          {/* Never below what scrolls: that it is not saved must be seen. */}
          <SaveStatus state={draft.saveState} version={0} savedAt={null} onRetry={draft.retry} />
          <Button
            isDisabled={empty}
            onPress={async () => {
              if (!(await draft.keep())) return;
              onClose();
              open();
            }}
          >
            {text('writing.quick.more')}
          </Button>
          <Button kind="primary" isDisabled={empty} onPress={keep}>
            {text('writing.quick.keep')}
          </Button>
        </>
      }
    >
      <TextArea
        label={text('editor.narrative')}
        description={text('writing.quick.hint')}
        rows={8}
        grows
        areaRef={area}
        value={draft.report.narrative ?? ''}
        onChange={(narrative) => draft.change({ narrative: orNone(narrative) })}
      />
    </Dialog>
  );
}
