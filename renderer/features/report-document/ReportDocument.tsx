import type { ReactNode } from 'react';
import type { Report, ReportEvidence } from '../../../shared/report/schema.ts';
import { EvidenceLines } from './EvidenceLines.tsx';
import { Line, Lines, Part } from './parts.tsx';
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
export function ReportDocument({ report, fileActions }: ReportDocumentProps) {
  const { words, label, when } = useReportLanguage();
  return (
    <article className="report-document">
      <h3 className="report-title" dir="auto" lang={report.title === undefined ? undefined : report.language}>
        {report.title ?? words.untitled}
      </h3>
      {report.urgency !== undefined && <Line name={words.urgency}>{label(report.urgency)}</Line>}
      {report.when !== undefined && (
        <Part title={words.when}>
          <p>{when(report.when)}</p>
          <Lines
            lines={[
              [words.zone, report.when.zone],
              [words.utcOffset, report.when.offset],
            ]}
          />
        </Part>
      )}
      {report.narrative !== undefined && (
        <Part title={words.narrative}>
          <p className="prose" dir="auto" lang={report.language}>
            {report.narrative}
          </p>
        </Part>
      )}
      <Each title={words.acts} items={report.acts}>
        {(act) => (
          <>
            <p>{label(act.act)}</p>
            <Lines lines={[[words.note, act.note]]} />
          </>
        )}
      </Each>
      <Each title={words.where} items={report.where}>
        {(place) => (
          <>
            <p dir="auto">{joined([place.name, place.country, coded(place.kind, label)])}</p>
            <Lines
              lines={[
                ['', coded(place.precision, label)],
                [words.note, place.note],
              ]}
            />
          </>
        )}
      </Each>
      <Each title={words.people} items={report.people}>
        {(person) => (
          <>
            <p dir="auto">
              {joined([
                person.name ?? (person.unidentified ? words.unidentified : words.unnamed),
                coded(person.role, label),
                coded(person.degree, label),
                coded(person.actorType, label),
              ])}
            </p>
            <Lines
              lines={[
                [words.description, person.description],
                [words.relationTo, coded(person.relation, label)],
                [words.note, person.note],
              ]}
            />
          </>
        )}
      </Each>
      <Each title={words.sources} items={report.sources}>
        {(source) => (
          <>
            <p dir="auto">
              {joined([
                source.who ?? words.unnamed,
                coded(source.connection, label),
                coded(source.knowing, label),
                coded(source.reliability, label),
                coded(source.anonymity, label),
              ])}
            </p>
            <Lines lines={[[words.note, source.note]]} />
          </>
        )}
      </Each>
      <Each title={words.evidence} items={report.evidence}>
        {(entry) => <EvidenceLines entry={entry} actions={fileActions?.(entry)} />}
      </Each>
      <Each title={words.steps} items={report.steps}>
        {(step) => (
          <>
            <p dir="auto">{joined([coded(step.kind, label), step.what])}</p>
            <Lines
              lines={[
                [words.addressedTo, step.to],
                [words.when, step.date === undefined ? undefined : when(step.date)],
                [words.response, coded(step.response, label)],
                [words.note, step.note],
              ]}
            />
          </>
        )}
      </Each>
      {report.tags !== undefined && report.tags.length > 0 && (
        <Line name={words.tags}>
          <span dir="auto">{report.tags.join(', ')}</span>
        </Line>
      )}
      <Gaps gaps={report.gaps} />
    </article>
  );
}

function Each<Item>(props: {
  readonly title: string;
  readonly items: readonly Item[] | undefined;
  readonly children: (item: Item) => ReactNode;
}) {
  if (props.items === undefined || props.items.length === 0) return null;
  return (
    <Part title={props.title}>
      <ul className="report-entries">
        {numbered(props.items).map(({ place, item }) => (
          <li key={place}>{props.children(item)}</li>
        ))}
      </ul>
    </Part>
  );
}

/** Entries of a report that is only shown have no other identity than their place. */
export function numbered<Item>(items: readonly Item[]): readonly { readonly place: number; readonly item: Item }[] {
  return items.map((item, place) => ({ place, item }));
}

const GAP_FIELDS = ['when', 'where', 'acts', 'people', 'sources', 'evidence', 'steps'] as const;

/** Why fields are empty, where the author said so. */
function Gaps({ gaps }: { readonly gaps: Report['gaps'] }) {
  const { words, label } = useReportLanguage();
  return GAP_FIELDS.map((field) => {
    const reason = gaps?.[field];
    return reason === undefined ? null : (
      <Line key={field} name={words[field]}>
        {label(reason)}
      </Line>
    );
  });
}

function coded(code: string | undefined, label: (code: string) => string): string | undefined {
  return code === undefined ? undefined : label(code);
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}
