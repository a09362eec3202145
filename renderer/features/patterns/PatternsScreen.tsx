import type { PatternView } from '../../app/navigation.ts';
import { PATTERN_VIEWS, useNavigation } from '../../app/navigation.ts';
import { useText } from '../../text/text.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { CourseView } from './CourseView.tsx';
import { DueView } from './DueView.tsx';
import { IdentifiersView } from './IdentifiersView.tsx';
import type { Look } from './look.ts';
import { Narrowing } from './Narrowing.tsx';
import { PlacesView } from './PlacesView.tsx';
import { Timeline } from './Timeline.tsx';

export interface PatternsScreenProps {
  readonly view: PatternView;
  readonly look: Look;
  readonly onLook: (look: Look) => void;
}

/** What is seen only across reports: in what order, what comes again, where, how often, and what is due. */
export function PatternsScreen({ view, look, onLook }: PatternsScreenProps) {
  const text = useText();
  const { go } = useNavigation();
  const narrowing = <Narrowing narrowed={look.narrowed} onChange={(narrowed) => onLook({ ...look, narrowed })} />;
  const content = {
    timeline: (
      <>
        {narrowing}
        <Timeline narrowed={look.narrowed} zoom={look.zoom} onZoom={(zoom) => onLook({ ...look, zoom })} />
      </>
    ),
    identifiers: <IdentifiersView />,
    places: <PlacesView />,
    course: (
      <>
        {narrowing}
        <CourseView narrowed={look.narrowed} />
      </>
    ),
    due: <DueView />,
  };
  return (
    <Screen title={text('patterns.title')}>
      <Tabs
        label={text('patterns.title')}
        selected={view}
        onSelect={(id) => {
          const next = PATTERN_VIEWS.find((each) => each === id);
          if (next !== undefined && next !== view) go({ name: 'patterns', view: next });
        }}
        tabs={PATTERN_VIEWS.map((id) => ({
          id,
          label: text(`patterns.view.${id}`),
          content: <div className="pattern-view">{content[id]}</div>,
        }))}
      />
    </Screen>
  );
}
