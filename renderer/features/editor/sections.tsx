import type { ReactNode } from 'react';
import type { FollowUp, GapField as GapName, Report } from '../../../shared/report/schema.ts';
import type { ReportView } from '../../../shared/vault/views.ts';
import type { MessageKey } from '../../text/catalogue.ts';
import { useText } from '../../text/text.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { EvidencePanel } from '../evidence/EvidencePanel.tsx';
import { Fields } from '../fields/Fields.tsx';
import { filledCount, isFilled } from '../fields/field.ts';
import { ListField } from '../fields/ListField.tsx';
import type { LineWords } from '../fields/lines.ts';
import { CLAIM, FOLLOW_UP, PLACE, PRIVATE, RECORD, SOURCE, STEP, WHY } from '../fields/report-fields.ts';
import { namesIn } from '../fields/slice.ts';
import { ActsSection } from './ActsSection.tsx';
import { DisclosuresSection } from './DisclosuresSection.tsx';
import { GapField } from './GapField.tsx';
import { HeadingsField } from './HeadingsField.tsx';
import { IdentifiersSection } from './IdentifiersSection.tsx';
import { LinksSection } from './LinksSection.tsx';
import { PeopleSection } from './PeopleSection.tsx';
import { REPORT_FIELDS } from './report-lines.ts';
import { TagsSection } from './TagsSection.tsx';
import { TiesField } from './TiesField.tsx';
import type { ReportDraft } from './useReportDraft.ts';
import { VersionsSection } from './VersionsSection.tsx';
import { WhenFields } from './WhenFields.tsx';

export interface SectionBodyProps {
  /** No more of the report than the section's own fields. */
  readonly report: Report;
  readonly view: ReportView;
  readonly change: ReportDraft['change'];
  readonly onReload: () => void;
  /** Where a part is still named, when it is taken out; null where nothing names it. */
  readonly onRemoving: (part: { readonly key?: string | undefined }) => string | null;
}

export interface Section {
  readonly id: string;
  readonly title: MessageKey;
  /** The fields of a report that it shows. Its body is given these and no others, and is drawn again when one of them changes. */
  readonly fields: readonly string[];
  /** What is in it, in one line; empty when there is nothing. */
  readonly summary: (report: Report, words: LineWords, view: ReportView) => string;
  readonly gap?: GapName;
  readonly Body: (props: SectionBodyProps) => ReactNode;
  /** Left out: it is always there. */
  readonly isThere?: (view: ReportView) => boolean;
}

/** Everything but the account, in the order of the form. */
export const SECTIONS: readonly Section[] = [
  {
    id: 'when',
    title: 'editor.when',
    fields: ['when'],
    summary: ({ when }, words) => (when === undefined ? '' : words.when(when)),
    gap: 'when',
    Body: ({ report, change }) => <WhenFields when={report.when} onChange={(when) => change({ when })} />,
  },
  {
    id: 'where',
    title: 'editor.where',
    fields: ['where'],
    summary: ({ where }, words) => named(where, words),
    gap: 'where',
    Body: ({ report, change, onRemoving }) => (
      <ListField
        entries={report.where ?? []}
        fields={PLACE}
        item="editor.place"
        add="editor.place.add"
        keyed
        whole={(value) => value}
        onChange={(where) => change({ where })}
        onRemoving={onRemoving}
      />
    ),
  },
  {
    id: 'acts',
    title: 'editor.acts',
    fields: ['acts'],
    summary: ({ acts = [] }, { format, label }) => format.facts(acts.map(({ act }) => label(act))),
    gap: 'acts',
    Body: ({ report, change, onRemoving }) => (
      <ActsSection acts={report.acts ?? []} onChange={(acts) => change({ acts })} onRemoving={onRemoving} />
    ),
  },
  {
    id: 'people',
    title: 'editor.people',
    fields: ['people'],
    summary: ({ people }, words) => named(people, words),
    gap: 'people',
    Body: ({ report, change, onRemoving }) => (
      <PeopleSection people={report.people ?? []} onChange={(people) => change({ people })} onRemoving={onRemoving} />
    ),
  },
  {
    id: 'sources',
    title: 'editor.sources',
    fields: ['sources'],
    summary: ({ sources }, words) => named(sources, words),
    gap: 'sources',
    Body: ({ report, change, onRemoving }) => (
      <ListField
        entries={report.sources ?? []}
        fields={SOURCE}
        item="editor.source"
        add="editor.source.add"
        keyed
        whole={(value) => value}
        onChange={(sources) => change({ sources })}
        onRemoving={onRemoving}
      />
    ),
  },
  {
    id: 'claims',
    title: 'editor.claims',
    fields: ['claims'],
    summary: ({ claims }, words) => named(claims, words),
    gap: 'claims',
    Body: ({ report, change, onRemoving }) => (
      <ListField
        entries={report.claims ?? []}
        fields={CLAIM}
        item="editor.claim"
        add="editor.claim.add"
        keyed
        whole={(value) => value}
        onChange={(claims) => change({ claims })}
        onRemoving={onRemoving}
      />
    ),
  },
  {
    id: 'evidence',
    title: 'editor.evidence',
    fields: ['evidence', 'missing'],
    summary: (_, { text }, { evidence: { length: count } }) =>
      count === 0 ? '' : text('editor.section.count', { count }),
    gap: 'evidence',
    Body: ({ report, view, change, onReload }) => (
      <EvidencePanel
        report={view.id}
        files={view.evidence}
        entries={report.evidence ?? []}
        onEntries={(evidence) => change({ evidence: [...evidence] })}
        onFilesChanged={onReload}
        missing={report.missing ?? []}
        onMissing={(missing) => change({ missing: missing.length === 0 ? undefined : missing })}
      />
    ),
  },
  {
    id: 'identifiers',
    title: 'editor.identifiers',
    fields: ['identifiers'],
    summary: ({ identifiers = [] }, { format }) => format.facts(identifiers.map(({ seen }) => seen)),
    gap: 'identifiers',
    Body: ({ report, change, onRemoving }) => (
      <IdentifiersSection
        identifiers={report.identifiers ?? []}
        onChange={(identifiers) => change({ identifiers })}
        onRemoving={onRemoving}
      />
    ),
  },
  {
    id: 'steps',
    title: 'editor.steps',
    fields: ['steps'],
    summary: ({ steps = [] }, { format, label }) =>
      format.facts(steps.map(({ kind, what }) => (kind === undefined ? (what ?? '') : label(kind)))),
    gap: 'steps',
    Body: ({ report, change }) => (
      <ListField
        entries={report.steps ?? []}
        fields={STEP}
        item="editor.step"
        add="editor.step.add"
        keyed
        whole={(value) => value}
        onChange={(steps) => change({ steps })}
      />
    ),
  },
  {
    id: 'followUps',
    title: 'editor.followUps',
    fields: ['followUps'],
    summary: ({ followUps = [] }, { format }) =>
      format.facts(followUps.filter(({ done }) => done !== true).map(({ what }) => what)),
    Body: ({ report, change }) => (
      <ListField
        entries={report.followUps ?? []}
        fields={FOLLOW_UP}
        item="editor.followUp"
        add="editor.followUp.add"
        keyed
        whole={(value) => (isFollowUp(value) ? value : undefined)}
        onChange={(followUps) => change({ followUps })}
      />
    ),
  },
  {
    id: 'links',
    title: 'editor.links',
    fields: ['links', 'ties'],
    summary: ({ links = [] }, { format, label }) =>
      format.facts(links.map(({ kind }) => (kind === undefined ? '' : label(kind)))),
    Body: ({ report, change }) => (
      <>
        <LinksSection links={report.links ?? []} onChange={(links) => change({ links })} />
        <TiesField ties={report.ties ?? []} onChange={(ties) => change({ ties })} />
      </>
    ),
  },
  {
    id: 'why',
    title: 'editor.why',
    fields: [...namesIn(WHY), 'gaps'],
    summary: (report, words) => filled(filledCount(report, WHY), words),
    Body: Why,
  },
  {
    id: 'record',
    title: 'editor.record',
    fields: [...namesIn(RECORD), 'tnr', 'acts'],
    summary: (report, words) => filled(filledCount(report, RECORD) + (isFilled(report.tnr) ? 1 : 0), words),
    Body: ({ report, change }) => (
      <>
        <HeadingsField acts={report.acts ?? []} headings={report.tnr ?? []} onChange={(tnr) => change({ tnr })} />
        <Fields value={report} fields={RECORD} onChange={(changed) => change(changedFields(report, changed))} />
      </>
    ),
  },
  {
    id: 'tags',
    title: 'editor.tags',
    fields: ['tags', 'urgency'],
    summary: ({ tags = [], urgency }, { format, label }) =>
      format.facts([urgency === undefined ? '' : label(urgency), ...tags.map((tag) => `#${tag}`)]),
    Body: ({ report, change }) => (
      <TagsSection
        tags={report.tags ?? []}
        urgency={report.urgency}
        onTags={(tags) => change({ tags })}
        onUrgency={(urgency) => change({ urgency })}
      />
    ),
  },
  {
    id: 'private',
    title: 'editor.private',
    fields: namesIn(PRIVATE),
    summary: (report, words) => filled(filledCount(report, PRIVATE), words),
    Body: Private,
  },
  {
    id: 'versions',
    title: 'editor.versions',
    // A version is compared with everything that stands in the form.
    fields: REPORT_FIELDS,
    summary: (_, { format }, { versions }) => format.number(versions.length),
    Body: ({ report, view }) => <VersionsSection reportId={view.id} versions={view.versions} current={report} />,
    isThere: ({ versions }) => versions.length > 0,
  },
  {
    id: 'disclosures',
    title: 'editor.disclosures',
    fields: [],
    summary: (_, { format }, { disclosures }) => format.number(disclosures.length),
    Body: ({ view }) => <DisclosuresSection disclosures={view.disclosures} />,
    isThere: ({ disclosures }) => disclosures.length > 0,
  },
];

/** Fields of "why" whose emptiness can have a reason. */
const WHY_GAPS = ['before', 'impact', 'whyBelieved', 'statedReason', 'stillAtRisk'] as const;

function Why({ report, change }: SectionBodyProps) {
  const text = useText();
  return (
    <>
      <Fields value={report} fields={WHY} onChange={(changed) => change(changedFields(report, changed))} />
      <Disclosure level={3} title={text('editor.gaps')}>
        <div className="entry-fields">
          {WHY_GAPS.map((name) => (
            <GapField
              key={name}
              name={name}
              label={text('editor.gap.of', { field: text(`editor.${name}`) })}
              gaps={report.gaps}
              onChange={(gaps) => change({ gaps })}
            />
          ))}
        </div>
      </Disclosure>
    </>
  );
}

function Private({ report, change }: SectionBodyProps) {
  const text = useText();
  return (
    <>
      <p className="soft">{text('editor.private.hint')}</p>
      <Fields value={report} fields={PRIVATE} onChange={(changed) => change(changedFields(report, changed))} />
    </>
  );
}

const isFollowUp = (value: object): value is FollowUp => 'what' in value && typeof value.what === 'string';

type Keyed = readonly { readonly key?: string | undefined }[];

function named(parts: Keyed = [], { format, nameOf }: LineWords): string {
  return format.facts(parts.map(({ key }) => (key === undefined ? '' : (nameOf(key) ?? ''))));
}

function filled(count: number, { text }: LineWords): string {
  return count === 0 ? '' : text('editor.section.filled', { count });
}

/** The fields in which the second report differs from the first. */
function changedFields(before: Report, after: Report): Partial<Report> {
  return Object.fromEntries(Object.entries(after).filter(([name, value]) => Reflect.get(before, name) !== value));
}
