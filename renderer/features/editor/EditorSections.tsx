import { memo } from 'react';
import type { Report } from '../../../shared/report/schema.ts';
import { useSteady } from '../../hooks/steady.ts';
import { useCodes } from '../../text/codes.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useSlice } from '../fields/slice.ts';
import { useLineWords } from '../fields/useLineWords.ts';
import { GapField } from './GapField.tsx';
import { mentionsOf } from './mentions.ts';
import { SectionNav } from './SectionNav.tsx';
import { SECTIONS, type Section, type SectionBodyProps } from './sections.tsx';
import { type Sections, useSections } from './useSections.ts';

export type EditorSectionsProps = Omit<SectionBodyProps, 'onRemoving'>;

/** Everything but the account, in sections that are closed and say in one line what is in them; a list of them to jump. */
export function EditorSections({ report, ...shared }: EditorSectionsProps) {
  const { view } = shared;
  const text = useText();
  const format = useFormat();
  const words = useLineWords();
  const { isOpen, setOpen, place, jump } = useSections(() => ['evidence']);
  const stillNamed = useSteady<Parameters<SectionBodyProps['onRemoving']>, string | null>(({ key }) => {
    const places = key === undefined ? [] : mentionsOf(report, key);
    if (places.length === 0) return null;
    return text('person.stillNamed', { places: format.list(places.map(({ item, number }) => text(item, { number }))) });
  });
  const sections = SECTIONS.filter(({ isThere }) => isThere?.(view) ?? true).map((section) => ({
    section,
    summary: section.summary(report, words, view),
  }));
  return (
    <>
      <SectionNav
        sections={sections.map(({ section: { id, title }, summary }) => ({ id, title, filled: summary !== '' }))}
        onJump={jump}
      />
      <div className="editor-sections">
        {sections.map(({ section, summary }) => (
          <EditorSection
            key={section.id}
            section={section}
            summary={summary}
            isOpen={isOpen(section.id)}
            onOpen={setOpen}
            place={place}
            report={report}
            onRemoving={stillNamed}
            {...shared}
          />
        ))}
      </div>
    </>
  );
}

interface EditorSectionProps extends SectionBodyProps {
  readonly section: Section;
  readonly summary: string;
  readonly isOpen: boolean;
  readonly onOpen: Sections['setOpen'];
  readonly place: Sections['place'];
}

/** Takes the section's own fields out of the report, so that it is left alone as long as only others change. */
function EditorSection(props: EditorSectionProps) {
  const { fields, gap } = props.section;
  const own = useSlice(props.report, fields);
  const gaps = useSlice(props.report, gap === undefined ? [] : ['gaps']);
  return <SectionView {...props} report={own} gaps={gaps} />;
}

const SectionView = memo(function SectionView(props: EditorSectionProps & { readonly gaps: Pick<Report, 'gaps'> }) {
  const {
    section,
    summary,
    isOpen,
    onOpen,
    place,
    gaps: { gaps },
    ...shared
  } = props;
  const { id, gap, Body } = section;
  const text = useText();
  const { label } = useCodes();
  const reason = gap === undefined ? undefined : gaps?.[gap];
  const noneSaid =
    reason === undefined ? text('editor.section.empty') : text('editor.section.gap', { reason: label(reason) });
  return (
    <div ref={(element) => place(id, element)} className="editor-section">
      <Disclosure
        title={text(section.title)}
        summary={summary === '' ? noneSaid : summary}
        expanded={isOpen}
        onExpanded={(open) => onOpen(id, open)}
      >
        <Body {...shared} />
        {gap !== undefined && (summary === '' || reason !== undefined) && (
          <div className="gap-field">
            <GapField name={gap} gaps={gaps} onChange={(changed) => shared.change({ gaps: changed })} />
          </div>
        )}
      </Disclosure>
    </div>
  );
});
