import type { HexId } from '../../../shared/ids.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { useQuery } from '../../hooks/query.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNotice } from '../../ui/Notice.tsx';
import { OwnText } from '../../ui/OwnText.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { PartsContext } from '../fields/parts.ts';
import { useLineWords } from '../fields/useLineWords.ts';
import { ReportText } from './ReportText.tsx';
import { comparedLines, reportLines } from './report-lines.ts';
import { useReportParts } from './useReportParts.ts';

export interface VersionDialogProps {
  readonly reportId: HexId;
  readonly version: number;
  readonly current: Report;
  readonly onClose: () => void;
}

/** An older version to read, and beside the text of now. */
export function VersionDialog({ reportId, version, current, onClose }: VersionDialogProps) {
  const text = useText();
  const format = useFormat();
  const old = useQuery('reports:version', { id: reportId, version });
  return (
    <Dialog
      title={text('version.name', { version })}
      isOpen
      size="wide"
      onClose={onClose}
      footer={<Button onPress={onClose}>{text('common.close')}</Button>}
    >
      <ErrorNotice error={old.error} onRetry={old.reload} />
      {old.data !== null && (
        <>
          <p className="soft">{text('version.savedAt', { when: format.dateTime(old.data.savedAt) })}</p>
          <Tabs
            label={text('version.name', { version })}
            tabs={[
              { id: 'text', label: text('version.text'), content: <ReportText report={old.data.report} /> },
              {
                id: 'compare',
                label: text('version.compare'),
                content: <Comparison left={old.data.report} right={current} version={version} />,
              },
            ]}
          />
        </>
      )}
    </Dialog>
  );
}

interface ComparisonProps {
  readonly left: Report;
  readonly right: Report;
  readonly version: number;
}

function Comparison(props: ComparisonProps) {
  // Names of people may differ between the two: what is not in the one is looked up in the other.
  const left = useReportParts(null, props.left, null);
  const right = useReportParts(null, props.right, null);
  const parts = { ...right, nameOf: (key: string) => right.nameOf(key) ?? left.nameOf(key) };
  return (
    <PartsContext value={parts}>
      <ComparedFields {...props} />
    </PartsContext>
  );
}

function ComparedFields(props: ComparisonProps) {
  const text = useText();
  const words = useLineWords();
  const compared = comparedLines(reportLines(props.left, words), reportLines(props.right, words));
  return (
    <table className="comparison">
      <thead>
        <tr>
          <th scope="col">{text('version.field')}</th>
          <th scope="col">{text('version.name', { version: props.version })}</th>
          <th scope="col">{text('version.now')}</th>
        </tr>
      </thead>
      <tbody>
        {compared.map((line) => (
          <tr key={line.field} className={line.same ? 'comparison-same' : 'comparison-differs'}>
            <th scope="row">
              {text(`editor.${line.field}`)} {!line.same && <Badge tone="warn">{text('version.differs')}</Badge>}
            </th>
            <td className="prose" dir="auto">
              <OwnText>{line.left.join('\n')}</OwnText>
            </td>
            <td className="prose" dir="auto">
              <OwnText>{line.right.join('\n')}</OwnText>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
