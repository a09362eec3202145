import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

/** The ways to write something down. */
export const WAYS = ['quick', 'guided', 'debrief', 'blank'] as const;
export type Way = (typeof WAYS)[number];

/** Which way to write: all of them end in the same report, and each can be gone on with in another. */
export function WaysDialog({ onWay, onClose }: { readonly onWay: (way: Way) => void; readonly onClose: () => void }) {
  const text = useText();
  return (
    <Dialog title={text('writing.ways')} isOpen onClose={onClose}>
      <ul className="plain-rows">
        {WAYS.map((way) => (
          <li key={way} className="plain-row way">
            <p className="soft">{text(`writing.way.${way}.hint`)}</p>
            <Button onPress={() => onWay(way)}>{text(`writing.way.${way}`)}</Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
