import { isMessageKey } from '../../text/catalogue.ts';
import { useText } from '../../text/text.tsx';

/** What is risky about a file, one plain sentence each. A code of a later list is shown as it stands. */
export function Dangers({ dangers }: { readonly dangers: readonly string[] }) {
  const text = useText();
  if (dangers.length === 0) return null;
  return (
    <ul className="dangers">
      {dangers.map((danger) => {
        const key = `evidence.danger.${danger}`;
        return <li key={danger}>{isMessageKey(key) ? text(key) : danger}</li>;
      })}
    </ul>
  );
}
