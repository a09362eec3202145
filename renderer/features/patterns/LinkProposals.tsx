import type { HexId } from '../../../shared/ids.ts';
import type { Report, ReportLink } from '../../../shared/report/schema.ts';
import type { DuplicateProposal, LinkItem } from '../../../shared/vault/patterns.ts';
import { useQuery } from '../../hooks/query.ts';
import { useCodes } from '../../text/codes.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { newPartKey } from '../writing/part-key.ts';
import { ReportLinks } from './ReportLinks.tsx';

export interface LinkProposalsProps {
  readonly report: HexId;
  /** As they stand in the form. */
  readonly links: Report['links'];
  readonly change: (changed: Pick<Report, 'links'>) => void;
}

/**
 * Reports that are connected with this one, from either side, and those that could tell of the same event. What is decided is written into
 * this report as a link; nothing is merged, and a refusal is kept so that it is not proposed again.
 */
export function LinkProposals({ report, links, change }: LinkProposalsProps) {
  const text = useText();
  const { data } = useQuery('patterns:links', { report }, ['reports', 'indexing']);
  const own = links ?? [];
  const decide = (to: HexId, decided: 'confirmed' | 'rejected', via: string) => {
    const link: ReportLink = {
      key: newPartKey(),
      to,
      kind: 'duplicate-suspected',
      decided,
      ...(via === '' ? {} : { via }),
    };
    change({ links: [...own, link] });
  };
  const redecide = (key: string, decided: 'confirmed' | 'rejected') =>
    change({ links: own.map((link) => (link.key === key ? { ...link, decided } : link)) });
  const linked = new Set(own.map(({ to }) => to));
  const shown = data?.links ?? [];
  // One that was decided a moment ago may still be in the vault's last answer.
  const proposals = (data?.duplicates ?? []).filter(({ other }) => !linked.has(other.report));
  if (shown.length === 0 && proposals.length === 0) return null;
  return (
    <div className="stack">
      {shown.length > 0 && (
        <section className="stack stack-tight">
          <h3>{text('links.title')}</h3>
          <ul className="item-list">
            {shown.map((link) => (
              <li key={`${link.heldBy} ${link.key} ${link.other.report}`} className="seen-hit">
                <Link
                  link={link}
                  decided={own.find(({ key }) => key === link.key && link.heldBy === report)?.decided ?? link.decided}
                  onDecide={link.heldBy === report && link.key !== '' ? (to) => redecide(link.key, to) : null}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {proposals.length > 0 && (
        <section className="stack stack-tight">
          <h3>{text('links.proposals')}</h3>
          <p className="soft small">{text('links.proposals.note')}</p>
          <ul className="item-list">
            {proposals.map((proposal) => (
              <li key={proposal.other.report} className="seen-hit">
                <Proposal
                  proposal={proposal}
                  onDecide={(decided, via) => decide(proposal.other.report, decided, via)}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Link({
  link,
  decided,
  onDecide,
}: {
  readonly link: LinkItem;
  readonly decided: LinkItem['decided'];
  /** null: the link stands in the other report. */
  readonly onDecide: ((decided: 'confirmed' | 'rejected') => void) | null;
}) {
  const text = useText();
  const { label } = useCodes();
  return (
    <>
      <p className="row">
        <span>{link.kind === null ? text('links.kind.none') : label(link.kind)}</span>
        {decided !== null && <Badge>{text(`links.decided.${decided}`)}</Badge>}
      </p>
      {link.via !== '' && <p className="soft small">{text('links.via', { via: link.via })}</p>}
      <ReportLinks reports={[link.other]} />
      {onDecide === null ? (
        <p className="soft small">{text('links.heldByOther')}</p>
      ) : (
        decided === 'suspected' && <Decide title={link.other.title} onDecide={onDecide} />
      )}
    </>
  );
}

function Proposal({
  proposal,
  onDecide,
}: {
  readonly proposal: DuplicateProposal;
  readonly onDecide: (decided: 'confirmed' | 'rejected', via: string) => void;
}) {
  const text = useText();
  const format = useFormat();
  const what = format.list(proposal.because.map((each) => text(`links.because.${each}`)));
  return (
    <>
      <p>{text('links.because', { what })}</p>
      <ReportLinks reports={[proposal.other]} />
      <Decide title={proposal.other.title} onDecide={(decided) => onDecide(decided, what)} />
    </>
  );
}

function Decide({
  title,
  onDecide,
}: {
  readonly title: string;
  readonly onDecide: (decided: 'confirmed' | 'rejected') => void;
}) {
  const text = useText();
  const named = { title: title === '' ? text('reports.untitled') : title };
  return (
    <div className="row">
      <Button size="small" aria-label={text('links.confirm.named', named)} onPress={() => onDecide('confirmed')}>
        {text('links.confirm')}
      </Button>
      <Button size="small" aria-label={text('links.reject.named', named)} onPress={() => onDecide('rejected')}>
        {text('links.reject')}
      </Button>
    </div>
  );
}
