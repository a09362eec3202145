import { useText } from '../../text/text.tsx';
import { EraseEverything } from './EraseEverything.tsx';

/** Erasing everything, among the settings. */
export function EraseSection() {
  const text = useText();
  return (
    <section className="card stack">
      <h2>{text('wipe.title')}</h2>
      <p className="soft">{text('wipe.body')}</p>
      <div>
        <EraseEverything />
      </div>
    </section>
  );
}
