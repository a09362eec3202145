import { useText } from '../../text/text.tsx';

const STAYS = ['1', '2', '3', '4'] as const;

/** What no wipe reaches, in plain words. */
export function Stays() {
  const text = useText();
  return (
    <ul className="plain-list">
      {STAYS.map((number) => (
        <li key={number}>{text(`wipe.stays.${number}`)}</li>
      ))}
    </ul>
  );
}
