import type { MessageKey } from '../text/catalogue.ts';
import { useText } from '../text/text.tsx';
import { Dialog } from '../ui/Dialog.tsx';

const KEYS: readonly (readonly [readonly string[], MessageKey])[] = [
  [['Ctrl', 'N'], 'app.keys.new'],
  [['Ctrl', 'E'], 'app.keys.quick'],
  [['Ctrl', 'F'], 'app.keys.search'],
  [['Ctrl', 'S'], 'app.keys.saveVersion'],
  [['Ctrl', 'L'], 'app.keys.lock'],
  [['F8'], 'app.keys.pause'],
  [['F1'], 'app.keys.help'],
  [['Ctrl', '/'], 'app.keys.keys'],
  [['↑', '↓'], 'app.keys.move'],
  [['Space'], 'app.keys.select'],
  [['Shift', '↑', '↓'], 'app.keys.extend'],
  [['Enter'], 'app.keys.open'],
  [['Delete'], 'app.keys.delete'],
  [['Esc'], 'app.keys.close'],
];

/** The keys that do something anywhere or in lists. */
export function KeysDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const text = useText();
  return (
    <Dialog title={text('app.keys')} isOpen={isOpen} onClose={onClose}>
      <dl className="keys">
        {KEYS.map(([keys, message]) => (
          <div key={message} className="keys-line">
            <dt dir="ltr">
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{text(message)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
