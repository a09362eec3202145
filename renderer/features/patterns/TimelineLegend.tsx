import { useText } from '../../text/text.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { TimelineMark } from './TimelineMark.tsx';
import type { Mark } from './time-scale.ts';

const mark = (shape: Mark['shape'], start: number, end: number): Mark => ({
  shape,
  start,
  end,
  cutStart: false,
  cutEnd: false,
  outside: null,
});
const MARKS = [
  ['point', mark('point', 0.45, 0.55)],
  ['band', mark('band', 0.2, 0.8)],
  ['before', mark('before', 0.2, 0.7)],
  ['after', mark('after', 0.3, 0.8)],
  ['since', mark('since', 0.2, 1)],
  ['dots', mark('dots', 0.2, 0.8)],
  ['halo', mark('halo', 0.3, 0.7)],
  ['perhaps', { ...mark('perhaps', 0.25, 0.35), others: [mark('perhaps', 0.65, 0.75)] }],
  ['stay', { ...mark('stay', 0.2, 0.8), cutEnd: true, known: { start: 0.2, end: 0.55 } }],
  ['outside', { ...mark('point', 1, 1), outside: 'later' }],
] as const;

/** What each mark means. */
export function TimelineLegend() {
  const text = useText();
  return (
    <Disclosure title={text('timeline.marks')}>
      <ul className="time-legend">
        {MARKS.map(([name, drawn]) => (
          <li key={name}>
            <TimelineMark mark={drawn} />
            <span>{text(`timeline.mark.${name}`)}</span>
          </li>
        ))}
      </ul>
      <p className="soft small">{text('timeline.marks.note')}</p>
    </Disclosure>
  );
}
