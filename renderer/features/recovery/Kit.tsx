import { useState } from 'react';
import { ask } from '../../hooks/bridge.ts';
import { useBridge } from '../../hooks/vault.tsx';
import { withoutIsolates } from '../../text/isolate.ts';
import { errorKey, useFormat, useLocaleInfo, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useToasts } from '../../ui/Toast.tsx';
import { Leaving } from './Leaving.tsx';
import { kitPaper } from './papers.ts';

/** The groups of a code, to be written down. They cannot be copied: the clipboard has too many readers. */
export function KitGroups({ groups }: { readonly groups: readonly string[] }) {
  const text = useText();
  const format = useFormat();
  return (
    <section className="kit" dir="ltr" aria-label={text('welcome.kit.label', { code: groups.join(' ') })}>
      {inRows(groups).map((row) => (
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
  );
}

/** The two ways in which a kit leaves the screen besides a pen: the printer, and a file that is not encrypted. */
export function KitWays({ groups }: { readonly groups: readonly string[] | null }) {
  const text = useText();
  const bridge = useBridge();
  const toasts = useToasts();
  const { tag } = useLocaleInfo();
  const [warning, setWarning] = useState<'file' | 'print' | null>(null);

  const save = async () => {
    setWarning(null);
    try {
      const code = inRows(groups ?? [])
        .map((row) => row.groups.map(({ group }) => group).join('  '))
        .join('\n');
      const words = text('welcome.kit.file', { code, button: text('unlock.forgot') });
      const bytes = new TextEncoder().encode(withoutIsolates(words));
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
    <>
      <Button isDisabled={groups === null} onPress={() => setWarning('print')}>
        {text('forms.print')}
      </Button>
      <Button isDisabled={groups === null} onPress={() => setWarning('file')}>
        {text('welcome.kit.save')}
      </Button>
      <ConfirmDialog
        title={text('welcome.kit.save.title')}
        isOpen={warning === 'file'}
        confirmLabel={text('welcome.kit.save.confirm')}
        danger
        onConfirm={save}
        onClose={() => setWarning(null)}
      >
        <p>{text('welcome.kit.save.body')}</p>
      </ConfirmDialog>
      {warning === 'print' && groups !== null && (
        <Leaving
          title={text('kit.print.title')}
          paper={kitPaper(groups, tag)}
          way="print"
          onLeft={() => undefined}
          onClose={() => setWarning(null)}
        >
          <p>{text('kit.print.body')}</p>
        </Leaving>
      )}
    </>
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
