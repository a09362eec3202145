import type { HexId } from '../../../shared/ids.ts';
import type { ReportName } from '../../../shared/vault/patterns.ts';
import { useCodes } from '../../text/codes.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { whenText } from '../../text/when.ts';
import { Button } from '../../ui/Button.tsx';

export interface ReportButtonProps {
  readonly report: Pick<ReportName, 'report' | 'title' | 'when'>;
  /** Null: only its name is shown. */
  readonly onOpen: ((id: HexId) => void) | null;
}

/** Another report by its title and date, and a way to it. */
export function ReportButton({ report, onOpen }: ReportButtonProps) {
  const text = useText();
  const format = useFormat();
  const { label } = useCodes();
  const title = report.title === '' ? text('people.untitledReport') : report.title;
  return (
    <span className="row">
      {onOpen === null ? (
        <bdi>{title}</bdi>
      ) : (
        <Button size="small" onPress={() => onOpen(report.report)}>
          <bdi>{text('people.openReport', { title })}</bdi>
        </Button>
      )}
      {report.when !== undefined && <span className="soft small">{whenText(report.when, text, format, label)}</span>}
    </span>
  );
}
