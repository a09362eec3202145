import type { ReportName } from '../../../shared/vault/patterns.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useCodes } from '../../text/codes.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { whenText } from '../../text/when.ts';
import { Button } from '../../ui/Button.tsx';
import { OwnText } from '../../ui/OwnText.tsx';

export interface ReportLinksProps {
  readonly reports: readonly ReportName[];
  /** How many there are, when `reports` does not hold all. */
  readonly total?: number;
}

/** The records behind a statement: each report by its title and date, to open. */
export function ReportLinks({ reports, total = reports.length }: ReportLinksProps) {
  const text = useText();
  const format = useFormat();
  const { label } = useCodes();
  const { go } = useNavigation();
  return (
    <ul className="report-links" aria-label={text('patterns.reportsWith')}>
      {reports.map((one) => {
        const title = one.title === '' ? text('reports.untitled') : one.title;
        const when = whenText(one.when, text, format, label);
        return (
          <li key={one.report}>
            <Button
              kind="quiet"
              size="small"
              aria-label={text('patterns.openReport', { title, when })}
              onPress={() => go({ name: 'report', id: one.report })}
            >
              <bdi className="report-link-title">
                <OwnText>{title}</OwnText>
              </bdi>
              <span className="soft small">{when}</span>
            </Button>
          </li>
        );
      })}
      {total > reports.length && (
        <li className="soft small">{text('patterns.moreReports', { count: total - reports.length })}</li>
      )}
    </ul>
  );
}
