import { useQuery } from '../../hooks/query.ts';
import { useText } from '../../text/text.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useParts } from '../fields/parts.ts';
import { useSettled } from '../fields/RecordFields.tsx';
import { useOpenReport } from './open-report.ts';
import { ReportButton } from './ReportButton.tsx';

const WAIT_MS = 400;
const SHORTEST = 3;

export interface SeenBeforeProps {
  readonly identifiers?: readonly { readonly kind: string; readonly seen: string }[];
  readonly names?: readonly string[];
  readonly words?: readonly string[];
}

/** What was met before in other reports. It is offered with the reports behind it; nothing is concluded from it. */
export function SeenBefore({ identifiers = [], names = [], words = [] }: SeenBeforeProps) {
  const text = useText();
  const { id } = useParts();
  const open = useOpenReport();
  const long = (value: string) => value.trim().length >= SHORTEST;
  const asked = useSettled(
    JSON.stringify({
      identifiers: identifiers
        .filter(({ seen }) => long(seen))
        .map(({ kind, seen }) => ({ kind, seen: seen.slice(0, 300) })),
      names: names.filter(long),
      words: words.filter(long),
    }),
    WAIT_MS,
  );
  const request: Required<SeenBeforeProps> = JSON.parse(asked);
  const empty = request.identifiers.length + request.names.length + request.words.length === 0;
  const found = useQuery(
    'patterns:seen-before',
    empty
      ? null
      : { report: id, identifiers: [...request.identifiers], names: [...request.names], words: [...request.words] },
  );
  const hits = empty ? [] : (found.data?.hits ?? []).filter(({ reports }) => reports.length > 0);
  if (hits.length === 0) return null;
  return (
    <div className="seen-before" role="status">
      {hits.map((hit) => (
        <Disclosure
          key={`${hit.what} ${hit.asked} ${hit.met} ${hit.likeness}`}
          level={4}
          title={text(hit.likeness === 'same' ? 'seen.same' : 'seen.like', {
            count: hit.reports.length,
            met: hit.met.length > 60 ? `${hit.met.slice(0, 59)}…` : hit.met,
          })}
        >
          <p className="soft small">{text('seen.note')}</p>
          <ul className="plain-rows">
            {hit.reports.map((report) => (
              <li key={report.report} className="plain-row">
                <ReportButton report={report} onOpen={open} />
              </li>
            ))}
          </ul>
        </Disclosure>
      ))}
    </div>
  );
}
