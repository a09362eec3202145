import type { StartReport } from '../../../shared/vault/store.ts';
import { useText } from '../../text/text.tsx';
import { reportLines } from './report-lines.ts';

/** What an unlock did about the two copies, one sentence a line. */
export function ReportLines({ report }: { readonly report: StartReport }) {
  const text = useText();
  return (
    <ul className="plain-list">
      {reportLines(report).map(({ says, count }) => (
        <li key={says}>{text(says, count === undefined ? {} : { count })}</li>
      ))}
    </ul>
  );
}
