import type { ReactNode } from 'react';
import type { Report, ReportEvidence } from '../../../shared/report/schema.ts';
import { useText } from '../../text/text.tsx';
import { OwnText } from '../../ui/OwnText.tsx';
import { type ReportLine, reportLines } from '../editor/report-lines.ts';
import { useReportParts } from '../editor/useReportParts.ts';
import { LinesView, ValueText } from '../fields/LinesView.tsx';
import { type Parts, PartsContext } from '../fields/parts.ts';
import { useLineWords } from '../fields/useLineWords.ts';
import { EvidenceLines } from './EvidenceLines.tsx';
import { Part } from './parts.tsx';
import { useReportLanguage } from './words.ts';

export interface ReportDocumentProps {
  readonly report: Report;
  /** What stands beside each file: buttons to look at it, for instance. */
  readonly fileActions?: (entry: ReportEvidence) => ReactNode;
}

/**
 * A report as its reader sees it: every field that has a value, and no other. The same in the sender's preview and in the recipient's
 * inbox. Text is text: nothing of it becomes markup or a link.
 */
export function ReportDocument(props: ReportDocumentProps) {
  const parts = withBagNames(useReportParts(null, props.report, null), props.report);
  return (
    <PartsContext value={parts}>
      <DocumentParts {...props} />
    </PartsContext>
  );
}

/** In a bag, people and files are named by what the bag itself says of them. */
function withBagNames(parts: Parts, report: Report): Parts {
  const names = new Map<string, string>();
  for (const { key, knownAs, names: writings } of [...(report.persons ?? []), ...(report.groups ?? [])]) {
    const name = knownAs ?? writings?.[0]?.text;
    if (name !== undefined) names.set(key, name);
  }
  for (const { key, originalName } of report.evidence ?? []) if (key !== undefined) names.set(key, originalName);
  // What the notebook has, or has no more, is no matter of what somebody else wrote.
  return { ...parts, recordNames: {}, nameOf: (key) => parts.nameOf(key) ?? names.get(key) };
}

function DocumentParts({ report, fileActions }: ReportDocumentProps) {
  const text = useText();
  const { words } = useReportLanguage();
  const lineWords = useLineWords();
  return (
    <article className="report-document" lang={report.language}>
      <h3 className="report-title" dir="auto">
        <OwnText>{report.title ?? words.untitled}</OwnText>
      </h3>
      {reportLines(report, lineWords)
        .filter(({ field }) => field !== 'title')
        .map((line) => (
          <Part key={line.field} title={text(`editor.${line.field}`)}>
            {line.field === 'evidence' ? (
              <ul className="report-entries">
                {numbered(report.evidence ?? []).map(({ place, item }) => (
                  <li key={place}>
                    <EvidenceLines entry={item} actions={fileActions?.(item)} />
                  </li>
                ))}
              </ul>
            ) : (
              <FieldLines line={line} />
            )}
          </Part>
        ))}
    </article>
  );
}

function FieldLines({ line }: { readonly line: ReportLine }) {
  return line.lines.map((one) =>
    one.lines.length > 0 ? (
      <LinesView key={one.label} lines={one.lines} />
    ) : (
      <p key={one.label} className="prose">
        <ValueText value={one.value} />
      </p>
    ),
  );
}

/** Entries of a report that is only shown have no other identity than their place. */
export function numbered<Item>(items: readonly Item[]): readonly { readonly place: number; readonly item: Item }[] {
  return items.map((item, place) => ({ place, item }));
}
