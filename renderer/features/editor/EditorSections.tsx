import type { ReactNode } from 'react';
import type { FollowUp, GapField as GapName, Report } from '../../../shared/report/schema.ts';
import type { ReportView } from '../../../shared/vault/views.ts';
import type { MessageKey } from '../../text/catalogue.ts';
import { useCodes } from '../../text/codes.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { whenText } from '../../text/when.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { EvidencePanel } from '../evidence/EvidencePanel.tsx';
import { Fields } from '../fields/Fields.tsx';
import { filledCount, isFilled } from '../fields/field.ts';
import { ListField } from '../fields/ListField.tsx';
import { CLAIM, FOLLOW_UP, PLACE, PRIVATE, RECORD, SOURCE, STEP, WHY } from '../fields/report-fields.ts';
import { useLineWords } from '../fields/useLineWords.ts';
import { ActsSection } from './ActsSection.tsx';
import { DisclosuresSection } from './DisclosuresSection.tsx';
import { GapField } from './GapField.tsx';
import { HeadingsField } from './HeadingsField.tsx';
import { IdentifiersSection } from './IdentifiersSection.tsx';
import { LinksSection } from './LinksSection.tsx';
import { mentionsOf } from './mentions.ts';
import { PeopleSection } from './PeopleSection.tsx';
import { SectionNav } from './SectionNav.tsx';
import { TagsSection } from './TagsSection.tsx';
import { TiesField } from './TiesField.tsx';
import type { ReportDraft } from './useReportDraft.ts';
import { useSections } from './useSections.ts';
import { VersionsSection } from './VersionsSection.tsx';
import { WhenFields } from './WhenFields.tsx';

export interface EditorSectionsProps {
  readonly view: ReportView;
  readonly report: Report;
  readonly change: ReportDraft['change'];
  readonly onReload: () => void;
}

interface Section {
  readonly id: string;
  readonly title: string;
  /** What is in it, in one line; empty when there is nothing. */
  readonly summary: string;
  readonly gap?: GapName;
  readonly body: ReactNode;
}

const isFollowUp = (value: object): value is FollowUp => 'what' in value && typeof value.what === 'string';
/** Fields of "why" whose emptiness can have a reason. */
const WHY_GAPS = ['before', 'impact', 'whyBelieved', 'statedReason', 'stillAtRisk'] as const;

/** Everything but the account, in sections that are closed and say in one line what is in them; a list of them to jump. */
export function EditorSections({ view, report, change, onReload }: EditorSectionsProps) {
  const text = useText();
  const format = useFormat();
  const { label } = useCodes();
  const words = useLineWords();
  const named = (key: string | undefined) => (key === undefined ? '' : (words.nameOf(key) ?? ''));
  const counted = (count: number) => (count === 0 ? '' : text('editor.section.count', { count }));
  const filled = (count: number) => (count === 0 ? '' : text('editor.section.filled', { count }));
  /** Where a part is still named, when it is taken out. */
  const stillNamed = ({ key }: { readonly key?: string | undefined }): string | null => {
    const places = key === undefined ? [] : mentionsOf(report, key);
    if (places.length === 0) return null;
    return text('person.stillNamed', {
      places: format.list(places.map(({ item, number }) => text(item, { number }))),
    });
  };
  const sections: readonly Section[] = [
    {
      id: 'when',
      title: text('editor.when'),
      summary: report.when === undefined ? '' : whenText(report.when, text, format, label),
      gap: 'when',
      body: <WhenFields when={report.when} onChange={(when) => change({ when })} />,
    },
    {
      id: 'where',
      title: text('editor.where'),
      summary: format.facts((report.where ?? []).map(({ key }) => named(key))),
      gap: 'where',
      body: (
        <ListField
          entries={report.where ?? []}
          fields={PLACE}
          item="editor.place"
          add="editor.place.add"
          keyed
          whole={(value) => value}
          onChange={(where) => change({ where })}
          onRemoving={stillNamed}
        />
      ),
    },
    {
      id: 'acts',
      title: text('editor.acts'),
      summary: format.facts((report.acts ?? []).map(({ act }) => label(act))),
      gap: 'acts',
      body: <ActsSection acts={report.acts ?? []} onChange={(acts) => change({ acts })} onRemoving={stillNamed} />,
    },
    {
      id: 'people',
      title: text('editor.people'),
      summary: format.facts((report.people ?? []).map(({ key }) => named(key))),
      gap: 'people',
      body: (
        <PeopleSection people={report.people ?? []} onChange={(people) => change({ people })} onRemoving={stillNamed} />
      ),
    },
    {
      id: 'sources',
      title: text('editor.sources'),
      summary: format.facts((report.sources ?? []).map(({ key }) => named(key))),
      gap: 'sources',
      body: (
        <ListField
          entries={report.sources ?? []}
          fields={SOURCE}
          item="editor.source"
          add="editor.source.add"
          keyed
          whole={(value) => value}
          onChange={(sources) => change({ sources })}
          onRemoving={stillNamed}
        />
      ),
    },
    {
      id: 'claims',
      title: text('editor.claims'),
      summary: format.facts((report.claims ?? []).map(({ key }) => named(key))),
      gap: 'claims',
      body: (
        <ListField
          entries={report.claims ?? []}
          fields={CLAIM}
          item="editor.claim"
          add="editor.claim.add"
          keyed
          whole={(value) => value}
          onChange={(claims) => change({ claims })}
          onRemoving={stillNamed}
        />
      ),
    },
    {
      id: 'evidence',
      title: text('editor.evidence'),
      summary: counted(view.evidence.length),
      gap: 'evidence',
      body: (
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
      title: text('editor.identifiers'),
      summary: format.facts((report.identifiers ?? []).map(({ seen }) => seen)),
      gap: 'identifiers',
      body: (
        <IdentifiersSection
          identifiers={report.identifiers ?? []}
          onChange={(identifiers) => change({ identifiers })}
          onRemoving={stillNamed}
        />
      ),
    },
    {
      id: 'steps',
      title: text('editor.steps'),
      summary: format.facts(
        (report.steps ?? []).map(({ kind, what }) => (kind === undefined ? (what ?? '') : label(kind))),
      ),
      gap: 'steps',
      body: (
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
      title: text('editor.followUps'),
      summary: format.facts((report.followUps ?? []).filter(({ done }) => done !== true).map(({ what }) => what)),
      body: (
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
      title: text('editor.links'),
      summary: format.facts((report.links ?? []).map(({ kind }) => (kind === undefined ? '' : label(kind)))),
      body: (
        <>
          <LinksSection links={report.links ?? []} onChange={(links) => change({ links })} />
          <TiesField ties={report.ties ?? []} onChange={(ties) => change({ ties })} />
        </>
      ),
    },
    {
      id: 'why',
      title: text('editor.why'),
      summary: filled(filledCount(report, WHY)),
      body: (
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
      ),
    },
    {
      id: 'record',
      title: text('editor.record'),
      summary: filled(filledCount(report, RECORD) + (isFilled(report.tnr) ? 1 : 0)),
      body: (
        <>
          <HeadingsField acts={report.acts ?? []} headings={report.tnr ?? []} onChange={(tnr) => change({ tnr })} />
          <Fields value={report} fields={RECORD} onChange={(changed) => change(changedFields(report, changed))} />
        </>
      ),
    },
    {
      id: 'tags',
      title: text('editor.tags'),
      summary: format.facts([
        report.urgency === undefined ? '' : label(report.urgency),
        ...(report.tags ?? []).map((tag) => `#${tag}`),
      ]),
      body: (
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
      title: text('editor.private'),
      summary: filled(filledCount(report, PRIVATE)),
      body: (
        <>
          <p className="soft">{text('editor.private.hint')}</p>
          <Fields value={report} fields={PRIVATE} onChange={(changed) => change(changedFields(report, changed))} />
        </>
      ),
    },
    ...(view.versions.length === 0
      ? []
      : [
          {
            id: 'versions',
            title: text('editor.versions'),
            summary: format.number(view.versions.length),
            body: <VersionsSection reportId={view.id} versions={view.versions} current={report} />,
          },
        ]),
    ...(view.disclosures.length === 0
      ? []
      : [
          {
            id: 'disclosures',
            title: text('editor.disclosures'),
            summary: format.number(view.disclosures.length),
            body: <DisclosuresSection disclosures={view.disclosures} />,
          },
        ]),
  ];
  const held = useSections(() => ['evidence']);
  return (
    <>
      <SectionNav
        sections={sections.map(({ id, title, summary }) => ({ id, title, filled: summary !== '' }))}
        onJump={held.jump}
      />
      <div className="editor-sections">
        {sections.map(({ id, title, summary, gap, body }) => {
          const reason = gap === undefined ? undefined : report.gaps?.[gap];
          const said = summary !== '' ? summary : gapSummary(reason, text, label);
          return (
            <div key={id} ref={held.place(id)} className="editor-section">
              <Disclosure
                title={title}
                summary={said}
                expanded={held.isOpen(id)}
                onExpanded={(open) => held.setOpen(id, open)}
              >
                {body}
                {gap !== undefined && (summary === '' || reason !== undefined) && (
                  <div className="gap-field">
                    <GapField name={gap} gaps={report.gaps} onChange={(gaps) => change({ gaps })} />
                  </div>
                )}
              </Disclosure>
            </div>
          );
        })}
      </div>
    </>
  );
}

function gapSummary(
  reason: string | undefined,
  text: (key: MessageKey, values?: Readonly<Record<string, string>>) => string,
  label: (code: string) => string,
): string {
  return reason === undefined ? text('editor.section.empty') : text('editor.section.gap', { reason: label(reason) });
}

/** The fields in which the second report differs from the first. */
function changedFields(before: Report, after: Report): Partial<Report> {
  return Object.fromEntries(Object.entries(after).filter(([name, value]) => Reflect.get(before, name) !== value));
}
